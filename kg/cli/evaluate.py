"""`kg evaluate`."""

from pathlib import Path

import click

from kg.app.evaluate import run_evaluation
from kg.app.evaluation_view import as_json, as_markdown, as_problems, as_table
from kg.cli.formats import emit

_WRITERS = {"table": as_table, "json": as_json, "md": as_markdown, "problems": as_problems}


@click.command(
    epilog="""\b
Examples:
  kg evaluate gold/ --files texts/
  kg evaluate gold/001.json --as problems
""",
)
@click.argument("gold", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--files",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the annotated texts; without it they are looked for near the gold.",
)
@click.option(
    "--as",
    "shape",
    type=click.Choice(list(_WRITERS)),
    default="table",
    show_default=True,
    help="Form of the figures; “problems” lists each place where the extraction and the gold part.",
)
def evaluate(gold: Path, files: Path | None, shape: str) -> None:
    """Score the extraction against GOLD, a folder of annotated documents or one of them."""
    emit(_WRITERS[shape](run_evaluation(gold, files)))
