"""Amounts: a number or a range with its unit, read as decimals."""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from kg.domain.evidence import Span
from kg.lexicon.rules import load_rules

_AMOUNT = load_rules("indicators").rule("amount")
_THOUSANDS = re.compile(r"\.(?=\d{3}(?!\d))")


class Amount(Struct, frozen=True):
    """A figure in clean text."""

    span: Span  # number and unit
    low: Decimal
    high: Decimal  # equal to `low` unless the text gives a range
    unit: str  # verbatim
    kind: str  # "rate", "times", "money", "thing" or "counted"
    share: bool  # `19/28 chỉ tiêu`: the number is so many of a total


def amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts of clean text, in order, none inside another."""
    end = 0
    for match in sorted(_AMOUNT.matches(text), key=re.Match.start):
        if match.start() < end or match.lastgroup is None:
            continue
        end = match.end()
        low = decimal_of(match["low"])
        yield Amount(
            span=Span(*match.span()),
            low=low,
            high=decimal_of(match["high"]) if match["high"] else low,
            unit=match[match.lastgroup],
            kind=match.lastgroup,
            share=match["of"] is not None,
        )


def decimal_of(printed: str) -> Decimal:
    """Read a number as Vietnamese prints it: `55.853` is 55853, `0,43` is 0.43, `2.5` is 2.5."""
    plain = _THOUSANDS.sub("", printed).replace(",", ".")
    return Decimal(plain)
