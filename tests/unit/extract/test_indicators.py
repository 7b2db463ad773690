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
    "Tỷ lệ hộ nghèo giảm còn dưới 1%": (None, "1", "%", "<=", "Tỷ lệ hộ nghèo"),
    "Giảm tỷ lệ hộ nghèo 0,5 - 1%/năm": ("0.5", "1", "%/năm", "decrease", "Mức giảm tỷ lệ hộ nghèo"),
    "Tỷ lệ hộ nghèo giảm bình quân hằng năm từ 1,0 - 1,5%": (
        "1", "1.5", "%", "decrease", "Mức giảm tỷ lệ hộ nghèo",
    ),
    "Tỷ lệ hộ nghèo giảm bình quân hằng năm 1,5% trở lên": (
        "1.5", None, "%", ">=", "Mức giảm tỷ lệ hộ nghèo",
    ),
    "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ đạt 48%": (
        "48", "48", "%", "=", "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ",
    ),
    "Quy mô kinh tế gấp trên 2,5 lần năm 2021": (
        "2.5", None, "lần", ">", "Quy mô kinh tế so với năm 2021",
    ),
    "Tỷ suất sinh thô 13,8‰": ("13.8", "13.8", "‰", "=", "Tỷ suất sinh thô"),
    "Quy mô GRDP đạt gần 2,4 triệu tỉ đồng": ("2.4", "2.4", "triệu tỉ đồng", "~", "Quy mô GRDP"),
    "Tuổi thọ trung bình đạt 76 tuổi": ("76", "76", "tuổi", "=", "Tuổi thọ trung bình"),
    "Tỷ lệ học sinh mẫu giáo 5 tuổi đến trường trên 98%": (
        "98", None, "%", ">", "Tỷ lệ học sinh mẫu giáo 5 tuổi đến trường",
    ),
    "Dân số đạt 2,3 - 2,4 triệu người": ("2.3", "2.4", "triệu người", "=", "Dân số"),
    "Bình quân 35 giường bệnh/vạn dân": (
        "35", "35", "giường bệnh/vạn dân", "=", "Số giường bệnh/vạn dân",
    ),
    "40% số xã trở lên đạt chuẩn": ("40", None, "%", ">=", "Tỷ lệ số xã đạt chuẩn"),
    "Hằng năm có trên 90% tổ chức đảng làm tốt": ("90", None, "%", ">", "Tỷ lệ tổ chức đảng làm tốt"),
    "Cơ cấu kinh tế: dịch vụ chiếm 41,7%": ("41.7", "41.7", "%", "=", "Cơ cấu kinh tế, trong đó dịch vụ"),
    "Đóng góp của năng suất tổng hợp vào tăng trưởng đạt 55%": (
        "55", "55", "%", "=", "Đóng góp của năng suất tổng hợp vào tăng trưởng",
    ),
    "Giảm tỷ lệ hộ nghèo bình quân trên 4%/năm": (
        "4", None, "%/năm", "decrease", "Mức giảm tỷ lệ hộ nghèo bình quân",
    ),
    "Giảm phát thải nhà kính khoảng 10%": ("10", "10", "%", "decrease", "Mức giảm phát thải nhà kính"),
    "Có ít nhất 2 triệu doanh nghiệp": ("2", None, "triệu doanh nghiệp", ">=", "Số doanh nghiệp"),
    "97% dân số tham gia bảo hiểm y tế": ("97", "97", "%", "=", "Tỷ lệ dân số tham gia bảo hiểm y tế"),
    "Kinh tế đô thị đóng góp vào GDP khoảng 75%": ("75", "75", "%", "~", "Kinh tế đô thị đóng góp vào GDP"),
    "Tỷ lệ xã đạt tiêu chuẩn nông thôn mới đạt 80%": (
        "80", "80", "%", "=", "Tỷ lệ xã đạt tiêu chuẩn nông thôn mới",
    ),
    "Bố trí ít nhất 3% tổng chi ngân sách": ("3", None, "%", ">=", "Tỷ lệ tổng chi ngân sách"),
    "Nhân lực nghiên cứu đạt 12 người trên một vạn dân": (
        "12", "12", "người trên một vạn dân", "=", "Nhân lực nghiên cứu",
    ),
    "Tối thiểu có 5 doanh nghiệp số": ("5", None, "doanh nghiệp", ">=", "Số doanh nghiệp số"),
    "Quy mô GRDP đạt 44 tỉ USD": ("44", "44", "tỉ USD", "=", "Quy mô GRDP"),
    "Bảo đảm kinh tế số các ngành chiếm tối thiểu 70%": ("70", None, "%", ">=", "Kinh tế số các ngành"),
    "Tổ chức cơ sở đảng làm tốt từ 80% trở lên": ("80", None, "%", ">=", "Tổ chức cơ sở đảng làm tốt"),
    "GRDP bình quân đầu người đạt từ 150 - 160 triệu đồng": (
        "150", "160", "triệu đồng", "=", "GRDP bình quân đầu người",
    ),
    "Số doanh nghiệp giải thể tăng dưới 10%": (
        None, "10", "%", "increase", "Tốc độ tăng số doanh nghiệp giải thể",
    ),
    "Thu ngân sách không thấp hơn 18.000 tỷ đồng": ("18000", None, "tỷ đồng", ">=", "Thu ngân sách"),
    "Phấn đấu tăng trưởng tín dụng khoảng 16%": ("16", "16", "%", "~", "Tăng trưởng tín dụng"),
    "Cắt giảm ít nhất 30% thời gian làm thủ tục": (
        "30", None, "%", "decrease", "Mức giảm thời gian làm thủ tục",
    ),
    "Kết nạp từ 3 - 4% đảng viên mới": ("3", "4", "%", "=", "Kết nạp đảng viên mới"),
    "Thành lập mới 3.000 doanh nghiệp trở lên": (
        "3000", None, "doanh nghiệp", ">=", "Số doanh nghiệp được thành lập mới",
    ),
    "Hỗ trợ xây dựng ít nhất 35 mô hình, dự án giảm nghèo": (
        "35", None, "mô hình", ">=", "Số mô hình được xây dựng",
    ),
}  # fmt: skip


