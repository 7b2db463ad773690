"""From a document to all that it says: evidence kept, own symbols apart, short numbers explained."""

import pytest

from kg.extract import read
from kg.text import read_file
from tests.texts import FOLDER, SAMPLES, document, said


@pytest.mark.parametrize("name", SAMPLES)
def test_evidence_stands_in_the_file(name: str) -> None:
    """Every quote of a sample stands under its span in the file, of whatever kind it is."""
    original = (FOLDER / name).read_bytes().decode("utf-8")
    reading = read(read_file(FOLDER / name, name))
    evidence = [
        *(item.evidence for item in reading.mentions),
        *(item.evidence for item in reading.anaphora),
        *(item for _, item in reading.facts),
    ]
    assert evidence
    for one in evidence:
        assert original[one.span.start : one.span.end] == one.exact
        assert original[: one.span.start].count("\n") + 1 == one.line
        assert original.startswith(one.prefix + one.exact + one.suffix, one.span.start - len(one.prefix))
        assert one.sentence[one.mark.start : one.mark.end]
    for item in reading.mentions:
        if item.title_span:
            assert original[item.title_span.start : item.title_span.end] == item.title_quote


def test_reading_twice_is_reading_once() -> None:
    """The same bytes under the same name give an equal reading."""
    name = SAMPLES[0]
    assert read(read_file(FOLDER / name, name)) == read(read_file(FOLDER / name, name))


def test_the_own_number_is_no_citation() -> None:
    """The number in a text's header is its own; another's with the same digits is a citation."""
    text = (
        "Số 15-KL/TU\n\nKẾT LUẬN\n\nCỦA TỈNH ỦY\n\nI. NHIỆM VỤ\n\nThực hiện Kết luận số 15-KL/TW "
        "ngày 22/9/2021 của Bộ "
        "Chính trị theo Kết luận số 16-KL/TU."
    )
    assert said(text).quotes == [
        "Kết luận số 15-KL/TW ngày 22/9/2021 của Bộ Chính trị",
        "Kết luận số 16-KL/TU",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Theo Chỉ thị 11, các cấp ủy lãnh đạo.", ["Chỉ thị 11"]),
        ("Ngân hàng hướng dẫn thi hành Nghị định 54.", ["Nghị định 54"]),
        ("Kết luận 12 nội dung sau, Quyết định 20 nhiệm vụ, Nghị quyết 4 điểm.", []),
        ("Hội nghị thống nhất Kết luận 3, các đại biểu tán thành.", []),
        (
            "Tập trung triển khai các nghị quyết 57, 59, 66, 68 của Bộ Chính trị và Nghị quyết 30a.",
            ["nghị quyết 57, 59, 66, 68 của Bộ Chính trị", "Nghị quyết 30a"],
        ),
        (
            "Theo Chỉ thị 11 của Ban Thường vụ Tỉnh ủy, các cấp ủy lãnh đạo.",
            ["Chỉ thị 11 của Ban Thường vụ Tỉnh ủy"],
        ),
        ("Theo Nghị quyết 26 khóa XIII, các cấp ủy lãnh đạo.", ["Nghị quyết 26 khóa XIII"]),
        (
            "Theo Chỉ thị số 11-CT/TU ngày 05/5/2021 và kế hoạch. Thực hiện Chỉ thị 11, các cấp ủy lãnh đạo.",
            ["Chỉ thị số 11-CT/TU ngày 05/5/2021", "Chỉ thị 11"],
        ),
    ],
)
def test_a_short_number_counts_nothing(text: str, found: list[str]) -> None:
    """A bare `Chỉ thị 11` names a directive where something explains it, or where it counts nothing."""
    assert said(text).quotes == found


def test_a_reading_knows_its_file() -> None:
    """Name, digest and length of the file travel with what it says."""
    whole = document("Thực hiện Nghị quyết số 26-NQ/TW ngày 03/11/2022.", "folder/a.txt")
    reading = read(whole)
    assert (reading.file, reading.sha256, reading.characters) == (
        "folder/a.txt",
        whole.sha256,
        len(whole.original),
    )
    assert reading.mentions[0].evidence.source == "folder/a.txt"
