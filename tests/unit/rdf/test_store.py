"""The graph on disk: generations, the lock, and what a killed build leaves."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from msgspec.structs import replace
from pyoxigraph import NamedNode, Store

from kg.domain.corpus import Corpus
from kg.errors import Busy, NoGraph, OtherVersion
from kg.rdf.generation import new_generation
from kg.rdf.iri import Iris
from kg.rdf.quads import NamedGraph, corpus_quads
from kg.rdf.store import LAYOUT, Home, open_read_only
from tests.samples import corpus

ROOT = Path(__file__).resolve().parents[3]
NASTY = '"\\u0000\\u0001\\t\\n\\f\\r \\"\\\\ } {{ ; DROP ALL \\u007F\\uFFFE Đ \U0001f600"@vi'


def _graphs(of: Corpus) -> list[NamedGraph]:
    return list(corpus_quads(of, Iris(), program="kg test"))


def _build(home: Home, graphs: list[NamedGraph], folder: Path) -> None:
    file = folder / "all.nq"
    file.write_text("".join(line for graph in graphs for line in graph.lines), encoding="utf-8")
    with new_generation(home) as generation:
        generation.load([file])
        generation.publish()


def _content(home: Home) -> set[str]:
    return {str(quad) for quad in open_read_only(home)}


def _graph_names(home: Home) -> set[str]:
    return {graph.value for graph in open_read_only(home).named_graphs() if isinstance(graph, NamedNode)}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home in which the sample corpus was built."""
    made = Home(tmp_path / "home")
    _build(made, _graphs(corpus()), tmp_path)
    return made


def test_an_empty_home_has_no_graph(tmp_path: Path) -> None:
    """Reading before anything was built tells to build, and a build from nothing's copy does too."""
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NoGraph, match="no graph"):
            open_read_only(Home(path))
        with pytest.raises(NoGraph), new_generation(Home(path), copy_of_current=True):
            pass


def test_a_graph_of_another_layout_is_named(home: Home) -> None:
    """A graph that another version wrote is not misread, and building again replaces it."""
    pointer = home.path / "CURRENT"
    pointer.write_text(
        pointer.read_text(encoding="utf-8").replace(f"layout {LAYOUT}", "layout 0"), encoding="utf-8"
    )
    with pytest.raises(OtherVersion, match="layout 0"):
        open_read_only(home)
    _build(home, _graphs(corpus()), home.path)
    assert len(open_read_only(home)) > 0


def test_what_was_loaded_is_what_is_read(home: Home) -> None:
    """The published generation holds all the quads of the corpus."""
    assert len(open_read_only(home)) == sum(len(graph.lines) for graph in _graphs(corpus()))


def test_a_reader_keeps_what_it_opened(home: Home, tmp_path: Path) -> None:
    """A reader answers from the graph it opened after one newer graph was published; older folders go."""
    reader = open_read_only(home)
    before = len(reader)
    _build(home, _graphs(corpus())[:2], tmp_path)
    assert len(reader) == before
    assert len(open_read_only(home)) < before
    _build(home, _graphs(corpus())[:3], tmp_path)
    assert sorted(path.name for path in (home.path / "generations").iterdir()) == ["000002", "000003"]


def test_a_build_that_fails_leaves_the_old_graph(home: Home) -> None:
    """An error in the middle leaves the current graph and no folder."""
    before = _content(home)
    broken = home.path / "broken.nq"
    broken.write_text("<a:s> <a:p> .\n", encoding="utf-8")
    with new_generation(home) as generation:
        (generation.folder / "side-file").write_text("x", encoding="utf-8")
        with pytest.raises(SyntaxError):
            generation.load([broken])
    assert _content(home) == before
    assert len(list((home.path / "generations").iterdir())) == 1


def test_an_unpublished_build_does_not_count(home: Home) -> None:
    """Whoever leaves without publishing has changed nothing."""
    before = _content(home)
    with new_generation(home, copy_of_current=True) as generation:
        for name in _graph_names(home):
            generation.remove_graph(name)
    assert _content(home) == before


