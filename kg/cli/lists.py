"""Lists: `gaps`, `ambiguous`, `info`."""

from collections.abc import Iterator
from pathlib import Path

import click

from kg.app.answers import open_graph
from kg.app.cards import Gap, Place
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, counted, page
from kg.cli.layout import show as print_lines
from kg.cli.options import full_option, limit_option, shape_option, type_option
from kg.cli.rows import GAP_COLUMNS, RIVAL_COLUMNS, gap_row, rival_rows


@click.command(
    epilog="""\b
Examples:
  kg gaps
  kg gaps --type luật
  kg gaps --limit 10 --as csv
""",
)
@type_option("Only directives of this type: luật, nghi dinh, NQ, resolution.")
@limit_option("directives")
@shape_option
@click.pass_obj
def gaps(home: Path, type_name: str | None, limit: int | None, shape: Shape) -> None:
    """List the directives that are cited but not held, the most cited first, with who cites them."""
    answer = open_graph(home).gaps(limit, type_name)
    if shape is Shape.JSON:
        emit(as_json(answer))
    elif shape is Shape.TABLE:
        print_lines(_gap_lines(answer, page()))
    else:
        emit(as_rows([gap_row(gap) for gap in answer], GAP_COLUMNS, shape))


@click.command(
    epilog="""\b
Examples:
  kg ambiguous
  kg ambiguous --as json
""",
)
@limit_option("mentions")
@full_option
@shape_option
@click.pass_obj
def ambiguous(home: Path, limit: int | None, shape: Shape, *, full: bool) -> None:
    """List the mentions that are not decided, with their candidates and what speaks for and against each.

    Each has a number, m1, m2 …, by which `kg judge` can be told what it means.
    """
    answer = open_graph(home).ambiguous()[:limit]
    if shape is Shape.JSON:
        emit(as_json(answer))
    elif shape is Shape.TABLE:
        print_lines(_ambiguous_lines(answer, page(full=full)))
    else:
        emit(
            as_rows(
                [row for name, place in _numbered(answer) for row in rival_rows(name, place)],
                RIVAL_COLUMNS,
                shape,
            )
        )


@click.command(
    epilog="""\b
Example:
  kg info
""",
)
@shape_option
@click.pass_obj
def info(home: Path, shape: Shape) -> None:
    """Tell what the graph holds, in numbers."""
    answer = open_graph(home).info()
    if shape is Shape.JSON:
        emit(as_json(answer))
        return
    counts = [
        {"what": name.replace("_", " "), "count": count}
        for name, count in answer._asdict().items()
        if name not in {"home", "files"}
    ]
    if shape is Shape.TABLE:
        emit(f"graph in {answer.home}\n")
        emit(as_rows(counts, ("what", "count"), shape))
        print_lines(["", *answer.files])
    else:
        emit(as_rows(counts, ("what", "count"), shape))


def _gap_lines(answer: tuple[Gap, ...], layout: Layout) -> Iterator[str]:
    if not answer:
        yield "Every directive that is cited is held."
    for gap in answer:
        card = gap.directive
        yield from layout.one_line(card)
        citing = ", ".join(one.label for one in gap.citing)
        count = f"{counted(card.documents, 'document')} at {counted(card.places, 'place')}"
        yield from layout.note(f"cited by {count}: {citing}", "      ")


def _ambiguous_lines(answer: tuple[Place, ...], layout: Layout) -> Iterator[str]:
    if not answer:
        yield "Every mention is decided."
    for name, place in _numbered(answer):
        yield click.style(f"{name}  {place.citing.label}", bold=True)
        yield from layout.place(place)
        for reason in place.reasons:
            yield from layout.note(f"open because {reason}", "      ")
        for rival in place.rivals:
            yield from layout.note(f"{rival.score:.2f} {rival.card.label} [{rival.card.key}]", "      ")
            if rival.reasons:
                yield from layout.note(f"for: {'; '.join(rival.reasons)}", "           ")
            if rival.against:
                yield from layout.note(f"against: {'; '.join(rival.against)}", "           ")
        if not place.rivals:
            yield "      no candidate is known"
        yield ""
    if answer:
        yield "Say what one means: kg judge m1 KEY --same --who NAME --why TEXT"


def _numbered(answer: tuple[Place, ...]) -> Iterator[tuple[str, Place]]:
    return ((f"m{number}", place) for number, place in enumerate(answer, start=1))
