"""Binding terms into packaged queries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.rdf.query import bind, packaged_query, solutions

TEXT = "SELECT ?s ?o { VALUES ?o { UNDEF } ?s <a:p> ?o }"
SUBJECT = NamedNode("a:s")


def _store(*literals: Literal) -> Store:
    store = Store()
    for literal in literals:
        store.add(Quad(SUBJECT, NamedNode("a:p"), literal, NamedNode("a:g")))
    return store


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_bound_literal_finds_itself_only(text: str) -> None:
    """Whatever the text, quotes and braces included, it is bound as a value and matches exactly itself."""
    literal, other = Literal(text), Literal(f"{text}x")
    assert [row["o"] for row in solutions(_store(literal, other), bind(TEXT, {"o": [literal]}))] == [literal]


def test_a_query_runs_as_it_stands() -> None:
    """UNDEF binds nothing, several terms match each, and no term matches nothing."""
    store = _store(Literal("1"), Literal("2"))
    assert len(list(solutions(store, TEXT))) == 2
    assert len(list(solutions(store, bind(TEXT, {"o": [Literal("1"), Literal("2")]})))) == 2
    assert list(solutions(store, bind(TEXT, {"o": []}))) == []


def test_a_name_that_is_not_offered_is_refused() -> None:
    """Binding what the query does not offer is a mistake of the caller, and is said."""
    with pytest.raises(ValueError, match=r"VALUES \?x"):
        bind(TEXT, {"x": [SUBJECT]})


def test_a_missing_query_is_named() -> None:
    """The name of a query that is not packaged stands in the error."""
    with pytest.raises(FileNotFoundError, match=r"nothing\.rq"):
        packaged_query("nothing")


def test_select_wants_a_select() -> None:
    """A query of another form is refused before its rows are read."""
    with pytest.raises(TypeError, match="SELECT"):
        solutions(Store(), "ASK { ?s ?p ?o }")
