"""Decide which directives one mention names."""

import re
from dataclasses import dataclass, replace

from kg.domain.authority import Law
from kg.domain.citation import Candidate, Mention, Stated
from kg.domain.directive import Directive, DirectiveKey, System
from kg.domain.keys import number_slug, party_key, slug
from kg.domain.reading import ReadMention
from kg.identity.candidates import Asked, possible_now, rank, winner
from kg.identity.catalogue import Catalogue
from kg.identity.context import Context
from kg.identity.decision import Decision, resolved, stated_directive, undecided
from kg.identity.periods import period_of, term_at
from kg.identity.series import Series, province_of, series_of
from kg.identity.subjects import likeness
from kg.lexicon.authority import Authority

_LEAST_LIKE, _SURE_LIKE = 0.4, 0.75  # likeness of subjects: worth naming as a candidate, enough to decide
_ALIKE_LAW = 0.8  # share of words two names of one law have in common: `An toàn thông tin (mạng)`
_LAW_TYPES = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})


@dataclass(frozen=True, slots=True)
class Question:
    """One target of one mention, with what stands around it."""

    item: ReadMention
    ordinal: int  # of the target within the mention
    number: str | None
    beside: tuple[str, ...]
    earlier: tuple[tuple[Mention, tuple[Decision, ...]], ...]  # decided mentions of the same text
    context: Context
    source: str  # file name

    @property
    def stated(self) -> Stated:
        """What the mention states."""
        return self.item.mention.stated


def decide(question: Question, catalogue: Catalogue) -> Decision:
    """Decide one target: by its full key, by an earlier full mention, by subject; else leave it open."""
    stated = question.stated
    if question.number is None:
        return _named(question, catalogue)
    series = series_of(stated, question.context, catalogue.authority)
    if series is None:
        antecedent = _antecedent(question, None)
        return antecedent or undecided((), "neither issuer nor province is known, so its series is open")
    period = period_of(series, stated, catalogue.authority, question.ordinal)
    if period.clash:
        known = catalogue.numbered(series.name, series.type, number_slug(question.number))
        return undecided(rank(known, _asked(question, loosened=True), question.context, series, catalogue.authority), period.reason, clash=period.clash)
    if period.name is not None:
        key = DirectiveKey(series.name, period.name, series.type, number_slug(question.number))
        return _by_key(question, key, series, period.reason, catalogue)
    return _open_period(question, series, period.reason, catalogue)


def _by_key(question: Question, key: DirectiveKey, series: Series, reason: str, catalogue: Catalogue) -> Decision:
    stated, known = question.stated, catalogue.by_key.get(key)
    reasons, clash, confidence = [reason], None, 0.99 if stated.date or stated.year else 0.96
    if known and stated.date and known.issued_on:
        if stated.date.startswith(known.issued_on):
            reasons.append(f"known: {known.issued_on}")
        else:
            clash = f"{known.symbol} is known to be dated {known.issued_on}, here {stated.date}"
            confidence = 0.9
    rivals = tuple(
        Candidate(one.key, 0.0, (), (f"it is of {_period_words(one)}, the mention is of {key.period.upper()}",))
        for one in catalogue.numbered(series.name, series.type, key.number)
        if one.key != key
    )
    new = stated_directive(
        key,
        stated.type or _type_word(key, catalogue),
        symbol_text(question.number or "", stated),
        question.source,
        system=series.system,
        issued_by=complete_issuer(stated.issuer, question.context.province, catalogue.authority),
        issued_on=stated.date,
        term=key.period.upper() if series.system is System.PARTY and series.level else None,
        title=question.item.title if len(stated.numbers) == 1 else None,
    )
    return replace(resolved(key, confidence, *reasons, rivals=rivals, new=new), clash=clash)


def _period_words(one: Directive) -> str:
    return f"{one.key.period.upper()} ({one.issued_on})" if one.issued_on else one.key.period.upper()


def _type_word(key: DirectiveKey, catalogue: Catalogue) -> str:
    found = catalogue.authority.document_type(key.type.removesuffix("-qppl").upper())
    return found.name if found else "Văn bản"


