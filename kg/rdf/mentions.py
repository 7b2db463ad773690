"""What a held directive's text says, as triples: citations, pointing words, claims, findings."""

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.domain.citation import Candidate, Citation, Finding, Status
from kg.domain.corpus import Anaphora, Claim, HeldDirective
from kg.domain.directive import DirectiveKey
from kg.rdf import terms
from kg.rdf.describe import LABEL, TYPE
from kg.rdf.evidence import Quotes
from kg.rdf.iri import Iris
from kg.rdf.vocabulary import KG

_CITING, _CITED, _RELATION = terms.iri(KG.citing), terms.iri(KG.cited), terms.iri(KG.relation)
_STATUS, _KIND, _CONFIDENCE = terms.iri(KG.status), terms.iri(KG.kind), terms.iri(KG.confidence)
_RULE, _CUE, _ORDINAL, _TITLE = (
    terms.iri(KG.rule),
    terms.iri(KG.cue),
    terms.iri(KG.ordinal),
    terms.iri(KG.title),
)
_REASON, _AGAINST = terms.iri(KG.reason), terms.iri(KG.against)
_CANDIDATE, _DIRECTIVE = terms.iri(KG.candidate), terms.iri(KG.directive)
_SCORE, _RANK = terms.iri(KG.score), terms.iri(KG.rank)
_CITED_PART = terms.iri(KG.cited_part)
_VIA, _VIA_RELATION, _REFERS_TO = terms.iri(KG.via), terms.iri(KG.via_relation), terms.iri(KG.refers_to)
_ABOUT, _FIELD, _VALUE = terms.iri(KG.about), terms.iri(KG.field), terms.iri(KG.value)
_CODE, _MESSAGE = terms.iri(KG.code), terms.iri(KG.message)


def numbered_citations(held: HeldDirective, iris: Iris) -> Iterator[tuple[Citation, str]]:
    """Pair each citation of a text with its IRI, in an order that does not depend on the order given."""
    by_mention: dict[int, list[Citation]] = defaultdict(list)
    for citation in held.citations:
        by_mention[citation.ordinal].append(citation)
    for ordinal in sorted(by_mention):
        targets = by_mention[ordinal]
        if len(targets) > 1:
            targets.sort(key=_target_order)
        for position, citation in enumerate(targets, start=1):
            yield citation, iris.citation(held.directive.key, ordinal, position)


def _target_order(citation: Citation) -> tuple[int, str, tuple[str, ...], str, str]:
    """Targets of one mention in the order of their printed numbers, then by what tells them apart."""
    numbers = citation.stated.numbers
    place = numbers.index(citation.number) if citation.number in numbers else len(numbers)
    return place, citation.number or "", citation.stated.terms, str(citation.cited or ""), repr(citation)


def citation_triples(citation: Citation, node: str, quotes: Quotes, vias: list[str]) -> Iterator[str]:
    """Describe one citation; `vias` are the nodes of the mention that `citation.via` counts."""
    iris, subject = quotes.iris, f"<{node}>"
    yield f"{subject} {TYPE} <{KG.Citation}>"
    yield f"{subject} {_CITING} <{iris.directive(citation.citing)}>"
    yield f"{subject} {_RELATION} <{KG.NAMESPACE}{citation.relation}>"
    yield f"{subject} {_STATUS} <{KG.NAMESPACE}{citation.status}>"
    yield f"{subject} {_KIND} <{KG.NAMESPACE}{citation.kind}>"
    yield f"{subject} {_CONFIDENCE} {terms.decimal(citation.confidence)}"
    yield f"{subject} {_RULE} {terms.string(citation.rule)}"
    yield f"{subject} {_ORDINAL} {terms.integer(citation.ordinal)}"
    if citation.cited is not None:
        yield f"{subject} {_CITED} <{iris.directive(citation.cited)}>"
        for part in citation.parts:
            yield f"{subject} {_CITED_PART} <{iris.part(citation.cited, part)}>"
    if citation.cue:
        yield f"{subject} {_CUE} {terms.string(citation.cue)}"
    if citation.title:
        yield f"{subject} {_TITLE} {terms.vietnamese(citation.title)}"
    for reason in citation.reasons:
        yield f"{subject} {_REASON} {terms.string(reason)}"
    yield from _stated_triples(subject, citation)
    for rank, candidate in enumerate(citation.candidates, start=1):
        yield from _candidate_triples(subject, iris.candidate(node, rank), rank, candidate, iris)
    for via in vias:
        yield f"{subject} {_VIA} <{via}>"
    if vias:
        yield f"{subject} {_VIA_RELATION} <{KG.NAMESPACE}{citation.via_relation}>"
    yield from quotes.link(subject, citation.evidence)


def part_triples(citation: Citation, iris: Iris) -> Iterator[str]:
    """Describe the parts that a citation names; several texts may name one: they have a shared graph."""
    if citation.cited is None:
        return
    for part in citation.parts:
        node = iris.part(citation.cited, part)
        yield f"<{node}> {TYPE} <{KG.Part}>"
        yield f"<{node}> <{KG.part_of}> <{iris.directive(citation.cited)}>"
        yield f"<{node}> {LABEL} {terms.vietnamese(part_label(part))}"


