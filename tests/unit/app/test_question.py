"""Taking questions apart."""

import pytest

from kg.app.question import Asks, read_question
from kg.errors import BadQuery


@pytest.mark.parametrize(
    ("asked", "asks", "words", "relation"),
    [
        ("văn bản nào dẫn chiếu Nghị quyết 26-NQ/TW?", Asks.CITED_BY, "Nghị quyết 26-NQ/TW", None),
        ("van ban nao dan chieu nghi quyet 26", Asks.CITED_BY, "nghi quyet 26", None),
        ("what cites Nghị quyết 26-NQ/TW", Asks.CITED_BY, "Nghị quyết 26-NQ/TW", None),
        ("Which documents implement 26-NQ/TW?", Asks.CITED_BY, "26-NQ/TW", "implements"),
        ("Những văn bản nào triển khai thực hiện NQ 26?", Asks.CITED_BY, "NQ 26", "implements"),
        ("which directives are based on Luật Đất đai", Asks.CITED_BY, "Luật Đất đai", "based_on"),
        ("26-NQ/TW được văn bản nào dẫn chiếu?", Asks.CITED_BY, "26-NQ/TW", None),
        ("Kết luận 2043-KL/TU dẫn chiếu những gì?", Asks.CITES, "Kết luận 2043-KL/TU", None),
        ("what does 2043-KL/TU cite?", Asks.CITES, "2043-KL/TU", None),
        ("26-NQ/TW là gì?", Asks.SHOW, "26-NQ/TW", None),
        ("Nghị quyết 26-NQ/TW", Asks.CITED_BY, "Nghị quyết 26-NQ/TW", None),
    ],
)
def test_a_question_is_taken_apart(asked: str, asks: Asks, words: str, relation: str | None) -> None:
    """What is asked, of which directive, in which relation: in both languages, with or without diacritics."""
    question = read_question(asked)
    assert (question.asks, question.words, question.relation) == (asks, words, relation)


def test_nothing_asked_is_an_error_with_an_example() -> None:
    """An empty question is refused, and the hint shows a question."""
    with pytest.raises(BadQuery) as caught:
        read_question(" ? ")
    assert "kg ask" in caught.value.hint
