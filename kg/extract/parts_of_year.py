"""Of which months of a year a figure is: `9 tháng đầu năm 2024`, `quý I/2024`, `tháng 5/2023`."""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from kg.domain.layers import IndicatorKind
from kg.lexicon.rules import load_rules

_PART = load_rules("indicators").rule("part-of-year").regex
_NUMBERS = {"ba": 3, "sáu": 6, "chín": 9}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_HINT = re.compile(r"háng|uý |HÁNG|UÝ ")  # without these no words name months
_NEAR = 60  # code points before a target in which its own months stand: `6 tháng cuối năm thu 5.000 tỷ`
_YEAR = 12  # months
_KEPT = 1024  # headings: many figures stand below each


class _Time(Struct, frozen=True):
    """A time that words name: a whole year, or one that nobody can tell, has no months."""

    months: tuple[int, int] | None


def period_of(
    words: str, start: int, above: Iterable[str], year: int | None, kind: IndicatorKind
) -> str | None:
    """Give the months of a figure that is of no whole year, as an ISO interval: "2024-01/2024-09".

    Args:
        words: the paragraph up to the end of the figure.
        start: where the figure begins in them.
        above: headings, the nearest first, and the title: results are of their months, targets are not.
        year: of the figure.
        kind: aimed at or come out.
    """
    if year is None:
        return None
    said, outer = words, None
    if kind is IndicatorKind.RESULT:
        outer = next(filter(None, map(_of_heading, above)), None)
    else:
        said = words[max(0, start - _NEAR) :]
    if (outer is None or outer.months is None) and not _HINT.search(said):
        return None
    times = list(_PART.finditer(said.lower()))
    time = _time(times[-1]) if times else outer
    return f"{year}-{time.months[0]:02}/{year}-{time.months[1]:02}" if time and time.months else None


@lru_cache(maxsize=_KEPT)
def _of_heading(words: str) -> _Time | None:
    named = _PART.search(words.lower())
    return _time(named) if named else None


def _time(named: re.Match[str]) -> _Time:
    first = last = 0
    if quarter := named["quarter"]:
        last = _QUARTERS[quarter] * 3
        first = last - 2
    elif printed := named["months"]:
        count = int(_NUMBERS.get(printed, printed))
        first, last = (_YEAR - count + 1, _YEAR) if named["late"] else (1, count)
    elif named["month"]:
        first = last = int(named["month"])
    part = 0 < first <= last <= _YEAR and (first, last) != (1, _YEAR)
    return _Time((first, last) if part else None)
