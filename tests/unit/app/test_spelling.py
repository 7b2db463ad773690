"""How words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.app.spelling import fold, iso_date, ordinal, roman, tidy, words

LETTERS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặừửữứựỳỷỹýỵĐÂĂÊÔƠƯ -/0123456789", max_size=60)


@pytest.mark.parametrize(
    "spelling",
    ["26-NQ/TW", "26–NQ/T.Ư", "26 - NQ/TƯ".replace(" ", ""), "26-nq/tư", "26-NQ/T.W", "26\u2011NQ/T. Ư"],
)
def test_every_spelling_of_the_centre_folds_alike(spelling: str) -> None:
    """TW, TƯ, T.Ư and T.W are one code, whatever the dash."""
    assert fold(spelling) == "26-nq/tw"


def test_four_and_from_are_not_the_centre() -> None:
    """“tư” and “từ” in running text stay words."""
    assert fold("Hội nghị lần thứ tư về đầu tư từ năm") == "hoi nghi lan thu tu ve dau tu tu nam"


@given(LETTERS)
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    """Folding changes letters, never their number, and folding twice is folding once."""
    folded = fold(text)
    assert len(folded) == len(tidy(text))
    assert folded == fold(folded)


def test_both_strokes_and_both_forms_fold_alike() -> None:
    """The Icelandic Ð and decomposed letters compare like the Vietnamese ones."""
    assert fold("QÐ") == fold("QĐ") == "qd"
    assert words("Nghi\u0323 quye\u0302\u0301t") == ["nghi", "quyet"]


@pytest.mark.parametrize(
    ("written", "read"),
    [("XIII", "xiii"), ("13", "xiii"), ("xx", "xx"), ("XXI", "xxi"), ("hoc", None), ("0", None)],
)
def test_terms_are_read_in_both_numerals(written: str, read: str | None) -> None:
    """A term is a Roman or an Arabic numeral, and nothing else is one."""
    assert roman(written) == read


@pytest.mark.parametrize(
    ("written", "read"), [("7", 7), ("VII", 7), ("bảy", 7), ("thứ tư", 4), ("mười một", 11), ("bộ", None)]
)
def test_ordinals_are_read_in_words_too(written: str, read: int | None) -> None:
    """A plenum's count may be a digit, a numeral or a word."""
    assert ordinal(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2022-11-03", "2022-11-03"),
        ("03/11/2022", "2022-11-03"),
        ("3.11.2022", "2022-11-03"),
        ("11/2022", "2022-11"),
        ("2022-11", "2022-11"),
        ("2022", "2022"),
        ("31/13/2022", None),
        ("hôm qua", None),
        ("2022-00", None),
    ],
)
def test_dates_are_read_day_first(written: str, read: str | None) -> None:
    """Dates are day, month, year or ISO, whole or only their beginning; what cannot be a date is none."""
    assert iso_date(written) == read
