"""Vietnamese Party and state directives as a graph of cross-references, every statement traced to its words.

import kg

graph = kg.open(".kg")
for cited in graph.cited_by("26-NQ/TW").cited:
    print(cited.directive.label, [place.marked for place in cited.places])
for task in graph.tasks(due_before="2024-06-30"):
    print(task.due_by, task.assignees, task.action)
"""

from importlib import import_module
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.app.public import PublicGraph as Graph
    from kg.app.public import open_public_graph as open  # noqa: A004 - `kg.open` is the public name, and reads as it should

__all__ = ["Graph", "KgError", "open"]

_LATE = {"Graph": "PublicGraph", "open": "open_public_graph"}

if not TYPE_CHECKING:  # a type checker would believe that any name is here

    def __getattr__(name: str) -> object:
        """Load the answers when a program asks for them: the commands load only what each of them needs."""
        if name in _LATE:
            return getattr(import_module("kg.app.public"), _LATE[name])
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *_LATE]
