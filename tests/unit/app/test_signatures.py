"""Who signed: `kg show`, `kg why DIRECTIVE PERSON`, `kg body`, on the graph of the samples."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.app.answers import Graph
from kg.app.cards import Signature
from kg.app.check import check
from kg.app.statements import proof
from kg.app.tasks import body_card
from kg.cli.main import cli
from tests.texts import FOLDER


def test_a_directive_shows_who_signed_it(graph: Graph) -> None:
    """With office and for whom; the words stand in the file."""
    (shown,) = graph.show("001")
    (one,) = shown.signatures
    assert one.words == "Đặng Ngọc Huy, Phó Bí thư, on behalf of Ban Thường vụ Tỉnh ủy Quảng Ngãi"
    assert one.seat == "Tỉnh ủy Quảng Ngãi"
    text = (FOLDER / one.file).read_bytes().decode()
    assert text[one.start : one.end] == one.quote
    assert text.count("\n", 0, one.start) + 1 == one.line


@pytest.mark.parametrize("who", ["Đặng Ngọc Huy", "dang ngoc huy", "Phó Bí thư"])
def test_why_a_person_is_said_to_sign(graph: Graph, home: Path, who: str) -> None:
    """A name or an office in place of a cited directive, in any spelling, gives the words below the text."""
    assert [one.name for one in graph.signatures("001", who)] == ["Đặng Ngọc Huy"]
    said = CliRunner().invoke(cli, ["--home", str(home), "why", "001", who])
    assert said.exit_code == 0
    assert "«T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ** Đặng Ngọc Huy»" in " ".join(said.output.split())


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Ngọc Huy", {"Đặng Ngọc Huy"}),
        ("huy", {"Đặng Ngọc Huy"}),
        ("Bí thư", {None}),  # of 004, which prints no name; a Phó Bí thư is none
        ("Ngọc", {"Đặng Ngọc Huy"}),
        ("Quỳnh Ngọc", set()),
    ],
)
def test_a_part_of_a_name_finds_who_has_it(graph: Graph, who: str, names: set[str | None]) -> None:
    """Whole names and offices come first; where none is meant whole, persons whose names hold the words."""
    assert {one.name for one in graph.signatures(who=who)} == names


def test_a_part_of_a_name_proves_no_signature(graph: Graph) -> None:
    """What else bears the words goes first: `kg why` takes a person for one by the whole name only."""
    assert graph.signatures("000", "Vân")
    assert not any(isinstance(one, Signature) for one in proof(graph, "000", "Vân"))


def test_nobody_signs_what_is_not_held(graph: Graph) -> None:
    """A directive that is only cited has no signature, and a stranger's name finds none."""
    assert graph.signatures("28-CTr/TU") == ()
    assert graph.signatures("001", "Bùi Thị Quỳnh Vân") == ()


def test_a_body_lists_who_signed_for_it(graph: Graph, home: Path) -> None:
    """The committee has what was signed for it and for its standing committee, the latter its own alone."""
    card = body_card(graph, "Ban Thường vụ Tỉnh ủy")
    assert [one.name for one in card.signed] == ["Đặng Ngọc Huy"]
    whole = body_card(graph, "Tỉnh ủy Quảng Ngãi")
    assert {one.name for one in whole.signed} == {"Bùi Thị Quỳnh Vân", "Đặng Ngọc Huy", None}
    said = CliRunner().invoke(cli, ["--home", str(home), "body", "Ban Thường vụ Tỉnh ủy"])
    assert "Đặng Ngọc Huy, Phó Bí thư" in " ".join(said.output.split())


def test_the_quotes_of_signatures_are_checked(graph: Graph, tmp_path: Path) -> None:
    """A file in which the name was changed no longer bears the quote."""
    for path in FOLDER.glob("0*.txt"):
        text = path.read_bytes().decode()
        (tmp_path / path.name).write_bytes(text.replace("Đặng Ngọc Huy", "Đặng Ngọc Hùy").encode())
    assert {
        problem.where.partition(":")[0][:3]
        for problem in check(graph, tmp_path).problems
        if problem.code == "file"
    } == {"001"}
