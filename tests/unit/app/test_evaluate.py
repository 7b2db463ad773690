"""Evaluating the program: a small gold on a shipped sample, from the file to the figures."""

import json
from pathlib import Path

import pytest

from kg.app.evaluate import run_evaluation
from kg.errors import BadData

SAMPLES = Path(__file__).resolve().parents[3] / "data" / "directives"
NAME = "001_ket-luan-ban-thuong-vu-lam-viec-14-3-2024.txt"
QUOTE = "Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị"
HEAD = "id\tsymbol\ttype\tdate\tissuer\tterm\ttitle_vi\tsource\n"
POLITBURO = "26-NQ/TW@2022-11-03\t26-NQ/TW\tNghị quyết\t2022-11-03\tBộ Chính trị\tXIII\t\tstated\n"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold folder with one annotated mention of sample 001."""
    start = (SAMPLES / NAME).read_bytes().decode("utf-8").index(QUOTE)
    mention = {
        "start": start,
        "end": start + len(QUOTE),
        "quote": QUOTE,
        "kind": "numbered",
        "title": None,
        "stated": {
            "type": "Nghị quyết",
            "numbers": ["26"],
            "symbol": "NQ/TW",
            "date": "2022-11-03",
            "issuer": "Bộ Chính trị",
            "meeting": None,
            "term": None,
        },
        "targets": ["26-NQ/TW@2022-11-03"],
        "relation": "based_on",
        "via": None,
    }
    shape = {"document": NAME, "citations": [mention], "anaphora": []}
    (tmp_path / "001.json").write_text(json.dumps(shape), encoding="utf-8")
    (tmp_path / "documents.tsv").write_text(HEAD + POLITBURO, encoding="utf-8")
    return tmp_path


def test_the_program_is_scored_on_its_own_reading(gold: Path) -> None:
    """The annotated mention is found, understood and resolved; every quote stands under its span."""
    total = run_evaluation(gold, SAMPLES).total
    assert (total.every.recall.value, total.stated.value, total.linked.value) == (1, 1, 1)
    assert (total.wrong_links, total.evidence.value) == (0, 1)


def test_what_the_gold_does_not_have_is_spurious(gold: Path) -> None:
    """The sample's other mentions, which this gold leaves out, are listed with their rule and their place."""
    evaluation = run_evaluation(gold / "001.json", SAMPLES)
    spurious = [problem for problem in evaluation.problems if problem.code == "spurious"]
    assert len(spurious) == evaluation.total.every.precision.of - 1 > 0
    assert all(
        problem.rule and f"«{problem.place.quote[:3]}" in problem.place.context for problem in spurious
    )


def test_texts_that_are_not_there_are_asked_for(gold: Path) -> None:
    """Without the texts the error says how to name their folder."""
    with pytest.raises(BadData) as caught:
        run_evaluation(gold)
    assert "--files" in caught.value.hint
