"""Headings in capitals."""

import pytest

from kg.extract.capitals import small


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("CỦA BỘ CHÍNH TRỊ KHÓA XIII", "Của Bộ Chính trị khóa XIII"),
        ("HỘI NGHỊ LẦN THỨ VI", "Hội nghị lần thứ VI"),
        ("KIỂM TRA, GIÁM SÁT TOÀN KHÓA VÀ NĂM 2024", "Kiểm tra, giám sát toàn khóa và năm 2024"),
        ("Toàn khóa VÀ năm 2024", "Toàn khóa VÀ năm 2024"),
    ],
)
def test_capitals_become_running_text(printed: str, read: str) -> None:
    """Names keep their capitals, and so do numerals, which a word that begins with such a letter is not."""
    assert small(printed) == read
