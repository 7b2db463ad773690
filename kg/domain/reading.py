"""What one file says, with its evidence and without its text: small enough to keep and to send."""

from msgspec import Struct, field

from kg.domain.citation import Anaphor, Mention
from kg.domain.corpus import SectionNode
from kg.domain.description import Description
from kg.domain.evidence import Evidence, Span
from kg.domain.layers import Layers


class ReadMention(Struct, frozen=True):
    """A mention with its evidence; `title` is the subject beside it, in clean text."""

    mention: Mention
    evidence: Evidence
    title: str | None
    title_span: Span | None  # in the original file
    title_quote: str | None  # exactly the original there
    parts: tuple[str, ...] = ()  # of the cited directive, named right before it


class ReadAnaphor(Struct, frozen=True):
    """A pointing word with its evidence."""

    anaphor: Anaphor
    evidence: Evidence


class Reading(Struct, frozen=True):
    """All that one file says, before anything is identified."""

    file: str
    sha256: str  # of the file's bytes
    words_sha256: str  # of clean text and front matter: one in copies of other encoding, line ends or blanks
    characters: int
    description: Description
    facts: tuple[tuple[str, Evidence], ...]  # evidence of the description's facts, by field name
    mentions: tuple[ReadMention, ...]
    anaphora: tuple[ReadAnaphor, ...]
    sections: tuple[SectionNode, ...] = ()  # like `layers`, empty where only citations were read
    layers: Layers = field(default_factory=Layers)
