"""Values as JSON, rows as a table."""

import json
from dataclasses import dataclass

from kg.cli.formats import Shape, aligned, as_json, as_rows
from kg.domain.directive import DirectiveKey


@dataclass(frozen=True)
class _Answer:
    key: DirectiveKey
    shape: Shape
    words: tuple[str, ...]


def test_json_is_the_typed_value() -> None:
    """Fields by name, keys as one word, enumerations as their value, Vietnamese as it is."""
    answer = _Answer(DirectiveKey("tw", "xiii", "nq", "26"), Shape.CSV, ("Nghị quyết",))
    written = as_json([answer])
    assert json.loads(written) == [{"key": "tw/xiii/nq/26", "shape": "csv", "words": ["Nghị quyết"]}]
    assert "Nghị quyết" in written


def test_columns_are_aligned() -> None:
    """Each column is as wide as its widest cell, and no line ends in blanks."""
    assert aligned([["văn bản", "1"], ["x", "22"]], ["a", "b"]) == "a        b\nvăn bản  1\nx        22\n"


def test_a_table_stays_within_the_terminal() -> None:
    """Long cells run on below themselves, rows of several lines are told apart, and no word is lost."""
    action = "rà soát, đánh giá tình hình tài chính, ngân sách và kế hoạch đầu tư công trung hạn"
    written = aligned([["2024-06-30", action], ["2024-10-31", "sắp xếp"]], ["due_by", "action"], 40)
    lines = written.splitlines()
    assert all(len(line) <= 40 for line in lines)
    assert lines[1] == ""
    assert " ".join(part[12:] for part in lines[2:6]).split() == action.split()


def test_a_table_too_wide_for_the_terminal_becomes_paragraphs() -> None:
    """Where columns would be narrower than a word, each row is a list of what it says."""
    columns = ["file", "quote", "kind", "status"]
    row = ["003_ket-luan.txt", "Nghị quyết số 26-NQ/TW", "numbered", ""]
    assert aligned([row], columns, 24) == (
        "file: 003_ket-luan.txt\nquote: Nghị quyết số\n  26-NQ/TW\nkind: numbered\n"
    )


def test_a_table_without_columns_is_empty() -> None:
    """`SELECT * WHERE {}` has one row and no column: nothing to print, and no failure."""
    assert aligned([[]], []) == ""


def test_a_table_without_rows_has_its_header() -> None:
    """An empty answer is told from a failed one."""
    assert as_rows([], ["a", "b"], Shape.CSV) == "a,b\n"
