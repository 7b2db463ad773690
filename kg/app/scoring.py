"""Scoring annotations against the gold: figures per document and per rule, and where they part."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add

from kg.app.agreement import is_known, link_pairs, overlapping, pairs, stated_differences
from kg.app.gold import quotes
from kg.app.layer_scoring import LayerProblem, layer_scores
from kg.domain.annotation import Quoted
from kg.domain.citation import Kind, Stated, Status
from kg.domain.evaluation import (
    AnnotatedAnaphor,
    AnnotatedDocument,
    AnnotatedMention,
    Evaluation,
    Found,
    GoldDocument,
    Place,
    Problem,
    RuleScores,
    Scores,
    Share,
    Target,
)
from kg.domain.tiers import FIRM, LIKELY, TENTATIVE, tier

_CONTEXT = 60  # code points shown on either side of a mention: enough to recognise the place, one screen line


@dataclass(frozen=True, slots=True)
class _Judged:
    """One predicted mention and what became of it; `right` is None when it is spurious."""

    guess: AnnotatedMention
    right: AnnotatedMention | None
    differences: tuple[str, ...] = ()  # of the stated fields
    wrong: tuple[Target, ...] = ()  # resolved targets that the gold does not have here
    unreached: tuple[Target, ...] = ()  # gold targets that no resolved target reaches
    decidable: bool = True  # the gold knows a target, or the prediction claims to
    via_right: bool | None = None  # None where neither side has one

    @property
    def linked(self) -> bool:
        return not self.wrong and not self.unreached

    @property
    def related(self) -> bool:
        return self.right is not None and self.guess.relation is self.right.relation


def evaluate(gold: Mapping[str, GoldDocument], predicted: Mapping[str, AnnotatedDocument]) -> Evaluation:
    """Score predictions by the rules of the gold's guidelines.

    Args:
        gold: the right answers by file name.
        predicted: an extraction's answers by file name; a document that is not there has found nothing, and
            predictions for texts without gold are left aside.
    """
    documents: list[tuple[str, Scores]] = []
    problems: list[Problem] = []
    judgements: list[_Judged] = []
    for name, document in sorted(gold.items()):
        guess = predicted.get(name) or AnnotatedDocument(name=name, mentions=(), anaphora=())
        matched = pairs(document.right.mentions, guess.mentions)
        judged = [_judge(place, guess, document.right, matched) for place in range(len(guess.mentions))]
        scores, anaphora_problems = _anaphora(document, guess, matched)
        layers, layer_problems = layer_scores(document.right.layers, guess.layers)
        documents.append((name, scores + _scores(document, guess, judged) + Scores(layers=layers)))
        judgements += judged
        problems += anaphora_problems
        problems += _problems(document, guess, judged, set(matched.values()))
        problems += [_layer_problem(document, problem) for problem in layer_problems]
    return Evaluation(
        documents=tuple(documents),
        total=reduce(add, (scores for _, scores in documents), Scores()),
        rules=_by_rule(judgements),
        problems=tuple(sorted(problems)),
    )


def _judge(
    place: int, guess: AnnotatedDocument, right: AnnotatedDocument, matched: Mapping[int, int]
) -> _Judged:
    mention = guess.mentions[place]
    if place not in matched:
        return _Judged(guess=mention, right=None)
    wanted = right.mentions[matched[place]]
    links = link_pairs(mention.targets, wanted.targets, mention.stated.type)
    claims = any(target.status is Status.RESOLVED for target in mention.targets)
    return _Judged(
        guess=mention,
        right=wanted,
        differences=stated_differences(mention.stated, wanted.stated),
        wrong=tuple(
            target
            for number, target in enumerate(mention.targets)
            if target.status is Status.RESOLVED and number not in links
        ),
        unreached=tuple(
            target
            for number, target in enumerate(wanted.targets)
            if number not in links.values() and is_known(target)
        ),
        decidable=claims or any(is_known(target) for target in wanted.targets),
        via_right=None
        if wanted.via is None and mention.via is None
        else wanted.via is not None
        and mention.via is not None
        and _means_same(right, matched.get(mention.via), wanted.via),
    )


def _scores(document: GoldDocument, guess: AnnotatedDocument, judged: Iterable[_Judged]) -> Scores:
    judged = list(judged)
    matched = [one for one in judged if one.right is not None]
    reached = {one.right.at: len(one.right.targets) - len(one.unreached) for one in matched if one.right}
    numbered = [mention for mention in document.right.mentions if mention.kind is Kind.NUMBERED]
    said = [quoted for quoted in quotes(guess) if _stands(document.text, quoted)]
    via = [one.via_right for one in matched if one.via_right is not None]
    decidable = [one for one in matched if one.decidable]
    return Scores(
        every=_found(document, judged, tuple(Kind)),
        numbered=_found(document, judged, (Kind.NUMBERED,)),
        named=_found(document, judged, (Kind.NAMED,)),
        stated=Share(sum(not one.differences for one in matched), len(matched)),
        linked=Share(sum(one.linked for one in decidable), len(decidable)),
        resolved=Share(
            sum(reached.get(mention.at, 0) for mention in numbered),
            sum(len(mention.targets) for mention in numbered),
        ),
        firm=_of_tier(matched, FIRM),
        likely=_of_tier(matched, LIKELY),
        tentative=_of_tier(matched, TENTATIVE),
        wrong_links=sum(len(one.wrong) for one in matched),
        relation=Share(sum(one.related for one in matched), len(matched)),
        via=Share(sum(via), len(via)),
        evidence=Share(len(said), len(quotes(guess))),
    )


def _of_tier(matched: Iterable[_Judged], wanted: str) -> Share:
    """Count the links of one tier of trust, and those of them that are right."""
    links = [
        target not in one.wrong
        for one in matched
        for target in one.guess.targets
        if target.status is Status.RESOLVED and tier(target.confidence) == wanted
    ]
    return Share(sum(links), len(links))


def _found(document: GoldDocument, judged: Iterable[_Judged], kinds: tuple[Kind, ...]) -> Found:
    judged = list(judged)
    given = [one for one in judged if one.guess.kind in kinds]
    return Found(
        recall=Share(
            sum(one.right is not None and one.right.kind in kinds for one in judged),
            sum(mention.kind in kinds for mention in document.right.mentions),
        ),
        precision=Share(sum(one.right is not None for one in given), len(given)),
    )


def _anaphora(
    document: GoldDocument, guess: AnnotatedDocument, mentions: Mapping[int, int]
) -> tuple[Scores, list[Problem]]:
    right = document.right.anaphora
    matched = overlapping([one.at for one in right], [one.at for one in guess.anaphora])
    found = [right[other] for other in matched.values()]
    plain = [one for one in right if not one.bare]
    agreeing = [
        place
        for place, other in matched.items()
        if _same_referent(document.right, guess.anaphora[place], right[other], mentions)
    ]
    problems = [
        Problem(_place(document, one.at), "anaphor", wanted=_referent(one, None))
        for one in plain
        if one not in found
    ]
    problems += [
        Problem(
            _place(document, right[other].at),
            "anaphor",
            _referent(guess.anaphora[place], mentions),
            _referent(right[other], None),
        )
        for place, other in matched.items()
        if place not in agreeing
    ]
    scores = Scores(
        anaphora=Share(sum(one in found for one in plain), len(plain)),
        bare_anaphora=Share(sum(one.bare for one in found), len(right) - len(plain)),
        referents=Share(len(agreeing), len(matched)),
    )
    return scores, problems


def _same_referent(
    right: AnnotatedDocument, guess: AnnotatedAnaphor, wanted: AnnotatedAnaphor, mentions: Mapping[int, int]
) -> bool:
    if guess.refers_to is None or wanted.refers_to is None:
        return guess.refers_to == wanted.refers_to
    return _means_same(right, mentions.get(guess.refers_to), wanted.refers_to)


def _means_same(right: AnnotatedDocument, got: int | None, wanted: int) -> bool:
    """Tell whether two gold mentions are one, or name the same directives."""
    return got == wanted or (
        got is not None and right.mentions[got].targets == right.mentions[wanted].targets
    )


def _referent(anaphor: AnnotatedAnaphor, mentions: Mapping[int, int] | None) -> str:
    """Say in the gold's numbering what an anaphor refers to; `mentions` translates a prediction's numbers."""
    if anaphor.refers_to is None:
        return "self"
    if mentions is None:
        return f"mention {anaphor.refers_to}"
    known = mentions.get(anaphor.refers_to)
    return "a spurious mention" if known is None else f"mention {known}"


def _problems(
    document: GoldDocument, guess: AnnotatedDocument, judged: Iterable[_Judged], matched: set[int]
) -> list[Problem]:
    problems = [
        Problem(_place(document, mention.at), "missed", wanted=_names(mention.targets))
        for place, mention in enumerate(document.right.mentions)
        if place not in matched
    ]
    problems += [
        Problem(_place(document, quoted), "evidence", quoted.quote, _cut(document.text, quoted))
        for quoted in quotes(guess)
        if not _stands(document.text, quoted)
    ]
    for one in judged:
        place = _place(document, one.guess.at)
        problems += [Problem(place, *words, rule=one.guess.rule) for words in _complaints(one)]
    return problems


def _layer_problem(document: GoldDocument, problem: LayerProblem) -> Problem:
    place = _place(document, problem.at)
    return Problem(place, problem.code, problem.got, problem.wanted, problem.rule)


def _complaints(one: _Judged) -> Iterator[tuple[str, str, str]]:
    """Say what is wrong with a predicted mention: code, got, wanted."""
    guess, right = one.guess, one.right
    if right is None:
        yield "spurious", _names(guess.targets), ""
        return
    if one.decidable and not one.linked:
        code = "wrong-link" if one.wrong else "unlinked"
        yield code, _names(one.wrong or guess.targets), _names(right.targets)
    if one.differences:
        yield "stated", _fields(guess.stated, one.differences), _fields(right.stated, one.differences)
    if not one.related:
        yield "relation", guess.relation.value, right.relation.value
    if one.via_right is False:
        yield "via", str(guess.via), str(right.via)


def _by_rule(judgements: Iterable[_Judged]) -> tuple[RuleScores, ...]:
    rules: defaultdict[str, list[_Judged]] = defaultdict(list)
    for one in judgements:
        rules[one.guess.rule].append(one)
    return tuple(_rule_scores(rule, judged) for rule, judged in sorted(rules.items()))


def _rule_scores(rule: str, judged: list[_Judged]) -> RuleScores:
    matched = [one for one in judged if one.right is not None]
    decidable = [one for one in matched if one.decidable]
    return RuleScores(
        rule=rule,
        precision=Share(len(matched), len(judged)),
        stated=Share(sum(not one.differences for one in matched), len(matched)),
        linked=Share(sum(one.linked for one in decidable), len(decidable)),
        relation=Share(sum(one.related for one in matched), len(matched)),
        wrong_links=sum(len(one.wrong) for one in matched),
    )


def _place(document: GoldDocument, at: Quoted) -> Place:
    text, start = document.text, min(at.span.start, len(document.text))
    end = min(at.span.end, len(text))
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return Place(
        document=document.right.name,
        start=at.span.start,
        line=text.count("\n", 0, start) + 1,
        quote=" ".join(at.quote.split()),
        context=" ".join(f"{before}«{text[start:end]}»{after}".split()),
    )


def _stands(text: str, quoted: Quoted) -> bool:
    return _cut(text, quoted) == quoted.quote


def _cut(text: str, quoted: Quoted) -> str:
    return text[quoted.span.start : quoted.span.end]


def _names(targets: tuple[Target, ...]) -> str:
    return ", ".join(str(target) for target in targets)


def _fields(stated: Stated, names: tuple[str, ...]) -> str:
    return ", ".join(f"{name}={getattr(stated, name)!r}" for name in names)
