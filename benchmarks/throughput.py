"""Print how fast texts are read, extracted, resolved and written as quads, beside the bare bound of a scan.

`python benchmarks/throughput.py` takes under three minutes. Speeds are characters of the original file per
second of this process's own processor time on one core: best and median of three runs, made in turn within
one pass over the texts, so that a busy machine slows all stages alike. The texts of a pass are never held
together: memory is that of the largest document.
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
from pathlib import Path

from kg.extract import extract
from kg.text import read_bytes

CHECKOUT = Path(__file__).resolve().parents[1]
SAMPLES = CHECKOUT / "data" / "directives"
SCALE = CHECKOUT.parent / "shared" / "corpus" / "scale" / "phapdien_docs.jsonl.xz"

RUNS = 3
SAMPLE_CHARACTERS = 5_000_000
SCALE_STRIDE = (
    16  # every 16th document of the codification: some four million characters, all types of document
)
COLD_STARTS = 10
BAR_SPEED = 5_000_000  # characters a second, of the whole extraction with resolution
BAR_COLD_START = 0.2  # seconds
BARE_PATTERN = re.compile(r"\d{1,5}[a-z]?(?:/\d{4})?[-/][A-ZĐ][\w-]*(?:/[A-ZĐ]\w*)?")


@dataclass(frozen=True, slots=True)
class Stage:
    """One amount of work per document: its name in the table, and the work."""

    name: str
    work: Callable[[str, bytes], object]


@dataclass(slots=True)
class Timing:
    """Processor seconds of one stage, one sum per run."""

    seconds: list[float] = field(default_factory=lambda: [0.0] * RUNS)

    def speeds(self, characters: int) -> tuple[float, float]:
        """Give the best and the median speed in characters a second."""
        speeds = [characters / spent for spent in self.seconds]
        return max(speeds), statistics.median(speeds)


def bare(_: str, data: bytes) -> object:
    """Decode, normalise, scan once with one pattern: nothing can be faster and see every symbol."""
    return BARE_PATTERN.findall(unicodedata.normalize("NFC", data.decode("utf-8")))


STAGES = (
    Stage("bare scan", bare),
    Stage("read", read_bytes),
    Stage("read, extract", lambda name, data: extract(read_bytes(name, data))),
)


def samples() -> Iterator[tuple[str, bytes]]:
    """Yield the four samples again and again, under names of their own, up to SAMPLE_CHARACTERS."""
    files = [(file.stem, file.read_bytes()) for file in sorted(SAMPLES.glob("*.txt"))]
    length = sum(len(data.decode("utf-8")) for _, data in files)
    for turn in range(-(-SAMPLE_CHARACTERS // length)):
        for stem, data in files:
            yield f"{turn}/{stem}.txt", data


def codification() -> Iterator[tuple[str, bytes]]:
    """Yield every SCALE_STRIDE-th document of the codification, articles in order."""
    with lzma.open(SCALE, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % SCALE_STRIDE == 0:
                yield f"{number}.txt", "\n".join(_article_lines(json.loads(line))).encode("utf-8")


def _article_lines(document: dict[str, list[dict[str, str]]]) -> Iterator[str]:
    for article in document["articles"]:
        yield f"{article['unit']}. {article['heading']}"
        yield article["text"]


def measure(texts: Iterable[tuple[str, bytes]], stages: tuple[Stage, ...]) -> tuple[int, list[Timing]]:
    """Time every stage on every text, RUNS times in turn; give the number of characters and the times."""
    timings = [Timing() for _ in stages]
    characters = 0
    for name, data in texts:
        characters += len(data.decode("utf-8"))
        for run in range(RUNS):
            for stage, timing in zip(stages, timings, strict=True):
                begin = time.process_time()
                stage.work(name, data)
                timing.seconds[run] += time.process_time() - begin
    return characters, timings


def report(title: str, texts: Iterable[tuple[str, bytes]]) -> None:
    """Print the table of one set of texts."""
    characters, timings = measure(texts, STAGES)
    print(f"{title}: {characters / 1e6:.1f} million characters")
    print(f"  {'stage':24}{'best Mchar/s':>14}{'median':>9}{'share of bare':>15}")
    bound = timings[0].speeds(characters)[1]
    for stage, timing in zip(STAGES, timings, strict=True):
        best, median = timing.speeds(characters)
        print(f"  {stage.name:24}{best / 1e6:14.2f}{median / 1e6:9.2f}{median / bound:15.1%}")
    print(f"  the bar for the last line is {BAR_SPEED / 1e6:g} Mchar/s\n")


def cold_start() -> None:
    """Print how long `kg what cites` takes from a cold process on a graph of the samples."""
    with tempfile.TemporaryDirectory() as folder:
        kg = [sys.executable, "-m", "kg.cli.main"]
        environment = {**os.environ, "KG_HOME": folder, "PYTHONPATH": str(CHECKOUT)}
        run([*kg, "build", str(SAMPLES)], environment)
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
    subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603 - our own program


def main() -> None:
    """Print every table."""
    report("the four samples, repeated", samples())
    if SCALE.is_file():
        report(f"the codification, every {SCALE_STRIDE}th document", codification())
    else:
        print(f"{SCALE} is not there: state law was not measured\n")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this process: {peak:.0f} MiB")
    cold_start()


if __name__ == "__main__":
    main()
