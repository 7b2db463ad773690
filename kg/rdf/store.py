"""The graph on disk: generations that are written aside and switched to in one step.

HOME/CURRENT             which generation answers, and the layout it is written in
HOME/generations/000007/ store/ (the triples) and the files that others keep beside it
HOME/writer.lock         held by the one process that writes

A reader opens what CURRENT names and keeps it; a writer never touches a generation that was published. So
readers are never blocked, and a build that is killed leaves nothing but a folder, which the next one removes.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store

from kg.errors import Busy, NoGraph, OtherVersion

LAYOUT = "1"
_CURRENT = "CURRENT"
_GENERATIONS = "generations"
_STORE = "store"
_LOCK = "writer.lock"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder in which one graph lives."""

    path: Path

    def current(self) -> Path:
        """Give the folder of the generation that answers now.

        Raises:
            NoGraph: nothing was built here yet.
            OtherVersion: it was built by a program with another layout.
        """
        pointer = self._read_pointer()
        if not pointer:
            raise NoGraph(str(self.path))
        if pointer.get("layout") != LAYOUT:
            raise OtherVersion(str(self.path), pointer.get("layout", "unknown"), LAYOUT)
        return self._folder(pointer.get("generation", ""))

    def triples(self) -> Path:
        """Give the folder of the triples that answer now, for a process of its own; errors as `current`."""
        return self.current() / _STORE

    @contextmanager
    def begin(self, *, copy_of_current: bool = False) -> Iterator["Generation"]:
        """Open a new generation for writing; it counts only once it is published.

        Args:
            copy_of_current: start from the triples of the current generation (hard links, so at no cost)
                instead of from nothing. Files beside the store are not copied.

        Raises:
            Busy: another process is writing to this home.
            NoGraph: there is nothing to copy.
        """
        (self.path / _GENERATIONS).mkdir(parents=True, exist_ok=True)
        with _sole_writer(self.path):
            current = self.current() if copy_of_current else None
            self._remove_all_but(self._kept())
            folder = self._folder(self._next_name())
            folder.mkdir()
            generation = Generation(self, folder)
            try:
                if current is not None:
                    Store.read_only(str(current / _STORE)).backup(str(folder / _STORE))
                yield generation
            finally:
                generation.close()
                if not generation.published:
                    shutil.rmtree(folder, ignore_errors=True)

    def switch_to(self, folder: Path) -> None:
        """Make a finished generation the one that answers; the one before it stays for those who read it."""
        before = self._read_pointer()
        temporary = self.path / f"{_CURRENT}.new"
        with temporary.open("w", encoding="utf-8") as file:
            file.write(f"layout {LAYOUT}\ngeneration {folder.name}\n")
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self.path / _CURRENT)
        _settle(self.path)
        self._remove_all_but({folder.name, before.get("generation", "")})

    def _folder(self, name: str) -> Path:
        return self.path / _GENERATIONS / name

    def _read_pointer(self) -> dict[str, str]:
        """The words of CURRENT by their names; empty when there is no graph."""
        try:
            words = (self.path / _CURRENT).read_text(encoding="utf-8").split()
        except FileNotFoundError:
            return {}
        return dict(zip(words[::2], words[1::2], strict=False))

    def _names(self) -> list[str]:
        return sorted(entry.name for entry in (self.path / _GENERATIONS).iterdir())

    def _kept(self) -> set[str]:
        """The current generation, of whatever layout, and the one before it: somebody may be reading it."""
        current = self._read_pointer().get("generation", "")
        before = [name for name in self._names() if name < current]
        return {current, *before[-1:]}

    def _remove_all_but(self, kept: set[str]) -> None:
        for name in self._names():
            if name not in kept:
                shutil.rmtree(self._folder(name), ignore_errors=True)

    def _next_name(self) -> str:
        return f"{max([int(name) for name in self._names() if name.isdigit()], default=0) + 1:06d}"


@dataclass(slots=True)
class Generation:
    """A generation being written: from `Home.begin` until it is published or given up."""

    home: Home
    folder: Path  # others may put their own files here before it is published
    published: bool = False
    _store: Store | None = field(default=None, repr=False)

    def load(self, files: Iterable[Path]) -> None:
        """Add N-Quads files to the triples, and compact what is loaded before anybody reads it.

        Raises:
            SyntaxError: a file is no N-Quads.
        """
        store = self._opened()
        for file in files:
            store.bulk_load(path=str(file), format=RdfFormat.N_QUADS)
        store.optimize()

    def replace_graph(self, name: str, lines: Iterable[str]) -> None:
        """Put N-Quads lines, all of the graph `name`, in the place of what it holds, in one step."""
        end = f" <{name}> .\n"
        triples = "".join(f"{line.removesuffix(end)} .\n" for line in lines)
        graph = NamedNode(name)
        self._opened().update(f"DROP SILENT GRAPH {graph} ; INSERT DATA {{ GRAPH {graph} {{\n{triples}}} }}")

    def remove_graph(self, name: str) -> None:
        """Remove a named graph with all that it holds."""
        self._opened().remove_graph(NamedNode(name))

    def graph_names(self) -> frozenset[str]:
        """The names of all graphs that hold something."""
        return frozenset(
            graph.value for graph in self._opened().named_graphs() if isinstance(graph, NamedNode)
        )

    def publish(self) -> None:
        """Write everything down for good and make this the graph that answers."""
        self._opened().flush()
        self.close()
        for folder, _, names in os.walk(self.folder):
            for name in names:
                _settle(Path(folder) / name)
            _settle(Path(folder))
        self.home.switch_to(self.folder)
        self.published = True

    def close(self) -> None:
        """Let go of the triples, so that nobody is kept from opening them."""
        self._store = None

    def _opened(self) -> Store:
        if self._store is None:
            self._store = Store(str(self.folder / _STORE))
        return self._store


def open_read_only(home: Home) -> Store:
    """Open the graph that answers now. It stays as it is now, whatever is built meanwhile.

    Raises:
        NoGraph: nothing was built here yet.
        OtherVersion: it was built by a program with another layout.
    """
    for _ in range(2):
        folder = home.current()
        try:
            return Store.read_only(str(folder / _STORE))
        except OSError:
            # Two builds may have been published between the two steps; then CURRENT names another one now.
            if home.current() == folder:
                raise
    raise NoGraph(str(home.path))


@contextmanager
def _sole_writer(path: Path) -> Iterator[None]:
    """Hold the writer's lock. SQLite's lock ends with its process, however that ends, on every system."""
    connection = sqlite3.connect(path / _LOCK, timeout=0, isolation_level=None)
    try:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise
            raise Busy(str(path)) from error
        yield
    finally:
        connection.close()


def _settle(path: Path) -> None:
    """Ask the system to write a file or a folder to the disk; some systems cannot do it for folders."""
    if path.is_dir() and not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