def symbol_text(number: str, stated: Stated) -> str:
    """Write the repaired symbol: `26-NQ/TW`, `73/2023/NĐ-CP`, `168/QĐ-TTg`."""
    suffix = stated.symbol or ""
    if "/" in suffix:
        return f"{number}-{suffix}"
    return f"{number}/{stated.year}/{suffix}" if stated.year else f"{number}/{suffix}".rstrip("/")


def complete_issuer(issuer: str | None, province: str | None, authority: Authority) -> str | None:
    """Add the province to a provincial body's name where the text leaves it out."""
    if issuer is None or province is None or province_of(issuer, authority):
        return issuer
    found = authority.province(province)
    if found is None or not re.search(r"(?:Tỉnh|Thành) ủy$|nhân dân(?: tỉnh| thành phố)?$|Đảng bộ tỉnh$", issuer):
        return issuer
    middle = "" if issuer.endswith(("ủy", "tỉnh", "thành phố")) else f" {found.kind}"
    return f"{issuer}{middle} {found.name}"


def issuer_in_place(stated: Stated, province: str | None, authority: Authority, cited: Directive | None) -> str | None:
    """Give the stated issuer as its readers understand it: with the province of the text, a bare congress by what it resolved to."""
    if stated.issuer == "Đại hội" and cited:
        return cited.issued_by
    return complete_issuer(stated.issuer, province, authority)


def _antecedent(question: Question, series: Series | None) -> Decision | None:
    """Follow a short mention to the nearest earlier one of the same number that was decided."""
    stated = question.stated
    for mention, decisions in reversed(question.earlier):
        for decision in decisions:
            if decision.cited is None or decision.number is None or question.number is None:
                continue
            if decision.number.lstrip("0").lower() != question.number.lstrip("0").lower():
                continue
            if series and (decision.cited.series, decision.cited.type) != (series.name, series.type):
                continue
            if series is None and stated.type and mention.stated.type and not mention.stated.type.startswith(stated.type):
                continue
            if series is None and stated.symbol and stated.symbol != mention.stated.symbol:
                continue
            return resolved(decision.cited, min(0.95, decision.confidence), "named in full earlier in the same text")
    return None


def _asked(question: Question, *, loosened: bool = False) -> Asked:
    stated = replace(question.stated, date=None, terms=()) if loosened else question.stated
    return Asked(stated, question.item.title, question.beside)


def _open_period(question: Question, series: Series, reason: str, catalogue: Catalogue) -> Decision:
    """Neither date nor term: an earlier full mention, else the one known directive that something speaks for."""
    if found := _antecedent(question, series):
        return found
    number = number_slug(question.number or "")
    known = catalogue.numbered(series.name, series.type, number)
    candidates = rank(known, _asked(question), question.context, series, catalogue.authority)
    if best := winner(candidates):
        rivals = tuple(row for row in candidates if row.key != best.key)
        return resolved(best.key, min(0.9, best.score), *best.reasons, rivals=rivals)
    alive = [row for row in candidates if row.score > 0]
    current = term_at(series.level, question.context.latest, catalogue.authority) if series.level and question.context.latest < "9999" else None
    if len(alive) == 1 and len(candidates) == 1 and current is not None:
        only = alive[0]
        if only.key.period == current and question.item.title is None:
            return resolved(only.key, 0.8, *only.reasons, "no other directive of that number is known, and it is of the current term")
        if only.key.period != current and not possible_now(series, number, question.context, catalogue.authority):
            return resolved(only.key, 0.7, *only.reasons, f"term {current.upper()} cannot have reached number {number} yet")
    return undecided(candidates, reason)


def _named(question: Question, catalogue: Catalogue) -> Decision:
    stated = question.stated
    if question.item.mention.rule == "congress-resolution":
        return _congress(question, catalogue)
    if stated.meeting is not None and stated.terms:
        return _plenum(question, catalogue)
    if stated.name and stated.type in _LAW_TYPES:
        return _law(question, catalogue)
    if stated.name:
        return _charter(question, catalogue)
    return _by_subject(question, catalogue)


