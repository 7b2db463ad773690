"""Periods as people write them."""

import pytest

from kg.app.periods import day_before, read_period


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024-06-30", "2024-06-30", "2024-06-30"),
        ("ngày 30/6/2024", "2024-06-30", "2024-06-30"),
        ("6/2024", "2024-06-01", "2024-06-30"),
        ("tháng 2 năm 2024", "2024-02-01", "2024-02-29"),
        ("thang 10/2024", "2024-10-01", "2024-10-31"),
        ("Quý II/2024", "2024-04-01", "2024-06-30"),
        ("quý 4 năm 2023", "2023-10-01", "2023-12-31"),
        ("Q1/2024", "2024-01-01", "2024-03-31"),
        ("năm 2024", "2024-01-01", "2024-12-31"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("6 tháng đầu năm 2024", "2024-01-01", "2024-06-30"),
        ("nửa cuối năm 2024", "2024-07-01", "2024-12-31"),
        ("June 2024", "2024-06-01", "2024-06-30"),
        ("30 June 2024", "2024-06-30", "2024-06-30"),
        ("June 3rd, 2024", "2024-06-03", "2024-06-03"),
        ("31 Dec 2025", "2025-12-31", "2025-12-31"),
        ("the second quarter of 2024", "2024-04-01", "2024-06-30"),
        ("Q2 2024", "2024-04-01", "2024-06-30"),
        ("the first half of 2024", "2024-01-01", "2024-06-30"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(written: str, first: str, last: str) -> None:
    """Days, months, quarters and years, in numbers, Vietnamese or English, with or without diacritics."""
    assert read_period(written) == (first, last)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "mai",
        "30/02/2024",
        "quý V/2024",
        "tháng 13/2024",
        "quý II",
        "năm nay",
        "June",
        "31 June 2024",
        "năm 0001",
        "quý I/0000",
    ],
)
def test_what_is_no_period_is_none(written: str) -> None:
    """No day is guessed, and no day that the calendar does not have is read."""
    assert read_period(written) is None


def test_the_day_before_may_be_of_another_year() -> None:
    """`trước năm 2025` ends with 2024."""
    assert day_before("2025-01-01") == "2024-12-31"
