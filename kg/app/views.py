"""The five views of a graph as networkx graphs; what nodes and edges carry is told in `kg.graph.views`."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from kg.app.answers import Graph
from kg.app.rows import rows
from kg.app.study import Study
from kg.app.tasks import tasks
from kg.app.where import places, projects
from kg.graph.coverage import Coverage
from kg.graph.network import Network, attributes
from kg.graph.views import Pairs, Relations, Statement, Thing, two_sided
from kg.rdf.vocabulary import KG

_ASSIGNS = "assigns"


class Views:
    """The views of one opened graph, each made when it is first asked for."""

    def __init__(self, graph: Graph) -> None:
        """Take an opened graph; nothing is read before it is asked for."""
        self._graph = graph
        self._study = Study(graph)

    @property
    def coverage(self) -> Coverage:
        """What all views rest on: directives read and only cited, mentions decided and not."""
        return self._study.coverage

    @property
    def citations(self) -> Network:
        """Who cites whom: each pair once, with its count and relations."""
        return self._study.citations

    @cached_property
    def relations(self) -> Relations:
        """Every relation of every pair of directives as an edge of its own, keyed by the relation."""
        return self._study.relations()

    @cached_property
    def tasks_bodies(self) -> Pairs:
        """Tasks and who is to do them, `assigned_to` and `cooperating`.

        A task carries `directive` (the key of the one that gives it), `section`, `due_from`, `due_by` (ISO
        days), `deadline` (in the text's words), `product`, `file` and `line`.
        """
        found = [
            Thing(
                task.iri,
                task.action,
                _known(
                    directive=task.directive.key,
                    section=task.section,
                    due_from=task.due_from,
                    due_by=task.due_by,
                    deadline=task.deadline,
                    product=task.product,
                    file=task.file,
                    line=str(task.line),
                ),
            )
            for task in tasks(self._graph)
        ]
        who = self._statements(KG.assigned_to, KG.cooperating, among={task.iri for task in found})
        return two_sided(("task", found), ("body", self._bodies(who)), who, self.coverage)

    @cached_property
    def projects_places(self) -> Pairs:
        """Projects and where texts say that they lie, `located_in`: a count for each place that says so.

        A project carries `kinds` and `may_be` (names of those that may be the same); a place `sort`,
        `valid_from`, `valid_to` and `part_of`, the IRIs of what holds it. Every place that holds one of them
        is there.
        """
        found = projects(self._graph)
        things = (
            Thing(one.iri, one.name, _known(kinds=", ".join(one.kinds), may_be="; ".join(one.may_be)))
            for one in found
        )
        spots = (
            Thing(
                place.iri,
                place.label,
                _known(
                    sort=place.sort,
                    valid_from=place.valid_from,
                    valid_to=place.valid_to,
                    part_of=" ".join(place.part_of),
                ),
            )
            for place in places(self._graph)
        )
        lies = [
            Statement(one.iri, place, "located_in")
            for one in found
            for naming in one.namings
            for place in naming.places
        ]
        return two_sided(("project", things), ("place", spots), lies, self.coverage)

    @cached_property
    def directives_bodies(self) -> Pairs:
        """Directives and bodies: `issued_by`, `sent_to`, and `assigns` once for each task.

        A directive carries the attributes of the other views, and `key`.
        """
        said = self._statements(KG.issued_by, KG.sent_to)
        given = {task.iri: task.directive.iri for task in tasks(self._graph)}
        said += [
            Statement(given[one.left], one.right, _ASSIGNS)
            for one in self._statements(KG.assigned_to, among=given)
        ]
        nodes = {node.key: attributes(node) for node in self._study.nodes}
        directives = [
            Thing(card.iri, card.label, {**_without_label(nodes[card.key]), "key": card.key})
            for card in self._graph.everything()
            if card.key in nodes
        ]
        known = {one.iri for one in directives}
        said = [one for one in said if one.left in known]
        return two_sided(
            ("directive", directives),
            ("body", self._bodies(said)),
            said,
            self.coverage,
        )

    def _statements(self, *relations: str, among: Iterable[str] | None = None) -> list[Statement]:
        wanted = None if among is None else set(among)
        return [
            Statement(left, right, relation.removeprefix(KG.NAMESPACE))
            for relation in relations
            # The same pair may be named several times, by each name of its ends.
            for left, right in sorted(
                {
                    (row["left"], row["right"])
                    for row in rows(self._graph.store, "pairs", relation=[relation])
                    if wanted is None or row["left"] in wanted
                }
            )
        ]

    def _bodies(self, said: Iterable[Statement]) -> Iterator[Thing]:
        wanted = {one.right for one in said}
        seen: set[str] = set()
        for row in rows(self._graph.store, "bodies"):
            if row["body"] in wanted - seen:
                seen.add(row["body"])
                dates = {"valid_from": row.get("valid_from"), "valid_to": row.get("valid_to")}
                yield Thing(row["body"], row["name"], _known(level=row.get("level"), **dates))
        # What no table and no text names has its IRI alone.
        yield from (Thing(body, body) for body in wanted - seen)


def _known(**facts: str | None) -> dict[str, str]:
    return {name: fact for name, fact in facts.items() if fact}


def _without_label(known: dict[str, str]) -> dict[str, str]:
    return {name: fact for name, fact in known.items() if name != "label"}
