"""Questions about lineages, ways, follow-ups and timelines."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from kg.app.answers import Graph
from kg.app.cards import Card
from kg.app.levels import standing, station_name
from kg.app.lookup import Narrowing
from kg.app.selection import Selection
from kg.app.study import Study
from kg.app.traces import (
    Event,
    Follower,
    FollowUp,
    Hop,
    Line,
    Lineages,
    Paths,
    Station,
    Timeline,
    Traced,
    Verdict,
)
from kg.domain.following import RESTS_ON, Direction, Mark
from kg.domain.level import Level
from kg.errors import BadQuery
from kg.graph.lineage import Lineage, trace
from kg.graph.paths import Way, shortest, simple


class Tracing:
    """Questions about what leads from directive to directive in one graph."""

    def __init__(self, graph: Graph) -> None:
        """Take an opened graph."""
        self.study = Study(graph)

    def lineage(  # noqa: PLR0913 - the parts of the question
        self,
        words: str,
        *,
        directions: Sequence[Direction] = tuple(Direction),
        relations: Collection[str] = RESTS_ON,
        depth: int | None = None,
        chosen: Selection | None = None,
        narrowing: Narrowing | None = None,
    ) -> Lineages:
        """Tell what a directive rests on (up) and what follows from it (down).

        Args:
            words: as in `Graph.find`.
            directions: one or both.
            relations: that are followed; RESTS_ON by default.
            depth: lines at most below the directive.
            chosen: which directives are shown; what hangs on others alone is not reached.
            narrowing: chooses among the directives that the words fit.

        Raises:
            UnknownDirective: nothing fits, or it is neither held nor cited nor citing.
            SeveralDirectives: the words fit several.
            BadQuery: a relation is not known.
        """
        card = self.study.one(words, narrowing)
        found = [self._trace(card.key, way, relations, depth, chosen) for way in directions]
        traced = tuple(self._traced(one) for one in found)
        return Lineages(card, tuple(sorted(relations)), traced, self.study.coverage)

    def paths(  # noqa: PLR0913 - the parts of the question
        self,
        start: str,
        end: str,
        *,
        every: bool = False,
        longest: int = 4,
        limit: int = 10,
        relations: Collection[str] | None = None,
    ) -> Paths:
        """Tell what leads from one directive to another along the citations, with the words of each step.

        Where nothing leads from the first to the second, ways from the second to the first are given.

        Args:
            start: words for the first directive, as in `Graph.find`.
            end: words for the second.
            every: all ways that pass no directive twice, and not only the shortest.
            longest: citations on a way, at most; for `every`.
            limit: ways, at most.
            relations: that are followed; None for all.

        Raises:
            UnknownDirective: nothing fits, or it is neither held nor cited nor citing.
            SeveralDirectives: the words fit several.
            BadQuery: both are the same directive, or a relation is not known.
        """
        one, other = self.study.one(start), self.study.one(end)
        if one == other:
            raise BadQuery(f"{start!r} and {end!r} are one directive: {one.label}")
        self._known(relations or ())
        graph = self.study.citations_in(relations)
        for begin, finish in ((one.key, other.key), (other.key, one.key)):
            if every:
                ways = simple(graph, begin, finish, longest, limit)
            else:
                ways = shortest(graph, begin, finish, limit)
            if ways.found:
                hops = tuple(tuple(self._hops(way)) for way in ways.found)
                return Paths(one, other, begin == other.key, hops, ways.cut, self.study.coverage)
        return Paths(one, other, turned=False, ways=(), cut=False, coverage=self.study.coverage)

    def follow_up(
        self, words: str, *, relations: Collection[str] = RESTS_ON, narrowing: Narrowing | None = None
    ) -> FollowUp:
        """Tell who carries a directive out, itself or through another one, and where nobody does.

        Only levels at or below its own are asked. A body of the centre is named only when it does.

        Raises:
            UnknownDirective: nothing fits, or it is neither held nor cited nor citing.
            SeveralDirectives: the words fit several.
            BadQuery: a relation is not known.
        """
        card = self.study.one(words, narrowing)
        down = self._trace(card.key, Direction.DOWN, relations, None, None)
        followers = {
            step.key: Follower(self.study.card(step.key), step.relations, step.depth, step.parent or "")
            for step in down.steps[1:]
            if step.mark is Mark.NONE
        }
        own = standing(card.key).level
        lowest = own.depth if own else 0
        stations = tuple(
            station
            for station in self._stations(card, followers)
            if station.level.depth >= lowest and (station.followers or station.level is not Level.CENTRAL)
        )
        heard = {station.level for station in stations}
        silent = tuple(level for level in Level if level.depth >= max(lowest, 1) and level not in heard)
        return FollowUp(card, tuple(sorted(relations)), stations, silent, self.study.coverage)

    def timeline(
        self,
        words: str | None = None,
        *,
        relations: Collection[str] = RESTS_ON,
        chosen: Selection | None = None,
        narrowing: Narrowing | None = None,
        limit: int | None = None,
    ) -> Timeline:
        """Give directives in the order of time: all of them, or a directive's lineage in both directions.

        Args:
            words: as in `Graph.find`; None for all directives.
            relations: that a lineage follows.
            chosen: which directives are given.
            narrowing: chooses among the directives that the words fit.
            limit: how many, the earliest; None for all.

        Raises:
            UnknownDirective: nothing fits, or it is neither held nor cited nor citing.
            SeveralDirectives: the words fit several.
            BadQuery: a relation is not known.
        """
        graph, card = self.study.citations, None
        roles: Mapping[str, str] = dict.fromkeys(graph, "")
        if words is not None:
            card = self.study.one(words, narrowing)
            up, down = (self._trace(card.key, way, relations, None, None).directives for way in Direction)
            roles = {**dict.fromkeys(down, "follows"), **dict.fromkeys(up, "rests on"), card.key: "itself"}
        wanted = chosen or Selection()
        events = [
            Event(one.issued_on, one, standing(key).level, role, graph.out_degree(key), graph.in_degree(key))
            for key, role in roles.items()
            if wanted.fits(one := self.study.card(key))
        ]
        events.sort(key=lambda event: (event.date or "9999", self.study.order(event.directive.key)))
        return Timeline(card, tuple(events[:limit]), len(events), self.study.coverage)

    def _known(self, relations: Iterable[str]) -> None:
        for relation in relations:
            if relation not in self.study.snapshot.relations and relation not in RESTS_ON:
                known = ", ".join(sorted({*self.study.snapshot.relations, *RESTS_ON}))
                raise BadQuery(f"{relation!r} is no relation of this graph", hint=f"it has {known}")

    def _trace(
        self,
        key: str,
        way: Direction,
        relations: Collection[str],
        depth: int | None,
        chosen: Selection | None,
    ) -> Lineage:
        self._known(relations)
        wanted = chosen or Selection()
        return trace(
            self.study.citations_in(relations),
            key,
            way,
            order=self.study.order,
            depth=depth,
            keep=lambda one: wanted.fits(self.study.card(one)),
        )

    def _traced(self, found: Lineage) -> Traced:
        snapshot = self.study.snapshot
        lines = tuple(
            Line(
                depth=step.depth,
                directive=self.study.card(step.key),
                level=standing(step.key).level,
                parent=step.parent,
                relations=step.relations,
                count=step.count,
                elsewhere=step.elsewhere,
                mark=step.mark,
                undecided=int(snapshot.undecided[snapshot.number[step.key]]),
            )
            for step in found.steps
        )
        cycles = tuple(tuple(map(self.study.card, circle)) for circle in found.cycles)
        return Traced(found.direction, lines, cycles, found.beyond)

    def _hops(self, way: Way) -> Iterator[Hop]:
        for citing, cited in pairwise(way):
            edge = self.study.citations.edges[citing, cited]
            evidence = self.study.graph.evidence(self.study.card(citing), self.study.card(cited))
            yield Hop(
                self.study.card(citing), self.study.card(cited), edge["relations"], edge["count"], evidence
            )

    def _stations(self, card: Card, followers: Mapping[str, Follower]) -> Iterator[Station]:
        own: dict[tuple[int, str], list[str]] = defaultdict(list)
        for key in self.study.snapshot.keys:
            stands = standing(key)
            if stands.level is not None and key != card.key:
                own[stands.level.depth, stands.place or key.partition("/")[0]].append(key)
        for (depth, which), keys in sorted(own.items()):
            texts = sum(1 for key in keys if self.study.card(key).held and self._no_older(key, card))
            doing = tuple(followers[key] for key in sorted(keys, key=self.study.order) if key in followers)
            silence = Verdict.NOBODY if texts else Verdict.NOT_READ
            verdict = Verdict.CARRIED_OUT if doing else silence
            yield Station(list(Level)[depth], station_name(which), verdict, texts, doing)

    def _no_older(self, key: str, card: Card) -> bool:
        """Tell whether a directive can know of another one; an unknown date does not speak against it."""
        issued_on, known = self.study.card(key).issued_on, card.issued_on
        return not issued_on or not known or f"{issued_on}~" >= known
