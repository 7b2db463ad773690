"""From positions in the clean text to positions in the original file, and back."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from kg.domain.evidence import Span


class LineNumbers:
    """Which line of a text a position stands in; the line ends are counted when first asked for."""

    __slots__ = ("_ends", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: list[int] | None = None

    def line(self, position: int) -> int:
        """Give the line of a code point, counted from 1."""
        if self._ends is None:
            lengths = map(len, self._text.split("\n"))
            self._ends = [end + number for number, end in enumerate(accumulate(lengths))]
        return bisect_left(self._ends, position) + 1


class OffsetMap:
    """Which code points of the original stand behind each code point of the clean text.

    Pieces stand in clean order. Inside a piece the two texts run in step; where the original has more
    for a piece's last character (combining marks that were composed into it), `ends` says so. What
    the original has between two pieces (dropped marks, blanks) belongs to no character.
    The map need not be monotonic: a footnote body stands at the end of the clean text.
    """

    __slots__ = ("_clean", "_ends", "_length", "_limit", "_order", "_starts")

    def __init__(
        self, clean: Sequence[int], starts: Sequence[int], ends: dict[int, int], length: int, limit: int
    ) -> None:
        """Take the pieces as parallel columns.

        Args:
            clean: first position of each piece in the clean text, ascending from 0.
            starts: its first position in the original.
            ends: by number of the piece, where its last character ends in the original, if it takes several.
            length: of the clean text.
            limit: length of the original.
        """
        self._clean = [*clean, length]
        self._starts = list(starts)
        self._ends = ends
        self._length = length
        self._limit = limit
        self._order: list[int] | None = None

    def original_start(self, position: int) -> int:
        """Give where the clean character at `position` begins in the original."""
        return self._start(self._piece(position), position)

    def original_end(self, position: int) -> int:
        """Give where the clean character at `position` ends in the original (exclusive)."""
        piece = self._piece(position)
        if piece in self._ends and position + 1 == self._clean[piece + 1]:
            return self._ends[piece]
        return self._start(piece, position) + 1

    def to_original(self, span: Span) -> Span:
        """Give the range of the original behind a range of the clean text.

        It runs from the first character's beginning to the last one's end. Where a footnote stood
        in between, the range includes it.
        """
        return Span(*self.bounds(span.start, span.end))

    def bounds(self, first: int, beyond: int) -> tuple[int, int]:
        """Give what `to_original` gives, in plain numbers: a text has thousands of sections."""
        last = beyond - 1
        piece = self._piece(first)
        start = self._start(piece, first)
        if last < self._clean[piece + 1] - 1:  # inside one piece the two texts run in step
            return start, start + beyond - first
        final = bisect_right(self._clean, last, piece) - 1 if last < self._length else self._piece(last)
        if final in self._ends and beyond == self._clean[final + 1]:
            end = self._ends[final]
        else:
            end = self._start(final, last) + 1
        if start < end:
            return start, end
        # The span runs from moved text into text that stood before it: the hull is all that is left.
        pieces = range(piece, final + 1)
        return min(self._starts[p] for p in pieces), max(self._end(p) for p in pieces)

    def to_clean(self, span: Span) -> Span | None:
        """Give the range of the clean text that a range of the original became; None if it was dropped.

        The inverse of `to_original` for every range that does not begin in moved text and end outside it.
        """
        if not self._length:
            return None
        if self._order is None:
            self._order = sorted(range(len(self._starts)), key=self._starts.__getitem__)
        order = self._order
        at = max(0, bisect_right(order, span.start, key=self._starts.__getitem__) - 1)
        if self._end(order[at]) <= span.start:
            at += 1
        if at == len(order) or self._starts[order[at]] >= span.end:
            return None
        first = order[at]
        last = order[bisect_right(order, span.end - 1, key=self._starts.__getitem__) - 1]
        start = self._position(first, max(span.start, self._starts[first]))
        end = self._position(last, min(span.end, self._end(last)) - 1) + 1
        return Span(min(start, end - 1), max(start + 1, end))

    def _piece(self, position: int) -> int:
        if not 0 <= position < self._length:
            raise ValueError(f"position {position} lies outside the clean text of {self._length} code points")
        return bisect_right(self._clean, position) - 1

    def _end(self, piece: int) -> int:
        """Give where a piece ends in the original."""
        plain = self._starts[piece] + self._clean[piece + 1] - self._clean[piece]
        return min(self._ends.get(piece, plain), self._limit)

    def _start(self, piece: int, position: int) -> int:
        # A line end that was put after the last word of the file stands for no character of it.
        last = (self._end(piece) if piece in self._ends else self._limit) - 1
        start = self._starts[piece] + position - self._clean[piece]
        return min(start, last)

    def _position(self, piece: int, original: int) -> int:
        """Give the clean position of an original one that lies inside a piece."""
        return min(self._clean[piece] + original - self._starts[piece], self._clean[piece + 1] - 1)
