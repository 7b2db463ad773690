"""Citations in all the forms that are met, and what only looks like one (vn-directives.md §4)."""

import itertools

import pytest

from kg.domain.citation import Kind
from tests.texts import only, said, sample

CENTRE = "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        (
            "Kết luận số 48-KL/TW ngày 30/01/2023 của Bộ Chính trị",
            ("Kết luận", ("48",), None, "KL/TW", "2023-01-30", "Bộ Chính trị", None, ()),
        ),
        (
            (
                "Nghị quyết số 21-NQ/TW ngày 16/6/2022 của Hội nghị lần thứ năm Ban Chấp hành Trung ương "
                "Đảng khóa XIII"
            ),
            ("Nghị quyết", ("21",), None, "NQ/TW", "2022-06-16", CENTRE, 5, ("XIII",)),
        ),
        (
            "Kết luận số 2043-KL/TU ngày 05/12/2023 của Hội nghị Tỉnh ủy lần thứ 14 (khóa XX)",
            ("Kết luận", ("2043",), None, "KL/TU", "2023-12-05", "Tỉnh ủy", 14, ("XX",)),
        ),
        (
            "Kết luận số 2043-KL/TU ngày 05/12/2023 của Hội nghị Tỉnh ủy lần thứ 14, khóa XX",
            ("Kết luận", ("2043",), None, "KL/TU", "2023-12-05", "Tỉnh ủy", 14, ("XX",)),
        ),
        (
            "Nghị định số 73/2023/NĐ-CP ngày 29/9/2023 của Chính phủ",
            ("Nghị định", ("73",), 2023, "NĐ-CP", "2023-09-29", "Chính phủ", None, ()),
        ),
        (
            "Quyết định số 168/QĐ-TTg ngày 28/02/2023 của Thủ tướng Chính phủ",
            ("Quyết định", ("168",), None, "QĐ-TTg", "2023-02-28", "Thủ tướng Chính phủ", None, ()),
        ),
        (
            "Công văn số 2026-CV/TU ngày 27/02/2024 của Ban Thường vụ Tỉnh ủy",
            ("Công văn", ("2026",), None, "CV/TU", "2024-02-27", "Ban Thường vụ Tỉnh ủy", None, ()),
        ),
        (
            "Thông báo kết luận số 25-TB/TW ngày 23/5/2023 của Bộ Chính trị",
            ("Thông báo kết luận", ("25",), None, "TB/TW", "2023-05-23", "Bộ Chính trị", None, ()),
        ),
        (
            "Nghị quyết số 12-NQ/TW, ngày 05 tháng 9 năm 2026 của Bộ Chính trị",
            ("Nghị quyết", ("12",), None, "NQ/TW", "2026-09-05", "Bộ Chính trị", None, ()),
        ),
        (
            ("Nghị quyết số 12-NQ/TW ngày 05-9-2026"),
            ("Nghị quyết", ("12",), None, "NQ/TW", "2026-09-05", None, None, ()),
        ),
        (
            ("Nghị quyết số 12-NQ/TW ngày 5.9.2026"),
            ("Nghị quyết", ("12",), None, "NQ/TW", "2026-09-05", None, None, ()),
        ),
        (
            "Nghị quyết số 81/2023/QH15 của Quốc hội",
            ("Nghị quyết", ("81",), 2023, "QH15", None, "Quốc hội", None, ()),
        ),
        (
            "Nghị quyết số 05-NQ/TU của Tỉnh ủy khóa XX",
            ("Nghị quyết", ("05",), None, "NQ/TU", None, "Tỉnh ủy", None, ("XX",)),
        ),
        (
            "Kế hoạch 125, 126-KH/TU của Tỉnh ủy",
            ("Kế hoạch", ("125", "126"), None, "KH/TU", None, "Tỉnh ủy", None, ()),
        ),
        (
            "Nghị quyết 26-NQ/TW của Hội nghị lần thứ 7 BCHTW Đảng khóa XII",
            ("Nghị quyết", ("26",), None, "NQ/TW", None, CENTRE, 7, ("XII",)),
        ),
        (
            "Thông báo kết luận số 798, 799 của Ủy ban Kiểm tra Trung ương",
            ("Thông báo kết luận", ("798", "799"), None, None, None, "Ủy ban Kiểm tra Trung ương", None, ()),
        ),
        (
            "Nghị quyết số 18, 19-NQ/TW của Hội nghị lần thứ 6 BCHTW Đảng khóa XII",
            ("Nghị quyết", ("18", "19"), None, "NQ/TW", None, CENTRE, 6, ("XII",)),
        ),
        (
            ("Nghị quyết số 18-NQ/TW và 19-NQ/TW"),
            ("Nghị quyết", ("18", "19"), None, "NQ/TW", None, None, None, ()),
        ),
        (
            ("Nghị quyết số 18 và số 19-NQ/TW"),
            ("Nghị quyết", ("18", "19"), None, "NQ/TW", None, None, None, ()),
        ),
        ("Nghị quyết số 8B-NQ/HNTW", ("Nghị quyết", ("8B",), None, "NQ/HNTW", None, None, None, ())),
        ("Quyết định số 2319-QĐNS/TW", ("Quyết định", ("2319",), None, "QĐNS/TW", None, None, None, ())),
        (
            "Quy định số 08-QĐi/TW ngày 25/10/2018",
            ("Quy định", ("08",), None, "QĐi/TW", "2018-10-25", None, None, ()),
        ),
        (
            "Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
            ("Nghị quyết liên tịch", ("102",), 2025, "NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", None, None, None, ()),
        ),
        (
            "Quyết định số 25/QĐ-TTg của Thủ tướng Chính phủ ngày 12/01/2023",
            ("Quyết định", ("25",), None, "QĐ-TTg", "2023-01-12", "Thủ tướng Chính phủ", None, ()),
        ),
        (
            "Quyết định số 1626/QĐTTg ngày 15/12/2023",
            ("Quyết định", ("1626",), None, "QĐ-TTg", "2023-12-15", None, None, ()),
        ),
        (
            "Nghị Quyết sô 18-NQ/TW ngày 25-10-2017 của BCH Trung ương khoá XII",
            ("Nghị quyết", ("18",), None, "NQ/TW", "2017-10-25", CENTRE, None, ("XII",)),
        ),
        (
            "Nghị quyết: số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017",
            ("Nghị quyết", ("18", "19"), None, "NQ/TW", "2017-10-25", None, None, ()),
        ),
        (
            "Nghị quyết chuyên đề số 08-NQ/TU ngày 12/01/2022 của Tỉnh uỷ Nghệ An",
            ("Nghị quyết", ("08",), None, "NQ/TU", "2022-01-12", "Tỉnh ủy Nghệ An", None, ()),
        ),
        (
            (
                "Nghị quyết số 43-NQ/TW, ngày 24/11/2023, Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng "
                "khóa XIII"
            ),
            ("Nghị quyết", ("43",), None, "NQ/TW", "2023-11-24", CENTRE, 8, ("XIII",)),
        ),
        (
            (
                "Thông tư liên tịch số 09/2016/TTLT-BTP-BTNMT ngày 23 tháng 6 năm 2016 của Bộ Tư pháp, Bộ "
                "Tài nguyên và Môi trường"
            ),
            ("Thông tư liên tịch", ("09",), 2016, "TTLT-BTP-BTNMT", "2016-06-23", "Bộ Tư pháp", None, ()),
        ),
        (
            "Tờ trình số 15/TTr-SNV ngày 05/3/2024 của Sở Nội vụ",
            ("Tờ trình", ("15",), None, "TTr-SNV", "2024-03-05", "Sở Nội vụ", None, ()),
        ),
    ],
)
def test_a_numbered_mention_states_its_facts(words: str, stated: tuple[object, ...]) -> None:
    """A mention with a number is found whole, and each fact that it states is read from it."""
    mention = only(words)
    facts = mention.stated
    assert mention.kind is Kind.NUMBERED
    assert mention.span.end - mention.span.start == len(words)
    assert (
        facts.type,
        facts.numbers,
        facts.year,
        facts.symbol,
        facts.date,
        facts.issuer,
        facts.meeting,
        facts.terms,
    ) == stated


