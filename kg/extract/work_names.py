"""Names of works in running text: the noun they begin with, and how far the name goes."""

import re
from collections.abc import Iterator

from kg.domain.evidence import Span
from kg.domain.letters import UPPER
from kg.extract.work_reader import WorkName, name_end
from kg.extract.work_sharing import SEVERAL_OF, Head, roads_sharing, sharing
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
_NAME = re.compile(rf"[{UPPER}]\w*(?: [{UPPER}]\w*| \d{{1,2}}(?![\d/.,%]\d))*")
_ITEM = _FILE.part("list_item")
_TITLE = re.compile(rf"(?: đầu tư)? [“\"](?P<title>[{UPPER}][^“”\"\n]{{6,160}})[”\"]")  # `dự án “Tổ hợp …”`
_LISTED = re.compile(rf"(?: sau)?:(?= {_FILE.parts['stretch']})")  # `các tuyến cao tốc: A - B, C - D`
_STATEMENT = re.compile(r"[.\n]\s")
_LINE_HEADS = ("tuyến ", "Tuyến ", "đường ", "Đường ", "đường bộ ", "Đường bộ ")
_PROJECT_NOUN = "dự án"
_DONE_TO = _FILE.parts["done_to"]
_DONE = tuple({f"{what.split()[-1]} " for what in _FILE.words["done_to"]})
_UPGRADE_BEFORE = re.compile(
    rf"(?:^|[:;,\n] |[-+•*] |\d[.)] )(?P<what>(?:{_DONE_TO})(?:(?:,| và|,? kết hợp)? (?:{_DONE_TO}))*) $"
)
# `Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi` is a body.
_BODY_BEFORE = re.compile(rf"Ban [Qq]uản lý (?:(?:[Cc]ác|[Kk]hu|kinh tế|công nghiệp|KCN|và|[{UPPER}]\w*) )*$")
_BODY_REACH = 60  # code points before a noun in which that body's name begins
_SURE_ROW = 3  # names that share a noun without `các`: of two, the second may be a place
_SAFETY = ("an toàn ",)  # `toàn Khu công nghiệp` is the whole of it, `an toàn thủy điện` a matter
_BUILT_BEFORE = 400  # code points before a building in which its statement can say that it is built
_LONGEST_UPGRADE = 48  # code points before the noun


def work_names(text: str) -> tuple[WorkName, ...]:
    """Find the named works of clean text, in order, none inside another."""
    heads = sorted({(start, -end) for rule in (_WORK, _PROJECT) for start, end in _heads(text, rule)})
    found: list[WorkName] = []
    taken = 0
    for start, end in heads:
        if start < taken or _is_of_body(text, start):
            continue
        if _is_building(text, start, -end) and not _is_built(text, start):
            continue
        if row := _row(text, start):
            found += row
            taken = row[-1].span.end
            continue
        named = _NAME.match(text, 1 - end) or text[1 - end : 2 - end].isdigit() or _LISTED.match(text, -end)
        several = text.endswith(SEVERAL_OF, 0, start) and not named
        if several and text[start:-end].lower() != _PROJECT_NOUN:
            continue  # `các khu đô thị dọc tuyến ven biển …` names none of them
        for work in _from(text, start, -end):
            found.append(work)
            taken = work.span.end
    for match in _SEVERAL.matches(text):
        alone = list(_in_brackets(match))
        if not any(work.span.start <= one.span.start < work.span.end for work in found for one in alone):
            found += alone
    return tuple(sorted(found, key=lambda work: work.span))


def _heads(text: str, rule: Rule) -> Iterator[tuple[int, int]]:
    for start in rule.starts(text):
        # `tuyến đường cao tốc`: the words before belong to the noun.
        first = start
        while head := next((word for word in _LINE_HEADS if text.endswith(word, 0, first)), ""):
            first -= len(head)
        if match := rule.regex.match(text, first) or rule.regex.match(text, start):
            yield match.span()


def _is_of_body(text: str, start: int) -> bool:
    """Tell whether the words before a noun make it part of a body's name, or another word."""
    if text.endswith(_NOT_BEFORE, 0, start) and not text.endswith(_SAFETY, 0, start):
        return True
    body = text.find("Ban ", max(0, start - _BODY_REACH), start)
    return body >= 0 and _BODY_BEFORE.match(text, body, start) is not None


def _row(text: str, start: int) -> list[WorkName]:
    """Read names in a row after one noun: `các KCN: A và B`; without `các`, only a long row."""
    row = _ROW.match(text, start)
    if row is None or (_is_building(text, start, row.end("noun")) and not _is_built(text, start)):
        return []
    several = text.endswith(SEVERAL_OF, 0, start)
    names = list(_in_row(row))
    if several or (len(names) >= _SURE_ROW and names[-1].span.end == row.end()):
        return names
    return []


def _is_building(text: str, start: int, end: int) -> bool:
    """Tell whether a noun is one of those that are works only where a statement builds them."""
    building = _BUILDING.match(text, start)
    return building is not None and building.end() == end


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
    elif text.endswith(_DONE, 0, start):
        upgrade = _UPGRADE_BEFORE.search(text, max(0, start - _LONGEST_UPGRADE), start)
        start = upgrade.start("what") if upgrade else start
    line = _LINE.match(text, end - len(noun))
    listed = _LISTED.match(text, end) if line else None
    named = listed.end() if listed else end
    stop = name_end(text, noun, named, line=line is not None and line.end() == end)
    if stop is None:
        return
    head = Head(text, start, end, named, stop, noun, rule)
    if line and (roads := list(roads_sharing(head))):
        yield from roads
        return
    first = Span(named + 1, stop) if listed else Span(start, stop)
    yield head.work(first, f"{text[start:end]}{text[named:stop]}", rule)
    yield from sharing(head, line=line is not None)


def _in_row(match: re.Match[str]) -> Iterator[WorkName]:
    """Read the names of `các Cụm công nghiệp: A và B`; a capitalised word that names no work ends them."""
    for name in _NAME.finditer(match.string, *match.span("names")):
        other = match.string.startswith(_ROW_END, name.start())
        if other or _WORK.regex.match(match.string, name.start()):
            return
        start = match.start() if name.start() == match.end("noun") + 1 else name.start()
        yield WorkName(Span(start, name.end()), match["noun"].lower(), f"{match['noun']} {name[0]}", "row")


def _in_brackets(match: re.Match[str]) -> Iterator[WorkName]:
    """Read the names of `07 cụm công nghiệp … (Minh Quân, Y Can)`, in brackets or after a colon."""
    group = "names" if match["names"] else "listed"
    item = _NAME if group == "names" else _ITEM
    names = list(item.finditer(match.string, *match.span(group)))
    between = item.sub("", match[group]).strip(" ,;")
    if len(names) < 2 or between.replace(",", "").strip() not in {"", "và"}:  # noqa: PLR2004 - one name is a remark
        return
    if any(match.string.startswith(_ROW_END, name.start()) for name in names):
        return
    for name in names:
        full = f"{match['noun'][0].upper()}{match['noun'][1:]} {name[0]}"
        yield WorkName(Span(*name.span()), match["noun"], full, "several")
