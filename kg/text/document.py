"""A directive's text: what the file holds, what it says, and where each word of it stands."""

from msgspec import Struct

from kg.domain.evidence import Evidence, Span
from kg.text.blocks import Block, BlockKind
from kg.text.offsets import LineNumbers, OffsetMap
from kg.text.roles import Parts
from kg.text.sentences import Sentences

__all__ = ["Block", "BlockKind", "Document"]

_AROUND = 32  # code points kept before and after a quote


class Document(Struct, frozen=True):
    """A file as text: the original, the clean text, the way between the two, and its blocks."""

    name: str  # path below the corpus root, with "/"
    sha256: str  # of the file's bytes
    original: str  # decoded, nothing changed
    text: str  # clean: NFC, one paragraph per line
    offsets: OffsetMap
    parts: Parts
    sentences: Sentences
    lines: LineNumbers  # of the original
    front_matter: tuple[tuple[str, str], ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in text order; they cover the text but for the line ends between them."""
        return self.parts.all()

    def original_span(self, span: Span) -> Span:
        """Give where a range of the clean text stands in the original."""
        return self.offsets.to_original(span)

    def block_at(self, position: int) -> Block:
        """Give the block that holds a position of the clean text; a line end belongs to the one before it."""
        return self.parts.at(position)

    def sentence_at(self, position: int) -> Span:
        """Give the sentence around a position of the clean text, inside its block, without outer blanks."""
        return Span(*self._sentence(self.parts.number(position), position))

    def evidence(self, span: Span) -> Evidence:
        """Quote a range of the clean text from the original file, with its sentence and section."""
        original = self.original
        first, last = self.offsets.bounds(span.start, span.end)
        block = self.parts.number(span.start)
        start, end = self._sentence(block, span.start)
        start = min(start, span.start)
        if span.end > end:
            beyond = span.end - 1
            end = max(self._sentence(self.parts.number(beyond), beyond)[1], span.end)
        return Evidence(
            source=self.name,
            sha256=self.sha256,
            span=Span(first, last),
            exact=original[first:last],
            prefix=original[max(0, first - _AROUND) : first],
            suffix=original[last : last + _AROUND],
            line=self.lines.line(first),
            section=self.parts.columns().paths[block],
            sentence=self.text[start:end],
            mark=Span(span.start - start, span.end - start),
        )

    def _sentence(self, block: int, position: int) -> tuple[int, int]:
        return self.sentences.around(self.parts.bounds(block), position)
