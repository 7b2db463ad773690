"""Tables of tasks: one row one task, with lead body, cooperating bodies, product and deadline."""

import re
from collections.abc import Iterator

from kg.domain.evidence import Span
from kg.domain.layers import Task, TaskCue
from kg.extract.bodies import bodies_in
from kg.extract.body_names import Home
from kg.extract.cells import Cell, cells_of, stacked_rows
from kg.extract.deadlines import deadline_of, due_in_cell
from kg.extract.inside import inside
from kg.lexicon.rules import load_rules
from kg.text.document import BlockKind, Document

_FILE = load_rules("task_tables")
_HEADS = tuple(rule.regex for rule in _FILE.rules)
_COLUMNS = {rule.value: rule.regex for rule in _FILE.rules if rule.value}
_WIDEST_CELL, _FEWEST_COLUMNS = 60, 3  # code points of one cell of a head; cells that make one
_WIDEST_HEAD = 300  # code points of a row that heads a table: the longest seen has 120
# Cells of bodies often lack the comma between two of them: `Bộ Nội vụ Bộ Công an`.
_GLUED = re.compile(
    r"(?<=\w) (?=(?:Bộ|Sở) [A-ZĐ]|UBND |Các )(?<!trưởng )(?<!của )(?<!thuộc )(?<!đạo )"
    r"(?<!phòng )(?<!tịch )(?<!ủy )(?<!uỷ )(?<!đảng )(?<!với )(?<!và )(?<!đốc )(?<!tra )"
)


def table_tasks(document: Document, home: Home, year: int | None) -> tuple[Task, ...]:
    """Find the tasks that a document gives in tables, row by row.

    A table of tasks is known by its head: it has a column of tasks and one of lead bodies.
    """
    found = list(_stacked(document, home, year))
    columns: dict[str, int] = {}
    width = 0
    begun: list[Cell] = []  # of a row that a line break cut off behind its task
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE:
            continue
        cells = cells_of(document.text, block.span)
        head = {} if block.span.end - block.span.start > _WIDEST_HEAD else _head(document.text, cells)
        if head:
            columns, width = head, len(cells)
        elif begun and columns.get("lead") == len(begun) and len(begun) + len(cells) <= width:
            cells = begun + cells
        begun = cells if not head and len(cells) == columns.get("task", -1) + 1 else []
        # A wider row has other columns than the head; a shorter one only lacks what is empty at its end.
        if (
            not head
            and columns
            and len(cells) <= width
            and (task := _row(document, cells, columns, home, year))
        ):
            found.append(task)
    return tuple(found)


def _stacked(document: Document, home: Home, year: int | None) -> Iterator[Task]:
    """Yield the tasks of tables that a conversion broke up: one cell a line, row after row.

    Only rows that have as many cells as the head are read: in others nobody knows which cell is missing.
    """
    text, blocks = document.text, document.blocks
    for at, block in enumerate(blocks):
        if block.span.end - block.span.start <= _WIDEST_CELL and _COLUMNS["lead"].fullmatch(
            text, block.span.start, block.span.end
        ):
            first = at
            while first > 0 and (_is_column(text, blocks[first - 1].span)):
                first -= 1
            last = at + 1
            while last < len(blocks) and _is_column(text, blocks[last].span):
                last += 1
            cells = [Cell(one.span.start, one.span.end) for one in blocks[first:last]]
            if len(cells) >= _FEWEST_COLUMNS and (columns := _head(text, cells)):
                for row in stacked_rows(document, last, len(cells)):
                    if task := _row(document, row, columns, home, year):
                        yield task


def _is_column(text: str, span: Span) -> bool:
    small = span.end - span.start <= _WIDEST_CELL
    return small and any(pattern.fullmatch(text, span.start, span.end) for pattern in _HEADS)


def _head(text: str, cells: list[Cell]) -> dict[str, int]:
    """Give which column holds what; {} when the row heads no table of tasks."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        for name, pattern in _COLUMNS.items():
            if name not in found and pattern.fullmatch(text, cell.start, cell.end):
                found[name] = place
                break
    return found if {"task", "lead"} <= found.keys() else {}


def _row(
    document: Document, cells: list[Cell], columns: dict[str, int], home: Home, year: int | None
) -> Task | None:
    text = document.text
    at = {name: cells[place] for name, place in columns.items() if place < len(cells)}
    task, lead = at.get("task"), at.get("lead")
    if task is None or lead is None or task.start == task.end:
        return None
    assignees = _names(text, lead, home)
    if not assignees:
        return None
    helpers, product, cell = at.get("cooperating"), at.get("product"), at.get("deadline")
    due = due_in_cell(text, cell.start, cell.end, year) if cell else None
    row = Span(min(task.start, lead.start), max(task.end, lead.end, due.span.end if due else 0))
    whole = document.evidence(row)
    return Task(
        evidence=whole,
        action=inside(document, whole, row, Span(task.start, task.end)),
        assignees=assignees,
        cooperating=_names(text, helpers, home) if helpers else (),
        cue=TaskCue.ADDRESSEE,
        deadline=deadline_of(document, whole, row, due) if due else None,
        product=text[product.start : product.end] or None if product else None,
        rule="task-row",
    )


def _names(text: str, cell: Cell, home: Home) -> tuple[str, ...]:
    """Give the bodies of a cell; words that are no known kind of body stand as printed."""
    words = " ".join(_GLUED.sub(", ", text[cell.start : cell.end]).split())
    printed = (words,) if words[:1].isupper() and not due_in_cell(text, cell.start, cell.end) else ()
    return bodies_in(words, home) or printed
