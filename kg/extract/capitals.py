"""Headings in capitals, brought to the case of running text, so that one reading serves both."""

import re

from kg.lexicon.rules import load_rules

_CASES = tuple((name.lower(), name) for name in load_rules("description").words["names"])
_NUMERAL = re.compile(r"(?:(?<=khóa )|(?<=khoá )|(?<=thứ ))[ivx]+(?!\w)")


def small(words: str) -> str:
    """Give capitals the case of running text, letter by letter: `CỦA BỘ CHÍNH TRỊ`, `Của Bộ Chính trị`."""
    if not words.isupper():
        return words
    cased = words.lower().replace("uỷ", "ủy")
    for printed, name in _CASES:
        cased = cased.replace(printed, name)
    return _NUMERAL.sub(lambda match: match[0].upper(), cased[0].upper() + cased[1:])


def small_letter(words: str) -> str:
    """Put the first letter small unless the word is an abbreviation."""
    return words if words[1:2].isupper() else words[0].lower() + words[1:]
