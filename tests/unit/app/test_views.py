"""The views of the samples through `kg.open`: typed, counted, and saying what they rest on."""

from pathlib import Path

import networkx as nx
import pytest

import kg
from kg.app.tasks import tasks
from kg.app.where import projects


@pytest.fixture(scope="module")
def opened(home: Path) -> kg.Graph:
    """Open the samples as a user does."""
    return kg.open(home)


def test_tasks_stand_beside_their_bodies(opened: kg.Graph) -> None:
    """Each task has an edge to each body that is to do it or to help, and carries its deadline."""
    view = opened.views.tasks_bodies
    assert nx.is_bipartite(view)
    for task in tasks(opened):
        around = {view.nodes[body]["label"] for body in view[task.iri]}
        assert around == {*task.assignees, *task.cooperating}
        assert view.nodes[task.iri].get("due_by") == task.due_by
        assert view.nodes[task.iri]["directive"] == task.directive.key


def test_projects_stand_on_their_places(opened: kg.Graph) -> None:
    """An edge counts the places of text that put the project there; none without words."""
    view = opened.views.projects_places
    for project in projects(opened):
        assert set(view[project.iri]) == {place.iri for place in project.places}
        for place in project.places:
            says = sum(place.iri in naming.places for naming in project.namings)
            assert view.edges[project.iri, place.iri]["count"] == says > 0
    refinery = next(one for one in view if view.nodes[one]["label"].startswith("Dự án Nâng cấp mở rộng"))
    assert [edge["count"] for edge in view[refinery].values()] == [3]


def test_directives_stand_beside_who_issued_got_and_works_by_them(opened: kg.Graph) -> None:
    """Issuer, recipients and assignees of one directive are edges; tasks for one body are counted."""
    view = opened.views.directives_bodies
    given = [task for task in tasks(opened) if task.directive.symbol == "2043-KL/TU"]
    one = given[0].directive.iri
    issuers = [
        view.nodes[body]["label"] for body, edge in view[one].items() if "issued_by" in edge["relations"]
    ]
    assert any("Quảng Ngãi" in name for name in issuers)
    for body, edge in view[one].items():
        name = view.nodes[body]["label"]
        assigned = sum(name in task.assignees for task in given)
        assert (f"assigns {assigned}" in edge["relations"]) == (assigned > 0)
    assert {view.nodes[node]["kind"] for node in view} == {"directive", "body"}


def test_all_five_views_rest_on_the_same(opened: kg.Graph) -> None:
    """Each view tells held and only cited directives, and how much is not decided."""
    views = opened.views
    five = (
        views.citations,
        views.relations,
        views.tasks_bodies,
        views.projects_places,
        views.directives_bodies,
    )
    assert views.coverage.held == len(opened.held())
    for view in five:
        assert view.graph["held"] == views.coverage.held
        assert view.graph["undecided_share"] == views.coverage.undecided_share > 0
