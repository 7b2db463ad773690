"""Asking about directives: `what cites`, `cites`, `show`."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from kg.app.answers import open_graph
from kg.app.cards import CitedBy, Cites, Claim, Shown, by_key
from kg.app.lookup import Narrowing
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, counted, page
from kg.cli.layout import show as print_lines
from kg.cli.options import (
    WORDS_ARE_FREE,
    full_option,
    joined,
    limit_option,
    narrowing_options,
    one_relation_option,
    shape_option,
    type_option,
    words_argument,
)
from kg.cli.rows import (
    CARD_COLUMNS,
    PLACE_COLUMNS,
    cited_by_rows,
    place_row,
    shown_rows,
)

_WHAT_EXAMPLE = """\b
Examples:
  kg what cites "Nghị quyết 26-NQ/TW"
  kg what cites nq 26 --term XIII
  kg what cites 26-NQ/TW --about "duyên hải Trung Bộ" --as csv
  kg what cites 26-NQ/TW --relation implements
  kg what cites 57-NQ/TW --type "nghị quyết"
"""


@click.group(epilog=_WHAT_EXAMPLE)
def what() -> None:
    """Ask what cites a directive."""


@what.command("cites", context_settings=WORDS_ARE_FREE, epilog=_WHAT_EXAMPLE)
@words_argument()
@narrowing_options
@one_relation_option
@type_option("Only places in directives of this type: ket luan, KL, conclusion.")
@limit_option("places per directive")
@full_option
@shape_option
@click.pass_obj
def what_cites(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path,
    words: tuple[str, ...],
    narrowing: Narrowing,
    relation: str | None,
    type_name: str | None,
    limit: int | None,
    shape: Shape,
    *,
    full: bool,
) -> None:
    """Tell which documents cite the directive that WORDS name, and where, with the words that say so.

    Any spelling will do, with or without quotes and diacritics. Several directives may bear one symbol: the
    answer is given for each.
    """
    answer = open_graph(home).cited_by(
        joined(words), relation=relation, type_name=type_name, **narrowing._asdict()
    )
    narrowed = relation is not None or type_name is not None
    _print_cited_by(answer, shape, limit, page(full=full), narrowed=narrowed)


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg cites 2043-KL/TU
  kg cites 003
  kg cites 003 --type luật
""",
)
@words_argument("directive")
@narrowing_options
@one_relation_option
@type_option("Only what is of this type: luật, nghi quyet, NQ, decree.")
@limit_option("places")
@full_option
@shape_option
@click.pass_obj
def cites(  # noqa: PLR0913, PLR0917 - one argument per option
    home: Path,
    directive: tuple[str, ...],
    narrowing: Narrowing,
    relation: str | None,
    type_name: str | None,
    limit: int | None,
    shape: Shape,
    *,
    full: bool,
) -> None:
    """List what DIRECTIVE cites, in the order of its text. A number, a name, a key or a file name will do."""
    answer = open_graph(home).cites(
        joined(directive), relation=relation, type_name=type_name, **narrowing._asdict()
    )
    _print_cites(answer, shape, limit, page(full=full))


@click.command(
    context_settings=WORDS_ARE_FREE,
    epilog="""\b
Examples:
  kg show 2043-KL/TU
  kg show 26-NQ/TW --term XII
  kg show "Quy hoạch tỉnh Quảng Ngãi"
""",
)
@words_argument("directive")
@narrowing_options
@full_option
@shape_option
@click.pass_obj
def show(
    home: Path,
    directive: tuple[str, ...],
    narrowing: Narrowing,
    shape: Shape,
    *,
    full: bool,
) -> None:
    """Show all that is known of DIRECTIVE: what identifies it and why, who cites it, what it cites.

    The name of a plan (`Quy hoạch …`, `Đề án …`) gives its history: how it stood in each text, who approved
    it.
    """
    from kg.app.plans import plans_called  # noqa: PLC0415 - `kg what cites` starts without what it never needs
    from kg.cli.works import print_plans  # noqa: PLC0415 - the same

    graph, words = open_graph(home), joined(directive)
    if planned := plans_called(graph, words):
        print_plans(planned, shape)
        return
    _print_shown(graph.show(words, **narrowing._asdict()), shape, page(full=full))


def _print_cited_by(
    answer: CitedBy, shape: Shape, limit: int | None, layout: Layout, *, narrowed: bool
) -> None:
    if shape is Shape.JSON:
        emit(as_json(answer))
    elif shape is Shape.TABLE:
        print_lines(_cited_by_lines(answer, limit, layout, narrowed=narrowed))
    else:
        emit(as_rows(list(cited_by_rows(answer)), PLACE_COLUMNS, shape))


