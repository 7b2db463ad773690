"""`kg export`."""

from contextlib import nullcontext
from pathlib import Path
from typing import IO

import click

from kg.app.answers import open_graph
from kg.app.export import SHAPES
from kg.app.export import export as write_export
from kg.cli.files import STANDARD_OUTPUT, output_option, refuse_terminal, write_folder, write_to
from kg.cli.progress import working

_ANNOTATED = "annotated"
_FAILED = 1


@click.command(
    epilog="""\b
Examples:
  kg export --as html -o graph.html
  kg export --as annotated -o texts
  kg export --as nq | gzip > graph.nq.gz
  kg export --as graphml -o graph.graphml
""",
)
@click.option(
    "--as", "shape", type=click.Choice([*SHAPES, _ANNOTATED]), required=True, help="Form of the export."
)
@click.option(
    "--files",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Where the texts are, for annotated pages, if they were moved since the build.",
)
@output_option
@click.pass_context
def export(context: click.Context, shape: str, files: Path | None, output: Path) -> None:
    """Write the graph: as RDF (ttl, nq, jsonld), or who cites whom (graphml, gexf, csv, csv-nodes, html).

    The page (html) needs no network: a double click opens it. The annotated pages are a folder: the texts
    with every mention marked and linked, their list, and the graph.
    """
    home: Path = context.obj
    if shape == _ANNOTATED:
        if output == STANDARD_OUTPUT:
            raise click.UsageError("annotated pages are many: say into which folder, -o texts")
        context.exit(_write_annotated(home, files, output))
    if shape == "html":
        refuse_terminal(output, "-o graph.html")
    graph = open_graph(home)

    def write(file: IO[bytes]) -> None:
        with working("writing") if output != STANDARD_OUTPUT else nullcontext():
            write_export(graph, shape, file)

    write_to(output, write)


def _write_annotated(home: Path, files: Path | None, output: Path) -> int:
    # Loaded here, since only this shape reads the texts again.
    from kg.app.annotating import annotated  # noqa: PLC0415

    problems = 0
    pages = []
    for page in annotated(open_graph(home), files):
        if page.problem is None:
            pages.append((page.name, page.content))
        else:
            problems += 1
            click.echo(f"skipped {page.problem}", err=True)
            click.echo(f"hint: {page.problem.hint}", err=True)
    write_folder(output, pages)
    return _FAILED if problems else 0
