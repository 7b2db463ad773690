"""The answers on the graph of the samples."""

from pathlib import Path

import pytest

import kg
from kg.app.answers import Graph
from kg.app.cards import Cited
from kg.errors import BadQuery, NoGraph, SeveralDirectives, UnknownDirective

ROOT = Path(__file__).resolve().parents[3]


def _files(cited: Cited) -> list[str]:
    return [place.file[:3] for place in cited.places]


def test_one_symbol_is_answered_per_directive(graph: Graph) -> None:
    """The samples cite two directives numbered 26-NQ/TW: 000, 001, 003 that of 2022, and 004 that of 2018."""
    answer = graph.cited_by("Nghị quyết 26-NQ/TW")
    assert [(one.directive.issued_on, _files(one), one.documents) for one in answer.cited] == [
        ("2022-11-03", ["000", "001", "003"], 3),
        ("2018-05-19", ["004"], 1),
    ]


def test_the_other_directives_of_the_symbol_are_named(graph: Graph) -> None:
    """Five more bear the symbol and nobody cites them; what is known without a source says so."""
    uncited = graph.cited_by("26-NQ/TW").uncited
    assert [card.issued_on for card in uncited] == [
        "1991-03-30", "2003-03-12", "2008-08-05", "2013-07-30", "2026-08-22",
    ]  # fmt: skip
    assert [card.unconfirmed for card in uncited] == [True, True, False, False, False]


@pytest.mark.parametrize(
    "narrowing", [{"term": "XIII"}, {"term": "13"}, {"date": "2022-11-03"}, {"date": "11/2022"}]
)
def test_an_answer_can_be_narrowed(graph: Graph, narrowing: dict[str, str]) -> None:
    """Term and date choose among the directives of one symbol."""
    answer = graph.cited_by("26-NQ/TW", **narrowing)
    assert [one.directive.key for one in answer.cited] == ["tw/xiii/nq/26"]
    assert answer.uncited == ()


def test_an_answer_can_be_narrowed_by_subject(graph: Graph) -> None:
    """Words of the subject choose too, with or without diacritics."""
    for about in ("duyên hải Trung Bộ", "duyen hai trung bo"):
        assert [one.directive.key for one in graph.cited_by("26-NQ/TW", about=about).cited] == [
            "tw/xiii/nq/26"
        ]


@pytest.mark.parametrize(
    "spelling",
    [
        "nghi quyet 26 nq/tw khoa 13",
        "NQ26-TW ngày 03/11/2022",
        "NQ 26 khóa XIII",
        "Nghị quyết số 26 – NQ/T.Ư của Bộ Chính trị năm 2022",
        "Nghị quyết 26 về phát triển kinh tế - xã hội vùng Bắc Trung Bộ và duyên hải Trung Bộ",
        "tw/xiii/nq/26",
        "https://w3id.org/vn-directives/directive/tw/xiii/nq/26",
    ],
)
def test_any_spelling_reaches_the_directive(graph: Graph, spelling: str) -> None:
    """However it is written, the answer is that of the Politburo's resolution of 2022."""
    (card,) = graph.find(spelling)
    assert card.key == "tw/xiii/nq/26"


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("Luật Thực hiện dân chủ ở cơ sở", ["qh/xv/luat/10"]),
        ("Nghị quyết Đại hội XX", ["tu-quang-ngai/xx/nq/dh"]),
        ("Nghị quyết Đại hội toàn quốc lần thứ XIII của Đảng", ["tw/xiii/nq/dh"]),
        ("000", ["tu-quang-ngai/xx/kl/2043"]),
        ("000_ket-luan-hoi-nghi-tinh-uy-lan-14-khoa-xx.txt", ["tu-quang-ngai/xx/kl/2043"]),
        ("Nghị quyết số 18, 19-NQ/TW khóa XII", ["tw/xii/nq/18", "tw/xii/nq/19"]),
        ("Nghị quyết Hội nghị Trung ương sáu khóa XIII về phương thức lãnh đạo", ["tw/xiii/nq/28"]),
        ("Hiến pháp 2013", ["qh/2013/hien-phap/2013"]),
    ],
)
def test_names_without_a_number_are_found(graph: Graph, words: str, keys: list[str]) -> None:
    """Laws, congress and plenum resolutions and held files are found by name."""
    assert [card.key for card in graph.find(words)] == keys


def test_an_unknown_number_names_its_neighbours(graph: Graph) -> None:
    """The error names the nearest of the same series."""
    with pytest.raises(UnknownDirective) as caught:
        graph.cited_by("999-NQ/TW")
    assert all("-NQ/TW" in near for near in caught.value.near)
    assert "the nearest known" in caught.value.hint


def test_a_wrong_date_names_the_right_ones(graph: Graph) -> None:
    """A number that exists under other dates is never answered for a date it does not have."""
    with pytest.raises(UnknownDirective) as caught:
        graph.cited_by("26-NQ/TW ngày 04/11/2022")
    assert caught.value.near[0] == "Nghị quyết 26-NQ/TW (03/11/2022)"


