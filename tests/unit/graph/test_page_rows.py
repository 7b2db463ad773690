"""Drawings in rows: in order, nothing on top of anything, everything near what it belongs to."""

from itertools import pairwise

from kg.graph.page_rows import columns, tree_rows

_PARENTS = {"country": None, "north": "country", "south": "country", "zone": "south"}
_LEAVES = {"port": ["zone"], "road": ["north", "zone"], "bridge": ["south"], "school": ["zone"]}
_LINES = {"port": 1, "road": 2, "bridge": 1, "school": 1}
_LEAST = 40  # pixels: a sign and a line of its name
_LINE = 15  # pixels


def test_a_tree_goes_from_left_to_right() -> None:
    """What is held stands right of what holds it, and all leaves stand in one column at the right."""
    spots, right = tree_rows(_PARENTS, _LEAVES, _LINES)
    assert set(spots) == {*_PARENTS, *_LEAVES}
    for place, holder in _PARENTS.items():
        assert holder is None or spots[holder][0] < spots[place][0] < right
    assert {spots[leaf][0] for leaf in _LEAVES} == {right}


def test_a_route_stands_at_its_deepest_end() -> None:
    """A leaf of two places is a row among those of the deeper one."""
    spots, _ = tree_rows(_PARENTS, _LEAVES, _LINES)
    rows = sorted(_LEAVES, key=lambda leaf: spots[leaf][1])
    at = [rows.index(leaf) for leaf in ("port", "road", "school")]
    assert max(at) - min(at) == len(at) - 1


def test_rows_do_not_touch() -> None:
    """Between two leaves there is room for the lines of both; two places of one depth stand apart."""
    spots, _ = tree_rows(_PARENTS, _LEAVES, _LINES)
    for one, other in pairwise(sorted(_LEAVES, key=lambda leaf: spots[leaf][1])):
        assert spots[other][1] - spots[one][1] >= _LINE * (_LINES[one] + _LINES[other]) / 2
    assert abs(spots["north"][1] - spots["south"][1]) >= _LEAST


def test_columns_stand_beside_their_rows() -> None:
    """What rows belong to stands at their height where there is room, and never on another."""
    rows = {f"t{number}": 1 for number in range(9)}
    right = {"busy": list(rows), "one": ["t4"], "other": ["t4"]}
    spots = columns(rows, {"first": ["t0", "t1"], "last": ["t8"]}, right)
    assert spots["first"][0] < 0 < spots["one"][0]
    assert spots["t0"][1] <= spots["first"][1] <= spots["t1"][1]
    heights = sorted(spots[name][1] for name in right)
    assert all(lower - upper >= _LEAST for upper, lower in pairwise(heights))
    assert spots["t0"][1] < min(heights) < max(heights) < spots["t8"][1]


def test_nothing_gives_nothing() -> None:
    """No rows, no things, no places."""
    assert columns({}, {}, {}) == {}
    assert tree_rows({}, {}, {})[0] == {}
