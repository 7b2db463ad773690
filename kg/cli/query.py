"""SPARQL: `kg query`."""

import sys
from pathlib import Path

import click

from kg.cli.formats import Shape, as_rows, emit
from kg.errors import BadQuery
from kg.rdf.sparql import ROW_SHAPES, TRIPLE_SHAPES, run_limited, table_limited
from kg.rdf.store import Home

# CSV is ours and not the standard's, since ours keeps spreadsheets from running a cell as a formula.
_OURS = (Shape.TABLE.value, Shape.MD.value, Shape.CSV.value)
_STANDARD = tuple(shape for shape in (*ROW_SHAPES, *TRIPLE_SHAPES) if shape not in _OURS)


@click.command(
    epilog="""\b
Examples:
  kg query "SELECT ?d ?c { ?d kg:cites ?c } LIMIT 10"
  kg query questions.rq --as csv
  kg query "CONSTRUCT { ?a kg:cites ?b } { ?a kg:cites ?b }" --as ttl
\b
The prefixes kg:, eli:, cito:, oa:, prov:, dcterms:, rdfs:, xsd: … need no declaration.
""",
)
@click.argument("query", metavar='FILE.rq|"SPARQL"')
@click.option(
    "--as",
    "shape",
    type=click.Choice([*_OURS, *_STANDARD]),
    default="table",
    show_default=True,
    help="Form of the answer: SELECT and ASK as rows, CONSTRUCT and DESCRIBE as triples.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    help="Give up after so many seconds.",
)
@click.pass_obj
def query(home: Path, query: str, shape: str, seconds: float) -> None:
    """Run a SPARQL query over the whole graph: from a file, as typed, or from standard input ("-")."""
    text = _text(query)
    folder = Home(home).triples()
    if shape in _OURS:
        table = table_limited(folder, text, seconds)
        rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        emit(as_rows(rows, table.columns, Shape(shape)))
    else:
        sys.stdout.buffer.write(run_limited(folder, text, shape, seconds))


def _text(query: str) -> str:
    if query == "-":
        return sys.stdin.read()
    if query.endswith((".rq", ".sparql")) or "{" not in query:
        try:
            return Path(query).read_text(encoding="utf-8-sig")
        except OSError as error:
            reason = error.strerror or str(error)
            raise BadQuery(
                f"{query}: {reason}", hint="give a file with a SPARQL query, or the query itself in quotes"
            ) from error
        except UnicodeDecodeError as error:
            raise BadQuery(f"{query}: it is not UTF-8 text", hint="save the query as UTF-8") from error
    return query
