"""Names of bodies in full: short forms written out, placed, and spelt as the authority table has them."""

import re
from functools import cache, lru_cache

from msgspec import Struct

from kg.domain.authority import Body
from kg.domain.letters import one_school
from kg.lexicon.authority import load_authority
from kg.lexicon.layout import bounded
from kg.lexicon.rules import load_rules

_FILE = load_rules("bodies")
_FULL = dict(pair.split(" = ") for pair in _FILE.words["short"])
_SHORT = re.compile(bounded("|".join(map(re.escape, sorted(_FULL, key=len, reverse=True)))))
_ABBREVIATED = re.compile(r"[A-ZĐƯ][.&,-]?[A-ZĐƯ]|&|đ/c")
_SYLLABLE = re.compile(r"[^\W\d_]+")
_AGENCY, _MINISTRY, _TWICE, _FRONT = (_FILE.part(name) for name in ("agency", "ministry", "twice", "front"))
_COMMITTEE, _DEPARTMENT, _ALL = (_FILE.part(name) for name in ("committee", "department", "all"))
_OF_PROVINCE, _OF_MANY, _OF_CITY = (_FILE.part(name) for name in ("of_province", "of_many", "of_city"))
_TRAILING = re.compile(rf"(?: (?:{_FILE.parts['trailing']}))+$")


class Home(Struct, frozen=True):
    """Where a document stands: what its short names of bodies are completed with."""

    province: str | None  # "Quảng Ngãi"; None at the centre
    city: str | None  # the city that bare `Thành phố` means: "Thành phố Hồ Chí Minh"
    unit: str = "tỉnh"  # what the province is: a centrally run city is a "thành phố"


@lru_cache(maxsize=65_536)
def full_name(name: str, home: Home) -> str:
    """Write a body's name in full: abbreviations, the document's province, the authority table's spelling."""
    name = in_full(with_known_agencies(" ".join(name.replace("\\", "").split())))
    name = one_school(name).replace("Uỷ", "Ủy").replace("Ủy ban Ủy ban", "Ủy ban")
    name = _TRAILING.sub("", _TWICE.sub(r"\g<body>", name).strip(" .,;:"))
    name = _ALL.sub("Các ", name)
    name = name[:1].upper() + name[1:]
    if name.startswith("Các "):
        return f"Chính quyền {name[4:-11].strip()}các cấp" if name == "Các chính quyền" else name
    if _FRONT.match(name):
        return "Mặt trận Tổ quốc Việt Nam"
    if _COMMITTEE.match(name):
        return f"{name} của Quốc hội"
    if name in {"Thành phố", "Thủ tướng"}:
        return {"Thành phố": home.city or name}.get(name, "Thủ tướng Chính phủ")
    return _placed(name, home)


def _placed(name: str, home: Home) -> str:
    place = home.province
    for candidate in (f"{name} {place}", f"{name} {home.unit} {place}", name):
        known = known_body(candidate)
        # `Cổng thông tin điện tử Đảng bộ tỉnh` does not say whose it is, but what it is part of does.
        if known and (known.level != "province" or (place and _ends_with(place, known))):
            return known.name
    if place and _OF_PROVINCE.match(name) and not _OF_MANY.match(name):
        return f"{name} {place}"
    if place and _DEPARTMENT.match(name) and place not in name:
        return f"{name.removesuffix(f' {home.unit}')} {home.unit} {place}"
    if place and home.unit == "thành phố" and _OF_CITY.match(name):
        return f"{name[:-9]}thành phố {place}" if name.endswith("hành phố") else f"{name} {place}"
    if home.city and _OF_CITY.match(name):
        return f"{name.removesuffix('thành phố').removesuffix('Thành phố').strip()} {home.city}"
    return name


def _ends_with(place: str, body: Body) -> bool:
    return body.name.endswith(place) or (body.parent or "").endswith(place)


def with_known_names(words: str) -> str:
    """Write ministries and departments as the table of bodies has them: `Bộ Nội Vụ` is `Bộ Nội vụ`."""
    for hit in reversed(list(_MINISTRY.finditer(words))):
        rest = words[hit.end() :].split(" ")
        for size in range(len(rest), 0, -1):
            known = known_body(f"Bộ {' '.join(rest[:size])}")
            if known:  # the provinces' departments are named like the ministries
                words = " ".join((words[: hit.end()] + known.name.removeprefix("Bộ "), *rest[size:]))
                break
    return words


def in_full(words: str) -> str:
    """Write short forms out; trying them all is dear, and most words hold none."""
    return _SHORT.sub(lambda match: _FULL[match[0]], words) if _ABBREVIATED.search(words) else words


def with_known_agencies(words: str) -> str:
    """Write the fields of ministries and departments out: `Sở NN&PTNT`, `Bộ Nông nghiệp và PTNT`.

    A field is told by its first letters, where no other has the same.
    """
    return _AGENCY.sub(_agency, words) if _ABBREVIATED.search(words) else words


def _agency(printed: re.Match[str]) -> str:
    pieces = re.split(r"( tỉnh(?!\w).*| thành phố(?!\w).*)$", printed["field"], maxsplit=1)
    letters = _initials(pieces[0])
    field = _fields().get(letters)
    return f"{printed['kind']} {field}{''.join(pieces[1:])}" if field else printed[0]


def _initials(field: str) -> str:
    """Give the first letters of a field, and of abbreviations every one: `Nông nghiệp và PTNT` is NNPTNT."""
    return "".join(
        word if word.isupper() and len(word) > 1 else word[0].upper()
        for word in _SYLLABLE.findall(field)
        if word != "và"
    )


@cache
def _fields() -> dict[str, str]:
    ministries = (
        body.name.removeprefix("Bộ ") for body in load_authority().bodies if body.kind == "ministry"
    )
    found: dict[str, str] = {}
    for field in (*_FILE.words["departments"], *ministries):
        found[_initials(field)] = field
    return found


def known_body(name: str) -> Body | None:
    """Give the body of the authority table that bears a name, in whatever case it is written."""
    return _known().get(name.casefold())


@cache
def _known() -> dict[str, Body]:
    table: dict[str, Body] = {}
    for body in load_authority().bodies:
        for name in (body.name, *body.aliases):
            table.setdefault(name.casefold(), body)
    return table
