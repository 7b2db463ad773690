"""Footnotes: marks in the text, bodies in mid-page."""

import re
from typing import NamedTuple

from kg.text.characters import DROPPED, UPPER
from kg.text.lines import Line, Wrapping
from kg.text.numbering import start_of

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
# m², km³: a unit stands alone or after a digit, a stroke or a bracket; a word that ends in m takes a mark.
_UNIT = re.compile(r"(?:^|[\s\d/(])(?:[kcdm]|da|h)?m$")
_BODY = re.compile(rf"(\d{{1,3}}) (?=[{UPPER}“\"(])")
_CLOSED = frozenset(".!?”\"…)")
_LAST_LINE = 0.9  # of the longest line: a shorter line that ends a sentence ends the footnote
_GLUED_AFTER = frozenset(".,;:)”\"… \n\t")


class Body(NamedTuple):
    """A footnote: the number printed on it, its lines, where its words begin, where its mark stands (-1: nowhere)."""

    number: str
    lines: range
    start: int
    mark: int


def without_superscripts(text: str) -> tuple[str, list[tuple[str, int]]]:
    """Drop superscript footnote marks; give each number with its position, in text order.

    A unit keeps its power (`m²`), and a mark at the beginning of a line stays: a body is told by it.
    """
    places = sorted(at for digit in _SUPERSCRIPTS if digit in text for at in _places(text, digit))
    marks: list[tuple[str, int]] = []
    dropped: set[int] = set()
    for at in places:
        before = text[at - 1 : at]
        if at - 1 in dropped:
            number, first = marks.pop()
            marks.append((number + text[at].translate(_DIGITS), first))
        elif not before.strip(f" \n\t{DROPPED}{_SUPERSCRIPTS}") or _UNIT.search(text, max(0, at - 4), at):
            continue
        else:
            marks.append((text[at].translate(_DIGITS), at))
        dropped.add(at)
    if not dropped:
        return text, marks
    characters = list(text)
    for at in dropped:
        characters[at] = DROPPED
    return "".join(characters), marks


def bodies_of(
    lines: list[Line], wrapping: Wrapping, text: str, marks: list[tuple[str, int]]
) -> tuple[list[Body], str]:
    """Find footnote bodies: a line that begins with a mark, and in wrapped text the lines below it.

    A body with plain digits (`1 Cuốn sách …`) counts only when it is the next in order and its digits
    are glued to a word above it (`Nguyễn Phú Trọng1.`); those are dropped.

    Returns:
        The bodies in text order, and the text without glued digits.
    """
    found: list[Body] = []
    dropped: list[int] = []
    expected, end = 1, 0
    for at, line in enumerate(lines):
        first = line.text[0]
        if at < end or not (first in _SUPERSCRIPTS or first.isdigit()):
            continue
        number, skip, mark = "", 0, -1
        if first in _SUPERSCRIPTS:
            skip = len(line.text) - len(line.text.lstrip(_SUPERSCRIPTS + " "))
            number = line.text[:skip].strip().translate(_DIGITS)
            mark = next((place for label, place in reversed(marks) if label == number and place < line.start), -1)
        elif (body := _BODY.match(line.text)) and int(body[1]) in (1, expected) and start_of(line.text) is None:
            mark = _glued(text, body[1], line.start)
            number = body[1] if mark >= 0 else ""
            dropped += range(mark, mark + len(number))
        if number:
            end = _end_of_body(lines, at, wrapping)
            found.append(Body(number, range(at, end), line.start + skip, mark))
            expected = int(number) + 1
    if dropped:
        characters = list(text)
        for at in dropped:
            characters[at] = DROPPED
        text = "".join(characters)
    return found, text


def _places(text: str, digit: str) -> list[int]:
    found = []
    at = text.find(digit)
    while at >= 0:
        found.append(at)
        at = text.find(digit, at + 1)
    return found


def _glued(text: str, number: str, before: int) -> int:
    """Find the last place above a body where its digits are glued to a word; -1 if there is none."""
    at = before
    while (at := text.rfind(number, 0, at)) > 0:
        after = text[at + len(number) : at + len(number) + 1]
        if (text[at - 1].islower() or text[at - 1] in "”\"’)") and after in _GLUED_AFTER:
            return at
    return -1


def _end_of_body(lines: list[Line], first: int, wrapping: Wrapping) -> int:
    if not wrapping.width:
        return first + 1
    longest = 0
    for at in range(first, len(lines)):
        line = lines[at]
        parted = line.gap > 1 and not wrapping.spaced
        if at > first and (line.text[0] in _SUPERSCRIPTS or start_of(line.text) is not None or parted):
            return at
        longest = max(longest, len(line.text))
        below = lines[at + 1] if at + 1 < len(lines) else None
        if line.text[-1] in _CLOSED and (
            len(line.text) < _LAST_LINE * longest or (below is not None and below.indented)
        ):
            return at + 1
    return len(lines)
