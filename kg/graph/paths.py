"""Ways from one directive to another along the citations."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import networkx as nx

from kg.graph.network import Network

if TYPE_CHECKING:
    EitherWay = nx.Graph[str]
else:
    EitherWay = nx.Graph

Way = tuple[str, ...]  # directives from the first to the last


@dataclass(frozen=True, slots=True)
class Ways:
    """What leads from one directive to another."""

    found: tuple[Way, ...]  # shortest first, then in order of keys
    cut: bool  # there are more than were asked for


def shortest(graph: Network | EitherWay, start: str, end: str, limit: int) -> Ways:
    """Give the ways with the fewest edges, at most `limit` of them; none when nothing leads there."""
    return _ways(_found(nx.all_shortest_paths(graph, start, end)), limit)


def simple(graph: Network | EitherWay, start: str, end: str, longest: int, limit: int) -> Ways:
    """Give the ways that pass no directive twice, of at most `longest` edges, at most `limit` of them.

    There can be more ways than anybody could count: shorter ones are looked for first, and the search ends
    when it has enough.
    """
    found: list[Way] = []
    reach = nx.single_source_shortest_path_length(graph, start)
    for edges in range(reach.get(end, longest + 1), longest + 1):
        of_length = (
            way for way in nx.all_simple_paths(graph, start, end, cutoff=edges) if len(way) == edges + 1
        )
        found += [tuple(way) for way in islice(of_length, limit + 1 - len(found))]
    return _ways(iter(found), limit)


def _found(ways: Iterator[list[str]]) -> Iterator[Way]:
    try:
        for way in ways:
            yield tuple(way)
    except nx.NetworkXNoPath:
        return


def _ways(ways: Iterator[Way], limit: int) -> Ways:
    found = list(islice(ways, limit + 1))
    ordered = sorted(found[:limit], key=lambda way: (len(way), way))
    return Ways(tuple(ordered), cut=len(found) > limit)
