"""Answers as values: what is known of a directive, and the places where one is cited.

They are named tuples and not dataclasses: every start of `kg what cites` makes these classes anew, and a
dataclass takes five times as long to be made.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.domain.keys import slug
from kg.domain.naming import short_name
from kg.rdf.labels import ENGLISH

_LONGEST_NAME = 80  # characters of a name in a list of choices


class Card(NamedTuple):
    """What identifies a directive to a reader."""

    key: str  # "tw/xiii/nq/26", the end of its IRI
    iri: str
    type: str  # "Nghị quyết"
    symbol: str | None  # "26-NQ/TW"
    issued_on: str | None  # ISO, or its known beginning
    issued_by: str | None  # "Bộ Chính trị"
    term: str | None  # Roman congress term, Party only
    title: str | None  # the subject (trích yếu)
    confidence: str  # "seen", "stated" or "knowledge"
    source: str  # who says so
    held: str | None  # file of its text in the corpus
    documents: int  # held directives that cite it
    places: int  # mentions in them

    @classmethod
    def unknown(cls, iri: str) -> "Card":
        """Make the card of a directive of which nothing but its key is known."""
        key = iri.partition("directive/")[2] or iri
        return cls(key, iri, "", None, None, None, None, None, "", "", None, 0, 0)

    @property
    def name(self) -> str:
        """Give the short name: `Nghị quyết 26-NQ/TW`, or the type with the title, the issuer, the file."""
        if not self.type:
            return self.key
        return short_name(self.type, self.symbol, self.title, self.issued_by, self.held, self.key)

    @property
    def unconfirmed(self) -> bool:
        """Tell whether number, date and subject are widely cited but were read in no named source."""
        return self.confidence == "knowledge"

    @property
    def label(self) -> str:
        """Give the name with what tells it from others of that symbol: `Nghị quyết 26-NQ/TW (03/11/2022)`."""
        name = (
            self.name
            if len(self.name) <= _LONGEST_NAME
            else f"{self.name[:_LONGEST_NAME].rpartition(' ')[0]} …"
        )
        beside = self.date or (f"khóa {self.term}" if self.term else "")
        return f"{name} ({beside})" if beside else name

    @property
    def date(self) -> str | None:
        """Give the date as Vietnamese texts write it: `03/11/2022`."""
        return "/".join(reversed(self.issued_on.split("-"))) if self.issued_on else None


class Rival(NamedTuple):
    """A directive that a mention might have meant, and what was weighed."""

    card: Card
    score: float  # 0 … 1, for ranking only
    reasons: tuple[str, ...]  # what speaks for it
    against: tuple[str, ...]  # what put it behind or excluded it


class Place(NamedTuple):
    """One mention of a directive in a held one, with the words that prove it."""

    citing: Card
    cited: Card | None  # None while it is not decided
    relation: str  # "implements"
    cue: str | None  # the words that decided the relation
    status: str  # "resolved", "ambiguous" or "unresolved"
    confidence: float  # 0 … 1
    rule: str  # name of the rule that found the mention
    reasons: tuple[str, ...]  # why it was resolved so
    section: str  # path, "B.III.2.1"; "" before the first heading
    sentence: str  # in clean text
    mark: tuple[int, int]  # where the mention stands in `sentence`
    quote: str  # exactly file[start:end]
    file: str
    line: int  # counted from 1
    start: int  # code points of the original file
    end: int
    page: int | None = None
    rivals: tuple[Rival, ...] = ()  # best first; filled by `why` and `ambiguous`

    @property
    def marked(self) -> str:
        """Give the sentence with the mention in guillemets."""
        return marked(self.sentence, self.mark)


class Link(NamedTuple):
    """A relation that a held text states between two other directives."""

    subject: Card  # 28-CTr/TU
    relation: str  # implements
    object: Card  # 26-NQ/TW
    place: Place  # who says so, and where


class Cited(NamedTuple):
    """One directive with every place that cites it."""

    directive: Card
    places: tuple[Place, ...]  # by citing directive, then by position
    links: tuple[Link, ...] = ()  # other directives that do something to it, as a held text says

    @property
    def citing(self) -> tuple[Card, ...]:
        """Give the citing directives, each once, in order of key."""
        return cards_of(self.places)

    @property
    def documents(self) -> int:
        """Count the citing directives."""
        return len(self.citing)


class CitedBy(NamedTuple):
    """The answer to “what cites X?”, per directive, since several bear one symbol."""

    asked: str
    cited: tuple[Cited, ...]  # those that somebody cites, most cited first
    uncited: tuple[Card, ...]  # those that the words fit too and nobody here cites
    undecided: tuple[Place, ...]  # mentions that may mean one of them
    notes: tuple[str, ...] = ()  # how the words were understood where that is not obvious


class Cites(NamedTuple):
    """The answer to “what does X cite?”."""

    asked: str
    citing: Card
    places: tuple[Place, ...]  # in the order of the text
    links: tuple[Link, ...] = ()  # what its text says of others; of one not held, what others say of it

    @property
    def cited(self) -> tuple[Card, ...]:
        """Give the cited directives, each once, in order of key."""
        return by_key(place.cited for place in self.places if place.cited)


class Why(NamedTuple):
    """The answer to “why does the graph say that A cites B?”: every piece of evidence."""

    citing: Card
    cited: Card
    places: tuple[Place, ...]
    links: tuple[Link, ...] = ()


class Claim(NamedTuple):
    """A fact of a directive's identity, and why it is believed."""

    field: str  # "number", "issued_on", "title"
    value: str
    reason: str
    section: str | None = None  # of the words that it rests on, if it rests on any
    sentence: str | None = None
    mark: tuple[int, int] | None = None
    quote: str | None = None
    file: str | None = None
    line: int | None = None
    start: int | None = None
    end: int | None = None


