"""Lines that belong together: hard wraps, page breaks, symbols broken in two, and lines that do not."""

import pytest

from kg.text import read_bytes

# Lines like those of the samples 003 and 004, which were wrapped at about 78 characters.
FILLER = (
    "Tiếp tục khắc phục các hạn chế, khuyết điểm theo kết luận của Ủy ban Kiểm tra\n"
    "tra, giám sát và thi hành kỷ luật trong Đảng; kịp thời nắm tình hình của cơ sở\n"
) * 8


def clean(text: str) -> str:
    """Read a text and give its clean form."""
    return read_bytes("mau.txt", text.encode()).text


def wrapped(text: str) -> str:
    """Give the clean form of lines that stand in a hard-wrapped text."""
    return clean(f"{FILLER}\n{text}\n").partition("\n")[2]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (
            "Thông báo số 279-\nTB/UBKTTW ngày 19/5/2022 của Ủy ban Kiểm tra Trung ương",
            "Thông báo số 279-TB/UBKTTW ngày 19/5/2022 của Ủy ban Kiểm tra Trung ương",
        ),
        ("Nghị quyết 26-\nNQ/TW", "Nghị quyết 26-NQ/TW"),
        ("Nghị quyết số 26-NQ/\nTW ngày 03/11/2022", "Nghị quyết số 26-NQ/TW ngày 03/11/2022"),
        ("Nghị quyết số 26\n-NQ/TW ngày 03/11/2022", "Nghị quyết số 26-NQ/TW ngày 03/11/2022"),
        ("Nghị định số 73/2023/\nNĐ-CP của Chính phủ", "Nghị định số 73/2023/NĐ-CP của Chính phủ"),
        (
            "mục tiêu của Nghị quyết số\n24-NQ/TW còn nguyên giá trị",
            "mục tiêu của Nghị quyết số 24-NQ/TW còn nguyên giá trị",
        ),
    ],
)
def test_a_symbol_broken_over_a_line_end_is_whole(broken: str, whole: str) -> None:
    """The parts of a symbol are joined without a blank, other words with one."""
    assert clean(broken) == whole


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("phát triển kinh tế\n- xã hội, đầu tư công", "phát triển kinh tế - xã hội, đầu tư công"),
        ("phát triển kinh tế -\nxã hội", "phát triển kinh tế - xã hội"),
        (
            "nhiệm kỳ 2021 - 2026, 2026\n- 2031 và các chức danh",
            "nhiệm kỳ 2021 - 2026, 2026 - 2031 và các chức danh",
        ),
    ],
)
def test_a_hyphen_at_the_start_of_a_line_is_not_always_a_bullet(broken: str, whole: str) -> None:
    """A hyphen that goes on with a pair of words or of years joins its line to the one before."""
    assert clean(broken) == whole


def test_a_full_line_of_wrapped_text_goes_on_past_a_hyphen() -> None:
    """In wrapped text a hyphen before a name goes on when the line before was ended by the margin."""
    broken = (
        "2.7. Hoàn thành công tác giải phóng mặt bằng Dự án đường cao tốc Bắc\n"
        "- Nam phía Đông giai đoạn 2021 - 2025, đoạn qua địa bàn tỉnh."
    )
    assert wrapped(broken).endswith(
        "đường cao tốc Bắc - Nam phía Đông giai đoạn 2021 - 2025, đoạn qua địa bàn tỉnh."
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("số 26-NQ/TW ngày", "03/11/2022 của Bộ chính trị về phát triển kinh tế - xã hội"),
        (
            "Tiếp tục thực hiện Kết luận số 21-KL/TW của Hội nghị lần",
            "thứ tư Ban Chấp hành Trung ương khóa XIII",
        ),
        ("góp phần nâng cao hiệu quả lãnh đạo của cấp ủy trên địa bàn", "ting. Nâng cao chất lượng"),
        ("mở rộng thị trường,", "Cải thiện môi trường đầu tư"),
    ],
)
def test_a_page_break_inside_a_sentence_is_closed(first: str, second: str) -> None:
    """Where a sentence cannot end, a blank line does not end the paragraph either."""
    assert clean(f"{first}\n\n{second}") == f"{first} {second}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Mục đích", "- Cụ thể hóa đầy đủ, kịp thời các nội dung lãnh đạo, chỉ đạo"),
        ("5. Sở Nội vụ", "Chủ trì, phối hợp với Ban Quản lý Khu kinh tế tỉnh"),
        (
            "II. Một số nhiệm vụ trọng tâm trong thời gian đến",
            "Trong thời gian đến, dự báo tình hình thế giới",
        ),
        ("KẾT LUẬN", "về tình hình thực hiện nhiệm vụ năm 2023"),
        ("Nơi nhận:", "- Bộ Chính trị, Ban Bí thư (báo cáo),"),
        ("- Lưu Văn phòng Tỉnh ủy.", "Bùi Thị Quỳnh Vân"),
        ("Nhiệm vụ gồm:", "a) Chủ trì, phối hợp với các bộ, ngành"),
        ("Căn cứ Luật Tổ chức Chính phủ năm 2025,", "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019"),
        ("T/M TỈNH ỦY", "BÍ THƯ"),
    ],
)
def test_paragraphs_stay_apart(first: str, second: str) -> None:
    """Headings, items, bullets, titles, recipients and signatures begin lines of their own."""
    assert clean(f"{first}\n{second}") == f"{first}\n{second}"


