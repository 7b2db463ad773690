"""Which line goes on in the next: hard wraps, page breaks inside sentences, symbols broken in two."""

import re
from itertools import islice

from kg.domain.letters import UPPER
from kg.text.line_ends import NEEDS_NUMBER, needs_more, wanting
from kg.text.lines import HARD, Lines, Wrapping, unmarked
from kg.text.numbering import Level, Start, start_of

BLANK = " "
NOTHING = ""
LINE_END = "\n"
ENDS = frozenset(".;:!?…")

_LOWER = frozenset(
    "abcdefghijklmnopqrstuvwxyzàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
)
# `279-⏎TB/UBKTTW`: the part before ends in a hyphen or stroke glued to the number or code before it.
_SYMBOL_OPEN = re.compile(r"(?:^|[\s(])\d[\wĐđ./]*(?:-[\wĐđ]+)*[-/]$")
_SYMBOL_GOES_ON = re.compile(rf"[{UPPER}\d][\wĐđ]*")
_SYMBOL_LATE = re.compile(rf"[-/][{UPPER}]{{1,6}}\w*[-/.,;\s]|/[{UPPER}\d]|-[{UPPER}]{{2,8}}(?:[\s.,;]|$)")
_SYMBOL_BEFORE = re.compile(r"(?:^|[\s(])\d[\wĐđ]*(?:[-/][\wĐđ]+)*$")
_SYMBOL_LENGTH = 40  # characters: no symbol is longer
_YEAR_END = re.compile(r"(?:^|\s|\()\d{4}$")
_YEAR_RANGE = re.compile(r"[-–] ?\d{4}\b")
_BULLET = Level.BULLET  # looking it up in the enumeration is dear
_LOWER_OR_COMMA = _LOWER | {","}
_AFTER_POINT = frozenset(") .")  # `a)`, `a )` and `a.` begin a point
_GOES_ON_FIRST = frozenset("-–/")
_GOES_ON_LAST = frozenset(",-/")
_HEADER_LINES = 25  # the subject of a directive stands in the first lines
_RECITAL = re.compile(r"Căn cứ|Theo đề nghị|Xét |Thực hiện |Kính gửi|Nơi nhận|QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ")
_CAPITALS_LINE = 8  # characters: shorter capitals may be an abbreviation at a line's end
_PAGE_BROKEN = 150  # characters: a longer line before a blank one and a small letter was cut by a page's end
_SUBJECT_LINES = 20
_SUBJECT_LINE = 110  # characters: longer lines are paragraphs, not centred lines of a title
_PAGE_NUMBER = re.compile(r"[-–]? ?\d{1,3} ?[-–]?")
_LONGEST_PAGE_NUMBER = 7  # characters: "- 999 -"
# Words that stand alone above the subject; the subject may run over several centred lines.
_TYPES = frozenset(
    (
        "NGHỊ QUYẾT",
        "KẾT LUẬN",
        "CHỈ THỊ",
        "QUYẾT ĐỊNH",
        "QUY ĐỊNH",
        "THÔNG BÁO",
        "KẾ HOẠCH",
        "BÁO CÁO",
        "HƯỚNG DẪN",
        "CHƯƠNG TRÌNH HÀNH ĐỘNG",
        "CHƯƠNG TRÌNH",
        "CÔNG ĐIỆN",
        "NGHỊ ĐỊNH",
        "THÔNG TƯ",
        "LUẬT",
        "PHÁP LỆNH",
        "QUY CHẾ",
        "TỜ TRÌNH",
        "ĐỀ ÁN",
        "THÔNG BÁO KẾT LUẬN",
        "PHỤ LỤC",
        "THÔNG TRI",
    )
)


def without_page_numbers(lines: Lines, wrapping: Wrapping) -> Lines:
    """Leave out page numbers that stand between the halves of a sentence."""
    gone: set[int] = set()
    last = len(lines.texts) - 1
    if min(lines.lengths, default=0) > _LONGEST_PAGE_NUMBER:
        return lines
    short = [at for at, length in enumerate(lines.lengths) if length <= _LONGEST_PAGE_NUMBER]
    for at in short:
        if not 0 < at < last or at in lines.forms or not _PAGE_NUMBER.fullmatch(lines.texts[at]):
            continue
        within = lines.texts[at - 1][-1] not in ENDS and lines.texts[at + 1][0] in _LOWER
        if within and (lines.gaps[at] > 1 or wrapping.width):
            gone.add(at)
    return lines.without(gone) if gone else lines


