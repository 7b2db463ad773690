"""Where words stand, and the words themselves."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A half-open range [start, end) of code points; whoever holds it says in which text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse an empty or reversed range."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this range."""
        return self.start <= other.start and other.end <= self.end


class Evidence(Struct, frozen=True, order=True):
    """The words a statement rests on, kept with it so that a reader can check by eye.

    `span` counts code points of the original file as stored (UTF-8 decoded, nothing normalised):
    `original[span.start:span.end] == exact`, always.
    """

    source: str  # file name as in the corpus, with "/" between folders
    sha256: str  # of the file's bytes, lower-case hex
    span: Span
    exact: str
    prefix: str  # up to 32 code points before the span, as stored
    suffix: str  # up to 32 code points after it, as stored
    line: int  # of the first code point, counted from 1
    section: str  # path of the section, "B.III.2.1"; "" before the first heading
    sentence: str  # the sentence in clean text, for reading
    mark: Span  # where the mention stands inside `sentence`
