"""What the first characters of a line say: bullet, number, article, chapter, or nothing."""

import re
from enum import IntEnum
from typing import NamedTuple

from kg.text.characters import UPPER


class Level(IntEnum):
    """Kinds of numbering, outermost first; the value is the default depth."""

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
    POINT = 11  # a)
    BULLET = 12  # - + *


class Start(NamedTuple):
    """How a line begins: `label` is the numbering without its mark, `length` what it takes with its blank."""

    level: Level
    label: str
    length: int


# First characters that can begin a numbering: every other line is passed over without a pattern.
POSSIBLE = frozenset("0123456789-–+*•●▪~([abcdđeghiklmnopqrstuvxyABCDEGHIJKLMVXĐPT")

_START = re.compile(
    rf"""
      (?P<bullet> [-–+*•●▪] (?:\ |(?=[{UPPER}(])) )
    | \( (?P<bracket> \d{{1,3}} | [ivx]{{1,5}} ) \) \.? \ ?
    | (?P<decimal> \d{{1,2}} (?: \.\d{{1,2}} ){{1,4}} ) (?: \ ?[.)] (?:\ |(?=[{UPPER}])) | \ ?[-–] \ ?(?!\d) | \ (?=[{UPPER}"“]) )
    | (?P<number> \d{{1,3}} ) (?: \ ?[.)] (?: \ | (?=[{UPPER}"“(]) | $ ) | [-–] \ )
    | (?P<point> [a-zđ] ) \ ?\) \ ?
    | (?P<letter> [A-ZĐ] ) (?: \ ?[.)] (?: \ | (?=[{UPPER}]) | $ ) | \ ?[-–] \ ) (?! \d )
    | (?P<roman> (?: [IVX]{{2,6}} | (?-i: Ii | Iii | Iv | Vi ) ) ) (?: \ ?[.)] (?: \ | (?=[{UPPER}]) | $ ) | \ ?[-–] \ ?(?=[{UPPER}]) )
    | (?: Điều | ĐIỀU ) \ (?P<article> \d{{1,3}} [a-zđ]? ) (?: [.:] | \ ?$ )
    | (?: Chương | CHƯƠNG ) \ (?P<chapter> [IVXLC]{{1,7}} | \d{{1,2}} ) (?= [.:]? (?: \ | $ ) )
    | (?: Phần | PHẦN ) \ (?P<part> (?: thứ | THỨ ) \ \w+ (?: \ (?:hai|mười) )? | [IVX]{{1,5}} ) (?= [.:]? (?: \ ?$ | \ [{UPPER}] ) )
    | (?: Mục | MỤC ) \ (?P<division> \d{{1,2}} | [IVX]{{1,5}} ) (?= [.:]? (?: \ ?$ | \ [{UPPER}] ) )
    | (?: Tiểu\ mục | TIỂU\ MỤC ) \ (?P<subdivision> \d{{1,2}} ) (?= [.:]? (?: \ ?$ | \ [{UPPER}] ) )
    | (?: Phụ\ lục | PHỤ\ LỤC ) (?: \ (?P<annex> (?: số\ )? (?: [IVX]{{1,5}} | \d{{1,2}} ) [A-Z]? ) )? (?P<annex_end> [.:]? \ ?$ )
    """,
    re.VERBOSE,
)
_LEVELS = {
    "bullet": Level.BULLET,
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
    "annex_end": Level.ANNEX,
}


def start_of(line: str) -> Start | None:
    """Read the numbering or bullet at the beginning of a line without leading blanks.

    A single capital is given as LETTER, also where it is a Roman numeral: only the sequence tells.
    """
    if line[0] not in POSSIBLE or not (match := _START.match(line)):
        return None
    group = match.lastgroup or ""
    if group == "bullet":
        return Start(Level.BULLET, "", match.end())
    label = (match["annex"] or "") if group == "annex_end" else match[group]
    return Start(_LEVELS[group], label, match.end())
