"""A small corpus made by hand from words of the four sample directives, for tests below the extractors.

It holds what a build hands to the graph writer: two directives with the symbol 26-NQ/TW, an edge between two
other directives, a list that shares one tail, a mention with two candidates, one without any, and a
directive that is known by its number only because another one cites it.
"""

from hashlib import sha256
from pathlib import Path

from kg.domain.citation import Candidate, Citation, Finding, Kind, Relation, Stated, Status
from kg.domain.corpus import Anaphora, Claim, Corpus, HeldDirective, SectionNode
from kg.domain.directive import Confidence, Directive, DirectiveKey, System
from kg.domain.evidence import Evidence, Span

FOLDER = Path(__file__).resolve().parent.parent / "data" / "directives"
FILE_000 = "000_ket-luan-hoi-nghi-tinh-uy-lan-14-khoa-xx.txt"
FILE_001 = "001_ket-luan-ban-thuong-vu-lam-viec-14-3-2024.txt"
FILE_003 = "003_ket-luan-tinh-uy-6-thang-dau-nam-2023.txt"
FILE_004 = "004_nhiem-vu-nam-2020-va-nam-2021.txt"

KL_2043 = DirectiveKey("tu-quang-ngai", "xx", "kl", "2043")
KL_2024 = DirectiveKey("tu-quang-ngai", "xx", "kl", "khong-so-2024-03-14")
KL_2023 = DirectiveKey("tu-quang-ngai", "xx", "kl", "khong-so-2023-06")
NQ_2020 = DirectiveKey("tu-quang-ngai", "xx", "nq", "khong-so-2020-12")
CTR_28 = DirectiveKey("tu-quang-ngai", "xx", "ctr", "28")
NQ_26_XIII = DirectiveKey("tw", "xiii", "nq", "26")
NQ_26_XII = DirectiveKey("tw", "xii", "nq", "26")
NQ_18 = DirectiveKey("tw", "xii", "nq", "18")
NQ_19 = DirectiveKey("tw", "xii", "nq", "19")

_TITLE_26_XIII = (
    "Về phát triển kinh tế - xã hội và bảo đảm quốc phòng, an ninh vùng Bắc Trung Bộ và duyên hải Trung Bộ "
    "đến năm 2030, tầm nhìn đến năm 2045"
)
_TITLE_26_XII = (
    "Về tập trung xây dựng đội ngũ cán bộ các cấp, nhất là cấp chiến lược, đủ phẩm chất, năng lực và uy tín, "
    "ngang tầm nhiệm vụ"
)


def evidence(file: str, exact: str, section: str) -> Evidence:
    """Quote the first place of a sample file that has exactly these words, line breaks included."""
    text = (FOLDER / file).read_bytes().decode("utf-8")
    start = text.index(exact)
    end = start + len(exact)
    around = " ".join(text[text.rfind("\n\n", 0, start) + 2 : text.find("\n\n", end)].split())
    clean = " ".join(exact.split())
    at = around.index(clean)
    return Evidence(
        source=file,
        sha256=_digest(file),
        span=Span(start, end),
        exact=exact,
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
        line=text.count("\n", 0, start) + 1,
        section=section,
        sentence=around,
        mark=Span(at, at + len(clean)),
    )


def _digest(file: str) -> str:
    return sha256((FOLDER / file).read_bytes()).hexdigest()


def _resolution_26(
    key: DirectiveKey, issued_on: str, issuer: str, title: str, confidence: Confidence
) -> Directive:
    source = "authority table" if confidence is Confidence.SEEN else "general knowledge"
    return Directive(
        key,
        "Nghị quyết",
        "26-NQ/TW",
        System.PARTY,
        issuer,
        issued_on,
        key.period.upper(),
        title,
        confidence,
        source,
    )


def _rivals(winner: DirectiveKey, reason: str, against: str) -> tuple[Candidate, ...]:
    """The resolutions 26-NQ/TW that a mention may mean, the winner first."""
    others = sorted({NQ_26_XIII, NQ_26_XII, DirectiveKey("tw", "x", "nq", "26")} - {winner})
    losers = tuple(Candidate(key, 0.2, ("same symbol 26-NQ/TW",), (against,)) for key in others)
    return (Candidate(winner, 0.95, ("same symbol 26-NQ/TW", reason)), *losers)


def _citation(  # noqa: PLR0913 - a citation has many parts
    citing: DirectiveKey,
    words: Evidence,
    ordinal: int,
    stated: Stated,
    cited: DirectiveKey | None,
    *,
    relation: Relation = Relation.IMPLEMENTS,
    cue: str | None = None,
    number: str | None = None,
    title: str | None = None,
    candidates: tuple[Candidate, ...] = (),
    via: int | None = None,
) -> Citation:
    status = Status.RESOLVED if cited else Status.AMBIGUOUS if candidates else Status.UNRESOLVED
    return Citation(
        citing=citing,
        kind=Kind.NUMBERED,
        rule="full",
        relation=relation,
        cue=cue,
        stated=stated,
        number=number or (stated.numbers[0] if stated.numbers else None),
        title=title,
        evidence=words,
        status=status,
        cited=cited,
        confidence=0.95 if cited else 0.5 if candidates else 0.0,
        reasons=("number and date fit one directive",) if cited else (),
        candidates=candidates,
        ordinal=ordinal,
        via=via,
        via_relation=Relation.IMPLEMENTS if via is not None else Relation.CITES,
    )


