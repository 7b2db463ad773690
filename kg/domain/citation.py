"""Citations: what a text says, and which directive it means."""

from enum import StrEnum

from msgspec import Struct, field

from kg.domain.directive import DirectiveKey
from kg.domain.evidence import Evidence, Span


class Kind(StrEnum):
    """How a mention names its directive."""

    NUMBERED = "numbered"
    NAMED = "named"


class Relation(StrEnum):
    """The citing directive's stance towards the cited one (gold/ontology vocabulary)."""

    CITES = "cites"
    IMPLEMENTS = "implements"
    BASED_ON = "based_on"
    APPROVES = "approves"
    AMENDS = "amends"
    REPLACES = "replaces"
    REPEALS = "repeals"
    GUIDES = "guides"
    REPORTS_ON = "reports_on"


class Status(StrEnum):
    """How far a mention could be decided."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


class Stated(Struct, frozen=True):
    """What the mention's own words say, normalised; None where they are silent."""

    type: str | None = None  # "Nghị quyết"
    numbers: tuple[str, ...] = ()  # as printed: ("18", "19"), ("05",)
    year: int | None = None  # the year inside a state symbol: 73/2023/NĐ-CP
    symbol: str | None = None  # repaired suffix: "NQ/TW", "NĐ-CP", "QH15"
    date: str | None = None  # ISO
    issuer: str | None = None  # canonical body name as stated: "Bộ Chính trị"
    meeting: int | None = None  # ordinal of a plenum
    terms: tuple[str, ...] = ()  # Roman
    name: str | None = None  # of a law, charter or constitution: "Luật Đất đai"
    damaged: bool = False  # the printed symbol had to be repaired
    impossible: str | None = None  # words printed as a date that the calendar does not have


class Mention(Struct, frozen=True):
    """A stretch of clean text that names one or more directives."""

    span: Span  # in clean text
    kind: Kind
    rule: str  # name of the rule that found it
    stated: Stated
    title: Span | None = None  # subject beside it, in clean text
    relation: Relation = Relation.CITES
    cue: str | None = None  # the words that decided the relation
    via: int | None = None  # index of the mention whose directive has `via_relation` to this one
    via_relation: Relation = Relation.CITES
    context: Stated = field(default_factory=Stated)  # what the sentence around it adds


class Anaphor(Struct, frozen=True):
    """Words that point back: `Kết luận này`, `Nghị quyết nêu trên`, `sau đây gọi là …`."""

    span: Span  # in clean text
    rule: str
    refers_to: int | None  # index of a mention; None for the text itself
    alias: str | None = None  # the short name that a definition introduces


_OF_WHOLE = frozenset({Relation.REPLACES, Relation.REPEALS})


class Candidate(Struct, frozen=True, order=True):
    """A directive that a mention may mean, with why and why not."""

    key: DirectiveKey
    score: float  # 0 … 1, for ranking only
    reasons: tuple[str, ...]  # what speaks for it
    against: tuple[str, ...] = ()  # what excluded it or puts it behind


class Citation(Struct, frozen=True):
    """One directive named by one mention of a held directive, decided or not."""

    citing: DirectiveKey
    kind: Kind
    rule: str
    relation: Relation
    cue: str | None
    stated: Stated
    number: str | None  # which of the stated numbers this one is about
    title: str | None
    evidence: Evidence
    status: Status
    cited: DirectiveKey | None  # only when resolved
    confidence: float  # 0 … 1
    reasons: tuple[str, ...]
    candidates: tuple[Candidate, ...]  # best first; the losers too
    ordinal: int  # position among the text's mentions, from 0: `via` counts these
    via: int | None = None
    via_relation: Relation = Relation.CITES
    parts: tuple[str, ...] = ()  # of the cited directive, from large to small: "dieu-7.khoan-2.diem-a"

    @property
    def effect(self) -> Relation:
        """What the citing directive does to the cited one, as a whole."""
        return self._of_whole(self.relation)

    @property
    def via_effect(self) -> Relation:
        """What the directive of `via` does to the cited one, as a whole."""
        return self._of_whole(self.via_relation)

    def _of_whole(self, relation: Relation) -> Relation:
        """To replace or repeal parts of a directive is to amend it."""
        return Relation.AMENDS if self.parts and relation in _OF_WHOLE else relation


class Finding(Struct, frozen=True, order=True):
    """Something that contradicts something: a clash of stated facts, a forward citation."""

    code: str  # "date-clash", "forward-citation", "self-citation", "duplicate-file", …
    directive: str  # key of the directive it is about
    message: str
    evidence: Evidence | None = None
