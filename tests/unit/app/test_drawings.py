"""Projects on their places and tasks by body as drawings: whole, quoted, cut with the cut stated."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.app.tasks import tasks
from kg.app.where import projects
from kg.errors import BadQuery, UnknownBody, UnknownName

_BODY = "Ban cán sự đảng UBND tỉnh"
_FEW = 3


@pytest.fixture(scope="module")
def opened(home: Path) -> kg.Graph:
    """Open the samples as a user does."""
    return kg.open(home)


def _data(page: str, name: str = "data") -> Any:  # noqa: ANN401 - JSON
    found = re.search(rf'id="{name}">(\{{.*\}})</script>', page)
    assert found
    return json.loads(found[1])


def _joins(data: Any, relation: str) -> dict[tuple[str, str], str]:  # noqa: ANN401 - JSON
    key = {name: fact["key"] for name, fact in data["FACTS"].items()}
    return {
        (key[edge["from"]], key[edge["to"]]): edge["id"]
        for edge in data["EDGES"]
        if data["RELATIONS"][edge["r"][0]]["name"] == relation
    }


def test_every_project_hangs_on_its_places(opened: kg.Graph) -> None:
    """All projects are drawn, joined to each of their places, and each join quotes what says so."""
    page = opened.draw_projects()
    data, quotes = _data(page), _data(page, "quotes")
    lies = _joins(data, "located_in")
    for project in projects(opened):
        for place in project.places:
            said = quotes[lies[project.iri, place.iri]]
            naming = next(one for one in project.namings if place.iri in one.places)
            assert naming.sentence in {one["before"] + one["mention"] + one["after"] for one in said}
        assert project.places or data["NOTES"][lies[project.iri, "place/nowhere"]]["vi"].startswith("Không")


def test_places_are_a_tree_to_the_top(opened: kg.Graph) -> None:
    """From the zone the joins lead to the country, and all that lies in it is drawn."""
    data = _data(opened.draw_projects("Dung Quất"))
    holder = dict(_joins(data, "part_of"))
    seen = [next(one for one, _ in holder if one.endswith("/khu-kinh-te-dung-quat"))]
    while above := [upper for lower, upper in holder if lower == seen[-1]]:
        seen += above
    assert seen[-1].endswith("/viet-nam")
    drawn = [fact for fact in data["FACTS"].values() if "kinds" in fact["marks"]]
    assert {fact["key"] for fact in drawn} == {one.iri for one in projects(opened, inside="Dung Quất")}


def test_a_cut_of_projects_is_stated(opened: kg.Graph) -> None:
    """Those named most often stay; the others are named with the command that shows them."""
    data = _data(opened.draw_projects(most=_FEW))
    found = sorted(projects(opened), key=lambda one: -len(one.namings))
    drawn = [fact for fact in data["FACTS"].values() if "kinds" in fact["marks"]]
    assert len(drawn) == _FEW
    assert min(fact["weight"] for fact in drawn) >= len(found[_FEW].namings)
    again = f"kg draw --projects --most {len(found)} -o projects.html"
    assert data["CUT"] == {"all": len(found), "redraw": again}
    assert len(data["LEFT"]) == len(found) - _FEW


def test_a_body_has_its_tasks_in_rows(opened: kg.Graph) -> None:
    """Each task of the body is a box with its deadline, in order of the text, beside its directive."""
    data = _data(opened.draw_tasks(_BODY))
    nodes = {data["FACTS"][node["id"]]["key"]: node for node in data["NODES"]}
    wanted = tasks(opened, body=_BODY)
    heights = [nodes[task.iri]["y"] for task in wanted]
    assert heights == sorted(set(heights))
    given = _joins(data, "given_in")
    for task in wanted:
        assert (task.iri, task.directive.key) in given
        if task.due_by:
            assert "/".join(reversed(task.due_by.split("-"))) in nodes[task.iri]["label"]
    assert [data["FACTS"][name]["label"] for name in data["FOCUS"]] == [
        "Ban cán sự đảng Ủy ban nhân dân tỉnh Quảng Ngãi"
    ]


def test_without_a_body_the_most_pressing_stay(opened: kg.Graph) -> None:
    """Of more tasks than are wanted those with a last day stay, and the page says how many there are."""
    data = _data(opened.draw_tasks(most=_FEW))
    drawn = [fact for fact in data["FACTS"].values() if "due" in fact["marks"]]
    assert [fact["marks"]["due"] for fact in drawn] == [["day"]] * _FEW
    assert data["CUT"]["all"] == len(tasks(opened))


def test_what_is_not_known_is_said(opened: kg.Graph) -> None:
    """An unknown place or body is an error that names near ones; a lineage needs a directive."""
    with pytest.raises(UnknownName):
        opened.draw_projects("Atlantis")
    with pytest.raises(UnknownBody):
        opened.draw_tasks("Bộ Phép thuật")
    with pytest.raises(BadQuery):
        opened.draw(lineage=True)


def test_a_drawing_never_changes(opened: kg.Graph) -> None:
    """The same graph is drawn the same."""
    assert opened.draw_projects() == opened.draw_projects()
    assert opened.draw_tasks() == opened.draw_tasks()
    assert opened.draw("2043-KL/TU", lineage=True) == opened.draw("2043-KL/TU", lineage=True)
