"""What a directive says of a body, a work, a place, a plan or a measure, with the words that prove it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.app.answers import Graph
from kg.app.cards import Card, Signature, Why, marked
from kg.app.indicators import Figure, indicators
from kg.app.namings import Naming
from kg.app.plans import plans
from kg.app.tasks import TaskRow, bodies_named, body_names, tasks
from kg.app.where import ProjectCard, projects
from kg.domain.keys import slug
from kg.errors import SaysNothing, UnknownBody, UnknownDirective


class Statement(NamedTuple):
    """One statement of a held directive that is no citation."""

    directive: Card
    kind: str  # "task", "project", "plan" or "indicator"
    subject: str  # the body, the work, the plan or the measure
    says: str  # "assigned_to", "cooperates_in", "located_in", "names", "target", "result"
    object: str  # the duty, the places, how the plan stands, the figure
    section: str
    sentence: str
    mark: tuple[int, int]  # where the words stand in `sentence`
    quote: str  # exactly file[start:end]
    file: str
    line: int  # counted from 1
    start: int  # code points of the original file
    end: int
    rule: str

    @property
    def marked(self) -> str:
        """Give the sentence with the words in guillemets."""
        return marked(self.sentence, self.mark)

    @property
    def words(self) -> str:
        """Say it in a line."""
        said = self.says.replace("_", " ")
        if self.kind == "task":  # its words follow, and say what is to be done
            return f"task {said} {self.subject}"
        return f"{self.kind} {self.subject}: {said} {self.object}".rstrip()


def statements(graph: Graph, directive: Card, words: str) -> tuple[Statement, ...]:
    """Give what a held directive says of whatever bears these words, in the order of its text.

    Args:
        graph: the opened graph.
        directive: whose text.
        words: a body, a work, a place, a plan or a measure, or words of its name, in any spelling.
    """
    asked = slug(words)
    found = (
        *_tasks(graph, directive, words),
        *_projects(graph, directive, asked),
        *_plans(graph, directive, asked),
        *_indicators(graph, directive, asked),
    )
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.kind, one.subject)))


def proof(
    graph: Graph, citing: str, words: str
) -> tuple[Signature, ...] | tuple[Why, ...] | tuple[Statement, ...]:
    """Give the words by which a directive says anything of whatever is asked for.

    Args:
        graph: the opened graph.
        citing: words for the directive, as in `Graph.find`.
        words: a person or an office, a directive, or what `statements` takes. With a figure they name a
            directive first (`26-NQ/TW`), without one a thing: words of subjects name directives, too.

    Raises:
        UnknownDirective: nothing fits the words.
        SaysNothing: something fits them, and the directive says nothing of it.
        SeveralDirectives: the words for the directive fit several.
    """
    # Just that name: part of a person's name may be a place's or a work's.
    if signed := tuple(one for one in graph.signatures(citing) if one.bears(words)):
        return signed
    directive = graph.one(citing)
    if not any(sign.isdecimal() for sign in words):
        if said := statements(graph, directive, words):
            return said
        if _is_thing(graph, words):
            raise SaysNothing(directive.label, words)
        try:
            return graph.why(citing, words)
        except SaysNothing:
            raise
        except UnknownDirective as error:
            # It need not be a directive that was meant.
            raise SaysNothing(directive.label, words) from error
    try:
        return graph.why(citing, words)
    except UnknownDirective:
        if said := statements(graph, directive, words):
            return said
        raise


def _is_thing(graph: Graph, words: str) -> bool:
    """Tell whether something that is no directive bears just this name."""
    asked = slug(words)
    return any(
        asked in {slug(name) for name in names}
        for names in (
            *body_names(graph),
            *(_names(project) for project in projects(graph)),
            *((plan.name, *plan.also_known_as) for plan in plans(graph)),
        )
    )


def _tasks(graph: Graph, directive: Card, words: str) -> Iterator[Statement]:
    try:
        bodies = set(bodies_named(graph, words))
    except UnknownBody:
        return
    for row in tasks(graph, directive=directive.key):
        for says, names in (("assigned_to", row.assignees), ("cooperates_in", row.cooperating)):
            for name in names:
                if name in bodies:
                    yield _statement(row, "task", name, says, row.action)


def _projects(graph: Graph, directive: Card, asked: str) -> Iterator[Statement]:
    for project in projects(graph):
        if _fits(asked, _names(project)):
            where = ", ".join(place.name for place in project.places)
            for naming in _said_by(directive, project.namings):
                says = "located_in" if naming.places else "names"
                yield _statement(naming, "project", project.name, says, where if naming.places else "")


def _names(project: ProjectCard) -> Iterable[str]:
    return (project.name, *project.also_known_as, *(place.name for place in project.places))


def _plans(graph: Graph, directive: Card, asked: str) -> Iterator[Statement]:
    for plan in plans(graph):
        if _fits(asked, (plan.name, *plan.also_known_as)):
            for naming in _said_by(directive, plan.namings):
                standing = (naming.standing or "").replace("_", " ")
                yield _statement(naming, "plan", plan.name, "names", f"as {standing}" if standing else "")


def _indicators(graph: Graph, directive: Card, asked: str) -> Iterator[Statement]:
    for series in indicators(graph):
        for figure in series.figures:
            if figure.directive.key == directive.key and _fits(
                asked, (series.name, series.english, figure.name)
            ):
                time = f" ({figure.time})" if figure.time else ""
                yield _statement(figure, "indicator", figure.name, figure.aim, f"{figure.amount}{time}")


def _fits(asked: str, names: Iterable[str]) -> bool:
    """Tell whether whole words of a name are those asked for, as in `kg tasks --body`."""
    return bool(asked) and any(f"-{asked}-" in f"-{slug(name)}-" for name in names)


def _said_by(directive: Card, namings: Iterable[Naming]) -> Iterable[Naming]:
    return (naming for naming in namings if naming.directive.key == directive.key)


def _statement(said: TaskRow | Naming | Figure, kind: str, subject: str, says: str, what: str) -> Statement:
    return Statement(
        said.directive, kind, subject, says, what, said.section, said.sentence, said.mark, said.quote,
        said.file, said.line, said.start, said.end, said.rule,
    )  # fmt: skip
