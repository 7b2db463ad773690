"""Projects: works and investment projects that a text names, with the places where they lie."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.domain.description import Description
from kg.domain.evidence import Span
from kg.domain.layers import Project
from kg.domain.letters import UPPER
from kg.extract.work_names import WorkName, work_names
from kg.lexicon.places import Gazetteer, load_gazetteer
from kg.lexicon.rules import load_rules
from kg.text.document import BlockKind, Document

_FILE = load_rules("projects")
_KINDS = tuple((rule.regex, rule.value) for rule in _FILE.rules if rule.name.startswith("kind-"))
_STATES = tuple((rule.regex, rule.value) for rule in _FILE.rules if rule.name.startswith("status-"))
_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.ITEM, BlockKind.HEADING, BlockKind.FOOTNOTE}
)
_ABBREVIATIONS = (("CCN ", "Cụm công nghiệp "), ("KCN ", "Khu công nghiệp "))
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
_STATEMENT = re.compile(r"[.;\n]\s")
_ROWS = re.compile(r", \d")
_CLAUSE = 120  # code points before a name in which words tell how the work stands
_PLACE = 60  # code points of a place's name at most


def projects(document: Document, own: Description) -> tuple[Project, ...]:
    """Find the named works of a document, in text order."""
    home = own.province.value if own.province else None
    gazetteer = load_gazetteer()
    return _with_full_names(
        [
            _project(document, work, gazetteer, home)
            for work in work_names(document.text)
            if document.block_at(work.span.start).kind in _READ
        ]
    )


def _project(document: Document, work: WorkName, gazetteer: Gazetteer, home: str | None) -> Project:
    text, small = document.text, work.name.lower()
    before = _STATEMENT.split(text[max(0, work.span.start - _CLAUSE) : work.span.start])[-1]
    return Project(
        evidence=document.evidence(work.span),
        canonical=_canonical(work.name),
        places=tuple(_places(text, work, gazetteer, home)),
        kind=next((kind for regex, kind in _KINDS if regex.search(small)), "other"),
        status=next((state for regex, state in _STATES if regex.search(before)), None),
        rule=f"project-{work.rule}",
    )


def _canonical(name: str) -> str:
    for short, full in _ABBREVIATIONS:
        name = name.replace(short, full)
    return name[0].upper() + name[1:]


def _places(text: str, work: WorkName, gazetteer: Gazetteer, home: str | None) -> Iterator[str]:
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


def _with_full_names(found: Sequence[Project]) -> tuple[Project, ...]:
    """Give a name without its row of numbers the full form: `… Phú Thịnh` is `… Phú Thịnh 1, 2, 3`."""
    full: list[Project] = []
    for project in found:
        longer = [
            one
            for one in full
            if one.canonical.startswith(f"{project.canonical} ")
            and _ROWS.search(one.canonical, len(project.canonical))
        ]
        if longer:
            project = replace(project, canonical=longer[-1].canonical, places=longer[-1].places)  # noqa: PLW2901 - the same mention, its name in full
        full.append(project)
    return tuple(full)
