"""The graph as networkx sees it: five views, each with what was read as attributes of the graph.

citations, relations      nodes are directives by key, with `kg.graph.network.attributes`; edges run from the
                          citing to the cited one
tasks and bodies, projects and places, directives and bodies
                          two-sided: nodes by IRI have `label`, `kind` ("task", "body" …), `bipartite` (0 for
                          the first, 1 for the second kind) and what is known of that kind, as texts; things
                          that stand with nothing are nodes without edges

Parallel statements are one edge that keeps their count:

count      places that say so; in a two-sided view, statements
elsewhere  how many of them stand in third texts: Conclusion 2043 says that Programme 28 implements
           Resolution 26
relations  "implements" or "based_on, implements": the closer ones, plain "cites" only when it is alone;
           in a two-sided view each with its count, "assigned_to 1, cooperating 2"
relation   the one relation of an edge where relations are apart

What every algorithm over a view rests on stands in `graph.graph`: `held` and `cited_only` directives,
`decided` and `undecided` mentions, `undecided_share` (0 … 1).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import networkx as nx

from kg.graph.coverage import Coverage, coverage
from kg.graph.network import Network, Node, attributes
from kg.graph.snapshot import Arc, Snapshot

if TYPE_CHECKING:
    Relations = nx.MultiDiGraph[str]
    Pairs = nx.Graph[str]
else:
    Relations = nx.MultiDiGraph
    Pairs = nx.Graph


@dataclass(frozen=True, slots=True)
class Thing:
    """A node of a two-sided view."""

    iri: str
    label: str
    known: Mapping[str, str] = field(default_factory=dict)  # "due_by" → "2024-06-30"


@dataclass(frozen=True, slots=True, order=True)
class Statement:
    """One statement that two things of different kinds stand together."""

    left: str  # IRI
    right: str
    relation: str  # "assigned_to"


def citations(nodes: Iterable[Node], of: Snapshot, relations: Collection[str] | None = None) -> Network:
    """Give who cites whom, each pair once.

    Args:
        nodes: what is known of the directives; those that the snapshot has not are left out.
        of: the arcs.
        relations: only these; None for all.
    """
    graph: Network = nx.DiGraph()
    graph.graph.update(told(coverage(of)))
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
    graph.graph.update(told(coverage(of)))
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


def two_sided(
    left: tuple[str, Iterable[Thing]],
    right: tuple[str, Iterable[Thing]],
    statements: Iterable[Statement],
    read: Coverage,
) -> Pairs:
    """Give a graph of two kinds of things and how they stand together.

    Args:
        left: what the first things are, "task", and the things.
        right: the same of the second.
        statements: each counts once; those of a pair become one edge.
        read: what it all rests on.

    Raises:
        KeyError: a statement is about a thing that is not given.
    """
    graph: Pairs = nx.Graph()
    graph.graph.update(told(read))
    for side, (kind, things) in enumerate((left, right)):
        for thing in sorted(things, key=lambda thing: thing.iri):
            graph.add_node(thing.iri, **thing.known, label=thing.label, kind=kind, bipartite=side)
    merged: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for statement in statements:
        merged[statement.left, statement.right][statement.relation] += 1
    for (one, other), counts in sorted(merged.items(), key=lambda found: found[0]):
        if one not in graph or other not in graph:
            raise KeyError(one if one not in graph else other)
        relations_of = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
        graph.add_edge(one, other, count=counts.total(), relations=relations_of)
    return graph


def told(read: Coverage) -> dict[str, int | float]:
    """Give what a view rests on as attributes of its graph."""
    return {
        "held": read.held,
        "cited_only": read.cited_only,
        "decided": read.decided,
        "undecided": read.undecided,
        "undecided_share": read.undecided_share,
    }


def _add_nodes(graph: Network | Relations, nodes: Iterable[Node], of: Snapshot) -> None:
    known = {node.key: node for node in nodes if node.key in of.number}
    for key in of.keys:
        graph.add_node(key, **(attributes(known[key]) if key in known else {"label": key, "held": "false"}))
