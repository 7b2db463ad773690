"""What a directive says of bodies, works, plans and measures, on the graph of the samples."""

from pathlib import Path

import pytest

from kg.app.answers import Graph
from kg.app.cards import Signature, Why
from kg.app.statements import Statement, proof, statements
from kg.errors import SaysNothing
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


@pytest.mark.parametrize(
    ("directive", "words", "sort"),
    [
        ("000", "26-NQ/TW", Why),
        ("003", "Luật Thực hiện dân chủ ở cơ sở", Why),
        ("001", "Đặng Ngọc Huy", Signature),
        ("000", "Khu kinh tế Dung Quất", Statement),
        ("000", "Tốc độ tăng GRDP", Statement),
        ("001", "Ban cán sự đảng UBND tỉnh", Statement),
    ],
)
def test_what_is_asked_for_is_proved(graph: Graph, directive: str, words: str, sort: type) -> None:
    """A directive, a person and a thing are told apart, though words of subjects name directives as well."""
    assert {type(one) for one in proof(graph, directive, words)} == {sort}


@pytest.mark.parametrize(("directive", "words"), [("001", "Sở Xây dựng"), ("003", "000")])
def test_silence_is_told(graph: Graph, directive: str, words: str) -> None:
    """What is known and not spoken of is no unknown directive, nor is another one shown in its place."""
    with pytest.raises(SaysNothing, match="says nothing of"):
        proof(graph, directive, words)


def test_every_subject_of_a_text_is_proved_by_its_words(graph: Graph) -> None:
    """Whatever a sample says of a body, a work or a plan without a figure in its name, `proof` quotes it."""
    for card in graph.held():
        named = {
            one.subject
            for words in ("tỉnh", "Dung Quất", "các", "Quy hoạch")
            for one in statements(graph, card, words)
            if one.kind != "indicator" and not any(sign.isdecimal() for sign in one.subject)
        }
        for name in named:
            assert {type(one) for one in proof(graph, card.key, name)} == {Statement}, name
