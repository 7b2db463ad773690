"""Print how fast texts are read, extracted, resolved and written as quads, beside the bare bound of a scan.

`python benchmarks/throughput.py` takes some three minutes. Speeds are characters of the original file per
second of this process's own processor time on one core: best and median of three runs, made in turn within
one pass over the texts, so that a busy machine slows all stages alike. The texts of a pass are never held
together: memory is that of the largest document and of what was found.
"""

import json
import lzma
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from kg.app.gold import read_gold
from kg.domain.corpus import Corpus
from kg.domain.reading import Reading
from kg.extract import extract, read, read_citations
from kg.identity.identify import identify
from kg.lexicon.authority import load_authority
from kg.rdf.iri import Iris
from kg.rdf.quads import corpus_quads
from kg.text import read_bytes

CHECKOUT = Path(__file__).resolve().parents[1]
SAMPLES = CHECKOUT / "data" / "directives"
SHARED = CHECKOUT.parent / "shared"
GOLD = SHARED / "gold"
SCALE = SHARED / "corpus" / "scale" / "phapdien_docs.jsonl.xz"

RUNS = 3
SAMPLE_CHARACTERS = 5_000_000
GOLD_CHARACTERS = 2_000_000
SCALE_STRIDE = (
    16  # every 16th document of the codification: some four million characters, all types of document
)
COLD_STARTS = 10
BAR_COLD_START = 0.2  # seconds
PROGRAM = "benchmark"
CITATIONS, ALL_LAYERS = "read, extract, resolve citations", "and signers, tasks, projects, plans …"
BARS = {CITATIONS: 5, ALL_LAYERS: 1}  # million characters a second that are aimed at
LINES = {
    "bare: decode, NFC, one scan": ("bare",),
    "read": ("read",),
    "read, extract citations": ("read", "extract"),
    CITATIONS: ("read", "citations", "resolve"),
    ALL_LAYERS: ("read", "everything", "resolve"),
    "and write quads": ("read", "everything", "resolve", "quads"),
}
# The fastest form we found of one that sees every symbol: a digit class first, without an open count.
BARE_PATTERN = re.compile(r"[0-9][-/](?:[12][0-9]{3}/)?[A-ZĐ][\w/-]*")


Texts = Iterator[tuple[str, bytes]]
Done = TypeVar("Done")


@dataclass(slots=True)
class Timings:
    """Processor seconds by stage, one sum per run, and how many characters they were spent on."""

    characters: int = 0
    seconds: dict[str, list[float]] = field(default_factory=dict)

    def spend(self, stage: str, run: int, work: Callable[[], Done]) -> Done:
        """Do some work of a stage, and add the time it took to one run's sum."""
        begin = time.process_time()
        done = work()
        self.seconds.setdefault(stage, [0.0] * RUNS)[run] += time.process_time() - begin
        return done


def bare(data: bytes) -> list[str]:
    """Decode, normalise, scan once with one pattern: nothing can be faster and see every symbol."""
    return BARE_PATTERN.findall(unicodedata.normalize("NFC", data.decode("utf-8")))


def samples() -> Iterator[Texts]:
    """Yield the four samples as one corpus, again and again, up to SAMPLE_CHARACTERS."""
    return repeated(sorted(SAMPLES.glob("*.txt")), SAMPLE_CHARACTERS)


def gold_documents() -> Iterator[Texts]:
    """Yield the annotated documents as one corpus, again and again, up to GOLD_CHARACTERS."""
    return repeated([file for file, _ in read_gold(GOLD).values()], GOLD_CHARACTERS)


