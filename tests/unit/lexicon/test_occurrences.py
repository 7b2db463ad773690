"""Plain words are found in one pass wherever they stand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.occurrences import Words

SAMPLES = sorted((Path(__file__).resolve().parents[3] / "data" / "directives").glob("*.txt"))
WORDS = ("ghị quyết ", "Nghị quyết", "quyết ", " của ", "Ủy ban ", "Thủ tướng", "Phó Thủ tướng", "\n", "ềê")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name[:3])
def test_every_word_is_found_where_a_search_finds_it(sample: Path) -> None:
    """Each word is found at the places where looking for it alone finds it, inside another word as well."""
    text = sample.read_text(encoding="utf-8")
    found = Words(WORDS).in_text(text)
    for word in WORDS:
        places = [at for at in range(len(text)) if text.startswith(word, at)]
        assert list(found.within(word, 0, len(text))) == places


@given(text=st.text("aă𠮷b"), start=st.integers(0, 12), length=st.integers(0, 12))
def test_a_word_stands_wholly_in_its_range(text: str, start: int, length: int) -> None:
    """Places are code points, and a word that a range cuts is not in it."""
    found = Words(["ă", "aă", "𠮷b"]).in_text(text)
    for word in ("ă", "aă", "𠮷b"):
        inside = [at for at in range(start, start + length) if text[: start + length].startswith(word, at)]
        assert list(found.within(word, start, start + length)) == inside
