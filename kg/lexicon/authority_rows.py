"""From a row of an authority table to its typed value, the directive's key included."""

import re

from kg.domain.authority import (
    Body,
    DocumentType,
    Issuer,
    KnownDirective,
    Law,
    Legislature,
    Plenum,
    Province,
    Term,
)
from kg.domain.directive import Directive, DirectiveKey, System
from kg.domain.keys import Symbol, parse_symbol, party_key, roman, series, slug, state_key
from kg.errors import BadData
from kg.lexicon.tables import Row

# Before QH numbers a law bears that of its proclamation: 24-L/CTN of 1993, 21-LCT/HĐNN8 of 1989. Its key says
# so ("24-l", "21-lct"), since the laws of the same legislature with a QH number count from 1 as well.
_PROCLAIMED = re.compile(r"(\d+)-(LCT|L)/(?:CTN|HĐNN(\d))")

_SYSTEM = {str(system): system for system in System}


def term(row: Row) -> Term:
    """Make a congress term."""
    return Term(
        level=row.need("level"),
        roman=row.need("roman"),
        period=row.need("period"),
        congress_start=row.get("congress_start"),
        congress_end=row.get("congress_end"),
        numbering_from=row.get("numbering_from"),
        numbering_to=row.get("numbering_to"),
        confidence=row.confidence(),
        source=row.need("source"),
    )


def plenum(row: Row) -> Plenum:
    """Make a plenum."""
    return Plenum(
        id=row.need("id"),
        term=row.need("term"),
        ordinal=row.number("ordinal"),
        part=row.number("part"),
        start=row.need("start"),
        end=row.get("end"),
        kind=row.need("kind"),
        confidence=row.confidence(),
        source=row.need("source"),
    )


def legislature(row: Row) -> Legislature:
    """Make a legislature."""
    return Legislature(row.need("roman"), int(row.need("year_from")), int(row.need("year_to")))


def issuer(row: Row) -> Issuer:
    """Make an issuer."""
    return Issuer(
        code=row.need("code"),
        name=row.need("name"),
        level=row.need("level"),
        parent=row.get("parent"),
        system=_system(row),
        slug=row.need("slug"),
        period=row.get("period"),
        confidence=row.confidence(),
        source=row.need("source"),
    )


def document_type(row: Row) -> DocumentType:
    """Make a document type."""
    return DocumentType(
        name=row.need("name"),
        code=row.get("code"),
        slug=row.need("slug"),
        preferred=row.get("preferred") is not None,
        system=None if row.need("system") == "both" else _system(row),
        variants=row.several("variants"),
        english=row.need("english"),
        confidence=row.confidence(),
        source=row.need("source"),
    )


def province(row: Row) -> Province:
    """Make a province."""
    return Province(
        id=row.need("id"),
        name=row.need("name"),
        kind=row.need("kind"),
        aliases=row.several("aliases"),
        slug=row.need("slug"),
        valid_from=row.get("valid_from"),
        valid_to=row.get("valid_to"),
        successor=row.get("successor"),
        confidence=row.confidence(),
        source=row.need("source"),
    )


def body(row: Row) -> Body:
    """Make a body."""
    return Body(
        name=row.need("name"),
        aliases=row.several("aliases"),
        kind=row.need("kind"),
        level=row.need("level"),
        parent=row.get("parent"),
        english=row.need("english"),
        valid_from=row.get("valid_from"),
        valid_to=row.get("valid_to"),
        successor=row.get("successor"),
        confidence=row.confidence(),
        source=row.need("source"),
    )


