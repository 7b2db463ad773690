"""The shapes: what they accept, and what each refuses."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse, serialize

from kg.packaged import packaged
from kg.rdf.iri import Iris
from kg.rdf.quads import NamedGraph, corpus_quads
from kg.rdf.shacl import violations
from tests.samples import corpus

EXAMPLES = sorted(packaged("ontology", "examples").glob("*.ttl"))
VALID = [path for path in EXAMPLES if path.name.startswith("valid-")]
INVALID = [path for path in EXAMPLES if path.name.startswith("invalid-")]


def _lines(path: Path) -> list[str]:
    triples = (quad.triple for quad in parse(path=str(path), format=RdfFormat.TURTLE))
    return (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode().splitlines(keepends=True)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_is_accepted(path: Path) -> None:
    """No shape refuses a valid example."""
    assert violations(_lines(path)) == ()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_breaks_its_shape_only(path: Path) -> None:
    """An example named after a shape breaks that shape once and no other."""
    (violation,) = violations(_lines(path))
    assert violation.shape.lower() == path.stem.removeprefix("invalid-")
    assert violation.node.startswith("https://w3id.org/vn-directives/")
    assert violation.message


def test_every_shape_has_an_invalid_example() -> None:
    """A shape that nothing breaks could be one that never bites."""
    shapes = (packaged("ontology", "shapes.ttl")).read_text(encoding="utf-8")
    named = {
        line.removeprefix("shape:").split()[0].lower()
        for line in shapes.splitlines()
        if line.startswith("shape:")
    }
    assert named == {path.stem.removeprefix("invalid-") for path in INVALID}


@pytest.mark.parametrize(
    "graph",
    list(corpus_quads(corpus(), Iris(), program="kg test")),
    ids=lambda graph: graph.name.partition("graph/")[2],
)
def test_what_is_written_has_the_shape(graph: NamedGraph) -> None:
    """Each graph of the samples is accepted on its own."""
    assert violations(graph.lines) == ()
