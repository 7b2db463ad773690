"""Who cites whom as a networkx graph: directives as nodes, all citations of one pair as one edge."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    Network = nx.DiGraph[str]
else:
    Network = nx.DiGraph

# XML 1.0 has no way to write these, so a file with one of them cannot be opened.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
EDGE_COLUMNS = (
    "citing", "citing_label", "citing_on", "cited", "cited_label", "cited_on", "count", "relations",
)  # fmt: skip
NODE_COLUMNS = (
    "key", "label", "type", "symbol", "issued_on", "issued_by", "term", "title", "held", "confidence",
    "level", "place",
)  # fmt: skip
_DAY = len("2023-12-05")
_WRITTEN_ON = re.compile(' lastmodifieddate="[^"]*"')


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """A directive as others draw it."""

    key: str  # "tw/xiii/nq/26"
    label: str  # "Nghị quyết 26-NQ/TW (03/11/2022)"
    type: str
    symbol: str | None
    issued_on: str | None
    issued_by: str | None
    term: str | None
    title: str | None
    held: str | None  # file of its text in the corpus
    confidence: str
    level: str | None = None  # "central" … "commune"
    place: str | None = None  # slug of the place whose authority issued it; None for the centre


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """One citation's words, as a page shows them."""

    file: str
    line: int
    section: str
    relation: str
    sentence: str
    mark: tuple[int, int]  # where the mention stands in `sentence`


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """All citations of one directive by another."""

    citing: str  # key
    cited: str
    quotes: tuple[Quote, ...]

    @property
    def relations(self) -> tuple[str, ...]:
        """Give the relations of the citations, each once; plain `cites` only when there is nothing closer."""
        closer = sorted({quote.relation for quote in self.quotes} - {"cites"})
        return tuple(closer) or ("cites",)


def network(nodes: Iterable[Node], edges: Iterable[Edge]) -> Network:
    """Make the graph; nodes and edges are added in sorted order, so that what is written of it never changes.

    Nodes have `attributes`. An edge has `count` (citations) and `relations`.
    """
    graph: Network = nx.DiGraph()
    for node in sorted(nodes, key=lambda node: node.key):
        graph.add_node(node.key, **attributes(node))
    for edge in sorted(edges):
        graph.add_edge(edge.citing, edge.cited, count=len(edge.quotes), relations=", ".join(edge.relations))
    return graph


def attributes(node: Node) -> dict[str, str]:
    """Give what is known of a directive as texts; `held` is "true" or "false", the unknown is left out."""
    texts = {
        "label": node.label,
        "type": node.type,
        "symbol": node.symbol,
        "issued_on": node.issued_on,
        "issued_by": node.issued_by,
        "term": node.term,
        "title": node.title,
        "held": "true" if node.held else "false",
        "confidence": node.confidence,
        "level": node.level,
        "place": node.place,
    }
    return {name: _clean(text) for name, text in texts.items() if text}


def graphml(graph: Network) -> Iterator[str]:
    """Write the graph as lines of GraphML."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    for line in nx.generate_graphml(graph):
        yield f"{line}\n"


def gexf(graph: Network) -> Iterator[str]:
    """Write the graph as lines of GEXF, without the day on which it was written.

    A directive stands from its date of issue, a citation from that of the citing one: the first day that the
    known beginning of the date allows. What has no known date always stands, and nothing ends.
    """
    timed = graph.copy()
    for key, issued_on in graph.nodes(data="issued_on"):
        if issued_on:
            first = f"{issued_on}-01-01"[:_DAY] if len(issued_on) == len("2023") else f"{issued_on}-01"[:_DAY]
            nx.set_node_attributes(timed, {key: {"start": first}})
            nx.set_edge_attributes(timed, {edge: {"start": first} for edge in timed.out_edges(key)})
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    for line in nx.generate_gexf(timed):
        yield f"{_WRITTEN_ON.sub('', line)}\n"


def node_rows(nodes: Iterable[Node]) -> Iterator[dict[str, str | int | None]]:
    """Give one row of NODE_COLUMNS per directive."""
    for node in sorted(nodes, key=lambda node: node.key):
        known = attributes(node)
        yield {"key": node.key, **{column: known.get(column) for column in NODE_COLUMNS[1:]}}


def edge_rows(nodes: Sequence[Node], edges: Iterable[Edge]) -> Iterator[dict[str, str | int | None]]:
    """Give one row of EDGE_COLUMNS per edge: who, whom, how often, and in which relations."""
    known = {node.key: node for node in nodes}
    for edge in sorted(edges):
        citing, cited = known[edge.citing], known[edge.cited]
        yield {
            "citing": citing.key,
            "citing_label": citing.label,
            "citing_on": citing.issued_on,
            "cited": cited.key,
            "cited_label": cited.label,
            "cited_on": cited.issued_on,
            "count": len(edge.quotes),
            "relations": ", ".join(edge.relations),
        }


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
