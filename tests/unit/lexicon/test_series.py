"""Series of indicators: what says when is no part of a measure."""

import pytest

from kg.lexicon.series import series_of


@pytest.mark.parametrize(
    "name",
    [
        "Thu ngân sách nhà nước cả năm",
        "Thu ngân sách nhà nước năm 2024",
        "Thu ngân sách nhà nước 6 tháng đầu năm 2024",
        "Thu ngân sách nhà nước 9 tháng",
        "Thu ngân sách nhà nước quý I/2024",
        "Thu ngân sách nhà nước giai đoạn 2021 - 2023",
        "Thu ngân sách nhà nước đến cuối năm 2023",
    ],
)
def test_a_time_makes_no_other_series(name: str) -> None:
    """Months, quarters and years are told by the figure, and its series is the measure's."""
    assert series_of(name).id == "budget-revenue"


def test_another_measure_is_another_series() -> None:
    """What is counted, and per whom, stays."""
    assert len({series_of(name).id for name in ("GRDP bình quân đầu người", "Tốc độ tăng GRDP")}) == 2
