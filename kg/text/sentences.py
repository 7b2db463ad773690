"""Sentences, found on demand around one position."""

import re
from bisect import bisect_right
from functools import lru_cache

from kg.domain.letters import UPPER

# A sentence longer than this on either side of the position is cut there, at a blank.
_REACH = 2_000
# Most sentences begin within this distance: looking there first spares the long way.
_NEAR = 300
_AHEAD = 4  # what may have to follow a full stop for it to be one
_LONGEST_WORD = 12  # characters of what stands before a full stop and ends no sentence

_CLOSED = rf"[”\"’)]*+(?=\s++[{UPPER}\d“\"(\[–-])"
_END = re.compile(rf"[.!?…]++{_CLOSED}|\n|\t")
# The same where no other mark stands: a pattern that begins with a plain character leaps.
_FULL_STOP = re.compile(rf"\.\.*+{_CLOSED}")
_OTHER_MARKS = "!?…\t"
_ABBREVIATIONS = re.compile(
    rf"""
    (?: (?<![\w.])
        (?: TP | Tp | tp | TX | Tx | TT | Tt | T\.Ư | T\.W | TW | Q | P | H | X | Đ/c | đ/c | ĐC
          | GS | PGS | TS | ThS | BS | KS | CN | LS | NSND | NSƯT | Mr | Mrs | Dr | St
          | TM | KT | TL | TUQ | T/M | K/T | T/L | VP | PCT | CT | Tr | tr | Nxb | NXB | Cty | TNHH | No | vs
          | [{UPPER}]          # an initial
          | \d{{1,3}}(?:\.\d{{1,2}})*   # a number: `Điều 5. Phạm vi`, `2.1. Tập trung`
          | [IVX]{{1,5}}
          | [a-zđ]
        ) \.
    ) $
    """,
    re.VERBOSE,
)
_AT_START = re.compile(r"\s*(?:(?:Điều|ĐIỀU)\s)?(?:\d{1,3}(?:\.\d{1,2})*[a-zđ]?|[IVX]{1,6}|[A-ZĐ])\.$")


class Sentences:
    """The sentences of a clean text; what was found in a paragraph is kept for its next mention."""

    __slots__ = ("_ends", "_marks", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks = tuple(mark for mark in _OTHER_MARKS if mark in text)
        self._ends: dict[int, tuple[list[int], list[int]]] = {}

    def around(self, block: tuple[int, int], position: int) -> tuple[int, int]:
        """Give the sentence of the paragraph `block` around `position`, without outer blanks.

        A full stop ends a sentence when a capital, a digit or an opening mark follows and no
        abbreviation, initial or leading number stands before it.
        """
        text, (low, high) = self._text, block
        if high - low > _REACH:
            window = max(low, position - _REACH), min(high, position + _REACH)
            start, end = _in_long(text, block, position, self._pattern(*window))
        else:
            if low not in self._ends:
                self._ends[low] = self._ends_in(low, high)
            marks, ends = self._ends[low]
            at = bisect_right(ends, position)
            start = ends[at - 1] if at else low
            if at < len(ends) and marks[at] < position:
                at += 1  # inside the mark itself: it belongs to what follows
            end = ends[at] if at < len(ends) else high
        while start < position and text[start].isspace():
            start += 1
        while end > position + 1 and text[end - 1].isspace():
            end -= 1
        return start, max(end, position + 1)

    def _ends_in(self, low: int, high: int) -> tuple[list[int], list[int]]:
        """Give where the marks begin and end that end sentences of a paragraph."""
        text, marks, ends = self._text, [], []
        for match in self._pattern(low, high).finditer(text, low, high):
            if _ends_sentence(text, low, match):
                marks.append(match.start())
                ends.append(match.end())
        return marks, ends

    def _pattern(self, low: int, high: int) -> re.Pattern[str]:
        """Choose what finds the ends of sentences in a part of a paragraph."""
        return _END if any(self._text.find(mark, low, high) >= 0 for mark in self._marks) else _FULL_STOP


def _in_long(text: str, block: tuple[int, int], position: int, pattern: re.Pattern[str]) -> tuple[int, int]:
    """Find a sentence in a paragraph that is too long to look through as a whole."""
    block_start, block_end = block
    low = max(block_start, position - _REACH)
    high = min(block_end, position + _REACH)
    start = low
    if low > block_start:
        start = text.find(" ", low, position) + 1 or low
    end = high
    if high < block_end:
        cut = text.rfind(" ", position + 1, high)
        end = cut if cut > position else high
    before = _last_end(pattern, text, block_start, max(start, position - _NEAR), position)
    if before is None and position - _NEAR > start:
        before = _last_end(pattern, text, block_start, start, position)
    start = before or start
    for match in pattern.finditer(text, position, end):
        if match.end() > position and _ends_sentence(text, block_start, match):
            end = match.end()
            break
    return start, end


def _last_end(pattern: re.Pattern[str], text: str, block_start: int, low: int, position: int) -> int | None:
    """Give where the last sentence ends that ends in `text[low:position]`, if one does."""
    found: int | None = None
    for match in pattern.finditer(text, low, position + _AHEAD):
        if match.end() <= position and _ends_sentence(text, block_start, match):
            found = match.end()
    return found


def _ends_sentence(text: str, block_start: int, match: re.Match[str]) -> bool:
    mark = match[0]
    if mark != ".":
        return True
    before = text[max(block_start, match.start() - _LONGEST_WORD) : match.end()]
    if match.start() - block_start < _LONGEST_WORD and _AT_START.match(text[block_start : match.end()]):
        return False
    return not _abbreviated(before.rpartition(" ")[2])


@lru_cache(maxsize=4096)
def _abbreviated(word: str) -> bool:
    return _ABBREVIATIONS.search(word) is not None
