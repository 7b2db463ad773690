"""The corpus as named graphs."""

import dataclasses
from collections import Counter

import pytest
from msgspec.structs import replace
from pyoxigraph import NamedNode, RdfFormat, Store, parse, serialize

from kg.domain.citation import Finding, Status
from kg.domain.corpus import Corpus
from kg.domain.directive import Confidence, Directive, System
from kg.rdf import quads
from kg.rdf.iri import Iris
from kg.rdf.quads import NamedGraph, corpus_quads
from kg.rdf.query import solutions
from kg.rdf.vocabulary import KG
from tests.samples import CTR_28, FOLDER, KL_2043, NQ_26_XII, NQ_26_XIII, NQ_2020, corpus, evidence
from tests.texts import corpus_of

IRIS = Iris()


def _graphs(of: Corpus) -> dict[str, NamedGraph]:
    return {graph.name: graph for graph in corpus_quads(of, IRIS, program="kg test")}


def _store(of: Corpus) -> Store:
    store = Store()
    for graph in _graphs(of).values():
        store.load("".join(graph.lines).encode(), RdfFormat.N_QUADS)
    return store


def _values(store: Store, query: str) -> list[tuple[str | None, ...]]:
    rows = solutions(store, query)
    return [
        tuple(None if cell is None else str(getattr(cell, "value", cell)) for cell in row) for row in rows
    ]


def _edges(store: Store, relation: str) -> set[tuple[str | None, ...]]:
    rows = _values(store, f"SELECT ?a ?b {{ ?a kg:{relation} ?b }}")
    assert len(rows) == len(set(rows))
    return set(rows)


def test_lines_are_canonical_sorted_and_single() -> None:
    """Each line is what Oxigraph itself would write, each graph is sorted, and no line comes twice."""
    for graph in _graphs(corpus()).values():
        text = "".join(graph.lines)
        assert (serialize(parse(text, RdfFormat.N_QUADS), format=RdfFormat.N_QUADS) or b"") == text.encode()
        assert list(graph.lines) == sorted(set(graph.lines))


def test_oxigraph_keeps_every_line_as_written() -> None:
    """What is read back from a store is byte for byte what was written: no value changes its spelling."""
    written = sorted(line for graph in _graphs(corpus()).values() for line in graph.lines)
    stored = serialize(_store(corpus()), format=RdfFormat.N_QUADS) or b""
    assert sorted(stored.decode().splitlines(keepends=True)) == written


def test_no_triple_stands_in_two_graphs() -> None:
    """Oxigraph counts a triple once for each graph it stands in, so it stands in one."""
    triples = Counter(
        line.removesuffix(f" <{graph.name}> .\n")
        for graph in _graphs(corpus()).values()
        for line in graph.lines
    )
    assert [triple for triple, count in triples.items() if count > 1] == []


def test_a_resolved_citation_has_a_direct_edge_and_its_relation() -> None:
    """`d1 kg:cites d2` and the named relation stand beside the citation nodes, once however often."""
    store = _store(corpus())
    citing, cited = IRIS.directive(KL_2043), IRIS.directive(NQ_26_XIII)
    assert (citing, cited) in _edges(store, "cites")
    assert (citing, cited) in _edges(store, "implements")
    assert (IRIS.directive(NQ_2020), IRIS.directive(NQ_26_XII)) in _edges(store, "cites")
    assert (citing, IRIS.directive(NQ_26_XII)) not in _edges(store, "cites")


def test_to_repeal_a_part_is_to_amend() -> None:
    """A citation that repeals one clause says so; of the two directives the edge says only `amends`."""
    decree = (
        "CHÍNH PHỦ\n\nSố: 12/2024/NĐ-CP\n\nHà Nội, ngày 05 tháng 02 năm 2024\n\nNGHỊ ĐỊNH\n\nVề giá đất\n\n"
        "1. Bãi bỏ khoản 5 Điều 14 Thông tư số 12/2014/TT-BTC ngày 08/4/2014.\n\n"
        "2. Bãi bỏ Thông tư số 13/2014/TT-BTC ngày 09/4/2014.\n"
    )
    store = _store(corpus_of({"a.txt": decree}))
    assert len(_values(store, "SELECT ?c { ?c kg:relation kg:repeals }")) == len(("12", "13"))
    ((_, amended),), ((_, repealed),) = _edges(store, "amends"), _edges(store, "repeals")
    assert str(amended).endswith("/btc/2014/tt/12")
    assert str(repealed).endswith("/btc/2014/tt/13")


