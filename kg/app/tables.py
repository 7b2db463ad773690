"""Rows as CSV, TSV and Markdown: what a document says stays text, whatever program opens the file."""

import csv
import re
from collections.abc import Mapping, Sequence
from io import StringIO

Cell = str | int | float | bool | None
Row = Mapping[str, Cell]

# A spreadsheet takes a cell that begins so for a formula, and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_MARKDOWN = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("|", "\\|"))


def as_csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Write CSV with a header; a cell that a spreadsheet would run as a formula begins with an apostrophe."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_harmless(text_of(row[column])) for column in columns] for row in rows)
    return written.getvalue()


def as_tsv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Write tab-separated lines with a header; blanks stand for tabs and line ends inside a cell."""
    lines = [[_harmless(" ".join(text_of(row[column]).split())) for column in columns] for row in rows]
    return "".join("\t".join(line) + "\n" for line in [list(columns), *lines])


def as_markdown(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """Write a Markdown table; nothing in a cell can become markup."""
    lines = [[_plain_markdown(text_of(row[column])) for column in columns] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in [list(columns), ["---"] * len(columns), *lines])


def text_of(cell: Cell) -> str:
    """Give a cell as text: nothing for None, `true` and `false` in small letters."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell


def _plain_markdown(cell: str) -> str:
    words = " ".join(cell.split())
    for letter, written in _MARKDOWN:
        words = words.replace(letter, written)
    return words
