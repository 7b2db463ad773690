"""Who must do what: `tasks`, `body`."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click

from kg.app.answers import open_graph
from kg.app.calendar import as_ics
from kg.app.tables import Row
from kg.app.tasks import BodyCard, TaskRow, body_card
from kg.app.tasks import tasks as find_tasks
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, counted, page
from kg.cli.layout import show as print_lines
from kg.cli.options import joined, limit_option, shape_option, words_argument
from kg.cli.rows import WORDS, words_row

_ICS = "ics"
TASK_COLUMNS = (
    "assignees", "cooperating", "action", "due_from", "due_by", "deadline", "also_due", "product",
    "directive", "directive_key", "cue", *WORDS,
)  # fmt: skip


@click.command(
    epilog="""\b
Examples:
  kg tasks --body "Ban Thường vụ Tỉnh ủy" --due-before 30/06/2024
  kg tasks --due-after 2024-04 --due-before 2024-06
  kg tasks --directive 2043-KL/TU --as csv
  kg tasks --as ics > deadlines.ics
""",
)
@click.option(
    "--body", metavar="NAME", help="Only tasks of this body: its name, another name, or words of them."
)
@click.option(
    "--due-before",
    metavar="DAY",
    help="Only tasks of which something is due by then: 2024-06-30, 30/06/2024, 2024-06, 2024.",
)
@click.option("--due-after", metavar="DAY", help="Only tasks of which something is due from then on.")
@click.option("--directive", metavar="WORDS", help="Only tasks that this directive gives.")
@click.option("--place", metavar="WORDS", help="Only tasks whose words name this place.")
@limit_option("tasks")
@click.option(
    "--as",
    "shape",
    type=click.Choice([*(shape.value for shape in Shape), _ICS]),
    default=Shape.TABLE.value,
    show_default=True,
    help="Form of the answer; ics is a calendar of the deadlines.",
)
@click.pass_obj
def tasks(home: Path, /, limit: int | None, shape: str, **wanted: str | None) -> None:
    """List tasks: who is to do what, by when, and which directive says so."""
    graph = open_graph(home)
    found = find_tasks(graph, **wanted)[:limit]
    if shape == _ICS:
        click.echo(as_ics(found), nl=False)
    elif shape == Shape.JSON:
        emit(as_json(found))
    elif shape == Shape.TABLE:
        directive = wanted["directive"]
        unread = directive is not None and not graph.one(directive).held
        nothing = "its text is not held, so what it gives to do is not known" if unread else "No task fits."
        print_lines(_task_lines(found, page()) if found else [nothing])
    else:
        emit(as_rows([task_row(task) for task in found], TASK_COLUMNS, Shape(shape)))


@click.command(
    epilog="""\b
Examples:
  kg body "Ban Thường vụ Tỉnh ủy"
  kg body "UBND tỉnh" --as json
""",
)
@words_argument("name")
@shape_option
@click.pass_obj
def body(home: Path, name: tuple[str, ...], shape: Shape) -> None:
    """Tell who a body is, what came before and after it, what it issued, and what it is told to do."""
    answer = body_card(open_graph(home), joined(name))
    if shape is Shape.JSON:
        emit(as_json(answer))
    elif shape is Shape.TABLE:
        print_lines(_body_lines(answer, page()))
    else:
        emit(as_rows([task_row(task) for task in answer.assigned], TASK_COLUMNS, shape))


def task_row(task: TaskRow) -> Row:
    """Give one task as a row of `TASK_COLUMNS`."""
    return {
        "assignees": "; ".join(task.assignees),
        "cooperating": "; ".join(task.cooperating),
        "action": task.action,
        "due_from": task.due_from,
        "due_by": task.due_by,
        "deadline": task.deadline,
        "also_due": "; ".join(due.told() for due in task.also_due),
        "product": task.product,
        "directive": task.directive.label,
        "directive_key": task.directive.key,
        "cue": task.cue,
        **words_row(task),
    }


def _task_lines(found: tuple[TaskRow, ...], layout: Layout) -> Iterator[str]:
    for directive, given in groupby(found, key=lambda task: task.directive):
        yield click.style(directive.label, bold=True)
        for task in given:
            yield from _one_task(task, layout)
        yield ""


def _one_task(task: TaskRow, layout: Layout) -> Iterator[str]:
    due = (
        f"  by {task.due_by} ({task.deadline})"
        if task.due_by
        else f"  {task.deadline}"
        if task.deadline
        else ""
    )
    place = click.style(f"{task.file}:{task.line}", dim=True)
    yield f"  {task.section or '(head)'}{due}  {place}"
    yield from layout.note("; ".join(task.assignees), "    ")
    yield from layout.note(task.action, "      ")
    if task.cooperating:
        yield from layout.note(f"with {'; '.join(task.cooperating)}", "      ")
    for step in task.also_due:
        yield from layout.note(f"also due: {step.told()}", "      ")
    if task.product:
        yield from layout.note(f"product: {task.product}", "      ")


def _body_lines(answer: BodyCard, layout: Layout) -> Iterator[str]:
    yield click.style(answer.name, bold=True)
    facts = (
        ("also known as", "; ".join(answer.also_known_as)),
        ("level", answer.level),
        ("part of", answer.part_of),
        ("its parts", "; ".join(answer.parts)),
        ("existed from", answer.valid_from),
        ("until", answer.valid_to),
        ("before it", "; ".join(answer.predecessors)),
        ("after it", answer.successor),
    )
    if answer.namesakes:
        others = "; ".join(answer.namesakes)
        yield from layout.note(f"the words may also mean: {others}; name one in full to ask about it", "  ")
    for what, value in facts:
        if value:
            yield from layout.note(f"{what}: {value}", "  ")
    for what, cards in (("issued", answer.issued), ("received", answer.received)):
        if cards:
            yield f"  {what} {counted(len(cards), 'directive')}:"
            for card in cards:
                yield from layout.note(card.label, "    ")
    if answer.signed:
        yield f"  signed for it, or under what it issued: {counted(len(answer.signed), 'signature')}:"
        for signature in answer.signed:
            yield from layout.note(f"{signature.words} ({signature.file}:{signature.line})", "    ")
    yield f"  is told to do {counted(len(answer.assigned), 'task')}, to help with {len(answer.cooperating)}"
    yield ""
    yield from _task_lines(answer.assigned, layout) if answer.assigned else ()
