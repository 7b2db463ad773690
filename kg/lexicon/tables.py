"""Reading tables: tab-separated rows with a header, refused with file and line when they break their format."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from kg.domain.directive import Confidence
from kg.errors import BadData
from kg.packaged import packaged

_R = TypeVar("_R")


class Row:
    """One row of a table: every column by its name, empty cells as None."""

    __slots__ = ("_cells", "where")

    def __init__(self, cells: dict[str, str], where: str) -> None:
        self._cells = cells
        self.where = where  # "laws.tsv:12"

    def get(self, column: str) -> str | None:
        """Give a cell, or None when it is empty; BadData when the table has no such column."""
        try:
            return self._cells[column] or None
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
        if value is not None and not value.isascii():
            raise BadData(self.where, f"{column} is {value!r}, not a number")
        try:
            return None if value is None else int(value)
        except ValueError:
            raise BadData(self.where, f"{column} is {value!r}, not a number") from None

    def several(self, column: str) -> tuple[str, ...]:
        """Give the parts of a cell that lists several, divided by "|"."""
        return tuple(part for part in (self.get(column) or "").split("|") if part)

    def confidence(self) -> Confidence:
        """Give how far the row can be trusted."""
        value = self.need("confidence")
        try:
            return Confidence(value)
        except ValueError:
            raise BadData(self.where, f"confidence is {value!r}") from None


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a table; BadData names file and line of the first fault."""
    try:
        header, *lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    except UnicodeDecodeError as error:
        raise BadData(path.name, f"is not UTF-8: {error.reason}") from error
    columns = header.split("\t")
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise BadData(
                f"{path.name}:{number}",
                f"{len(cells)} cells, {len(columns)} wanted",
                hint="cells are divided by tabs",
            )
        yield Row(dict(zip(columns, cells, strict=True)), f"{path.name}:{number}")


def load(name: str, make: Callable[[Row], _R]) -> tuple[_R, ...]:
    """Make a value of every row of a packaged authority table, in the table's order."""
    return tuple(make(row) for row in rows(packaged("authority", name)))
