"""Names of laws: the longest known one that a text begins with."""

import pytest

from kg.lexicon.authority import load_authority
from kg.lexicon.law_names import law_names


def _longest(text: str) -> str | None:
    end = law_names().longest_at(text, 0)
    return None if end is None else text[:end]


def _reordered(text: str) -> str | None:
    end = law_names().reordered_at(text, 0)
    return None if end is None else text[:end]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đất đai năm 2024", "Đất đai"),
        ("Thực hiện dân chủ ở cơ sở và các quy định", "Thực hiện dân chủ ở cơ sở"),
        ("thực hiện dân chủ ở cơ sở", "thực hiện dân chủ ở cơ sở"),
        ("Ban hành văn bản quy phạm pháp luật số 64/2025/QH15", "Ban hành văn bản quy phạm pháp luật"),
        ("Phòng, chống tham nhũng", "Phòng, chống tham nhũng"),
        ("Phòng chống tham nhũng", "Phòng chống tham nhũng"),
        ("bảo vệ sức khoẻ nhân dân", "bảo vệ sức khoẻ nhân dân"),
        ("án phí, lệ phí toà án", "án phí, lệ phí toà án"),
        ("thuế GTGT và các văn bản", "thuế GTGT"),
    ],
)
def test_a_known_name_is_found(text: str, name: str) -> None:
    """The name ends where the longest known one does, whatever its capitals, commas and marks; or short."""
    assert _longest(text) == name


@pytest.mark.parametrize("text", ["này", "có hiệu lực", "", "Đất", "Đất, đaik", "12", "Hiến pháp"])
def test_what_is_no_name_is_none(text: str) -> None:
    """Half a name, another word, or nothing at all is no name."""
    assert _longest(text) is None


def test_the_laws_of_the_table_are_found_whole() -> None:
    """Each plain name in the table of laws is found at its own beginning, to its last word."""
    heads = ("Bộ luật ", "Luật ", "Pháp lệnh ")
    laws = {law.name for law in load_authority().laws}
    names = {name.removeprefix(head) for name in laws for head in heads if name.startswith(head)}
    plain = {name for name in names if not set(name) & set(";()/")}
    assert len(plain) > 300
    assert sorted(name for name in plain if _longest(name) != name) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hỗ trợ doanh nghiệp vừa và nhỏ số 04/2017/QH14", "Hỗ trợ doanh nghiệp vừa và nhỏ"),
        ("Hỗ trợ doanh nghiệp nhỏ và vừa", "Hỗ trợ doanh nghiệp nhỏ và vừa"),
        ("Đất đai", None),
        ("đai Đất", None),
        ("", None),
    ],
)
def test_swapped_words_are_the_same_law(text: str, name: str | None) -> None:
    """A name whose words are swapped is known by its set of words, if it has enough of them to be sure."""
    assert _reordered(text) == name


def test_the_place_in_the_text_counts() -> None:
    """A name is looked for at the given place, not before and not after it."""
    text = "theo Luật Đất đai"
    assert law_names().longest_at(text, text.index("Đất")) == len(text)
    assert law_names().longest_at(text, 0) is None
