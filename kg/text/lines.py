"""Lines of a text, in columns, and what their lengths say about how it was wrapped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from operator import sub

from msgspec import Struct

from kg.domain.letters import UPPER
from kg.text.characters import ABSORBED, DROPPED

TABLE, HEADING = "|", "#"
HARD = 1_000  # line ends: a gap that nothing may bridge

_EDGES = f" \t{DROPPED}"
_WRAP_WIDTHS = range(50, 140)  # characters in a printed line
_FULL = 0.75  # of the width: a line at least this long was ended by the margin
_SENTENCE_ENDS = ".;:!?…,"
_FEWEST = 6  # lines: fewer say nothing about wrapping
_MOST_FULL, _MOST_OPEN = 0.4, 0.6  # of the lines are full in wrapped text, of those end inside a sentence
_LONGEST_LINE = 1.25  # of the width: where a line is longer, no margin cut it
_FEW_CUT, _OFTEN_CUT = 2, 0.25  # full lines that go on in small letters: so many, and of all that end open
_HEADER_LINES = 15
_RULE = re.compile(r"[-–—_=*~+\s]{3,}|[*_—–]|(?=[|:\s]*-)[|:\-\s]+|```\w*|=+ ?Trang \d+ ?=+")
_RULE_FIRST = frozenset("-–—_=*~+|:`")
_FORM_FIRST = frozenset((TABLE, HEADING))
_RULE_THIRD = frozenset(("", DROPPED, " ", *_RULE_FIRST))
_HASHES = re.compile(rf"#{{1,6}}[ {DROPPED}]+")
# Possessive, so that a line of a million blanks takes no longer than others of its length.
_HEADER_COLUMN = re.compile(
    r"[ \t](?:(?<=\t)[ \t]*+|(?<= )(?<! .) {2,}+(?=ĐẢNG CỘNG SẢN|CỘNG H|Độc lập|[^,\d\t]{3,30}, ngày )"
    r"|(?<=[^ .,] )(?=(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN) VIỆT NAM$))"
)
_NATION = (" CỘNG H", " ĐẢNG CỘNG SẢN")  # the right column of a header that a PDF reader ran together
_SIGNING = rf"(?=(?:T/M|TM\.|K/T|KT\.|T/L|TL\.|TUQ\.|Q\.) |[{UPPER}]{{2,}} [{UPPER}]{{2,}})"
# A blank first, what must not stand before it second: a pattern that begins with a blank leaps to it.
_SIGNING_COLUMN = re.compile(rf"[ \t](?<![ \t].)(?:(?<=\t)| *+\t| {{2,}}+)[ \t]*+{_SIGNING}")
_SIGNING_COLUMN_OF_BLANKS = re.compile(rf"   (?<! .{{3}}) *+{_SIGNING}")  # the same in a line without tabs
# The signer's name, or the note that it was signed, on the line of a recipient.
_NAME_COLUMN = re.compile(
    rf"[ \t](?<![ \t].)(?:(?<=\t)| *+\t| {{2,}}+)[ \t]*+"
    rf"(?=(?:[{UPPER}][^\W\d_]+ ){{1,4}}[{UPPER}][^\W\d_]+$|\([Đđ]ã ký\)$)"
)
_RECIPIENT_FIRST = frozenset("-–+N")  # `- Lưu: VT`, `Nơi nhận:`


@dataclass(slots=True)
class Lines:
    """The lines of an evened text that hold anything, without outer blanks, in columns of one length."""

    text: str  # evened
    starts: list[int]  # where each begins in it
    texts: list[str]
    gaps: list[int]  # line ends since the line before; 0: a table row goes on; HARD: a rule stood between
    forms: dict[int, str]  # TABLE or HEADING, of the few lines that are one
    marked: bool  # some line holds DROPPED or ABSORBED
    firsts: list[str] = field(init=False)  # first character of each
    lengths: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Work out the columns that are asked for again and again."""
        self.measure()

    def measure(self) -> None:
        """Bring `firsts` and `lengths` up to date with `texts`."""
        self.firsts = [line[0] for line in self.texts]
        self.lengths = list(map(len, self.texts))

    def seen(self, at: int) -> str:
        """Give a line without what is not seen."""
        return unmarked(self.texts[at]) if self.marked else self.texts[at]

    def indented(self, at: int) -> bool:
        """Tell whether blanks stand before a line."""
        start = self.starts[at]
        return start > 0 and self.text[start - 1] in " \t"

    def without(self, gone: set[int]) -> "Lines":
        """Give the lines that are not in `gone`."""
        kept = [at for at in range(len(self.texts)) if at not in gone]
        return Lines(
            self.text,
            [self.starts[at] for at in kept],
            [self.texts[at] for at in kept],
            [self.gaps[at] for at in kept],
            {new: self.forms[at] for new, at in enumerate(kept) if at in self.forms},
            self.marked,
        )