@pytest.mark.parametrize("words", _TARGETS)
def test_a_target_of_a_list(words: str) -> None:
    """Each wording of a numbered target gives its value, unit, sense, name and number."""
    low, high, unit, comparator, name = _TARGETS[words]
    (one,) = _found(f"II. CHỈ TIÊU CHỦ YẾU NĂM 2024\n- (17) {words};\n")
    assert (one.minimum, one.maximum) == tuple(Decimal(bound) if bound else None for bound in (low, high))
    assert (one.unit, one.comparator, one.indicator) == (unit, Comparator(comparator or "="), name)
    assert (one.year, one.kind) == (2024, IndicatorKind.TARGET)
    assert (one.number, one.scope) == ("(17)", "Tỉnh Quảng Ngãi")


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("Công suất cảng đạt 236 triệu tấn/năm", ["triệu tấn/năm"]),
        ("Sản lượng thủy điện đạt 6,8 tỷ kWh", ["tỷ kWh"]),
        ("Đạt 35 giường bệnh và 12 bác sĩ trên 10.000 dân", ["giường bệnh", "bác sĩ trên 10.000 dân"]),
        ("Diện tích nhà ở bình quân 32 m2 sàn/người", ["m2 sàn/người"]),
        ("Số thuê bao Internet đạt 65 thuê bao/100 dân", ["thuê bao/100 dân"]),
    ],
)
def test_a_unit_says_per_what(words: str, units: list[str]) -> None:
    """What stands behind the slash belongs to the unit."""
    assert [one.unit for one in _found(f"II. CHỈ TIÊU\n- {words}.\n")] == units


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Giá trị xuất khẩu tăng 6% trở lên", ["Tốc độ tăng giá trị xuất khẩu"]),
        ("Giảm tỷ lệ hộ nghèo bình quân 1% trở lên", ["Mức giảm tỷ lệ hộ nghèo bình quân"]),
        ("Tăng trưởng GRDP bình quân 8 - 9%", ["Tăng trưởng GRDP bình quân"]),
        ("Trồng mới 2.000 ha chè, 6.700 ha mắc ca", ["Trồng mới chè", "Số ha mắc ca"]),
        (
            "Giá trị sản phẩm trên 1 ha đất trồng trọt đạt 125 triệu đồng",
            ["Giá trị sản phẩm trên 1 ha đất trồng trọt"],
        ),
    ],
)
def test_a_name_says_all_that_is_measured(words: str, names: list[str]) -> None:
    """Growth and fall, what is planted, and the hectare that a value is counted by are part of the name."""
    assert [one.indicator for one in _found(f"II. CHỈ TIÊU\n- {words}.\n")] == names


