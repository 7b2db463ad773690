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


def test_a_table_without_rows_has_its_header() -> None:
    """An empty answer is told from a failed one."""
    assert as_rows([], ["a", "b"], Shape.CSV) == "a,b\n"
