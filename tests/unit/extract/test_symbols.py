"""Symbols that print has damaged, and the one reading that is possible."""

import pytest

from kg.extract.symbols import full_year, repaired_suffix
from tests.texts import only


@pytest.mark.parametrize(
    ("printed", "suffix"),
    [
        ("NQ/TW", "NQ/TW"),
        ("NĐ-CP", "NĐ-CP"),
        ("QĐ-TTg", "QĐ-TTg"),
        ("QH15", "QH15"),
        ("TB/UBKTTW", "TB/UBKTTW"),
        ("TTLT-BYT-BTC", "TTLT-BYT-BTC"),
    ],
)
def test_a_sound_symbol_is_left_alone(printed: str, suffix: str) -> None:
    """What needs no repair is given as printed and not called damaged."""
    assert repaired_suffix(printed) == (suffix, False)


@pytest.mark.parametrize(
    ("printed", "suffix"),
    [
        ("NQ/T.Ư", "NQ/TW"),
        ("NQ/TƯ", "NQ/TW"),
        ("NQ/T.W", "NQ/TW"),
        ("NQ-TW", "NQ/TW"),
        ("NQ – TW", "NQ/TW"),
        ("NQ / TW", "NQ/TW"),
        ("NQ/CP", "NQ-CP"),
        ("NĐ—CP", "NĐ-CP"),
        ("QĐ - TTg", "QĐ-TTg"),
        ("CTr-TU", "CTr/TU"),
    ],
)
def test_a_damaged_symbol_is_repaired(printed: str, suffix: str) -> None:
    """The issuer decides between hyphen and slash; blanks, dashes and dots go; the repair is on record."""
    assert repaired_suffix(printed) == (suffix, True)


@pytest.mark.parametrize(
    ("words", "number", "year", "suffix"),
    [
        ("Nghị quyết số 26 – NQ/T.Ư", "26", None, "NQ/TW"),
        ("Nghị quyết số 26-NQ/TƯ", "26", None, "NQ/TW"),
        ("Nghị quyết số 26 -NQ/TW", "26", None, "NQ/TW"),
        ("Nghị quyết số 26- NQ/TW", "26", None, "NQ/TW"),
        ("Nghị quyết số 26 - NQ / TW", "26", None, "NQ/TW"),
        ("Nghị quyết số 26-NQ-TW", "26", None, "NQ/TW"),
        ("Nghị quyết số 26/NQ-TW", "26", None, "NQ/TW"),
        ("Nghị quyết số 26‑NQ/TW", "26", None, "NQ/TW"),
        ("Nghị quyết số 26−NQ/TW", "26", None, "NQ/TW"),
        ("Nghị quyết số 26\xad-NQ/TW", "26", None, "NQ/TW"),
        ("Quyết định số 168/QÐ-TTg", "168", None, "QĐ-TTg"),
        ("Quyết định số 168/QĐ - TTg", "168", None, "QĐ-TTg"),
        ("Nghị định số 66/2026NĐ-CP", "66", 2026, "NĐ-CP"),
        ("Nghị định số 73/2023/NĐ—CP", "73", 2023, "NĐ-CP"),
        ("Nghị định số 12/98/NĐ-CP", "12", 1998, "NĐ-CP"),
        ("Nghị quyết số 17-NQ/CP", "17", None, "NQ-CP"),
    ],
)
def test_damage_in_a_sentence(words: str, number: str, year: int | None, suffix: str) -> None:
    """The citation is found whole and read as the one symbol that it can be."""
    mention = only(words)
    assert mention.span.end - mention.span.start == len(words.replace("\xad", ""))
    assert (mention.stated.numbers, mention.stated.year, mention.stated.symbol) == ((number,), year, suffix)


@pytest.mark.parametrize(
    ("printed", "year"),
    [(None, None), ("", None), ("2023", 2023), ("98", 1998), ("50", 1950), ("49", 2049), ("06", 2006)],
)
def test_years_of_two_digits(printed: str | None, year: int | None) -> None:
    """A symbol's two-digit year lies between 1950 and 2049."""
    assert full_year(printed) == year
