"""Options of the commands that follow and weigh citations."""

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.app.answers import Graph, open_graph
from kg.app.lookup import Narrowing
from kg.app.selection import selection
from kg.cli.options import RELATIONS, Command, type_option, with_options
from kg.domain.level import Level

Function = TypeVar("Function", bound=Callable[..., Any])


def opened(home: Path, *asked: str, narrowing: Narrowing | None = None) -> Graph:
    """Open a graph and look up what is asked about, so that a slip is told before slow libraries are loaded.

    Args:
        home: where the graph is.
        asked: words for directives; "" asks about none.
        narrowing: chooses among the directives that the words fit.

    Raises:
        UnknownDirective: nothing fits the words.
        BadQuery: the narrowing cannot be read.
    """
    graph = open_graph(home)
    for words in filter(None, asked):
        graph.find(words, **(narrowing or Narrowing())._asdict())
    return graph


def selection_options(function: Command) -> Command:
    """Add `--type`, `--level`, `--from` and `--to`: the command gets what they choose as one `chosen`."""

    @wraps(function)
    def selecting(
        *args: Any,  # noqa: ANN401 - whatever the command takes beside
        type_name: str | None,
        level: str | None,
        since: str | None,
        until: str | None,
        **rest: Any,  # noqa: ANN401 - the same
    ) -> None:
        function(*args, chosen=selection(type_name, level, since, until), **rest)

    return with_options(
        selecting,
        type_option('Type of directive: "Nghị quyết", quyet dinh, NQ, resolution.'),
        click.option(
            "--level", type=click.Choice([level.value for level in Level]), help="Level of authority."
        ),
        click.option(
            "--from", "since", metavar="PERIOD", help="Issued in that day, month, quarter or year, or later."
        ),
        click.option(
            "--to", "until", metavar="PERIOD", help="Issued in that day, month, quarter or year, or before."
        ),
    )


def relation_option(default: Sequence[str]) -> Callable[[Function], Function]:
    """Add `--relation`, which may be given several times."""
    said = ", ".join(default) or "all"
    return click.option(
        "--relation",
        "relations",
        type=click.Choice(RELATIONS),
        multiple=True,
        default=tuple(default),
        help=f"Follow this relation; may be given several times.  [default: {said}]",
    )


def top_option(function: Function) -> Function:
    """Add `--limit` with a default, for rankings."""
    return click.option(
        "--limit",
        type=click.IntRange(min=1),
        default=20,
        show_default=True,
        metavar="N",
        help="At most N rows of each list.",
    )(function)


def explain_option(function: Function) -> Function:
    """Add `--explain`."""
    return click.option(
        "--explain", is_flag=True, help="Tell what the figures mean, how they are scaled, and the source."
    )(function)
