"""Plans: named plans, schemes, programmes, strategies and regulations that no symbol names.

A capital in the middle of a sentence makes a name of the words that follow. Where the noun stands in small
letters or begins a sentence, a period, a place or another mark of one certain plan is needed as well.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from kg.domain.citation import Mention
from kg.domain.description import Description
from kg.domain.evidence import Span
from kg.domain.layers import Plan, PlanStatus
from kg.lexicon.places import load_gazetteer
from kg.lexicon.rules import load_rules
from kg.text.document import Block, BlockKind, Document

_FILE = load_rules("plans")
_PLAN = _FILE.rule("plan")
_AFTER, _BEFORE = _FILE.part("approved_after"), _FILE.part("approved_before")
_STATES = tuple(
    (_FILE.rule(name).regex, PlanStatus(_FILE.rule(name).value)) for name in ("in-force", "to-be-made")
)
_ISSUING, _AT = re.compile(rf"(?:{_FILE.parts['issuing']}) $"), _FILE.part("at")
_END, _MARK = _FILE.part("end"), _FILE.part("mark")
_STOP, _WEAK = (re.compile(rf" (?:{_FILE.parts[name]})(?!\w)") for name in ("stop", "weak"))
_NO_DEED = re.compile(rf"(?!{_FILE.parts['next_deed']})")
_OF_BODY = _FILE.part("of_body")
_NATIONAL = "mục tiêu quốc gia"
_QUOTED = re.compile(r"(?: [^\s“”\".;:]+){3,40}(?=[”\"])")  # the rest of a name in quotation marks
_OPENING = re.compile(r"[“\"]")
_GOES_ON, _APPROVED = _FILE.part("goes_on"), _FILE.part("approved")
_OUTSIDE = frozenset({BlockKind.HEADER, BlockKind.SIGNATURE, BlockKind.RECIPIENTS})
_COUNT = re.compile(r"(?<!\w)(?:\d{1,2}|[Cc]ác) $")
_COMMA = re.compile(r",? và |, ")
_INITIAL = re.compile(r"(?:^|[.:\n“\"(]\s?|[-–+•]\s|\d[.)]\s)$")
_OPEN_MARKS = ("“", '"')
_QUOTES = frozenset('”"')
_ALSO = re.compile(r"(?:các |những |\d{1,2} )?")
_CLAUSE = re.compile(r"[.\n]\s")
_OF_THE_PROVINCE = frozenset({"Quy hoạch tỉnh", "quy hoạch tỉnh"})
_PERIOD = (" thời kỳ", " giai đoạn")
_DASH = re.compile(r"\s*[-‐‑–—−]\s*(?=\d{4})")
_LONGEST = 300  # code points of a name
_BEFORE_NAME = 300  # in which the words stand that tell whether the plan is in force
_VERB = 40  # before a name, in which `ban hành` stands
_NEAR = 240  # between a plan and the directive that approved it


def plans(document: Document, mentions: Sequence[Mention], own: Description) -> tuple[Plan, ...]:
    """Find the named plans of a document, in text order; one may stand inside the name of another."""
    text = document.text
    starts = [mention.span.start for mention in mentions]
    found: list[Plan] = []
    begins = own.title.span.end if own.title and own.title.span else own.header_end
    for head in _PLAN.matches(text):
        index = bisect_right(starts, head.start()) - 1
        if head.start() < begins or (index >= 0 and mentions[index].span.end > head.start()):
            continue
        block = document.block_at(head.start())
        if block.kind in _OUTSIDE:
            continue
        span = _named(text, head, block)
        if span is not None and not _is_self(text, head, block, own):
            found.append(_plan(document, head, span, mentions, starts, own))
    return _with_full_names(found)


def _named(text: str, head: re.Match[str], block: Block) -> Span | None:
    """Give the name that a noun begins; None when the words name no certain plan."""
    named = head[0][0].isupper()
    end, approved = _name_end(text, head.end(), min(block.span.end, head.end() + _LONGEST))
    words = text[head.end() : end]
    quoted = _QUOTED.match(text, head.end(), block.span.end) if named else None
    if quoted and text.startswith(_OPEN_MARKS, head.start() - 1):
        return Span(head.start(), quoted.end())
    national = head[0].endswith(_NATIONAL)
    certain = national or (approved and named) or _MARK.search(words) or _place(words)
    count = _COUNT.search(text, max(block.span.start, head.start() - 4), head.start())
    if national and count:
        return Span(count.start(), end)
    if not words.startswith(" ") or _STOP.match(text, head.end()):
        return None
    # `các Quy hoạch khoáng sản của Trung ương` are many, and `Quy hoạch chung` is any.
    if not certain and (count or _WEAK.match(words)):
        return None
    begins = _INITIAL.search(text, max(block.span.start, head.start() - 4), head.start())
    return Span(head.start(), end) if certain or (named and not begins) else None


def _place(words: str) -> bool:
    """Tell whether a name says a place, other than in the name of the body whose it is."""
    words = _OF_BODY.sub("", words)
    return bool(words) and bool(load_gazetteer().named_in(words, Span(0, len(words))))


def _name_end(text: str, start: int, limit: int) -> tuple[int, bool]:
    """Give where a name ends, and whether words follow that say who approved or issued it."""
    end = limit
    for stop in _END.finditer(text, start, limit):
        # A quotation that opened inside the name closes inside it.
        if stop[0] not in _QUOTES or not _OPENING.search(text, start, stop.start()):
            end = stop.start()
            break
    approved = end < limit and _APPROVED.match(text, end) is not None
    for comma in _COMMA.finditer(text, start, end):
        also = _ALSO.match(text, comma.end())
        if _PLAN.regex.match(text, also.end() if also else comma.end()):
            return comma.start(), False
        # What is approved has all words before as its name: `Quy hoạch thăm dò, khai thác … được duyệt`.
        goes_on = _GOES_ON if comma[0] == ", " and not approved else _NO_DEED
        if not goes_on.match(text, comma.end(), end):
            return comma.start(), False
    return start + len(text[start:end].rstrip(" ,")), approved


def _with_full_names(found: Sequence[Plan]) -> tuple[Plan, ...]:
    """Give a bare name the full form that the same text has: `Quy hoạch tỉnh` for `… thời kỳ 2021 - 2030`."""
    names = sorted({plan.canonical for plan in found})
    full = {name: longer[0] for name in names if len(longer := _beginning_with(name, names)) == 1}
    return tuple(
        replace(plan, canonical=full[plan.canonical]) if plan.canonical in full else plan for plan in found
    )


def _beginning_with(name: str, names: Sequence[str]) -> list[str]:
    """Give those of the sorted names that begin with a name and a period."""
    at, longer = bisect_right(names, name), []
    while at < len(names) and names[at].startswith(name):
        if names[at].startswith(_PERIOD, len(name)):
            longer.append(names[at])
        at += 1
    return longer


def _is_self(text: str, head: re.Match[str], block: Block, own: Description) -> bool:
    """Tell whether a text's introduction names the text itself: `ban hành Kế hoạch triển khai …`."""
    same = own.type is not None and head[0].lower() == own.type.value.lower()
    return same and not block.path and text.endswith("ban hành ", 0, head.start())


