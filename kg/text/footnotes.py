"""Footnotes: marks in the text, bodies in mid-page."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from kg.domain.letters import UPPER
from kg.text.characters import DROPPED
from kg.text.lines import Lines, Wrapping
from kg.text.numbering import start_of

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
# m², km³: a unit stands alone or after a digit, a stroke or a bracket; a word that ends in m takes a mark.
_UNIT = re.compile(r"(?:^|[\s\d/(])(?:[kcdm]|da|h)?m$")
_NUMBERS = frozenset("0123456789" + _SUPERSCRIPTS)
_PAGE = 10_000  # characters: a mark stands on the same page as its footnote
_UNIT_LENGTH = 4  # characters: a blank and `dam`
_BODY = re.compile(rf"(\d{{1,3}}) [{UPPER}“\"(]")
_CLOSED = frozenset('.!?”"…)')
_LAST_LINE = 0.9  # of the longest line: a shorter line that ends a sentence ends the footnote
_GLUED_AFTER = frozenset('.,;:)”"… \n\t')


class Body(NamedTuple):
    """A footnote."""

    number: str  # printed on it
    lines: range
    start: int  # of its words in the evened text
    mark: int  # where its mark stands there; -1 if nowhere


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
        elif not before.strip(f" \n\t{DROPPED}{_SUPERSCRIPTS}") or _UNIT.search(
            text, max(0, at - _UNIT_LENGTH), at
        ):
            continue
        else:
            marks.append((text[at].translate(_DIGITS), at))
        dropped.add(at)
    return _dropped(text, dropped), marks


def bodies_of(lines: Lines, wrapping: Wrapping, marks: list[tuple[str, int]]) -> tuple[list[Body], set[int]]:
    """Find footnote bodies: a line that begins with a mark, and in wrapped text the lines below it.

    A body with plain digits (`1 Cuốn sách …`) counts only when it is the next in order and its digits
    are glued to a word above it (`Nguyễn Phú Trọng1.`).

    Returns:
        The bodies in text order, and the positions of the glued digits.
    """
    candidates = [
        at
        for at, first in enumerate(lines.firsts)
        if first in _NUMBERS and (first in _SUPERSCRIPTS or _BODY.match(lines.texts[at]))
    ]
    places: dict[str, list[int]] = {}
    for label, place in marks:
        places.setdefault(label, []).append(place)
    digits: dict[str, list[int]] = {}
    found: list[Body] = []
    glued: set[int] = set()
    expected, end = 1, 0
    for at in candidates:
        line, start = lines.texts[at], lines.starts[at]
        number, skip, mark = "", 0, -1
        if at < end:
            continue
        if line[0] in _SUPERSCRIPTS:
            words = line.lstrip(_SUPERSCRIPTS)
            skip = len(line) - len(words.lstrip())
            number = line[: len(line) - len(words)].translate(_DIGITS) if words.strip() else ""
            mark = _last_before(places.get(number, []), start)
        else:
            printed = line.partition(" ")[0]
            if int(printed) in (1, expected) and start_of(line) is None:
                if printed not in digits:
                    digits[printed] = _glued(lines.text, printed)
                mark = _last_before(digits[printed], start)
                number = printed if mark >= 0 else ""
                glued.update(range(mark, mark + len(number)))
        if number:
            end = _end_of_body(lines, at, wrapping)
            found.append(Body(number, range(at, end), start + skip, mark))
            expected = int(number) + 1
    return found, glued


def without_digits(lines: Lines, glued: set[int]) -> None:
    """Drop footnote digits that are glued to a word from the lines they stand in."""
    if not glued:
        return
    lines.text = _dropped(lines.text, glued)
    lines.marked = True
    for at in sorted({bisect_right(lines.starts, place) - 1 for place in glued}):
        start = lines.starts[at]
        lines.texts[at] = lines.text[start : start + len(lines.texts[at])].rstrip(DROPPED)
    lines.measure()


def _dropped(text: str, places: set[int]) -> str:
    parts: list[str] = []
    done = 0
    for at in sorted(places):
        parts += (text[done:at], DROPPED)
        done = at + 1
    parts.append(text[done:])
    return "".join(parts)


def _places(text: str, digit: str) -> list[int]:
    found = []
    at = text.find(digit)
    while at >= 0:
        found.append(at)
        at = text.find(digit, at + 1)
    return found


def _glued(text: str, number: str) -> list[int]:
    """Find all places where a number is glued to a word before it."""
    return [
        at
        for at in _places(text, number)
        if at
        and (text[at - 1].islower() or text[at - 1] in '”"’)')
        and text[at + len(number) : at + len(number) + 1] in _GLUED_AFTER
    ]


def _last_before(places: list[int], position: int) -> int:
    """Give the last of the places above a footnote, on its page; -1 if there is none."""
    at = bisect_left(places, position) - 1
    return places[at] if at >= 0 and places[at] > position - _PAGE else -1


def _end_of_body(lines: Lines, first: int, wrapping: Wrapping) -> int:
    if not wrapping.width:
        return first + 1
    longest = 0
    for at in range(first, len(lines.texts)):
        line = lines.texts[at]
        parted = lines.gaps[at] > 1 and not wrapping.spaced
        if at > first and (line[0] in _SUPERSCRIPTS or parted or start_of(line) is not None):
            return at
        longest = max(longest, len(line))
        indented_below = at + 1 < len(lines.texts) and lines.indented(at + 1)
        if line[-1] in _CLOSED and (len(line) < _LAST_LINE * longest or indented_below):
            return at + 1
    return len(lines.texts)
