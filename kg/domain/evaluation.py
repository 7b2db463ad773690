"""Evaluation: annotations in the gold's shape, and how far two of them agree."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.domain.annotation import AnnotatedLayers, Quoted
from kg.domain.citation import Kind, Relation, Stated, Status


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """One directive named by a mention, as the gold or as an extraction knows it."""

    symbol: str | None = None  # "26-NQ/TW"
    type: str | None = None  # "Nghị quyết"; an extraction may leave it to the mention
    date: str | None = None  # ISO, or its known beginning
    term: str | None = None  # Roman congress term
    year: int | None = None  # of the number, where the date is not known
    issuer: str | None = None
    status: Status = Status.RESOLVED
    confidence: float = field(default=1.0, compare=False)  # of the extraction's decision

    def __str__(self) -> str:
        """Name it for a reader: `26-NQ/TW@2022-11-03`; an undecided one begins with its status."""
        when = self.date or self.term or (str(self.year) if self.year else "?")
        who = self.symbol or " ".join(part for part in (self.type, self.issuer) if part) or "?"
        name = f"{who}@{when}"
        if self.status is Status.RESOLVED:
            return name
        return self.status.value if name == "?@?" else f"{self.status.value} {name}"


@dataclass(frozen=True, slots=True)
class AnnotatedMention:
    """One entry of `citations`."""

    at: Quoted
    kind: Kind
    stated: Stated  # `year` and `name` are not annotated
    title: Quoted | None
    targets: tuple[Target, ...]
    relation: Relation
    via: int | None  # index into the same document's mentions
    rule: str  # "" in the gold


@dataclass(frozen=True, slots=True)
class AnnotatedAnaphor:
    """One entry of `anaphora`."""

    at: Quoted
    refers_to: int | None  # index of a mention; None for the text itself
    bare: bool  # a type word alone, without `này` or `nêu trên`


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """What an annotator or an extraction says of one text; mentions in the order of their spans' indexes."""

    name: str
    mentions: tuple[AnnotatedMention, ...]
    anaphora: tuple[AnnotatedAnaphor, ...]
    layers: AnnotatedLayers = field(default_factory=AnnotatedLayers)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """The right answer for one text, and the text."""

    text: str  # the original file, decoded, nothing normalised
    right: AnnotatedDocument


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many; shares add up."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        """Pool two shares."""
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float:
        """Give the share in 0 … 1; of nothing, all is right."""
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """How a set of predicted mentions meets a set of right ones."""

    recall: Share = field(default_factory=Share)  # of the gold's mentions, those matched
    precision: Share = field(default_factory=Share)  # of the predicted ones, those matched

    def __add__(self, other: "Found") -> "Found":
        """Pool two sets."""
        return Found(self.recall + other.recall, self.precision + other.precision)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of recall and precision."""
        total = self.recall.value + self.precision.value
        return 2 * self.recall.value * self.precision.value / total if total else 0.0


@dataclass(frozen=True, slots=True)
class LayerScores:
    """Figures of what a text says beside its citations."""

    tasks: Found = field(default_factory=Found)  # by assignee and overlapping clause
    deadlines: Share = field(default_factory=Share)  # matched tasks where the gold or the prediction has one
    projects: Found = field(default_factory=Found)
    places: Share = field(default_factory=Share)  # matched projects with exactly the gold's places
    plans: Found = field(default_factory=Found)
    indicators: Found = field(default_factory=Found)  # by overlap, value and unit

    def __add__(self, other: "LayerScores") -> "LayerScores":
        """Pool the figures of two documents."""
        return LayerScores(
            tasks=self.tasks + other.tasks,
            deadlines=self.deadlines + other.deadlines,
            projects=self.projects + other.projects,
            places=self.places + other.places,
            plans=self.plans + other.plans,
            indicators=self.indicators + other.indicators,
        )

    def shares(self) -> Mapping[str, Share]:
        """Give the counts behind the figures under the figures' names."""
        found = {
            f"{name}_{figure}": share
            for name, one in self._found().items()
            for figure, share in (("recall", one.recall), ("precision", one.precision))
        }
        return {**found, "task_deadlines": self.deadlines, "project_places": self.places}

    def figures(self) -> Mapping[str, float]:
        """Give every figure under its name."""
        values = {name: share.value for name, share in self.shares().items()}
        return values | {f"{name}_f1": one.f1 for name, one in self._found().items()}

    def _found(self) -> Mapping[str, Found]:
        return {
            "task": self.tasks,
            "project": self.projects,
            "plan": self.plans,
            "indicator": self.indicators,
        }