def _conclusion_000() -> HeldDirective:
    words = "Chương trình hành động số 28-CTr/TU ngày 14/02/2023 của Tỉnh ủy Quảng Ngãi"
    programme = evidence(FILE_000, words, "B.II.2.1")
    resolution = evidence(FILE_000, "Nghị quyết số 26-NQ/TW ngày\n\n03/11/2022 của Bộ chính trị", "B.II.2.1")
    itself = "Kết luận số 2043-KL/TU ngày 05/12/2023 của Hội nghị Tỉnh ủy lần thứ 14 (khóa XX)"
    reason = "001 cites it by this number, of the same meeting and with the same title"
    text = (FOLDER / FILE_000).read_text(encoding="utf-8")
    return HeldDirective(
        directive=Directive(
            KL_2043,
            "Kết luận",
            "2043-KL/TU",
            System.PARTY,
            "Tỉnh ủy Quảng Ngãi",
            "2023-12-05",
            "XX",
            "về tình hình thực hiện nhiệm vụ năm 2023; mục tiêu, chỉ tiêu, nhiệm vụ và giải pháp năm 2024",
            Confidence.STATED,
            FILE_001,
            held=FILE_000,
        ),
        file=FILE_000,
        sha256=_digest(FILE_000),
        characters=len(text),
        written=("2023-11-22", "2023-12-31"),
        sections=(
            SectionNode("B", "B", "MỤC TIÊU, CHỈ TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP", 9_000, len(text)),
            SectionNode("B.II", "II", "Nhiệm vụ, giải pháp", 12_000, len(text)),
            SectionNode("B.II.2.1", "2.1", "", 15_000, len(text)),
        ),
        claims=(
            Claim("number", "2043-KL/TU", reason, evidence(FILE_001, itself, "")),
            Claim("issued_on", "2023-12-05", reason, evidence(FILE_001, itself, "")),
        ),
        citations=(
            _citation(
                KL_2043,
                programme,
                0,
                Stated("Chương trình hành động", ("28",), symbol="CTr/TU", date="2023-02-14"),
                CTR_28,
                cue="triển khai thực hiện",
            ),
            _citation(
                KL_2043,
                resolution,
                1,
                Stated("Nghị quyết", ("26",), symbol="NQ/TW", date="2022-11-03", issuer="Bộ Chính trị"),
                NQ_26_XIII,
                cue="thực hiện",
                title=_TITLE_26_XIII.removeprefix("Về "),
                candidates=_rivals(
                    NQ_26_XIII, "its date 2022-11-03 is the stated one", "not of the stated date"
                ),
                via=0,
            ),
        ),
        anaphora=(Anaphora(evidence(FILE_000, "Kết luận này", "C"), "this-document", KL_2043),),
    )


def _conclusion_001() -> HeldDirective:
    words = "Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị"
    text = (FOLDER / FILE_001).read_text(encoding="utf-8")
    return HeldDirective(
        directive=Directive(
            KL_2024,
            "Kết luận",
            None,
            System.PARTY,
            "Ban Thường vụ Tỉnh ủy Quảng Ngãi",
            "2024",
            "XX",
            None,
            Confidence.STATED,
            FILE_001,
            held=FILE_001,
        ),
        file=FILE_001,
        sha256=_digest(FILE_001),
        characters=len(text),
        written=("2024-03-14", "2024-06-30"),
        sections=(),
        claims=(),
        citations=(
            _citation(
                KL_2024,
                evidence(
                    FILE_001,
                    "Kết luận số 2043-KL/TU ngày 05/12/2023 của Hội nghị Tỉnh ủy lần thứ 14 (khóa XX)",
                    "",
                ),
                0,
                Stated("Kết luận", ("2043",), symbol="KL/TU", date="2023-12-05", meeting=14, terms=("XX",)),
                KL_2043,
                relation=Relation.REPORTS_ON,
            ),
            _citation(
                KL_2024,
                evidence(FILE_001, words, "II.1"),
                1,
                Stated("Nghị quyết", ("26",), symbol="NQ/TW", date="2022-11-03", issuer="Bộ Chính trị"),
                NQ_26_XIII,
                relation=Relation.BASED_ON,
                cue="theo tinh thần",
                candidates=_rivals(
                    NQ_26_XIII, "its date 2022-11-03 is the stated one", "not of the stated date"
                ),
            ),
        ),
        anaphora=(),
    )


