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


def test_what_leads_to_the_next_clause_is_none_of_the_first() -> None:
    """A task ends before `UBND tỉnh yêu cầu …` and `Trong quá trình thực hiện …`, which tell others."""
    found = _tasks(
        "1. Sở Kế hoạch và Đầu tư tổ chức hướng dẫn trong tháng 4/2026; Ủy ban nhân dân tỉnh yêu cầu "
        "thủ trưởng các sở, ngành khẩn trương xây dựng kế hoạch. Trong quá trình thực hiện nếu có khó khăn, "
        "vướng mắc, các cơ quan, đơn vị, địa phương kịp thời có văn bản báo cáo.\n"
    )
    assert [(task.assignees, task.evidence.exact[-18:]) for task in found] == [
        (("Sở Kế hoạch và Đầu tư tỉnh Lào Cai",), "trong tháng 4/2026"),
        (("Thủ trưởng các sở, ngành",), " xây dựng kế hoạch"),
        (("Các cơ quan, đơn vị, địa phương",), "có văn bản báo cáo"),
    ]


def test_what_a_body_proposes_to_another_assigns_nothing() -> None:
    """`để kiến nghị X …` and `báo cáo và kiến nghị X …` stand inside the task of somebody else."""
    found = _tasks("1. Sở Xây dựng tổng hợp, báo cáo và kiến nghị Chính phủ các biện pháp cần thiết.\n")
    assert _who(found) == [(TaskCue.SUBJECT, ("Sở Xây dựng tỉnh Lào Cai",))]


def test_bodies_asked_before_a_colon_have_the_items_below() -> None:
    """In a report, too, `Đề nghị X:` addresses what follows; an explanation between the items is no task."""
    report = HEAD.replace("KH-UBND", "BC-UBND").replace("KẾ HOẠCH\n", "BÁO CÁO\n")
    found = _tasks(
        "4. Đề xuất, kiến nghị\nĐề nghị Bộ Nông nghiệp và Môi trường:\n"
        "(1). Xem xét, kiến nghị Chính phủ sửa đổi cách thu tiền.\nLý do: (i) Tránh tình trạng đầu cơ.\n"
        "(2). Sớm hoàn thành việc rà soát quy hoạch.\n"
        "Ủy ban nhân dân tỉnh Lào Cai trân trọng báo cáo Bộ Nông nghiệp và Môi trường xem xét.\n",
        report,
    )
    assert [(task.assignees, task.action.exact[:8]) for task in found] == [
        (("Bộ Nông nghiệp và Môi trường",), "Xem xét,"),
        (("Bộ Nông nghiệp và Môi trường",), "Sớm hoàn"),
    ]


def test_a_clause_that_ends_in_a_colon_leads_to_the_bullets_below() -> None:
    """`Sở A chủ trì, phối hợp với các sở:` tells Sở A to do what follows, with them unless it names others.

    A remark in brackets is no task.
    """
    found = _tasks(
        "1. Sở Nội vụ chủ trì, phối hợp với các sở, ngành và địa phương:\n- Xây dựng khung theo dõi.\n"
        "- Phối hợp với Sở Tài chính trong công tác đánh giá.\n"
        "2. Công an tỉnh\n- Tăng cường tuần tra thường xuyên.\n(Chi tiết có Phụ lục kèm theo)\n"
    )
    assert [(task.assignees[0], task.action.exact[:10], task.cooperating) for task in found] == [
        ("Sở Nội vụ tỉnh Lào Cai", "chủ trì, p", ("Các sở, ngành và địa phương",)),
        ("Sở Nội vụ tỉnh Lào Cai", "Xây dựng k", ("Các sở, ngành và địa phương",)),
        ("Sở Nội vụ tỉnh Lào Cai", "Phối hợp v", ("Sở Tài chính tỉnh Lào Cai",)),
        ("Công an tỉnh Lào Cai", "Tăng cường", ()),
    ]


def test_points_with_a_full_stop_are_items() -> None:
    """`a.` begins an item as `a)` does; those who help are told once above, and help no later section."""
    found = _tasks(
        "1. Sở Nội vụ chủ trì, phối hợp Công an tỉnh tham mưu Ủy ban nhân dân tỉnh:\n"
        "a. Sơ kết 02 năm thực hiện Nghị quyết; hoàn thành trước ngày 30/10/2026.\n"
        "b. Rà soát quy hoạch cán bộ; hoàn thành trong tháng 12/2026.\n"
        "2. Sở Y tế\na. Tăng cường kiểm tra.\n"
    )
    told = [
        (task.assignees[0], task.cooperating, task.deadline.last if task.deadline else None) for task in found
    ]
    interior, police = "Sở Nội vụ tỉnh Lào Cai", ("Công an tỉnh Lào Cai",)
    assert sorted(told, key=str) == [
        (interior, police, "2026-10-30"),
        (interior, police, "2026-12-31"),
        (interior, police, None),
        ("Sở Y tế tỉnh Lào Cai", (), None),
    ]


