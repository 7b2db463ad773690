"""Reading annotations in the gold's shape, from a gold folder or from an extraction."""

import csv
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.app.layer_shapes import read_layers
from kg.domain.annotation import Quoted
from kg.domain.citation import Kind, Relation, Stated, Status
from kg.domain.evaluation import (
    AnnotatedAnaphor,
    AnnotatedDocument,
    AnnotatedMention,
    GoldDocument,
    Target,
)
from kg.domain.evidence import Span
from kg.errors import BadData

DOCUMENTS = "documents.tsv"
_BESIDE = (Path(), Path("../corpus/seeds"), Path("../corpus/genre"))  # where a gold folder's texts may stand

Shape = Mapping[str, Any]  # a document in the gold's shape: checked here, typed from here on


def read_gold(gold: Path, texts: Path | None = None) -> dict[str, tuple[Path, GoldDocument]]:
    """Read a gold file or a folder of them, each with the text it is about.

    Args:
        gold: one `*.json` in the gold's shape, or a folder of them; `documents.tsv` stands beside them.
        texts: where the texts are; without it, beside the gold and in ../corpus/{seeds,genre} beside it.

    Returns:
        The text's path and the right answer by the text's file name, sorted by name.

    Raises:
        BadData: no gold there, a text missing or of another content, a broken file, a quote that does not
            stand under its span, a target that `documents.tsv` does not know.
    """
    files = sorted(gold.glob("*.json")) if gold.is_dir() else [gold]
    if not files or not files[0].is_file():
        raise BadData(str(gold), "no gold annotations there", hint="give a folder of *.json, or one of them")
    folder = files[0].parent
    targets = read_targets(folder / DOCUMENTS)
    found: dict[str, tuple[Path, GoldDocument]] = {}
    for file in files:
        shape = _load(file)
        right = read_shape(shape, str(file), targets)
        path = _text_of(right.name, folder, texts, str(file))
        data = path.read_bytes()
        if shape.get("sha256") not in (None, hashlib.sha256(data).hexdigest()):
            raise BadData(str(file), f"{path} is not the text that was annotated: its sha256 differs")
        document = GoldDocument(text=data.decode("utf-8"), right=right)
        for quoted in quotes(right):
            if document.text[quoted.span.start : quoted.span.end] != quoted.quote:
                raise BadData(str(file), f"{quoted.quote!r} does not stand at {quoted.span.start}")
        found[right.name] = (path, document)
    return dict(sorted(found.items()))


def read_targets(table: Path) -> dict[str, Target]:
    """Read `documents.tsv`: what each target id of the gold stands for."""
    try:
        with table.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        return {
            row["id"]: Target(
                symbol=row["symbol"] or None,
                type=row["type"] or None,
                date=row["date"] or None,
                term=row["term"] or None,
                issuer=row["issuer"] or None,
            )
            for row in rows
        }
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise BadData(str(table), f"cannot be read as the table of targets: {error}") from error


def read_shape(shape: Shape, where: str, targets: Mapping[str, Target] | None = None) -> AnnotatedDocument:
    """Type one document of the gold's shape.

    Args:
        shape: the parsed JSON; targets are ids (gold) or objects (extraction).
        where: what to blame in an error.
        targets: what the ids stand for.

    Raises:
        BadData: a field is missing, has a value outside its list, or an id is not in `targets`.
    """
    try:
        entries = list(shape["citations"])
        # An entry's id is its index in all files that have ids; files without them count from 0 as well.
        index = {entry.get("id", place): place for place, entry in enumerate(entries)}
        return AnnotatedDocument(
            name=str(shape["document"]),
            mentions=tuple(_mention(entry, index, targets or {}) for entry in entries),
            anaphora=tuple(
                AnnotatedAnaphor(
                    at=_quoted(entry),
                    refers_to=None if entry["refers_to"] == "self" else index[entry["refers_to"]],
                    bare=bool(entry.get("bare", False)),
                )
                for entry in shape.get("anaphora", ())
            ),
            layers=read_layers(shape),
        )
    except KeyError as error:
        raise BadData(where, f"{error.args[0]!r} is missing or unknown") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise BadData(where, str(error)) from error


def quotes(document: AnnotatedDocument) -> tuple[Quoted, ...]:
    """Give every span with its quote: mentions, titles, anaphora, and those of the layers."""
    titles = tuple(mention.title for mention in document.mentions if mention.title is not None)
    mentions = tuple(mention.at for mention in document.mentions)
    anaphora = tuple(anaphor.at for anaphor in document.anaphora)
    return mentions + titles + anaphora + document.layers.quotes()


def _load(file: Path) -> Shape:
    try:
        shape = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadData(str(file), f"cannot be read as JSON: {error}") from error
    if not isinstance(shape, dict):
        raise BadData(str(file), "a gold file is one JSON object")
    return shape


def _text_of(name: str, folder: Path, texts: Path | None, where: str) -> Path:
    for place in (texts,) if texts is not None else (folder / beside for beside in _BESIDE):
        if (place / name).is_file():
            return place / name
    raise BadData(where, f"its text {name} is not found", hint="say where the texts are with --files DIR")


def _quoted(entry: Shape) -> Quoted:
    return Quoted(Span(entry["start"], entry["end"]), entry["quote"])


def _mention(entry: Shape, index: Mapping[object, int], targets: Mapping[str, Target]) -> AnnotatedMention:
    title = entry.get("title")
    via = entry.get("via")
    return AnnotatedMention(
        at=_quoted(entry),
        kind=Kind(entry["kind"]),
        stated=_stated(entry["stated"]),
        title=_quoted(title) if title else None,
        targets=tuple(
            targets[target] if isinstance(target, str) else _target(target) for target in entry["targets"]
        ),
        relation=Relation(entry["relation"]),
        via=None if via is None else index[via],
        rule=entry.get("rule") or "",
    )


def _stated(entry: Shape) -> Stated:
    term = entry.get("term")
    return Stated(
        type=entry.get("type"),
        numbers=tuple(str(number) for number in entry.get("numbers") or ()),
        symbol=entry.get("symbol"),
        date=entry.get("date"),
        issuer=entry.get("issuer"),
        meeting=entry.get("meeting"),
        terms=tuple(part.strip() for part in term.split(",")) if term else (),
    )


def _target(entry: Shape) -> Target:
    year = entry.get("year")
    return Target(
        symbol=entry.get("symbol"),
        type=entry.get("type"),
        date=entry.get("date"),
        term=entry.get("term"),
        year=int(year) if year else None,
        issuer=entry.get("issuer"),
        status=Status(entry.get("status", "resolved")),
        confidence=float(entry.get("confidence", 1.0)),
    )
