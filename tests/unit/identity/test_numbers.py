"""The seven directives numbered 26-NQ/TW, and other numbers that alone say too little."""

import pytest

from kg.domain.citation import Status
from tests.texts import conclusion, corpus_of, decided, held

SEVEN = [f"tw/{term}/nq/26" for term in ("ix", "vi", "x", "xi", "xii", "xiii", "xiv")]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Nghị quyết số 26-NQ/TW ngày 03/11/2022", "tw/xiii/nq/26"),
        ("Nghị quyết số 26-NQ/TW ngày 19/5/2018", "tw/xii/nq/26"),
        ("Nghị quyết số 26-NQ/TW ngày 30/7/2013", "tw/xi/nq/26"),
        ("Nghị quyết số 26-NQ/TW ngày 05/8/2008", "tw/x/nq/26"),
        ("Nghị quyết số 26-NQ/TW ngày 12/3/2003", "tw/ix/nq/26"),
        ("Nghị quyết số 26-NQ/TW khóa XII", "tw/xii/nq/26"),
        ("Nghị quyết 26-NQ/TW của Bộ Chính trị khóa XI", "tw/xi/nq/26"),
        ("Nghị quyết 26-NQ/TW của Hội nghị lần thứ 7 BCHTW Đảng khóa X", "tw/x/nq/26"),
        ("Nghị quyết 26-NQ/TW của Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa IX", "tw/ix/nq/26"),
        ("Nghị quyết số 26-NQ/TW về nông nghiệp, nông dân, nông thôn", "tw/x/nq/26"),
        ("Nghị quyết số 26 – NQ/T.Ư ngày 03/11/2022 của Bộ Chính trị", "tw/xiii/nq/26"),
        ("Quyết định số 168/QĐ-TTg ngày 28/02/2023 của Thủ tướng Chính phủ", "ttg/2023/qd/168"),
        ("Quyết định số 13/2023/QĐ-TTg", "ttg/2023/qd-qppl/13"),
        ("Nghị định số 73/2023/NĐ-CP", "cp/2023/nd/73"),
        ("Nghị quyết số 81/2023/QH15 của Quốc hội", "qh/xv/nq/81"),
        ("Kế hoạch số 121-KH/TU ngày 10/8/2022 của Ban Thường vụ Tỉnh ủy", "tu-quang-ngai/xx/kh/121"),
    ],
)
def test_what_is_stated_decides(words: str, key: str) -> None:
    """Date, term, plenum or subject pick the directive; the rivals stay on record with why they lost."""
    citation = decided(words)
    assert (citation.status, str(citation.cited)) == (Status.RESOLVED, key)
    assert citation.reasons
    assert all(rival.against for rival in citation.candidates if rival.score == 0)
    assert citation.cited not in {rival.key for rival in citation.candidates}


def test_a_bare_number_is_ambiguous() -> None:
    """26-NQ/TW alone may be any of seven: each is a candidate with a reason for or against it."""
    citation = decided("Nghị quyết số 26-NQ/TW", day="05 tháng 12 năm 2023")
    assert (citation.status, citation.cited) == (Status.AMBIGUOUS, None)
    assert sorted(str(candidate.key) for candidate in citation.candidates) == SEVEN
    assert all(candidate.reasons or candidate.against for candidate in citation.candidates)
    scores = [candidate.score for candidate in citation.candidates]
    assert scores == sorted(scores, reverse=True)
    later = citation.candidates[-1]
    assert (str(later.key), later.score) == ("tw/xiv/nq/26", 0)
    assert "later than the citing text" in later.against[0]


@pytest.mark.parametrize(
    ("words", "excluded"),
    [
        ("Nghị quyết số 26-NQ/TW của Bộ Chính trị", {"tw/ix/nq/26", "tw/x/nq/26", "tw/xii/nq/26"}),
        (
            ("Nghị quyết số 26-NQ/TW của Hội nghị lần thứ bảy Ban Chấp hành Trung ương"),
            {"tw/vi/nq/26", "tw/xi/nq/26", "tw/xiii/nq/26"},
        ),
    ],
)
def test_an_issuer_or_plenum_alone_excludes_but_does_not_decide(words: str, excluded: set[str]) -> None:
    """Three of the seven are of a seventh plenum, four of the Politburo: neither is enough."""
    citation = decided(words)
    assert citation.status is Status.AMBIGUOUS
    assert {str(one.key) for one in citation.candidates if one.score == 0} >= excluded