class Wrapping(Struct, frozen=True):
    """How lines end: at the paragraph's end, or at a margin of `width` characters."""

    width: int  # 0 when each line is a paragraph
    spaced: bool  # every line is followed by a blank one, so that blank lines say nothing

    @property
    def fullness(self) -> float:
        """Give the length from which on the margin may have ended a line."""
        return _FULL * self.width

    def full(self, line: str) -> bool:
        """Tell whether the margin may have ended this line."""
        return self.width > 0 and len(line) >= _FULL * self.width


def unmarked(text: str) -> str:
    """Leave out what is not seen."""
    return text.replace(DROPPED, "").replace(ABSORBED, "")


def lines_of(text: str) -> Lines:
    """Split at line ends and columns; leave out blank lines and rules."""
    raw = text.split("\n")
    stripped = [line.strip(_EDGES) for line in raw]
    kept = [at for at, line in enumerate(stripped) if line]
    before = list(accumulate(map(len, raw), initial=0))
    # What is stripped from the left holds no character that a line can begin with.
    starts = [
        before[at] + at + (0 if raw[at] is stripped[at] else raw[at].index(stripped[at][0])) for at in kept
    ]
    gaps = list(map(sub, kept, [-1, *kept]))
    lines = Lines(text, starts, list(filter(None, stripped)), gaps, {}, DROPPED in text or ABSORBED in text)
    special = _special(lines)
    return _Rewriter(lines).rewritten(special) if special else lines


def wrapping_of(lines: Lines) -> Wrapping:
    """Tell hard-wrapped text from text with one line per paragraph.

    Hard-wrapped: most lines end near one common width, and most of those end inside a sentence.
    """
    none = Wrapping(0, spaced=False)
    count = len(lines.texts)
    if count < _FEWEST or sum(lines.lengths) > _WRAP_WIDTHS.stop * count:
        return none
    width = sorted(lines.lengths)[int(count * 0.9)]
    if width not in _WRAP_WIDTHS:
        return none
    full = [line for line in lines.texts if len(line) >= _FULL * width]
    open_ended = sum(line[-1] not in _SENTENCE_ENDS for line in full)
    plainly = len(full) >= _MOST_FULL * count and open_ended >= _MOST_OPEN * len(full)
    if not plainly and not _goes_on(lines, width):
        return none
    spaced = sum(gap > 1 for gap in lines.gaps[1:]) > 0.9 * (count - 1)
    return Wrapping(width, spaced=spaced)


def _goes_on(lines: Lines, width: int) -> bool:
    """Tell whether a margin cut sentences though most lines are short: header, recitals, recipients."""
    if max(lines.lengths) > _LONGEST_LINE * width:
        return False
    full = _FULL * width
    ends = [
        at
        for at in range(1, len(lines.texts))
        if lines.gaps[at] == 1
        and lines.lengths[at - 1] >= full
        and lines.texts[at - 1][-1] not in _SENTENCE_ENDS
        and not lines.texts[at - 1].isupper()
    ]
    cut = sum(lines.firsts[at].islower() for at in ends)
    return cut >= _FEW_CUT and cut >= _OFTEN_CUT * len(ends)


def _special(lines: Lines) -> list[int]:
    """Find rules, table rows, Markdown headings and lines with columns."""
    text, texts = lines.text, lines.texts
    found: set[int] = set()
    if not _RULE_FIRST.isdisjoint(lines.firsts):
        found.update(
            at
            for at, first in enumerate(lines.firsts)
            if first in _RULE_FIRST and texts[at][2:3] in _RULE_THIRD
        )
    if not _FORM_FIRST.isdisjoint(lines.firsts):
        found.update(at for at, first in enumerate(lines.firsts) if first in _FORM_FIRST)
    if "\t" in text:
        found.update(at for at, line in enumerate(texts) if "\t" in line)
    found.update(
        at for at, line in enumerate(texts[:_HEADER_LINES]) if any(column in line for column in _NATION)
    )
    if "   " in text:
        found.update(at for at, line in enumerate(texts[:_HEADER_LINES]) if "   " in line)
        found.update(at for at, line in enumerate(texts) if "   " in line and next(_foot_columns(line), None))
    return sorted(found)


