"""Check written graphs against `ontology/shapes.ttl`; rdflib and pyshacl are loaded only for that."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, parse, serialize

from kg.packaged import packaged
from kg.rdf.vocabulary import KG

if TYPE_CHECKING:
    from rdflib import Graph


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

    Give it one document's graph at a time: 600 triples take some 20 ms, and the time grows with the triples.
    """
    # Slow libraries (0.5 s) that only this check needs.
    import pyshacl  # noqa: PLC0415
    from rdflib import RDF, SH, Graph, URIRef  # noqa: PLC0415

    triples = (quad.triple for quad in parse("".join(lines), RdfFormat.N_QUADS))
    data = Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES) or b"", format="nt")
    shapes = _shapes()
    conforms, report, text = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
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
        owner = shape if isinstance(shape, URIRef) else shapes.value(predicate=SH.property, object=shape)
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


@cache
def _shapes() -> "Graph":
    from rdflib import Graph  # noqa: PLC0415

    return Graph().parse(packaged("ontology", "shapes.ttl"), format="turtle")
