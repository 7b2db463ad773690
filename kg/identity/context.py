"""What is known of the citing text when its mentions are decided."""

from msgspec import Struct

from kg.domain.days import last_day
from kg.domain.description import Description
from kg.domain.keys import slug
from kg.domain.reading import Reading
from kg.lexicon.authority import Authority

_DAY = len("2023-12-05")


class Context(Struct, frozen=True):
    """The citing text's province and the days within which it can have been written."""

    province: str | None  # slug
    earliest: str  # ISO date
    latest: str  # ISO date


def context_of(reading: Reading, authority: Authority) -> Context:
    """Bound a text by its own date, its session, its period, and the latest dated directive that it cites."""
    earliest, latest = written(reading)
    return Context(province_slug(reading.description, authority), earliest, latest)


def province_slug(own: Description, authority: Authority) -> str | None:
    """Give the slug of the province a text speaks from, if it is one that is known."""
    if own.province is None:
        return None
    found = authority.province(slug(own.province.value))
    return found.slug if found else None


def written(reading: Reading) -> tuple[str, str]:
    """Give the earliest and the latest ISO date that a text can be of."""
    own = reading.description
    if own.date and len(own.date.value) == _DAY:
        return own.date.value, own.date.value
    cited = [item.mention.stated.date for item in reading.mentions if item.mention.stated.date]
    floor = max(cited, default="1945-09-02")  # no directive of the present state is older
    if own.date:  # a month or a year alone
        return max(floor, f"{own.date.value}-01-01"[:_DAY]), last_day(own.date.value)
    if own.session:
        return max(floor, own.session.value), f"{own.session.value[:4]}-12-31"
    if own.period:
        before = f"{int(own.period.value) - 1}-01-01"
        return max(floor, before), f"{own.period.value}-12-31"
    return floor, "9999-12-31"
