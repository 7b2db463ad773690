"""Tasks: who is told to do what, in clauses, in addressed sections and in tables; findings are none."""

import pytest

from kg.domain.layers import Task, TaskCue
from kg.extract import read
from kg.text import read_bytes, read_file
from tests.texts import FOLDER, SAMPLES

HEAD = (
    "UBND TỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 05 tháng 3 năm 2026\n"
    "KẾ HOẠCH\nvề phát triển cụm công nghiệp\n"
    "Để phát triển các cụm công nghiệp, Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:\n"
)


def _tasks(body: str, head: str = HEAD) -> tuple[Task, ...]:
    """Give the tasks of a text, after a look at every quote."""
    text = head + body
    found = read(read_bytes("a.txt", text.encode())).layers.tasks
    for task in found:
        quoted = [task.evidence, task.action, *((task.deadline.evidence,) if task.deadline else ())]
        assert [text[one.span.start : one.span.end] for one in quoted] == [one.exact for one in quoted]
    return found


def _who(found: tuple[Task, ...]) -> list[tuple[TaskCue, tuple[str, ...]]]:
    return [(task.cue, task.assignees) for task in found]


def test_giao_assigns() -> None:
    """`Giao X …` runs from `Giao` to the end of the clause; who helps stands apart."""
    (task,) = _tasks(
        "1. Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát quy hoạch, "
        "hoàn thành trong Quý II/2026.\n"
    )
    assert (task.cue, task.assignees) == (TaskCue.GIAO, ("Sở Tài chính tỉnh Lào Cai",))
    assert task.cooperating == ("Sở Xây dựng tỉnh Lào Cai",)
    assert task.evidence.exact.startswith("Giao Sở Tài chính")
    assert task.action.exact.startswith("chủ trì")
    assert task.deadline is not None
    assert task.deadline.last == "2026-06-30"


def test_a_body_as_subject_is_told_to_act() -> None:
    """A subject before a duty is an assignee; a second one in the same item has a task of its own."""
    found = _tasks(
        "1. Ban Quản lý dự án số 1 đẩy nhanh tiến độ đường trục chính; "
        "Sở Xây dựng kiểm tra chất lượng công trình.\n"
    )
    assert _who(found) == [
        (TaskCue.SUBJECT, ("Ban Quản lý dự án số 1 tỉnh Lào Cai",)),
        (TaskCue.SUBJECT, ("Sở Xây dựng tỉnh Lào Cai",)),
    ]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "Đề nghị Công an tỉnh và các cơ quan liên quan: Tăng cường giám sát việc thực thi pháp luật.",
            (TaskCue.REQUEST, ("Công an tỉnh Lào Cai", "Các cơ quan liên quan")),
        ),
        (
            "Các tổ chức, cá nhân được cấp giấy phép thăm dò, khai thác có trách nhiệm bảo vệ khoáng sản.",
            (TaskCue.SUBJECT, ("Các tổ chức, cá nhân",)),
        ),
    ],
)
def test_a_colon_or_a_licence_stands_between(words: str, who: tuple[TaskCue, tuple[str, ...]]) -> None:
    """Between the assignee and the duty a colon may stand, or what the assignee was licensed to do."""
    assert _who(_tasks(f"1. {words}\n")) == [who]


def test_meanwhile_somebody_else_acts() -> None:
    """`…; đồng thời UBND phường …` names a second assignee (a letter of Lào Cai of 2026)."""
    found = _tasks(
        "1. Giao Sở Công Thương hướng dẫn chuyên môn, rà soát hiện trạng; đồng thời UBND phường Âu Lâu đề "
        "xuất mở rộng cụm công nghiệp.\n"
    )
    assert [task.assignees for task in found] == [
        ("Sở Công Thương tỉnh Lào Cai",),
        ("Ủy ban nhân dân phường Âu Lâu",),
    ]


def test_what_was_done_is_no_task() -> None:
    """A finding about the past, and a section that reports, give no task to a subject."""
    assert _tasks("1. Sở Công Thương đã chủ động tham mưu, đề xuất nhiều giải pháp quan trọng.\n") == ()
    assert _tasks("I. KẾT QUẢ THỰC HIỆN\n1. Sở Công Thương tăng cường kiểm tra các cụm công nghiệp.\n") == ()