def separators(lines: Lines, wrapping: Wrapping) -> list[str]:
    """Give what parts each line from the one before: a line end (a new paragraph), a blank, or nothing."""
    texts = lines.texts
    parted = [LINE_END] * len(texts)
    joiner = _Joiner(lines, wrapping, parted)
    if wrapping.width:
        plain = _plain_wraps(lines, wrapping)
        for at in range(1, len(texts)):
            parted[at] = BLANK if at in plain else joiner.separator(at)
        return parted
    # Most lines end a sentence and do not begin with a small letter: those are paragraphs.
    firsts = islice(lines.firsts, 1, None)
    doubtful = [
        at
        for at, (before, first) in enumerate(zip(texts, firsts, strict=False), 1)
        if before[-1] not in ENDS or (first in _LOWER and texts[at][1:2] != ")")
    ]
    for at in doubtful:
        if joiner.may_join(at):
            parted[at] = joiner.separator(at)
    return parted


def _plain_wraps(lines: Lines, wrapping: Wrapping) -> set[int]:
    """Find lines that a margin parted from the one before inside a sentence: most lines of wrapped text."""
    texts, gaps, lengths = lines.texts, lines.gaps, lines.lengths
    full = wrapping.fullness
    return {
        at
        for at, first in enumerate(lines.firsts)
        if first in _LOWER
        and lengths[at - 1] >= full
        and gaps[at] < HARD
        and texts[at - 1][-1] in _LOWER_OR_COMMA
        and texts[at - 1][-2] in _LOWER
        and texts[at][1:2] not in _AFTER_POINT
        and at - 1 not in lines.forms
        and at not in lines.forms
    }


