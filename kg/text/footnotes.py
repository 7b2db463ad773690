"""Footnotes: marks in the text, bodies in mid-page."""

import re

from kg.text.characters import DROPPED, UPPER
from kg.text.lines import Line, Wrapping
from kg.text.numbering import start_of

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
# m², km³: a unit stands alone or after a digit, a stroke or a bracket; a word that ends in m takes a mark.
_MARK = re.compile(rf"(?<![ \n\t{DROPPED}])[{_SUPERSCRIPTS}]+")
_UNIT = re.compile(r"(?:^|[\s\d/(])(?:[kcdm]|da|h)?m$")
_BODY_SUPERSCRIPT = re.compile(rf"[{_SUPERSCRIPTS}]+ ?")
_BODY_DIGITS = re.compile(rf"(\d{{1,3}}) [{UPPER}“\"(]")
_GLUED = r"(?<=[a-zà-ỹ”\"’)])({})(?=[.,;:\s)”\"…]|$)"
_CLOSED = frozenset('.!?”"…)')


def without_superscripts(text: str) -> tuple[str, list[tuple[str, int]]]:
    """Drop superscript marks that are glued to a word; give each number with its position."""
    marks: list[tuple[str, int]] = []

    def drop(match: re.Match[str]) -> str:
        if _UNIT.search(text, max(0, match.start() - 4), match.start()):
            return match[0]
        marks.append((match[0].translate(_DIGITS), match.start()))
        return DROPPED * len(match[0])

    if not any(digit in text for digit in _SUPERSCRIPTS):
        return text, marks
    return _MARK.sub(drop, text), marks


def bodies_of(lines: list[Line], wrapping: Wrapping, text: str) -> list[tuple[str, range]]:
    """Find footnote bodies: a line that begins with a mark, and in wrapped text the lines below it.

    A body with plain digits (`1 Cuốn sách …`) counts only when the same digits are glued to a word
    above it and its number is the next in order.
    """
    found: list[tuple[str, range]] = []
    at = 0
    expected = 1
    while at < len(lines):
        line = lines[at]
        number = ""
        if line.text[0] in _SUPERSCRIPTS and (mark := _BODY_SUPERSCRIPT.match(line.text)):
            number = mark[0].strip().translate(_DIGITS)
        elif line.text[0].isdigit() and (body := _BODY_DIGITS.match(line.text)):
            near = int(body[1]) in (expected, 1) and start_of(line.text) is None
            if near and glued_mark(text, body[1], line.start) is not None:
                number = body[1]
        if not number:
            at += 1
            continue
        end = _end_of_body(lines, at, wrapping)
        found.append((number, range(at, end)))
        expected = int(number) + 1
        at = end
    return found


def glued_mark(text: str, number: str, before: int) -> int | None:
    """Find the last place before a body where its digits are glued to a word: `Trọng1.`."""
    place = None
    for match in re.finditer(_GLUED.format(number), text[:before], re.MULTILINE):
        place = match.start()
    return place


def _end_of_body(lines: list[Line], first: int, wrapping: Wrapping) -> int:
    if not wrapping.width:
        return first + 1
    longest = 0
    for at in range(first, len(lines)):
        line = lines[at]
        if at > first and (
            line.text[0] in _SUPERSCRIPTS
            or start_of(line.text) is not None
            or (line.gap > 1 and not wrapping.spaced)
        ):
            return at
        longest = max(longest, len(line.text))
        closed = line.text[-1] in _CLOSED
        if closed and (len(line.text) < 0.9 * longest or (at + 1 < len(lines) and lines[at + 1].indented)):
            return at + 1
    return len(lines)
