"""Self-identification: which directive a held text is, from what it says and from how others cite it."""

import dataclasses
import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from kg.domain.citation import Stated
from kg.domain.corpus import Claim
from kg.domain.description import Description, Fact
from kg.domain.directive import Confidence, Directive, DirectiveKey, System
from kg.domain.keys import number_slug, slug
from kg.domain.reading import Reading, ReadMention
from kg.identity.catalogue import Catalogue
from kg.identity.context import Context
from kg.identity.naming import complete_issuer, symbol_text
from kg.identity.periods import period_of, term_at
from kg.identity.series import Series
from kg.identity.subjects import coverage, likeness
from kg.identity.verdicts import Verdicts
from kg.lexicon.places import load_gazetteer

_SAME_TEXT = 0.7  # likeness of the subject a citing text gives and the heading's
_CLEAR = 0.3  # by how much the score of one pair must lead another that shares its text or its directive
_UNNUMBERED = "khong-so"  # "without number", followed by the beginning of the file's sha256
_DIGITS = 10
_UNKNOWN = "khong-ro"  # "unclear": a part of the key that nothing tells
_OF_DISTRICT = re.compile(r"(?P<kind>Huyện|Quận|Thị) ủy (?P<place>.+)$")
_UNITS = {"Huyện": "Huyện", "Quận": "Quận", "Thị": "Thị xã"}
_FIELDS = ("type", "number", "date", "issuer", "meeting", "term", "title", "province", "session")


class Own(Struct, frozen=True):
    """A held text's identity: the directive it is, and why each of its facts is believed."""

    directive: Directive
    claims: tuple[Claim, ...]


def own_identity(reading: Reading, context: Context, catalogue: Catalogue) -> Own | None:
    """Identify a text by its own symbol; None when it does not state its number or its period is open."""
    own = reading.description
    if own.number is None or own.suffix is None:
        return None
    stated = _stated(own)
    series = catalogue.series(stated, context)
    period = period_of(series, stated, catalogue.authority) if series else None
    if series is None or period is None or period.name is None or not _one_committee(stated, context):
        return None
    key = DirectiveKey(series.name, period.name, series.type, number_slug(own.number.value))
    return _Basis(reading, context, catalogue, series).own(key, symbol_text(own.number.value, stated))


def cited_identities(
    readings: Sequence[Reading],
    contexts: Mapping[str, Context],
    catalogue: Catalogue,
    cited: Mapping[DirectiveKey, Sequence[ReadMention]],
    verdicts: Verdicts,
) -> dict[str, Own]:
    """Identify texts without number by how others cite them: same type, issuer, meeting and subject.

    A directive is one text and a text one directive: whatever fits several is left open, and so is what a
    person's verdict is against.
    """
    fitting: list[_Fit] = []
    for reading in readings:
        series = catalogue.series(_stated(reading.description), contexts[reading.file])
        for key in sorted(cited) if series else ():
            allowed = verdicts.leaves(reading.file, key)
            allowed = allowed and _numbered_so(reading.description, key)
            if allowed and series and (key.series, key.type) == (series.name, series.type):
                fitting += [
                    _Fit(score, reading, key, series, item)
                    for item in cited[key]
                    if item.evidence.source != reading.file
                    and (score := _fits(reading.description, contexts[reading.file], item))
                ]
    found: dict[str, Own] = {}
    for fit in sorted(
        fitting,
        key=lambda one: (-one.score, one.reading.file, one.item.evidence.source, one.item.evidence.span),
    ):
        rivals = {(other.reading.file, other.key) for other in fitting if other.score >= fit.score - _CLEAR}
        clear = all((file == fit.reading.file) == (key == fit.key) for file, key in rivals)
        if clear and fit.reading.file not in found:
            found[fit.reading.file] = _cited_own(fit, contexts[fit.reading.file], catalogue)
    return found