class Charge(NamedTuple):
    """For whom one signs."""

    manner: str  # "on_behalf_of", "in_place_of", "by_order_of", "by_authority_of"
    name: str  # of a body or an office


class Signature(NamedTuple):
    """One signature with its words."""

    iri: str
    directive: str  # IRI
    name: str | None  # None where the text has none
    office: str | None
    charges: tuple[Charge, ...]
    seat: str | None  # the body within which the name means one person
    section: str
    sentence: str  # that holds it
    mark: tuple[int, int]  # where the words stand in `sentence`
    quote: str  # exactly file[start:end]
    file: str
    line: int
    start: int
    end: int
    rule: str

    @property
    def words(self) -> str:
        """Say it in one line: `Đặng Ngọc Huy, Phó Bí thư, on behalf of Ban Thường vụ Tỉnh ủy Quảng Ngãi`."""
        who = [self.name or "(no name in the text)", *([self.office] if self.office else [])]
        return ", ".join((*who, *(f"{ENGLISH[one.manner]} {one.name}" for one in self.charges)))

    def bears(self, who: str) -> bool:
        """Tell whether a person or an office of just that name signed, in any case, with or without marks."""
        wanted = slug(who)
        return bool(wanted) and wanted in {slug(self.name or ""), slug(self.office or "")}


class Shown(NamedTuple):
    """All that is known of one directive."""

    directive: Card
    also_known_as: tuple[str, ...]
    sha256: str | None  # of its file, when it is held
    characters: int | None  # of its file
    sections: int
    claims: tuple[Claim, ...]
    cited_by: Cited
    cites: tuple[Place, ...]
    signatures: tuple[Signature, ...] = ()


class Gap(NamedTuple):
    """A directive that is cited but not held."""

    directive: Card
    citing: tuple[Card, ...]


class Info(NamedTuple):
    """What a graph holds, in numbers."""

    home: str
    held: int
    known: int  # directives known without a text
    cited: int  # directives that somebody cites
    citations: int
    resolved: int
    ambiguous: int
    unresolved: int
    findings: int
    statements: int  # quads in the store
    files: tuple[str, ...]


def marked(sentence: str, mark: tuple[int, int]) -> str:
    """Put what stands at a mark in guillemets."""
    start, end = mark
    return f"{sentence[:start]}«{sentence[start:end]}»{sentence[end:]}"


def cards_of(places: Sequence[Place]) -> tuple[Card, ...]:
    """Give the citing directives of some places, each once, in order of key."""
    return by_key(place.citing for place in places)


def by_key(cards: Iterable[Card]) -> tuple[Card, ...]:
    """Give cards once each, in order of key."""
    return tuple(card for _, card in sorted({card.key: card for card in cards}.items()))
