"""Letterheads: the bodies above a text's type, from the highest to the one that issues it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kg.domain.evidence import Span
from kg.domain.keys import slug
from kg.extract.body_names import with_known_names
from kg.extract.capitals import small
from kg.lexicon.authority import load_authority
from kg.lexicon.rules import load_rules
from kg.text.document import Block, Document

_RULES = load_rules("description")
_TYPE_LINE, _NUMBER_LINE = _RULES.rule("type-line").regex, _RULES.rule("number-line").regex
_MOTTO = _RULES.rule("motto").regex
_HEAD = _RULES.rule("letterhead-body").regex
_STATE, _PARTY = _RULES.rule("letterhead-state").regex, _RULES.rule("letterhead-party").regex
_ORGAN, _AGENCY = _RULES.rule("letterhead-organ").regex, _RULES.rule("letterhead-agency").regex
_MINISTRY, _MINISTRIES = _RULES.rule("letterhead-ministry").regex, re.compile(r"\s+[-–]\s+(?=BỘ )|, (?=BỘ )")
_FRONT = _RULES.rule("letterhead-front").regex
_FRONTS = _RULES.words["fronts"]
_SIGNS = " \t|-–—*_=.\\"
_OF_PROVINCE = frozenset({"tỉnh", "thành phố"})
_COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy"}


class Issuing(NamedTuple):
    """The body that a letterhead gives as the issuer."""

    name: str
    span: Span


class _Line(NamedTuple):
    words: str  # in capitals, with one spelling of `ỦY`
    start: int
    end: int


class _Body(NamedTuple):
    """What a body of a letterhead is, and where it rules."""

    name: str
    kind: str  # "state", "party", "ministry", "organ", "agency"
    level: str = ""  # "tỉnh", "huyện", …
    place: str = ""

    @property
    def where(self) -> str:
        return f" {self.level} {self.place}" if self.level and self.place else ""

    @property
    def below(self) -> bool:
        """Tell whether it is surely of a unit below the province, and which."""
        city = self.level == "thành phố" and not _is_city(self.place)
        return bool(self.place) and (city or self.level not in {"", *_OF_PROVINCE})


def issuing_body(document: Document, lines: Iterable[Block]) -> Issuing | None:
    """Give the lowest body of a letterhead, in full; None where one committee or ministry stands alone.

    `ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH⏎SỞ Y TẾ` is the department's, `UBND HUYỆN BÌNH SƠN⏎UBND XÃ BÌNH HẢI` the
    commune's, `TỈNH ỦY QUẢNG NGÃI⏎BAN TỔ CHỨC` the commission's.
    """
    printed = list(_bodies(document, lines))
    if not printed:
        return None
    if name := _joint(printed):
        return Issuing(name, Span(printed[0].start, printed[-1].end))
    found, last = [_body(line.words, document.text) for line in printed], printed[-1]
    name = _in_full(found[-1], [body for body in found[:-1] if body]) if found[-1] else None
    return Issuing(name, Span(last.start, last.end)) if name else None


def province_above(document: Document, lines: Iterable[Block]) -> Issuing | None:
    """Give the province whose committee or council stands in the letterhead."""
    for line in _bodies(document, lines):
        body = _state(line.words) or _party(line.words)
        if body and body.level in _OF_PROVINCE and body.place and not body.below:
            return Issuing(body.place, Span(line.start, line.end))
    return None


def unit_of_line(words: str) -> str | None:
    """Give a committee or council below the province in full: `HỘI ĐỒNG NHÂN DÂN HUYỆN BÌNH SƠN`."""
    body = _state(_capitals(words))
    return body.name if body and body.below else None


def _capitals(words: str) -> str:
    return " ".join(words.replace("UỶ", "ỦY").split())


def _bodies(document: Document, lines: Iterable[Block]) -> Iterator[_Line]:
    """Yield the bodies above type and number; a name that goes on in the next line is one."""
    held: _Line | None = None
    for line in _lines(document, lines):
        if held and not _HEAD.match(line.words):
            held = _Line(f"{held.words} {line.words}", held.start, line.end)
            continue
        if held:
            yield held
        held = line if _HEAD.match(line.words) else None
    if held:
        yield held


def _lines(document: Document, lines: Iterable[Block]) -> Iterator[_Line]:
    begun = False
    for block in lines:
        for cell in re.finditer(r"[^|]+", document.text[block.span.start : block.span.end]):
            words = cell[0].strip(_SIGNS)
            if _TYPE_LINE.match(words) or (begun and _NUMBER_LINE.match(words)):
                return
            motto = _MOTTO.search(words)
            words = (words[: motto.start()] if motto else words).strip(_SIGNS)
            if words.isupper() and len(words) > 1 and not _NUMBER_LINE.match(words):
                start = block.span.start + cell.start() + cell[0].find(words)
                yield from _parted(words, start)
                begun = True


def _parted(words: str, start: int) -> Iterator[_Line]:
    """Split what a table's cell holds in one line: `UBND TỈNH BÌNH ĐỊNH SỞ Y TẾ`."""
    cuts = [0, *(hit.start() for hit in _RULES.rule("letterhead-inner").regex.finditer(words)), len(words)]
    for low, high in pairwise(cuts):
        if piece := words[low:high].strip(_SIGNS):
            yield _Line(_capitals(piece), start + low, start + low + len(words[low:high].rstrip(_SIGNS)))


