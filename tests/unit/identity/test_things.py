"""Projects and plans of several texts: what is one, what may be, what is not."""

import pytest

from kg.domain.directive import DirectiveKey
from kg.domain.evidence import Evidence, Span
from kg.domain.layers import Project
from kg.identity.things import candidates, home_of, plan_key, project_key


def _project(name: str, kind: str = "industry") -> Project:
    evidence = Evidence("a.txt", "0" * 64, Span(0, 1), "a", "", "", 1, "", "a", Span(0, 1))
    return Project(evidence, name, (), kind, None, "project-work")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dự án nâng cấp mở rộng Nhà máy lọc dầu Dung Quất", "Nâng cấp mở rộng Nhà máy lọc dầu Dung Quất"),
        ("Khu công nghiệp, đô thị và dịch vụ VSIP", "Khu công nghiệp - Đô thị - Dịch vụ VSIP"),
        ("Tuyến đường ven biển Dung Quất - Sa Huỳnh", "Đường ven biển Dung Quất - Sa Huỳnh"),
        ("Nhà máy điện Dung Quất II", "Nhà máy điện Dung Quất 2"),
    ],
)
def test_spellings_of_one_project(one: str, other: str) -> None:
    """What texts add or leave out freely does not part a work."""
    assert project_key(one, "quang-ngai") == project_key(other, "quang-ngai")


def test_provinces_keep_their_projects_apart() -> None:
    """One name in two provinces is two works."""
    assert project_key("Cụm công nghiệp Thống Nhất 1", "lao-cai") != project_key(
        "Cụm công nghiệp Thống Nhất 1", "yen-bai"
    )


def test_spellings_of_one_plan() -> None:
    """`giai đoạn` or `thời kỳ`, and a province in passing, do not part a plan; the nation's are its own."""
    assert plan_key("Quy hoạch tỉnh Quảng Ngãi giai đoạn 2021 - 2030", "quang-ngai") == plan_key(
        "Quy hoạch tỉnh Quảng Ngãi thời kỳ 2021 - 2030", "quang-ngai"
    )
    assert plan_key("Đề án phát triển đảo Lý Sơn, tỉnh Quảng Ngãi thành trung tâm", "quang-ngai") == plan_key(
        "Đề án phát triển đảo Lý Sơn thành trung tâm", "quang-ngai"
    )
    assert plan_key("03 Chương trình mục tiêu quốc gia", "quang-ngai").startswith("vn/")


def test_near_names_are_candidates_only() -> None:
    """One proper name inside the other may be one work; different numbers, or a place alone, are not."""
    names = (
        "Khu liên hợp sản xuất gang thép Hòa Phát Dung Quất 2",
        "Khu liên hợp sản xuất thép Hòa Phát Dung Quất (mở rộng)",
        "Khu liên hợp sản xuất gang thép Hòa Phát Dung Quất 1",
        "Nhà máy lọc dầu Dung Quất",
    )
    keys = {project_key(name, "quang-ngai"): [_project(name)] for name in names}
    steel2, wide, steel1, _ = keys
    assert set(candidates(keys)) == {tuple(sorted((steel2, wide))), tuple(sorted((wide, steel1)))}


def test_sides_of_a_place_name_no_work() -> None:
    """A street between the north and the south of a town is not the motorway between North and South."""
    names = (
        "Đường cao tốc Bắc - Nam phía Đông (CT.01) đoạn Quảng Ngãi - Hoài Nhơn (Bình Định)",
        "Dự án đường cao tốc Bắc - Nam phía Đông",
        "Tuyến đường trục chính nối phía Bắc và phía Nam đô thị Vạn Tường",
    )
    keys = {project_key(name, "quang-ngai"): [_project(name)] for name in names}
    whole, part, _ = keys
    assert set(candidates(keys)) == {tuple(sorted((whole, part)))}


def test_the_home_of_a_directive() -> None:
    """A provincial series has its province; the centre's is the nation's."""
    assert home_of(DirectiveKey("tu-quang-ngai", "xx", "kl", "2043")) == "quang-ngai"
    assert home_of(DirectiveKey("tw", "xiii", "nq", "26")) == "vn"
