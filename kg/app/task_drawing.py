"""Drawing tasks by body: those of one body in rows, or all bodies with their tasks around them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.app.answers import Graph
from kg.app.names import shell_word
from kg.app.task_items import (
    RELATIONS,
    body_item,
    body_key,
    boxed_task,
    filters,
    giver_item,
    joins_of,
    task_item,
)
from kg.app.tasks import TaskRow, bodies_named, body_levels, tasks
from kg.graph.page import page
from kg.graph.page_layout import forces
from kg.graph.page_model import MOST_TASKS, Drawing, Item, Join, Subject
from kg.graph.page_rows import columns
from kg.graph.page_words import Words


def draw_tasks(
    graph: Graph, body: str | None = None, *, most: int | None = None, texts: Mapping[str, str] | None = None
) -> str:
    """Draw tasks with the bodies that they are given to and the directives that give them.

    Args:
        graph: an opened graph.
        body: only tasks of this body, in rows by directive; its name, another name, or words of them.
        most: tasks to draw; of more, those with a deadline first, then those of the busiest bodies.
        texts: address of the annotated text by directive key.

    Raises:
        UnknownBody: no body bears the name.
    """
    found = tasks(graph, body=body)
    ranked = _ranked(found)
    drawn, left = sorted(ranked[: most or MOST_TASKS], key=_in_text), ranked[most or MOST_TASKS :]
    names = sorted({who for task in drawn for who in (*task.assignees, *task.cooperating)})
    asked = frozenset(bodies_named(graph, body)) if body else frozenset()
    focus = asked.intersection(names) or asked  # of the bodies that the words may mean, those with tasks here
    items = _items(graph, drawn, names, focus, texts or {})
    joins = sorted(
        (join for task in drawn for join in joins_of(task, texts or {})),
        key=lambda join: (join.start, join.end),
    )
    used = {one for join in joins for one in join.relations}
    spots = _rows(drawn, names) if body else _around(items, joins)
    again = f"--body {shell_word(body)} " if body else ""
    return page(
        Drawing(
            subject=Subject.TASKS,
            title=_title(focus),
            items=tuple(items),
            joins=tuple(joins),
            places=tuple(spots[item.key] for item in items),
            relations=tuple(relation for relation in RELATIONS if relation.name in used),
            filters=filters(drawn),
            focus=frozenset(map(body_key, focus)),
            curved="tree" if body else "",
            rows=_frame(spots) if body else None,
            left=tuple((task.action, f"--body {shell_word(task.assignees[0])}") for task in left),
            all_items=len(found),
            redraw=f"kg draw --tasks {again}--most {len(found)} -o tasks.html",
        )
    )


def _ranked(found: Sequence[TaskRow]) -> list[TaskRow]:
    """Order tasks by what matters: a last day, a deadline in words, how many tasks its busiest body has."""
    count = Counter(who for task in found for who in task.assignees)

    def busy(task: TaskRow) -> int:
        return max((count[who] for who in task.assignees), default=0)

    return sorted(
        found, key=lambda task: (task.due_by is None, task.deadline is None, -busy(task), _in_text(task))
    )


def _in_text(task: TaskRow) -> tuple[str, int, str]:
    return task.directive.key, task.start, task.iri


def _items(
    graph: Graph,
    drawn: Sequence[TaskRow],
    names: Iterable[str],
    focus: frozenset[str],
    texts: Mapping[str, str],
) -> list[Item]:
    """Give tasks, their bodies and the directives that give them, by key; rows are for a body in focus."""
    levels = body_levels(graph)
    items = [task_item(task, texts, in_row=bool(focus)) for task in drawn]
    items += [body_item(who, levels.get(who, ""), drawn, focus=who in focus) for who in names]
    items += [giver_item(card, drawn, texts.get(card.key)) for card in {task.directive for task in drawn}]
    return sorted(items, key=lambda item: item.key)


def _title(focus: Iterable[str]) -> Words:
    whose = "; ".join(sorted(focus))
    if not whose:
        return Words("Nhiệm vụ theo cơ quan", "Tasks by body")
    return Words(f"Nhiệm vụ của {whose}", f"Tasks of {whose}")


def _rows(drawn: Sequence[TaskRow], names: Iterable[str]) -> dict[str, tuple[int, int]]:
    left: dict[str, list[str]] = defaultdict(list)
    for task in drawn:
        left[task.directive.key].append(task.iri)
    right = {
        body_key(who): [task.iri for task in drawn if who in (*task.assignees, *task.cooperating)]
        for who in names
    }
    return columns({task.iri: boxed_task(task).count("\n") + 1 for task in drawn}, left, right)


def _around(items: Sequence[Item], joins: Sequence[Join]) -> dict[str, tuple[int, int]]:
    order = {item.key: place for place, item in enumerate(items)}
    found = forces(len(items), [(order[join.start], order[join.end]) for join in joins])
    return {item.key: spot for item, spot in zip(items, found, strict=True)}


def _frame(spots: Mapping[str, tuple[int, int]]) -> tuple[int, int, int]:
    return (
        min((x for x, _ in spots.values()), default=0) - 75,
        min((y for _, y in spots.values()), default=0) - 40,
        max((x for x, _ in spots.values()), default=0) + 75,
    )
