"""Deadlines as an iCalendar file (RFC 5545), which every calendar program reads."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kg.app.tasks import Due, TaskRow
from kg.version import VERSION

_OCTETS = 75  # of a content line, RFC 5545 §3.1
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})
_TITLE = 120  # characters of a task in a calendar's list


def as_ics(tasks: Iterable[TaskRow]) -> str:
    """Write one all-day event on the last day of every deadline; the same tasks give the same bytes.

    A recurring deadline has no last day, and stands in no calendar.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//kg//kg {VERSION}//VI", "CALSCALE:GREGORIAN"]
    for task in tasks:
        dues = [due for due in task.also_due if due.due_by]
        for place, due in enumerate(dues, 1):
            lines += _event(task, f"{task.iri}#{place}", due)
        if task.due_by:
            lines += _event(task, task.iri, Due(task.due_from, task.due_by, task.deadline or ""))
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(task: TaskRow, uid: str, due: Due) -> Iterator[str]:
    day = date.fromisoformat(due.due_by or "")
    who = ", ".join(task.assignees)
    action = " ".join(task.action.split())
    short = action if len(action) <= _TITLE else f"{action[:_TITLE].rpartition(' ')[0]} …"
    where = f"{task.directive.label}, {task.section}" if task.section else task.directive.label
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    # A stamp is asked for; the day itself keeps the file free of the time of writing.
    yield f"DTSTAMP:{day:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield "SUMMARY:" + _text(f"{who}: {short}")
    yield "DESCRIPTION:" + _text(f"{action}\n{due.deadline}\n{where} ({task.file}:{task.line})")
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(words: str) -> str:
    return words.translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """Break a line into parts of at most 75 octets, never inside a letter."""
    part, room = "", _OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield part
            part, room = " ", _OCTETS - 1
        part += letter
        room -= size
    yield part
