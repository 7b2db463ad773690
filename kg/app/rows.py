"""Rows of packaged queries, and the words that a row proves something by.

A query about statements gives their evidence under the same names; the answers carry it in fields of the same
names, so that `Place(…, **evidence(row))` fills them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypedDict

from pyoxigraph import Literal, NamedNode, Store

from kg.rdf.query import bind, packaged_query, solutions


class Evidence(TypedDict):
    """Words of a file, and the sentence that holds them."""

    section: str  # path, "B.III.2.1"; "" before the first heading
    sentence: str  # in clean text
    mark: tuple[int, int]  # where the words stand in `sentence`
    quote: str  # exactly file[start:end]
    file: str
    line: int  # counted from 1
    start: int  # code points of the original file
    end: int


def rows(store: Store, name: str, **bound: Iterable[str]) -> Iterator[dict[str, str]]:
    """Ask a packaged query with variables bound to IRIs, and yield the texts of what each row binds."""
    terms = {variable: [NamedNode(iri) for iri in iris] for variable, iris in bound.items()}
    if not all(terms.values()):
        return  # bound to nothing, it matches nothing
    found = solutions(store, bind(packaged_query(name), terms))
    names = [variable.value for variable in found.variables]
    for row in found:
        yield {name: term.value for name in names if isinstance(term := row[name], Literal | NamedNode)}


def evidence(row: Mapping[str, str]) -> Evidence:
    """Read the words of a row."""
    return Evidence(
        section=row.get("section", ""),
        sentence=row["sentence"],
        mark=(int(row["mark_start"]), int(row["mark_end"])),
        quote=row["exact"],
        file=row["file"],
        line=int(row["line"]),
        start=int(row["start"]),
        end=int(row["end"]),
    )
