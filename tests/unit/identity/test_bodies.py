"""One body has one name in the graph, whatever a text calls it."""

import pytest

from kg.identity.bodies import canonical_body, same_body
from kg.rdf.iri import Iris
from kg.rdf.quads import corpus_quads
from tests.texts import conclusion, corpus_of


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương"),
        ("Đại hội đại biểu toàn quốc của Đảng", "Đại hội đại biểu toàn quốc"),
        ("Tỉnh uỷ Quảng Ngãi", "Tỉnh ủy Quảng Ngãi"),
        ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
        ("Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
    ],
)
def test_a_body_goes_by_its_name(name: str, canonical: str) -> None:
    """Other names of the centre's bodies are theirs alone; a bare provincial name stays open."""
    assert canonical_body(name) == canonical
    assert same_body(name, canonical)


def test_an_issuer_is_one_node_in_the_graph() -> None:
    """`Ban Chấp hành Trung ương Đảng`, as texts have it, is the table's `Ban Chấp hành Trung ương`."""
    words = "Nghị quyết số 20-NQ/TW ngày 01/11/2012 của Ban Chấp hành Trung ương Đảng khóa XI"
    corpus = corpus_of({"a.txt": conclusion(f"Thực hiện {words}, các cấp ủy lãnh đạo.")})
    lines = [line for graph in corpus_quads(corpus, Iris(), program="kg test") for line in graph.lines]
    bodies = {line.split()[2] for line in lines if "ontology#issued_by>" in line.split()[1]}
    assert "<https://w3id.org/vn-directives/body/ban-chap-hanh-trung-uong>" in bodies
    assert "<https://w3id.org/vn-directives/body/ban-chap-hanh-trung-uong-dang>" not in bodies
