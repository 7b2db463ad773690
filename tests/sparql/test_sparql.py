"""Analysts' SPARQL: forms, shapes, errors, limits."""

import csv
import io
import json
import time
from pathlib import Path
from unicodedata import normalize

import pytest
from pyoxigraph import NamedNode, QuerySolutions, Store, parse, parse_query_results
from rdflib import Graph

from kg.errors import BadQuery
from kg.rdf.generation import new_generation
from kg.rdf.iri import Iris
from kg.rdf.quads import corpus_quads
from kg.rdf.query import bind, packaged_query
from kg.rdf.sparql import ROW_SHAPES, TRIPLE_SHAPES, Table, run, run_limited, table, table_limited
from kg.rdf.store import Home, open_read_only
from tests.samples import KL_2043, NQ_26_XIII, corpus

DIRECTIVES = "https://w3id.org/vn-directives/directive"
WHO_CITES = f"SELECT ?citing {{ ?citing kg:cites <{DIRECTIVES}/tw/xiii/nq/26> }} ORDER BY ?citing"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store's folder of a home with the sample corpus."""
    place = tmp_path_factory.mktemp("sparql")
    home = Home(place / "home")
    graphs = corpus_quads(corpus(), Iris(), program="kg test")
    (place / "all.nq").write_text("".join(line for graph in graphs for line in graph.lines), encoding="utf-8")
    with new_generation(home) as generation:
        generation.load([place / "all.nq"])
        generation.publish()
    assert len(open_read_only(home)) > 0
    return home.current() / "store"


@pytest.fixture(scope="module")
def store(folder: Path) -> Store:
    """The same store, open."""
    return Store.read_only(str(folder))


def test_a_short_query_is_enough(store: Store) -> None:
    """Who cites 26-NQ/TW of term XIII: one triple pattern, no prefixes, no graph names, no doubles."""
    expected = (f"{DIRECTIVES}/tu-quang-ngai/xx/ctr/28", f"{DIRECTIVES}/{KL_2043}",
                f"{DIRECTIVES}/tu-quang-ngai/xx/kl/khong-so-2024-03-14")  # fmt: skip
    assert table(store, WHO_CITES) == Table(("citing",), tuple((one,) for one in expected))


def test_each_form_has_a_table(store: Store) -> None:
    """ASK is one cell, CONSTRUCT and DESCRIBE are sorted triples, an unbound variable is None."""
    assert table(store, "ASK { ?s a kg:Directive }") == Table(("answer",), (("true",),))
    made = table(store, "CONSTRUCT { ?b kg:cited_by ?a } { ?a kg:cites ?b }")
    assert made.columns == ("subject", "predicate", "object")
    assert list(made.rows) == sorted(made.rows, key=str)
    assert len(table(store, f"DESCRIBE <{DIRECTIVES}/{NQ_26_XIII}>").rows) > 5
    assert table(store, "SELECT ?a ?b { VALUES ?a { 1 } }").rows == (("1", None),)


def test_decomposed_letters_find_what_composed_ones_find(store: Store) -> None:
    """Some systems type letters and marks apart; the graph holds them composed."""
    query = 'SELECT ?d { ?d rdfs:label ?label FILTER(CONTAINS(?label, "Nghị quyết 26-NQ/TW")) }'
    assert table(store, normalize("NFD", query)).rows == table(store, query).rows != ()


@pytest.mark.parametrize("shape", ROW_SHAPES)
def test_rows_come_in_every_standard_shape(store: Store, shape: str) -> None:
    """Each result format is read back to the same rows by a standard reader."""
    answer = run(store, WHO_CITES, shape)
    if shape == "csv":
        rows = [row[0] for row in csv.reader(io.StringIO(answer.decode()))][1:]
    else:
        read = parse_query_results(answer, ROW_SHAPES[shape])
        assert isinstance(read, QuerySolutions)
        rows = [row[0].value for row in read if isinstance(row[0], NamedNode)]
    assert rows == [row[0] for row in table(store, WHO_CITES).rows]


def test_ask_is_answered_in_json(store: Store) -> None:
    """ASK gives a boolean in the standard JSON."""
    assert json.loads(run(store, "ASK { ?s kg:cites ?s }", "json")) == {"head": {}, "boolean": False}


@pytest.mark.parametrize("shape", TRIPLE_SHAPES)
def test_triples_come_in_every_shape(store: Store, shape: str) -> None:
    """Each triple format is read back to the same triples, and written with the same bytes each time."""
    query = "CONSTRUCT { ?a kg:cites ?b } { ?a kg:cites ?b }"
    answer = run(store, query, shape)
    assert len(set(parse(answer, TRIPLE_SHAPES[shape]))) == len(table(store, query).rows)
    assert run(store, query, shape) == answer