def _plan(  # noqa: PLR0913, PLR0917 - the document, the place, and what stands around it
    document: Document,
    head: re.Match[str],
    span: Span,
    mentions: Sequence[Mention],
    starts: Sequence[int],
    own: Description,
) -> Plan:
    inside = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    if inside:
        span = Span(span.start, max(span.end, mentions[inside[-1]].span.end))
    approved_by = _approved_by(document.text, span, mentions, starts)
    before = document.text[max(0, span.start - _BEFORE_NAME) : span.start]
    return Plan(
        evidence=document.evidence(span),
        type=head[0][0].upper() + head[0][1:],
        canonical=_canonical(document.text, span, own),
        status=_status(before) if approved_by is None else PlanStatus.IN_FORCE,
        approved_by=approved_by,
        implements=inside[0] if inside else None,
        rule="plan-named" if head[0][0].isupper() else "plan-marked",
    )


def _canonical(text: str, span: Span, own: Description) -> str:
    words = _DASH.sub(" - ", " ".join(text[span.start : span.end].split()))
    if words in _OF_THE_PROVINCE and own.province:
        words = f"{words} {own.province.value}"
    return words[0].upper() + words[1:]


def _status(before: str) -> PlanStatus:
    """Read the last cue of the clause before a name."""
    clause = _CLAUSE.split(before)[-1].lower()
    cues = [(hit.end(), -hit.start(), status) for regex, status in _STATES for hit in regex.finditer(clause)]
    return max(cues)[2] if cues else PlanStatus.UNKNOWN


def _approved_by(text: str, span: Span, mentions: Sequence[Mention], starts: Sequence[int]) -> int | None:
    after = bisect_left(starts, span.end)
    if (
        after < len(mentions)
        and starts[after] - span.end <= _NEAR
        and (
            _AFTER.fullmatch(text, span.end, starts[after])
            or (
                _ISSUING.search(text[max(0, span.start - _VERB) : span.start])
                and _AT.fullmatch(text, span.end, starts[after])
            )
        )
    ):
        return after
    before = bisect_left(starts, span.start) - 1
    if before >= 0 and _BEFORE.fullmatch(text, min(mentions[before].span.end, span.start), span.start):
        return before
    return None
