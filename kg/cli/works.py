"""What is built and planned, and where: `projects`, `places`, `plans`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from kg.app.answers import open_graph
from kg.app.namings import Naming
from kg.app.plans import PlanCard
from kg.app.plans import plans as find_plans
from kg.app.tables import Row
from kg.app.where import Branch, ProjectCard, place_tree
from kg.app.where import projects as find_projects
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, page, wrapped
from kg.cli.layout import show as print_lines
from kg.cli.options import joined, limit_option, shape_option
from kg.cli.rows import WORDS, words_row

_NAMING_COLUMNS = ("standing", "directive", "directive_key", *WORDS)
PROJECT_COLUMNS = ("project", "kinds", "places", *_NAMING_COLUMNS)
PLAN_COLUMNS = (
    "plan",
    "types",
    "approved_by",
    "approved_by_keys",
    "carries_out",
    "carries_out_keys",
    *_NAMING_COLUMNS,
)
PLACE_COLUMNS = ("place", "sort", "inside", "valid_from", "valid_to", "projects")


@click.command(
    epilog="""\b
Examples:
  kg projects --in "Dung Quất"
  kg projects --in "Quảng Ngãi" --kind road --as csv
  kg projects "Hòa Phát"
""",
)
@click.argument("name", nargs=-1)
@click.option(
    "--in", "inside", metavar="PLACE", help="Only those in this place, or in a place that it holds."
)
@click.option("--kind", metavar="KIND", help="Only those of a kind: road, port, industry, power_plant …")
@limit_option("projects")
@shape_option
@click.pass_obj
def projects(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path, name: tuple[str, ...], inside: str | None, kind: str | None, limit: int | None, shape: Shape
) -> None:
    """List works and investment projects, all or those that NAME fits: where each lies, and who names it."""
    found = find_projects(open_graph(home), joined(name) or None, inside=inside, kind=kind)[:limit]
    if shape is Shape.JSON:
        emit(as_json(found))
    elif shape is Shape.TABLE:
        print_lines(_project_lines(found, page()))
    else:
        emit(as_rows([row for one in found for row in project_rows(one)], PROJECT_COLUMNS, shape))


@click.command(
    epilog="""\b
Examples:
  kg places
  kg places "Quảng Ngãi" --as csv
""",
)
@click.argument("name", nargs=-1)
@shape_option
@click.pass_obj
def places(home: Path, name: tuple[str, ...], shape: Shape) -> None:
    """Show the tree of places with the projects in them: all of it, or what NAME holds."""
    tree = place_tree(open_graph(home), joined(name) or None)
    if shape is Shape.JSON:
        emit(as_json(tree))
    elif shape is Shape.TABLE:
        print_lines(line for branch in tree for line in _branch_lines(branch))
    else:
        emit(as_rows([row for branch in tree for row in _branch_rows(branch)], PLACE_COLUMNS, shape))


@click.command(
    epilog="""\b
Examples:
  kg plans "Quy hoạch tỉnh Quảng Ngãi"
  kg plans --directive 1456/QĐ-TTg
  kg plans --as csv
""",
)
@click.argument("name", nargs=-1)
@click.option(
    "--directive", metavar="WORDS", help="Only plans that this directive approved, or that carry it out."
)
@limit_option("plans")
@shape_option
@click.pass_obj
def plans(home: Path, name: tuple[str, ...], directive: str | None, limit: int | None, shape: Shape) -> None:
    """List plans, schemes and programmes, each with its history: all of them, or those that NAME fits."""
    graph = open_graph(home)
    of = graph.one(directive).iri if directive else None
    print_plans(find_plans(graph, joined(name) or None, directive=of)[:limit], shape)


def print_plans(found: tuple[PlanCard, ...], shape: Shape) -> None:
    """Print plans with their histories."""
    if shape is Shape.JSON:
        emit(as_json(found))
    elif shape is Shape.TABLE:
        print_lines(plan_lines(found, page()))
    else:
        emit(as_rows([row for one in found for row in plan_rows(one)], PLAN_COLUMNS, shape))


def project_rows(one: ProjectCard) -> Iterable[Row]:
    """Give one row for each naming of a project."""
    head = {
        "project": one.name,
        "kinds": "; ".join(one.kinds),
        "places": "; ".join(p.label for p in one.places),
    }
    return ({**head, **_naming_row(naming)} for naming in one.namings)


def plan_rows(one: PlanCard) -> Iterable[Row]:
    """Give one row for each naming of a plan."""
    head = {
        "plan": one.name,
        "types": "; ".join(one.types),
        "approved_by": "; ".join(card.label for card in one.approved_by),
        "approved_by_keys": "; ".join(card.key for card in one.approved_by),
        "carries_out": "; ".join(card.label for card in one.carries_out),
        "carries_out_keys": "; ".join(card.key for card in one.carries_out),
    }
    return ({**head, **_naming_row(naming)} for naming in one.namings)


def plan_lines(found: tuple[PlanCard, ...], layout: Layout) -> Iterator[str]:
    """Lay out plans, each with its history."""
    if not found:
        yield "No plan fits."
    for one in found:
        yield from _bold(one.name, layout)
        for card in one.approved_by:
            yield from layout.note(f"approved by {card.label}", "  ")
        for card in one.carries_out:
            yield from layout.note(f"carries out {card.label}", "  ")
        yield from _naming_lines(one.namings, layout)
        yield ""


def _project_lines(found: tuple[ProjectCard, ...], layout: Layout) -> Iterator[str]:
    if not found:
        yield "No project fits."
    for one in found:
        yield from _bold(one.name, layout)
        where = "; ".join(place.label for place in one.places) or "no text says where"
        yield from layout.note(f"{', '.join(one.kinds).replace('_', ' ')}: {where}", "  ")
        for other in one.may_be:
            yield from layout.note(f"may be the same as {other}", "  ")
        yield from _naming_lines(one.namings, layout)
        yield ""


def _bold(name: str, layout: Layout) -> Iterator[str]:
    for line in wrapped(name, layout.width, "", "  "):
        yield click.style(line, bold=True)


def _naming_lines(namings: Iterable[Naming], layout: Layout) -> Iterator[str]:
    for one in namings:
        standing = f"  {one.standing.replace('_', ' ')}" if one.standing else ""
        place = click.style(f"{one.file}:{one.line}", dim=True)
        span = f"  written {one.written_from} to {one.written_to}" if not one.directive.issued_on else ""
        yield f"    {one.directive.label}{span}  {one.section or '(head)'}{standing}  {place}"
        yield from layout.note(f"“{' '.join(one.quote.split())}”", "      ")


def _naming_row(one: Naming) -> Row:
    return {
        "standing": one.standing,
        "directive": one.directive.label,
        "directive_key": one.directive.key,
        **words_row(one),
    }


def _branch_lines(branch: Branch, depth: int = 0) -> Iterator[str]:
    yield f"{'  ' * depth}{branch.place.label}  {click.style(branch.place.sort.replace('_', ' '), dim=True)}"
    for project in branch.projects:
        yield f"{'  ' * depth}  · {project}"
    for inside in branch.inside:
        yield from _branch_lines(inside, depth + 1)


def _branch_rows(branch: Branch, inside: str | None = None) -> Iterator[Row]:
    place = branch.place
    yield {
        "place": place.name,
        "sort": place.sort,
        "inside": inside,
        "valid_from": place.valid_from,
        "valid_to": place.valid_to,
        "projects": "; ".join(branch.projects),
    }
    for one in branch.inside:
        yield from _branch_rows(one, place.name)
