"""`kg check`."""

from dataclasses import fields
from pathlib import Path

import click

from kg.app.answers import open_graph
from kg.app.check import Problem
from kg.app.check import check as run_check
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import counted
from kg.cli.layout import show as print_lines
from kg.cli.options import shape_option
from kg.cli.progress import teller

_COLUMNS = tuple(field.name for field in fields(Problem))


@click.command(
    epilog="""\b
Examples:
  kg check
  kg check --files ~/moved/directives --as json
""",
)
@click.option(
    "--files",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the corpus, when it was moved since the build.",
)
@shape_option
@click.pass_context
def check(ctx: click.Context, files: Path | None, shape: Shape) -> None:
    """Prove the graph: its shapes, each quote against its file, order in time, contradictions.

    An error is a broken law of the graph and gives exit code 1; a warning is what the texts contradict.
    """
    found = run_check(open_graph(ctx.obj), files, teller())
    if shape is Shape.JSON:
        emit(as_json(found))
    elif shape is Shape.TABLE:
        for problem in found.problems:
            print_lines([f"{problem.level} {problem.code}  {problem.where}", f"    {problem.message}"])
        warnings = len(found.problems) - found.errors
        proved = f"{counted(found.graphs, 'graph')}, {counted(found.quotes, 'quote')}"
        wrong = f"{counted(found.errors, 'error')}, {counted(warnings, 'warning')}"
        print_lines([f"{proved} in {counted(found.files, 'file')}: {wrong}"])
    else:
        rows = [{column: str(getattr(problem, column)) for column in _COLUMNS} for problem in found.problems]
        emit(as_rows(rows, _COLUMNS, shape))
    if found.errors:
        ctx.exit(1)
