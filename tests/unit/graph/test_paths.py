"""Ways along the citations: the shortest, and all without a directive twice."""

from kg.graph.paths import Ways, shortest, simple
from tests import networks

_GRAPH = networks.network("a>b", "b>d", "a>c", "c>d", "c>b", "a>e", "e>f", "f>b")


def test_all_shortest_ways() -> None:
    """Every way with the fewest edges is given, in order of keys."""
    assert shortest(_GRAPH, "a", "d", 10).found == (("a", "b", "d"), ("a", "c", "d"))


def test_all_simple_ways() -> None:
    """Ways up to a length are given, shortest first."""
    assert simple(_GRAPH, "a", "d", 3, 10).found == (("a", "b", "d"), ("a", "c", "d"), ("a", "c", "b", "d"))


def test_a_cut_is_told() -> None:
    """More ways than asked for are cut, and the answer says so."""
    assert simple(_GRAPH, "a", "d", 4, 2) == Ways((("a", "b", "d"), ("a", "c", "d")), cut=True)
    assert not simple(_GRAPH, "a", "d", 4, 4).cut


def test_no_way_is_no_error() -> None:
    """Where nothing leads, nothing is given."""
    assert shortest(_GRAPH, "d", "a", 10) == simple(_GRAPH, "d", "a", 5, 10) == Ways((), cut=False)
