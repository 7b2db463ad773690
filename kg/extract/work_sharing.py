"""Works that share a noun: `các tuyến cao tốc A - B và C - D`, `Nhà máy điện Dung Quất I, Dung Quất II`."""

import re
from collections.abc import Iterator

from msgspec import Struct

from kg.domain.evidence import Span
from kg.domain.letters import UPPER
from kg.extract.work_reader import AND_STRETCH, PART, WorkName
from kg.lexicon.rules import load_rules

_FILE = load_rules("projects")
_NAME = rf"[{UPPER}]\w*(?: [{UPPER}]\w*| \d{{1,2}}(?![\d/.,%]\d))*"
_UNIT = rf"(?P<key>xã|phường|thị trấn|huyện) {_NAME}"
_CODE = r"(?P<key>)[A-ZĐ]{1,2}\.? ?\d{1,3}[A-Z]?"
_LETTER = r"(?P<key>)(?:[IVX]+|[A-Z])"
# How a name ends, and what more may follow it; both have the same key.
_UNITS, _LETTERS, _CODES, _NAMES, _NUMBERS = (
    (re.compile(rf"{before}(?P<last>{last})$"), re.compile(rf"(?:,| và) (?P<name>{last}){after}"))
    for before, last, after in (
        # `Trạm y tế xã A, xã B` are two buildings; `nhà máy tại xã A, xã B` is one.
        (r"(?<!tại )(?<!qua )(?<!thuộc )(?<!bàn )", _UNIT, ""),
        (r"(?<= )", _LETTER, r"(?=[,.;:)\n]| và |$)"),  # `Hoàng Mai I, II`
        (r"(?<= )", _CODE, r"(?![\w/-])"),  # `đường N5, D4`
        # `Dung Quất I, Dung Quất II`: names alike share the noun; any other name stands for itself.
        ("", rf"(?=(?P<key>[{UPPER}]\w*)){_NAME}", ""),
        (r"(?<= )", r"(?P<key>số) \d{1,2}", r"(?![\d/.,%]\d)"),
    )
)
_STRETCH = re.compile(rf" {_FILE.parts['stretch']}")
_ROADS = re.compile(
    r"(?P<number> (?:số )?\d{1,3}[A-Z]?)(?P<more>(?:(?:, | và )\d{1,3}[A-Z]?(?![\d/.,%]\d|\w))+)"
)
_OF_PLACE = re.compile(rf" (?:- )?(?:Vùng Thủ đô|(?:[Tt]hành phố|[Tt]ỉnh) {_NAME}|{_NAME})")
_NUMBER = re.compile(r"\d+[A-Z]?")
_MORE = (", ", " và ")
_PROJECT_NOUN = "dự án"
SEVERAL_OF = ("các ", "những ")  # what stands before a noun that several share


class Head(Struct, frozen=True):
    """The first of several works: where its noun and its name stand in clean text, and what they are."""

    text: str
    start: int  # of the work
    end: int  # of its noun
    named: int  # the same, or behind the colon that follows the noun
    stop: int  # of its name
    noun: str  # in small letters
    rule: str

    def work(self, span: Span, name: str, rule: str) -> WorkName:
        """Make a work of the noun."""
        return WorkName(span, self.noun, " ".join(name.split()), rule)


def sharing(head: Head, *, line: bool) -> Iterator[WorkName]:
    """Yield the works behind a name that share its noun; none if each has its own."""
    text, start, noun = head.text, head.start, head.noun
    if not text.startswith(_MORE, head.stop):
        return
    stretches = list(_stretches(head)) if line or noun == _PROJECT_NOUN else []
    if stretches:
        yield from stretches
        return
    for last, further in (
        (_LETTERS, _CODES, _NUMBERS) if line else (_UNITS, _LETTERS, _CODES, _NAMES, _NUMBERS)
    ):
        first, stop = last.search(text, start, head.stop), head.stop
        while first and (more := further.match(text, stop)) and more["key"] == first["key"]:
            stop = more.end()
            name = f"{text[start : first.start('last')]}{more['name']}"
            yield head.work(Span(*more.span("name")), name, f"{head.rule}-shared")
        if stop > head.stop:
            return


def roads_sharing(head: Head) -> Iterator[WorkName]:
    """Yield roads that share a noun and what follows: `Vành đai 2, 3, 4 Thành phố Hồ Chí Minh`."""
    text, start = head.text, head.start
    row = _ROADS.match(text, head.named)
    if row is None:
        return
    tail = _OF_PLACE.match(text, row.end())
    stop = tail.end() if tail else row.end()
    numbers = [
        row.span("number"),
        *(hit.span() for hit in _NUMBER.finditer(text, row.start("more"), row.end())),
    ]
    for at, (begin, end) in enumerate(numbers):
        name = f"{text[start : row.start()]} {text[begin:end]}{text[row.end() : stop]}"
        yield head.work(Span(begin if at else start, stop if at == len(numbers) - 1 else end), name, "roads")


def _stretches(head: Head) -> Iterator[WorkName]:
    """Read the lines that share a noun with the one before: `các tuyến cao tốc A - B, C - D và E - F`."""
    text, start, stop = head.text, head.start, head.stop
    part = PART.search(text, start, stop)
    joined = part or _STRETCH.match(text, head.named, stop) or text.endswith(SEVERAL_OF, 0, start)
    while joined and (more := AND_STRETCH.match(text, stop)):
        stop = more.end("name")
        name = f"{text[start : part.end() if part else head.end]} {more['name']}"
        yield head.work(Span(*more.span("name")), name, f"{head.rule}-shared")
