"""Rankings, neighbours and groups, as typed answers that say what they rest on."""

from collections import Counter
from dataclasses import dataclass
from itertools import islice

from kg.app.answers import Graph
from kg.app.cards import Card
from kg.app.levels import standing
from kg.app.lookup import Narrowing
from kg.app.selection import Selection
from kg.app.study import Study
from kg.domain.level import Level
from kg.domain.weighing import Likeness, Measure
from kg.graph import centrality, communities, similarity
from kg.graph.centrality import Definition
from kg.graph.coverage import Coverage

_SHOWN_SHARED = 5  # directives that make two others alike, named one by one
_LEADING = 3  # directives that stand for their group
RELATED = Definition(
    "how often a reader comes by it who starts at the directive again and again and follows citations at "
    "random, both to what is cited and to what cites",
    f"a probability: all directives together have 1; a citation is followed with chance {centrality.DAMPING}",
    "Page, Brin, Motwani & Winograd 1999, The PageRank Citation Ranking, §6 (personalised PageRank)",
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A directive and its place in a ranking."""

    rank: int  # from 1; equal scores have equal ranks
    directive: Card
    level: Level | None
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Directives by a measure, highest first."""

    by: str
    definition: Definition
    among: int  # directives of the selection that have a score above 0
    rows: tuple[Ranked, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Similar:
    """A directive that is like another one."""

    rank: int
    directive: Card
    by: Likeness
    score: float  # 0 … 1
    shared: int  # directives that make them alike
    examples: tuple[Card, ...]  # some of them, the most cited first


@dataclass(frozen=True, slots=True)
class Likenesses:
    """The answer to “what is like it?”."""

    directive: Card
    definitions: tuple[Definition, ...]  # one per way of being alike
    rows: tuple[Similar, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Group:
    """Directives that cite each other more than others."""

    number: int  # from 1, the largest first
    size: int
    subjects: tuple[str, ...]  # what its titles say and others do not
    types: tuple[str, ...]  # the most frequent first
    leading: tuple[Card, ...]  # the most cited
    members: tuple[str, ...]  # keys


@dataclass(frozen=True, slots=True)
class Groups:
    """A whole graph divided into groups."""

    definition: Definition
    modularity: float
    found: int  # groups in all
    groups: tuple[Group, ...]
    coverage: Coverage


class Rankings:
    """Questions about the weight and the company of directives in one graph."""

    def __init__(self, graph: Graph) -> None:
        """Take an opened graph."""
        self.study = Study(graph)

    def rank(self, by: Measure, chosen: Selection | None = None, limit: int | None = None) -> Ranking:
        """Rank directives by a measure over the whole graph, and show those that are chosen."""
        scores = centrality.scores(self.study.citations, by)
        return self._ranking(by.value, centrality.DEFINITIONS[by], scores, chosen, limit)

    def related(
        self,
        words: str,
        chosen: Selection | None = None,
        limit: int | None = None,
        narrowing: Narrowing | None = None,
    ) -> tuple[Card, Ranking]:
        """Give the directives nearest to one in the web of citations.

        Raises:
            UnknownDirective: nothing fits, or it is neither held nor cited nor citing.
            SeveralDirectives: the words fit several.
        """
        card = self.study.one(words, narrowing)
        scores = centrality.influence_around(self.study.citations, card.key)
        return card, self._ranking("related", RELATED, scores, chosen, limit)

    def similar(
        self,
        words: str,
        by: tuple[Likeness, ...] = tuple(Likeness),
        chosen: Selection | None = None,
        limit: int | None = None,
        narrowing: Narrowing | None = None,
    ) -> Likenesses:
        """Give the directives that cite the same as one, or are cited together with it.

        Raises:
            UnknownDirective: nothing fits, or it is neither held nor cited nor citing.
            SeveralDirectives: the words fit several.
        """
        card = self.study.one(words, narrowing)
        wanted = chosen or Selection()
        rows: list[Similar] = []
        for how in by:
            found = similarity.alike(self.study.snapshot, card.key, how)
            fitting = ((one, its) for one in found if wanted.fits(its := self.study.card(one.key)))
            for rank, (one, its) in enumerate(islice(fitting, limit), start=1):
                common = sorted(map(self.study.card, one.shared), key=lambda its: (-its.documents, its.key))
                shown = tuple(common[:_SHOWN_SHARED])
                rows.append(Similar(rank, its, how, one.score, len(common), shown))
        definitions = tuple(similarity.DEFINITIONS[how] for how in by)
        return Likenesses(card, definitions, tuple(rows), self.study.coverage)

    def communities(self, limit: int | None = None) -> Groups:
        """Divide all directives into groups that cite each other, and name what each is about."""
        graph = self.study.citations
        division = communities.divide(graph)
        titles = {key: title for key in graph if (title := self.study.card(key).title)}
        shown = division.groups[:limit]
        groups = tuple(
            Group(
                number=number,
                size=len(keys),
                subjects=subjects,
                types=tuple(name for name, _ in _most(Counter(self.study.card(key).type for key in keys))),
                leading=tuple(
                    map(
                        self.study.card, sorted(keys, key=lambda key: (-graph.in_degree(key), key))[:_LEADING]
                    )
                ),
                members=keys,
            )
            for number, (keys, subjects) in enumerate(
                zip(shown, communities.subjects(shown, titles), strict=True), start=1
            )
        )
        found = len(division.groups)
        return Groups(communities.DEFINITION, division.modularity, found, groups, self.study.coverage)

    def _ranking(
        self,
        by: str,
        definition: Definition,
        scores: dict[str, float],
        chosen: Selection | None,
        limit: int | None,
    ) -> Ranking:
        wanted = chosen or Selection()
        fitting = [
            (key, score) for key, score in scores.items() if score > 0 and wanted.fits(self.study.card(key))
        ]
        fitting.sort(key=lambda found: (-found[1], found[0]))
        ranks: dict[float, int] = {}
        for place, (_, score) in enumerate(fitting, start=1):
            ranks.setdefault(score, place)
        rows = tuple(
            Ranked(ranks[score], self.study.card(key), standing(key).level, score)
            for key, score in fitting[:limit]
        )
        return Ranking(by, definition, len(fitting), rows, self.study.coverage)


def _most(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:_LEADING]
