"""Deadlines as intervals of days, in text and in cells of tables."""

import pytest

from kg.extract.deadlines import Due, due_in_cell, dues_in, final_of


def due_in(words: str, year: int | None = 2024) -> Due | None:
    """Give the deadline by which all of some words is to be done."""
    return final_of(dues_in(words, 0, len(words), year))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("hoàn thành trước ngày 31/12/2026", None, "2026-12-31"),
        ("chậm nhất là ngày 15 tháng 8 năm 2026", None, "2026-08-15"),
        ("báo cáo trong Quý II/2024", "2024-04-01", "2024-06-30"),
        ("trong tháng 10/2024", "2024-10-01", "2024-10-31"),
        ("trong tháng 8 năm 2026", "2026-08-01", "2026-08-31"),
        ("trong tháng 2", "2024-02-01", "2024-02-29"),
        ("hoàn thành trong năm 2025", "2025-01-01", "2025-12-31"),
        ("trước năm 2025", None, "2024-12-31"),
        ("trong 6 tháng đầu năm 2025", "2025-01-01", "2025-06-30"),
        ("báo cáo đầu tháng 3/2025", "2025-03-01", "2025-03-31"),
        ("trong quý I-2025", "2025-01-01", "2025-03-31"),
        ("đến 17 giờ 00 ngày 10/5/2024", None, "2024-05-10"),
        ("trước ngày 31/3", None, "2024-03-31"),
        ("trong quý III", "2024-07-01", "2024-09-30"),
        ("muộn nhất ngày 30/11/2024", None, "2024-11-30"),
    ],
)
def test_a_period_is_its_first_and_last_day(words: str, first: str | None, last: str) -> None:
    """A deadline is an interval; `trước` ends it the day before; a year not stated is the document's."""
    text = f"Giao Sở Y tế {words}."
    due = due_in(text)
    assert due is not None
    assert (due.first, due.last, due.recurring) == (first, last, None)
    assert words.endswith(text[due.span.start : due.span.end])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Định kỳ hằng quý báo cáo", "định kỳ hằng quý"),
        ("hằng năm", "hằng năm"),
        ("Sở Tài chính hằng năm báo cáo Ủy ban nhân dân tỉnh", "hằng năm"),
        ("báo cáo trước ngày 15/12 hàng năm", "hàng năm"),
        ("báo cáo trước ngày 20 hằng tháng về tình hình", "hằng tháng"),
        ("theo dõi; định kỳ 6 tháng báo cáo kết quả", "định kỳ 6 tháng"),
        ("báo cáo Bộ Xây dựng hằng tuần về trữ lượng", "hằng tuần"),
        ("báo cáo trước 15 giờ hằng ngày", "hằng ngày"),
        ("định kỳ 10 ngày một lần cập nhật tiến độ", "định kỳ 10 ngày một lần"),
        ("rà soát, 6 tháng một lần báo cáo Sở Tài chính", "6 tháng một lần"),
        ("báo cáo trước ngày 10 của tháng đầu quý", "trước ngày 10 của tháng đầu quý"),
        ("định kỳ 6 tháng, trước ngày 15 tháng 6 và trước ngày 01 tháng 12, báo cáo", "định kỳ 6 tháng"),
    ],
)
def test_a_repetition_has_no_last_day(words: str, said: str) -> None:
    """What comes round again keeps its words."""
    due = due_in(words)
    assert due is not None
    assert (due.last, due.recurring) == (None, said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("phản hồi trong vòng 05 ngày làm việc.", "trong vòng 05 ngày làm việc"),
        ("báo cáo sự cố trong vòng 24 giờ", "trong vòng 24 giờ"),
        ("gửi chậm nhất 03 ngày sau khi kết thúc, và", "chậm nhất 03 ngày sau khi kết thúc"),
        (
            "giải quyết trong thời hạn 7 (bảy) ngày kể từ ngày nhận đơn",
            "trong thời hạn 7 (bảy) ngày kể từ ngày nhận đơn",
        ),
    ],
)
def test_a_time_counted_from_an_event_keeps_its_words(words: str, said: str) -> None:
    """Nobody knows the day; where one is stated as well, the day is the deadline."""
    due = due_in(words)
    assert due is not None
    assert words[due.span.start : due.span.end] == said
    assert (due.first, due.last, due.recurring) == (None, None, None)
    both = f"{words}; hoàn thành trước ngày 30/6/2024"
    stated = due_in(both)
    assert stated is not None
    assert stated.last == "2024-06-30"


