"""Tasks: clauses that tell somebody to do something."""

from collections.abc import Sequence

from kg.domain.citation import Mention
from kg.domain.description import Description
from kg.domain.layers import Task
from kg.text.document import Document


def tasks(document: Document, mentions: Sequence[Mention], own: Description) -> tuple[Task, ...]:
    """Find the tasks of a document, in text order."""
    return ()
