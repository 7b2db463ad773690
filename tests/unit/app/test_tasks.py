"""Answers about tasks and bodies, and the calendar of deadlines, on the graph of the samples."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from kg.app.answers import Graph, open_graph
from kg.app.build import BuildOptions, build
from kg.app.calendar import as_ics
from kg.app.progress import silent
from kg.app.tasks import body_card, tasks
from kg.app.workload import upcoming
from kg.errors import BadQuery, KgError, UnknownBody, UnknownName
from tests.samples import FILE_000, FOLDER

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


def test_tasks_of_a_stretch_of_time(graph: Graph) -> None:
    """Both ends count, and each may be a day, a month, a quarter or a year."""
    in_october = tasks(graph, due_after="2024-10", due_before="tháng 10/2024")
    assert {task.due_by for task in in_october} == {"2024-10-31"}
    quarter = tasks(graph, due_after="quý II/2024", due_before="quý II năm 2024")
    assert {task.due_by for task in quarter} == {"2024-06-30"}
    assert tasks(graph, due_after="2025", due_before="2024") == ()


BINH_DINH = """TỈNH ỦY BÌNH ĐỊNH

KẾT LUẬN
của Ban Thường vụ Tỉnh ủy Bình Định về phát triển du lịch

1. Ủy ban nhân dân tỉnh Bình Định chủ trì xây dựng Đề án phát triển du lịch, hoàn thành trước ngày 30/6/2024.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Hồ Quốc Dũng
"""


def _graph_of(folder: Path, texts: Mapping[str, str]) -> Graph:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    build([folder], folder / ".kg", BuildOptions(), silent)
    return open_graph(folder / ".kg")


def test_a_name_without_its_place_says_whose_it_may_be(tmp_path: Path) -> None:
    """`UBND tỉnh` is the province's that the texts speak of, and the others of that name are told."""
    texts = {"binh-dinh.md": BINH_DINH, FILE_000: (FOLDER / FILE_000).read_text(encoding="utf-8")}
    answer = body_card(_graph_of(tmp_path, texts), "UBND tỉnh")
    assert answer.name == "Ủy ban nhân dân tỉnh Quảng Ngãi"
    assert answer.namesakes == ("Ủy ban nhân dân tỉnh Bình Định",)


def test_a_namesake_may_bear_the_longest_name_of_a_province(tmp_path: Path) -> None:
    """Bà Rịa - Vũng Tàu has four syllables; the hyphen between them is none."""
    vung_tau = BINH_DINH.replace("BÌNH ĐỊNH", "BÀ RỊA - VŨNG TÀU").replace("Bình Định", "Bà Rịa - Vũng Tàu")
    texts = {"vung-tau.md": vung_tau, FILE_000: (FOLDER / FILE_000).read_text(encoding="utf-8")}
    answer = body_card(_graph_of(tmp_path, texts), "UBND tỉnh")
    assert answer.namesakes == ("Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",)


def test_a_name_is_not_taken_for_a_body_that_no_text_speaks_of(tmp_path: Path) -> None:
    """Where only Bình Định's texts are held, `UBND tỉnh` is not Quảng Ngãi's: both are offered."""
    graph = _graph_of(tmp_path, {"binh-dinh.md": BINH_DINH})
    with pytest.raises(UnknownBody) as caught:
        body_card(graph, "UBND tỉnh")
    assert set(caught.value.near) == {"Ủy ban nhân dân tỉnh Quảng Ngãi", "Ủy ban nhân dân tỉnh Bình Định"}
    assert [task.due_by for task in tasks(graph, body="UBND tỉnh")] == ["2024-06-30"]


def test_what_is_not_known_is_said(graph: Graph) -> None:
    """An unknown body names near ones; a day that is none says how to write one."""
    with pytest.raises(UnknownBody) as error:
        tasks(graph, body="Ban Thường vụ Huyện ủy Tư Nghĩa")
    assert "Ban Thường vụ Tỉnh ủy Quảng Ngãi" in error.value.near
    for no_day in ("tomorrow", "30/13/2024", "2024-02-31", "2024-13", "Q2"):
        with pytest.raises(BadQuery):
            tasks(graph, due_before=no_day)


def test_a_month_and_a_year_end_with_their_last_day(graph: Graph) -> None:
    """June has thirty days; `10/2024` and `2024-10` are one month; a year holds all its months."""
    june = tasks(graph, due_before="2024-06")
    assert june == tasks(graph, due_before="30/06/2024") == tasks(graph, due_before="06/2024")
    assert june
    assert len(tasks(graph, due_before="2024")) > len(june)


def test_a_place_is_a_whole_word(graph: Graph) -> None:
    """A place is not found inside a longer word: `ha` is no part of `phát`."""
    assert tasks(graph, place="Bình Sơn")
    assert not any(
        "nh sơn" in task.quote and "Sơn" not in task.quote for task in tasks(graph, place="Bình Sơn")
    )


