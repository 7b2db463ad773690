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
    r"(?:(?: ?/ ?| nam | of )(?P<year>[1-9]\d{3}))?"
)


class Period(NamedTuple):
    """A stretch of time, both ends included, as ISO days."""

    first: str
    last: str


def read_period(text: str) -> Period | None:
    """Read `30/06/2024`, `2024-06`, `tháng 6/2024`, `quý II năm 2024`, `năm 2024`; None when it is none."""
    folded = fold(text)
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
