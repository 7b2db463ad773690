"""When two annotations agree: about a span, a stated field, a directive."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from kg.domain.annotation import Quoted
from kg.domain.citation import Kind, Stated, Status
from kg.domain.evaluation import AnnotatedMention, Target
from kg.domain.evidence import Span

STATED_FIELDS = ("type", "numbers", "symbol", "date", "issuer", "meeting", "terms")

_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "−": "-", "Ð": "Đ", "ð": "đ"})
_PLACE = re.compile(r".*\b(?:ủy|uỷ|tỉnh|phố|huyện|xã)\s+(.+)$")
_PLACED_SERIES = re.compile(r"/tu$|ubnd|hđnd")
_YEAR_IN_SYMBOL = re.compile(r"/(?:19|20)\d\d/")
_YEAR_LENGTH = 4


def pairs(gold: Sequence[AnnotatedMention], predicted: Sequence[AnnotatedMention]) -> dict[int, int]:
    """Match predicted mentions to gold ones, one to one; give predicted index → gold index.

    A pair may match when the spans overlap, the predicted one starts within the gold one and covers the
    number or, in a named mention, the type words. Among rivals the one that shares most wins.
    """
    return _one_to_one(
        (_shared(guess.at.span, right.at.span), place, other)
        for other, right in enumerate(gold)
        for place, guess in enumerate(predicted)
        if _may_match(guess.at.span, right)
    )


def overlapping(gold: Sequence[Quoted], predicted: Sequence[Quoted]) -> dict[int, int]:
    """Match spans that share a code point, one to one; give predicted index → gold index."""
    return _one_to_one(
        (_shared(guess.span, right.span), place, other)
        for other, right in enumerate(gold)
        for place, guess in enumerate(predicted)
        if guess.span.overlaps(right.span)
    )


def anchors(mention: AnnotatedMention) -> tuple[Span, ...]:
    """Give what a match must cover: the numbers of a numbered mention, the type words of a named one."""
    quote, offset = mention.at.quote, mention.at.span.start
    spans: list[Span] = []
    if mention.kind is Kind.NUMBERED:
        for number in mention.stated.numbers:
            there = re.search(rf"(?<!\d){re.escape(number)}(?!\d)", quote) or re.search(r"\d+", quote)
            if there:
                spans.append(Span(offset + there.start(), offset + there.end()))
        return tuple(spans)
    words = (mention.stated.type or "").split()
    there = re.search(r"\s+".join(re.escape(word) for word in words), quote, re.IGNORECASE) if words else None
    there = there or re.match(r"\S+", quote)
    return (Span(offset + there.start(), offset + there.end()),) if there else ()


def stated_differences(got: Stated, wanted: Stated) -> tuple[str, ...]:
    """Name the stated fields that differ, in the order of STATED_FIELDS."""
    return tuple(
        name for name in STATED_FIELDS if _plain(getattr(got, name)) != _plain(getattr(wanted, name))
    )


def same_directive(got: Target, wanted: Target, stated_type: str | None) -> bool:
    """Tell whether a resolved target is the gold's directive.

    With a symbol: the same symbol and the same date or term (a year will do where no date is given; a symbol
    that shows its year needs nothing else), and not another province. Without: the same type, issuer and
    date or term; where the gold knows none of both, type and issuer decide.

    Args:
        got: the extraction's target.
        wanted: the gold's target.
        stated_type: the type the predicted mention states, for targets that do not say theirs.
    """
    if wanted.symbol is None or got.symbol is None:
        return (
            wanted.symbol is None
            and got.symbol is None
            and _plain(got.type or stated_type) == _plain(wanted.type)
            and _plain(got.issuer) == _plain(wanted.issuer)
            and (not (wanted.date or wanted.term) or _same_period(got, wanted))
        )
    symbol = comparable_symbol(wanted.symbol)
    if comparable_symbol(got.symbol) != symbol or (
        _PLACED_SERIES.search(symbol) and _elsewhere(got.issuer, wanted.issuer)
    ):
        return False
    return _YEAR_IN_SYMBOL.search(symbol) is not None or _same_period(got, wanted)


def is_known(target: Target) -> bool:
    """Tell whether the gold itself knows which directive it is: not so for a bill not yet adopted."""
    return bool(target.symbol or target.date or target.term)


def comparable_symbol(symbol: str) -> str:
    """Bring a symbol to the form in which two are compared: case, blanks, dashes, `Ð`, leading zeros."""
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFC", symbol).translate(_DASHES)).casefold()
    return re.sub(r"^0+(?=\d)", "", plain)


def link_pairs(got: Sequence[Target], wanted: Sequence[Target], stated_type: str | None) -> dict[int, int]:
    """Match the resolved ones of `got` to the targets of the gold, one to one; got index → wanted index."""
    matched: dict[int, int] = {}
    for place, target in enumerate(got):
        if target.status is not Status.RESOLVED:
            continue
        for other, right in enumerate(wanted):
            if other not in matched.values() and same_directive(target, right, stated_type):
                matched[place] = other
                break
    return matched


def _one_to_one(rivals: Iterable[tuple[int, int, int]]) -> dict[int, int]:
    """Give each predicted index (second) at most one gold index (third), the greatest overlap first."""
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, place, other in sorted(rivals, key=lambda rival: (-rival[0], rival[1], rival[2])):
        if place not in matched and other not in taken:
            matched[place] = other
            taken.add(other)
    return matched


def _may_match(guess: Span, right: AnnotatedMention) -> bool:
    gold = right.at.span
    return (
        guess.overlaps(gold)
        and gold.start <= guess.start
        and all(guess.covers(anchor) for anchor in anchors(right))
    )


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _plain(value: object) -> object:
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).translate(_DASHES).casefold().split())
    return tuple(_plain(part) for part in value) if isinstance(value, tuple) else value


def _same_period(got: Target, wanted: Target) -> bool:
    if got.term and wanted.term and got.term == wanted.term:
        return True
    if got.date and wanted.date and len(got.date) > _YEAR_LENGTH:
        return wanted.date.startswith(got.date)  # a date may be known by its beginning, "2020-12"
    year = str(got.year) if got.year else got.date
    return bool(year and wanted.date and not wanted.term and wanted.date.startswith(year))


def _elsewhere(one: str | None, other: str | None) -> bool:
    places = [_PLACE.match(issuer.casefold()) for issuer in (one, other) if issuer]
    names = {place[1] for place in places if place}
    return len(names) > 1
