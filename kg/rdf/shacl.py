"""Check written graphs against `ontology/shapes.ttl`; rdflib and pyshacl are loaded only for that."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg.packaged import packaged
from kg.rdf.vocabulary import KG

if TYPE_CHECKING:
    from rdflib import Graph, Node


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One node that breaks one shape."""

    node: str  # IRI
    shape: str  # the shape's name: "Citation", "Evidence"
    path: str  # the property's IRI, "" when the node as a whole is wrong
    message: str  # the law that is broken
    value: str  # the offending value, "" when something is missing


def violations(lines: Iterable[str]) -> tuple[Violation, ...]:
    """Check N-Quads or N-Triples lines, the names of the graphs aside; give what is wrong, sorted.

    Give it one document's graph at a time: a law about one text is not kept by the words of another.
    """
    # Slow libraries (0.5 s) that only this check needs.
    import pyshacl  # noqa: PLC0415
    from rdflib import RDF, SH, Graph, URIRef  # noqa: PLC0415

    shapes = _shapes()
    conforms, report, text = pyshacl.validate(_graph(lines), shacl_graph=shapes.graph, inplace=True)
    if conforms:
        return ()
    if not isinstance(report, Graph):
        raise RuntimeError(f"the shapes cannot be applied: {text}")  # noqa: TRY004 - it is the shapes that are wrong
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape, node = report.value(result, SH.sourceShape), report.value(result, SH.focusNode)
        value = str(report.value(result, SH.value) or "")
        # Shapes that ask once for a whole class have the class for their focus: the value is what is wrong.
        of_class = str(node).startswith(KG.NAMESPACE)
        owner = shape if isinstance(shape, URIRef) else shapes.owners.get(shape)
        found.append(
            Violation(
                node=value if of_class else str(node),
                shape=str(owner or "").rpartition("#")[2],
                path=str(report.value(result, SH.resultPath) or ""),
                message=str(report.value(result, SH.resultMessage)),
                value="" if of_class else value,
            )
        )
    return tuple(sorted(set(found)))


class _Shapes(NamedTuple):
    graph: "Graph"
    owners: "dict[Node | None, Node]"  # the shape that a property's law belongs to


@cache
def _shapes() -> _Shapes:
    """Read the shapes, and give each property's law the targets of the shape that it belongs to.

    pySHACL tries a law that hangs on a shape for one node after the other, and one with targets for all of
    them at once, in a third of the time. The report is the same: both name the node and the property's law.
    """
    from rdflib import SH, Graph  # noqa: PLC0415

    graph = Graph().parse(packaged("ontology", "shapes.ttl"), format="turtle")
    owners: dict[Node | None, Node] = {}
    for target in (SH.targetClass, SH.targetSubjectsOf):
        for shape, nodes in tuple(graph.subject_objects(target)):
            for law in tuple(graph.objects(shape, SH.property)):
                graph.remove((shape, SH.property, law))
                graph.add((law, target, nodes))
                owners[law] = shape
    return _Shapes(graph, owners)


def _graph(lines: Iterable[str]) -> "Graph":
    """Make a graph of lines; rdflib's own reader takes twice the time, and makes each term anew."""
    from rdflib import Graph  # noqa: PLC0415

    made: dict[object, Node] = {}

    def term(one: object) -> "Node":
        if one not in made:
            made[one] = _term(one)
        return made[one]

    graph = Graph()
    for quad in parse("".join(lines), RdfFormat.N_QUADS):
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return graph


def _term(one: object) -> "Node":
    import rdflib  # noqa: PLC0415

    if isinstance(one, NamedNode):
        return rdflib.URIRef(one.value)
    if isinstance(one, BlankNode):
        return rdflib.BNode(one.value)
    if not isinstance(one, Literal):
        raise TypeError(f"no such term is written: {one!r}")
    # A plain literal is an xsd:string; for rdflib the two differ, and shapes are written with plain ones.
    plain = one.language is not None or one.datatype.value == str(rdflib.XSD.string)
    return rdflib.Literal(
        one.value, lang=one.language, datatype=None if plain else rdflib.URIRef(one.datatype.value)
    )