@pytest.mark.parametrize(
    ("words", "meeting", "terms"),
    [
        ("Nghị quyết Hội nghị Trung ương sáu khóa XIII của Đảng", 6, ("XIII",)),
        ("Nghị quyết Hội nghị Trung ương 7 khóa XIII của Đảng", 7, ("XIII",)),
        ("Nghị quyết của Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII", 5, ("XIII",)),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XIII", 4, ("XIII",)),
        ("Nghị quyết Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng khoá XIII", 11, ("XIII",)),
        ("NQTW 4 khóa XI, XII", 4, ("XI", "XII")),
        ("Nghị quyết Trung ương 4 (khóa XII)", 4, ("XII",)),
        ("Nghị quyết TW 5 khóa 8", 5, ("VIII",)),
        ("Nghị quyết Trung ương 6 (lần 2) khóa VIII", 6, ("VIII",)),
    ],
)
def test_a_plenum_resolution(words: str, meeting: int, terms: tuple[str, ...]) -> None:
    """Words, figures and Roman numerals name the plenum and its term; several terms share one plenum."""
    mention = only(words)
    assert mention.kind is Kind.NAMED
    assert mention.span.end - mention.span.start == len(words)
    assert (mention.stated.type, mention.stated.issuer) == ("Nghị quyết", CENTRE)
    assert (mention.stated.meeting, mention.stated.terms) == (meeting, terms)


