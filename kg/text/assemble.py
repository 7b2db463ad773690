"""From chosen ranges of the evened text to the clean text and its offset map."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kg.text.characters import ABSORBED, DROPPED
from kg.text.offsets import OffsetMap

_UNEVEN = re.compile(f"{ABSORBED}+|[ {DROPPED}]*\t[ \t{DROPPED}]*|[ {DROPPED}]*{DROPPED}[ {DROPPED}]*|  +")


class Stretch(NamedTuple):
    """A range of the evened text and what parts it from the stretch before: "\\n", " " or ""."""

    separator: str
    start: int
    end: int


class Assembled(NamedTuple):
    """The clean text, its map, and where each stretch begins in it."""

    text: str
    offsets: OffsetMap
    starts: list[int]


class _Builder:
    """Parts of the clean text, and the pieces of the map that goes with them."""

    __slots__ = ("clean", "ends", "in_step", "length", "longer", "origin", "parts")

    def __init__(self, longer: dict[int, str]) -> None:
        self.parts: list[str] = []
        self.clean: list[int] = []
        self.origin: list[int] = []
        self.ends: list[int] = []
        self.length = 0
        self.in_step = -1  # where the original must go on for the open piece to go on with it
        self.longer = longer

    def put(self, part: str, start: int, end: int) -> None:
        """Add text that stands for original[start:end]; what the original has more belongs to its last character."""
        if start == self.in_step:
            self.ends[-1] = end
        else:
            self.clean.append(self.length)
            self.origin.append(start)
            self.ends.append(end)
        self.parts.append(part)
        self.length += len(part)
        self.in_step = end if end - start == len(part) else -1

    def put_letters(self, part: str, start: int, end: int) -> None:
        """Add text of which some characters stand for several (only where NFC is longer than the original)."""
        if not self.longer:
            self.put(part, start, end)
            return
        last = len(part) - 1
        for at, character in enumerate(part):
            self.put(self.longer.get(start + at, character), start + at, end if at == last else start + at + 1)

    def put_uneven(self, text: str, start: int, end: int) -> None:
        """Add a stretch with blanks to squeeze, marks to leave out, or composed letters."""
        done = start
        for gap in _UNEVEN.finditer(text, start, end):
            at, after = gap.span()
            if gap[0][0] == ABSORBED:
                self.put_letters(text[done:at], done, after)
            else:
                if at > done:
                    self.put_letters(text[done:at], done, at)
                kept = gap[0].find("\t")
                kept = gap[0].find(" ") if kept < 0 else kept
                if kept >= 0:
                    self.put(gap[0][kept], at + kept, at + kept + 1)
            done = after
        if done < end:
            self.put_letters(text[done:end], done, end)


def assemble(text: str, stretches: Iterable[Stretch], longer: dict[int, str]) -> Assembled:
    """Put the stretches together, squeeze blanks, leave out what was dropped, and note where all came from.

    A separator maps to the character before its stretch, which is always a line end, a blank or a mark.
    """
    marked = DROPPED in text or ABSORBED in text or "\t" in text
    doubled = "  " in text
    builder = _Builder(longer)
    put, parts = builder.put, builder.parts
    starts: list[int] = []
    for separator, start, end in stretches:
        piece = text[start:end]
        even = not (doubled and "  " in piece) and not (
            marked and (DROPPED in piece or ABSORBED in piece or "\t" in piece)
        )
        if not builder.length:  # nothing parts the first stretch from anything
            separator = ""  # noqa: PLW2901 - the loop's own copy
        starts.append(builder.length + len(separator))
        if even and not longer:
            put(separator + piece, start - len(separator), end)
            continue
        if separator:
            put(separator, start - 1, start)
        builder.put_uneven(text, start, end)
    joined = "".join(parts)
    return Assembled(joined, OffsetMap(builder.clean, builder.origin, builder.ends, builder.length), starts)