def test_an_edge_between_two_others_is_inferred_and_names_its_words() -> None:
    """Programme 28-CTr/TU implements 26-NQ/TW because 000 says so, and the citation tells where."""
    graphs = _graphs(corpus())
    programme, resolution = IRIS.directive(CTR_28), IRIS.directive(NQ_26_XIII)
    inferred = graphs[IRIS.shared_graph(quads.INFERRED)]
    ends = {(line.split()[0], line.split()[2]) for line in inferred.lines}
    assert ends == {(f"<{programme}>", f"<{resolution}>")}
    rows = _values(
        _store(corpus()),
        "SELECT ?by ?from ?to ?words { ?c kg:via ?v ; kg:via_relation kg:implements ; kg:citing ?by ;"
        " kg:cited ?to ; kg:evidence/oa:exact ?words . ?v kg:cited ?from }",
    )
    words = "Nghị quyết số 26-NQ/TW ngày\n\n03/11/2022 của Bộ chính trị"
    assert rows == [(IRIS.directive(KL_2043), programme, resolution, words)]


def test_what_is_not_decided_is_kept_with_its_candidates() -> None:
    """An ambiguous citation names candidates in order, an unresolved one says what its words state."""
    store = _store(corpus())
    rows = _values(
        store,
        "SELECT ?number ?rank ?directive { ?c kg:status kg:ambiguous ; kg:stated_number ?number ."
        " ?c kg:candidate ?k . ?k kg:rank ?rank ; kg:directive ?directive ."
        " FILTER NOT EXISTS { ?c kg:cited ?any } } ORDER BY ?number ?rank",
    )
    base = "https://w3id.org/vn-directives/directive/tu-quang-ngai"
    assert rows == [
        ("125", "1", f"{base}/xix/kh/125"),
        ("125", "2", f"{base}/xx/kh/125"),
        ("126", "1", f"{base}/xix/kh/126"),
        ("126", "2", f"{base}/xx/kh/126"),
    ]
    question = "SELECT ?n ?i { ?c kg:status kg:unresolved ; kg:stated_number ?n ; kg:stated_issuer ?i }"
    inspectors = "Ủy ban Kiểm tra Trung ương"
    assert sorted(_values(store, question)) == [("798", inspectors), ("799", inspectors)]


def test_evidence_cuts_its_words_from_the_file() -> None:
    """`text[start:end] == exact` for each piece of evidence, in the original file's code points."""
    rows = _values(
        _store(corpus()),
        "SELECT ?name ?start ?end ?exact { ?e oa:start ?start ; oa:end ?end ; oa:exact ?exact ;"
        " prov:wasDerivedFrom/kg:file_name ?name }",
    )
    assert len(rows) == 10
    for name, start, end, exact in rows:
        text = (FOLDER / str(name)).read_bytes().decode("utf-8")
        assert text[int(str(start)) : int(str(end))] == exact


def test_two_citations_of_one_mention_share_their_evidence() -> None:
    """`Nghị quyết số 18, 19-NQ/TW` is quoted once for its two directives."""
    (row,) = _values(
        _store(corpus()),
        "SELECT ?e (COUNT(?c) AS ?n) { ?c kg:evidence ?e . ?e oa:exact ?x"
        " FILTER(CONTAINS(?x, '18, 19-NQ/TW')) } GROUP BY ?e",
    )
    assert row[1] == "2"


def test_a_stub_is_upgraded_in_place() -> None:
    """A directive has the same IRI before and after its text arrives, and is described once."""
    before = corpus()
    stub = Directive(
        KL_2043, "Kết luận", "2043-KL/TU", System.PARTY, "Tỉnh ủy Quảng Ngãi", "2023-12-05", "XX", None,
        Confidence.STATED, "001",
    )  # fmt: skip
    without = replace(before, held=before.held[1:], cited_only=(*before.cited_only, stub))
    question = f"SELECT ?held {{ <{IRIS.directive(KL_2043)}> kg:held ?held }}"
    assert _values(_store(without), question) == [("false",)]
    assert _values(_store(replace(before, cited_only=(*before.cited_only, stub))), question) == [("true",)]


