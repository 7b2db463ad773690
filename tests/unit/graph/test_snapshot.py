"""The edge snapshot: order does not matter, and nothing is lost on the way to a file and back."""

from hypothesis import given
from hypothesis import strategies as st

from kg.graph.coverage import coverage
from kg.graph.snapshot import Arc, Read, Snapshot, snapshot

_KEYS = st.sampled_from(["tw/xiii/nq/26", "tu-quang-ngai/xx/kl/2043", "cp/2023/nd/73", "qh/xv/luat/10"])
_ARCS = st.lists(
    st.builds(
        Arc, _KEYS, _KEYS, st.sampled_from(["cites", "implements"]), st.integers(0, 9), st.integers(0, 9)
    )
)


@given(arcs=_ARCS, seed=st.randoms(use_true_random=False))
def test_order_does_not_matter(arcs: list[Arc], seed: st.DrawFn) -> None:
    """The same arcs in another order give the same arrays."""
    shuffled = list(arcs)
    seed.shuffle(shuffled)  # type: ignore[attr-defined] # a Random
    one, other = (snapshot(some, [Read("cp/2023/nd/73", 3, 1)]).arrays() for some in (arcs, shuffled))
    assert {name: array.tobytes() for name, array in one.items()} == {
        name: array.tobytes() for name, array in other.items()
    }


@given(arcs=_ARCS)
def test_arcs_are_merged_and_counted(arcs: list[Arc]) -> None:
    """Parallel arcs become one whose counts are their sums; a directive that cites itself is no arc."""
    found = snapshot(arcs, [])
    told = [(arc.citing, arc.cited, arc.relation) for arc in found.arcs()]
    assert told == sorted({(arc.citing, arc.cited, arc.relation) for arc in arcs if arc.citing != arc.cited})
    assert sum(arc.mentions for arc in found.arcs()) == sum(
        arc.mentions for arc in arcs if arc.citing != arc.cited
    )


@given(arcs=_ARCS)
def test_arrays_say_everything(arcs: list[Arc]) -> None:
    """What is read back from the arrays has the same arcs, reads and coverage."""
    one = snapshot(arcs, [Read("tw/xiii/nq/26", 2, 5)])
    other = Snapshot.of_arrays(one.arrays())
    assert list(other.arcs()) == list(one.arcs())
    assert list(other.reads()) == [Read("tw/xiii/nq/26", 2, 5)]
    assert coverage(other) == coverage(one)


def test_coverage_says_what_was_not_read() -> None:
    """Held, cited-only and undecided are counted apart and said in one sentence."""
    found = coverage(snapshot([Arc("a", "b", "cites", 2), Arc("a", "b", "implements", 1)], [Read("a", 3, 1)]))
    assert (found.held, found.cited_only, found.citations) == (1, 1, 1)
    assert found.undecided_share == 0.25
    assert "1 of 4 mentions (25.0%) are not decided" in found.sentence
