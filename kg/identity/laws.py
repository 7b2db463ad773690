"""Laws, ordinances and constitutions by name: the version that is meant."""

from kg.domain.authority import Law
from kg.domain.citation import Candidate
from kg.domain.keys import slug
from kg.identity.catalogue import Catalogue
from kg.identity.decision import Decision, resolved, undecided
from kg.identity.question import Question
from kg.lexicon.authority import Authority


def decide_law(question: Question, catalogue: Catalogue) -> Decision:
    """Decide by year or day of adoption, by an earlier full mention, else by what was in force then."""
    name = question.stated.name or ""
    versions, exact = catalogue.authority.laws_named(name), True
    if not versions:
        versions, exact = catalogue.alike_laws(name), False
    if not versions:
        return undecided((), "no law of that name is known")
    if question.stated.date or question.stated.year:
        return _adopted(question, versions, exact=exact)
    if decision := _named_before(question, name):
        return decision
    if question.day is None:
        return undecided(
            _rows(versions), "the day of the citing text is not known, so the version in force is open"
        )
    return _in_force(question, versions, question.day, exact=exact)


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
    key = force[0].directive.key
    rivals = tuple(row for row in _rows(versions, f"not in force on {day}") if row.key != key)
    return resolved(key, 0.92 if exact else 0.8, f"the version in force on {day}", rivals=rivals)


def _named_before(question: Question, name: str) -> Decision | None:
    for item, decisions in reversed(question.earlier):
        before = decisions[0] if decisions else None
        if (
            before
            and before.cited
            and item.mention.stated.name
            and slug(item.mention.stated.name) == slug(name)
        ):
            why = "named with its year or day earlier in the same text"
            return resolved(before.cited, min(0.95, before.confidence), why)
    return None


def _rows(laws: tuple[Law, ...], against: str = "") -> tuple[Candidate, ...]:
    """Make candidates of all versions, the latest first."""
    rows = [
        Candidate(
            law.directive.key, 0.3, (f"{law.name}, {law.directive.issued_on}",), (against,) if against else ()
        )
        for law in laws
    ]
    return tuple(sorted(rows, key=lambda row: row.key, reverse=True))
