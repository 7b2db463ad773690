"""Options that several commands share."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from kg.app.lookup import Narrowing
from kg.cli.formats import Shape

# As `kg.domain.citation.Relation` has them, whose dataclasses would cost each answer a tenth of its time.
RELATIONS = (
    "cites", "implements", "based_on", "approves", "amends", "replaces", "repeals", "guides", "reports_on",
)  # fmt: skip
Function = TypeVar("Function", bound=Callable[..., Any])
Command = Callable[..., None]


def shape_option(function: Function) -> Function:
    """Add `--as`."""
    return click.option(
        "--as",
        "shape",
        type=click.Choice([shape.value for shape in Shape]),
        callback=lambda _ctx, _param, value: Shape(value),
        default=Shape.TABLE.value,
        show_default=True,
        help="Form of the answer.",
    )(function)


def narrowing_options(function: Command) -> Command:
    """Add `--term`, `--date` and `--about`: the command gets what they say as one `narrowing`."""

    @wraps(function)
    def narrowed(
        *args: Any,  # noqa: ANN401 - whatever the command takes beside
        term: str | None,
        date: str | None,
        about: str | None,
        **rest: Any,  # noqa: ANN401 - the same
    ) -> None:
        function(*args, narrowing=Narrowing(term, date, about), **rest)

    return with_options(
        narrowed,
        click.option("--term", metavar="TERM", help="Its congress term: XIII or 13."),
        click.option("--date", metavar="DATE", help="Its date: 2022-11-03, 03/11/2022, 2022-11 or 2022."),
        click.option("--about", metavar="WORDS", help='Words of its subject, such as "duyên hải Trung Bộ".'),
    )


def one_relation_option(function: Function) -> Function:
    """Add `--relation`."""
    return click.option(
        "--relation",
        type=click.Choice(RELATIONS),
        help="Only places of this relation.",
    )(function)


def type_option(what: str) -> Callable[[Function], Function]:
    """Add `--type`, as `type_name`."""
    return click.option("--type", "type_name", metavar="TYPE", help=what)


def with_options(function: Command, *options: Callable[[Command], Command]) -> Command:
    """Add options so that `--help` lists them in the order given."""
    for option in reversed(options):
        function = option(function)
    return function


def full_option(function: Function) -> Function:
    """Add `--full`."""
    return click.option(
        "--full", is_flag=True, help="Whole sentences, not only the lines around the mention."
    )(function)


def limit_option(what: str) -> Callable[[Function], Function]:
    """Add `--limit` for a list of such things."""
    return click.option("--limit", type=click.IntRange(min=1), metavar="N", help=f"At most N {what}.")


def words_argument(name: str = "words") -> Callable[[Function], Function]:
    """Add an argument of several words, quoted or not."""
    return click.argument(name, nargs=-1, required=True)


# A user may type `26 -NQ/TW`: what begins with one hyphen and is no option is a word.
WORDS_ARE_FREE = {"ignore_unknown_options": True}


def joined(words: tuple[str, ...]) -> str:
    """Put the words of a command line together; a misspelt long option is an error, not a word.

    Raises:
        click.NoSuchOption: a word begins with two hyphens.
    """
    for word in words:
        if word.startswith("--") and len(word) > len("--") and word[2].isascii() and word[2].isalpha():
            raise click.NoSuchOption(word.partition("=")[0])
    return " ".join(words)
