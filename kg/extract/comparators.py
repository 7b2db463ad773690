"""How an amount is meant: as it stands, as a bound, as a rise or a fall."""

import re
from decimal import Decimal

from kg.domain.layers import Comparator
from kg.extract.amounts import Amount
from kg.lexicon.rules import load_rules

_FILE = load_rules("indicators")
COMPARATORS = tuple(
    (_FILE.rule(name).regex, Comparator(_FILE.rule(name).value))
    for name in ("growth", "decline", "at-least", "at-most", "more", "about")
)
CHANGES = frozenset({Comparator.INCREASE, Comparator.DECREASE})
OR_MORE, OR_LESS = " trở lên", " trở xuống"
LEVEL = re.compile(r"(?<!\w)(?:còn|xuống)(?!\w)")
_FROM_TO = re.compile(r"(?<!\w)từ ?$")  # before a range: no bound


def comparator_of(text: str, amount: Amount, gap: str) -> Comparator:
    """Tell how an amount is meant by the verbs and comparators before it, and by what stands behind."""
    if text.startswith(OR_MORE, amount.span.end):
        return Comparator.AT_LEAST
    if text.startswith(OR_LESS, amount.span.end):
        return Comparator.AT_MOST
    # `giảm còn dưới 1%` tells the level that is reached, not the fall.
    level = amount.kind == "times" or LEVEL.search(gap) is not None
    said = _said(amount, gap)
    return next((one for one in said if not (level and one in CHANGES)), Comparator.EQUAL)


def bounds(amount: Amount, gap: str, comparator: Comparator) -> tuple[Decimal | None, Decimal | None]:
    """Give the least and the most of an amount; of a bound one alone, also of growth: `tăng trên 10%`."""
    said = {comparator, *_said(amount, gap)}
    if Comparator.AT_MOST in said:
        return None, amount.high
    if amount.low == amount.high and said & {Comparator.AT_LEAST, Comparator.MORE}:
        return amount.low, None
    return amount.low, amount.high


def _said(amount: Amount, gap: str) -> list[Comparator]:
    words = gap.lower()
    if amount.low != amount.high:
        words = _FROM_TO.sub("", words)  # `đạt từ 150 - 160 triệu đồng`
    return [comparator for regex, comparator in COMPARATORS if regex.search(words)]
