"""People's decisions: they outrank every rule, and a broken file is named with its line."""

import pytest

from kg.domain.citation import Status
from kg.domain.directive import DirectiveKey
from kg.domain.judgement import Judgement, Verdict
from kg.errors import BadData
from kg.extract import read
from kg.identity.identify import identify
from kg.identity.judgements import COLUMNS, read_judgements
from kg.lexicon.authority import load_authority
from tests.texts import conclusion, document

HEADER = "\t".join(COLUMNS)
ROW = "a.txt\t57\t\tsame\ttw/xii/nq/26\tLan\t2026-11-21\tđã hỏi Văn phòng"
BARE = "Thực hiện Nghị quyết số 26-NQ/TW, các cấp ủy lãnh đạo."
DATED = "Thực hiện Nghị quyết số 26-NQ/TW ngày 03/11/2022, các cấp ủy lãnh đạo."


def test_a_file_is_read() -> None:
    """Every column has its place; blank lines and remarks are passed over."""
    assert read_judgements([HEADER, "", "# ghi chú", ROW], "j.tsv") == (
        Judgement(
            "a.txt",
            57,
            "",
            Verdict.SAME,
            DirectiveKey("tw", "xii", "nq", "26"),
            "Lan",
            "2026-11-21",
            "đã hỏi Văn phòng",
        ),
    )


def test_an_empty_table_decides_nothing() -> None:
    """A file of its header alone is fine."""
    assert read_judgements([HEADER], "j.tsv") == ()


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ([], "line 1"),
        (["file\tstart"], "line 1"),
        ([HEADER, ROW, "a.txt\t57"], "line 3"),
        ([HEADER, ROW.replace("57", "xx")], "line 2"),
        ([HEADER, "", ROW.replace("same", "maybe")], "line 3"),
        ([HEADER, ROW.replace("tw/xii/nq/26", "26-NQ/TW")], "line 2"),
        ([HEADER, ROW.replace("\t", " ")], "line 2"),
    ],
)
def test_a_broken_file_is_named_with_its_line(lines: list[str], where: str) -> None:
    """A missing column, a wrong number, an unknown verdict or a key of another shape is BadData."""
    with pytest.raises(BadData, match=rf"j\.tsv.*{where}|{where}") as caught:
        read_judgements(lines, "j.tsv")
    assert "j.tsv" in str(caught.value)
    assert caught.value.hint


def _judged(
    body: str, verdict: Verdict, key: str, *, number: str = ""
) -> tuple[Status, str | None, tuple[str, ...]]:
    reading = read(document(conclusion(body), "a.txt"))
    start = reading.mentions[0].evidence.span.start
    judgement = Judgement(
        "a.txt", start, number, verdict, DirectiveKey.parse(key), "Lan", "2026-11-21", "đã hỏi"
    )
    (citation,) = identify([reading], load_authority(), [judgement]).held[0].citations
    return citation.status, str(citation.cited) if citation.cited else None, citation.reasons


@pytest.mark.parametrize("body", [BARE, DATED])
def test_same_outranks_every_rule(body: str) -> None:
    """Who says `same` is believed over no decision and over another; who, when and why are on record."""
    status, cited, reasons = _judged(body, Verdict.SAME, "tw/xii/nq/26")
    assert (status, cited) == (Status.RESOLVED, "tw/xii/nq/26")
    assert all(word in reasons[0] for word in ("Lan", "2026-11-21", "đã hỏi"))


def test_different_takes_a_link_back() -> None:
    """`different` opens what the rules had decided, and leaves another decision alone."""
    assert _judged(DATED, Verdict.DIFFERENT, "tw/xiii/nq/26")[:2] == (Status.AMBIGUOUS, None)
    assert _judged(DATED, Verdict.DIFFERENT, "tw/xii/nq/26")[:2] == (Status.RESOLVED, "tw/xiii/nq/26")


def test_unsure_leaves_other_links_alone() -> None:
    """`unsure` keeps the rules from that one directive; what they decide otherwise stands."""
    assert _judged(DATED, Verdict.UNSURE, "tw/xiii/nq/26")[:2] == (Status.AMBIGUOUS, None)
    assert _judged(DATED, Verdict.UNSURE, "tw/xii/nq/26")[:2] == (Status.RESOLVED, "tw/xiii/nq/26")
    assert _judged(BARE, Verdict.UNSURE, "tw/xii/nq/26")[:2] == (Status.AMBIGUOUS, None)


def test_a_judgement_of_one_number_leaves_the_others() -> None:
    """In a list the verdict is about the number that it names."""
    reading = read(
        document(conclusion("Thực hiện Nghị quyết số 18, 19-NQ/TW khóa XII, các cấp ủy lãnh đạo."), "a.txt")
    )
    start = reading.mentions[0].evidence.span.start
    key = DirectiveKey("tw", "xiii", "nq", "18")
    judgement = Judgement("a.txt", start, "18", Verdict.SAME, key, "Lan", "2026-11-21", "đã hỏi")
    citations = identify([reading], load_authority(), [judgement]).held[0].citations
    assert [str(citation.cited) for citation in citations] == ["tw/xiii/nq/18", "tw/xii/nq/19"]


def test_a_judgement_of_nothing_is_reported() -> None:
    """A verdict about another file or another place leaves a mention as it is, and is a finding, not lost."""
    reading = read(document(conclusion(BARE), "a.txt"))
    start = reading.mentions[0].evidence.span.start
    key = DirectiveKey("tw", "xii", "nq", "26")
    plain = identify([reading], load_authority())
    for file, place in (("b.txt", start), ("a.txt", start + 1)):
        judgement = Judgement(file, place, "", Verdict.SAME, key, "Lan", "2026-11-21", "đã hỏi")
        corpus = identify([reading], load_authority(), [judgement])
        assert corpus.held == plain.held
        assert corpus.judgements == (judgement,)
        (finding,) = set(corpus.findings) - set(plain.findings)
        assert finding.code == "judgement-lost"
        assert finding.directive == ("b.txt" if file == "b.txt" else str(corpus.held[0].directive.key))