@pytest.mark.parametrize(
    ("words", "days", "final"),
    [
        (
            "hoàn thành mặt bằng trước ngày 15/7, bàn giao khu tái định cư trong quý III/2024",
            ["2024-07-15", "2024-09-30"],
            "2024-09-30",
        ),
        (
            "trình phương án trong tháng 10/2024; riêng báo cáo rà soát trước ngày 31/7/2024",
            ["2024-10-31", "2024-07-31"],
            "2024-10-31",
        ),
        (
            "trước ngày 31 tháng 12 hằng năm báo cáo kết quả; sơ kết vào cuối năm 2025",
            [None, "2025-12-31"],
            "2025-12-31",
        ),
        (
            "hằng quý tổng hợp, báo cáo; trước ngày 30/6 hoàn thành rà soát",
            [None, "2024-06-30"],
            "2024-06-30",
        ),
        ("phản hồi trong vòng 05 ngày; hằng tháng tổng hợp", [None, None], None),
    ],
)
def test_a_clause_may_state_several_deadlines(words: str, days: list[str | None], final: str | None) -> None:
    """Each is kept in the order of the text; all is done by the latest day, whatever stands last."""
    dues = dues_in(words, 0, len(words), 2024)
    assert [due.last for due in dues] == days
    last = final_of(dues)
    assert last is not None
    assert last.last == final


@pytest.mark.parametrize(
    "words",
    [
        "tổ chức hội nghị trong 02 ngày",
        "kết quả trong thời gian 3 tháng qua",
        "ngày 10 của tháng đầu quý",
        "giao ban hằng tuần của cơ quan",
        "cụ thể trong chương trình, kế hoạch công tác hằng năm của cơ quan",
        "nhiệm vụ theo Kế hoạch phát triển kinh tế - xã hội hằng năm",
        "là nhiệm vụ trọng tâm, thường xuyên của chính quyền các cấp",
        "duy trì chế độ trực, tuần tra thường xuyên",
        "triển khai kế hoạch thanh tra, kiểm tra định kỳ và đột xuất",
    ],
)
def test_what_a_thing_is_like_is_no_deadline(words: str) -> None:
    """`hằng năm` inside a name, and `thường xuyên`, say nothing of when."""
    assert due_in(words) is None


@pytest.mark.parametrize(
    "words", ["đến năm 2030", "trong năm 2019", "giai đoạn 2021 - 2025", "trong tháng 13/2025"]
)
def test_other_years_are_no_deadline(words: str) -> None:
    """The horizon of an aim, the past, a range and an impossible month are none."""
    assert due_in(words) is None


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("6/2025", "2025-06-01", "2025-06-30"),
        ("Tháng 10/2025", "2025-10-01", "2025-10-31"),
        ("Quý II/2025", "2025-04-01", "2025-06-30"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025 - 2026", "2025-01-01", "2026-12-31"),
        ("Nhiệm vụ thường xuyên", None, None),
        ("Hoàn thành đầu tư, lắp đặt xong trước ngày 01/01/2030", None, "2030-01-01"),
        ("15/8/2026", None, "2026-08-15"),
    ],
)
def test_a_cell_states_a_deadline_bare(cell: str, first: str | None, last: str | None) -> None:
    """In a table the column says that it is a deadline."""
    due = due_in_cell(cell, 0, len(cell))
    assert due is not None
    assert (due.first, due.last) == (first, last)


def test_an_empty_cell_states_none() -> None:
    """No words, no deadline."""
    assert due_in_cell("a |  | b", 3, 4) is None
