"""A directive's text: what the file holds, what it says, and where each word of it stands."""

from dataclasses import dataclass, field

from kg.domain.evidence import Evidence, Span
from kg.text.blocks import Block, BlockKind
from kg.text.offsets import OffsetMap
from kg.text.roles import Parts
from kg.text.sentences import sentence_within

__all__ = ["Block", "BlockKind", "Document"]

_AROUND = 32  # code points kept before and after a quote


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text: the original, the clean text, the way between the two, and its blocks."""

    name: str  # path below the corpus root, with "/"
    sha256: str  # of the file's bytes
    original: str  # decoded, nothing changed
    text: str  # clean: NFC, one paragraph per line
    offsets: OffsetMap
    parts: Parts = field(repr=False, compare=False)
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
        return sentence_within(self.text, self.parts.span(position), position)

    def evidence(self, span: Span) -> Evidence:
        """Quote a range of the clean text from the original file, with its sentence and section."""
        stands = self.offsets.to_original(span)
        first = self.sentence_at(span.start)
        start, end = min(first.start, span.start), first.end
        if span.end > end:
            end = max(self.sentence_at(span.end - 1).end, span.end)
        return Evidence(
            source=self.name,
            sha256=self.sha256,
            span=stands,
            exact=self.original[stands.start : stands.end],
            prefix=self.original[max(0, stands.start - _AROUND) : stands.start],
            suffix=self.original[stands.end : stands.end + _AROUND],
            line=self.original.count("\n", 0, stands.start) + 1,
            section=self.block_at(span.start).path,
            sentence=self.text[start:end],
            mark=Span(span.start - start, span.end - start),
        )
