"""How an answer leaves: rows as a table, CSV, TSV or Markdown; values as JSON."""

import sys
from collections.abc import Sequence
from enum import StrEnum

import click

from kg.app.tables import Row, as_csv, as_markdown, as_tsv, text_of


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
    return aligned([[" ".join(text_of(row[column]).split()) for column in columns] for row in rows], columns)


def aligned(cells: Sequence[Sequence[str]], columns: Sequence[str]) -> str:
    """Set cells in columns as wide as their widest cell, with two blanks between."""
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
