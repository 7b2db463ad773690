"""Indicators: figures with what they measure; norms, ratios of somebody else and plain counts are none."""

from decimal import Decimal

import pytest

from kg.domain.layers import Comparator, Indicator, IndicatorKind
from kg.extract import read
from kg.extract.amounts import amounts, decimal_of
from kg.text import read_bytes, read_file
from tests.texts import FOLDER, SAMPLES

HEAD = (
    "TỈNH ỦY QUẢNG NGÃI\nKẾT LUẬN\nCỦA TỈNH ỦY (KHÓA XX)\nvề mục tiêu, nhiệm vụ năm 2024\n"
    "Ban Chấp hành Đảng bộ tỉnh thống nhất với Báo cáo và kết luận một số nội dung sau:\n"
)


def _found(body: str) -> tuple[Indicator, ...]:
    """Give the indicators of a text, after a look at every quote."""
    text = HEAD + body
    found = read(read_bytes("a.txt", text.encode())).layers.indicators
    for one in found:
        assert text[one.evidence.span.start : one.evidence.span.end] == one.evidence.exact
    return found


@pytest.mark.parametrize(
    ("printed", "value"),
    [("55.853", "55853"), ("0,43", "0.43"), ("29.240,3", "29240.3"), ("2.5", "2.5"), ("09", "9")],
)
def test_numbers_are_read_as_they_are_printed(printed: str, value: str) -> None:
    """A dot before three digits divides thousands; a comma, or any other dot, begins the decimals."""
    assert decimal_of(printed) == Decimal(value)


@pytest.mark.parametrize(
    "words", ["năm 2021", "ngày 01/7/2024", "26-NQ/TW", "6 tháng đầu năm", "công nghiệp 4.0", "từ -3,5% đến"]
)
def test_dates_and_symbols_are_no_amounts(words: str) -> None:
    """A number without a unit of its own is no amount."""
    assert not list(amounts(words))


_TARGETS = {
    "Tỷ lệ đô thị hóa đạt 38,5%": ("38.5", "38.5", "%", "=", "Tỷ lệ đô thị hóa"),
    "GRDP bình quân trên 3.300 USD/người": ("3300", None, "USD/người", ">", "GRDP bình quân"),
    "Năng suất lao động tăng 2 - 3%": ("2", "3", "%", "increase", "Tốc độ tăng năng suất lao động"),
    "Tỷ lệ hộ nghèo giảm 1-1,5%": ("1", "1.5", "%", "decrease", "Mức giảm tỷ lệ hộ nghèo"),
    "Vốn đầu tư đạt khoảng 38.000 - 39.000 tỷ đồng": ("38000", "39000", "tỷ đồng", "~", "Vốn đầu tư"),
    "Có ít nhất 57,97% trường đạt chuẩn": ("57.97", None, "%", ">=", "Tỷ lệ trường đạt chuẩn"),
    "Có 03 xã đạt chuẩn nông thôn mới": ("3", "3", "xã", "=", "Số xã đạt chuẩn nông thôn mới"),
    "Duy trì tổ chức đảng làm tốt từ 80% trở lên": ("80", None, "%", ">=", "Tổ chức đảng làm tốt"),
    "Kết nạp đảng viên mới đạt 3,5%": ("3.5", "3.5", "%", "=", "Kết nạp đảng viên mới"),
    "Kết nạp 1.967/1.910 đảng viên mới": ("1967", "1967", "đảng viên mới", "=", "Kết nạp đảng viên mới"),
    "Tỷ lệ huy động vào ngân sách: 10-10,5%": ("10", "10.5", "%", "=", "Tỷ lệ huy động vào ngân sách"),
    "Bố trí ít nhất 3% tổng chi ngân sách": ("3", None, "%", ">=", "Tỷ lệ tổng chi ngân sách"),
    "Nhân lực nghiên cứu đạt 12 người trên một vạn dân": (
        "12", "12", "người trên một vạn dân", "=", "Nhân lực nghiên cứu",
    ),
    "Tối thiểu có 5 doanh nghiệp số": ("5", None, "doanh nghiệp", ">=", "Số doanh nghiệp số"),
    "Quy mô GRDP đạt 44 tỉ USD": ("44", "44", "tỉ USD", "=", "Quy mô GRDP"),
    "Bảo đảm kinh tế số các ngành chiếm tối thiểu 70%": ("70", None, "%", ">=", "Kinh tế số các ngành"),
    "Tổ chức cơ sở đảng làm tốt từ 80% trở lên": ("80", None, "%", ">=", "Tổ chức cơ sở đảng làm tốt"),
}  # fmt: skip


