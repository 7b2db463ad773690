"""Lines that address what stands below or behind them: names of bodies alone, or names before a colon."""

import re

from msgspec import Struct

from kg.domain.evidence import Span
from kg.extract.bodies import begins_body, bodies_in
from kg.extract.body_names import Home
from kg.extract.duties import LONGEST_NAMES, duty_in, lists_names
from kg.lexicon.layout import bounded
from kg.lexicon.rules import load_rules

_FILE, _BODIES = load_rules("tasks"), load_rules("bodies")
_FOR_BODY = re.compile(rf"{_FILE.rule('for-body').regex.pattern} ")
_TOLD = re.compile(rf"{_FILE.rule('told').regex.pattern} ")
_SAYING = re.compile(bounded(rf"(?:{_FILE.parts['past']})|chọn|như sau"))
_ONLY_NAMES = re.compile(rf"{_BODIES.parts['proper']}(?:(?:, | và ){_BODIES.parts['proper']})+")
_BRACKETS = re.compile(r" ?\([^()]*\)")
_LEADERS = ("Lãnh đạo", "lãnh đạo")  # at the head of a clause this is the verb
_LABEL = 90  # code points: a longer beginning before a colon is a sentence


class Addressed(Struct, frozen=True):
    """Who is addressed, and where in the line the duty begins: at its end where it stands below."""

    assignees: tuple[str, ...]
    duty: int


def addressed(text: str, span: Span, home: Home, *, apart: bool, told_only: bool) -> Addressed | None:
    """Read a line that names bodies alone, or bodies before a colon; None for every other line.

    Args:
        text: clean text.
        span: the line's words, without its number and the marks at its end.
        home: what short names are completed with.
        apart: whether the line stands apart as headings and items do, so that it needs no colon.
        told_only: whether only lines count that tell somebody: `Đề nghị Sở Y tế:`.
    """
    start, end = span.start, span.end
    told = None
    if text[end - 1] == ":" or (apart and text.find(":", start, end) < 0):
        told = _TOLD.match(text, start, end)
    if told_only and not told:
        return None
    prefix = told or _FOR_BODY.match(text, start, end)
    at = prefix.end() if prefix else start
    colon = _colon(text, at, min(end, at + LONGEST_NAMES))
    stop = colon if colon > 0 else end
    alone = apart or told is not None or colon > 0
    names = _names(text, at, stop, home) if alone and stop - at <= LONGEST_NAMES else ()
    duty = _past_blanks(text, stop + 1, end)
    # `Đối với các huyện Minh Hóa, Tuyên Hóa: Chủ tịch UBND huyện chỉ đạo …`
    for_others = prefix and not told and stop - start < _LABEL and _names_another(text, duty, end)
    if not names or for_others:
        return None
    # `UBND các huyện có rừng: An Minh, Hòn Đất`: no duty follows.
    return Addressed(names, end if _ONLY_NAMES.fullmatch(text, duty, end) else duty)


def is_label_of_another(text: str, start: int, end: int) -> bool:
    """Tell whether a line begins with a label that is no duty: `Thương nhân kinh doanh xăng dầu: …`."""
    colon = text.find(":", start, min(end, start + _LABEL))
    return colon > 0 and duty_in(text[start:colon].lower(), 0, colon - start) is None


def _names(text: str, start: int, end: int, home: Home) -> tuple[str, ...]:
    """Give the bodies that words name; () when they say something else, too."""
    if not begins_body(text, start, end) or duty_in(text, start, end) is not None:
        return ()
    return () if _SAYING.search(text, start, end) else bodies_in(_BRACKETS.sub("", text[start:end]), home)


def _colon(text: str, start: int, end: int) -> int:
    """Give where the colon behind the names stands, -1 if there is none; one inside them is left out."""
    colon = text.find(":", start, end)
    while 0 < colon < end - 1 and lists_names(text, start, colon):
        colon = text.find(":", colon + 1, end)
    return colon


def _past_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at] == " ":
        at += 1
    return at


def _names_another(text: str, start: int, end: int) -> bool:
    """Tell whether words begin with a body of their own."""
    return begins_body(text, start, end) and not text.startswith(_LEADERS, start)
