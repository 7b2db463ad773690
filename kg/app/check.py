"""Checking a graph: its shapes, its quotes against the files, its order in time, its contradictions."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from pyoxigraph import RdfFormat, Store, serialize

from kg.app.answers import Graph
from kg.app.origins import read_origins
from kg.app.progress import Progress, silent, told
from kg.app.rows import rows
from kg.errors import UnreadableFile
from kg.rdf.quads import AUTHORITY
from kg.rdf.shacl import violations
from kg.rdf.store import Home
from kg.rdf.vocabulary import KG
from kg.text.decode import decode


class Level(StrEnum):
    """How bad a problem is."""

    ERROR = "error"  # the graph breaks a law of its own
    WARNING = "warning"  # the texts contradict each other; the graph only says so


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that is wrong, and where."""

    level: Level
    code: str  # "span", "file", "shape", "self-citation", "forward-citation", or that of a finding
    where: str  # file and line, or the IRI of the node
    message: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check looked at, and what it found."""

    graphs: int
    quotes: int
    files: int
    problems: tuple[Problem, ...]  # errors first

    @property
    def errors(self) -> int:
        """Count the problems that break a law."""
        return sum(1 for problem in self.problems if problem.level is Level.ERROR)


def check(graph: Graph, files: Path | None = None, progress: Progress = silent) -> Checked:
    """Prove a graph against its rules and against the files it was read from.

    Args:
        graph: an opened graph.
        files: the folder of the corpus, when it was moved since the build.
        progress: told how many graphs were held against their shapes, and how many files read.
    """
    names = sorted(graph.store.named_graphs(), key=str)
    quotes = _quotes(graph.store)
    origins = read_origins(Home(graph.home).current())
    problems = [
        *_shape_problems(graph.store, progress),
        *(
            problem
            for name in told("reading the files", sorted(quotes), progress)
            for problem in _span_problems(name, quotes[name], origins, files)
        ),
        *_order_problems(graph.store),
        *_finding_problems(graph.store),
    ]
    return Checked(
        graphs=len(names),
        quotes=sum(len(found) for found in quotes.values()),
        files=len(quotes),
        problems=tuple(sorted(set(problems))),
    )


def _shape_problems(store: Store, progress: Progress) -> Iterator[Problem]:
    # The authority tables are the program's own, proven by its tests: here they would take most of the time.
    names = (name for name in store.named_graphs() if not str(name.value).endswith(f"graph/{AUTHORITY}"))
    for name in told("checking shapes", sorted(names, key=str), progress):
        written = serialize(store.quads_for_pattern(None, None, None, name), format=RdfFormat.N_QUADS) or b""
        for found in violations(written.decode("utf-8").splitlines(keepends=True)):
            said = f"{found.message}{f' ({found.value})' if found.value else ''}"
            path = found.path.removeprefix(KG.NAMESPACE)
            yield Problem(
                Level.ERROR, "shape", found.node, f"{found.shape}{f', {path}' if path else ''}: {said}"
            )


@dataclass(frozen=True, slots=True, order=True)
class _Quote:
    start: int
    end: int
    exact: str
    line: int
    sha256: str


def _quotes(store: Store) -> dict[str, set[_Quote]]:
    quotes: dict[str, set[_Quote]] = defaultdict(set)
    for row in rows(store, "all-evidence"):
        quote = _Quote(int(row["start"]), int(row["end"]), row["exact"], int(row["line"]), row["sha256"])
        quotes[row["file"]].add(quote)
    return quotes


def _span_problems(
    name: str, quotes: set[_Quote], origins: dict[str, Path], files: Path | None
) -> Iterator[Problem]:
    path = files / name if files else origins.get(name)
    if path is None:
        yield Problem(Level.ERROR, "file", name, "nothing tells where it lies: say `kg check --files FOLDER`")
        return
    try:
        data = path.read_bytes()
        text = decode(name, data).text
    except (OSError, UnreadableFile) as error:
        yield Problem(
            Level.ERROR,
            "file",
            name,
            f"{path} cannot be read ({error}): if it was moved, say `kg check --files FOLDER`",
        )
        return
    digest = sha256(data).hexdigest()
    if any(quote.sha256 != digest for quote in quotes):
        yield Problem(Level.ERROR, "file", name, f"{path} changed since the graph was built: build it again")
        return
    for quote in sorted(quotes):
        found = text[quote.start : quote.end]
        if found != quote.exact:
            where = f"characters {quote.start}–{quote.end}"
            yield Problem(
                Level.ERROR,
                "span",
                f"{name}:{quote.line}",
                f"{where} are {found!r}, the graph says {quote.exact!r}",
            )
        elif text.count("\n", 0, quote.start) + 1 != quote.line:
            yield Problem(
                Level.ERROR, "line", f"{name}:{quote.line}", f"{quote.exact!r} does not stand on that line"
            )


def _order_problems(store: Store) -> Iterator[Problem]:
    for row in rows(store, "self-citations"):
        yield Problem(
            Level.ERROR,
            "self-citation",
            f"{row['file']}:{row['line']}",
            f"{row['quote']!r} was taken for the text itself",
        )
    for row in rows(store, "forward-citations"):
        message = (
            f"{row['quote']!r} is of {row['issued_on']}, the text is of {row['written_to']} at the latest"
        )
        yield Problem(Level.WARNING, "forward-citation", f"{row['file']}:{row['line']}", message)


def _finding_problems(store: Store) -> Iterator[Problem]:
    for row in rows(store, "findings"):
        where = f"{row['file']}:{row['line']}" if "file" in row else row.get("about", row["finding"])
        yield Problem(Level.WARNING, row["code"], where, row["message"])
