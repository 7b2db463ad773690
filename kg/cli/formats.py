"""How an answer leaves: rows as a table, CSV, TSV or Markdown; values as JSON."""

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import zip_longest

import click

from kg.app.tables import Row, as_csv, as_markdown, as_tsv, text_of
from kg.cli.layout import terminal_width, words_of, wrapped

_BETWEEN = "  "  # columns
_NARROWEST = 8  # characters: a column cut below that is no reading


class Shape(StrEnum):
    """The forms in which every answer can be had."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"


def emit(text: str) -> None:
    """Print text as it is, ending in one line feed."""
    click.echo(text.rstrip("\n"), color=None)


def as_json(value: object) -> str:
    """Write a typed answer as JSON: fields by name, in their order; Vietnamese as it is."""
    from kg.cli.json_values import json_text  # noqa: PLC0415 - a table starts without what only JSON needs

    return json_text(value)


def as_rows(rows: Sequence[Row], columns: Sequence[str], shape: Shape) -> str:
    """Write rows as CSV, TSV, Markdown or an aligned table; the header stands even when there are no rows."""
    if shape is Shape.CSV:
        return as_csv(rows, columns)
    if shape is Shape.TSV:
        return as_tsv(rows, columns)
    if shape is Shape.MD:
        return as_markdown(rows, columns)
    return aligned(
        [[" ".join(words_of(text_of(row[column]))) for column in columns] for row in rows], columns
    )


def aligned(cells: Sequence[Sequence[str]], columns: Sequence[str], width: int | None = None) -> str:
    """Set cells in columns with two blanks between, none wider than it must be, within the terminal.

    Where the terminal is too narrow, long cells run on below themselves; where it is far too narrow, each row
    becomes a paragraph of lines `column: cell`.
    """
    if not columns:
        return ""  # SELECT * of a pattern without variables
    room = width or terminal_width()
    lines = [list(columns), *cells]
    widths = [max(len(line[place]) for line in lines) for place in range(len(columns))]
    widest = _widest(widths, room - len(_BETWEEN) * (len(columns) - 1))
    if widest < _NARROWEST and max(widths) > widest:
        return "\n".join(_paragraph(row, columns, room) for row in cells)
    widths = [min(own, widest) for own in widths]
    laid_out = [list(_laid_out(row, widths)) for row in lines]
    # Rows of several lines are told apart by an empty one.
    end = "\n\n" if any(len(row) > 1 for row in laid_out) else "\n"
    return end.join("\n".join(row) for row in laid_out) + "\n"


def _widest(widths: Sequence[int], room: int) -> int:
    """Give the width that no column may pass so that all together have room: the longest give way first."""
    left = room
    for place, own in enumerate(sorted(widths)):
        share = left // (len(widths) - place)
        if own > share:
            return share
        left -= own
    return max(widths)


def _laid_out(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [_broken(cell, width) for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        yield _BETWEEN.join(part.ljust(width) for part, width in zip(parts, widths, strict=True)).rstrip()


def _broken(cell: str, width: int) -> list[str]:
    """Break a cell at blanks, and inside a word only where it is longer than the column."""
    return [
        line[at : at + width]
        for line in ([cell] if len(cell) <= width else wrapped(cell, width))
        for at in range(0, max(len(line), 1), width)
    ]


def _paragraph(row: Sequence[str], columns: Sequence[str], width: int) -> str:
    return "".join(
        f"{line}\n"
        for column, cell in zip(columns, row, strict=True)
        if cell
        for line in wrapped(f"{column}: {cell}", width, "", "  ")
    )


def utf8_streams() -> None:
    """Write UTF-8 whatever the locale says, and never fail on a letter."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
