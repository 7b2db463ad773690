"""What `import kg` gives: a graph that tells who cites whom, who must do what, what is where, and draws it.

What views and drawings need takes longer to load than most questions take to answer: it is loaded when the
first of them is asked for.
"""

from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from kg.app.answers import Graph
from kg.app.indicators import SeriesCard
from kg.app.indicators import indicators as find_indicators
from kg.app.plans import PlanCard
from kg.app.plans import plans as find_plans
from kg.app.tasks import BodyCard, TaskRow, body_card
from kg.app.tasks import tasks as find_tasks
from kg.app.where import Branch, ProjectCard, place_tree
from kg.app.where import projects as find_projects

if TYPE_CHECKING:
    from kg.app.views import Views


class PublicGraph(Graph):
    """A built graph, opened for programs; it stays as it was when it was opened.

    Beside what commands ask (who cites whom) it tells who must do what, what is built where, what is planned
    and what is aimed at. The commands give the same values.
    """

    def tasks(
        self,
        *,
        body: str | None = None,
        due_before: str | None = None,
        due_after: str | None = None,
        directive: str | None = None,
        place: str | None = None,
    ) -> tuple[TaskRow, ...]:
        """Give the tasks, by directive and position in its text: `kg tasks`.

        Args:
            body: only tasks assigned to it: its name, another name, or words of them, in any spelling.
            due_before: only tasks whose last day is not after "2024-06-30", "30/06/2024" or "2024".
            due_after: only tasks whose last day is not before such a day.
            directive: only tasks given in the directive that these words fit, as in `find`.
            place: only tasks whose words name this place.

        Raises:
            UnknownBody: no body bears the name.
            UnknownDirective: nothing fits the words for the directive.
            SeveralDirectives: they fit several.
            BadQuery: the day cannot be read.
        """
        return find_tasks(
            self, body=body, due_before=due_before, due_after=due_after, directive=directive, place=place
        )

    def body(self, name: str) -> BodyCard:
        """Tell who a body is, what it issued and what it is told to do: `kg body`.

        Raises:
            UnknownBody: no body bears the name, or part of it fits several.
        """
        return body_card(self, name)

    def projects(
        self, name: str | None = None, *, inside: str | None = None, kind: str | None = None
    ) -> tuple[ProjectCard, ...]:
        """Give works and investment projects, by name, each with every place that names it: `kg projects`.

        Args:
            name: only those that bear the name, or whose name holds the words.
            inside: only those that lie in this place or in any place that it holds: `kg projects --in`.
            kind: only those of a kind: "road", "port" …

        Raises:
            UnknownName: no project, or no place, bears the name.
        """
        return find_projects(self, name, inside=inside, kind=kind)

    def places(self, name: str | None = None) -> tuple[Branch, ...]:
        """Give the tree of places with the projects in them, or what a place holds: `kg places`.

        Raises:
            UnknownName: no place bears the name.
        """
        return place_tree(self, name)

    def plans(self, name: str | None = None, *, directive: str | None = None) -> tuple[PlanCard, ...]:
        """Give plans, schemes and programmes, each with its history: `kg plans`.

        Args:
            name: only those that bear the name, or whose name holds the words.
            directive: only those that the directive which these words fit approved, or that carry it out.

        Raises:
            UnknownName: no plan bears the name.
            UnknownDirective: nothing fits the words for the directive.
            SeveralDirectives: they fit several.
        """
        return find_plans(self, name, directive=self.one(directive).iri if directive else None)

    def indicators(self, name: str | None = None) -> tuple[SeriesCard, ...]:
        """Give targets and results by year, in series: `kg indicators`.

        Args:
            name: only the series that bear the name in Vietnamese or English, or whose name holds the words.

        Raises:
            UnknownName: no series bears the name.
        """
        return find_indicators(self, name)

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


def open_public_graph(home: str | PathLike[str]) -> PublicGraph:
    """Open the graph in a home folder: `graph = kg.open("…")`.

    Raises:
        NoGraph: nothing was built there.
        OtherVersion: it was built by a program with another layout.
    """
    return PublicGraph(Path(home))
