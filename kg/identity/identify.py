"""From readings to a corpus: every held text identified, every mention decided."""

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from msgspec.structs import replace

from kg.domain.citation import Citation, Finding
from kg.domain.corpus import Anaphora, Corpus, HeldDirective
from kg.domain.directive import Directive, DirectiveKey
from kg.domain.judgement import Judgement
from kg.domain.reading import Reading, ReadMention
from kg.identity.catalogue import Catalogue, catalogue_of
from kg.identity.context import Context, context_of
from kg.identity.decision import Decision
from kg.identity.findings import findings_of
from kg.identity.neighbours import by_list, by_text_below
from kg.identity.own import (
    Own,
    cited_identities,
    dated_by,
    judged_identities,
    own_identity,
    unnumbered_identity,
)
from kg.identity.periods import term_at
from kg.identity.question import Decided, Question
from kg.identity.resolve import decide, named_in_full
from kg.identity.signers import placed
from kg.identity.verdicts import Verdicts, about_target, judged
from kg.lexicon.authority import Authority

_OPEN_DAY = "9999"  # from here on the day of a text is not known
_ORDER = attrgetter("series", "period", "type", "number")  # of keys, in plain words


def identify(
    readings: Sequence[Reading], authority: Authority, judgements: Sequence[Judgement] = ()
) -> Corpus:
    """Identify every text and decide every mention; the order of the readings never matters.

    Two texts that turn out to be one directive are both kept in the findings; the first by file name is held.
    """
    ordered = sorted(readings, key=lambda reading: reading.file)
    verdicts = Verdicts(judgements)
    catalogue = catalogue_of(authority)
    contexts = {reading.file: context_of(reading, authority) for reading in ordered}
    owns: dict[str, Own] = {}
    for reading in ordered:
        own = own_identity(reading, contexts[reading.file], catalogue)
        if own and verdicts.leaves(reading.file, own.directive.key):
            owns[reading.file] = own
            catalogue.add(own.directive)
    cited = _gathered(ordered, contexts, catalogue)
    silent = [reading for reading in ordered if reading.file not in owns]
    said = judged_identities(silent, contexts, catalogue, verdicts)
    for own in said.values():
        cited.pop(own.directive.key, None)
    owns |= said
    others = [reading for reading in silent if reading.file not in owns]
    owns |= cited_identities(others, contexts, catalogue, cited, verdicts)
    for reading in silent:
        own = owns.setdefault(reading.file, unnumbered_identity(reading, contexts[reading.file], catalogue))
        catalogue.add(own.directive)
        contexts[reading.file] = dated_by(own.directive, contexts[reading.file])
    owns = {file: replace(own, claims=own.claims + verdicts.claims(file)) for file, own in owns.items()}
    held, findings = _held(ordered, owns, contexts, catalogue, verdicts)
    keys = {file: own.directive.key for file, own in owns.items()}
    findings += verdicts.findings(ordered, keys, catalogue.by_key)
    return replace(_corpus(held, findings, catalogue), judgements=tuple(sorted(set(judgements))))


def _corpus(held: list[HeldDirective], findings: list[Finding], catalogue: Catalogue) -> Corpus:
    held_keys = {one.directive.key for one in held}
    cited = {citation.cited for one in held for citation in one.citations if citation.cited}
    strange = [key for key in cited if key not in held_keys and key not in catalogue.tabled]
    stubs = [catalogue.by_key[key] for key in sorted(strange, key=_ORDER)]
    rows = [row for row in catalogue.rows() if row.held is None]
    complete = [_completed(one, catalogue.by_key[one.directive.key], catalogue.authority) for one in held]
    return Corpus(
        tuple(sorted(complete, key=lambda one: one.directive.key)),
        tuple(stubs),
        tuple(rows),
        tuple(sorted(findings, key=lambda found: (found.code, found.directive, found.message))),
    )


def _completed(held: HeldDirective, directive: Directive, authority: Authority) -> HeldDirective:
    signers = placed(held.layers.signers, directive, authority)
    return replace(held, directive=directive, layers=replace(held.layers, signers=signers))


def _gathered(
    readings: Sequence[Reading], contexts: Mapping[str, Context], catalogue: Catalogue
) -> dict[DirectiveKey, list[ReadMention]]:
    """First round: learn the directives that texts name in full, with the mentions that describe them."""
    cited: dict[DirectiveKey, list[ReadMention]] = {}
    for reading in readings:
        named: dict[tuple[object, ...], DirectiveKey | None] = {}  # by what a mention says: texts repeat it
        for item in reading.mentions:
            mention = item.mention
            words = (mention.rule, mention.stated, mention.context.date, mention.context.issuer, item.title)
            for question in _questions(reading, item, contexts[reading.file], ()):
                asked = (*words, question.ordinal)
                if asked not in named:
                    new = named_in_full(question, catalogue)
                    if new:
                        catalogue.add(new)
                    named[asked] = new.key if new else None
                if key := named[asked]:
                    cited.setdefault(key, []).append(item)
    return cited


