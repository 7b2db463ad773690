"""What a document says beside its citations, one extractor per layer."""

from collections.abc import Sequence

from kg.domain.citation import Mention
from kg.domain.description import Description
from kg.domain.layers import Layers
from kg.extract.indicators import indicators
from kg.extract.plans import plans
from kg.extract.projects import projects
from kg.extract.recipients import recipients
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
        indicators=indicators(document, own),
        recipients=recipients(document, home),
        signers=signers(document, home, own.issuer.value if own.issuer else None),
    )
