"""From chosen ranges of the evened text to the clean text and its offset map."""

import re
from collections.abc import Sequence
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


def assemble(text: str, stretches: Sequence[Stretch], longer: dict[int, str]) -> Assembled:
    """Put the stretches together, squeeze blanks, leave out what was dropped, and note where all came from.

    A separator maps to the character before its stretch, which is always a line end, a blank or a mark.
    """
    uneven = "  " in text or DROPPED in text or ABSORBED in text or "\t" in text
    parts: list[str] = []
    clean: list[int] = []
    origin: list[int] = []
    ends: list[int] = []
    starts: list[int] = []
    length = 0
    in_step = -1  # where the original must go on for the open piece to go on with it

    def put(part: str, start: int, end: int) -> None:
        nonlocal length, in_step
        if start == in_step:
            ends[-1] = end
        else:
            clean.append(length)
            origin.append(start)
            ends.append(end)
        parts.append(part)
        length += len(part)
        in_step = end if end - start == len(part) else -1

    def put_each(part: str, start: int, end: int) -> None:
        last = len(part) - 1
        for at, character in enumerate(part):
            put(longer.get(start + at, character), start + at, end if at == last else start + at + 1)

    keep = put_each if longer else put

    for separator, start, end in stretches:
        if separator and length:  # nothing parts the first stretch from anything
            put(separator, start - 1, start)
        starts.append(length)
        if not uneven:
            keep(text[start:end], start, end)
            continue
        done = start
        for gap in _UNEVEN.finditer(text, start, end):
            at, after = gap.span()
            if gap[0][0] == ABSORBED:
                keep(text[done:at], done, after)
            else:
                if at > done:
                    keep(text[done:at], done, at)
                kept = gap[0].find("\t")
                kept = gap[0].find(" ") if kept < 0 else kept
                if kept >= 0:
                    put(gap[0][kept], at + kept, at + kept + 1)
            done = after
        if done < end:
            keep(text[done:end], done, end)
    joined = "".join(parts)
    return Assembled(joined, OffsetMap(clean, origin, ends, length), starts)
