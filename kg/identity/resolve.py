"""Decide which directive one target of a mention means: by its full key, by what stands around it, or not."""

import re

from kg.domain.citation import Candidate, Stated, Status
from kg.domain.directive import Confidence, Directive, DirectiveKey, System
from kg.domain.keys import number_slug, slug
from kg.identity.candidates import days_between, possible_now, rank, winner
from kg.identity.catalogue import Catalogue
from kg.identity.decision import Decision, resolved, undecided
from kg.identity.laws import decide_constitution, decide_law
from kg.identity.meetings import decide_by_subject, decide_charter, decide_congress, decide_plenum
from kg.identity.naming import complete_issuer, symbol_text
from kg.identity.periods import Period, period_of, term_at
from kg.identity.question import Question
from kg.identity.series import Series
from kg.identity.subjects import likeness

# A citing text may give the day of the session instead of the document's: those of a plenum lie up to seven
# weeks apart (vn-directives.md §3.2). A date farther off is another directive's, or a misprint.
_SAME_EVENT = 60
_SAME_SUBJECT = 0.6
_FAMILY = "66."  # the Government's resolutions of the family 66.x (vn-directives.md §2.3): no other has a dot
_COUNCILS = ("UBND", "HĐND")  # every level has them, and their symbols show none
_LOOK_BACK = 200  # mentions before: more would make a long text slow
_LAW_TYPES = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})


def decide(question: Question, catalogue: Catalogue) -> Decision:
    """Decide one target; what stays open keeps its candidates and the reason."""
    if question.number is None:
        return _named(question, catalogue)
    stated, context = question.stated, question.context
    asked = (stated, question.number, question.ordinal, context.province)
    if known := _named_with_issuer(question) or catalogue.decided.get(asked):
        return known
    series = catalogue.series(stated, context)
    if series is None:
        why = "neither issuer nor province is known, so its series is open"
        return _antecedent(question, None) or undecided((), why)
    period = period_of(series, stated, catalogue.authority, question.ordinal)
    if period.clash:
        return _clashing(question, series, period, catalogue)
    if period.name is None:
        return _open_period(question, series, period.reason, catalogue)
    key = DirectiveKey(series.name, period.name, series.type, number_slug(question.number))
    decision = _by_key(question, key, series, period.reason, catalogue)
    catalogue.decided[asked] = decision
    return decision


def named_in_full(question: Question, catalogue: Catalogue) -> Directive | None:
    """Give the directive that a mention alone names completely, as it describes it; None otherwise."""
    if question.item.mention.rule == "congress-resolution":
        return decide_congress(question, catalogue).new
    if question.number is None:
        return None
    series = catalogue.series(question.stated, question.context)
    period = period_of(series, question.stated, catalogue.authority, question.ordinal) if series else None
    if series is None or period is None or period.name is None:
        return None
    key = DirectiveKey(series.name, period.name, series.type, number_slug(question.number))
    return _as_stated(question, key, series, catalogue)


def _named(question: Question, catalogue: Catalogue) -> Decision:
    stated = question.stated
    if question.item.mention.rule == "congress-resolution":
        return decide_congress(question, catalogue)
    if stated.meeting is not None and stated.terms:
        return decide_plenum(question, catalogue)
    if stated.name and stated.type in _LAW_TYPES:
        return decide_law(question, catalogue)
    if stated.type == "Hiến pháp":
        return decide_constitution(question, catalogue.authority)
    if stated.name:
        return decide_charter(question, catalogue)
    return decide_by_subject(question, catalogue)


def _by_key(
    question: Question, key: DirectiveKey, series: Series, reason: str, catalogue: Catalogue
) -> Decision:
    stated, known = question.stated, catalogue.by_key.get(key)
    if key.series == "cp" and "." in key.number and not key.number.startswith(_FAMILY):
        return undecided((), "numbers with a dot belong to the family 66; this one is damaged")
    if clash := _two_years(stated):
        row = Candidate(key, 0.5, (reason,), (clash,))
        return undecided((row,), "the year in the symbol and the day contradict each other", clash=clash)
    reasons, clash, confidence = [reason], None, 0.99 if stated.date or stated.year else 0.96
    if known and stated.date and known.issued_on and stated.date.startswith(known.issued_on):
        reasons.append(f"known to be of {known.issued_on}")
    elif known and stated.date and known.issued_on:
        clash = f"{known.symbol or key} is known to be of {known.issued_on}, here {stated.date}"
        confidence = 0.9
        far = abs(days_between(stated.date, known.issued_on)) > _SAME_EVENT
        if far and likeness(question.item.title, known.title) < _SAME_SUBJECT:
            every = catalogue.numbered(series.name, series.type, key.number)
            candidates = rank(
                every, question.asked(undated=True), question.context, series, catalogue.authority
            )
            return undecided(candidates, "no directive of that number has the stated date", clash=clash)
    if stated.impossible:
        clash = f"the calendar has no {stated.impossible}"
    if known and _other_year(stated, known):
        clash = f"the number is known as {known.symbol}, here the year is {stated.year}"
        if not _same_law(stated, known):
            row = Candidate(key, 0.5, ("the number is the stated one",), (clash,))
            return undecided((row,), "the year in the symbol is not the known one", clash=clash)
        reasons.append("the name agrees")
        confidence = 0.8
    rivals = tuple(
        Candidate(one.key, 0.0, (), (f"it is of {_when(one)}, the mention of {key.period.upper()}",))
        for one in catalogue.numbered(series.name, series.type, key.number)
        if one.key != key
    )
    return Decision(Status.RESOLVED, key, confidence, tuple(reasons), rivals, clash, question.number)