class DirectiveReader:
    """Makes known directives and laws of their rows, minting each key from the other tables."""

    def __init__(
        self,
        issuers: tuple[Issuer, ...],
        types: tuple[DocumentType, ...],
        terms: tuple[Term, ...],
        legislatures: tuple[Legislature, ...],
        plenums: tuple[Plenum, ...],
    ) -> None:
        self._issuers = {one.code: one for one in issuers}
        self._types = {one.name: one for one in types}
        self._periods = {(one.level, one.roman): one.period for one in terms}
        self._legislatures = legislatures
        self._plenums = {one.id: one for one in plenums}

    def known(self, row: Row) -> KnownDirective:
        """Make a known directive."""
        system = _system(row)
        stated = row.get("symbol")
        symbol = self._symbol(row, stated) if stated else None
        key = self._party(row, symbol) if system is System.PARTY else self._state(row, symbol)
        directive = Directive(
            key=key,
            type_name=self._type(row).name,
            symbol=stated,
            system=system,
            issued_by=row.get("issuer"),
            issued_on=row.get("date"),
            term=row.get("term"),
            title=row.get("title"),
            confidence=row.confidence(),
            source=row.need("source"),
        )
        return KnownDirective(directive, self._plenum(row), row.get("note") or "")

    def law(self, row: Row) -> Law:
        """Make a law."""
        name = row.need("name")
        directive = Directive(
            key=self._law_key(row),
            type_name=self._type(row).name,
            symbol=row.get("number"),
            system=System.STATE,
            issued_by=row.need("issuer"),
            issued_on=row.need("date"),
            term=None,
            title=name,
            confidence=row.confidence(),
            source=row.need("source"),
            also_known_as=row.several("aliases"),
        )
        return Law(name, directive, row.get("in_force_from"), row.get("in_force_to"))

    def _law_key(self, row: Row) -> DirectiveKey:
        number, year = row.get("number"), row.need("date")[:4]
        type_slug = self._type(row).slug
        organ = "ubtvqh" if type_slug == "pl" else "qh"
        if number is None:  # a constitution is known by its year
            return state_key(organ, year, type_slug, year)
        if old := _PROCLAIMED.fullmatch(number):
            period = roman(int(old[3])) if old[3] else self._legislature_of(row, int(year))
            return state_key(organ, period, type_slug, f"{old[1]}-{old[2]}")
        parts = self._symbol(row, number)
        period = self._issuer(row, parts.issuer).period or self._legislature_of(row, int(year))
        return state_key(organ, period, type_slug, parts.number)

    def _party(self, row: Row, symbol: Symbol | None) -> DirectiveKey:
        place = row.get("place")
        period = self._periods.get((place or "tw", row.need("term")))
        if period is None:
            raise BadData(row.where, f"term {row.get('term')} of {place or 'tw'} is not in party_terms.tsv")
        if symbol is None:
            passed = self._plenums.get(self._plenum(row) or "")
            number = f"hntw{passed.ordinal}" if passed else "dh"
            return party_key(series("tu", place) if place else "tw", period, self._type(row).slug, number)
        # One number of 1993 to 1997 names several resolutions of the same plenum: they are counted.
        number = f"{symbol.number}-{row.get('part')}" if row.get("part") else symbol.number
        by = self._issuer(row, symbol.issuer).slug
        return party_key(series(by, place), period, slug(symbol.type_code or ""), number)

    def _state(self, row: Row, symbol: Symbol | None) -> DirectiveKey:
        if symbol is None:
            raise BadData(row.where, "symbol is empty")
        by = self._issuer(row, symbol.issuer)
        type_slug = slug(symbol.type_code) if symbol.type_code else self._type(row).slug
        period = by.period or str(symbol.year or row.need("date")[:4])
        of = series(by.slug, row.get("place"))
        return state_key(of, period, type_slug, symbol.number, normative=symbol.year is not None)

    def _legislature_of(self, row: Row, year: int) -> str:
        for one in self._legislatures:
            if one.year_from <= year < one.year_to:
                return one.roman.lower()
        raise BadData(row.where, f"no legislature sat in {year}")

    def _plenum(self, row: Row) -> str | None:
        found = row.get("plenum")
        if found is not None and found not in self._plenums:
            raise BadData(row.where, f"plenum {found!r} is not in plenums.tsv")
        return found

    def _type(self, row: Row) -> DocumentType:
        name = row.need("type")
        if name not in self._types:
            raise BadData(row.where, f"type {name!r} is not in doc_types.tsv")
        return self._types[name]

    def _issuer(self, row: Row, code: str) -> Issuer:
        if code not in self._issuers:
            raise BadData(row.where, f"issuer {code!r} is not in issuers.tsv")
        return self._issuers[code]

    @staticmethod
    def _symbol(row: Row, stated: str) -> Symbol:
        parts = parse_symbol(stated)
        if parts is None:
            raise BadData(row.where, f"{stated!r} is no symbol")
        return parts


def _system(row: Row) -> System:
    value = row.need("system")
    found = _SYSTEM.get(value)
    if found is None:
        raise BadData(row.where, f"system is {value!r}")
    return found
