"""`kg export`."""

import sys
from pathlib import Path
from typing import BinaryIO

import click

from kg.app.answers import open_graph
from kg.app.export import SHAPES
from kg.app.export import export as write_export


@click.command(
    epilog="""\b
Examples:
  kg export --as html -o graph.html
  kg export --as nq | gzip > graph.nq.gz
  kg export --as graphml -o graph.graphml
""",
)
@click.option("--as", "shape", type=click.Choice(list(SHAPES)), required=True, help="Form of the export.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=Path("-"),
    help="File to write; without it, standard output.",
)
@click.pass_obj
def export(home: Path, shape: str, output: Path) -> None:
    """Write the whole graph: as RDF (ttl, nq, jsonld), as who cites whom (graphml, gexf, csv, html).

    The page (html) needs no network: a double click opens it.
    """
    if shape == "html" and output == Path("-") and sys.stdout.isatty():
        raise click.UsageError("a page is no reading for a terminal: say where to write it, -o graph.html")
    graph = open_graph(home)
    if output == Path("-"):
        stream: BinaryIO = sys.stdout.buffer
        write_export(graph, shape, stream)
        return
    # Written aside and renamed, so that a failure leaves no half of a file.
    aside = output.with_name(f".{output.name}.part")
    try:
        with aside.open("wb") as file:
            write_export(graph, shape, file)
        aside.replace(output)
    except OSError as error:
        raise click.FileError(str(output), error.strerror) from error
    finally:
        aside.unlink(missing_ok=True)
    click.echo(f"wrote {output} ({output.stat().st_size} bytes)", err=True)
