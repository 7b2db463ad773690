"""Print the quality figures beside their floors and bars, and what a change gained and lost.

`python -m kg.dev.quality` measures and compares; `--update` rewrites the reference figures; `--list` shows
every failure and listing in full. Exit code 1 when a figure is below its floor or the bar in force.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.dev.figures import Measure, figure_lines, read_limits
from kg.dev.gains import changes, read_reference, write_reference
from kg.dev.measures import (
    measure_genre,
    measure_gold,
    measure_notes,
    measure_samples,
    measure_sentences,
)
from kg.dev.row_measures import measure_rows

_CHECKOUT = Path(__file__).resolve().parents[2]
SAMPLES = _CHECKOUT / "data" / "directives"
SHARED = _CHECKOUT.parent / "shared"  # gold and real texts, which do not ship with the project
FLOORS = _CHECKOUT / "tests" / "quality" / "floors.toml"
REFERENCE = _CHECKOUT / "tests" / "quality" / "reference"

TASK_TABLE = "20_NQ-03-NQ-CP_2025_PL2-nhiem-vu.txt"

_SHOWN = 40  # changes and listed lines shown per measure without --list: about a screen


def measure_all(shared: Path = SHARED) -> Iterator[Measure]:
    """Measure whatever can be measured here: the samples always, the rest where the texts are."""
    yield measure_samples(SAMPLES)
    if (shared / "gold").is_dir():
        yield measure_gold(shared / "gold")
        yield measure_genre(shared / "corpus" / "genre")
        yield measure_rows(shared / "corpus" / "genre" / TASK_TABLE)
        yield measure_sentences(shared / "corpus" / "references" / "vnlegaltext_val.jsonl")
        yield measure_notes(shared / "corpus" / "references" / "source_notes_dev.tsv")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the measures; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m kg.dev.quality", description=__doc__)
    parser.add_argument("--update", action="store_true", help="write the figures as the new reference")
    parser.add_argument("--list", action="store_true", help="show every failure, change and listing in full")
    options = parser.parse_args(arguments)
    limits = read_limits(FLOORS)
    shortfalls: list[str] = []
    for measure in measure_all():
        reference = read_reference(REFERENCE, measure.name)
        print(*figure_lines(measure, limits, reference), "", sep="\n")
        if reference is not None:
            _show("gained and lost", list(changes(measure, reference)), whole=options.list)
        if options.list:
            _show("failures", measure.failures, whole=True)
        for title, lines in measure.listing.items():
            _show(title, lines, whole=options.list)
        shortfalls += limits.shortfalls(measure)
        if options.update:
            write_reference(REFERENCE, measure)
    if not (SHARED / "gold").is_dir():
        print(f"{SHARED} is not there: only the samples were measured; the gold is needed for the rest")
    for line in shortfalls:
        print(f"BELOW: {line}")
    return 1 if shortfalls else 0


def _show(title: str, lines: Sequence[str], *, whole: bool) -> None:
    print(f"{title}: {len(lines)}")
    shown = lines if whole else lines[:_SHOWN]
    for line in shown:
        print(f"  {line}")
    if len(shown) < len(lines):
        print(f"  … {len(lines) - len(shown)} more with --list")
    print()


if __name__ == "__main__":
    sys.exit(main())
