"""Drawing tasks by body: those of one body in rows, or all bodies with their tasks around them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from kg.app.answers import Graph
from kg.app.cards import Card
from kg.app.export import node_of
from kg.app.names import shell_word
from kg.app.tasks import TaskRow, bodies_named, body_levels, tasks
from kg.domain.keys import slug
from kg.graph.page import page
from kg.graph.page_captions import boxed, name
from kg.graph.page_citations import NOT_HELD, day, type_filter
from kg.graph.page_layout import forces
from kg.graph.page_model import Choice, Drawing, Filter, Item, Join, Look, Relation, Said, Subject
from kg.graph.page_rows import BOX, columns
from kg.graph.page_style import FIRM, LEVEL_WORDS, PLAIN, colour_of
from kg.graph.page_words import Words
from kg.rdf.labels import ENGLISH

MOST = 200  # tasks that one page draws
_BODY_COLOUR = "#16202e"
_BODY = "body"  # of a body's key; names of bodies may hold anything
_DUE: Final = MappingProxyType(
    {
        "day": (Words("có hạn cuối", "with a last day"), "#d55e00"),
        "words": (Words("chỉ có lời văn", "in words only"), "#b8860b"),
        "none": (Words("không nêu", "none stated"), "#8a8f98"),
    }
)
RELATIONS = (
    Relation(
        "assigned_to",
        Words("giao cho", "assigned to"),
        *FIRM,
        Words("Giao cho", "Assigned to"),
        Words("Nhiệm vụ được giao", "Tasks given to it"),
    ),
    Relation(
        "cooperating",
        Words("phối hợp", "cooperating"),
        "#a8477e",
        (10, 4),
        Words("Phối hợp", "With the help of"),
        Words("Nhiệm vụ phối hợp", "Tasks to help with"),
    ),
    Relation(
        "given_in",
        Words("giao tại", "given in"),
        *PLAIN,
        Words("Giao tại", "Given in"),
        Words("Nhiệm vụ giao tại văn bản này", "Tasks that it gives"),
    ),
)


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
    busy = Counter(who for task in found for who in task.assignees)
    ranked = sorted(
        found,
        key=lambda task: (
            task.due_by is None,
            task.deadline is None,
            -max((busy[who] for who in task.assignees), default=0),
            task.directive.key,
            task.start,
            task.iri,
        ),
    )
    drawn = sorted(ranked[: most or MOST], key=lambda task: (task.directive.key, task.start, task.iri))
    names = sorted({who for task in drawn for who in (*task.assignees, *task.cooperating)})
    levels = body_levels(graph)
    directives = sorted({task.directive for task in drawn}, key=lambda card: card.key)
    focus = set(bodies_named(graph, body)) if body else set()
    texts = texts or {}
    items = [_task_item(task, in_row=body is not None, texts=texts) for task in drawn]
    items += [
        _body_item(who, levels.get(who, "unknown"), _share(who, drawn), focus=who in focus) for who in names
    ]
    items += [_directive_item(card, drawn, texts) for card in directives]
    items.sort(key=lambda item: item.key)
    joins = sorted(
        (join for task in drawn for join in _joins(task, texts)), key=lambda join: (join.start, join.end)
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
            filters=_filters(drawn),
            focus=frozenset(f"{_BODY}/{who}" for who in focus),
            curved="tree" if body else "",
            rows=_frame(spots) if body else None,
            left=tuple(
                (task.action, f"--body {shell_word(task.assignees[0])}") for task in ranked[most or MOST :]
            ),
            all_items=len(found),
            redraw=f"kg draw --tasks {again}--most {len(found)} -o tasks.html",
        )
    )


def _title(focus: Iterable[str]) -> Words:
    whose = "; ".join(sorted(focus))
    if not whose:
        return Words("Nhiệm vụ theo cơ quan", "Tasks by body")
    return Words(f"Nhiệm vụ của {whose}", f"Tasks of {whose}")


def _share(who: str, drawn: Iterable[TaskRow]) -> int:
    return sum(who in task.assignees or who in task.cooperating for task in drawn)


def _task_item(task: TaskRow, *, in_row: bool, texts: Mapping[str, str]) -> Item:
    due = "day" if task.due_by else "words" if task.deadline else "none"
    colour = _DUE[due][1]
    until = day(task.due_by) or task.deadline
    caption = f"[{until}] {task.action}" if until else task.action
    facts = {
        "deadline": task.deadline,
        "due_from": day(task.due_from),
        "due": day(task.due_by),
        "assigned": "; ".join(task.assignees),
        "cooperating": "; ".join(task.cooperating),
        "product": task.product,
        "where": task.section,
        "named": task.directive.label,
    }
    return Item(
        key=task.iri,
        label=task.action,
        look=Look(boxed(caption), colour, "box", filled=False, width=BOX)
        if in_row
        else Look(until or "", colour, "dot", size=7.0),
        weight=1 if task.due_by else 0,
        marks={"due": (due,), "types": (task.directive.type,)},
        years=_years(task),
        facts=tuple((field, value) for field, value in facts.items() if value),
        hint=" · ".join(filter(None, (until, "; ".join(task.assignees)))),
        said=(_said(task, texts),),
    )


def _years(task: TaskRow) -> tuple[int, int] | None:
    if task.due_by is None:
        return None
    last = int(task.due_by[:4])
    return (min(int((task.due_from or task.due_by)[:4]), last), last)


def _body_item(who: str, level: str, count: int, *, focus: bool) -> Item:
    words = LEVEL_WORDS.get(level, LEVEL_WORDS["unknown"])
    return Item(
        key=f"{_BODY}/{who}",
        label=who,
        look=Look(name(who), _BODY_COLOUR, "diamond", size=round(9 + 2 * count**0.5 + 4 * focus, 1)),
        weight=count + 1,
        marks={"body-levels": (level if level in LEVEL_WORDS else "unknown",)},
        timeless=True,
        hangs=True,
        facts=(("level", words), ("tasks", str(count))),
    )


def _directive_item(card: Card, drawn: Iterable[TaskRow], texts: Mapping[str, str]) -> Item:
    node = node_of(card)
    count = sum(task.directive == card for task in drawn)
    facts = {
        "type": Words(card.type, ENGLISH.get(slug(card.type), card.type)),
        "symbol": card.symbol,
        "on": day(card.issued_on),
        "by": card.issued_by,
        "title": card.title,
        "text": card.held or NOT_HELD,
        "tasks": str(count),
        "key": card.key,
    }
    caption = f"{node.symbol or name(card.label)}\n{day(card.issued_on) or ''}".strip()
    return Item(
        key=card.key,
        label=card.label,
        look=Look(caption, colour_of(card.type), "square", size=round(9 + count**0.5, 1)),
        weight=count + 1,
        timeless=True,
        hangs=True,
        facts=tuple((field, value) for field, value in facts.items() if value),
        hint=card.title or "",
        address=texts.get(card.key),
    )


def _joins(task: TaskRow, texts: Mapping[str, str]) -> Iterable[Join]:
    said = (_said(task, texts),)
    roles: dict[str, list[str]] = defaultdict(list)
    for role, who in (("assigned_to", task.assignees), ("cooperating", task.cooperating)):
        for one in who:
            roles[one].append(role)
    for one, relations in sorted(roles.items()):
        yield Join(task.iri, f"{_BODY}/{one}", tuple(relations), 1, said)
    yield Join(task.iri, task.directive.key, ("given_in",), 1, said)


def _said(task: TaskRow, texts: Mapping[str, str]) -> Said:
    start, end = task.mark
    return Said(
        before=task.sentence[:start],
        mention=task.sentence[start:end],
        after=task.sentence[end:],
        file=task.file,
        line=task.line,
        section=task.section,
        source=task.directive.label,
        address=texts.get(task.directive.key),
    )


def _rows(drawn: Sequence[TaskRow], names: Iterable[str]) -> dict[str, tuple[int, int]]:
    rows: dict[str, int] = {}
    left: dict[str, list[str]] = defaultdict(list)
    for task in drawn:
        until = day(task.due_by) or task.deadline
        rows[task.iri] = boxed(f"[{until}] {task.action}" if until else task.action).count("\n") + 1
        left[task.directive.key].append(task.iri)
    right = {
        f"{_BODY}/{who}": [task.iri for task in drawn if who in (*task.assignees, *task.cooperating)]
        for who in names
    }
    return columns(rows, left, right)


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


def _filters(drawn: Iterable[TaskRow]) -> tuple[Filter, ...]:
    types = {task.directive.type for task in drawn}
    due = (Choice(state, words, colour) for state, (words, colour) in _DUE.items())
    levels = (Choice(level, words, _BODY_COLOUR, "diamond") for level, words in LEVEL_WORDS.items())
    return (
        Filter("due", Words("Thời hạn của nhiệm vụ", "Deadline of the task"), tuple(due)),
        type_filter(types, {one: ENGLISH.get(slug(one), one) for one in types}),
        Filter("body-levels", Words("Cấp của cơ quan", "Level of the body"), tuple(levels)),
    )
