"""Plans: which names are plans, how they stand, and which directive approved them."""

import pytest

from kg.domain.layers import Plan, PlanStatus
from kg.extract import read
from kg.text import read_bytes

IN_FORCE, TO_BE_MADE = PlanStatus.IN_FORCE, PlanStatus.TO_BE_MADE
HEAD = (
    "TỈNH ỦY QUẢNG NGÃI\nKẾT LUẬN\nCỦA TỈNH ỦY (KHÓA XX)\nvề nhiệm vụ năm 2024\n"
    "Ban Chấp hành Đảng bộ tỉnh thống nhất với Báo cáo và kết luận một số nội dung sau:\nI. NHIỆM VỤ\n"
)


def _found(body: str) -> tuple[Plan, ...]:
    """Give the plans of a text, after a look at every quote."""
    text = HEAD + body
    found = read(read_bytes("a.txt", text.encode())).layers.plans
    for one in found:
        assert text[one.evidence.span.start : one.evidence.span.end] == one.evidence.exact
    return found


@pytest.mark.parametrize(
    ("status", "before", "name"),
    [
        (TO_BE_MADE, "Hoàn thành ", "Quy hoạch tỉnh Quảng Ngãi thời kỳ 2021 - 2030, tầm nhìn đến năm 2050"),
        (IN_FORCE, "Thực hiện hiệu quả ", "Chiến lược quốc gia về tăng trưởng xanh"),
        (TO_BE_MADE, "Xây dựng ", "Đề án phát triển huyện đảo Lý Sơn, tỉnh Quảng Ngãi thành trung tâm"),
        (IN_FORCE, "Triển khai ", "03 Chương trình mục tiêu quốc gia"),
        (IN_FORCE, "Thực hiện ", "Đề án “Mỗi xã một sản phẩm” tỉnh Quảng Ngãi giai đoạn 2018-2020"),
        (IN_FORCE, "Thực hiện “", "Đề án phát triển thị trường trong nước gắn với Cuộc vận động"),
        (TO_BE_MADE, "Lập ", "quy hoạch phân khu 1/2000 trong Khu kinh tế Dung Quất"),
        (IN_FORCE, "Triển khai ", "Đề án nuôi biển theo hướng bền vững tỉnh Kiên Giang đến năm 2030"),
        (TO_BE_MADE, "Xây dựng ", "Đề án thí điểm thành lập khu thương mại tự do"),
        (IN_FORCE, "Triển khai ", "chương trình xây dựng nông thôn mới"),
        (
            IN_FORCE,
            "Thực hiện ",
            "Chương trình phát triển đô thị giai đoạn 2021 - 2030, giai đoạn I: từ năm 2021 đến năm 2025",
        ),
    ],
)  # fmt: skip
def test_a_plan_and_how_it_stands(status: PlanStatus, before: str, name: str) -> None:
    """A name runs over the commas inside it; the verb before it says whether the plan stands."""
    (one,) = _found(f"{before}{name}{'”' * before.count('“')}.\n")
    assert (one.evidence.exact, one.status) == (name, status)


def test_the_directive_that_approved_it() -> None:
    """`Quyết định số … phê duyệt Quy hoạch …` approves: the plan stands, by that mention."""
    (one,) = _found(
        "Thực hiện Quyết định số 1456/QĐ-TTg ngày 22/11/2023 của Thủ tướng Chính phủ phê duyệt Quy hoạch "
        "tỉnh Quảng Ngãi thời kỳ 2021 - 2030.\n"
    )
    assert (one.approved_by, one.status) == (0, PlanStatus.IN_FORCE)


