"""Parts of a directive named right before it."""

import pytest

from kg.extract.parts import parts_before
from kg.rdf.mentions import part_label


@pytest.mark.parametrize(
    ("before", "parts"),
    [
        ("theo quy định tại khoản 2 Điều 7 ", ("dieu-7.khoan-2",)),
        ("quy định tại điểm a khoản 1 Điều 3 của ", ("dieu-3.khoan-1.diem-a",)),
        ("các Điều 5, 6 và 9 ", ("dieu-5", "dieu-6", "dieu-9")),
        ("từ Điều 5 đến Điều 8 của ", ("dieu-5", "dieu-6", "dieu-7", "dieu-8")),
        ("Sửa đổi Điều 137, ", ("dieu-137",)),
        (
            "điểm a, b và đ khoản 3 Điều 11 ",
            ("dieu-11.khoan-3.diem-a", "dieu-11.khoan-3.diem-b", "dieu-11.khoan-3.diem-dd"),
        ),
        ("khoản 1 và khoản 2 Điều 4 của ", ("dieu-4.khoan-1", "dieu-4.khoan-2")),
        ("điểm 2.1 mục III ", ("muc-iii.diem-2.1",)),
        ("Phụ lục II ", ("phu-luc-ii",)),
        ("theo quy định của ", ()),
        ("Điều 3 quy định chi tiết về ", ()),
        ("khoản chi theo ", ()),
    ],
)
def test_parts_are_read_from_small_to_large(before: str, parts: tuple[str, ...]) -> None:
    """What stands right before a mention is taken apart; a list or a range gives one part for each."""
    assert parts_before(before, len(before)) == parts


def test_a_part_is_written_as_texts_write_it() -> None:
    """The label runs from small to large, as the law of drafting has it."""
    assert part_label("dieu-11.khoan-3.diem-dd") == "điểm đ khoản 3 Điều 11"
    assert part_label("muc-iii.diem-2.1") == "điểm 2.1 mục III"
