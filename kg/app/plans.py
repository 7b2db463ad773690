"""Answers about plans: what is planned, who approved it, and how it stood in each text."""

import re
from collections import defaultdict
from typing import NamedTuple

from kg.app.answers import Graph
from kg.app.cards import Card
from kg.app.names import named
from kg.app.namings import Naming, namings
from kg.app.rows import rows
from kg.domain.keys import slug
from kg.errors import UnknownName
from kg.rdf.vocabulary import KG

_NOUNS = (
    "quy-hoach-",
    "de-an-",
    "chien-luoc-",
    "quy-che-",
    "ke-hoach-",
    "chuong-trinh-",
    "phuong-an-",
    "bo-quy-tac-",
)
_SYMBOL = re.compile(r"\d+ ?[-/] ?[^\W\d_]")


class PlanCard(NamedTuple):
    """A plan, scheme, programme, strategy or regulation, wherever it is named."""

    iri: str
    name: str
    also_known_as: tuple[str, ...]
    types: tuple[str, ...]  # "Quy hoạch"
    approved_by: tuple[Card, ...]
    carries_out: tuple[Card, ...]
    namings: tuple[Naming, ...]  # its history, by date of the directive


def plans(graph: Graph, name: str | None = None, *, directive: str | None = None) -> tuple[PlanCard, ...]:
    """Give the plans of a graph, by name, each with its history.

    Args:
        graph: the opened graph.
        name: only those that bear the name, or whose name holds the words.
        directive: only those that this directive (an IRI) approved or that carry it out.

    Raises:
        UnknownName: no plan bears the name.
    """
    others: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(graph.store, "other-names", **{"class": [KG.Plan]}):
        others[row["thing"]].append(row["name"])
    label: dict[str, str] = {}
    types: defaultdict[str, set[str]] = defaultdict(set)
    edges: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows(graph.store, "plans"):
        label[row["plan"]] = row["name"]
        types[row["plan"]].add(row["sort"])
        if "edge" in row:
            edges[row["plan"], row["edge"]].add(row["directive"])
    chosen = list(label)
    if name is not None:
        chosen = list(named("plan", name, chosen, lambda iri: (label[iri], *others[iri])))
    if directive is not None:
        touched = {plan for (plan, _), targets in edges.items() if directive in targets}
        chosen = [iri for iri in chosen if iri in touched]
    words = namings(graph, chosen)
    cards = {card.iri: card for card in graph.everything()}
    return tuple(
        PlanCard(
            iri=iri,
            name=label[iri],
            also_known_as=tuple(others[iri]),
            types=tuple(sorted(types[iri])),
            approved_by=_cards(edges[iri, KG.approved_by], cards),
            carries_out=_cards(edges[iri, KG.carries_out], cards),
            namings=tuple(words[iri]),
        )
        for iri in chosen
    )


def plans_called(graph: Graph, words: str) -> tuple[PlanCard, ...]:
    """Give the plans that the words name, when they begin as the name of a plan does; () otherwise.

    Words with a number and a symbol name a directive: `Kế hoạch 121-KH/TU`.
    """
    if _SYMBOL.search(words) or not slug(words).startswith(_NOUNS):
        return ()
    try:
        return plans(graph, words)
    except UnknownName:
        return ()


def _cards(iris: set[str], cards: dict[str, Card]) -> tuple[Card, ...]:
    return tuple(sorted(cards[iri] for iri in iris if iri in cards))
