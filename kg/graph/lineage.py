"""Lineage: what a directive rests on, and what follows from it, as a tree that shows every edge once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.domain.following import Direction, Mark
from kg.graph.network import Network

_CYCLES = 20  # of the shortest, which are told one by one


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the tree, and so one edge of the graph; the first line is the directive itself."""

    key: str
    depth: int  # lines above it in its branch
    parent: str | None
    relations: str  # "implements"; "" on the first line
    count: int  # places that say so
    elsewhere: int  # how many of them stand in third texts
    mark: Mark


@dataclass(frozen=True, slots=True)
class Lineage:
    """All that hangs on one directive in one direction."""

    root: str
    direction: Direction
    steps: tuple[Step, ...]  # each line before the lines that hang on it
    cycles: tuple[
        tuple[str, ...], ...
    ]  # directives that rest on each other in a circle, shortest circles first
    beyond: int  # further directives, deeper than was asked for

    @property
    def directives(self) -> tuple[str, ...]:
        """Give the directives without the first one, each once."""
        return tuple(step.key for step in self.steps[1:] if step.mark is Mark.NONE)


def trace(  # noqa: PLR0913 - the parts of a question
    graph: Network,
    root: str,
    direction: Direction,
    *,
    order: Callable[[str], Any],
    depth: int | None = None,
    keep: Callable[[str], bool] = lambda _: True,
) -> Lineage:
    """Follow the edges from one directive, nearest first.

    Args:
        graph: edges run from the citing to the cited directive; only those that count should be in it.
        root: a node.
        direction: up to what it rests on, or down.
        order: by which directives that hang on one line are sorted.
        depth: lines at most below the first; None for all.
        keep: which directives are shown; what hangs on others alone is not reached.

    Raises:
        networkx.NodeNotFound: the root is not in the graph.
    """
    if root not in graph:
        raise nx.NodeNotFound(root)
    onward = graph.successors if direction is Direction.UP else graph.predecessors
    nexts: dict[str, list[str]] = {}
    level, distance = [root], {root: 0}
    while level:
        following: list[str] = []
        for key in level:
            nexts[key] = sorted((one for one in onward(key) if keep(one)), key=order)
            for one in nexts[key]:
                if one not in distance:
                    distance[one] = distance[key] + 1
                    following.append(one)
        level = following
    shown = {key for key, far in distance.items() if depth is None or far <= depth}
    circles = _circles(graph, shown)
    steps = tuple(_steps(graph, root, direction, nexts, shown, circles, depth))
    return Lineage(root, direction, steps, _cycles(graph, circles), len(distance) - len(shown))


def _steps(  # noqa: PLR0913, PLR0917 - the parts of one walk
    graph: Network,
    root: str,
    direction: Direction,
    nexts: dict[str, list[str]],
    shown: set[str],
    circles: dict[str, int],
    depth: int | None,
) -> Iterator[Step]:
    parents: dict[str, str] = {}
    for key, ones in nexts.items():  # in the order of discovery, so that each hangs where it is nearest
        for one in ones:
            if one != root:
                parents.setdefault(one, key)
    waiting: list[tuple[str, str | None, int]] = [(root, None, 0)]
    while waiting:
        key, parent, far = waiting.pop()
        own = parent is None or (key != root and parents[key] == parent)
        yield _step(graph, direction, (key, parent, far), circles, own=own)
        if own and (depth is None or far < depth):
            waiting += [(one, key, far + 1) for one in reversed(nexts[key]) if one in shown]


def _step(
    graph: Network,
    direction: Direction,
    line: tuple[str, str | None, int],
    circles: dict[str, int],
    *,
    own: bool,
) -> Step:
    key, parent, far = line
    if parent is None:
        return Step(key, far, None, "", 0, 0, Mark.NONE)
    citing, cited = (parent, key) if direction is Direction.UP else (key, parent)
    edge = graph.edges[citing, cited]
    mark = Mark.NONE
    if not own:
        on_circle = key in circles and circles[key] == circles.get(parent)
        mark = Mark.CYCLE if on_circle else Mark.AGAIN
    return Step(key, far, parent, edge["relations"], edge["count"], edge["elsewhere"], mark)


def _circles(graph: Network, shown: set[str]) -> dict[str, int]:
    """Number the sets of directives that reach each other, for each directive that is in one."""
    parts = (part for part in nx.strongly_connected_components(graph.subgraph(shown)) if len(part) > 1)
    ordered = sorted(sorted(part) for part in parts)
    return {key: place for place, part in enumerate(ordered) for key in part}


def _cycles(graph: Network, circles: dict[str, int]) -> tuple[tuple[str, ...], ...]:
    """Give a shortest circle through each directive that is on one, each circle once, from its least key."""
    found: set[tuple[str, ...]] = set()
    for part in sorted(set(circles.values())):
        inside = graph.subgraph([key for key, its in circles.items() if its == part]).reverse(copy=True)
        for key in sorted(inside):
            back = nx.single_source_shortest_path(inside, key)
            closing = min((back[one] for one in inside.predecessors(key)), key=lambda way: (len(way), way))
            circle = [key, *reversed(closing[1:])]
            least = circle.index(min(circle))
            found.add((*circle[least:], *circle[:least]))
    return tuple(sorted(found, key=lambda circle: (len(circle), circle))[:_CYCLES])
