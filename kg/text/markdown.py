"""Marks of Markdown and HTML that are not the directive's own words; the length never changes."""

import re

from kg.text.characters import DROPPED, UPPER

_ESCAPE = re.compile(r"\\(?=[-\\.,;:*_#|\[\](){}!+<>~`&\"'])")
# A star between brackets is the mark of a note, a star between blanks a sign: both are text.
_STARS = re.compile(r"(?<!\()(?<!\*)\*{1,3}(?=\S)(?![*)])|(?<=\S)(?<!\()(?<!\*)\*{1,3}(?!\*)")
_UNDERSCORES = re.compile(r"(?<!\w)(_{1,2})(?=[^\s_])([^\n_]*[^\s_])\1(?!\w)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|center|p|div|span|sup|sub|font)(?:\s[^<>\n]{0,200})?>", re.IGNORECASE
)
_SEGMENTED = re.compile(r"(?<=[^\W\d_])_(?=[^\W\d_])")
_SEGMENTED_SHARE = 0.004  # underscores per character; word-segmented text has 0.07, others under 0.001
_GLUED_CAPITALS = re.compile(rf"(?<=[{UPPER}])\*{{2,3}}(?=[{UPPER}]{{2}})")


def without_marks(text: str) -> str:
    """Drop emphasis, escapes and tags; make blanks of the underscores of word-segmented text."""
    if "*" in text:
        # `KẾT LUẬN**CỦA HỘI NGHỊ` (000): the mark stands where the line ended.
        text = _GLUED_CAPITALS.sub(lambda m: "\n" + DROPPED * (len(m[0]) - 1), text)
        text = _STARS.sub(_dropped, text)
    if "_" in text:
        if text.count("_") > _SEGMENTED_SHARE * len(text):
            text = _SEGMENTED.sub(" ", text)
        text = _UNDERSCORES.sub(lambda m: f"{DROPPED * len(m[1])}{m[2]}{DROPPED * len(m[1])}", text)
    if "\\" in text:
        text = _ESCAPE.sub(DROPPED, text)
    if "<" in text:
        text = _BREAK.sub(lambda m: _line_end(m, text), text)
        text = _TAG.sub(_dropped, text)
    return text


def _dropped(match: re.Match[str]) -> str:
    return DROPPED * len(match[0])


def _line_end(match: re.Match[str], text: str) -> str:
    in_table = text.startswith("|", text.rfind("\n", 0, match.start()) + 1)
    return (" " if in_table else "\n") + DROPPED * (len(match[0]) - 1)
