"""Sentences: what ends one and what does not."""

import pytest

from kg.domain.evidence import Span
from kg.text import read_bytes
from kg.text.sentences import Sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Ủy ban nhân dân TP. Hồ Chí Minh và Q. 1, P. Bến Nghé triển khai.",
        "Thông báo số 279-TB/UBKTTW của UBKT T.Ư. Đảng ngày 19.5.2022 nêu rõ.",
        "Thu 2.510 tỷ đồng, tăng 3.5 lần so với năm 2022.",
        "Các ngành nông nghiệp, công nghiệp, v.v. và dịch vụ tăng.",
        "Dự án Khu Công nghiệp - Đô thị - Dịch vụ VSIP 2...; hỗ trợ nhà đầu tư.",
        "Nguồn vốn còn hạn chế.,… tác động tiêu cực đến đời sống.",
        "1.1. Tiếp tục đổi mới phương thức lãnh đạo.",
        "Điều 5. Phạm vi điều chỉnh.",
        "A. VỀ TÌNH HÌNH.",
        "KT. BỘ TRƯỞNG ký.",
        "Đồng chí Nguyễn V. An báo cáo.",
    ],
)
def test_abbreviations_numbers_and_dates_do_not_end_a_sentence(sentence: str) -> None:
    """A stop inside an abbreviation, a number, a date or an ellipsis is passed over."""
    text = f"{sentence} Câu sau đứng riêng."
    start, end = Sentences(text).around((0, len(text)), len(sentence) // 2)
    assert text[start:end] == sentence


@pytest.mark.parametrize("position", [0, 20, 41])
def test_a_full_stop_before_a_capital_ends_a_sentence(position: int) -> None:
    """Wherever in the sentence one asks, the same sentence comes."""
    text = "Kinh tế tăng 2,65% trong năm 2023. Công tác khám, chữa bệnh... Tội phạm giảm!"
    document = read_bytes("a.txt", text.encode())
    span = document.sentence_at(position)
    expected = text[:34] if position < 34 else text[35:62]
    assert document.text[span.start : span.end] == expected


def test_a_sentence_stays_inside_its_block() -> None:
    """A heading without a full stop does not run into the paragraph below it."""
    document = read_bytes("a.txt", "1. Mục đích\n- Cụ thể hóa đầy đủ các nội dung.\n".encode())
    first = document.sentence_at(3)
    assert document.text[first.start : first.end] == "1. Mục đích"


def test_a_cell_is_a_sentence() -> None:
    """In a table row with tabs the cell is the sentence."""
    document = read_bytes("a.txt", "1\tTổ chức quán triệt Chỉ thị\tSở Nội vụ\tHàng năm".encode())
    cell = document.sentence_at(10)
    assert document.text[cell.start : cell.end] == "Tổ chức quán triệt Chỉ thị"


def test_evidence_marks_the_mention_in_its_sentence() -> None:
    """Quote, line, section and the mark inside the sentence agree with the file."""
    text = "\ufeffI. KINH TẾ\r\n\r\nMở đầu. Theo Nghị quyết 26-\r\nNQ/TW  năm 2022. Kết."
    document = read_bytes("a.txt", text.encode())
    start = document.text.index("Nghị quyết")
    evidence = document.evidence(Span(start, start + len("Nghị quyết 26-NQ/TW")))
    assert evidence.exact == "Nghị quyết 26-\r\nNQ/TW"
    assert document.original[evidence.span.start : evidence.span.end] == evidence.exact
    assert (evidence.line, evidence.section) == (3, "I")
    assert evidence.sentence == "Theo Nghị quyết 26-NQ/TW năm 2022."
    assert evidence.sentence[evidence.mark.start : evidence.mark.end] == "Nghị quyết 26-NQ/TW"
    assert document.original.endswith(evidence.suffix)
    assert evidence.prefix.endswith("Mở đầu. Theo ")
