"""Answers about tasks and bodies: who must do what by when, and who is who."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.app.answers import Graph
from kg.app.cards import Card, Signature
from kg.app.names import named, nearest
from kg.app.periods import Period, read_period
from kg.app.rows import evidence, rows
from kg.app.signatures import signatures_for
from kg.app.where import places
from kg.domain.keys import slug
from kg.errors import BadQuery, UnknownBody, UnknownName
from kg.rdf.vocabulary import KG

_SYLLABLES_OF_A_PLACE = 4  # Bà Rịa - Vũng Tàu
_NEAREST = 8  # names offered when a body is not known


class Due(NamedTuple):
    """One deadline of a task beside the last one."""

    due_from: str | None  # ISO days
    due_by: str | None
    deadline: str  # as the text has it

    def told(self) -> str:
        """Give the last day with the words, or the words alone."""
        return f"{self.due_by} ({self.deadline})" if self.due_by else self.deadline


class TaskRow(NamedTuple):
    """One task with its words."""

    iri: str
    directive: Card
    assignees: tuple[str, ...]
    cooperating: tuple[str, ...]
    action: str
    due_from: str | None  # ISO days
    due_by: str | None
    deadline: str | None  # as the text has it: "trong Quý II/2024", "hằng năm"
    also_due: tuple[Due, ...]  # the other deadlines of the clause: steps, reports
    product: str | None
    cue: str
    section: str
    sentence: str  # that holds it
    mark: tuple[int, int]  # where the task stands in `sentence`
    quote: str  # exactly file[start:end]
    file: str
    line: int
    start: int
    end: int
    rule: str

    def days(self) -> tuple[str, ...]:
        """Give the last day of each deadline that has one, the earliest first."""
        return tuple(sorted(filter(None, (self.due_by, *(due.due_by for due in self.also_due)))))


class BodyCard(NamedTuple):
    """What is known of one body, from the authority table and from the corpus."""

    name: str
    also_known_as: tuple[str, ...]
    level: str | None
    part_of: str | None
    parts: tuple[str, ...]  # the bodies that are part of it
    valid_from: str | None
    valid_to: str | None
    predecessors: tuple[str, ...]
    successor: str | None
    issued: tuple[Card, ...]
    received: tuple[Card, ...]  # directives that name it among their recipients
    assigned: tuple[TaskRow, ...]
    cooperating: tuple[TaskRow, ...]
    signed: tuple[Signature, ...]  # under what it issued, or signed for it
    namesakes: tuple[str, ...] = ()  # bodies of other places that the words name as well


class _Known(NamedTuple):
    iri: str
    name: str
    facts: dict[str, str]
    aliases: tuple[str, ...]


def tasks(  # noqa: PLR0913 - the parts of the question
    graph: Graph,
    *,
    body: str | None = None,
    due_before: str | None = None,
    due_after: str | None = None,
    directive: str | None = None,
    place: str | None = None,
) -> tuple[TaskRow, ...]:
    """Give the tasks of a graph, by directive and position in its text.

    Args:
        graph: the opened graph.
        body: only tasks assigned to it: its name or another name of it, in any case, with or without marks;
            words that are part of names give every body that has them.
        due_before: only tasks with a last day not after that day: "2024-06-30", "30/06/2024", "2024".
        due_after: only tasks with a last day not before that day; of a month or year, its first day. Of a
            task with several deadlines, one of them must lie between the two.
        directive: only tasks given in the directive that these words fit.
        place: only tasks whose words name this place.

    Raises:
        UnknownBody: no body bears the name.
        UnknownDirective: nothing fits the words for the directive.
        UnknownName: no task and no place of the graph bears the words for the place.
        BadQuery: the day cannot be read.
    """
    wanted = {one.iri for one in _bodies_named(graph, body)} if body is not None else None
    last = _period(due_before).last if due_before is not None else None
    first = _period(due_after).first if due_after is not None else None
    found = _read(graph, directive)
    if place is not None:
        found = [(row, who) for row, who in found if slug(place) and _names(row, place)]
        if not found:
            _check_place(graph, place)
    return tuple(
        row
        for row, who in found
        if (wanted is None or wanted & who)
        and (
            (last is None and first is None)
            or any((first or day) <= day <= (last or day) for day in row.days())
        )
    )


def _names(row: TaskRow, place: str) -> bool:
    return f"-{slug(place)}-" in f"-{slug(row.quote)}-"


def _check_place(graph: Graph, asked: str) -> None:
    """Refuse words that no task and no place of the graph bears: a slip of the pen is no empty answer."""
    known = [one for one in places(graph) if one.name]
    if not slug(asked):
        raise UnknownName("place", asked)
    if not any(_names(row, asked) for row, _ in _read(graph, None)):
        named("place", asked, known, lambda one: (one.name, *one.also_known_as))


def bodies_named(graph: Graph, asked: str) -> tuple[str, ...]:
    """Give the names of the bodies that `tasks` takes the words for.

    Raises:
        UnknownBody: no body bears the name.
    """
    return tuple(one.name for one in _bodies_named(graph, asked))


def body_names(graph: Graph) -> Iterable[tuple[str, ...]]:
    """Yield the names of each body, its other names with them."""
    return ((one.name, *one.aliases) for one in _known(graph))


def body_levels(graph: Graph) -> dict[str, str]:
    """Give the level of each body that the authority table knows, by its name."""
    return {one.name: one.facts["level"] for one in _known(graph) if "level" in one.facts}


def body_card(graph: Graph, name: str) -> BodyCard:
    """Tell who a body is, what it issued and what it is told to do.

    Raises:
        UnknownBody: no body bears the name, or part of it fits several.
    """
    found, everyone = _bodies_named(graph, name), _known(graph)
    every_task = _read(graph, None, roles=True)
    one = found[0] if len(found) == 1 else _usual(graph, name, found, every_task)
    if one is None:
        raise UnknownBody(name, tuple(one.name for one in found[:_NEAREST]))
    issued = [row["directive"] for row in rows(graph.store, "issued-by", body=[one.iri])]
    received = [row["directive"] for row in rows(graph.store, "received", body=[one.iri])]
    cards = {card.iri: card for card in graph.everything()}
    return BodyCard(
        name=one.name,
        also_known_as=one.aliases,
        level=one.facts.get("level"),
        part_of=one.facts.get("part_of"),
        parts=tuple(other.name for other in everyone if other.facts.get("part_of") == one.name),
        valid_from=one.facts.get("valid_from"),
        valid_to=one.facts.get("valid_to"),
        predecessors=tuple(other.name for other in everyone if other.facts.get("successor") == one.name),
        successor=one.facts.get("successor"),
        issued=tuple(cards[iri] for iri in issued if iri in cards),
        received=tuple(cards[iri] for iri in received if iri in cards),
        assigned=tuple(row for row, _ in every_task if one.name in row.assignees),
        cooperating=tuple(row for row, _ in every_task if one.name in row.cooperating),
        signed=signatures_for(graph.store, one.iri),
        namesakes=tuple(other.name for other in found if other != one),
    )


def _read(graph: Graph, directive: str | None, *, roles: bool = False) -> list[tuple[TaskRow, set[str]]]:
    """Read tasks, each with the IRIs of those it is assigned to; with `roles`, of those who help as well."""
    bound = {"directive": [graph.one(directive).iri]} if directive is not None else {}
    who: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    nodes: dict[str, set[str]] = defaultdict(set)
    for row in rows(graph.store, "task-bodies", **bound):
        who[row["task"]][row["role"]].append(row["name"])
        if roles or row["role"] == KG.assigned_to:
            nodes[row["task"]].add(row["body"])
    steps: dict[str, list[Due]] = defaultdict(list)
    for row in rows(graph.store, "task-steps", **bound):
        steps[row["task"]].append(Due(row.get("due_from"), row.get("due_by"), row["words"]))
    cards = {card.iri: card for card in graph.held()}
    return [
        (_row(row, cards[row["directive"]], who[row["task"]], steps[row["task"]]), nodes[row["task"]])
        for row in rows(graph.store, "tasks", **bound)
        if row["directive"] in cards
    ]


def _row(row: dict[str, str], directive: Card, who: dict[str, list[str]], steps: Iterable[Due]) -> TaskRow:
    return TaskRow(
        iri=row["task"],
        directive=directive,
        assignees=tuple(who[KG.assigned_to]),
        cooperating=tuple(who[KG.cooperating]),
        action=row["action"],
        due_from=row.get("due_from"),
        due_by=row.get("due_by"),
        deadline=row.get("deadline"),
        also_due=tuple(steps),
        product=row.get("product"),
        cue=row["cue"],
        rule=row["rule"],
        **evidence(row),
    )


def _known(graph: Graph) -> list[_Known]:
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in rows(graph.store, "body-aliases"):
        aliases[row["body"]].append(row["alias"])
    found: dict[str, _Known] = {}
    for row in rows(graph.store, "bodies"):
        found.setdefault(row["body"], _Known(row["body"], row["name"], row, tuple(aliases[row["body"]])))
    return list(found.values())


def _bodies_named(graph: Graph, asked: str) -> list[_Known]:
    """Give the bodies of a name: by name, else by another name, else those whose name holds the words.

    A name that says no place (`UBND tỉnh`) gives the bodies of all places.
    """
    wanted, everyone = slug(asked), _known(graph)
    by_name = [one for one in everyone if slug(one.name) == wanted]
    by_alias = [one for one in everyone if any(slug(alias) == wanted for alias in one.aliases)]
    by_words = [one for one in everyone if wanted and f"-{wanted}-" in f"-{slug(one.name)}-"]
    if found := by_name or [*by_alias, *_namesakes(by_alias, everyone)] or by_words:
        return found
    raise UnknownBody(
        asked,
        nearest(asked, (one.name for one in everyone), _NEAREST),
        signed=bool(graph.signatures(who=asked)),
    )


def _namesakes(named: Sequence[_Known], everyone: Iterable[_Known]) -> list[_Known]:
    """Give the bodies that bear the same name as some, but for the place: `Ủy ban nhân dân tỉnh …`."""
    heads = {
        max(heads, key=len)
        for one in named
        if (heads := [head for head in one.aliases if slug(one.name).startswith(f"{slug(head)}-")])
    }
    return [
        other
        for other in everyone
        if other not in named and any(_is_place(other.name, head) for head in heads)
    ]


def _is_place(name: str, head: str) -> bool:
    """Tell whether all that a name adds to its head is the name of a place."""
    place = re.findall(r"\w+", name[len(head) :])
    return (
        slug(name).startswith(f"{slug(head)}-")
        and 0 < len(place) <= _SYLLABLES_OF_A_PLACE
        and all(word[0].isupper() for word in place)
    )


def _usual(
    graph: Graph, asked: str, found: Sequence[_Known], every_task: Sequence[tuple[TaskRow, set[str]]]
) -> _Known | None:
    """Give the body whose other name the words are, if it is the only one, and this graph speaks of it."""
    named = [one for one in found if any(slug(alias) == slug(asked) for alias in one.aliases)]
    if len(named) != 1:
        return None
    (one,) = named
    spoken_of = any(one.iri in who for _, who in every_task) or any(
        next(rows(graph.store, query, body=[one.iri]), None) for query in ("issued-by", "received")
    )
    return one if spoken_of else None


def _period(text: str) -> Period:
    period = read_period(text)
    if period is None:
        raise BadQuery(
            f"{text!r} is no day, month, quarter or year",
            hint='write 2024-06-30, 30/06/2024, 2024-06, 2024 or "quý II/2024"',
        )
    return period
