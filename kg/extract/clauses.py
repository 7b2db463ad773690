"""Clauses that name who is to act: `Giao X …`, `đề nghị X …`, `X chủ trì …`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from kg.domain.evidence import Span
from kg.domain.layers import TaskCue
from kg.extract.bodies import begins_body, bodies_in
from kg.extract.body_names import Home
from kg.lexicon.occurrences import Words
from kg.lexicon.rules import load_rules

_FILE = load_rules("tasks")
_GIAO, _REQUEST = _FILE.rule("giao").regex, _FILE.rule("request").regex
_OPENING = _FILE.rule("opening").regex
# Where a body's name ends: at a duty, or at words that make the clause a finding. Names hold some of them.
_WORDS = re.compile(
    rf"(?<!\w)(?:(?P<inside>{_FILE.parts['inside']})|(?P<past>(?:đánh giá cao|thống nhất)(?!\w))"
    rf"|(?P<verb>{_FILE.parts['verb']})|(?P<other>(?:{_FILE.parts['past']})(?!\w)))"
    r"|(?P<stop>[.:] |[.:]$|\()"
)
_CUES = Words(
    (
        "giao ",
        "Giao ",
        "GIAO ",
        "Phân công ",
        "ề nghị ",
        "êu cầu ",
        "iến nghị ",
        "hông báo để ",
        "hông báo đến ",
    )
)
_TELLING = frozenset({TaskCue.GIAO, TaskCue.REQUEST})
_ONE_BY_ONE = re.compile(rf"{load_rules('bodies').parts['one_by_one']}$")
_NOUN = re.compile(rf"{_FILE.parts['noun']}(?: [^\s,;.:()]+){{0,6}}? {_FILE.parts['sure']}(?!\w)")
_UNLISTED = _FILE.rule("unlisted").regex
_BRACKETS = re.compile(r" ?\([^()]*\)")
_ASIDE, _LONGEST_TOPIC = 160, 90  # code points of brackets inside names; of a topic before a colon
# Who is told to do it does it; of whom it is said has done it.
_DUTY_WHEN_TOLD = frozenset(
    {"thông báo", "quyết định", "xác định", "yêu cầu", "đề nghị", "không", "họp", "là"}
)
_IN_DUTY = re.compile(r"[^.;:()\n]{1,120}? (?P<duty>(?:có|chịu) trách nhiệm)(?!\w)")
# A pattern that begins with plain characters leaps from one to the next; a class would look at every letter.
_NEXT = tuple(re.compile(rf"{sign} (?:(?:đồng thời|trong đó),? )?(?=[A-ZĐÀ-Ỹcl])") for sign in (";", r"\."))
_REACH = 500  # code points of a coordination of assignees: the longest in the gold has 250


class Clause(Struct, frozen=True, order=True):
    """A clause with its assignees, in clean text."""

    start: int  # of the assignee, or of `Giao`
    duty: int  # where what is to be done begins
    assignees: tuple[str, ...]
    cue: TaskCue
    leads: bool  # it stands where its paragraph begins


class Openings(Struct, frozen=True):
    """Where clauses may begin in a text, in order: found in one look at the whole, which costs least."""

    cues: Sequence[int]  # words that may assign a task
    statements: Sequence[int]  # what follows a full stop or a semicolon

    def cues_in(self, start: int, end: int) -> Sequence[int]:
        """Give the cues in a range."""
        return self.cues[bisect_left(self.cues, start) : bisect_left(self.cues, end)]

    def statements_in(self, start: int, end: int) -> Sequence[int]:
        """Give where statements begin inside a range, its own beginning left out."""
        return self.statements[bisect_right(self.statements, start) : bisect_left(self.statements, end)]


def openings(text: str) -> Openings:
    """Find where clauses may begin."""
    cues = [at for at, _ in _CUES.hits(text)]
    return Openings(cues, sorted(hit.end() for sign in _NEXT for hit in sign.finditer(text)))


def clauses(
    text: str, span: Span, places: Openings, home: Home, *, requests: bool = True
) -> Iterator[Clause]:
    """Yield the clauses of a paragraph that tell somebody to act, in their order.

    Args:
        text: clean text.
        span: the paragraph's words, without its number.
        places: `openings` of the text.
        home: what short names are completed with.
        requests: whether `đề nghị X`, `yêu cầu X` assign; not so inside a section addressed to a body, where
            they say what that body is to demand.
    """
    reached, end = span.start, span.end
    for place, cue_start, cue in sorted(_places(text, span, places, requests=requests)):
        if place < reached:
            continue
        found = _clause(text, place, end, home, cue)
        if found:
            begins, leads = (cue_start if cue is TaskCue.GIAO else place), cue_start == span.start
            yield Clause(begins, found[0], found[1], cue, leads)
            reached = found[0]


def _places(text: str, span: Span, places: Openings, *, requests: bool) -> Iterator[tuple[int, int, TaskCue]]:
    """Yield where a name may begin, where its clause begins, and by which cue."""
    start, end = span.start, span.end
    for hit in places.cues_in(start, end):
        begins = _word_start(text, hit, start)
        for pattern, cue in ((_GIAO, TaskCue.GIAO), (_REQUEST, TaskCue.REQUEST)):
            match = pattern.match(text, begins, end)
            if match and (requests or cue is TaskCue.GIAO):
                place = match.end() + (text[match.end() : match.end() + 1] == " ")
                yield place, begins, cue
    for place in (start, *places.statements_in(start, end)):
        if begins_body(text, place, end):
            yield place, place, TaskCue.SUBJECT
        elif place == start and (topic := _topic(text, start, end)):
            yield topic, start, TaskCue.SUBJECT
        elif opening := _OPENING.match(text, place, end):
            yield opening.end() + text[opening.end() : end].startswith(" "), place, TaskCue.SUBJECT


def _word_start(text: str, at: int, low: int) -> int:
    return max(low, text.rfind(" ", low, at) + 1)


def _clause(text: str, place: int, end: int, home: Home, cue: TaskCue) -> tuple[int, tuple[str, ...]] | None:
    """Read the assignees from `place` on; give where the duty begins and who they are."""
    if place >= end:
        return None
    if not begins_body(text, place, end):
        unlisted = _UNLISTED.match(text, place, end) if cue in _TELLING else None
        return (unlisted.end() + 1, (unlisted[0],)) if unlisted else None
    if cue is TaskCue.SUBJECT and text.startswith(("Lãnh đạo", "lãnh đạo"), place):
        return None  # at the head of a clause this is the verb
    aside = place  # where brackets end that stand inside the names
    for word in _WORDS.finditer(text, place, min(end, place + _REACH)):
        if word.start() < aside or word.lastgroup == "inside" or _inside_name(text, place, word):
            continue
        if word[0] == "(" and (closed := text.find(")", word.end(), min(end, word.end() + _ASIDE))) > 0:
            aside = closed
            continue
        told = word.lastgroup == "verb" or (
            cue in _TELLING and (word[0].startswith(":") or word[0] in _DUTY_WHEN_TOLD)
        )
        if word[0] == "được" and cue is TaskCue.SUBJECT:  # `các tổ chức được cấp phép có trách nhiệm …`
            later = _IN_DUTY.match(text, word.end(), end)
            names = _names(text, place, word.start(), home) if later else ()
            return (later.start("duty"), names) if later and names else None
        names = _names(text, place, word.start(), home) if told and word.start() > place else ()
        duty = word.end() if word.lastgroup == "stop" else word.start()
        return (duty, names) if names and duty < end else None
    return None


def _topic(text: str, start: int, end: int) -> int | None:
    """Give where a body's name begins behind the topic of an item: `Kinh phí: Sở Tài chính tham mưu …`."""
    colon = text.find(": ", start, min(end, start + _LONGEST_TOPIC))
    return colon + 2 if colon > 0 and begins_body(text, colon + 2, end) else None


def _inside_name(text: str, place: int, word: re.Match[str]) -> bool:
    """Tell whether a word at which names end is part of one all the same."""
    if word[0] == ": ":
        return _ONE_BY_ONE.search(text, place, word.start()) is not None
    return word.lastgroup == "verb" and _NOUN.match(text, word.start()) is not None


def _names(text: str, start: int, end: int, home: Home) -> tuple[str, ...]:
    words = text[start:end]
    return bodies_in(_BRACKETS.sub("", words) if "(" in words else words, home)