@pytest.mark.parametrize(
    ("before", "name", "behind"),
    [
        (
            "Rà soát vướng mắc về ",
            "Quy hoạch thăm dò, khai thác, chế biến và sử dụng các loại khoáng sản",
            " đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 866/QĐ-TTg ngày 18/7/2023",
        ),
        (
            "Ủy ban nhân dân tỉnh đã ban hành ",
            "Phương án quản lý, bảo vệ khoáng sản chưa khai thác",
            " trên địa bàn tỉnh Quảng Ngãi tại Quyết định số 3551/QĐ-UBND ngày 10/8/2017",
        ),
        (
            "Thực hiện tốt ",
            "Quy chế quản lý cụm công nghiệp",
            " ban hành kèm theo Quyết định số 105/2009/QĐ-TTg ngày 19 tháng 8 năm 2009",
        ),
    ],
)
def test_what_is_approved_has_its_whole_name(before: str, name: str, behind: str) -> None:
    """Words that say who approved or issued a plan end its name, and commas before them do not."""
    (one,) = _found(f"{before}{name}{behind}.\n")
    assert (one.evidence.exact, one.approved_by, one.status) == (name, 0, PlanStatus.IN_FORCE)


def test_an_introduction_names_plans() -> None:
    """What stands above the first numbered part is text like any other."""
    text = HEAD.replace(
        "kết luận một số", "căn cứ Chiến lược phát triển kinh tế - xã hội 2021 - 2030, kết luận một số"
    )
    (one,) = read(read_bytes("a.txt", text.encode())).layers.plans
    assert one.evidence.exact == "Chiến lược phát triển kinh tế - xã hội 2021 - 2030"


def test_a_programme_carries_out_a_resolution() -> None:
    """A programme without a symbol names the resolution that it carries out."""
    (one,) = _found(
        "Triển khai Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh "
        "lần thứ XX.\n"
    )
    assert one.implements == 0


def test_a_bare_name_means_the_full_one() -> None:
    """`Quy hoạch tỉnh` after its full name is the same plan."""
    full, bare = _found(
        "Hoàn thành Quy hoạch tỉnh Quảng Ngãi thời kỳ 2021 - 2030. Công bố nội dung Quy hoạch tỉnh.\n"
    )
    assert bare.canonical == full.canonical


@pytest.mark.parametrize(
    "words",
    [
        "Rà soát, bổ sung quy hoạch cán bộ các cấp nhiệm kỳ 2020-2025.",
        "Thực hiện Kế hoạch số 121-KH/TU ngày 10/8/2022 của Ban Thường vụ Tỉnh ủy.",
        "Xây dựng kế hoạch cụ thể để thực hiện.",
        "Việt Nam là đối tác chiến lược của Lào, là vị trí trung tâm chiến lược của vùng.",
        "Ban hành văn bản, Kế hoạch chỉ đạo, tổ chức thực hiện; Kế hoạch số:      /KH-UBND.",
        "Thực hiện tốt công tác quy hoạch, quản lý quy hoạch.",
        "Quy hoạch các khu chức năng dọc sông tại Quảng Ngãi.",
        "Khu vực đã được quy hoạch tại tỉnh Quảng Ngãi đến năm 2030.",
        "Văn bản (sau đây gọi là “Chương trình này với các nội dung trên”) có hiệu lực.",
        "Đạt 56% kế hoạch Thủ tướng Chính phủ giao, cao hơn so với cùng kỳ năm 2022.",
        "Cập nhật vào Quy hoạch chung, chi tiết xây dựng các xã khi phê duyệt Quy hoạch xây dựng.",
        "Đối với các Quy hoạch khoáng sản của Trung ương: đã tham gia ý kiến.",
        "Bảo đảm phù hợp với chương trình phát triển nhà ở cấp tỉnh đã được cấp có thẩm quyền phê duyệt.",
        "Các đơn vị gửi Vụ Kế hoạch - Tài chính để thẩm định trước năm 2025.",
    ],
)
def test_what_is_no_plan(words: str) -> None:
    """Personnel planning, documents with a symbol and plans in general are none."""
    assert not _found(f"{words}\n")


def test_a_normative_text_defines_papers_that_are_no_plans() -> None:
    """A decree writes `Đề án khai thác tài sản` with a capital; what it names by its period is a plan."""
    text = (
        "CHÍNH PHỦ\nSố: 15/2025/NĐ-CP\nHà Nội, ngày 03 tháng 02 năm 2025\nNGHỊ ĐỊNH\n"
        "Quy định việc khai thác tài sản kết cấu hạ tầng đường sắt\n"
        "Điều 20. Hồ sơ đề nghị phê duyệt Đề án khai thác tài sản kết cấu hạ tầng đường sắt quốc gia gồm:\n"
        "a) Văn bản đề nghị phê duyệt Đề án chuyển nhượng;\n"
        "b) Kinh phí thực hiện Chương trình Xúc tiến du lịch quốc gia giai đoạn 2013 - 2020 còn lại.\n"
    )
    (plan,) = read(read_bytes("a.txt", text.encode())).layers.plans
    assert plan.evidence.exact == "Chương trình Xúc tiến du lịch quốc gia giai đoạn 2013 - 2020"


