"""How an answer leaves: rows as a table, CSV, TSV or Markdown; values as JSON."""

import csv
import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import StrEnum
from io import StringIO

import click

Cell = str | int | float | bool | None
Row = Mapping[str, Cell]


class Shape(StrEnum):
    """The forms in which every answer can be had."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"


# A spreadsheet takes a cell that begins so for a formula, and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def emit(text: str) -> None:
    """Print text as it is, ending in one line feed."""
    click.echo(text.rstrip("\n"), color=None)


def as_json(value: object) -> str:
    """Write a typed answer as JSON: fields by name, in their order; Vietnamese as it is."""
    return json.dumps(_plain(value), ensure_ascii=False, indent=2)


def as_rows(rows: Sequence[Row], columns: Sequence[str], shape: Shape) -> str:
    """Write rows as CSV, TSV, Markdown or an aligned table; the header stands even when there are no rows."""
    cells = [[_text(row[column]) for column in columns] for row in rows]
    if shape is Shape.CSV:
        written = StringIO()
        writer = csv.writer(written, lineterminator="\n")
        writer.writerows([list(columns), *([_harmless(cell) for cell in line] for line in cells)])
        return written.getvalue()
    if shape is Shape.TSV:
        return _lines(
            [list(columns), *([_harmless(" ".join(cell.split())) for cell in line] for line in cells)], "\t"
        )
    if shape is Shape.MD:
        ruler = ["---"] * len(columns)
        body = [[_markdown(cell) for cell in line] for line in cells]
        return "".join(f"| {' | '.join(line)} |\n" for line in [list(columns), ruler, *body])
    return aligned([[" ".join(cell.split()) for cell in line] for line in cells], columns)


def aligned(cells: Sequence[Sequence[str]], columns: Sequence[str]) -> str:
    """Set cells in columns with blanks between; the widest cell sets the width of its column, but for the last."""
    lines = [list(columns), *cells]
    widths = [max(len(line[place]) for line in lines) for place in range(len(columns))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )


def utf8_streams() -> None:
    """Write UTF-8 whatever the locale says, and never fail on a letter."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell


def _markdown(cell: str) -> str:
    words = " ".join(cell.split())
    for letter, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("|", "\\|")):
        words = words.replace(letter, written)
    return words


def _lines(cells: Sequence[Sequence[str]], between: str) -> str:
    return "".join(between.join(line) + "\n" for line in cells)
