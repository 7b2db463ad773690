"""What leads from directive to directive, as typed answers: lineages, ways, follow-ups and timelines."""

from dataclasses import dataclass
from enum import StrEnum

from kg.app.cards import Card, Why
from kg.domain.following import Direction, Mark
from kg.domain.level import Level
from kg.graph.coverage import Coverage


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a lineage: a directive, and how it stands to the one it hangs on."""

    depth: int
    directive: Card
    level: Level | None
    parent: str | None  # key
    relations: str
    count: int  # places that say so
    elsewhere: int  # how many of them stand in third texts
    mark: Mark
    undecided: int  # mentions in its own text that are not decided: what else it rests on is open


@dataclass(frozen=True, slots=True)
class Traced:
    """What hangs on a directive in one direction."""

    direction: Direction
    lines: tuple[Line, ...]
    cycles: tuple[tuple[Card, ...], ...]
    beyond: int  # further directives, deeper than was asked for


@dataclass(frozen=True, slots=True)
class Lineages:
    """The answer to “what does it rest on, and what follows from it?”."""

    directive: Card
    relations: tuple[str, ...]  # that were followed
    traced: tuple[Traced, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Hop:
    """One citation on a way."""

    citing: Card
    cited: Card
    relations: str
    count: int
    evidence: Why


@dataclass(frozen=True, slots=True)
class Paths:
    """The answer to “what leads from A to B?”."""

    start: Card
    end: Card
    turned: bool  # nothing leads from A to B, and these ways lead from B to A
    ways: tuple[tuple[Hop, ...], ...]
    cut: bool  # there are more
    coverage: Coverage


class Verdict(StrEnum):
    """What is known of a place's answer to a directive."""

    CARRIED_OUT = "carried out"
    NOBODY = "nobody here"  # texts of it are held that could, and none does
    NOT_READ = "no text held"


@dataclass(frozen=True, slots=True)
class Follower:
    """A directive that carries another one out."""

    directive: Card
    relations: str
    steps: int  # 1: itself; 2: through one other directive
    through: str  # key of what it carries out


@dataclass(frozen=True, slots=True)
class Station:
    """One body of the centre, one ministry, or one place, and what it did."""

    level: Level
    name: str
    verdict: Verdict
    texts: int  # held texts of it that are no older than the directive
    followers: tuple[Follower, ...]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The answer to “who carries it out, and where does nobody?”."""

    directive: Card
    relations: tuple[str, ...]
    stations: tuple[Station, ...]
    silent: tuple[Level, ...]  # levels of which nothing at all is known
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Event:
    """A directive in the order of time."""

    date: str | None  # ISO or its known beginning
    directive: Card
    level: Level | None
    role: str  # "rests on", "itself", "follows"; "" on a timeline of everything
    cites: int  # directives
    cited_by: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Directives in the order of time, those without a known date last."""

    directive: Card | None  # whose story it is
    events: tuple[Event, ...]
    among: int  # directives that fit; `events` may be the earliest of them
    coverage: Coverage
