"""Lineages, ways, follow-ups and timelines of the samples and of a hand-made corpus."""

import pytest

from kg.app.answers import Graph
from kg.app.lookup import Narrowing
from kg.app.selection import Selection, selection
from kg.app.study import Study
from kg.app.traces import Verdict
from kg.app.tracing import Tracing
from kg.domain.following import Direction
from kg.domain.level import Level
from kg.errors import BadQuery, SeveralDirectives, UnknownDirective
from tests import graphs, samples


@pytest.fixture(scope="module")
def tracing(tmp_path_factory: pytest.TempPathFactory) -> Tracing:
    """Give the hand-made corpus."""
    folder = tmp_path_factory.mktemp("tracing")
    return Tracing(graphs.written(samples.corpus(), folder / "home", samples.FOLDER))


def test_conclusion_to_programme_to_resolution(tracing: Tracing) -> None:
    """A provincial conclusion rests on an action programme, and that on the Politburo's resolution."""
    (up,) = tracing.lineage("2043-KL/TU", directions=[Direction.UP], relations=["implements"]).traced
    lines = {(line.parent, line.directive.key): line for line in up.lines}
    programme = lines[str(samples.KL_2043), str(samples.CTR_28)]
    resolution = lines[str(samples.CTR_28), str(samples.NQ_26_XIII)]
    assert (programme.level, programme.relations, programme.elsewhere) == (Level.PROVINCE, "implements", 0)
    assert (resolution.level, resolution.count, resolution.elsewhere) == (Level.CENTRAL, 1, 1)


def test_what_follows_is_the_way_back(tracing: Tracing) -> None:
    """Down from the resolution stands all that rests on it."""
    (down,) = tracing.lineage("tw/xiii/nq/26", directions=[Direction.DOWN]).traced
    found = {line.directive.key for line in down.lines[1:]}
    assert found == {str(key) for key in (samples.CTR_28, samples.KL_2043, samples.KL_2024)}


def test_a_selection_narrows_a_lineage(tracing: Tracing) -> None:
    """Only directives of the wanted level and period are shown."""
    chosen = selection(level="province", since="2023", until="2023")
    (down,) = tracing.lineage("tw/xiii/nq/26", directions=[Direction.DOWN], chosen=chosen).traced
    assert {line.directive.key for line in down.lines[1:]} == {str(samples.CTR_28), str(samples.KL_2043)}


def test_a_way_has_its_words(tracing: Tracing) -> None:
    """Each step of a way carries a place whose words say it; third texts count where they speak."""
    answer = tracing.paths("tu-quang-ngai/xx/ctr/28", "tw/xiii/nq/26")
    ((hop,),) = answer.ways
    assert not hop.evidence.places
    assert [link.place.citing.key for link in hop.evidence.links] == [str(samples.KL_2043)]
    every = tracing.paths("2043-KL/TU", "tw/xiii/nq/26", every=True)
    assert [len(way) for way in every.ways] == [1, 2]
    assert all(hop.evidence.places or hop.evidence.links for way in every.ways for hop in way)


def test_ways_are_found_from_either_end(tracing: Tracing) -> None:
    """Where nothing leads there, the way back is given and said to be one."""
    assert tracing.paths("tw/xiii/nq/26", "2043-KL/TU").turned
    assert tracing.paths("tw/xii/nq/18", "2043-KL/TU").ways == ()


def test_who_follows_up_and_who_does_not(tracing: Tracing) -> None:
    """The province that acts is named with what it did; silent levels are told."""
    answer = tracing.follow_up("tw/xiii/nq/26")
    (station,) = answer.stations
    assert (station.name, station.verdict) == ("Quảng Ngãi", Verdict.CARRIED_OUT)
    assert {one.directive.key: one.steps for one in station.followers}[str(samples.CTR_28)] == 1
    assert answer.silent == (Level.MINISTRY, Level.DISTRICT, Level.COMMUNE)


def test_where_nobody_follows_up(tracing: Tracing) -> None:
    """A province whose later texts are held and do nothing is told; earlier texts are no silence."""
    nobody = tracing.follow_up("tw/xii/nq/18", relations=["guides"])
    assert [(one.name, one.verdict, one.texts) for one in nobody.stations] == [
        ("Quảng Ngãi", Verdict.NOBODY, 4)
    ]


def test_a_timeline_is_in_order(tracing: Tracing) -> None:
    """Dates never go back, and each directive has its role in the story."""
    answer = tracing.timeline("2043-KL/TU")
    dates = [event.date or "9999" for event in answer.events]
    assert dates == sorted(dates)
    roles = {event.directive.key: event.role for event in answer.events}
    assert roles[str(samples.NQ_26_XIII)] == "rests on"
    assert roles[str(samples.KL_2043)] == "itself"
    assert len(tracing.timeline().events) == len(tracing.study.snapshot.keys)


def test_questions_that_cannot_be_answered_say_why(tracing: Tracing) -> None:
    """Several directives, none, one that nobody cites, one and the same, an odd relation, an odd date."""
    with pytest.raises(SeveralDirectives):
        tracing.lineage("26-NQ/TW")
    assert tracing.lineage("26-NQ/TW", narrowing=Narrowing(term="XIII")).directive.term == "XIII"
    with pytest.raises(UnknownDirective, match="none of them"):
        tracing.lineage("tw/vi/nq/26")
    with pytest.raises(BadQuery, match="one directive"):
        tracing.paths("2043-KL/TU", "2043-KL/TU")
    with pytest.raises(BadQuery, match="no relation"):
        tracing.lineage("2043-KL/TU", relations=["loves"])
    with pytest.raises(BadQuery, match="no day, month, quarter or year"):
        selection(since="yesterday")
    with pytest.raises(BadQuery, match="nothing lies"):
        selection(since="2024", until="2023")


def test_a_month_reaches_to_its_ends(tracing: Tracing) -> None:
    """Dates known to the month or year are in every period that they may lie in; unknown ones in none."""
    month = tracing.study.card(str(samples.NQ_2020))
    assert month.issued_on == "2020-12"
    assert Selection(since="2020-12-15").fits(month)
    assert Selection(until="2020-12").fits(month)
    assert not Selection(since="2021").fits(month)
    assert not Selection(since="2020").fits(month._replace(issued_on=None))


def test_views_hold_what_the_citations_say(graph: Graph) -> None:
    """Every citation of the samples is in both views, and nothing else."""
    study = Study(graph)
    pairs = {(place.citing.key, place.cited.key) for place in graph.citations() if place.cited}
    pairs |= {(link.subject.key, link.object.key) for link in graph.links()}
    pairs = {(one, other) for one, other in pairs if one != other}
    assert set(study.citations.edges) == pairs
    assert {(one, other) for one, other, _ in study.relations().edges(keys=True)} == pairs
