"""Citation graphs for tests of the algorithms: made by hand, or at random from a seed."""

import random

from kg.graph.network import Network
from kg.graph.snapshot import Arc, Read, Snapshot, snapshot
from kg.graph.views import citations


def network(*arcs: str) -> Network:
    """Make a graph of arcs such as "a>b" and "a>b:implements"."""
    return citations([], of(*arcs))


def of(*arcs: str) -> Snapshot:
    """Make the snapshot of such arcs; the citing directives are held."""
    return snapshot((_arc(arc) for arc in arcs), (Read(key, 1, 0) for key in {arc[0] for arc in arcs}))


def by_chance(directives: int, citations_each: int, seed: int = 26) -> Snapshot:
    """Make a graph in which later directives cite earlier ones, the much-cited ones more often."""
    chance = random.Random(seed)  # noqa: S311 - a graph, not a secret
    arcs: list[Arc] = []
    for citing in range(1, directives):
        for _ in range(citations_each):
            cited = int(citing * chance.random() ** 3)
            arcs.append(Arc(f"d{citing:05d}", f"d{cited:05d}", chance.choice(["cites", "implements"]), 1))
    return snapshot(arcs, [Read(f"d{number:05d}", citations_each, 1) for number in range(directives)])


def _arc(arc: str) -> Arc:
    pair, _, relation = arc.partition(":")
    citing, cited = pair.split(">")
    return Arc(citing, cited, relation or "implements", 1)
