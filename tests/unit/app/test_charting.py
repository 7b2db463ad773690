"""Indicators drawn: the same bytes on every run, every source named, what is left out said."""

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from kg.app.answers import Graph
from kg.app.charting import draw_page, draw_picture
from kg.app.indicators import SeriesCard, indicators
from tests import graphs, samples

ROOT = Path(__file__).resolve().parents[3]
_DRAWN = """
import sys
from kg.app.answers import open_graph
from kg.app.charting import DRAWINGS
from kg.app.indicators import indicators
sys.stdout.buffer.write(DRAWINGS[sys.argv[2]](indicators(open_graph(sys.argv[1]), "GRDP"), None))
"""


@pytest.fixture(scope="module")
def growth(graph: Graph) -> SeriesCard:
    """Give the growth of GRDP: results of 2020 and 2023, targets of 2021 and 2024."""
    (found,) = indicators(graph, "Tốc độ tăng GRDP")
    return found


def _size(picture: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture[16:24])
    return int(width), int(height)


@pytest.mark.parametrize("shape", ["html", "png"])
def test_the_same_graph_gives_the_same_bytes(graph: Graph, home: Path, tmp_path: Path, shape: str) -> None:
    """In another process, with other hashes and with a user's own settings of matplotlib, nothing differs."""
    (tmp_path / "matplotlibrc").write_text("axes.facecolor: red\nfont.size: 20\nlines.linewidth: 9\n")
    kept = {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "MATPLOTLIBRC": str(tmp_path), "TZ": "Asia/Tokyo"}
    other = subprocess.run(
        [sys.executable, "-c", _DRAWN, str(home), shape],
        env={**os.environ, **kept},
        capture_output=True,
        check=True,
    )
    here = {"html": draw_page, "png": draw_picture}[shape](indicators(graph, "GRDP"))
    assert other.stdout == here


def test_a_page_has_every_figure_with_its_sentence(growth: SeriesCard) -> None:
    """Each row names year, amount, directive, file and line, and marks the figure in its sentence."""
    page = draw_page([growth]).decode("utf-8")
    assert "<title>Tốc độ tăng GRDP</title>" in page
    rows = re.findall(r'<tr id="s1-\d+">.*?</tr>', page)
    assert len(rows) == len(growth.figures) == 5
    for row, one in zip(rows, growth.figures, strict=True):
        words = " ".join(one.quote.split())
        assert f"<mark>{words}</mark>" in row
        for said in (str(one.year), one.amount, one.directive.label, one.file, f"</span> {one.line}<"):
            assert said in row


def test_a_page_asks_nobody_for_anything(graph: Graph) -> None:
    """No address, script, import or foreign name space is left in the page; its policy allows none."""
    page = draw_page(indicators(graph)).decode("utf-8")
    assert not re.search(r"https?:|//[a-z]|<script|@import|xmlns|xlink|metadata|<!DOCTYPE svg", page)
    assert "default-src 'none'; style-src 'unsafe-inline'\"" in page


def test_targets_and_results_differ_without_colour(growth: SeriesCard) -> None:
    """A target is a hollow diamond, a result a full circle: other paths, other fillings."""
    page = draw_page([growth]).decode("utf-8")
    shapes = dict(re.findall(r'<path id="(s1-m\w+)" d="([^"]+)"', page))
    kinds: dict[str, set[tuple[str, bool]]] = {"target": set(), "result": set()}
    for number, one in enumerate(growth.figures, 1):
        dot = re.search(rf'<a href="#s1-{number}" id="s1-d{number}">.*?</a>', page, re.DOTALL)
        assert dot
        used = re.search(r'<use href="#([^"]+)"|href="#(s1-m\w+)"', dot[0])
        assert used
        kinds[one.aim].add((shapes[used[1] or used[2]], "fill: #ffffff" in dot[0]))
    assert len(kinds["target"]) == len(kinds["result"]) == 1
    ((diamond, hollow),), ((circle, empty),) = kinds["target"], kinds["result"]
    assert ("C" in circle, "C" in diamond, empty, hollow) == (True, False, False, True)


def test_a_picture_holds_no_more_than_it_can_show(graph: Graph) -> None:
    """Of many measures those of the most years are drawn, in three columns of eight rows."""
    every = indicators(graph)
    assert len(every) > 24
    wide, high = _size(draw_picture(every))
    assert 2 < wide / _size(draw_picture(every, 1))[0] <= 3
    assert high > 5 * _size(draw_picture(every, 3))[1]


def test_a_picture_names_neither_day_nor_program(growth: SeriesCard) -> None:
    """Nothing in the file tells when, where or by what it was made."""
    picture = draw_picture([growth])
    assert picture.startswith(b"\x89PNG")
    assert not re.search(rb"tEXt|tIME|iTXt|zTXt", picture)


def test_figures_without_a_year_are_listed_and_not_drawn(growth: SeriesCard) -> None:
    """A series that has no year at all is a table beside an empty place; the picture of it is a note."""
    timeless = growth._replace(figures=tuple(one._replace(year=None) for one in growth.figures))
    page = draw_page([timeless]).decode("utf-8")
    assert "Không số liệu nào có năm" in page
    assert page.count("<tr id=") == 5
    assert "<figure><svg" not in page
    assert draw_picture([timeless]).startswith(b"\x89PNG")


def test_hostile_words_are_drawn_as_words(tmp_path: Path) -> None:
    """Names, units and sentences that are markup, formulas or control signs break no drawing."""
    hostile = indicators(graphs.written(graphs.hostile(), tmp_path / ".kg", samples.FOLDER))
    page = draw_page(hostile).decode("utf-8")
    assert "<img" not in page
    assert "<script" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    money = [
        one._replace(figures=tuple(f._replace(unit="$\\frac{$/người") for f in one.figures))
        for one in hostile
    ]
    assert "$\\frac{$/người" in draw_page(money).decode("utf-8")
    assert draw_picture([*hostile, *money]).startswith(b"\x89PNG")
