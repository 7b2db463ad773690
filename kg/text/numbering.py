"""What the first characters of a line say: bullet, number, article, chapter, or nothing."""

import re
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from kg.domain.letters import UPPER


class Level(IntEnum):
    """Kinds of numbering, outermost first; the value is the depth."""

    ANNEX = 0  # Phụ lục II
    PART = 1  # Phần thứ nhất
    CHAPTER = 2  # Chương I
    LETTER = 3  # A.
    ROMAN = 4  # I.
    DIVISION = 5  # Mục 1
    SUBDIVISION = 6  # Tiểu mục 1
    ARTICLE = 7  # Điều 5.
    NUMBER = 8  # 1.
    DECIMAL = 9  # 1.1.
    BRACKET = 10  # (17)
    POINT = 11  # a) a.
    BULLET = 12  # - + *


class Start(NamedTuple):
    """How a line begins: `label` is the numbering without its mark, `length` what it takes with its blank."""

    level: Level
    label: str
    length: int


_BULLETS = "-–+*•●▪"
# Glued to no two capitals: `26-NQ/TW` at the beginning of a line is a symbol, `18.KLTW7S.DOC` a file name.
_WORD = rf"(?=[{UPPER}“\"(](?![{UPPER}]))"
_CLOSED = rf"(?:\ ?[.)](?:\ |{_WORD}|$)|[-–]\ |\ ?[-–]\ ?{_WORD})"
_CLOSED_DECIMAL = rf"(?:\ ?[.)](?:\ |(?=[{UPPER}]))|\ ?[-–]\ ?(?!\d)|\ (?=[{UPPER}\"“]))"
_CLOSED_CAPITAL = rf"(?:\ ?[.)](?:\ |(?=[{UPPER}“\"(])|$)|\ ?[-–]\ |[-–](?=[{UPPER}]))"
_TITLED = rf"(?=[.:]?(?:\ ?$|\ [{UPPER}]))"
_DIGITS = re.compile(
    rf"(?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}){_CLOSED_DECIMAL}|(?P<number>\d{{1,3}}){_CLOSED}",
    re.VERBOSE,
)
_BRACKET = re.compile(r"\((?P<bracket>\d{1,3}|[ivx]{1,5})\)\.?\ ?")
_POINT = re.compile(rf"(?P<point>[a-zđ])(?:\ ?\)\ ?|\.\ (?=[{UPPER}]))")
# `Ii.` is how word-segmented text spells II.
_CAPITAL = re.compile(
    rf"(?P<roman>[IVX]{{2,6}}|Ii|Iii|Iv|Vi|Vii|Viii|Ix)(?:\.\ |{_CLOSED_CAPITAL})"
    rf"|(?P<letter>[A-ZĐ]){_CLOSED_CAPITAL}(?!\d)",
    re.VERBOSE,
)
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU) (?P<article>\d{1,3}[a-zđ]?)(?:[.:] ?| ?$)")
_CHAPTER = re.compile(r"(?:Chương|CHƯƠNG) (?P<chapter>[IVXLC]{1,7}|\d{1,2})(?=[.:]?(?: |$))")
_PART = re.compile(
    rf"(?:Phần|PHẦN)\ (?P<part>(?:thứ|THỨ)\ \w+(?:\ (?:hai|mười))?|[IVX]{{1,5}}){_TITLED}", re.VERBOSE
)
_ANNEX = re.compile(r"(?:Phụ lục|PHỤ LỤC)(?P<annex>(?: số)?(?: (?:[IVX]{1,5}|\d{1,2})[A-Z]?)?)[.:]? ?$")
_DIVISION = re.compile(rf"(?:Mục|MỤC)\ (?P<division>\d{{1,2}}|[IVX]{{1,5}}){_TITLED}", re.VERBOSE)
_SUBDIVISION = re.compile(rf"(?:Tiểu\ mục|TIỂU\ MỤC)\ (?P<subdivision>\d{{1,2}}){_TITLED}", re.VERBOSE)

# By first character, so that most lines are passed over without a pattern.
_BY_CHARACTER: dict[str, re.Pattern[str]] = {
    **dict.fromkeys("0123456789", _DIGITS),
    **dict.fromkeys("abcdđeghiklmnopqrstuvxy", _POINT),
    "(": _BRACKET,
}
_BY_WORD = {"Đi": _ARTICLE, "ĐI": _ARTICLE, "Ch": _CHAPTER, "CH": _CHAPTER, "Ph": _PART, "PH": _PART}
_BY_WORD |= {"Mụ": _DIVISION, "MỤ": _DIVISION, "Ti": _SUBDIVISION, "TI": _SUBDIVISION}
_NUMBER_AND_MARK = 5  # characters of `999. `
_NUMBERING_CAPITALS = frozenset("ABCDĐEGHIKLMNOPQVX")
_AFTER_CAPITAL = frozenset(".)- –IVXiv")
_LEVELS = {
    "bracket": Level.BRACKET,
    "decimal": Level.DECIMAL,
    "number": Level.NUMBER,
    "point": Level.POINT,
    "letter": Level.LETTER,
    "roman": Level.ROMAN,
    "article": Level.ARTICLE,
    "chapter": Level.CHAPTER,
    "part": Level.PART,
    "division": Level.DIVISION,
    "subdivision": Level.SUBDIVISION,
    "annex": Level.ANNEX,
}

# A line that begins with anything else has neither number nor bullet.
NUMBERING_FIRST = frozenset(
    (*_BY_CHARACTER, *_BULLETS, *(word[0] for word in _BY_WORD), *_NUMBERING_CAPITALS)
)


def start_of(text: str, start: int = 0, end: int | None = None) -> Start | None:
    """Read the numbering or bullet at the beginning of text[start:end], a line without leading blanks.

    A single capital is given as LETTER, also where it may be a Roman numeral: only the sequence tells.
    """
    first = text[start]
    pattern = _BY_CHARACTER.get(first)
    if pattern is not None:
        if plain := _plain(text, start, first):
            return plain
    else:
        if first in _BULLETS:
            return _bullet(text[start + 1 : start + 2])
        pattern = _BY_WORD.get(text[start : start + 2])
        if pattern is None:
            if first not in _NUMBERING_CAPITALS or text[start + 1 : start + 2] not in _AFTER_CAPITAL:
                return None
            pattern = _CAPITAL
    stop = len(text) if end is None else end
    match = pattern.match(text, start, stop)
    if match is None and pattern is _PART:
        match = _ANNEX.match(text, start, stop)
    if match is None:
        return None
    group = match.lastgroup or ""
    return Start(_LEVELS[group], match[group].strip(), match.end() - start)


def _plain(text: str, start: int, first: str) -> Start | None:
    """Read the most common beginnings, `1. ` and `a) `, without a pattern."""
    if text[start + 1 : start + 3] == ") " and first != "(":
        return _bracketed(first)
    dot = text.find(". ", start + 1, start + _NUMBER_AND_MARK)
    return _number(label) if dot > 0 and (label := text[start:dot]).isdecimal() else None


@cache
def _number(label: str) -> Start:
    return Start(Level.NUMBER, label, len(label) + 2)


@cache
def _bracketed(label: str) -> Start:
    return Start(Level.NUMBER if label.isdecimal() else Level.POINT, label, 3)


_BULLET, _GLUED_BULLET = Start(Level.BULLET, "", 2), Start(Level.BULLET, "", 1)


def _bullet(after: str) -> Start | None:
    if after == " ":
        return _BULLET
    return _GLUED_BULLET if after.isupper() or after == "(" else None
