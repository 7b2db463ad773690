"""The whole graph as one file."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse

from kg.packaged import packaged
from kg.rdf.iri import Iris
from kg.rdf.quads import corpus_quads
from kg.rdf.serialise import SHAPES, dump
from tests.samples import corpus

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def store() -> Store:
    """The sample corpus in memory."""
    made = Store()
    for graph in corpus_quads(corpus(), Iris(), program="kg test"):
        made.load("".join(graph.lines).encode(), RdfFormat.N_QUADS)
    return made


def _dumped(store: Store, shape: str) -> bytes:
    output = io.BytesIO()
    dump(store, shape, output)
    return output.getvalue()


def test_n_quads_are_what_was_written(store: Store) -> None:
    """The dump is the graphs of the corpus by name, byte for byte."""
    graphs = sorted(corpus_quads(corpus(), Iris(), program="kg test"), key=lambda graph: f"<{graph.name}>")
    assert _dumped(store, "nq").decode() == "".join(line for graph in graphs for line in graph.lines)


def test_all_shapes_say_the_same(store: Store) -> None:
    """Turtle and JSON-LD hold exactly the triples of the N-Triples, each once."""
    triples = _dumped(store, "nt").decode().splitlines()
    assert len(triples) == len(set(triples))
    for shape, kind in (("ttl", RdfFormat.TURTLE), ("jsonld", RdfFormat.JSON_LD)):
        read = (f"{quad.triple} ." for quad in parse(_dumped(store, shape), kind))
        assert sorted(read) == triples


def test_json_ld_reads_like_json(store: Store) -> None:
    """With the packaged context a directive is a plain object with the names of the ontology."""
    document = json.loads(_dumped(store, "jsonld"))
    (directive,) = [node for node in document["@graph"] if node.get("key") == "tw/xiii/nq/26"]
    assert directive["type"] == "Directive"
    assert directive["symbol"] == "26-NQ/TW"
    assert directive["issued_by"].endswith("/body/bo-chinh-tri")
    assert directive["title"].startswith("Về phát triển kinh tế - xã hội")
    assert (
        document["@context"]
        == json.loads(packaged("ontology", "context.jsonld").read_text("utf-8"))["@context"]
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_another_process_writes_the_same_bytes(store: Store, shape: str) -> None:
    """No order of a set or a hash reaches the file: a process with another hash seed writes the same."""
    code = (
        "import sys\n"
        "from tests.unit.rdf.test_serialise import dump, Store, RdfFormat, corpus, corpus_quads, Iris\n"
        "made = Store()\n"
        "for graph in corpus_quads(corpus(), Iris(), program='kg test'):\n"
        "    made.load(''.join(reversed(graph.lines)).encode(), RdfFormat.N_QUADS)\n"
        "dump(made, sys.argv[1], sys.stdout.buffer)"
    )
    other = subprocess.run([sys.executable, "-c", code, shape], cwd=ROOT, capture_output=True, check=True)
    assert other.stdout == _dumped(store, shape)


def test_an_unknown_shape_is_refused(store: Store) -> None:
    """A shape that cannot be written is a ValueError that names the others."""
    with pytest.raises(ValueError, match="nq, nt, ttl, jsonld"):
        _dumped(store, "docx")
