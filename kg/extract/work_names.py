"""Names of works in running text: the noun they begin with, and how far the name goes."""

import re
from collections.abc import Iterator

from msgspec import Struct

from kg.domain.evidence import Span
from kg.domain.letters import UPPER
from kg.extract.work_reader import AND_STRETCH, name_end
from kg.lexicon.rules import Rule, load_rules

_FILE = load_rules("projects")
_WORK, _PROJECT, _UPGRADE = (_FILE.rule(name) for name in ("work", "project", "upgrade"))
_SEVERAL, _ROW = _FILE.rule("several"), _FILE.rule("row").regex
_LINE = _FILE.part("line")
_NOT_NAMES = tuple(_FILE.words["not_names"])
_ROW_END = (*_NOT_NAMES, *_FILE.words["row_end"])
_BUILDING, _BUILT = _FILE.part("building"), _FILE.rule("built").regex
_NOT_BUILT = tuple(_FILE.words["not_built"])
_NOT_BEFORE = tuple(_FILE.words["not_before"])
_PART = " đoạn"
_NAME = re.compile(rf"[{UPPER}]\w*(?: [{UPPER}]\w*| \d{{1,2}}(?![\d/.,%]\d))*")
_AND_NAME = re.compile(rf"(?:,| và) (?P<name>{_NAME.pattern})")
_STRETCH = re.compile(rf" {_FILE.parts['stretch']}")
_AND_NUMBER = re.compile(r"(?:,| và) (?P<name>số \d{1,2})(?![\d/.,%]\d)")
_TITLE = re.compile(rf"(?: đầu tư)? [“\"](?P<title>[{UPPER}][^“”\"\n]{{6,160}})[”\"]")  # `dự án “Tổ hợp …”`
_STATEMENT = re.compile(r"[.\n]\s")
_NUMBERED_SO = re.compile(r"số \d{1,2}$")
_ROADS = re.compile(r"(?P<number> (?:số )?\d{1,3})(?P<more>(?:(?:, | và )\d{1,3}(?![\d/.,%]\d|\w))+)")
_OF_PLACE = re.compile(rf" (?:- )?(?:Vùng Thủ đô|(?:[Tt]hành phố|[Tt]ỉnh) {_NAME.pattern}|{_NAME.pattern})")
_LINE_HEADS = ("tuyến ", "Tuyến ", "đường ", "Đường ", "đường bộ ", "Đường bộ ")
_SEVERAL_OF = ("các ", "những ")
_PROJECT_NOUN = "dự án"
_UPGRADE_BEFORE = re.compile(
    r"(?:^|[:;,\n] )(?P<what>[Nn]âng cấp(?:,| và)? mở rộng|[Mm]ở rộng|[Nn]âng cấp) $"
)
_BUILT_BEFORE = 400  # code points before a building in which its statement can say that it is built
_LONGEST_UPGRADE = 24  # code points before the noun


class WorkName(Struct, frozen=True):
    """A work as a text names it; spans are in clean text."""

    span: Span
    noun: str  # what it is, in small letters: "nhà máy"; "dự án" where the text says no more
    name: str  # in full, when the text shares a noun among several: "Nhà máy điện khí Dung Quất II"
    rule: str


def work_names(text: str) -> tuple[WorkName, ...]:
    """Find the named works of clean text, in order, none inside another."""
    heads = sorted({(start, -end) for rule in (_WORK, _PROJECT) for start, end in _heads(text, rule)})
    found: list[WorkName] = []
    taken = 0
    for start, end in heads:
        if start < taken or text.endswith(_NOT_BEFORE, 0, start):
            continue
        if _BUILDING.match(text, start) and not _is_built(text, start):
            continue
        if text.endswith(_SEVERAL_OF, 0, start) and (row := _ROW.match(text, start)):
            found += _in_row(row)
            taken = found[-1].span.end if found else taken
            continue
        named = _NAME.match(text, 1 - end) or text[1 - end : 2 - end].isdigit()
        several = text.endswith(_SEVERAL_OF, 0, start) and not named
        if several and text[start:-end].lower() != _PROJECT_NOUN:
            continue  # `các khu đô thị dọc tuyến ven biển …` names none of them
        for work in _from(text, start, -end):
            found.append(work)
            taken = work.span.end
    found += (work for match in _SEVERAL.matches(text) for work in _in_brackets(match))
    return tuple(sorted(found, key=lambda work: work.span))


def _heads(text: str, rule: Rule) -> Iterator[tuple[int, int]]:
    for start in rule.starts(text):
        # `tuyến đường cao tốc`: the words before belong to the noun.
        while head := next((word for word in _LINE_HEADS if text.endswith(word, 0, start)), ""):
            start -= len(head)  # noqa: PLW2901 - the same place, moved to the left
        if match := rule.regex.match(text, start):
            yield match.span()


def _is_built(text: str, start: int) -> bool:
    """Tell whether the statement before a building says that it is built: else it is a body or a place."""
    if text.endswith(_NOT_BUILT, 0, start) or text[max(0, start - 2) : start - 1].isdigit():
        return False
    before = text[max(0, start - _BUILT_BEFORE) : start]
    stops = [stop.end() for stop in _STATEMENT.finditer(before)]
    return _BUILT.search(before, stops[-1] if stops else 0) is not None