def test_a_part_goes_on_as_a_part() -> None:
    """What follows a part is told of it; `còn` tells a level; a share counts what was counted before it."""
    found = _found(
        "I. TÌNH HÌNH NĂM 2022\nGiá trị sản xuất công nghiệp đạt 925 tỷ đồng, trong đó công nghiệp địa phương"
        " đạt 41,5 tỷ đồng, tăng 14,9%. Tỷ lệ hộ nghèo giảm bình quân 4,8%/năm, từ 40,4% năm 2015 xuống còn"
        " 16,3% năm 2020. Toàn tỉnh có 118/137 xã đạt chuẩn nông thôn mới, bằng 86,1%.\n"
    )
    assert [one.indicator for one in found] == [
        "Giá trị sản xuất công nghiệp",
        "Giá trị sản xuất công nghiệp, trong đó công nghiệp địa phương",
        "Tốc độ tăng giá trị sản xuất công nghiệp, trong đó công nghiệp địa phương",
        "Mức giảm tỷ lệ hộ nghèo",
        "Tỷ lệ hộ nghèo",
        "Số xã đạt chuẩn nông thôn mới",
        "Tỷ lệ xã đạt chuẩn nông thôn mới",
    ]


def test_years_of_stages_and_results_among_targets() -> None:
    """A target without a year is of the last year of the title's stage; a past year named makes a result."""
    text = (
        "TỈNH ỦY QUẢNG NGÃI\n*\nSố 15-NQ/TU\nQuảng Ngãi, ngày 15 tháng 3 năm 2024\nNGHỊ QUYẾT\n"
        "HỘI NGHỊ LẦN THỨ NĂM BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHÓA XX\n"
        "về phát triển công nghiệp tỉnh Quảng Ngãi giai đoạn 2021 - 2025\n\nI. MỤC TIÊU\n"
        "- Phấn đấu tỷ trọng công nghiệp đạt 50%. Năm 2023, tỷ trọng công nghiệp đạt 45%.\n"
    )
    found = read(read_bytes("a.txt", text.encode())).layers.indicators
    assert [(one.year, one.kind) for one in found] == [(2025, "target"), (2023, "result")]


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
        (2025, Decimal(2)),
        (2025, Decimal(3)),
    ]