@pytest.mark.parametrize(
    ("words", "issuer", "terms"),
    [
        ("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX", "Đại hội đại biểu Đảng bộ tỉnh", ("XX",)),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX", "Đại hội đại biểu Đảng bộ tỉnh", ("XX",)),
        ("Nghị quyết Đại hội XX", "Đại hội", ("XX",)),
        (
            "Nghị quyết Đại hội toàn quốc lần thứ XIII của Đảng",
            "Đại hội đại biểu toàn quốc của Đảng",
            ("XIII",),
        ),
        (
            "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII",
            "Đại hội đại biểu toàn quốc của Đảng",
            ("XIII",),
        ),
    ],
)
def test_a_congress_resolution(words: str, issuer: str, terms: tuple[str, ...]) -> None:
    """A congress puts its ordinal in the term; whose congress it is stays bare where the words do not say."""
    mention = only(words)
    assert (mention.kind, mention.rule) == (Kind.NAMED, "congress-resolution")
    assert mention.span.end - mention.span.start == len(words)
    assert (mention.stated.issuer, mention.stated.terms, mention.stated.meeting) == (issuer, terms, None)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Luật Thực hiện dân chủ ở cơ sở", "Luật Thực hiện dân chủ ở cơ sở"),
        ("Luật thực hiện dân chủ ở cơ sở", "Luật thực hiện dân chủ ở cơ sở"),
        ("Luật Đất đai", "Luật Đất đai"),
        ("Bộ luật Lao động", "Bộ luật Lao động"),
        ("Hiến pháp năm 2013", "Hiến pháp năm 2013"),
        ("Điều lệ Đảng", "Điều lệ Đảng"),
    ],
)
def test_a_directive_by_its_name(words: str, name: str) -> None:
    """Laws, the constitution and the Party charter are named without a number."""
    mention = only(words)
    assert (mention.kind, mention.stated.numbers, mention.stated.name) == (Kind.NAMED, (), name)


@pytest.mark.parametrize(
    ("words", "issuer"),
    [
        ("Chỉ thị của Bộ Chính trị về đại hội đảng bộ các cấp", "Bộ Chính trị"),
        ("chỉ thị của Ban Thường vụ Tỉnh ủy về tăng cường sự lãnh đạo của Đảng", "Ban Thường vụ Tỉnh ủy"),
        ("Nghị quyết của Quốc hội về chủ trương đầu tư", "Quốc hội"),
    ],
)
def test_a_directive_by_its_subject(words: str, issuer: str) -> None:
    """Type, issuer and subject name a directive in either case; the subject stays outside the mention."""
    mention = only(words)
    assert (mention.kind, mention.rule, mention.stated.issuer) == (Kind.NAMED, "by-subject", issuer)
    assert mention.span.end - mention.span.start == len(words.split(" về ", maxsplit=1)[0])


def test_a_list_of_different_directives() -> None:
    """Directives of different types in one sentence are a mention each."""
    found = said(
        "Tiếp tục thực hiện cải cách chính sách tiền lương theo tinh thần Kết luận số 14-KL/TW ngày "
        "22/9/2021 của "
        "Bộ Chính trị, Nghị định số 73/2023/NĐ-CP ngày 29/9/2023 của Chính phủ và Công văn số "
        "2026-CV/TU ngày "
        "27/02/2024 của Ban Thường vụ Tỉnh ủy."
    )
    assert [mention.stated.symbol for mention in found.mentions] == ["KL/TW", "NĐ-CP", "CV/TU"]


