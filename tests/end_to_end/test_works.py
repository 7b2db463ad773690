"""`kg projects`, `places`, `plans`, `indicators` on the graph of the samples, as a user runs them."""

import json
from pathlib import Path

import pytest

from tests.commands import printed, printed_rows, run_kg

ZONE = "Khu kinh tế Dung Quất"


def test_what_lies_in_a_place_lies_in_what_holds_it(home: Path) -> None:
    """The projects of an urban area are in its zone, its province and its region."""
    road = "Tuyến đường trục chính nối phía Bắc và phía Nam đô thị Vạn Tường"
    for place in ("Vạn Tường", "dung quat", "Tỉnh Quảng Ngãi", "Vùng Bắc Trung Bộ và duyên hải Trung Bộ"):
        assert road in {row["project"] for row in printed_rows(home, "projects", "--in", place)}
    assert road not in {row["project"] for row in printed_rows(home, "projects", "--in", "Sa Huỳnh")}


def test_a_project_of_several_texts_is_one(home: Path) -> None:
    """The upgrade of the refinery is named in three samples and is one project."""
    found = json.loads(printed(home, "projects", "--in", "Dung Quất", "--kind", "industry", "--as", "json"))
    (upgrade,) = [one for one in found if "lọc dầu" in one["name"] and "ng cấp" in one["name"]]
    assert {naming["file"][:3] for naming in upgrade["namings"]} == {"000", "003", "004"}
    assert any("Hòa Phát" in other for one in found for other in one["may_be"])


def test_the_tree_of_places(home: Path) -> None:
    """A zone stands below its province, with the years in which it stood there."""
    lines = printed(home, "places").splitlines()
    zone = next(line for line in lines if ZONE in line and "đến" in line)
    assert "economic zone" in zone
    (row,) = [row for row in printed_rows(home, "places", "Xã Nghĩa Kỳ") if row["place"] == "Xã Nghĩa Kỳ"]
    assert row["valid_to"] == "2025-06-30"


def test_the_history_of_a_plan(home: Path) -> None:
    """`kg show` of a plan tells that it was to be made, and which decision approved it."""
    text = printed(home, "show", "Quy hoạch tỉnh Quảng Ngãi thời kỳ 2021 - 2030, tầm nhìn đến năm 2050")
    assert "approved by Quyết định 1456/QĐ-TTg (22/11/2023)" in text
    assert text.index("004_") < text.index("000_")
    standing = {
        (row["file"][:3], row["standing"]) for row in printed_rows(home, "plans", "Quy hoạch tỉnh Quảng Ngãi")
    }
    assert {("004", "to_be_made"), ("003", "to_be_made"), ("000", "in_force")} <= standing


def test_how_a_target_moved(home: Path) -> None:
    """The growth of GRDP from 2020 to 2024: results and targets by year, in English or Vietnamese."""
    rows = printed_rows(home, "indicators", "Growth of gross regional domestic product")
    assert ("2021", "target", "9", "10") in {
        (row["year"], row["aim"], row["minimum"], row["maximum"]) for row in rows
    }
    assert [row["year"] for row in rows] == sorted(row["year"] for row in rows)
    assert "tăng 9 - 10 %" in printed(home, "indicators", "Tốc độ tăng GRDP")


@pytest.mark.parametrize("command", [("projects", "--in"), ("places",), ("plans",), ("indicators",)])
def test_an_unknown_name(home: Path, command: tuple[str, ...]) -> None:
    """A name that nothing bears is exit code 1, with what was asked."""
    result = run_kg(home, *command, "Không Có Thật")
    assert result.exit_code == 1
    assert "Không Có Thật" in result.stderr


def test_the_projects_by_sparql(home: Path) -> None:
    """The query of the library gives the projects of the zone and those below it."""
    text = printed(home, "query", "projects-in-dung-quat")
    assert "Kè chắn cát cảng Dung Quất" in text
    assert "đô thị Vạn Tường" in text


def test_indicators_are_drawn(home: Path, tmp_path: Path) -> None:
    """A page and a picture of the series that the name fits, written whole."""
    page, picture = tmp_path / "grdp.html", tmp_path / "grdp.png"
    for file, shape in ((page, "html"), (picture, "png")):
        result = run_kg(home, "indicators", "GRDP", "--as", shape, "--output", str(file))
        assert (result.exit_code, f"wrote {file}" in result.stderr) == (0, True)
    assert "Tốc độ tăng GRDP" in page.read_text(encoding="utf-8")
    assert "Tỷ lệ che phủ rừng" not in page.read_text(encoding="utf-8")
    assert picture.read_bytes().startswith(b"\x89PNG")
    few = run_kg(home, "indicators", "--as", "html", "--limit", "2")
    assert few.stdout.count("<section>") == 2
    assert {path.name for path in tmp_path.iterdir()} == {"grdp.html", "grdp.png"}


def test_an_output_file_is_for_drawings(home: Path, tmp_path: Path) -> None:
    """Rows go to standard output; the message says how to keep them."""
    result = run_kg(home, "indicators", "GRDP", "--as", "csv", "-o", str(tmp_path / "x.csv"))
    assert (result.exit_code, "--as csv > " in result.stderr) == (2, True)
    unknown = run_kg(home, "indicators", "Không Có Thật", "--as", "png", "-o", str(tmp_path / "x.png"))
    assert (unknown.exit_code, "Không Có Thật" in unknown.stderr) == (1, True)
    assert list(tmp_path.iterdir()) == []
