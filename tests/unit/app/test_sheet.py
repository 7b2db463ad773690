"""What a drawing shows of a graph: what was asked for, with every circle ending."""

import json
import re

import pytest

from kg.app.sheet import View, Wish, draw
from kg.graph.network import Edge, Node, Quote

# a → b → c → a is a circle; d cites b; e stands alone; f repeals a.
_EDGES = {"ab": "implements", "bc": "based_on", "ca": "implements", "db": "cites", "fa": "repeals"}


def _graph() -> tuple[list[Node], list[Edge]]:
    nodes = [
        Node(key, key.upper(), "Nghị quyết", None, None, None, None, None, None, "seen") for key in "abcdef"
    ]
    edges = [
        Edge(ends[0], ends[1], (Quote("a.txt", 1, "", relation, "Căn cứ B", (7, 8)),))
        for ends, relation in _EDGES.items()
    ]
    return nodes, edges


def _drawn(wish: Wish) -> set[str]:
    page = draw(*_graph(), wish)
    found = re.search(r'id="data">(\{.*\})</script>', page)
    assert found
    return {fact["key"] for fact in json.loads(found[1])["FACTS"].values()}


@pytest.mark.parametrize(
    ("wish", "keys"),
    [
        (Wish(), "abcdef"),
        (Wish(frozenset("d"), View.NEIGHBOURHOOD, 1), "bd"),
        (Wish(frozenset("d"), View.NEIGHBOURHOOD, 2), "abcd"),
        (Wish(frozenset("d"), View.LINEAGE), "abcd"),
        (Wish(frozenset("a"), View.LINEAGE), "abcdf"),
        (Wish(frozenset("a"), View.LINEAGE, relations=frozenset({"repeals"})), "af"),
        (Wish(frozenset("e"), View.NEIGHBOURHOOD, 9), "e"),
    ],
)
def test_a_drawing_holds_what_was_asked_for(wish: Wish, keys: str) -> None:
    """Steps, direction and relations decide who is drawn, and a circle is walked once."""
    assert _drawn(wish) == set(keys)


def test_the_focus_is_never_cut() -> None:
    """Of more directives than are to be drawn, those that the drawing is about stay."""
    assert "e" in _drawn(Wish(frozenset("e"), most=2))


def test_an_empty_graph_is_a_page_too() -> None:
    """Nothing to draw gives a page that says so, not an error."""
    assert '"NODES":[]' in draw([], [], Wish())
    assert '"NODES":[]' in draw([], [], Wish(axes=True))
