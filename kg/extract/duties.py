"""Duties: the verbs that say what is to be done, and the bodies that are to help with it."""

import re

from kg.extract.bodies import bodies_in
from kg.extract.body_names import Home
from kg.lexicon.rules import load_rules

_FILE, _BODIES = load_rules("tasks"), load_rules("bodies")
_DUTY = re.compile(rf"(?<!\w)(?:(?P<inside>{_FILE.parts['inside']})|{_FILE.parts['verb']})")
_COOPERATING, _COOPERATING_END = _FILE.rule("cooperating").regex, _FILE.rule("cooperating-end").regex
_COOPERATING_HINT = "hối hợp"
_MARK = re.compile(r"[.:] |;(?! )")
_ONE_BY_ONE = re.compile(rf"{_BODIES.parts['one_by_one']}$")
LONGEST_NAMES = 330  # code points of names in a row: the longest in the gold has 130


def duty_in(text: str, start: int, end: int) -> int | None:
    """Give where the first verb of a duty stands in text[start:end], names that hold such a word left out."""
    words = (word for word in _DUTY.finditer(text, start, end) if word.lastgroup != "inside")
    first = next(words, None)
    return first.start() if first else None


def lists_names(text: str, start: int, colon: int) -> bool:
    """Tell whether the words before a colon only lead to names: `UBND các huyện: A, B`."""
    return _ONE_BY_ONE.search(text, start, colon) is not None


def cooperating_in(text: str, begin: int, end: int, home: Home) -> tuple[str, ...]:
    """Give the bodies after the first `phối hợp với` in text[begin:end]."""
    hit = text.find(_COOPERATING_HINT, begin, end)
    match = _COOPERATING.search(text, hit - 1, end) if hit >= 0 else None
    if not match:
        return ()
    start = match.end() + 1
    limit = min(end, start + LONGEST_NAMES)
    marks = (mark.start() for mark in _MARK.finditer(text, start, limit))
    purpose = _COOPERATING_END.search(text, start, limit)
    stops = (
        duty_in(text, start, limit),
        purpose.start() if purpose else None,
        next((mark for mark in marks if not lists_names(text, start, mark)), None),
    )
    return bodies_in(text[start : min((stop for stop in stops if stop is not None), default=limit)], home)
