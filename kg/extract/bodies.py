"""Bodies in running text: where a coordination of them ends, which they are, and their full names."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from kg.domain.authority import Body
from kg.domain.keys import slug
from kg.lexicon.authority import load_authority
from kg.lexicon.layout import bounded
from kg.lexicon.rules import load_rules

_FILE = load_rules("bodies")
HEADS = _FILE.words["single"]  # what begins the name of one body
_HEAD = _FILE.rule("body").regex
_GROUP = re.compile(rf"(?i:{_FILE.parts['group']})(?!\w)(?! [A-ZĐ])")
_OFFICE = re.compile(r"(?:Cục|Phòng|Vụ|Viện|Trung tâm|Sở|Bộ) ")
_WIDE_WORD = re.compile(rf"(?:{_FILE.parts['wide']})(?!\w)")
_WIDE = re.compile(_FILE.parts["wide_group"])
_MANY = re.compile(rf"{_FILE.parts['many']} ")
_SEPARATOR = re.compile(r"\s*([;,](?![A-ZĐ]{2})| và | hoặc | cùng với | cùng )\s*")
_KEPT = tuple(
    (name, re.sub(r"[, ]", lambda sign: {",": "\x00", " ": "\x01"}[sign[0]], name))
    for name in _FILE.words["with_comma"]
)
# `uỷ` is the older spelling of `ủy`; scanned text has other marks on it.
_COMMITTEE_WORD = re.compile(r"u(?:ỷ|(?:(?<=nh u)|(?<=ảng u)|(?<=ện u))ý)")
_SHARED = re.compile(r"(.+ ở Thường trực )(?=\S)")  # `Tổ đảng ở Thường trực A, các B` has two of them
_COMMITTEE = re.compile(rf"(?:^|.* )Ủy ban (?:{_FILE.parts['committees']})$")
_OF_PROVINCE = re.compile(r"(?:^|.* )(?:tỉnh|Tỉnh|Tỉnh ủy|Tỉnh đoàn)$")
_OF_MANY = re.compile(r".* các .* trực thuộc Tỉnh ủy$")
_OF_CITY = re.compile(r"(?:^|.* )(?:thành phố|Thành phố|Thành ủy)$")
_DEPARTMENT = re.compile(
    r"(?:(?:Phó )?Giám đốc |Lãnh đạo |Thanh tra |Văn phòng )?Sở [A-ZĐ]"
    r"|Ban Quản lý dự án(?!.*(?: cấp | tỉnh| huyện))"
)
_EACH_PLACE, _EACH_MINISTRY = _FILE.part("each_place"), _FILE.part("each_ministry")
_PROPER, _LEVEL = _FILE.part("proper"), _FILE.part("level")
_ONE_LEVEL = rf"(?:{_FILE.parts['level']})(?: {_FILE.parts['proper']})?"
_LEVELS = re.compile(rf"(?:^|.* )(?:các|cấp|nhân dân|Đảng ủy|Công an) {_ONE_LEVEL}(?:, {_ONE_LEVEL})*$")
_TRAILING = re.compile(rf"(?: (?:{_FILE.parts['trailing']}))+$")
_HEADS_OF_OFFICES = "Thủ trưởng cơ quan", "cơ quan "
# `huyện, thị, thành ủy`, `huyện, thành ủy`: each of them is a committee.
_ELLIPSIS = re.compile(
    r"(?i)(?<!\w)(?:(?:tỉnh|huyện|thị|quận), )+(?:(?:thị|quận|thành), )*(?:thành|quận|thị) ủy(?!\w)"
)
_BARE = frozenset(
    {"Trung tâm", "Công ty", "Thanh tra", "Chính quyền", "Hội đồng", "Ủy ban", "Văn phòng", "Cục", "Giám đốc"}
)
_LONGEST = 130  # code points of one body's name: the longest in bodies.tsv has 81
_FULL = dict(pair.split(" = ") for pair in _FILE.words["short"])
_SHORT = re.compile(bounded("|".join(map(re.escape, sorted(_FULL, key=len, reverse=True)))))
_ABBREVIATED = re.compile(r"[A-ZĐƯ][.&,-]?[A-ZĐƯ]|&|đ/c")
_AGENCY = re.compile(r"(?<!\w)(?P<kind>Bộ|Sở) (?P<field>[^;:]*?(?:[A-ZĐ]{2}|&|MT(?!\w))[^;:]*)")
_SYLLABLE = re.compile(r"[^\W\d_]+")
_TWICE = re.compile(r"(Ủy ban nhân dân|Hội đồng nhân dân) \1(?!\w)")  # `Ủy ban nhân dân UBND cấp xã`
_MINISTRY = re.compile(r"(?<!\w)(?:Bộ|Sở) (?!trưởng)")
_FRONT = re.compile(r"(?:Mặt|Mật) trận(?: Tổ quốc)?$")


class Home(Struct, frozen=True):
    """Where a document stands: what its short names of bodies are completed with."""

    province: str | None  # "Quảng Ngãi"; None at the centre
    city: str | None  # the city that bare `Thành phố` means: "Thành phố Hồ Chí Minh"
    unit: str = "tỉnh"  # what the province is: a centrally run city is a "thành phố"


def begins_body(text: str, start: int, end: int) -> bool:
    """Tell whether a body's name begins there."""
    return _HEAD.match(text, start, end) is not None


