"""Reading where projects and plans are named, with their words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kg.app.answers import Graph
from kg.app.cards import Card
from kg.app.rows import evidence, rows


class Naming(NamedTuple):
    """One place of a held directive that names a project or a plan."""

    directive: Card
    written_from: str | None  # the first and the last ISO day on which the text can have been written
    written_to: str | None
    standing: str | None  # "to_be_made", "in_force", "under_way", "done"
    section: str
    sentence: str
    mark: tuple[int, int]  # where the name stands in `sentence`
    quote: str  # exactly file[start:end]
    file: str
    line: int
    start: int
    end: int
    rule: str
    places: tuple[str, ...]  # IRIs of the places in which these words put a project


def namings(graph: Graph, things: Iterable[str]) -> Mapping[str, list[Naming]]:
    """Give the namings of things by their IRIs, by date of the directive and position in its text."""
    found: defaultdict[str, list[Naming]] = defaultdict(list)
    cards = {card.iri: card for card in graph.held()}
    wanted = list(things)
    places: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(graph.store, "naming-places", thing=wanted):
        places[row["naming"]].append(row["place"])
    for row in rows(graph.store, "namings", thing=wanted):
        if row["directive"] in cards:
            found[row["thing"]].append(_naming(row, cards[row["directive"]], tuple(places[row["naming"]])))
    for named in found.values():
        # Texts speak of what is recent: where only a span is known, its beginning is nearer than its end.
        named.sort(
            key=lambda one: (one.directive.issued_on or one.written_from or "", one.directive.key, one.start)
        )
    return found


def _naming(row: dict[str, str], directive: Card, places: tuple[str, ...]) -> Naming:
    return Naming(
        directive=directive,
        written_from=row.get("written_from"),
        written_to=row.get("written_to"),
        standing=row.get("standing"),
        places=places,
        rule=row["rule"],
        **evidence(row),
    )