def _congress(question: Question, catalogue: Catalogue) -> Decision:
    """The resolution of a congress: the national count tells `Đại hội XX` from `Đại hội XIII`."""
    stated, context, authority = question.stated, question.context, catalogue.authority
    if not stated.terms:
        return undecided((), "the congress is not numbered")
    term = stated.terms[0]
    words = stated.issuer or ""
    national = "toàn quốc" in words
    if words == "Đại hội":
        if authority.term("tw", term) is None and context.province:
            national = False
        elif context.province is None or not any(row.level == context.province and row.roman == term for row in authority.terms):
            national = authority.term("tw", term) is not None
        else:
            return undecided((), "a national and a provincial congress bear that ordinal")
    if national:
        key = party_key("tw", term, "nq", "dh")
        issuer = "Đại hội đại biểu toàn quốc của Đảng"
    else:
        province = province_of(words, authority) or context.province
        if province is None:
            return undecided((), "the province of the congress is not known")
        known_term = authority.term(province, term)
        key = party_key(f"tu-{province}", known_term.period if known_term else term, "nq", "dh")
        named = authority.province(province)
        issuer = f"Đại hội đại biểu Đảng bộ {named.kind} {named.name}" if named else words
    new = stated_directive(
        key, "Nghị quyết", None, question.source, system=System.PARTY, issued_by=issuer, term=term,
        title=f"Nghị quyết {issuer} lần thứ {term}",
    )  # fmt: skip
    return resolved(key, 0.97, f"the resolution of congress {term} of {'the Party' if national else 'that province'}", new=new)


def _plenum(question: Question, catalogue: Catalogue) -> Decision:
    """A plenum usually issued several resolutions: its subject tells which; one without a known number has a key of its own."""
    stated, authority = question.stated, catalogue.authority
    term = stated.terms[min(question.ordinal, len(stated.terms) - 1)]
    plenum = authority.plenum(term, stated.meeting or 0)
    if plenum is None:
        return undecided((), f"no plenum {stated.meeting} of term {term} is known")
    kind = authority.document_type(stated.type or "Nghị quyết")
    known = tuple(
        row.directive for row in authority.by_plenum(plenum.id) if kind and row.directive.key.type == kind.slug
    )
    asked = Asked(replace(stated, terms=(), issuer=None), question.item.title, question.beside)
    candidates = rank(known, asked, question.context, None, authority)
    if best := winner(candidates):
        rivals = tuple(row for row in candidates if row.key != best.key)
        return resolved(best.key, min(0.92, best.score), f"of plenum {stated.meeting} of term {term}", *best.reasons, rivals=rivals)
    if len(known) == 1 and question.item.title is None and known[0].symbol is None:
        return resolved(known[0].key, 0.9, f"the resolution of plenum {stated.meeting} of term {term}, whose number is not known")
    if len(known) == 1 and question.item.title and likeness(question.item.title, known[0].title) == 0.0:
        return undecided(candidates, f"of plenum {stated.meeting} of term {term}, but of another subject than the known one")
    return undecided(candidates, f"plenum {stated.meeting} of term {term} issued several, and no subject tells which" if known else "none of that plenum is known")


def _law(question: Question, catalogue: Catalogue) -> Decision:
    """A law by name: by its year or date, else the version in force when the citing text was written."""
    stated, authority, context = question.stated, catalogue.authority, question.context
    name = stated.name or ""
    versions, exact = authority.laws_named(name), True
    if not versions:
        versions, exact = _alike(name, authority.laws), False
    if not versions:
        return undecided((), "no law of that name is known")
    if stated.date or stated.year:
        wanted = stated.date or str(stated.year)
        found = [law for law in versions if (law.directive.issued_on or "").startswith(wanted)]
        if len(found) == 1:
            return resolved(found[0].directive.key, 0.97 if exact else 0.85, f"adopted {found[0].directive.issued_on}, as stated")
        return undecided(_law_candidates(versions, f"adopted on another day than {wanted}"), f"no version adopted {wanted} is known")
    if decision := _law_before(question, name):
        return decision
    known_day = context.latest if context.latest < "9999" else None
    if known_day is None:
        return undecided(_law_candidates(versions, ""), "the day of the citing text is not known, so the version in force is open")
    if len(versions) == 1 and (versions[0].directive.issued_on or "9999") <= known_day:
        return resolved(versions[0].directive.key, 0.9 if exact else 0.8, "the only law of that name that is known")
    force = [law for law in versions if law.in_force(known_day)]
    if len(force) == 1 and all(law.in_force(context.earliest) or law is not force[0] for law in versions):
        rivals = tuple(row for row in _law_candidates(versions, f"not in force on {known_day}") if row.key != force[0].directive.key)
        return resolved(force[0].directive.key, 0.92 if exact else 0.8, f"the version in force on {known_day}", rivals=rivals)
    return undecided(_law_candidates(versions, ""), f"no single version was in force from {context.earliest} to {known_day}")


