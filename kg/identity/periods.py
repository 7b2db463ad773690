"""Which period of its series a mention's number falls in: the congress term or the calendar year."""

from msgspec import Struct

from kg.domain.citation import Stated
from kg.identity.series import Periods, Series
from kg.lexicon.authority import Authority

# Provincial congresses sit in the autumn of years that end in 0 or 5; where no table says when, a number
# of these months may belong to either term (vn-directives.md §3.4: Đại hội by 31 October).
_FIRST_YEAR = 1986
_OLD_UNTIL, _NEW_FROM = "-07-31", "-11-01"
_TERM_YEARS = 5


class Period(Struct, frozen=True):
    """The period of a number, or why it is open."""

    name: str | None
    reason: str
    clash: str | None = None  # what the mention states against itself


def period_of(series: Series, stated: Stated, authority: Authority, ordinal: int = 0) -> Period:
    """Decide the period from what is stated; `ordinal` picks one of several stated terms."""
    if series.periods is Periods.FIXED:
        return Period(series.period, f"the symbol shows its period {series.period}")
    if series.periods is Periods.YEAR:
        if stated.date:
            return Period(stated.date[:4], f"numbered by year, and dated {stated.date}")
        return Period(None, "numbered by year, and no date is stated")
    return _term_of(series, stated, authority, ordinal)


def _term_of(series: Series, stated: Stated, authority: Authority, ordinal: int) -> Period:
    by_date = term_at(series.level, stated.date, authority) if stated.date else None
    stated_term = stated.terms[min(ordinal, len(stated.terms) - 1)] if stated.terms else None
    by_term = _named_term(series.level, stated_term, authority) if stated_term else None
    if by_date and stated_term and not any(term.level == series.level for term in authority.terms):
        by_term = None  # no table counts that province's congresses: the date alone tells the term
    if by_date and by_term and by_date != by_term:
        clash = (
            f"dated {stated.date}, which lies in term {by_date.upper()}, but said to be of term {stated_term}"
        )
        return Period(None, "date and term contradict each other", clash)
    if by_date:
        return Period(by_date, f"dated {stated.date}, in term {by_date.upper()}")
    if by_term:
        return Period(by_term, f"said to be of term {stated_term}")
    return Period(None, "neither date nor term is stated")


def term_at(level: str, day: str, authority: Authority) -> str | None:
    """Give the period of the congress term that numbers run in on that day; None if it cannot be known."""
    if found := authority.term_at(level, day):
        return found.period
    if level == "tw" or any(term.level == level and term.holds(day) for term in authority.terms):
        return None
    year = int(day[:4])
    if year < _FIRST_YEAR:
        return None
    start = year - year % _TERM_YEARS
    if year == start and day < f"{year}{_NEW_FROM}":
        if day > f"{year}{_OLD_UNTIL}":
            return None
        start -= _TERM_YEARS
    return f"{start}-{start + _TERM_YEARS}"


def _named_term(level: str, roman: str, authority: Authority) -> str | None:
    found = authority.term(level, roman)
    return found.period if found else roman.lower()
