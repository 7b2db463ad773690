"""Bodies in running text: where a coordination of them ends, and which they are."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.domain.keys import slug
from kg.extract.body_names import Home, full_name, in_full, known_body
from kg.lexicon.authority import load_authority
from kg.lexicon.rules import load_rules

_FILE = load_rules("bodies")
HEADS = _FILE.words["single"]  # what begins the name of one body
_HEAD = _FILE.rule("body").regex
_GROUP = re.compile(rf"(?i:{_FILE.parts['group']})(?!\w)(?! [A-ZĐ])")
_WIDE_WORD = re.compile(rf"(?:{_FILE.parts['wide']})(?!\w)")
_WIDE = re.compile(_FILE.parts["wide_group"])
_MANY = re.compile(rf"{_FILE.parts['many']} ")
_OFFICE = re.compile(rf"{_FILE.parts['office']} ")
_SEPARATOR = re.compile(r"\s*([;,](?![A-ZĐ]{2})| và | hoặc | cùng với | cùng )\s*")
_KEPT = tuple(
    (name, re.sub(r"[, ]", lambda sign: {",": "\x00", " ": "\x01"}[sign[0]], name))
    for name in _FILE.words["with_comma"]
)
_COMMITTEE_WORD, _ELLIPSIS = _FILE.part("committee_word"), _FILE.part("ellipsis")
_SHARED, _HEADED = _FILE.part("shared"), _FILE.part("headed")
_EACH_PLACE, _EACH_MINISTRY = _FILE.part("each_place"), _FILE.part("each_ministry")
_PROPER, _LEVEL, _LEVELS = (_FILE.part(name) for name in ("proper", "level", "levels"))
_BARE = frozenset(_FILE.words["bare"])
_LONGEST = 130  # code points of one body's name: the longest in bodies.tsv has 81


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
        elif found and (headed := _HEADED.match(found[-1])) and piece.startswith(headed["whom"]):
            found.append(f"{headed['head']} {piece}")
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


def _pieces(words: str) -> Iterator[tuple[str, str]]:
    words = in_full(words)
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
            known = (size for size in sizes if known_body(f"Bộ {' và '.join(parts[:size])}"))
            size = next(known, 1 if _HEAD.match(parts[-1]) else len(parts))
            one, parts = " và ".join(parts[:size]), parts[size:]
            whole = _HEAD.match(one) and not known_body(f"Bộ {one}")  # `Công an` is a ministry's field
            found.append(one if whole else f"{whose}{kind} {one}")
    return ", ".join(found)


def _continues(name: str, piece: str, separator: str) -> bool:
    """Tell whether a piece without a head of its own belongs to the name before it."""
    if _WIDE.search(name):
        return piece[0].islower() or len(piece.split()) <= 4  # noqa: PLR2004 - `Tài chính`, `Nông nghiệp và Môi trường`
    one_name = piece[0].isupper() or "Ban " in name or separator == " và "  # `Tài nguyên và môi trường`
    return one_name and not piece[0].isdigit() and len(piece) < _LONGEST // 2
