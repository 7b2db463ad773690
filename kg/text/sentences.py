"""Sentences, found on demand around one position."""

import re

from kg.domain.evidence import Span
from kg.text.characters import UPPER

# A sentence longer than this on either side of the position is cut there, at a blank.
_REACH = 2_000
_LONGEST_WORD = 12  # characters of what stands before a full stop and ends no sentence

_END = re.compile(rf"(?:[.!?…]+[”\"’)]*|[.!?…]*\.\.\.[”\"’)]*)(?=\s+[{UPPER}\d“\"(\[–-])|\n|\t")
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
    for match in _END.finditer(text, start, end):
        if not _ends_sentence(text, block.start, match):
            continue
        if match.end() <= position:
            start = match.end()
        else:
            end = match.end()
            break
    while start < position and text[start].isspace():
        start += 1
    while end > position + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, max(end, position + 1))


def _ends_sentence(text: str, block_start: int, match: re.Match[str]) -> bool:
    mark = match[0]
    if mark != ".":
        return True
    before = text[max(block_start, match.start() - _LONGEST_WORD) : match.end()]
    if match.start() - block_start < _LONGEST_WORD and _AT_START.match(text[block_start : match.end()]):
        return False
    return _ABBREVIATIONS.search(before) is None
