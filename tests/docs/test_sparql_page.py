"""The page for analysts: every query and program on it runs, and what it says of the graph is so."""

import re
from pathlib import Path

import pytest

from kg.rdf.sparql import Table, table
from kg.rdf.store import Home, open_read_only

_PAGE = (Path(__file__).resolve().parents[2] / "docs" / "sparql.md").read_text(encoding="utf-8")
_QUERIES = re.findall(r"```sparql\n(.*?)```", _PAGE, re.DOTALL)
_PROGRAMS = re.findall(r"```python\n(.*?)```", _PAGE, re.DOTALL)


def _asked(home: Path, query: str) -> Table:
    return table(open_read_only(Home(home)), query)


@pytest.mark.parametrize("query", _QUERIES, ids=lambda query: query.split("WHERE")[0].strip())
def test_a_query_of_the_page_finds_something(home: Path, query: str) -> None:
    """Each query runs as it stands and gives rows without empty columns."""
    answer = _asked(home, query)
    assert answer.rows
    assert all(any(row[at] is not None for row in answer.rows) for at in range(len(answer.columns)))


def test_the_symbol_belongs_to_seven(home: Path) -> None:
    """The page's own count, by the page's own query."""
    (query,) = (query for query in _QUERIES if "?name" in query and '"26-NQ/TW"' in query)
    assert len(_asked(home, query).rows) == 7


def test_every_named_graph_is_in_the_table(home: Path) -> None:
    """The graphs of the samples are those of the table: one for each held key, and those named."""
    (query,) = (query for query in _QUERIES if "GRAPH ?graph" in query)
    keys = {row[0] for row in _asked(home, "SELECT ?key { ?d kg:held true ; kg:key ?key }").rows}
    for graph, _ in _asked(home, query).rows:
        name = str(graph).partition("/graph/")[2]
        assert name in keys or f"`…/graph/{name}`" in _PAGE


@pytest.mark.parametrize("program", _PROGRAMS)
def test_a_program_of_the_page_runs(
    home: Path, program: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each program runs beside a graph and prints something."""
    monkeypatch.chdir(home.parent)
    exec(compile(program, "sparql.md", "exec"), {})  # noqa: S102 - the page's own lines
    assert capsys.readouterr().out.strip()
