"""Names of the annotated pages: one per held directive."""

from collections.abc import Iterable

from kg.app.cards import Card

INDEX_PAGE = "index.html"
GRAPH_PAGE = "graph.html"


def page_names(held: Iterable[Card]) -> dict[str, str]:
    """Give the file name of each directive's page by its key: "tw/xiii/nq/26" has "tw_xiii_nq_26.html"."""
    return {card.key: f"{card.key.replace('/', '_')}.html" for card in held}
