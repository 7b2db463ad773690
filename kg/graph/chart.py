"""Targets and results over the years, made ready to be drawn: which figures share axes, and where."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from kg.domain.keys import slug
from kg.graph.page_words import Words

TARGET, RESULT = "target", "result"
_BESIDE = 0.17  # years between two figures of one year, on an axis of few years
_FEW = 6  # years; on a longer axis they stand further apart, to be as far apart on paper
_FURTHEST = 0.45  # years; more would be the next year
# bác sỹ and bác sĩ, tỷ and tỉ: one word in two spellings.
_FINAL_Y = re.compile(r"(?<=[^aeiou])y$")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure stands."""

    label: str  # of the directive
    section: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Point:
    """One target or result, with the sentence that proves it."""

    year: int | None
    aim: str  # TARGET or RESULT
    low: Decimal | None  # both are the figure, where it is no range
    high: Decimal | None
    unit: str
    comparator: str  # "=", ">=", "<=", "~", ">", "increase", "decrease"
    scope: str | None  # the place that it holds for
    amount: str  # "khoảng 4.460 USD"
    short: str  # "≈ 4.460"
    source: Source
    sentence: str
    mark: tuple[int, int]  # where the figure stands in the sentence
    whole: bool = True  # of a whole year, not of some months


@dataclass(frozen=True, slots=True)
class Chart:
    """One measure with all its figures."""

    name: Words
    points: tuple[Point, ...]  # by year

    @property
    def years(self) -> int:
        """Count the years that a figure can be drawn in."""
        return len({point.year for point in self.points if is_drawn(point)})


@dataclass(frozen=True, slots=True)
class Dot:
    """Where a figure stands on its axes."""

    place: int  # among the points of its chart
    aim: str
    year: int
    across: float  # the year, or beside it where the year has several figures
    low: float
    high: float
    words: str  # beside it
    whole: bool  # of a whole year


@dataclass(frozen=True, slots=True)
class Panel:
    """The figures of one measure that share a pair of axes: of one place, in one unit."""

    name: str
    scope: str  # the place; where texts name none, the directive, since another one may mean another place
    unit: str
    dots: tuple[Dot, ...]  # from left to right

    def line(self, aim: str) -> tuple[Dot, ...]:
        """Give the dots that a line may join: those of the aim and of whole years, if no year has two."""
        dots = tuple(dot for dot in self.dots if dot.aim == aim and dot.whole)
        return dots if len(dots) > 1 and len({dot.year for dot in dots}) == len(dots) else ()


def is_drawn(point: Point) -> bool:
    """Tell whether a figure has a place on axes; without a year or a number it has none."""
    return point.year is not None and (point.low is not None or point.high is not None)


def panels(chart: Chart, notes: Sequence[str]) -> tuple[Panel, ...]:
    """Give the pairs of axes of a chart, in the order of its points.

    Args:
        chart: what is to be drawn.
        notes: what is written beside the words of each point, "[3]".
    """
    rooms: list[tuple[tuple[str, str], list[str], list[int]]] = []
    for place, point in enumerate(chart.points):
        if not is_drawn(point):
            continue
        # Two texts may have one label: their files tell them apart.
        of = (point.scope, "") if point.scope else (point.source.label, point.source.file)
        for which, units, places in rooms:
            if which == of and all(same_unit(unit, point.unit) for unit in units):
                units.append(point.unit)
                places.append(place)
                break
        else:
            rooms.append((of, [point.unit], [place]))
    return tuple(
        Panel(
            name=chart.name.vietnamese,
            scope=which[0],
            unit=max(units, key=len),
            dots=_dots([(place, chart.points[place]) for place in places], notes),
        )
        for which, units, places in rooms
    )


def same_unit(one: str, other: str) -> bool:
    """Tell whether two texts count in one unit: `bác sỹ/vạn dân` and `bác sĩ`, but not `tấn` and `triệu tấn`.

    What is counted may be said shorter, and per what may be left to the name of the measure.
    """
    (counted, per), (counted_too, per_too) = _unit_words(one), _unit_words(other)
    shorter = min(len(counted), len(counted_too))
    return counted[:shorter] == counted_too[:shorter] and (per == per_too or not per or not per_too)


def _unit_words(unit: str) -> tuple[list[str], list[str]]:
    counted, _, per = unit.replace("%", " phần trăm ").replace("‰", " phần nghìn ").partition("/")
    return _folded(counted), _folded(per)


def _folded(text: str) -> list[str]:
    return [_FINAL_Y.sub("i", word) for word in slug(text).split("-") if word]


def _dots(points: Iterable[tuple[int, Point]], notes: Sequence[str]) -> tuple[Dot, ...]:
    drawn = [(place, point) for place, point in points if point.year is not None]
    # Beside rises, a fall goes below zero; among falls alone, each figure is the size of the fall.
    rises = Counter(point.comparator for _, point in drawn)["increase"] > 0
    ordered = sorted(drawn, key=lambda one: (one[1].year or 0, one[1].aim != TARGET, one[0]))
    years = [point.year or 0 for _, point in drawn]
    beside = min(_FURTHEST, _BESIDE * max(1, (max(years) - min(years)) / _FEW))
    dots: list[Dot] = []
    for year, group in groupby(ordered, key=lambda one: one[1].year or 0):
        together = list(group)
        for turn, (place, point) in enumerate(together):
            ends = [float(end) for end in (point.low, point.high) if end is not None]
            falls = rises and point.comparator == "decrease"
            low, high = (-max(ends), -min(ends)) if falls else (min(ends), max(ends))
            across = year + beside * (turn - (len(together) - 1) / 2)
            words = f"{point.short} {notes[place]}".strip()
            dots.append(Dot(place, point.aim, year, across, low, high, words, point.whole))
    return tuple(dots)
