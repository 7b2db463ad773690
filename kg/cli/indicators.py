"""What is aimed at and what came out: `indicators`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from kg.app.answers import open_graph
from kg.app.indicators import Figure, SeriesCard
from kg.app.indicators import indicators as find_indicators
from kg.app.tables import Row
from kg.cli.files import STANDARD_OUTPUT, output_option, refuse_terminal, write_to
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, page
from kg.cli.layout import show as print_lines
from kg.cli.options import joined
from kg.cli.progress import working
from kg.cli.rows import WORDS, words_row

_DRAWINGS = ("html", "png")
INDICATOR_COLUMNS = (
    "series", "year", "period", "aim", "minimum", "maximum", "unit", "comparator", "scope", "name", "number",
    "directive", "directive_key", *WORDS,
)  # fmt: skip


@click.command(
    epilog="""\b
Examples:
  kg indicators GRDP
  kg indicators "tỷ lệ hộ nghèo" --as csv
  kg indicators GRDP --year 2023
  kg indicators GRDP --as html -o grdp.html
  kg indicators --as png -o indicators.png
""",
)
@click.argument("name", nargs=-1)
@click.option(
    "--year", type=click.IntRange(1900, 2100), metavar="YEAR", help="Only the figures of that year."
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help="At most N series; a drawing takes those with figures of the most years.",
)
@click.option(
    "--as",
    "shape",
    type=click.Choice([*(shape.value for shape in Shape), *_DRAWINGS]),
    default=Shape.TABLE.value,
    show_default=True,
    help="Form of the answer; html is a page with drawings and sentences, png a picture.",
)
@output_option
@click.pass_obj
def indicators(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path, name: tuple[str, ...], year: int | None, limit: int | None, shape: str, output: Path
) -> None:
    """Show targets and results by year, each with its source: all series, or those that NAME fits."""
    if shape in _DRAWINGS:
        refuse_terminal(output, f"-o indicators.{shape}")
    elif output != STANDARD_OUTPUT:
        raise click.UsageError(f"-o is for html and png: write kg indicators --as {shape} > {output}")
    found = find_indicators(open_graph(home), joined(name) or None)
    if year is not None:
        found = tuple(series for one in found if (series := one.of_year(year)).figures)
    if shape in _DRAWINGS:
        _draw(found, limit, shape, output)
        return
    found = found[:limit]
    if shape == Shape.JSON:
        emit(as_json(found))
    elif shape == Shape.TABLE:
        print_lines(_series_lines(found, page()))
    else:
        rows = [row for one in found for row in indicator_rows(one)]
        emit(as_rows(rows, INDICATOR_COLUMNS, Shape(shape)))


def _draw(found: tuple[SeriesCard, ...], limit: int | None, shape: str, output: Path) -> None:
    # Loaded here, since matplotlib takes longer than the answer in any other form.
    with working("drawing"):
        from kg.app.charting import DRAWINGS  # noqa: PLC0415

        drawn = DRAWINGS[shape](found, limit)
    write_to(output, lambda file: file.writelines([drawn]))


def indicator_rows(series: SeriesCard) -> Iterable[Row]:
    """Give one row for each figure of a series."""
    return (_row(series, one) for one in series.figures)


def _row(series: SeriesCard, one: Figure) -> Row:
    return {
        "series": series.name,
        "year": one.year,
        "period": one.period,
        "aim": one.aim,
        "minimum": None if one.minimum is None else str(one.minimum),
        "maximum": None if one.maximum is None else str(one.maximum),
        "unit": one.unit,
        "comparator": one.comparator,
        "scope": one.scope,
        "name": one.name,
        "number": one.number,
        "directive": one.directive.label,
        "directive_key": one.directive.key,
        **words_row(one),
    }


def _series_lines(found: tuple[SeriesCard, ...], layout: Layout) -> Iterator[str]:
    if not found:
        yield "No figure fits."
    for series in found:
        english = f" ({series.english})" if series.english else ""
        yield click.style(f"{series.name}{english}", bold=True)
        for one in series.figures:
            number = f"  {one.number}" if one.number else ""
            scope = f"  {one.scope}" if one.scope else ""
            place = click.style(f"{one.file}:{one.line}", dim=True)
            yield f"  {one.time or '?':4}  {one.aim:6}  {one.amount}{number}{scope}"
            yield f"        {one.directive.label}  {one.section or '(head)'}  {place}"
            yield from layout.note(f"“{' '.join(one.quote.split())}”", "        ")
        yield ""
