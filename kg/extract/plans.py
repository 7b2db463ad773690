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
_SOFT, _TO_PERIOD, _PLANNING = (_FILE.part(name) for name in ("soft", "to_period", "planning"))
_PLANNED, _LISTING, _BY_THIS = (_FILE.part(name) for name in ("planned", "listing", "by_this"))
_OF_NATION = _FILE.part("of_nation")
_OF_BODY, _OFFICE = _FILE.part("of_body"), _FILE.part("office")
_NATIONAL, _PLANS = "mục tiêu quốc gia", "quy hoạch"
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
_APPROVING = frozenset({"Quyết định", "Nghị quyết"})
_PROVINCE_PLAN = re.compile(r"(?P<plan>[Qq]uy hoạch tỉnh)(?P<period> (?:thời kỳ|giai đoạn) .*)?")
_DASH = re.compile(r"\s*[-‐‑–—−]\s*(?=\d{4})")
_LONGEST = 300  # code points of a name
_BEFORE_NAME = 300  # in which the words stand that tell whether the plan is in force
_OFFICE_NAME = 20  # before a noun that is part of an office's name
_LIST = 100  # before a name, in which the words that announce a list of plans stand
_VERB = 40  # before a name, in which `ban hành` stands
_NEAR = 240  # between a plan and the directive that approved it


def plans(document: Document, mentions: Sequence[Mention], own: Description) -> tuple[Plan, ...]:
    """Find the named plans of a document, in text order; one may stand inside the name of another."""
    text = document.text
    starts = [mention.span.start for mention in mentions]
    found: list[Plan] = []
    begins = own.title.span.end if own.title and own.title.span else own.header_end
    for head in sorted(_PLAN.matches(text), key=re.Match.start):
        index = bisect_right(starts, head.start()) - 1
        if head.start() < begins or (index >= 0 and mentions[index].span.end > head.start()):
            continue
        block = document.block_at(head.start())
        if block.kind in _OUTSIDE:
            continue
        span = _named(text, head, block, normative=own.normative)
        if span is not None and not _is_self(text, head, block, own):
            found.append(_plan(document, head, span, mentions, starts, own))
    return _with_full_names(found)


def _named(text: str, head: re.Match[str], block: Block, *, normative: bool) -> Span | None:
    """Give the name that a noun begins; None when the words name no certain plan.

    A normative text writes the papers that it defines with a capital: `Đề án`, `Quy chế cuộc đấu giá`.
    """
    named = head[0][0].isupper() and not normative
    end, approved = _name_end(text, head.end(), min(block.span.end, head.end() + _LONGEST))
    words = text[head.end() : end]
    quoted = _QUOTED.match(text, head.end(), block.span.end) if named else None
    if _is_deed(text, head, block) or _OFFICE.search(text, max(0, head.start() - _OFFICE_NAME), head.start()):
        return None
    national = head[0].endswith(_NATIONAL) or _OF_NATION.match(text, head.start() + 1) is not None
    certain = national or (approved and named) or _MARK.search(words) or _place(words)
    if quoted and text.startswith(_OPEN_MARKS, head.start() - 1) and not _STOP.match(text, head.end()):
        return Span(head.start(), quoted.end())
    count = _COUNT.search(text, max(block.span.start, head.start() - 4), head.start())
    if national and count:
        return Span(count.start(), end)
    if not (words.startswith(" ") or head[0].endswith(_NATIONAL)) or _STOP.match(text, head.end()):
        return None
    # `các Quy hoạch khoáng sản của Trung ương` are many, and `Quy hoạch chung` is any.
    if not certain and (count or _WEAK.match(words)):
        return None
    begins = _begins(text, head, block) and not _LISTING.search(
        text, max(block.span.start, head.start() - _LIST), head.start()
    )
    return Span(head.start(), end) if certain or (named and not begins) else None


def _begins(text: str, head: re.Match[str], block: Block) -> bool:
    start = block.span.start
    return (
        head.start() == start or _INITIAL.search(text, max(start, head.start() - 4), head.start()) is not None
    )


def _is_deed(text: str, head: re.Match[str], block: Block) -> bool:
    """Tell whether the word is a verb: `Quy hoạch các khu chức năng`, `được quy hoạch tại …`."""
    if head[0].lower() != _PLANS:
        return False
    if head[0][0].islower() and _PLANNED.search(text, max(block.span.start, head.start() - 12), head.start()):
        return True
    return _PLANNING.match(text, head.end()) is not None and (
        head[0][0].islower() or _begins(text, head, block)
    )


def _place(words: str) -> bool:
    """Tell whether a name says a place, other than in the name of the body whose it is."""
    words = _OF_BODY.sub("", words)
    return bool(words) and bool(load_gazetteer().named_in(words, Span(0, len(words))))


def _name_end(text: str, start: int, limit: int) -> tuple[int, bool]:
    """Give where a name ends, and whether words follow that say who approved or issued it."""
    end, start_of_rest = limit, start
    for stop in _END.finditer(text, start, limit):
        # A quotation that opened inside the name closes inside it.
        if _SOFT.match(text, stop.start()) and (longer := _TO_PERIOD.match(text, stop.end(), limit)):
            start_of_rest = longer.end()
            continue
        if stop.start() < start_of_rest:
            continue
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
    # Where the text speaks of one province's plan only, `Quy hoạch tỉnh` is that one.
    placed = {name for name in names if name.startswith("Quy hoạch tỉnh ") and full.get(name, name) == name}
    if len(placed) == 1:
        full |= dict.fromkeys(_OF_THE_PROVINCE, placed.pop())
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
    issued = _BY_THIS.search(before.rpartition("\n")[2]) is not None and own.type is not None
    if approved_by is not None or (issued and own.type and own.type.value in _APPROVING):
        status = PlanStatus.IN_FORCE
    else:
        status = _status(before)
    return Plan(
        evidence=document.evidence(span),
        type=head[0][0].upper() + head[0][1:],
        canonical=_canonical(document.text, span, own),
        status=status,
        approved_by=approved_by,
        implements=inside[0] if inside else None,
        rule="plan-named" if head[0][0].isupper() else "plan-marked",
    )


def _canonical(text: str, span: Span, own: Description) -> str:
    words = _DASH.sub(" - ", " ".join(text[span.start : span.end].split()))
    if own.province and (bare := _PROVINCE_PLAN.fullmatch(words)):
        words = f"{bare['plan']} {own.province.value}{bare['period'] or ''}"
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
