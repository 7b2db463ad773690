"""Reasons in Vietnamese: no wording hides another, and none of the graph's is left out."""

import re

import pytest

from kg.app.answers import Graph
from kg.app.reasons import Wording, in_vietnamese, wordings
from kg.app.rows import rows

_FIELD = re.compile(r"\{!?(\w+)\}")
_LAW = re.compile(r"(?:Luật|Bộ luật|Hiến pháp).*, \d{4}.*")


@pytest.mark.parametrize("wording", wordings(), ids=lambda wording: wording.english)
def test_a_wording_is_put_into_vietnamese(wording: Wording) -> None:
    """What differs is carried over, and no other wording takes the words for its own."""
    names = set(_FIELD.findall(wording.english))
    assert names == set(_FIELD.findall(wording.vietnamese))
    english = _FIELD.sub(lambda field: f"<{field[1]}>", wording.english)
    assert in_vietnamese(english) == _FIELD.sub(lambda field: f"<{field[1]}>", wording.vietnamese)


def test_a_reason_inside_a_reason_is_vietnamese_too() -> None:
    """A finding quotes why the facts clash."""
    said = "“Nghị quyết 26”: dated 2022-11-03, which lies in term XIII, but said to be of term XII"
    told = "“Nghị quyết 26”: ngày 2022-11-03 nằm trong khóa XIII, nhưng lại ghi khóa XII"
    assert in_vietnamese(said) == told


def test_what_people_wrote_stays() -> None:
    """The words of a judgement are in no table, and stay as they are."""
    assert in_vietnamese("tôi đã xem bản gốc") == "tôi đã xem bản gốc"


def test_every_reason_of_the_samples_is_vietnamese(graph: Graph) -> None:
    """All that the pages of the samples may show as a reason or finding has its wording."""
    places = (*graph.citations(), *graph.ambiguous())
    said = {reason for place in places for reason in place.reasons}
    said |= {
        reason for place in places for rival in place.rivals for reason in (*rival.reasons, *rival.against)
    }
    said |= {row["message"] for row in rows(graph.store, "findings")}
    assert len(said) > 10
    assert [one for one in said if in_vietnamese(one) == one and not _LAW.fullmatch(one)] == []
