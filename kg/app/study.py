"""A built graph as networkx sees it: its views, made when first asked for, and which directives are meant."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.app.answers import Graph
from kg.app.cards import Card
from kg.app.edges import EDGES_FILE, read_edges, snapshot_of_store
from kg.app.export import node_of
from kg.app.levels import standing
from kg.app.lookup import Narrowing
from kg.app.periods import Period, read_period
from kg.app.type_names import types_named
from kg.domain.level import Level
from kg.errors import BadQuery, SeveralDirectives, UnknownDirective
from kg.graph import views
from kg.graph.coverage import Coverage, coverage
from kg.graph.network import Network, Node
from kg.graph.snapshot import Snapshot
from kg.graph.views import Relations

_LONGEST_CHOICE = 12  # directives named in an error
_LOWEST = len(Level)


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


class Study:
    """The views of one opened graph.

    Attributes:
        graph: what they are made of.
    """

    def __init__(self, graph: Graph) -> None:
        """Take an opened graph; nothing is read before it is asked for."""
        self.graph = graph
        self._views: dict[tuple[str, ...] | None, Network] = {}

    @cached_property
    def snapshot(self) -> Snapshot:
        """All citations as arrays: as the build wrote them, or made again from the store."""
        return read_edges(self.graph.folder / EDGES_FILE) or snapshot_of_store(self.graph.store)

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """Every directive that the graph describes, by key."""
        return {card.key: card for card in self.graph.everything()}

    @cached_property
    def coverage(self) -> Coverage:
        """What was read, to be said beside every answer."""
        return coverage(self.snapshot)

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """The directives of the views."""
        return tuple(node_of(self.card(key)) for key in self.snapshot.keys)

    @property
    def citations(self) -> Network:
        """Who cites whom: each pair once, with its count; see `kg.graph.views`."""
        return self.citations_in(None)

    def citations_in(self, relations: Collection[str] | None) -> Network:
        """Give who cites whom in some relations, None for all; all directives are there."""
        chosen = None if relations is None else tuple(sorted(relations))
        if chosen not in self._views:
            self._views[chosen] = views.citations(self.nodes, self.snapshot, chosen)
        return self._views[chosen]

    def relations(self) -> Relations:
        """Give every relation of every pair as an edge of its own."""
        return views.relations(self.nodes, self.snapshot)

    def card(self, key: str) -> Card:
        """Give the card of a directive in a view."""
        return self.cards.get(key) or Card.unknown(key)

    def order(self, key: str) -> tuple[int, str, str]:
        """Rank a directive by level of authority, the centre first, then by date, then by key."""
        level = standing(key).level
        return level.depth if level else _LOWEST, self.card(key).issued_on or "9999", key

    def one(self, words: str, narrowing: Narrowing | None = None) -> Card:
        """Give the one directive of the views that the words fit; of several, the one whose text is held.

        Raises:
            UnknownDirective: nothing fits, or nothing that fits is held, cited or citing.
            SeveralDirectives: the words fit several.
            BadQuery: the narrowing cannot be read.
        """
        asked = narrowing or Narrowing()
        fitting = self.graph.find(words, term=asked.term, date=asked.date, about=asked.about)
        joined = [card for card in fitting if card.key in self.snapshot.number]
        choice = [card for card in joined if card.held] or joined
        if len(choice) == 1:
            return choice[0]
        if not choice:
            raise UnknownDirective(f"{words} (held, cited or citing; {fitting[0].label} is none of them)")
        raise SeveralDirectives(words, tuple(f"{card.label} {card.key}" for card in choice[:_LONGEST_CHOICE]))
