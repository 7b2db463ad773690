"""The words that statements rest on have the same names in every command, and stand in the file."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commands import printed
from tests.samples import FOLDER

_NAMES = {"section", "sentence", "mark", "quote", "file", "line", "start", "end"}
_COLUMNS = ["section", "quote", "sentence", "file", "line", "start", "end", "rule"]
_ASKED = (
    ("what", "cites", "26-NQ/TW"),
    ("cites", "000"),
    ("why", "000", "26-NQ/TW"),
    ("why", "000", "Nhà máy lọc dầu Dung Quất"),
    ("why", "001", "Đặng Ngọc Huy"),
    ("signatures",),
    ("tasks",),
    ("projects",),
    ("plans",),
    ("indicators",),
    ("ambiguous",),
    ("path", "001", "tw/xiii/nq/26"),
    ("extract", str(FOLDER / "001_ket-luan-ban-thuong-vu-lam-viec-14-3-2024.txt")),
)
_WITHOUT_ROWS = (
    ("show", "000"),
    ("body", "Tỉnh ủy Quảng Ngãi"),
)


@pytest.mark.parametrize("asked", [*_ASKED, *_WITHOUT_ROWS], ids=lambda asked: " ".join(asked[:2])[:20])
def test_words_have_the_same_names_in_every_answer(home: Path, asked: tuple[str, ...]) -> None:
    """Whoever reads one answer as JSON can read all: eight names, beside what the words prove."""
    found = list(_quoted(json.loads(printed(home, *asked, "--as", "json"))))
    assert found
    for one in found:
        assert _NAMES - one.keys() == set()
        text = (FOLDER / one["file"]).read_bytes().decode("utf-8")
        assert text[one["start"] : one["end"]] == one["quote"]
        assert text.count("\n", 0, one["start"]) + 1 == one["line"]


@pytest.mark.parametrize("asked", _ASKED, ids=lambda asked: " ".join(asked[:2])[:20])
def test_rows_have_the_same_columns_of_words(home: Path, asked: tuple[str, ...]) -> None:
    """A spreadsheet of any command has the same eight columns, in the same order."""
    rows = csv.reader(io.StringIO(printed(home, *asked, "--as", "csv")))
    header = next(rows)
    at = header.index("section")
    assert header[at : at + len(_COLUMNS)] == _COLUMNS
    assert any(row[header.index("quote")] for row in rows)


def _quoted(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.get("quote") is not None:
            yield value
        for inner in value.values():
            yield from _quoted(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _quoted(inner)
