"""The graph as networkx sees it: directives and citations, all relations apart, and pairs of unlike things.

Every view of directives has the same nodes, each by its key, with `kg.graph.network.attributes`. Edges run
from the citing to the cited directive. Parallel mentions are one edge that keeps their count:

count      places that say so: in the text of the citing directive, and in third texts
elsewhere  how many of them stand in third texts: Conclusion 2043 says that Programme 28 implements
           Resolution 26
relations  "implements" or "based_on, implements": the closer ones, plain "cites" only when it is alone
relation   the one relation of an edge where relations are apart
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from kg.graph.network import Network, Node, attributes
from kg.graph.snapshot import Arc, Snapshot

if TYPE_CHECKING:
    Relations = nx.MultiDiGraph[str]
    Pairs = nx.Graph[str]
else:
    Relations = nx.MultiDiGraph
    Pairs = nx.Graph


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two things of different kinds that stand together: a directive and its issuer, a task and its body."""

    left: str  # IRI or key
    left_label: str
    right: str
    right_label: str
    count: int = 1


def citations(nodes: Iterable[Node], of: Snapshot, relations: Collection[str] | None = None) -> Network:
    """Give who cites whom, each pair once.

    Args:
        nodes: what is known of the directives; those that the snapshot has not are left out.
        of: the arcs.
        relations: only these; None for all.
    """
    graph: Network = nx.DiGraph()
    _add_nodes(graph, nodes, of)
    pairs: dict[tuple[str, str], list[Arc]] = defaultdict(list)
    for arc in of.arcs():
        if relations is None or arc.relation in relations:
            pairs[arc.citing, arc.cited].append(arc)
    for (citing, cited), arcs in pairs.items():
        names = [arc.relation for arc in arcs]
        graph.add_edge(
            citing,
            cited,
            count=sum(arc.mentions + arc.elsewhere for arc in arcs),
            elsewhere=sum(arc.elsewhere for arc in arcs),
            relations=", ".join([name for name in names if name != "cites"] or names),
        )
    return graph


def relations(nodes: Iterable[Node], of: Snapshot) -> Relations:
    """Give every relation of every pair as an edge of its own, keyed by the relation."""
    graph: Relations = nx.MultiDiGraph()
    _add_nodes(graph, nodes, of)
    for arc in of.arcs():
        graph.add_edge(
            arc.citing,
            arc.cited,
            key=arc.relation,
            relation=arc.relation,
            count=arc.mentions + arc.elsewhere,
            elsewhere=arc.elsewhere,
        )
    return graph


def pairs(found: Iterable[Pair], left: str, right: str) -> Pairs:
    """Give a two-sided graph: nodes have `label`, `kind` (`left` or `right`) and `bipartite` (0 or 1).

    An edge has `count`: how often the two stand together.
    """
    graph: Pairs = nx.Graph()
    for pair in sorted(found):
        graph.add_node(pair.left, label=pair.left_label, kind=left, bipartite=0)
        graph.add_node(pair.right, label=pair.right_label, kind=right, bipartite=1)
        graph.add_edge(pair.left, pair.right, count=pair.count)
    return graph


def _add_nodes(graph: Network | Relations, nodes: Iterable[Node], of: Snapshot) -> None:
    known = {node.key: node for node in nodes if node.key in of.number}
    for key in of.keys:
        graph.add_node(key, **(attributes(known[key]) if key in known else {"label": key, "held": "false"}))
