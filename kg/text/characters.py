"""Single characters: one blank, one Đ, composed letters, nothing invisible; the length never changes.

Every step gives a text as long as its input, so that positions stay those of the original file.
What is to go leaves `DROPPED` in its place, what was composed into the letter before it leaves
`ABSORBED`; neither occurs in files, since `decode` refuses control characters.
"""

import re
from functools import partial
from unicodedata import combining, is_normalized, normalize

# Vietnamese capitals, for the inside of a character class.
UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
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
# The marks that Vietnamese text has, with the letter before; and everything that is not plain English.
_TONES = "\u0301\u0300\u0309\u0303\u0323\u0302\u0306\u031b"
_MARKED_LETTER = re.compile(".[\u0300-\u036f]+")
_HANGUL_TAILS = frozenset(
    map(chr, range(0x1160, 0x1200))
)  # vowels and finals, which compose without being marks
_NOT_ASCII = re.compile("[\x00-\x7f]?[^\x00-\x7f]+")


def even(original: str) -> tuple[str, dict[int, str]]:
    """Make blanks, line ends and letters alike.

    Returns:
        The text with one kind of line end, blanks " " (tabs stay: they part columns), `Đ` for `Ð`, NFC,
        invisible characters dropped; and the few places where NFC is longer than what it composes.
    """
    longer: dict[int, str] = {}
    plain = original.isascii()
    text = original if plain else _composed(original, longer)
    for character, replacement in _REPLACED[: len(_ASCII_BLANKS)] if plain else _REPLACED:
        if character in text:
            text = text.replace(character, replacement)
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return text, longer


def _composed(text: str, longer: dict[int, str]) -> str:
    """Compose line by line: only lines that need it pay for it."""
    if not any(mark in text for mark in _TONES) and is_normalized("NFC", text):
        return text
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
