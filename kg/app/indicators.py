"""Answers about indicators: series of targets and results, each figure with its source."""

from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from kg.app.answers import Graph
from kg.app.cards import Card
from kg.app.names import named
from kg.app.rows import evidence, rows

_IN_WORDS = {
    ">=": "ít nhất ",
    "<=": "không quá ",
    "~": "khoảng ",
    ">": "trên ",
    "increase": "tăng ",
    "decrease": "giảm ",
}
_IN_SIGNS = {">=": "≥ ", "<=": "≤ ", "~": "≈ ", ">": "> ", "decrease": "giảm "}


class Figure(NamedTuple):
    """One target or result with its words."""

    name: str  # what it measures, as the text says it
    minimum: Decimal | None
    maximum: Decimal | None
    unit: str
    comparator: str  # "=", ">=", "<=", "~", ">", "increase", "decrease"
    year: int | None
    period: str | None  # its months, where it is of no whole year: "2024-01/2024-09"
    aim: str  # "target" or "result"
    number: str | None  # "(17)"
    scope: str | None
    directive: Card
    section: str
    sentence: str
    mark: tuple[int, int]  # where the figure stands in `sentence`
    quote: str  # exactly file[start:end]
    file: str
    line: int
    start: int
    end: int
    rule: str

    @property
    def time(self) -> str | None:
        """Give the months that the figure is of, else the year."""
        return self.period or (str(self.year) if self.year else None)

    @property
    def amount(self) -> str:
        """Give the figure as Vietnamese texts print it: `9 - 10 %`, `trên 3.300 USD/người`."""
        return f"{_IN_WORDS.get(self.comparator, '')}{self._span} {self.unit}"

    @property
    def short(self) -> str:
        """Give the figure as it stands in a drawing, without its unit: `9 - 10`, `> 3.300`."""
        return f"{_IN_SIGNS.get(self.comparator, '')}{self._span}"

    @property
    def _span(self) -> str:
        low, high = (_printed(one) for one in (self.minimum, self.maximum))
        return low or high if not (low and high) or low == high else f"{low} - {high}"


class YearOf(NamedTuple):
    """What was aimed at for one year, and what came out."""

    year: int
    targets: tuple[Figure, ...]
    results: tuple[Figure, ...]


class SeriesCard(NamedTuple):
    """A measure with its figures, by year; targets before results."""

    iri: str
    name: str
    english: str  # "" where the table of measures lacks it
    figures: tuple[Figure, ...]

    @property
    def years(self) -> tuple[YearOf, ...]:
        """Put targets beside results, year by year; figures without a year are left out."""
        found = sorted({one.year for one in self.figures if one.year is not None})
        return tuple(YearOf(year, self._of(year, "target"), self._of(year, "result")) for year in found)

    def of_year(self, year: int) -> "SeriesCard":
        """Give the series with the figures of one year only."""
        return self._replace(figures=tuple(one for one in self.figures if one.year == year))

    def since(self, year: int) -> "SeriesCard":
        """Give the series from a year on, without the figures that have no year."""
        return self._replace(
            figures=tuple(one for one in self.figures if one.year is not None and one.year >= year)
        )

    def _of(self, year: int, aim: str) -> tuple[Figure, ...]:
        return tuple(one for one in self.figures if (one.year, one.aim) == (year, aim))


def indicators(graph: Graph, name: str | None = None) -> tuple[SeriesCard, ...]:
    """Give the series of a graph, by name.

    Args:
        graph: the opened graph.
        name: only those that bear the name in Vietnamese or English, whose name holds the words, or that have
            a figure whose name in its text does.

    Raises:
        UnknownName: no series bears the name.
    """
    names: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(graph.store, "series"):
        names[row["series"]].append(row["name"])
    cards = {card.iri: card for card in graph.held()}
    label: dict[str, str] = {}
    figures: defaultdict[str, list[Figure]] = defaultdict(list)
    for row in rows(graph.store, "indicators"):
        if row["directive"] in cards:
            label[row["series"]] = row["series_name"]
            figures[row["series"]].append(_figure(row, cards[row["directive"]]))
    chosen = list(label)
    if name is not None:
        chosen = list(
            named("series", name, chosen, lambda iri: (*names[iri], *(one.name for one in figures[iri])))
        )
    return tuple(
        SeriesCard(
            iri=iri,
            name=label[iri],
            english=next((other for other in names[iri] if other != label[iri]), ""),
            figures=tuple(sorted(figures[iri], key=_by_year)),
        )
        for iri in chosen
    )


def _by_year(figure: Figure) -> tuple[int, bool, str, int]:
    return figure.year or 0, figure.aim == "result", figure.directive.key, figure.start


def _figure(row: dict[str, str], directive: Card) -> Figure:
    return Figure(
        name=row["name"],
        minimum=Decimal(row["minimum"]) if "minimum" in row else None,
        maximum=Decimal(row["maximum"]) if "maximum" in row else None,
        unit=row["unit"],
        comparator=row["comparator"],
        year=int(row["year"]) if "year" in row else None,
        period=row.get("period"),
        aim=row["aim"],
        number=row.get("number"),
        scope=row.get("scope"),
        directive=directive,
        rule=row["rule"],
        **evidence(row),
    )


def _printed(number: Decimal | None) -> str:
    """Print a number with dots between thousands and a decimal comma."""
    return "" if number is None else f"{number:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
