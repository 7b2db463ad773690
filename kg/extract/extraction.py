"""From a document to all that it says: mentions, pointing words, and what it says of itself."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from kg.domain.citation import Anaphor, Mention
from kg.domain.description import Description, Fact
from kg.domain.evidence import Evidence
from kg.domain.reading import ReadAnaphor, Reading, ReadMention
from kg.extract.anaphora import anaphora
from kg.extract.citations import citations
from kg.extract.context import with_contexts
from kg.extract.description import describe
from kg.extract.layers import layers
from kg.extract.parts import parts_before
from kg.extract.relations import with_relations
from kg.extract.titles import with_title
from kg.lexicon.rules import load_rules
from kg.text.document import BlockKind, Document
from kg.text.sections import sections

_SEVERAL = 2
_HEADING = BlockKind.HEADING  # looking it up in the enumeration is dear


class Extraction(Struct, frozen=True):
    """What a document says; spans are in its clean text."""

    mentions: tuple[Mention, ...]  # of other directives, in text order
    anaphora: tuple[Anaphor, ...]
    description: Description


_SHORT = frozenset({"short-number", "short-numbers"})
_AFTER_SHORT = load_rules("citations").part("after_short")


def extract(document: Document) -> Extraction:
    """Find all that a document names; pure, linear in its length."""
    own = describe(document)
    found = citations(document.text)
    others = tuple(mention for mention in found if not _is_own(own, mention))
    others = _with_antecedents(document.text, others)
    limits = [*(mention.span.start for mention in others[1:]), len(document.text)]
    titled = (
        tuple(
            with_title(document.text, mention, limit) for mention, limit in zip(others, limits, strict=True)
        )
        if others
        else ()
    )
    columns = document.parts.columns()
    headings = [
        (start, end)
        for start, end, kind in zip(columns.starts, columns.ends, columns.kinds, strict=True)
        if kind is _HEADING
    ]
    placed = with_contexts(document.text, titled)
    related = with_relations(document.text, placed, own.type.value if own.type else None, headings)
    selves = tuple(
        Anaphor(mention.span, "own-symbol-cut" if _cut(own, mention) else "own-symbol", None)
        for mention in found
        if _is_own(own, mention)
    )
    pointers = sorted(
        (*anaphora(document.text, related), *selves),
        key=lambda pointer: (pointer.span.start, pointer.span.end),
    )
    return Extraction(related, tuple(pointers), own)


def read(document: Document) -> Reading:
    """Extract a document and keep the evidence of all that was found, so that its text can be let go."""
    found = extract(document)
    return replace(
        _cited(document, found),
        sections=sections(document),
        layers=layers(document, found.mentions, found.description),
    )


def read_citations(document: Document) -> Reading:
    """Read only what identity rests on, in a third of the time: no sections, tasks, projects, plans."""
    return _cited(document, extract(document))


def _cited(document: Document, found: Extraction) -> Reading:
    words = "\n".join((*map(": ".join, document.front_matter), document.text))
    return Reading(
        file=document.name,
        sha256=document.sha256,
        words_sha256=sha256(words.encode("utf-8")).hexdigest(),
        characters=len(document.original),
        description=found.description,
        facts=tuple(_evidence_of(document, found.description)),
        mentions=tuple(_read_mention(document, mention) for mention in found.mentions),
        anaphora=tuple(ReadAnaphor(pointer, document.evidence(pointer.span)) for pointer in found.anaphora),
    )


def _read_mention(document: Document, mention: Mention) -> ReadMention:
    title = document.text[mention.title.start : mention.title.end] if mention.title else None
    title_span = document.original_span(mention.title) if mention.title else None
    quote = document.original[title_span.start : title_span.end] if title_span else None
    # Parts belong to one directive: beside several numbers nobody can say whose they are.
    parts = parts_before(document.text, mention.span.start) if len(mention.stated.numbers) < _SEVERAL else ()
    return ReadMention(mention, document.evidence(mention.span), title, title_span, quote, parts)


def _evidence_of(document: Document, own: Description) -> Iterator[tuple[str, Evidence]]:
    for field in own.__struct_fields__:
        fact = getattr(own, field)
        if isinstance(fact, Fact) and fact.span:
            yield field, document.evidence(fact.span)


def _is_own(own: Description, mention: Mention) -> bool:
    """Tell whether a mention is the text's own symbol: in its header, or the same number and symbol again."""
    fact, stated = own.number, mention.stated
    if own.suffix and own.suffix.span and mention.span.overlaps(own.suffix.span):
        return True
    if (
        fact is None
        or own.suffix is None
        or stated.symbol != own.suffix.value
        or (stated.numbers != (fact.value,) and not _cut(own, mention))
    ):
        return False
    return stated.date in (None, own.date.value if own.date else None) and stated.year == own.year


def _cut(own: Description, mention: Mention) -> bool:
    """Tell whether it is the text's own symbol, of its own day, that lost a figure: `6.22` of 66.22."""
    number, stated = own.number, mention.stated
    if number is None or len(stated.numbers) != 1 or own.date is None or stated.date != own.date.value:
        return False
    return "." in number.value and stated.numbers[0] == number.value[1:]


def _with_antecedents(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Drop a short `Kết luận 3` that nothing before or behind it explains, and that may count something."""
    kept: list[Mention] = []
    known: set[tuple[str | None, str]] = set()
    for mention in mentions:
        numbers = mention.stated.numbers
        names = {(mention.stated.type, number.lstrip("0")) for number in numbers}
        if mention.rule in _SHORT:
            explained = (
                mention.stated.issuer
                or mention.stated.terms
                or text.startswith(" về ", mention.span.end)
                or (len(numbers[0]) > 1 and _AFTER_SHORT.match(text, mention.span.end))
            )
            if not explained and not names & known:
                continue
        known |= names
        kept.append(mention)
    return tuple(kept)
