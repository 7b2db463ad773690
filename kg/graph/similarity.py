"""Directives that are alike by the company they keep: by what they cite, and by who cites them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.sparse import csr_array

from kg.domain.weighing import Likeness
from kg.graph.centrality import Definition
from kg.graph.snapshot import Snapshot

if TYPE_CHECKING:
    Matrix = csr_array[np.int32, tuple[int, int]]
else:
    Matrix = csr_array


DEFINITIONS: Final[Mapping[Likeness, Definition]] = MappingProxyType(
    {
        Likeness.COUPLING: Definition(
            "they cite the same directives (bibliographic coupling)",
            "shared / √(cited by the one x cited by the other), 0 … 1 (Salton's cosine)",
            "Kessler 1963, Bibliographic Coupling between Scientific Papers; Salton & McGill 1983",
        ),
        Likeness.COCITATION: Definition(
            "the same directives cite both (co-citation)",
            "shared / √(citing the one x citing the other), 0 … 1 (Salton's cosine)",
            "Small 1973, Co-citation in the Scientific Literature; Salton & McGill 1983",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Alike:
    """How far one directive is like the one asked for."""

    key: str
    score: float  # 0 … 1
    shared: tuple[str, ...]  # keys of what both cite, or of what cites both


def matrix(of: Snapshot) -> Matrix:
    """Give who cites whom as ones and zeros: a row per citing, a column per cited directive."""
    size = len(of.keys)
    ones = csr_array((np.ones(len(of.citing), dtype=np.int32), (of.citing, of.cited)), shape=(size, size))
    ones.sum_duplicates()
    ones.data[:] = 1
    return ones


def alike(of: Snapshot, key: str, by: Likeness) -> list[Alike]:
    """Give every directive that shares something with one, the most alike first, then by key.

    Raises:
        KeyError: the directive is not in the snapshot.
    """
    cites = matrix(of)
    rows = cites if by is Likeness.COUPLING else csr_array(cites.T)
    own = of.number[key]
    row = rows[[own], :]
    shared = (rows @ row.T).toarray().ravel()
    sizes = np.diff(rows.indptr)
    found: list[Alike] = []
    mine = set(row.indices.tolist())
    for other in np.flatnonzero(shared).tolist():
        if other == own:
            continue
        score = float(shared[other]) / float(np.sqrt(float(sizes[own]) * float(sizes[other])))
        its = rows.indices[rows.indptr[other] : rows.indptr[other + 1]].tolist()
        common = tuple(of.keys[place] for place in sorted(mine.intersection(its)))
        found.append(Alike(of.keys[other], round(score, 12), common))
    return sorted(found, key=lambda one: (-one.score, -len(one.shared), one.key))