def test_an_earlier_full_mention_decides_a_later_short_one() -> None:
    """What a text has named in full it may name in short, with or without the symbol."""
    full = (
        "Thực hiện Nghị quyết số 26-NQ/TW ngày 19/5/2018 của Hội nghị Trung ương 7 khóa XII về "
        "công tác cán bộ."
    )
    corpus = corpus_of(
        {
            "a.txt": conclusion(
                f"{full} Tiếp tục thực hiện Nghị quyết số 26-NQ/TW. Theo Nghị quyết 26, làm tốt."
            )
        }
    )
    citations = held(corpus, "a.txt").citations
    assert [str(citation.cited) for citation in citations] == ["tw/xii/nq/26"] * 3
    assert "earlier" in citations[1].reasons[0]


def test_a_later_full_mention_explains_nothing_before_it() -> None:
    """The order of reading counts: a short mention leans on what was said, not on what will be."""
    text = (
        "Thực hiện Nghị quyết số 26-NQ/TW. Sau đó thực hiện Nghị quyết số 26-NQ/TW ngày 19/5/2018 "
        "của Trung ương."
    )
    first, second = held(corpus_of({"a.txt": conclusion(text)}), "a.txt").citations
    assert first.status is not Status.RESOLVED or first.cited == second.cited
    assert str(second.cited) == "tw/xii/nq/26"


def test_stated_facts_that_clash() -> None:
    """A date of term XIII with the words `khóa XII` is a finding, never a link."""
    text = "Thực hiện Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Hội nghị Trung ương 7 khóa XII."
    corpus = corpus_of({"a.txt": conclusion(text)})
    (citation,) = held(corpus, "a.txt").citations
    assert (citation.status, citation.cited) == (Status.AMBIGUOUS, None)
    (finding,) = corpus.findings
    assert finding.code == "stated-facts-clash"
    assert finding.evidence == citation.evidence


def test_a_wrong_day_is_reported() -> None:
    """The date is evidence, no part of the key: another day than the known one is a finding."""
    corpus = corpus_of(
        {"a.txt": conclusion("Thực hiện Nghị quyết số 26-NQ/TW ngày 04/11/2022 của Bộ Chính trị.")}
    )
    assert [finding.code for finding in corpus.findings] == ["stated-facts-clash"]
    assert "2022-11-03" in corpus.findings[0].message


def test_a_citation_of_the_future_is_reported() -> None:
    """A text of 2023 cannot cite a date of 2024: it links, and says so as a finding."""
    corpus = corpus_of(
        {"a.txt": conclusion("Thực hiện Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị.")}
    )
    assert "forward-citation" in [finding.code for finding in corpus.findings]


@pytest.mark.parametrize(
    ("words", "place", "key"),
    [
        (
            "Kế hoạch số 121-KH/TU ngày 10/8/2022 của Ban Thường vụ Tỉnh ủy",
            "Nghệ An",
            "tu-nghe-an/2020-2025/kh/121",
        ),
        ("Quyết định số 15/2021/QĐ-UBND của Ủy ban nhân dân tỉnh", "Nghệ An", "ubnd-nghe-an/2021/qd-qppl/15"),
        (
            "Quyết định số 15/2021/QĐ-UBND của Ủy ban nhân dân tỉnh Quảng Nam",
            "Nghệ An",
            "ubnd-quang-nam/2021/qd-qppl/15",
        ),
    ],
)
def test_the_province_comes_from_issuer_or_context(words: str, place: str, key: str) -> None:
    """A provincial symbol shows no province: the issuer's words name it, else the citing text's place."""
    assert str(decided(words, place=place).cited) == key


def test_the_months_of_a_provincial_congress_stay_open() -> None:
    """Where no table has the congress of 2020, a number of that September may belong to either term."""
    assert decided("Kế hoạch số 121-KH/TU ngày 10/9/2020", place="Nghệ An").status is not Status.RESOLVED


def test_one_number_of_two_years_is_open_without_a_date() -> None:
    """A decision of the Prime Minister without a date has no year, even when only one is known."""
    citation = decided("Quyết định số 168/QĐ-TTg của Thủ tướng Chính phủ")
    assert (citation.status, citation.cited) == (Status.AMBIGUOUS, None)


def test_a_number_that_nobody_knows() -> None:
    """A symbol without date that no table has is unresolved, kept with its words."""
    citation = decided("Nghị quyết số 999-NQ/TW")
    assert (citation.status, citation.cited, citation.candidates) == (Status.UNRESOLVED, None, ())
    assert citation.evidence.exact == "Nghị quyết số 999-NQ/TW"
