"""Exports: complete, the same every time, and safe whatever the documents say."""

import csv
import json
import os
import re
import subprocess
import sys
from collections import Counter
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kg.app.answers import Graph
from kg.app.export import SHAPES, citation_graph, export
from tests import graphs

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """Give a graph whose titles and sentences try to run."""
    folder = tmp_path_factory.mktemp("hostile")
    return graphs.written(graphs.hostile(), folder / "home", folder)


def _exported(graph: Graph, shape: str) -> str:
    output = BytesIO()
    export(graph, shape, output)
    return output.getvalue().decode("utf-8")


def test_every_citation_is_an_edge_once(graph: Graph) -> None:
    """Each decided citation is a quote of exactly one edge, and every edge joins two nodes of the graph."""
    nodes, edges = citation_graph(graph)
    keys = {node.key for node in nodes}
    assert all(edge.citing in keys and edge.cited in keys for edge in edges)
    assert len({(edge.citing, edge.cited) for edge in edges}) == len(edges)
    quotes = sum(len(edge.quotes) for edge in edges)
    assert quotes == sum(place.cited != place.citing for place in graph.citations()) + len(graph.links())


_DIGESTS = """
import hashlib, io, sys
import kg
from kg.app.export import SHAPES, export
graph = kg.open(sys.argv[1])
for shape in SHAPES:
    output = io.BytesIO()
    export(graph, shape, output)
    print(shape, len(output.getvalue()) > 1000, hashlib.sha256(output.getvalue()).hexdigest())
"""


def test_exports_never_change(home: Path) -> None:
    """Two processes with different hash seeds write the same bytes in every shape, and none is empty."""
    both = [
        subprocess.Popen(
            [sys.executable, "-c", _DIGESTS, str(home)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "2")
    ]
    first, second = (process.communicate()[0].splitlines() for process in both)
    assert first == second
    assert [line.split()[:2] for line in first] == [[shape, "True"] for shape in SHAPES]


@pytest.mark.parametrize("shape", ["graphml", "gexf"])
def test_graph_files_are_xml_whatever_a_title_says(hostile: Graph, shape: str) -> None:
    """A control character or markup in a title leaves a readable file, without the day of writing."""
    written = _exported(hostile, shape)
    ET.fromstring(written)  # noqa: S314 - written by this program a moment ago
    assert "lastmodified" not in written


def test_an_edge_list_runs_no_formula(hostile: Graph) -> None:
    """A title that is a formula is text in the CSV."""
    rows = list(csv.reader(StringIO(_exported(hostile, "csv"))))
    assert len(rows) > 5
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


def test_the_page_asks_no_host(graph: Graph) -> None:
    """No element of the page loads anything, and its policy forbids that anything should."""
    page = _exported(graph, "html")
    assert re.findall(r"<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)\s*=", page) == []
    assert "sourceMappingURL" not in page
    assert "@import" not in page
    assert "default-src 'none'" in page


def test_the_page_speaks_vietnamese(graph: Graph) -> None:
    """Legend, facts and directives are in Vietnamese."""
    page = _exported(graph, "html")
    assert '<html lang="vi">' in page
    for words in ("thực hiện", "chỉ được dẫn chiếu", "có toàn văn", "Ngày ban hành", "Tìm (không cần dấu)"):
        assert words in page


def test_nothing_of_a_document_runs_in_the_page(hostile: Graph, graph: Graph) -> None:
    """Titles and sentences stand in the page as JSON text only: no tag of theirs is markup."""
    page = _exported(hostile, "html")
    assert "<img" not in page
    assert page.count("</script>") == _exported(graph, "html").count("</script>")
    assert "alert" not in re.sub(r"<script\b.*?</script>", "", page, flags=re.DOTALL)
    assert "onerror=alert(1)" in page


def test_the_page_shows_each_quote_with_its_mention(graph: Graph) -> None:
    """The words behind each edge are in the page, cut into before, mention and after."""
    page = _exported(graph, "html")
    quotes = json.loads(re.search(r'id="quotes">(\{.*\})</script>', page)[1])  # type: ignore[index] # absent fails the test
    _, edges = citation_graph(graph)
    assert len(quotes) == len(edges)
    told = {
        quote["before"] + quote["mention"] + quote["after"] for found in quotes.values() for quote in found
    }
    assert told == {quote.sentence for edge in edges for quote in edge.quotes}


def test_the_drawing_fills_the_screen_and_names_its_hubs(graph: Graph) -> None:
    """The samples' graph is no flat band, and who cites most has a name that is read from afar."""
    data = json.loads(re.search(r'id="data">(\{.*\})</script>', _exported(graph, "html"))[1])  # type: ignore[index] # absent fails the test
    nodes = data["NODES"]
    across, down = [node["x"] for node in nodes], [node["y"] for node in nodes]
    assert max(across) - min(across) < 2.5 * (max(down) - min(down))
    joined = Counter(end for edge in data["EDGES"] for end in (edge["from"], edge["to"]))
    letters = {node["id"]: node.get("font", {}).get("size", 0) for node in nodes}
    assert letters[joined.most_common(1)[0][0]] == max(letters.values()) > 0
