"""Gains and losses: what a reference file keeps, and what a change is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dev.figures import Measure
from kg.dev.gains import changes, read_reference, write_reference
from kg.errors import BadData

LINES = st.lists(st.text("abcđ 1", min_size=1), unique=True).map(tuple)
BEFORE = Measure("m", {"recall": 0.5, "wrong_links": 0.0}, ("a", "b"), ("x",))


@given(mentions=LINES, failures=LINES, recall=st.floats(0, 1))
def test_a_reference_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    mentions: tuple[str, ...],
    failures: tuple[str, ...],
    recall: float,
) -> None:
    """What was written is read back: figures to four digits, lines exactly; nothing has changed since."""
    folder = tmp_path_factory.mktemp("reference")
    measure = Measure("m", {"recall": recall}, mentions, failures)
    write_reference(folder, measure)
    back = read_reference(folder, "m")
    assert back == Measure("m", {"recall": round(recall, 4)}, mentions, failures)
    assert list(changes(measure, back)) == []


def test_there_may_be_no_reference_yet(tmp_path: Path) -> None:
    """A new measure has no reference; a broken file is an error with a way out."""
    assert read_reference(tmp_path, "m") is None
    (tmp_path / "m.json").write_text("[]", encoding="utf-8")
    with pytest.raises(BadData) as caught:
        read_reference(tmp_path, "m")
    assert "--update" in caught.value.hint


def test_a_change_is_told_line_by_line() -> None:
    """Mentions gained and lost, failures gone and new, and each figure that moved."""
    after = Measure("m", {"recall": 0.75, "wrong_links": 0.0, "new": 1.0}, ("b", "c"), ("y",))
    assert list(changes(after, BEFORE)) == [
        "+ recall 0.5000 → 0.7500",
        "+ c",
        "- a",
        "+ no longer: x",
        "- new: y",
    ]