def _from(text: str, start: int, end: int) -> Iterator[WorkName]:
    """Read the works that a noun at `start:end` begins: one, or several that share it."""
    noun, rule = text[start:end].lower(), "work"
    if noun == _PROJECT_NOUN:
        rule = "project"
        title = _TITLE.match(text, end)
        if title and not title["title"].startswith(_NOT_NAMES):
            yield WorkName(Span(start, title.end()), noun, " ".join(title["title"].split()), "title")
            return
        upgrade = _UPGRADE.regex.match(text, end + 1)
        inner = _WORK.regex.match(text, (upgrade.end() if upgrade else end) + 1)
        noun, end = (inner[0].lower(), inner.end()) if inner else (noun, upgrade.end() if upgrade else end)
    elif upgrade := _UPGRADE_BEFORE.search(text, max(0, start - _LONGEST_UPGRADE), start):
        start = upgrade.start("what")
    line = _LINE.match(text, end - len(noun))
    stop = name_end(text, noun, end, line=line is not None and line.end() == end)
    if stop is None:
        return
    if line and (row := _ROADS.match(text, end)):
        tail = _OF_PLACE.match(text, row.end())
        yield from _roads(row, start, tail.end() if tail else row.end(), noun)
        return
    yield WorkName(Span(start, stop), noun, " ".join(text[start:stop].split()), rule)
    if noun == _PROJECT_NOUN or line:
        yield from _stretches(text, start, end, stop, noun, rule)
    last = [hit for hit in _NAME.finditer(text, end, stop) if hit.end() == stop]
    while last and (more := _AND_NAME.match(text, stop)):
        # `Dung Quất I, Dung Quất II`: names alike share the noun; any other name stands for itself.
        if line or more["name"].split()[0] != last[0][0].split()[0]:
            break
        stop = more.end()
        name = f"{text[start : last[0].start()]}{more['name']}"
        yield WorkName(Span(*more.span("name")), noun, " ".join(name.split()), f"{rule}-shared")
    while (number := _NUMBERED_SO.search(text, end, stop)) and (more := _AND_NUMBER.match(text, stop)):
        name = f"{text[start : number.start()]}{more['name']}"
        end, stop = stop, more.end()
        yield WorkName(Span(*more.span("name")), noun, " ".join(name.split()), f"{rule}-shared")


def _roads(row: re.Match[str], start: int, stop: int, noun: str) -> Iterator[WorkName]:
    """Read roads that share a noun and what follows: `Vành đai 2, 3, 4 Thành phố Hồ Chí Minh`."""
    text = row.string
    numbers = [
        row.span("number"),
        *(hit.span() for hit in re.finditer(r"\d+", text[: row.end()]) if hit.start() >= row.start("more")),
    ]
    for at, (begin, end) in enumerate(numbers):
        name = f"{text[start : row.start()]} {text[begin:end]}{text[row.end() : stop]}"
        span = Span(begin if at else start, stop if at == len(numbers) - 1 else end)
        yield WorkName(span, noun, " ".join(name.split()), "roads")


def _stretches(text: str, start: int, end: int, stop: int, noun: str, rule: str) -> Iterator[WorkName]:  # noqa: PLR0913, PLR0917 - where noun and name stand, and what they are
    """Read the lines that share a noun with the one before: `các tuyến cao tốc A - B, C - D và E - F`."""
    part = text.find(_PART, start, stop)
    joined = part >= 0 or _STRETCH.match(text, end, stop) or text.endswith(_SEVERAL_OF, 0, start)
    while joined and (more := AND_STRETCH.match(text, stop)):
        stop = more.end("name")
        name = f"{text[start : part + len(_PART) if part >= 0 else end]} {more['name']}"
        yield WorkName(Span(*more.span("name")), noun, " ".join(name.split()), f"{rule}-shared")


def _in_row(match: re.Match[str]) -> Iterator[WorkName]:
    """Read the names of `các Cụm công nghiệp: A và B`; a capitalised word that names no work ends them."""
    for name in _NAME.finditer(match.string, *match.span("names")):
        other = match.string.startswith(_ROW_END, name.start())
        if other or _WORK.regex.match(match.string, name.start()):
            return
        start = match.start() if name.start() == match.end("noun") + 1 else name.start()
        yield WorkName(Span(start, name.end()), match["noun"].lower(), f"{match['noun']} {name[0]}", "row")


def _in_brackets(match: re.Match[str]) -> Iterator[WorkName]:
    """Read the names alone of `07 cụm công nghiệp … (Minh Quân, Phú Thịnh 1)`."""
    names = list(_NAME.finditer(match.string, *match.span("names")))
    between = _NAME.sub("", match["names"]).strip(" ,;")
    if len(names) < 2 or between.replace(",", "").strip() not in {"", "và"}:  # noqa: PLR2004 - one name is a remark
        return
    for name in names:
        full = f"{match['noun'].capitalize()} {name[0]}"
        yield WorkName(Span(*name.span()), match["noun"], full, "several")
