"""Figures and limits: limits that hold, and lines that show them."""

from pathlib import Path

from kg.dev.figures import Limits, Measure, figure_lines, read_limits

FLOORS = Path(__file__).parents[2] / "quality" / "floors.toml"

LIMITS = Limits(
    floors={"m": {"recall": 0.9}},
    bars={"2": {"m": {"wrong_links": 0}}, "3": {"m": {"recall": 0.99}}},
    in_force="2",
    at_most=frozenset({"wrong_links"}),
)


def test_a_figure_at_its_limit_is_good_enough() -> None:
    """Equal to the floor and to the bar in force is no shortfall; a bar not in force never is one."""
    assert list(LIMITS.shortfalls(Measure("m", {"recall": 0.9, "wrong_links": 0}))) == []
    assert list(LIMITS.shortfalls(Measure("other", {"recall": 0.0}))) == []


def test_a_figure_beyond_its_limit_is_named() -> None:
    """Too low, or too high where less is better: the figure, its value and the limit are said."""
    assert list(LIMITS.shortfalls(Measure("m", {"recall": 0.89, "wrong_links": 1}))) == [
        "m.recall is 0.8900, the floor is 0.9",
        "m.wrong_links is 1.0000, the bar of issue 2 is 0",
    ]


def test_a_line_shows_value_reference_floor_and_bars() -> None:
    """Columns without a value hold a dash."""
    lines = list(figure_lines(Measure("m", {"recall": 0.95}), LIMITS, Measure("m", {"recall": 0.9})))
    assert lines[0].split() == ["m", "now", "before", "floor", "issue", "2", "issue", "3"]
    assert lines[1].split() == ["recall", "0.95", "0.9", "0.9", "–", "0.99"]


def test_the_committed_limits_are_well_formed() -> None:
    """The bars in force exist, and every limit of a share is a share."""
    limits = read_limits(FLOORS)
    assert limits.in_force in limits.bars
    tables = [limits.floors, *limits.bars.values()]
    values = [(name, value) for table in tables for part in table.values() for name, value in part.items()]
    assert all(0 <= value <= 1 for name, value in values if name not in limits.at_most)
