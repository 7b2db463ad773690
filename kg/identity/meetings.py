"""Resolutions of congresses and plenums, and directives named by their subject alone."""

import re

from msgspec.structs import replace

from kg.domain.citation import Candidate
from kg.domain.directive import Confidence, Directive, System
from kg.domain.keys import party_key
from kg.identity.candidates import rank, winner
from kg.identity.catalogue import Catalogue
from kg.identity.decision import Decision, resolved, undecided
from kg.identity.naming import province_of
from kg.identity.periods import term_at
from kg.identity.question import Question
from kg.identity.subjects import likeness

_LEAST_LIKE, _SURE_LIKE = 0.4, 0.75  # likeness of subjects: worth naming as a candidate, enough to decide
_YEAR = re.compile(r"\d{4}")
_LOWER = re.compile(r"Đảng bộ (?!tỉnh|thành phố|\W|$)[a-zđ]")
_BARE = "Đại hội"  # what a mention states when its words do not say whose congress it was


def decide_congress(question: Question, catalogue: Catalogue) -> Decision:
    """Decide the resolution of a congress: the national count tells `Đại hội XX` from `Đại hội XIII`."""
    authority, term, words = catalogue.authority, question.term, question.stated.issuer or ""
    if term is None:
        return undecided((), "the congress is not numbered")
    if _LOWER.search(words):
        return undecided((), "congresses below the province are in no table")
    province = province_of(words, authority) or question.context.province
    national = "toàn quốc" in words
    if words == _BARE:
        provincial = bool(province and authority.term(province, term))
        national = authority.term("tw", term) is not None
        if national and provincial:
            return undecided((), "a national and a provincial congress bear that ordinal")
    if national:
        return _congress(question, "tw", term.lower(), "Đại hội đại biểu toàn quốc của Đảng")
    named = authority.province(province) if province else None
    if named is None:
        return undecided((), "the province of the congress is not known")
    known = authority.term(named.slug, term)
    issuer = f"Đại hội đại biểu Đảng bộ {named.kind} {named.name}"
    return _congress(question, f"tu-{named.slug}", known.period if known else term.lower(), issuer)


def _congress(question: Question, series: str, period: str, issuer: str) -> Decision:
    key, term = party_key(series, period, "nq", "dh"), question.term
    new = Directive(
        key=key,
        type_name="Nghị quyết",
        symbol=None,
        system=System.PARTY,
        issued_by=issuer,
        issued_on=None,
        term=term,
        title=f"Nghị quyết {issuer} lần thứ {term}",
        confidence=Confidence.STATED,
        source=question.source,
    )
    whose = "the Party" if series == "tw" else "that province"
    return resolved(key, 0.97, f"the resolution of congress {term} of {whose}", new=new)


def decide_plenum(question: Question, catalogue: Catalogue) -> Decision:
    """Decide by subject: a plenum usually issued several; one without a known number has a key of its own."""
    stated, authority, title = question.stated, catalogue.authority, question.item.title
    plenum = authority.plenum(question.term or "", stated.meeting or 0)
    which = f"plenum {stated.meeting} of term {question.term}"
    if plenum is None:
        return undecided((), f"no {which} is known")
    kind = authority.document_type(stated.type or "Nghị quyết")
    passed = [row.directive for row in authority.by_plenum(plenum.id)]
    known = tuple(one for one in passed if kind and one.key.type == kind.slug)
    asked = question.asked(unissued=True)
    candidates = rank(known, asked, question.context, None, authority)
    best = winner(candidates)
    if best is None and (clause := _first_clause(question.shared_title)):
        again = rank(known, replace(asked, title=clause), question.context, None, authority)
        best = winner(again)
        candidates = again if best else candidates
    if best:
        rivals = tuple(row for row in candidates if row.key != best.key)
        return resolved(best.key, min(0.92, best.score), f"of {which}", *best.reasons, rivals=rivals)
    if len(known) == 1 and title is None and known[0].symbol is None:
        return resolved(known[0].key, 0.9, f"the resolution of {which}, whose number is not known")
    if len(known) == 1:
        return undecided(candidates, f"one of {which} is known, it may have issued others")
    why = "issued several, and no subject tells which" if known else "issued none that is known"
    return undecided(candidates, f"{which} {why}")


def _first_clause(title: str | None) -> str | None:
    """Give the words of a subject up to the comma behind which the citing sentence may go on."""
    return title.partition(",")[0] if title else None


def decide_by_subject(question: Question, catalogue: Catalogue) -> Decision:
    """Decide `Chỉ thị của Bộ Chính trị về …`: of that issuer and type, with that subject, near that day."""
    series = catalogue.series(question.stated, question.context)
    title = question.item.title
    if series is None or not title:
        return undecided((), "neither number nor a subject that could tell which")
    near = [
        one
        for one in catalogue.of_type(series.name, series.type)
        if likeness(title, one.title) >= _LEAST_LIKE
    ]
    candidates = rank(tuple(near), question.asked(), question.context, series, catalogue.authority)
    best = winner(candidates)
    if best and likeness(title, catalogue.by_key[best.key].title) >= _SURE_LIKE:
        rivals = tuple(row for row in candidates if row.key != best.key)
        return resolved(best.key, min(0.85, best.score), *best.reasons, rivals=rivals)
    return undecided(candidates, "no known directive of that issuer has clearly that subject")


def decide_charter(question: Question, catalogue: Catalogue) -> Decision:
    """Decide the Party charter or platform: the version of the latest congress before the citing day."""
    authority, name = catalogue.authority, question.stated.name or ""
    kind, which = ("Cương lĩnh", "platform") if name.startswith("Cương lĩnh") else ("Điều lệ", "charter")
    versions = [row.directive for row in authority.known if row.directive.type_name.startswith(kind)]
    rows = tuple(Candidate(one.key, 0.3, (f"a version of the Party {which}",)) for one in versions)
    term = term_at("tw", question.day, authority) if question.day else None
    if term is None:
        return undecided(rows, "the term in which the text was written is not known")
    year = _YEAR.findall(name)
    fitting = [one for one in versions if not year or (one.issued_on or "").startswith(year[-1])]
    current = [one for one in fitting if one.issued_on and one.issued_on <= (question.day or "")]
    if not current:
        return undecided(rows, f"no such version of the {which} is known")
    latest = max(current, key=lambda one: one.issued_on or "")
    rivals = tuple(replace(row, against=("another version",)) for row in rows if row.key != latest.key)
    return resolved(latest.key, 0.8, f"the version in force in term {term.upper()}", rivals=rivals)
