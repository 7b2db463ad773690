"""Marks that are not the directive's words: Markdown, footnote marks, blanks, underscores."""

import pytest

from kg.text import BlockKind, read_bytes


@pytest.mark.parametrize(
    ("original", "clean"),
    [
        ("**1\\.** Phát triển *khoa học*, __công nghệ__", "1. Phát triển khoa học, công nghệ"),
        ('năm 2024 là: "**Đẩy mạnh chuyển đổi số', 'năm 2024 là: "Đẩy mạnh chuyển đổi số'),
        ("Số 57\\-NQ/TW", "Số 57-NQ/TW"),
        ("kinh tế \\- xã hội \\[1\\]", "kinh tế - xã hội [1]"),
        ("## I. ĐÁNH GIÁ CHUNG", "I. ĐÁNH GIÁ CHUNG"),
        ("KẾT LUẬN**CỦA HỘI NGHỊ TỈNH ỦY", "KẾT LUẬN\nCỦA HỘI NGHỊ TỈNH ỦY"),
        ("**II- MỤC** TIÊU", "II- MỤC TIÊU"),
        ("dấu (*) và 5 * 3 còn nguyên", "dấu (*) và 5 * 3 còn nguyên"),
        ("tệp bao_cao.txt và a_b", "tệp bao_cao.txt và a_b"),
        ("Bộ Y tế<br>Bộ Công an", "Bộ Y tế\nBộ Công an"),
        ("<b>Điều 1.</b> 3 < 5", "Điều 1. 3 < 5"),
        ("Nghị\u00a0quyết\u2003số  26", "Nghị quyết số 26"),
        ("hành\u00ad lang \u200bkinh tế", "hành lang kinh tế"),
        ("\u00d0ảng và \u0110ảng", "\u0110ảng và \u0110ảng"),
        ("Nghị quye\u0302\u0301t", "Nghị quyết"),
        ("a\r\nb\rC\u2028D", "a b\nC\nD"),
    ],
)
def test_marks_go_and_words_stay(original: str, clean: str) -> None:
    """Emphasis, escapes, headings, tags, odd blanks and what is invisible go; what looks alike stays."""
    assert read_bytes("a.md", original.encode()).text == clean


def test_word_segmented_text_is_read_as_words() -> None:
    """In word-segmented text the underscores between letters are blanks."""
    text = "Thực_hiện Nghị_quyết Đại_hội tỉnh Đảng_bộ lần thứ VIII , quản_lý_Nhà_nước các cấp"
    assert read_bytes("a.txt", text.encode()).text == text.replace("_", " ")


@pytest.mark.parametrize(
    ("original", "clean"),
    [
        ("vượt kế hoạch¹; tăng 3,03%²; năm", "vượt kế hoạch; tăng 3,03%; năm"),
        ("Chương trình mục tiêu quốc gia¹² gắn", "Chương trình mục tiêu quốc gia gắn"),
        ("10m²/học sinh, 5 km², 3 m³ và nhóm²", "10m²/học sinh, 5 km², 3 m³ và nhóm"),
    ],
)
def test_superscript_marks_go_and_units_stay(original: str, clean: str) -> None:
    """A superscript behind a word is a footnote mark; behind a unit of length it is a power."""
    assert read_bytes("a.txt", original.encode()).text == clean


def test_a_footnote_in_mid_page_moves_to_the_end() -> None:
    """The interrupted sentence is whole, the footnote stands last under the section of its mark."""
    text = (
        "A. VỀ TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2023\n\n"
        "Có 24/25 chỉ tiêu đạt, vượt kế hoạch¹; Giá trị sản xuất tăng. Hoạt\n\n"
        "¹ Trong đó, có 13 chỉ tiêu vượt kế hoạch.\n\n"
        "² Kế hoạch đề ra là từ -3,5% đến -3%.\n\n"
        "động đối ngoại được thực hiện thường xuyên.\n\n"
        "B. MỤC TIÊU\n"
    )
    document = read_bytes("a.txt", text.encode())
    words = [document.text[block.span.start : block.span.end] for block in document.blocks]
    assert words == [
        "A. VỀ TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2023",
        (
            "Có 24/25 chỉ tiêu đạt, vượt kế hoạch; Giá trị sản xuất tăng. Hoạt động đối ngoại được thực hiện "
            "thường xuyên."
        ),
        "B. MỤC TIÊU",
        "Trong đó, có 13 chỉ tiêu vượt kế hoạch.",
        "Kế hoạch đề ra là từ -3,5% đến -3%.",
    ]
    first, second = document.blocks[-2:]
    assert (first.kind, first.label, first.path) == (BlockKind.FOOTNOTE, "1", "A")
    assert (second.kind, second.label, second.path) == (BlockKind.FOOTNOTE, "2", "")
    assert document.evidence(first.span).exact == words[3]


def test_digits_glued_to_a_word_go_only_with_their_footnote() -> None:
    """`Trọng1.` loses its digit when footnote 1 stands below; without a footnote the digit is text."""
    body = "nội dung 02 cuốn sách của đồng chí Tổng Bí thư Nguyễn Phú Trọng1.\n"
    note = '1 Cuốn sách "Kiên quyết, kiên trì đấu tranh phòng, chống tham nhũng".\n'
    assert read_bytes("a.txt", (body + note).encode()).text.split("\n")[0].endswith("Nguyễn Phú Trọng.")
    assert read_bytes("a.txt", body.encode()).text.endswith("Nguyễn Phú Trọng1.")


def test_front_matter_is_told_apart_from_the_text() -> None:
    """YAML scalars and rows of a data table are kept as pairs; YAML is no part of the text, the table is."""
    text = (
        '---\nlayout: vanban\ntitle: "Về phòng, chống đuối nước"\ntags:\n  - Trẻ em\ndocid: 218848\n---\n\n'
        "# Về phòng, chống đuối nước\n\n| Trường | Nội dung |\n|--------|----------|\n"
        "| Số hiệu | 46/CĐ-TTg |\n| Nơi ban hành | **Hà Nội** |\n\nCÔNG ĐIỆN\n"
    )
    document = read_bytes("a.md", text.encode())
    assert document.front_matter == (
        ("layout", "vanban"),
        ("title", "Về phòng, chống đuối nước"),
        ("docid", "218848"),
        ("Số hiệu", "46/CĐ-TTg"),
        ("Nơi ban hành", "Hà Nội"),
    )
    assert document.text.split("\n") == [
        "Về phòng, chống đuối nước",
        "Trường | Nội dung",
        "Số hiệu | 46/CĐ-TTg",
        "Nơi ban hành | Hà Nội",
        "CÔNG ĐIỆN",
    ]


def test_a_rule_is_not_front_matter() -> None:
    """A rule at the beginning without keys below it takes nothing from the text."""
    assert read_bytes("a.md", "---\nNghị quyết này\n---\nĐiều 1.".encode()).text == "Nghị quyết này\nĐiều 1."
