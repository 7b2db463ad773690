"""The edge snapshot beside the store says what the store says."""

from pathlib import Path

from kg.app.answers import Graph
from kg.app.edges import EDGES_FILE, read_edges, snapshot_of_store, write_edges
from tests import samples


def test_the_snapshot_says_what_the_store_says(graph: Graph) -> None:
    """What a build wrote equals what is made again from the triples."""
    written = read_edges(graph.folder / EDGES_FILE)
    assert written is not None
    again = snapshot_of_store(graph.store)
    assert list(written.arcs()) == list(again.arcs())
    assert list(written.reads()) == list(again.reads())


def test_relations_that_third_texts_state_are_arcs(graph: Graph) -> None:
    """Every relation between two others is an arc that counts where it is said."""
    written = read_edges(graph.folder / EDGES_FILE)
    assert written is not None
    elsewhere = {
        (arc.citing, arc.cited, arc.relation): arc.elsewhere for arc in written.arcs() if arc.elsewhere
    }
    links = [(link.subject.key, link.object.key, link.relation) for link in graph.links()]
    assert links
    assert elsewhere == {link: links.count(link) for link in links}


def test_the_same_corpus_gives_the_same_file(tmp_path: Path) -> None:
    """Two writings of one corpus are equal byte for byte: no day of writing is in the file."""
    for name in ("one.npz", "two.npz"):
        write_edges(samples.corpus(), tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_a_file_that_is_no_snapshot_is_none(tmp_path: Path) -> None:
    """A missing or broken file is no error: the snapshot is made again from the store."""
    broken = tmp_path / "broken.npz"
    broken.write_bytes(b"PK no archive")
    assert read_edges(broken) is None
    assert read_edges(tmp_path / "missing.npz") is None
