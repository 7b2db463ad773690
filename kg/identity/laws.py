"""Laws, ordinances and constitutions by name: the version that is meant."""

import re
from functools import lru_cache

from msgspec.structs import replace

from kg.domain.authority import Law
from kg.domain.citation import Candidate, Relation
from kg.domain.keys import slug
from kg.identity.catalogue import Catalogue
from kg.identity.decision import Decision, resolved, undecided
from kg.identity.question import Question
from kg.lexicon.authority import Authority

# Of the laws since 1995 in the table, those younger than this were replaced in one year of two hundred, older
# ones in one of fifteen: after the last law of the table, an old one named alone may have been replaced.
_AGED = 7  # years
_ADJACENT = 2  # code points between a subject and the law that it goes on with
_REVISED = re.compile(r" \(sửa đổi(?:, bổ sung)?\)$")
_UNSURE = 0.8  # confidence that a version which was young when the table ends is still the one in force


def decide_law(question: Question, catalogue: Catalogue) -> Decision:
    """Decide by year or day of adoption, by an earlier full mention, else by what was in force then.

    Inside another directive's subject (`Nghị định số 43/2014/NĐ-CP quy định chi tiết Luật Đất đai`) `then` is
    the day of that directive.
    """
    printed = question.stated.name or ""
    name = _REVISED.sub("", printed)
    versions, exact = catalogue.authority.laws_named(name), True
    if not versions:
        versions, exact = catalogue.alike_laws(name), False
    if not versions:
        return undecided((), "no law of that name is known")
    if question.stated.date or question.stated.year:
        return _adopted(question, versions, exact=exact)
    if name != printed:
        return undecided(_rows(versions), "a revision is named without its year, which may be a bill still")
    return _undated(question, name, versions, catalogue, exact=exact)


def _undated(
    question: Question, name: str, versions: tuple[Law, ...], catalogue: Catalogue, *, exact: bool
) -> Decision:
    subject = _subject_day(question)
    if decision := _named_before(question, name, versions, subject):
        return decision
    if subject:
        return _at_subject(versions, subject, exact=exact)
    if question.day is None:
        return undecided(
            _rows(versions), "the day of the citing text is not known, so the version in force is open"
        )
    decision = _in_force(question, versions, question.day, exact=exact)
    return _not_too_old(decision, question, question.day, catalogue.authority)


def decide_constitution(question: Question, authority: Authority) -> Decision:
    """Decide by the stated year, else by the day of the citing text."""
    year, day = question.stated.year, question.day
    versions = tuple(law for law in authority.laws if law.name.startswith("Hiến pháp"))
    fitting = [
        law
        for law in versions
        if ((law.directive.issued_on or "").startswith(str(year)) if year else day and law.in_force(day))
    ]
    if len(fitting) != 1:
        return undecided(_rows(versions), "several constitutions fit")
    why = f"adopted {fitting[0].directive.issued_on}" if year else "in force when the text was written"
    return resolved(fitting[0].directive.key, 0.95, why)


def _adopted(question: Question, versions: tuple[Law, ...], *, exact: bool) -> Decision:
    wanted = question.stated.date or str(question.stated.year)
    found = [law for law in versions if (law.directive.issued_on or "").startswith(wanted)]
    if len(found) > 1 and question.day:  # two laws of one name and year: only the one that had been passed
        found = [law for law in found if (law.directive.issued_on or "") <= question.day]
    if len(found) != 1:
        return undecided(_rows(versions, f"not adopted {wanted}"), f"no version adopted {wanted} is known")
    why = f"adopted {found[0].directive.issued_on}, as stated"
    return resolved(found[0].directive.key, 0.97 if exact else 0.85, why)


