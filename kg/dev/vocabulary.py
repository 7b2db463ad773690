"""What programs take from `ontology/kg.ttl`: the vocabulary, its labels, the JSON-LD context."""

import json

from rdflib import OWL, RDF, RDFS, XSD, Graph, URIRef
from rdflib.term import Literal

NAMESPACE = "https://w3id.org/vn-directives/ontology#"
_COERCED = (XSD.integer, XSD.decimal, XSD.boolean)
# Terms of other vocabularies that the graph uses, as JSON-LD keys.
_BORROWED: dict[str, str | dict[str, str]] = {
    "label": {"@id": "rdfs:label", "@language": "vi"},
    "start": {"@id": "oa:start", "@type": "xsd:integer"},
    "end": {"@id": "oa:end", "@type": "xsd:integer"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasGeneratedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "used": {"@id": "prov:used", "@type": "@id"},
}
_HEADER = "written by `make generate` from ontology/kg.ttl."


def _terms(graph: Graph) -> list[str]:
    """Local names of every term of the namespace, sorted."""
    named = {str(subject) for subject in graph.subjects(RDF.type) if str(subject).startswith(NAMESPACE)}
    return sorted(name.removeprefix(NAMESPACE) for name in named)


def _label(graph: Graph, local: str, language: str) -> str:
    """The one label of a term in a language; a KeyError when the ontology has none or two."""
    found = [
        str(label)
        for label in graph.objects(URIRef(NAMESPACE + local), RDFS.label)
        if isinstance(label, Literal) and label.language == language
    ]
    if len(found) != 1:
        raise KeyError(f"kg:{local} has {len(found)} labels in {language!r}, it needs one")
    return found[0]


def vocabulary(graph: Graph) -> str:
    """Give the text of `kg/rdf/vocabulary.py`."""
    prefixes = sorted((prefix, str(iri)) for prefix, iri in graph.namespaces() if prefix != "xml")
    lines = [
        f'"""IRIs of the ontology\'s terms; {_HEADER}"""',
        "",
        "from types import MappingProxyType",
        "from typing import Final",
        "",
        "PREFIXES: Final = MappingProxyType(",
        "    {",
        *(f'        "{prefix}": "{iri}",' for prefix, iri in prefixes),
        "    }",
        ")",
        "",
        "",
        "class KG:",
        '    """The terms of the namespace by their local names; a hyphen becomes an underscore."""',
        "",
        f'    NAMESPACE: Final = "{NAMESPACE}"',
        "",
        *(f'    {local.replace("-", "_")}: Final = "{NAMESPACE}{local}"' for local in _terms(graph)),
    ]
    return "\n".join(lines) + "\n"


def labels(graph: Graph) -> str:
    """Give the text of `kg/rdf/labels.py`."""
    lines = [f'"""Labels of the ontology\'s terms; {_HEADER}"""', ""]
    lines += ["from types import MappingProxyType", "from typing import Final", "", "_LABELS: Final = ("]
    for local in _terms(graph):
        lines.append(f'    ("{local}", "{_label(graph, local, "vi")}", "{_label(graph, local, "en")}"),')
    lines += [
        ")",
        "",
        "VIETNAMESE: Final = MappingProxyType({local: vietnamese for local, vietnamese, _ in _LABELS})",
    ]
    lines += ["ENGLISH: Final = MappingProxyType({local: english for local, _, english in _LABELS})"]
    return "\n".join(lines) + "\n"


def _key(graph: Graph, local: str) -> str | dict[str, str]:
    """What one property or class means as a JSON-LD key."""
    term = URIRef(NAMESPACE + local)
    kind = graph.value(term, RDFS.range)
    if (term, RDF.type, OWL.ObjectProperty) in graph:
        return {"@id": f"kg:{local}", "@type": "@id"}
    if kind == RDF.langString:
        return {"@id": f"kg:{local}", "@language": "vi"}
    if kind in _COERCED:
        return {"@id": f"kg:{local}", "@type": f"xsd:{str(kind).removeprefix(str(XSD))}"}
    return f"kg:{local}"


def context(graph: Graph) -> str:
    """Give the text of `ontology/context.jsonld`."""
    terms: dict[str, str | dict[str, str]] = {"id": "@id", "type": "@type"}
    terms |= {prefix: str(iri) for prefix, iri in sorted(graph.namespaces()) if prefix != "xml"}
    terms |= _BORROWED
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    defined = {str(subject) for kind in kinds for subject in graph.subjects(RDF.type, kind)}
    terms |= {local: _key(graph, local) for local in _terms(graph) if NAMESPACE + local in defined}
    return json.dumps({"@context": terms}, ensure_ascii=False, indent=2) + "\n"
