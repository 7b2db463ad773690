"""Where the nodes of a drawing stand: computed beforehand, the same for the same graph.

Forces as in ForceAtlas2 (Jacomy et al. 2014, §3): joined nodes attract each other with their distance, all
nodes repel each other with the product of their degrees over it, and a weak pull keeps the whole together.
Leaves so gather around what they cite. Above _EXACT nodes the repulsion is read off a grid on which it is one
convolution, so that 10 000 nodes take seconds.
"""

import math
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from scipy.fft import irfft2, rfft2
from scipy.spatial import KDTree

if TYPE_CHECKING:
    Complexes = np.ndarray[tuple[int, ...], np.dtype[np.complex128]]
    Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
else:
    Complexes = Floats = np.ndarray

_SEED = 26  # any fixed number: the same graph is drawn the same
_EXACT = 400  # nodes; up to here every pair is looked at
_ROUNDS_EXACT, _ROUNDS_GRID = 300, 90
_CELLS = 256  # of the grid, along each side
_WIDE = 2 * _CELLS  # or its left side would push its right one around the edge
_PULL = 0.08  # towards the middle, per unit of mass, times the root of all mass
_APART = 92  # pixels between two nodes at least, so that their names do not touch
_FLAT = 1.7  # a name is wider than high
_SPACING = 120  # pixels: the side of the square that a node has on average
_PUSHES = 40
_FAR = 1.5  # times the reach of nine nodes in ten; beyond that distance counts less
_SHAPE = 1.35  # a screen is wider than high
_TALLEST = 1.7  # times: beyond that a stretched drawing has lost its shape
_SIGHT = (750, 680)  # pixels of the drawing on a screen of 1366 by 768
_LEGIBLE = 11  # pixels of letters that are read
LETTERS = 13
_NAME = (104, 40)  # pixels that a node with its name takes at that size
_NAMED = 40