@pytest.mark.parametrize("dropped", range(4))
def test_an_incremental_build_equals_a_full_one(home: Home, tmp_path: Path, dropped: int) -> None:
    """Replacing and removing graphs in a copy gives the quads that a build from nothing gives."""
    whole = corpus()
    held = tuple(one for position, one in enumerate(whole.held) if position != dropped)
    changed = replace(held[0], claims=(), citations=held[0].citations[:1])
    target = _graphs(replace(whole, held=(changed, *held[1:])))
    with new_generation(home, copy_of_current=True) as generation:
        for name in _graph_names(home) - {graph.name for graph in target}:
            generation.remove_graph(name)
        for graph in target:
            generation.replace_graph(graph.name, graph.lines)
        generation.publish()
    full = Home(tmp_path / "full")
    _build(full, target, tmp_path)
    assert _content(home) == _content(full)
    assert _graph_names(home) == _graph_names(full)


def test_replacing_survives_nasty_text(home: Home, tmp_path: Path) -> None:
    """Text that looks like SPARQL, and every escape, is data when a graph is replaced."""
    line = f"<a:s> <a:p> {NASTY} <a:g> .\n"
    with new_generation(home, copy_of_current=True) as generation:
        generation.replace_graph("a:g", [line])
        generation.publish()
    full = Home(tmp_path / "full")
    _build(full, [*_graphs(corpus()), NamedGraph("a:g", (line,))], tmp_path)
    assert _content(home) == _content(full)


def test_two_writers_are_one_too_many(home: Home) -> None:
    """A second writer is told so at once, in this process and in another one."""
    code = (
        "import sys; from pathlib import Path; from kg.rdf.store import Home; from kg.errors import Busy\n"
        "from kg.rdf.generation import new_generation\n"
        "try:\n    with new_generation(Home(Path(sys.argv[1]))): pass\nexcept Busy: print('busy')"
    )
    with new_generation(home):
        with pytest.raises(Busy, match="another build"), new_generation(home):
            pass
        answer = subprocess.run(
            [sys.executable, "-c", code, str(home.path)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert answer.stdout == "busy\n"
    with new_generation(home):
        pass


@pytest.mark.parametrize("delay", [0.0, 0.2, 0.6])
def test_a_killed_build_leaves_the_old_graph(home: Home, tmp_path: Path, delay: float) -> None:
    """After SIGKILL in the middle of the load the old graph answers, and the next build removes the rest."""
    before = _content(home)
    big = tmp_path / "big.nq"
    big.write_text(
        "".join(
            f'<a:s{number}> <a:p{number % 97}> "{number}" <a:g{number % 7}> .\n' for number in range(300_000)
        ),
        encoding="utf-8",
    )
    code = (
        "import sys; from pathlib import Path; from kg.rdf.store import Home\n"
        "from kg.rdf.generation import new_generation\n"
        "with new_generation(Home(Path(sys.argv[1]))) as generation:\n"
        "    print('loading', flush=True); generation.load([Path(sys.argv[2])])\n"
        "    sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(home.path), str(big)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as build:  # fmt: skip
        assert build.stdout is not None
        assert build.stdout.readline() == "loading\n"
        time.sleep(delay)
        build.kill()
        build.wait()
    assert _content(home) == before
    assert len(list((home.path / "generations").iterdir())) == 2
    with new_generation(home) as generation:
        assert sorted(path.name for path in generation.folder.parent.iterdir()) == ["000001", "000002"]
        assert list(generation.folder.iterdir()) == []
    assert _content(home) == before


def test_a_damaged_home_says_so(home: Home) -> None:
    """A generation whose store is gone is an error, not an empty graph."""
    (home.current() / "store" / "CURRENT").unlink()
    with pytest.raises(OSError, match="CURRENT"):
        open_read_only(home)


def test_the_store_is_a_plain_oxigraph_store(home: Home) -> None:
    """Any program with Oxigraph can open the folder."""
    assert len(Store.read_only(str(home.current() / "store"))) > 0
