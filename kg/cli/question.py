"""Whole questions: `ask`."""

from collections.abc import Iterator, Mapping, Sequence

import click

from kg.app.question import kinds, read_question
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, page
from kg.cli.layout import show as print_lines
from kg.cli.options import WORDS_ARE_FREE, full_option, joined, limit_option, shape_option

_KIND_COLUMNS = ("kind", "question", "command")


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg ask "văn bản nào dẫn chiếu Nghị quyết 26-NQ/TW?"
  kg ask "Ban Thường vụ Tỉnh ủy phải làm gì trước năm 2025?"
  kg ask "which projects lie in Dung Quất"
  kg ask --list
""",
)
@click.argument("question", nargs=-1)
@click.option("--list", "listed", is_flag=True, help="List the kinds of questions, each with its command.")
@limit_option("rows or places, as the command has it")
@full_option
@shape_option
@click.pass_context
def ask(  # noqa: PLR0913 - one argument per option
    context: click.Context,
    question: tuple[str, ...],
    limit: int | None,
    shape: Shape,
    *,
    full: bool,
    listed: bool,
) -> None:
    """Answer a whole QUESTION in Vietnamese or English, with or without diacritics.

    Each question stands for a command, which is named above its answer.
    """
    if listed:
        _list(shape)
        return
    if not question:
        raise click.UsageError("ask something, or see what can be asked: kg ask --list")
    asked = read_question(joined(question))
    if shape is Shape.TABLE:
        print_lines([*page().note(f"$ {asked.line}"), ""])
    else:
        click.echo(asked.line, err=True)
    _run(context, asked.command, {"--as": shape.value, "--limit": limit, "--full": full})


def _run(context: click.Context, words: Sequence[str], options: Mapping[str, object]) -> None:
    """Run a command of this program, with those of the options that were given.

    Raises:
        click.UsageError: the command has no such option.
    """
    command: click.Command | None = context.find_root().command
    left = list(words)
    while isinstance(command, click.Group):
        _, command, left = command.resolve_command(context, left)
    if command is None:
        raise click.UsageError(f"{' '.join(words)!r} is no command")
    name = " ".join(words[: len(words) - len(left)])
    known = {option for parameter in command.params for option in parameter.opts}
    for option, value in options.items():
        if option in known and value:
            left += [option] if value is True else [option, str(value)]
        elif value and option != "--full":  # an answer without quoted sentences is whole as it is
            raise click.UsageError(f"`kg {name}` answers this question, and has no {option}")
    with command.make_context(name, left, parent=context.find_root()) as running:
        command.invoke(running)


def _list(shape: Shape) -> None:
    if shape is Shape.JSON:
        emit(as_json(kinds()))
        return
    if shape is Shape.TABLE:
        print_lines(_kind_lines(page()))
        return
    rows = [
        {"kind": kind.name, "question": question, "command": command}
        for kind in kinds()
        for question, command in kind.examples.items()
    ]
    emit(as_rows(rows, _KIND_COLUMNS, shape))


def _kind_lines(layout: Layout) -> Iterator[str]:
    for kind in kinds():
        yield click.style(kind.name, bold=True)
        for question, command in kind.examples.items():
            yield from layout.note(question, "  ")
            yield from layout.note(f"$ {command}", "      ")
