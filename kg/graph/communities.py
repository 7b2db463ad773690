"""Groups of directives that cite each other more than others, and the words their titles share."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

import networkx as nx

from kg.graph.centrality import Definition
from kg.graph.network import Network

if TYPE_CHECKING:
    Numbered = nx.Graph[int]
else:
    Numbered = nx.Graph

DEFINITION = Definition(
    "groups whose directives cite each other more than in a random graph of the same degrees (Louvain)",
    "modularity, -0.5 … 1, of the whole division; citations count once and without direction",
    "Blondel, Guillaume, Lambiotte & Lefebvre 2008, Fast Unfolding of Communities; Newman & Girvan 2004",
)
_SEED = 26  # any fixed number: the same graph is divided the same
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 2  # titles of a group that a subject must stand in
# A single Vietnamese syllable says little, three or more repeat what two say.
_SYLLABLES = 2


@dataclass(frozen=True, slots=True)
class Division:
    """A graph divided into groups, the largest first; a directive without citations is in none."""

    groups: tuple[tuple[str, ...], ...]  # keys in order
    modularity: float


def divide(graph: Network) -> Division:
    """Divide a citation graph."""
    joined: Numbered = nx.Graph()
    keys = sorted(key for key, degree in graph.degree() if degree)
    # Numbers hash alike in every process, keys do not, and the division follows the order of sets.
    number = {key: place for place, key in enumerate(keys)}
    joined.add_nodes_from(number.values())
    joined.add_edges_from(sorted((number[citing], number[cited]) for citing, cited in graph.edges))
    if not keys:
        return Division((), 0.0)
    parts = nx.community.louvain_communities(joined, weight=None, seed=_SEED)
    named = (tuple(keys[place] for place in sorted(part)) for part in parts)
    groups = sorted(named, key=lambda group: (-len(group), group))
    return Division(tuple(groups), round(nx.community.modularity(joined, parts, weight=None), 6))


def subjects(
    groups: Iterable[Collection[str]], titles: Mapping[str, str], most: int = 3
) -> list[tuple[str, ...]]:
    """Give the subjects of each group: pairs of syllables that its titles have and others have not.

    The best comes first. A subject scores its titles in the group times log(all titles / titles that have
    it), as tf-idf does (Spärck Jones 1972). One that stands in a single title of the group is none.
    """
    said = {key: frozenset(_pairs(title)) for key, title in titles.items()}
    everywhere = Counter(pair for found in said.values() for pair in found)
    told: list[tuple[str, ...]] = []
    for group in groups:
        here = Counter(pair for key in group for pair in said.get(key, ()))
        ranked = sorted(
            (pair for pair, count in here.items() if count >= _FEWEST),
            key=lambda pair: (-here[pair] * log(len(said) / everywhere[pair]), pair),
        )
        told.append(_apart(ranked, most))
    return told


def _apart(ranked: list[str], most: int) -> tuple[str, ...]:
    """Take the best that share no syllable: “nông thôn” makes “thôn mới” superfluous."""
    taken: list[str] = []
    for pair in ranked:
        if not any(set(pair.split()) & set(other.split()) for other in taken):
            taken.append(pair)
        if len(taken) == most:
            break
    return tuple(taken)


def _pairs(title: str) -> Iterable[str]:
    words = _WORD.findall(title.lower())
    return (" ".join(words[place : place + _SYLLABLES]) for place in range(len(words) - _SYLLABLES + 1))
