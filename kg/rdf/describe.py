"""What is known of directives, bodies, terms and types, as triples."""

from collections.abc import Iterator

from kg.domain.directive import Directive
from kg.domain.naming import short_name
from kg.identity.bodies import canonical_body
from kg.rdf import terms
from kg.rdf.iri import Iris
from kg.rdf.labels import VIETNAMESE
from kg.rdf.vocabulary import KG, PREFIXES

TYPE = terms.iri(f"{PREFIXES['rdf']}type")
LABEL = terms.iri(f"{PREFIXES['rdfs']}label")

_DIRECTIVE = f"{TYPE} <{KG.Directive}>"
_KEY, _NUMBER, _SYMBOL = terms.iri(KG.key), terms.iri(KG.number), terms.iri(KG.symbol)
_DIRECTIVE_TYPE, _SYSTEM = terms.iri(KG.directive_type), terms.iri(KG.system)
_ISSUED_BY, _ISSUED_ON, _TERM = terms.iri(KG.issued_by), terms.iri(KG.issued_on), terms.iri(KG.term)
_TITLE, _ALSO, _HELD = terms.iri(KG.title), terms.iri(KG.also_known_as), terms.iri(KG.held)
_ASSURANCE, _SOURCE = terms.iri(KG.assurance), terms.iri(KG.source)

NATIONAL = "tw"


def term_level(series: str) -> str:
    """Whose congresses count a Party series: "tw" for the Party, "quang-ngai" for "tu-quang-ngai"."""
    _, _, place = series.partition("-")
    return place or NATIONAL


def name_of(directive: Directive) -> str:
    """Give the short Vietnamese name of a directive."""
    return short_name(
        directive.type_name,
        directive.symbol,
        directive.title,
        directive.issued_by,
        directive.held,
        str(directive.key),
    )


def directive_triples(directive: Directive, iris: Iris) -> Iterator[str]:
    """Describe one directive; each directive is described in one graph only."""
    node = terms.iri(iris.directive(directive.key))
    yield f"{node} {_DIRECTIVE}"
    yield f"{node} {LABEL} {terms.vietnamese(name_of(directive))}"
    yield f"{node} {_KEY} {terms.string(str(directive.key))}"
    yield f"{node} {_NUMBER} {terms.string(directive.key.number)}"
    yield f"{node} {_DIRECTIVE_TYPE} <{iris.directive_type(directive.type_name)}>"
    yield f"{node} {_SYSTEM} <{KG.NAMESPACE}{directive.system}>"
    yield f"{node} {_HELD} {terms.boolean(directive.held is not None)}"
    yield f"{node} {_ASSURANCE} <{KG.NAMESPACE}{directive.confidence}>"
    yield f"{node} {_SOURCE} {terms.string(directive.source)}"
    if directive.symbol:
        yield f"{node} {_SYMBOL} {terms.string(directive.symbol)}"
    if directive.issued_by:
        yield f"{node} {_ISSUED_BY} <{iris.body(canonical_body(directive.issued_by))}>"
    if directive.issued_on:
        yield f"{node} {_ISSUED_ON} {terms.date(directive.issued_on)}"
    if directive.term:
        yield f"{node} {_TERM} <{iris.term(term_level(directive.key.series), directive.key.period)}>"
    if directive.title:
        yield f"{node} {_TITLE} {terms.vietnamese(directive.title)}"
    for other in directive.also_known_as:
        yield f"{node} {_ALSO} {terms.vietnamese(other)}"


def name_triples(directives: list[Directive], iris: Iris) -> Iterator[str]:
    """Name the bodies, terms and types that the directives speak of.

    Names stand in a graph of their own, since a body is named by many directives and no triple may stand in
    two graphs. Two spellings of one body ("Tỉnh ủy", "Tỉnh uỷ") share an IRI: the first in order is its name.
    """
    bodies: dict[str, str] = {}
    types: dict[str, str] = {}
    for directive in directives:
        if directive.issued_by:
            issuer = canonical_body(directive.issued_by)
            _keep_first(bodies, iris.body(issuer), issuer)
        if directive.term:
            node = iris.term(term_level(directive.key.series), directive.key.period)
            yield f"<{node}> {TYPE} <{KG.Term}>"
            yield f"<{node}> {LABEL} {terms.vietnamese(directive.term)}"
        concept = iris.directive_type(directive.type_name)
        if concept.removeprefix(KG.NAMESPACE) not in VIETNAMESE:
            _keep_first(types, concept, directive.type_name)
    for node, name in bodies.items():
        yield f"<{node}> {TYPE} <{KG.Body}>"
        yield f"<{node}> {LABEL} {terms.vietnamese(name)}"
    for node, name in types.items():
        yield f"<{node}> {TYPE} <{KG.DirectiveType}>"
        yield f"<{node}> {LABEL} {terms.vietnamese(name)}"


def _keep_first(names: dict[str, str], node: str, name: str) -> None:
    names[node] = min(name, names.get(node, name))
