"""Labels below an item: who leads, who helps, by when, what comes out: `Đơn vị chủ trì: Sở Tài chính`."""

import re

from msgspec import Struct

from kg.domain.evidence import Span
from kg.lexicon.layout import bounded
from kg.lexicon.rules import load_rules

_FILE = load_rules("task_labels")
_LABEL = re.compile("|".join(f"(?P<{rule.value}>{rule.regex.pattern})" for rule in _FILE.rules))
_ANY_LABEL = re.compile(
    bounded("|".join(rule.body for rule in _FILE.rules))
)  # it leaps to where one may begin
_LEADS = "lead"
_BETWEEN = " ;.,()[]-–+*\n"  # marks around a label's words


class Labels(Struct, frozen=True):
    """What the labels of a paragraph say, each as the span of its words in clean text."""

    start: int  # of the first label
    lead: Span | None
    cooperating: Span | None
    deadline: Span | None
    product: Span | None


def labels_in(text: str, start: int, end: int) -> Labels | None:
    """Read the labels of a paragraph; None when it has none, or a label stands in the middle of a sentence.

    A label begins the paragraph or a part of it: after a semicolon, a full stop or an opening bracket.
    """
    if text.find(":", start, end) < 0:
        return None
    found: dict[str, Span] = {}
    places = [hit.start() for hit in _ANY_LABEL.finditer(text, start, end)]
    labels = (_LABEL.match(text, place, end) for place in places if _begins(text, start, place))
    hits = [hit for hit in labels if hit]
    if not hits:
        return None
    for hit, stop in zip(hits, (*(hit.start() for hit in hits[1:]), end), strict=True):
        low, high = hit.end(), stop
        while low < high and text[low] in " :":
            low += 1
        while high > low and text[high - 1] in _BETWEEN:
            high -= 1
        if low < high and hit.lastgroup:
            found.setdefault(hit.lastgroup, Span(low, high))
    if not found:
        return None
    return Labels(
        hits[0].start(),
        found.get(_LEADS),
        found.get("cooperating"),
        found.get("deadline"),
        found.get("product"),
    )


def _begins(text: str, start: int, at: int) -> bool:
    before = text[start:at].rstrip()
    return not before or before[-1] in ";.([-–+*"
