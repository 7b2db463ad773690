"""People's judgements as triples: what was judged, by whom, when and why."""

from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256

from kg.domain.citation import Citation
from kg.domain.corpus import Corpus
from kg.domain.judgement import Judgement
from kg.domain.keys import number_slug
from kg.rdf import terms
from kg.rdf.describe import LABEL, TYPE
from kg.rdf.iri import Iris
from kg.rdf.mentions import numbered_citations
from kg.rdf.vocabulary import KG, PREFIXES

_ATTRIBUTED = f"<{PREFIXES['prov']}wasAttributedTo>"
_PERSON = f"<{PREFIXES['prov']}Person>"
_START = f"<{PREFIXES['oa']}start>"
_VERDICT, _DIRECTIVE, _JUDGES = terms.iri(KG.verdict), terms.iri(KG.directive), terms.iri(KG.judges)
_JUDGED_ON, _REASON = terms.iri(KG.judged_on), terms.iri(KG.reason)
_FILE_NAME, _STATED_NUMBER = terms.iri(KG.file_name), terms.iri(KG.stated_number)

_Named = dict[tuple[str, int], list[tuple[Citation, str]]]


def judgement_triples(corpus: Corpus, iris: Iris) -> Iterator[str]:
    """Describe every judgement; one whose mention is gone stands without `kg:judges`."""
    files = {row.file for row in corpus.judgements}
    texts = {one.file: iris.directive(one.directive.key) for one in corpus.held if one.file in files}
    named: _Named = defaultdict(list)
    for one in corpus.held:
        for citation, node in numbered_citations(one, iris) if one.file in files else ():
            named[one.file, citation.evidence.span.start].append((citation, node))
    for row in corpus.judgements:
        node = terms.iri(iris.judgement(_digest(row)))
        yield f"{node} {TYPE} <{KG.Judgement}>"
        yield f"{node} {_VERDICT} <{KG.NAMESPACE}{row.verdict}>"
        yield f"{node} {_DIRECTIVE} <{iris.directive(row.directive)}>"
        yield f"{node} {_FILE_NAME} {terms.string(row.file)}"
        yield f"{node} {_JUDGED_ON} {terms.date(row.when)}"
        yield f"{node} {_REASON} {terms.string(row.why)}"
        yield from _person(node, row.who, iris)
        if row.of_text:
            targets = [texts[row.file]] if row.file in texts else []
        else:
            yield f"{node} {_START} {terms.integer(row.start)}"
            targets = [target for citation, target in named[row.file, row.start] if _meant(row, citation)]
        if row.number and not row.of_text:
            yield f"{node} {_STATED_NUMBER} {terms.string(row.number)}"
        for target in targets:
            yield f"{node} {_JUDGES} <{target}>"


def _person(node: str, name: str, iris: Iris) -> Iterator[str]:
    person = terms.iri(iris.person(name))
    yield f"{node} {_ATTRIBUTED} {person}"
    yield f"{person} {TYPE} {_PERSON}"
    yield f"{person} {LABEL} {terms.string(name)}"


def _meant(row: Judgement, citation: Citation) -> bool:
    """Tell whether a judgement is about this target: its number, or of a list of terms any."""
    names = (citation.number,) if citation.number else citation.stated.terms
    return not row.number or number_slug(row.number) in map(number_slug, names)


def _digest(row: Judgement) -> str:
    said = (row.file, str(row.start), row.number, row.verdict, str(row.directive), row.who, row.when, row.why)
    return sha256("\n".join(said).encode()).hexdigest()[:16]
