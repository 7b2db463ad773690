"""Where the nodes of a drawing stand: computed beforehand, the same for the same graph.

Forces as in ForceAtlas2 (Jacomy et al. 2014, §3): joined nodes attract each other with their distance, all
nodes repel each other with the product of their degrees over it, and a weak pull keeps the whole together.
Leaves so gather around what they cite. Above _EXACT nodes the repulsion is read off a grid on which it is one
convolution, so that 10 000 nodes take seconds.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from scipy.fft import irfft2, rfft2
from scipy.spatial import KDTree

if TYPE_CHECKING:
    Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
    Integers = np.ndarray[tuple[int, ...], np.dtype[np.intp]]
else:
    Floats = Integers = np.ndarray

_SEED = 26  # any fixed number: the same graph is drawn the same
_EXACT = 400  # nodes; up to here every pair is looked at
_ROUNDS_EXACT, _ROUNDS_GRID = 300, 90
_CELLS = 256  # of the grid, along each side
_PULL = 0.6  # towards the middle, per unit of mass
_APART = 46  # pixels between two nodes at least
_SPACING = 60  # pixels: the side of the square that a node has on average
_PUSHES = 40


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
    mass = 1.0 + np.bincount(ends.ravel(), minlength=count)
    spread = np.random.default_rng(_SEED)
    places = spread.uniform(-1, 1, (count, 2)) * np.sqrt(count)
    exact = count <= _EXACT
    rounds = _ROUNDS_EXACT if exact else _ROUNDS_GRID
    step = np.sqrt(count)
    for _ in range(rounds):
        push = (_pairwise if exact else _by_grid)(places, mass)
        far = places[ends[:, 1]] - places[ends[:, 0]]
        for axis in (0, 1):
            push[:, axis] += np.bincount(ends[:, 0], far[:, axis], count)
            push[:, axis] -= np.bincount(ends[:, 1], far[:, axis], count)
        reach = np.maximum(np.hypot(places[:, 0], places[:, 1]), 1e-9)
        push -= _PULL * (mass / reach)[:, None] * places
        move = push / mass[:, None]
        length = np.maximum(np.hypot(move[:, 0], move[:, 1]), 1e-9)
        places += move * np.minimum(1.0, step / length)[:, None]
        step *= 0.985 if exact else 0.95
    return _apart(_scaled(places))


def _pairwise(places: Floats, mass: Floats) -> Floats:
    far = places[:, None, :] - places[None, :, :]
    square = np.maximum((far**2).sum(axis=2), 1e-4)
    strength = mass[:, None] * mass[None, :] / square
    pushed: Floats = (far * strength[:, :, None]).sum(axis=1)
    return pushed


def _by_grid(places: Floats, mass: Floats) -> Floats:
    low = places.min(axis=0)
    side = max(float(np.ptp(places, axis=0).max()), 1e-6) / (_CELLS - 2)
    inside = (places - low) / side
    cell = inside.astype(np.intp)
    part = inside - cell
    corners = [
        (cell[:, 0] + right, cell[:, 1] + down, _share(part[:, 0], right) * _share(part[:, 1], down))
        for right in (0, 1)
        for down in (0, 1)
    ]
    weight = np.zeros((_CELLS, _CELLS))
    for right, down, share in corners:
        np.add.at(weight, (right, down), share * mass)
    # Twice the grid, or its left side would push its right one around the edge.
    seen = rfft2(weight, (2 * _CELLS, 2 * _CELLS))
    near = np.minimum(np.arange(2 * _CELLS), 1)
    offsets = np.fft.fftfreq(2 * _CELLS, 1 / (2 * _CELLS)) * side
    square = offsets[:, None] ** 2 + offsets[None, :] ** 2
    square[0, 0] = 1.0
    pushed = np.zeros_like(places)
    for axis, kernel in enumerate((offsets[:, None] / square, offsets[None, :] / square)):
        field = irfft2(seen * rfft2(kernel * np.maximum(near[:, None], near[None, :])))[:_CELLS, :_CELLS]
        for right, down, share in corners:
            pushed[:, axis] += field[right, down] * share
    return pushed * mass[:, None]


def _share(part: Floats, upper: int) -> Floats:
    return part if upper else 1.0 - part


def _scaled(places: Floats) -> Floats:
    """Bring the drawing to the middle and to a size that gives every node its square."""
    middle: Floats = places - np.median(places, axis=0)
    spread = float(np.quantile(np.abs(middle), 0.9)) or 1.0
    return middle * (_SPACING * np.sqrt(len(places)) / 2 / spread)


def _apart(places: Floats) -> list[tuple[int, int]]:
    """Push overlapping nodes away from each other."""
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
    return [(round(float(x)), round(float(y))) for x, y in places]