@lru_cache(maxsize=16_384)  # half of the coordinations of a corpus were read before
def bodies_in(words: str, home: Home) -> tuple[str, ...]:
    """Give the full names in a coordination of bodies; () when the words are anything else.

    `các A, B` gives both their `các`; `các sở, ban, ngành` is one name; names with commas stay whole;
    `UBND các xã: A, B` names each of them.
    """
    found: list[str] = []
    many = ""
    for separator, piece in _pieces(words):
        own = _MANY.match(piece)
        if found and _LEVEL.match(piece) and _LEVELS.match(found[-1]):
            found[-1] += (separator if separator[0] == " " else f"{separator} ") + piece
        elif (
            found
            and not own
            and not _WIDE.search(found[-1])
            and _GROUP.match(piece)
            and not _one_name(found[-1], many)
        ):
            found.append(many + piece[0].lower() + piece[1:])
        elif _HEAD.match(piece):
            shared = _SHARED.match(found[-1]) if found and piece.startswith("các Ủy ban") else None
            found.append((shared[1] if shared else "") + piece)
            # `Ban Thường vụ các huyện ủy, thị ủy`: what stands before `các` is shared as well.
            many = "Các " if own else piece[: piece.find(" các ") + 5] if " các " in piece else ""
        elif found and found[-1].startswith(_HEADS_OF_OFFICES[0]) and piece.startswith(_HEADS_OF_OFFICES[1]):
            found.append(f"Thủ trưởng {piece}")
        elif found and _continues(found[-1], piece, separator):
            found[-1] += (separator if separator[0] == " " else f"{separator} ") + piece
        elif found and many == "Các " and _WIDE_WORD.match(piece):  # `các đảng ủy, ban đảng, cơ quan`
            found.append(many + piece)
        elif found and _HEAD.match(f"{piece[0].upper()}{piece[1:]}"):  # `UBND tỉnh, cơ quan trung ương của …`
            found.append(f"{piece[0].upper()}{piece[1:]}")
        else:
            return ()
    if not found or any(_is_no_name(name) for name in found):
        return ()
    return tuple(dict.fromkeys(full_name(name, home) for name in found))


@lru_cache(maxsize=65_536)
def full_name(name: str, home: Home) -> str:
    """Write a body's name in full: abbreviations, the document's province, the authority table's spelling."""
    name = _in_full(with_known_agencies(" ".join(name.replace("\\", "").split())))
    name = name.replace("uỷ", "ủy").replace("Uỷ", "Ủy").replace("Ủy ban Ủy ban", "Ủy ban")
    name = _TRAILING.sub("", _TWICE.sub(r"\1", name).strip(" .,;:"))
    name = re.sub(r"^(?:[Tt]oàn thể|[Tt]ất cả) (?:các )?", "Các ", name)
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
        known = _known().get(candidate.casefold())
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


