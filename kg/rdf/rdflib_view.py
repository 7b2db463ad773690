"""The same store seen through rdflib, for notebooks: read-only, nothing copied.

Oxigraph answers the queries as long as they come as text, without `initBindings`: anything else makes rdflib
answer itself, many times slower. Bind values with `VALUES` and `.n3()`.
"""

from typing import TYPE_CHECKING

from kg.rdf.store import Home, open_read_only
from kg.rdf.vocabulary import PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset


def open_rdflib(home: Home) -> "Dataset":
    """Open the graph as an rdflib Dataset whose default graph is the union of all named graphs.

    `open_rdflib(Home(Path(".kg"))).query("SELECT …")` knows the ontology's prefixes. Writing to it raises.
    One named graph is `rdflib.Graph(data.store, identifier=iri)`; `Dataset.graph(iri)` would try to write.

    Raises:
        NoGraph: nothing was built there yet.
        OtherVersion: it was built by a program with another layout.
    """
    # rdflib and oxrdflib (0.12 s) are loaded for those who ask for them.
    from oxrdflib import OxigraphStore  # noqa: PLC0415
    from rdflib import Dataset  # noqa: PLC0415

    data = Dataset(store=OxigraphStore(store=open_read_only(home)), default_union=True)
    for prefix, namespace in PREFIXES.items():
        data.bind(prefix, namespace, replace=True)
    return data
