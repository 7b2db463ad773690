"""What the sentence around a mention adds: date and issuer that stand apart from the symbol."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from kg.domain.citation import Mention, Stated
from kg.extract.issuers import canonical_issuer
from kg.extract.words import iso_date
from kg.lexicon.rules import load_rules

_FILE = load_rules("citations")
_BEFORE, _AFTER = _FILE.rule("issued-before").regex, _FILE.rule("issued-after")
_BRACKET = re.compile(r"[()]")
_LISTED = re.compile(r"(?:[,;]| và) $")
_ISSUER, _SPOKEN_IN = _FILE.rule("issuer-before").regex, (" tại ", " (")
_TOGETHER = re.compile(r"(?:[,;]| và|, và) ")
_SPAN = 120  # code points before a mention that can hold `Ngày …, … đã ban hành`
_NOTE = 700  # code points of a source note at most: the longest title of the codification has 480


def with_contexts(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Add what stands around: `Ngày …, … đã ban hành X`, `(X <title> ngày … của …, có hiệu lực …)`."""
    done: list[Mention] = []
    for mention in mentions:
        done.append(_with_issuer(text, _with_type(text, done, _with_words_before(text, mention))))
    for index in range(len(done) - 2, -1, -1):
        done[index] = _with_term(text, done[index], done[index + 1])
    starts = [mention.span.start for mention in done]
    for anchor in _AFTER.anchors:
        for at, stop in anchor.spans(text):
            opening = _opening(text, at)
            index = bisect_left(starts, opening or 0)
            if opening is None or index >= len(done) or starts[index] > at:
                continue
            first = done[index]
            found = _last(_AFTER.regex, text, first.span.end, stop) if not first.stated.date else None
            if found and first.stated.numbers:
                done[index] = replace(first, context=_context(found))
    return tuple(done)


def _with_type(text: str, earlier: Sequence[Mention], mention: Mention) -> Mention:
    """Take over the type of a list: `Nghị quyết số 103/2023/QH15 về …; số 104/2023/QH15 về …`."""
    if not earlier or mention.stated.type or mention.rule != "bare-symbol":
        return mention
    before = earlier[-1]
    kind = before.stated.type or before.context.type
    between = text[before.span.end : mention.span.start]
    if kind is None or before.stated.symbol != mention.stated.symbol or not _LISTED.search(between):
        return mention
    if "\n" in between or ". " in between:
        return mention
    return replace(mention, context=replace(mention.context, type=kind))


def _with_issuer(text: str, mention: Mention) -> Mention:
    """Take over the body that is said to speak in it: `theo đề nghị của UBND huyện A tại Tờ trình số …`."""
    stated, start = mention.stated, mention.span.start
    if stated.issuer or stated.year or not stated.numbers or not text.endswith(_SPOKEN_IN, 0, start):
        return mention
    low = max(0, start - _SPAN, text.rfind("\n", 0, start) + 1)
    for found in _ISSUER.finditer(text, low, start):
        if found.end() >= start - 1:
            issuer, _ = canonical_issuer(found["issuer"])
            return replace(mention, context=replace(mention.context, issuer=issuer))
    return mention


def _with_term(text: str, mention: Mention, following: Mention) -> Mention:
    """Share term and meeting behind a list: `Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW … khóa XII`."""
    stated, last = mention.stated, following.stated
    plenums = mention.rule == following.rule == "plenum-resolution"
    alone = plenums or not (stated.date or stated.issuer or stated.year)
    if not alone or stated.terms or stated.symbol != last.symbol:
        return mention
    around = following.context
    terms, meeting = last.terms or around.terms, last.meeting or around.meeting
    if not terms or not _TOGETHER.fullmatch(text, mention.span.end, following.span.start):
        return mention
    if plenums:
        return replace(mention, context=replace(mention.context, meeting=stated.meeting, terms=terms[:1]))
    # Who issued the last of them need not have issued the others, but a meeting is named for all.
    issuer = (last.issuer or around.issuer) if meeting is not None else None
    return replace(mention, context=replace(mention.context, issuer=issuer, meeting=meeting, terms=terms))


def _opening(text: str, end: int) -> int | None:
    """Give the bracket that is still open at `end`; pairs of brackets inside the note do not count."""
    low = max(0, end - _NOTE, text.rfind("\n", 0, end) + 1)
    closed = 0
    for bracket in reversed(list(_BRACKET.finditer(text, low, end))):
        if bracket[0] == ")":
            closed += 1
        elif closed:
            closed -= 1
        else:
            return bracket.start()
    return None


def _with_words_before(text: str, mention: Mention) -> Mention:
    if (
        mention.stated.date
        or not mention.stated.numbers
        or not text.endswith("ban hành ", 0, mention.span.start)
    ):
        return mention
    found = _last(_BEFORE, text, max(0, mention.span.start - _SPAN), mention.span.start)
    return (
        replace(mention, context=_context(found))
        if found and found.end() == mention.span.start - 1
        else mention
    )


def _last(regex: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    found: re.Match[str] | None = None
    for found in regex.finditer(text, start, end):  # noqa: B007 - the one that stands nearest to the end
        pass
    return found


def _context(found: re.Match[str]) -> Stated:
    return Stated(date=iso_date(found["date"]), issuer=canonical_issuer(found["issuer"])[0])
