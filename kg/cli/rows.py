"""Answers as rows, for spreadsheets and other programs."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.app.cards import Card, CitedBy, Gap, Place, Rival, Shown, Signature
from kg.app.tables import Row

if TYPE_CHECKING:
    from kg.app.statements import Statement  # asking who cites whom starts without it

# The words that a row rests on, in every command under the same names.
WORDS = ("section", "quote", "sentence", "file", "line", "start", "end", "rule")
PLACE_COLUMNS = (
    "cited", "cited_symbol", "cited_on", "cited_title", "citing", "citing_name", "relation", "status",
    "confidence", *WORDS,
)  # fmt: skip
CARD_COLUMNS = (
    "key", "type", "symbol", "issued_on", "issued_by", "term", "title", "confidence", "held", "documents",
    "places",
)  # fmt: skip
GAP_COLUMNS = (*CARD_COLUMNS, "citing")
RIVAL_COLUMNS = (
    "mention", "status", "rank", "candidate", "key", "score", "for", "against", *WORDS,
)  # fmt: skip
WHY_COLUMNS = (*PLACE_COLUMNS, "cue", "reasons", "rivals")
SIGNATURE_COLUMNS = ("directive", "name", "office", "charges", "seat", *WORDS)
STATEMENT_COLUMNS = ("directive", "kind", "subject", "says", "object", *WORDS)


def words_row(one: object) -> Row:
    """Give the words that a statement rests on, and where they stand, as a row of `WORDS`."""
    return {column: getattr(one, column) for column in WORDS}


def statement_row(one: "Statement") -> Row:
    """Give one statement as a row of `STATEMENT_COLUMNS`."""
    return {column: getattr(one, column) for column in STATEMENT_COLUMNS} | {"directive": one.directive.key}


def place_row(place: Place) -> Row:
    """Give one mention as a row of `PLACE_COLUMNS`, and what `WHY_COLUMNS` adds."""
    cited = place.cited
    return {
        "cited": cited.key if cited else None,
        "cited_symbol": cited.symbol if cited else None,
        "cited_on": cited.issued_on if cited else None,
        "cited_title": cited.title if cited else None,
        "citing": place.citing.key,
        "citing_name": place.citing.name,
        "relation": place.relation,
        "status": place.status,
        "confidence": place.confidence,
        "cue": place.cue,
        "reasons": "; ".join(place.reasons),
        "rivals": "; ".join(f"{rival.card.label}: {', '.join(rival.against)}" for rival in place.rivals[1:]),
        **words_row(place),
    }


def card_row(card: Card) -> Row:
    """Give one directive as a row of `CARD_COLUMNS`."""
    return {column: getattr(card, column) for column in CARD_COLUMNS}


def cited_by_rows(answer: CitedBy) -> Iterable[Row]:
    """Give every place of an answer, and then the mentions that may mean one of its directives."""
    for cited in answer.cited:
        yield from map(place_row, cited.places)
    yield from map(place_row, answer.undecided)


def gap_row(gap: Gap) -> Row:
    """Give a missing directive as a row of `GAP_COLUMNS`."""
    return {**card_row(gap.directive), "citing": "; ".join(card.label for card in gap.citing)}


def rival_rows(mention: str, place: Place) -> Iterable[Row]:
    """Give one row per candidate of an undecided mention ("m3", as `kg judge` takes it), or one without."""
    rivals: tuple[Rival | None, ...] = place.rivals or (None,)
    for rank, rival in enumerate(rivals, start=1):
        yield {
            "mention": mention,
            "status": place.status,
            "rank": rank if rival else None,
            "candidate": rival.card.label if rival else None,
            "key": rival.card.key if rival else None,
            "score": rival.score if rival else None,
            "for": "; ".join(rival.reasons) if rival else None,
            "against": "; ".join(rival.against) if rival else None,
            **words_row(place),
        }


def shown_rows(shown: Iterable[Shown]) -> Iterable[Row]:
    """Give the directives themselves, one row each."""
    return (card_row(one.directive) for one in shown)


def signature_row(one: Signature) -> Row:
    """Give one signature as a row of `SIGNATURE_COLUMNS`."""
    charges = "; ".join(f"{charge.manner.replace('_', ' ')} {charge.name}" for charge in one.charges)
    return {column: getattr(one, column) for column in SIGNATURE_COLUMNS} | {
        "directive": Card.unknown(one.directive).key,
        "charges": charges,
    }
