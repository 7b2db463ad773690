"""The whole: what a build hands over to be written as a graph."""

from msgspec import Struct, field

from kg.domain.citation import Citation, Finding
from kg.domain.directive import Directive, DirectiveKey
from kg.domain.evidence import Evidence
from kg.domain.judgement import Judgement
from kg.domain.layers import Layers


class SectionNode(Struct, frozen=True, order=True):
    """One section of a held directive."""

    path: str  # "B.III.2.1"
    label: str  # "2.1"
    heading: str  # "" when the section has none
    start: int  # code points of the original file
    end: int


class Claim(Struct, frozen=True, order=True):
    """A fact of a held directive's identity, with the reason it is believed."""

    field: str  # "number", "issued_on", "issued_by", "term", "title", …
    value: str
    reason: str
    evidence: Evidence | None


class Anaphora(Struct, frozen=True):
    """A pointing word of a held directive, decided."""

    evidence: Evidence
    rule: str
    refers_to: DirectiveKey | None


class HeldDirective(Struct, frozen=True):
    """A directive whose text is in the corpus, with all that its text says."""

    directive: Directive
    file: str
    sha256: str
    characters: int  # code points of the original file
    written: tuple[str, str]  # earliest and latest ISO date the text can be of
    sections: tuple[SectionNode, ...]
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    anaphora: tuple[Anaphora, ...]
    layers: Layers = field(default_factory=Layers)


class Corpus(Struct, frozen=True):
    """Everything a build knows, sorted by key: the only input of the graph writer."""

    held: tuple[HeldDirective, ...]
    cited_only: tuple[Directive, ...]  # resolved targets without a text and not in the authority table
    authority: tuple[Directive, ...]  # rows of the authority table
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...] = ()  # people's, sorted
