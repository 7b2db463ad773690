"""The notebooks run from top to bottom, from a clean state."""

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
_SECONDS = 40  # each; all of them together have two minutes


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning:jupyter_client", "ignore::ResourceWarning")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every cell runs without an error, and what it shows was not kept in the repository."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), *os.environ.get("PYTHONPATH", "").split()]))
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call] # published without types
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
    folder = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=_SECONDS, kernel_name="python3", resources=folder).execute()
    assert all(cell.execution_count for cell in code)


def test_there_are_notebooks() -> None:
    """SPARQL, lineage, centrality, and tasks with indicators have a notebook each."""
    named = ["01_sparql", "02_lineage", "03_centrality", "04_tasks_and_indicators"]
    assert [path.stem for path in NOTEBOOKS] == named
