"""The queries that come with the program for analysts: `.rq` files whose first line says what they ask."""

from dataclasses import dataclass

from kg.packaged import packaged


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """A SPARQL query under a name."""

    name: str
    about: str
    sparql: str


def library() -> dict[str, LibraryQuery]:
    """Read every query of `kg/rdf/library`, by name, in the order of names."""
    files = sorted(packaged("rdf/library", "").glob("*.rq"))
    return {file.stem: _query(file.stem, file.read_text(encoding="utf-8")) for file in files}


def _query(name: str, sparql: str) -> LibraryQuery:
    return LibraryQuery(name, sparql.partition("\n")[0].removeprefix("# "), sparql)