@pytest.mark.parametrize("asked", ["Bình Sơ", "inh son", "Hà Giang", ""])
def test_an_unknown_place_is_said_to_be_unknown(graph: Graph, asked: str) -> None:
    """No task fits a place that nobody names; so it is said, with names that are near."""
    with pytest.raises(UnknownName) as said:
        tasks(graph, place=asked)
    assert ("Bình Sơn" in " ".join(said.value.near)) == (asked in {"Bình Sơ", "inh son"})


def test_a_known_place_without_tasks_has_none(graph: Graph) -> None:
    """A place where projects lie is known, though no task names it."""
    assert tasks(graph, place="Khu kinh tế Dung Quất", due_before="1999") == ()


@pytest.mark.parametrize("what", ["body", "directive", "due_before", "due_after"])
def test_an_empty_word_chooses_nothing(graph: Graph, what: str) -> None:
    """An empty name is a slip, not the wish to see everything."""
    with pytest.raises(KgError):
        tasks(graph, **{what: ""})


def test_a_body_has_a_card(graph: Graph) -> None:
    """Who it is, what came after it, what it issued and what it is told to do."""
    card = body_card(graph, "Ban cán sự đảng UBND tỉnh")
    assert card.successor == "Đảng ủy Ủy ban nhân dân tỉnh Quảng Ngãi"
    assert (card.part_of, card.valid_to) == ("Tỉnh ủy Quảng Ngãi", "2025-02")
    assert len(card.assigned) == 10
    after = body_card(graph, "Đảng ủy UBND tỉnh")
    assert after.predecessors == (card.name,)
    assert card.name in body_card(graph, "Tỉnh ủy Quảng Ngãi").parts
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


def test_another_program_reads_the_calendar(graph: Graph) -> None:
    """An independent reader finds each deadline on its day, with all words, and an id of its own."""
    due = {task.iri: task for task in tasks(graph) if task.due_by}
    events = Calendar.from_ical(as_ics(tasks(graph))).walk("VEVENT")
    assert {str(event["UID"]) for event in events} == set(due)
    assert len(events) == len(due)
    for event in events:
        task = due[str(event["UID"])]
        assert event.errors == []
        assert event.decoded("DTSTART").isoformat() == task.due_by
        assert (event.decoded("DTEND") - event.decoded("DTSTART")).days == 1
        assert str(event["SUMMARY"]).startswith(f"{', '.join(task.assignees)}: ")
        said = str(event["DESCRIPTION"]).split("\n")
        assert said[0] == " ".join(task.action.split())
        assert said[1] == task.deadline


STEPS = """ỦY BAN NHÂN DÂN
TỈNH HÀ TĨNH

Số: 15/CT-UBND

Hà Tĩnh, ngày 05 tháng 7 năm 2024

CHỈ THỊ
Về đẩy nhanh giải phóng mặt bằng

1. Giao Sở Xây dựng bàn giao mặt bằng trước ngày 15/7/2024, khu tái định cư trong quý III/2024; \
hằng tuần báo cáo Ủy ban nhân dân tỉnh.
2. Giao Sở Tài chính bố trí kinh phí trước ngày 31/12/2024.
"""


@pytest.fixture(scope="module")
def stepwise(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """Give a graph of a text whose first task has three deadlines."""
    return _graph_of(tmp_path_factory.mktemp("steps"), {"chi-thi.txt": STEPS})


def test_all_deadlines_of_a_clause_are_told(stepwise: Graph) -> None:
    """The task is done by the last of them; the others stand beside it, the recurring one in its words."""
    one, other = tasks(stepwise)
    assert (one.due_from, one.due_by, one.deadline) == ("2024-07-01", "2024-09-30", "trong quý III/2024")
    assert [due.told() for due in one.also_due] == [
        "2024-07-15 (trước ngày 15/7/2024)",
        "hằng tuần",
    ]
    assert (other.due_by, other.also_due) == ("2024-12-31", ())


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"due_before": "2024-07-31"}, ["2024-09-30"]),
        ({"due_before": "2024-07-01"}, []),
        ({"due_after": "2024-07", "due_before": "2024-07-31"}, ["2024-09-30"]),
        ({"due_after": "2024-08-01", "due_before": "2024-08-31"}, []),
        ({"due_after": "2024-10-01"}, ["2024-12-31"]),
    ],
)
def test_a_step_is_found_by_its_day(stepwise: Graph, wanted: Mapping[str, str], found: list[str]) -> None:
    """One deadline between the two days is enough; two around them are not."""
    assert [task.due_by for task in tasks(stepwise, **wanted)] == found


def test_each_day_of_a_task_is_in_the_calendar(stepwise: Graph) -> None:
    """A step has an event and an id of its own, and what comes next is known by it."""
    found = tasks(stepwise)
    events = Calendar.from_ical(as_ics(found)).walk("VEVENT")
    days = [event.decoded("DTSTART").isoformat() for event in events]
    assert days == ["2024-07-15", "2024-09-30", "2024-12-31"]
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert [task.due_by for task in upcoming(found, "2024-07-10")] == ["2024-09-30", "2024-12-31"]
    assert [task.due_by for task in upcoming(found, "2024-10-01")] == ["2024-12-31"]