def test_an_authority_row_of_a_held_directive_becomes_claims() -> None:
    """What the table says of a held directive stands beside what its text says, it does not replace it."""
    row = dataclasses.replace(
        corpus().held[0].directive,
        held=None,
        issued_on="2023-12-04",
        confidence=Confidence.KNOWLEDGE,
        source="x",
    )
    store = _store(replace(corpus(), authority=(*corpus().authority, row)))
    about = f"<{IRIS.directive(KL_2043)}>"
    assert _values(store, f"SELECT ?d {{ {about} kg:issued_on ?d }}") == [("2023-12-05",)]
    claimed = _values(
        store, f"SELECT ?v {{ ?c kg:about {about} ; kg:field 'issued_on' ; kg:value ?v }} ORDER BY ?v"
    )
    assert claimed == [("2023-12-04",), ("2023-12-05",)]


def test_a_self_citation_is_no_edge() -> None:
    """A directive that names itself keeps the citation and gets no edge to itself."""
    first = corpus().held[0]
    itself = replace(first.citations[0], cited=KL_2043)
    store = _store(replace(corpus(), held=(replace(first, citations=(itself,)), *corpus().held[1:])))
    assert (IRIS.directive(KL_2043), IRIS.directive(KL_2043)) not in _edges(store, "cites")
    assert _values(store, "SELECT ?c { ?c kg:citing ?d ; kg:cited ?d }") != []


def test_unconfirmed_rows_are_marked() -> None:
    """A row from general knowledge says so, and a row that was read says that."""
    rows = _values(_store(corpus()), "SELECT ?k ?a { ?d kg:key ?k ; kg:symbol '26-NQ/TW' ; kg:assurance ?a }")
    assert ("tw/vi/nq/26", KG.knowledge) in rows
    assert ("tw/xiii/nq/26", KG.seen) in rows


def test_a_finding_about_nothing_held_is_kept() -> None:
    """A finding about a file that is no directive stands in the shared graph, quotes included."""
    words = evidence("001_ket-luan-ban-thuong-vu-lam-viec-14-3-2024.txt", "Quảng Ngãi", "")
    finding = Finding("duplicate-file", "b/một bản sao.txt", "the same text as 001", words)
    store = _store(replace(corpus(), findings=(*corpus().findings, finding)))
    graph = IRIS.shared_graph(quads.FINDINGS)
    (row,) = _values(
        store, f"SELECT ?m ?x {{ GRAPH <{graph}> {{ ?f kg:message ?m ; kg:evidence/oa:exact ?x }} }}"
    )
    assert row == ("the same text as 001", "Quảng Ngãi")


def test_sections_form_a_tree() -> None:
    """A section is part of the one above it, the topmost of the directive; twins have IRIs of their own."""
    first = corpus().held[0]
    twin = replace(first.sections[2], start=first.sections[2].end - 10)
    store = _store(
        replace(corpus(), held=(replace(first, sections=(*first.sections, twin)), *corpus().held[1:]))
    )
    rows = _values(
        store,
        f"SELECT ?path ?above {{ ?s kg:path ?path ; kg:part_of ?p . OPTIONAL {{ ?p kg:path ?above }}"
        f" FILTER(STRSTARTS(STR(?s), '{IRIS.section(KL_2043, 'B')}')) }} ORDER BY ?path",
    )
    assert rows == [("B", None), ("B.II", "B"), ("B.II.2.1", "B.II"), ("B.II.2.1", "B.II")]


def test_two_texts_of_one_directive_are_refused() -> None:
    """Which of two texts stands for a directive is decided before the graph is written."""
    with pytest.raises(ValueError, match="same key"):
        _graphs(replace(corpus(), held=(*corpus().held, corpus().held[0])))


def test_only_resolved_citations_give_edges() -> None:
    """A citation that lost its decision loses its edges and nothing else."""
    first = corpus().held[0]
    open_again = tuple(replace(one, status=Status.AMBIGUOUS, cited=None) for one in first.citations)
    store = _store(replace(corpus(), held=(replace(first, citations=open_again), *corpus().held[1:])))
    assert not [edge for edge in _edges(store, "cites") if edge[0] == IRIS.directive(KL_2043)]
    citing = NamedNode(IRIS.directive(KL_2043))
    assert _values(store, f"SELECT (COUNT(*) AS ?n) {{ ?c a kg:Citation ; kg:citing {citing} }}") == [("2",)]
