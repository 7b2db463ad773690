"""The README keeps its word: every command in it runs, every line of output in it is printed."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import cli

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


def _commands() -> list[tuple[str, tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...]]] = []
    for block in CONSOLE:
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.rstrip("\n").split("\n")
            found.append((command, tuple(line for line in lines if line.strip())))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the README's reader has it after `make demo`: the samples, and the graph in ./.kg."""
    place = tmp_path_factory.mktemp("readme")
    (place / "data").symlink_to(ROOT / "data")
    runner = CliRunner()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        patch.delenv("KG_HOME", raising=False)
        assert runner.invoke(cli, ["build", "data/directives"]).exit_code == 0
    return place


@pytest.mark.parametrize(
    ("command", "lines"), _commands(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_command_of_the_readme_prints_what_it_shows(
    folder: Path, command: str, lines: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 0, and each line shown stands in the output."""
    monkeypatch.chdir(folder)
    monkeypatch.delenv("KG_HOME", raising=False)
    result = CliRunner().invoke(cli, shlex.split(command)[1:], terminal_width=100)
    assert result.exit_code == 0, result.output
    printed = " ".join(result.output.split())
    for line in lines:
        assert " ".join(line.split()) in printed


@pytest.mark.parametrize("program", PYTHON, ids=lambda program: program.split("\n")[0])
def test_a_program_of_the_readme_runs(
    folder: Path, program: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each Python example runs as it stands and prints something."""
    monkeypatch.chdir(folder)
    exec(compile(program, "README.md", "exec"), {})  # noqa: S102 - the README's own lines
    assert capsys.readouterr().out.strip()


def test_every_command_is_in_the_readme_or_its_help() -> None:
    """The README shows each command that asks or builds; `kg --help` lists them all."""
    listed = CliRunner().invoke(cli, ["--help"]).output
    for command in (
        "build",
        "what",
        "ask",
        "cites",
        "show",
        "why",
        "gaps",
        "ambiguous",
        "info",
        "check",
        "extract",
        "query",
        "export",
    ):
        assert f"$ kg {command}" in README
        assert f"  {command} " in listed
