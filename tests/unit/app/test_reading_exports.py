"""Exports are read back by programs that did not write them, and say what the graph says."""

import csv
import re
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph
import pytest
import rdflib
import rustworkx

from kg.app.answers import Graph
from kg.app.export import citation_graph, export
from kg.rdf.vocabulary import KG

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "exports"
_GEXF = {"gexf": "http://www.gexf.net/1.2draft"}


def _exported(graph: Graph, shape: str) -> bytes:
    output = BytesIO()
    export(graph, shape, output)
    return output.getvalue()


def _pairs(graph: Graph) -> set[tuple[str, str]]:
    _, edges = citation_graph(graph)
    return {(edge.citing, edge.cited) for edge in edges}


def _labels(graph: Graph) -> dict[str, str]:
    nodes, _ = citation_graph(graph)
    return {node.key: node.label for node in nodes}


def test_rustworkx_reads_graphml(graph: Graph, tmp_path: Path) -> None:
    """Nodes with their Vietnamese labels, and edges with their counts, are what was written."""
    file = tmp_path / "graph.graphml"
    file.write_bytes(_exported(graph, "graphml"))
    (read,) = rustworkx.read_graphml(str(file))
    assert {node["id"]: node["label"] for node in read.nodes()} == _labels(graph)
    ends = {(read[one]["id"], read[other]["id"]) for one, other in read.edge_list()}
    assert ends == _pairs(graph)
    _, edges = citation_graph(graph)
    assert sum(edge["count"] for edge in read.edges()) == sum(len(edge.quotes) for edge in edges)


def test_a_plain_xml_reader_reads_gexf(graph: Graph) -> None:
    """Labels and edges are what was written, and every dated directive stands from its day on."""
    root = ET.fromstring(_exported(graph, "gexf"))  # noqa: S314 - written by this program a moment ago
    drawn = root.find("gexf:graph", _GEXF)
    assert drawn is not None
    assert (drawn.get("mode"), drawn.get("timeformat")) == ("dynamic", "date")
    nodes = drawn.findall("gexf:nodes/gexf:node", _GEXF)
    assert {node.get("id"): node.get("label") for node in nodes} == _labels(graph)
    found = {
        (edge.get("source"), edge.get("target")) for edge in drawn.findall("gexf:edges/gexf:edge", _GEXF)
    }
    assert found == _pairs(graph)
    directives, _ = citation_graph(graph)
    dated = {node.key: node.issued_on for node in directives if node.issued_on}
    starts = {str(node.get("id")): node.get("start") or "" for node in nodes if node.get("start")}
    assert set(starts) == set(dated)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", start) for start in starts.values())
    assert all(start.startswith(dated[key]) for key, start in starts.items())


@pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset:DeprecationWarning")  # rdflib's own readers
@pytest.mark.parametrize(
    ("shape", "format_name"), [("ttl", "turtle"), ("nq", "nquads"), ("jsonld", "json-ld")]
)
def test_rdflib_reads_what_oxigraph_writes(graph: Graph, shape: str, format_name: str) -> None:
    """Another library finds the same citations and the same Vietnamese titles."""
    read = rdflib.Dataset(default_union=True)
    read.parse(data=_exported(graph, shape), format=format_name)
    cites = {(str(one), str(other)) for one, other in read.subject_objects(rdflib.URIRef(KG.cited))}
    cited = pyoxigraph.NamedNode(KG.cited)
    quads = graph.store.quads_for_pattern(None, cited, None, None)
    assert cites == {(quad.subject.value, quad.object.value) for quad in quads}  # type: ignore[union-attr] # IRIs
    titles = {str(title) for title in read.objects(None, rdflib.URIRef(KG.title))}
    assert {card.title for card in graph.held() if card.title} <= titles


def test_csv_lists_join(graph: Graph) -> None:
    """Every edge joins two rows of the node list, with the same labels; nothing is lost."""
    edges = list(csv.DictReader(StringIO(_exported(graph, "csv").decode("utf-8"))))
    nodes = {
        row["key"]: row for row in csv.DictReader(StringIO(_exported(graph, "csv-nodes").decode("utf-8")))
    }
    assert {key: row["label"] for key, row in nodes.items()} == _labels(graph)
    assert {(row["citing"], row["cited"]) for row in edges} == _pairs(graph)
    assert all(row["cited_label"] == nodes[row["cited"]]["label"] for row in edges)
    assert {row["level"] for row in nodes.values()} == {"central", "province"}


def test_the_examples_can_be_opened() -> None:
    """Each example in exports/ is named in its README and can be read."""
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in readme for name in ("samples.graphml", "samples.gexf", "samples-edges.csv"))
    (drawn,) = rustworkx.read_graphml(str(EXAMPLES / "samples.graphml"))
    ET.parse(EXAMPLES / "samples.gexf")  # noqa: S314 - in the repository
    rows = list(csv.DictReader(StringIO((EXAMPLES / "samples-edges.csv").read_text(encoding="utf-8"))))
    assert len(rows) == drawn.num_edges() > 0
    nodes = StringIO((EXAMPLES / "samples-nodes.csv").read_text(encoding="utf-8"))
    names = {row["key"] for row in csv.DictReader(nodes)}
    assert names >= {row["cited"] for row in rows}


@pytest.mark.parametrize(
    ("shape", "name"), [("csv", "samples-edges.csv"), ("csv-nodes", "samples-nodes.csv")]
)
def test_the_example_lists_are_current(graph: Graph, shape: str, name: str) -> None:
    """The lists in exports/ are what the program writes of the samples today."""
    assert (EXAMPLES / name).read_bytes() == _exported(graph, shape)


def test_the_example_graphs_are_current(graph: Graph) -> None:
    """The graph files in exports/ have today's directives and citations."""
    (drawn,) = rustworkx.read_graphml(str(EXAMPLES / "samples.graphml"))
    assert {node["id"]: node["label"] for node in drawn.nodes()} == _labels(graph)
    assert {(drawn[one]["id"], drawn[other]["id"]) for one, other in drawn.edge_list()} == _pairs(graph)
    timed = ET.parse(EXAMPLES / "samples.gexf").getroot()  # noqa: S314 - in the repository
    nodes = timed.findall("gexf:graph/gexf:nodes/gexf:node", _GEXF)
    assert {node.get("id"): node.get("label") for node in nodes} == _labels(graph)
