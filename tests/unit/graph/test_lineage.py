"""Lineage: every edge once, the nearest parent, circles shown."""

import networkx as nx
import pytest

from kg.domain.following import Direction, Mark
from kg.graph.lineage import trace
from tests import networks


def _lines(*arcs: str, root: str = "a", up: bool = True, depth: int | None = None) -> list[str]:
    direction = Direction.UP if up else Direction.DOWN
    found = trace(networks.network(*arcs), root, direction, order=str, depth=depth)
    return [f"{'-' * step.depth}{step.key}{step.mark and f' {step.mark}'}" for step in found.steps]


def test_a_chain_goes_up_and_down() -> None:
    """Up leads to what is cited, down to what cites."""
    assert _lines("a>b", "b>c") == ["a", "-b", "--c"]
    assert _lines("a>b", "b>c", root="c", up=False) == ["c", "-b", "--a"]


def test_a_directive_hangs_where_it_is_nearest() -> None:
    """A branch is unfolded once, at the shortest distance; elsewhere a line says that it is shown again."""
    assert _lines("a>b", "b>c", "a>c", "c>d") == ["a", "-b", "--c again", "-c", "--d"]


def test_a_circle_is_shown_and_told() -> None:
    """The edge that closes a circle is marked, and the circle is listed from its least key."""
    assert _lines("a>b", "b>c", "c>a") == ["a", "-b", "--c", "---a cycle"]
    found = trace(networks.network("b>c", "c>d", "d>b", "a>c"), "a", Direction.UP, order=str)
    assert found.cycles == (("b", "c", "d"),)


def test_what_lies_deeper_is_counted() -> None:
    """Depth cuts the tree, and says how many directives it cut."""
    graph = networks.network("a>b", "b>c", "c>d", "b>e")
    found = trace(graph, "a", Direction.UP, order=str, depth=1)
    assert ([step.key for step in found.steps], found.beyond) == (["a", "b"], 3)


def test_what_is_left_out_leads_nowhere() -> None:
    """A directive that is not kept is not shown, and what hangs on it alone is not reached."""
    graph = networks.network("a>b", "b>c", "a>d", "d>e")
    found = trace(graph, "a", Direction.UP, order=str, keep=lambda key: key != "b")
    assert found.directives == ("d", "e")


def test_every_directive_that_is_reached_has_one_branch() -> None:
    """On a large graph the branches are exactly what networkx reaches, and every edge has one line."""
    graph = networks.network(*(f"{arc.citing}>{arc.cited}" for arc in networks.by_chance(300, 4).arcs()))
    root = "d00299"
    found = trace(graph, root, Direction.UP, order=str)
    reached = nx.descendants(graph, root)
    assert sorted(found.directives) == sorted(reached)
    assert len(found.steps) - 1 == graph.subgraph({root, *reached}).number_of_edges()
    far = nx.single_source_shortest_path_length(graph, root)
    assert all(step.depth == far[step.key] for step in found.steps if step.mark is Mark.NONE)


def test_an_unknown_root_is_an_error() -> None:
    """There is no lineage of a directive that is not in the graph."""
    with pytest.raises(nx.NodeNotFound):
        trace(networks.network("a>b"), "z", Direction.UP, order=str)
