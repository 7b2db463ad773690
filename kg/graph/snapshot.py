"""All citations of a graph as arrays of integers: what whole-graph algorithms read instead of the store.

Reading every edge through SPARQL costs more than any algorithm here, so a build keeps this beside the store.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int32]

_TEXTS = ("keys", "relations")


@dataclass(frozen=True, slots=True, order=True)
class Arc:
    """How one directive stands to another in one relation, and how often that is said."""

    citing: str  # key
    cited: str
    relation: str  # "implements"
    mentions: int  # places in the text of the citing one
    elsewhere: int = 0  # places in third texts that say so


@dataclass(frozen=True, slots=True, order=True)
class Read:
    """What the reading of one held directive came to."""

    key: str
    decided: int  # mentions in its text
    undecided: int  # ambiguous or unresolved ones


@dataclass(frozen=True)
class Snapshot:
    """Directives numbered in order of key, and the arcs between them in order of citing, cited, relation.

    The first five arrays have one place per arc, the last three one per directive. A directive that is
    neither held nor cited nor citing is not in it, and no arc leads from a directive to itself.
    """

    keys: tuple[str, ...]
    relations: tuple[str, ...]  # what `relation` counts
    citing: Integers
    cited: Integers
    relation: Integers
    mentions: Integers
    elsewhere: Integers
    held: Integers  # 1 where the text is held
    decided: Integers
    undecided: Integers

    @cached_property
    def number(self) -> Mapping[str, int]:
        """Give the number of each key."""
        return {key: place for place, key in enumerate(self.keys)}

    def arcs(self) -> Iterable[Arc]:
        """Yield the arcs in their order."""
        columns = (self.citing, self.cited, self.relation, self.mentions, self.elsewhere)
        for citing, cited, relation, mentions, elsewhere in zip(
            *(column.tolist() for column in columns), strict=True
        ):
            yield Arc(self.keys[citing], self.keys[cited], self.relations[relation], mentions, elsewhere)

    def reads(self) -> Iterable[Read]:
        """Yield what the reading of each held directive came to."""
        for place in np.flatnonzero(self.held).tolist():
            yield Read(self.keys[place], int(self.decided[place]), int(self.undecided[place]))

    def arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Give everything as named arrays, texts as UTF-8 bytes with a line end after each."""
        found: dict[str, npt.NDArray[np.generic]] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name in _TEXTS:
                value = np.frombuffer("".join(f"{text}\n" for text in value).encode(), dtype=np.uint8)
            found[field.name] = value
        return found

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> "Snapshot":
        """Read back what `arrays` gave; KeyError when one is missing."""
        keys, relations = (tuple(arrays[name].tobytes().decode().splitlines()) for name in _TEXTS)
        names = [field.name for field in fields(cls) if field.name not in _TEXTS]
        return cls(keys, relations, *(arrays[name].astype(np.int32, copy=False) for name in names))


def snapshot(arcs: Iterable[Arc], reads: Iterable[Read]) -> Snapshot:
    """Number the directives and put the arcs in order; arcs of one pair and relation become one.

    Args:
        arcs: in any order; those from a directive to itself are left out.
        reads: one per held directive, in any order.
    """
    counts: dict[tuple[str, str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for arc in arcs:
        if arc.citing != arc.cited:
            mentions, elsewhere = counts[arc.citing, arc.cited, arc.relation]
            counts[arc.citing, arc.cited, arc.relation] = mentions + arc.mentions, elsewhere + arc.elsewhere
    found = {read.key: read for read in reads}
    keys = tuple(sorted({*found, *(key for citing, cited, _ in counts for key in (citing, cited))}))
    relations = tuple(sorted({relation for _, _, relation in counts}))
    number = {key: place for place, key in enumerate(keys)}
    kind = {relation: place for place, relation in enumerate(relations)}
    ordered = sorted(counts)
    return Snapshot(
        keys=keys,
        relations=relations,
        citing=_integers(number[citing] for citing, _, _ in ordered),
        cited=_integers(number[cited] for _, cited, _ in ordered),
        relation=_integers(kind[relation] for _, _, relation in ordered),
        mentions=_integers(counts[arc][0] for arc in ordered),
        elsewhere=_integers(counts[arc][1] for arc in ordered),
        held=_integers(key in found for key in keys),
        decided=_integers(found[key].decided if key in found else 0 for key in keys),
        undecided=_integers(found[key].undecided if key in found else 0 for key in keys),
    )


def _integers(values: Iterable[int]) -> Integers:
    return np.fromiter(values, dtype=np.int32)
