"""SPARQL: `kg query`."""

import re
import sys
from pathlib import Path

import click

from kg.app.names import nearest
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import fitted, page
from kg.cli.layout import show as print_lines
from kg.errors import BadQuery
from kg.rdf.library import library
from kg.rdf.sparql import ROW_SHAPES, TRIPLE_SHAPES, run_limited, table_limited
from kg.rdf.store import Home
from kg.rdf.vocabulary import PREFIXES

# CSV is ours and not the standard's, since ours keeps spreadsheets from running a cell as a formula.
_OURS = (Shape.TABLE.value, Shape.MD.value, Shape.CSV.value)
_BEGINNINGS = frozenset({"PREFIX", "BASE", "SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_LOCAL = re.compile(r"\w+")
_STANDARD = tuple(shape for shape in (*ROW_SHAPES, *TRIPLE_SHAPES) if shape not in _OURS)


@click.command(
    epilog="""\b
Examples:
  kg query "SELECT ?d ?c { ?d kg:cites ?c } LIMIT 10"
  kg query questions.rq --as csv
  kg query --list
  kg query tasks-by-deadline
  kg query "CONSTRUCT { ?a kg:cites ?b } { ?a kg:cites ?b }" --as ttl
\b
The prefixes kg:, eli:, cito:, oa:, prov:, dcterms:, rdfs:, xsd: … need no declaration.
""",
)
@click.argument("query", metavar='FILE.rq|NAME|"SPARQL"', required=False)
@click.option("--list", "listed", is_flag=True, help="List the queries that come with the program, by name.")
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
def query(home: Path, query: str | None, shape: str, seconds: float, *, listed: bool) -> None:
    """Run a SPARQL query over the whole graph: from a file, as typed, by NAME (see --list), or from "-"."""
    if listed:
        _list(shape)
        return
    if query is None:
        raise click.UsageError("name a file, a query of --list, or give the query in quotes")
    text = _text(query)
    folder = Home(home).triples()
    if shape in _OURS:
        table = table_limited(folder, text, seconds)
        shown = _short if shape == Shape.TABLE else str
        rows = [
            {
                column: None if cell is None else shown(cell)
                for column, cell in zip(table.columns, row, strict=True)
            }
            for row in table.rows
        ]
        emit(as_rows(rows, table.columns, Shape(shape)))
    else:
        sys.stdout.buffer.write(run_limited(folder, text, shape, seconds))


def _list(shape: str) -> None:
    known = library()
    rows = [{"name": one.name, "about": one.about} for one in known.values()]
    if shape == Shape.TABLE:
        width, longest = page().width, max(map(len, known))
        for one in known.values():
            print_lines(fitted(f"{one.name:{longest}}  {one.about}", width, " " * (longest + 2)))
    elif shape == Shape.JSON:
        emit(as_json(rows))
    elif shape in set(Shape):
        emit(as_rows(rows, ("name", "about"), Shape(shape)))
    else:
        raise click.UsageError(f"--list has no form {shape!r}; it has {', '.join(Shape)}")


def _short(cell: str) -> str:
    """Give an IRI of a known vocabulary as queries write it: `kg:approved_by`."""
    for prefix, start in PREFIXES.items():
        if cell.startswith(start) and _LOCAL.fullmatch(cell, len(start)):
            return f"{prefix}:{cell[len(start) :]}"
    return cell


def _text(query: str) -> str:
    if query == "-":
        return sys.stdin.read()
    if packaged := library().get(query):
        return packaged.sparql
    # What holds a variable is no name of a file, even with its first word misspelt.
    typed = "{" in query or " ?" in query or query.partition(" ")[0].upper() in _BEGINNINGS
    if typed and not query.endswith((".rq", ".sparql")):
        return query
    try:
        return Path(query).read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = error.strerror or str(error)
        near = nearest(query, library())
        meant = f"did you mean {' or '.join(near)}? Else " if near else ""
        raise BadQuery(
            f"{query}: {reason}",
            hint=f"{meant}give a file, a name of `kg query --list`, or the query itself in quotes",
        ) from error
    except UnicodeDecodeError as error:
        raise BadQuery(f"{query}: it is not UTF-8 text", hint="save the query as UTF-8") from error
