"""From positions in the clean text to positions in the original file, and back."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from kg.domain.evidence import Span


class OffsetMap:
    """Which code points of the original stand behind each code point of the clean text.

    Pieces stand in clean order. Inside a piece the two texts run in step; what the original has
    more (combining marks that were composed) belongs to the last character of the piece, and what
    the original has between two pieces (dropped marks, blanks) belongs to no character.
    The map need not be monotonic: a footnote body stands at the end of the clean text.
    """

    __slots__ = ("_clean", "_ends", "_length", "_order", "_starts")

    def __init__(self, clean: Sequence[int], starts: Sequence[int], ends: Sequence[int], length: int) -> None:
        """Take the pieces as parallel columns.

        Args:
            clean: first position of each piece in the clean text, ascending from 0.
            starts: its first position in the original.
            ends: its end in the original (exclusive).
            length: of the clean text.
        """
        self._clean = array("Q", clean)
        self._starts = array("Q", starts)
        self._ends = array("Q", ends)
        self._length = length
        self._order: list[int] | None = None

    def _piece(self, position: int) -> int:
        if not 0 <= position < self._length:
            raise ValueError(f"position {position} lies outside the clean text of {self._length} code points")
        return bisect_right(self._clean, position) - 1

    def original_start(self, position: int) -> int:
        """Give where the clean character at `position` begins in the original."""
        piece = self._piece(position)
        return min(self._starts[piece] + position - self._clean[piece], self._ends[piece] - 1)

    def original_end(self, position: int) -> int:
        """Give where the clean character at `position` ends in the original (exclusive)."""
        piece = self._piece(position)
        following = self._clean[piece + 1] if piece + 1 < len(self._clean) else self._length
        if position + 1 == following:
            return self._ends[piece]
        return min(self._starts[piece] + position - self._clean[piece] + 1, self._ends[piece])

    def to_original(self, span: Span) -> Span:
        """Give the range of the original behind a range of the clean text.

        It runs from the first character's beginning to the last one's end. Where a footnote stood
        in between, the range includes it.
        """
        first, last = span.start, span.end - 1
        start, end = self.original_start(first), self.original_end(last)
        if start < end:
            return Span(start, end)
        # The span runs from moved text into text that stood before it: the hull is all that is left.
        pieces = range(self._piece(first), self._piece(last) + 1)
        return Span(min(self._starts[p] for p in pieces), max(self._ends[p] for p in pieces))

    def to_clean(self, span: Span) -> Span | None:
        """Give the range of the clean text that a range of the original became; None if it was dropped.

        The inverse of `to_original` for every range that does not begin in moved text and end outside it.
        """
        if not self._length:
            return None
        if self._order is None:
            self._order = sorted(range(len(self._starts)), key=self._starts.__getitem__)
        order = self._order
        at = bisect_right(order, span.start, key=self._starts.__getitem__) - 1
        if at < 0 or self._ends[order[at]] <= span.start:
            at += 1
        if at >= len(order) or self._starts[order[at]] >= span.end:
            return None
        first = order[at]
        start = self._position(first, max(span.start, self._starts[first]))
        last = order[bisect_right(order, span.end - 1, key=self._starts.__getitem__) - 1]
        end = self._position(last, min(span.end, self._ends[last]) - 1) + 1
        return Span(min(start, end - 1), max(start + 1, end))

    def _position(self, piece: int, original: int) -> int:
        following = self._clean[piece + 1] if piece + 1 < len(self._clean) else self._length
        if original == self._ends[piece] - 1:
            return following - 1
        return min(self._clean[piece] + original - self._starts[piece], following - 1)
