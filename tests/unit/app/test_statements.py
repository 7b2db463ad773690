"""What a directive says of bodies, works, plans and measures, on the graph of the samples."""

from pathlib import Path

import pytest

from kg.app.answers import Graph
from kg.app.statements import statements
from tests.texts import FOLDER


@pytest.mark.parametrize(
    ("directive", "words", "stated", "said"),
    [
        ("001", "Ban cán sự đảng UBND tỉnh", ("task", "assigned_to"), "bám sát các quy chế"),
        ("000", "nha may loc dau", ("project", "located_in"), "Khu kinh tế Dung Quất"),
        ("000", "Dung Quất", ("project", "located_in"), "Khu kinh tế Dung Quất"),
        ("004", "Quy hoạch tỉnh Quảng Ngãi", ("plan", "names"), "as to be made"),
        ("000", "GRDP", ("indicator", "result"), "59.169 tỷ đồng (2023)"),
    ],
)
def test_a_statement_has_its_words(
    graph: Graph, directive: str, words: str, stated: tuple[str, str], said: str
) -> None:
    """Each statement quotes its file at its place, and its sentence holds the mark."""
    found = statements(graph, graph.one(directive), words)
    assert any((one.kind, one.says) == stated and said in one.object for one in found)
    for one in found:
        text = (Path(FOLDER) / one.file).read_text(encoding="utf-8")
        assert text[one.start : one.end] == one.quote
        assert one.file.startswith(directive)
        assert "«" in one.marked


def test_nothing_is_said_of_a_stranger(graph: Graph) -> None:
    """A piece of a word names nothing, nor does a body of which the text says nothing."""
    directive = graph.one("000")
    assert statements(graph, directive, "ung Quấ") == ()
    assert statements(graph, directive, "") == ()
    assert statements(graph, directive, "Bộ Quốc phòng") == ()
