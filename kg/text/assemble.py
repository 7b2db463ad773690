"""From chosen lines of the evened text to the clean text and its offset map."""

import re
from collections.abc import Iterator
from itertools import accumulate, chain
from operator import add
from typing import NamedTuple, TypeAlias

from kg.text.characters import ABSORBED, DROPPED
from kg.text.offsets import OffsetMap

_DOUBLED = "  "
# By what a line holds: a pattern that begins with a plain character leaps, the general one does not.
_UNEVEN: dict[tuple[str, ...], re.Pattern[str]] = {
    (_DOUBLED,): re.compile("  +"),
    (DROPPED,): re.compile(f"{DROPPED}[ {DROPPED}]*"),
    (ABSORBED,): re.compile(f"{ABSORBED}+"),
}
_ANY_UNEVEN = re.compile(f"{ABSORBED}+|[ \t{DROPPED}]{{2,}}|{DROPPED}")
_SIGNS = (_DOUBLED, DROPPED, ABSORBED)
_SIGNS_OF_TABS = ("\t\t", " \t", "\t ")


class Assembled(NamedTuple):
    """The clean text, its map, and where each line begins in it."""

    text: str
    offsets: OffsetMap
    starts: list[int]


# Clean text in step with the original from a position on, and where it ends if it takes more of that.
_Piece: TypeAlias = tuple[str, int, int | None]


def assemble(
    evened: str, starts: list[int], texts: list[str], separators: list[str], longer: dict[int, str]
) -> Assembled:
    """Put the lines together, squeeze blanks, leave out what was dropped, and note where all came from.

    Args:
        evened: the text that the lines are from, as long as the original.
        starts: where each line begins in it.
        texts: the lines.
        separators: what parts each line from the one before. It maps to the character after that one,
            which is always a line end, a blank or a mark.
        longer: places where NFC is longer than what it composes.
    """
    uneven = list(range(len(texts))) if longer else _uneven(evened, texts)
    pieces = {at: tuple(_pieces(texts[at], starts[at], longer)) for at in uneven}
    clean_lines = texts if not pieces else list(texts)
    for at, parts in pieces.items():
        clean_lines[at] = "".join([words for words, _, _ in parts])
    following = [*separators[1:], ""]
    lengths = map(add, map(len, clean_lines), map(len, following))
    begins = list(accumulate(lengths, initial=0))
    length = begins.pop()
    text = "".join(chain.from_iterable(zip(clean_lines, following, strict=True)))
    if not pieces:
        return Assembled(text, OffsetMap(begins, starts, {}, length, len(evened)), begins)
    clean: list[int] = []
    origin: list[int] = []
    ends: dict[int, int] = {}
    done = 0
    for at, parts in pieces.items():
        clean += begins[done:at]
        origin += starts[done:at]
        place = begins[at]
        end = None
        for words, start, end in parts:
            if end is not None:
                ends[len(clean)] = end
            clean.append(place)
            origin.append(start)
            place += len(words)
        if end is not None and following[at]:
            clean.append(place)
            origin.append(end)
        done = at + 1
    clean += begins[done:]
    origin += starts[done:]
    return Assembled(text, OffsetMap(clean, origin, ends, length, len(evened)), begins)


def _uneven(evened: str, texts: list[str]) -> list[int]:
    """Find the lines that do not stand in the clean text as they are."""
    found: set[int] = set()
    for sign in (*_SIGNS, *_SIGNS_OF_TABS) if "\t" in evened else _SIGNS:
        if sign in evened:
            found.update([at for at, text in enumerate(texts) if sign in text])
    return sorted(found)


def _pieces(text: str, start: int, longer: dict[int, str]) -> Iterator[_Piece]:
    """Take a line apart at blanks to squeeze, marks to leave out, and composed letters."""
    signs = tuple(sign for sign in (*_SIGNS, *_SIGNS_OF_TABS) if sign in text)
    done = 0
    for gap in _UNEVEN.get(signs, _ANY_UNEVEN).finditer(text):
        at, after = gap.span()
        if text[at] == ABSORBED:
            yield from _letters(text[done:at], start + done, start + after, longer)
        else:
            if at > done:
                yield from _letters(text[done:at], start + done, None, longer)
            kept = text.find("\t", at, after)
            kept = text.find(" ", at, after) if kept < 0 else kept
            if kept >= 0 and (at == 0 or text[at - 1] != " "):
                yield (text[kept], start + kept, None)
        done = after
    if done < len(text):
        yield from _letters(text[done:], start + done, None, longer)


def _letters(part: str, start: int, end: int | None, longer: dict[int, str]) -> Iterator[_Piece]:
    """Give text as one piece, or letter by letter where NFC is longer than the original."""
    if not longer:
        yield (part, start, end)
        return
    last = len(part) - 1
    for at, character in enumerate(part):
        whole = longer.get(start + at, character)
        taken = end if at == last else None
        if taken is None and len(whole) > 1:
            taken = start + at + 1
        yield (whole, start + at, taken)
