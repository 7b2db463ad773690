"""The page on views and measures says what the program does."""

from pathlib import Path

import pytest

import kg
from kg.app.answers import Graph
from kg.app.ranking import RELATED
from kg.graph import centrality, communities, similarity
from kg.graph.centrality import Definition

_PAGE = (Path(__file__).resolve().parents[2] / "docs" / "graphs.md").read_text(encoding="utf-8")
_WORDS = " ".join(_PAGE.split())
_VIEWS = ("citations", "relations", "tasks_bodies", "projects_places", "directives_bodies")


@pytest.mark.parametrize(
    "definition",
    [
        *centrality.DEFINITIONS.values(),
        *similarity.DEFINITIONS.values(),
        RELATED,
        communities.DEFINITION,
    ],
    ids=lambda definition: definition.source[:20],
)
def test_every_measure_is_documented(definition: Definition) -> None:
    """Meaning, scale and source stand in the page as `--explain` tells them."""
    for words in (definition.meaning, definition.scale, definition.source):
        assert words in _WORDS


@pytest.mark.parametrize("name", _VIEWS)
def test_everything_that_a_view_carries_is_documented(graph: Graph, name: str) -> None:
    """Each attribute of a graph, of its nodes and of its edges is named in the page."""
    view = getattr(kg.open(graph.home).views, name)
    carried = set(view.graph)
    for *_, known in (*view.nodes(data=True), *view.edges(data=True)):
        carried |= set(known)
    assert carried
    assert [one for one in sorted(carried) if f"`{one}`" not in _PAGE] == []
    assert f"`{name}`" in _PAGE
