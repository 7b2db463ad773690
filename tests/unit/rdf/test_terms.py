"""RDF terms as text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, Triple, serialize

from kg.rdf import terms
from kg.rdf.vocabulary import PREFIXES


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example('"\\\n\r\t\b\f\x00\x07\x0b\x1f\x7f\x80\u2028\ufffe\uffff\U0001f600 Đảng\u0301')
def test_a_literal_is_what_oxigraph_writes(text: str) -> None:
    """Whatever the text, the literal written by hand is Oxigraph's canonical N-Triples."""
    subject = NamedNode("a:s")
    for written, literal in (
        (terms.string(text), Literal(text)),
        (terms.vietnamese(text), Literal(text, language="vi")),
    ):
        line = serialize([Triple(subject, subject, literal)], format=RdfFormat.N_TRIPLES) or b""
        assert f"<a:s> <a:s> {written} .\n".encode() == line


def test_a_lone_surrogate_is_replaced() -> None:
    """A file name that is no Unicode still gives a literal that can be written as UTF-8."""
    assert terms.string("a\udce9b") == '"a\ufffdb"'


@pytest.mark.parametrize(
    ("number", "written"),
    [(0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.95, "0.95"), (1 / 3, "0.3333"), (1e-9, "0")],
)
def test_a_decimal_is_canonical(number: float, written: str) -> None:
    """Decimals have at most four places and no trailing zeros, never an exponent."""
    assert terms.decimal(number) == f'"{written}"^^<{PREFIXES["xsd"]}decimal>'


@pytest.mark.parametrize(
    ("iso", "kind"), [("2022-11-03", "date"), ("2020-12", "gYearMonth"), ("2020", "gYear")]
)
def test_a_date_has_the_type_of_what_is_known(iso: str, kind: str) -> None:
    """A day, a month or a year each get their own type, and Oxigraph keeps them as written."""
    written = terms.date(iso)
    assert written == f'"{iso}"^^<{PREFIXES["xsd"]}{kind}>'
    store = Store()
    store.load(f"<a:s> <a:p> {written} .".encode(), RdfFormat.N_TRIPLES)
    assert str(next(iter(store)).object) == written


@pytest.mark.parametrize("text", ["", "03/11/2022", "20221103", "xxxx-xx-xx"])
def test_what_is_no_date_is_refused(text: str) -> None:
    """Anything but an ISO date or its beginning is a ValueError."""
    with pytest.raises(ValueError, match="ISO date"):
        terms.date(text)