def judged_identities(
    readings: Sequence[Reading],
    contexts: Mapping[str, Context],
    catalogue: Catalogue,
    verdicts: Verdicts,
) -> dict[str, Own]:
    """Identify texts as people say, where the directive that they name is known."""
    found: dict[str, Own] = {}
    for reading in readings:
        said = verdicts.of_text(reading.file)
        known = catalogue.by_key.get(said.directive) if said.directive else None
        if known is None:
            continue
        reason = "; ".join(row.reason for row in said.same)
        claims = (
            Claim("symbol", known.symbol or str(known.key), reason, None),
            *((Claim("issued_on", known.issued_on, reason, None),) if known.issued_on else ()),
        )
        series = catalogue.series(_stated(reading.description), contexts[reading.file])
        own = _Basis(reading, contexts[reading.file], catalogue, series).own(known.key, known.symbol, claims)
        # What its text leaves open the directive tells, whichever series the rules had taken it for.
        told = dataclasses.replace(own.directive, system=known.system, term=known.term or own.directive.term)
        found[reading.file] = replace(own, directive=told)
    return found


class _Fit(Struct, frozen=True):
    score: float
    reading: Reading
    key: DirectiveKey
    series: Series
    item: ReadMention


def _cited_own(fit: _Fit, context: Context, catalogue: Catalogue) -> Own:
    known = catalogue.by_key[fit.key]
    reason = f"{fit.item.evidence.source} cites it by this number with the same type, issuer and subject" + (
        " and the same meeting" if fit.item.mention.stated.meeting else ""
    )
    claims = (
        Claim("symbol", known.symbol or str(fit.key), reason, fit.item.evidence),
        *((Claim("issued_on", known.issued_on, reason, fit.item.evidence),) if known.issued_on else ()),
    )
    return _Basis(fit.reading, context, catalogue, fit.series).own(fit.key, known.symbol, claims)


def unnumbered_identity(reading: Reading, context: Context, catalogue: Catalogue) -> Own:
    """Give a text without a known number a key of its own, the same on any machine: by its content."""
    own = reading.description
    stated = _stated(own)
    series = catalogue.series(stated, context)
    number = f"{_UNNUMBERED}-{reading.sha256[:_DIGITS]}"
    if series is None:
        kind = catalogue.authority.document_type(own.type.value) if own.type else None
        key = DirectiveKey(
            _UNKNOWN,
            context.latest[:4] if context.latest < "9999" else _UNKNOWN,
            kind.slug if kind else "vb",
            number,
        )
        return _Basis(reading, context, catalogue, None).own(key, _printed(own, stated))
    period, claim = _own_period(reading, series, stated, context, catalogue)
    key = DirectiveKey(series.name, period or _UNKNOWN, series.type, number)
    return _Basis(reading, context, catalogue, series).own(
        key, _printed(own, stated), (claim,) if claim else ()
    )


def _fits(own: Description, context: Context, item: ReadMention) -> float:
    """Score how well a citing mention describes a text; 0 when anything stated contradicts it."""
    stated = item.mention.stated
    if own.meeting and stated.meeting is not None and str(stated.meeting) != own.meeting.value:
        return 0.0
    if own.term and stated.terms and own.term.value not in stated.terms:
        return 0.0
    if stated.date and not context.earliest <= stated.date <= context.latest:
        return 0.0
    same_meeting = own.meeting is not None and stated.meeting is not None
    title = own.title.value if own.title else None
    # With the meeting agreed a part of the subject will do; alone the subject must agree as a whole.
    like = (
        likeness(item.title, title)
        if same_meeting
        else min(likeness(item.title, title), coverage(item.title, title))
    )
    if like < _SAME_TEXT:
        return 0.0
    return like + (0.5 if same_meeting else 0.0) + (0.2 if stated.date else 0.0)


def _one_committee(stated: Stated, context: Context) -> bool:
    """Tell whether a district's Party committee is told by its name: several provinces have a Châu Thành."""
    committee = _OF_DISTRICT.search(stated.issuer or "")
    if committee is None:
        return True
    unit = load_gazetteer().place(f"{_UNITS[committee['kind']]} {committee['place']}")
    homes = load_gazetteer().around(unit) if unit else ()
    return any(slug(one.name).endswith(f"-{context.province}") for one in homes)