@pytest.mark.parametrize(
    ("words", "helpers"),
    [
        (
            "phối hợp với UBND các huyện: Bắc Hà, Bảo Yên hướng dẫn nông dân",
            ("Ủy ban nhân dân huyện Bắc Hà", "Ủy ban nhân dân huyện Bảo Yên"),
        ),
        (
            "phối hợp với UBND các huyện ven biển thông báo cho tàu thuyền",
            ("Ủy ban nhân dân các huyện ven biển",),
        ),
        ("phối hợp với Sở Y tế: rà soát, kiểm tra các cơ sở", ("Sở Y tế tỉnh Lào Cai",)),
    ],
)
def test_who_helps_ends_at_what_is_done(words: str, helpers: tuple[str, ...]) -> None:
    """Behind a colon the bodies are named one by one, or the duty begins; `thông báo` is a duty, too."""
    (task,) = _tasks(f"1. Sở Công Thương chủ trì, {words}.\n")
    assert task.cooperating == helpers


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Trung ương Hội Nông dân Việt Nam vận động hội viên", "Trung ương Hội Nông dân Việt Nam"),
        ("Ban Tuyên giáo Tỉnh ủy định hướng tuyên truyền", "Ban Tuyên giáo Tỉnh ủy Lào Cai"),
        ("Các chủ hồ thủy điện vận hành hồ chứa an toàn", "Các chủ hồ thủy điện"),
        (
            "Đối với các huyện Bắc Hà, Bảo Yên: Chủ tịch UBND huyện chỉ đạo sơ tán",
            "Chủ tịch Ủy ban nhân dân huyện",
        ),
        (
            "Các cơ quan, tổ chức và cá nhân liên quan có trách nhiệm phản ánh kịp thời",
            "Các cơ quan, tổ chức và cá nhân liên quan",
        ),
        (
            "Cục Cảnh sát quản lý trại giam, cơ sở giáo dục bắt buộc chịu trách nhiệm theo dõi",
            "Cục Cảnh sát quản lý trại giam, cơ sở giáo dục bắt buộc",
        ),
    ],
)
def test_the_one_who_acts_is_the_assignee(words: str, who: str) -> None:
    """Names end at what their body does; behind `Đối với …:` the subject acts, not whom it is about."""
    (task,) = _tasks(f"1. {words}.\n")
    assert task.assignees == (who,)


def test_what_was_done_is_no_task() -> None:
    """A finding about the past, and a section that reports, give no task to a subject."""
    assert _tasks("1. Sở Công Thương đã chủ động tham mưu, đề xuất nhiều giải pháp quan trọng.\n") == ()
    assert _tasks("1. Các ngành dịch vụ tăng 9,6%; các ngành công nghiệp tăng bình quân 8,2%/năm.\n") == ()
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


def test_the_numbered_items_of_a_section_below_a_lead_in_are_a_task_each() -> None:
    """A heading only names the subject; an item that names its own assignee takes nothing from the others."""
    found = _tasks(
        "I. NHIỆM VỤ\nỦy ban nhân dân tỉnh yêu cầu các sở, ngành tập trung thực hiện các nhiệm vụ sau:\n"
        "1. Về phát triển kinh tế\n1.1. Rà soát các dự án chậm tiến độ.\n"
        "1.2. Sở Xây dựng công bố giá vật liệu.\n1.3. Đẩy mạnh xuất khẩu.\n"
    )
    everyone = ("Các sở, ngành",)
    assert [(task.assignees, task.evidence.section) for task in found] == [
        (everyone, "I"),
        (everyone, "I.1.1"),
        (("Sở Xây dựng tỉnh Lào Cai",), "I.1.2"),
        (everyone, "I.1.3"),
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
        "Điều 6. Hội Nhà báo Việt Nam\n1. Bảo vệ quyền và lợi ích hợp pháp của hội viên.\n"
        "Chương II\nTRÁCH NHIỆM CỦA CÁC CƠ QUAN\n"
        "Điều 8. Sở Công Thương\n1. Kiểm tra hồ sơ.\n2. Thanh tra, xử lý vi phạm.\n"
        "Điều 9. Trách nhiệm thi hành\nBộ Công Thương hướng dẫn thực hiện Nghị định này.\n"
        "Điều 10. Hồ sơ\nBộ trưởng Bộ Công Thương chịu trách nhiệm thi hành Nghị định này.\n"
    )
    assert _who(_tasks(body, head)) == [
        (TaskCue.ADDRESSEE, ("Sở Công Thương",)),
        (TaskCue.ADDRESSEE, ("Sở Công Thương",)),
        (TaskCue.SUBJECT, ("Bộ Công Thương",)),
        (TaskCue.SUBJECT, ("Bộ trưởng Bộ Công Thương",)),
    ]


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


