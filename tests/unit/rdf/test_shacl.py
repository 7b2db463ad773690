"""The shapes: what they accept, and what each refuses."""

from pathlib import Path

import pyshacl
import pytest
from pyoxigraph import RdfFormat, parse, serialize
from rdflib import RDF, SH, Graph

from kg.packaged import packaged
from kg.rdf.iri import Iris
from kg.rdf.quads import NamedGraph, corpus_quads
from kg.rdf.shacl import violations
from kg.rdf.vocabulary import KG
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


def test_the_report_is_that_of_the_shapes_as_written() -> None:
    """Each law is tried for all nodes at once: pySHACL by itself finds the same in a damaged graph."""
    lines = _damaged("/kl/2043")
    triples = (quad.triple for quad in parse("".join(lines), RdfFormat.N_QUADS))
    data = Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES) or b"", format="nt")
    shapes = Graph().parse(packaged("ontology", "shapes.ttl"), format="turtle")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    assert isinstance(report, Graph)
    told = (SH.resultMessage, SH.resultPath, SH.focusNode, SH.value)
    expected = {
        tuple(str(report.value(result, what) or "") for what in told)
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }
    found = {(one.message, one.path, one.node, one.value) for one in violations(lines)}
    assert len(found) > 30
    # A law that asks once for a whole class names the node that is wrong as its value.
    of_class = {one for one in expected if one[2].startswith(KG.NAMESPACE)}
    assert found == expected - of_class | {(message, path, value, "") for message, path, _, value in of_class}


def _damaged(name: str) -> list[str]:
    """Take a graph of the samples, lose every seventh statement, say its object of the next one as well."""
    (graph,) = (one for one in corpus_quads(corpus(), Iris(), program="kg test") if one.name.endswith(name))
    lines: list[str] = []
    lost = ""
    for number, line in enumerate(graph.lines):
        if number % 7 == 1:
            subject, predicate, _ = line.split(" ", 2)
            lines.append(f"{subject} {predicate} {lost.split(' ', 2)[2]}")
        if number % 7:
            lines.append(line)
        else:
            lost = line
    return lines
