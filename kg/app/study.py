"""A built graph as networkx sees it: its views, made when first asked for, and which directives are meant."""

from collections.abc import Collection, Mapping
from functools import cached_property

from kg.app.answers import Graph
from kg.app.cards import Card
from kg.app.edges import EDGES_FILE, read_edges, snapshot_of_store
from kg.app.levels import standing
from kg.app.lookup import Narrowing
from kg.app.nodes import node_of
from kg.domain.level import Level
from kg.errors import SeveralDirectives, UnknownDirective
from kg.graph import views
from kg.graph.coverage import Coverage, coverage
from kg.graph.network import Network, Node
from kg.graph.snapshot import Snapshot
from kg.graph.views import Relations

_LONGEST_CHOICE = 12  # directives named in an error
_LOWEST = len(Level)


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
