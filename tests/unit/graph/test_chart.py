"""Charts of targets and results: what shares a pair of axes, and where each figure stands."""

import dataclasses
from collections.abc import Sequence
from decimal import Decimal

import pytest

from kg.graph.chart import RESULT, TARGET, Chart, Panel, Point, Source, panels, same_unit
from kg.graph.page_words import Words

QUANG_NGAI, DUNG_QUAT = "Tỉnh Quảng Ngãi", "Khu kinh tế Dung Quất"


PLAN = "Nghị quyết 16-NQ/TW (21/07/2026)"


def figure(  # noqa: PLR0913 - a figure has many parts
    year: int | None,
    aim: str,
    low: str,
    high: str = "",
    *,
    unit: str = "%",
    scope: str | None = QUANG_NGAI,
    sign: str = "=",
    directive: str = "Kết luận 2043-KL/TU (05/12/2023)",
) -> Point:
    """Make a figure as a text may have it."""
    ends = Decimal(low), Decimal(high or low)
    source = Source(directive, "A", "000.txt", 11)
    said = f"{low} {unit}"
    return Point(year, aim, *ends, unit, sign, scope, said, low, source, f"đạt {said}.", (4, 4 + len(said)))


def drawn(*points: Point) -> Sequence[Panel]:
    """Give the axes of a chart."""
    return panels(
        Chart(Words("Tốc độ tăng", "Growth"), points), [f"[{number}]" for number, _ in enumerate(points, 1)]
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("bác sỹ/vạn dân", "bác sĩ", True),
        ("giường bệnh/1vạn dân", "giường", True),
        ("USD/người", "USD", True),
        ("tỷ đồng", "tỉ đồng", True),
        ("%", "%", True),
        ("%", "% dự toán", True),
        ("tấn", "triệu tấn", False),
        ("triệu đồng/ha", "triệu đồng/người", False),
        ("%", "‰", False),
        ("tỷ đồng", "%", False),
        ("xã", "huyện", False),
    ],
)
def test_units_are_one_in_other_words(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - what is expected
    """What is counted and per what decide; a text may say less, or spell it otherwise."""
    assert same_unit(one, other) is same
    assert same_unit(other, one) is same


def test_places_and_units_have_axes_of_their_own() -> None:
    """Figures of another place, or in another unit, are not compared on one scale."""
    found = drawn(
        figure(2021, TARGET, "5"),
        figure(2021, TARGET, "150", unit="triệu USD", scope=DUNG_QUAT),
        figure(2022, RESULT, "6", unit="tỷ đồng"),
        figure(2024, TARGET, "7"),
    )
    assert [(panel.scope, panel.unit, [dot.place for dot in panel.dots]) for panel in found] == [
        (QUANG_NGAI, "%", [0, 3]),
        (DUNG_QUAT, "triệu USD", [1]),
        (QUANG_NGAI, "tỷ đồng", [2]),
    ]


def test_figures_of_no_stated_place_are_those_of_their_directive() -> None:
    """The growth that one text aims at may be a country's, that of another one a province's."""
    found = drawn(
        figure(2026, TARGET, "10", scope=None),
        figure(2030, TARGET, "10", scope=None, directive=PLAN),
        figure(2045, TARGET, "10", scope=None, directive=PLAN),
    )
    assert [(panel.scope, [dot.year for dot in panel.dots]) for panel in found] == [
        ("Kết luận 2043-KL/TU (05/12/2023)", [2026]),
        (PLAN, [2030, 2045]),
    ]


def test_two_figures_of_a_year_are_told_apart_on_a_long_axis() -> None:
    """The longer the axis, the more years lie between them, and never so many that another year is meant."""
    short, long = (
        drawn(figure(2030, TARGET, "30"), figure(2030, TARGET, "31"), figure(last, TARGET, "50"))[0].dots
        for last in (2034, 2065)
    )
    assert 0 < short[1].across - short[0].across < long[1].across - long[0].across < 0.5


def test_what_has_no_year_or_number_is_not_drawn() -> None:
    """It stays in the table; a chart of nothing else has no axes."""
    (panel,) = drawn(figure(None, TARGET, "5"), figure(2023, RESULT, "6"))
    assert [dot.place for dot in panel.dots] == [1]
    assert drawn(figure(None, TARGET, "5")) == ()


def test_a_target_stands_beside_the_result_of_its_year() -> None:
    """Both are seen: the target left of the year, the result right of it, each with its note."""
    (panel,) = drawn(figure(2023, RESULT, "3.03"), figure(2023, TARGET, "7"), figure(2024, TARGET, "8"))
    aims = [(dot.aim, dot.year, dot.words) for dot in panel.dots]
    assert aims == [(TARGET, 2023, "7 [2]"), (RESULT, 2023, "3.03 [1]"), (TARGET, 2024, "8 [3]")]
    before, after, alone = (dot.across for dot in panel.dots)
    assert before < 2023 < after < 2023.5
    assert alone == 2024


def test_a_line_joins_one_figure_a_year() -> None:
    """Of a half-year and a whole year neither is joined; one figure alone has nothing to be joined to."""
    half = [figure(2020, RESULT, "1"), figure(2023, RESULT, "2"), figure(2023, RESULT, "3")]
    (panel,) = drawn(*half, figure(2021, TARGET, "9"), figure(2024, TARGET, "3"))
    assert panel.line(RESULT) == ()
    assert [dot.year for dot in panel.line(TARGET)] == [2021, 2024]
    assert drawn(figure(2021, TARGET, "9"))[0].line(TARGET) == ()


def test_a_fall_lies_below_a_rise() -> None:
    """Beside rises a fall is below zero; among falls alone the size of each is drawn."""
    fall = figure(2021, RESULT, "2", "3", sign="decrease")
    (mixed,) = drawn(figure(2020, RESULT, "4", sign="increase"), fall)
    assert [(dot.low, dot.high) for dot in mixed.dots] == [(4, 4), (-3, -2)]
    (alone,) = drawn(fall)
    assert [(dot.low, dot.high) for dot in alone.dots] == [(2, 3)]


def test_no_line_runs_through_a_part_of_a_year() -> None:
    """What came out in nine months is drawn, but a line joins whole years alone."""
    nine_months = dataclasses.replace(figure(2024, RESULT, "6.7"), whole=False)
    (panel,) = drawn(figure(2022, RESULT, "8"), figure(2023, RESULT, "7"), nine_months)
    assert [dot.year for dot in panel.dots] == [2022, 2023, 2024]
    assert [dot.year for dot in panel.line(RESULT)] == [2022, 2023]
