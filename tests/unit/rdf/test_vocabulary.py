"""The ontology, and what is generated from it."""

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib.term import BNode, Literal

from kg.dev.vocabulary import NAMESPACE
from kg.domain.citation import Kind, Relation, Status
from kg.domain.directive import Confidence, System
from kg.packaged import packaged
from kg.rdf.labels import ENGLISH, VIETNAMESE
from kg.rdf.ontology import ontology_triples
from kg.rdf.vocabulary import KG


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """The ontology, read by rdflib."""
    return Graph().parse(packaged("ontology", "kg.ttl"), format="turtle")


def test_every_term_is_explained_twice(ontology: Graph) -> None:
    """Classes and properties have one label and one comment in each language, values one label."""
    defining = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    for subject in set(ontology.subjects(RDF.type)):
        wanted = {RDFS.label}
        if any((subject, RDF.type, kind) in ontology for kind in defining):
            wanted.add(RDFS.comment)
        if subject == URIRef(NAMESPACE.rstrip("#")):
            wanted = {RDFS.comment}
        for annotation in wanted:
            values = [value for value in ontology.objects(subject, annotation) if isinstance(value, Literal)]
            assert sorted(str(value.language) for value in values) == ["en", "vi"], (subject, annotation)
            assert all(str(value).strip() for value in values)


def test_the_ontology_has_no_blank_nodes(ontology: Graph) -> None:
    """Blank nodes get new names in each run, and would spoil the sameness of the output."""
    assert not [triple for triple in ontology if any(isinstance(term, BNode) for term in triple)]
    assert len(ontology_triples()) == len(ontology)


def test_every_value_of_the_domain_is_a_term() -> None:
    """Relations, statuses, kinds, systems and confidences of the types are terms with labels."""
    for values in (Relation, Status, Kind, System, Confidence):
        for value in values:
            assert getattr(KG, value) == f"{NAMESPACE}{value}"
            assert VIETNAMESE[value]
            assert ENGLISH[value]