def _two_years(stated: Stated) -> str | None:
    """Tell what contradicts itself: a symbol shows the year of its day (`10/2017/QĐ-TTg` of 23/01/2007)."""
    if not stated.year or not stated.date or stated.date.startswith(str(stated.year)):
        return None
    return f"the symbol shows the year {stated.year}, the stated day is {stated.date}"


def _other_year(stated: Stated, known: Directive) -> bool:
    """Tell whether the symbol's year contradicts the known one: a legislature numbers through its years."""
    year = re.search(r"/(\d{4})/", known.symbol or "")
    return bool(stated.year and year and int(year[1]) != stated.year)


def _same_law(stated: Stated, known: Directive) -> bool:
    return bool(stated.name and known.title and slug(stated.name) == slug(known.title))


def _as_stated(question: Question, key: DirectiveKey, series: Series, catalogue: Catalogue) -> Directive:
    """Make the directive as described; a subject beside several numbers belongs to none of them."""
    stated, authority = question.stated, catalogue.authority
    kind = authority.document_type(key.type.removesuffix("-qppl").upper())
    return Directive(
        key=key,
        type_name=stated.type or (kind.name if kind else "Văn bản"),
        symbol=symbol_text(question.number or "", stated),
        confidence=Confidence.STATED,
        source=question.source,
        system=series.system,
        issued_by=complete_issuer(stated.issuer, question.context.province, authority),
        issued_on=stated.date,
        term=key.period.upper() if series.system is System.PARTY and series.level else None,
        title=question.item.title if len(stated.numbers) == 1 else None,
    )


def _when(one: Directive) -> str:
    return f"{one.key.period.upper()} ({one.issued_on})" if one.issued_on else one.key.period.upper()


def _clashing(question: Question, series: Series, period: Period, catalogue: Catalogue) -> Decision:
    """Date and term contradict each other: everything of that number stays possible."""
    known = catalogue.numbered(series.name, series.type, number_slug(question.number or ""))
    asked = question.asked(undated=True)
    candidates = rank(known, asked, question.context, series, catalogue.authority)
    return undecided(candidates, period.reason, clash=period.clash)


def _open_period(question: Question, series: Series, reason: str, catalogue: Catalogue) -> Decision:
    """Neither date nor term: an earlier full mention, else the one that something speaks for."""
    if found := _antecedent(question, series):
        return found
    known = catalogue.numbered(series.name, series.type, number_slug(question.number or ""))
    if question.stated.impossible:
        asked = question.asked(undated=True)
        clash = f"the calendar has no {question.stated.impossible}"
        candidates = rank(known, asked, question.context, series, catalogue.authority)
        return undecided(candidates, "the stated date does not exist", clash=clash)
    candidates = rank(known, question.asked(), question.context, series, catalogue.authority)
    if best := winner(candidates):
        rivals = tuple(row for row in candidates if row.key != best.key)
        return resolved(best.key, min(0.9, best.score), *best.reasons, rivals=rivals)
    if len(candidates) > 1 or not candidates or candidates[0].score <= 0:
        return undecided(candidates, reason)
    return _only_one(question, series, candidates[0], catalogue) or undecided(candidates, reason)


def _only_one(question: Question, series: Series, only: Candidate, catalogue: Catalogue) -> Decision | None:
    """Accept the only known directive of a number where its term, too, is the one to expect."""
    current = (
        term_at(series.level, question.day, catalogue.authority) if series.level and question.day else None
    )
    if current is None:
        return None
    if only.key.period == current and question.item.title is None:
        why = "no other directive of that number is known, and it is of the current term"
        return resolved(only.key, 0.8, *only.reasons, why)
    number = question.number or ""
    if only.key.period != current and not possible_now(series, number, question.context, catalogue.authority):
        why = f"term {current.upper()} cannot have reached number {number} yet"
        return resolved(only.key, 0.7, *only.reasons, why)
    return None


def _antecedent(question: Question, series: Series | None) -> Decision | None:
    """Follow a short mention to the nearest earlier one of the same number that was decided."""
    wanted = number_slug(question.number or "")
    for item, decisions in reversed(question.earlier):
        if series is None and not _same_kind(question, item.mention.stated):
            continue
        for decision in decisions:
            cited = decision.cited
            if (
                decision.status is not Status.RESOLVED
                or cited is None
                or number_slug(decision.number or "") != wanted
            ):
                continue
            if series is None or (cited.series, cited.type) == (series.name, series.type):
                why = "named in full earlier in the same text"
                return resolved(cited, min(0.95, decision.confidence), why)
    return None


def _named_with_issuer(question: Question) -> Decision | None:
    """Follow a council's or committee's number of the same day whose issuer the text named before.

    `55/QĐ-UBND ngày 03/5/2021` behind `… của UBND huyện Bình Sơn` is the district's, not the province's.
    """
    stated, number = question.stated, question.number or ""
    if stated.issuer or not stated.date or not (stated.symbol or "").endswith(_COUNCILS):
        return None
    for item, decisions in reversed(question.earlier[-_LOOK_BACK:]):
        before = item.mention.stated
        if (before.symbol, before.date) != (stated.symbol, stated.date):
            continue
        for one in decisions:
            if one.cited and number_slug(one.number or "") == number_slug(number):
                return resolved(
                    one.cited, min(0.95, one.confidence), "named in full earlier in the same text"
                )
    return None


def _same_kind(question: Question, earlier: Stated) -> bool:
    stated = question.stated
    if stated.symbol and stated.symbol != earlier.symbol:
        return False
    return stated.type is None or earlier.type is None or earlier.type.startswith(stated.type)
