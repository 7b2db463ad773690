"""The authority tables as one frozen value with the look-ups that resolving a mention needs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeVar

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
from kg.domain.directive import System
from kg.domain.keys import slug
from kg.lexicon import authority_rows as read
from kg.lexicon.tables import load

_V = TypeVar("_V")


def _index(values: Iterable[_V], keys: Callable[[_V], Iterable[str]]) -> dict[str, tuple[_V, ...]]:
    """Group values by each of their keys, in the order given."""
    groups: dict[str, list[_V]] = {}
    for value in values:
        for key in dict.fromkeys(keys(value)):
            groups.setdefault(key, []).append(value)
    return {key: tuple(group) for key, group in groups.items()}


@dataclass(frozen=True, eq=False)  # one authority is itself: what follows from it is kept beside it
class Authority:
    """Everything the authority tables say, in the tables' order.

    The look-ups are built when first asked: a question about one number never pays for the names of laws.
    """

    terms: tuple[Term, ...]
    plenums: tuple[Plenum, ...]
    legislatures: tuple[Legislature, ...]
    issuers: tuple[Issuer, ...]
    document_types: tuple[DocumentType, ...]
    known: tuple[KnownDirective, ...]
    laws: tuple[Law, ...]
    provinces: tuple[Province, ...]
    bodies: tuple[Body, ...]

    def by_plenum(self, plenum: str) -> tuple[KnownDirective, ...]:
        """Give the known directives that a plenum (by id, "XIII-05") passed."""
        return self._by_plenum.get(plenum, ())

    def laws_named(self, name: str) -> tuple[Law, ...]:
        """Give every version of a law by its name in any case, with or without diacritics, oldest first."""
        return self._by_law_name.get(slug(name), ())

    def term(self, level: str, roman: str) -> Term | None:
        """Give a congress term: level "tw" or a province's slug, Roman ordinal in any case."""
        return next((t for t in self.terms if t.level == level and t.roman == roman.upper()), None)

    def terms_at(self, level: str, date: str) -> tuple[Term, ...]:
        """Give the terms whose numbering holds that ISO date: two in the days around a congress."""
        return tuple(term for term in self._by_level.get(level, ()) if term.holds(date))

    def term_at(self, level: str, date: str) -> Term | None:
        """Give the only term whose numbering holds that date; None when none does, or two do."""
        found = self.terms_at(level, date)
        return found[0] if len(found) == 1 else None

    def plenum(self, term: str, ordinal: int, part: int | None = None) -> Plenum | None:
        """Give a counted plenum of a Roman term; None when unknown, or it met twice and no part is said."""
        found = [
            p
            for p in self.plenums
            if p.term == term.upper() and p.ordinal == ordinal and part in (None, p.part)
        ]
        return found[0] if len(found) == 1 else None

    def issuer(self, code: str) -> Issuer | None:
        """Give the issuer of a code, as written in symbols: "TW", "TTg", "QH15"."""
        return self._by_issuer_code.get(code)

    def province(self, name: str, date: str | None = None) -> Province | None:
        """Give the province of a slug on an ISO day; without a day, the latest that bore the name."""
        found = [
            p
            for p in self.provinces
            if p.slug == name and (date is None or (p.valid_from or "") <= date <= (p.valid_to or "9999"))
        ]
        return found[-1] if found else None

    def document_type(self, word: str, system: System | None = None) -> DocumentType | None:
        """Give the type of a name (any case, diacritics optional) or of a code as written in symbols.

        A code that several types share gives the usual one in the system: "TT" is Thông tư, for the Party
        Thông tri.
        """
        found = self._by_type_code.get(word) or self._by_type_name.get(slug(word), ())
        fitting = [t for t in found if system is None or t.system in (None, system)] or list(found)
        usual = [t for t in fitting if t.preferred]
        if len(usual) > 1:  # Thông tư and Thông tri: the state's is the common one
            usual = [t for t in usual if t.system is not System.PARTY]
        return next(iter(usual or fitting), None)

    @cached_property
    def _by_level(self) -> Mapping[str, tuple[Term, ...]]:
        return _index(self.terms, lambda term: [term.level])

    @cached_property
    def _by_plenum(self) -> Mapping[str, tuple[KnownDirective, ...]]:
        return _index(self.known, lambda known: [known.plenum] if known.plenum else [])

    @cached_property
    def _by_law_name(self) -> Mapping[str, tuple[Law, ...]]:
        return _index(self.laws, lambda law: map(slug, (law.name, *law.directive.also_known_as)))

    @cached_property
    def _by_issuer_code(self) -> Mapping[str, Issuer]:
        return {issuer.code: issuer for issuer in self.issuers}

    @cached_property
    def _by_type_code(self) -> Mapping[str, tuple[DocumentType, ...]]:
        return _index(self.document_types, lambda t: (*([t.code] if t.code else []), *t.variants))

    @cached_property
    def _by_type_name(self) -> Mapping[str, tuple[DocumentType, ...]]:
        return _index(self.document_types, lambda t: [slug(t.name)])


@cache
def load_authority() -> Authority:
    """Read the packaged authority tables, once.

    Raises:
        BadData: a table breaks its format; the message names file and line.
    """
    issuers = load("issuers.tsv", read.issuer)
    types = load("doc_types.tsv", read.document_type)
    terms = load("party_terms.tsv", read.term)
    legislatures = load("legislatures.tsv", read.legislature)
    plenums = load("plenums.tsv", read.plenum)
    directives = read.DirectiveReader(issuers, types, terms, legislatures, plenums)
    return Authority(
        terms=terms,
        plenums=plenums,
        legislatures=legislatures,
        issuers=issuers,
        document_types=types,
        known=load("known_directives.tsv", directives.known),
        laws=load("laws.tsv", directives.law),
        provinces=load("provinces.tsv", read.province),
        bodies=load("bodies.tsv", read.body),
    )