def _cited_by_lines(answer: CitedBy, limit: int | None, layout: Layout, *, narrowed: bool) -> Iterator[str]:
    so = " in that way" if narrowed else ""
    for note in answer.notes:
        yield from layout.note(f"note: {note}")
        yield ""
    if not answer.cited:
        yield f"Nothing here cites {'it' if len(answer.uncited) == 1 else 'any of them'}{so}."
        yield ""
    for cited in answer.cited:
        yield from layout.cited(cited, limit)
        yield ""
    if answer.uncited:
        several = f"Fits the words too, and nothing here cites it{so}" if answer.cited else "Fits the words"
        yield click.style(f"{several}:", bold=True)
        for card in answer.uncited:
            yield from layout.one_line(card)
    if answer.undecided:
        yield ""
        yield click.style("Not decided, and may mean one of these (`kg ambiguous` tells more):", bold=True)
        for place in answer.undecided:
            yield from layout.citing(place.citing)
            yield from layout.place(place)


def _print_cites(answer: Cites, shape: Shape, limit: int | None, layout: Layout) -> None:
    if shape is Shape.JSON:
        emit(as_json(answer))
    elif shape is Shape.TABLE:
        print_lines(_cites_lines(answer, limit, layout))
    else:
        emit(as_rows([place_row(place) for place in answer.places[:limit]], PLACE_COLUMNS, shape))


def _cites_lines(answer: Cites, limit: int | None, layout: Layout) -> Iterator[str]:
    yield from layout.heading(answer.citing)
    if not answer.citing.held:
        yield "  its text is not in the corpus, so what it cites itself is not known"
        for link in answer.links:
            yield ""
            yield from layout.link(link)
        return
    cited = counted(len(answer.cited), "directive")
    yield f"  cites {cited} at {counted(sum(1 for place in answer.places if place.cited), 'place')}"
    for place in answer.places[:limit]:
        yield ""
        if place.cited:
            yield from layout.one_line(place.cited)
        else:
            yield f"  {place.status}: {' '.join(place.sentence[slice(*place.mark)].split())}"
        yield from layout.place(place)
    for link in answer.links:
        yield ""
        yield from layout.link(link)


def _print_shown(answer: tuple[Shown, ...], shape: Shape, layout: Layout) -> None:
    if shape is Shape.JSON:
        emit(as_json(answer))
    elif shape is Shape.TABLE:
        print_lines(line for one in answer for line in _shown_lines(one, layout))
    else:
        emit(as_rows(list(shown_rows(answer)), CARD_COLUMNS, shape))


def _reason(claim: Claim) -> tuple[str, str, str]:
    return claim.field, claim.reason, claim.file or ""


def _values(claims: Sequence[Claim], reason: str, file: str) -> str:
    """Tell what is claimed for one reason, in the order of the text."""
    ordered = sorted(claims, key=lambda claim: claim.start or 0)
    first, last = ordered[0].line, ordered[-1].line
    where = f" ({file}:{first}{f'–{last}' if last != first else ''})" if file else ""
    return f"{'; '.join(claim.value for claim in ordered)}, because {reason}{where}"


def _shown_lines(one: Shown, layout: Layout) -> Iterator[str]:
    card = one.directive
    yield from layout.heading(card)
    facts = {
        "iri": card.iri,
        "also known as": "; ".join(one.also_known_as),
        "source": f"{card.source} ({card.confidence})",
        "text": f"{card.held}, {one.characters} characters, {counted(one.sections, 'section')}"
        if card.held
        else "",
    }
    for name, value in facts.items():
        if value:
            yield f"  {name}: {value}"
    for (field, reason, file), claims in groupby(sorted(one.claims, key=_reason), _reason):
        yield from layout.note(f"{field} = {_values(list(claims), reason, file)}", "  ")
    for signature in one.signatures:
        where = f"({signature.file}:{signature.line})"
        yield from layout.note(f"signed by {signature.words} {where}", "  ")
    cited_by = one.cited_by
    yield f"  cited by {counted(cited_by.documents, 'document')} at {counted(len(cited_by.places), 'place')}:"
    for citing in cited_by.citing:
        yield from layout.one_line(citing)
    if card.held:
        cited = by_key(place.cited for place in one.cites if place.cited)
        yield f"  cites {counted(len(cited), 'directive')}:"
        for target in cited:
            yield from layout.one_line(target)
    yield ""
