"""`kg tasks` and `kg body` on the graph of the samples, as a user runs them."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.commands import printed, printed_rows, run_kg


def test_a_person_is_no_body(home: Path) -> None:
    """Who asks for a person as for a body is told where signatures are."""
    refused = run_kg(home, "body", "Đặng Ngọc Huy")
    assert refused.exit_code == 1
    assert 'kg signatures --by "Đặng Ngọc Huy"' in " ".join(refused.stderr.split())


def test_the_tasks_of_a_body(home: Path) -> None:
    """Which tasks has the standing committee, and from which directive."""
    text = printed(home, "tasks", "--body", "Ban Thường vụ Tỉnh ủy")
    assert "Kết luận 2043-KL/TU" in text
    assert "theo dõi, giám sát việc thực hiện Kết luận này" in " ".join(text.split())


def test_tasks_in_every_form(home: Path) -> None:
    """The same tasks as rows, as values and as a calendar."""
    due = ["tasks", "--due-before", "31/12/2024"]
    rows = list(csv.DictReader(StringIO(printed(home, *due, "--as", "csv"))))
    values = json.loads(printed(home, *due, "--as", "json"))
    calendar = printed(home, *due, "--as", "ics")
    assert [row["due_by"] for row in rows] == [value["due_by"] for value in values]
    assert {"2024-06-30", "2024-10-31"} <= {row["due_by"] for row in rows}
    assert calendar.count("BEGIN:VEVENT") == len(rows)
    assert "DTSTART;VALUE=DATE:20240630" in calendar


def test_a_body_is_introduced(home: Path) -> None:
    """Other names, what came after it, what it issued and what it is told to do."""
    text = printed(home, "body", "Ban", "cán", "sự", "đảng", "UBND", "tỉnh")
    assert "after it: Đảng ủy Ủy ban nhân dân tỉnh Quảng Ngãi" in text
    assert "is told to do 10 tasks" in text
    value = json.loads(printed(home, "body", "BTV Tỉnh ủy", "--as", "json"))
    assert value["name"] == "Ban Thường vụ Tỉnh ủy Quảng Ngãi"
    assert value["issued"]


def test_nothing_and_nobody(home: Path) -> None:
    """No fitting task is an answer; an unknown body or place is an error."""
    assert "No task fits." in printed(home, "tasks", "--place", "Bình Sơn", "--due-before", "1999")
    unknown = run_kg(home, "tasks", "--place", "Cà Mau")
    assert (unknown.exit_code, "Cà Mau" in unknown.stderr) == (1, True)
    result = run_kg(home, "body", "Sở Tiên tri")
    assert result.exit_code == 1
    assert "Sở Tiên tri" in result.stderr


def test_why_a_body_has_a_task(home: Path) -> None:
    """`kg why` gives the words behind what is no citation; of a stranger it says that it knows none."""
    asked = ("why", "001", "Ban cán sự đảng UBND tỉnh")
    text = printed(home, *asked)
    assert "task assigned to Ban cán sự đảng Ủy ban nhân dân tỉnh Quảng Ngãi" in text
    assert "characters 4493–4899" in text
    assert json.loads(printed(home, *asked, "--as", "json"))[0]["says"] == "assigned_to"
    assert next(csv.DictReader(StringIO(printed(home, *asked, "--as", "csv"))))["kind"] == "task"
    assert run_kg(home, "why", "001", "Bộ Phép thuật").exit_code == 1


@pytest.mark.parametrize(
    "command", [["tasks"], ["indicators", "GRDP"], ["projects"], ["plans"]], ids=lambda one: one[0]
)
def test_rows_tell_the_key_of_their_directive(home: Path, command: list[str]) -> None:
    """A label may be cut or borne by two; the key joins a row to every other table."""
    events = json.loads(printed(home, "timeline", "--as", "json"))["events"]
    keys = {event["directive"]["key"] for event in events}
    rows = printed_rows(home, *command)
    assert rows
    assert {row["directive_key"] for row in rows} <= keys
