"""The whole corpus as named graphs of sorted N-Quads: the same corpus gives the same bytes.

No triple stands in two graphs. Oxigraph does not merge equal triples of different graphs when it reads their
union, so a triple said twice would count twice in every plain SPARQL query.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from kg.domain.citation import Citation, Finding, Relation, Status
from kg.domain.corpus import Claim, Corpus, HeldDirective
from kg.domain.directive import Directive, DirectiveKey
from kg.rdf import terms
from kg.rdf.describe import TYPE, directive_triples, name_triples
from kg.rdf.evidence import Quotes, section_triples
from kg.rdf.indicators import indicator_triples, series_triples
from kg.rdf.iri import Iris
from kg.rdf.judgements import judgement_triples
from kg.rdf.mentions import (
    anaphora_triples,
    citation_triples,
    claim_triples,
    finding_triples,
    numbered_citations,
    part_triples,
)
from kg.rdf.ontology import ontology_triples
from kg.rdf.places import places_of
from kg.rdf.signatures import signatory_triples, signature_triples
from kg.rdf.tasks import body_triples, sent_to_claims, sent_to_triples, task_triples
from kg.rdf.vocabulary import KG, PREFIXES
from kg.rdf.works import naming_triples, work_triples

AUTHORITY = "authority"  # directives of the authority table that are not held, and what it says of held ones
CITED = "cited"  # directives that are only cited, and not in the authority table
NAMES = "names"  # bodies, terms, types, persons and offices
INFERRED = "inferred"  # edges between two cited directives, which a third one states
JUDGEMENTS = "judgements"  # what people decided
FINDINGS = "findings"  # contradictions about what is not held
PARTS = "parts"  # articles and clauses that citations name
PLACES = "places"  # where projects lie, and what holds those places
WORKS = "works"  # projects and plans that several texts may name
ONTOLOGY = "ontology"  # the terms themselves, with their labels
BUILD = "build"  # the run of the program, and which graphs it wrote

_CITES = terms.iri(KG.cites)
_TEXT, _FILE_NAME, _SHA256 = terms.iri(KG.text), terms.iri(KG.file_name), terms.iri(KG.sha256)
_CHARACTERS, _FROM, _TO = terms.iri(KG.characters), terms.iri(KG.written_from), terms.iri(KG.written_to)
_GENERATED = f"<{PREFIXES['prov']}wasGeneratedBy>"
_USED = f"<{PREFIXES['prov']}used>"
_PROGRAM = terms.iri(KG.program)


@dataclass(frozen=True, slots=True)
class NamedGraph:
    """One named graph: its IRI, and its N-Quads lines, sorted, without repetition, each with its line end."""

    name: str
    lines: tuple[str, ...]


def corpus_quads(corpus: Corpus, iris: Iris, *, program: str) -> Iterator[NamedGraph]:
    """Yield every graph of a corpus: held directives by key, then the shared ones by name.

    `program` is the name and version that the build is recorded under. Two held directives with one key are a
    ValueError: which of two texts stands for a directive is not decided here.
    """
    held = sorted(corpus.held, key=lambda one: one.directive.key)
    if len({one.directive.key for one in held}) != len(held):
        raise ValueError("two held directives have the same key")
    findings: dict[str, list[Finding]] = defaultdict(list)
    for finding in corpus.findings:
        findings[finding.directive].append(finding)
    for one in held:
        yield held_graph(one, findings.pop(str(one.directive.key), []), iris)
    yield from _shared_graphs(corpus, held, findings, iris, program)


def held_graph(held: HeldDirective, findings: Iterable[Finding], iris: Iris) -> NamedGraph:
    """Write the graph of one held directive; it depends on nothing but the arguments."""
    key = held.directive.key
    quotes = Quotes(str(key), iris, own_file=held.sha256)
    triples = [*directive_triples(held.directive, iris), *_file_triples(held, iris)]
    triples += section_triples(held, quotes)
    citations = list(numbered_citations(held, iris))
    nodes: dict[int, list[str]] = defaultdict(list)
    for citation, node in citations:
        nodes[citation.ordinal].append(node)
    for citation, node in citations:
        vias = nodes[citation.via] if citation.via is not None else []
        triples += citation_triples(citation, node, quotes, vias)
        triples += _edge(key, citation.effect, citation, iris)
    for anaphora in sorted(held.anaphora, key=repr):
        triples += anaphora_triples(key, anaphora, quotes)
    recipients = held.layers.recipients
    triples += claim_triples(key, (*held.claims, *sent_to_claims(key, recipients)), quotes)
    triples += sent_to_triples(key, recipients, iris)
    triples += signature_triples(key, held.layers.signers, quotes)
    triples += task_triples(key, held.layers.tasks, quotes)
    triples += naming_triples(held, quotes)
    triples += indicator_triples(held, quotes)
    triples += _finding_triples(str(key), findings, quotes)
    return _graph(iris.graph(key), triples)


def _shared_graphs(
    corpus: Corpus, held: list[HeldDirective], findings: dict[str, list[Finding]], iris: Iris, program: str
) -> Iterator[NamedGraph]:
    described = {one.directive.key for one in held}
    authority: list[str] = []
    for directive in corpus.authority:
        if directive.key in described:
            claims, quotes = _authority_claims(directive), Quotes(AUTHORITY, iris)
            authority += claim_triples(directive.key, claims, quotes, authority=True)
        else:
            authority += directive_triples(directive, iris)
    described |= {directive.key for directive in corpus.authority}
    stubs = [directive for directive in corpus.cited_only if directive.key not in described]
    everyone = [*(one.directive for one in held), *corpus.authority, *corpus.cited_only]
    orphans: list[str] = []
    quotes = Quotes(FINDINGS, iris)
    for about in sorted(findings):
        orphans += _finding_triples(about, findings[about], quotes)
    yield _graph(iris.shared_graph(AUTHORITY), authority)
    yield _graph(iris.shared_graph(BUILD), _build_triples(held, iris, program))
    yield _graph(iris.shared_graph(CITED), [line for stub in stubs for line in directive_triples(stub, iris)])
    yield _graph(iris.shared_graph(FINDINGS), orphans)
    yield _graph(iris.shared_graph(INFERRED), _inferred_triples(held, iris))
    yield _graph(iris.shared_graph(JUDGEMENTS), judgement_triples(corpus, iris))
    parts = [line for one in held for citation in one.citations for line in part_triples(citation, iris)]
    yield _graph(iris.shared_graph(PARTS), parts)
    named = [*name_triples(everyone, iris), *body_triples(everyone, held, iris), *series_triples(held, iris)]
    named += signatory_triples(held, iris)
    yield _graph(iris.shared_graph(NAMES), named)
    yield _graph(iris.shared_graph(ONTOLOGY), ontology_triples())
    places = places_of(held, iris)
    yield _graph(iris.shared_graph(PLACES), places.triples())
    yield _graph(iris.shared_graph(WORKS), work_triples(held, places))


def _graph(name: str, triples: Iterable[str]) -> NamedGraph:
    end = f" <{name}> .\n"
    return NamedGraph(name, tuple([triple + end for triple in sorted(set(triples))]))


def _file_triples(held: HeldDirective, iris: Iris) -> Iterator[str]:
    directive, file = terms.iri(iris.directive(held.directive.key)), terms.iri(iris.file(held.sha256))
    yield f"{directive} {_TEXT} {file}"
    yield f"{directive} {_FROM} {terms.date(held.written[0])}"
    yield f"{directive} {_TO} {terms.date(held.written[1])}"
    yield f"{file} {TYPE} <{KG.File}>"
    yield f"{file} {_FILE_NAME} {terms.string(held.file)}"
    yield f"{file} {_SHA256} {terms.string(held.sha256)}"
    yield f"{file} {_CHARACTERS} {terms.integer(held.characters)}"


def _edge(citing: DirectiveKey, relation: Relation, citation: Citation, iris: Iris) -> Iterator[str]:
    """The direct triples of a decided citation; a directive that names itself gets none."""
    if citation.status is not Status.RESOLVED or citation.cited is None or citation.cited == citing:
        return
    subject, target = iris.directive(citing), iris.directive(citation.cited)
    yield f"<{subject}> {_CITES} <{target}>"
    if relation is not Relation.CITES:
        yield f"<{subject}> <{KG.NAMESPACE}{relation}> <{target}>"


def _inferred_triples(held: list[HeldDirective], iris: Iris) -> set[str]:
    """Edges that a text states between two other directives, but for those that their own text states."""
    inferred: set[str] = set()
    stated: set[str] = set()
    for one in held:
        targets: dict[int, list[DirectiveKey]] = defaultdict(list)
        for citation in one.citations:
            stated.update(_edge(one.directive.key, citation.effect, citation, iris))
            if citation.status is Status.RESOLVED and citation.cited is not None:
                targets[citation.ordinal].append(citation.cited)
        for citation in one.citations:
            for key in targets.get(citation.via, ()) if citation.via is not None else ():
                inferred.update(_edge(key, citation.via_effect, citation, iris))
    return inferred - stated


def _authority_claims(directive: Directive) -> tuple[Claim, ...]:
    """What the authority table says of a held directive, beside what its own text says."""
    facts = {
        "symbol": directive.symbol,
        "issued_by": directive.issued_by,
        "issued_on": directive.issued_on,
        "term": directive.term,
        "title": directive.title,
    }
    reason = f"authority table ({directive.confidence}): {directive.source}"
    return tuple(Claim(name, value, reason, None) for name, value in facts.items() if value)


def _finding_triples(about: str, findings: Iterable[Finding], quotes: Quotes) -> Iterator[str]:
    by_code: dict[str, set[Finding]] = defaultdict(set)
    for finding in findings:
        by_code[finding.code].add(finding)
    try:
        node = quotes.iris.directive(DirectiveKey.parse(about))
    except ValueError:
        node = None
    for code, same in by_code.items():
        for position, finding in enumerate(sorted(same, key=repr), start=1):
            yield from finding_triples(finding, quotes.iris.finding(code, about, position), node, quotes)


def _build_triples(held: list[HeldDirective], iris: Iris, program: str) -> Iterator[str]:
    read = "\n".join([program, *sorted(one.sha256 for one in held)])
    build = terms.iri(iris.build(sha256(read.encode()).hexdigest()[:16]))
    yield f"{build} {TYPE} <{KG.Build}>"
    yield f"{build} {_PROGRAM} {terms.string(program)}"
    for one in held:
        yield f"{build} {_USED} <{iris.file(one.sha256)}>"
        yield f"<{iris.graph(one.directive.key)}> {_GENERATED} {build}"
