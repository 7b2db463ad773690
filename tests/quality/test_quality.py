"""Quality: every figure that can be measured here keeps its floor and the bar in force."""

from pathlib import Path

import pytest

from kg.dev.figures import Limits, read_limits
from kg.dev.measures import measure_genre, measure_gold, measure_notes, measure_samples, measure_sentences
from kg.dev.quality import FLOORS, SAMPLES, SHARED, TASK_TABLE
from kg.dev.row_measures import measure_rows

pytestmark = [pytest.mark.quality, pytest.mark.slow]

REFERENCES = SHARED / "corpus" / "references"


@pytest.fixture(scope="module")
def limits() -> Limits:
    """The committed floors and bars."""
    return read_limits(FLOORS)


def present(path: Path) -> Path:
    """Give the path, or skip the test: real texts do not ship with the project."""
    if not path.exists():
        pytest.skip(f"{path} is not there: this figure cannot be measured here")
    return path


def test_the_samples_keep_their_floors(limits: Limits) -> None:
    """Every quote of the shipped samples stands under its span, and nothing falls below its floor."""
    assert list(limits.shortfalls(measure_samples(SAMPLES))) == []


def test_the_gold_keeps_its_floors(limits: Limits) -> None:
    """Recall, precision, links and relations on the annotated documents; wrong links stay at their limit."""
    assert list(limits.shortfalls(measure_gold(present(SHARED / "gold")))) == []


def test_the_genre_keeps_its_floors(limits: Limits) -> None:
    """No text of the genre breaks the program, and spans are exact."""
    assert list(limits.shortfalls(measure_genre(present(SHARED / "corpus" / "genre")))) == []


def test_the_task_table_keeps_its_floors(limits: Limits) -> None:
    """Lead body and deadline of every row that states them are read right."""
    table = present(SHARED / "corpus" / "genre" / TASK_TABLE)
    assert list(limits.shortfalls(measure_rows(table))) == []


def test_state_law_keeps_its_floors(limits: Limits) -> None:
    """Recall and precision on sentences of state law."""
    assert list(limits.shortfalls(measure_sentences(present(REFERENCES / "vnlegaltext_val.jsonl")))) == []


def test_source_notes_keep_their_floors(limits: Limits) -> None:
    """Type, number, date and issuer of citation strings."""
    assert list(limits.shortfalls(measure_notes(present(REFERENCES / "source_notes_dev.tsv")))) == []
