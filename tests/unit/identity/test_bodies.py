"""One body has one name in the graph, whatever a text calls it."""

import pytest

from kg.domain.directive import DirectiveKey
from kg.identity.bodies import body_in, canonical_body, same_body
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


def test_a_group_is_that_of_its_province() -> None:
    """The departments of two provinces are two groups; those of the nation are one."""
    lao_cai, quang_ngai = (
        DirectiveKey(f"ubnd-{home}", "2026", "kh", "1") for home in ("lao-cai", "quang-ngai")
    )
    departments = "Các sở, ban, ngành"
    assert body_in(departments, lao_cai) == "Các sở, ban, ngành (tỉnh Lào Cai)"
    assert body_in(departments, quang_ngai) == "Các sở, ban, ngành (tỉnh Quảng Ngãi)"
    assert body_in("Các sở, ban, ngành của tỉnh", lao_cai) == "Các sở, ban, ngành của tỉnh Lào Cai"
    assert body_in(departments, DirectiveKey("cp", "2025", "nq", "3")) == departments
    ministries = "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"
    assert body_in(ministries, lao_cai) == ministries
    advisers = "Các cơ quan chuyên trách tham mưu, giúp việc Tỉnh ủy"
    assert body_in(advisers, quang_ngai) == advisers
    assert body_in(advisers, lao_cai) == f"{advisers} (tỉnh Lào Cai)"


def test_the_front_is_that_of_the_level() -> None:
    """`Mặt trận` in a province's text is the province's; in a text of the centre it is the whole Front."""
    front, quang_ngai = "Mặt trận Tổ quốc Việt Nam", DirectiveKey("tu-quang-ngai", "xx", "kl", "1")
    assert body_in(front, quang_ngai) == "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ngãi"
    assert body_in(f"Ủy ban {front}", quang_ngai) == "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ngãi"
    assert body_in(front, DirectiveKey("tw", "xiii", "kl", "69")) == front
