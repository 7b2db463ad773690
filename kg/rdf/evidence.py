"""Evidence and the sections it stands in, as triples."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.domain.corpus import HeldDirective, SectionNode
from kg.domain.evidence import Evidence
from kg.rdf import terms
from kg.rdf.describe import TYPE
from kg.rdf.iri import Iris
from kg.rdf.vocabulary import KG, PREFIXES

_OA = PREFIXES["oa"]
_START, _END, _EXACT = f"<{_OA}start>", f"<{_OA}end>", f"<{_OA}exact>"
_PREFIX, _SUFFIX = f"<{_OA}prefix>", f"<{_OA}suffix>"
_DERIVED = f"<{PREFIXES['prov']}wasDerivedFrom>"
_EVIDENCE, _LINE, _IN_SECTION = terms.iri(KG.evidence), terms.iri(KG.line), terms.iri(KG.in_section)
_SENTENCE, _MARK_START, _MARK_END = terms.iri(KG.sentence), terms.iri(KG.mark_start), terms.iri(KG.mark_end)
_PART_OF, _PATH = terms.iri(KG.part_of), terms.iri(KG.path)
_NUMBER, _HEADING = terms.iri(KG.number), terms.iri(KG.heading)


@dataclass(slots=True)
class Quotes:
    """Writes the evidence of one graph, each quoted place once, and finds the section it stands in."""

    owner: str  # whose graph it is: a directive's key, or the name of a shared graph
    iris: Iris
    own_file: str = ""  # sha256 of the file whose sections are known; "" when none is
    sections: dict[str, list[tuple[SectionNode, str]]] = field(default_factory=dict)
    written: dict[str, Evidence] = field(default_factory=dict)

    def link(self, node: str, evidence: Evidence) -> Iterator[str]:
        """Link a statement to its words, and describe the words when they are new."""
        span = evidence.span
        base = self.iris.evidence(self.owner, evidence.sha256, span.start, span.end)
        name, repetition = base, 1
        # Two readings of one place (another sentence around it) are two pieces of evidence.
        while name in self.written and self.written[name] != evidence:
            repetition += 1
            name = f"{base}/{repetition}"
        words = f"<{name}>"
        yield f"{node} {_EVIDENCE} {words}"
        if name in self.written:
            return
        self.written[name] = evidence
        yield f"{words} {TYPE} <{KG.Evidence}>"
        yield f"{words} {_DERIVED} <{self.iris.file(evidence.sha256)}>"
        yield f"{words} {_START} {terms.integer(span.start)}"
        yield f"{words} {_END} {terms.integer(span.end)}"
        yield f"{words} {_EXACT} {terms.string(evidence.exact)}"
        yield f"{words} {_PREFIX} {terms.string(evidence.prefix)}"
        yield f"{words} {_SUFFIX} {terms.string(evidence.suffix)}"
        yield f"{words} {_LINE} {terms.integer(evidence.line)}"
        yield f"{words} {_SENTENCE} {terms.string(evidence.sentence)}"
        yield f"{words} {_MARK_START} {terms.integer(evidence.mark.start)}"
        yield f"{words} {_MARK_END} {terms.integer(evidence.mark.end)}"
        section = self._section(evidence)
        if section:
            yield f"{words} {_IN_SECTION} {section}"

    def _section(self, evidence: Evidence) -> str | None:
        if evidence.sha256 != self.own_file:
            return None
        known = self.sections.get(evidence.section, [])
        inside = [node for section, node in known if section.start <= evidence.span.start < section.end]
        return inside[-1] if inside else known[0][1] if known else None


def section_triples(held: HeldDirective, quotes: Quotes) -> Iterator[str]:
    """Describe the tree of sections, and tell `quotes` of it."""
    key, iris = held.directive.key, quotes.iris
    for section in sorted(held.sections, key=lambda section: (section.start, -section.end, section.path)):
        twins = quotes.sections.setdefault(section.path, [])
        twins.append((section, terms.iri(iris.section(key, section.path, len(twins) + 1))))
    for twins in quotes.sections.values():
        for section, node in twins:
            yield f"{node} {TYPE} <{KG.Section}>"
            yield f"{node} {_PATH} {terms.string(section.path)}"
            yield f"{node} {_NUMBER} {terms.string(section.label)}"
            yield f"{node} {_START} {terms.integer(section.start)}"
            yield f"{node} {_END} {terms.integer(section.end)}"
            yield f"{node} {_PART_OF} {_parent(section, quotes) or terms.iri(iris.directive(key))}"
            if section.heading:
                yield f"{node} {_HEADING} {terms.string(section.heading)}"


def _parent(section: SectionNode, quotes: Quotes) -> str | None:
    """The section with the longest path that begins this one's, the nearest before it in the text."""
    path, dot, _ = section.path.rpartition(".")
    while dot:
        before = [node for parent, node in quotes.sections.get(path, []) if parent.start <= section.start]
        if before:
            return before[-1]
        path, dot, _ = path.rpartition(".")
    return None