def test_the_standard_csv_is_left_as_it_is(store: Store) -> None:
    """A cell that a spreadsheet would run is written as the standard says: this shape is for programs."""
    assert run(store, "SELECT ?a { VALUES ?a { '=1+1' } }", "csv") == b"a\r\n=1+1\r\n"


@pytest.mark.parametrize(
    ("query", "shape", "problem"),
    [
        ("SELECT * { ?s ?p ?o }", "ttl", "SELECT and ASK cannot be written as ttl"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "csv", "CONSTRUCT and DESCRIBE cannot be written as csv"),
        ("SELECT ?s {\n ?s ?p\n}", "csv", "wrong at line 3"),
        ("SELECT ?s { ?s x:p ?o }", "csv", "wrong at line 1"),
        ("", "csv", "wrong at line 1"),
        ("CÁI GÌ dẫn chiếu 26-NQ/TW?", "csv", "wrong at line 1"),
        ("DELETE WHERE { ?s ?p ?o }", "csv", "changes the graph"),
        ("# a comment\nPREFIX x: <a:>\ninsert data { x:a x:b x:c }", "csv", "changes the graph"),
        ("DROP ALL", "json", "changes the graph"),
    ],
)
def test_a_query_that_cannot_be_answered_says_why(store: Store, query: str, shape: str, problem: str) -> None:
    """A mistake, an update, a shape that does not fit, a service out of reach: each says so."""
    with pytest.raises(BadQuery, match=problem):
        run(store, query, shape)


def test_a_limited_query_gives_the_same_answer(store: Store, folder: Path) -> None:
    """With time enough, the process of its own answers and fails as the query here does."""
    assert table_limited(folder, WHO_CITES, 60) == table(store, WHO_CITES)
    assert run_limited(folder, WHO_CITES, "csv", 60) == run(store, WHO_CITES, "csv")
    with pytest.raises(BadQuery, match="wrong at line 1") as caught:
        table_limited(folder, "SELECT {", 60)
    assert "prefixes" in caught.value.hint


def test_a_query_without_end_is_ended(folder: Path) -> None:
    """A query that would take for ever is given up when its time is over."""
    start = time.monotonic()
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with pytest.raises(BadQuery, match="no answer after 1 s"):
        table_limited(folder, endless, 1)
    assert time.monotonic() - start < 10


def test_citations_come_as_web_annotations(store: Store) -> None:
    """The packaged query gives each citation of a directive in the long form of Web Annotation."""
    query = bind(packaged_query("web-annotations"), {"citing": [NamedNode(Iris().directive(KL_2043))]})
    graph = Graph().parse(data=run(store, query, "nt"), format="nt")
    ask = (
        "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT (COUNT(*) AS ?n) { ?a a oa:Annotation ; oa:hasBody ?b ;"
        " oa:hasTarget ?t . ?t a oa:SpecificResource ; oa:hasSource ?f ; oa:hasSelector ?p , ?q ."
        " ?p a oa:TextPositionSelector ; oa:start ?s ; oa:end ?e . ?q a oa:TextQuoteSelector ; oa:exact ?x }"
    )
    assert [str(value) for row in graph.query(ask).bindings for value in row.values()] == ["2"]


def test_the_ontology_can_be_asked(store: Store) -> None:
    """Labels and the alignment with ELI are in the same store."""
    rows = table(
        store,
        "SELECT DISTINCT ?label { ?d a/rdfs:subClassOf eli:LegalResource ; kg:directive_type ?type ."
        " ?type rdfs:label ?label FILTER(LANG(?label) = 'vi') } ORDER BY ?label",
    ).rows
    assert rows == (("Chương trình hành động",), ("Kết luận",), ("Nghị quyết",))


@pytest.mark.parametrize(
    "text", ["SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "ASK { service ?x { } }"]
)
def test_a_query_that_would_leave_the_machine_is_refused(text: str) -> None:
    """Nothing calls out: SERVICE is refused before the engine sees it."""
    with pytest.raises(BadQuery, match="other services"):
        run(Store(), text, "json")


def test_the_word_service_in_a_literal_or_a_comment_is_no_call() -> None:
    """Only the query's own words count."""
    text = 'SELECT ?s { ?s ?p "SERVICE <x>" } # SERVICE'
    assert run(Store(), text, "csv") == b"s\r\n"