_CHAINS = {
    "Tỷ lệ hộ nghèo giảm từ 13,51% năm 2015 xuống còn 2,2%.": {"Tỷ lệ hộ nghèo": "2.2"},
    "Tỷ lệ trường mầm non, tiểu học, trung học cơ sở đạt chuẩn lần lượt đạt trên 80%, 90%, 95%.": {
        "Tỷ lệ trường mầm non đạt chuẩn": "80",
        "Tỷ lệ tiểu học đạt chuẩn": "90",
        "Tỷ lệ trung học cơ sở đạt chuẩn": "95",
    },
    "Công nghiệp - xây dựng chiếm 73%, dịch vụ chiếm 20%, nông, lâm nghiệp và thủy sản chiếm 5%.": {
        "Công nghiệp - xây dựng": "73",
        "Dịch vụ": "20",
        "Nông, lâm nghiệp và thủy sản": "5",
    },
    "Giảm tỷ lệ hộ nghèo 1%/năm. 90% trường mầm non đạt chuẩn.": {
        "Mức giảm tỷ lệ hộ nghèo": "1",
        "Tỷ lệ trường mầm non đạt chuẩn": "90",
    },
    "Tỷ lệ bảo hiểm y tế đạt 95% dân số. Diện tích nhà ở bình quân đạt 32 m2.": {
        "Tỷ lệ bảo hiểm y tế": "95",
        "Diện tích nhà ở bình quân": "32",
    },
    "Tỷ lệ xử lý chất thải rắn: đô thị đạt 98%, nông thôn đạt 85%.": {
        "Tỷ lệ xử lý chất thải rắn, trong đó đô thị": "98",
        "Tỷ lệ xử lý chất thải rắn, trong đó nông thôn": "85",
    },
    "Tỷ lệ lao động qua đào tạo: 71,5%, trong đó có văn bằng, chứng chỉ: 31,2%.": {
        "Tỷ lệ lao động qua đào tạo": "71.5",
        "Tỷ lệ lao động qua đào tạo, trong đó có văn bằng, chứng chỉ": "31.2",
    },
    "Công nghiệp tăng 14% (khai khoáng giảm 2%, chế biến tăng 17% trở lên; cùng kỳ tăng 9%).": {
        "Tốc độ tăng công nghiệp": "14",
        "Mức giảm khai khoáng": "2",
        "Tốc độ tăng chế biến": "17",
    },
    "Tỷ lệ hộ nghèo giảm 3% (từ 17,8% năm 2022 xuống còn 14,8% năm 2023).": {
        "Mức giảm tỷ lệ hộ nghèo": "3",
        "Tỷ lệ hộ nghèo": "14.8",
    },
    "Tỷ lệ hộ nghèo giảm 1%; khu vực miền núi giảm 4%.": {
        "Mức giảm tỷ lệ hộ nghèo": "1",
        "Mức giảm tỷ lệ hộ nghèo, trong đó khu vực miền núi": "4",
    },
    "Giá trị sản xuất đạt 489,6 tỷ đồng, tăng 27% so với cùng kỳ, bằng 74,6% kế hoạch năm.": {
        "Giá trị sản xuất": "489.6",
        "Tốc độ tăng giá trị sản xuất": "27",
        "Giá trị sản xuất so với kế hoạch": "74.6",
    },
    "Cơ cấu kinh tế chuyển dịch tích cực: dịch vụ chiếm 19,9%.": {"Cơ cấu kinh tế, trong đó dịch vụ": "19.9"},
    "Cấp mới cho 09 dự án trong nước với vốn đăng ký 2.345 tỷ đồng; xử lý 412 vụ vi phạm, phạt tù.": {
        "Số dự án trong nước được cấp mới": "9",
        "Vốn đăng ký": "2345",
        "Số vụ vi phạm được xử lý": "412",
    },
    "Có 157,2 nghìn doanh nghiệp đăng ký mới, giảm 1,4%.": {
        "Số doanh nghiệp đăng ký mới": "157.2",
        "Mức giảm số doanh nghiệp đăng ký mới": "1.4",
    },
    "Hoàn thành thu hoạch 4.650 ha lúa xuân, năng suất bình quân đạt 62,3 tạ/ha.": {
        "Thu hoạch lúa xuân": "4650",
        "Năng suất bình quân": "62.3",
    },
    "Đến năm 2025 có thêm 10 xã đạt chuẩn nông thôn mới, nâng tổng số xã đạt chuẩn lên 25 xã.": {
        "Số xã đạt chuẩn nông thôn mới tăng thêm": "10",
        "Tổng số xã đạt chuẩn": "25",
    },
    "Hoàn thành ít nhất 3.000 km đường cao tốc; tỷ suất tử vong trẻ em không vượt quá 9,5‰.": {
        "Số km đường cao tốc được hoàn thành": "3000",
        "Tỷ suất tử vong trẻ em": "9.5",
    },
    "Có 79/101 xã đạt chuẩn, chiếm tỷ lệ 78,2%; cấp mới chủ trương đầu tư 21 dự án.": {
        "Số xã đạt chuẩn": "79",
        "Tỷ trọng số xã đạt chuẩn": "78.2",
        "Số dự án được cấp mới chủ trương đầu tư": "21",
    },
    "Có 60% xã đạt chuẩn nâng cao và có ít nhất 10 huyện đạt chuẩn.": {
        "Tỷ lệ xã đạt chuẩn nâng cao": "60",
        "Số huyện đạt chuẩn": "10",
    },
}


