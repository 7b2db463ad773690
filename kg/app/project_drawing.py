"""Drawing works and investment projects on the tree of their places."""

from collections.abc import Iterable, Mapping

from kg.app.answers import Graph
from kg.app.names import shell_word
from kg.app.project_items import (
    ALIKE,
    NOWHERE,
    RELATIONS,
    filters,
    holds,
    lies_in,
    nowhere,
    place_item,
    project_item,
)
from kg.app.rows import rows
from kg.app.where import PlaceCard, ProjectCard, places, projects
from kg.graph.page import page
from kg.graph.page_captions import boxed
from kg.graph.page_model import MOST_PROJECTS, Drawing, Join, Subject
from kg.graph.page_rows import BOX, tree_rows
from kg.graph.page_words import Words


def draw_projects(
    graph: Graph,
    inside: str | None = None,
    *,
    most: int | None = None,
    texts: Mapping[str, str] | None = None,
) -> str:
    """Draw projects on the tree of their places, as an offline page.

    Args:
        graph: an opened graph.
        inside: only projects in this place, or in a place that it holds; routes are drawn with both ends.
        most: projects to draw; of more, those that texts name most often.
        texts: address of the annotated text by directive key.

    Raises:
        UnknownName: no place bears the name.
    """
    found = projects(graph, inside=inside)
    ranked = sorted(found, key=lambda one: (-len(one.namings), one.name, one.iri))
    drawn = sorted(ranked[: most or MOST_PROJECTS], key=lambda one: (one.name, one.iri))
    known = {place.iri: place for place in places(graph)}
    parents = _tree(known, [place for one in drawn for place in one.places])
    hang = {one.iri: [place.iri for place in one.places] or [NOWHERE] for one in drawn}
    if any(branches == [NOWHERE] for branches in hang.values()):
        parents[NOWHERE] = None
    spots, right = tree_rows(parents, hang, {one.iri: len(boxed(one.name).split("\n")) for one in drawn})
    items = [place_item(known[iri], known) if iri in known else nowhere() for iri in parents]
    items += [project_item(one, texts or {}) for one in drawn]
    items.sort(key=lambda item: item.key)
    joins = [*lies_in(drawn, texts or {}), *holds(parents, known), *_alike(graph, {one.iri for one in drawn})]
    used = {name for join in joins for name in join.relations}
    again = f"--in {shell_word(inside)} " if inside else ""
    return page(
        Drawing(
            subject=Subject.PROJECTS,
            title=_title(inside),
            items=tuple(items),
            joins=tuple(sorted(joins, key=lambda join: (join.start, join.end, join.relations))),
            places=tuple(spots[item.key] for item in items),
            relations=tuple(relation for relation in RELATIONS if relation.name in used),
            filters=filters(),
            curved="tree",
            rows=(-70, -40, right + BOX // 2 + 15),
            left=tuple((one.name, _again(one)) for one in ranked[most or MOST_PROJECTS :]),
            all_items=len(found),
            redraw=f"kg draw --projects {again}--most {len(found)} -o projects.html",
        )
    )


def _title(inside: str | None) -> Words:
    if inside is None:
        return Words("Công trình, dự án theo địa bàn", "Projects on their places")
    return Words(f"Công trình, dự án tại {inside}", f"Projects in {inside}")


def _again(one: ProjectCard) -> str:
    return f"--in {shell_word(one.places[0].name)}" if one.places else ""


def _tree(known: Mapping[str, PlaceCard], wanted: Iterable[PlaceCard]) -> dict[str, str | None]:
    """Give the holder of each wanted place and of all that hold them, by name; of several the first."""
    parents: dict[str, str | None] = {}
    for place in wanted:
        here: PlaceCard | None = place
        way: set[str] = set()
        while here is not None and here.iri not in parents:
            way.add(here.iri)
            # A circle in a table of places would never end.
            holder = next((one for one in here.part_of if one in known and one not in way), None)
            parents[here.iri] = holder
            here = known[holder] if holder else None
    return dict(sorted(parents.items(), key=lambda found: (known[found[0]].name, found[0])))


def _alike(graph: Graph, drawn: set[str]) -> Iterable[Join]:
    for row in rows(graph.store, "may-be"):
        if row["project"] in drawn and row["other"] in drawn:
            yield Join(row["project"], row["other"], ("may_be",), 0, note=ALIKE)
