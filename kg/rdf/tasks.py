"""Tasks and the bodies that they are given to, as triples."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kg.domain.authority import Body
from kg.domain.corpus import Claim, HeldDirective
from kg.domain.directive import Directive, DirectiveKey
from kg.domain.evidence import Span
from kg.domain.layers import Deadline, Recipient, Task
from kg.identity.bodies import body_in, canonical_body
from kg.lexicon.authority import load_authority
from kg.rdf import terms
from kg.rdf.describe import LABEL, TYPE
from kg.rdf.evidence import Quotes
from kg.rdf.iri import Iris
from kg.rdf.signatures import bodies_of
from kg.rdf.vocabulary import KG

_GIVEN_IN, _ASSIGNED_TO = terms.iri(KG.given_in), terms.iri(KG.assigned_to)
_COOPERATING, _ACTION, _CUE = terms.iri(KG.cooperating), terms.iri(KG.action), terms.iri(KG.cue)
_DUE_FROM, _DUE_BY, _ALSO_DUE = terms.iri(KG.due_from), terms.iri(KG.due_by), terms.iri(KG.also_due)
_WORDS, _PRODUCT, _RULE = terms.iri(KG.deadline_words), terms.iri(KG.product), terms.iri(KG.rule)
_SENT_TO = terms.iri(KG.sent_to)
SENT_TO = "sent_to"  # the field of such claims
_ALSO, _LEVEL, _PART_OF = terms.iri(KG.also_known_as), terms.iri(KG.level), terms.iri(KG.part_of)
_FROM, _TO, _SUCCEEDED_BY = terms.iri(KG.valid_from), terms.iri(KG.valid_to), terms.iri(KG.succeeded_by)


def task_triples(key: DirectiveKey, tasks: Iterable[Task], quotes: Quotes) -> Iterator[str]:
    """Describe the tasks that a held directive gives."""
    iris, seen, steps = quotes.iris, Counter[tuple[int, int]](), set[Span]()
    for task in sorted(tasks, key=repr):
        span = task.evidence.span
        seen[span.start, span.end] += 1
        node = terms.iri(iris.task(key, span.start, span.end, seen[span.start, span.end]))
        yield f"{node} {TYPE} <{KG.Task}>"
        yield f"{node} {_GIVEN_IN} <{iris.directive(key)}>"
        yield f"{node} {_ACTION} {terms.vietnamese(' '.join(task.action.exact.split()))}"
        yield f"{node} {_CUE} {terms.string(task.cue)}"
        yield f"{node} {_RULE} {terms.string(task.rule)}"
        for body in task.assignees:
            yield f"{node} {_ASSIGNED_TO} <{iris.body(body_in(body, key))}>"
        for body in task.cooperating:
            yield f"{node} {_COOPERATING} <{iris.body(body_in(body, key))}>"
        if task.product:
            yield f"{node} {_PRODUCT} {terms.vietnamese(task.product)}"
        if task.deadline:
            yield from _due(node, task.deadline)
        for due in task.also_due:
            place = due.evidence.span
            other = terms.iri(iris.deadline(key, place.start, place.end))
            yield f"{node} {_ALSO_DUE} {other}"
            if place not in steps:  # one task may stand inside another
                steps.add(place)
                yield f"{other} {TYPE} <{KG.Deadline}>"
                yield from _due(other, due)
                yield from quotes.link(other, due.evidence)
        yield from quotes.link(node, task.evidence)


def _due(node: str, due: Deadline) -> Iterator[str]:
    yield f"{node} {_WORDS} {terms.vietnamese(' '.join(due.evidence.exact.split()))}"
    if due.first:
        yield f"{node} {_DUE_FROM} {terms.date(due.first)}"
    if due.last:
        yield f"{node} {_DUE_BY} {terms.date(due.last)}"


def sent_to_claims(key: DirectiveKey, recipients: Iterable[Recipient]) -> tuple[Claim, ...]:
    """Give whom a directive is sent to as claims, each with the line that says so."""
    return tuple(
        Claim(SENT_TO, body_in(body, key), "named in the list of recipients", line.evidence)
        for line in recipients
        for body in line.bodies
    )


def sent_to_triples(key: DirectiveKey, recipients: Iterable[Recipient], iris: Iris) -> Iterator[str]:
    """Link a directive to whom it is sent to."""
    for line in recipients:
        for body in line.bodies:
            yield f"<{iris.directive(key)}> {_SENT_TO} <{iris.body(body_in(body, key))}>"


def body_triples(directives: Iterable[Directive], held: Iterable[HeldDirective], iris: Iris) -> Iterator[str]:
    """Describe the bodies of the authority table, and name those that only texts speak of.

    A body that a directive is issued by is named elsewhere (`kg.rdf.describe.name_triples`), unless the table
    has it: its graph then states the same name twice, and a graph holds a triple once.
    """
    named = {iris.body(canonical_body(one.issued_by)) for one in directives if one.issued_by}
    for body in load_authority().bodies:
        node = iris.body(body.name)
        if node not in named:
            yield from _name(node, body.name)
            named.add(node)
        yield from _facts(node, body, iris)
    told: dict[str, str] = {}
    for one in held:
        spoken = [name for task in one.layers.tasks for name in (*task.assignees, *task.cooperating)]
        spoken += [body for line in one.layers.recipients for body in line.bodies]
        local = (body_in(name, one.directive.key) for name in spoken)
        for name in (*local, *bodies_of(one.layers.signers)):
            told[iris.body(name)] = min(name, told.get(iris.body(name), name))
    for node, name in told.items():
        if node not in named:
            yield from _name(node, name)


def _name(node: str, name: str) -> Iterator[str]:
    yield f"<{node}> {TYPE} <{KG.Body}>"
    yield f"<{node}> {LABEL} {terms.vietnamese(name)}"


def _facts(node: str, body: Body, iris: Iris) -> Iterator[str]:
    for alias in body.aliases:
        yield f"<{node}> {_ALSO} {terms.vietnamese(alias)}"
    yield f"<{node}> {_LEVEL} {terms.string(body.level)}"
    if body.parent:
        yield f"<{node}> {_PART_OF} <{iris.body(body.parent)}>"
    if body.valid_from:
        yield f"<{node}> {_FROM} {terms.date(body.valid_from)}"
    if body.valid_to:
        yield f"<{node}> {_TO} {terms.date(body.valid_to)}"
    if body.successor:
        yield f"<{node}> {_SUCCEEDED_BY} <{iris.body(body.successor)}>"
