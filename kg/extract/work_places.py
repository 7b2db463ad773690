"""Where a work lies: by the words of its name, else by those of its clause."""

import re
from collections.abc import Iterator, Sequence

from kg.domain.evidence import Span
from kg.domain.letters import UPPER
from kg.extract.work_names import WorkName
from kg.lexicon.places import Gazetteer
from kg.lexicon.rules import load_rules

_FILE = load_rules("projects")
# `các Cụm công nghiệp Phú Thịnh 1, 2, 3` in the name of a road: the road lies there.
_CLUSTER = re.compile(
    rf"(?<=\w )[Cc]ụm [Cc]ông nghiệp (?P<name>(?:[{UPPER}]\w*(?: |$))+)(?P<numbers>\d+(?:, \d+)*)?"
)
# `từ nút giao IC18 đường cao tốc Nội Bài - Lào Cai`: the name of another work, not where this one lies.
_OTHER_WORK = re.compile(rf"(?<=\w )(?:đường )?cao tốc (?:[{UPPER}]\w* ?)+- (?:[{UPPER}]\w*(?: |$))+")
_HERE = re.compile(
    r"[^.;,\n]{0,110}(?:khởi công|xây dựng) trên địa bàn (?:tỉnh|thành phố)(?![\w ]*[^\W\d_a-zà-ỹ])"
)
_LINE = re.compile(
    rf"(?:[Dd]ự án (?:.{{0,24}}? )?)?(?:{_FILE.parts['line']})|[Dd]ự án(?= {_FILE.parts['stretch']}$)"
)
_BETWEEN = re.compile(r" [-–] ")
_AROUND = re.compile(
    r"^ (?:đô thị |tốc độ cao |bộ |ven biển )*(?:(?:từ|đoạn) )?"
    r"| \([^()]*\)|,.*| giai đoạn .*| đoạn (?:đi )?qua .*"
)
_NAMED_END = re.compile(
    rf"(?!(?:{_FILE.parts['directions']}|{_FILE.parts['no_ends']})(?!\w))(?:{_FILE.parts['stop_name']})$"
)
_TRAIL = re.compile(r"^ Hồ Chí Minh(?: đoạn(?= ))?")
_STREET = re.compile(rf"(?:[Dd]ự án )?[Đđ]ường (?!Hồ Chí Minh)(?=[{UPPER}])")
_THROUGH = re.compile(r" qua (?:địa bàn )?(?:tỉnh|thành phố)$")
_IN_PLACE = re.compile(r" (?:tại|ở|trên địa bàn) ")
_PLACE = 60  # code points of a place's name at most


def places_of(text: str, work: WorkName, gazetteer: Gazetteer, home: str | None) -> Iterator[str]:
    """Yield where the name says that the work lies, else where its clause does."""
    clusters = list(_clusters(work.name)) if work.noun != "cụm công nghiệp" else []
    line = _LINE.match(work.name)
    own = line.end() if line else 0
    # `đường Hồ Chí Minh` is the name of a road, `đoạn A - B` a part of it.
    inner = _TRAIL.sub("", _OTHER_WORK.sub("", work.name[own:]))
    name = (work.name[:own] + inner) if own else _OTHER_WORK.sub("", work.name)
    named = [one.name for one in gazetteer.named_in(name, Span(0, len(name)), home)]
    found = [*_narrowest(named, gazetteer), *clusters]
    if line and not _STREET.match(work.name):
        found = list(_stops(name[own:], found, gazetteer, home))
    if not found and (where := _IN_PLACE.match(text, work.span.end)):
        near = Span(where.end(), min(len(text), where.end() + _PLACE))
        at = gazetteer.named_in(text, near, home) if near.end > near.start else ()
        found = [one.name for one in at[:1] if one.span.start == near.start]
    if not found and home and (_THROUGH.search(work.name) or _HERE.match(text, work.span.end)):
        here = gazetteer.province(home)
        found = [here.name] if here else []
    yield from dict.fromkeys(found)


def _stops(words: str, found: Sequence[str], gazetteer: Gazetteer, home: str | None) -> Sequence[str]:
    """Give the places that a line joins, those too that no table knows; the found ones if it joins none."""
    parts = [
        _AROUND.sub("", part if at else _AROUND.sub("", part))
        for at, part in enumerate(_BETWEEN.split(words))
    ]
    if len(parts) < 2 or not all(map(_NAMED_END.match, parts)):  # noqa: PLR2004 - a line has two ends
        return found
    stops = []
    for part in parts:
        known = gazetteer.named_in(part, Span(0, len(part)), home)
        stops.append(known[0].name if known else part)
    # `Gia Nghĩa (Đắk Nông) - Chơn Thành (Bình Phước)`: the brackets are known, the towns are not.
    return found if len(found) >= len(stops) else stops


def _clusters(name: str) -> Iterator[str]:
    for match in _CLUSTER.finditer(name):
        for number in (match["numbers"] or "").split(", "):
            yield f"Cụm công nghiệp {match['name'].strip()} {number}".strip()


def _narrowest(named: Sequence[str], gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the places but those that only say where the one before them lies."""
    holders: set[str] = set()
    for name in named:
        place = gazetteer.place(name)
        if name not in holders:
            yield name
        holders = {holder.name for holder in gazetteer.around(place)} if place else holders
