"""`kg build`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.app.sources import sources
from kg.cli.formats import Shape, as_json, emit
from kg.cli.layout import counted
from kg.cli.layout import show as print_lines
from kg.cli.progress import teller
from kg.rdf.iri import BASE

if TYPE_CHECKING:
    from kg.app.build import BuildReport


@click.command(
    epilog="""\b
Examples:
  kg build data/directives
  kg --home /srv/graph build texts more.md --processes 4
\b
The text files (.txt, .md) below each folder are read. What was read before and is unchanged is not read
again. The graph that is there goes on answering until the new one is complete.
""",
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--processes", type=click.IntRange(min=1), default=1, show_default=True, help="Read with N processes."
)
@click.option(
    "--judgements",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File of people's decisions; without it, judgements.tsv in a given folder.",
)
@click.option(
    "--base", default=BASE, show_default=True, help="Beginning of every IRI; it ends with “/” or “#”."
)
@click.option("--as", "shape", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_context
def build(  # noqa: PLR0913 - one argument per option
    ctx: click.Context,
    paths: tuple[Path, ...],
    *,
    processes: int,
    judgements: Path | None,
    base: str,
    shape: str,
) -> None:
    """Read the directives in PATHS (files and folders) and build the graph of who cites whom.

    The graph holds the texts in PATHS and no others: what an earlier build held beside them is gone.
    A file that cannot be read is named and left out; the exit code is then 1.
    """
    if not base.endswith(("/", "#")):
        raise click.BadParameter(f"{base!r} must end with “/” or “#”", param_hint="--base")
    sources(paths)
    # Reading texts takes seconds to load: whoever misspelt a path has been told by now.
    from kg.app.build import BuildOptions  # noqa: PLC0415
    from kg.app.build import build as run_build  # noqa: PLC0415

    options = BuildOptions(base=base, processes=processes, judgements=judgements)
    report = run_build(paths, ctx.obj, options, teller())
    for skipped in report.skipped:
        click.echo(f"kg: {skipped.file}: {skipped.problem}", err=True)
        if skipped.hint:
            click.echo(f"hint: {skipped.hint}", err=True)
    if Shape(shape) is Shape.JSON:
        emit(as_json(report))
    else:
        print_lines(_summary(report, ctx.obj))
    if report.skipped:
        ctx.exit(1)


def _summary(report: "BuildReport", home: Path) -> Iterator[str]:
    skipped = f", {len(report.skipped)} skipped" if report.skipped else ""
    gone = f", {report.graphs_gone} gone: it holds the texts that are given" if report.graphs_gone else ""
    findings = f"; {counted(len(report.findings), 'finding')}, see `kg check`" if report.findings else ""
    yield f"{counted(report.files, 'file')}: {report.read} read, {report.reused} unchanged{skipped}"
    if report.left_out:
        yield f"left out, as no directives: {', '.join(report.left_out)}"
    if report.papers:
        yield f"not read, since they are no text: {', '.join(report.papers)}; convert them to text first"
    yield (
        f"{counted(report.held, 'directive')} with {counted(report.mentions, 'citation')}: "
        f"{report.resolved} resolved, {report.ambiguous} ambiguous, {report.unresolved} unresolved{findings}"
    )
    yield f"graph in {home}: {counted(report.graphs, 'named graph')}, {report.graphs_changed} changed{gone}"
