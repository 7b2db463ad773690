"""The citing text's stance towards each mention, by the nearest cue before it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from kg.domain.citation import Mention, Relation
from kg.lexicon.layout import bounded
from kg.lexicon.rules import load_rules

_RULES = load_rules("cues").rules
_BY_GROUP = {rule.name.replace("-", "_"): rule for rule in _RULES}
# All cues in one scan; at one place the rule that stands first in the file wins.
_CUES = re.compile(bounded("|".join(f"(?P<{group}>{rule.body})" for group, rule in _BY_GROUP.items())))
_RELATIONS = {group: Relation(rule.value) for group, rule in _BY_GROUP.items()}
_REMEMBERED = 4_096  # wordings before mentions whose cue is kept
_NEAR, _LONGEST_CUE = 80, 40  # code points: most cues stand close, and none is longer
_REACH = 320  # code points before a mention in which its cue is looked for: about four printed lines
_LINK = 90  # code points between two mentions within which one document is said to act on the other
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
# Only a law acts on a law; below it stands an aim (`sửa đổi Luật …` in a programme), not an act.
_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})
_CHANGES = frozenset({Relation.AMENDS, Relation.REPLACES, Relation.REPEALS})
_STANCES = load_rules("stances")
_PASSIVE = _STANCES.rule("passive").regex
_PASSIVES = tuple(rule for rule in _STANCES.rules if rule.name.startswith("passive-"))
_DONE_TO = (
    "ửa đổi",
    "ổ sung",
    "hay thế",
    "ãi bỏ",
    "ủy bỏ",
    "uỷ bỏ",
    "ính chính",
    "ợp nhất",
)  # in every passive
_OF_ITSELF = _STANCES.rule("of-itself").regex
_BEHIND = tuple(_STANCES.rule(name) for name in ("ends-it", "replaced-by-this", "amended-below"))
_KEPT_RULE = _STANCES.rule("kept-and-amended")
_KEPT, _PARTY_TYPES = _KEPT_RULE.regex, frozenset({"Kết luận", "Nghị quyết", "Chỉ thị"})
_CONDITION = re.compile(_STANCES.rule("condition").regex.pattern + r"[^,;:]*$")
_ITEM = re.compile(r"\s*" + _STANCES.rule("item").body)
_ITEM_HEAD = 60  # code points of an item before its mention: `a) Khoản 2 Điều 5 của`
_ITEMS = 12  # lines of a list that are walked back to the line that leads to it
_SHARED = frozenset({Relation.IMPLEMENTS, Relation.BASED_ON})  # what all members of a list share
_GOES_ON = re.compile(r"[”\")]?(?:[,;]|,? và) (?:và |các )?")
_IN_PASSING = _STANCES.part("in_passing")
_ASIDE = re.compile(r"(?: ?\([^()\n]{1,120}\))?[ ,]{0,2}")  # `(sau đây gọi tắt là …)` and a blank
_ADJACENT = 2  # code points between a subject and the mention that it goes on with
_PARTED = re.compile(r"[,;:\n]|\.\s| và | gắn với ")
_ABOUT = _STANCES.part("about")
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
        if before.isupper():
            before = before.lower()  # a heading: `TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT …`
        relation, cue = _stance(text, mentions, index, before, own_type)
        if cue is None and done and _listed_after(text, done[-1], mention):
            relation, cue = done[-1].relation, done[-1].cue
        if relation is Relation.IMPLEMENTS and " đã " in before:
            above = bisect_right(starts, mention.span.start) - 1
            if above >= 0 and _RESULTS.search(text, *headings[above]):
                relation = Relation.REPORTS_ON
        if done:
            done[-1] = _done_to(text, done[-1], index, mention.span.start)
        done.append(_via(text, done, replace(mention, relation=relation, cue=cue)))
    return tuple(done)


def _listed_after(text: str, last: Mention, mention: Mention) -> bool:
    """Tell whether a mention goes on with the list of the one before, whose cue stands too far away."""
    end = max(last.span.end, last.title.end if last.title else 0)
    return (
        last.relation in _SHARED
        and end <= mention.span.start
        and bool(_GOES_ON.fullmatch(text, end, mention.span.start))
    )


def _stance(
    text: str, mentions: Sequence[Mention], index: int, before: str, own_type: str | None
) -> tuple[Relation, str | None]:
    """Give relation and cue: by the words behind, by the nearest cue before, or by what leads to the list."""
    mention = mentions[index]
    if behind := _behind(text, mention, before, own_type):
        return behind
    nested = _inside_subject(mentions, index)
    if passive := _last_passive(before):
        before, nested = before[:passive], True
    relation, cue = _nearest(before, own_type)
    if cue is None and (lead := _lead_in(text, mention.span.start)):
        relation, cue = _nearest(lead, own_type)
    beyond = relation in _CHANGES and mention.stated.type in _LAWS and own_type not in _LAWS
    return (Relation.CITES, cue) if beyond or (nested and relation in _OWN_ACTS) else (relation, cue)


def _behind(
    text: str, mention: Mention, before: str, own_type: str | None
) -> tuple[Relation, str | None] | None:
    """Find a stance stated only after the mention and its subject: `… hết hiệu lực`."""
    end = max(mention.span.end, mention.title.end if mention.title else 0)
    if own_type in _PARTY_TYPES and (kept := _KEPT.match(text, end + 1)):
        return Relation(_KEPT_RULE.value), kept[0]
    if own_type not in _ACTING or (mention.stated.type in _LAWS and own_type not in _LAWS):
        return None
    end = _ASIDE.match(text, end).end()  # type: ignore[union-attr]  # it matches nothing, too
    for rule in _BEHIND:
        if (match := rule.regex.match(text, end)) and not _CONDITION.search(before):
            return Relation(rule.value), match[0]
    return None


def _inside_subject(mentions: Sequence[Mention], index: int) -> bool:
    """Tell whether a mention goes on with the subject of the one before: `NĐ … quy định chi tiết Luật …`."""
    title = mentions[index - 1].title if index else None
    return title is not None and 0 <= mentions[index].span.start - title.end <= _ADJACENT


@lru_cache(maxsize=_REMEMBERED)
def _last_passive(before: str) -> int | None:
    """Give where `được sửa đổi, bổ sung bởi` starts, if no cue stands after it."""
    if not any(word in before for word in _DONE_TO):
        return None  # looking for plain words costs a tenth of the pattern
    last = None
    for last in _PASSIVE.finditer(before):  # noqa: B007 - only the last one is wanted
        pass
    return last.start() if last and not _CUES.search(before, last.end()) else None


def _lead_in(text: str, start: int) -> str | None:
    """Give the last sentence of the line that leads to a list, for a mention that heads one of its items."""
    line = text.rfind("\n", 0, start) + 1
    if start - line > _ITEM_HEAD or not _ITEM.match(text, line):
        return None
    for _ in range(_ITEMS):
        end = line - 1
        if end <= 0:
            return None
        line = text.rfind("\n", 0, end) + 1
        if text.endswith(":", line, end):
            lead = text[max(line, end - _REACH) : end]
            return lead[lead.rfind(". ") + 1 :] if not lead[:3].strip().isdigit() else lead
        if not _ITEM.match(text, line):
            return None
    return None


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
    before = " ".join(pieces)
    return _IN_PASSING.sub(" ", before) if "ửa đổi" in before else before


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
        (own_type not in _ACTING or not _HEAD.search(before[: start + max(0, low - 1)]))
        and not _OF_ITSELF.search(before[: start + max(0, low - 1)])
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
    if len(between) > _LINK or not between.startswith((" ", ", về ")):
        return mention
    about = _ABOUT.match(between)
    for rule in _RULES:
        match = rule.regex.match(between, about.end() if about else 1)
        if match and Relation(rule.value) in _ACTS and not _PARTED.search(between, match.end()):
            return replace(mention, via=len(earlier) - 1, via_relation=Relation(rule.value))
    return mention


def _done_to(text: str, last: Mention, following: int, start: int) -> Mention:
    """Link `X được sửa đổi bởi Y`: the mention after it acts on the first."""
    end = max(last.span.end, last.title.end if last.title else 0)
    if not 0 < start - end <= _LINK:
        return last
    if not any(word in text[end:start] for word in _DONE_TO):
        return last
    passive = _PASSIVE.search(text, end, start)
    if (
        passive is None
        or text[end : passive.start()].strip(" ,(")
        or _PARTED.search(text, passive.end(), start)
    ):
        return last
    rule = next(rule for rule in _PASSIVES if rule.regex.match(text, passive.start()))
    return replace(last, via=following, via_relation=Relation(rule.value))
