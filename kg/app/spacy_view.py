"""The spaCy side: a pipeline component that marks citations, and a file as a spaCy document.

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.add_pipe("kg_citations")

It works after installation without an import: the factory is registered as an entry point.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.domain.citation import Citation
from kg.extract import read_citations
from kg.identity.identify import identify
from kg.lexicon.authority import load_authority
from kg.text import read_bytes, read_file

FACTORY = "kg_citations"
SPANS = "citations"  # the name of the span group
_KEPT = "kg_citations"  # in the document's user data: plain text, so that DocBin keeps it


class MarkedCitation(NamedTuple):
    """One directive named by one mention of a spaCy document; offsets are characters of `doc.text`."""

    start: int
    end: int
    kind: str  # "numbered" or "named"
    relation: str  # "implements", "based_on", …
    status: str  # "resolved", "ambiguous", "unresolved"
    directive: str | None  # key, when resolved: "tw/xiii/nq/26"
    number: str | None
    confidence: float
    rule: str


@Language.factory(FACTORY, assigns=["doc.spans", "doc._.citations"])
def make_component(nlp: Language, name: str) -> "CitationMarker":  # noqa: ARG001 - the factory's signature
    """Make the component; spaCy calls this for `nlp.add_pipe("kg_citations")`."""
    return CitationMarker()


class CitationMarker:
    """Fills `doc.spans["citations"]` with character-exact spans and `doc._.citations` with typed values.

    A span's label is the kind of mention, its `kb_id` the key of the directive meant ("" when it is open).
    Tokens that hold more than the mention (`26-NQ/TW.`) are split at its ends.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Mark one document; a text without words is left as it is."""
        if not doc.text.strip():
            doc.spans[SPANS] = []
            return doc
        corpus = identify([read_citations(read_bytes("text", doc.text.encode()))], load_authority())
        found = [_marked(citation) for held in corpus.held for citation in held.citations]
        _split_at(doc, {edge for one in found for edge in (one.start, one.end)})
        spans = (
            doc.char_span(one.start, one.end, label=one.kind, kb_id=one.directive or "") for one in found
        )
        doc.spans[SPANS] = [span for span in spans if span is not None]
        doc.user_data[_KEPT] = json.dumps(found)
        return doc


def _marked(citation: Citation) -> MarkedCitation:
    return MarkedCitation(
        start=citation.evidence.span.start,
        end=citation.evidence.span.end,
        kind=citation.kind.value,
        relation=citation.relation.value,
        status=citation.status.value,
        directive=str(citation.cited) if citation.cited else None,
        number=citation.number,
        confidence=citation.confidence,
        rule=citation.rule,
    )


def _split_at(doc: Doc, edges: Iterable[int]) -> None:
    """Split the tokens that an edge of a mention falls into."""
    cuts: dict[int, list[int]] = {}
    wanted = sorted(edges)
    for token in doc:
        inside = [edge - token.idx for edge in wanted if token.idx < edge < token.idx + len(token)]
        if inside:
            cuts[token.i] = inside
    with doc.retokenize() as retokenizer:
        for place, inside in cuts.items():
            token = doc[place]
            ends = [*inside, len(token)]
            parts = [token.text[start:end] for start, end in zip([0, *inside], ends, strict=True)]
            heads: list[Any] = [(token, part) for part in range(len(parts))]
            retokenizer.split(token, parts, heads=heads)


def _citations(doc: Doc) -> tuple[MarkedCitation, ...]:
    return tuple(MarkedCitation(*row) for row in json.loads(doc.user_data.get(_KEPT, "[]")))


Doc.set_extension("citations", getter=_citations, force=True)


def spacy_document(file: Path) -> dict[str, object]:
    """Give a file's original text with its citations marked, in spaCy's JSON for a Doc.

    Raises:
        UnreadableFile: the file cannot be read as a directive.
    """
    # Without pyvi spaCy splits at blanks alone, which keeps a symbol in one piece.
    language = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    language.add_pipe(FACTORY)
    written: dict[str, object] = language(read_file(file, file.name).original).to_json()
    return written