def test_one_directive_behind_another() -> None:
    """A programme and the resolution that it carries out are two mentions."""
    found = said(
        "Triển khai Chương trình hành động số 28-CTr/TU ngày 14/02/2023 của Tỉnh ủy Quảng Ngãi thực "
        "hiện Nghị quyết "
        "số 26-NQ/TW ngày\n\n03/11/2022 của Bộ chính trị về phát triển kinh tế - xã hội."
    )
    assert found.quotes == [
        "Chương trình hành động số 28-CTr/TU ngày 14/02/2023 của Tỉnh ủy Quảng Ngãi",
        "Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ chính trị",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "số 279-\nTB/UBKTTW ngày 19/5/2022",
        "số 279-TB/UBKTTW\nngày 19/5/2022",
        "số\n279-TB/UBKTTW ngày 19/5/2022",
        "số 279-TB/UBKTTW ngày\n\n19/5/2022",
    ],
)
def test_a_broken_line_changes_nothing(words: str) -> None:
    """Type, symbol and date are read together wherever the page broke the line between them."""
    mention = only(f"Thông báo {words} của Ủy ban Kiểm tra Trung ương")
    assert mention.stated.numbers == ("279",)
    assert (mention.stated.symbol, mention.stated.date) == ("TB/UBKTTW", "2022-05-19")
    assert mention.stated.issuer == "Ủy ban Kiểm tra Trung ương"


@pytest.mark.parametrize(
    "words",
    [
        "Triển khai các nghị quyết của Chính phủ, bảo đảm tiến độ.",
        (
            "quán triệt các nghị quyết của Bộ Chính trị, Ban Bí thư; các Thông báo kết luận của Ủy ban "
            "Kiểm tra Trung ương."
        ),
        "Triển khai nghị quyết, kết luận, chỉ thị của cấp trên và nghị quyết, quy định của Trung ương.",
        "theo chương trình, kết luận của Tỉnh ủy.",
        "xây dựng và ban hành các nghị quyết, kết luận...",
        "thành nghị quyết, chương trình, kế hoạch để thực hiện.",
        "việc tổ chức thi hành các quyết định, kết luận thanh tra.",
        "thống nhất và kết luận như sau: kết luận và xử lý nghiêm những trường hợp vi phạm.",
        "Thu ngân sách vượt kế hoạch; Kế hoạch đề ra là 07 xã nông thôn mới.",
        "Thực hiện tốt công tác đào tạo, bồi dưỡng, quy hoạch cán bộ.",
        "Ban Chỉ đạo 35 tỉnh nâng cao chất lượng hoạt động.",
        'Xây dựng "chi bộ bốn tốt" và “Dân vận khéo”, thực hiện "mục tiêu kép".',
        "Đường cao tốc Bắc - Nam phía Đông (CT.01), Quảng Nam - Quảng Ngãi (CT.22).",
        "Kỷ niệm 24/3/1975 - 24/3/2025, từ 01/7/2024, có 1.967/1.910 hộ, đạt 24/25 chỉ tiêu, tỷ lệ 1/2000.",
        "Trong 6 tháng đầu năm, cuộc cách mạng công nghiệp 4.0 tiếp tục phát triển.",
        "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Cuộc vận động Người Việt Nam ưu tiên dùng hàng Việt Nam.",
        "Chuẩn bị Đại hội đảng bộ các cấp và Hội nghị Trung ương 7 khóa XIII.",
        "Kế hoạch phát triển kinh tế - xã hội 5 năm 2021-2025 của Bộ Kế hoạch và Đầu tư.",
        "Cấp Giấy phép số 123/GP-UBND ngày 01/02/2024, theo mẫu số 05/TB-BSTT, Hợp đồng số 12/HĐ-XD.",
        "Xử phạt 15 vụ, khởi tố 12 bị can; năng suất đạt 60,5 tạ/ha, dân số 1.231.697 người.",
    ],
)
def test_what_is_no_citation(words: str) -> None:
    """Generic plurals, verbs, bodies, codes of roads, ratios, dates and slogans name no directive (§4.9)."""
    assert said(words).quotes == []


def test_recipients_are_no_citations() -> None:
    """Abbreviations in the list of recipients look like codes and are none."""
    found = said(
        "Thực hiện nhiệm vụ năm 2024.\n\nNơi nhận:\n- VPTU: CVP, PCVP, P.TH,\n- UBKT/TU; TT-BCT,\n- "
        "Lưu VT/TU.\n"
    )
    assert found.quotes == []


@pytest.mark.parametrize(("number", "count"), [("000", 19), ("001", 11), ("003", 11), ("004", 8)])
def test_every_citation_of_the_samples(number: str, count: int) -> None:
    """The four samples have as many mentions as a careful reader counts in them."""
    assert len(sample(number).mentions) >= count


