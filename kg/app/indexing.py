"""Making the side index: from what a build knows, or again from the store."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from kg.app.cards import Card
from kg.app.index import Entry, entry_of, write_entries
from kg.domain.citation import Status
from kg.domain.corpus import Corpus
from kg.domain.directive import Directive, DirectiveKey
from kg.lexicon.authority import Authority, load_authority
from kg.rdf.iri import Iris


def write_index(corpus: Corpus, path: Path, iris: Iris | None = None) -> None:
    """Write the side index of a corpus as a new file; one that stands there is replaced."""
    write_entries(entries_of(corpus, iris or Iris(), plenum_names(load_authority())), path)


def plenum_names(authority: Authority) -> dict[DirectiveKey, str]:
    """Give what plenum documents are called by their plenum: `Nghị quyết Trung ương 6 khóa XIII`."""
    return {
        known.directive.key: f"{known.directive.type_name} Trung ương {plenum.ordinal} khóa {plenum.term}"
        for plenum in authority.plenums
        if plenum.ordinal is not None
        for known in authority.by_plenum(plenum.id)
    }


def entries_of(corpus: Corpus, iris: Iris, names: Mapping[DirectiveKey, str]) -> list[Entry]:
    """Give one entry per directive; what its own text says outranks the authority table.

    Args:
        corpus: all that a build knows.
        iris: mints the IRIs.
        names: a further name of some directives.
    """
    known: dict[DirectiveKey, Directive] = {}
    for directive in (*(held.directive for held in corpus.held), *corpus.authority, *corpus.cited_only):
        known.setdefault(directive.key, directive)
    citing: dict[DirectiveKey, list[DirectiveKey]] = defaultdict(list)
    for held in corpus.held:
        for citation in held.citations:
            # A directive that names itself is no reader of it.
            if citation.status is Status.RESOLVED and citation.cited and citation.cited != citation.citing:
                citing[citation.cited].append(citation.citing)
    return [
        entry_of(
            _card(directive, citing[key], iris),
            (*directive.also_known_as, *((names[key],) if key in names else ())),
        )
        for key, directive in sorted(known.items())
    ]


def _card(directive: Directive, citing: list[DirectiveKey], iris: Iris) -> Card:
    return Card(
        key=str(directive.key),
        iri=iris.directive(directive.key),
        type=directive.type_name,
        symbol=directive.symbol,
        issued_on=directive.issued_on,
        issued_by=directive.issued_by,
        term=directive.term,
        title=directive.title,
        confidence=directive.confidence.value,
        source=directive.source,
        held=directive.held,
        documents=len(set(citing)),
        places=len(citing),
    )
