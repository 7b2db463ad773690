"""What a directive is called in a few words."""

import pytest

from kg.domain.naming import short_name

TITLE = "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Quảng Ngãi lần thứ XX"


@pytest.mark.parametrize(
    ("type_name", "symbol", "title", "issuer", "held", "name"),
    [
        ("Nghị quyết", "26-NQ/TW", "về khoa học", "Bộ Chính trị", None, "Nghị quyết 26-NQ/TW"),
        ("Nghị quyết", None, TITLE, None, None, TITLE),
        ("Hiến pháp", None, "Hiến pháp", "Quốc hội", None, "Hiến pháp"),
        ("Kết luận", None, "tình hình năm 2023", "Tỉnh ủy", "003.txt", "Kết luận tình hình năm 2023"),
        ("Văn bản", None, "Báo cáo kết quả", None, "07.md", "Báo cáo kết quả"),
        ("Kết luận", None, None, "Tỉnh ủy", "003.txt", "Kết luận của Tỉnh ủy (003.txt)"),
        ("Kết luận", None, None, "Tỉnh ủy", None, "Kết luận của Tỉnh ủy"),
        ("Văn bản", None, None, None, "07_cong-van.md", "Văn bản 07_cong-van.md"),
        ("Văn bản", None, None, None, None, "Văn bản tw/xiii/vb/1"),
    ],
)
def test_a_directive_is_named_by_what_is_known_best(  # noqa: PLR0913, PLR0917 - the case, field by field
    type_name: str, symbol: str | None, title: str | None, issuer: str | None, held: str | None, name: str
) -> None:
    """No type stands twice, and two texts of which nothing is known have two names."""
    assert short_name(type_name, symbol, title, issuer, held, "tw/xiii/vb/1") == name
