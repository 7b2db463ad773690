"""The graph on disk, for those who read it: which generation answers, and its triples.

HOME/CURRENT             which generation answers, and the layout it is written in
HOME/generations/000007/ store/ (the triples) and the files that others keep beside it
HOME/writer.lock         held by the one process that writes

A reader opens what CURRENT names and keeps it; a writer (`kg.rdf.generation`) never touches a generation that
was published. So readers are never blocked, and a build that is killed leaves nothing but a folder, which the
next one removes.
"""

from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from kg.errors import NoGraph, OtherVersion

LAYOUT = "2"  # 2: signatures, and in which place a text puts a project
CURRENT = "CURRENT"
GENERATIONS = "generations"
STORE = "store"


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
        pointer = self._pointer()
        if not pointer:
            raise NoGraph(str(self.path))
        if pointer.get("layout") != LAYOUT:
            raise OtherVersion(str(self.path), pointer.get("layout", "unknown"), LAYOUT)
        return self.path / GENERATIONS / pointer.get("generation", "")

    def current_name(self) -> str:
        """Give the name of the current generation, of whatever layout; "" when there is no graph."""
        return self._pointer().get("generation", "")

    def triples(self) -> Path:
        """Give the folder of the triples that answer now, for a process of its own; errors as `current`."""
        return self.current() / STORE

    def _pointer(self) -> dict[str, str]:
        """The words of CURRENT by their names; empty when there is no graph."""
        try:
            words = (self.path / CURRENT).read_text(encoding="utf-8").split()
        except FileNotFoundError:
            return {}
        return dict(zip(words[::2], words[1::2], strict=False))


def open_read_only(home: Home) -> Store:
    """Open the graph that answers now. It stays as it is now, whatever is built meanwhile.

    Raises:
        NoGraph: nothing was built here yet.
        OtherVersion: it was built by a program with another layout.
    """
    for _ in range(2):
        folder = home.current()
        try:
            return Store.read_only(str(folder / STORE))
        except OSError:
            # Two builds may have been published between the two steps; then CURRENT names another one now.
            if home.current() == folder:
                raise
    raise NoGraph(str(home.path))
