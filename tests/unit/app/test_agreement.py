"""Agreement: when two targets are the same directive."""

import pytest

from kg.app.agreement import comparable_symbol, same_directive
from kg.domain.evaluation import Target

POLITBURO = Target("26-NQ/TW", "Nghị quyết", "2022-11-03", "XIII", issuer="Bộ Chính trị")
CONGRESS = Target(None, "Nghị quyết", None, "XX", issuer="Đại hội đại biểu Đảng bộ tỉnh Quảng Ngãi")
DECREE = Target("73/2023/NĐ-CP", "Nghị định", "2023-09-29", issuer="Chính phủ")
DECISION = Target("1382/QĐ-UBND", "Quyết định", "2026-04-23", issuer="Ủy ban nhân dân tỉnh Lào Cai")
PROGRAMME = Target("05-CTr/TU", "Chương trình", None, "XX", issuer="Tỉnh ủy Quảng Ngãi")
SESSION = Target(None, "Kết luận", "2026-06-13", issuer="Thủ tướng Chính phủ")


@pytest.mark.parametrize(
    ("got", "wanted"),
    [
        (Target("26-NQ/TW", date="2022-11-03"), POLITBURO),
        (Target("26-NQ/TW", term="XIII"), POLITBURO),
        (Target("26-NQ/TW", date="2022-11", term=None), POLITBURO),
        (Target("73/2023/NĐ-CP"), DECREE),  # the symbol shows its year
        (Target("73/2023/NÐ-CP"), DECREE),  # U+00D0, the usual wrong letter
        (Target("1382/QĐ-UBND", year=2026, issuer="UBND tỉnh Lào Cai"), DECISION),
        (Target("5-CTr/TU", term="XX", issuer="Ban Thường vụ Tỉnh ủy Quảng Ngãi"), PROGRAMME),
        (Target(type="Nghị quyết", term="XX", issuer="Đại hội đại biểu Đảng bộ tỉnh Quảng Ngãi"), CONGRESS),
        (Target(term="XX", issuer="Đại hội đại biểu Đảng bộ tỉnh Quảng Ngãi"), CONGRESS),
        (Target(date="2026-06-13", type="Kết luận", issuer="Thủ tướng Chính phủ"), SESSION),
    ],
)
def test_the_same_directive(got: Target, wanted: Target) -> None:
    """Same symbol and same date, term or shown year; without a symbol the same type, issuer and period."""
    assert same_directive(got, wanted, "Nghị quyết")


@pytest.mark.parametrize(
    ("got", "wanted"),
    [
        (Target("26-NQ/TW", date="2018-05-19", term="XII"), POLITBURO),
        (Target("26-NQ/TW"), POLITBURO),  # seven directives bear that symbol
        (Target("26-KL/TW", date="2022-11-03"), POLITBURO),
        (Target("26-NQ/TW", year=2022), POLITBURO),  # a Party number runs by term, not by year
        (Target("1382/QĐ-UBND", date="2026-04-23", issuer="Ủy ban nhân dân tỉnh Quảng Ngãi"), DECISION),
        (Target("1382/QĐ-UBND", year=2025, issuer="Ủy ban nhân dân tỉnh Lào Cai"), DECISION),
        (Target("05-CTr/TU", term="XX", issuer="Tỉnh ủy Lào Cai"), PROGRAMME),
        (Target(type="Nghị quyết", term="XIX", issuer="Đại hội đại biểu Đảng bộ tỉnh Quảng Ngãi"), CONGRESS),
        (Target(type="Nghị quyết", term="XX", issuer="Đại hội đại biểu toàn quốc của Đảng"), CONGRESS),
        (Target("01-NQ/ĐH", term="XX", issuer="Đại hội đại biểu Đảng bộ tỉnh Quảng Ngãi"), CONGRESS),
        (Target(type="Nghị định"), DECREE),
    ],
)
def test_another_directive(got: Target, wanted: Target) -> None:
    """Another date and term, another province, another type, or too little to tell."""
    assert not same_directive(got, wanted, "Nghị quyết")


@pytest.mark.parametrize(
    ("printed", "plain"),
    [("08-NQ/TW", "8-nq/tw"), ("26 – NQ/TW", "26-nq/tw"), ("73/2023/NÐ-CP", "73/2023/nđ-cp"), ("0-A", "0-a")],
)
def test_a_symbol_is_compared_without_its_dress(printed: str, plain: str) -> None:
    """Case, blanks, dashes, the wrong Đ and leading zeros are no difference."""
    assert comparable_symbol(printed) == plain
