"""How well a table of tasks is read: its rows by a plain look, against what the program makes of them."""

import re
from pathlib import Path

from kg.app.layer_scoring import folded_body
from kg.dev.figures import Measure
from kg.domain.evaluation import Share
from kg.domain.layers import Task
from kg.extract import read
from kg.text import read_file

_COLUMNS = 6  # number, task, lead body, cooperating bodies, product, deadline
_HEAD = "Cơ quan chủ trì"
_MONTH = re.compile(r"(?:Tháng )?(\d{1,2})/(20\d\d)$")
_YEARS = re.compile(r"(?:20\d\d ?- ?)?(20\d\d)(?: và những năm tiếp theo)?$")
_QUARTER = re.compile(r"Quý II/(20\d\d)$")
_REPEATED = re.compile(r"[Tt]hường xuyên|[Hh]ằng năm")
_BEGINNING = 60  # characters by which a row and a task are known to be the same


def measure_rows(file: Path) -> Measure:
    """Compare lead body and deadline of every row that states them: what is printed, against what is read."""
    found = {
        _beginning(task.action.exact): task
        for task in read(read_file(file, file.name)).layers.tasks
        if task.rule == "task-row"
    }
    leads, deadlines = Share(), Share()
    failures: list[str] = []
    for row in _rows(file.read_text(encoding="utf-8")):
        number, words, lead, _, _, deadline = row
        task = found.get(_beginning(words))
        right = task is not None and folded_body("".join(task.assignees)) == folded_body(_parted(lead))
        leads += Share(int(right), 1)
        if not right:
            failures.append(f"lead {number} {lead} | {', '.join(task.assignees) if task else 'no task'}")
        if deadline:
            due = task is not None and _is_due(task, deadline)
            deadlines += Share(int(due), 1)
            if not due:
                failures.append(f"deadline {number} {deadline}")
    figures = {"rows": float(leads.of), "lead_body": leads.value, "deadline": deadlines.value}
    return Measure("task_table", figures, failures=tuple(failures))


def _rows(text: str) -> list[list[str]]:
    rows = [
        [" ".join(cell.split()) for cell in line.strip().strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|")
    ]
    return [row for row in rows if len(row) == _COLUMNS and row[2] not in {"", "---", _HEAD}]


def _beginning(words: str) -> str:
    return " ".join(words.split())[:_BEGINNING]


def _parted(lead: str) -> str:
    """Leave out what stands between two names: marks, and `và` before a new one."""
    return re.sub(
        r"[,;] ?(?=Bộ|Viện|VOV|TTXVN|[Cc]ác |Ngân|Văn)| (?=Bộ [A-Z])| và (?=các địa)", "", lead
    ).replace("TW", "Trung ương")


def _is_due(task: Task, printed: str) -> bool:
    due = task.deadline
    if due is None:
        return False
    if month := _MONTH.match(printed):
        return (due.last or "").startswith(f"{month[2]}-{int(month[1]):02}-")
    if quarter := _QUARTER.match(printed):
        return due.last == f"{quarter[1]}-06-30"
    if years := _YEARS.match(printed):
        return due.last == f"{years[1]}-12-31"
    return bool(_REPEATED.search(printed)) and due.recurring is not None
