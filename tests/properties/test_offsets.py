"""The way from clean text to the original and back, for any text."""

import random
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Literal
from unicodedata import is_normalized, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.domain.evidence import Span
from kg.errors import UnreadableFile
from kg.text import Document, read_bytes, read_file

SAMPLES = sorted((Path(__file__).resolve().parent.parent.parent / "data" / "directives").glob("0*.txt"))
INVISIBLE = "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Everything that cleaning may leave out besides blanks: marks of Markdown, rules, superscript footnote marks.
MARKS = re.compile(r"[\s\\*_#|`<>=~+⁰¹²³⁴⁵⁶⁷⁸⁹" + INVISIBLE + "—–-]")

WORDS = st.sampled_from(
    [
        *(
            "Nghị quyết",
            "số",
            "26-NQ/TW",
            "ngày 03/11/2022",
            "của",
            "Bộ Chính trị",
            "kinh tế - xã hội",
            "1.",
            "a)",
        ),
        *(
            "KẾT LUẬN",
            "I. MỤC TIÊU",
            "Điều 5.",
            "- Giao",
            "**đậm**",
            "kế hoạch¹;",
            "m²",
            "Ðảng",
            "số 279-",
            "TB/UBKTTW",
        ),
        *("¹ Trong đó", "| ô | ô |", "\ufb1d", "\u0958", "Å", "한글", "¹", "2"),
    ]
)
BLANKS = st.sampled_from(
    [" ", "  ", "\n", "\n\n", "\r\n", " \n ", "\t", "\u00a0", "\u2003", "\u200b", "\xad", ""]
)
FORMS: st.SearchStrategy[Literal["NFC", "NFD"]] = st.sampled_from(["NFC", "NFD"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words of directives in any order, composed or decomposed, between blanks of all kinds."""
    parts = draw(st.lists(st.tuples(WORDS, FORMS, BLANKS), min_size=1, max_size=40))
    return "".join(normalize(form, word) + blank for word, form, blank in parts)


def _read(text: str) -> Document | None:
    try:
        return read_bytes("a.txt", text.encode())
    except UnreadableFile:
        return None


def _essence(text: str) -> str:
    return MARKS.sub(
        "", normalize("NFC", text.translate(dict.fromkeys(map(ord, INVISIBLE)))).replace("Ð", "Đ")
    )


@given(texts())
def test_every_clean_character_stands_in_the_original(text: str) -> None:
    """The clean text is NFC without double blanks; each character is what its place in the original says."""
    document = _read(text)
    if document is None:
        return
    clean = document.text
    assert is_normalized("NFC", clean)
    assert "  " not in clean
    assert "\x00" not in clean
    assert "\x01" not in clean
    for at, character in enumerate(clean):
        stands = document.original_span(Span(at, at + 1))
        behind = text[stands.start : stands.end]
        if not character.isspace():
            whole = normalize("NFC", behind.translate(dict.fromkeys(map(ord, INVISIBLE)))).replace("Ð", "Đ")
            assert character in whole
        else:
            assert len(behind) == 1


@given(texts(), st.data())
def test_to_original_and_back(text: str, data: st.DataObject) -> None:
    """A range of the clean text comes back from the original unchanged, unless it leaves moved text."""
    document = _read(text)
    if document is None:
        return
    block = data.draw(st.sampled_from(document.blocks)).span
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))
    span = Span(start, end)
    assert document.offsets.to_clean(document.original_span(span)) == span


@given(texts())
def test_blocks_cover_the_text(text: str) -> None:
    """The blocks stand in order and part the text at its line ends, nothing left out."""
    document = _read(text)
    if document is None:
        return
    blocks = document.blocks
    assert blocks[0].span.start == 0
    assert blocks[-1].span.end == len(document.text)
    for before, after in pairwise(blocks):
        assert after.span.start == before.span.end + 1
        assert document.text[before.span.end] == "\n"


@given(texts())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """What comes out of the cleaner keeps all its letters when it is cleaned again."""
    document = _read(text)
    again = _read(document.text) if document else None
    if document is not None and again is not None:
        assert Counter(_essence(again.text)) == Counter(_essence(document.text))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name[:3])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_nothing_of_a_sample_is_lost(path: Path, form: Literal["NFC", "NFD"]) -> None:
    """The letters and digits of a clean sample are those of its file, but for one glued footnote digit."""
    original = normalize(form, path.read_text(encoding="utf-8"))
    document = read_bytes(path.name, original.encode())
    kept, lost = Counter(_essence(document.text)), Counter(_essence(original))
    assert not kept - lost
    assert "".join((lost - kept).elements()) == ("1" if path.name.startswith("003") else "")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name[:3])
def test_blocks_and_spans_of_a_sample_stand_in_the_file(path: Path) -> None:
    """Every block and a thousand ranges quote the file: same letters, and back again to the same range."""
    document = read_file(path, path.name)
    chance = random.Random(path.name)  # noqa: S311 - repeatable places, no secrets
    spans = [block.span for block in document.blocks]
    for _ in range(1_000):
        block = chance.choice(document.blocks).span
        start = chance.randrange(block.start, block.end)
        spans.append(Span(start, min(block.end, start + chance.randrange(1, 200))))
    for span in spans:
        stands = document.original_span(span)
        clean, behind = (
            _essence(document.text[span.start : span.end]),
            _essence(document.original[stands.start : stands.end]),
        )
        # A footnote body or a glued digit may stand between the halves of a sentence.
        rest = iter(behind)
        assert all(letter in rest for letter in clean)
        assert document.offsets.to_clean(stands) == span
