"""Contradictions that reading and deciding brought to light: reported, never hidden."""

from collections.abc import Iterator, Sequence

from kg.domain.citation import Finding
from kg.domain.corpus import HeldDirective
from kg.domain.reading import ReadMention
from kg.identity.decision import Decision

_FULL = len("2023-12-05")


def findings_of(
    held: HeldDirective, rounds: Sequence[tuple[ReadMention, tuple[Decision, ...]]]
) -> Iterator[Finding]:
    """Yield the clashes of one text: stated facts against each other, against what is known, against time."""
    own = held.directive
    for item, decisions in rounds:
        words, evidence = " ".join(item.evidence.exact.split()), item.evidence
        for decision in decisions:
            if decision.clash:
                yield Finding("stated-facts-clash", str(own.key), f"“{words}”: {decision.clash}", evidence)
            if decision.cited is None:
                continue
            if decision.cited == own.key:
                yield Finding("self-citation", str(own.key), f"“{words}” names the text itself", evidence)
            day = item.mention.stated.date
            if day and len(day) == _FULL and day > held.written[1]:
                yield Finding(
                    "forward-citation",
                    str(own.key),
                    f"“{words}” is of {day}, later than the citing text ({held.written[1]})",
                    evidence,
                )
