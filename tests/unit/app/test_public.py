"""`import kg`: the answers of the commands as typed values."""

import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

import kg
from kg.cli.formats import as_json
from kg.cli.main import cli
from kg.errors import UnknownBody, UnknownName

ZONE = "Khu kinh tế Dung Quất"


@pytest.fixture(scope="module")
def opened(home: Path) -> kg.Graph:
    """Open the graph of the samples as a program does."""
    return kg.open(home)


def _printed(home: Path, *words: str) -> object:
    result = CliRunner().invoke(cli, ["--home", str(home), *words, "--as", "json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_methods_answer_what_the_commands_answer(home: Path, opened: kg.Graph) -> None:
    """Every command about tasks, works, plans and figures has a method that gives the same values."""
    team, plan = "BTV Tỉnh ủy", "Quy hoạch tỉnh Quảng Ngãi"
    pairs = (
        (opened.tasks(due_before="2024"), ["tasks", "--due-before", "2024"]),
        (opened.tasks(body=team, directive="000"), ["tasks", "--body", team, "--directive", "000"]),
        (opened.tasks(place="Dung Quất"), ["tasks", "--place", "Dung Quất"]),
        (opened.body(team), ["body", team]),
        (opened.projects(inside=ZONE, kind="port"), ["projects", "--in", ZONE, "--kind", "port"]),
        (opened.places(ZONE), ["places", ZONE]),
        (opened.plans(plan), ["plans", plan]),
        (opened.indicators("GRDP"), ["indicators", "GRDP"]),
    )
    for values, words in pairs:
        assert values
        assert json.loads(as_json(values)) == _printed(home, *words)


def test_values_are_typed(opened: kg.Graph) -> None:
    """Amounts are decimals, years are numbers, days can be read as dates, directives are cards."""
    (growth,) = opened.indicators("Tốc độ tăng GRDP")
    aimed = next(one for one in growth.figures if one.year == 2021)
    assert (aimed.minimum, aimed.maximum, aimed.unit) == (Decimal(9), Decimal(10), "%")
    days = [date.fromisoformat(task.due_by) for task in opened.tasks(due_before="2024-10") if task.due_by]
    assert date(2024, 6, 30) in days
    (road, *_) = opened.projects(inside="Vạn Tường")
    assert {naming.directive.key for naming in road.namings} <= {card.key for card in opened.held()}


def test_what_nothing_bears_is_an_error(opened: kg.Graph) -> None:
    """The methods raise what the commands report."""
    for ask in (opened.plans, opened.indicators, opened.places):
        with pytest.raises(UnknownName, match="Không Có Thật"):
            ask("Không Có Thật")
    with pytest.raises(UnknownBody, match="Sở Tiên tri"):
        opened.body("Sở Tiên tri")


def test_an_open_graph_still_tells_who_cites_whom(opened: kg.Graph) -> None:
    """What the graph could tell before, it tells."""
    assert {one.directive.key for one in opened.cited_by("26-NQ/TW").cited} >= {"tw/xiii/nq/26"}


def test_the_package_loads_its_answers_late() -> None:
    """`import kg` alone loads no answers; its public names are listed, and no others are there."""
    program = "import sys, kg; print('kg.app' in str(sys.modules.keys()), {'open', 'Graph'} <= set(dir(kg)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True"]
    assert not hasattr(kg, "opened")