def _foot_columns(line: str) -> Iterator[re.Match[str]]:
    """Yield what parts the list of recipients from the signature beside it."""
    yield from (_SIGNING_COLUMN if "\t" in line else _SIGNING_COLUMN_OF_BLANKS).finditer(line)
    if line[0] in _RECIPIENT_FIRST:
        yield from _NAME_COLUMN.finditer(line)


class _Rewriter:
    """Takes special lines apart and puts the others back as they are."""

    __slots__ = ("_from", "_to")

    def __init__(self, lines: Lines) -> None:
        self._from = lines
        self._to = Lines(lines.text, [], [], [], {}, lines.marked)

    def rewritten(self, special: list[int]) -> Lines:
        lines = self._from
        done = 0
        for at in special:
            if at < done:
                continue  # inside a row that is open
            self._copy(done, at)
            done = at + 1
            seen = lines.seen(at)
            if seen[0] in _RULE_FIRST and _RULE.fullmatch(seen):
                if done < len(lines.gaps):
                    lines.gaps[done] = HARD
            elif seen[0] == "|":
                done = self._row(at)
            elif seen[0] == "#":
                marks = _HASHES.match(lines.texts[at])
                skip = marks.end() if marks else 0
                self._put(at, skip, len(lines.texts[at]), lines.gaps[at], HEADING if marks else "")
            else:
                self._columns(at)
        self._copy(done, len(lines.texts))
        self._to.measure()
        return self._to

    def _copy(self, first: int, end: int) -> None:
        self._to.starts += self._from.starts[first:end]
        self._to.texts += self._from.texts[first:end]
        self._to.gaps += self._from.gaps[first:end]

    def _put(self, at: int, start: int, end: int, gap: int, form: str = "") -> None:
        """Add part of a line, unless only blanks are left of it."""
        part = self._from.texts[at][start:end]
        left = part.lstrip(_EDGES)
        whole = left.rstrip(_EDGES)
        if not whole or (whole[0] in _RULE_FIRST and _RULE.fullmatch(unmarked(whole))):
            return
        if form:
            self._to.forms[len(self._to.texts)] = form
        self._to.starts.append(self._from.starts[at] + start + len(part) - len(left))
        self._to.texts.append(whole)
        self._to.gaps.append(gap)

    def _row(self, at: int) -> int:
        """Add a table row without its outer bars; it may run over several lines. Give the next line."""
        lines = self._from
        gap = lines.gaps[at]
        while True:
            line = lines.texts[at]
            inner = line.rstrip(f"| {DROPPED}")
            left = len(line) - len(line.lstrip(f"| {DROPPED}"))
            self._put(at, left, len(inner), gap, TABLE)
            at += 1
            gap = 0
            closed = line[-1] == "|" or "|" not in line[left:]
            if closed or at == len(lines.texts) or lines.texts[at][0] == "|":
                return at

    def _columns(self, at: int) -> None:
        """Part the two columns of a header or of a signing block; keep a table row with its tabs."""
        line, gap = self._from.texts[at], self._from.gaps[at]
        cells = sum(1 for cell in line.split("\t") if cell.strip(_EDGES))
        header = len(self._to.texts) < _HEADER_LINES and line[0] not in _RECIPIENT_FIRST
        if cells > 1 and not (header and cells == 2) and not next(_foot_columns(line), None):  # noqa: PLR2004
            self._put(at, 0, len(line), gap, TABLE)
            return
        done = 0
        for parting in _HEADER_COLUMN.finditer(line) if header else _foot_columns(line):
            self._put(at, done, parting.start(), gap)
            done = parting.end()
            gap = 1 if header else HARD
        self._put(at, done, len(line), gap)
        if gap == HARD and at + 1 < len(self._from.gaps):
            self._from.gaps[at + 1] = HARD  # what stands in the other column goes on with nothing below