def _numbered_so(own: Description, key: DirectiveKey) -> bool:
    """Tell whether a text whose period is open states that number, or none."""
    return own.number is None or number_slug(own.number.value) == key.number


def _printed(own: Description, stated: Stated) -> str | None:
    """Give the symbol as the text states it, whether or not its period is known."""
    return symbol_text(own.number.value, stated) if own.number and own.suffix else None


def _stated(own: Description) -> Stated:
    return Stated(
        type=own.type.value if own.type else None,
        numbers=(own.number.value,) if own.number else (),
        year=own.year,
        symbol=own.suffix.value if own.suffix else None,
        date=own.date.value if own.date else None,
        issuer=own.issuer.value if own.issuer else None,
        terms=(own.term.value,) if own.term else (),
    )


def _own_period(
    reading: Reading, series: Series, stated: Stated, context: Context, catalogue: Catalogue
) -> tuple[str | None, Claim | None]:
    period = period_of(series, stated, catalogue.authority)
    if period.name:
        return period.name, None
    if not series.level:
        return (context.latest[:4] if context.latest < "9999" else None), None
    first = term_at(series.level, context.earliest, catalogue.authority)
    last = term_at(series.level, context.latest, catalogue.authority) if context.latest < "9999" else None
    if first and first == last:
        return first, Claim(
            "term", first.upper(), f"written between {context.earliest} and {context.latest}", None
        )
    # A committee speaks of its own congress: the latest provincial congress whose resolution it carries out.
    for item in reversed(reading.mentions):
        stated_here = item.mention.stated
        if (
            item.mention.rule == "congress-resolution"
            and "toàn quốc" not in (stated_here.issuer or "")
            and stated_here.terms
        ):
            known = catalogue.authority.term(series.level, stated_here.terms[0])
            if known and known.period in {first, last}:
                return known.period, Claim(
                    "term", known.roman, "it carries out the resolution of that congress", item.evidence
                )
    return None, None


class _Basis(Struct, frozen=True):
    """What a text's identity is put together from."""

    reading: Reading
    context: Context
    catalogue: Catalogue
    series: Series | None

    def own(self, key: DirectiveKey, symbol: str | None, more: tuple[Claim, ...] = ()) -> Own:
        """Put together the directive and its claims; `more` is what others say of it."""
        own, evidence = self.reading.description, dict(self.reading.facts)
        dated = next((claim.value for claim in more if claim.field == "issued_on"), None)
        issuer = own.issuer.value if own.issuer else None
        directive = Directive(
            key=key,
            type_name=own.type.value if own.type else "Văn bản",
            symbol=symbol,
            system=self.series.system if self.series else System.STATE,
            issued_by=complete_issuer(issuer, self.context.province, self.catalogue.authority),
            issued_on=own.date.value if own.date else dated,
            term=self._term(key),
            title=own.title.value if own.title else None,
            confidence=Confidence.STATED,
            source=self.reading.file,
            held=self.reading.file,
        )
        claims = [
            Claim(field, fact.value, fact.reason, evidence.get(field))
            for field in _FIELDS
            if isinstance(fact := getattr(own, field), Fact)
        ]
        return Own(directive, tuple(sorted((*claims, *more), key=lambda claim: (claim.field, claim.value))))

    def _term(self, key: DirectiveKey) -> str | None:
        """Name the congress term as people do: Roman, or the years where no table says more."""
        if self.series is None or not self.series.level or key.period == _UNKNOWN:
            return None
        for term in self.catalogue.authority.terms:
            if term.level == self.series.level and term.period == key.period:
                return term.roman
        return key.period.upper() if re.fullmatch("[ivx]+", key.period) else key.period


def dated_by(directive: Directive, context: Context) -> Context:
    """Narrow a text's days once its date is known by identification."""
    day = directive.issued_on
    return replace(context, earliest=day, latest=day) if day and len(day) == len("2023-12-05") else context