def _law_before(question: Question, name: str) -> Decision | None:
    for mention, decisions in reversed(question.earlier):
        if mention.stated.name and slug(mention.stated.name) == slug(name) and decisions and decisions[0].cited:
            return resolved(decisions[0].cited, min(0.95, decisions[0].confidence), "named with its year or day earlier in the same text")
    return None


def _alike(name: str, laws: tuple[Law, ...]) -> tuple[Law, ...]:
    """Give the versions of the one law whose name has nearly the same words: dropped or swapped ones are common."""
    words = _name_words(name)
    scored = sorted(((_share(words, _name_words(law.name)), law.name) for law in laws), key=lambda pair: (-pair[0], pair[1]))
    if not scored or scored[0][0] < _ALIKE_LAW:
        return ()
    best = scored[0]
    if any(score == best[0] and other != best[1] for score, other in scored):
        return ()
    return tuple(law for law in laws if law.name == best[1])


def _name_words(name: str) -> frozenset[str]:
    plain = re.sub(r"^(?:Bộ luật|Bộ Luật|Luật|Pháp lệnh) ", "", name)
    return frozenset(word for word in slug(plain).split("-") if word != "va")


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _law_candidates(laws: tuple[Law, ...], against: str) -> tuple[Candidate, ...]:
    rows = (Candidate(law.directive.key, 0.3, (f"{law.name}, {law.directive.issued_on}",), (against,) if against else ()) for law in laws)
    return tuple(sorted(rows, key=lambda row: row.key, reverse=True))


def _charter(question: Question, catalogue: Catalogue) -> Decision:
    """Constitution and Party charter: by year, else the version of the citing day."""
    stated = question.stated
    if stated.type == "Hiến pháp":
        versions = tuple(law for law in catalogue.authority.laws if law.name.startswith("Hiến pháp"))
        day = str(stated.year) if stated.year else None
        found = [law for law in versions if (law.directive.issued_on or "").startswith(day)] if day else [
            law for law in versions if question.context.latest < "9999" and law.in_force(question.context.latest)
        ]  # fmt: skip
        if len(found) == 1:
            return resolved(found[0].directive.key, 0.95, f"adopted {found[0].directive.issued_on}" if day else "in force on the citing day")
        return undecided(_law_candidates(versions, ""), "several constitutions fit")
    term = term_at("tw", question.context.latest, catalogue.authority) if question.context.latest < "9999" else None
    if term is None:
        return undecided((), "the term of the citing text is not known")
    charters = [row for row in catalogue.authority.known if row.directive.type_name.startswith("Điều lệ")]
    candidates = tuple(Candidate(row.directive.key, 0.3, ("a version of the Party charter",)) for row in charters)
    return undecided(candidates, "the charter has no number, and the version in force is not tabled")


def _by_subject(question: Question, catalogue: Catalogue) -> Decision:
    """`Chỉ thị của Bộ Chính trị về …`: the directive of that issuer and type with that subject, near the citing day."""
    stated = question.stated
    series = series_of(stated, question.context, catalogue.authority)
    if series is None or not question.item.title:
        return undecided((), "neither number nor a subject that could tell which")
    known = tuple(one for one in catalogue.of_type(series.name, series.type) if likeness(question.item.title, one.title) >= _LEAST_LIKE)
    candidates = rank(known, _asked(question), question.context, series, catalogue.authority)
    best = winner(candidates)
    if best and likeness(question.item.title, catalogue.by_key[best.key].title) >= _SURE_LIKE:
        rivals = tuple(row for row in candidates if row.key != best.key)
        return resolved(best.key, min(0.85, best.score), *best.reasons, rivals=rivals)
    return undecided(candidates, "no known directive of that issuer has clearly that subject")

