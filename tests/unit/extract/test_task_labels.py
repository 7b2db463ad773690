"""Labels below an item and behind it: who leads, who helps, by when, with what result."""

import pytest

from kg.domain.layers import Task
from kg.extract import read
from kg.text import read_bytes

HEAD = (
    "UBND TỈNH NGHỆ AN\nSố: 215/KH-UBND\nNghệ An, ngày 28 tháng 3 năm 2023\n"
    "KẾ HOẠCH\nChuyển đổi số tỉnh Nghệ An năm 2023\nI. NHIỆM VỤ\n"
)
LEAD = ("Sở Thông tin và Truyền thông tỉnh Nghệ An",)


def _tasks(body: str) -> tuple[Task, ...]:
    text = HEAD + body
    found = read(read_bytes("a.txt", text.encode())).layers.tasks
    for task in found:
        quoted = [task.evidence, task.action, *((task.deadline.evidence,) if task.deadline else ())]
        assert [text[one.span.start : one.span.end] for one in quoted] == [one.exact for one in quoted]
    return found


@pytest.mark.parametrize(
    "body",
    [
        (
            "1. Dữ liệu số\n- Xây dựng kho dữ liệu dùng chung của tỉnh.\n"
            "+ Đơn vị chủ trì: Sở Thông tin và Truyền thông.\n"
            "+ Đơn vị phối hợp: Các sở, ban, ngành.\n+ Thời gian hoàn thành: Quý IV/2023.\n"
            "+ Sản phẩm: Kho dữ liệu.\n"
        ),
        (
            "1. Xây dựng kho dữ liệu dùng chung của tỉnh\n"
            "- Thời gian hoàn thành: Quý IV năm 2023.\n- Sản phẩm: Kho dữ liệu.\n"
            "- Cơ quan chủ trì: Sở TT&TT.\n- Cơ quan phối hợp: Các sở, ban, ngành.\n"
        ),
        (
            "1. Xây dựng kho dữ liệu dùng chung của tỉnh (Cơ quan chủ trì: Sở TT&TT; "
            "cơ quan phối hợp: Các sở, ban, ngành; "
            "thời gian hoàn thành: Quý IV/2023; sản phẩm: Kho dữ liệu).\n"
        ),
    ],
    ids=["below", "above the lead", "behind"],
)
def test_labels_say_who_with_whom_by_when(body: str) -> None:
    """In any order, on lines of their own or in brackets behind the item."""
    (task,) = _tasks(body)
    assert task.action.exact == "Xây dựng kho dữ liệu dùng chung của tỉnh"
    assert (task.assignees, task.cooperating) == (LEAD, ("Các sở, ban, ngành",))
    assert task.deadline is not None
    assert (task.deadline.first, task.deadline.last) == ("2023-10-01", "2023-12-31")
    assert task.product == "Kho dữ liệu"


def test_a_deadline_below_a_clause_is_its_own() -> None:
    """`Thời gian hoàn thành: …` stands below a task that names its assignee itself."""
    one, other = _tasks(
        "a) Bộ Công an tích hợp 25 dịch vụ công.\nThời gian hoàn thành: Tháng 5 năm 2023.\n"
        "b) Các bộ, ngành rà soát quy trình.\n"
    )
    assert one.deadline is not None
    assert one.deadline.last == "2023-05-31"
    assert other.deadline is None


def test_who_leads_may_stand_in_brackets() -> None:
    """`… (Sở Tư pháp chủ trì, hoàn thành trong tháng 6/2023)`."""
    (task,) = _tasks("1. Hoàn thiện thể chế (Sở Tư pháp chủ trì, hoàn thành trong tháng 6/2023).\n")
    assert task.assignees == ("Sở Tư pháp tỉnh Nghệ An",)
    assert task.deadline is not None
    assert task.deadline.last == "2023-06-30"


def test_what_only_sounds_like_a_label_is_none() -> None:
    """`phối hợp với các bộ:` leads to the items below it."""
    found = _tasks("1. Sở Tài chính chủ trì, phối hợp với các sở, ngành:\n- Bố trí kinh phí.\n")
    assert [task.assignees for task in found] == [("Sở Tài chính tỉnh Nghệ An",)] * 2