def test_a_name_with_commas_ends_with_its_period() -> None:
    """`Quy hoạch thăm dò, khai thác, chế biến …` is one name up to its period (Lào Cai, 2026)."""
    (plan,) = _found(
        "Rà soát điều chỉnh Quy hoạch thăm dò, khai thác, chế biến và sử dụng các loại khoáng sản thời kỳ "
        "2021-2030, tầm nhìn đến năm 2050 tại Quyết định số 866/QĐ-TTg ngày 18/7/2023.\n"
    )
    assert plan.canonical == (
        "Quy hoạch thăm dò, khai thác, chế biến và sử dụng các loại khoáng sản thời kỳ 2021 - 2030, tầm nhìn "
        "đến năm 2050"
    )


def test_a_decision_that_approves_a_plan_puts_it_in_force() -> None:
    """`Điều 1. Phê duyệt Quy hoạch …`: it stands from then on, and `Quy hoạch tỉnh` below is the same."""
    text = (
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 219/QĐ-TTg\nHà Nội, ngày 17 tháng 02 năm 2022\nQUYẾT ĐỊNH\n"
        "Phê duyệt quy hoạch\n"
        "Điều 1. Phê duyệt Quy hoạch tỉnh Bắc Giang thời kỳ 2021 - 2030 với những nội dung chủ yếu sau:\n"
        "Điều 2. Ủy ban nhân dân tỉnh Bắc Giang công bố Quy hoạch tỉnh.\n"
    )
    plan, bare = read(read_bytes("a.txt", text.encode())).layers.plans
    assert (plan.evidence.exact, plan.status) == (
        "Quy hoạch tỉnh Bắc Giang thời kỳ 2021 - 2030",
        PlanStatus.IN_FORCE,
    )
    assert bare.canonical == plan.canonical


def test_a_list_after_a_colon_names_programmes() -> None:
    """`các chương trình trọng tâm: Chương trình …`: the first of the list is a name like the others."""
    found = _found(
        "Hoàn thành các chương trình trọng tâm: Chương trình phát triển nông nghiệp và xây dựng nông "
        "thôn mới; Chương trình phát triển du lịch.\n"
    )
    assert [one.evidence.exact for one in found] == [
        "Chương trình phát triển nông nghiệp và xây dựng nông thôn mới",
        "Chương trình phát triển du lịch",
    ]


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("Kế hoạch đầu tư công năm 2025", " chậm nhất ngày 15/12/2024"),
        ("Chiến lược phát triển công nghiệp quốc gia đến năm 2030", ", hoàn thành trong năm 2024"),
        ("Đề án phát triển chợ tỉnh Quảng Ngãi đến năm 2030", " trong năm 2024"),
        ("Kế hoạch phát triển kinh tế - xã hội, đảm bảo quốc phòng - an ninh năm 2024", " trước ngày 10/12"),
        ("Đề án đánh giá mức độ hoàn thành nhiệm vụ của cán bộ", " hoàn thành trước ngày 30/6"),
    ],
)
def test_by_when_is_no_part_of_a_name(name: str, behind: str) -> None:
    """The deadline behind a plan ends its name."""
    assert [one.evidence.exact for one in _found(f"Trình {name}{behind}.\n")] == [name]


def test_a_cell_ends_a_name() -> None:
    """In a row of a table the next cell is no part of the plan, and a division of a name is no plan."""
    row = "1\tXây dựng Đề án phát triển chợ đến năm 2030\tSở Công Thương\tQuý III/2024\n"
    assert [one.evidence.exact for one in _found(row)] == ["Đề án phát triển chợ đến năm 2030"]
    assert not _found("Phòng Tài chính - Kế hoạch hướng dẫn lập dự toán năm 2024.\n")
