"""Views: what nodes and edges carry, and that no mention is lost in merging."""

import networkx as nx

from kg.graph.network import Node
from kg.graph.snapshot import Arc, Read, snapshot
from kg.graph.views import Pair, citations, pairs, relations

_NODES = [
    Node(
        "a",
        "Kết luận 1",
        "Kết luận",
        None,
        "2023-12-05",
        None,
        "XX",
        None,
        "a.txt",
        "stated",
        "province",
        "x",
    ),
    Node("z", "not in the graph", "Luật", None, None, None, None, None, None, "seen"),
]
_OF = snapshot(
    [Arc("a", "b", "cites", 2), Arc("a", "b", "implements", 1, 1), Arc("b", "c", "cites", 0, 1)],
    [Read("a", 3, 0)],
)


def test_parallel_mentions_are_one_edge_with_their_count() -> None:
    """An edge counts all places, tells those of third texts apart, and names the closer relations."""
    graph = citations(_NODES, _OF)
    assert graph.edges["a", "b"] == {"count": 4, "elsewhere": 1, "relations": "implements"}
    assert graph.edges["b", "c"] == {"count": 1, "elsewhere": 1, "relations": "cites"}


def test_nodes_carry_what_is_known() -> None:
    """A known directive has its attributes, an unknown one its key; what no arc touches is left out."""
    graph = citations(_NODES, _OF)
    assert graph.nodes["a"]["level"] == "province"
    assert graph.nodes["a"]["held"] == "true"
    assert graph.nodes["b"] == {"label": "b", "held": "false"}
    assert "z" not in graph


def test_chosen_relations_only() -> None:
    """Other relations neither count nor name an edge; the directives stay."""
    graph = citations(_NODES, _OF, ["implements"])
    assert dict(graph.edges) == {("a", "b"): {"count": 2, "elsewhere": 1, "relations": "implements"}}
    assert set(graph) == {"a", "b", "c"}


def test_all_relations_apart() -> None:
    """Each relation of a pair is an edge of its own, and the counts add up."""
    graph = relations(_NODES, _OF)
    assert sorted(graph.edges(keys=True)) == [
        ("a", "b", "cites"),
        ("a", "b", "implements"),
        ("b", "c", "cites"),
    ]
    assert graph.size(weight="count") == 5


def test_pairs_are_two_sided() -> None:
    """Things of two kinds make a two-sided graph."""
    graph = pairs(
        [Pair("d1", "Kết luận", "b1", "Tỉnh ủy", 2), Pair("d2", "Luật", "b1", "Tỉnh ủy")], "directive", "body"
    )
    assert nx.is_bipartite(graph)
    assert graph.nodes["b1"] == {"label": "Tỉnh ủy", "kind": "body", "bipartite": 1}
    assert graph.edges["d1", "b1"] == {"count": 2}