def test_another_type_of_that_number_is_no_answer(graph: Graph) -> None:
    """A type that the graph does not know is not read as a type that it knows."""
    with pytest.raises(UnknownDirective):
        graph.cited_by("Thông tri 12")


@pytest.mark.parametrize("narrowing", [{"term": "abc"}, {"date": "hôm qua"}])
def test_narrowing_that_cannot_be_read_is_said(graph: Graph, narrowing: dict[str, str]) -> None:
    """A term or date that is none is an error with an example, not an empty answer."""
    with pytest.raises(BadQuery) as caught:
        graph.cited_by("26-NQ/TW", **narrowing)
    assert "--" in caught.value.hint


def test_every_place_quotes_its_file(graph: Graph) -> None:
    """The quote stands in the original file where the place says, and on that line."""
    for place in graph.citations():
        text = (ROOT / "data" / "directives" / place.file).read_text(encoding="utf-8")
        assert text[place.start : place.end] == place.quote
        assert text.count("\n", 0, place.start) + 1 == place.line
        start, end = place.mark
        assert "".join(place.sentence[start:end].split()) == "".join(place.quote.split())


def test_a_text_that_states_no_number_is_known_by_who_cites_it(graph: Graph) -> None:
    """Sample 000 is 2043-KL/TU because of what 001 says of it, and the reason is on record."""
    (shown,) = graph.show("000")
    assert shown.directive.symbol == "2043-KL/TU"
    assert any(claim.file and claim.file.startswith("001") for claim in shown.claims)
    assert shown.cited_by.documents == 1


def test_what_a_text_says_of_two_others_is_told(graph: Graph) -> None:
    """28-CTr/TU implements 26-NQ/TW, as 000 says of both."""
    (cited,) = graph.cited_by("26-NQ/TW", term="XIII").cited
    assert [(link.subject.symbol, link.relation, link.place.file[:3]) for link in cited.links] == [
        ("28-CTr/TU", "implements", "000")
    ]


def test_why_gives_the_rivals_and_why_they_lost(graph: Graph) -> None:
    """The evidence names rule, offsets, and the other bearers of the symbol with what excluded them."""
    (why,) = graph.why("000", "26-NQ/TW")
    (place,) = why.places
    assert place.rule
    assert place.reasons
    assert all(rival.against for rival in place.rivals if rival.card != why.cited)


def test_why_of_what_is_not_cited_names_what_is(graph: Graph) -> None:
    """Asking for an edge that is not there tells which edges are."""
    with pytest.raises(UnknownDirective) as caught:
        graph.why("004", "Luật Đất đai 2024")
    assert caught.value.near


def test_cites_needs_one_directive(graph: Graph) -> None:
    """Several that fit and are not held are named, since the question needs one."""
    with pytest.raises(SeveralDirectives) as caught:
        graph.cites("26-NQ/TW")
    assert len(caught.value.choices) == 7


def test_cites_lists_the_text_in_order(graph: Graph) -> None:
    """What a directive cites comes in the order of its text."""
    places = graph.cites("2043-KL/TU").places
    assert [place.start for place in places] == sorted(place.start for place in places)


def test_gaps_are_ranked_and_never_held(graph: Graph) -> None:
    """Gaps are cited, not held, and the most cited come first."""
    gaps = graph.gaps()
    assert all(gap.directive.held is None and gap.citing for gap in gaps)
    assert [gap.directive.documents for gap in gaps] == sorted(
        (len(gap.citing) for gap in gaps), reverse=True
    )
    assert graph.gaps(limit=2) == gaps[:2]


def test_counts_agree_with_the_places(graph: Graph) -> None:
    """The counts of the side index are those of the graph."""
    for gap in graph.gaps():
        (answer,) = graph.cited_by(gap.directive.key).cited
        assert (answer.documents, len(answer.places)) == (gap.directive.documents, gap.directive.places)


def test_undecided_mentions_are_listed_with_reasons(graph: Graph) -> None:
    """Every mention that is not decided is listed, and none of them has a directive."""
    undecided = graph.ambiguous()
    info = graph.info()
    assert len(undecided) == info.ambiguous + info.unresolved
    assert all(place.cited is None for place in undecided)
    assert info.citations == info.resolved + info.ambiguous + info.unresolved


def test_an_undecided_mention_shows_under_its_candidates(graph: Graph) -> None:
    """Who asks for a directive that an open mention may mean is told of that mention."""
    place = next(place for place in graph.ambiguous() if place.rivals)
    answer = graph.cited_by(place.rivals[0].card.key)
    assert place.quote in [other.quote for other in answer.undecided]


def test_no_graph_says_how_to_get_one(tmp_path: Path) -> None:
    """An empty home is an error that names the command that fills it."""
    with pytest.raises(NoGraph) as caught:
        kg.open(tmp_path)
    assert "kg build" in caught.value.hint
