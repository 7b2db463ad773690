"""Rows of the authority tables: what is known of types, issuers, terms, meetings, laws, places and bodies."""

from msgspec import Struct

from kg.domain.directive import Confidence, Directive, System


class Term(Struct, frozen=True):
    """A congress term (khóa) of the Party or of one provincial Party organisation."""

    level: str  # "tw", or the province's slug
    roman: str  # "XIII"
    period: str  # as keys have it: "xiii"; "i-2025" for the first congress of a merged province
    congress_start: str | None  # ISO dates, or their known beginning
    congress_end: str | None
    numbering_from: str | None  # the days on which documents take their number from this term, both included
    numbering_to: str | None
    confidence: Confidence
    source: str

    def holds(self, date: str) -> bool:
        """Tell whether a document of that ISO date (or beginning of one) can be numbered in this term."""
        if self.numbering_from is None and self.numbering_to is None:
            return False
        begin = self.numbering_from or self.congress_end or self.congress_start
        # "~" sorts after every digit and dash: "2020-10" reaches to its last day.
        return (begin or "") <= f"{date}~" and date <= f"{self.numbering_to or '9999'}~"


class Plenum(Struct, frozen=True):
    """A meeting of the Central Committee."""

    id: str  # "XIII-07"
    term: str  # Roman
    ordinal: int | None  # None for a meeting that is not counted
    part: int | None  # 1 or 2 where a plenum met twice under one ordinal
    start: str
    end: str | None
    kind: str
    confidence: Confidence
    source: str


class Legislature(Struct, frozen=True):
    """A term of the National Assembly."""

    roman: str
    year_from: int
    year_to: int


class Issuer(Struct, frozen=True):
    """A code in a symbol and the body behind it."""

    code: str  # "UBKTTW"
    name: str
    level: (
        str  # "central", "ministry", "congress"; "province", "district", "commune" need a place in the series
    )
    parent: str | None  # another code
    system: System
    slug: str  # of the series: "ubkttw"; QH15 and QH16 share "qh"
    period: str | None  # legislature in the code itself: "xv" for QH15
    confidence: Confidence
    source: str

    @property
    def local(self) -> bool:
        """Tell whether the code names a body of every province, district or commune."""
        return self.level in {"province", "district", "commune"}


class DocumentType(Struct, frozen=True):
    """A type of document and its code."""

    name: str  # "Nghị quyết"
    code: str | None  # "NQ"
    slug: str
    preferred: bool  # the usual reading of a code that several types share
    system: System | None  # None: both Party and state
    variants: tuple[str, ...]  # other codes and names
    english: str
    confidence: Confidence
    source: str


class KnownDirective(Struct, frozen=True):
    """A directive that the tables know."""

    directive: Directive
    plenum: str | None  # id of the plenum that passed it
    note: str


class Law(Struct, frozen=True):
    """A law, code, ordinance or constitution, with the days it was in force."""

    name: str  # "Luật Đất đai"
    directive: Directive
    in_force_from: str | None
    in_force_to: str | None  # the last day

    def in_force(self, date: str) -> bool | None:
        """Tell whether it was in force on that ISO day; None when the table does not know since when."""
        if self.in_force_from is None:
            return None if self.in_force_to is None or date <= self.in_force_to else False
        return self.in_force_from <= date <= (self.in_force_to or "9999")


class Province(Struct, frozen=True):
    """A province or centrally run city, between two reorganisations."""

    id: str  # tells same-named provinces of before and after 01/7/2025 apart
    name: str  # "Quảng Ngãi"
    kind: str  # "tỉnh" or "thành phố"
    aliases: tuple[str, ...]
    slug: str  # by name, as keys have it
    valid_from: str | None
    valid_to: str | None
    successor: str | None  # id of the unit that took it over
    confidence: Confidence
    source: str


class Body(Struct, frozen=True):
    """An organisation that issues, is told to act, or is mentioned."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    level: str
    parent: str | None
    english: str
    valid_from: str | None
    valid_to: str | None
    successor: str | None
    confidence: Confidence
    source: str
