"""Stated facts that contradict what is known, themselves, or the calendar."""

import pytest

from kg.domain.citation import Citation, Status
from kg.extract import read
from kg.identity.identify import identify
from kg.identity.naming import province_of
from kg.lexicon.authority import load_authority
from kg.text import read_bytes


def _decided(words: str) -> tuple[Citation, tuple[str, ...]]:
    text = f"Căn cứ {words} và các văn bản khác."
    corpus = identify([read(read_bytes("text.txt", text.encode()))], load_authority())
    (citation,) = corpus.held[0].citations
    return citation, tuple(finding.message for finding in corpus.findings)


def test_a_date_of_another_term_decides_nothing() -> None:
    """26-NQ/TW of term XI is of 30/7/2013: a mention dated 03/11/2012 is a misprint of some other one."""
    citation, findings = _decided("Nghị quyết số 26-NQ/TW ngày 03/11/2012 của Bộ Chính trị")
    assert citation.status is Status.AMBIGUOUS
    assert {"tw/xi/nq/26", "tw/xiii/nq/26"} <= {str(row.key) for row in citation.candidates}
    assert any("is known to be of 2013-07-30" in message for message in findings)


def test_the_day_of_the_session_is_borne_and_reported() -> None:
    """Citing texts give the session's day for the document's: the same directive, and a finding."""
    citation, findings = _decided("Kết luận số 51-KL/TW ngày 22/5/2026")
    assert str(citation.cited) == "tw/xiv/kl/51"
    assert any("here 2026-05-22" in message for message in findings)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Kết luận số 48-KL/TW ngày 38/01/2023 của Bộ Chính trị", Status.AMBIGUOUS),
        ("Nghị định số 73/2023/NĐ-CP ngày 31/2/2023", Status.RESOLVED),
    ],
)
def test_a_day_that_does_not_exist_is_a_finding(words: str, status: Status) -> None:
    """It places no number in a term; where the symbol shows the year, nothing else is needed."""
    citation, findings = _decided(words)
    assert citation.status is status
    assert any("the calendar has no" in message for message in findings)


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Tỉnh ủy Quảng Nam", "quang-nam"),
        ("Tỉnh ủy Nghệ An", "nghe-an"),
        ("Ủy ban nhân dân tỉnh Lào Cai", "lao-cai"),
        ("Ban Thường vụ Tỉnh ủy", None),
    ],
)
def test_a_province_is_read_from_a_body_of_any_name(words: str, slug: str | None) -> None:
    """A small letter with a mark is no capital: `ủy Quảng Nam` is no place."""
    assert province_of(words, load_authority()) == slug


def test_another_provinces_directive_is_not_ones_own() -> None:
    """121-KH/TU of Quảng Nam and of Quảng Ngãi are two plans."""
    citation, _ = _decided("Kế hoạch số 121-KH/TU ngày 10/8/2022 của Tỉnh ủy Quảng Nam")
    assert str(citation.cited).startswith("tu-quang-nam/")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Nghị quyết số 66.25/2026/NQ-CP", "cp/2026/nq-qppl/66.25"),
        ("Nghị định số 73/2023/ND-CP", "cp/2023/nd/73"),
        ("nghị quyết số 26-nq/tw ngày 03/11/2022", "tw/xiii/nq/26"),
        ("NGHỊ QUYẾT SỐ 26-NQ/TW NGÀY 03/11/2022", "tw/xiii/nq/26"),
        ("Nghị quyết 26NQ/TW ngày 03/11/2022", "tw/xiii/nq/26"),
        ("Nghị định số 73/NĐ-CP/2023", "cp/2023/nd/73"),
        ("Quyết định số 866/QĐ-Tg ngày 18/7/2023", "ttg/2023/qd/866"),
    ],
)
def test_damage_with_one_reading_is_repaired(words: str, key: str) -> None:
    """Lost bars, hyphens and capitals, and a year behind the symbol, leave no doubt."""
    assert str(_decided(words)[0].cited) == key


def test_a_lost_figure_leaves_the_directive_open() -> None:
    """`202%` may be any year of the decade."""
    assert _decided("Nghị định số 73/202%/NĐ-CP")[0].cited is None


def test_a_symbol_and_a_day_of_two_years_decide_nothing() -> None:
    """`10/2017/QĐ-TTg` of 23/01/2007 (Thông tư 09/2017/TT-BNNPTNT): one of the two is a misprint."""
    citation, findings = _decided("Quyết định số 10/2017/QĐ-TTg ngày 23 tháng 01 năm 2007")
    assert citation.status is Status.AMBIGUOUS
    assert any("the symbol shows the year 2017" in message for message in findings)


@pytest.mark.parametrize("symbol", ["206/2025/QHI15", "28/2026/TTC"])
def test_a_damaged_symbol_makes_no_directive(symbol: str) -> None:
    """A year without a type code is what a machine made of another symbol (66.22/2026/NQ-CP)."""
    assert _decided(symbol)[0].status is Status.UNRESOLVED
