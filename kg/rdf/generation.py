"""The graph on disk, for the one who writes: generations are written aside and switched to in one step.

How a home is laid out, and what a reader may rely on, stands in `kg.rdf.store`.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store

from kg.errors import Busy
from kg.rdf.store import CURRENT, GENERATIONS, LAYOUT, STORE, Home

_LOCK = "writer.lock"


@dataclass(slots=True)
class Generation:
    """A generation being written: from `new_generation` until it is published or given up."""

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

    def publish(self) -> None:
        """Write everything down for good and make this the graph that answers."""
        self._opened().flush()
        self.close()
        for folder, _, names in os.walk(self.folder):
            for name in names:
                _settle(Path(folder) / name)
            _settle(Path(folder))
        _switch(self.home, self.folder)
        self.published = True

    def close(self) -> None:
        """Let go of the triples, so that nobody is kept from opening them."""
        self._store = None

    def _opened(self) -> Store:
        if self._store is None:
            self._store = Store(str(self.folder / STORE))
        return self._store


@contextmanager
def new_generation(home: Home, *, copy_of_current: bool = False) -> Iterator[Generation]:
    """Open a new generation for writing; it counts only once it is published.

    Args:
        home: where the graph lives; made when it is not there.
        copy_of_current: start from the triples of the current generation (hard links, so at no cost)
            instead of from nothing. Files beside the store are not copied.

    Raises:
        Busy: another process is writing to this home.
        NoGraph: there is nothing to copy.
    """
    generations = home.path / GENERATIONS
    generations.mkdir(parents=True, exist_ok=True)
    with _sole_writer(home.path):
        current = home.current() if copy_of_current else None
        _remove_all_but(generations, _kept(home))
        folder = generations / _next_name(generations)
        folder.mkdir()
        generation = Generation(home, folder)
        try:
            if current is not None:
                Store.read_only(str(current / STORE)).backup(str(folder / STORE))
            yield generation
        finally:
            generation.close()
            if not generation.published:
                shutil.rmtree(folder, ignore_errors=True)


def _switch(home: Home, folder: Path) -> None:
    """Make a finished generation the one that answers; the one before it stays for those who read it."""
    before = home.current_name()
    temporary = home.path / f"{CURRENT}.new"
    with temporary.open("w", encoding="utf-8") as file:
        file.write(f"layout {LAYOUT}\ngeneration {folder.name}\n")
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(home.path / CURRENT)
    _settle(home.path)
    _remove_all_but(folder.parent, {folder.name, before})


def _names(generations: Path) -> list[str]:
    return sorted(entry.name for entry in generations.iterdir())


def _kept(home: Home) -> set[str]:
    """The current generation, of whatever layout, and the one before it: somebody may be reading it."""
    current = home.current_name()
    before = [name for name in _names(home.path / GENERATIONS) if name < current]
    return {current, *before[-1:]}


def _remove_all_but(generations: Path, kept: set[str]) -> None:
    for name in _names(generations):
        if name not in kept:
            shutil.rmtree(generations / name, ignore_errors=True)


def _next_name(generations: Path) -> str:
    return f"{max([int(name) for name in _names(generations) if name.isdigit()], default=0) + 1:06d}"


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
