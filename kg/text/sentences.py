"""Sentences, found on demand around one position."""

import re

from kg.domain.evidence import Span
from kg.text.characters import UPPER

# A sentence longer than this on either side of the position is cut there, at a blank.
_REACH = 2_000
# Most sentences begin within this distance: looking there first spares the long way.
_NEAR = 300
_AHEAD = 4  # what may have to follow a full stop for it to be one
_LONGEST_WORD = 12  # characters of what stands before a full stop and ends no sentence

_END = re.compile(rf"[.!?…]++[”\"’)]*+(?=\s++[{UPPER}\d“\"(\[–-])|\n|\t")
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


def sentence_within(text: str, block: Span, position: int) -> Span:
    """Give the sentence of `text[block.start:block.end]` around `position`.

    A full stop ends a sentence when a capital, a digit or an opening mark follows and no
    abbreviation, initial or leading number stands before it.
    """
    low = max(block.start, position - _REACH)
    high = min(block.end, position + _REACH)
    start = low
    if low > block.start:
        start = text.find(" ", low, position) + 1 or low
    end = high
    if high < block.end:
        cut = text.rfind(" ", position + 1, high)
        end = cut if cut > position else high
    before = _last_end(text, block.start, max(start, position - _NEAR), position)
    if before is None and position - _NEAR > start:
        before = _last_end(text, block.start, start, position)
    start = before or start
    for match in _END.finditer(text, position, end):
        if match.end() > position and _ends_sentence(text, block.start, match):
            end = match.end()
            break
    while start < position and text[start].isspace():
        start += 1
    while end > position + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, max(end, position + 1))


def _last_end(text: str, block_start: int, low: int, position: int) -> int | None:
    """Give where the last sentence ends that ends in `text[low:position]`, if one does."""
    found: int | None = None
    for match in _END.finditer(text, low, position + _AHEAD):
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
    return _ABBREVIATIONS.search(before) is None
