"""Reading files: what each says, and the same in the shape of the gold annotations."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from kg.app.layer_shapes import layer_shapes, signer_shapes
from kg.app.sources import Source, sources
from kg.domain.citation import Citation, Status
from kg.domain.corpus import Corpus, HeldDirective
from kg.domain.directive import Directive, DirectiveKey
from kg.domain.evidence import Span
from kg.domain.reading import Reading, ReadMention
from kg.extract import read
from kg.identity.context import context_of
from kg.identity.identify import identify
from kg.identity.naming import issuer_in_place, symbol_text
from kg.lexicon.authority import Authority, load_authority
from kg.text import read_file


def read_source(source: Source) -> Reading:
    """Read one file and all that it says; UnreadableFile when it cannot be."""
    return read(read_file(source.path, source.name))


def gold_shape(paths: Sequence[Path]) -> dict[str, dict[str, object]]:
    """Extract files as one small corpus, each in the shape of the gold annotations, by file name.

    Raises:
        UnreadableFile: a file cannot be read as a directive.
    """
    authority = load_authority()
    readings = [read_source(source) for source in sources(paths)]
    corpus = identify(readings, authority)
    by_file = {held.file: held for held in corpus.held}
    known = {
        one.key: one
        for one in (*corpus.authority, *corpus.cited_only, *(held.directive for held in corpus.held))
    }
    return {
        reading.file: _shape(reading, by_file[reading.file], known, authority)
        for reading in readings
        if reading.file in by_file
    }


def identified(paths: Sequence[Path]) -> Corpus:
    """Read and identify files as one corpus, without building a graph."""
    return identify([read_source(source) for source in sources(paths)], load_authority())


def _shape(
    reading: Reading, held: HeldDirective, known: dict[DirectiveKey, Directive], authority: Authority
) -> dict[str, object]:
    own, province = held.directive, context_of(reading, authority).province
    grouped = {
        ordinal: list(group) for ordinal, group in groupby(held.citations, key=lambda one: one.ordinal)
    }
    issuers = [
        issuer_in_place(
            item.mention.stated, province, authority, known.get(grouped[ordinal][0].cited or own.key)
        )
        for ordinal, item in enumerate(reading.mentions)
    ]
    return {
        "document": reading.file,
        "identity": {
            "type": own.type_name,
            "symbol": own.symbol,
            "date": own.issued_on,
            "issuer": own.issued_by,
            "term": own.term,
            "title": own.title,
            "signers": signer_shapes(held.layers),
        },
        "citations": [
            {"id": ordinal}
            | _mention_shape(item, issuers[ordinal])
            | {"targets": [_target_shape(citation, known) for citation in grouped[ordinal]]}
            for ordinal, item in enumerate(reading.mentions)
        ],
        "anaphora": [
            _quote_shape(pointer.evidence.span, pointer.evidence.exact)
            | {
                "refers_to": "self" if pointer.anaphor.refers_to is None else pointer.anaphor.refers_to,
                "rule": pointer.anaphor.rule,
            }
            for pointer in reading.anaphora
        ],
    } | layer_shapes(held.layers)


def _quote_shape(span: Span, quote: str) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "quote": quote}


def _mention_shape(item: ReadMention, issuer: str | None) -> dict[str, object]:
    mention, stated = item.mention, item.mention.stated
    title = item.title_span and _quote_shape(item.title_span, item.title_quote or "")
    return _quote_shape(item.evidence.span, item.evidence.exact) | {
        "kind": mention.kind.value,
        "title": title,
        "stated": {
            "type": stated.type,
            "numbers": list(stated.numbers),
            "symbol": stated.symbol,
            "date": stated.date,
            "issuer": issuer,
            "meeting": stated.meeting,
            "term": ", ".join(stated.terms) or None,
        },
        "parts": list(item.parts),
        "relation": mention.relation.value,
        "via": mention.via,
        "rule": mention.rule,
    }


def _target_shape(citation: Citation, known: dict[DirectiveKey, Directive]) -> dict[str, object]:
    cited = known.get(citation.cited) if citation.cited else None
    stated = citation.stated
    return {
        "directive": str(citation.cited) if citation.cited else None,
        "symbol": cited.symbol
        if cited
        else (symbol_text(citation.number, stated) if citation.number else None),
        "type": cited.type_name if cited else stated.type,
        "date": cited.issued_on if cited else stated.date,
        "term": cited.term if cited else (", ".join(stated.terms) or None),
        "year": cited.issued_on[:4] if cited and cited.issued_on else None,
        "issuer": cited.issued_by if cited else stated.issuer,
        "status": citation.status.value,
        "confidence": citation.confidence,
        "candidates": [
            {
                "directive": str(row.key),
                "score": row.score,
                "reasons": list(row.reasons),
                "against": list(row.against),
            }
            for row in citation.candidates
        ]
        if citation.status is not Status.RESOLVED
        else [],
    }
