"""The store through rdflib."""

from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from kg.errors import NoGraph
from kg.rdf.generation import new_generation
from kg.rdf.iri import Iris
from kg.rdf.quads import corpus_quads
from kg.rdf.rdflib_view import open_rdflib
from kg.rdf.store import Home
from tests.samples import KL_2043, NQ_26_XIII, corpus


def test_rdflib_reads_the_same_store(tmp_path: Path) -> None:
    """Five lines of rdflib answer from the store on disk, over all graphs, with the ontology's prefixes."""
    home, iris = Home(tmp_path / "home"), Iris()
    graphs = list(corpus_quads(corpus(), iris, program="kg test"))
    (tmp_path / "all.nq").write_text(
        "".join(line for graph in graphs for line in graph.lines), encoding="utf-8"
    )
    with new_generation(home) as generation:
        generation.load([tmp_path / "all.nq"])
        generation.publish()

    data = open_rdflib(home)
    cited = URIRef(iris.directive(NQ_26_XIII))
    rows = data.query(f"SELECT ?citing {{ VALUES ?cited {{ {cited.n3()} }} ?citing kg:implements ?cited }}")
    assert iris.directive(KL_2043) in {str(value) for row in rows.bindings for value in row.values()}

    one = Graph(data.store, identifier=URIRef(iris.graph(KL_2043)))
    assert len(one) == len(graphs[0].lines)


def test_without_a_graph_the_error_is_the_same(tmp_path: Path) -> None:
    """The way out is named here too."""
    with pytest.raises(NoGraph, match="no graph"):
        open_rdflib(Home(tmp_path))
