"""One decision: which directive one number or name of a mention means, and why."""

from msgspec import Struct

from kg.domain.citation import Candidate, Status
from kg.domain.directive import Directive, DirectiveKey


class Decision(Struct, frozen=True):
    """The outcome for one target of a mention."""

    status: Status
    cited: DirectiveKey | None
    confidence: float
    reasons: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()
    clash: str | None = None
    number: str | None = None
    new: Directive | None = None  # a congress's resolution, which its ordinal makes known


def resolved(
    key: DirectiveKey,
    confidence: float,
    *reasons: str,
    rivals: tuple[Candidate, ...] = (),
    new: Directive | None = None,  # a congress's resolution, which its ordinal makes known
) -> Decision:
    """Decide for one directive; the rivals stay on record with why they lost."""
    return Decision(Status.RESOLVED, key, confidence, reasons, rivals, new=new)


def undecided(candidates: tuple[Candidate, ...], *reasons: str, clash: str | None = None) -> Decision:
    """Leave it open: ambiguous with candidates, unresolved without."""
    status = Status.AMBIGUOUS if candidates else Status.UNRESOLVED
    return Decision(status, None, 0.0, reasons, candidates, clash)
