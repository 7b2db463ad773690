"""The `kg` command: finds the command that is asked for, and turns errors into messages and exit codes."""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import click

from kg.cli.formats import utf8_streams
from kg.errors import KgError
from kg.version import VERSION

_FAILED = 1


class _Command(NamedTuple):
    module: str  # imported when the command runs, so that asking never loads what only building needs
    summary: str


COMMANDS = {
    "build": _Command("kg.cli.build", "Read directives and build the graph."),
    "what": _Command("kg.cli.ask", "What cites a directive: kg what cites 26-NQ/TW."),
    "ask": _Command("kg.cli.question", "Ask a whole question, in Vietnamese or English."),
    "cites": _Command("kg.cli.ask", "What one directive cites."),
    "show": _Command("kg.cli.ask", "All that is known of one directive."),
    "why": _Command("kg.cli.why", "Every piece of evidence for what a directive says of a thing."),
    "signatures": _Command("kg.cli.signatures", "Who signed what, in what office, for whom."),
    "tasks": _Command("kg.cli.tasks", "Who must do what, by when, from which directive."),
    "body": _Command("kg.cli.tasks", "Who a body is, what it issued, what it is told to do."),
    "projects": _Command("kg.cli.works", "Works and investment projects, where they lie, who names them."),
    "places": _Command("kg.cli.works", "The tree of places, with the projects in them."),
    "plans": _Command("kg.cli.works", "Plans, schemes and programmes, each with its history."),
    "indicators": _Command("kg.cli.indicators", "Targets and results by year, with their sources."),
    "gaps": _Command("kg.cli.lists", "Directives that are cited but not held."),
    "ambiguous": _Command("kg.cli.lists", "Mentions that are not decided, with their candidates."),
    "judge": _Command("kg.cli.judge", "Record what a person decides about a mention or a text."),
    "info": _Command("kg.cli.lists", "What the graph holds, in numbers."),
    "lineage": _Command("kg.cli.trace", "What a directive rests on, and what follows from it."),
    "path": _Command("kg.cli.trace", "What leads from one directive to another, with the words."),
    "follow-up": _Command("kg.cli.trace", "Who carries a directive out, and where nobody does."),
    "timeline": _Command("kg.cli.trace", "Directives in the order of time."),
    "rank": _Command("kg.cli.rank", "The most cited, the most influential: five measures."),
    "related": _Command("kg.cli.rank", "Directives near one in the web of citations."),
    "similar": _Command("kg.cli.rank", "Directives that cite the same, or are cited together."),
    "communities": _Command("kg.cli.rank", "Groups of directives that cite each other."),
    "query": _Command("kg.cli.query", "Run a SPARQL query on the graph."),
    "draw": _Command("kg.cli.draw", "Draw the graph, or a part of it, as an offline page."),
    "export": _Command("kg.cli.export", "Write the graph for other programs, or as an offline page."),
    "check": _Command("kg.cli.check", "Prove the graph against its rules and its files."),
    "evaluate": _Command("kg.cli.evaluate", "Score the extraction against annotated documents."),
    "extract": _Command("kg.cli.extract", "Print what is found in one file, without a graph."),
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands in the order in which they are learned."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import one command; None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name].module), cmd_name.replace("-", "_"))
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the words begin with; UsageError names the nearest."""
        misspelt = args and args[0] not in COMMANDS and not args[0].startswith("-")
        if misspelt and not ctx.resilient_parsing:
            from difflib import get_close_matches  # noqa: PLC0415 - only a misspelt command needs it

            near = get_close_matches(args[0], COMMANDS) or ["ask"]
            ctx.fail(f"No such command {args[0]!r}. Did you mean {' or '.join(near)}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.summary) for name, command in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the command; what a user can understand becomes a message and exit code 1."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            _tell(error)
            ctx.exit(_FAILED)
        except BrokenPipeError:
            raise  # whoever reads has enough: click ends quietly
        except OSError as error:
            click.echo(f"kg: {error.filename or 'the disk'}: {error.strerror or error}", err=True)
            ctx.exit(_FAILED)


def _tell(error: KgError) -> None:
    """Say what is wrong and the way out, within the terminal; lines of a hint stay lines."""
    from kg.cli.layout import page, wrapped  # noqa: PLC0415 - `kg --help` starts without

    width = page().width
    lines = wrapped(f"kg: {error}", width, "", "  ")
    for number, line in enumerate(error.hint.splitlines()):
        indent = line[: len(line) - len(line.lstrip())]
        lines += wrapped(line if number else f"hint: {line}", width, indent, f"{indent}  ")
    for line in lines:
        click.echo(line, err=True)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Example:
  kg build data/directives
  kg what cites "Nghị quyết 26-NQ/TW"
\b
Completion of commands by the Tab key, for bash (zsh and fish alike):
  eval "$(_KG_COMPLETE=bash_source kg)\"""",
)
@click.option(
    "--home",
    envvar="KG_HOME",
    type=click.Path(path_type=Path),
    default=Path(".kg"),
    show_default=True,
    show_envvar=True,
    help="Folder in which the graph lives.",
)
@click.version_option(VERSION, prog_name="kg")
@click.pass_context
def cli(ctx: click.Context, home: Path) -> None:
    """Who cites whom among Vietnamese directives, each answer with the words that prove it."""
    ctx.obj = home
    if os.environ.get("NO_COLOR"):
        ctx.color = False


def main() -> None:
    """Run the command line."""
    utf8_streams()
    # What is loaded now stays to the end. Python would search it for garbage again and again, and once more
    # before it leaves: a tenth of the time that an answer takes.
    gc.freeze()
    try:
        # Where the locale is not UTF-8, Python leaves what is typed as bytes in disguise.
        cli([os.fsencode(word).decode("utf-8", "replace") for word in sys.argv[1:]], prog_name="kg")
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
