"""What a held directive's text says, as triples: sections, citations, evidence, claims, findings."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.domain.citation import Candidate, Citation, Finding, Stated, Status
from kg.domain.corpus import Anaphora, Claim, HeldDirective, SectionNode
from kg.domain.directive import DirectiveKey
from kg.domain.evidence import Evidence
from kg.rdf import terms
from kg.rdf.describe import TYPE
from kg.rdf.iri import Iris
from kg.rdf.vocabulary import KG, PREFIXES

_OA = PREFIXES["oa"]
_START, _END, _EXACT = f"<{_OA}start>", f"<{_OA}end>", f"<{_OA}exact>"
_PREFIX, _SUFFIX = f"<{_OA}prefix>", f"<{_OA}suffix>"
_DERIVED = f"<{PREFIXES['prov']}wasDerivedFrom>"
_EVIDENCE, _LINE, _IN_SECTION = terms.iri(KG.evidence), terms.iri(KG.line), terms.iri(KG.in_section)
_SENTENCE, _MARK_START, _MARK_END = terms.iri(KG.sentence), terms.iri(KG.mark_start), terms.iri(KG.mark_end)
_CITING, _CITED, _RELATION = terms.iri(KG.citing), terms.iri(KG.cited), terms.iri(KG.relation)
_STATUS, _KIND, _CONFIDENCE = terms.iri(KG.status), terms.iri(KG.kind), terms.iri(KG.confidence)
_RULE, _CUE, _ORDINAL, _TITLE = terms.iri(KG.rule), terms.iri(KG.cue), terms.iri(KG.ordinal), terms.iri(KG.title)
_REASON, _AGAINST = terms.iri(KG.reason), terms.iri(KG.against)
_CANDIDATE, _DIRECTIVE = terms.iri(KG.candidate), terms.iri(KG.directive)
_SCORE, _RANK = terms.iri(KG.score), terms.iri(KG.rank)
_VIA, _VIA_RELATION, _REFERS_TO = terms.iri(KG.via), terms.iri(KG.via_relation), terms.iri(KG.refers_to)
_PART_OF, _PATH, _NUMBER, _HEADING = (
    terms.iri(KG.part_of), terms.iri(KG.path), terms.iri(KG.number), terms.iri(KG.heading)
)  # fmt: skip
_ABOUT, _FIELD, _VALUE = terms.iri(KG.about), terms.iri(KG.field), terms.iri(KG.value)
_CODE, _MESSAGE = terms.iri(KG.code), terms.iri(KG.message)


@dataclass(slots=True)
class Quotes:
    """Writes the evidence of one graph, each quoted place once, and finds the section it stands in."""

    owner: str  # whose graph it is: a directive's key, or the name of a shared graph
    iris: Iris
    own_file: str = ""  # sha256 of the file whose sections are known; "" when none is
    sections: dict[str, list[tuple[SectionNode, str]]] = field(default_factory=dict)
    written: dict[str, Evidence] = field(default_factory=dict)

    def link(self, node: str, evidence: Evidence) -> Iterator[str]:
        """Link a statement to its words, and describe the words when they are new."""
        span = evidence.span
        base = self.iris.evidence(self.owner, evidence.sha256, span.start, span.end)
        name, repetition = base, 1
        # Two readings of one place (another sentence around it) are two pieces of evidence.
        while name in self.written and self.written[name] != evidence:
            repetition += 1
            name = f"{base}/{repetition}"
        words = f"<{name}>"
        yield f"{node} {_EVIDENCE} {words}"
        if name in self.written:
            return
        self.written[name] = evidence
        yield f"{words} {TYPE} <{KG.Evidence}>"
        yield f"{words} {_DERIVED} <{self.iris.file(evidence.sha256)}>"
        yield f"{words} {_START} {terms.integer(span.start)}"
        yield f"{words} {_END} {terms.integer(span.end)}"
        yield f"{words} {_EXACT} {terms.string(evidence.exact)}"
        yield f"{words} {_PREFIX} {terms.string(evidence.prefix)}"
        yield f"{words} {_SUFFIX} {terms.string(evidence.suffix)}"
        yield f"{words} {_LINE} {terms.integer(evidence.line)}"
        yield f"{words} {_SENTENCE} {terms.string(evidence.sentence)}"
        yield f"{words} {_MARK_START} {terms.integer(evidence.mark.start)}"
        yield f"{words} {_MARK_END} {terms.integer(evidence.mark.end)}"
        section = self._section(evidence)
        if section:
            yield f"{words} {_IN_SECTION} {section}"

    def _section(self, evidence: Evidence) -> str | None:
        if evidence.sha256 != self.own_file:
            return None
        known = self.sections.get(evidence.section, [])
        inside = [node for section, node in known if section.start <= evidence.span.start < section.end]
        return inside[-1] if inside else known[0][1] if known else None


def section_triples(held: HeldDirective, quotes: Quotes) -> Iterator[str]:
    """Describe the tree of sections, and tell `quotes` of it."""
    key, iris = held.directive.key, quotes.iris
    for section in sorted(held.sections, key=lambda section: (section.start, -section.end, section.path)):
        twins = quotes.sections.setdefault(section.path, [])
        twins.append((section, terms.iri(iris.section(key, section.path, len(twins) + 1))))
    for twins in quotes.sections.values():
        for section, node in twins:
            yield f"{node} {TYPE} <{KG.Section}>"
            yield f"{node} {_PATH} {terms.string(section.path)}"
            yield f"{node} {_NUMBER} {terms.string(section.label)}"
            yield f"{node} {_START} {terms.integer(section.start)}"
            yield f"{node} {_END} {terms.integer(section.end)}"
            yield f"{node} {_PART_OF} {_parent(section, quotes) or terms.iri(iris.directive(key))}"
            if section.heading:
                yield f"{node} {_HEADING} {terms.string(section.heading)}"


def _parent(section: SectionNode, quotes: Quotes) -> str | None:
    """The section with the longest path that begins this one's, the nearest before it in the text."""
    path, dot, _ = section.path.rpartition(".")
    while dot:
        before = [node for parent, node in quotes.sections.get(path, []) if parent.start <= section.start]
        if before:
            return before[-1]
        path, dot, _ = path.rpartition(".")
    return None


