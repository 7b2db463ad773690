"""Which line goes on in the next: hard wraps, page breaks inside sentences, symbols broken in two."""

import re

from kg.text.characters import UPPER
from kg.text.lines import Line, Wrapping
from kg.text.numbering import Level, Start

BLANK = " "
NOTHING = ""

# `279-⏎TB/UBKTTW`: the part before ends in a hyphen or stroke glued to the number or code before it.
_SYMBOL_OPEN = re.compile(r"(?<!\S)\(?\d[\wĐđ./]*(?:-[\wĐđ]+)*[-/]$")
_SYMBOL_GOES_ON = re.compile(rf"[{UPPER}\d][\wĐđ]*")
_SYMBOL_LATE = re.compile(rf"[-/][{UPPER}]{{1,6}}\w*[-/.,;\s]|/[{UPPER}\d]|-[{UPPER}]{{2,8}}(?:[\s.,;]|$)")
_SYMBOL_BEFORE = re.compile(r"\d[\wĐđ]*(?:[-/][\wĐđ]+)*$")
_YEAR_END = re.compile(r"(?:^|\s|\()\d{4}$")
_YEAR_RANGE = re.compile(r"[-–] ?\d{4}\b")
# A line that ends in one of these cannot be the end of a paragraph, whatever stands between.
_NEEDS_MORE = frozenset("và của các những cho với về theo do bởi số ngày khóa khoá thứ lần khoản điểm Điều".split())
# After these a number at the beginning of a line is no numbering.
_NEEDS_NUMBER = frozenset(
    "số ngày tháng năm quý Quý khóa khoá thứ lần khoản điểm Điều điều Chương Mục Phần mục đoạn loại cấp hạng "
    "đến từ và".split()
)
ENDS = frozenset(".;:!?…")
_RECITAL = re.compile(r"Căn cứ|Theo đề nghị|Xét |Thực hiện |Kính gửi|Nơi nhận|QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ")
_CAPITALS_LINE = 8  # characters: shorter capitals may be an abbreviation at a line's end
_PAGE_BROKEN = 150  # characters: a longer line before a blank one and a small letter was cut by a page's end
_SUBJECT_LINE = 110  # characters: longer lines are paragraphs, not centred lines of a title


def glue(  # noqa: PLR0911 - one return per kind of joint, in the order of their strength
    before: Line, line: Line, start: Start | None, wrapping: Wrapping, *, opening: Line, opened: Start | None
) -> str | None:
    """Tell what joins a line to the one before: a blank, nothing, or None for a new paragraph.

    Args:
        before: the line before (footnotes and page numbers between them left out).
        line: the line in question.
        start: its numbering or bullet.
        wrapping: how this text's lines end.
        opening: first line of the paragraph that `before` belongs to.
        opened: the numbering of `opening`.
    """
    tail, text = before.text, line.text
    last, first = tail[-1], text[0]
    parted = line.gap > 1 and not wrapping.spaced
    if last in "-/" and _SYMBOL_OPEN.search(tail) and _SYMBOL_GOES_ON.match(text):
        return NOTHING
    if first in "-/" and last.isalnum() and _SYMBOL_LATE.match(text) and _SYMBOL_BEFORE.search(tail):
        return NOTHING
    if start is not None:
        return BLANK if _goes_on_despite(before, line, start, wrapping, parted=parted) else None
    if first.islower():
        return _lower(before, line, wrapping, opening, parted=parted)
    if first.isalpha() and _RECITAL.match(text):
        return None
    if len(text) >= _CAPITALS_LINE and text.isupper():
        same = tail.isupper() and opened is not None and opened.level is not Level.BULLET
        return BLANK if same and wrapping.full(before) and not parted else None
    if tail.isupper() and len(tail) >= _CAPITALS_LINE:
        return None
    if last == "," or (last not in ENDS and _needs_more(tail, first)):
        return BLANK
    if parted or not wrapping.full(before):
        return None
    if last not in ENDS or last == ";":
        return BLANK
    if line.indented:
        return None
    room = wrapping.width - (before.end - before.start)
    return BLANK if len(text.partition(" ")[0]) >= room else None


def _needs_more(tail: str, first: str) -> bool:
    word = tail.rpartition(" ")[2]
    return word in _NEEDS_MORE or (first.isdigit() and word in _NEEDS_NUMBER)


def subject_goes_on(before: Line, line: Line) -> bool:
    """Tell whether a centred line below the type of document carries on the subject of the line before."""
    return (
        line.gap == 1
        and before.text[-1] not in ENDS
        and len(line.text) < _SUBJECT_LINE
        and len(before.text) < _SUBJECT_LINE
        and not line.text.isupper()
        and not before.text.isupper()
        and not _RECITAL.match(line.text)
    )


def _goes_on_despite(before: Line, line: Line, start: Start, wrapping: Wrapping, *, parted: bool) -> bool:
    """Tell whether what looks like a bullet or number stands inside a sentence."""
    tail = before.text
    last = tail[-1]
    if last in ENDS:
        return False
    if start.level is Level.BULLET:
        if line.text[0] not in "-–" or last == ",":
            return False
        if _YEAR_RANGE.match(line.text):
            return _YEAR_END.search(tail) is not None
        following = line.text[start.length : start.length + 1]
        if following.islower():
            return not parted or before.text[-1].islower()
        return wrapping.full(before) and not parted and following.isalpha()
    if start.level in (Level.NUMBER, Level.DECIMAL, Level.POINT, Level.ARTICLE, Level.ROMAN, Level.LETTER):
        return tail.rpartition(" ")[2] in _NEEDS_NUMBER and not tail.isupper()
    return False


def _lower(before: Line, line: Line, wrapping: Wrapping, opening: Line, *, parted: bool) -> str | None:
    """Join a line that begins with a small letter, unless what stands before is complete or a title."""
    tail = before.text
    last = tail[-1]
    if tail.isupper() and len(tail) >= _CAPITALS_LINE and not (wrapping.full(before) and last == ","):
        return None
    if last not in ENDS:
        return BLANK
    if last == ";" and opening.text[0].islower():
        return BLANK  # a subject in several lines: `về tình hình …;⏎mục tiêu, chỉ tiêu …`
    if last == "…" or (last == ";" and parted and len(tail) > _PAGE_BROKEN):
        return BLANK
    return BLANK if wrapping.full(before) and not parted else None
