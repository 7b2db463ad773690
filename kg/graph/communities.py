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
_PART = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")  # words that neither a number nor a comma parts
_FEWEST = 2  # titles of a group that a subject must stand in
_SYLLABLES = 2  # of a subject at least: a single one says little
_LONGEST = 8  # syllables of a subject
# What joins words, and neither begins nor ends a subject.
_LOOSE = frozenset(
    [
        "của",
        "và",
        "về",
        "các",
        "những",
        "trong",
        "đến",
        "từ",
        "năm",
        "tháng",
        "số",
        "với",
        "cho",
        "theo",
        "trên",
        "tại",
        "ở",
        "do",
        "vì",
        "là",
        "được",
        "đối",
        "việc",
        "một",
        "nhất",
        "sự",
        "đã",
        "đang",
        "sẽ",
        "nhằm",
        "để",
        "khi",
        "ra",
        "vào",
        "này",
        "bằng",
        "có",
        "như",
        "mới",
        "hay",
        "hoặc",
        "trước",
        "sau",
    ]
)
# How meetings, terms and symbols are named: no part of a subject.
_FORMAL = re.compile(
    r"\b(?:[Hh]ội nghị(?: lần thứ \w+)?|lần thứ \w+|(?:khoá|khóa|nhiệm kỳ) \w+|[A-ZĐ]{2,}|[IVX]+)\b"
)


Phrase = tuple[str, ...]  # its syllables in small letters


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
    """Give the subjects of each group: phrases that several of its titles have and others have not.

    The best comes first. A subject scores its titles in the group times log(all titles / titles that have
    it), as tf-idf does (Spärck Jones 1972). A phrase is as long as its titles agree, so that no word is cut
    (`bảo vệ cán bộ năng động`, never `bộ năng`), and neither begins nor ends with a word like `của`.
    """
    said = {key: _phrases(title) for key, title in titles.items()}
    everywhere = Counter(phrase for found in said.values() for phrase in found)
    told: list[tuple[str, ...]] = []
    for group in groups:
        here = Counter(phrase for key in group for phrase in said.get(key, ()))
        common = {phrase: count for phrase, count in here.items() if count >= _FEWEST}
        whole = _whole(common)
        ranked = sorted(
            whole,
            key=lambda phrase: (-common[phrase] * log(len(said) / everywhere[phrase]), -len(phrase), phrase),
        )
        told.append(tuple(_written(phrase, group, said) for phrase in _apart(ranked, most)))
    return told


def _whole(common: Mapping[Phrase, int]) -> list[Phrase]:
    """Leave out phrases that stand in as many titles as a longer one that holds them."""
    held: dict[Phrase, int] = {}
    for phrase, count in common.items():
        for start in range(len(phrase)):
            for end in range(start + _SYLLABLES, len(phrase) + (start > 0)):
                part = phrase[start:end]
                held[part] = max(held.get(part, 0), count)
    return [phrase for phrase, count in common.items() if held.get(phrase, 0) < count]


def _apart(ranked: list[Phrase], most: int) -> list[Phrase]:
    """Take the best that share no syllable: “nông thôn” makes “thôn mới” superfluous."""
    taken: list[Phrase] = []
    for phrase in ranked:
        if not any(set(phrase) & set(other) for other in taken):
            taken.append(phrase)
        if len(taken) == most:
            break
    return taken


def _written(phrase: Phrase, group: Collection[str], said: Mapping[str, Mapping[Phrase, str]]) -> str:
    """Give a phrase as its titles write it; of several spellings the one with the fewest capitals."""
    forms = {said[key][phrase] for key in group if phrase in said.get(key, {})}
    return min(forms, key=lambda form: (sum(letter.isupper() for letter in form), form))


def _phrases(title: str) -> dict[Phrase, str]:
    """Give the phrases of a title, in small letters, each as it is written there."""
    found: dict[Phrase, str] = {}
    for part in _PART.findall(_FORMAL.sub("|", title)):
        words = part.split()
        small = tuple(word.lower() for word in words)
        for start in range(len(words)):
            for end in range(start + _SYLLABLES, min(start + _LONGEST, len(words)) + 1):
                if small[start] not in _LOOSE and small[end - 1] not in _LOOSE:
                    found.setdefault(small[start:end], " ".join(words[start:end]))
    return found
