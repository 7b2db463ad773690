"""Real texts beside the checkout: read whole, nothing lost, figures of their structure."""

from pathlib import Path
from unicodedata import is_normalized

import pytest

from kg.text import BlockKind, Document, read_file, sections

SAMPLES = Path(__file__).resolve().parents[3] / "data" / "directives"


def _sample(number: str) -> Document:
    (path,) = SAMPLES.glob(f"{number}*.txt")
    return read_file(path, path.name)


@pytest.mark.parametrize(
    ("number", "words", "path"),
    [
        ("000", "Chương trình hành động số 28-CTr/TU ngày 14/02/2023 của Tỉnh ủy Quảng Ngãi", "B.III.2.1"),
        ("000", "số 26-NQ/TW ngày 03/11/2022 của Bộ chính trị", "B.III.2.1"),
        ("000", "Hoạt động đối ngoại, xúc tiến đầu tư", "A"),
        ("000", "Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XIII", "B.III.1.4"),
        ("001", "Kết luận số 2043-KL/TU ngày 05/12/2023 của Hội nghị Tỉnh ủy lần thứ 14 (khóa XX)", ""),
        ("003", "Thông báo số 279-TB/UBKTTW ngày 19/5/2022 của Ủy ban Kiểm tra Trung ương", "II.1.3"),
        ("003", "Thông báo kết luận số 798, 799 của Ủy ban Kiểm tra Trung ương", "II.1.3"),
        ("003", "Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị", "II.2.6"),
        ("003", "đường cao tốc Bắc - Nam phía Đông giai đoạn 2021 - 2025", "II.2.7"),
        ("003", "nhiệm kỳ 2021 - 2026, 2026 - 2031 và các chức danh", "II.1.2"),
        ("003", "các tổ chức chính trị - xã hội tỉnh tập trung hướng về cơ sở", "I"),
        ("003", "Tổng Bí thư Nguyễn Phú Trọng. Rà soát", "I"),
        ("004", "NQTW 4 khóa XI, XII về xây dựng chỉnh đốn Đảng", "B.III.4.4"),
        ("004", "Kế hoạch phát triển kinh tế - xã hội, đầu tư công", "B.III.2.1"),
    ],
)
def test_what_the_page_broke_is_whole(number: str, words: str, path: str) -> None:
    """Symbols, dates and sentences that lines and pages broke stand whole, in their section."""
    document = _sample(number)
    at = document.text.find(words)
    assert at >= 0
    assert document.block_at(at).path == path


def test_sections_of_the_samples() -> None:
    """The samples have the sections that a reader counts in them."""
    paths = {
        number: [node.path for node in sections(_sample(number))] for number in ("000", "001", "003", "004")
    }
    assert [path for path in paths["000"] if path.count(".") < 2] == [
        "A",
        "B",
        "B.I",
        "B.II",
        "B.III",
        "C",
        "C.I",
        "C.II",
        "C.III",
    ]
    assert paths["001"] == ["I", "II", *(f"II.{item}" for item in range(1, 10))]
    assert paths["003"] == [
        *(
            "I",
            "II",
            "II.1",
            "II.1.1",
            "II.1.2",
            "II.1.3",
            "II.1.4",
            "II.2",
            *(f"II.2.{item}" for item in range(1, 10)),
        ),
        *("II.3", "II.3.1", "II.3.2", "III", "III.1", "III.2"),
    ]
    assert len(paths["004"]) == 30


def test_footnotes_of_the_samples() -> None:
    """Four footnotes of 000 and one of 003 stand last, each under the section of its mark."""
    for number, expected in (
        ("000", [("1", "A"), ("2", "A"), ("3", "B.III.2.1"), ("4", "B.III.2.4")]),
        ("003", [("1", "I")]),
    ):
        blocks = _sample(number).blocks
        notes = [(block.label, block.path) for block in blocks if block.kind is BlockKind.FOOTNOTE]
        assert notes == expected
        assert [block.kind for block in blocks[-len(notes) :]] == [BlockKind.FOOTNOTE] * len(notes)


def test_every_text_of_the_genre_is_read(shared: Path) -> None:
    """Texts that nobody here wrote are read: NFC, most of it kept, sections found, blocks in the file."""
    files = sorted((shared / "corpus" / "genre").glob("*.txt"))
    assert len(files) > 20
    for path in files:
        document = read_file(path, path.name)
        assert is_normalized("NFC", document.text)
        assert len(document.text) > 0.8 * len(document.original)
        assert sections(document)
        for block in document.blocks:
            assert document.offsets.to_clean(document.original_span(block.span)) == block.span
            assert len(document.evidence(block.span).exact) >= block.span.end - block.span.start
