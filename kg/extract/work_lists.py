"""Lists of works: lines below words that promise works are titles, whatever noun they begin with."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.domain.evidence import Span
from kg.domain.letters import UPPER
from kg.extract.work_reader import WorkName
from kg.lexicon.rules import load_rules
from kg.text.blocks import BlockKind
from kg.text.document import Document

_FILE = load_rules("projects")
_PROMISE, _TITLE = _FILE.rule("promise"), _FILE.rule("title").regex
_NOT_NAMES = tuple(_FILE.words["not_names"])
_CATALOGUE = "DANH MỤC"  # in a header: the whole text is a list
_LEADS_IN = re.compile(r"[^.;:\n]{0,90}:")  # what follows the promise where it leads in a list
# What makes it a list of who is to do what.
_OF_TASKS = ("yêu cầu", "đề nghị", "nhiệm vụ", "giải pháp", "kết luận", "giao ")
_SIGN = re.compile(r"(?:(?:[-+•*–]|[^\W_]{1,4}[.)]|\d+(?:\.\d+)+|\(\d+\))\s+)?")
_ROW_NUMBER = re.compile(r"\d{1,3}$")
_CLOSED = re.compile(r"\s*\||\t| ?(?:[:;(]|[.,](?:\s|$)|\n|$)")  # what may follow a title
_BAR = re.compile(r" *(?:\||\t) *")
_PARTED = re.compile(r"[;:] ")
_STATEMENT = re.compile(r"\. ")
_SELF = ("Dự án ", "Tiểu dự án ")  # a line that begins so promises itself
# A title has a name: `Dự án khoa học cấp Bộ`, `Cảng tổng hợp loại I`, `Trường Cao đẳng Kỹ thuật` have none.
_NAMED = re.compile(
    rf"\w+ .*?(?:(?<=\W)(?!{'|'.join(_NOT_NAMES)})[{UPPER}]\w*[^\W{UPPER}](?!\w| [^\W\d_{UPPER}])"
    r"|\d|(?:tỉnh|huyện|thành phố|quốc gia) $)"
)
_SHARED = ("shared", "row", "roads", "several")  # rules that read several works of one noun
_OPENING = frozenset({BlockKind.HEADING, BlockKind.ITEM})
_LISTED = frozenset({BlockKind.BULLET, BlockKind.ITEM})
LISTED = "listed"  # the rule of a title
_LONGEST_HEADING = 160  # code points of an item that is a heading


def with_titles(document: Document, found: Sequence[WorkName]) -> Sequence[WorkName]:
    """Put the titles of lists in the place of what was read inside them; several works of a line stay."""
    titles = _titles(document)
    if not titles:
        return found
    starts = [one.span.start for one in found]
    works: dict[Span, WorkName] = {one.span: one for one in found}
    for title in titles:
        first, last = bisect_left(starts, title.start), bisect_left(starts, title.end)
        inside = found[first:last]
        across = first > 0 and found[first - 1].span.end > title.start
        if across or any(one.span.end > title.end or one.rule.endswith(_SHARED) for one in inside):
            continue
        for one in inside:
            works.pop(one.span, None)
        name = " ".join(document.text[title.start : title.end].split())
        noun = inside[0].noun if inside else name.split()[0].lower()
        works[title] = WorkName(title, noun, name, LISTED)
    return sorted(works.values(), key=lambda work: work.span)


def _titles(document: Document) -> list[Span]:
    """Find the lines that are titles of works, without sign and number, in text order."""
    text, lines = document.text, document.parts.columns()
    promises = list(_PROMISE.starts(text))
    promising = {document.parts.number(at): at for at in promises}
    found: set[Span] = set()
    for line, at in promising.items():
        for below in _below(document, line, at):
            found.update(_titles_in(text, lines.starts[below], lines.ends[below]))
        if lines.kinds[line] is BlockKind.HEADER:
            continue
        if lines.kinds[line] is BlockKind.TABLE:
            for start, end in _cells(document, line, at):
                found.update(_title(text, start, end))
        content, end = _content(text, lines.starts[line]), lines.ends[line]
        if text.startswith(_SELF, content):
            found.update(_title(text, content, end))
        elif (begins := _lead_in(text, at, end) + 1) < end:
            found.update(_titles_in(text, begins, end))
    return sorted(found)


def _lead_in(text: str, at: int, end: int) -> int:
    """Give where a lead-in from a promise on ends; past the end of its line if it is none."""
    lead_in = _LEADS_IN.match(text, at, end)
    if lead_in is None or any(word in lead_in[0] for word in _OF_TASKS):
        return end + 1
    return lead_in.end()


def _below(document: Document, line: int, at: int) -> Iterator[int]:
    """Yield the lines below one that promises works, as far as the promise goes."""
    text, lines = document.text, document.parts.columns()
    start, end, kind, path = lines.starts[line], lines.ends[line], lines.kinds[line], lines.paths[line]
    if kind is BlockKind.HEADER:
        if _CATALOGUE in text[start:end]:
            # A table without its rules: the title stands below the number of its row.
            rows = range(line + 2, len(lines.starts))
            yield from (
                row for row in rows if _ROW_NUMBER.match(text, lines.starts[row - 1], lines.ends[row - 1])
            )
        return
    if kind is BlockKind.TABLE:
        return
    heads = kind is BlockKind.HEADING or (kind is BlockKind.ITEM and end - start < _LONGEST_HEADING)
    if not (heads and text[end - 1] not in ".;") and _lead_in(text, at, end) != end:
        return
    for below in range(line + 1, len(lines.starts)):
        inner = path and (lines.paths[below] == path or lines.paths[below].startswith(f"{path}."))
        if not (inner if kind in _OPENING else lines.kinds[below] in _LISTED):
            return
        if lines.kinds[below] in _LISTED:
            yield below


def _cells(document: Document, line: int, at: int) -> Iterator[tuple[int, int]]:
    """Yield the cells below the one of a table's first row that promises works: `| STT | Tên dự án |`."""
    text, lines = document.text, document.parts.columns()
    if line and lines.kinds[line - 1] is BlockKind.TABLE:
        return  # no first row
    column = len(_BAR.findall(text, lines.starts[line], at))
    for row in range(line + 1, len(lines.starts)):
        if lines.kinds[row] is not BlockKind.TABLE:
            return
        bars = [bar.span() for bar in _BAR.finditer(text, lines.starts[row], lines.ends[row])]
        if 0 < column < len(bars):
            yield bars[column - 1][1], bars[column][0]


def _content(text: str, start: int) -> int:
    sign = _SIGN.match(text, start)
    return sign.end() if sign else start


def _titles_in(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the titles of a line: at its beginning, behind semicolons, or behind who builds them."""
    stop = next((stop.start() for stop in _STATEMENT.finditer(text, _content(text, start), end)), end)
    for part in (start, *(sign.end() for sign in _PARTED.finditer(text, start, stop))):
        yield from _title(text, part, end)


def _title(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the title that a line is or begins with."""
    title = _TITLE.match(text, _content(text, start), end)
    if title is None or not _CLOSED.match(text, title.end()) or not _NAMED.match(f"{title[0]} "):
        return
    if not title[0].partition("ự án ")[2].startswith(_NOT_NAMES):
        yield Span(*title.span())