def _in_force(question: Question, versions: tuple[Law, ...], day: str, *, exact: bool) -> Decision:
    passed = [law for law in versions if (law.directive.issued_on or "9999") <= day]
    if len(versions) == 1 and passed:
        return resolved(versions[0].directive.key, 0.9 if exact else 0.8, "the only known law of that name")
    force = [law for law in passed if law.in_force(day)]
    if len(force) != 1 or not force[0].in_force(max(question.context.earliest, force[0].in_force_from or "")):
        since = question.context.earliest
        return undecided(_rows(versions), f"no single version was in force from {since} to {day}")
    if question.item.mention.relation is Relation.IMPLEMENTS and any(
        (law.in_force_from or "") > day for law in passed
    ):
        # Who bases something on a law means the one in force; who is to carry it out may mean the new one.
        return undecided(
            _rows(versions), f"one version was in force on {day}, and another was passed already"
        )
    key = force[0].directive.key
    rivals = tuple(row for row in _rows(versions, f"not in force on {day}") if row.key != key)
    return resolved(key, 0.92 if exact else 0.8, f"the version in force on {day}", rivals=rivals)


def _named_before(
    question: Question, name: str, versions: tuple[Law, ...], subject: str | None
) -> Decision | None:
    """Follow the nearest earlier mention of the name, unless it was passed after the day of the subject."""
    for item, decisions in reversed(question.earlier):
        before, stated = decisions[0] if decisions else None, item.mention.stated
        if before is None or not stated.name or slug(stated.name) != slug(name):
            continue
        when = stated.date or (str(stated.year) if stated.year else None)
        passed = next(
            (law.directive.issued_on for law in versions if law.directive.key == before.cited), when
        )
        if subject and passed and passed > subject:
            continue
        if before.cited:
            why = "named with its year or day earlier in the same text"
            return resolved(before.cited, min(0.95, before.confidence), why)
        if when:
            return undecided(_rows(versions), f"earlier in the same text it is the one of {when}, not known")
    return None


def _subject_day(question: Question) -> str | None:
    """Give the day of the directive whose subject names the law, where the one before it does."""
    if not question.earlier:
        return None
    mention = question.earlier[-1][0].mention
    end = mention.title.end if mention.title else None
    if end is None or not 0 <= question.item.mention.span.start - end <= _ADJACENT:
        return None
    return mention.stated.date or (f"{mention.stated.year}-12-31" if mention.stated.year else None)


def _at_subject(versions: tuple[Law, ...], day: str, *, exact: bool) -> Decision:
    """Decide by the day of the directive whose subject names the law: it may guide one not in force yet."""
    fitting = [
        law for law in versions if (law.directive.issued_on or "9999") <= day <= (law.in_force_to or "9999")
    ]
    if len(fitting) != 1:
        return undecided(_rows(versions), f"no single version was passed and in force by {day}")
    why = f"the version of {day}, when the directive was issued whose subject names it"
    return resolved(fitting[0].directive.key, 0.9 if exact else 0.8, why)


def _not_too_old(decision: Decision, question: Question, day: str, authority: Authority) -> Decision:
    """Leave open what the table cannot know: whether an old law still was in force after the table ends."""
    end = _table_end(authority)
    if decision.cited is None or day <= end:
        return decision
    passed = next(
        law.directive.issued_on or "" for law in authority.laws if law.directive.key == decision.cited
    )
    if int(day[:4]) - int(passed[:4] or 0) < _AGED or _named_later(question, passed):
        return replace(decision, confidence=min(decision.confidence, _UNSURE))
    row = Candidate(decision.cited, decision.confidence, decision.reasons)
    why = f"the table of laws ends on {end}, and a law of {passed[:4]} may have been replaced since"
    return undecided((row, *decision.candidates), why)


@lru_cache(maxsize=4)
def _table_end(authority: Authority) -> str:
    return max((law.directive.issued_on or "" for law in authority.laws), default="")


def _named_later(question: Question, passed: str) -> bool:
    """Tell whether the text itself names that law with its day or year, and no other of the name."""
    name = slug(question.stated.name or "")
    stated = (item.mention.stated for item in question.mentions)
    when = {
        one.date or str(one.year)
        for one in stated
        if one.name and (one.date or one.year) and slug(one.name) == name
    }
    return len(when) == 1 and passed.startswith(when.pop())


def _rows(laws: tuple[Law, ...], against: str = "") -> tuple[Candidate, ...]:
    """Make candidates of all versions, the latest first."""
    rows = [
        Candidate(
            law.directive.key, 0.3, (f"{law.name}, {law.directive.issued_on}",), (against,) if against else ()
        )
        for law in laws
    ]
    return tuple(sorted(rows, key=lambda row: row.key, reverse=True))
