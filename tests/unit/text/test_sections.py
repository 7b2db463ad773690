"""Numbering, paths and sections."""

import pytest

from kg.domain.corpus import SectionNode
from kg.text import BlockKind, read_bytes, sections
from kg.text.numbering import Level, start_of
from kg.text.outline import Outline, roman_value


@pytest.mark.parametrize(
    ("line", "level", "label"),
    [
        ("A. VỀ TÌNH HÌNH", Level.LETTER, "A"),
        ("I- QUAN ĐIỂM", Level.LETTER, "I"),
        ("III. NHIỆM VỤ", Level.ROMAN, "III"),
        ("II- MỤC TIÊU", Level.ROMAN, "II"),
        ("1. Mục đích", Level.NUMBER, "1"),
        ("1- Phát triển", Level.NUMBER, "1"),
        ("2.1. Đẩy nhanh", Level.DECIMAL, "2.1"),
        ("2.1- Đổi mới", Level.DECIMAL, "2.1"),
        ("a) Chủ trì", Level.POINT, "a"),
        ("b. Chủ trì", Level.POINT, "b"),
        ("đ ) Khuyến khích", Level.POINT, "đ"),
        ("(17) Tỷ lệ hộ nghèo", Level.BRACKET, "17"),
        ("(1). Xem xét", Level.BRACKET, "1"),
        ("- Rà soát", Level.BULLET, ""),
        ("+ Năm 2025", Level.BULLET, ""),
        ("Điều 5. Phạm vi điều chỉnh", Level.ARTICLE, "5"),
        ("Điều 12a. Sửa đổi", Level.ARTICLE, "12a"),
        ("Chương II", Level.CHAPTER, "II"),
        ("Phần thứ nhất", Level.PART, "thứ nhất"),
        ("Mục 2. QUY ĐỊNH CỤ THỂ", Level.DIVISION, "2"),
        ("PHỤ LỤC II", Level.ANNEX, "II"),
        ("Phụ lục", Level.ANNEX, ""),
    ],
)
def test_numbering_is_read(line: str, level: Level, label: str) -> None:
    """Each kind of numbering is told, with the label as it is printed."""
    start = start_of(line)
    assert start is not None
    assert (start.level, start.label) == (level, label)


@pytest.mark.parametrize(
    "line",
    [
        "26-NQ/TW ngày 03/11/2022",
        "1.967/1.910 đảng viên",
        "4.460 USD",
        "2025. Tiếp tục",
        "18.KLTW7S.DOC 2",
        "Điều 5 của Luật",
        "Chương trình hành động",
        "Mục tiêu",
        "Phần lớn nông sản",
        "TP. Hồ Chí Minh",
        "Các cấp ủy",
        "a. nhỏ",
        "c.2 Rà soát",
        "CT.01 đoạn Quảng Ngãi",
        "V/v tăng cường",
        "12-15 tháng",
    ],
)
def test_what_only_looks_like_numbering_is_none(line: str) -> None:
    """Symbols, amounts, years, abbreviations and words do not open sections."""
    assert start_of(line) is None


def _paths(*lines: str) -> list[str]:
    outline = Outline()
    paths = []
    for line in lines:
        start = start_of(line)
        assert start is not None
        outline.enter(start)
        paths.append(outline.path)
    return paths


def test_a_path_names_each_level_once() -> None:
    """A number that contains its parent's takes its place; an outer heading closes the inner ones."""
    assert _paths(
        "B. MỤC TIÊU",
        "III. NHIỆM VỤ",
        "2. Kinh tế",
        "2.1. Quy hoạch",
        "2.1.1. Vùng",
        "3. Quốc phòng",
        "C. TỔ CHỨC",
    ) == [
        "B",
        "B.III",
        "B.III.2",
        "B.III.2.1",
        "B.III.2.1.1",
        "B.III.3",
        "C",
    ]


def test_a_state_path_keeps_the_names_of_its_levels() -> None:
    """Chapters, divisions and articles are named; clauses and points are their labels."""
    assert _paths("Chương II", "Mục 1. CHUNG", "Điều 5. Phạm vi", "2. Khoản", "a) Điểm", "Điều 6. Khác")[
        -2:
    ] == [
        "Chương II.Mục 1.Điều 5.2.a",
        "Chương II.Mục 1.Điều 6",
    ]


def test_the_sequence_tells_letters_from_numerals() -> None:
    """C after B and D after C are letters, I is a numeral, V after IV too, and I after H is a letter."""
    assert _paths("B. HAI", "I. MỘT", "C. BA", "D. BỐN") == ["B", "B.I", "C", "D"]
    assert _paths("IV. BỐN", "V. NĂM") == ["IV", "V"]
    assert _paths("H. TÁM", "I. CHÍN") == ["H", "I"]


