"""What is found in a file as a spaCy document: its spans can be shown with displaCy or train a model."""

from pathlib import Path

import spacy

from kg.app.reading import identified
from kg.text.decode import decode

SPANS = "kg_citations"


def spacy_document(file: Path) -> dict[str, object]:
    """Give a file's original text, its citations as span group `kg_citations`, in spaCy's JSON for a Doc.

    A span's label is the kind of mention and its `kb_id` the key of the directive meant, "" when it is open.
    spaCy's tokens end at blanks, so a span grows to whole tokens: `26-NQ/TW.` keeps its full stop.

    Raises:
        UnreadableFile: the file cannot be read as a directive.
    """
    # Without pyvi spaCy splits at blanks alone, which keeps a symbol in one piece.
    language = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    (held,) = identified([file]).held
    document = language.make_doc(decode(held.file, file.read_bytes()))
    found = (
        document.char_span(
            citation.evidence.span.start,
            citation.evidence.span.end,
            label=citation.kind.value,
            kb_id=str(citation.cited or ""),
            alignment_mode="expand",
        )
        for citation in held.citations
    )
    document.spans[SPANS] = [span for span in found if span is not None]
    written: dict[str, object] = document.to_json()
    return written
