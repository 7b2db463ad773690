"""Which directives an answer shows: by type, level of authority and time."""

from dataclasses import dataclass

from kg.app.cards import Card
from kg.app.levels import standing
from kg.app.periods import Period, read_period
from kg.app.type_names import types_named
from kg.domain.level import Level
from kg.errors import BadQuery


@dataclass(frozen=True, slots=True)
class Selection:
    """Which directives an answer shows; None leaves a question open."""

    type: str | None = None  # "Nghị quyết", "resolution" or "NQ", in any spelling
    level: Level | None = None
    since: str | None = None  # ISO days of issue; both ends are included
    until: str | None = None

    def fits(self, card: Card) -> bool:
        """Tell whether a directive is wanted; one without a known date is in no period."""
        issued_on = card.issued_on
        dated = issued_on is not None or (self.since is None and self.until is None)
        return (
            dated
            and (self.type is None or card.type in types_named(self.type))
            and (self.level is None or standing(card.key).level is self.level)
            # "~" sorts after every digit and dash: "2020" reaches to its last day.
            and (self.since is None or f"{issued_on}~" >= self.since)
            and (self.until is None or (issued_on or "") <= f"{self.until}~")
        )


def selection(
    type_name: str | None = None,
    level: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Selection:
    """Read a selection as a user writes it.

    Raises:
        BadQuery: no type is called so, a date cannot be read, or the period ends before it begins.
    """
    if type_name is not None:
        types_named(type_name)
    begins, ends = _period("--from", since), _period("--to", until)
    if begins and ends and ends.last < begins.first:
        raise BadQuery(f"nothing lies between {since} and {until}", hint="give the earlier date with --from")
    return Selection(
        type_name,
        Level(level) if level else None,
        begins.first if begins else None,
        ends.last if ends else None,
    )


def _period(option: str, written: str | None) -> Period | None:
    period = read_period(written) if written is not None else None
    if written is not None and period is None:
        raise BadQuery(
            f"{written!r} is no day, month, quarter or year",
            hint=f'give {option} 2022-11-03, 03/11/2022, 2022-11, 2022 or "quý IV/2022"',
        )
    return period
