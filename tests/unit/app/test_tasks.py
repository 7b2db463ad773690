"""Answers about tasks and bodies, and the calendar of deadlines, on the graph of the samples."""

from datetime import date

import pytest

from kg.app.answers import Graph
from kg.app.calendar import as_ics
from kg.app.tasks import body_card, tasks
from kg.errors import BadQuery, UnknownBody

STANDING = "Ban Thường vụ Tỉnh ủy Quảng Ngãi"


def test_every_task_has_an_assignee_and_its_words(graph: Graph) -> None:
    """A task names who is to act, and quotes its file."""
    found = tasks(graph)
    assert found
    assert all(task.assignees and task.quote and task.action for task in found)


@pytest.mark.parametrize("asked", [STANDING, "ban thuong vu tinh uy", "BTV Tỉnh ủy"])
def test_a_body_is_asked_for_in_any_spelling(graph: Graph, asked: str) -> None:
    """A body's tasks are found by its name, by another name, with or without marks."""
    found = tasks(graph, body=asked)
    assert {task.directive.key for task in found} >= {"tu-quang-ngai/xx/kl/2043"}
    assert all(STANDING in task.assignees for task in found)


def test_tasks_are_narrowed(graph: Graph) -> None:
    """By last day, by directive and by place."""
    assert {task.due_by for task in tasks(graph, due_before="30/06/2024")} == {"2024-06-30"}
    assert {task.directive.symbol for task in tasks(graph, directive="2043-KL/TU")} == {"2043-KL/TU"}
    assert all("Dung Quất" in task.quote for task in tasks(graph, place="dung quat"))
    assert tasks(graph, due_before="1990") == ()


def test_what_is_not_known_is_said(graph: Graph) -> None:
    """An unknown body names near ones; a day that is none says how to write one."""
    with pytest.raises(UnknownBody) as error:
        tasks(graph, body="Ban Thường vụ Huyện ủy Tư Nghĩa")
    assert "Ban Thường vụ Tỉnh ủy Quảng Ngãi" in error.value.near
    with pytest.raises(BadQuery):
        tasks(graph, due_before="tomorrow")


def test_a_body_has_a_card(graph: Graph) -> None:
    """Who it is, what came after it, what it issued and what it is told to do."""
    card = body_card(graph, "Ban cán sự đảng UBND tỉnh")
    assert card.successor == "Đảng ủy Ủy ban nhân dân tỉnh Quảng Ngãi"
    assert (card.part_of, card.valid_to) == ("Tỉnh ủy Quảng Ngãi", "2025-02")
    assert len(card.assigned) == 10
    after = body_card(graph, "Đảng ủy UBND tỉnh")
    assert after.predecessors == (card.name,)
    assert body_card(graph, STANDING).issued


def test_the_calendar_is_well_formed(graph: Graph) -> None:
    """Lines end in CR LF and hold at most 75 octets; each deadline is one event on its last day."""
    found = tasks(graph)
    text = as_ics(found)
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert max(len(line.encode()) for line in lines) <= 75
    due = sorted(task.due_by for task in found if task.due_by)
    whole = text.replace("\r\n ", "").split("\r\n")
    starts = sorted(line.partition("DATE:")[2] for line in whole if line.startswith("DTSTART"))
    assert starts == [f"{date.fromisoformat(day):%Y%m%d}" for day in due]
    assert as_ics(tasks(graph)) == text