def test_wrapped_lines_become_paragraphs() -> None:
    """Lines that the margin ended are one paragraph; a short line that ends a sentence ends the paragraph."""
    text = (
        "II. Nhiệm vụ, giải pháp chủ yếu 6 tháng cuối năm 2023\n"
        "Trong thời gian tới, tình hình kinh tế - chính trị thế giới được dự báo tiếp\n"
        "tục diễn biến phức tạp, khó lường; theo Thông báo kết luận của Thủ tướng Chính\n"
        "phủ. Nước ta có nhiều thuận lợi.\n"
        "Năm 2021 có ý nghĩa đặc biệt quan trọng, là năm tổ chức Đại hội đại biểu toàn\n"
        "quốc lần thứ XIII của Đảng."
    )
    assert wrapped(text).split("\n") == [
        "II. Nhiệm vụ, giải pháp chủ yếu 6 tháng cuối năm 2023",
        (
            "Trong thời gian tới, tình hình kinh tế - chính trị thế giới được dự báo tiếp tục diễn biến phức "
            "tạp, khó lường; theo Thông báo kết luận của Thủ tướng Chính phủ. Nước ta có nhiều thuận lợi."
        ),
        (
            "Năm 2021 có ý nghĩa đặc biệt quan trọng, là năm tổ chức Đại hội đại biểu toàn quốc lần thứ XIII "
            "của Đảng."
        ),
    ]


def test_a_subject_in_centred_lines_is_one_block() -> None:
    """Below the type of document short lines carry on the subject, until the body begins."""
    text = (
        "THÔNG BÁO\n"
        "Kết luận của đồng chí Nguyễn Tuấn Anh - Phó Bí thư Tỉnh ủy, Chủ tịch\n"
        "Ủy ban nhân dân tỉnh tại cuộc họp về tình hình triển khai\n"
        "các cụm công nghiệp trên địa bàn tỉnh\n"
        "_____________\n"
        "Ngày 19 tháng 6 năm 2026, Ủy ban nhân dân tỉnh tổ chức cuộc họp."
    )
    assert clean(text).split("\n") == [
        "THÔNG BÁO",
        (
            "Kết luận của đồng chí Nguyễn Tuấn Anh - Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh "
            "tại cuộc họp về tình hình triển khai các cụm công nghiệp trên địa bàn tỉnh"
        ),
        "Ngày 19 tháng 6 năm 2026, Ủy ban nhân dân tỉnh tổ chức cuộc họp.",
    ]


@pytest.mark.parametrize("number", ["2", "- 14 -", "===== Trang 2 ====="])
def test_a_page_number_inside_a_sentence_goes(number: str) -> None:
    """A page number between the halves of a sentence is no part of the sentence."""
    assert clean(f"Hoạt\n\n{number}\n\nđộng đối ngoại") in ("Hoạt động đối ngoại", "Hoạt\nđộng đối ngoại")
    assert clean("Hoạt\n\n2\n\nđộng đối ngoại") == "Hoạt động đối ngoại"


def test_columns_of_a_letterhead_are_lines() -> None:
    """Tabs and wide gaps part the two columns of a header; a table row keeps its tabs."""
    text = (
        "TỈNH LÀO CAI\t\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số:           /TB-VP\tLào Cai, ngày        tháng 6 năm 2026\n"
        "TỈNH ỦY QUẢNG NGÃI                         ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "1\tTổ chức quán triệt Chỉ thị\tSở Nội vụ\tHàng năm\n"
    )
    assert clean(text).split("\n") == [
        "TỈNH LÀO CAI",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: /TB-VP",
        "Lào Cai, ngày tháng 6 năm 2026",
        "TỈNH ỦY QUẢNG NGÃI",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "1\tTổ chức quán triệt Chỉ thị\tSở Nội vụ\tHàng năm",
    ]