def _questions(
    reading: Reading, item: ReadMention, context: Context, earlier: Sequence[Decided]
) -> Iterator[Question]:
    for ordinal, number in enumerate(_targets(item)):
        yield Question(item, ordinal, number, reading.mentions, earlier, context, reading.file)


def _decided(reading: Reading, context: Context, catalogue: Catalogue, verdicts: Verdicts) -> list[Decided]:
    """Decide every mention of one text in its order: later short mentions lean on earlier full ones."""
    done: list[Decided] = []
    for item in reading.mentions:
        said = verdicts.of_mention(reading.file, item.evidence.span.start)
        decisions: list[Decision] = []
        for question in _questions(reading, item, context, done):
            decision = decide(question, catalogue)
            if decision.number != question.number:
                decision = replace(decision, number=question.number)
            if said:
                about = about_target(said, question.number or question.term)
                decision = judged(decision, about, catalogue.by_key)
            decisions.append(decision)
        done.append((item, tuple(decisions)))
    return _by_neighbours(reading, context, catalogue.authority, done, verdicts)


def _by_neighbours(
    reading: Reading, context: Context, authority: Authority, done: list[Decided], verdicts: Verdicts
) -> list[Decided]:
    """Decide what stayed open by what stands around it in the text."""

    def is_judged(item: ReadMention) -> bool:
        return bool(verdicts.of_mention(reading.file, item.evidence.span.start))

    current = term_at("tw", context.latest, authority) if context.latest < _OPEN_DAY else None
    if current is not None:
        done = by_list(done, current, is_judged)
    title = reading.description.title
    return by_text_below(done, title.span.end, is_judged) if title and title.span else done


def _targets(item: ReadMention) -> tuple[str | None, ...]:
    """Give the numbers a mention names, or one nameless target per stated term."""
    stated = item.mention.stated
    if stated.numbers:
        return stated.numbers
    return (None,) * max(1, len(stated.terms))


def _held(
    readings: Sequence[Reading],
    owns: Mapping[str, Own],
    contexts: Mapping[str, Context],
    catalogue: Catalogue,
    verdicts: Verdicts,
) -> tuple[list[HeldDirective], list[Finding]]:
    """Second round: with everything known, decide for good."""
    held: dict[DirectiveKey, HeldDirective] = {}
    findings: list[Finding] = []
    for reading in readings:
        own, context = owns[reading.file], contexts[reading.file]
        key = own.directive.key
        if key in held:
            message = f"{reading.file} is the same directive as {held[key].file}; its text is not used"
            findings.append(Finding("second-text", str(key), message))
            continue
        rounds = _decided(reading, context, catalogue, verdicts)
        held[key] = _held_directive(reading, own, context, rounds)
        findings += findings_of(held[key], rounds)
    return list(held.values()), findings


def _held_directive(reading: Reading, own: Own, context: Context, rounds: Sequence[Decided]) -> HeldDirective:
    key = own.directive.key
    citations = tuple(
        _citation(key, ordinal, item, decision)
        for ordinal, (item, decisions) in enumerate(rounds)
        for decision in decisions
    )
    pointers = tuple(
        Anaphora(pointer.evidence, pointer.anaphor.rule, _pointed(key, pointer.anaphor.refers_to, rounds))
        for pointer in reading.anaphora
    )
    return HeldDirective(
        own.directive, reading.file, reading.sha256, reading.characters, (context.earliest, context.latest),
        reading.sections, own.claims, citations, pointers, reading.layers,
    )  # fmt: skip


def _pointed(own: DirectiveKey, index: int | None, rounds: Sequence[Decided]) -> DirectiveKey | None:
    if index is None:
        return own
    decisions = rounds[index][1]
    return decisions[0].cited if len(decisions) == 1 else None


def _citation(citing: DirectiveKey, ordinal: int, item: ReadMention, decision: Decision) -> Citation:
    mention = item.mention
    return Citation(
        citing=citing,
        kind=mention.kind,
        rule=mention.rule,
        relation=mention.relation,
        cue=mention.cue,
        stated=mention.stated,
        number=decision.number,
        title=item.title,
        evidence=item.evidence,
        status=decision.status,
        cited=decision.cited,
        confidence=decision.confidence,
        reasons=decision.reasons,
        candidates=decision.candidates,
        ordinal=ordinal,
        via=mention.via,
        via_relation=mention.via_relation,
        parts=item.parts,
    )
