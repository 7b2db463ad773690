"""Where a work lies: by the words of its name, else by those of its clause."""

import re
from collections.abc import Iterator, Sequence

from kg.domain.evidence import Span
from kg.domain.letters import UPPER
from kg.extract.work_reader import WorkName
from kg.lexicon.places import COUNTRY, Gazetteer
from kg.lexicon.rules import load_rules

_FILE = load_rules("projects")
# `các Cụm công nghiệp Phú Thịnh 1, 2, 3` or `tại KCN Đông Mai` in the name of another work: it lies there.
_ZONE = re.compile(
    rf"(?<=\w )(?<!hạ tầng )(?<!kỹ thuật )(?P<noun>{_FILE.parts['zone']}) "
    rf"(?P<name>[{UPPER}]\w*(?: [{UPPER}]\w*)*)(?: (?P<numbers>\d+(?:, \d+)*))?"
)
_ZONES = re.compile(_FILE.parts["zone"])
_SHORT = {"KCN": "Khu công nghiệp", "CCN": "Cụm công nghiệp"}
# `từ nút giao IC18 đường cao tốc Nội Bài - Lào Cai`: the name of another work, not where this one lies.
_OTHER_WORK = re.compile(
    rf"(?<=\w )(?:đường )?cao tốc (?:[{UPPER}]\w* ?)+- (?:[{UPPER}]\w*(?: |$))+|(?<=\w )đường Hồ Chí Minh"
)
_HERE = re.compile(
    r"[^.;,\n]{0,110}(?:khởi công|xây dựng) trên địa bàn (?:tỉnh|thành phố)(?![\w ]*[^\W\d_a-zà-ỹ])"
)
_LINE = re.compile(
    rf"(?:[Dd]ự án (?:.{{0,24}}? )?|(?:{_FILE.parts['done_to']}) )?(?:{_FILE.parts['line']})"
    rf"|[Dd]ự án(?= (?:đoạn )?{_FILE.parts['stretch']})"
)
_BETWEEN = re.compile(r" [-–] ")
_ENDS = re.compile(
    rf" (?:từ )?(?P<first>{_FILE.parts['stop_name']}) (?:đến|đi|tới|với|và) "
    rf"(?P<last>{_FILE.parts['stop_name']})(?=[,.;(]|$| giai đoạn)"
)
_NOTED = re.compile(rf"\((?:tỉnh |huyện )?(?P<name>[{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}})\)")
_FROM_PART = re.compile(r"(?:^|,? \(?)(?<!giai )đoạn(?= (?:từ )?(?!qua|đi qua))")
_AROUND = re.compile(
    r"^:? (?:liên (?:huyện|xã|thôn) |đô thị |tốc độ cao |bộ |[Mm]etro |ven biển "
    r"|kết nối |nối |số \d{1,2},? |\d{2,3} ?kV "
    r"|mạch (?:kép|\d) )*(?:(?:từ|đoạn) )?"
    r"| \([^()]*\)|,.*| (?:thuộc|trên) .*| giai đoạn .*| đoạn (?:đi )?qua .*"
)
_IN_BRACKETS = re.compile(rf" \((?P<stretch>{_FILE.parts['stretch']})\)")  # `(Hội An - Đà Nẵng)`
_BRACKETS = re.compile(r" \([^()]*\)")
_NAMED_END = re.compile(
    rf"(?!(?:{_FILE.parts['directions']})$)(?!(?:{_FILE.parts['no_ends']})(?!\w))"
    rf"(?:{_FILE.parts['stop_name']})$"
)
_TRAIL = re.compile(r"^ Hồ Chí Minh(?= đoạn )")
_STREET = re.compile(rf"(?:[Dd]ự án )?[Đđ]ường (?!Hồ Chí Minh)(?=[{UPPER}])")
_PERSON = re.compile(rf"(?:^| - ) ?(?:{_FILE.parts['family_names']}) ")  # whom a street is named after
_THROUGH = re.compile(r" qua (?:địa (?:bàn|phận) )?(?:tỉnh|thành phố)$")
_IN_PLACE = re.compile(
    r",? (?:tại|ở|thuộc|trên địa bàn) (?:địa bàn )?"
    r"| \(|(?: *\| *|\n)(?=[Hh]uyện |TP|[Tt]hành phố |[Tt]hị xã |[Xx]ã |[Pp]hường )"
)
_BESIDE = re.compile(r",? nối (?:liền )?(?=(?:thành phố|thị xã|huyện|xã|phường|tỉnh) )")
_STATED = re.compile(r"[;,.]?\n(?:[^\n]{0,300}\n){0,5}?[^\n]{0,4}(?:Địa điểm|Vị trí)[^:\n]{0,40}: ")
_PLACE = 60  # code points of a place's name at most
_BOTH = 120  # code points of two of them


