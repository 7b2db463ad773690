"""Answers about places and what lies in them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from kg.app.answers import Graph
from kg.app.names import named
from kg.app.namings import Naming, namings
from kg.app.rows import rows
from kg.errors import UnknownName
from kg.rdf.vocabulary import KG


class PlaceCard(NamedTuple):
    """A place of the graph."""

    iri: str
    name: str
    sort: str  # "economic_zone", "province", …; "unit" for one that no table knows
    also_known_as: tuple[str, ...]
    part_of: tuple[str, ...]  # IRIs of what holds it
    valid_from: str | None
    valid_to: str | None

    @property
    def label(self) -> str:
        """Give the name with the years in which it stood, where it no longer or not yet always stands."""
        if self.valid_to:
            return f"{self.name} (đến {'/'.join(reversed(self.valid_to.split('-')))})"
        return (
            f"{self.name} (từ {'/'.join(reversed(self.valid_from.split('-')))})"
            if self.valid_from
            else self.name
        )


class ProjectCard(NamedTuple):
    """A work or investment project, wherever it is named."""

    iri: str
    name: str
    also_known_as: tuple[str, ...]
    kinds: tuple[str, ...]
    places: tuple[PlaceCard, ...]  # where texts say that it lies
    may_be: tuple[str, ...]  # names of projects that may be the same
    namings: tuple[Naming, ...]


class Branch(NamedTuple):
    """A place in the tree of places, with what lies in it."""

    place: PlaceCard
    projects: tuple[str, ...]  # names of those that lie here, not further below
    inside: tuple["Branch", ...]


def places(graph: Graph) -> tuple[PlaceCard, ...]:
    """Give every place of the graph, by name."""
    others: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(graph.store, "other-names", **{"class": [KG.Place]}):
        others[row["thing"]].append(row["name"])
    found: dict[str, dict[str, str]] = {}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(graph.store, "places"):
        found.setdefault(row["place"], row)
        if "holder" in row:
            holders[row["place"]].append(row["holder"])
    return tuple(
        PlaceCard(
            iri,
            row["name"],
            row["sort"],
            tuple(others[iri]),
            tuple(holders[iri]),
            row.get("valid_from"),
            row.get("valid_to"),
        )
        for iri, row in found.items()
    )


def projects(
    graph: Graph, name: str | None = None, *, inside: str | None = None, kind: str | None = None
) -> tuple[ProjectCard, ...]:
    """Give the projects of a graph, by name, each with every place that names it.

    Args:
        graph: the opened graph.
        name: only those that bear the name, or whose name holds the words.
        inside: only those that lie in this place or in any place that it holds, however deep.
        kind: only those of a kind: "road", "port", …

    Raises:
        UnknownName: no project, or no place, bears the name, or no project is of the kind.
    """
    known = {place.iri: place for place in places(graph)}
    wanted = _held_by(named("place", inside, list(known.values()), _names), known) if inside else None
    others: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(graph.store, "other-names", **{"class": [KG.Project]}):
        others[row["thing"]].append(row["name"])
    label: dict[str, str] = {}
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    lies: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows(graph.store, "projects"):
        label[row["project"]] = row["name"]
        kinds[row["project"]].add(row["sort"])
        if "place" in row:
            lies[row["project"]].add(row["place"])
    known_kinds = sorted({one for several in kinds.values() for one in several})
    if kind is not None and kind not in known_kinds:
        raise UnknownName("kind of projects", kind, tuple(known_kinds))
    called = (
        label if name is None else named("project", name, list(label), lambda iri: (label[iri], *others[iri]))
    )
    chosen = [
        iri
        for iri in called
        if (wanted is None or lies[iri] & wanted) and (kind is None or kind in kinds[iri])
    ]
    near: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(graph.store, "may-be"):
        near[row["project"]].append(label[row["other"]])
        near[row["other"]].append(label[row["project"]])
    words = namings(graph, chosen)
    return tuple(
        ProjectCard(
            iri=iri,
            name=label[iri],
            also_known_as=tuple(others[iri]),
            kinds=tuple(sorted(kinds[iri])),
            places=tuple(sorted(known[place] for place in lies[iri])),
            may_be=tuple(sorted(near[iri])),
            namings=tuple(words[iri]),
        )
        for iri in chosen
    )


def place_tree(graph: Graph, name: str | None = None) -> tuple[Branch, ...]:
    """Give the tree of places, from what nothing holds down; with a name, from the places that bear it.

    Raises:
        UnknownName: no place bears the name.
    """
    known = {place.iri: place for place in places(graph)}
    here: defaultdict[str, list[str]] = defaultdict(list)
    for project in projects(graph):
        for place in project.places:
            here[place.iri].append(project.name)
    below: defaultdict[str, list[PlaceCard]] = defaultdict(list)
    for place in known.values():
        for holder in place.part_of:
            below[holder].append(place)
    roots = (
        named("place", name, list(known.values()), _names)
        if name
        else [p for p in known.values() if not p.part_of]
    )

    def branch(place: PlaceCard) -> Branch:
        inside = tuple(branch(one) for one in sorted(below[place.iri], key=lambda one: (one.name, one.iri)))
        return Branch(place, tuple(here[place.iri]), inside)

    return tuple(branch(place) for place in roots)


def _names(place: PlaceCard) -> Iterable[str]:
    return (place.name, *place.also_known_as)


def _held_by(roots: Iterable[PlaceCard], known: dict[str, PlaceCard]) -> set[str]:
    """Give the places and all that they hold, directly or not."""
    found = {place.iri for place in roots}
    while more := {
        place.iri for place in known.values() if place.iri not in found and found.intersection(place.part_of)
    }:
        found |= more
    return found
