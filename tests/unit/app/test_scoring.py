"""Scoring: gold against itself is perfect, and each kind of damage moves exactly its own figures."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from kg.app.scoring import evaluate
from kg.domain.annotation import Quoted
from kg.domain.citation import Kind, Relation, Stated, Status
from kg.domain.evaluation import (
    AnnotatedAnaphor,
    AnnotatedDocument,
    AnnotatedMention,
    Evaluation,
    GoldDocument,
    Target,
)
from kg.domain.evidence import Span

TEXT = (
    "Thực hiện Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị; căn cứ Luật Đất đai và\n"
    "Kế hoạch 125, 126-KH/TU của Tỉnh ủy; Luật Đô thị đặc biệt (dự án). Nghị quyết này có hiệu lực."
)
RESOLUTION = Target("26-NQ/TW", "Nghị quyết", "2022-11-03", "XIII", issuer="Bộ Chính trị")
LAND_LAW = Target("31/2024/QH15", "Luật", "2024-01-18", issuer="Quốc hội")
PLANS = tuple(
    Target(f"{number}-KH/TU", "Kế hoạch", term="XIX", issuer="Tỉnh ủy Quảng Ngãi") for number in (125, 126)
)
BILL = Target(type="Luật", issuer="Quốc hội")


def at(words: str) -> Quoted:
    """Find words in the text."""
    start = TEXT.index(words)
    return Quoted(Span(start, start + len(words)), words)


def mention(
    words: str, stated: Stated, *targets: Target, relation: Relation = Relation.CITES
) -> AnnotatedMention:
    """Annotate words of the text."""
    return AnnotatedMention(
        at=at(words),
        kind=Kind.NUMBERED if stated.numbers else Kind.NAMED,
        stated=stated,
        title=None,
        targets=targets,
        relation=relation,
        via=None,
        rule="a-rule",
    )


MENTIONS = (
    mention(
        "Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị",
        Stated("Nghị quyết", ("26",), None, "NQ/TW", "2022-11-03", "Bộ Chính trị"),
        RESOLUTION,
        relation=Relation.IMPLEMENTS,
    ),
    mention("Luật Đất đai", Stated("Luật"), LAND_LAW, relation=Relation.BASED_ON),
    mention("Kế hoạch 125, 126-KH/TU của Tỉnh ủy", Stated("Kế hoạch", ("125", "126"), None, "KH/TU"), *PLANS),
    mention("Luật Đô thị đặc biệt", Stated("Luật"), BILL),
)
RIGHT = AnnotatedDocument("a.txt", MENTIONS, (AnnotatedAnaphor(at("Nghị quyết này"), 0, bare=False),))
GOLD = {"a.txt": GoldDocument(TEXT, RIGHT)}
PERFECT = evaluate(GOLD, {"a.txt": RIGHT}).total.figures()


def with_mention(place: int, **changes: object) -> Evaluation:
    """Score the gold against itself with one mention changed."""
    changed = [*MENTIONS]
    changed[place] = replace(changed[place], **changes)  # type: ignore[arg-type]
    return evaluate(GOLD, {"a.txt": replace(RIGHT, mentions=tuple(changed))})


def moved(evaluation: Evaluation) -> dict[str, float]:
    """Give the figures that are not those of a perfect prediction."""
    return {
        name: round(value, 6) for name, value in evaluation.total.figures().items() if value != PERFECT[name]
    }


def codes(evaluation: Evaluation) -> list[str]:
    """Give what was complained about."""
    return [problem.code for problem in evaluation.problems]


def test_gold_against_itself_is_perfect() -> None:
    """Every figure is 1, no link is wrong, nothing is complained about."""
    evaluation = evaluate(GOLD, {"a.txt": RIGHT})
    assert {name: value for name, value in PERFECT.items() if value != 1} == {"wrong_links": 0}
    assert evaluation.problems == ()


def test_a_document_without_prediction_has_found_nothing() -> None:
    """All mentions are missed; precision of nothing stays 1."""
    figures = evaluate(GOLD, {}).total.figures()
    assert (figures["recall"], figures["precision"], figures["numbered_resolved"]) == (0, 1, 0)


def test_a_prediction_without_gold_is_left_aside() -> None:
    """Texts that nobody annotated move no figure."""
    assert evaluate(GOLD, {"a.txt": RIGHT, "b.txt": RIGHT}).total.figures() == PERFECT


def test_a_dropped_mention_costs_recall_of_its_kind_only() -> None:
    """Dropping the law: recall and named recall fall, precision does not; what was missed is listed."""
    dropped = replace(RIGHT, mentions=(MENTIONS[0], *MENTIONS[2:]))
    evaluation = evaluate(GOLD, {"a.txt": dropped})
    assert moved(evaluation) == {
        "recall": 0.75,
        "f1": 0.857143,
        "named_recall": 0.5,
        "named_f1": 0.666667,
    }
    assert [(problem.code, problem.place.quote) for problem in evaluation.problems] == [
        ("missed", "Luật Đất đai")
    ]


def test_a_spurious_mention_costs_precision_only() -> None:
    """A mention where the gold has none is spurious, whatever it resolves to."""
    extra = mention("dự án", Stated("Luật"), LAND_LAW)
    evaluation = evaluate(GOLD, {"a.txt": replace(RIGHT, mentions=(*MENTIONS, extra))})
    assert set(moved(evaluation)) == {"precision", "f1", "named_precision", "named_f1"}
    assert codes(evaluation) == ["spurious"]


def test_two_predictions_of_one_mention_match_once() -> None:
    """Matching is one to one: the second prediction of the same words is spurious."""
    evaluation = evaluate(GOLD, {"a.txt": replace(RIGHT, mentions=(*MENTIONS, MENTIONS[1]))})
    assert evaluation.total.every.recall.value == 1
    assert codes(evaluation) == ["spurious"]


@pytest.mark.parametrize(
    ("place", "words", "matches"),
    [
        (0, "Nghị quyết số 26", True),  # covers the number
        (0, "26-NQ/TW", True),  # starts within the gold mention
        (0, "Nghị quyết số", False),  # not the number
        (0, "ngày 03/11/2022 của Bộ Chính trị", False),
        (0, "Thực hiện Nghị quyết số 26-NQ/TW", False),  # starts before the gold mention
        (1, "Luật Đất", True),  # covers the type word
        (1, "Đất đai", False),
        (1, "Luật Đất đai và\nKế hoạch", True),  # a tail too long still names it
        (2, "Kế hoạch 125", False),  # one of two numbers is not the mention
        (2, "Kế hoạch 125, 126", True),
    ],
)
def test_when_a_span_matches(place: int, words: str, *, matches: bool) -> None:
    """It starts within the gold mention and covers its numbers or, in a named one, its type words."""
    evaluation = with_mention(place, at=at(words))
    assert ({"missed", "spurious"} <= set(codes(evaluation))) is not matches


@given(start=st.integers(0, len(TEXT) - 1), length=st.integers(1, 60))
def test_any_span_either_matches_or_costs_both(start: int, length: int) -> None:
    """A moved span is matched, or it is one missed and one spurious mention: nothing in between."""
    end = min(start + length, len(TEXT))
    evaluation = with_mention(0, at=Quoted(Span(start, end), TEXT[start:end]))
    recall, precision = evaluation.total.every.recall, evaluation.total.every.precision
    assert (recall.right, precision.right) in {(4, 4), (3, 3)}
    assert codes(evaluation).count("missed") == codes(evaluation).count("spurious") == 4 - recall.right


def test_a_wrong_target_is_a_wrong_link() -> None:
    """The same symbol of another term is another directive: linked, resolved, wrong links and trust move."""
    other = replace(RESOLUTION, date="2018-05-19", term="XII")
    evaluation = with_mention(0, targets=(other,))
    assert moved(evaluation) == {
        "linked": 0.75,
        "numbered_resolved": 0.666667,
        "wrong_links": 1,
        "firm_precision": 0.8,
    }
    assert [(problem.code, problem.got, problem.wanted) for problem in evaluation.problems] == [
        ("wrong-link", "26-NQ/TW@2018-05-19", "26-NQ/TW@2022-11-03")
    ]


@pytest.mark.parametrize("status", [Status.AMBIGUOUS, Status.UNRESOLVED])
def test_an_undecided_target_is_no_wrong_link(status: Status) -> None:
    """It costs linked and resolved, and nothing is called wrong."""
    evaluation = with_mention(0, targets=(replace(RESOLUTION, status=status),))
    assert moved(evaluation) == {"linked": 0.75, "numbered_resolved": 0.666667}
    assert codes(evaluation) == ["unlinked"]


def test_each_of_several_targets_counts() -> None:
    """One of two plans reached: half of the mention's targets, and the mention is not linked."""
    evaluation = with_mention(2, targets=PLANS[:1])
    assert moved(evaluation) == {"linked": 0.75, "numbered_resolved": 0.666667}


