"""Mentions decided by others of the same text: those of their list, those below the heading that names them.

Every mention has been decided by itself before. Only what stayed open, without a clash and without
a person's judgement, is looked at here.
"""

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from kg.domain.directive import DirectiveKey
from kg.domain.keys import number_slug
from kg.domain.reading import ReadMention
from kg.identity.decision import Decision, resolved
from kg.identity.question import Decided

_NEAR = 10  # numbers below or above those of the list: what was issued at about that time
_COMPANY, _MORE_COMPANY = 2, 3  # others in a list, of the current term, of another
_LIST_GAP, _LIKELY = 12, 0.75  # code points between them; confidence
_FIRM = 0.9  # confidence of a full mention that a heading is read by

Judged = Callable[[ReadMention], bool]


def by_list(done: Sequence[Decided], current: str, is_judged: Judged) -> list[Decided]:
    """Decide a Party number without date by its list: all others in it are of one term.

    Args:
        done: the mentions of one text with their decisions, in text order.
        current: the term of the Party in which the text was written.
        is_judged: whether a person said what a mention means.
    """
    rounds = list(done)
    for index, (item, decisions) in enumerate(rounds):
        stated = item.mention.stated
        plain = not (item.title or stated.terms or stated.date)
        if not plain or not any(map(_is_open, decisions)) or is_judged(item):
            continue
        listed = {one.cited for _, others in _list_around(rounds, index) for one in others if one.cited}
        term = _one_term(listed, current)
        if term is not None:
            numbers = [int(key.number) for key in listed if key.number.isdigit()]
            near = range(min(numbers, default=0) - _NEAR, max(numbers, default=0) + _NEAR + 1)
            rounds[index] = (item, tuple(_of_term(one, term, near) for one in decisions))
    return rounds


def by_text_below(done: Sequence[Decided], end: int, is_judged: Judged) -> list[Decided]:
    """Decide what the subject of a text names in short by the full mentions below it, where they agree.

    Args:
        done: the mentions of one text with their decisions, in text order.
        end: where the subject ends in clean text.
        is_judged: whether a person said what a mention means.
    """
    rounds = list(done)
    for index, (item, decisions) in enumerate(rounds):
        if item.mention.span.start >= end:
            break
        if not is_judged(item):
            below = rounds[index + 1 :]
            rounds[index] = (item, tuple(_as_below(item, decision, below) for decision in decisions))
    return rounds


def _is_open(decision: Decision) -> bool:
    return decision.cited is None and decision.number is not None and not decision.clash


def _list_around(rounds: Sequence[Decided], index: int) -> Sequence[Decided]:
    """Give the mentions of one symbol that stand in one list with a mention, itself among them."""
    low = high = index
    while low and _are_listed(rounds[low - 1][0], rounds[low][0]):
        low -= 1
    while high + 1 < len(rounds) and _are_listed(rounds[high][0], rounds[high + 1][0]):
        high += 1
    return rounds[low : high + 1]


def _are_listed(first: ReadMention, second: ReadMention) -> bool:
    """Tell whether two mentions stand in one list, with no words but type words between them."""
    same = first.mention.stated.symbol == second.mention.stated.symbol
    return same and 0 <= second.mention.span.start - first.mention.span.end <= _LIST_GAP and not first.title


def _one_term(listed: Iterable[DirectiveKey], current: str) -> str | None:
    """Give the one term of the central committee that enough members of a list are of."""
    keys = list(listed)
    periods = {(key.series, key.period) for key in keys}
    if len(periods) != 1:
        return None
    ((series, term),) = periods
    enough = _COMPANY if term == current else _MORE_COMPANY
    return term if series == "tw" and len(keys) >= enough else None


def _of_term(decision: Decision, term: str, near: range) -> Decision:
    """Choose the candidate of a term; `18-NQ/TW` beside 57, 66 and 68 may be an older one and stays open."""
    number = number_slug(decision.number or "")
    if not _is_open(decision) or not number.isdigit() or int(number) not in near:
        return decision
    fitting = [row.key for row in decision.candidates if row.score > 0 and row.key.period == term]
    if len(fitting) != 1:
        return decision
    rivals = tuple(row for row in decision.candidates if row.key != fitting[0])
    why = "it stands in one list with others, which are all of that term"
    return replace(resolved(fitting[0], _LIKELY, why, rivals=rivals), number=decision.number)


def _as_below(item: ReadMention, decision: Decision, below: Iterable[Decided]) -> Decision:
    """Choose the directive that all full mentions of the same symbol and number below mean."""
    stated = item.mention.stated
    if not _is_open(decision) or stated.symbol is None:
        return decision
    number = number_slug(decision.number or "")
    found = {
        full.cited
        for other, decisions in below
        if other.mention.stated.symbol == stated.symbol and other.mention.stated.type in {stated.type, None}
        for full in decisions
        if full.cited and full.confidence >= _FIRM and number_slug(full.number or "") == number
    }
    if len(found) != 1:
        return decision
    return replace(
        resolved(found.pop(), _FIRM, "named in full below, in the same text"), number=decision.number
    )
