"""The side index."""

from pathlib import Path

import pytest

from kg.app.cards import Card
from kg.app.index import Entry, Index, entry_of, write_entries
from kg.app.indexing import write_index
from tests import samples


def _card(key: str, symbol: str | None, title: str | None = None) -> Card:
    return Card(key, f"x:{key}", "Nghị quyết", symbol, None, None, None, title, "seen", "test", None, 0, 0)


@pytest.mark.parametrize(
    ("symbol", "number", "year", "codes"),
    [
        ("26-NQ/TW", "26", None, {"nq", "tw"}),
        ("05-NQ/TU", "5", None, {"nq", "tu"}),
        ("73/2023/NĐ-CP", "73", "2023", {"nd", "cp"}),
        ("81/2023/QH15", "81", "2023", {"qh15"}),
        ("8B-NQ/HNTW", "8b", None, {"nq", "hntw"}),
        ("66.25/2026/NQ-CP", "66.25", "2026", {"nq", "cp"}),
        ("2026-CV/TU", "2026", None, {"cv", "tu"}),
    ],
)
def test_a_symbol_is_found_by_its_parts(symbol: str, number: str, year: str | None, codes: set[str]) -> None:
    """Number, year and codes of a known symbol are what a question for it is compared with."""
    entry = entry_of(_card("tw/xiii/nq/1", symbol))
    assert (entry.number, entry.year, set(entry.codes)) == (number, year, codes)


def test_without_a_symbol_the_key_is_the_number() -> None:
    """A congress resolution is found by the last part of its key."""
    assert entry_of(_card("tw/xiii/nq/dh", None)).number == "dh"


def test_the_same_corpus_gives_the_same_file(tmp_path: Path) -> None:
    """Two writings of one corpus are byte-identical, and a file that stood there is replaced."""
    one, two = tmp_path / "one", tmp_path / "two"
    two.write_text("something else")
    for path in (one, two):
        write_index(samples.corpus(), path)
    assert one.read_bytes() == two.read_bytes()


def test_names_hold_for_every_spelling(tmp_path: Path) -> None:
    """A further name finds its directive in any case, with or without diacritics; so do title words."""
    path = tmp_path / "index"
    write_entries(
        [entry_of(_card("tw/vi/nq/10", "10-NQ/TW", "Về quản lý nông nghiệp, đất đai"), ["Khoán 10"])], path
    )
    with Index(path) as index:
        (entry,) = index.named("khoan 10")
        assert isinstance(entry, Entry)
        assert entry.also_known_as == ("Khoán 10",)
        assert index.worded(["dat", "dai"]) == [entry]
        assert index.worded([]) == []
        assert index.card_of_iri("x:nothing") is None
