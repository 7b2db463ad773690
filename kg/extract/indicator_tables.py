"""Tables of targets and results: one row one measure, a column for each year's aim or outcome."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from kg.domain.description import Description
from kg.domain.evidence import Span
from kg.domain.layers import Comparator, Indicator, IndicatorKind
from kg.extract.amounts import decimal_of
from kg.extract.capitals import small_letter
from kg.extract.cells import Cell, cells_of, stacked_rows
from kg.lexicon.rules import load_rules
from kg.text.document import Block, BlockKind, Document

_FILE = load_rules("indicator_tables")
_NAME, _UNIT, _OTHER = (_FILE.rule(f"{name}-column").regex for name in ("name", "unit", "other"))
_VALUES = tuple(
    (_FILE.rule(f"{kind.value}-column").regex, kind) for kind in (IndicatorKind.TARGET, IndicatorKind.RESULT)
)
_VALUE = _FILE.rule("value").regex
_UNIT_BEHIND = re.compile(rf" ?(?:{_FILE.rule('unit-behind').body})$")
_SIGNS = {
    "≥": Comparator.AT_LEAST, "tối thiểu": Comparator.AT_LEAST, "ít nhất": Comparator.AT_LEAST,
    " trở lên": Comparator.AT_LEAST, "≤": Comparator.AT_MOST,
    "<": Comparator.AT_MOST, "dưới": Comparator.AT_MOST, "không quá": Comparator.AT_MOST,
    " trở xuống": Comparator.AT_MOST, ">": Comparator.MORE, "trên": Comparator.MORE,
    "khoảng": Comparator.ABOUT,
}  # fmt: skip
_NAMED = ("hỉ tiêu", "HỈ TIÊU")  # what a column of measures is called by
_PART = re.compile(r"(?:[-–+] ?|[Tt]rong đó:? ?|[Rr]iêng:? ?)+")
_FALLING = ("Giảm ", "giảm ")
_WIDEST_HEAD, _WIDEST_CELL = 300, 60  # code points of a head and of one of its cells
_YEAR = 4


class _Column(Struct, frozen=True):
    place: int
    kind: IndicatorKind
    year: int | None


class _Head(Struct, frozen=True):
    name: int
    unit: int | None
    values: tuple[_Column, ...]
    width: int


def table_indicators(document: Document, own: Description, scope: str | None) -> Iterator[Indicator]:
    """Yield the figures of tables whose head has a column of measures and one of targets or results.

    Args:
        document: a text.
        own: what it says of itself: its year is that of a column that names none.
        scope: the place that its figures hold for.
    """
    if not any(word in document.text for word in _NAMED):
        return
    year = next((int(fact.value[:_YEAR]) for fact in (own.period, own.date) if fact), own.year)
    for head, rows in _tables(document):
        whole = ""
        for cells in rows:
            name = _words(document.text, cells, head.name)
            part = _PART.match(name)
            if not part:
                whole = _UNIT_BEHIND.sub("", name)
            elif whole:
                name = f"{whole}, trong đó {small_letter(name[part.end() :])}"
            yield from _row(document, head, cells, name, scope, year)


def _tables(document: Document) -> Iterator[tuple[_Head, list[list[Cell]]]]:
    """Yield each head with its rows: in lines of cells, or one cell a line."""
    text, rows, head = document.text, list[list[Cell]](), None
    for at, block in enumerate(document.blocks):
        if block.kind is BlockKind.TABLE or text.find("\t", block.span.start, block.span.end) >= 0:
            cells = cells_of(text, block.span)
            if block.span.end - block.span.start <= _WIDEST_HEAD and (new := _head(text, cells)):
                if head:
                    yield head, rows
                head, rows = new, []
            elif head and len(cells) <= head.width:
                # The row of a part has no number, and an empty first cell is lost: `- Có bằng cấp | % | 30`.
                lost = head.name if _PART.match(text, cells[0].start, cells[0].end) else 0
                rows.append([*cells[:1] * lost, *cells])
        elif _is_small(block) and _NAME.fullmatch(text, block.span.start, block.span.end):
            below, lines = _stacked_head(document, at)
            if stacked := _head(text, [Cell(one.span.start, one.span.end) for one in lines]):
                yield stacked, list(stacked_rows(document, below, stacked.width))
    if head:
        yield head, rows


def _stacked_head(document: Document, at: int) -> tuple[int, Sequence[Block]]:
    """Give where the rows begin below the lines that make a head around one, and those lines."""
    blocks, first, last = document.blocks, at, at + 1
    while first > 0 and _is_column(document.text, blocks[first - 1]):
        first -= 1
    while last < len(blocks) and _is_column(document.text, blocks[last]):
        last += 1
    return last, blocks[first:last]


def _is_small(block: Block) -> bool:
    return block.span.end - block.span.start <= _WIDEST_CELL


def _is_column(text: str, block: Block) -> bool:
    heads = (_NAME, _UNIT, _OTHER, *(regex for regex, _ in _VALUES))
    return _is_small(block) and any(
        regex.fullmatch(text, block.span.start, block.span.end) for regex in heads
    )


def _head(text: str, cells: Sequence[Cell]) -> _Head | None:
    name = unit = None
    values: list[_Column] = []
    for place, cell in enumerate(cells):
        if name is None and _NAME.fullmatch(text, cell.start, cell.end):
            name = place
        elif unit is None and _UNIT.fullmatch(text, cell.start, cell.end):
            unit = place
        else:
            for regex, kind in _VALUES:
                if said := regex.fullmatch(text, cell.start, cell.end):
                    values.append(_Column(place, kind, int(said["year"]) if said["year"] else None))
                    break
    return _Head(name, unit, tuple(values), len(cells)) if name is not None and values else None


def _words(text: str, cells: Sequence[Cell], place: int | None) -> str:
    if place is None or place >= len(cells):
        return ""
    return " ".join(text[cells[place].start : cells[place].end].split())


def _row(  # noqa: PLR0913, PLR0917 - the row, and what stands around it
    document: Document, head: _Head, cells: Sequence[Cell], name: str, scope: str | None, year: int | None
) -> Iterator[Indicator]:
    behind = _UNIT_BEHIND.search(name)
    unit = _words(document.text, cells, head.unit) or (behind["rate"] or behind["unit"] if behind else "")
    name = _UNIT_BEHIND.sub("", name)
    if not name or not unit:
        return
    for column in head.values:
        said = _VALUE.fullmatch(_words(document.text, cells, column.place))
        if said is None:
            continue
        comparator = _SIGNS.get((said["behind"] or said["sign"] or "").lower(), Comparator.EQUAL)
        low, high = decimal_of(said["low"]), decimal_of(said["high"] or said["low"])
        told, meant = _fall(name, comparator)
        yield Indicator(
            evidence=document.evidence(Span(cells[head.name].start, cells[column.place].end)),
            indicator=told,
            minimum=_bound(low, open_end=comparator is Comparator.AT_MOST),
            maximum=_bound(high, open_end=comparator in {Comparator.AT_LEAST, Comparator.MORE}),
            unit=unit,
            comparator=meant,
            year=column.year or year,
            period=None,
            kind=column.kind,
            number=None,
            scope=scope,
            rule="indicator-cell",
        )


def _bound(value: Decimal, *, open_end: bool) -> Decimal | None:
    return None if open_end else value


def _fall(name: str, comparator: Comparator) -> tuple[str, Comparator]:
    """Read `Giảm tỷ lệ hộ nghèo` as a fall of the rate."""
    told = name[:1].upper() + name[1:]
    if not name.startswith(_FALLING):
        return told, comparator
    meant = Comparator.DECREASE if comparator is Comparator.EQUAL else comparator
    return f"Mức giảm {name[len(_FALLING[0]) :]}", meant