def _pieces(words: str) -> Iterator[tuple[str, str]]:
    words = _in_full(words)
    words = _COMMITTEE_WORD.sub("ủy", words).replace("Uỷ", "Ủy")
    if ", " in words and " ủy" in words.lower():
        words = _ELLIPSIS.sub(lambda hit: hit[0].replace(",", " ủy,"), words)
    for name, kept in _KEPT:
        words = words.replace(name, kept)
    if "," in words or " và " in words:
        words = _EACH_PLACE.sub(_every_place, words)
    if ": " in words:
        words = _EACH_MINISTRY.sub(_every_ministry, words)
    separator, *rest = "", *_SEPARATOR.split(words.strip(" ,;:."))
    for at in range(0, len(rest), 2):
        piece = rest[at].replace("\x00", ",").replace("\x01", " ").strip()
        if piece:
            yield separator, piece
        separator = rest[at + 1] if at + 1 < len(rest) else ""


def _is_no_name(name: str) -> bool:
    return len(name) > _LONGEST or name in _BARE or (name.startswith(("Các ", "các ")) and " về " in name)


def _one_name(name: str, many: str) -> bool:
    """Tell whether a group's word goes on with the name of an office: `Phòng Tổ chức đảng, đảng viên`."""
    return not many and _OFFICE.match(name) is not None


def _every_place(several: re.Match[str]) -> str:
    """Write `UBND các phường: A, B` as `UBND phường A, UBND phường B`."""
    names = (name[0] for name in _PROPER.finditer(several["names"]))
    return ", ".join(f"{several['whose']}{_kind(several['kind'], name)} {name}" for name in names)


def _kind(kind: str, name: str) -> str:
    """Say what one of `các tỉnh, thành phố` is; other kinds stay as printed."""
    if "," not in kind:
        return kind
    unit = load_authority().province(slug(name))
    return unit.kind if unit else "tỉnh"


def _every_ministry(several: re.Match[str]) -> str:
    """Write `các Sở: A, B và C` as `Sở A, Sở B và C`, or as three, as the table of bodies has it."""
    kind, whose = several["kind"].capitalize(), several["whose"] or ""
    found: list[str] = []
    for name in several["names"].split(", "):
        parts = name.split(" và ")
        while parts:
            sizes = range(len(parts), 0, -1)
            # The provinces' departments are named like the ministries.
            known = (size for size in sizes if f"bộ {' và '.join(parts[:size])}".casefold() in _known())
            size = next(known, 1 if _HEAD.match(parts[-1]) else len(parts))
            one, parts = " và ".join(parts[:size]), parts[size:]
            whole = (
                _HEAD.match(one) and f"bộ {one}".casefold() not in _known()
            )  # `Công an` is a ministry's field
            found.append(one if whole else f"{whose}{kind} {one}")
    return ", ".join(found)


def _continues(name: str, piece: str, separator: str) -> bool:
    """Tell whether a piece without a head of its own belongs to the name before it."""
    if _WIDE.search(name):
        return piece[0].islower() or len(piece.split()) <= 4  # noqa: PLR2004 - `Tài chính`, `Nông nghiệp và Môi trường`
    one_name = piece[0].isupper() or "Ban " in name or separator == " và "  # `Tài nguyên và môi trường`
    return one_name and not piece[0].isdigit() and len(piece) < _LONGEST // 2


def with_known_names(words: str) -> str:
    """Write ministries and departments as the table of bodies has them: `Bộ Nội Vụ` is `Bộ Nội vụ`."""
    for hit in reversed(list(_MINISTRY.finditer(words))):
        rest = words[hit.end() :].split(" ")
        for size in range(len(rest), 0, -1):
            known = _known().get(f"bộ {' '.join(rest[:size])}".casefold())
            if known:  # the provinces' departments are named like the ministries
                words = " ".join((words[: hit.end()] + known.name.removeprefix("Bộ "), *rest[size:]))
                break
    return words


def _in_full(words: str) -> str:
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


@cache
def _known() -> dict[str, Body]:
    table: dict[str, Body] = {}
    for body in load_authority().bodies:
        for name in (body.name, *body.aliases):
            table.setdefault(name.casefold(), body)
    return table
