"""What people's judgements come to: they are obeyed; where they contradict each other, nothing is decided."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from kg.domain.citation import Candidate, Finding, Status
from kg.domain.corpus import Claim
from kg.domain.directive import DirectiveKey
from kg.domain.evidence import Evidence
from kg.domain.judgement import Judgement, Verdict
from kg.domain.keys import number_slug
from kg.domain.reading import Reading
from kg.identity.decision import Decision


class Ruling(Struct, frozen=True):
    """What all judgements of one thing come to."""

    same: tuple[Judgement, ...] = ()  # all of one directive
    refused: tuple[Judgement, ...] = ()  # links that no rule shall make: different, unsure
    clash: tuple[Judgement, ...] = ()  # they contradict each other

    @property
    def directive(self) -> DirectiveKey | None:
        """Give the directive that it is."""
        return self.same[0].directive if self.same else None

    def allows(self, key: DirectiveKey) -> bool:
        """Tell whether the rules may decide for a directive."""
        return all(row.directive != key for row in (*self.refused, *self.clash))


def ruling(judgements: Iterable[Judgement]) -> Ruling:
    """Sum up the judgements of one thing; who is unsure gives way to who is not."""
    rows = tuple(sorted(judgements))
    same = tuple(row for row in rows if row.verdict is Verdict.SAME)
    chosen = {row.directive for row in same}
    denied = [row for row in rows if row.verdict is Verdict.DIFFERENT and row.directive in chosen]
    if len(chosen) > 1 or denied:
        return Ruling(clash=tuple(sorted((*same, *denied))))
    refused = (row for row in rows if row.verdict is not Verdict.SAME and row.directive not in chosen)
    return Ruling(same, tuple(refused))


class Verdicts:
    """The judgements of a corpus, by what they are about."""

    def __init__(self, judgements: Sequence[Judgement]) -> None:
        """Sort judgements by mention and by text."""
        self._mentions: dict[tuple[str, int], list[Judgement]] = defaultdict(list)
        self._texts: dict[str, list[Judgement]] = defaultdict(list)
        for row in sorted(set(judgements)):
            if row.of_text:
                self._texts[row.file].append(row)
            else:
                self._mentions[row.file, row.start].append(row)

    def of_text(self, file: str) -> Ruling:
        """Give what is decided about a text itself."""
        return ruling(self._texts.get(file, ()))

    def of_mention(self, file: str, start: int) -> Sequence[Judgement]:
        """Give the judgements of a mention, whichever of its numbers they are about."""
        return self._mentions.get((file, start), ())

    def leaves(self, file: str, key: DirectiveKey) -> bool:
        """Tell whether it is left to the rules to say that a text is that directive."""
        here = self.of_text(file)
        return not here.same and here.allows(key)

    def claims(self, file: str) -> tuple[Claim, ...]:
        """Give what people said of a text that nothing else of its identity shows."""
        found = self.of_text(file)
        return tuple(
            Claim(row.verdict, str(row.directive), row.reason, None) for row in (*found.refused, *found.clash)
        )

    def findings(
        self,
        readings: Iterable[Reading],
        keys: Mapping[str, DirectiveKey],
        known: Container[DirectiveKey],
    ) -> Iterator[Finding]:
        """Yield the judgements that cannot be obeyed: of nothing that is there, or against each other.

        Args:
            readings: all texts that are read.
            keys: of the directives that the texts turned out to be, by file name.
            known: every directive that is known.
        """
        named = {reading.file: _targets(reading) for reading in readings}
        for (file, start), rows in sorted(self._mentions.items()):
            about = str(keys.get(file, file))
            names, evidence = named.get(file, {}).get(start, (frozenset[str](), None))
            what = "mention" if file in named else "text"
            for row in rows:
                there = evidence is not None and (not row.number or number_slug(row.number) in names)
                yield from _missing(row, about, None if there else what, known)
            clashes = {ruling(about_target(rows, name)).clash for name in names or {""}}
            yield from (_clash(rows, about, evidence) for rows in sorted(clashes - {()}))
        for file, rows in sorted(self._texts.items()):
            about = str(keys.get(file, file))
            for row in rows:
                yield from _missing(row, about, None if file in named else "text", known)
            if clash := ruling(rows).clash:
                yield _clash(clash, about, None)


def about_target(judgements: Iterable[Judgement], name: str | None) -> list[Judgement]:
    """Give the judgements that are about one number, or term, of a mention."""
    wanted = number_slug(name or "")
    return [row for row in judgements if not row.number or number_slug(row.number) == wanted]


def judged(decision: Decision, judgements: Iterable[Judgement], known: Container[DirectiveKey]) -> Decision:
    """Let people's verdicts on one target outrank the rules; the rules' candidates stay on record.

    `known` holds every directive that is known: a link to any other cannot be made.
    """
    found = ruling(judgements)
    if found.clash:
        reasons = ("people contradict each other", *(row.reason for row in found.clash))
        rows = _with(decision.candidates, found.clash)
        return replace(decision, status=Status.AMBIGUOUS, cited=None, confidence=0.0, reasons=reasons,
                       candidates=rows)  # fmt: skip
    if found.directive and found.directive in known:
        reasons = tuple(row.reason for row in found.same)
        others = tuple(row for row in decision.candidates if row.key != found.directive)
        rivals = _with(others, found.refused)
        return Decision(Status.RESOLVED, found.directive, 1.0, reasons, rivals, number=decision.number)
    if not found.refused:
        return decision
    rows, said = _with(decision.candidates, found.refused), tuple(row.reason for row in found.refused)
    if decision.cited is None:
        unsure = any(row.verdict is Verdict.UNSURE for row in found.refused)
        status = Status.AMBIGUOUS if unsure else decision.status
        return replace(decision, status=status, reasons=(*decision.reasons, *said), candidates=rows)
    if found.allows(decision.cited):
        return replace(decision, candidates=rows)
    return replace(
        decision, status=Status.AMBIGUOUS, cited=None, confidence=0.0, reasons=said, candidates=rows
    )


def _with(candidates: tuple[Candidate, ...], judgements: Iterable[Judgement]) -> tuple[Candidate, ...]:
    """Put what people said beside what the rules weighed; who is ruled out comes last."""
    rows = {row.key: row for row in candidates}
    for said in judgements:
        row = rows.get(said.directive, Candidate(said.directive, 0.0, ()))
        if said.verdict is Verdict.SAME:
            row = replace(row, reasons=(*row.reasons, said.reason))
        else:
            score = 0.0 if said.verdict is Verdict.DIFFERENT else row.score
            row = replace(row, score=score, against=(*row.against, said.reason))
        rows[said.directive] = row
    return tuple(sorted(rows.values(), key=lambda row: (-row.score, row.key)))


def _targets(reading: Reading) -> dict[int, tuple[frozenset[str], Evidence]]:
    """Give the numbers and terms that each mention of a text names, by where it starts."""
    return {
        item.evidence.span.start: (
            frozenset(map(number_slug, item.mention.stated.numbers or item.mention.stated.terms)),
            item.evidence,
        )
        for item in reading.mentions
    }


def _missing(
    row: Judgement, about: str, lost: str | None, known: Container[DirectiveKey]
) -> Iterator[Finding]:
    number = f" {row.number}" if row.number and not row.of_text else ""
    said = f"{row.place}{number}: {row.who} said {row.verdict} {row.directive} on {row.when}"
    if lost:
        yield Finding("judgement-lost", about, f"{said}, and there is no such {lost} any more")
    elif row.directive not in known:
        yield Finding("judgement-unknown", about, f"{said}, and no such directive is known")


def _clash(rows: Sequence[Judgement], about: str, evidence: Evidence | None) -> Finding:
    said = "; ".join(f"{row.who} said {row.verdict} {row.directive}" for row in rows)
    return Finding("judgements-clash", about, f"{rows[0].place}: {said}; it stays undecided", evidence)
