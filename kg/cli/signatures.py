"""Who signed: `signatures`."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click

from kg.app.answers import open_graph
from kg.app.cards import Card, Signature
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, page
from kg.cli.layout import show as print_lines
from kg.cli.options import WORDS_ARE_FREE, joined, limit_option, shape_option, type_option
from kg.cli.rows import SIGNATURE_COLUMNS, signature_row


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg signatures 2043-KL/TU
  kg signatures --by "Đặng Ngọc Huy"
  kg signatures --type "nghị quyết" --as csv
""",
)
@click.argument("directive", nargs=-1)
@click.option(
    "--by", "who", metavar="NAME", help="Only signatures of a person, by name or part of it, or of an office."
)
@type_option("Only those under directives of this type: nghi quyet, NQ, resolution.")
@limit_option("signatures")
@shape_option
@click.pass_obj
def signatures(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path,
    directive: tuple[str, ...],
    who: str | None,
    type_name: str | None,
    limit: int | None,
    shape: Shape,
) -> None:
    """Tell who signed: all directives that are held, or those that DIRECTIVE fits."""
    graph = open_graph(home)
    found = graph.signatures(joined(directive) or None, who, type_name)[:limit]
    if shape is Shape.JSON:
        emit(as_json(found))
    elif shape is Shape.TABLE:
        words = joined(directive)
        unread = bool(words) and not any(card.held for card in graph.find(words))
        nothing = "its text is not held, so who signed it is not known" if unread else "No signature fits."
        print_lines(_lines(found, {card.iri: card for card in graph.held()}, page()) if found else [nothing])
    else:
        emit(as_rows([signature_row(one) for one in found], SIGNATURE_COLUMNS, shape))


def _lines(found: tuple[Signature, ...], held: dict[str, Card], layout: Layout) -> Iterator[str]:
    for directive, signed in groupby(found, key=lambda one: one.directive):
        yield from layout.citing(held[directive])
        for one in signed:
            yield from layout.note(f"signed by {one.words} ({one.file}:{one.line})", "    ")
        yield ""
