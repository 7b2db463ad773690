"""How much weight a directive has among the others: five measures, each with its definition and source.

All of them see each citing directive once, however often it cites: a long text is no better a witness than a
short one. PageRank and betweenness go through networkx's dispatch, so that another backend can compute them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import networkx as nx
import numpy as np

from kg.domain.weighing import Measure
from kg.graph.network import Network
from kg.graph.paths import EitherWay

DAMPING = 0.85  # Brin & Page 1998, §2.1.1
EXACT_BETWEENNESS = 2_000  # directives; above that the paths from a sample of them stand for all
SAMPLE = 200  # directives
_SEED = 26  # any fixed number: the same graph has the same sample
_TOLERANCE, _ROUNDS = 1e-12, 1_000
_DIGITS = 12  # that are the same on every machine


@dataclass(frozen=True, slots=True)
class Definition:
    """What a measure says, how it is scaled, and where it comes from."""

    meaning: str
    scale: str
    source: str


DEFINITIONS: Final[Mapping[Measure, Definition]] = MappingProxyType(
    {
        Measure.CITED: Definition(
            "how many other directives cite it",
            "a count of directives, not of mentions; nothing is normalised",
            "in-degree; Garfield 1955, Citation Indexes for Science",
        ),
        Measure.PAGERANK: Definition(
            "how often a reader ends up at it who follows citations at random and now and then starts "
            "anew; a directive that is cited by much-cited ones gains",
            f"a probability: all directives together have 1; a citation is followed with chance {DAMPING}",
            "Brin & Page 1998, The Anatomy of a Large-Scale Hypertextual Web Search Engine, §2.1.1",
        ),
        Measure.HUBS: Definition(
            "how far it cites what the best guides cite: high for directives that gather the important ones",
            "all directives together have 1",
            "Kleinberg 1999, Authoritative Sources in a Hyperlinked Environment (HITS)",
        ),
        Measure.AUTHORITIES: Definition(
            "how far it is cited by the directives that gather the important ones (the hubs)",
            "all directives together have 1",
            "Kleinberg 1999, Authoritative Sources in a Hyperlinked Environment (HITS)",
        ),
        Measure.BETWEENNESS: Definition(
            "on what part of the shortest ways between two others it lies: high for directives through which "
            "the higher ones reach the lower ones",
            f"a share of all pairs of other directives, 0 … 1; above {EXACT_BETWEENNESS} directives the ways "
            f"from {SAMPLE} of them, always the same, stand for all",
            "Freeman 1977, A Set of Measures of Centrality Based on Betweenness; Brandes 2001; sample: "
            "Brandes & Pich 2007",
        ),
    }
)


def scores(graph: Network, by: Measure) -> dict[str, float]:
    """Score every directive of a graph; an edge runs from the citing to the cited one.

    Returns:
        A score per node, on the scale that DEFINITIONS names. An empty graph gives {}.
    """
    if not graph:
        return {}
    if by is Measure.CITED:
        found: Mapping[str, float] = {key: float(count) for key, count in graph.in_degree()}
    elif by is Measure.PAGERANK:
        found = _walks(graph)
    elif by is Measure.BETWEENNESS:
        sampled = SAMPLE if len(graph) > EXACT_BETWEENNESS else None
        found = nx.betweenness_centrality(graph, k=sampled, seed=_SEED)
    else:
        found = _hits(graph)[by is Measure.AUTHORITIES]
    return {key: round(float(score), _DIGITS) + 0.0 for key, score in found.items()}


def influence_around(graph: Network, key: str) -> dict[str, float]:
    """Score what is near a directive: PageRank of a reader who always starts anew from there.

    Citations are followed both ways: what it rests on, what rests on it, and what they share all count.

    Returns:
        A probability per directive other than the one itself, 0 where nothing leads.

    Raises:
        KeyError: the directive is not in the graph.

    Source: Page, Brin, Motwani & Winograd 1999, The PageRank Citation Ranking, §6 (personalised PageRank).
    """
    if key not in graph:
        raise KeyError(key)
    found = _walks(graph.to_undirected(), {key: 1.0})
    return {one: round(float(score), _DIGITS) for one, score in found.items() if one != key}


def _walks(graph: Network | EitherWay, starts: Mapping[str, float] | None = None) -> Mapping[str, float]:
    """Give PageRank; networkx's own tolerance lets neighbours in the ranking change places."""
    return nx.pagerank(
        graph, alpha=DAMPING, personalization=starts, weight=None, tol=_TOLERANCE, max_iter=_ROUNDS
    )


def _hits(graph: Network) -> tuple[dict[str, float], dict[str, float]]:
    """Give hubs and authorities; where nothing is cited nobody is either.

    networkx takes singular vectors here, which it cannot find where a graph's shape leaves several to choose
    from: two directives that cite each other, or a chain. Kleinberg's own rounds always end.
    """
    zero = dict.fromkeys(graph, 0.0)
    if graph.number_of_edges() == 0:
        return zero, dict(zero)
    cites = nx.to_scipy_sparse_array(graph, dtype=np.dtype(float), weight=None)
    hubs = np.full(len(graph), 1 / len(graph))
    for _ in range(_ROUNDS):
        before, authorities = hubs, cites.T @ hubs
        hubs = cites @ authorities
        hubs /= hubs.sum()
        if np.abs(hubs - before).sum() < _TOLERANCE:
            break
    authorities = cites.T @ hubs
    authorities /= authorities.sum()
    keys = list(graph)
    return dict(zip(keys, hubs.tolist(), strict=True)), dict(zip(keys, authorities.tolist(), strict=True))
