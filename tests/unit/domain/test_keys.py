"""Laws of the keys: the same facts give the same key, and the key reads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.domain.directive import DirectiveKey
from kg.domain.keys import (
    Symbol,
    normal_symbol,
    number_slug,
    parse_symbol,
    party_key,
    roman,
    series,
    slug,
    state_key,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Quảng Ngãi", "quang-ngai"),
        ("Đà Nẵng", "da-nang"),
        ("QĐi", "qdi"),
        ("TTg", "ttg"),
        ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"),
        ("Luật Phòng, chống tham nhũng", "luat-phong-chong-tham-nhung"),
        ("Hoà", "hoa"),
        ("Hòa", "hoa"),
    ],
)
def test_a_slug_folds_vietnamese_to_ascii(text: str, folded: str) -> None:
    """A slug drops diacritics, case and punctuation."""
    assert slug(text) == folded


@given(st.text())
def test_a_slug_is_safe_and_stable(text: str) -> None:
    """Whatever goes in, only IRI-safe signs come out, and folding twice changes nothing."""
    folded = slug(text)
    assert set(folded) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")
    assert slug(folded) == folded


@pytest.mark.parametrize(
    ("printed", "number"), [("05", "5"), ("8B", "8b"), ("66.25", "66.25"), ("2043", "2043"), ("00", "0")]
)
def test_a_number_loses_its_leading_zeros_only(printed: str, number: str) -> None:
    """Leading zeros do not make another directive; letters and dots do."""
    assert number_slug(printed) == number


def test_roman_numbers_count_terms() -> None:
    """Terms and legislatures are written in small Roman letters."""
    assert [roman(n) for n in (1, 4, 9, 14, 15, 19, 20)] == ["i", "iv", "ix", "xiv", "xv", "xix", "xx"]
    with pytest.raises(ValueError, match="40"):
        roman(40)


def test_a_party_key_has_committee_term_type_and_number() -> None:
    """The province is in the series, the term in the period, and the date nowhere."""
    assert str(party_key("tw", "XIII", "nq", "26")) == "tw/xiii/nq/26"
    assert str(party_key(series("tu", "quang-ngai"), "XX", "kl", "2043")) == "tu-quang-ngai/xx/kl/2043"
    assert str(party_key("tw", "xiii", "nq", "dh")) == "tw/xiii/nq/dh"


def test_a_year_in_the_symbol_makes_a_series_of_its_own_where_there_are_two() -> None:
    """13/2023/QĐ-TTg and 168/QĐ-TTg are numbered apart; a decree, a circular and a law have one series."""
    assert str(state_key("ttg", "2023", "qd", "13", normative=True)) == "ttg/2023/qd-qppl/13"
    assert str(state_key("ttg", "2023", "qd", "168")) == "ttg/2023/qd/168"
    assert str(state_key("cp", "2023", "nd", "73", normative=True)) == "cp/2023/nd/73"
    assert str(state_key("cp", "2026", "nq", "66.25", normative=True)) == "cp/2026/nq-qppl/66.25"
    assert str(state_key("qh", "XV", "nq", "81", normative=True)) == "qh/xv/nq/81"
    assert str(state_key("ubtvqh", "xv", "nq", "76", normative=True)) == "ubtvqh/xv/nq-qppl/76"
    assert str(state_key("ubtvqh", "xi", "pl", "34", normative=True)) == "ubtvqh/xi/pl/34"
    assert str(state_key(series("ubnd", "lao-cai"), "2026", "qd", "1382")) == "ubnd-lao-cai/2026/qd/1382"


@given(
    number=st.integers(1, 9999),
    letter=st.sampled_from(["", "A", "b"]),
    term=st.integers(1, 39),
    type_slug=st.sampled_from(["nq", "kl", "qdi"]),
)
def test_a_key_reads_back(number: int, letter: str, term: int, type_slug: str) -> None:
    """What a key writes, a key reads."""
    key = party_key("tw", roman(term), type_slug, f"0{number}{letter}")
    assert DirectiveKey.parse(str(key)) == key
    assert not key.number.startswith("0")


@pytest.mark.parametrize(
    ("symbol", "parts"),
    [
        ("26-NQ/TW", Symbol("26", None, "NQ", "TW")),
        ("05 – NQ / TU", Symbol("5", None, "NQ", "TU")),
        ("8B-NQ/HNTW", Symbol("8B", None, "NQ", "HNTW")),
        ("08-QĐi/TW", Symbol("8", None, "QĐi", "TW")),
        ("73/2023/NĐ-CP", Symbol("73", 2023, "NĐ", "CP")),
        ("168/QÐ-TTg", Symbol("168", None, "QĐ", "TTg")),
        ("10/2022/QH15", Symbol("10", 2022, None, "QH15")),
        ("34/2007/PL-UBTVQH11", Symbol("34", 2007, "PL", "UBTVQH11")),
        ("66.25/2026/NQ-CP", Symbol("66.25", 2026, "NQ", "CP")),
        ("2021-2030", None),
        ("phê duyệt", None),
    ],
)
def test_a_symbol_is_taken_apart(symbol: str, parts: Symbol | None) -> None:
    """Party and state symbols give number, year, type and issuer; anything else gives none."""
    assert parse_symbol(symbol) == parts


@given(st.text())
def test_normalising_a_symbol_twice_is_normalising_it_once(text: str) -> None:
    """The one spelling of a symbol stays as it is."""
    once = normal_symbol(text)
    assert normal_symbol(once) == once
