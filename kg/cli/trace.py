"""Following citations: `lineage`, `path`, `follow-up`, `timeline`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.app.lookup import Narrowing
from kg.app.selection import Selection
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, counted, fitted, page
from kg.cli.layout import show as print_lines
from kg.cli.options import (
    WORDS_ARE_FREE,
    joined,
    limit_option,
    narrowing_options,
    shape_option,
    words_argument,
)
from kg.cli.study_options import opened, relation_option, selection_options
from kg.cli.study_rows import (
    EVENT_COLUMNS,
    FOLLOW_UP_COLUMNS,
    HOP_COLUMNS,
    LINE_COLUMNS,
    Cells,
    event_row,
    follow_up_rows,
    hop_rows,
    line_rows,
)
from kg.cli.trees import path_lines, tree_lines
from kg.domain.following import RESTS_ON, Direction
from kg.domain.level import Level

if TYPE_CHECKING:
    from kg.app.traces import Event, FollowUp, Lineages, Paths, Timeline
    from kg.app.tracing import Tracing

_DATE = len("2024-06-30  ")  # columns before the names on a timeline


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg lineage 2043-KL/TU
  kg lineage 26-NQ/TW --term XIII --direction down
  kg lineage 2043-KL/TU --relation implements --relation cites --as csv
\b
“again”: the branch of this directive stands elsewhere in the tree. “cycle”: it rests on what rests on it.
""",
)
@words_argument("directive")
@click.option(
    "--direction",
    type=click.Choice([*(way.value for way in Direction), "both"]),
    default="both",
    show_default=True,
    help="Up: what it rests on. Down: what follows from it.",
)
@click.option("--depth", type=click.IntRange(min=1), metavar="N", help="At most N lines below the directive.")
@relation_option(RESTS_ON)
@selection_options
@narrowing_options
@shape_option
@click.pass_obj
def lineage(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path,
    directive: tuple[str, ...],
    direction: str,
    depth: int | None,
    relations: tuple[str, ...],
    chosen: Selection,
    narrowing: Narrowing,
    shape: Shape,
) -> None:
    """Show what DIRECTIVE rests on (up) and what follows from it (down), as a tree.

    What --type, --level, --from and --to leave out is not shown, nor what hangs on it alone.
    """
    words = joined(directive)
    answer = _tracing(home, words, narrowing=narrowing).lineage(
        words,
        directions=tuple(Direction) if direction == "both" else (Direction(direction),),
        relations=relations,
        depth=depth,
        chosen=chosen,
        narrowing=narrowing,
    )
    _print(answer, shape, tree_lines(answer, page()), list(line_rows(answer)), LINE_COLUMNS)


@click.command(
    epilog="""\b
Examples:
  kg path 2043-KL/TU "Nghị quyết 26-NQ/TW khóa XIII"
  kg path 001 tw/xiii/nq/26 --all --longest 5
""",
)
@click.argument("start")
@click.argument("end")
@click.option("--all", "every", is_flag=True, help="Not only the shortest: all that pass no directive twice.")
@click.option(
    "--longest",
    type=click.IntRange(min=1),
    default=4,
    show_default=True,
    metavar="N",
    help="With --all: at most N citations on a way.",
)
@click.option(
    "--limit", type=click.IntRange(min=1), default=10, show_default=True, metavar="N", help="At most N ways."
)
@relation_option(())
@shape_option
@click.pass_obj
def path(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path,
    start: str,
    end: str,
    longest: int,
    limit: int,
    relations: tuple[str, ...],
    shape: Shape,
    *,
    every: bool,
) -> None:
    """Show what leads from START to END along the citations, with the words of each step.

    Where nothing leads there, ways from END to START are shown. Quote names of several words.
    """
    answer = _tracing(home, start, end).paths(
        start, end, every=every, longest=longest, limit=limit, relations=relations or None
    )
    _print(answer, shape, path_lines(answer, page()), list(hop_rows(answer)), HOP_COLUMNS)


