"""Candidates for a mention that does not say enough by itself: excluded, scored, explained."""

import re

from msgspec import Struct

from kg.domain.citation import Candidate, Stated
from kg.domain.directive import Confidence, Directive
from kg.identity.context import Context
from kg.identity.periods import term_at
from kg.identity.series import Series
from kg.identity.subjects import likeness
from kg.lexicon.authority import Authority

_SAME_SUBJECT = 0.6
_OTHER_SUBJECT = 0.25
_MARGIN = 0.2
_ANNOUNCED_DAYS = 400  # how long before its date a directive has been seen announced: 35-CT/TW, six months
# Directives of one type that a committee numbers in a day at most; a higher number is of an older term.
# Seen: 2043 conclusions in 1,139 days, 2026 letters in 1,223; 28 programmes in 845, 121 plans in 657.
_PER_DAY = {"kl": 2.5, "cv": 3.0, "tb": 2.5, "qd": 3.0}
_FEW_PER_DAY = 0.3
_HEAD_START = 10
_FITS = "nothing stated speaks against it"


class Asked(Struct, frozen=True):
    """What a mention asks of a candidate."""

    stated: Stated
    title: str | None
    beside: tuple[str, ...]  # symbols of the mentions that stand in the same sentence: "18-NQ/TW"


def rank(
    known: tuple[Directive, ...], asked: Asked, context: Context, series: Series | None, authority: Authority
) -> tuple[Candidate, ...]:
    """Score every known directive for a mention, best first; the excluded ones come last with the reason."""
    rows = [_candidate(one, asked, context, series, authority) for one in known]
    return tuple(sorted(rows, key=lambda row: (-row.score, row.key)))


def winner(candidates: tuple[Candidate, ...]) -> Candidate | None:
    """Give the candidate that something speaks for and that leads clearly; None when it would be a guess."""
    alive = [row for row in candidates if row.score > 0]
    if not alive or alive[0].score < _SAME_SUBJECT:
        return None
    if len(alive) > 1 and alive[0].score - alive[1].score < _MARGIN:
        return None
    return alive[0]


def _candidate(
    one: Directive, asked: Asked, context: Context, series: Series | None, authority: Authority
) -> Candidate:
    against = tuple(_exclusions(one, asked, context))
    if against:
        return Candidate(one.key, 0.0, (), against)
    score, reasons = 0.3, []
    like = likeness(asked.title, one.title)
    if asked.title and one.title:
        if like >= _SAME_SUBJECT:
            score, reasons = 0.3 + 0.6 * like, [f"the subject agrees ({like:.0%} of the words)"]
        elif like < _OTHER_SUBJECT:
            score = 0.1
    if shared := [
        symbol
        for symbol in asked.beside
        if one.title and re.search(rf"(?<!\d){re.escape(symbol)}(?!\w)", one.title)
    ]:
        score, reasons = (
            max(score, 0.8),
            [*reasons, f"its subject names {shared[0]}, which stands beside the mention"],
        )
    if asked.stated.issuer and one.issued_by and _same_body(asked.stated.issuer, one.issued_by):
        score, reasons = score + 0.05, [*reasons, f"issued by {one.issued_by}, as stated"]
    if series and series.level and _current(one, context, series, authority):
        score, reasons = (
            score + 0.05,
            [*reasons, f"of the term in which the citing text was written ({one.key.period.upper()})"],
        )
    if one.confidence is Confidence.KNOWLEDGE:
        score -= 0.01
    return Candidate(one.key, round(min(score, 1.0), 3), tuple(reasons) or (_FITS,))


def _exclusions(one: Directive, asked: Asked, context: Context) -> list[str]:
    found: list[str] = []
    stated = asked.stated
    if stated.date and one.issued_on and not stated.date.startswith(one.issued_on):
        found.append(f"it is dated {one.issued_on}, the mention says {stated.date}")
    if stated.terms and one.term and one.term not in stated.terms:
        found.append(f"it is of term {one.term}, the mention says {', '.join(stated.terms)}")
    if stated.issuer and one.issued_by and not _same_body(stated.issuer, one.issued_by):
        found.append(f"it is of {one.issued_by}, the mention says {stated.issuer}")
    if one.issued_on and one.issued_on[: len(context.latest)] > context.latest:
        days = days_between(context.latest, one.issued_on)
        like = likeness(asked.title, one.title)
        if days > _ANNOUNCED_DAYS or like < _SAME_SUBJECT:
            found.append(f"it is of {one.issued_on}, later than the citing text")
    return found


def days_between(earlier: str, later: str) -> int:
    """Count the days from one ISO date, or beginning of one, to another, by months of 30 days."""

    def ordinal(day: str) -> int:
        year, month, rest = (int(part) for part in f"{day}-01-01".split("-")[:3])
        return year * 365 + month * 30 + rest

    return ordinal(later) - ordinal(earlier)


def _same_body(stated: str, known: str) -> bool:
    """Tell whether two names can be of one issuer: one committee may speak through its standing part."""
    if known.startswith(stated) or stated.startswith(known):
        return True
    centre = "Ban Chấp hành Trung ương"
    if stated.startswith(centre) or known.startswith(centre):
        return stated[:24] == known[:24]
    committees = (
        "Ban Thường vụ Tỉnh ủy",
        "Tỉnh ủy",
        "Thường trực Tỉnh ủy",
        "Ban Thường vụ Thành ủy",
        "Thành ủy",
    )
    return stated.startswith(committees) and known.startswith(committees)


def _current(one: Directive, context: Context, series: Series, authority: Authority) -> bool:
    return context.latest < "9999" and term_at(series.level, context.latest, authority) == one.key.period


def possible_now(series: Series, number: str, context: Context, authority: Authority) -> bool:
    """Tell whether the committee can have reached that number in the term in which the text was written."""
    current = authority.term_at(series.level, context.latest) if context.latest < "9999" else None
    digits = re.match(r"\d+", number)
    if current is None or current.numbering_from is None or not digits:
        return True
    days = max(0, days_between(current.numbering_from, context.latest))
    return int(digits[0]) <= _HEAD_START + days * _PER_DAY.get(series.type, _FEW_PER_DAY)