@pytest.mark.parametrize("words", _TARGETS)
def test_a_target_of_a_list(words: str) -> None:
    """Each wording of a numbered target gives its value, unit, sense, name and number."""
    low, high, unit, comparator, name = _TARGETS[words]
    (one,) = _found(f"II. CHỈ TIÊU CHỦ YẾU NĂM 2024\n- (17) {words};\n")
    assert (one.minimum, one.maximum) == (Decimal(low or 0), Decimal(high) if high else None)
    assert (one.unit, one.comparator, one.indicator) == (unit, Comparator(comparator or "="), name)
    assert (one.year, one.kind) == (2024, IndicatorKind.TARGET)
    assert (one.number, one.scope) == ("(17)", "Tỉnh Quảng Ngãi")


def test_a_row_shares_what_its_last_member_states() -> None:
    """`44,81% trường mầm non, 82,91% trường tiểu học đạt chuẩn`: both schools meet the standard."""
    found = _found(
        "II. CHỈ TIÊU\nCó 44,81% trường mầm non, 82,91% trường tiểu học và 63,16% trường THPT đạt chuẩn "
        "quốc gia.\n"
    )
    assert [one.indicator for one in found] == [
        "Tỷ lệ trường mầm non đạt chuẩn quốc gia",
        "Tỷ lệ trường tiểu học đạt chuẩn quốc gia",
        "Tỷ lệ trường THPT đạt chuẩn quốc gia",
    ]


def test_a_result_goes_on_with_its_growth() -> None:
    """`GRDP ước đạt X, tăng Y` reports two figures of one measure, both results."""
    level, growth = _found(
        "A. TÌNH HÌNH NĂM 2023\nTổng sản phẩm (GRDP) ước đạt 59.169 tỷ đồng, tăng 3,03%.\n"
    )
    assert (level.indicator, growth.indicator) == ("Tổng sản phẩm (GRDP)", "Tốc độ tăng tổng sản phẩm (GRDP)")
    assert {level.kind, growth.kind} == {IndicatorKind.RESULT}


def test_each_figure_has_the_year_of_its_own_words() -> None:
    """The year right behind an amount is its own; the year of a comparison is nobody's."""
    found = _found(
        "II. CHỈ TIÊU\nNâng tổng đầu tư xã hội cho khoa học đạt 1,5% GDP vào năm 2015, trên 2% GDP vào năm "
        "2020. GDP bình quân 5 năm 2021-2025 đạt 13%; kim ngạch gấp 2 lần năm 2010; tỷ lệ hộ nghèo dưới 3%.\n"
    )
    assert [(one.year, one.minimum or one.maximum) for one in found] == [
        (2015, Decimal("1.5")),
        (2020, Decimal(2)),
        (2025, Decimal(13)),
        (2025, Decimal(3)),
    ]


def test_a_footnote_looks_back_where_its_mark_stands() -> None:
    """Figures of a footnote in the part on results are results, of that part's year."""
    (name,) = [name for name in SAMPLES if name.startswith("000")]
    found = read(read_file(FOLDER / name, name)).layers.indicators
    (one,) = [one for one in found if one.evidence.exact == "có 13 chỉ tiêu vượt kế hoạch"]
    assert (one.year, one.kind) == (2023, IndicatorKind.RESULT)


@pytest.mark.parametrize(
    "words",
    [
        "Bao gồm 02 chỉ tiêu.",
        "Triển khai trên địa bàn 02 huyện Sơn Tây và Trà Bồng.",
        "GRDP tăng khá nhưng chưa đạt kịch bản đề ra (10,04%).",
        "Nhà nước hỗ trợ dự án có giá trị từ 50 tỷ đồng.",
    ],
)
def test_what_is_no_indicator(words: str) -> None:
    """Plain counts, bracketed comparisons and thresholds measure nothing of this text."""
    assert not _found(f"III. NHIỆM VỤ\n{words}\n")


def test_the_sample_with_27_targets() -> None:
    """The list of sample 000 gives every number from 1 to 27."""
    (name,) = [name for name in SAMPLES if name.startswith("000")]
    found = read(read_file(FOLDER / name, name)).layers.indicators
    assert {one.number for one in found if one.number} == {f"({number})" for number in range(1, 28)}
