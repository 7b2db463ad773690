"""What a document says beside its citations, one extractor per layer."""

from bisect import bisect_right
from collections.abc import Sequence

from kg.domain.citation import Mention
from kg.domain.description import Description
from kg.domain.layers import Indicator, Layers
from kg.extract.indicator_tables import table_indicators
from kg.extract.indicators import indicators
from kg.extract.plans import plans
from kg.extract.projects import projects
from kg.extract.recipients import recipients
from kg.extract.scopes import home_scope
from kg.extract.signers import signers
from kg.extract.tasks import home_of, tasks
from kg.text.document import Document


def layers(document: Document, mentions: Sequence[Mention], own: Description) -> Layers:
    """Find tasks, projects, plans, indicators, recipients and signers; pure, linear in the document's length.

    Args:
        document: the text.
        mentions: the citations in it, in text order.
        own: what the text says of itself.
    """
    home = home_of(document, own)
    return Layers(
        tasks=tasks(document, own),
        projects=projects(document, own),
        plans=plans(document, mentions, own),
        indicators=_indicators(document, own),
        recipients=recipients(document, home),
        signers=signers(document, home, own.issuer.value if own.issuer else None),
    )


def _indicators(document: Document, own: Description) -> tuple[Indicator, ...]:
    """Join the figures of tables with those of running text; what stands in a row is read there alone."""
    rows = tuple(table_indicators(document, own, home_scope(own)))
    inside = sorted((one.evidence.span.start, one.evidence.span.end) for one in rows)
    running = indicators(document, own)
    if not rows:
        return running
    starts = [start for start, _ in inside]

    def in_row(one: Indicator) -> bool:
        at = bisect_right(starts, one.evidence.span.start) - 1
        return at >= 0 and one.evidence.span.start < inside[at][1]

    kept = (one for one in running if not in_row(one))
    return tuple(sorted((*rows, *kept), key=lambda one: (one.evidence.span, one.year or 0)))
