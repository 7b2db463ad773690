"""Annotated texts: the text is whole, and every mark lies where its mention stands."""

from hypothesis import given
from hypothesis import strategies as st

from kg.graph.annotated import Mark, pieces

_SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=8)


@given(text=st.text("ăđ <&\n", max_size=80), spans=_SPANS)
def test_a_text_is_cut_and_never_changed(text: str, spans: list[tuple[int, int]]) -> None:
    """Whatever the marks, the pieces of all lines joined by line feeds are the text."""
    marks = [Mark(start, start + length, "decided", "d1", "") for start, length in spans]
    lines = list(pieces(text, marks))
    assert "\n".join("".join(piece.text for piece in line) for line in lines) == text


@given(text=st.text("ab\n", min_size=1, max_size=80), spans=_SPANS)
def test_exactly_the_mentions_are_marked(text: str, spans: list[tuple[int, int]]) -> None:
    """A letter is marked if and only if a mention covers it, however mentions overlap or cross lines."""
    marks = [Mark(start, start + length, "decided", "d1", "") for start, length in spans]
    covered = [any(mark.start <= place < mark.end for mark in marks) for place in range(len(text))]
    told: list[bool] = []
    for line in pieces(text, marks):
        told += [piece.mark is not None for piece in line for _ in piece.text]
        told.append(False)
    expected = [held and sign != "\n" for held, sign in zip(covered, text, strict=True)]
    assert told[: len(text)] == expected


def test_the_inner_of_two_mentions_lies_on_top() -> None:
    """Where one mention stands inside another, a click there means the inner one."""
    outer, inner = Mark(0, 9, "decided", "d1", ""), Mark(3, 5, "decided", "d2", "")
    (line,) = pieces("abcdefghi", [outer, inner])
    assert [(piece.text, piece.mark) for piece in line] == [("abc", outer), ("de", inner), ("fghi", outer)]
    assert [piece.first for piece in line] == [True, True, False]
