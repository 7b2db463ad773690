"""Pointing words: `Kết luận này`, `Nghị quyết nêu trên`, and short names that a text defines."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.domain.citation import Anaphor, Mention
from kg.domain.evidence import Span
from kg.extract.words import type_name
from kg.lexicon.rules import Rule, load_rules

_FILE = load_rules("anaphora")
_HEADS = frozenset(_FILE.words["heads"])
_HEAD_LENGTHS = sorted({len(head) for head in _HEADS}, reverse=True)
_REACH = 24, 80  # code points around `gọi là` in which a definition stands


def anaphora(text: str, mentions: Sequence[Mention]) -> tuple[Anaphor, ...]:
    """Find the pointing words of clean text and what they point at, in text order."""
    starts = [mention.span.start for mention in mentions]
    found: list[Anaphor] = []
    for rule in _FILE.rules:
        for match in _matches(text, rule):
            before = bisect_left(starts, match.start())
            if pointer := _pointer(rule, match, mentions, before):
                found.append(pointer)
    return tuple(sorted(found, key=lambda pointer: (pointer.span.start, pointer.span.end)))


def _matches(text: str, rule: Rule) -> Iterator[re.Match[str]]:
    for anchor in rule.anchors:
        for at, stop in anchor.spans(text):
            if not rule.before:
                match = rule.regex.search(text, max(0, at - _REACH[0]), stop + _REACH[1])
                if match and match.start() <= at < match.end():
                    yield match
            elif text.endswith(rule.before, 0, at) and (match := _with_head(text, rule, at)):
                yield match


def _with_head(text: str, rule: Rule, end: int) -> re.Match[str] | None:
    """Match a rule from the longest type words that end at `end`."""
    for length in _HEAD_LENGTHS:
        if text[end - length : end] in _HEADS and (match := rule.regex.match(text, end - length)):
            return match
    return None


def _pointer(rule: Rule, match: re.Match[str], mentions: Sequence[Mention], before: int) -> Anaphor | None:
    """Give what a match points at; `before` mentions stand before it."""
    span = Span(*match.span())
    if rule.value == "self":
        return Anaphor(span, rule.name, None)
    if rule.value == "definition":
        return Anaphor(span, rule.name, before - 1, match["alias"]) if before else None
    wanted = type_name(match["type"])
    for index in range(before - 1, -1, -1):
        kind = mentions[index].stated.type
        if kind is not None and (kind.startswith(wanted) or wanted == "Văn bản"):
            return Anaphor(span, rule.name, index)
    return None
