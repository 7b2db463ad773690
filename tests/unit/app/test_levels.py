"""Levels of authority, read off keys."""

import pytest

from kg.app.levels import Standing, standing, station_name
from kg.domain.level import Level


@pytest.mark.parametrize(
    ("key", "level", "place"),
    [
        ("tw/xiii/nq/26", Level.CENTRAL, None),
        ("cp/2023/nd/73", Level.CENTRAL, None),
        ("bca/2020/tt/1", Level.MINISTRY, None),
        ("bca-btc/2020/ttlt/1", Level.MINISTRY, None),
        ("tu-quang-ngai/xx/kl/2043", Level.PROVINCE, "quang-ngai"),
        ("hu-tra-bong/xx/ctr/5", Level.DISTRICT, "tra-bong"),
        ("khong-ro/2020/qd/1", None, None),
    ],
)
def test_a_key_says_its_level(key: str, level: Level | None, place: str | None) -> None:
    """The issuer at the beginning of a key has a level, and a local one names its place."""
    assert standing(key) == Standing(level, place)


def test_levels_go_down_from_the_centre() -> None:
    """The order of levels is the order of authority."""
    assert [level.depth for level in Level] == [0, 1, 2, 3, 4]


def test_a_place_and_an_issuer_have_their_names() -> None:
    """A known province or issuer is called by its name, an unknown one by its slug."""
    assert station_name("quang-ngai") == "Quảng Ngãi"
    assert station_name("bca") == "Bộ Công an"
    assert station_name("tra-bong") == "tra-bong"


def test_a_joint_directive_is_of_all_its_issuers() -> None:
    """`12/2021/TTLT-BKHCN-BTTTT` is of two ministries, each by its name; half a name is none."""
    assert station_name("bkhcn-btttt") == "Bộ Khoa học và Công nghệ, Bộ Thông tin và Truyền thông"
    assert station_name("bkhcn-xyz") == "bkhcn-xyz"