def repeated(files: Iterable[Path], characters: int) -> Iterator[Texts]:
    """Yield some files as one corpus, until that many characters were given."""
    texts = [(file.name, file.read_bytes()) for file in files]
    length = sum(len(data.decode("utf-8")) for _, data in texts)
    for _ in range(-(-characters // length)):
        yield iter(texts)


def codification() -> Texts:
    """Yield every SCALE_STRIDE-th document of the codification, articles in order, unless it is empty."""
    with lzma.open(SCALE, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % SCALE_STRIDE == 0:
                text = "\n".join(_article_lines(json.loads(line)))
                if text.strip():
                    yield f"{number}.txt", text.encode("utf-8")


def _article_lines(document: dict[str, list[dict[str, str]]]) -> Iterator[str]:
    for article in document["articles"]:
        yield f"{article['unit']}. {article['heading']}"
        yield article["text"]


def measure(corpora: Iterable[Texts]) -> Timings:
    """Time every stage on every text, RUNS times in turn, and identity and quads on every corpus."""
    timings = Timings()
    authority = load_authority()
    for corpus in corpora:
        readings: list[Reading] = []
        for name, data in corpus:
            timings.characters += len(data.decode("utf-8"))
            for run in range(RUNS):
                timings.spend("bare", run, partial(bare, data))
                document = timings.spend("read", run, partial(read_bytes, name, data))
                timings.spend("extract", run, partial(extract, document))
                timings.spend("citations", run, partial(read_citations, document))
                reading = timings.spend("everything", run, partial(read, document))
            readings.append(reading)
        for run in range(RUNS):
            identified = timings.spend("resolve", run, partial(identify, readings, authority))
            timings.spend("quads", run, partial(_quads, identified))
    return timings


def _quads(corpus: Corpus) -> int:
    return sum(len(graph.lines) for graph in corpus_quads(corpus, Iris(), program=PROGRAM))


def report(title: str, corpora: Iterable[Texts]) -> None:
    """Print the table of one set of texts: each line is all the work up to there."""
    timings = measure(corpora)
    print(f"{title}: {timings.characters / 1e6:.1f} million characters")
    print(f"  {'':38}{'best Mchar/s':>13}{'median':>8}{'of bare':>9}")
    bound = timings.characters / statistics.median(timings.seconds["bare"])
    for line, stages in LINES.items():
        spent = [sum(run) for run in zip(*(timings.seconds[stage] for stage in stages), strict=True)]
        best, median = timings.characters / min(spent), timings.characters / statistics.median(spent)
        bar = f"  bar {BARS[line]}" if line in BARS else ""
        print(f"  {line:38}{best / 1e6:13.2f}{median / 1e6:8.2f}{median / bound:9.1%}{bar}")
    print()


def cold_start() -> None:
    """Print how long `kg what cites` takes from a cold process on a graph of the samples."""
    with tempfile.TemporaryDirectory() as folder:
        kg = [sys.executable, "-c", "from kg.cli.main import main; main()"]  # as the installed command starts
        # An installed package has its bytecode beside it; here it is kept in the folder.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {
            "KG_HOME": folder,
            "PYTHONPATH": str(CHECKOUT),
            "PYTHONPYCACHEPREFIX": f"{folder}/bytecode",
        }
        run([*kg, "build", str(SAMPLES)], environment)
        run([*kg, "what", "cites", "26-NQ/TW"], environment)
        spent = []
        for _ in range(COLD_STARTS):
            begin = time.perf_counter()
            run([*kg, "what", "cites", "26-NQ/TW"], environment)
            spent.append(time.perf_counter() - begin)
    print(
        f"kg what cites, cold, {COLD_STARTS} times: median {statistics.median(spent):.3f} s, "
        f"best {min(spent):.3f} s; the bar is {BAR_COLD_START} s"
    )


def run(command: list[str], environment: dict[str, str]) -> None:
    """Run this program in a process of its own; fail when it fails."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)  # noqa: S603 - our own program


def main() -> None:
    """Print every table."""
    report("the four samples, repeated", samples())
    if GOLD.is_dir():
        report("the gold documents, repeated", gold_documents())
    else:
        print(f"{GOLD} is not there: the annotated documents were not measured\n")
    if SCALE.is_file():
        report(f"the codification, every {SCALE_STRIDE}th document", [codification()])
    else:
        print(f"{SCALE} is not there: state law was not measured\n")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this process: {peak:.0f} MiB")
    cold_start()


if __name__ == "__main__":
    main()