def test_a_heading_addresses_what_follows() -> None:
    """Below a heading that names a body, each bullet is a task of that body, until the next heading."""
    found = _tasks(
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Công Thương\n- Chủ trì theo dõi các chủ đầu tư.\n- Báo cáo hằng quý.\n"
        "2. Sở Nội vụ\n- Rà soát nhu cầu lao động.\n"
    )
    trade, interior = ("Sở Công Thương tỉnh Lào Cai",), ("Sở Nội vụ tỉnh Lào Cai",)
    assert _who(found) == [
        (TaskCue.ADDRESSEE, trade),
        (TaskCue.ADDRESSEE, trade),
        (TaskCue.ADDRESSEE, interior),
    ]


def test_a_lead_in_addresses_the_numbered_sections() -> None:
    """`yêu cầu X tập trung thực hiện nhiệm vụ sau:` gives X each section that names nobody else."""
    found = _tasks(
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành tập trung thực hiện các nhiệm vụ sau:\n"
        "1. Tăng cường quản lý\nRà soát các dự án chậm tiến độ.\n"
        "2. Đẩy mạnh thu hút đầu tư\nCải cách thủ tục.\n"
    )
    everyone = ("Các sở, ngành",)
    assert _who(found) == [
        (TaskCue.REQUEST, everyone),
        (TaskCue.ADDRESSEE, everyone),
        (TaskCue.ADDRESSEE, everyone),
    ]


def test_a_closing_line_names_who_does_the_items_above() -> None:
    """`Đơn vị chủ trì: X` belongs to the items before it."""
    found = _tasks(
        "I. NHIỆM VỤ\n- Xây dựng phương án cấp điện.\n- Nâng cấp lưới điện.\n"
        "Đơn vị chủ trì: Sở Công Thương.\n"
    )
    assert _who(found) == [(TaskCue.ADDRESSEE, ("Sở Công Thương tỉnh Lào Cai",))] * 2


def test_the_norms_of_a_decree_are_no_tasks() -> None:
    """In a normative text only the articles on carrying it out tell somebody to act."""
    head = (
        "CHÍNH PHỦ\nSố: 32/2024/NĐ-CP\nHà Nội, ngày 15 tháng 3 năm 2024\n"
        "NGHỊ ĐỊNH\nVề quản lý cụm công nghiệp\n"
    )
    body = (
        "Điều 5. Thành lập\nỦy ban nhân dân cấp tỉnh tổ chức thẩm định hồ sơ.\n"
        "Điều 9. Trách nhiệm thi hành\nBộ Công Thương hướng dẫn thực hiện Nghị định này.\n"
    )
    assert _who(_tasks(body, head)) == [(TaskCue.SUBJECT, ("Bộ Công Thương",))]


def test_a_table_gives_one_task_a_row() -> None:
    """The head of a table says which column holds what; a row that only heads others is none."""
    (task,) = _tasks(
        "I. NHIỆM VỤ CỤ THỂ\n"
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian hoàn thành |\n"
        "|---|---|---|---|---|---|\n"
        "| I | Hoàn thiện thể chế | | | | |\n"
        "| 1 | Xây dựng kế hoạch chuyển đổi số | Sở Y tế Sở Nội vụ | Sở Tài chính | Kế hoạch | 6/2026 |\n"
    )
    assert task.assignees == ("Sở Y tế tỉnh Lào Cai", "Sở Nội vụ tỉnh Lào Cai")
    assert (task.cooperating, task.product) == (("Sở Tài chính tỉnh Lào Cai",), "Kế hoạch")
    assert task.deadline is not None
    assert (task.deadline.first, task.deadline.last) == ("2026-06-01", "2026-06-30")


@pytest.mark.parametrize(
    ("number", "words", "who"),
    [
        ("000", "Giao Ban Thường vụ Tỉnh ủy theo dõi", ("Ban Thường vụ Tỉnh ủy Quảng Ngãi",)),
        ("001", "Tập trung lãnh đạo, chỉ đạo sắp xếp", ("Ban cán sự đảng Ủy ban nhân dân tỉnh Quảng Ngãi",)),
        ("003", "Ban Thường vụ Tỉnh ủy có trách nhiệm", ("Ban Thường vụ Tỉnh ủy Quảng Ngãi",)),
    ],
)
def test_the_samples_give_their_tasks(number: str, words: str, who: tuple[str, ...]) -> None:
    """What the samples say is found with its assignee."""
    name = next(file for file in SAMPLES if file.startswith(number))
    found = read(read_file(FOLDER / name, name)).layers.tasks
    said = {task.assignees for task in found if " ".join(task.evidence.exact.split()).startswith(words)}
    assert said == {who}
