"""The gazetteer: names in running text, containment and validity; series of measures."""

import pytest

from kg.domain.evidence import Span
from kg.lexicon.places import load_gazetteer
from kg.lexicon.series import load_series, series_of


def _named(text: str, province: str | None = "Quảng Ngãi") -> list[str]:
    return [one.name for one in load_gazetteer().named_in(text, Span(0, len(text)), province)]


def test_the_longest_name_wins() -> None:
    """`Khu kinh tế Dung Quất` is one place; any other Dung Quất, its port too, is the zone."""
    assert _named("Khu kinh tế Dung Quất, cảng Dung Quất và Dung Quất") == ["Khu kinh tế Dung Quất"] * 3


def test_a_bare_local_name_needs_its_province() -> None:
    """`Sơn Tây` is the district in texts of its province only; with `huyện` it is a district anywhere."""
    assert _named("Sơn Tây") == ["Huyện Sơn Tây"]
    assert _named("Sơn Tây", "Hà Nội") == []
    assert _named("huyện Sơn Tây", None) == ["Huyện Sơn Tây"]


def test_a_unit_that_says_what_it_is_needs_no_table() -> None:
    """`xã Long Sơn` is a place as far as its name is capitalised."""
    assert _named("tại xã Long Sơn theo quy định") == ["Xã Long Sơn"]
    assert _named("các xã, phường") == []


def test_a_unit_has_one_spelling() -> None:
    """Either school's tone marks name one place; `Quỳ` is spelled in one way only."""
    assert _named("tại tỉnh Khánh Hoà và tỉnh Khánh Hòa") == ["Tỉnh Khánh Hòa", "Tỉnh Khánh Hòa"]
    assert _named("tại huyện Thuỷ Nguyên, huyện Quỳ Hợp") == ["Huyện Thủy Nguyên", "Huyện Quỳ Hợp"]


def test_what_holds_a_place() -> None:
    """Containment leads from a commune to its district, province, region and country."""
    gazetteer = load_gazetteer()
    commune = gazetteer.place("Xã Nghĩa Kỳ")
    assert commune is not None
    assert {"huyen-tu-nghia", "quang-ngai-den-2025", "viet-nam"} <= {
        one.id for one in gazetteer.around(commune)
    }


@pytest.mark.parametrize(
    ("day", "place"), [("2024-01-01", "quang-ngai-den-2025"), ("2025-07-01", "quang-ngai-2025")]
)
def test_a_name_means_the_place_of_its_day(day: str, place: str) -> None:
    """The province of 2024 and the merged one of 2025 bear one name and are two places."""
    found = load_gazetteer().province("Quảng Ngãi", day)
    assert found is not None
    assert found.id == place


def test_districts_ended() -> None:
    """A district of the province stands until 30/6/2025."""
    assert load_gazetteer().place("Huyện Bình Sơn", "2025-06-30") is not None
    assert load_gazetteer().place("Huyện Bình Sơn", "2025-07-01") is None


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("Tốc độ tăng trưởng tổng sản phẩm trên địa bàn (GRDP)", "grdp-growth"),
        ("Tốc độ tăng tổng sản phẩm trong tỉnh (GRDP) (giá so sánh năm 2010)", "grdp-growth"),
        ("Tỷ lệ độ che phủ rừng", "forest-cover"),
        ("Số bác sỹ/vạn dân", "doctors"),
    ],
)
def test_names_of_one_measure_are_one_series(name: str, series: str) -> None:
    """Words about place, time and spelling do not part a series."""
    assert series_of(name).id == series


def test_parts_of_a_measure_are_apart() -> None:
    """What a figure says of a part is no figure of the whole; a measure of no table is its own series."""
    part = series_of("Mức giảm tỷ lệ hộ nghèo, trong đó miền núi")
    assert part != series_of("Mức giảm tỷ lệ hộ nghèo")
    assert part.id not in {series.id for series in load_series().values()}
