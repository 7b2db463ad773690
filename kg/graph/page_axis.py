"""A drawing along time and authority: one column per year, one band per level, the highest level on top."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# From the highest to the lowest; what no level is known of stands at the bottom.
UNKNOWN = "unknown"
LEVELS = ("central", "ministry", "province", "district", "commune", UNKNOWN)
_WIDTH, _HEIGHT = 124, 74  # pixels of the box that one node stands in
_ROWS = 7  # nodes above each other before a cell grows to the right
_GAP = 40  # pixels between bands


@dataclass(frozen=True, slots=True, order=True)
class Standing:
    """What decides where a node stands."""

    issued_on: str | None  # ISO date or its known beginning
    level: str  # one of LEVELS
    key: str

    @property
    def year(self) -> int | None:
        """Give the year of issue."""
        return int(self.issued_on[:4]) if self.issued_on else None


@dataclass(frozen=True, slots=True)
class Stripe:
    """A band or a column of the drawing, in pixels."""

    name: str  # a level, a year, "" for what has no date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Axes:
    """Where everything stands, and the stripes behind it."""

    places: Mapping[str, tuple[int, int]]  # by key
    bands: tuple[Stripe, ...]
    columns: tuple[Stripe, ...]


def along_axes(nodes: Sequence[Standing]) -> Axes:
    """Place nodes by year and level; what has no date stands in a column of its own at the left."""
    cells: dict[tuple[str, str], list[Standing]] = defaultdict(list)
    for node in sorted(nodes, key=lambda node: (node.issued_on or "", node.key)):
        cells[node.level, str(node.year or "")].append(node)
    years = sorted({year for _, year in cells})
    levels = [level for level in LEVELS if any(level == band for band, _ in cells)]
    rows = {
        level: min(_ROWS, max(len(found) for (band, _), found in cells.items() if band == level))
        for level in levels
    }
    columns, right = [], 0
    for year in years:
        sides = [-(-len(found) // rows[band]) for (band, column), found in cells.items() if column == year]
        columns.append(Stripe(year, right, right + max(sides) * _WIDTH))
        right = columns[-1].end
    bands, down = [], 0
    for level in levels:
        bands.append(Stripe(level, down, down + rows[level] * _HEIGHT + _GAP))
        down = bands[-1].end
    left = {column.name: column.start for column in columns}
    top = {band.name: band.start + _GAP // 2 for band in bands}
    places = {
        node.key: (
            left[year] + order // rows[level] * _WIDTH + _WIDTH // 2,
            top[level] + order % rows[level] * _HEIGHT + _HEIGHT // 3,
        )
        for (level, year), found in cells.items()
        for order, node in enumerate(found)
    }
    return Axes(places, tuple(bands), tuple(columns))
