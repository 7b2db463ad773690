"""IRIs: this module alone mints them, from keys, so that the same input gets the same IRI on any machine."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote

from kg.domain.directive import DirectiveKey
from kg.domain.keys import slug
from kg.rdf.vocabulary import KG

BASE = "https://w3id.org/vn-directives/"


@lru_cache(maxsize=65_536)
def _directive_part(key: DirectiveKey) -> str:
    """The key as the end of an IRI; its four parts are slugs, anything else is percent-encoded."""
    return quote(str(key), safe="/")


@dataclass(frozen=True, slots=True)
class Iris:
    """Mints every IRI of one graph, without angle brackets.

    `base` ends with "/" and is the beginning of all IRIs but those of the ontology.
    """

    base: str = BASE

    def __post_init__(self) -> None:
        """Refuse a base under which names would run together."""
        if not self.base.endswith(("/", "#")):
            raise ValueError(f"the base of the IRIs must end with '/' or '#', got {self.base!r}")

    def directive(self, key: DirectiveKey) -> str:
        """`…directive/tw/xiii/nq/26`."""
        return f"{self.base}directive/{_directive_part(key)}"

    def key(self, iri: str) -> DirectiveKey:
        """Read back the key of a directive's IRI; ValueError when it is none."""
        beginning = f"{self.base}directive/"
        if not iri.startswith(beginning):
            raise ValueError(f"{iri!r} is not the IRI of a directive under {self.base}")
        return DirectiveKey.parse(unquote(iri.removeprefix(beginning)))

    def citation(self, key: DirectiveKey, ordinal: int, position: int) -> str:
        """One citation: the mention's ordinal in the text, the target's position in the mention (from 1)."""
        return f"{self.base}citation/{_directive_part(key)}/{ordinal}-{position}"

    def candidate(self, citation: str, rank: int) -> str:
        """One candidate of a citation, by its rank, from 1."""
        return f"{self.base}candidate/{citation.removeprefix(f'{self.base}citation/')}/{rank}"

    def evidence(self, owner: str, sha256: str, start: int, end: int) -> str:
        """The words `start:end` of a file, as the graph of `owner` (a key or a shared name) quotes them.

        The owner keeps two graphs that quote the same words apart: no triple stands in two graphs.
        """
        return f"{self.base}evidence/{quote(owner, safe='/')}/{sha256[:12]}/{start}-{end}"

    def section(self, key: DirectiveKey, path: str, repetition: int = 1) -> str:
        """A section by its path; `repetition` (from 1) counts sections of one text with the same path."""
        again = "" if repetition == 1 else f"/{repetition}"
        return f"{self.base}section/{_directive_part(key)}/{quote(path, safe='')}{again}"

    def part(self, key: DirectiveKey, path: str) -> str:
        """A part of a directive by its path from large to small: "dieu-7.khoan-2.diem-a"."""
        return f"{self.base}part/{_directive_part(key)}/{quote(path, safe='')}"

    def task(self, key: DirectiveKey, start: int, end: int, repetition: int = 1) -> str:
        """The task at `start:end` of a held directive's file; `repetition` counts those of one place."""
        again = "" if repetition == 1 else f"/{repetition}"
        return f"{self.base}task/{_directive_part(key)}/{start}-{end}{again}"

    def deadline(self, key: DirectiveKey, start: int, end: int) -> str:
        """The deadline at `start:end` of a held directive's file."""
        return f"{self.base}deadline/{_directive_part(key)}/{start}-{end}"

    def anaphora(self, key: DirectiveKey, start: int, end: int) -> str:
        """The pointing words at `start:end` of a held directive's file."""
        return f"{self.base}anaphora/{_directive_part(key)}/{start}-{end}"

    def claim(self, key: DirectiveKey, field: str, position: int, *, authority: bool = False) -> str:
        """The claim number `position` (from 1) on one field of a directive."""
        who = "authority/" if authority else ""
        return f"{self.base}claim/{who}{_directive_part(key)}/{quote(field, safe='')}/{position}"

    def finding(self, code: str, about: str, position: int) -> str:
        """The finding number `position` (from 1) of one code about one directive or file."""
        return f"{self.base}finding/{quote(code, safe='')}/{quote(about, safe='/')}/{position}"

    def judgement(self, digest: str) -> str:
        """A person's judgement, by the digest of all that it says."""
        return f"{self.base}judgement/{digest}"

    def person(self, name: str) -> str:
        """A person who judges, by the name given: two names are two persons."""
        return f"{self.base}person/{quote(name, safe='')}"

    def signatory(self, scope: str, name: str) -> str:
        """One who signs: a folded name within a body, or, when none is known, within a directive."""
        return f"{self.base}person/{quote(scope, safe='/')}/{quote(name, safe='')}"

    def office(self, scope: str, name: str) -> str:
        """An office within a body, or within a directive: `…office/tinh-uy-quang-ngai/pho-bi-thu`."""
        return f"{self.base}office/{quote(scope, safe='/')}/{slug(name)}"

    def signature(self, key: DirectiveKey, start: int, end: int, repetition: int = 1) -> str:
        """The signature at `start:end` of a held directive's file."""
        again = "" if repetition == 1 else f"/{repetition}"
        return f"{self.base}signature/{_directive_part(key)}/{start}-{end}{again}"

    def file(self, sha256: str) -> str:
        """A source file, by its content."""
        return f"{self.base}file/{sha256}"

    def naming(self, key: DirectiveKey, start: int, end: int, repetition: int = 1) -> str:
        """The naming of a project or plan at `start:end` of a held directive's file."""
        again = "" if repetition == 1 else f"/{repetition}"
        return f"{self.base}naming/{_directive_part(key)}/{start}-{end}{again}"

    def indicator(self, key: DirectiveKey, start: int, end: int, repetition: int = 1) -> str:
        """The figure at `start:end` of a held directive's file."""
        again = "" if repetition == 1 else f"/{repetition}"
        return f"{self.base}indicator/{_directive_part(key)}/{start}-{end}{again}"

    def project(self, key: str) -> str:
        """A work, by its key: province and folded name."""
        return f"{self.base}project/{quote(key, safe='/')}"

    def plan(self, key: str) -> str:
        """A plan, by its key: province and folded name."""
        return f"{self.base}plan/{quote(key, safe='/')}"

    def place(self, identifier: str) -> str:
        """A place, by its id in the gazetteer, or by province and folded name."""
        return f"{self.base}place/{quote(identifier, safe='/')}"

    def series(self, identifier: str) -> str:
        """A series of indicators, by its id."""
        return f"{self.base}series/{quote(identifier, safe='')}"

    def body(self, name: str) -> str:
        """A body: `Bộ Chính trị` is `…body/bo-chinh-tri`."""
        return f"{self.base}body/{slug(name)}"

    def term(self, level: str, period: str) -> str:
        """A congress term, as keys have it, of the Party ("tw") or of a province ("quang-ngai")."""
        return f"{self.base}term/{quote(level, safe='')}/{quote(period, safe='')}"

    def directive_type(self, name: str) -> str:
        """The concept of a type name, in the ontology's namespace: `Nghị quyết` is `kg:nghi-quyet`."""
        return f"{KG.NAMESPACE}{slug(name)}"

    def graph(self, key: DirectiveKey) -> str:
        """The named graph of a held directive."""
        return f"{self.base}graph/{_directive_part(key)}"

    def shared_graph(self, name: str) -> str:
        """A graph that belongs to no single directive; the names are in `kg.rdf.quads`."""
        return f"{self.base}graph/{quote(name, safe='')}"

    def build(self, digest: str) -> str:
        """A run of the program, by the digest of what it read."""
        return f"{self.base}build/{digest}"
