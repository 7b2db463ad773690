"""Figures in tables of targets and results: in lines of cells, and one cell a line."""

from decimal import Decimal

from kg.domain.layers import Comparator, Indicator, IndicatorKind
from kg.extract import read
from kg.text import read_bytes

HEAD = (
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH PHÚ THỌ\nSố: 62/NQ-HĐND\nPhú Thọ, ngày 11 tháng 12 năm 2023\n"
    "NGHỊ QUYẾT\nVề Kế hoạch phát triển kinh tế - xã hội năm 2024\nĐiều 1. Thông qua các chỉ tiêu sau:\n"
)
TARGET, RESULT = IndicatorKind.TARGET, IndicatorKind.RESULT


def _found(body: str) -> tuple[Indicator, ...]:
    """Give the figures of a text, after a look at every quote."""
    text = HEAD + body
    found = read(read_bytes("a.txt", text.encode())).layers.indicators
    for one in found:
        assert text[one.evidence.span.start : one.evidence.span.end] == one.evidence.exact
    return found


def _ends(one: Indicator) -> tuple[str | None, str | None]:
    return tuple(None if end is None else str(end) for end in (one.minimum, one.maximum))  # type: ignore[return-value] # two of them


def test_each_column_of_a_year_has_its_figure() -> None:
    """A row gives what came out and what is aimed at, each in the year of its column's head."""
    found = _found(
        "STT\tChỉ tiêu\tĐVT\tThực hiện năm 2023\tKế hoạch năm 2024\n"
        "I\tKinh tế\n"
        "1\tTốc độ tăng GRDP\t%\t7,58\t8 - 8,5\n"
        "2\tThu ngân sách nhà nước\tTỷ đồng\t9.210\t\n"
    )
    assert [(one.indicator, *_ends(one), one.unit, one.year, one.kind) for one in found] == [
        ("Tốc độ tăng GRDP", "7.58", "7.58", "%", 2023, RESULT),
        ("Tốc độ tăng GRDP", "8", "8.5", "%", 2024, TARGET),
        ("Thu ngân sách nhà nước", "9210", "9210", "Tỷ đồng", 2023, RESULT),
    ]
    assert {one.scope for one in found} == {"Tỉnh Phú Thọ"}
    assert found[1].evidence.exact == "Tốc độ tăng GRDP\t%\t7,58\t8 - 8,5"


def test_a_cell_says_how_its_number_is_meant() -> None:
    """Signs, bounds and a fall; words alone are no figure; a dash makes a part of the row above."""
    found = _found(
        "TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm 2024\tGhi chú\n"
        "1\tGRDP bình quân đầu người\ttriệu đồng\t>93\n"
        "2\tGiảm tỷ lệ hộ nghèo\t%\t1,0 - 1,5\n"
        "3\tTỷ lệ trẻ em suy dinh dưỡng\t%\t≤ 8,5\n"
        "4\tTỷ lệ lao động qua đào tạo\t%\t72\tDuy trì\n"
        "\t- Có bằng cấp, chứng chỉ\t%\t30 trở lên\n"
        "5\tTỷ lệ che phủ rừng\t%\tDuy trì\n"
    )
    assert [(one.indicator, *_ends(one), one.comparator) for one in found] == [
        ("GRDP bình quân đầu người", "93", None, Comparator.MORE),
        ("Mức giảm tỷ lệ hộ nghèo", "1.0", "1.5", Comparator.DECREASE),
        ("Tỷ lệ trẻ em suy dinh dưỡng", None, "8.5", Comparator.AT_MOST),
        ("Tỷ lệ lao động qua đào tạo", "72", "72", Comparator.EQUAL),
        ("Tỷ lệ lao động qua đào tạo, trong đó có bằng cấp, chứng chỉ", "30", None, Comparator.AT_LEAST),
    ]


def test_a_table_of_one_cell_a_line() -> None:
    """Conversions break rows up; the unit stands behind the name, and nothing is read twice."""
    found = _found(
        "STT\nChỉ tiêu\nMục tiêu 2024\nCơ quan chịu trách nhiệm\n"
        "1\nGDP bình quân đầu người (USD)\n4.700 - 4.730\nBộ Kế hoạch và Đầu tư\n"
        "2\nSố bác sĩ trên 10.000 dân (Bác sĩ)\n13,5\nBộ Y tế\n"
        "3\nTỷ lệ tham gia bảo hiểm y tế (% dân số)\n94,1\nBảo hiểm xã hội Việt Nam\n"
    )
    assert [(one.indicator, one.minimum, one.unit, one.year) for one in found] == [
        ("GDP bình quân đầu người", Decimal(4700), "USD", 2024),
        ("Số bác sĩ trên 10.000 dân", Decimal("13.5"), "Bác sĩ", 2024),
        ("Tỷ lệ tham gia bảo hiểm y tế", Decimal("94.1"), "%", 2024),
    ]


def test_other_tables_hold_no_figures() -> None:
    """Without a column of measures, or without one of a target or a result, a table tells nothing."""
    assert not _found("STT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\n1\tXây dựng đề án\tSở Y tế\t12\n")
    assert not _found("STT\tChỉ tiêu\tGhi chú\n1\tTốc độ tăng GRDP\t8\n")
