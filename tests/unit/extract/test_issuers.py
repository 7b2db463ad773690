"""Issuing bodies as they are printed, and their canonical names."""

import pytest

from kg.extract.issuers import canonical_issuer

CENTRE = "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("words", "body", "meeting"),
    [
        ("Bộ Chính trị", "Bộ Chính trị", None),
        ("Bộ chính trị", "Bộ Chính trị", None),
        ("Bộ Chính Trị", "Bộ Chính trị", None),
        ("Ban Bí thư Trung ương Đảng", "Ban Bí thư", None),
        ("Bộ Chính trị, Ban Bí thư", "Bộ Chính trị", None),
        ("Bộ xây dựng", "Bộ Xây dựng", None),
        ("bộ Xây dựng", "Bộ Xây dựng", None),
        ("Ban Chấp hành Trung ương", CENTRE, None),
        ("BCHTW Đảng", CENTRE, None),
        ("Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng", CENTRE, 5),
        ("Hội nghị lần thứ 6 BCHTW Đảng", CENTRE, 6),
        ("Hội nghị Trung ương sáu", CENTRE, 6),
        ("Hội nghị Trung ương 7", CENTRE, 7),
        ("Hội nghị lần thứ mười một Ban Chấp hành Trung ương Đảng", CENTRE, 11),
        ("Hội nghị Tỉnh ủy lần thứ 14", "Tỉnh ủy", 14),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", None),
        ("BTV Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", None),
        ("Tỉnh Ủy Quảng Ngãi", "Tỉnh ủy Quảng Ngãi", None),
        ("Tỉnh uỷ", "Tỉnh ủy", None),
        ("Ban Chấp hành Đảng bộ tỉnh", "Tỉnh ủy", None),
        ("Ủy ban Kiểm tra Trung ương", "Ủy ban Kiểm tra Trung ương", None),
        ("UBKT Trung ương", "Ủy ban Kiểm tra Trung ương", None),
        ("Văn phòng Trung ương Đảng", "Văn phòng Trung ương Đảng", None),
        ("Thủ tướng", "Thủ tướng Chính phủ", None),
        ("Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Quốc hội", None),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh", None),
        ("HĐND tỉnh", "Hội đồng nhân dân tỉnh", None),
    ],
)
def test_one_body_one_name(words: str, body: str, meeting: int | None) -> None:
    """Spellings and abbreviations of a body give one name; a meeting of it gives its ordinal too."""
    assert canonical_issuer(words) == (body, meeting)
