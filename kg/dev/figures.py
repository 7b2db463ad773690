"""Figures of a measurement, and what they must reach."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measure:
    """Figures of one thing measured, with what stands behind them.

    `mentions` and `failures` are lines without sentences, kept in the reference file to tell what a change
    gained and lost; `listing` is only shown.
    """

    name: str
    figures: Mapping[str, float]
    mentions: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    listing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limits:
    """What figures must reach: by measure, then by figure."""

    floors: Mapping[str, Mapping[str, float]]
    bars: Mapping[str, Mapping[str, Mapping[str, float]]]  # by issue, measure, figure
    in_force: str  # the issue whose bars fail the run
    at_most: frozenset[str]  # figures where less is better

    def shortfalls(self, measure: Measure) -> Iterator[str]:
        """Say which figures of a measure are worse than their floor or the bar in force."""
        for word, limits in (
            ("floor", self.floors),
            (f"bar of issue {self.in_force}", self.bars[self.in_force]),
        ):
            for name, limit in limits.get(measure.name, {}).items():
                value = measure.figures[name]
                if value > limit if name in self.at_most else value < limit:
                    yield f"{measure.name}.{name} is {value:.4f}, the {word} is {limit:g}"


def read_limits(file: Path) -> Limits:
    """Read floors and bars."""
    shape = tomllib.loads(file.read_text(encoding="utf-8"))
    return Limits(shape["floor"], shape["bar"], shape["in_force"], frozenset(shape["at_most"]))


def figure_lines(measure: Measure, limits: Limits, reference: Measure | None) -> Iterator[str]:
    """Give one line per figure: value, reference, floor, and the bar of every issue."""
    issues = sorted(limits.bars)
    yield f"{measure.name:24}{'now':>9}{'before':>9}{'floor':>9}" + "".join(
        f"{'issue ' + issue:>9}" for issue in issues
    )
    columns = [limits.floors, *(limits.bars[issue] for issue in issues)]
    for name, value in measure.figures.items():
        before = reference.figures.get(name) if reference else None
        cells = [value, before, *(column.get(measure.name, {}).get(name) for column in columns)]
        yield f"  {name:22}" + "".join("        –" if cell is None else f"{cell:9.4g}" for cell in cells)
