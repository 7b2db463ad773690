"""`kg draw`."""

from pathlib import Path

import click

from kg.app.answers import open_graph
from kg.app.drawing import draw_graph, text_addresses
from kg.app.lookup import Narrowing
from kg.app.sheet import MOST, RELATIONS, RESTS_ON, View, Wish
from kg.cli.files import output_option, refuse_terminal, write_to
from kg.cli.options import WORDS_ARE_FREE, joined, narrowing_options


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg draw -o graph.html
  kg draw "Nghị quyết 26-NQ/TW" --term XIII -o around.html
  kg draw 2043-KL/TU --lineage -o lineage.html
""",
)
@click.argument("directive", nargs=-1)
@click.option("--lineage", is_flag=True, help="What the directive rests on and what follows from it.")
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
    default=MOST,
    show_default=True,
    metavar="N",
    help="Directives to draw; of more, the held and the most cited.",
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
    relations: tuple[str, ...],
    by: str | None,
    steps: int | None,
    most: int,
    texts: Path | None,
    output: Path,
    narrowing: Narrowing,
    *,
    lineage: bool,
) -> None:
    """Draw the graph, what surrounds a DIRECTIVE, or its lineage, as a page that needs no network."""
    if not directive and (lineage or steps or relations or any(narrowing)):
        raise click.UsageError("name the directive to draw around: kg draw 26-NQ/TW -o around.html")
    refuse_terminal(output, "-o graph.html")
    graph = open_graph(home)
    around = View.LINEAGE if lineage else View.NEIGHBOURHOOD if directive else View.WHOLE
    wish = Wish(
        view=around,
        steps=steps or (None if lineage else 1),
        relations=frozenset(relations or (RESTS_ON if lineage else ())),
        axes=by == "time" if by else lineage,
        most=most,
        texts=text_addresses(graph, texts, output) if texts else {},
    )
    drawn = draw_graph(graph, wish, joined(directive), narrowing)
    write_to(output, lambda file: file.writelines([drawn.encode("utf-8")]))
