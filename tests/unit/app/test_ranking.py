"""Rankings, neighbours and groups of the samples: ordered, selected, and never without their coverage."""

import pytest

from kg.app.answers import Graph
from kg.app.ranking import Rankings
from kg.app.selection import selection
from kg.domain.weighing import Likeness, Measure


@pytest.fixture(scope="module")
def rankings(graph: Graph) -> Rankings:
    """Give the samples."""
    return Rankings(graph)


@pytest.mark.parametrize("by", Measure)
def test_a_ranking_goes_down(rankings: Rankings, by: Measure) -> None:
    """Scores never rise, equal scores have equal ranks, and the coverage is said."""
    answer = rankings.rank(by)
    scores = [row.score for row in answer.rows]
    assert scores == sorted(scores, reverse=True)
    assert len({row.rank for row in answer.rows}) == len(set(scores))
    assert (answer.coverage.held, answer.coverage.cited_only) == (4, len(rankings.study.snapshot.keys) - 4)
    assert 0 < answer.coverage.undecided_share < 1


def test_the_most_cited_is_the_resolution(rankings: Rankings) -> None:
    """Nghị quyết 26-NQ/TW of term XIII leads by citing directives."""
    assert rankings.rank(Measure.CITED, limit=1).rows[0].directive.key == "tw/xiii/nq/26"


def test_a_selection_chooses_rows_and_not_scores(rankings: Rankings) -> None:
    """Directives of one type keep the scores that they have in the whole graph."""
    everything = {row.directive.key: row.score for row in rankings.rank(Measure.PAGERANK).rows}
    chosen = rankings.rank(Measure.PAGERANK, selection(type_name="nghi quyet", level="central"))
    assert chosen.rows
    assert {row.directive.type for row in chosen.rows} == {"Nghị quyết"}
    assert all(everything[row.directive.key] == row.score for row in chosen.rows)


@pytest.mark.parametrize("type_name", ["resolution", "NQ", "nq", "Resolution"])
def test_a_type_may_be_named_in_english_or_by_its_code(rankings: Rankings, type_name: str) -> None:
    """“Which resolutions are cited most?” has the same answer as the question about Nghị quyết."""
    vietnamese = rankings.rank(Measure.CITED, selection(type_name="Nghị quyết")).rows
    assert vietnamese
    assert rankings.rank(Measure.CITED, selection(type_name=type_name)).rows == vietnamese


def test_what_is_related_is_not_itself(rankings: Rankings) -> None:
    """The directive asked for is not among its neighbours."""
    card, answer = rankings.related("2043-KL/TU", limit=5)
    assert len(answer.rows) == 5
    assert card not in [row.directive for row in answer.rows]


def test_likeness_shows_what_is_shared(rankings: Rankings) -> None:
    """Each row counts what is shared and names some of it; each way of being alike is defined."""
    answer = rankings.similar("2043-KL/TU", limit=3)
    assert {row.by for row in answer.rows} == set(Likeness)
    assert len(answer.definitions) == 2
    assert all(1 <= len(row.examples) <= row.shared for row in answer.rows)


def test_groups_hold_every_directive_once(rankings: Rankings) -> None:
    """The groups divide all directives that cite or are cited."""
    answer = rankings.communities()
    members = [key for group in answer.groups for key in group.members]
    joined = [key for key, degree in rankings.study.citations.degree() if degree]
    assert sorted(members) == sorted(joined)
    assert [group.size for group in answer.groups] == sorted(
        (group.size for group in answer.groups), reverse=True
    )
