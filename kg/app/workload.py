"""How tasks weigh on bodies and on the calendar."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.app.tasks import TaskRow


class Load(NamedTuple):
    """What one body is told to do, counted by the day by which it is due."""

    body: str
    tasks: int
    by_day: tuple[tuple[str, int], ...]  # last day, ISO, and how many tasks are due by it; earliest first
    without_day: int  # no deadline, or one without a day: "hằng năm"

    def due(self, day: str) -> int:
        """Count the tasks whose last day is that one."""
        return dict(self.by_day).get(day, 0)


def workload(tasks: Iterable[TaskRow]) -> tuple[Load, ...]:
    """Count tasks per body that is to do them, the most burdened first; a shared task counts for each."""
    days: defaultdict[str, Counter[str | None]] = defaultdict(Counter)
    for task in tasks:
        for body in task.assignees:
            days[body][task.due_by] += 1
    loads = (
        Load(
            body=body,
            tasks=counted.total(),
            by_day=tuple(sorted((day, count) for day, count in counted.items() if day is not None)),
            without_day=counted[None],
        )
        for body, counted in days.items()
    )
    return tuple(sorted(loads, key=lambda load: (-load.tasks, load.body)))


def upcoming(tasks: Sequence[TaskRow], day: str) -> tuple[TaskRow, ...]:
    """Give the tasks of which something is due on that ISO day or later, the next first."""
    dated = [
        (coming[0], place, task)
        for place, task in enumerate(tasks)
        if (coming := [due_by for due_by in task.days() if due_by >= day])
    ]
    return tuple(task for _, _, task in sorted(dated, key=lambda one: one[:2]))
