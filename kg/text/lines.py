"""Lines of a text, and what their lengths say about how it was wrapped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.text.characters import ABSORBED, DROPPED, UPPER

TABLE, HEADING = "|", "#"
HARD = 1_000  # line ends: a gap that nothing may bridge

_EDGES = f" \t{DROPPED}"
_UNSEEN = re.compile(f"[{DROPPED}{ABSORBED}]+")
_WRAP_WIDTHS = range(50, 140)  # characters in a printed line
_FULL = 0.75  # of the width: a line at least this long was ended by the margin
_SENTENCE_ENDS = ".;:!?…,"
_FEWEST = 6  # lines: fewer say nothing about wrapping
_HEADER_LINES = 15
_RULE = re.compile(r"[-–—_=*~+\s]{3,}|[*_—–]|[|:\-\s]*-[|:\-\s]*|```\w*|=+ ?Trang \d+ ?=+")
_RULE_MARKS = frozenset("-–—_=*~+|:`")
_HASHES = re.compile(rf"#{{1,6}}[ {DROPPED}]+")
_HEADER_COLUMN = re.compile(r"\t[ \t]*| {3,}(?=ĐẢNG CỘNG SẢN|CỘNG H|Độc lập|[^,\d\t]{3,30}, ngày )")
_SIGNING_COLUMN = re.compile(
    rf"(?:\t| {{3,}})[ \t]*(?=(?:T/M|TM\.|K/T|KT\.|T/L|TL\.|TUQ\.|Q\.) |[{UPPER}]{{2,}} [{UPPER}]{{2,}})"
)


class Line(NamedTuple):
    """A line without its outer blanks, as a range of the text."""

    start: int
    end: int
    text: str  # what is seen of it
    gap: int  # line ends since the line before: more than 1 where there are blank lines
    indented: bool
    form: str  # TABLE for a row, HEADING for a Markdown heading, "" otherwise


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How lines end: at the paragraph's end, or at a margin of `width` characters."""

    width: int  # 0 when each line is a paragraph
    spaced: bool  # every line is followed by a blank one, so that blank lines say nothing

    def full(self, line: Line) -> bool:
        """Tell whether the margin may have ended this line."""
        return self.width > 0 and line.end - line.start >= _FULL * self.width


def lines_of(text: str) -> list[Line]:
    """Split at line ends and columns; leave out blank lines and rules (a rule makes the gap `HARD`).

    A table row that runs over several lines gives further lines with gap 0.
    """
    lines: list[Line] = []
    position, gap = 0, 0
    unseen = DROPPED in text or ABSORBED in text
    row_open = False
    for raw in text.split("\n"):
        gap += 1
        stripped = raw.strip(_EDGES)
        if stripped:
            start = position
            if raw[0] in _EDGES:
                start += len(raw) - len(raw.lstrip(_EDGES))
            seen = _UNSEEN.sub("", stripped) if unseen else stripped
            first = seen[0]
            if row_open:
                lines += _row(start, stripped, 0)
                row_open = seen[-1] != "|"
                gap = 0
            elif first in _RULE_MARKS and _RULE.fullmatch(seen):
                gap = HARD
            else:
                if first == "|":
                    lines += _row(start, stripped, gap)
                    row_open = seen[-1] != "|" and seen.count("|") > 1
                elif first == "#":
                    lines += _heading(start, stripped, gap)
                elif "\t" in stripped or (len(lines) < _HEADER_LINES and "   " in stripped):
                    lines += _columns(start, stripped, gap, len(lines))
                else:
                    lines.append(Line(start, start + len(stripped), seen, gap, raw[0] in " \t", ""))
                gap = 0
        position += len(raw) + 1
    return lines


def _line(start: int, text: str, gap: int, form: str = "") -> Iterator[Line]:
    """Give the line without its outer blanks, or nothing when it has no more than those."""
    left = text.lstrip(_EDGES)
    start += len(text) - len(left)
    left = left.rstrip(_EDGES)
    if left:
        yield Line(start, start + len(left), _UNSEEN.sub("", left), gap, indented=False, form=form)


def _row(start: int, text: str, gap: int) -> Iterator[Line]:
    """A table row without its outer bars."""
    inner = text.lstrip(f"| {DROPPED}")
    start += len(text) - len(inner)
    return _line(start, inner.rstrip(f"| {DROPPED}"), gap, TABLE)


def _heading(start: int, text: str, gap: int) -> Iterator[Line]:
    marks = _HASHES.match(text)
    skip = marks.end() if marks else 0
    return _line(start + skip, text[skip:], gap, HEADING if marks else "")


def _columns(start: int, text: str, gap: int, above: int) -> Iterator[Line]:
    """Part the two columns of a header or of a signing block; keep a table row with its tabs."""
    cells = [cell for cell in text.split("\t") if cell.strip(_EDGES)]
    header = above < _HEADER_LINES
    if len(cells) > 1 and not (header and len(cells) == 2) and not _SIGNING_COLUMN.search(text):  # noqa: PLR2004
        yield from _line(start, text, gap, TABLE)
        return
    pattern = _HEADER_COLUMN if header else _SIGNING_COLUMN
    done = 0
    for parting in pattern.finditer(text):
        yield from _line(start + done, text[done : parting.start()], gap)
        done = parting.end()
        gap = 1
    yield from _line(start + done, text[done:], gap)


def wrapping_of(lines: list[Line]) -> Wrapping:
    """Tell hard-wrapped text from text with one line per paragraph.

    Hard-wrapped: most lines end near one common width, and most of those end inside a sentence.
    """
    count = len(lines)
    lengths = sorted(line.end - line.start for line in lines)
    if count < _FEWEST or sum(lengths) > _WRAP_WIDTHS.stop * count:
        return Wrapping(0, spaced=False)
    width = lengths[int(count * 0.9)]
    if width not in _WRAP_WIDTHS:
        return Wrapping(0, spaced=False)
    full = [line for line in lines if line.end - line.start >= _FULL * width]
    open_ended = sum(line.text[-1] not in _SENTENCE_ENDS for line in full)
    if len(full) < 0.4 * count or open_ended < 0.6 * len(full):
        return Wrapping(0, spaced=False)
    spaced = sum(line.gap > 1 for line in lines[1:]) > 0.9 * (count - 1)
    return Wrapping(width, spaced=spaced)
