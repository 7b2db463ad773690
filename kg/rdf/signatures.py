"""Signatures, the persons and the offices in them, as triples."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kg.domain.corpus import HeldDirective
from kg.domain.directive import DirectiveKey
from kg.domain.keys import slug
from kg.domain.layers import Signer
from kg.identity.signers import person_key
from kg.rdf import terms
from kg.rdf.describe import LABEL, TYPE
from kg.rdf.evidence import Quotes
from kg.rdf.iri import Iris
from kg.rdf.vocabulary import KG

_SIGNS, _SIGNED_BY, _SIGNATORY = terms.iri(KG.signs), terms.iri(KG.signed_by), terms.iri(KG.signatory)
_IN_OFFICE, _OFFICE_IN, _SEAT = terms.iri(KG.in_office), terms.iri(KG.office_in), terms.iri(KG.seat)
_RULE = terms.iri(KG.rule)


def signature_triples(key: DirectiveKey, signers: Iterable[Signer], quotes: Quotes) -> Iterator[str]:
    """Describe the signatures of a held directive."""
    iris, seen = quotes.iris, Counter[tuple[int, int]]()
    directive = f"<{iris.directive(key)}>"
    for signer in sorted(signers, key=repr):
        span = signer.evidence.span
        seen[span.start, span.end] += 1
        node = terms.iri(iris.signature(key, span.start, span.end, seen[span.start, span.end]))
        yield f"{node} {TYPE} <{KG.Signature}>"
        yield f"{node} {_SIGNS} {directive}"
        yield f"{node} {_RULE} {terms.string(signer.rule)}"
        if signer.name:
            person = iris.signatory(_scope(key, signer), person_key(signer.name))
            yield f"{node} {_SIGNATORY} <{person}>"
            yield f"{directive} {_SIGNED_BY} <{person}>"
        if signer.office:
            yield f"{node} {_IN_OFFICE} <{iris.office(_scope(key, signer), signer.office)}>"
        if signer.seat:
            yield f"{node} {_SEAT} <{iris.body(signer.seat)}>"
        for charge in signer.charges:
            holder = (
                iris.office(_scope(key, signer), charge.name) if charge.office else iris.body(charge.name)
            )
            yield f"{node} <{KG.NAMESPACE}{charge.manner}> <{holder}>"
        yield from quotes.link(node, signer.evidence)


def signatory_triples(held: Iterable[HeldDirective], iris: Iris) -> Iterator[str]:
    """Name the persons and offices of all signatures; of two spellings the first in order is the name."""
    persons: dict[str, str] = {}
    offices: dict[str, tuple[str, str | None]] = {}
    for one in held:
        for signer in one.layers.signers:
            scope = _scope(one.directive.key, signer)
            if signer.name:
                node = iris.signatory(scope, person_key(signer.name))
                persons[node] = min(signer.name, persons.get(node, signer.name))
            spoken = [charge.name for charge in signer.charges if charge.office]
            for office in (*spoken, *([signer.office] if signer.office else [])):
                node = iris.office(scope, office)
                offices[node] = min((office, signer.seat), offices.get(node, (office, signer.seat)))
    for node, name in persons.items():
        yield f"<{node}> {TYPE} <{KG.Person}>"
        yield f"<{node}> {LABEL} {terms.vietnamese(name)}"
    for node, (name, seat) in offices.items():
        yield f"<{node}> {TYPE} <{KG.Office}>"
        yield f"<{node}> {LABEL} {terms.vietnamese(name)}"
        if seat:
            yield f"<{node}> {_OFFICE_IN} <{iris.body(seat)}>"


def bodies_of(signers: Iterable[Signer]) -> Iterator[str]:
    """Give every body that signatures speak of."""
    for signer in signers:
        if signer.seat:
            yield signer.seat
        yield from (charge.name for charge in signer.charges if not charge.office)


def _scope(key: DirectiveKey, signer: Signer) -> str:
    """Within what a name means one person and one office."""
    return slug(signer.seat) if signer.seat else str(key)
