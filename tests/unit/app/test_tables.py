"""Rows as CSV, TSV and Markdown."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.app.tables import as_csv, as_markdown, as_tsv

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"))


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_can_run_as_a_formula(cell: str) -> None:
    """What a spreadsheet would take for a formula begins with an apostrophe, in CSV and in TSV."""
    for written in (as_csv([{"a": cell}], ["a"]), as_tsv([{"a": cell.strip()}], ["a"])):
        body = written.split("\n", 1)[1].strip('"\n')
        assert body.startswith("'") or not body.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("number", ["-5", "+3.25", "-0.5"])
def test_numbers_stay_numbers(number: str) -> None:
    """A negative number is no formula."""
    assert as_csv([{"a": number}], ["a"]) == f"a\n{number}\n"


@given(TEXT)
def test_csv_gives_back_what_went_in(text: str) -> None:
    """A reader of the CSV gets every cell as it was, but for the apostrophe that guards it."""
    ((back,),) = list(csv.reader(StringIO(as_csv([{"a": text}], ["a"]), newline="")))[1:] or ((("",),))
    assert back.removeprefix("'") == text.removeprefix("'")


@given(TEXT)
def test_a_row_is_one_line(text: str) -> None:
    """Whatever a cell holds, a TSV row and a Markdown row are one line, and no markup survives."""
    assert as_tsv([{"a": text, "b": 1}], ["a", "b"]).count("\n") == 2
    written = as_markdown([{"a": text}], ["a"])
    assert written.count("\n") == 3
    assert "<" not in written


def test_absent_values_are_empty() -> None:
    """None is an empty cell; truth values are small letters."""
    assert as_csv([{"a": None, "b": True}], ["a", "b"]) == "a,b\n,true\n"