def _body(words: str, text: str) -> _Body | None:
    if found := _state(words) or _party(words):
        return found
    if organ := _ORGAN.fullmatch(words):
        return _Body(small(organ[0]), "organ")
    if _MINISTRY.fullmatch(words):
        return _Body(with_known_names(small(words)), "ministry")
    if front := _FRONT.fullmatch(words):
        whole = slug(front["body"].replace("MTTQ", "MẶT TRẬN TỔ QUỐC"))
        name = next(name for name in _FRONTS if slug(name) == whole)
        level, place = _level(front["level"]), _titled(front["place"])
        return _Body(f"{name} {level} {place}", "front", level, place)
    if _AGENCY.fullmatch(words):
        return _Body(_cased(words, text), "agency")
    return None


def _state(words: str) -> _Body | None:
    if not (found := _STATE.fullmatch(words)):
        return None
    name = "Ủy ban nhân dân" if found["body"] in {"ỦY BAN NHÂN DÂN", "UBND"} else "Hội đồng nhân dân"
    level, place = _level(found["level"]), _titled(found["place"] or "")
    return _Body(f"{name} {level} {place}".rstrip(), "state", level, place)


def _party(words: str) -> _Body | None:
    if not (found := _PARTY.fullmatch(words)):
        return None
    place = _titled(found["place"] or found["seat"] or "")
    if found["level"]:
        level = _level(found["level"])
        committee = _COMMITTEES.get(level)
        return _Body(f"{committee or f'Đảng ủy {level}'} {place}", "party", level, place)
    level = {"TỈNH": "tỉnh", "THÀNH": "thành phố", "HUYỆN": "huyện", "QUẬN": "quận", "THỊ": "thị xã"}[
        found["committee"]
    ]
    return _Body(f"{found['committee'].capitalize()} ủy {place}".rstrip(), "party", level, place)


def _level(printed: str | None) -> str:
    return "thành phố" if printed in {"TP", "TP."} else (printed or "").lower()


def _in_full(lowest: _Body, above: list[_Body]) -> str | None:
    """Write the issuer with what stands above it; None where it is the province's committee or a ministry."""
    over = next((body for body in reversed(above) if body.kind != "organ"), None)
    if lowest.kind in {"state", "party"}:
        return lowest.name if lowest.below else None
    if lowest.kind == "organ":
        return f"{lowest.name} {over.name}" if over and over.kind != "agency" else None
    if lowest.kind == "front":
        return lowest.name
    if lowest.kind == "ministry":
        return None if above else lowest.name
    if lowest.kind == "agency":
        rules = over if over and over.kind == "state" else None
        placed = rules is None or slug(rules.place) in slug(lowest.name)
        return lowest.name if placed or rules is None else lowest.name + rules.where
    return None


def _joint(printed: list[_Line]) -> str | None:
    """Give the ministries that issue a text together: `BỘ NỘI VỤ - BỘ TÀI CHÍNH`."""
    names = [name for line in printed for name in _MINISTRIES.split(line.words)]
    if len(names) == 1 or not all(_MINISTRY.fullmatch(name) for name in names):
        return None
    *first, last = (with_known_names(small(name)) for name in names)
    return f"{', '.join(first)} và {last}"


def _cased(words: str, text: str) -> str:
    """Give a name the case that the text writes it in, else the usual one: `Tổng cục Thuế`."""
    known = _names().get(slug(words)) or with_known_names(small(words))
    if known != small(words):
        return known
    for hit in re.finditer(re.escape(words), text, re.IGNORECASE):
        if hit[0][0].isupper() and not hit[0].isupper():
            return hit[0]
    head = _HEAD.match(words)
    cut = head.end() + 1 if head else 0
    field = small(words)[cut:]
    return _with_places(f"{words[:cut].capitalize()}{field[:1].upper()}{field[1:]}")


def _with_places(words: str) -> str:
    for province in load_authority().provinces:
        words = re.sub(rf"(?<!\w){re.escape(province.name.lower())}(?!\w)", province.name, words)
    return words


@cache
def _names() -> dict[str, str]:
    return {slug(body.name): body.name for body in load_authority().bodies}


@cache
def _is_city(place: str) -> bool:
    return any(one.slug == slug(place) and one.kind == "thành phố" for one in load_authority().provinces)


def _titled(words: str) -> str:
    return " ".join(part.capitalize() for part in words.split())
