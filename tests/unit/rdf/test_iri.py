"""Minting IRIs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.domain.directive import DirectiveKey
from kg.rdf.iri import Iris
from kg.rdf.vocabulary import KG
from tests.samples import KL_2043, NQ_26_XIII

IRIS = Iris("https://example.org/")


def test_iris_are_readable() -> None:
    """A directive's IRI ends with its key, and everything of it begins like it."""
    assert Iris().directive(NQ_26_XIII) == "https://w3id.org/vn-directives/directive/tw/xiii/nq/26"
    assert IRIS.graph(KL_2043) == "https://example.org/graph/tu-quang-ngai/xx/kl/2043"
    assert IRIS.citation(NQ_26_XIII, 12, 1) == "https://example.org/citation/tw/xiii/nq/26/12-1"
    assert (
        IRIS.candidate(IRIS.citation(NQ_26_XIII, 12, 1), 3)
        == "https://example.org/candidate/tw/xiii/nq/26/12-1/3"
    )
    assert (
        IRIS.section(NQ_26_XIII, "B.III.(17)") == "https://example.org/section/tw/xiii/nq/26/B.III.%2817%29"
    )
    assert IRIS.body("Ban Thường vụ Tỉnh ủy") == "https://example.org/body/ban-thuong-vu-tinh-uy"
    assert IRIS.directive_type("Chương trình hành động") == f"{KG.NAMESPACE}chuong-trinh-hanh-dong"


_PART = st.text('abc019.-é /%#<>"{}|^`\\\n', min_size=1).filter(lambda part: "/" not in part)


@given(st.builds(DirectiveKey, _PART, _PART, _PART, _PART))
def test_a_key_comes_back_from_its_iri(key: DirectiveKey) -> None:
    """Whatever is in a key, its IRI is an IRI and gives the key back."""
    iri = IRIS.directive(key)
    assert NamedNode(iri).value == iri
    assert iri.isascii()
    assert not set(iri) & set('<>"{}|^`\\ \n')
    assert IRIS.key(iri) == key


def test_what_is_no_directive_has_no_key() -> None:
    """The IRI of something else, or of another base, is a ValueError."""
    for iri in (IRIS.body("Bộ Chính trị"), Iris().directive(NQ_26_XIII)):
        with pytest.raises(ValueError, match="not the IRI of a directive"):
            IRIS.key(iri)


def test_a_base_must_end() -> None:
    """A base under which names would run together is refused."""
    with pytest.raises(ValueError, match="must end with"):
        Iris("https://example.org/graph")
