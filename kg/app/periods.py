"""Periods as people write them: a day, a month, a quarter or a year, as its first and its last day."""

import re
from datetime import date
from typing import NamedTuple

from kg.app.spelling import fold, iso_date, ordinal
from kg.domain.days import last_day

_DECEMBER = 12
_MONTHS_OF_A_QUARTER = 3
_DAY = len("2024-06-30")
_NAMED = re.compile(
    r"(?:trong )?(?:(?P<what>ngay|thang|quy|nam|quarter|month|year|q) ?)?(?P<number>\w+)"
    r"(?:(?: ?/ ?| nam | of |,? )(?P<year>[1-9]\d{3}))?"
)
# “6 tháng đầu năm 2024”, “nửa cuối năm 2024”, “the first half of 2024”
_HALF = re.compile(
    r"(?:(?:6|sau) thang |nua )(?P<vi>dau|cuoi)(?: cua)? nam (?P<year_vi>[1-9]\d{3})"
    r"|(?:the )?(?P<en>first|second) half of (?P<year_en>[1-9]\d{3})"
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul",
            "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
        ),
        start=1,
    )
    for name in names.split("|")
}  # fmt: skip
_MONTH = "|".join(_MONTHS)
# “March 2024”, “30 June 2024”, “June 30, 2024”
_ENGLISH = re.compile(
    rf"(?:the )?(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?P<month>{_MONTH})\.?"
    r"(?: (?P<behind>\d{1,2})(?:st|nd|rd|th)?(?=,| \d{4}))?,? (?:of )?(?P<year>[1-9]\d{3})"
)
_ENGLISH_QUARTER = re.compile(r"(?:the )?(?P<number>first|second|third|fourth|last) quarter")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


class Period(NamedTuple):
    """A stretch of time, both ends included, as ISO days."""

    first: str
    last: str


def read_period(text: str) -> Period | None:
    """Read a period as people write it, in Vietnamese or English; None when it is none.

    `30/06/2024`, `2024-06`, `tháng 6/2024`, `quý II năm 2024`, `6 tháng đầu năm 2024`, `năm 2024`,
    `30 June 2024`, `June 2024`, `the second quarter of 2024`, `Q2 2024`.
    """
    folded = _ENGLISH_QUARTER.sub(lambda found: f"quarter {_QUARTERS[found['number']]}", fold(text))
    if half := _HALF.fullmatch(folded):
        year, first = half["year_vi"] or half["year_en"], (half["vi"] or half["en"]) in {"dau", "first"}
        return Period(f"{year}-01-01", f"{year}-06-30") if first else Period(f"{year}-07-01", f"{year}-12-31")
    if english := _ENGLISH.fullmatch(folded):
        if english["before"] and english["behind"]:
            return None
        day = english["before"] or english["behind"]
        parts = (day, str(_MONTHS[english["month"]]), english["year"])
        folded = "/".join(part for part in parts if part)
    named = _NAMED.fullmatch(folded)
    if named and named["what"] in {"quy", "quarter", "q"}:
        return _quarter(ordinal(named["number"]), named["year"])
    if named and named["what"] in {"thang", "month"} and named["year"]:
        folded = f"{named['number']}/{named['year']}"
    iso = iso_date(re.sub(r"^(?:trong )?(?:ngay|thang|nam|year) ", "", folded))
    if iso is None or iso.startswith("0"):  # no year of directives; and before 0001 the calendar has no day
        return None
    try:
        date.fromisoformat(f"{iso}-01-01"[:_DAY])
    except ValueError:
        return None
    return Period(f"{iso}-01-01"[:_DAY], iso if len(iso) == _DAY else last_day(iso))


def day_before(day: str) -> str:
    """Give the day before an ISO day."""
    return date.fromordinal(date.fromisoformat(day).toordinal() - 1).isoformat()


def _quarter(number: int | None, year: str | None) -> Period | None:
    if year is None or number is None or not 0 < number <= _DECEMBER // _MONTHS_OF_A_QUARTER:
        return None
    end = number * _MONTHS_OF_A_QUARTER
    return Period(f"{year}-{end - _MONTHS_OF_A_QUARTER + 1:02}-01", last_day(f"{year}-{end:02}"))