_PART_WORDS = {
    "dieu": "Điều",
    "khoan": "khoản",
    "diem": "điểm",
    "muc": "mục",
    "chuong": "Chương",
    "phu-luc": "Phụ lục",
}


def part_label(path: str) -> str:
    """Write a part as texts do, from small to large: `điểm a khoản 2 Điều 7`."""
    words = []
    for step in reversed(re.split(r"\.(?=[a-z])", path)):
        kind, _, label = step.rpartition("-")
        printed = label.upper() if kind in {"muc", "chuong", "phu-luc"} else label.replace("dd", "đ")
        words.append(f"{_PART_WORDS[kind]} {printed}")
    return " ".join(words)


def _candidate_triples(subject: str, node: str, rank: int, candidate: Candidate, iris: Iris) -> Iterator[str]:
    yield f"{subject} {_CANDIDATE} <{node}>"
    yield f"<{node}> {TYPE} <{KG.Candidate}>"
    yield f"<{node}> {_DIRECTIVE} <{iris.directive(candidate.key)}>"
    yield f"<{node}> {_SCORE} {terms.decimal(candidate.score)}"
    yield f"<{node}> {_RANK} {terms.integer(rank)}"
    for reason in candidate.reasons:
        yield f"<{node}> {_REASON} {terms.string(reason)}"
    for reason in candidate.against:
        yield f"<{node}> {_AGAINST} {terms.string(reason)}"


def _stated_triples(subject: str, citation: Citation) -> Iterator[str]:
    """What the words say, for a citation whose directive cannot say it."""
    stated, number = citation.stated, citation.number
    if citation.status is Status.RESOLVED:
        # Nothing else tells the targets of one list apart, and a person may judge one of them.
        if number and len(stated.numbers) > 1:
            yield f"{subject} <{KG.stated_number}> {terms.string(number)}"
        return
    texts = (
        (KG.stated_type, stated.type),
        (KG.stated_symbol, stated.symbol),
        (KG.stated_issuer, stated.issuer),
        (KG.stated_name, stated.name),
        *((KG.stated_number, one) for one in ((number,) if number else stated.numbers)),
        *((KG.stated_term, one) for one in stated.terms),
    )
    for name, text in texts:
        if text:
            yield f"{subject} <{name}> {terms.string(text)}"
    for name, amount in ((KG.stated_year, stated.year), (KG.stated_meeting, stated.meeting)):
        if amount is not None:
            yield f"{subject} <{name}> {terms.integer(amount)}"
    if stated.date:
        yield f"{subject} <{KG.stated_date}> {terms.date(stated.date)}"


def anaphora_triples(key: DirectiveKey, anaphora: Anaphora, quotes: Quotes) -> Iterator[str]:
    """Describe words that point back."""
    span = anaphora.evidence.span
    node = terms.iri(quotes.iris.anaphora(key, span.start, span.end))
    yield f"{node} {TYPE} <{KG.Anaphora}>"
    yield f"{node} {_CITING} <{quotes.iris.directive(key)}>"
    yield f"{node} {_RULE} {terms.string(anaphora.rule)}"
    if anaphora.refers_to is not None:
        yield f"{node} {_REFERS_TO} <{quotes.iris.directive(anaphora.refers_to)}>"
    yield from quotes.link(node, anaphora.evidence)


def claim_triples(
    key: DirectiveKey, claims: tuple[Claim, ...], quotes: Quotes, *, authority: bool = False
) -> Iterator[str]:
    """Describe the facts of a directive's identity; claims on one field are numbered in sorted order."""
    by_field: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_field[claim.field].append(claim)
    for name, rivals in by_field.items():
        for position, claim in enumerate(sorted(rivals, key=repr), start=1):
            node = terms.iri(quotes.iris.claim(key, name, position, authority=authority))
            yield f"{node} {TYPE} <{KG.Claim}>"
            yield f"{node} {_ABOUT} <{quotes.iris.directive(key)}>"
            yield f"{node} {_FIELD} {terms.string(name)}"
            yield f"{node} {_VALUE} {terms.string(claim.value)}"
            yield f"{node} {_REASON} {terms.string(claim.reason)}"
            if claim.evidence is not None:
                yield from quotes.link(node, claim.evidence)


def finding_triples(finding: Finding, node: str, about: str | None, quotes: Quotes) -> Iterator[str]:
    """Describe a contradiction; `about` is the IRI of the directive, None when it names a file."""
    yield f"<{node}> {TYPE} <{KG.Finding}>"
    yield f"<{node}> {_CODE} {terms.string(finding.code)}"
    yield f"<{node}> {_MESSAGE} {terms.string(finding.message)}"
    if about is not None:
        yield f"<{node}> {_ABOUT} <{about}>"
    if finding.evidence is not None:
        yield from quotes.link(f"<{node}>", finding.evidence)
