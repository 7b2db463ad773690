"""Vietnamese Party and state directives as a graph of cross-references, every statement traced to its words.

import kg

graph = kg.open(".kg")
for cited in graph.cited_by("26-NQ/TW").cited:
    print(cited.directive.label, [place.marked for place in cited.places])
"""

from kg.app.opened import Graph
from kg.app.opened import open_graph as open  # noqa: A004 - `kg.open` is the public name, and reads as it should
from kg.errors import KgError

__all__ = ["Graph", "KgError", "open"]