def numbered_citations(held: HeldDirective, iris: Iris) -> Iterator[tuple[Citation, str]]:
    """Pair each citation of a text with its IRI, in an order that does not depend on the order given."""
    by_mention: dict[int, list[Citation]] = defaultdict(list)
    for citation in held.citations:
        by_mention[citation.ordinal].append(citation)
    for ordinal in sorted(by_mention):
        for position, citation in enumerate(sorted(by_mention[ordinal], key=_target_order), start=1):
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
    if citation.cue:
        yield f"{subject} {_CUE} {terms.string(citation.cue)}"
    if citation.title:
        yield f"{subject} {_TITLE} {terms.vietnamese(citation.title)}"
    for reason in citation.reasons:
        yield f"{subject} {_REASON} {terms.string(reason)}"
    if citation.status is not Status.RESOLVED:
        yield from _stated_triples(subject, citation.stated, citation.number)
    for rank, candidate in enumerate(citation.candidates, start=1):
        yield from _candidate_triples(subject, iris.candidate(node, rank), rank, candidate, iris)
    for via in vias:
        yield f"{subject} {_VIA} <{via}>"
    if vias:
        yield f"{subject} {_VIA_RELATION} <{KG.NAMESPACE}{citation.via_relation}>"
    yield from quotes.link(subject, citation.evidence)


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


def _stated_triples(subject: str, stated: Stated, number: str | None) -> Iterator[str]:
    """What the words say, for a citation whose directive cannot say it."""
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
