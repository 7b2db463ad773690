"""The reference pages and what else is generated are current, and tell what the graph really holds."""

from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode
from rdflib import OWL, RDF, RDFS, Graph, Namespace, URIRef

from kg.cli.main import COMMANDS
from kg.dev.generate import main
from kg.dev.vocabulary import NAMESPACE
from kg.packaged import packaged
from kg.rdf.store import Home, open_read_only

_DOCS = Path(__file__).resolve().parents[2] / "docs"
_SCHEMA = Namespace("https://schema.org/")
_DOMAIN, _RANGE = (RDFS.domain, _SCHEMA.domainIncludes), (RDFS.range, _SCHEMA.rangeIncludes)


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """The ontology, read by rdflib."""
    return Graph().parse(packaged("ontology", "kg.ttl"), format="turtle")


def test_generated_files_are_current() -> None:
    """Nobody changed the generated files by hand, nor what they are made from without them."""
    assert main(["--check"]) == 0


def test_every_command_has_its_page_part() -> None:
    """Each command stands in the page of commands, with an example."""
    page = (_DOCS / "commands.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        part = page.split(f"\n## kg {name}\n")[1].split("\n## ")[0]
        assert f"Usage: kg {name} " in part
        assert "Example" in part


def test_every_property_has_its_page_part(ontology: Graph) -> None:
    """Each property stands in the page of terms, below a class that bears it."""
    page = (_DOCS / "terms.md").read_text(encoding="utf-8")
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in ontology.subjects(RDF.type, kind):
            if str(term).startswith(NAMESPACE):
                assert f"| `kg:{str(term).removeprefix(NAMESPACE)}` |" in page


def test_the_ontology_tells_who_bears_which_property(ontology: Graph, home: Path) -> None:
    """Whatever the graph of the samples says is said of a class, and has a value, that the ontology names."""
    quads = [*open_read_only(Home(home)).quads_for_pattern(None, None, None, None)]
    types: dict[object, set[str]] = defaultdict(set)
    for quad in quads:
        if quad.predicate.value == str(RDF.type) and isinstance(quad.object, NamedNode):
            types[quad.subject].add(quad.object.value)
    wrong: set[tuple[str, str]] = set()
    for quad in quads:
        term = URIRef(quad.predicate.value)
        if term.startswith(NAMESPACE):
            bearers, values = _named(ontology, term, _DOMAIN), _named(ontology, term, _RANGE)
            if not types[quad.subject] & bearers:
                wrong.add((term, f"borne by {sorted(types[quad.subject])}"))
            of = {quad.object.datatype.value} if isinstance(quad.object, Literal) else types[quad.object]
            if not of & values:
                wrong.add((term, f"has {sorted(of)}"))
    assert wrong == set()


def _named(ontology: Graph, term: URIRef, relations: tuple[URIRef, URIRef]) -> set[str]:
    return {str(one) for relation in relations for one in ontology.objects(term, relation)}
