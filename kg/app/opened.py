"""The graph as `kg.open` gives it: the answers, the views for networkx, and the drawings.

What views and drawings need takes longer to load than most questions take to answer: it is loaded when the
first of them is asked for.
"""

from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from kg.app import answers

if TYPE_CHECKING:
    from kg.app.views import Views


class Graph(answers.Graph):
    """A built graph, opened for questions; it stays as it was when it was opened."""

    @cached_property
    def views(self) -> "Views":
        """The graph as networkx sees it.

        `views.citations`, `views.relations`, `views.tasks_bodies`, `views.projects_places`,
        `views.directives_bodies`, and `views.coverage`, which tells what they rest on.
        """
        from kg.app.views import Views  # noqa: PLC0415 - networkx and numpy take 0.2 s to load

        return Views(self)

    def draw(self, words: str = "", *, lineage: bool = False, most: int | None = None) -> str:
        """Draw the graph, or what surrounds the directives that the words fit, as an offline HTML page.

        Args:
            words: as in `find`; "" for the whole graph.
            lineage: what the directive rests on and what follows from it, by year and level.
            most: directives to draw; of more, the held and the most cited.

        Raises:
            UnknownDirective: nothing fits, or nothing that fits is held, cites or is cited.
        """
        from kg.app.drawing import draw_citations  # noqa: PLC0415 - scipy and pyvis take a second to load

        return draw_citations(self, words, lineage=lineage, most=most)

    def draw_projects(self, inside: str | None = None, *, most: int | None = None) -> str:
        """Draw works and investment projects on the tree of their places, as an offline HTML page.

        Args:
            inside: only those in this place, or in a place that it holds.
            most: projects to draw; of more, those named most often.

        Raises:
            UnknownName: no place bears the name.
        """
        from kg.app.project_drawing import draw_projects  # noqa: PLC0415 - as above

        return draw_projects(self, inside, most=most)

    def draw_tasks(self, body: str | None = None, *, most: int | None = None) -> str:
        """Draw bodies and their tasks, or the tasks of one body in rows, as an offline HTML page.

        Args:
            body: a body's name, another name of it, or words of them.
            most: tasks to draw; of more, those with a deadline and those of the bodies with the most tasks.

        Raises:
            UnknownBody: no body bears the name.
        """
        from kg.app.task_drawing import draw_tasks  # noqa: PLC0415 - as above

        return draw_tasks(self, body, most=most)


def open_graph(home: str | PathLike[str]) -> Graph:
    """Open the graph in a home folder: `graph = kg.open("…")`.

    Raises:
        NoGraph: nothing was built there.
        OtherVersion: it was built by a program with another layout.
    """
    return Graph(Path(home))
