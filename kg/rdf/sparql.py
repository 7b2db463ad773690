"""Questions of analysts: any SPARQL 1.1 query over all graphs together, answered in the standard formats.

The CSV that is written here is the standard's, cells as they are: a spreadsheet may take a cell that begins
with `=`, `+`, `-` or `@` for a formula. The program's own answers are quoted against that, these are not.
"""

import multiprocessing
import re
from collections.abc import Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from unicodedata import normalize

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from kg.errors import BadQuery, KgError
from kg.rdf.vocabulary import PREFIXES

ROW_SHAPES = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
TRIPLE_SHAPES = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}

_PLACE = re.compile(r"error at (\d+):(\d+)")
_BEFORE_THE_VERB = r"(?:\s+|#[^\n]*\n|BASE\s*<[^>]*>|PREFIX\s*[^\s:]*:\s*<[^>]*>)*"
_UPDATE = re.compile(
    rf"{_BEFORE_THE_VERB}(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE
)

# The engine would really call a SERVICE; nothing here calls out. Names and literals are not its words.
_WORDS_ONLY = re.compile(
    r"""<[^<>"{}|^`\\\s]*>|\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*""",
    re.DOTALL,
)
_SERVICE = re.compile(r"(?<![\w:?$])SERVICE\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """An answer as text cells: IRIs and literals by their value, None where a variable is not bound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]


def table(store: Store, text: str) -> Table:
    """Answer any query as a table: ASK as one cell, CONSTRUCT and DESCRIBE as sorted triples.

    Raises:
        BadQuery: the query is wrong, or it would change the graph.
    """
    found = _answer(store, text)
    try:
        if isinstance(found, QueryBoolean):
            return Table(("answer",), ((str(bool(found)).lower(),),))
        if isinstance(found, QuerySolutions):
            columns = tuple(variable.value for variable in found.variables)
            return Table(columns, tuple(tuple(_cell(cell) for cell in row) for row in found))
        triples = sorted(set(found), key=str)
        return Table(
            ("subject", "predicate", "object"), tuple(tuple(_cell(term) for term in one) for one in triples)
        )
    except (OSError, RuntimeError) as error:
        raise _failed(error) from error


def run(store: Store, text: str, shape: str) -> bytes:
    """Answer a query in one of ROW_SHAPES (SELECT, ASK) or TRIPLE_SHAPES (CONSTRUCT, DESCRIBE), as UTF-8.

    Raises:
        BadQuery: the query is wrong, it would change the graph, or it cannot be answered in that shape.
    """
    found = _answer(store, text)
    try:
        if isinstance(found, QueryTriples):
            if shape not in TRIPLE_SHAPES:
                raise _wrong_shape("CONSTRUCT and DESCRIBE", shape, TRIPLE_SHAPES)
            triples = sorted(set(found), key=str)
            return written(triples, TRIPLE_SHAPES[shape])
        if shape not in ROW_SHAPES:
            raise _wrong_shape("SELECT and ASK", shape, ROW_SHAPES)
        return found.serialize(format=ROW_SHAPES[shape]) or b""
    except (OSError, RuntimeError, ValueError) as error:
        raise _failed(error) from error


def written(triples: Iterable[Triple], shape: RdfFormat) -> bytes:
    """Serialise triples in the order given, as UTF-8; Turtle declares only the prefixes it uses, sorted."""
    if shape != RdfFormat.TURTLE:
        return serialize(triples, format=shape) or b""
    # pyoxigraph declares all prefixes, in an order that changes from run to run.
    lines = (serialize(triples, format=shape, prefixes=dict(PREFIXES)) or b"").splitlines(keepends=True)
    body = b"".join(line for line in lines if not line.startswith(b"@prefix "))
    used = [prefix for prefix in sorted(PREFIXES) if f"{prefix}:".encode() in body]
    return b"".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n".encode() for prefix in used) + body


def run_limited(folder: Path, text: str, shape: str, seconds: float) -> bytes:
    """Do what `run` does in a process of its own, which is ended when the time is over.

    Oxigraph cannot give up a query from Python (oxigraph issue 1926). `folder` is a store's folder.

    Raises:
        BadQuery: as `run`, or there is no answer after `seconds`.
    """
    outcome = _in_process(folder, text, shape, seconds)
    if not isinstance(outcome, bytes):
        raise TypeError("the process sent a table where bytes were asked for")
    return outcome


def table_limited(folder: Path, text: str, seconds: float) -> Table:
    """Do what `table` does in a process of its own, which is ended when the time is over.

    Raises:
        BadQuery: as `table`, or there is no answer after `seconds`.
    """
    outcome = _in_process(folder, text, None, seconds)
    if not isinstance(outcome, Table):
        raise TypeError("the process sent bytes where a table was asked for")
    return outcome


def _answer(store: Store, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
    text = normalize("NFC", text)  # as all text of the graph is: literals are compared byte by byte
    if _UPDATE.match(text):
        raise BadQuery(
            "this text changes the graph, a query only asks", hint="the graph is changed by `kg build`"
        )
    if _SERVICE.search(_WORDS_ONLY.sub(" ", text)):
        raise BadQuery(
            "a query may not ask other services",
            hint="SERVICE would leave this machine: load the data instead",
        )
    try:
        return store.query(text, use_default_graph_as_union=True, prefixes=dict(PREFIXES))
    except SyntaxError as error:
        raise _wrong(text, error) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise _failed(error) from error


def _wrong(text: str, error: SyntaxError) -> BadQuery:
    """Say where the text stops being SPARQL. What the parser expected there is a list of dozens: left out."""
    known = " ".join(f"{prefix}:" for prefix in PREFIXES)
    hint = f"these prefixes need no declaration, any other does: {known}"
    found = _PLACE.search(str(error))
    if found is None:
        return BadQuery(f"the SPARQL is wrong: {error}", hint=hint)
    line, column = int(found[1]), int(found[2])
    read = text.split("\n")[line - 1][: column - 1].strip()
    after = f", after {read!r}" if read else ""
    return BadQuery(f"the SPARQL is wrong at line {line}, column {column}{after}", hint=hint)


def _cell(term: NamedNode | BlankNode | Literal | Triple | None) -> str | None:
    return term.value if isinstance(term, NamedNode | Literal) else None if term is None else str(term)


def _failed(error: Exception) -> BadQuery:
    return BadQuery(f"the query cannot be answered: {error}")


def _wrong_shape(
    forms: str, shape: str, shapes: dict[str, QueryResultsFormat] | dict[str, RdfFormat]
) -> BadQuery:
    return BadQuery(f"{forms} cannot be written as {shape}", hint=f"they can as {', '.join(shapes)}")


def _in_process(folder: Path, text: str, shape: str | None, seconds: float) -> bytes | Table:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send_answer, args=(sender, folder, text, shape), daemon=True)
    process.start()
    sender.close()
    try:
        if not receiver.poll(seconds):
            raise BadQuery(
                f"there is no answer after {seconds:g} s",
                hint="add a LIMIT, a narrower pattern, or more time",
            )
        outcome: bytes | Table | KgError = receiver.recv()
    except EOFError as error:
        raise BadQuery("the process that answered the query died") from error
    finally:
        process.kill()
        process.join()
        receiver.close()
    if isinstance(outcome, KgError):
        raise outcome
    return outcome


def _send_answer(sender: Connection, folder: Path, text: str, shape: str | None) -> None:
    """Run in the process: answer, and send the answer or the error."""
    store = Store.read_only(str(folder))
    try:
        sender.send(table(store, text) if shape is None else run(store, text, shape))
    except KgError as error:
        sender.send(error)