def places_of(text: str, work: WorkName, gazetteer: Gazetteer, home: str | None) -> Iterator[str]:
    """Yield where the name says that the work lies, else where its clause does."""
    zones = [] if _ZONES.fullmatch(work.noun) else list(_zones(work.name))
    line = _LINE.match(work.name)
    own = line.end() if line else 0
    # `đường Hồ Chí Minh` is the name of a road, `đoạn A - B` a part of it.
    inner = _OTHER_WORK.sub("", _TRAIL.sub("", work.name[own:]))
    name = work.name[:own] + inner
    named = [one.name for one in gazetteer.named_in(name, Span(0, len(name)), home)]
    found = [one for one in _narrowest(named, gazetteer) if not _is_country(one, gazetteer)]
    found += [zone for zone in zones if not any(zone.endswith(one.partition(" ")[2]) for one in found)]
    if line and not (_STREET.match(work.name) and (found or _PERSON.search(inner))):
        found = list(_stops(inner, found, gazetteer, home))
    if not found:
        found = _in_clause(text, work.span.end, gazetteer, home)
    if not found and home and (_THROUGH.search(work.name) or _HERE.match(text, work.span.end)):
        here = gazetteer.province(home)
        found = [here.name] if here else []
    yield from dict.fromkeys(found)


def _in_clause(text: str, end: int, gazetteer: Gazetteer, home: str | None) -> list[str]:
    """Read where the words behind a name put the work: `tại xã A`, `nối xã A với xã B`, `Địa điểm: xã A`."""
    if where := _IN_PLACE.match(text, end) or _STATED.match(text, end):
        near = Span(where.end(), min(len(text), where.end() + _PLACE))
        at = gazetteer.named_in(text, near, home) if near.end > near.start else ()
        return [one.name for one in at[:1] if one.span.start == near.start]
    if where := _BESIDE.match(text, end):
        stop = min(len(text), where.end() + _BOTH)
        both = text[where.end() : stop].partition("\n")[0].partition(":")[0]
        return [one.name for one in gazetteer.named_in(both, Span(0, len(both)), home)] if both else []
    return []


def _is_country(name: str, gazetteer: Gazetteer) -> bool:
    place = gazetteer.place(name)
    return place is not None and place.kind == COUNTRY


def _stops(words: str, found: Sequence[str], gazetteer: Gazetteer, home: str | None) -> Sequence[str]:
    """Give the places that a line joins, those too that no table knows; the found ones if it joins none."""
    part = _FROM_PART.split(words)[-1]
    if bracket := _IN_BRACKETS.search(part):
        part = f" {bracket['stretch']}"
    parts = [
        _AROUND.sub("", one if at else _AROUND.sub("", one)) for at, one in enumerate(_BETWEEN.split(part))
    ]
    if len(parts) < 2 or not all(map(_NAMED_END.match, parts)):  # noqa: PLR2004 - a line has two ends
        plain = _BRACKETS.sub("", part)
        ends = _ENDS.search(plain)
        noted = [hit["name"] for hit in _NOTED.finditer(part)]
        parts = [ends["first"], ends["last"]] if ends else noted
        if len(parts) < 2 or not all(map(_NAMED_END.match, parts)):  # noqa: PLR2004
            return found
    stops = []
    for one in parts:
        # `Hoài Nhơn (Bình Định)`: the brackets tell which Hoài Nhơn is meant.
        known = [hit.name for hit in gazetteer.named_in(one, Span(0, len(one)), home)]
        stops.append(
            next((name for name in (*known[:1], *found) if name.endswith(one)), *known[:1] or (one,))
        )
    return stops


def _zones(name: str) -> Iterator[str]:
    for match in _ZONE.finditer(name):
        noun = _SHORT.get(match["noun"], match["noun"][0].upper() + match["noun"][1:])
        for number in (match["numbers"] or "").split(", "):
            yield f"{noun} {match['name']} {number}".strip()


def _narrowest(named: Sequence[str], gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the places but those that only say where the one before them lies."""
    holders: set[str] = set()
    for name in named:
        place = gazetteer.place(name)
        if name not in holders:
            yield name
        holders = {holder.name for holder in gazetteer.around(place)} if place else holders
