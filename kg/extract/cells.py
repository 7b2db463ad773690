"""Rows and cells of tables, in one line each or, as conversions break them up, one cell a line."""

import re
from collections.abc import Iterator

from msgspec import Struct

from kg.domain.evidence import Span
from kg.text.document import Document

_END = re.compile(r"[|\t]|$")


class Cell(Struct, frozen=True):
    """Where a cell stands in clean text, without outer blanks."""

    start: int
    end: int


def cells_of(text: str, span: Span) -> list[Cell]:
    """Give the cells of a row without outer blanks, the empty ones too; a row may end in a mark."""
    cells: list[Cell] = []
    start = span.start
    for mark in _END.finditer(text[span.start : span.end]):
        end = span.start + mark.start()
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        cells.append(Cell(left, max(left, start + len(words.rstrip()))))
        start = end + 1
    return cells


def stacked_rows(document: Document, at: int, width: int) -> Iterator[list[Cell]]:
    """Yield the rows from a block on, each begun by its number, as long as the numbers count up."""
    text, blocks = document.text, document.blocks
    number = 1
    while at < len(blocks) and _says(text, blocks[at].span, number):
        stop = at + 1
        while stop < len(blocks) and stop < at + width and not _says(text, blocks[stop].span, number + 1):
            stop += 1
        cells = [Cell(one.span.start, one.span.end) for one in blocks[at:stop]]
        if len(cells) == width:
            yield cells
        at, number = stop, number + 1


def _says(text: str, span: Span, number: int) -> bool:
    return text[span.start : span.end].rstrip(". ") == str(number)