def test_a_table_may_have_one_cell_a_line() -> None:
    """A conversion broke the rows up; each begins with its number and has as many cells as the head."""
    one, other = _tasks(
        "Phụ lục I\nTT\nNội dung nhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n"
        "1\nRà soát các xã đạt chuẩn nông thôn mới\nSở Nông nghiệp và PTNT\nCác sở, ngành\nQuý I/2024\n"
        "2\nHướng dẫn phân bổ vốn\nSở KH&ĐT\nSở Tài chính\nTháng 01/2024\n"
    )
    assert one.assignees == ("Sở Nông nghiệp và Phát triển nông thôn tỉnh Lào Cai",)
    assert (other.assignees, other.cooperating) == (
        ("Sở Kế hoạch và Đầu tư tỉnh Lào Cai",),
        ("Sở Tài chính tỉnh Lào Cai",),
    )
    assert [task.deadline.last for task in (one, other) if task.deadline] == ["2024-03-31", "2024-01-31"]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("1. Sở Tài chính (cơ quan thường trực) theo dõi, tổng hợp.", ["Sở Tài chính tỉnh Lào Cai"]),
        ("1. Kinh phí thực hiện: Sở Tài chính tham mưu bố trí.", ["Sở Tài chính tỉnh Lào Cai"]),
        (
            (
                "1. Các ông (bà): Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Y tế, Nội vụ "
                "chịu trách nhiệm thi hành."
            ),
            [
                "Chánh Văn phòng Ủy ban nhân dân tỉnh Lào Cai",
                "Giám đốc Sở Y tế tỉnh Lào Cai",
                "Giám đốc Sở Nội vụ tỉnh Lào Cai",
            ],
        ),
        ("1. Giao Văn phòng Tỉnh ủy thông báo kết luận này.", ["Văn phòng Tỉnh ủy Lào Cai"]),
        ("1. Đề nghị Cảng hàng không Phú Bài phối hợp hoàn thiện.", ["Cảng hàng không Phú Bài"]),
        ("1. Giao Nhà máy Z119 chủ trì sửa chữa.", ["Nhà máy Z119"]),
        ("1. Các sở giáo dục và đào tạo chủ động rà soát.", ["Các sở giáo dục và đào tạo"]),
        ("1. Chính phủ đề nghị Kiểm toán nhà nước phối hợp giám sát.", ["Kiểm toán nhà nước"]),
        (
            "1. Để bảo đảm tiến độ, các sở, ngành tiếp tục rà soát.",
            ["Các sở, ngành"],
        ),
        ("1. Các cơ sở dữ liệu được kết nối. Các trường hợp vi phạm phải xử lý.", []),
    ],
)
def test_who_is_told_is_read_in_full(body: str, who: list[str]) -> None:
    """Brackets, topics, addresses and reasons before and inside the names do not hide them."""
    assert [name for task in _tasks(f"{body}\n") for name in task.assignees] == who


def test_a_heading_that_asks_is_no_heading_of_aims() -> None:
    """Below `Ban Thường vụ Tỉnh ủy yêu cầu:` bodies are told to act; below `Mục đích, yêu cầu` not."""
    item = "Sở Công Thương tham mưu phương án tiêu thụ nông sản.\n"
    assert _who(_tasks(f"2. Ban Thường vụ Tỉnh ủy yêu cầu:\n2.1. {item}"))
    assert not _tasks(f"I. MỤC ĐÍCH, YÊU CẦU\n1. {item}")


def test_a_closing_request_leaves_the_section_before_it() -> None:
    """The last paragraph asks everybody, not the body that the last section is addressed to."""
    *_, last = _tasks(
        "1. Các trường học: không sử dụng đồ nhựa.\n"
        "Yêu cầu các phòng, ban, đơn vị nghiêm túc triển khai thực hiện.\n"
    )
    assert last.assignees == ("Các phòng, ban, đơn vị",)


def test_a_directive_numbered_with_its_year_gives_tasks() -> None:
    """Before 2009 a directive could be normative; its items tell bodies what to do for all that."""
    head = (
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nSố: 18/1998/CT-UB-NC\n"
        "TP. Hồ Chí Minh, ngày 25 tháng 5 năm 1998\nCHỈ THỊ\nVề phòng cháy, chữa cháy\n"
    )
    (task,) = _tasks("1. Công an thành phố báo cáo kết quả trong quý III/1998.\n", head)
    assert task.assignees == ("Công an thành phố Hồ Chí Minh",)
    assert task.deadline is not None
    assert task.deadline.last == "1998-09-30"


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


def test_a_report_gives_tasks_where_it_looks_ahead() -> None:
    """Below a heading of what is to be done it tells bodies what to do; below results it tells the past."""
    report = HEAD.replace("KH-UBND", "BC-UBND").replace("KẾ HOẠCH\n", "BÁO CÁO\n")
    found = _tasks(
        "A. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\n1. Sở Tài chính chủ trì rà soát nợ thuế.\n"
        "B. NHIỆM VỤ 3 THÁNG CUỐI NĂM\n1. Sở Y tế xây dựng kế hoạch, trình trước ngày 30/11/2026.\n"
        "2. Giao Sở Xây dựng báo cáo tiến độ.\n",
        report,
    )
    assert _who(found) == [
        (TaskCue.SUBJECT, ("Sở Y tế tỉnh Lào Cai",)),
        (TaskCue.GIAO, ("Sở Xây dựng tỉnh Lào Cai",)),
    ]
