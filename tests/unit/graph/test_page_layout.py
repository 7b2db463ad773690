"""Layout of a drawing: the same for the same graph, nobody on top of anybody, everybody somewhere."""

from itertools import combinations, pairwise

import pytest

from kg.graph.page_axis import LEVELS, Standing, along_axes
from kg.graph.page_layout import forces, label_sizes

_STAR = [(0, leaf) for leaf in range(1, 30)]
_LARGE = [(place, place * 7 % 601) for place in range(601)]


@pytest.mark.parametrize(("count", "joined"), [(30, _STAR), (601, _LARGE)])
def test_a_graph_is_drawn_the_same_again(count: int, joined: list[tuple[int, int]]) -> None:
    """Both ways of computing forces, pair by pair and on the grid, give the same places every time."""
    assert forces(count, joined) == forces(count, joined)


def test_nobody_stands_on_anybody() -> None:
    """Any two nodes are far enough apart to be told apart and clicked, even those joined to nothing."""
    places = forces(40, _STAR)
    assert min(max(abs(a[0] - b[0]), abs(a[1] - b[1])) for a, b in combinations(places, 2)) > 25


def test_no_nodes_need_no_room() -> None:
    """A graph without nodes, or with one, is laid out too."""
    assert forces(0, []) == []
    assert len(forces(1, [])) == 1
    assert label_sizes([], []) == []


def test_the_first_in_rank_are_named_from_afar() -> None:
    """In a wide drawing the first has large letters; who stands next to it waits."""
    sizes = label_sizes([(0, 0), (5, 5), (20_000, 9_000)], [1, 0, 2])
    assert sizes[1] == sizes[2] > sizes[0]


def test_time_runs_to_the_right_and_authority_down() -> None:
    """A later year stands further right, a lower level further down, and no two nodes at one place."""
    nodes = [
        Standing(day, level, f"{level}/{day}/{twin}")
        for level in LEVELS
        for day in (None, "2018-05-19", "2020", "2020-12")
        for twin in range(9)
    ]
    axes = along_axes(nodes)
    assert len(set(axes.places.values())) == len(nodes)
    for higher, lower in pairwise(LEVELS):
        below = [axes.places[node.key][1] for node in nodes if node.level == lower]
        assert max(axes.places[node.key][1] for node in nodes if node.level == higher) < min(below)
    for early, late in pairwise(("", "2018", "2020")):
        found = [
            [axes.places[node.key][0] for node in nodes if str(node.year or "") == year]
            for year in (early, late)
        ]
        assert max(found[0]) < min(found[1])
