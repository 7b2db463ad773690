"""Weighing directives: `rank`, `related`, `similar`, `communities`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.app.lookup import Narrowing
from kg.app.selection import Selection
from kg.app.tables import Row
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, counted, fitted, page
from kg.cli.layout import show as print_lines
from kg.cli.options import (
    WORDS_ARE_FREE,
    joined,
    narrowing_options,
    shape_option,
    words_argument,
)
from kg.cli.study_options import explain_option, opened, selection_options, top_option
from kg.cli.study_rows import (
    GROUP_COLUMNS,
    RANKED_COLUMNS,
    SIMILAR_COLUMNS,
    group_row,
    ranked_row,
    similar_row,
)
from kg.domain.weighing import Likeness, Measure

if TYPE_CHECKING:
    from kg.app.ranking import Groups, Likenesses, Ranked, Ranking, Rankings
    from kg.graph.centrality import Definition
    from kg.graph.coverage import Coverage

# Columns before the names: rank and score.
_SCORED = len("   1.         4  ")
_LIKE = len("   1. 0.123  ")


@click.command(
    epilog="""\b
Examples:
  kg rank --by pagerank
  kg rank --by cited --type "Nghị quyết" --from 2020 --to 2025
  kg rank --by betweenness --explain
""",
)
@click.option(
    "--by",
    type=click.Choice([measure.value for measure in Measure]),
    default=Measure.CITED.value,
    show_default=True,
    help="The measure; --explain tells what it means.",
)
@selection_options
@top_option
@explain_option
@shape_option
@click.pass_obj
def rank(  # noqa: PLR0913 - one argument per option
    home: Path,
    by: str,
    chosen: Selection,
    limit: int,
    shape: Shape,
    *,
    explain: bool,
) -> None:
    """Rank directives by their weight in the whole graph; --type, --level, --from and --to choose which."""
    answer = _rankings(home).rank(Measure(by), chosen, limit)
    _print_ranking(answer, shape, (), explain=explain)


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg related 2043-KL/TU
  kg related 26-NQ/TW --term XIII --level province
""",
)
@words_argument("directive")
@selection_options
@narrowing_options
@top_option
@explain_option
@shape_option
@click.pass_obj
def related(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path,
    directive: tuple[str, ...],
    chosen: Selection,
    narrowing: Narrowing,
    limit: int,
    shape: Shape,
    *,
    explain: bool,
) -> None:
    """List the directives nearest to DIRECTIVE in the web of citations, in both directions."""
    words = joined(directive)
    card, answer = _rankings(home, words, narrowing=narrowing).related(words, chosen, limit, narrowing)
    _print_ranking(answer, shape, [*page().heading(card), ""], explain=explain)


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg similar 2043-KL/TU
  kg similar 26-NQ/TW --term XIII --by cocitation
""",
)
@words_argument("directive")
@click.option(
    "--by",
    type=click.Choice([*(way.value for way in Likeness), "both"]),
    default="both",
    show_default=True,
    help="Coupling: they cite the same. Cocitation: the same directives cite them.",
)
@selection_options
@narrowing_options
@top_option
@explain_option
@shape_option
@click.pass_obj
def similar(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path,
    directive: tuple[str, ...],
    by: str,
    chosen: Selection,
    narrowing: Narrowing,
    limit: int,
    shape: Shape,
    *,
    explain: bool,
) -> None:
    """List the directives that cite the same as DIRECTIVE, or are cited together with it."""
    ways = tuple(Likeness) if by == "both" else (Likeness(by),)
    words = joined(directive)
    rankings = _rankings(home, words, narrowing=narrowing)
    answer = rankings.similar(words, ways, chosen, limit, narrowing)
    lines = [*page().heading(answer.directive), *_similar_lines(answer, page())]
    definitions = answer.definitions if explain else ()
    _print(answer, shape, lines, [similar_row(row) for row in answer.rows], SIMILAR_COLUMNS, definitions)


@click.command(
    epilog="""\b
Examples:
  kg communities
  kg communities --limit 5 --as json
