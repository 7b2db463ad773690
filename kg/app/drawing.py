"""Drawing a built graph, or the part of it that words name, as an offline page."""

from collections.abc import Mapping
from dataclasses import replace
from os import path
from pathlib import Path

from kg.app.answers import Graph
from kg.app.export import citation_graph
from kg.app.lookup import Narrowing
from kg.app.sheet import View, Wish, draw
from kg.app.text_pages import page_names
from kg.domain.following import RESTS_ON
from kg.errors import BadQuery, UnknownDirective
from kg.graph.page_model import MOST


def draw_graph(graph: Graph, wish: Wish, words: str = "", narrowing: Narrowing | None = None) -> str:
    """Draw the graph, or what the wish says of the directives that the words fit.

    Args:
        graph: an opened graph.
        wish: what to draw; its focus is found by the words.
        words: as in `Graph.find`; "" for the whole graph. Of several directives that the words fit, all are
            drawn that cite or are cited.
        narrowing: chooses among the directives that the words fit.

    Raises:
        UnknownDirective: nothing fits, or nothing that fits is held, cites or is cited.
        BadQuery: the narrowing cannot be read.
    """
    nodes, edges = citation_graph(graph)
    if not words:
        return draw(nodes, edges, wish)
    asked = narrowing or Narrowing()
    found = graph.find(words, term=asked.term, date=asked.date, about=asked.about)
    focus = frozenset(card.key for card in found) & {node.key for node in nodes}
    if not focus:
        cited = sorted(nodes, key=lambda node: (-sum(edge.cited == node.key for edge in edges), node.key))
        raise UnknownDirective(
            f"{words} (held or cited; {found[0].label} is neither)", tuple(node.label for node in cited[:5])
        )
    return draw(nodes, edges, replace(wish, focus=focus))


def draw_citations(graph: Graph, words: str = "", *, lineage: bool = False, most: int | None = None) -> str:
    """Draw the graph, what surrounds the directives that the words fit, or their lineage.

    Raises:
        BadQuery: a lineage of nothing was asked for.
        UnknownDirective: as in `draw_graph`.
    """
    if lineage and not words:
        raise BadQuery("a lineage is that of a directive", hint='name it: draw("2043-KL/TU", lineage=True)')
    return draw_graph(graph, usual_wish(words, lineage=lineage, most=most), words)


def usual_wish(words: str, *, lineage: bool = False, most: int | None = None) -> Wish:
    """Give what is drawn where nothing more is said: a lineage whole and along time, else the next around."""
    return Wish(
        view=View.LINEAGE if lineage else View.NEIGHBOURHOOD if words else View.WHOLE,
        steps=None if lineage else 1,
        relations=frozenset(RESTS_ON if lineage else ()),
        axes=lineage,
        most=most or MOST,
    )


def text_addresses(graph: Graph, texts: Path, output: Path) -> Mapping[str, str]:
    """Give the address of each held directive's annotated page, as a page written to `output` links to it.

    Args:
        graph: an opened graph.
        texts: the folder of the annotated pages.
        output: the file of the drawing.
    """
    folder = path.relpath(texts.resolve(), output.resolve().parent).replace("\\", "/")
    return {
        key: name if folder == "." else f"{folder}/{name}" for key, name in page_names(graph.held()).items()
    }
