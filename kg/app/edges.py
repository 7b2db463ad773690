"""The edge snapshot: written beside the store by a build, or made again from the store."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from pyoxigraph import Store

from kg.app.rows import rows
from kg.domain.citation import Status
from kg.domain.corpus import Corpus, HeldDirective
from kg.graph.snapshot import Arc, Read, Snapshot, snapshot
from kg.rdf.vocabulary import KG

EDGES_FILE = "edges.npz"


def write_edges(corpus: Corpus, path: Path) -> None:
    """Write the snapshot of a corpus as a new file; the same corpus gives the same bytes."""
    written = BytesIO()
    np.savez(written, **snapshot_of_corpus(corpus).arrays())  # type: ignore[arg-type] # its stubs want one type
    path.write_bytes(written.getvalue())


def read_edges(path: Path) -> Snapshot | None:
    """Read a snapshot; None when there is none that can be read, and it has to be made again."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return Snapshot.of_arrays(arrays)
    except (FileNotFoundError, BadZipFile, KeyError, ValueError):
        return None


def snapshot_of_corpus(corpus: Corpus) -> Snapshot:
    """Make the snapshot of what a build knows."""
    arcs = (arc for held in corpus.held for arc in _arcs(held))
    return snapshot(arcs, (_read(held) for held in corpus.held))


def snapshot_of_store(store: Store) -> Snapshot:
    """Make the snapshot again from the triples: the same one, at the price of reading every citation."""
    key = {row["directive"]: row["key"] for row in rows(store, "keys")}
    arcs = [
        Arc(key[row["citing"]], key[row["cited"]], _name(row["relation"]), int(row["mentions"]))
        for row in rows(store, "arcs")
    ]
    arcs += [
        Arc(key[row["citing"]], key[row["cited"]], _name(row["relation"]), 0, int(row["mentions"]))
        for row in rows(store, "arcs-elsewhere")
    ]
    counts: dict[str, Counter[str]] = {
        key[row["directive"]]: Counter() for row in rows(store, "files") if row["directive"] in key
    }
    for row in rows(store, "statuses-by-text"):
        counts[key[row["citing"]]][_name(row["status"])] += int(row["mentions"])
    resolved = Status.RESOLVED.value
    reads = (
        Read(name, count[resolved], count.total() - count[resolved]) for name, count in sorted(counts.items())
    )
    return snapshot(arcs, reads)


def _name(iri: str) -> str:
    return iri.removeprefix(KG.NAMESPACE)


def _arcs(held: HeldDirective) -> Iterator[Arc]:
    by_ordinal: dict[int, list[str]] = defaultdict(list)
    for citation in held.citations:
        if citation.status is Status.RESOLVED and citation.cited:
            by_ordinal[citation.ordinal].append(str(citation.cited))
    for citation in held.citations:
        if citation.status is Status.RESOLVED and citation.cited:
            yield Arc(str(citation.citing), str(citation.cited), citation.effect.value, 1)
            for subject in by_ordinal[citation.via] if citation.via is not None else ():
                yield Arc(subject, str(citation.cited), citation.via_effect.value, 0, 1)


def _read(held: HeldDirective) -> Read:
    decided = sum(citation.status is Status.RESOLVED for citation in held.citations)
    return Read(str(held.directive.key), decided, len(held.citations) - decided)
