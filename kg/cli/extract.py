"""`kg extract`."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.app.cards import Card, Place
from kg.app.tables import Row
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import Layout, counted, page
from kg.cli.layout import show as print_lines
from kg.cli.rows import WORDS, words_row
from kg.errors import UnreadableFile

if TYPE_CHECKING:
    from kg.domain.citation import Citation
    from kg.domain.corpus import HeldDirective

_COLUMNS = ("kind", "relation", "status", "cited", "confidence", *WORDS)


@click.command(
    epilog="""\b
Examples:
  kg extract data/directives/001_ket-luan-ban-thuong-vu-lam-viec-14-3-2024.txt
  kg extract 001.txt --as gold > 001.json
  kg extract 001.txt --as spacy
""",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--as",
    "shape",
    type=click.Choice(["table", "json", "gold", "spacy", "csv", "tsv", "md"]),
    default="table",
    show_default=True,
    help="gold: the shape of the annotations. spacy: a spaCy document with its spans, as JSON.",
)
def extract(file: Path, shape: str) -> None:
    """Print what is found in one text FILE, and which directive each mention means.

    No graph is needed, none is changed.
    """
    if not file.is_file():
        problem = "this is a folder" if file.is_dir() else "there is no such file"
        raise UnreadableFile(str(file), problem, hint="give one text file (.txt or .md)")
    # Reading texts takes seconds to load: whoever misspelt the name has been told by now.
    from kg.app.reading import gold_shape, identified  # noqa: PLC0415
    from kg.cli.extracted import extracted  # noqa: PLC0415

    if shape == "gold":
        for found in gold_shape([file]).values():
            emit(json.dumps(found, ensure_ascii=False, indent=1))
    elif shape == "spacy":
        # spaCy takes half a second to import, and the other shapes do without it.
        emit(json.dumps(import_module("kg.app.spacy_view").spacy_document(file), ensure_ascii=False))
    else:
        held = identified([file]).held
        if shape == "json":
            emit(as_json(extracted(held)))
        else:
            citations = [citation for one in held for citation in one.citations]
            if shape == Shape.TABLE:
                print_lines(line for one in citations for line in _lines(one, page()))
            else:
                emit(as_rows([_row(one) for one in citations], _COLUMNS, Shape(shape)))
            click.echo("\n".join(page().note(_beside(held))), err=True)


def _beside(held: "tuple[HeldDirective, ...]") -> str:
    """Tell what else is found: the rows are citations."""
    found = [
        counted(sum(len(getattr(one.layers, layer)) for one in held), layer.removesuffix("s"))
        for layer in ("tasks", "projects", "plans", "indicators", "signers")
    ]
    return f"found as well: {', '.join(found)}; --as json tells them whole"


def _lines(citation: "Citation", layout: Layout) -> Iterator[str]:
    place = _place(citation)
    yield from layout.place(place, place.cited)


def _row(citation: "Citation") -> Row:
    """Give one citation, as a file says it, as a row of _COLUMNS."""
    place = _place(citation)
    return {
        "kind": citation.kind.value,
        "relation": place.relation,
        "status": place.status,
        "cited": place.cited.key if place.cited else None,
        "confidence": place.confidence,
        **words_row(place),
    }


def _place(citation: "Citation") -> Place:
    """Give a citation as answers have it; without a graph, directives have no more than their keys."""
    evidence = citation.evidence
    return Place(
        citing=Card.unknown(str(citation.citing)),
        cited=Card.unknown(str(citation.cited)) if citation.cited else None,
        relation=citation.relation.value,
        cue=citation.cue,
        status=citation.status.value,
        confidence=citation.confidence,
        rule=citation.rule,
        reasons=citation.reasons,
        section=evidence.section,
        sentence=evidence.sentence,
        mark=(evidence.mark.start, evidence.mark.end),
        quote=evidence.exact,
        file=evidence.source,
        line=evidence.line,
        start=evidence.span.start,
        end=evidence.span.end,
    )