@pytest.mark.parametrize("words", _CHAINS)
def test_figures_side_by_side_are_told_apart(words: str) -> None:
    """Each figure of a sentence has its own name, whole; where something fell from is no figure."""
    found = _found(f"II. CHỈ TIÊU CHỦ YẾU NĂM 2024\n- {words}\n")
    assert {one.indicator: str(one.minimum or one.maximum) for one in found} == _CHAINS[words]


def test_growth_by_sector_is_reported() -> None:
    """A report tells sectors in full, with their contribution, and skips how others fare."""
    found = _found(
        "A. TÌNH HÌNH NĂM 2023\nKhu vực nông, lâm nghiệp và thủy sản tăng 4,3%; khu vực công nghiệp và xây "
        "dựng tăng 12,5%, đóng góp 7,2 điểm phần trăm. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt "
        "51.890 tỷ đồng, gấp 1,3 lần bình quân cả nước.\n"
    )
    assert [one.indicator for one in found] == [
        "Tốc độ tăng khu vực nông, lâm nghiệp và thủy sản",
        "Tốc độ tăng khu vực công nghiệp và xây dựng",
        "Đóng góp của tốc độ tăng khu vực công nghiệp và xây dựng",
        "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ",
    ]


def test_a_text_of_the_centre_has_no_province() -> None:
    """A province that a notice of the Government's office names often is not the scope of its figures."""
    text = (
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 357/TB-VPCP\nHà Nội, ngày 03 tháng 8 năm 2024\nTHÔNG BÁO\nKết luận của Thủ "
        "tướng Chính phủ\nI. TÌNH HÌNH\nUBND tỉnh Đồng Nai bàn giao mặt bằng. UBND tỉnh Đồng Nai báo cáo. "
        "Tỷ lệ giải ngân đạt 43%.\n"
    )
    (one,) = read(read_bytes("a.txt", text.encode())).layers.indicators
    assert one.scope is None


@pytest.mark.parametrize(
    ("head", "scope"),
    [
        ("TỈNH ỦY TUYÊN QUANG\n", "Tỉnh Tuyên Quang"),
        ("ĐẢNG BỘ TỈNH TUYÊN QUANG\nHUYỆN ỦY SƠN DƯƠNG\n*\n", "Huyện Sơn Dương"),
    ],
)
def test_a_district_speaks_for_itself(head: str, scope: str) -> None:
    """A figure of a district is not its province's; what an article reports is read as well."""
    text = (
        f"{head}NGHỊ QUYẾT\nvề nhiệm vụ năm 2020\nHội nghị quyết nghị\nĐiều 1. Kết quả thực hiện năm 2019\n"
        "Có 17/21 chỉ tiêu đạt và vượt kế hoạch.\nĐiều 2. Nhiệm vụ\n"
    )
    (one,) = read(read_bytes("a.txt", text.encode())).layers.indicators
    assert (one.indicator, one.minimum, one.kind) == (
        "Số chỉ tiêu đạt và vượt kế hoạch",
        Decimal(17),
        IndicatorKind.RESULT,
    )
    assert one.scope == scope


