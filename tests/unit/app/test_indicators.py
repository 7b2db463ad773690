"""Series of indicators as values, on the graph of the samples."""

import pytest

from kg.app.answers import Graph
from kg.app.indicators import SeriesCard, indicators


@pytest.fixture(scope="module")
def growth(graph: Graph) -> SeriesCard:
    """Give the growth of GRDP."""
    (found,) = indicators(graph, "Tốc độ tăng GRDP")
    return found


def test_a_target_stands_beside_the_result_of_its_year(growth: SeriesCard) -> None:
    """Every dated figure is in its year, with its aim."""
    told = {
        year.year: ([one.short for one in year.targets], [one.short for one in year.results])
        for year in growth.years
    }
    assert told == {
        2020: ([], ["0,43"]),
        2021: (["9 - 10"], []),
        2023: ([], ["3,03", "2,65"]),
        2024: (["2,5 - 3"], []),
    }


def test_a_series_from_a_year_on(growth: SeriesCard) -> None:
    """Earlier figures and those without a year are left out; nothing else changes."""
    timeless = growth.figures[0]._replace(year=None)
    later = growth._replace(figures=(timeless, *growth.figures)).since(2021)
    assert [one.year for one in later.figures] == [2021, 2023, 2023, 2024]
    assert later == growth.since(2021)


def test_the_mark_is_where_the_figure_stands(graph: Graph) -> None:
    """In every sentence the marked words are the quoted ones, line breaks aside."""
    for series in indicators(graph):
        for one in series.figures:
            start, end = one.mark
            assert one.sentence[start:end].split() == one.quote.split()
