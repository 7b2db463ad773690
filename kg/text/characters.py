"""Single characters: one blank, one Đ, composed letters, nothing invisible; the length never changes.

Every step gives a text as long as its input, so that positions stay those of the original file.
What is to go leaves `DROPPED` in its place, what was composed into the letter before it leaves
`ABSORBED`; neither occurs in what is read here, since control characters of a file are dropped before.
"""

import re
from functools import partial
from typing import NamedTuple
from unicodedata import combining, is_normalized, normalize

DROPPED = "\x00"
ABSORBED = "\x01"

_ASCII_BLANKS = "\x0b\x0c"
_BLANKS = "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\u2028\u2029"
_INVISIBLE = "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_REPLACED = (
    *((blank, " ") for blank in _ASCII_BLANKS + _BLANKS),
    *((end, "\n") for end in _LINE_ENDS),
    *((mark, DROPPED) for mark in _INVISIBLE),
    ("\xd0", "\u0110"),
)
# In UTF-8: U+0085, U+00A0, U+00AD; U+2000-200F, 2028, 2029, 202F; 205F, 2060; 1680; 3000; FEFF; Ð.
_ODD = tuple(
    map(
        re.compile,
        (
            rb"\xc2[\x85\xa0\xad]",
            rb"\xe2\x80[\x80-\x8f\xa8\xa9\xaf]",
            rb"\xe2\x81[\x9f\xa0]",
            rb"\xe1\x9a\x80",
            rb"\xe3\x80\x80",
            rb"\xef\xbb\xbf",
            rb"\xc3\x90",
        ),
    )
)
_SUPERSCRIPTS = (re.compile(rb"\xc2[\xb2\xb3\xb9]"), re.compile(rb"\xe2\x81[\xb0\xb4-\xb9]"))
# A letter with its combining marks; and, for what those do not cover, everything that is not plain English.
_MARKED_LETTER = re.compile(".[\u0300-\u036f]+")
_HANGUL_TAILS = frozenset(
    map(chr, range(0x1160, 0x1200))
)  # vowels and finals, which compose without being marks
_NOT_ASCII = re.compile("[\x00-\x7f]?[^\x00-\x7f]+")


class Rare(NamedTuple):
    """Which rare characters a text holds: asking its bytes once is cheaper than asking for each of them."""

    odd: bool  # blanks, line ends and invisible characters other than those of ASCII, or Ð
    marks: bool  # combining marks
    superscripts: bool


def rare_in(encoded: bytes) -> Rare:
    """Look through UTF-8 bytes for the beginnings of rare characters."""
    if encoded.isascii():
        return Rare(odd=False, marks=False, superscripts=False)
    return Rare(
        odd=any(pattern.search(encoded) is not None for pattern in _ODD),
        marks=b"\xcc" in encoded or b"\xcd" in encoded,
        superscripts=any(pattern.search(encoded) is not None for pattern in _SUPERSCRIPTS),
    )


def even(original: str, rare: Rare) -> tuple[str, dict[int, str]]:
    """Make blanks, line ends and letters alike.

    Returns:
        The text with one kind of line end, blanks " " (tabs stay: they part columns), `Đ` for `Ð`, NFC,
        invisible characters dropped; and the few places where NFC is longer than what it composes.
    """
    longer: dict[int, str] = {}
    text = original
    if not text.isascii() and (rare.marks or not is_normalized("NFC", text)):
        text = _composed(text, longer)
    for character, replacement in _REPLACED if rare.odd else _REPLACED[: len(_ASCII_BLANKS)]:
        if character in text:
            text = text.replace(character, replacement)
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return text, longer


def _composed(text: str, longer: dict[int, str]) -> str:
    """Compose line by line: only lines that need it pay for it."""
    lines = text.split("\n")
    apart = [at for at, line in enumerate(lines) if not is_normalized("NFC", line)]
    plain: dict[str, str] = {}
    known: dict[str, str] = {}
    position = done = 0
    for at in apart:
        position += sum(map(len, lines[done:at])) + at - done
        done = at
        unplaced: dict[int, str] = {}
        composed = _MARKED_LETTER.sub(partial(_compose, plain, unplaced, position), lines[at])
        if unplaced or not is_normalized("NFC", composed):
            composed = _NOT_ASCII.sub(partial(_compose, known, longer, position), lines[at])
        lines[at] = composed
    return "\n".join(lines)


def _compose(known: dict[str, str], longer: dict[int, str], offset: int, match: re.Match[str]) -> str:
    chunk = match[0]
    done = known.get(chunk)
    if done is None:
        count = len(longer)
        done = chunk if is_normalized("NFC", chunk) else _same_length(chunk, longer, offset + match.start())
        if len(longer) == count:  # what leaves its position behind may not be remembered
            known[chunk] = done
    return done


def _same_length(chunk: str, longer: dict[int, str], offset: int) -> str:
    visible = [(at, ch) for at, ch in enumerate(chunk) if ch not in _INVISIBLE]
    clusters: list[list[tuple[int, str]]] = []
    for at, ch in visible:
        if clusters and (combining(ch) or ch in _HANGUL_TAILS):
            clusters[-1].append((at, ch))
        else:
            clusters.append([(at, ch)])
    whole = normalize("NFC", "".join(ch for _, ch in visible))
    if "".join(normalize("NFC", "".join(ch for _, ch in cluster)) for cluster in clusters) != whole:
        clusters = [visible]
    out = [DROPPED] * len(chunk)
    for cluster in clusters:
        composed = normalize("NFC", "".join(ch for _, ch in cluster))
        if len(composed) > len(cluster):
            longer[offset + cluster[0][0]] = composed
            composed = composed[0]
        for place, (at, _) in enumerate(cluster):
            out[at] = composed[place] if place < len(composed) else ABSORBED
    return "".join(out)
