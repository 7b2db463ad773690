"""The order of what comes in never matters to the graph that goes out."""

from random import Random
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kg.domain.corpus import Corpus
from kg.rdf.iri import Iris
from kg.rdf.quads import NamedGraph, corpus_quads
from tests.samples import corpus

Item = TypeVar("Item")
SAMPLE = corpus()


def _written(of: Corpus) -> list[NamedGraph]:
    return list(corpus_quads(of, Iris(), program="kg test"))


EXPECTED = _written(SAMPLE)


def _shuffled(items: tuple[Item, ...], random: Random) -> tuple[Item, ...]:
    return tuple(random.sample(items, len(items)))


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_input_order_never_matters(random: Random) -> None:
    """Directives, rows, findings and what is inside a text may come in any order: the lines are the same."""
    held = tuple(
        replace(
            one,
            citations=_shuffled(one.citations, random),
            sections=_shuffled(one.sections, random),
            claims=_shuffled(one.claims, random),
            anaphora=_shuffled(one.anaphora, random),
        )
        for one in _shuffled(SAMPLE.held, random)
    )
    shuffled = Corpus(
        held=held,
        cited_only=_shuffled(SAMPLE.cited_only, random),
        authority=_shuffled(SAMPLE.authority, random),
        findings=_shuffled(SAMPLE.findings, random),
    )
    assert _written(shuffled) == EXPECTED
