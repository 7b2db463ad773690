"""Reading tables: tab-separated rows with a header; a fault is reported with file and line."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from kg.domain.directive import Confidence
from kg.errors import BadData
from kg.packaged import packaged

_R = TypeVar("_R")

_CONFIDENCE = {str(confidence): confidence for confidence in Confidence}


class Row:
    """One row of a table: every column by its name, empty cells as None."""

    __slots__ = ("_cells", "_columns", "_line", "_table")

    def __init__(self, columns: dict[str, int], cells: list[str], table: str, line: int) -> None:
        self._columns = columns
        self._cells = cells
        self._table = table
        self._line = line

    @property
    def where(self) -> str:
        """Say where the row stands: "laws.tsv:12"."""
        return f"{self._table}:{self._line}"

    def get(self, column: str) -> str | None:
        """Give a cell, or None when it is empty; BadData when the table has no such column."""
        try:
            return self._cells[self._columns[column]] or None
        except KeyError:
            raise BadData(self.where, f"column {column!r} is missing") from None

    def need(self, column: str) -> str:
        """Give a cell that must not be empty."""
        value = self.get(column)
        if value is None:
            raise BadData(self.where, f"{column} is empty")
        return value

    def number(self, column: str) -> int | None:
        """Give a whole number, or None."""
        value = self.get(column)
        if value is None:
            return None
        if not (value.isascii() and value.isdigit()):
            raise BadData(self.where, f"{column} is {value!r}, not a number")
        return int(value)

    def several(self, column: str) -> tuple[str, ...]:
        """Give the parts of a cell that lists several, divided by "|"."""
        return tuple(part for part in (self.get(column) or "").split("|") if part)

    def confidence(self) -> Confidence:
        """Give how far the row can be trusted."""
        value = self.need("confidence")
        found = _CONFIDENCE.get(value)
        if found is None:
            raise BadData(self.where, f"confidence is {value!r}")
        return found


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a table; BadData names file and line of the first fault."""
    try:
        header, *lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    except UnicodeDecodeError as error:
        raise BadData(path.name, f"is not UTF-8: {error.reason}") from error
    columns = {name: place for place, name in enumerate(header.split("\t"))}
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise BadData(
                f"{path.name}:{number}",
                f"{len(cells)} cells, {len(columns)} wanted",
                hint="cells are divided by tabs",
            )
        yield Row(columns, cells, path.name, number)


def load(name: str, make: Callable[[Row], _R]) -> tuple[_R, ...]:
    """Make a value of every row of a packaged authority table, in the table's order."""
    return tuple(make(row) for row in rows(packaged("authority", name)))
