"""Scoring the layers: gold against itself is perfect, and each kind of damage moves its own figure."""

from decimal import Decimal

from msgspec.structs import replace

from kg.app.layer_scoring import layer_scores
from kg.domain.annotation import (
    AnnotatedIndicator,
    AnnotatedLayers,
    AnnotatedPlan,
    AnnotatedProject,
    AnnotatedTask,
    Quoted,
)
from kg.domain.evidence import Span


def _at(start: int, words: str = "mười ký tự") -> Quoted:
    return Quoted(Span(start, start + len(words)), words)


TASK = AnnotatedTask(_at(0), _at(0), ("Các cấp uỷ", "Bộ Y tế"), "2024-06-30", None)
PROJECT = AnnotatedProject(_at(20), "Đường ven biển", ("Khu kinh tế Dung Quất",))
PLAN = AnnotatedPlan(_at(40), "Quy hoạch tỉnh", "in_force")
FIGURE = AnnotatedIndicator(
    _at(60), "GRDP", Decimal("20.8"), Decimal("20.8"), "%", "increase", 2024, "result"
)
GOLD = AnnotatedLayers((TASK,), (PROJECT,), (PLAN,), (FIGURE,))


def test_gold_against_itself_is_perfect() -> None:
    """All figures are 1 and nothing is complained of."""
    scores, problems = layer_scores(GOLD, GOLD)
    assert set(scores.figures().values()) == {1.0}
    assert problems == []


def test_a_task_counts_once_for_each_assignee() -> None:
    """A lost assignee is one miss of two; the spelling of `uỷ` is no difference."""
    guess = replace(GOLD, tasks=(replace(TASK, assignees=("Các cấp ủy",)),))
    scores, problems = layer_scores(GOLD, guess)
    assert (scores.tasks.recall.value, scores.tasks.precision.value) == (0.5, 1.0)
    assert [problem.code for problem in problems] == ["task-missed"]


def test_damage_moves_its_own_figure() -> None:
    """A wrong day, place, unit and span are told apart."""
    guess = AnnotatedLayers(
        (replace(TASK, due="2024-12-31"),),
        (replace(PROJECT, places=()),),
        (replace(PLAN, at=_at(90)),),
        (replace(FIGURE, unit="tỷ đồng"),),
    )
    scores, problems = layer_scores(GOLD, guess)
    assert (scores.deadlines.value, scores.places.value) == (0.0, 0.0)
    assert (scores.tasks.f1, scores.projects.f1, scores.plans.f1, scores.indicators.f1) == (
        1.0,
        1.0,
        0.0,
        0.0,
    )
    assert {problem.code for problem in problems} == {
        "deadline",
        "place",
        "plan-missed",
        "plan-spurious",
        "indicator-missed",
        "indicator-spurious",
    }