def test_mentions_stand_in_order_and_apart() -> None:
    """Mentions come in text order and none overlaps another."""
    for number in ("000", "001", "003", "004"):
        spans = [mention.span for mention in sample(number).mentions]
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


def test_a_day_in_capitals_is_read() -> None:
    """A title in capitals states its day as running text does."""
    found = said("THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22 THÁNG 12 NĂM 2024 CỦA BỘ CHÍNH TRỊ")
    (mention,) = found.found.mentions
    assert (mention.stated.symbol, mention.stated.date) == ("NQ/TW", "2024-12-22")


def test_a_list_of_symbols_behind_one_type_word() -> None:
    """`… năm 2024; số 104/2023/QH15`: the year before the semicolon is no number of the list."""
    found = said(
        "Căn cứ các Nghị quyết của Quốc hội: số 103/2023/QH15 ngày 09 tháng 11 năm 2023 về Kế hoạch năm "
        "2024; số 104/2023/QH15 ngày 10 tháng 11 năm 2023 về dự toán ngân sách năm 2024; số 105/2023/QH15."
    )
    assert [mention.stated.numbers for mention in found.mentions] == [("103",), ("104",), ("105",)]
    assert [mention.context.type for mention in found.mentions] == [None, "Nghị quyết", "Nghị quyết"]


@pytest.mark.parametrize(
    "quote",
    [
        "Nghị định 64-CP ngày 27-9-1993 của Chính phủ",
        "Nghị quyết 120-HĐBT ngày 11-4-1992",
        "Quyết định số 327-CT ngày 15-9-1992 của Chủ tịch Hội đồng Bộ trưởng",
    ],
)
def test_symbols_of_before_1996(quote: str) -> None:
    """The Government's symbols had a hyphen then, and `số` was often left out."""
    assert said(f"Theo {quote} về việc giao đất.").quotes == [quote]


@pytest.mark.parametrize(
    "quote",
    [
        "Chương trình phối hợp số 12/CTrPH-UBND-MTTQ ngày 5/1/2022",
        "Kế hoạch số 12-KH/ĐU ngày 1/2/2022 của Đảng ủy xã Bình Hải",
        "Kế hoạch hành động số 01-KHHĐ/BCĐTW ngày 02/6/2025",
        "Tờ trình số 34-TTr/BCSĐ ngày 24/3/2023 của Ban cán sự đảng UBND tỉnh",
    ],
)
def test_local_issuers_and_joint_programmes(quote: str) -> None:
    """The whole mention, from its type words to its issuer's place."""
    assert said(f"Theo {quote}; báo cáo kết quả.").quotes == [quote]


def test_years_behind_a_term_are_no_terms() -> None:
    """`khóa XII và 10 năm thực hiện …` names one term."""
    found = said(
        "Sau 5 năm thực hiện Nghị quyết Trung ương 4 khóa XII và 10 năm thực hiện Nghị quyết Trung ương 4 "
        "khóa XI."
    )
    assert [mention.stated.terms for mention in found.mentions] == [("XII",), ("XI",)]


@pytest.mark.parametrize(
    "issuer",
    ["Chủ tịch UBND Thành phố", "Sở Nội vụ tỉnh Bình Định", "Bộ Nông nghiệp và PTNT", "UBND Tỉnh"],
)
def test_a_mention_holds_its_whole_issuer(issuer: str) -> None:
    """The issuer is part of the mention, with its place and in its short form."""
    found = said(f"Theo Công văn số 1556/CV-ABC ngày 15/3/2023 của {issuer}.")
    assert found.quotes == [f"Công văn số 1556/CV-ABC ngày 15/3/2023 của {issuer}"]


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        (
            "Theo Nghi quyết số 25/2019/NQ-HĐND ngày 11/7/2019.",
            "Nghi quyết số 25/2019/NQ-HĐND ngày 11/7/2019",
        ),
        ("Theo Quyêt định số 5/QĐ-TTg.", "Quyêt định số 5/QĐ-TTg"),
        ("Theo Thông bảo số 5/QĐ-TTg.", "số 5/QĐ-TTg"),
    ],
)
def test_type_words_with_lost_marks(words: str, quote: str) -> None:
    """A machine loses marks on letters: the type is the mention's if the symbol's code says the same."""
    assert said(words).quotes == [quote]