def test_the_signing_column_is_a_line() -> None:
    """Beside the last recipient the signing column begins a line of its own."""
    text = (
        "\n".join(["Kế hoạch này được gửi đến các cơ quan để thực hiện."] * 16)
        + "\n- Lưu: VT, KT. \tTM. ỦY BAN NHÂN DÂN"
    )
    assert clean(text).split("\n")[-2:] == ["- Lưu: VT, KT.", "TM. ỦY BAN NHÂN DÂN"]


def test_a_short_text_may_be_wrapped_although_most_of_its_lines_are_header_and_recipients() -> None:
    """Two sentences that the margin cut are enough, where no line is longer than it."""
    text = clean(
        "THỦ TƯỚNG CHÍNH PHỦ\n-------\nSố: 16/CT-TTg\n\nCHỈ THỊ\n\n"
        "Để triển khai Nghị quyết số 26/NQ-CP ngày 15 tháng 4 năm 2015 của Chính phủ ban hành\n"
        "Chương trình hành động thực hiện Nghị quyết số 36-NQ/TW ngày 01 tháng 7 năm 2014 của Bộ\n"
        "Chính trị về đẩy mạnh ứng dụng, phát triển công nghệ thông tin đáp ứng yêu cầu phát\n"
        "triển bền vững và hội nhập quốc tế, Thủ tướng Chính phủ yêu cầu: thực hiện Nghị quyết\n"
        "Trung ương 8 khóa XI và các nghị quyết của Quốc hội; nghiên cứu Luật Giáo dục nghề\n"
        "nghiệp.\n\nNơi nhận:\n- Ban Bí thư;\n- Lưu: VT.\nTHỦ TƯỚNG\nNguyễn Xuân Phúc\n"
    )
    assert "của Chính phủ ban hành Chương trình hành động" in text
    assert "Nghị quyết Trung ương 8 khóa XI" in text


def test_a_symbol_at_the_head_of_a_line_is_no_heading_in_capitals() -> None:
    """`… của Nghị định số⏎10/2020/NĐ-CP` is one line, wrapped text or not."""
    text = clean(
        "TỜ TRÌNH\nVề việc sửa đổi một số điều của Nghị định số\n10/2020/NĐ-CP\n\nKính gửi: Chính phủ\n"
    )
    assert "Nghị định số 10/2020/NĐ-CP" in text


@pytest.mark.parametrize("kind", ["BÁO CÁO", "CHỈ THỊ", "KẾ HOẠCH"])
def test_the_type_of_a_text_stands_alone(kind: str) -> None:
    """The subject in small letters below it is a line of its own, however short the type is."""
    assert f"\n{kind}\ntổng kết 10 năm thực hiện" in clean(
        f"TỈNH ỦY NAM ĐỊNH\nSố 389-BC/TU\n\n{kind}\ntổng kết 10 năm thực hiện Nghị quyết số 29-NQ/TW\n----\n"
    )


def test_a_congress_and_its_number_are_not_parted() -> None:
    """`Đại hội⏎XIII` goes on, in text of any width."""
    text = clean(
        "CHỈ THỊ\nvề công tác\n\nThực hiện Nghị quyết Trung ương 5 và Nghị quyết Đại hội\nXIII của Đảng.\n"
    )
    assert "Nghị quyết Đại hội XIII của Đảng" in text


@pytest.mark.parametrize(
    "line",
    [
        "của Ban Thường vụ Thành ủy về các dự án trọng điểm",
        "về đẩy mạnh chuyển đổi số",
        "Phát triển vùng đồng bào dân tộc thiểu số",
        "Các khoản chi và danh mục",
        "Công việc hằng năm",
        "Trách nhiệm của các cấp",
    ],
)
@pytest.mark.parametrize("following", ["1. Đẩy nhanh tiến độ.", "Tập trung nguồn lực cho hạ tầng."])
def test_a_compound_is_complete(line: str, following: str) -> None:
    """`trọng điểm` is no `điểm` that wants its letter, `chuyển đổi số` no `số` that wants its number."""
    assert clean(f"KẾT LUẬN\n{line}\n\n{following}\n") == f"KẾT LUẬN\n{line}\n{following}"


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("theo quy định tại điểm", "1. Điều này"),
        ("Thực hiện Kế hoạch số", "12. Các cơ quan"),
        ("Các khoản nêu tại mục", "2. Phụ lục này"),
    ],
)
def test_a_word_that_wants_a_number_takes_it(line: str, following: str) -> None:
    """Without its compound the word goes on in the next line."""
    assert clean(f"{line}\n{following}\n") == f"{line} {following}"