def _conclusion_003() -> HeldDirective:
    words = evidence(FILE_003, "số 798, 799 của Ủy ban Kiểm tra Trung ương", "I")
    stated = Stated("Thông báo kết luận", ("798", "799"), issuer="Ủy ban Kiểm tra Trung ương")
    text = (FOLDER / FILE_003).read_text(encoding="utf-8")
    return HeldDirective(
        directive=Directive(
            KL_2023,
            "Kết luận",
            None,
            System.PARTY,
            "Tỉnh ủy Quảng Ngãi",
            "2023-06",
            "XX",
            None,
            Confidence.STATED,
            FILE_003,
            held=FILE_003,
        ),
        file=FILE_003,
        sha256=_digest(FILE_003),
        characters=len(text),
        written=("2023-05-23", "2023-07-31"),
        sections=(),
        claims=(),
        citations=tuple(
            _citation(KL_2023, words, 0, stated, None, number=number, relation=Relation.CITES)
            for number in ("798", "799")
        ),
        anaphora=(),
    )


def _programme_004() -> HeldDirective:
    both = evidence(
        FILE_004, "Nghị quyết số 18, 19-NQ/TW của Hội nghị \nlần thứ 6 BCHTW Đảng khóa XII", "III.6"
    )
    plans = evidence(FILE_004, "Kế hoạch 125, 126-KH/TU của Tỉnh ủy", "III.6")
    cadres = evidence(FILE_004, "Nghị quyết 26-\nNQ/TW của Hội nghị lần thứ 7 BCHTW Đảng khóa XII", "III.7")
    stated = Stated("Nghị quyết", ("18", "19"), symbol="NQ/TW", meeting=6, terms=("XII",))
    text = (FOLDER / FILE_004).read_text(encoding="utf-8")

    def plan(number: str) -> Citation:
        reason = f"the type and the number {number} fit"
        candidates = (
            Candidate(
                DirectiveKey("tu-quang-ngai", "xix", "kh", number), 0.5, (reason,), ("no date is stated",)
            ),
            Candidate(
                DirectiveKey("tu-quang-ngai", "xx", "kh", number), 0.4, (reason,), ("the term began in 2020",)
            ),
        )
        words = Stated("Kế hoạch", ("125", "126"), symbol="KH/TU", issuer="Tỉnh ủy")
        return _citation(NQ_2020, plans, 1, words, None, number=number, candidates=candidates)

    return HeldDirective(
        directive=Directive(
            NQ_2020,
            "Nghị quyết",
            None,
            System.PARTY,
            "Tỉnh ủy Quảng Ngãi",
            "2020-12",
            "XX",
            "về nhiệm vụ năm 2021",
            Confidence.STATED,
            FILE_004,
            held=FILE_004,
        ),
        file=FILE_004,
        sha256=_digest(FILE_004),
        characters=len(text),
        written=("2020-10-22", "2021-01-31"),
        sections=(SectionNode("III", "III", "Nhiệm vụ, giải pháp chủ yếu", 6_500, len(text)),),
        claims=(),
        citations=(
            _citation(NQ_2020, both, 0, stated, NQ_18, number="18", relation=Relation.BASED_ON),
            _citation(NQ_2020, both, 0, stated, NQ_19, number="19", relation=Relation.BASED_ON),
            plan("125"),
            plan("126"),
            _citation(
                NQ_2020,
                cadres,
                2,
                Stated("Nghị quyết", ("26",), symbol="NQ/TW", meeting=7, terms=("XII",)),
                NQ_26_XII,
                candidates=_rivals(NQ_26_XII, "of the stated plenum and term", "not of the stated term"),
            ),
        ),
        anaphora=(),
    )


def corpus() -> Corpus:
    """The four samples, each with a few of its citations, and the directives around them."""
    politburo, committee = "Bộ Chính trị", "Ban Chấp hành Trung ương"
    tam_nong = DirectiveKey("tw", "x", "nq", "26")
    science = DirectiveKey("tw", "vi", "nq", "26")
    seen, knowledge = Confidence.SEEN, Confidence.KNOWLEDGE
    twins = tuple(
        Directive(
            key,
            "Nghị quyết",
            f"{key.number}-NQ/TW",
            System.PARTY,
            committee,
            "2017-10-25",
            "XII",
            None,
            seen,
            "authority table",
        )
        for key in (NQ_18, NQ_19)
    )
    return Corpus(
        held=(_conclusion_000(), _conclusion_001(), _conclusion_003(), _programme_004()),
        cited_only=(
            Directive(
                CTR_28,
                "Chương trình hành động",
                "28-CTr/TU",
                System.PARTY,
                "Tỉnh ủy Quảng Ngãi",
                "2023-02-14",
                "XX",
                None,
                Confidence.STATED,
                FILE_000,
            ),
        ),
        authority=(
            *twins,
            _resolution_26(science, "1991-03-30", politburo, "Về khoa học và công nghệ", knowledge),
            _resolution_26(tam_nong, "2008-08-05", committee, "Về nông nghiệp, nông dân, nông thôn", seen),
            _resolution_26(NQ_26_XII, "2018-05-19", committee, _TITLE_26_XII, seen),
            _resolution_26(NQ_26_XIII, "2022-11-03", politburo, _TITLE_26_XIII, seen),
        ),
        findings=(Finding("no-number", str(KL_2024), "the text does not state its own number"),),
    )
