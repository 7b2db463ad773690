"""Commands run as a user runs them, in this process."""

import csv
from io import StringIO
from pathlib import Path

from click.testing import CliRunner, Result

from kg.cli.main import cli


def run_kg(home: Path, *words: str) -> Result:
    """Run `kg --home HOME …` and give what came of it."""
    return CliRunner().invoke(cli, ["--home", str(home), *words])


def printed(home: Path, *words: str) -> str:
    """Run a command that must succeed, and give what it prints."""
    result = run_kg(home, *words)
    assert result.exit_code == 0, result.output
    return result.stdout


def printed_rows(home: Path, *words: str) -> list[dict[str, str]]:
    """Run a command that must succeed, and give its rows."""
    return list(csv.DictReader(StringIO(printed(home, *words, "--as", "csv"))))
