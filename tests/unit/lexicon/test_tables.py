"""Laws of reading tables: a fault is named with its file and line."""

from pathlib import Path

import pytest

from kg.errors import BadData
from kg.lexicon.tables import rows


def _table(folder: Path, text: str) -> Path:
    path = folder / "laws.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_gives_its_cells_by_column(tmp_path: Path) -> None:
    """Empty cells are None, lists are divided at bars, numbers are numbers."""
    (row,) = rows(_table(tmp_path, "name\tnote\taliases\tordinal\nLuật Giá\t\ta|b\t7\n"))
    assert (row.need("name"), row.get("note"), row.several("aliases"), row.number("ordinal")) == (
        "Luật Giá",
        None,
        ("a", "b"),
        7,
    )


@pytest.mark.parametrize(
    ("text", "column", "problem"),
    [
        ("name\tnote\nLuật Giá\n", "name", r"laws\.tsv:2: 1 cells, 2 wanted"),
        ("name\tnote\na\tb\n\tb\n", "name", r"laws\.tsv:3: name is empty"),
        ("name\tnote\na\tb\n", "date", r"laws\.tsv:2: column 'date' is missing"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, text: str, column: str, problem: str) -> None:
    """The message says which file, which line, and what is wrong."""
    with pytest.raises(BadData, match=problem):
        [row.need(column) for row in rows(_table(tmp_path, text))]


@pytest.mark.parametrize("cell", ["seven", "-7", "٧", "1.5"])
def test_a_number_is_a_number(tmp_path: Path, cell: str) -> None:
    """Words, signs and foreign digits are refused."""
    (row,) = rows(_table(tmp_path, f"ordinal\n{cell}\n"))
    with pytest.raises(BadData, match="not a number"):
        row.number("ordinal")


def test_an_unknown_confidence_is_refused(tmp_path: Path) -> None:
    """Only the three degrees of trust are understood."""
    (row,) = rows(_table(tmp_path, "confidence\nsure\n"))
    with pytest.raises(BadData, match="confidence is 'sure'"):
        row.confidence()


def test_a_table_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """A table that is not UTF-8 is an error of the table, not of the program."""
    path = tmp_path / "laws.tsv"
    path.write_bytes("name\nLu\xe9\n".encode("latin-1"))
    with pytest.raises(BadData, match="not UTF-8"):
        list(rows(path))
