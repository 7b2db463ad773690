"""What several judgements come to, of mentions and of whole texts."""

from msgspec.structs import replace

from kg.domain.citation import Status
from kg.domain.corpus import Corpus
from kg.domain.directive import DirectiveKey
from kg.domain.judgement import WHOLE_TEXT, Judgement, Verdict
from kg.extract import read
from kg.identity.identify import identify
from kg.identity.verdicts import ruling
from kg.lexicon.authority import load_authority
from tests.texts import conclusion, document, held, name_of, readings

OLD, NEW = "tw/xii/nq/26", "tw/xiii/nq/26"
BARE = "Thực hiện Nghị quyết số 26-NQ/TW, các cấp ủy lãnh đạo."
KL_2043 = "tu-quang-ngai/xx/kl/2043"


def _said(verdict: Verdict, key: str, who: str = "Lan") -> Judgement:
    """Judge the text `a.txt` itself."""
    return Judgement("a.txt", 0, WHOLE_TEXT, verdict, DirectiveKey.parse(key), who, "2026-11-21", "đã hỏi")


def _judged(*said: tuple[Verdict, str, str], body: str = BARE) -> Corpus:
    reading = read(document(conclusion(body), "a.txt"))
    start = reading.mentions[0].evidence.span.start
    return identify(
        [reading], load_authority(), [replace(_said(*one), start=start, number="") for one in said]
    )


def _samples(*judgements: Judgement) -> Corpus:
    return identify(readings(), load_authority(), judgements)


def test_two_people_who_contradict_each_other_decide_nothing() -> None:
    """Two directives, or yes and no: ambiguous, both on record, and a finding with the words."""
    for rival in ((Verdict.SAME, OLD, "Minh"), (Verdict.DIFFERENT, NEW, "Minh")):
        corpus = _judged((Verdict.SAME, NEW, "Lan"), rival)
        (citation,) = corpus.held[0].citations
        assert (citation.status, citation.cited) == (Status.AMBIGUOUS, None)
        assert all(any(name in reason for reason in citation.reasons) for name in ("Lan", "Minh"))
        assert {str(row.key) for row in citation.candidates} >= {NEW, rival[1]}
        (finding,) = (one for one in corpus.findings if one.code == "judgements-clash")
        assert "Lan" in finding.message
        assert finding.evidence is not None


def test_two_people_who_agree_are_both_named() -> None:
    """The link stands, for the reasons of both."""
    (citation,) = _judged((Verdict.SAME, OLD, "Lan"), (Verdict.SAME, OLD, "Minh")).held[0].citations
    assert str(citation.cited) == OLD
    assert len(citation.reasons) == 2


def test_who_is_unsure_gives_way() -> None:
    """Somebody unsure and somebody sure are no contradiction."""
    rows = [_said(Verdict.UNSURE, OLD, "Lan"), _said(Verdict.SAME, OLD, "Minh")]
    assert ruling(rows).directive == DirectiveKey.parse(OLD)
    assert ruling(rows).clash == ()


def test_unsure_keeps_a_mention_open_and_is_on_record() -> None:
    """What a person was unsure of stays ambiguous, with that as a reason."""
    (citation,) = _judged((Verdict.UNSURE, OLD, "Lan")).held[0].citations
    assert citation.status is Status.AMBIGUOUS
    assert any("Lan was unsure" in reason for reason in citation.reasons)


def test_a_refused_candidate_says_who_refused_it() -> None:
    """`different` about a candidate of an open mention stands against that candidate."""
    (citation,) = _judged((Verdict.DIFFERENT, OLD, "Lan")).held[0].citations
    (refused,) = (row for row in citation.candidates if str(row.key) == OLD)
    assert refused.score == 0
    assert "Lan" in refused.against[-1]


def test_an_unknown_directive_is_reported_and_not_linked() -> None:
    """A judgement cannot make a directive of which nothing is known."""
    corpus = _judged((Verdict.SAME, "tw/xiii/nq/999", "Lan"))
    assert corpus.held[0].citations[0].status is Status.AMBIGUOUS
    assert "judgement-unknown" in {one.code for one in corpus.findings}


def test_one_term_of_a_list_is_judged() -> None:
    """`NQTW 4 khóa XI, XII` names two resolutions: the term says which is judged."""
    reading = read(document(conclusion("Thực hiện NQTW 4 khóa XI, XII, các cấp ủy lãnh đạo."), "a.txt"))
    start = reading.mentions[0].evidence.span.start
    said = replace(_said(Verdict.SAME, "tw/xi/nq/12"), start=start, number="XI")
    (one,) = identify([reading], load_authority(), [said]).held
    plain = identify([reading], load_authority()).held[0]
    assert str(one.citations[0].cited) == "tw/xi/nq/12"
    assert one.citations[1:] == plain.citations[1:]


def test_a_text_is_the_directive_that_a_person_says() -> None:
    """`same` of a whole text makes it that directive: its symbol, its date, and who said so."""
    file = name_of("003")
    before = held(_samples(), "003").directive
    assert before.symbol is None
    corpus = _samples(replace(_said(Verdict.SAME, "tu-quang-ngai/xx/ctr/28"), file=file))
    one = held(corpus, "003")
    assert str(one.directive.key) == "tu-quang-ngai/xx/ctr/28"
    assert one.directive.symbol == "28-CTr/TU"
    assert any("Lan decided so" in claim.reason for claim in one.claims if claim.field == "symbol")
    assert one.directive.key not in {stub.key for stub in corpus.cited_only}


def test_a_text_is_not_what_a_person_denies() -> None:
    """`different` and `unsure` take back what the rules had made of a text."""
    assert str(held(_samples(), "000").directive.key) == KL_2043
    for verdict in (Verdict.DIFFERENT, Verdict.UNSURE):
        one = held(_samples(replace(_said(verdict, KL_2043), file=name_of("000"))), "000")
        assert one.directive.symbol is None
        assert [claim.value for claim in one.claims if claim.field == verdict] == [KL_2043]


def test_a_person_outranks_a_number_in_the_text() -> None:
    """A text that states its number is not that directive when a person says so."""
    reading = read(document(conclusion(BARE), "a.txt"))
    own = identify([reading], load_authority()).held[0].directive.key
    said = _said(Verdict.DIFFERENT, str(own))
    assert identify([reading], load_authority(), [said]).held[0].directive.key != own


def test_people_who_clash_about_a_text_leave_it_without_a_number() -> None:
    """Two directives for one text: neither, and a finding."""
    file = name_of("000")
    said = [
        replace(_said(Verdict.SAME, KL_2043, "Lan"), file=file),
        replace(_said(Verdict.SAME, "tu-quang-ngai/xx/ctr/28", "Minh"), file=file),
    ]
    corpus = _samples(*said)
    assert held(corpus, "000").directive.symbol is None
    assert "judgements-clash" in {one.code for one in corpus.findings}
