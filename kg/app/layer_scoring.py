"""Scoring tasks, projects, plans and indicators against the gold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.domain.annotation import AnnotatedIndicator, AnnotatedLayers, AnnotatedTask, Quoted
from kg.domain.evaluation import Found, LayerScores, Share

_TONES = str.maketrans("ỷủỳùýúỵụỹũ", "yuyuyuyuyu")  # `uỷ` and `ủy` are one word


@dataclass(frozen=True, slots=True)
class LayerProblem:
    """One place where a layer's prediction and the gold part."""

    at: Quoted
    code: str  # "task-missed", "task-spurious", "deadline", "place", …
    got: str = ""
    wanted: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    """What is matched: an entry, or one assignee of a task."""

    at: Quoted
    name: str  # what must agree beside the place; "" where the place is enough
    entry: int
    rule: str


@dataclass(frozen=True, slots=True)
class _Match:
    """How one layer's items meet; pairs are (predicted entry, gold entry)."""

    found: Found
    pairs: tuple[tuple[int, int], ...]
    problems: tuple[LayerProblem, ...]


def layer_scores(right: AnnotatedLayers, guess: AnnotatedLayers) -> tuple[LayerScores, list[LayerProblem]]:
    """Score one text's layers by the rules of the gold's guidelines, and say where they part."""
    tasks = _match("task", _by_assignee(right.tasks), _by_assignee(guess.tasks))
    projects = _match(
        "project",
        [_Item(one.at, "", place, one.rule) for place, one in enumerate(right.projects)],
        [_Item(one.at, "", place, one.rule) for place, one in enumerate(guess.projects)],
    )
    plans = _match(
        "plan",
        [_Item(one.at, "", place, one.rule) for place, one in enumerate(right.plans)],
        [_Item(one.at, "", place, one.rule) for place, one in enumerate(guess.plans)],
    )
    indicators = _match("indicator", _figures(right.indicators), _figures(guess.indicators))
    due, late = _deadlines(right, guess, tasks)
    sited, misplaced = _places(right, guess, projects)
    scores = LayerScores(
        tasks=tasks.found,
        deadlines=due,
        projects=projects.found,
        places=sited,
        plans=plans.found,
        indicators=indicators.found,
    )
    missed = (problem for match in (tasks, projects, plans, indicators) for problem in match.problems)
    return scores, [*missed, *late, *misplaced]


def folded_body(name: str) -> str:
    """Bring a body's name to the form in which two are compared: case, blanks, the mark on `uỷ`."""
    return " ".join(re.sub(r"[\\–-]", " ", name.casefold().translate(_TONES)).split())


def _deadlines(
    right: AnnotatedLayers, guess: AnnotatedLayers, tasks: _Match
) -> tuple[Share, list[LayerProblem]]:
    pairs = [(guess.tasks[got], right.tasks[wanted]) for got, wanted in dict.fromkeys(tasks.pairs)]
    stated = [(ours, theirs) for ours, theirs in pairs if ours.due or theirs.due]
    problems = [
        LayerProblem(theirs.at, "deadline", str(ours.due), str(theirs.due), ours.rule)
        for ours, theirs in stated
        if ours.due != theirs.due
    ]
    return Share(len(stated) - len(problems), len(stated)), problems


def _places(
    right: AnnotatedLayers, guess: AnnotatedLayers, projects: _Match
) -> tuple[Share, list[LayerProblem]]:
    pairs = [(guess.projects[got], right.projects[wanted]) for got, wanted in projects.pairs]
    problems = [
        LayerProblem(theirs.at, "place", ", ".join(ours.places), ", ".join(theirs.places), ours.rule)
        for ours, theirs in pairs
        if set(ours.places) != set(theirs.places)
    ]
    return Share(len(pairs) - len(problems), len(pairs)), problems


def _by_assignee(tasks: Sequence[AnnotatedTask]) -> list[_Item]:
    return [
        _Item(task.at, folded_body(body), place, task.rule)
        for place, task in enumerate(tasks)
        for body in dict.fromkeys(task.assignees)
    ]


def _figures(entries: Sequence[AnnotatedIndicator]) -> list[_Item]:
    return [
        _Item(one.at, f"{one.minimum or '–'} … {one.maximum or '–'} {one.unit}", place, one.rule)
        for place, one in enumerate(entries)
    ]


def _match(layer: str, right: Sequence[_Item], guess: Sequence[_Item]) -> _Match:
    """Match items one to one where the spans overlap and the names agree, the greatest overlap first."""
    rivals = sorted(
        (-_shared(one.at, other.at), place, number)
        for place, one in enumerate(guess)
        for number, other in enumerate(right)
        if one.at.span.overlaps(other.at.span) and one.name == other.name
    )
    taken: dict[int, int] = {}
    reached: set[int] = set()
    for _, place, number in rivals:
        if place not in taken and number not in reached:
            taken[place] = number
            reached.add(number)
    return _Match(
        found=Found(Share(len(reached), len(right)), Share(len(taken), len(guess))),
        pairs=tuple((guess[place].entry, right[number].entry) for place, number in sorted(taken.items())),
        problems=tuple(_apart(layer, right, guess, taken, reached)),
    )


def _apart(
    layer: str, right: Sequence[_Item], guess: Sequence[_Item], taken: dict[int, int], reached: set[int]
) -> Iterator[LayerProblem]:
    for number, other in enumerate(right):
        if number not in reached:
            yield LayerProblem(other.at, f"{layer}-missed", wanted=other.name)
    for place, one in enumerate(guess):
        if place not in taken:
            yield LayerProblem(one.at, f"{layer}-spurious", one.name, rule=one.rule)


def _shared(one: Quoted, other: Quoted) -> int:
    return min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
