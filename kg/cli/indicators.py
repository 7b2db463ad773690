"""What is aimed at and what came out: `indicators`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from kg.app.indicators import Figure, SeriesCard
from kg.app.indicators import indicators as find_indicators
from kg.app.opened import open_graph
from kg.app.tables import Row
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, page
from kg.cli.layout import show as print_lines
from kg.cli.options import joined, limit_option, shape_option

INDICATOR_COLUMNS = (
    "series", "year", "aim", "minimum", "maximum", "unit", "comparator", "scope", "name", "number",
    "directive", "section", "quote", "file", "line", "start", "end", "rule",
)  # fmt: skip


@click.command(
    epilog="""\b
Examples:
  kg indicators GRDP
  kg indicators "tỷ lệ hộ nghèo" --as csv
""",
)
@click.argument("name", nargs=-1)
@limit_option("series")
@shape_option
@click.pass_obj
def indicators(home: Path, name: tuple[str, ...], limit: int | None, shape: Shape) -> None:
    """Show targets and results by year, each with its source: all series, or those that NAME fits."""
    found = find_indicators(open_graph(home), joined(name) or None)[:limit]
    if shape is Shape.JSON:
        emit(as_json(found))
    elif shape is Shape.TABLE:
        print_lines(_series_lines(found, page()))
    else:
        emit(as_rows([row for one in found for row in indicator_rows(one)], INDICATOR_COLUMNS, shape))


def indicator_rows(series: SeriesCard) -> Iterable[Row]:
    """Give one row for each figure of a series."""
    return (_row(series, one) for one in series.figures)


def _row(series: SeriesCard, one: Figure) -> Row:
    return {
        "series": series.name,
        "year": one.year,
        "aim": one.aim,
        "minimum": None if one.minimum is None else str(one.minimum),
        "maximum": None if one.maximum is None else str(one.maximum),
        "unit": one.unit,
        "comparator": one.comparator,
        "scope": one.scope,
        "name": one.name,
        "number": one.number,
        "directive": one.directive.label,
        "section": one.section,
        "quote": one.quote,
        "file": one.file,
        "line": one.line,
        "start": one.start,
        "end": one.end,
        "rule": one.rule,
    }


def _series_lines(found: tuple[SeriesCard, ...], layout: Layout) -> Iterator[str]:
    if not found:
        yield "No indicator is known."
    for series in found:
        english = f" ({series.english})" if series.english else ""
        yield click.style(f"{series.name}{english}", bold=True)
        for one in series.figures:
            number = f"  {one.number}" if one.number else ""
            place = click.style(f"{one.file}:{one.line}", dim=True)
            yield f"  {one.year or '?'}  {one.aim:6}  {one.amount}{number}  {place}"
            yield from layout.note(f"“{' '.join(one.quote.split())}”", "        ")
        yield ""
