"""`kg why`: the words behind a statement, whatever it says."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.app.answers import Graph, open_graph
from kg.app.cards import Place, Signature, Why
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, page
from kg.cli.layout import show as print_lines
from kg.cli.options import full_option, shape_option
from kg.cli.rows import (
    SIGNATURE_COLUMNS,
    STATEMENT_COLUMNS,
    WHY_COLUMNS,
    place_row,
    signature_row,
    statement_row,
)
from kg.errors import UnknownDirective

if TYPE_CHECKING:
    from kg.app.statements import Statement


@click.command(
    epilog="""\b
Examples:
  kg why 2043-KL/TU 26-NQ/TW
  kg why 004 "Nghị quyết 26-NQ/TW" --full
  kg why 001 "Đặng Ngọc Huy"
  kg why 000 "Nhà máy lọc dầu Dung Quất"
""",
)
@click.argument("citing")
@click.argument("cited")
@full_option
@shape_option
@click.pass_obj
def why(home: Path, citing: str, cited: str, shape: Shape, *, full: bool) -> None:
    """Show every piece of evidence that CITING cites CITED: file, line, offsets, sentence, rule, rivals.

    Quote names of several words. A person or an office in place of CITED asks who signed CITING; a body, a
    work, a place, a plan or a measure asks what CITING says of it.
    """
    graph = open_graph(home)
    if signed := graph.signatures(citing, cited):
        _print_signatures(signed, shape, page(full=full))
        return
    try:
        answer = graph.why(citing, cited)
    except UnknownDirective:
        if not _print_statements(graph, citing, cited, shape, page(full=full)):
            raise
        return
    if shape is Shape.JSON:
        emit(as_json(answer))
    elif shape is Shape.TABLE:
        print_lines(line for one in answer for line in _why_lines(one, page(full=full)))
    else:
        places = [place for one in answer for place in (*one.places, *(link.place for link in one.links))]
        emit(as_rows([place_row(place) for place in places], WHY_COLUMNS, shape))


def _print_statements(graph: Graph, citing: str, words: str, shape: Shape, layout: Layout) -> bool:
    """Print what a directive says of something that is no directive; False when it says nothing."""
    from kg.app.statements import statements  # noqa: PLC0415 - `kg what cites` starts without what it never needs

    found = statements(graph, graph.one(citing), words)
    if shape is Shape.JSON and found:
        emit(as_json(found))
    elif shape is Shape.TABLE:
        for one in found:
            print_lines([*layout.note(one.words), f"    {one.section or '(head)'}  {one.file}:{one.line}"])
            print_lines(layout.sentence(one))
            print_lines(
                [f"      characters {one.start}–{one.end} of {one.file}, found by the rule “{one.rule}”", ""]
            )
    elif found:
        emit(as_rows([statement_row(one) for one in found], STATEMENT_COLUMNS, shape))
    return bool(found)


def _print_signatures(signed: tuple[Signature, ...], shape: Shape, layout: Layout) -> None:
    if shape is Shape.JSON:
        emit(as_json(signed))
    elif shape is Shape.TABLE:
        for one in signed:
            print_lines(_signature_lines(one, layout))
    else:
        emit(as_rows([signature_row(one) for one in signed], SIGNATURE_COLUMNS, shape))


def _signature_lines(one: Signature, layout: Layout) -> Iterator[str]:
    yield from layout.note(f"signed by {one.words}")
    yield from layout.note(f"{one.file}:{one.line}: «{' '.join(one.quote.split())}»", "    ")
    yield _found(one)
    if one.name and one.seat:
        yield from layout.note(f"one person with whoever bears the name in {one.seat}", "      ")


def _why_lines(one: Why, layout: Layout) -> Iterator[str]:
    yield f"{click.style(one.citing.label, bold=True)} → {click.style(one.cited.label, bold=True)}"
    for place in one.places:
        yield ""
        yield from layout.place(place)
        yield _found(place)
        if place.cue:
            yield f"      relation “{place.relation}” because of “{place.cue}”"
        for reason in place.reasons:
            yield from layout.note(f"because {reason}", "      ")
        for rival in place.rivals:
            if rival.card != one.cited:
                against = "; ".join(rival.against) or "it scored less"
                yield from layout.note(f"not {rival.card.label} ({rival.score:.2f}): {against}", "      ")
    for link in one.links:
        yield ""
        yield from layout.link(link)
    yield ""


def _found(one: "Place | Signature | Statement") -> str:
    return f"      characters {one.start}–{one.end} of {one.file}, found by the rule “{one.rule}”"
