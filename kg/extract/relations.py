"""The citing text's stance towards each mention, by the nearest cue before it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kg.domain.citation import Mention, Relation
from kg.lexicon.rules import bounded, load_rules

_RULES = load_rules("cues").rules
_BY_GROUP = {rule.name.replace("-", "_"): rule for rule in _RULES}
# All cues in one scan; at one place the rule that stands first in the file wins.
_CUES = re.compile(bounded("|".join(f"(?P<{group}>{rule.body})" for group, rule in _BY_GROUP.items())))
_RELATIONS = {group: Relation(rule.value) for group, rule in _BY_GROUP.items()}
_REMEMBERED = 4_096  # wordings before mentions whose cue is kept
_NEAR, _LONGEST_CUE = 80, 40  # code points: most cues stand close, and none is longer
_REACH = 320  # code points before a mention in which its cue is looked for: about four printed lines
_LINK = 60  # code points between two mentions within which one document is said to act on the other
_ACTS = frozenset(
    {
        Relation.IMPLEMENTS,
        Relation.APPROVES,
        Relation.AMENDS,
        Relation.REPLACES,
        Relation.REPEALS,
        Relation.GUIDES,
    }
)
# A directive acts on another only where it says so itself, at the head of a line (`Điều 1. Sửa đổi …`), and
# only a normative one does: in a plan or a letter `Sửa đổi Luật …` is a task for somebody.
_OWN_ACTS = frozenset(
    {Relation.AMENDS, Relation.REPLACES, Relation.REPEALS, Relation.APPROVES, Relation.GUIDES}
)
_ACTING = frozenset(
    {
        "Luật",
        "Bộ luật",
        "Pháp lệnh",
        "Nghị định",
        "Nghị quyết",
        "Quyết định",
        "Quy định",
        "Thông tư",
        "Thông tư liên tịch",
        "Nghị quyết liên tịch",
    }
)
_HEAD = re.compile(r"(?:^|\n)(?:(?:Điều )?\d+[.:)]|[-+•]|[a-zđ]\))?[ \w.,:“\"]{0,40}$")
_REPORTING = frozenset({"Kết luận", "Báo cáo", "Thông báo", "Thông báo kết luận"})
_RESULTS = re.compile(r"kết quả|[Tt]ình hình")


def with_relations(
    text: str, mentions: Sequence[Mention], own_type: str | None, headings: Sequence[tuple[int, int]]
) -> tuple[Mention, ...]:
    """Give each mention its relation and cue, and its `via` where one cited document acts on the next.

    Args:
        text: clean text.
        mentions: in text order.
        own_type: the citing directive's type, where known.
        headings: (start, end) of the sections' headings in text order.
    """
    starts = [start for start, _ in headings]
    done: list[Mention] = []
    for index, mention in enumerate(mentions):
        before = _before(text, mentions, index)
        relation, cue = _nearest(before, own_type)
        if relation is Relation.IMPLEMENTS and " đã " in before:
            above = bisect_right(starts, mention.span.start) - 1
            if above >= 0 and _RESULTS.search(text, *headings[above]):
                relation = Relation.REPORTS_ON
        done.append(_via(text, done, replace(mention, relation=relation, cue=cue)))
    return tuple(done)


def _before(text: str, mentions: Sequence[Mention], index: int) -> str:
    """Give the words of the sentence before a mention, without other mentions and their subjects."""
    start = mentions[index].span.start
    low = max(0, start - _REACH)
    low = max(low, text.rfind("\n", low, start) + 1)
    stop = text.rfind(". ", low, start)
    while stop >= 0:
        if text[stop + 2].isupper() and not text[stop - 1].isdigit():
            low = stop + 2
            break
        stop = text.rfind(". ", low, stop)
    pieces, position = [], low
    for other in mentions[max(0, index - 6) : index]:
        end = other.span.end if other.title is None or other.title.end > start else other.title.end
        if end <= low:
            continue
        pieces.append(text[position : max(position, other.span.start)])
        position = max(position, end)
    pieces.append(text[position:start])
    return " ".join(pieces)


def _nearest(before: str, own_type: str | None) -> tuple[Relation, str | None]:
    low = max(0, len(before) - _NEAR)
    near = before[max(0, low - 1) :]  # with the character that parts it from what is not looked at
    last = _last_cue(near, min(low, 1))
    if low and (last is None or last[0] <= _LONGEST_CUE):
        low, last = 0, _last_cue(before, 0)  # it may begin before what was looked at
    if last is None:
        return Relation.CITES, None
    start, group, cue = last
    rule, relation = _BY_GROUP[group], _RELATIONS[group]
    if rule.name == "about-carrying-out" and own_type not in _REPORTING:
        relation = Relation.IMPLEMENTS
    if relation in _OWN_ACTS and (
        own_type not in _ACTING or not _HEAD.search(before[: start + max(0, low - 1)])
    ):
        return Relation.CITES, cue
    return relation, cue


@lru_cache(maxsize=_REMEMBERED)
def _last_cue(before: str, low: int) -> tuple[int, str, str] | None:
    """Give start, rule and words of the last cue; what stands before mentions is often the same."""
    last: re.Match[str] | None = None
    for last in _CUES.finditer(before, low):  # noqa: B007 - only the last one is wanted
        pass
    return (last.start(), last.lastgroup or "", last[0]) if last else None


def _via(text: str, earlier: Sequence[Mention], mention: Mention) -> Mention:
    """Link `X … thực hiện Y`: what stands between two mentions belongs to the first."""
    if not earlier:
        return mention
    last = earlier[-1]
    between = text[last.span.end : mention.span.start]
    if len(between) > _LINK or re.search(r"[,;:\n]|\.\s| và | gắn với ", between):
        return mention
    for rule in _RULES:
        match = rule.regex.match(between, 1) if between.startswith(" ") else None
        if match and Relation(rule.value) in _ACTS:
            return replace(mention, via=len(earlier) - 1, via_relation=Relation(rule.value))
    return mention
