"""Small readings inside a mention: dates, ordinals, terms, types."""

import pytest

from kg.extract.words import iso_date, ordinal, roman, roman_value, terms, type_name, type_of_code


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("ngày 03/11/2022", "2022-11-03"),
        ("ngày 3/11/2022", "2022-11-03"),
        ("05-9-2026", "2026-09-05"),
        ("5.9.2026", "2026-09-05"),
        ("ngày 05 tháng 9 năm 2026", "2026-09-05"),
        ("29/02/2024", "2024-02-29"),
        ("29/02/2023", None),
        ("31/4/2023", None),
        ("13/13/2023", None),
        ("00/01/2023", None),
        ("năm 2023", None),
        ("03/11", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_day_month_year(words: str | None, date: str | None) -> None:
    """Figures or words, always day before month; a day that the calendar lacks is no date."""
    assert iso_date(words) == date


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nhất", 1),
        ("thứ nhất", 1),
        ("hai", 2),
        ("ba", 3),
        ("tư", 4),
        ("bốn", 4),
        ("năm", 5),
        ("sáu", 6),
        ("Sáu", 6),
        ("bảy", 7),
        ("tám", 8),
        ("chín", 9),
        ("mười", 10),
        ("mười một", 11),
        ("mười hai", 12),
        ("mười ba", 13),
        ("mười bốn", 14),
        ("mười tư", 14),
        ("mười lăm", 15),
        ("14", 14),
        ("VII", 7),
        ("thứ XX", 20),
        ("Đảng", None),
        ("", None),
    ],
)
def test_ordinals(words: str, value: int | None) -> None:
    """Words, figures and Roman numerals count alike; `tư` and `năm` are four and five."""
    assert ordinal(words) == value


@pytest.mark.parametrize("value", range(1, 40))
def test_roman_numerals_round_trip(value: int) -> None:
    """A number below forty written in Roman reads back as itself."""
    assert roman_value(roman(value)) == value


@pytest.mark.parametrize("numeral", ["", "ABC", "xiii", "X1"])
def test_what_is_no_roman_numeral(numeral: str) -> None:
    """Other letters, small letters and figures are no Roman numeral."""
    assert roman_value(numeral) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("khóa XIII", ("XIII",)),
        ("khóa XI, XII", ("XI", "XII")),
        ("khóa 8", ("VIII",)),
        ("khóa XI và XII", ("XI", "XII")),
        ("", ()),
        (None, ()),
    ],
)
def test_terms(words: str | None, found: tuple[str, ...]) -> None:
    """One or several terms, in Roman or Arabic figures, come out in Roman."""
    assert terms(words) == found


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("NGHỊ QUYẾT", "Nghị quyết"),
        ("nghị quyết", "Nghị quyết"),
        ("NQ", "Nghị quyết"),
        ("CTr", "Chương trình"),
        ("Thông tư liên tịch", "Thông tư liên tịch"),
        ("Bộ Luật", "Bộ luật"),
    ],
)
def test_type_names(words: str, name: str) -> None:
    """A type has one name however it is printed."""
    assert type_name(words) == name


@pytest.mark.parametrize(
    ("code", "name"), [("NQ", "Nghị quyết"), ("TTr", "Tờ trình"), ("QĐi", "Quy định"), ("XYZ", None)]
)
def test_types_of_codes(code: str, name: str | None) -> None:
    """A symbol's code stands for a type where no type word is printed; an unknown one for none."""
    assert type_of_code(code) == name