def test_what_the_gold_does_not_know_may_stay_open() -> None:
    """A bill without symbol and date: unresolved is all right, a symbol is a wrong link."""
    assert moved(with_mention(3, targets=(Target(status=Status.UNRESOLVED),))) == {}
    assert moved(with_mention(3, targets=())) == {}
    linked = with_mention(3, targets=(LAND_LAW,))
    assert moved(linked) == {"linked": 0.75, "wrong_links": 1, "firm_precision": 0.8}


@pytest.mark.parametrize(
    "change",
    [
        {"type": "Kết luận"},
        {"numbers": ("27",)},
        {"symbol": "NQ/TU"},
        {"date": None},
        {"issuer": "Ban Bí thư"},
        {"meeting": 6},
        {"terms": ("XIII",)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_any_stated_field_counts(change: dict[str, object]) -> None:
    """One field that differs makes the mention's statement wrong, and is named."""
    stated = structs.replace(MENTIONS[0].stated, **change)
    evaluation = with_mention(0, stated=stated)
    assert moved(evaluation) == {"stated": 0.75}
    assert evaluation.problems[0].got.startswith(f"{next(iter(change))}=")


@given(wrong=st.sets(st.integers(0, len(MENTIONS) - 1)))
def test_relation_counts_mention_by_mention(wrong: set[int]) -> None:
    """The relation figure is the share of mentions whose relation was left alone; nothing else moves."""
    changed = tuple(
        replace(one, relation=Relation.REPEALS) if place in wrong else one
        for place, one in enumerate(MENTIONS)
    )
    evaluation = evaluate(GOLD, {"a.txt": replace(RIGHT, mentions=changed)})
    assert evaluation.total.relation.value == 1 - len(wrong) / len(MENTIONS)
    assert set(moved(evaluation)) <= {"relation"}


def test_a_quote_must_stand_under_its_span() -> None:
    """A quote that is not the text's own words breaks the evidence figure, and only that."""
    evaluation = with_mention(0, at=structs.replace(MENTIONS[0].at, quote="Nghị quyết số 26"))
    assert moved(evaluation) == {"evidence": 0.8}
    assert codes(evaluation) == ["evidence"]


def test_via_is_compared_by_what_is_meant() -> None:
    """A `via` to the wrong mention, or where the gold has none, is wrong."""
    gold = replace(RIGHT, mentions=(*MENTIONS[:2], replace(MENTIONS[2], via=0), MENTIONS[3]))
    right = {"a.txt": GoldDocument(TEXT, gold)}
    assert evaluate(right, {"a.txt": gold}).total.via.value == 1
    other = replace(gold, mentions=(*MENTIONS[:2], replace(MENTIONS[2], via=1), MENTIONS[3]))
    assert codes(evaluate(right, {"a.txt": other})) == ["via"]
    assert codes(evaluate(right, {"a.txt": RIGHT})) == ["via"]
    assert codes(with_mention(1, via=0)) == ["via"]


def test_anaphora_found_and_understood() -> None:
    """A missing anaphor costs `anaphora`, a misunderstood one `referents`."""
    missing = evaluate(GOLD, {"a.txt": replace(RIGHT, anaphora=())})
    assert moved(missing) == {"anaphora": 0}
    wrong = evaluate(GOLD, {"a.txt": replace(RIGHT, anaphora=(replace(RIGHT.anaphora[0], refers_to=None),))})
    assert moved(wrong) == {"referents": 0}
    assert (wrong.problems[0].got, wrong.problems[0].wanted) == ("self", "mention 0")


def test_figures_pool_over_documents() -> None:
    """The total counts mentions, not documents: a long document weighs more."""
    gold = {
        **GOLD,
        "b.txt": GoldDocument(TEXT, replace(RIGHT, name="b.txt", mentions=MENTIONS[:1], anaphora=())),
    }
    evaluation = evaluate(gold, {"a.txt": RIGHT})
    assert evaluation.total.every.recall.value == 4 / 5
    assert [name for name, _ in evaluation.documents] == ["a.txt", "b.txt"]


def test_each_rule_answers_for_its_own() -> None:
    """A rule's figures count only the mentions it found."""
    changed = (replace(MENTIONS[0], rule="z"), *MENTIONS[1:], replace(MENTIONS[0], rule="z", at=at("dự án")))
    rules = evaluate(GOLD, {"a.txt": replace(RIGHT, mentions=changed)}).rules
    assert [(rule.rule, rule.precision.right, rule.precision.of) for rule in rules] == [
        ("a-rule", 3, 3),
        ("z", 1, 2),
    ]