@dataclass(frozen=True, slots=True)
class Scores:
    """Every figure of one document, or of all of them."""

    every: Found = field(default_factory=Found)
    numbered: Found = field(default_factory=Found)
    named: Found = field(default_factory=Found)
    stated: Share = field(default_factory=Share)  # matched mentions with all stated fields right
    linked: Share = field(default_factory=Share)  # matched mentions resolved to exactly the gold's targets
    resolved: Share = field(default_factory=Share)  # of all targets of numbered gold mentions, those reached
    firm: Share = field(default_factory=Share)  # resolved targets of matched mentions, by tier of trust
    likely: Share = field(default_factory=Share)
    tentative: Share = field(default_factory=Share)
    wrong_links: int = 0  # resolved targets of matched mentions that the gold does not have there
    relation: Share = field(default_factory=Share)  # matched mentions
    via: Share = field(default_factory=Share)  # matched mentions where the gold or the prediction has one
    anaphora: Share = field(default_factory=Share)  # gold anaphora found, the bare ones apart
    bare_anaphora: Share = field(default_factory=Share)
    referents: Share = field(default_factory=Share)  # of those found, referring to the right thing
    evidence: Share = field(default_factory=Share)  # predicted spans under which their quote stands
    layers: LayerScores = field(default_factory=LayerScores)

    def __add__(self, other: "Scores") -> "Scores":
        """Pool the figures of two documents."""
        return Scores(
            every=self.every + other.every,
            numbered=self.numbered + other.numbered,
            named=self.named + other.named,
            stated=self.stated + other.stated,
            linked=self.linked + other.linked,
            resolved=self.resolved + other.resolved,
            firm=self.firm + other.firm,
            likely=self.likely + other.likely,
            tentative=self.tentative + other.tentative,
            wrong_links=self.wrong_links + other.wrong_links,
            relation=self.relation + other.relation,
            via=self.via + other.via,
            anaphora=self.anaphora + other.anaphora,
            bare_anaphora=self.bare_anaphora + other.bare_anaphora,
            referents=self.referents + other.referents,
            evidence=self.evidence + other.evidence,
            layers=self.layers + other.layers,
        )

    def figures(self) -> Mapping[str, float]:
        """Give every figure under its name, in the order in which they are shown."""
        return {
            "recall": self.every.recall.value,
            "precision": self.every.precision.value,
            "f1": self.every.f1,
            "numbered_recall": self.numbered.recall.value,
            "numbered_precision": self.numbered.precision.value,
            "numbered_f1": self.numbered.f1,
            "named_recall": self.named.recall.value,
            "named_precision": self.named.precision.value,
            "named_f1": self.named.f1,
            "stated": self.stated.value,
            "linked": self.linked.value,
            "numbered_resolved": self.resolved.value,
            "firm_precision": self.firm.value,
            "likely_precision": self.likely.value,
            "tentative_precision": self.tentative.value,
            "wrong_links": float(self.wrong_links),
            "relation": self.relation.value,
            "via": self.via.value,
            "anaphora": self.anaphora.value,
            "bare_anaphora": self.bare_anaphora.value,
            "referents": self.referents.value,
            "evidence": self.evidence.value,
            **self.layers.figures(),
        }


@dataclass(frozen=True, slots=True)
class RuleScores:
    """How one rule of the extraction does."""

    rule: str
    precision: Share
    stated: Share
    linked: Share
    relation: Share
    wrong_links: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where to look when prediction and gold part."""

    document: str
    start: int
    line: int  # counted from 1
    quote: str  # on one line
    context: str  # the words around it, the mention between « and »


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One place where prediction and gold part."""

    place: Place
    code: str  # missed, spurious, wrong-link, unlinked, stated, relation, via, anaphor, evidence
    got: str = ""
    wanted: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The whole comparison: per document, in all, per rule, and every place where they part."""

    documents: tuple[tuple[str, Scores], ...]  # sorted by name
    total: Scores
    rules: tuple[RuleScores, ...]  # sorted by name
    problems: tuple[Problem, ...]  # sorted
