"""Pointing words: the text itself, the directive named before, and short names that a text defines."""

import pytest

from tests.texts import said, sample


@pytest.mark.parametrize(
    "words",
    [
        "cụ thể hóa nội dung Kết luận này thành kế hoạch",
        "xây dựng kế\nhoạch cụ thể để thực hiện Kết luận này",
        "Quy chế ban hành kèm theo Quyết định này",
        "Nghị quyết này phổ biến đến chi bộ",
        "văn bản này có hiệu lực",
    ],
)
def test_this_is_the_text_itself(words: str) -> None:
    """A type word with `này` means the text that says so."""
    pointers = said(f"Các cấp ủy {words}.").pointers
    assert [target for _, target in pointers] == [None]
    assert pointers[0][0].endswith(" này")


def test_each_of_two_pointing_words() -> None:
    """One right behind another is still one of its own."""
    pointers = said("Quy chế này và Quyết định này có hiệu lực.").pointers
    assert pointers == [("Quy chế này", None), ("Quyết định này", None)]


@pytest.mark.parametrize(("number", "count"), [("000", 3), ("001", 0), ("003", 2), ("004", 0)])
def test_self_references_of_the_samples(number: str, count: int) -> None:
    """000 says `Kết luận này` three times, 003 twice, 001 and 004 never."""
    assert [words for words, target in sample(number).pointers if target is None] == ["Kết luận này"] * count


@pytest.mark.parametrize("words", ["nêu trên", "nói trên"])
def test_above_is_the_nearest_of_its_type(words: str) -> None:
    """`Chỉ thị nêu trên` is the nearest directive of that type before it, whatever stands between."""
    found = said(
        "Triển khai Chỉ thị số 34-CT/TU ngày 06/12/2023 và Chỉ thị số 35-CT/TW ngày 14/6/2024 theo "
        "Nghị định số "
        f"73/2023/NĐ-CP ngày 29/9/2023. Thực hiện Chỉ thị {words}, các cấp ủy lãnh đạo."
    )
    assert found.pointers == [(f"Chỉ thị {words}", 1)]


@pytest.mark.parametrize(
    "words",
    [
        "Khắc phục những hạn chế, khuyết điểm nêu trên.",
        "Hoàn thành kế hoạch trên địa bàn tỉnh.",
        "Thực hiện nhiệm vụ nêu trên, việc này rất quan trọng.",
        "Chỉ thị nêu trên.",
    ],
)
def test_what_points_at_no_directive(words: str) -> None:
    """Shortcomings, places and types that nothing before bears point at no directive."""
    assert said(words).pointers == []


def test_a_short_name_and_its_use() -> None:
    """A text may define a short name; the definition points at what it names, and later uses are mentions."""
    found = said(
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị (sau đây gọi là Nghị "
        "quyết 57), các cơ quan "
        "khẩn trương triển khai.\n\nMục tiêu của Nghị quyết 57 là đột phá."
    )
    (definition,) = (one for one in found.found.anaphora if one.alias)
    assert (definition.alias, definition.refers_to) == ("Nghị quyết 57", 0)
    assert next(mention.stated.numbers for mention in found.mentions) == ("57",)
    assert found.quotes[-1] == "Nghị quyết 57"


def test_a_definition_without_a_directive_defines_nothing() -> None:
    """Where no directive stands before, `gọi là` names something else."""
    assert said("Tổ công tác (sau đây gọi là Tổ công tác) họp hằng tháng.").pointers == []


def test_the_own_symbol_is_a_self_reference() -> None:
    """A text that repeats its own symbol points at itself and cites nothing."""
    found = said(
        "Số 15-KL/TU\n\nKẾT LUẬN\n\nCỦA TỈNH ỦY\n\nI. NHIỆM VỤ\n\nTriển khai Kết luận số 15-KL/TU đến chi bộ."
    )
    assert found.quotes == []
    assert found.pointers[-1] == ("Kết luận số 15-KL/TU", None)
