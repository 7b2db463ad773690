"""Of which months of a year a figure is: `9 tháng đầu năm 2024`, `quý I/2024`, `tháng 5/2023`."""

from collections.abc import Iterable

from kg.domain.layers import IndicatorKind
from kg.lexicon.rules import load_rules

_PART = load_rules("indicators").rule("part-of-year").regex
_NUMBERS = {"ba": 3, "sáu": 6, "chín": 9}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_NEAR = (
    60  # code points before a target in which its own months stand: `6 tháng cuối năm phấn đấu thu 5.000 tỷ`
)
_YEAR = 12  # months

_Months = tuple[int, int] | None


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
    result = kind is IndicatorKind.RESULT
    told, months = _months(words if result else words[max(0, start - _NEAR) :], last=True)
    for heading in above if result else ():
        if told:
            break
        told, months = _months(heading, last=False)
    return f"{year}-{months[0]:02}/{year}-{months[1]:02}" if months else None


def _months(words: str, *, last: bool) -> tuple[bool, _Months]:
    """Tell whether words name a time, and give its months where they are a part of a year."""
    found = list(_PART.finditer(words.lower()))
    if not found:
        return False, None
    said = found[-1 if last else 0]
    if quarter := said["quarter"]:
        return True, (_QUARTERS[quarter] * 3 - 2, _QUARTERS[quarter] * 3)
    if said["months"]:
        count = int(_NUMBERS.get(said["months"], said["months"]))
        of_year = 0 < count < _YEAR
        return True, ((_YEAR - count + 1, _YEAR) if said["late"] else (1, count)) if of_year else None
    if said["month"]:
        month = int(said["month"])
        return True, (month, month) if 0 < month <= _YEAR else None
    return True, None
