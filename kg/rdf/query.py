"""The program's own questions: `.rq` files, with values bound as escaped RDF terms.

A query file is plain SPARQL that runs as it stands. What a caller may bind is written in it as
`VALUES ?x { UNDEF }`, which leaves ?x free; binding puts terms in the place of UNDEF. Text is never pasted.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.packaged import packaged
from kg.rdf.vocabulary import PREFIXES

Bindings = Mapping[str, Iterable[NamedNode | Literal]]


@cache
def packaged_query(name: str) -> str:
    """Read `kg/rdf/queries/NAME.rq`; FileNotFoundError when there is none."""
    return packaged("rdf/queries", f"{name}.rq").read_text(encoding="utf-8")


def bind(text: str, bindings: Bindings) -> str:
    """Put terms in the place of each `VALUES ?name { UNDEF }`; no term at all matches nothing.

    Raises:
        ValueError: the query does not offer one of the names.
    """
    for name, terms in bindings.items():
        values = " ".join(str(term) for term in terms)
        # A pattern of its own for each name would cost more to compile than the query to answer.
        free = f"VALUES ?{name} {{ UNDEF }}"
        if free not in text:
            raise ValueError(f"the query has no {free} to bind")
        text = text.replace(free, f"VALUES ?{name} {{ {values} }}")
    return text


def solutions(store: Store, text: str) -> QuerySolutions:
    """Ask a SELECT over all graphs together; the ontology file's prefixes need no declaration."""
    found = store.query(text, use_default_graph_as_union=True, prefixes=dict(PREFIXES))
    if not isinstance(found, QuerySolutions):
        raise TypeError("a SELECT was expected")
    return found
