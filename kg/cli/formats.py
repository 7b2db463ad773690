"""How an answer leaves: rows as a table, CSV, TSV or Markdown; values as JSON."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
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
    return json.dumps(_plain(value), ensure_ascii=False, indent=2)


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


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        if type(value).__str__ is not object.__str__:
            return str(value)  # a key is one word
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    elif isinstance(value, tuple) and hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
