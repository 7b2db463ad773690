"""Building the graph: read what changed, identify everything, write a generation, switch to it."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

from msgspec.structs import replace

from kg.app.edges import EDGES_FILE, write_edges
from kg.app.indexing import write_index
from kg.app.judgement_file import beside, load
from kg.app.origins import write_given, write_origins
from kg.app.progress import Progress
from kg.app.reading import read_source
from kg.app.shelf import Shelf
from kg.app.sources import Source, notes_beside, papers_beside, sources
from kg.domain.citation import Finding, Status
from kg.domain.corpus import Corpus
from kg.domain.judgement import Judgement
from kg.domain.reading import Reading
from kg.errors import NoGraph, NothingToBuild, OtherVersion, UnreadableFile
from kg.identity.identify import identify
from kg.lexicon.authority import load_authority
from kg.rdf.generation import Generation, new_generation
from kg.rdf.iri import BASE, Iris
from kg.rdf.quads import NamedGraph, corpus_quads
from kg.rdf.store import Home
from kg.version import VERSION

_DIGESTS = "graphs.tsv"  # beside the store: which graph has which content
_MOSTLY_NEW = 0.5  # share of changed graphs above which writing everything anew is cheaper than replacing
_INDEX = "index.sqlite"


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build."""

    base: str = BASE  # of every IRI
    processes: int = 1
    judgements: Path | None = None  # people's decisions; None looks for `judgements.tsv` in the corpus folder


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be read."""

    file: str
    problem: str
    hint: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    files: int  # found
    read: int  # read anew
    reused: int  # unchanged since an earlier build
    skipped: tuple[Skipped, ...]
    left_out: tuple[str, ...]  # notes beside the texts, which are no directives: README.md
    papers: tuple[str, ...]  # Word and PDF files and the like beside the texts, which are not read
    held: int
    mentions: int  # targets of mentions, decided or not
    resolved: int
    ambiguous: int
    unresolved: int
    findings: tuple[Finding, ...]
    graphs: int
    graphs_changed: int
    graphs_gone: int  # of those before: of texts that were not given this time, or have another key now


@dataclass(frozen=True, slots=True)
class _Outcome:
    readings: list[Reading]  # sorted by file name
    skipped: list[Skipped]
    reused: int


def build(paths: Sequence[Path], home: Path, options: BuildOptions, progress: Progress) -> BuildReport:
    """Build the graph of the texts under `paths` in `home`; the old one answers until the end.

    The result depends on the texts, the judgements, the base and the program alone: not on the order of
    files, the number of processes, or what was built before.

    Raises:
        NothingToBuild: no text is found, or none can be read.
        BadData: the judgement file breaks its format.
        Busy: another process is building in this home.
    """
    found = sources(paths)
    judgements = _judgements(paths, options.judgements)
    shelf = Shelf(home)
    outcome = _read_all(found, shelf, options.processes, progress)
    if not outcome.readings:
        reasons = "; ".join(f"{one.file}: {one.problem}" for one in outcome.skipped)
        hint = outcome.skipped[0].hint
        raise NothingToBuild(f"none of the {len(found)} files can be read: {reasons}", hint=hint)
    unique, twice = _without_copies(outcome.readings)
    progress("deciding what is meant", 0, 1)
    corpus = identify(unique, load_authority(), judgements)
    corpus = replace(corpus, findings=tuple(sorted((*corpus.findings, *twice), key=_finding_order)))
    progress("deciding what is meant", 1, 1)

    def note(folder: Path) -> None:
        write_origins(folder, {source.name: source.path for source in found})
        write_given(folder, paths, options.judgements, options.base)

    graphs = _write(corpus, Iris(options.base), Home(home), note, progress)
    shelf.keep({reading.sha256 for reading in outcome.readings})
    return _report(corpus, outcome, paths, graphs)


def _finding_order(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.directive, finding.message


def _judgements(paths: Sequence[Path], named: Path | None) -> tuple[Judgement, ...]:
    files = [named] if named else [file for file in beside(paths) if file.is_file()]
    return tuple(row for file in files for row in load(file))


def _read_all(found: Sequence[Source], shelf: Shelf, processes: int, progress: Progress) -> _Outcome:
    """Read every source, from the shelf where its content is unchanged."""
    readings: list[Reading] = []
    skipped: list[Skipped] = []
    fresh: list[Source] = []
    for source in found:
        if (known := shelf.find(source)) is not None:
            readings.append(known)
        else:
            fresh.append(source)
    reused = len(readings)
    for done, outcome in enumerate(_outcomes(fresh, processes), 1):
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
        else:
            readings.append(outcome)
            shelf.put(outcome)
        progress("reading", reused + done, len(found))
    return _Outcome(sorted(readings, key=lambda reading: reading.file), skipped, reused)


def _outcomes(fresh: Sequence[Source], processes: int) -> Iterator[Reading | Skipped]:
    if processes <= 1 or len(fresh) < 2:  # noqa: PLR2004 - one file needs no company
        yield from map(_outcome, fresh)
        return
    # Spawned workers behave the same on every system, and inherit no open store.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_outcome, fresh, chunksize=max(1, min(16, len(fresh) // (4 * processes))))


def _outcome(source: Source) -> Reading | Skipped:
    try:
        return read_source(source)
    except UnreadableFile as error:
        return Skipped(source.name, error.problem, error.hint)


def _without_copies(readings: Sequence[Reading]) -> tuple[list[Reading], list[Finding]]:
    """Leave out the second copy of the same words, whatever its encoding and line ends, and say so."""
    first: dict[str, Reading] = {}
    twice: list[Finding] = []
    for reading in readings:
        if copied := first.get(reading.words_sha256):
            message = f"{reading.file} has the same text as {copied.file}; it is used once"
            twice.append(Finding("duplicate-file", reading.file, message))
        else:
            first[reading.words_sha256] = reading
    return list(first.values()), twice


def _write(
    corpus: Corpus, iris: Iris, home: Home, note: Callable[[Path], None], progress: Progress
) -> tuple[int, int, int]:
    """Write a generation and switch to it; count its graphs, those that changed, and those that are gone."""
    graphs = list(corpus_quads(corpus, iris, program=f"kg {VERSION}"))
    digests = {graph.name: _digest(graph) for graph in graphs}
    before = _digests_before(home)
    changed = [graph for graph in graphs if before.get(graph.name) != digests[graph.name]]
    gone = sorted(set(before) - set(digests))
    anew = not before or len(changed) + len(gone) > _MOSTLY_NEW * len(graphs)
    progress("writing the graph", 0, len(graphs))
    with new_generation(home, copy_of_current=not anew) as generation:
        if anew:
            _load(generation, graphs)
        else:
            for graph in changed:
                generation.replace_graph(graph.name, graph.lines)
            for name in gone:
                generation.remove_graph(name)
        write_index(corpus, generation.folder / _INDEX, iris)
        write_edges(corpus, generation.folder / EDGES_FILE)
        note(generation.folder)
        rows = "".join(f"{name}\t{digest}\n" for name, digest in sorted(digests.items()))
        (generation.folder / _DIGESTS).write_text(rows, encoding="utf-8")
        generation.publish()
    progress("writing the graph", len(graphs), len(graphs))
    return len(graphs), len(changed) + len(gone), len(gone)


def _load(generation: Generation, graphs: Sequence[NamedGraph]) -> None:
    shard = generation.folder / "all.nq"
    with shard.open("w", encoding="utf-8", newline="\n") as file:
        for graph in graphs:
            file.writelines(graph.lines)
    generation.load([shard])
    shard.unlink()


def _digest(graph: NamedGraph) -> str:
    return sha256("".join(graph.lines).encode()).hexdigest()


def _digests_before(home: Home) -> dict[str, str]:
    try:
        file = home.current() / _DIGESTS
        rows = (line.partition("\t") for line in file.read_text(encoding="utf-8").splitlines())
        return {name: digest for name, _, digest in rows}
    except (NoGraph, OtherVersion, FileNotFoundError):
        return {}


def _report(
    corpus: Corpus, outcome: _Outcome, paths: Sequence[Path], graphs: tuple[int, int, int]
) -> BuildReport:
    citations = [citation for held in corpus.held for citation in held.citations]
    count = {status: sum(citation.status is status for citation in citations) for status in Status}
    return BuildReport(
        files=len(outcome.readings) + len(outcome.skipped),
        read=len(outcome.readings) - outcome.reused,
        reused=outcome.reused,
        skipped=tuple(outcome.skipped),
        left_out=notes_beside(paths),
        papers=papers_beside(paths),
        held=len(corpus.held),
        mentions=len(citations),
        resolved=count[Status.RESOLVED],
        ambiguous=count[Status.AMBIGUOUS],
        unresolved=count[Status.UNRESOLVED],
        findings=corpus.findings,
        graphs=graphs[0],
        graphs_changed=graphs[1],
        graphs_gone=graphs[2],
    )
