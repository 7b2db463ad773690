"""Centrality: the same figures as an independent library computes, and the same on every run."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rustworkx

from kg.domain.weighing import Measure
from kg.graph.centrality import DAMPING, DEFINITIONS, influence_around, scores
from kg.graph.network import Network
from kg.graph.views import citations
from tests import networks

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def graph() -> Network:
    """Give a graph of 400 directives with some 1 900 citations."""
    return citations([], networks.by_chance(400, 5))


def _rust(graph: Network) -> "rustworkx.PyDiGraph[str, float]":
    other: rustworkx.PyDiGraph[str, float] = rustworkx.PyDiGraph(multigraph=False)
    number = dict(zip(graph, other.add_nodes_from(list(graph)), strict=True))
    other.add_edges_from([(number[citing], number[cited], 1.0) for citing, cited in graph.edges])
    return other


def test_pagerank_agrees_with_rustworkx(graph: Network) -> None:
    """Two libraries give each directive the same probability."""
    other = rustworkx.pagerank(_rust(graph), alpha=DAMPING, tol=1e-12, max_iter=1000)
    ours = scores(graph, Measure.PAGERANK)
    assert np.allclose(list(ours.values()), [other[place] for place in range(len(ours))])
    assert sum(ours.values()) == pytest.approx(1)


@pytest.mark.parametrize("by", [Measure.HUBS, Measure.AUTHORITIES])
def test_hits_agrees_with_rustworkx(graph: Network, by: Measure) -> None:
    """Hubs and authorities are those of rustworkx."""
    other = rustworkx.hits(_rust(graph), tol=1e-12, max_iter=5000)[by is Measure.AUTHORITIES]
    ours = scores(graph, by)
    assert np.allclose(list(ours.values()), [other[place] for place in range(len(ours))], atol=1e-7)


def test_betweenness_agrees_with_rustworkx(graph: Network) -> None:
    """The exact share of shortest ways is that of rustworkx."""
    other = rustworkx.betweenness_centrality(_rust(graph), normalized=True)
    ours = scores(graph, Measure.BETWEENNESS)
    assert np.allclose(list(ours.values()), [other[place] for place in range(len(ours))])


def test_cited_counts_directives_and_not_mentions() -> None:
    """A directive that cites twice counts once."""
    found = scores(networks.network("a>c:cites", "a>c:implements", "b>c"), Measure.CITED)
    assert found == {"a": 0, "b": 0, "c": 2}


def test_what_is_near_agrees_with_rustworkx(graph: Network) -> None:
    """Personalised PageRank over both directions is that of rustworkx."""
    key = "d00200"
    both = _rust(graph)
    both.add_edges_from([(cited, citing, 1.0) for citing, cited in both.edge_list()])
    at = list(graph).index(key)
    other = rustworkx.pagerank(both, alpha=DAMPING, personalization={at: 1.0}, tol=1e-12, max_iter=1000)
    found = influence_around(graph, key)
    assert key not in found
    ours = [found[one] for one in graph if one != key]
    assert np.allclose(ours, [other[place] for place in range(len(graph)) if place != at])


@pytest.mark.parametrize("by", Measure)
def test_small_graphs_have_scores(by: Measure) -> None:
    """Graphs without directives, without citations, and with two directives are no error."""
    assert scores(networks.network(), by) == {}
    alone = networks.network()
    alone.add_nodes_from(["a", "b", "c"])
    assert set(scores(alone, by)) == {"a", "b", "c"}
    assert set(scores(networks.network("a>b"), by)) == {"a", "b"}
    assert set(scores(networks.network("a>b", "b>a"), by)) == {"a", "b"}


def test_every_measure_is_defined() -> None:
    """Each measure says what it means, how it is scaled and where it comes from."""
    assert set(DEFINITIONS) == set(Measure)
    assert all(one.meaning and one.scale and one.source for one in DEFINITIONS.values())


_SECOND_BACKEND = """
import networkx as nx, rustworkx

class BackendInterface:
    calls = 0

    @staticmethod
    def convert_from_nx(graph, **_):
        return Wrapped(graph)

    @staticmethod
    def convert_to_nx(value, **_):
        return value.graph if isinstance(value, Wrapped) else value

    @staticmethod
    def can_run(name, args, kwargs):
        return name == "pagerank"

    @staticmethod
    def should_run(name, args, kwargs):
        return True

    @staticmethod
    def pagerank(wrapped, alpha, *_, **__):
        BackendInterface.calls += 1
        graph = wrapped.graph
        other = rustworkx.PyDiGraph(multigraph=False)
        number = dict(zip(graph, other.add_nodes_from(list(graph))))
        other.add_edges_from([(number[a], number[b], 1.0) for a, b in graph.edges])
        found = rustworkx.pagerank(other, alpha=alpha, tol=1e-12, max_iter=1000)
        return {key: found[place] for key, place in number.items()}

class Wrapped:
    __networkx_backend__ = "kgrust"

    def __init__(self, graph):
        self.graph = graph

    def is_directed(self):
        return self.graph.is_directed()

    def is_multigraph(self):
        return self.graph.is_multigraph()
"""
_COMPARE = """
import networkx as nx
from kg.domain.weighing import Measure
from kg.graph.centrality import scores
from kg.graph.views import citations
import networks

graph = citations([], networks.by_chance(200, 5))
ours = scores(graph, Measure.PAGERANK)
with nx.config(backend_priority=["kgrust"]):
    others = scores(graph, Measure.PAGERANK)
import kgrust
assert kgrust.BackendInterface.calls == 1, kgrust.BackendInterface.calls
assert max(abs(ours[key] - others[key]) for key in ours) < 1e-9
"""


def test_another_backend_of_networkx_computes_the_same(tmp_path: Path) -> None:
    """A backend that is installed beside networkx and given priority answers, with the same figures."""
    (tmp_path / "kgrust.py").write_text(_SECOND_BACKEND, encoding="utf-8")
    installed = tmp_path / "kgrust-1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: kgrust\nVersion: 1\n", encoding="utf-8")
    points = "[networkx.backends]\nkgrust = kgrust:BackendInterface\n"
    (installed / "entry_points.txt").write_text(points, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", _COMPARE],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (tmp_path, ROOT, ROOT / "tests")))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
