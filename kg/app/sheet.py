"""What a drawing shows: the whole graph, what surrounds a directive, or its lineage."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kg.domain.keys import slug
from kg.graph.network import Edge, Node
from kg.graph.page import page
from kg.graph.page_citations import Sheet, citation_drawing
from kg.graph.page_model import MOST
from kg.graph.page_words import Words
from kg.rdf.labels import ENGLISH, VIETNAMESE

RELATIONS = (
    "implements", "based_on", "approves", "amends", "replaces", "repeals", "guides", "reports_on", "cites",
)  # fmt: skip
_WHOLE = Words("Văn bản nào dẫn chiếu văn bản nào", "Which document cites which")


class View(StrEnum):
    """What of the graph is drawn."""

    WHOLE = "whole"
    NEIGHBOURHOOD = "neighbourhood"
    LINEAGE = "lineage"


@dataclass(frozen=True, slots=True)
class Wish:
    """What to draw.

    Attributes:
        focus: keys of the directives that the drawing is about; none for the whole graph.
        view: what of the graph.
        steps: how many citations away from the focus; None for as many as there are.
        relations: those that lead from one directive to the next; none for all.
        axes: along time and authority instead of by who is joined to whom.
        most: directives to draw.
        texts: address of the annotated text by directive key.
    """

    focus: frozenset[str] = frozenset()
    view: View = View.WHOLE
    steps: int | None = None
    relations: frozenset[str] = frozenset()
    axes: bool = False
    most: int = MOST
    texts: Mapping[str, str] = field(default_factory=dict)


def draw(nodes: Sequence[Node], edges: Sequence[Edge], wish: Wish) -> str:
    """Draw a citation graph, or the wished part of it, as an offline page."""
    kept = _kept(nodes, edges, wish)
    if wish.view is View.LINEAGE and wish.relations:
        edges = [edge for edge in edges if not wish.relations.isdisjoint(edge.relations)]
    drawn = [node for node in nodes if node.key in kept]
    drawing = citation_drawing(
        drawn,
        [edge for edge in edges if edge.citing in kept and edge.cited in kept],
        Sheet(
            title=_title([node.label for node in drawn if node.key in wish.focus], wish),
            relations={name: Words(VIETNAMESE[name], ENGLISH[name]) for name in RELATIONS},
            types={node.type: ENGLISH.get(slug(node.type), node.type) for node in drawn},
            texts=wish.texts,
            focus=wish.focus,
            axes=wish.axes,
            most=wish.most,
        ),
    )
    return page(drawing)


def _kept(nodes: Sequence[Node], edges: Sequence[Edge], wish: Wish) -> frozenset[str]:
    if wish.view is View.WHOLE:
        return frozenset(node.key for node in nodes)
    up: dict[str, list[str]] = defaultdict(list)
    down: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if wish.relations and wish.relations.isdisjoint(edge.relations):
            continue
        up[edge.citing].append(edge.cited)
        down[edge.cited].append(edge.citing)
    if wish.view is View.LINEAGE:
        return _reached(wish.focus, [up], wish.steps) | _reached(wish.focus, [down], wish.steps)
    return _reached(wish.focus, [up, down], wish.steps)


def _reached(
    start: Iterable[str], ways: Sequence[Mapping[str, Sequence[str]]], steps: int | None
) -> frozenset[str]:
    """Follow the ways from `start`, each directive once, so that a circle ends."""
    reached = set(start)
    edge, taken = sorted(reached), 0
    while edge and (steps is None or taken < steps):
        found = {key for place in edge for way in ways for key in way.get(place, ())} - reached
        reached |= found
        edge, taken = sorted(found), taken + 1
    return frozenset(reached)


def _title(labels: Sequence[str], wish: Wish) -> Words:
    if wish.view is View.WHOLE:
        return _WHOLE
    named = labels[0] if len(labels) == 1 else ""
    several = (f"{len(labels)} văn bản", f"{len(labels)} documents")
    vietnamese, english = (named, named) if named else several
    if wish.view is View.LINEAGE:
        return Words(f"Mạch văn bản: {vietnamese}", f"Lineage: {english}")
    return Words(f"Quanh {vietnamese}", f"Around {english}")
