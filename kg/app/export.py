"""Exporting a graph: RDF dumps, graph files, an edge list, an offline page."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import IO

from kg.app.answers import Graph
from kg.app.cards import Card, Place
from kg.app.nodes import node_of
from kg.app.tables import as_csv
from kg.graph.network import (
    EDGE_COLUMNS,
    NODE_COLUMNS,
    Edge,
    Node,
    Quote,
    edge_rows,
    gexf,
    graphml,
    network,
    node_rows,
)
from kg.rdf.serialise import dump


def citation_graph(graph: Graph) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """Give every directive that is held, cites or is cited, and one edge per pair with all its words."""
    cards: dict[str, Card] = {card.key: card for card in graph.held()}
    quotes: dict[tuple[str, str], list[Quote]] = defaultdict(list)
    for place in graph.citations():
        if place.cited is not None and place.cited != place.citing:
            _join(cards, quotes, place.citing, place.cited, _quote(place, place.relation))
    for link in graph.links():
        if link.subject != link.object:
            _join(cards, quotes, link.subject, link.object, _quote(link.place, link.relation))
    edges = (Edge(citing, cited, tuple(sorted(found))) for (citing, cited), found in quotes.items())
    nodes = sorted((node_of(card) for card in cards.values()), key=lambda node: node.key)
    return tuple(nodes), tuple(sorted(edges))


def export(graph: Graph, shape: str, output: IO[bytes]) -> None:
    """Write the graph in one of SHAPES, as UTF-8; the same graph gives the same bytes.

    Raises:
        KeyError: the shape is none of SHAPES.
    """
    SHAPES[shape](graph, output)


def _graphml(graph: Graph, output: IO[bytes]) -> None:
    _write(graphml(network(*citation_graph(graph))), output)


def _gexf(graph: Graph, output: IO[bytes]) -> None:
    _write(gexf(network(*citation_graph(graph))), output)


def _csv(graph: Graph, output: IO[bytes]) -> None:
    _write([as_csv(list(edge_rows(*citation_graph(graph))), EDGE_COLUMNS)], output)


def _nodes(graph: Graph, output: IO[bytes]) -> None:
    nodes, _ = citation_graph(graph)
    _write([as_csv(list(node_rows(nodes)), NODE_COLUMNS)], output)


def _html(graph: Graph, output: IO[bytes]) -> None:
    from kg.app.sheet import Wish, draw  # noqa: PLC0415 - scipy and pyvis take a second to load

    _write([draw(*citation_graph(graph), Wish())], output)


def _dump(shape: str) -> Callable[[Graph, IO[bytes]], None]:
    return lambda graph, output: dump(graph.store, shape, output)


SHAPES: dict[str, Callable[[Graph, IO[bytes]], None]] = {
    "ttl": _dump("ttl"),
    "nq": _dump("nq"),
    "jsonld": _dump("jsonld"),
    "graphml": _graphml,
    "gexf": _gexf,
    "csv": _csv,
    "csv-nodes": _nodes,
    "html": _html,
}


def _write(texts: Iterable[str], output: IO[bytes]) -> None:
    output.writelines(text.encode("utf-8") for text in texts)


def _join(
    cards: dict[str, Card],
    quotes: dict[tuple[str, str], list[Quote]],
    citing: Card,
    cited: Card,
    quote: Quote,
) -> None:
    cards[citing.key], cards[cited.key] = citing, cited
    quotes[citing.key, cited.key].append(quote)


def _quote(place: Place, relation: str) -> Quote:
    return Quote(place.file, place.line, place.section, relation, place.sentence, place.mark)