@click.command(
    "follow-up",
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg follow-up 26-NQ/TW --term XIII
  kg follow-up "Luật Đất đai 2024" --relation guides --as csv
""",
)
@words_argument("directive")
@relation_option(RESTS_ON)
@narrowing_options
@shape_option
@click.pass_obj
def follow_up(
    home: Path,
    directive: tuple[str, ...],
    relations: tuple[str, ...],
    narrowing: Narrowing,
    shape: Shape,
) -> None:
    """Show who carries DIRECTIVE out, on which level, and where nobody does."""
    words = joined(directive)
    tracing = _tracing(home, words, narrowing=narrowing)
    answer = tracing.follow_up(words, relations=relations, narrowing=narrowing)
    _print(answer, shape, _follow_up_lines(answer, page()), list(follow_up_rows(answer)), FOLLOW_UP_COLUMNS)


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg timeline --level province --from 2023 --limit 20
  kg timeline 2043-KL/TU --as md
""",
)
@click.argument("directive", nargs=-1)
@relation_option(RESTS_ON)
@selection_options
@narrowing_options
@limit_option("directives, the earliest ones; --from skips them")
@shape_option
@click.pass_obj
def timeline(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path,
    directive: tuple[str, ...],
    relations: tuple[str, ...],
    chosen: Selection,
    narrowing: Narrowing,
    limit: int | None,
    shape: Shape,
) -> None:
    """List directives in the order of time: all, or what DIRECTIVE rests on and what follows from it."""
    words = joined(directive)
    answer = _tracing(home, words, narrowing=narrowing).timeline(
        words or None, relations=relations, chosen=chosen, narrowing=narrowing, limit=limit
    )
    rows = [event_row(event) for event in answer.events]
    _print(answer, shape, _timeline_lines(answer, page()), rows, EVENT_COLUMNS)


def _tracing(home: Path, *asked: str, narrowing: Narrowing | None = None) -> "Tracing":
    graph = opened(home, *asked, narrowing=narrowing)
    from kg.app.tracing import Tracing  # noqa: PLC0415 - numpy and networkx take most of a second to load

    return Tracing(graph)


def _print(
    answer: "Lineages | Paths | FollowUp | Timeline",
    shape: Shape,
    lines: Iterator[str],
    rows: list[Cells],
    columns: tuple[str, ...],
) -> None:
    if shape is Shape.JSON:
        emit(as_json(answer))
        return
    if shape is Shape.TABLE:
        print_lines(lines)
        print_lines(["", *page().note(answer.coverage.sentence)])
        return
    emit(as_rows(rows, columns, shape))
    click.echo(answer.coverage.sentence, err=True)


def _follow_up_lines(answer: "FollowUp", layout: Layout) -> Iterator[str]:
    yield from layout.heading(answer.directive)
    for level in Level:
        stations = [station for station in answer.stations if station.level is level]
        if stations:
            yield ""
            yield click.style(f"{level}:", bold=True)
        for station in stations:
            could = f" ({counted(station.texts, 'text')} held that could)" if station.texts else ""
            yield from layout.note(f"{station.name}: {station.verdict}{could}", "  ")
            for one in station.followers:
                through = "" if one.steps == 1 else f", through {one.through}"
                relations = one.relations.replace("_", " ")
                yield from layout.note(f"{one.directive.label}: {relations}{through}", "      ")
    if answer.silent:
        yield ""
        yield f"Nothing is known of any directive of these levels: {', '.join(answer.silent)}."


def _timeline_lines(answer: "Timeline", layout: Layout) -> Iterator[str]:
    if answer.directive:
        yield from layout.heading(answer.directive)
        yield ""
    if not answer.events:
        yield "No directive fits."
    for event in answer.events:
        yield from fitted(_event(event), layout.width, " " * _DATE)
    if len(answer.events) < answer.among:
        yield f"… {len(answer.events)} of {counted(answer.among, 'directive')}; --limit shows more"


def _event(event: "Event") -> str:
    facts = [event.level or "level unknown", *([event.role] if event.role else [])]
    counts = f"cites {event.cites}, cited by {event.cited_by}"
    return f"{event.date or 'no date':{_DATE - 2}}  {event.directive.name}  ({', '.join(facts)}; {counts})"
