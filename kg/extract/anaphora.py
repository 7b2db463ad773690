"""Pointing words: `Kết luận này`, `Nghị quyết nêu trên`, and short names that a text defines."""

from bisect import bisect_left
from collections.abc import Sequence

from kg.domain.citation import Anaphor, Mention
from kg.domain.evidence import Span
from kg.extract.words import type_name
from kg.lexicon.rules import Rule, load_rules

_RULES = load_rules("anaphora").rules
_LONGEST_HEAD = 24  # code points of the longest pointing phrase before its anchor


def anaphora(text: str, mentions: Sequence[Mention]) -> tuple[Anaphor, ...]:
    """Find the pointing words of clean text and what they point at, in text order."""
    starts = [mention.span.start for mention in mentions]
    found = [pointer for rule in _RULES for pointer in _of_rule(text, rule, mentions, starts)]
    return tuple(sorted(found, key=lambda pointer: (pointer.span.start, pointer.span.end)))


def _of_rule(text: str, rule: Rule, mentions: Sequence[Mention], starts: list[int]) -> list[Anaphor]:
    found: list[Anaphor] = []
    for anchor in rule.anchors:
        for hit in anchor.finditer(text):
            if rule.before and not text.endswith(rule.before, 0, hit.start()):
                continue
            match = rule.regex.search(text, max(0, hit.start() - _LONGEST_HEAD), hit.end() + 80)
            if not match or not match.start() <= hit.start() < match.end():
                continue
            before = mentions[: bisect_left(starts, match.start())]
            if pointer := _pointer(rule, Span(*match.span()), match.groupdict(), before):
                found.append(pointer)
    return found


def _pointer(
    rule: Rule, span: Span, group: dict[str, str | None], before: Sequence[Mention]
) -> Anaphor | None:
    if rule.value == "self":
        return Anaphor(span, rule.name, None)
    if rule.value == "definition":
        return Anaphor(span, rule.name, len(before) - 1, group.get("alias")) if before else None
    wanted = type_name(group["type"] or "")
    for index in range(len(before) - 1, -1, -1):
        kind = before[index].stated.type
        if kind is not None and (kind.startswith(wanted) or wanted == "Văn bản"):
            return Anaphor(span, rule.name, index)
    return None
