"""How tasks weigh on bodies and days, on the graph of the samples."""

from kg.app.answers import Graph
from kg.app.tasks import tasks
from kg.app.workload import upcoming, workload

GOVERNMENT = "Ban cán sự đảng Ủy ban nhân dân tỉnh Quảng Ngãi"


def test_every_task_weighs_on_whom_it_is_given_to(graph: Graph) -> None:
    """The counts are those of the tasks, dated and not; the most burdened body comes first."""
    given = tasks(graph)
    loads = workload(given)
    assert sum(load.tasks for load in loads) == sum(len(task.assignees) for task in given)
    assert all(sum(count for _, count in load.by_day) + load.without_day == load.tasks for load in loads)
    (government,) = (load for load in loads if load.body == GOVERNMENT)
    assert government.tasks == len(tasks(graph, body=GOVERNMENT))
    assert (government.due("2024-06-30"), government.due("2024-07-01")) == (1, 0)
    assert [load.tasks for load in loads] == sorted((load.tasks for load in loads), reverse=True)


def test_the_next_deadline_comes_first(graph: Graph) -> None:
    """A deadline on the very day still counts; what is past, or has no day, does not."""
    given = tasks(graph)
    days = [task.due_by for task in upcoming(given, "2024-06-30")]
    assert days == ["2024-06-30", "2024-10-31", "2024-12-31"]
    assert [task.due_by for task in upcoming(given, "2024-07-01")] == days[1:]
    assert upcoming(given, "2030-01-01") == ()


def test_no_tasks_weigh_nothing() -> None:
    """Of no tasks there is no load and no deadline."""
    assert workload(()) == ()
    assert upcoming((), "2024-01-01") == ()