def test_either_bracket_may_stand_inside_the_other() -> None:
    """`(1)` below `a)` and `a)` below `(1)` both nest; the next of each closes the inner one."""
    assert _paths("1. Một", "a) A", "(1) Trong", "(2) Hai", "b) B") == ["1", "1.a", "1.a.1", "1.a.2", "1.b"]
    assert _paths("(1) Một", "a) A", "(2) Hai") == ["1", "1.a", "2"]


@pytest.mark.parametrize(
    ("numeral", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("Ii", 2), ("XL", 40)]
)
def test_roman_numerals_are_read(numeral: str, value: int) -> None:
    """Roman numerals have their value, in small letters too."""
    assert roman_value(numeral) == value


TEXT = """KẾT LUẬN
CỦA TỈNH ỦY (KHÓA XX)
B. MỤC TIÊU NĂM 2024
I. MỤC TIÊU TỔNG QUÁT: Nâng cao năng lực nội tại, tập trung tháo gỡ các điểm nghẽn.
II. CÁC CHỈ TIÊU CHỦ YẾU
1. Nhóm chỉ tiêu về kinh tế:
- (1) Tốc độ tăng trưởng tổng sản phẩm trên địa bàn (GRDP) 2,5 - 3%;
C. TỔ CHỨC THỰC HIỆN
Giao Ban Thường vụ Tỉnh ủy theo dõi, giám sát việc thực hiện Kết luận này.
Nơi nhận:
- Bộ Chính trị, Ban Bí thư (báo cáo),
T/M TỈNH ỦY
BÍ THƯ
Bùi Thị Quỳnh Vân
"""


def test_sections_have_headings_and_ends() -> None:
    """A section runs to the next of its level or the recipients; a heading that runs on ends at its colon."""
    document = read_bytes("a.txt", TEXT.encode())
    nodes = sections(document)
    assert [(node.path, node.label, node.heading) for node in nodes] == [
        ("B", "B", "MỤC TIÊU NĂM 2024"),
        ("B.I", "I", "MỤC TIÊU TỔNG QUÁT"),
        ("B.II", "II", "CÁC CHỈ TIÊU CHỦ YẾU"),
        ("B.II.1", "1", "Nhóm chỉ tiêu về kinh tế"),
        ("C", "C", "TỔ CHỨC THỰC HIỆN"),
    ]
    assert TEXT[nodes[0].start : nodes[0].end].endswith("2,5 - 3%;")
    assert TEXT[nodes[-1].start : nodes[-1].end].endswith("Kết luận này.")
    assert all(isinstance(node, SectionNode) and node.start < node.end for node in nodes)


def test_each_block_knows_its_part() -> None:
    """Header, headings, items, bullets, recipients and signature are told; the tail stands in no section."""
    document = read_bytes("a.txt", TEXT.encode())
    assert [(block.kind, block.label, block.path) for block in document.blocks] == [
        (BlockKind.HEADER, "", ""),
        (BlockKind.HEADER, "", ""),
        (BlockKind.HEADING, "B", "B"),
        (BlockKind.ITEM, "I", "B.I"),
        (BlockKind.HEADING, "II", "B.II"),
        (BlockKind.HEADING, "1", "B.II.1"),
        (BlockKind.BULLET, "1", "B.II.1"),
        (BlockKind.HEADING, "C", "C"),
        (BlockKind.PARAGRAPH, "", "C"),
        (BlockKind.RECIPIENTS, "", ""),
        (BlockKind.RECIPIENTS, "", ""),
        (BlockKind.SIGNATURE, "", ""),
        (BlockKind.SIGNATURE, "", ""),
        (BlockKind.SIGNATURE, "", ""),
    ]


def test_table_rows_are_blocks_with_their_number() -> None:
    """Each row is a block; a row numbered I, II … heads those below it."""
    text = (
        "PHỤ LỤC II\nNHIỆM VỤ CỤ THỂ\n\n| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n"
        "| **I.** | Hoàn thiện thể chế | |\n| 13. | Phát động phong trào thi đua | Bộ Nội vụ |\n"
    )
    document = read_bytes("a.md", text.encode())
    rows = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    assert [(row.label, row.path) for row in rows] == [
        ("", "Phụ lục II"),
        ("I", "Phụ lục II.I"),
        ("13", "Phụ lục II.I"),
    ]
    assert sections(document)[-1].heading == "Hoàn thiện thể chế"