class _Joiner:
    """Decides one joint after another; `parted` holds the decisions so far."""

    __slots__ = ("_lines", "_parted", "_wrapping")

    def __init__(self, lines: Lines, wrapping: Wrapping, parted: list[str]) -> None:
        self._lines = lines
        self._wrapping = wrapping
        self._parted = parted

    def may_join(self, at: int) -> bool:
        """Tell quickly, of text that is not wrapped, whether a line can go on with the one before at all."""
        lines = self._lines
        before, first = lines.texts[at - 1], lines.firsts[at]
        if first in _LOWER or first in _GOES_ON_FIRST or at <= _HEADER_LINES or lines.gaps[at] == 0:
            return True
        word = before.rpartition(" ")[2]
        return word[-1] in _GOES_ON_LAST or (word if not lines.marked else unmarked(word)) in NEEDS_NUMBER

    def separator(self, at: int) -> str:
        """Tell what parts line `at` from the line before."""
        lines = self._lines
        gap = lines.gaps[at]
        if lines.forms and (at in lines.forms or at - 1 in lines.forms):
            return BLANK if gap == 0 else LINE_END
        if gap >= HARD:
            return LINE_END
        before, text = lines.seen(at - 1), lines.seen(at)
        start = start_of(text)
        if start is not None and before[-1] in ENDS:
            return LINE_END
        joint = self._glue(at, before, text, start)
        if joint is None and start is None and self._subject_goes_on(at, before, text):
            joint = BLANK
        return LINE_END if joint is None else joint

    def _glue(self, at: int, tail: str, text: str, start: Start | None) -> str | None:
        """Tell what joins a line to the one before: a blank, nothing, or None for a new paragraph."""
        wrapping = self._wrapping
        parted = self._lines.gaps[at] > 1 and not wrapping.spaced
        if _inside_symbol(tail, text):
            return NOTHING
        if start is not None:
            return BLANK if _goes_on_despite(tail, text, start, wrapping, parted=parted) else None
        if text[0].islower():
            return self._lower(at, tail, parted=parted)
        return self._upper(at, tail, text, parted=parted)

    def _upper(self, at: int, tail: str, text: str, *, parted: bool) -> str | None:
        """Join a line that begins with a capital, a digit or a mark, where the one before did not end."""
        wrapping, last = self._wrapping, tail[-1]
        if _RECITAL.match(text):
            return None
        if text[0].isdigit() and not tail.isupper() and needs_more(tail, text[0]):
            return BLANK  # `… của Nghị định số⏎10/2020/NĐ-CP`: a symbol is no heading in capitals
        capitals = len(text) >= _CAPITALS_LINE and text.isupper()
        capitals_before = len(tail) >= _CAPITALS_LINE and tail.isupper()
        if capitals or capitals_before:
            heading = (
                capitals and capitals_before and wrapping.full(tail) and not parted and self._numbered(at - 1)
            )
            return BLANK if heading else None
        if last == "," or (last not in ENDS and needs_more(tail, text[0])):
            return BLANK
        if parted or not wrapping.full(tail):
            return None
        within = last not in ENDS or last == ";"
        # After a full stop the paragraph goes on if its next word had no room on the line.
        no_room = not self._lines.indented(at) and len(text.partition(" ")[0]) >= wrapping.width - len(tail)
        return BLANK if within or no_room else None

    def _lower(self, at: int, tail: str, *, parted: bool) -> str | None:
        """Join a line that begins with a small letter, unless what stands before is complete or a title."""
        last = tail[-1]
        wrapping = self._wrapping
        if tail.rstrip(" :") in _TYPES:
            return None  # `BÁO CÁO⏎tổng kết 10 năm …`: the type of the text stands alone
        if tail.isupper() and len(tail) >= _CAPITALS_LINE and not (wrapping.full(tail) and last == ","):
            return None
        if last not in ENDS or last == "…":
            return BLANK
        if last == ";" and (
            self._lines.seen(self._opening(at - 1))[0].islower() or (parted and len(tail) > _PAGE_BROKEN)
        ):
            return BLANK  # a subject in several lines: `về tình hình …;⏎mục tiêu, chỉ tiêu …`
        return BLANK if wrapping.full(tail) and not parted else None

    def _opening(self, at: int) -> int:
        """Find the first line of the paragraph that line `at` belongs to; of a long one, a line in it."""
        for line in range(at, max(0, at - _SUBJECT_LINES), -1):
            if self._parted[line] == LINE_END:
                return line
        return max(0, at - _SUBJECT_LINES)

    def _numbered(self, at: int) -> bool:
        start = start_of(self._lines.seen(self._opening(at)))
        return start is not None and start.level is not _BULLET

    def _subject_goes_on(self, at: int, before: str, text: str) -> bool:
        """Tell whether a centred line below the type of document carries on the subject above it."""
        opening = self._opening(at - 1)
        return (
            opening > 0
            and self._lines.gaps[at] == 1
            and before[-1] not in ENDS
            and len(text) < _SUBJECT_LINE
            and len(before) < _SUBJECT_LINE
            and self._lines.seen(opening - 1).rstrip(" :") in _TYPES
            and not text.isupper()
            and not before.isupper()
            and not _RECITAL.match(text)
        )


def _inside_symbol(tail: str, text: str) -> bool:
    """Tell whether a line end broke a symbol in two: `279-⏎TB/UBKTTW`, `26⏎-NQ/TW`."""
    if tail[-1] in "-/":
        return bool(_SYMBOL_OPEN.search(tail[-_SYMBOL_LENGTH:]) and _SYMBOL_GOES_ON.match(text))
    return bool(
        text[0] in "-/"
        and tail[-1].isalnum()
        and _SYMBOL_LATE.match(text)
        and _SYMBOL_BEFORE.search(tail[-_SYMBOL_LENGTH:])
    )


def _goes_on_despite(tail: str, text: str, start: Start, wrapping: Wrapping, *, parted: bool) -> bool:
    """Tell whether what looks like a bullet or a number stands inside a sentence."""
    last = tail[-1]
    if last in ENDS:
        return False
    if start.level is not _BULLET:
        return wanting(tail) in NEEDS_NUMBER and not tail.isupper()
    if text[0] not in "-–" or last == ",":
        return False
    if _YEAR_RANGE.match(text):
        return _YEAR_END.search(tail) is not None
    following = text[start.length : start.length + 1]
    if following.islower():
        return not parted or last.islower()
    return wrapping.full(tail) and not parted and following.isalpha()