""",
)
@top_option
@explain_option
@shape_option
@click.pass_obj
def communities(home: Path, limit: int, shape: Shape, *, explain: bool) -> None:
    """Divide the directives into groups that cite each other, and name what each group is about."""
    answer = _rankings(home).communities(limit)
    definitions = (answer.definition,) if explain else ()
    rows = [group_row(group) for group in answer.groups]
    _print(answer, shape, list(_group_lines(answer, page())), rows, GROUP_COLUMNS, definitions)


def _rankings(home: Path, *asked: str, narrowing: Narrowing | None = None) -> "Rankings":
    graph = opened(home, *asked, narrowing=narrowing)
    from kg.app.ranking import Rankings  # noqa: PLC0415 - scipy and networkx take a second to load

    return Rankings(graph)


def _print_ranking(answer: "Ranking", shape: Shape, heading: Sequence[str], *, explain: bool) -> None:
    definitions = (answer.definition,) if explain else ()
    lines = [*heading, *_ranking_lines(answer, page())]
    _print(answer, shape, lines, [ranked_row(row) for row in answer.rows], RANKED_COLUMNS, definitions)


def _print(  # noqa: PLR0913, PLR0917 - the parts of one answer
    answer: "Ranking | Likenesses | Groups",
    shape: Shape,
    lines: Sequence[str],
    rows: Sequence[Row],
    columns: Sequence[str],
    definitions: "Sequence[Definition]",
) -> None:
    if shape is Shape.JSON:
        emit(as_json(answer))
        return
    notes = list(_notes(answer.coverage, definitions, page()))
    if shape is Shape.TABLE:
        print_lines([*lines, "", *notes])
        return
    emit(as_rows(rows, columns, shape))
    click.echo("\n".join(notes), err=True)


def _notes(coverage: "Coverage", definitions: "Sequence[Definition]", layout: Layout) -> Iterator[str]:
    for one in definitions:
        yield from layout.note(f"measure: {one.meaning}")
        yield from layout.note(f"scale: {one.scale}")
        yield from layout.note(f"source: {one.source}")
    yield from layout.note(coverage.sentence)


def _ranking_lines(answer: "Ranking", layout: Layout) -> Iterator[str]:
    if not answer.rows:
        yield "No directive fits."
    for row in answer.rows:
        line = f"{row.rank:4}. {_score(row):>9}  {row.directive.label}{_about(row)}"
        yield from fitted(line, layout.width, " " * _SCORED)
    if len(answer.rows) < answer.among:
        yield f"… {len(answer.rows)} of {counted(answer.among, 'directive')} with a score; --limit shows more"


def _score(row: "Ranked") -> str:
    return f"{row.score:.0f}" if row.score.is_integer() else f"{row.score:.6f}"


def _about(row: "Ranked") -> str:
    held = "" if row.directive.held else ", not held"
    return f"  ({row.level or 'level unknown'}{held})"


def _similar_lines(answer: "Likenesses", layout: Layout) -> Iterator[str]:
    for way in Likeness:
        rows = [row for row in answer.rows if row.by is way]
        if rows:
            yield ""
            title = "They cite the same:" if way is Likeness.COUPLING else "Cited together:"
            yield click.style(title, bold=True)
        for row in rows:
            line = f"{row.rank:4}. {row.score:.3f}  {row.directive.label}"
            yield from fitted(line, layout.width, " " * _LIKE)
            more = " …" if row.shared > len(row.examples) else ""
            shared = "; ".join(card.label for card in row.examples)
            yield from layout.note(f"{row.shared} shared: {shared}{more}", " " * _LIKE)
    if not answer.rows:
        yield ""
        yield "No directive shares a citation with it."


def _group_lines(answer: "Groups", layout: Layout) -> Iterator[str]:
    for group in answer.groups:
        subjects = ", ".join(group.subjects) or "no common subject"
        yield click.style(f"{group.number}. {counted(group.size, 'directive')}: {subjects}", bold=True)
        for card in group.leading:
            yield from layout.note(card.label, "     ")
    yield f"{len(answer.groups)} of {counted(answer.found, 'group')}; modularity {answer.modularity:.3f}"
