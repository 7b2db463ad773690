"""The spaCy component: exact spans, typed values, kept by DocBin, shown by displaCy."""

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import DocBin

from kg.app.spacy_view import FACTORY, SPANS

TEXT = "Thực hiện Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị. Căn cứ (Luật Đất đai năm 2024);"


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A pipeline with nothing but the component."""
    language = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    language.add_pipe(FACTORY)
    return language


def test_spans_are_exact_to_the_character(nlp: Language) -> None:
    """A token that holds more than the mention is split, so that a span ends where the mention ends."""
    doc = nlp(TEXT)
    assert [(span.text, span.label_, span.kb_id_) for span in doc.spans[SPANS]] == [
        ("Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị", "numbered", "tw/xiii/nq/26"),
        ("Luật Đất đai năm 2024", "named", "qh/xv/luat/31"),
    ]
    assert doc.text == TEXT


def test_values_are_typed_and_survive_docbin(nlp: Language) -> None:
    """`doc._.citations` and the spans come back from a DocBin that keeps user data."""
    doc = nlp(TEXT)
    kept = DocBin(store_user_data=True)
    kept.add(doc)
    (again,) = DocBin().from_bytes(kept.to_bytes()).get_docs(nlp.vocab)
    assert again._.citations == doc._.citations
    assert [citation.directive for citation in again._.citations] == ["tw/xiii/nq/26", "qh/xv/luat/31"]
    assert [span.text for span in again.spans[SPANS]] == [span.text for span in doc.spans[SPANS]]


def test_displacy_shows_the_spans(nlp: Language) -> None:
    """The span group can be drawn as it is."""
    page = displacy.render(nlp(TEXT), style="span", options={"spans_key": SPANS}, jupyter=False)
    assert "numbered" in page


def test_a_text_without_citations_has_none(nlp: Language) -> None:
    """Blank text and text that names nothing give no spans."""
    for text in ("", "  \n", "Không có gì."):
        assert nlp(text)._.citations == ()
