"""Evidence inside evidence: words of a clause whose sentence and section are known already."""

from msgspec.structs import replace

from kg.domain.evidence import Evidence, Span
from kg.text.document import Document

_AROUND = 32  # code points kept before and after a quote, as everywhere


def inside(document: Document, whole: Evidence, outer: Span, inner: Span) -> Evidence:
    """Quote words inside a clause that is quoted; finding their sentence anew would cost ten times as much.

    Args:
        document: the text.
        whole: evidence of the clause.
        outer: the clause in clean text.
        inner: the words in clean text, inside the clause.
    """
    if inner == outer:
        return whole
    stands = document.original_span(inner)
    original = document.original
    moved = inner.start - outer.start
    return replace(
        whole,
        span=stands,
        exact=original[stands.start : stands.end],
        prefix=original[max(0, stands.start - _AROUND) : stands.start],
        suffix=original[stands.end : stands.end + _AROUND],
        line=whole.line + original.count("\n", whole.span.start, stands.start),
        mark=Span(whole.mark.start + moved, whole.mark.start + moved + inner.end - inner.start),
    )
