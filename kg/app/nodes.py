"""Directives as graphs have them."""

from kg.app.cards import Card
from kg.app.levels import standing
from kg.graph.network import Node


def node_of(card: Card) -> Node:
    """Give a directive as graphs have it."""
    stands = standing(card.key)
    return Node(
        key=card.key,
        label=card.label,
        type=card.type,
        symbol=card.symbol,
        issued_on=card.issued_on,
        issued_by=card.issued_by,
        term=card.term,
        title=card.title,
        held=card.held,
        confidence=card.confidence,
        level=stands.level,
        place=stands.place,
    )
