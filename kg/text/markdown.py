"""Marks of Markdown and HTML that are not the directive's own words; the length never changes."""

import re
from itertools import pairwise

from kg.text.characters import DROPPED

# Every pattern begins with a plain character, which lets the scanner leap: 70 times faster than a class.
_STARS = re.compile(r"\*\**")
_ESCAPE = re.compile(r"\\(?=[-\\.,;:*_#|\[\](){}!+<>~`&\"'])")
_UNDERSCORES = re.compile(r"__?(?=[^\s_])")
_BREAK = re.compile(r"<(?:br|BR)\s*/?>")
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|center|p|div|span|sup|sub|font)(?:\s[^<>\n]{0,200})?>", re.IGNORECASE
)
_SEGMENTED_SHARE = 0.004  # underscores per character; word-segmented text has 0.07, others under 0.001
_LONGEST_ROW = 20_000  # characters of a table row
_LONGEST_PHRASE = 500  # characters between two underscores that stress them
_FEW_UNDERSCORES = 4  # a file name in a short text
_MOST_STARS = 3  # emphasis has at most so many; a longer row of stars is a rule


def without_marks(text: str) -> str:
    """Drop emphasis, escapes and tags; make blanks of the underscores of word-segmented text."""
    if "*" in text:
        text = _STARS.sub(_star, text)
    if "_" in text:
        if text.count("_") > max(_FEW_UNDERSCORES, _SEGMENTED_SHARE * len(text)):
            text = _unsegmented(text)
        text = _without_underscores(text)
    if "\\" in text:
        text = _ESCAPE.sub(DROPPED, text)
    if "<" in text:
        text = _BREAK.sub(_line_end, text)
        text = _TAG.sub(lambda match: DROPPED * len(match[0]), text)
    return text


def _star(match: re.Match[str]) -> str:
    text, (start, end) = match.string, match.span()
    count = end - start
    before = text[start - 1] if start else "\n"
    after = text[end : end + 1] or "\n"
    if count > _MOST_STARS or (before.isspace() and after.isspace()):
        return match[0]  # a rule, a bullet, a sign of its own
    if before == "(" and after == ")":
        return match[0]  # the mark of a note: (*)
    if before.isupper() and after.isupper() and text[end + 1 : end + 2].isupper():
        # `KẾT LUẬN**CỦA HỘI NGHỊ` (000): the mark stands where the line ended.
        return "\n" + DROPPED * (count - 1)
    return DROPPED * count


def _unsegmented(text: str) -> str:
    parts = text.split("_")
    out = [parts[0]]
    for before, part in pairwise(parts):
        between_letters = before[-1:].isalpha() and part[:1].isalpha()
        out += (" " if between_letters else "_", part)
    return "".join(out)


def _without_underscores(text: str) -> str:
    """Drop underscores that open and close one word or phrase of a line."""
    out: list[str] = []
    done = 0
    for match in _UNDERSCORES.finditer(text):
        start, after = match.span()
        if start < done or (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
            continue
        line_end = text.find("\n", after, after + _LONGEST_PHRASE)
        close = text.find(match[0], after, line_end if line_end >= 0 else after + _LONGEST_PHRASE)
        end = close + len(match[0])
        if (
            close < 0
            or text[close - 1].isspace()
            or text[end : end + 1].isalnum()
            or text[end : end + 1] == "_"
        ):
            continue
        out += (text[done:start], DROPPED * len(match[0]), text[after:close], DROPPED * len(match[0]))
        done = end
    out.append(text[done:])
    return "".join(out)


def _line_end(match: re.Match[str]) -> str:
    text, start = match.string, match.start()
    in_table = text.startswith("|", text.rfind("\n", max(0, start - _LONGEST_ROW), start) + 1)
    return (" " if in_table else "\n") + DROPPED * (len(match[0]) - 1)
