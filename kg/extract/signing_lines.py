"""The lines of a signature taken apart: for whom, in what office, the name."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from enum import Enum
from functools import cache
from typing import NamedTuple

from kg.domain.keys import slug
from kg.domain.layers import Manner
from kg.extract.bodies import begins_body
from kg.extract.body_names import with_known_names
from kg.lexicon.rules import load_rules

_FILE = load_rules("signatures")
_MARKS = tuple((Manner(rule.value), rule.regex) for rule in _FILE.rules if rule.value)
_OFFICE, _NOTE = _FILE.rule("office").regex, _FILE.rule("signed-note").regex
_RANK, _PERSON = _FILE.rule("rank").regex, _FILE.rule("person").regex
_SURNAMES = frozenset(name.upper() for name in _FILE.words["surnames"])
_BELOW = _FILE.words["below"]
_TAIL = re.compile(rf"(?<=\w )(?P<name>(?:{_FILE.parts['surnames']})(?: {_FILE.parts['word']}){{1,4}})$")
_UNIT = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|đặc khu|(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy) "
)
_AGENCY = re.compile(r"(?<=(?<!\w)(?:Bộ|Sở|Vụ) )(?!trưởng)\w|(?<=(?<!\w)Cục )(?!trưởng)\w")
_CASES = tuple(
    (name.lower(), re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), name)
    for name in sorted((*_FILE.words["names"], *_FILE.words["offices"]), key=lambda name: (len(name), name))
)  # the longest last, since it knows best
_LIKE = 0.85  # of 1: how near damaged letters must come to an office
_SIGNS = " \t.,;:|*_\\-–—~=\"'`"
_LONGEST = 100  # code points of a line: the longest of the trial texts has 60


class Kind(Enum):
    """What a piece of a line says."""

    CHARGE = "for whom"
    OFFICE = "office"
    NAME = "name"
    WORDS = "capitals that go on with the line above"
    OTHER = "none of these"


class Piece(NamedTuple):
    """One piece of a line."""

    kind: Kind
    words: str
    start: int  # in clean text
    end: int
    manner: Manner | None = None  # of a charge
    office: bool = False  # the charge names an office


def pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """Take a line apart; what says that it was signed (`Đã ký`) is left out."""
    if end - start > _LONGEST:
        yield Piece(Kind.OTHER, text[start:end], start, end)
        return
    at = start
    for note in _NOTE.finditer(text, start, end):
        yield from _charged(text, at, note.start())
        at = note.end()
    yield from _charged(text, at, end)


def running(words: str) -> str:
    """Give words in capitals the case of running text: `PHÓ BÍ THƯ TỈNH ỦY` is `Phó Bí thư Tỉnh ủy`."""
    words = " ".join(words.split())
    if not words.isupper():
        return words[:1].upper() + words[1:]
    small = words.lower()
    for plain, printed, cased in _CASES:
        if plain in small.lower():  # most names are not there, and looking for plain words is quick
            small = printed.sub(cased, small)
    small = _AGENCY.sub(lambda hit: hit[0].upper(), small)
    if unit := _UNIT.search(small):
        head, place = small[: unit.end()], small[unit.end() :]
        small = head + " ".join(part[:1].upper() + part[1:] for part in place.split())
    return with_known_names(small[:1].upper() + small[1:])


def name_of(words: str) -> str:
    """Write a personal name in title case, without the rank before it."""
    bare = _without_rank(words)
    return " ".join(part.capitalize() if part.isupper() else part for part in bare.split())


@cache
def likely_office(words: str) -> str | None:
    """Give the office that damaged capitals come near: `LONG BÌ THỨ` is `Tổng Bí thư`."""
    known = {slug(name): name for name in _FILE.words["offices"]}
    near = get_close_matches(slug(words), known, n=1, cutoff=_LIKE)
    return known[near[0]] if near else None


def begins_office(words: str) -> bool:
    """Tell whether words, in any case, begin with an office."""
    return _OFFICE.match(words.upper()) is not None


def _charged(text: str, start: int, end: int) -> Iterator[Piece]:
    """Split at `T/M`, `KT.` and the like."""
    marks = sorted(
        (mark.start(), mark.end(), manner)
        for manner, regex in _MARKS
        for mark in regex.finditer(text, start, end)
        if _is_followed(text, mark.end(), end)
    )
    yield from _worded(text, start, marks[0][0] if marks else end, None)
    for at, (start_of_mark, after, manner) in enumerate(marks):
        stop = marks[at + 1][0] if at + 1 < len(marks) else end
        for position, piece in enumerate(_worded(text, after, stop, manner)):
            yield piece._replace(start=start_of_mark) if position == 0 else piece


def _is_followed(text: str, after: int, end: int) -> bool:
    rest = text[after:end].lstrip(" .,:")
    return not rest or rest[0].isupper()


def _worded(text: str, start: int, end: int, manner: Manner | None) -> Iterator[Piece]:
    """Split words at each office after the first, and before the name."""
    start, end = _stripped(text, start, end)
    if start >= end:
        if manner:
            yield Piece(Kind.CHARGE, "", start, start, manner)
        return
    words = text[start:end]
    if manner is None and _is_name(words):
        yield Piece(Kind.NAME, words, start, end)
        return
    large = words.upper()
    offices = [hit.start() for hit in _OFFICE.finditer(large) if not _continued(large, hit.start())]
    tail = _TAIL.search(words)
    if tail and not (offices or words[: tail.start()].isupper()):
        tail = None  # `T/M Ủy ban nhân dân tỉnh Hà Giang` ends with a province
    stop = tail.start() if tail else len(words)
    cuts = [0, *(at for at in offices if 0 < at < stop and (words.isupper() or tail)), stop]
    for at, cut in enumerate(cuts[:-1]):
        low, high = _stripped(text, start + cut, start + cuts[at + 1])
        if low < high:
            yield _piece(text[low:high], low, high, manner if at == 0 else None)
    if tail:
        yield Piece(Kind.NAME, tail["name"], start + stop, end)


def _piece(words: str, start: int, end: int, manner: Manner | None) -> Piece:
    office = begins_office(words)
    if manner:
        if manner is not Manner.ON_BEHALF and words.isupper():
            office = office or likely_office(words) is not None
        return Piece(Kind.CHARGE, words, start, end, manner, office)
    if office:
        return Piece(Kind.OFFICE, words, start, end)
    if words.upper().startswith(_BELOW):
        return Piece(Kind.OTHER, words, start, end)
    if words.isupper():
        return Piece(Kind.OFFICE if likely_office(words) else Kind.WORDS, words, start, end)
    return Piece(Kind.OTHER, words, start, end)


def _continued(large: str, at: int) -> bool:
    """Tell whether an office is the second half of one: `BỘ TRƯỞNG, CHỦ NHIỆM`, `KIÊM CHỦ TỊCH`."""
    return large[:at].endswith((", ", " KIÊM ", "- "))


def _is_name(words: str) -> bool:
    bare = _without_rank(words)
    if not _PERSON.fullmatch(bare) or begins_office(bare):
        return False
    known = bare.split()[0].upper() in _SURNAMES
    if bare.isupper():
        cased = running(bare)
        return known and not begins_body(cased, 0, len(cased))
    return known or not (begins_body(bare, 0, len(bare)) or bare.startswith(("Nơi", "Như", "Lưu")))


def _without_rank(words: str) -> str:
    while rank := _RANK.match(words):
        words = words[rank.end() :].lstrip(" .,")
    return words


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _SIGNS:
        start += 1
    while start < end and text[end - 1] in _SIGNS:
        end -= 1
    return start, end