def forces(count: int, joined: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Place nodes by who is joined to whom.

    Args:
        count: of nodes, which are numbered from 0.
        joined: pairs of nodes; direction does not matter.

    Returns:
        Pixels (x, y) of each node, around (0, 0).
    """
    if count == 0:
        return []
    ends = np.array(joined, dtype=np.intp).reshape(-1, 2)
    mass: Floats = np.bincount(ends.ravel(), minlength=count).astype(np.float64) + np.float64(1)
    spread = np.random.default_rng(_SEED)
    places = spread.uniform(-1, 1, (count, 2)) * np.sqrt(count)
    exact = count <= _EXACT
    rounds = _ROUNDS_EXACT if exact else _ROUNDS_GRID
    step = np.sqrt(count)
    pull = _PULL * float(mass.sum()) ** 0.5
    for _ in range(rounds):
        push = (_pairwise if exact else _by_grid)(places, mass)
        far = places[ends[:, 1]] - places[ends[:, 0]]
        for axis in (0, 1):
            push[:, axis] += np.bincount(ends[:, 0], far[:, axis], count)
            push[:, axis] -= np.bincount(ends[:, 1], far[:, axis], count)
        reach = np.maximum(np.hypot(places[:, 0], places[:, 1]), 1e-9)
        push -= pull * (mass / reach)[:, None] * places
        move = push / mass[:, None]
        length = np.maximum(np.hypot(move[:, 0], move[:, 1]), 1e-9)
        places += move * np.minimum(1.0, step / length)[:, None]
        step *= 0.985 if exact else 0.95
    return _apart(_scaled(places))


def _pairwise(places: Floats, mass: Floats) -> Floats:
    right = np.subtract.outer(places[:, 0], places[:, 0])
    down = np.subtract.outer(places[:, 1], places[:, 1])
    strength = np.multiply.outer(mass, mass) / np.maximum(right**2 + down**2, 1e-4)
    return np.column_stack(((right * strength).sum(axis=1), (down * strength).sum(axis=1)))


def _by_grid(places: Floats, mass: Floats) -> Floats:
    low = places.min(axis=0)
    side = max(float(np.ptp(places, axis=0).max()), 1e-6) / (_CELLS - 2)
    inside = (places - low) / side
    cell = inside.astype(np.intp)
    part = inside - cell
    corners = [
        (
            (cell[:, 0] + right) * _CELLS + cell[:, 1] + down,
            _share(part[:, 0], right) * _share(part[:, 1], down),
        )
        for right in (0, 1)
        for down in (0, 1)
    ]
    weight = sum(np.bincount(place, share * mass, _CELLS**2) for place, share in corners)
    seen = rfft2(np.reshape(weight, (_CELLS, _CELLS)), (_WIDE, _WIDE))
    pushed = np.zeros_like(places)
    for axis, kernel in enumerate(_kernels()):
        field = irfft2(seen * kernel)[:_CELLS, :_CELLS].ravel()
        for place, share in corners:
            pushed[:, axis] += field[place] * share
    return pushed * (mass / side)[:, None]


@cache
def _kernels() -> tuple[Complexes, Complexes]:
    """How one cell pushes every other, as the grid's transform; a cell does not push itself."""
    offsets = np.fft.fftfreq(_WIDE, 1 / _WIDE)
    square = np.add.outer(offsets**2, offsets**2)
    square[0, 0] = 1.0
    return rfft2(offsets[:, None] / square), rfft2(offsets[None, :] / square)


def _share(part: Floats, upper: int) -> Floats:
    return part if upper else 1.0 - part


def _scaled(places: Floats) -> Floats:
    """Bring the drawing to the middle and to a size that gives every node its square."""
    middle: Floats = places - np.median(places, axis=0)
    spread = float(np.quantile(np.abs(middle), 0.9)) or 1.0
    # Who is joined to nobody drifts far out and would make all others small.
    out = np.maximum(np.hypot(middle[:, 0], middle[:, 1]) / (_FAR * spread), 1.0)
    middle *= ((1.0 + np.log(out)) / out)[:, None]
    wide = float(_SPACING * len(places) ** 0.5 / 2 / spread)
    return np.column_stack((middle[:, 0] * wide * _SHAPE, middle[:, 1] * wide))


def _apart(places: Floats) -> list[tuple[int, int]]:
    """Push overlapping nodes away from each other."""
    places = places * np.array([1.0, _FLAT])
    for _ in range(_PUSHES):
        pairs = KDTree(places).query_pairs(_APART, output_type="ndarray")
        if not len(pairs):
            break
        far = places[pairs[:, 1]] - places[pairs[:, 0]]
        # Two nodes on one spot leave it along directions of their own.
        angle = pairs.sum(axis=1) * 2.399963
        far += np.column_stack((np.cos(angle), np.sin(angle))) * 1e-3
        length = np.hypot(far[:, 0], far[:, 1])
        step = far * ((_APART - length) / length / 2.5)[:, None]
        for axis in (0, 1):
            places[:, axis] += np.bincount(pairs[:, 1], step[:, axis], len(places))
            places[:, axis] -= np.bincount(pairs[:, 0], step[:, axis], len(places))
    return [(round(float(x)), round(float(y))) for x, y in _tall(places / np.array([1.0, _FLAT]))]


def _tall(places: Floats) -> Floats:
    """Stretch a drawing that is flatter than the screen: it is not smaller for it, and its names part."""
    wide, high = np.ptp(places, axis=0)
    flatter = float(wide / max(high, 1.0)) / (_SIGHT[0] / _SIGHT[1])
    places[:, 1] *= min(max(flatter, 1.0), _TALLEST)
    return places


def label_sizes(places: Sequence[tuple[int, int]], ranked: Sequence[int]) -> list[int]:
    """Give each node the size of its letters: the first in rank are read when the whole drawing is in sight.

    Args:
        places: of the nodes, in pixels.
        ranked: the nodes, the one most worth naming first; a name that would stand on another waits.
    """
    sizes = [LETTERS] * len(places)
    if not places:
        return sizes
    wide, high = (max(side) - min(side) for side in zip(*places, strict=True))
    zoom = min(_SIGHT[0] / max(wide, 1), _SIGHT[1] / max(high, 1), 1.0)
    far = math.ceil(_LEGIBLE / zoom)
    if far <= LETTERS:
        return sizes
    box = (_NAME[0] / zoom, _NAME[1] / zoom)
    named: list[tuple[int, int]] = []
    for node in ranked:
        x, y = places[node]
        if all(abs(x - other[0]) >= box[0] or abs(y - other[1]) >= box[1] for other in named):
            sizes[node] = far
            named.append((x, y))
            if len(named) == _NAMED:
                break
    return sizes
