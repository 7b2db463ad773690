"""Views: what nodes and edges carry, and that no mention is lost in merging."""

import networkx as nx
import pytest

from kg.graph.coverage import coverage
from kg.graph.network import Node
from kg.graph.snapshot import Arc, Read, snapshot
from kg.graph.views import Statement, Thing, citations, relations, two_sided

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


def test_parallel_statements_are_one_edge_with_their_count() -> None:
    """Two kinds of things: statements of a pair are one edge that counts them by relation; the idle stay."""
    graph = two_sided(
        ("task", [Thing("t1", "rà soát", {"due_by": "2024-06-30"}), Thing("t2", "báo cáo")]),
        ("body", [Thing("b1", "Tỉnh ủy")]),
        [Statement("t1", "b1", "cooperating"), *[Statement("t1", "b1", "assigned_to")] * 2],
        coverage(_OF),
    )
    assert nx.is_bipartite(graph)
    assert graph.nodes["t1"] == {"label": "rà soát", "kind": "task", "bipartite": 0, "due_by": "2024-06-30"}
    assert graph.nodes["b1"] == {"label": "Tỉnh ủy", "kind": "body", "bipartite": 1}
    assert graph.edges["t1", "b1"] == {"count": 3, "relations": "assigned_to 2, cooperating 1"}
    assert graph.degree("t2") == 0


def test_a_statement_about_nothing_given_is_an_error() -> None:
    """No node without a name slips in."""
    with pytest.raises(KeyError, match="nobody"):
        two_sided(
            ("task", [Thing("t1", "rà soát")]), ("body", []), [Statement("t1", "nobody", "x")], coverage(_OF)
        )


def test_every_view_says_what_it_rests_on() -> None:
    """Held and only cited directives, and the share of mentions that are open, stand in the graph."""
    told = {"held": 1, "cited_only": 2, "decided": 3, "undecided": 0, "undecided_share": 0.0}
    assert citations(_NODES, _OF).graph == relations(_NODES, _OF).graph == told
