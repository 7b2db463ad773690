"""The commands that follow and weigh citations: every shape, and coverage beside every answer."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli.main import COMMANDS, cli

_COMMANDS = (
    ("lineage", "2043-KL/TU"),
    ("lineage", "26-NQ/TW", "--term", "XIII", "--direction", "down", "--depth", "1"),
    ("path", "001", "tw/xiii/nq/26", "--all"),
    ("follow-up", "tw/xiii/nq/26"),
    ("timeline",),
    ("timeline", "2043-KL/TU", "--from", "2020"),
    *(("rank", "--by", by) for by in ("cited", "pagerank", "hubs", "authorities", "betweenness")),
    ("related", "2043-KL/TU"),
    ("similar", "2043-KL/TU"),
    ("communities",),
)


def _run(home: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--home", str(home), *words])


@pytest.mark.parametrize("words", _COMMANDS, ids=" ".join)
def test_every_shape_can_be_had(home: Path, words: tuple[str, ...]) -> None:
    """A table that ends in its coverage, JSON that holds it, rows whose coverage goes to the other stream."""
    table = _run(home, *words)
    assert table.exit_code == 0, table.output
    assert "are not decided" in " ".join(table.stdout.split())
    assert json.loads(_run(home, *words, "--as", "json").stdout)["coverage"]["held"] == 4
    rows = _run(home, *words, "--as", "csv")
    header, *lines = csv.reader(StringIO(rows.stdout))
    assert lines
    assert all(len(line) == len(header) for line in lines)
    assert "are not decided" in rows.stderr
    assert _run(home, *words, "--as", "md").stdout.startswith("| ")


def test_a_tree_is_drawn_with_its_branches(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The programme stands under the conclusion and the resolution under the programme, shown again there."""
    monkeypatch.setenv("COLUMNS", "120")
    lines = _run(home, "lineage", "2043-KL/TU", "--direction", "up").stdout.splitlines()
    at = next(place for place, line in enumerate(lines) if "28-CTr/TU" in line)
    assert lines[at].startswith("  ├─ ")
    assert lines[at + 1].startswith("  │  └─ Nghị quyết 26-NQ/TW (03/11/2022)")
    assert lines[at + 1].endswith("↑ again")


def test_measures_are_explained(home: Path) -> None:
    """With --explain a ranking says what it means, how it is scaled and who defined it."""
    told = " ".join(_run(home, "rank", "--by", "pagerank", "--explain").stdout.split())
    assert "measure: " in told
    assert "scale: " in told
    assert "source: Brin & Page 1998" in told


def test_what_cannot_be_answered_says_the_way_out(home: Path) -> None:
    """Several directives, and a date that is none, are errors with a hint."""
    several = _run(home, "lineage", "26-NQ/TW")
    assert (several.exit_code, "--term" in several.stderr) == (1, True)
    assert _run(home, "rank", "--from", "yesterday").exit_code == 1
    assert _run(home, "rank", "--level", "heaven").exit_code == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example(home: Path, name: str) -> None:
    """`--help` of each command ends in an example."""
    told = _run(home, name, "--help")
    assert told.exit_code == 0
    assert "Example" in told.stdout
