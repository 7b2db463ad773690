"""Tasks, bodies and directives as things of a drawing: how they look, what is told of them, how they join."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from kg.app.cards import Card
from kg.app.quoting import quoted
from kg.app.tasks import TaskRow
from kg.domain.keys import slug
from kg.graph.page_captions import boxed, day, name
from kg.graph.page_citations import NOT_HELD, type_filter
from kg.graph.page_model import Choice, Filter, Item, Join, Look, Relation, facts
from kg.graph.page_rows import BOX
from kg.graph.page_style import FIRM, LEVEL_WORDS, PLAIN, colour_of
from kg.graph.page_words import Words
from kg.rdf.labels import ENGLISH

_BODY_COLOUR = "#16202e"
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


def body_key(name: str) -> str:
    """Give the key of a body in a drawing; its name may hold anything."""
    return f"body/{name}"


def until(task: TaskRow) -> str | None:
    """Give the last day of a task, else its deadline in words."""
    return day(task.due_by) or task.deadline


def boxed_task(task: TaskRow) -> str:
    """Give a task with its deadline in the lines of a box."""
    end = until(task)
    return boxed(f"[{end}] {task.action}" if end else task.action)


def task_item(task: TaskRow, texts: Mapping[str, str], *, in_row: bool) -> Item:
    """Give a task with its sentence: in words where tasks stand in rows, else as a dot with its deadline."""
    due = "day" if task.due_by else "words" if task.deadline else "none"
    colour = _DUE[due][1]
    if in_row:
        look = Look(boxed_task(task), colour, "box", filled=False, width=BOX)
    else:
        look = Look(until(task) or "", colour, "dot", size=7.0)
    assigned = "; ".join(task.assignees)
    return Item(
        key=task.iri,
        label=task.action,
        look=look,
        weight=1 if task.due_by else 0,
        marks={"due": (due,), "types": (task.directive.type,)},
        years=_years(task),
        facts=facts(
            deadline=task.deadline,
            due_from=day(task.due_from),
            due=day(task.due_by),
            also_due="; ".join(step.deadline for step in task.also_due),
            assigned=assigned,
            cooperating="; ".join(task.cooperating),
            product=task.product,
            where=task.section,
            named=task.directive.label,
        ),
        hint=" · ".join(filter(None, (until(task), assigned))),
        said=(quoted(task, texts),),
    )


def body_item(who: str, level: str, drawn: Iterable[TaskRow], *, focus: bool) -> Item:
    """Give a body, the larger the more of the drawn tasks are its own."""
    count = sum(who in task.assignees or who in task.cooperating for task in drawn)
    known = level if level in LEVEL_WORDS else "unknown"
    return Item(
        key=body_key(who),
        label=who,
        look=Look(name(who), _BODY_COLOUR, "diamond", size=round(9 + 2 * count**0.5 + 4 * focus, 1)),
        weight=count + 1,
        marks={"body-levels": (known,)},
        timeless=True,
        hangs=True,
        facts=facts(level=LEVEL_WORDS[known], tasks=str(count)),
    )


def giver_item(card: Card, drawn: Iterable[TaskRow], address: str | None) -> Item:
    """Give a directive, the larger the more of the drawn tasks it gives."""
    count = sum(task.directive == card for task in drawn)
    return Item(
        key=card.key,
        label=card.label,
        look=Look(
            caption=f"{card.symbol or name(card.label)}\n{day(card.issued_on) or ''}".strip(),
            colour=colour_of(card.type),
            shape="square",
            size=round(9 + count**0.5, 1),
        ),
        weight=count + 1,
        timeless=True,
        hangs=True,
        facts=facts(
            type=Words(card.type, _english(card.type)),
            symbol=card.symbol,
            on=day(card.issued_on),
            by=card.issued_by,
            title=card.title,
            text=card.held or NOT_HELD,
            tasks=str(count),
            key=card.key,
        ),
        hint=card.title or "",
        address=address,
    )


def joins_of(task: TaskRow, texts: Mapping[str, str]) -> Iterable[Join]:
    """Join a task to its bodies and to the directive that gives it, by its sentence."""
    said = (quoted(task, texts),)
    roles: dict[str, list[str]] = defaultdict(list)
    for role, who in (("assigned_to", task.assignees), ("cooperating", task.cooperating)):
        for one in who:
            roles[one].append(role)
    for one, relations in sorted(roles.items()):
        yield Join(task.iri, body_key(one), tuple(relations), 1, said)
    yield Join(task.iri, task.directive.key, ("given_in",), 1, said)


def filters(drawn: Sequence[TaskRow]) -> tuple[Filter, ...]:
    """Give the filters by deadline, by type of directive and by level of body."""
    types = {task.directive.type for task in drawn}
    due = (Choice(state, words, colour) for state, (words, colour) in _DUE.items())
    levels = (Choice(level, words, _BODY_COLOUR, "diamond") for level, words in LEVEL_WORDS.items())
    return (
        Filter("due", Words("Thời hạn của nhiệm vụ", "Deadline of the task"), tuple(due)),
        type_filter(types, {one: _english(one) for one in types}),
        Filter("body-levels", Words("Cấp của cơ quan", "Level of the body"), tuple(levels)),
    )


def _years(task: TaskRow) -> tuple[int, int] | None:
    if task.due_by is None:
        return None
    last = int(task.due_by[:4])
    return (min(int((task.due_from or task.due_by)[:4]), last), last)


def _english(directive_type: str) -> str:
    return ENGLISH.get(slug(directive_type), directive_type)
