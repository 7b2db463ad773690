"""Days in ISO form."""

from calendar import monthrange

_YEAR = len("2026")


def last_day(period: str) -> str:
    """Give the last day of an ISO year or month: "2026-06" → "2026-06-30"."""
    if len(period) == _YEAR:
        return f"{period}-12-31"
    year, month = map(int, period.split("-"))
    return f"{period}-{monthrange(year, month)[1]}"
