"""How quickly an answer comes from a cold process, and what it must not load for that."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QUESTION = ("what", "cites", "Nghị quyết 26-NQ/TW")
BAR = 0.2  # seconds, the median that the product promises on two cores
TIMES_BARE = 3  # loading rdflib alone would break this
RUNS = 10
HEAVY = (
    "rdflib", "oxrdflib", "spacy", "networkx", "pyvis", "scipy", "numpy", "jinja2", "IPython", "pyshacl",
    "matplotlib", "msgspec", "ahocorasick_rs", "importlib.metadata", "kg.extract", "kg.identity",
    "kg.text", "kg.lexicon", "kg.graph",
)  # fmt: skip
_LOADED = """
import sys
from kg.cli.main import cli
cli(sys.argv[1:], standalone_mode=False)
print(*sorted(sys.modules), file=sys.stderr)
"""
_LOADED_AT_THE_END = """
import atexit, sys
from kg.cli.main import cli
atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))
cli(sys.argv[1:])
"""


def _environment(cache: Path) -> dict[str, str]:
    # Compiled once and then only loaded, as an installed program is.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(cache)}


@pytest.mark.parametrize("question", [QUESTION, ("indicators", "GRDP")], ids=lambda words: words[0])
def test_asking_loads_nothing_heavy(home: Path, tmp_path: Path, question: tuple[str, ...]) -> None:
    """`kg what cites` imports click, pyoxigraph and the standard library, and so do figures, unless drawn."""
    asked = subprocess.run(
        [sys.executable, "-c", _LOADED, "--home", str(home), *question],
        env=_environment(tmp_path),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    loaded = asked.stderr.split()
    assert "pyoxigraph" in loaded
    assert [
        name for name in loaded if name.startswith(tuple(f"{one}." for one in HEAVY)) or name in HEAVY
    ] == []


@pytest.mark.parametrize(
    "slip",
    [
        ("judge",),
        ("judge", "m99999", "tw/xii/nq/26", "--same", "--who", "Lan", "--why", "a slip"),
        ("draw", "nosuch"),
        ("draw", "--projects", "--in", "nosuch"),
        ("draw", "--tasks", "--body", "nosuch"),
        ("timeline", "nosuch"),
        ("timeline", "--from", "yesterday"),
        ("lineage", "nosuch"),
        ("follow-up", "nosuch"),
        ("path", "001", "nosuch"),
        ("rank", "--by", "beauty"),
        ("related", "nosuch"),
        ("similar", "nosuch"),
        ("build", "nosuch"),
        ("extract", "nosuch"),
    ],
    ids=" ".join,
)
def test_a_slip_is_told_before_anything_heavy_is_loaded(
    home: Path, tmp_path: Path, slip: tuple[str, ...]
) -> None:
    """A wrong option or an unknown name ends at once: no library that only the answer needs is loaded."""
    told = subprocess.run(
        [sys.executable, "-c", _LOADED_AT_THE_END, "--home", str(home), *slip],
        env=_environment(tmp_path),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode in {1, 2}
    *message, loaded = told.stderr.splitlines()
    assert message
    heavy = {"networkx", "numpy", "scipy", "pyvis", "spacy", "rdflib", "kg.extract", "kg.identity.identify"}
    assert heavy.intersection(loaded.split()) == set()


def _median(command: list[str], environment: dict[str, str]) -> float:
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


@pytest.mark.slow
def test_asking_is_quick(home: Path, tmp_path: Path) -> None:
    """The median of ten cold starts is under 0.2 s, or three times the bare libraries on a slower machine.

    The two are timed in turn, and a machine that others keep busy gets two more chances.
    """
    question = [sys.executable, "-m", "kg.cli.main", "--home", str(home), *QUESTION]
    bare = [sys.executable, "-c", "import click, pyoxigraph"]
    environment = _environment(tmp_path)
    subprocess.run(question, env=environment, stdout=subprocess.DEVNULL, check=True)  # compiles
    told = []
    for _ in range(3):
        least, asked = _median(bare, environment), _median(question, environment)
        told.append(f"{asked:.3f} s (click and pyoxigraph alone {least:.3f} s)")
        if asked < max(BAR, TIMES_BARE * least):
            return
    pytest.fail(f"medians of {RUNS}: {', '.join(told)}; the bar is {BAR} s")
