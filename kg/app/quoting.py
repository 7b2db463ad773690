"""Sentences of held texts, as drawings show them."""

from collections.abc import Mapping

from kg.app.namings import Naming
from kg.app.tasks import TaskRow
from kg.graph.page_model import Said


def quoted(one: Naming | TaskRow, texts: Mapping[str, str]) -> Said:
    """Give the sentence of a naming or a task, with the directive that says so.

    Args:
        one: the naming or the task.
        texts: address of the annotated text by directive key.
    """
    return Said.cut(one, source=one.directive.label, address=texts.get(one.directive.key))
