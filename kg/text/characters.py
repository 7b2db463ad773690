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

_BLANKS = "\x0b\x0c\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\u2028\u2029"
_INVISIBLE = "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# The marks that Vietnamese text has, with the letter before; and everything that is not plain English.
_TONES = "\u0301\u0300\u0309\u0303\u0323\u0302\u0306\u031b"
_MARKED_LETTER = re.compile(".[\u0300-\u036f]+")
_NOT_ASCII = re.compile("[\x00-\x7f]?[^\x00-\x7f]+")


def even(original: str) -> tuple[str, dict[int, str]]:
    """Make blanks, line ends and letters alike.

    Returns:
        The text with line ends "\\n", blanks " " (tabs stay: they part columns), `Đ` for `Ð`, NFC,
        invisible characters dropped; and the few places where NFC is longer than what it composes.
    """
    text = original
    longer: dict[int, str] = {}
    if not text.isascii():
        text = _composed(text, longer)
        for blank in _BLANKS:
            if blank in text:
                text = text.replace(blank, " ")
        for end in _LINE_ENDS:
            if end in text:
                text = text.replace(end, "\n")
        for mark in _INVISIBLE:
            if mark in text:
                text = text.replace(mark, DROPPED)
        if "\xd0" in text:
            text = text.replace("\xd0", "\u0110")
    elif "\x0c" in text or "\x0b" in text:
        text = text.replace("\x0c", " ").replace("\x0b", " ")
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
        if clusters and combining(ch):
            clusters[-1].append((at, ch))
        else:
            clusters.append([(at, ch)])
    whole = normalize("NFC", "".join(ch for _, ch in visible))
    if "".join(normalize("NFC", "".join(ch for _, ch in cluster)) for cluster in clusters) != whole:
        clusters = [visible]  # letters that compose without combining marks, such as Hangul
    out = [DROPPED] * len(chunk)
    for cluster in clusters:
        composed = normalize("NFC", "".join(ch for _, ch in cluster))
        if len(composed) > len(cluster):
            longer[offset + cluster[0][0]] = composed
            composed = composed[0]
        for place, (at, _) in enumerate(cluster):
            out[at] = composed[place] if place < len(composed) else ABSORBED
    return "".join(out)
