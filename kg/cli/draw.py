"""`kg draw`."""

from dataclasses import replace
from pathlib import Path

import click

from kg.app.lookup import Narrowing
from kg.app.tasks import bodies_named
from kg.app.where import place_tree
from kg.cli.files import output_option, refuse_terminal, write_to
from kg.cli.options import RELATIONS, WORDS_ARE_FREE, joined, narrowing_options
from kg.cli.progress import working
from kg.cli.study_options import opened
from kg.domain.following import RESTS_ON
from kg.graph.page_model import MOST, MOST_PROJECTS, MOST_TASKS


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg draw -o graph.html
  kg draw "Nghị quyết 26-NQ/TW" --term XIII -o around.html
  kg draw 2043-KL/TU --lineage -o lineage.html
  kg draw --projects --in "Dung Quất" -o projects.html
  kg draw --tasks -o tasks.html
  kg draw --tasks --body "Ban Thường vụ Tỉnh ủy" -o tasks.html
""",
)
@click.argument("directive", nargs=-1)
@click.option("--lineage", is_flag=True, help="What the directive rests on and what follows from it.")
@click.option("--projects", is_flag=True, help="Works and investment projects on the tree of their places.")
@click.option("--in", "inside", metavar="PLACE", help="Only projects in this place, or in one that it holds.")
@click.option("--tasks", is_flag=True, help="Bodies with their tasks and the directives that give them.")
@click.option("--body", metavar="NAME", help="Only the tasks of this body, in rows with their deadlines.")
@click.option(
    "--steps",
    type=click.IntRange(min=1),
    metavar="N",
    help="Citations away from the directive: 1 around it, all along its lineage.",
)
@click.option(
    "--relation",
    "relations",
    type=click.Choice(RELATIONS),
    multiple=True,
    metavar="RELATION",
    help=f"A relation to follow, several times; a lineage follows {', '.join(RESTS_ON)}. "
    f"Any of: {', '.join(RELATIONS)}.",
)
@click.option(
    "--by",
    type=click.Choice(["links", "time"]),
    help="Where nodes stand: by their links, or by year and level of authority (the default of a lineage).",
)
@click.option(
    "--most",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"How many to draw, the most important ones: by default {MOST} directives, "
    f"{MOST_PROJECTS} projects or {MOST_TASKS} tasks. The page says what it leaves out.",
)
@click.option(
    "--texts",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of `kg export --as annotated`, to which the page then links.",
)
@output_option
@narrowing_options
@click.pass_obj
def draw(  # noqa: PLR0913, PLR0917 - one parameter per option
    home: Path,
    directive: tuple[str, ...],
    inside: str | None,
    body: str | None,
    relations: tuple[str, ...],
    by: str | None,
    steps: int | None,
    most: int | None,
    texts: Path | None,
    output: Path,
    narrowing: Narrowing,
    *,
    lineage: bool,
    projects: bool,
    tasks: bool,
) -> None:
    """Draw a page that needs no network: citations, projects on their places, or tasks by body.

    Citations are those of the whole graph, around a DIRECTIVE, or along its lineage.
    """
    of_citations = bool(directive or lineage or steps or relations or by or any(narrowing))
    _refuse_mixtures(inside, body, projects=projects, tasks=tasks, of_citations=of_citations)
    if not directive and (lineage or steps or relations or any(narrowing)):
        raise click.UsageError("name the directive to draw around: kg draw 26-NQ/TW -o around.html")
    refuse_terminal(output, "-o graph.html")
    words = joined(directive)
    graph = opened(home, words, narrowing=narrowing)
    if inside is not None:
        place_tree(graph, inside)
    if body is not None:
        bodies_named(graph, body)
    # scipy and pyvis take most of two seconds to load: whoever misspelt a name has been told by now.
    from kg.app.drawing import draw_graph, text_addresses, usual_wish  # noqa: PLC0415
    from kg.app.project_drawing import draw_projects  # noqa: PLC0415
    from kg.app.task_drawing import draw_tasks  # noqa: PLC0415

    with working("drawing"):
        addresses = text_addresses(graph, texts, output) if texts else {}
        if projects:
            drawn = draw_projects(graph, inside, most=most, texts=addresses)
        elif tasks:
            drawn = draw_tasks(graph, body, most=most, texts=addresses)
        else:
            usual = usual_wish(words, lineage=lineage, most=most)
            wish = replace(
                usual,
                steps=steps or usual.steps,
                relations=frozenset(relations) or usual.relations,
                axes=by == "time" if by else usual.axes,
                texts=addresses,
            )
            drawn = draw_graph(graph, wish, words, narrowing)
    write_to(output, lambda file: file.writelines([drawn.encode("utf-8")]))


def _refuse_mixtures(
    inside: str | None, body: str | None, *, projects: bool, tasks: bool, of_citations: bool
) -> None:
    """Refuse options that say nothing together; UsageError says which go with what."""
    if inside is not None and not projects:
        raise click.UsageError(
            '--in goes with --projects: kg draw --projects --in "Dung Quất" -o projects.html'
        )
    if body is not None and not tasks:
        raise click.UsageError('--body goes with --tasks: kg draw --tasks --body "Tỉnh ủy" -o tasks.html')
    if projects and tasks:
        raise click.UsageError("a page shows projects or tasks: say --projects or --tasks")
    if (projects or tasks) and of_citations:
        raise click.UsageError(
            "a DIRECTIVE and the options about citations do not go with --projects or --tasks; "
            "narrow those by --in PLACE or --body NAME"
        )
