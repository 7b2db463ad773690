"""Tasks, projects, plans and indicators in the gold's shape, as an annotator or an extraction gives them."""

from decimal import Decimal

from msgspec import Struct

from kg.domain.evidence import Span


class Quoted(Struct, frozen=True, order=True):
    """A span of the original file and the words that are said to stand there."""

    span: Span
    quote: str


class AnnotatedTask(Struct, frozen=True):
    """One entry of `tasks`."""

    at: Quoted
    action: Quoted
    assignees: tuple[str, ...]
    due: str | None  # ISO date
    deadline: Quoted | None
    rule: str = ""  # "" in the gold, here and below


class AnnotatedProject(Struct, frozen=True):
    """One entry of `projects`."""

    at: Quoted
    canonical: str
    places: tuple[str, ...]
    rule: str = ""


class AnnotatedPlan(Struct, frozen=True):
    """One entry of `plans`."""

    at: Quoted
    canonical: str
    status: str
    rule: str = ""


class AnnotatedIndicator(Struct, frozen=True):
    """One entry of `indicators`."""

    at: Quoted
    indicator: str
    minimum: Decimal | None
    maximum: Decimal | None
    unit: str
    comparator: str
    year: int | None
    kind: str
    rule: str = ""


class AnnotatedLayers(Struct, frozen=True):
    """All four of one text."""

    tasks: tuple[AnnotatedTask, ...] = ()
    projects: tuple[AnnotatedProject, ...] = ()
    plans: tuple[AnnotatedPlan, ...] = ()
    indicators: tuple[AnnotatedIndicator, ...] = ()

    def quotes(self) -> tuple[Quoted, ...]:
        """Give every span with its quote."""
        due = tuple(task.deadline for task in self.tasks if task.deadline)
        return (
            *(one.at for layer in (self.tasks, self.projects, self.plans, self.indicators) for one in layer),
            *(task.action for task in self.tasks),
            *due,
        )
