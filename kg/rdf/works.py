"""Projects and plans as triples: one node for all texts, and one for each place that names it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from kg.domain.citation import Status
from kg.domain.corpus import HeldDirective
from kg.domain.directive import DirectiveKey
from kg.domain.layers import Plan, PlanStatus, Project
from kg.identity.things import candidates, home_of, plan_key, project_key
from kg.rdf import terms
from kg.rdf.describe import LABEL, TYPE
from kg.rdf.evidence import Quotes
from kg.rdf.iri import Iris
from kg.rdf.places import Places
from kg.rdf.vocabulary import KG

_NAMES, _NAMED_IN, _STANDING = terms.iri(KG.names), terms.iri(KG.named_in), terms.iri(KG.standing)
_PUTS_IN = terms.iri(KG.puts_in)
_RULE, _SORT, _ALSO = terms.iri(KG.rule), terms.iri(KG.sort), terms.iri(KG.also_known_as)
_LOCATED_IN, _MAY_BE = terms.iri(KG.located_in), terms.iri(KG.may_be)
_APPROVED_BY, _CARRIES_OUT = terms.iri(KG.approved_by), terms.iri(KG.carries_out)


def naming_triples(held: HeldDirective, quotes: Quotes) -> Iterator[str]:
    """Describe the places of one text that name projects and plans."""
    key, iris = held.directive.key, quotes.iris
    home, seen, places = home_of(key), Counter[tuple[int, int]](), Places(iris)
    named: list[tuple[str, str | None, Project | Plan]] = [
        (iris.project(project_key(one.canonical, home)), one.status, one) for one in held.layers.projects
    ]
    named += [
        (
            iris.plan(plan_key(one.canonical, home)),
            None if one.status is PlanStatus.UNKNOWN else str(one.status),
            one,
        )
        for one in held.layers.plans
    ]
    for thing, standing, one in named:
        span = one.evidence.span
        seen[span.start, span.end] += 1
        node = terms.iri(iris.naming(key, span.start, span.end, seen[span.start, span.end]))
        yield f"{node} {TYPE} <{KG.Naming}>"
        yield f"{node} {_NAMES} <{thing}>"
        yield f"{node} {_NAMED_IN} <{iris.directive(key)}>"
        yield f"{node} {_RULE} {terms.string(one.rule)}"
        if standing:
            yield f"{node} {_STANDING} {terms.string(standing)}"
        if isinstance(one, Project):
            for place in sorted({places.node(name, held) for name in one.places}):
                yield f"{node} {_PUTS_IN} <{place}>"
        yield from quotes.link(node, one.evidence)


def work_triples(held: Iterable[HeldDirective], places: Places) -> Iterator[str]:
    """Describe the projects and plans that any text names."""
    held = list(held)
    yield from _project_triples(held, places)
    yield from _plan_triples(held, places.iris)


def _project_triples(held: list[HeldDirective], places: Places) -> Iterator[str]:
    iris = places.iris
    same: defaultdict[str, list[Project]] = defaultdict(list)
    for one in held:
        home = home_of(one.directive.key)
        for project in one.layers.projects:
            key = project_key(project.canonical, home)
            same[key].append(project)
            for place in project.places:
                yield f"<{iris.project(key)}> {_LOCATED_IN} <{places.node(place, one)}>"
    for key, projects in same.items():
        yield from _thing(iris.project(key), KG.Project, [one.canonical for one in projects])
        for kind in sorted({one.kind for one in projects}):
            yield f"<{iris.project(key)}> {_SORT} {terms.string(kind)}"
    for near, other in candidates(same):
        yield f"<{iris.project(near)}> {_MAY_BE} <{iris.project(other)}>"


def _plan_triples(held: list[HeldDirective], iris: Iris) -> Iterator[str]:
    same: defaultdict[str, list[Plan]] = defaultdict(list)
    for one in held:
        home = home_of(one.directive.key)
        targets = _targets(one)
        for plan in one.layers.plans:
            node = terms.iri(iris.plan(plan_key(plan.canonical, home)))
            same[plan_key(plan.canonical, home)].append(plan)
            for edge, ordinal in ((_APPROVED_BY, plan.approved_by), (_CARRIES_OUT, plan.implements)):
                for cited in targets.get(ordinal, ()) if ordinal is not None else ():
                    yield f"{node} {edge} <{iris.directive(cited)}>"
    for key, plans in same.items():
        yield from _thing(iris.plan(key), KG.Plan, [one.canonical for one in plans])
        for sort in sorted({one.type for one in plans}):
            yield f"<{iris.plan(key)}> {_SORT} {terms.string(sort)}"


def _thing(node: str, cls: str, names: list[str]) -> Iterator[str]:
    """Name a thing by what most texts call it; of names as frequent the first in order."""
    counted = Counter(names)
    label = min(counted, key=lambda name: (-counted[name], name))
    yield f"<{node}> {TYPE} <{cls}>"
    yield f"<{node}> {LABEL} {terms.vietnamese(label)}"
    for name in sorted(set(names) - {label}):
        yield f"<{node}> {_ALSO} {terms.vietnamese(name)}"


def _targets(held: HeldDirective) -> dict[int, list[DirectiveKey]]:
    found: defaultdict[int, list[DirectiveKey]] = defaultdict(list)
    for citation in held.citations:
        if citation.status is Status.RESOLVED and citation.cited is not None:
            found[citation.ordinal].append(citation.cited)
    return found
