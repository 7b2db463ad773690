"""`kg why`: the words behind a statement, whatever it says."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kg.app.answers import open_graph
from kg.app.cards import Place, Signature, Why
from kg.app.statements import Statement, proof
from kg.app.tables import Row
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


@click.command(
    epilog="""\b
Examples:
  kg why 2043-KL/TU 26-NQ/TW
  kg why 004 "Nghị quyết 26-NQ/TW" --full
  kg why 001 "Đặng Ngọc Huy"
  kg why 000 "Nhà máy lọc dầu Dung Quất"
""",
)
@click.argument("directive")
@click.argument("thing")
@full_option
@shape_option
@click.pass_obj
def why(home: Path, directive: str, thing: str, shape: Shape, *, full: bool) -> None:
    """Show every piece of evidence for what DIRECTIVE says of THING: file, line, offsets, sentence, rule.

    THING is a directive that it cites (then with the rivals that lost), a person or an office that signed it,
    a body that it gives a task, a work, a place, a plan or a measure. Quote names of several words.
    """
    found, layout = proof(open_graph(home), directive, thing), page(full=full)
    if shape is Shape.JSON:
        emit(as_json(found))
    elif shape is Shape.TABLE:
        print_lines(line for one in found for line in _lines(one, layout))
    else:
        emit(as_rows([row for one in found for row in _rows(one)], _columns(found[0]), shape))


def _rows(one: Why | Signature | Statement) -> Iterator[Row]:
    if isinstance(one, Statement):
        yield statement_row(one)
    elif isinstance(one, Signature):
        yield signature_row(one)
    else:
        yield from map(place_row, _places(one))


def _columns(one: Why | Signature | Statement) -> Sequence[str]:
    if isinstance(one, Statement):
        return STATEMENT_COLUMNS
    return SIGNATURE_COLUMNS if isinstance(one, Signature) else WHY_COLUMNS


def _places(one: Why) -> Iterator[Place]:
    yield from one.places
    yield from (link.place for link in one.links)


def _lines(one: Why | Signature | Statement, layout: Layout) -> Iterator[str]:
    if isinstance(one, Statement):
        return _statement_lines(one, layout)
    return _signature_lines(one, layout) if isinstance(one, Signature) else _why_lines(one, layout)


def _statement_lines(one: Statement, layout: Layout) -> Iterator[str]:
    yield from layout.note(one.words)
    yield f"    {one.section or '(head)'}  {one.file}:{one.line}"
    yield from layout.sentence(one)
    yield _found(one)
    yield ""


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


def _found(one: Place | Signature | Statement) -> str:
    return f"      characters {one.start}–{one.end} of {one.file}, found by the rule “{one.rule}”"
