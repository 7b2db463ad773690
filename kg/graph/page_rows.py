"""Drawings that are read in rows: a tree with what hangs on it, and columns of things side by side."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

BOX_LETTERS = 44  # of one line in a box
BOX = 345  # pixels: the width of a box with that many letters
BOX_LINES = 2
_LINE, _FRAME = 17, 14  # pixels of a line of words, and of what is around and between boxes
_STEP = 112  # pixels from one depth of the tree to the next
_NAME = 66  # pixels that a thing with its name below takes
_ASIDE = 110  # pixels between a column of words and the names beside it

Spot = tuple[int, int]


def tree_rows(
    parents: Mapping[str, str | None], leaves: Mapping[str, Sequence[str]], lines: Mapping[str, int]
) -> tuple[dict[str, Spot], int]:
    """Place a tree from left to right, and what hangs on it in one column of rows at its right.

    Args:
        parents: of each branch, in the order in which branches of one parent stand; None for a root.
        leaves: the branches that each leaf hangs on, in the order in which leaves stand. A leaf of several
            branches stands at the deepest of them, so that the joins to the others are the short ones.
        lines: of words in each leaf's box.

    Returns:
        Pixels of each branch and leaf, and the x of the column of leaves.
    """
    depth = {branch: _depth(branch, parents) for branch in parents}
    below: dict[str | None, list[str]] = defaultdict(list)
    for branch, parent in parents.items():
        below[parent].append(branch)
    home: dict[str, list[str]] = defaultdict(list)
    for leaf, branches in leaves.items():
        home[max(branches, key=lambda branch: depth[branch])].append(leaf)
    column = (max(depth.values(), default=0) + 1) * _STEP + BOX // 2 - _STEP // 3
    spots: dict[str, Spot] = {}
    down = 0

    def place(branch: str) -> None:
        nonlocal down
        top = down
        for leaf in home[branch]:
            high = _high(lines[leaf])
            spots[leaf] = (column, down + high // 2)
            down += high
        for inner in below[branch]:
            place(inner)
        down = max(down, top + _NAME)
        spots[branch] = (depth[branch] * _STEP, (top + down) // 2 - _NAME // 4)

    for root in below[None]:
        place(root)
    return spots, column


def columns(
    rows: Mapping[str, int], left: Mapping[str, Sequence[str]], right: Mapping[str, Sequence[str]]
) -> dict[str, Spot]:
    """Place rows of words in the middle, and beside them what they belong to.

    Args:
        rows: the lines of words in each row's box, in order.
        left: the rows of each thing at the left; each stands in the middle of its rows.
        right: the same at the right.
    """
    spots: dict[str, Spot] = {}
    down = 0
    for row, lines in rows.items():
        spots[row] = (0, down + _high(lines) // 2)
        down += _high(lines)
    for side, things in ((-1, left), (1, right)):
        middle = {
            thing: sum(spots[row][1] for row in found) / len(found)
            for thing, found in things.items()
            if found
        }
        for thing, y in _apart(middle).items():
            spots[thing] = (side * (BOX // 2 + _ASIDE), y)
    return spots


def _high(lines: int) -> int:
    return lines * _LINE + _FRAME


def _apart(middle: Mapping[str, float]) -> dict[str, int]:
    """Keep things of one column apart, and all of them around the middle of where they belong."""
    order = sorted(middle, key=lambda thing: (middle[thing], thing))
    placed: list[float] = []
    for thing in order:
        placed.append(max(middle[thing], placed[-1] + _NAME) if placed else middle[thing])
    pushed = (sum(placed) - sum(middle.values())) / len(order) if order else 0.0
    return {thing: round(y - pushed) for thing, y in zip(order, placed, strict=True)}


def _depth(branch: str, parents: Mapping[str, str | None]) -> int:
    """Count the holders above a branch; KeyError when one of them is not given."""
    depth, above = 0, parents[branch]
    while above is not None:
        depth, above = depth + 1, parents[above]
    return depth