def test_each_year_of_a_row_has_its_figure() -> None:
    """`đến năm 2025 đạt A, đến năm 2030 đạt B`: a year before a verb belongs to the figure behind it."""
    found = _found(
        "II. MỤC TIÊU\n- Tỷ lệ đô thị hóa đến năm 2025 đạt tối thiểu 45%, đến năm 2030 đạt trên 50%. "
        "Diện tích nhà ở đạt tối thiểu 28 m2 vào năm 2025, đến năm 2030 đạt tối thiểu 32 m2. Tỷ trọng "
        "kinh tế số đạt 25 - 30% vào năm 2025, 35 - 40% vào năm 2030.\n"
    )
    assert [(one.year, str(one.minimum)) for one in found] == [
        (2025, "45"),
        (2030, "50"),
        (2025, "28"),
        (2030, "32"),
        (2025, "25"),
        (2030, "35"),
    ]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("Trong 9 tháng đầu năm 2024, thu ngân sách đạt 14.309 tỷ đồng.", "2024-01/2024-09"),
        ("Lũy kế 5 tháng, thu ngân sách đạt 14.309 tỷ đồng.", "2024-01/2024-05"),
        ("Quý III/2024, thu ngân sách đạt 14.309 tỷ đồng.", "2024-07/2024-09"),
        ("Tháng 5/2024, thu ngân sách đạt 14.309 tỷ đồng.", "2024-05/2024-05"),
        ("Thu ngân sách 6 tháng cuối năm đạt 14.309 tỷ đồng.", "2024-07/2024-12"),
        ("Thu ngân sách đạt 14.309 tỷ đồng, tăng 5% so với cùng kỳ năm 2023.", "2024-01/2024-06"),
        ("Thu ngân sách cả năm đạt 14.309 tỷ đồng.", None),
        ("Năm 2023, thu ngân sách đạt 14.309 tỷ đồng.", None),
        ("Đến hết tháng 9, thu ngân sách đạt 14.309 tỷ đồng.", None),
    ],
)
def test_a_result_of_some_months_is_not_of_the_year(words: str, period: str | None) -> None:
    """The months stand in the statement, else in the heading; a whole year says that there are none."""
    found = _found(f"I. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2024\n1. {words}\n")
    assert {one.period for one in found} == {period}
    target, *_ = _found("I. NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024\n1. Phấn đấu thu ngân sách đạt 17.000 tỷ đồng.\n")
    assert (target.kind, target.year, target.period) == (IndicatorKind.TARGET, 2024, None)


def test_no_result_is_of_a_year_to_come() -> None:
    """A report of 2023 on 2023 and on the plan of 2024 has results of 2023, and targets of 2024."""
    text = (
        "CHÍNH PHỦ\nSố: 495/BC-CP\nHà Nội, ngày 20 tháng 10 năm 2023\nBÁO CÁO\nTình hình năm 2023 và dự kiến "
        "Kế hoạch năm 2024\nI. KẾT QUẢ\n1. Nợ công khoảng 39 - 40% GDP.\nII. CHỈ TIÊU NĂM 2024\n1. Tỷ lệ hộ "
        "nghèo giảm trên 1%.\n"
    )
    found = read(read_bytes("a.txt", text.encode())).layers.indicators
    assert [(one.year, one.kind) for one in found] == [
        (2023, IndicatorKind.RESULT),
        (2024, IndicatorKind.TARGET),
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
        "Phụ nữ dưới 35 tuổi được ưu tiên.",
        "Họp ít nhất 2 lần/năm.",
        "Hỗ trợ 5 triệu đồng trên 1 ha.",
        "Đến nay, toàn tỉnh đã thu hút 234 dự án.",
        "Tháo gỡ khó khăn cho 03 dự án chậm tiến độ, phấn đấu hoàn thành.",
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
