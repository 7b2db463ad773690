"""`kg draw` and `kg export --as annotated`, as a user runs them."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import run_kg

ROOT = Path(__file__).resolve().parents[2]


def test_drawings_are_written_whole(home: Path, tmp_path: Path) -> None:
    """Citations, projects and tasks each become one file that says what it shows."""
    asked = {
        "graph.html": ([], "Văn bản nào dẫn chiếu văn bản nào"),
        "around.html": (["26-NQ/TW", "--term", "XIII"], "Quanh Nghị quyết 26-NQ/TW (03/11/2022)"),
        "lineage.html": (["2043-KL/TU", "--lineage"], "Mạch văn bản: Kết luận 2043-KL/TU (05/12/2023)"),
        "projects.html": (["--projects"], "Công trình, dự án theo địa bàn"),
        "zone.html": (["--projects", "--in", "dung quat"], "Công trình, dự án tại dung quat"),
        "tasks.html": (["--tasks"], "Nhiệm vụ theo cơ quan"),
        "body.html": (
            ["--tasks", "--body", "BTV Tỉnh ủy"],
            "Nhiệm vụ của Ban Thường vụ Tỉnh ủy Quảng Ngãi",
        ),
    }
    for name, (words, title) in asked.items():
        result = run_kg(home, "draw", *words, "-o", str(tmp_path / name))
        assert (result.exit_code, f"wrote {tmp_path / name}" in result.stderr) == (0, True)
        assert f"<title>{title}</title>" in (tmp_path / name).read_text(encoding="utf-8")
    assert {path.name for path in tmp_path.iterdir()} == set(asked)


def test_a_drawing_links_to_the_annotated_texts(home: Path, tmp_path: Path) -> None:
    """With --texts, the links lead from where the page is written to the folder of the texts."""
    texts = tmp_path / "texts"
    assert run_kg(home, "export", "--as", "annotated", "-o", str(texts)).exit_code == 0
    assert run_kg(home, "draw", "--texts", str(texts), "-o", str(tmp_path / "g.html")).exit_code == 0
    assert '"texts/tu-quang-ngai_xx_kl_2043.html"' in (tmp_path / "g.html").read_text(encoding="utf-8")
    for name in ("index.html", "graph.html", "tu-quang-ngai_xx_kl_2043.html"):
        assert (texts / name).is_file()


def test_wrong_wishes_are_told(home: Path, tmp_path: Path) -> None:
    """A lineage of nothing, an unknown directive and a missing folder are answered in plain words."""
    lineage = run_kg(home, "draw", "--lineage", "-o", str(tmp_path / "x.html"))
    assert (lineage.exit_code, "name the directive" in lineage.stderr) == (2, True)
    unknown = run_kg(home, "draw", "Nghị quyết 999-NQ/TW", "-o", str(tmp_path / "x.html"))
    assert (unknown.exit_code, "no directive is known" in unknown.stderr) == (1, True)
    nowhere = run_kg(home, "export", "--as", "annotated")
    assert (nowhere.exit_code, "-o texts" in nowhere.stderr) == (2, True)
    absent = run_kg(home, "draw", "-o", str(tmp_path / "absent" / "x.html"))
    assert (absent.exit_code, "absent" in absent.stderr) == (1, True)
    nobody = run_kg(home, "draw", "--tasks", "--body", "Bộ Phép thuật", "-o", str(tmp_path / "x.html"))
    assert nobody.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_options_that_say_nothing_together_are_refused(home: Path, tmp_path: Path) -> None:
    """What goes with projects, with tasks and with citations is told, and nothing is written."""
    for words, said in (
        (["--in", "Dung Quất"], "--projects"),
        (["--tasks", "--in", "Dung Quất"], "--projects"),
        (["--body", "Tỉnh ủy"], "--tasks"),
        (["--projects", "--tasks"], "projects or tasks"),
        (["--tasks", "2043-KL/TU"], "do not go with"),
    ):
        refused = run_kg(home, "draw", *words, "-o", str(tmp_path / "x.html"))
        assert (refused.exit_code, said in refused.stderr) == (2, True), words
    assert list(tmp_path.iterdir()) == []


def test_a_text_that_is_gone_is_skipped_and_told(home: Path, tmp_path: Path) -> None:
    """Each text that is not where it was is named; the list and the graph are written; the exit code is 1."""
    (tmp_path / "moved").mkdir()
    result = run_kg(
        home, "export", "--as", "annotated", "--files", str(tmp_path / "moved"), "-o", str(tmp_path / "texts")
    )
    assert result.exit_code == 1
    assert result.stderr.count("skipped") == 4
    assert {path.name for path in (tmp_path / "texts").iterdir()} == {"index.html", "graph.html"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("draw", "003"), "drawing …"),
        (("export", "--as", "graphml"), "writing …"),
        (("indicators", "GRDP", "--as", "html"), "drawing …"),
    ],
    ids=lambda words: words[0],
)
def test_who_waits_at_a_terminal_is_told_what_for(
    home: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    """While a page is made, the terminal says so; then the line is cleared and the file is named."""
    terminal, end = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "kg.cli.main", "--home", str(home), *words, "-o", str(tmp_path / "page")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=end,
        check=True,
    )
    os.close(end)
    said = os.read(terminal, 4096).decode("utf-8")
    os.close(terminal)
    assert f"{told}\r\x1b[K" in said
    assert said.rstrip().partition("\x1b[Kwrote ")[2].startswith(str(tmp_path / "page"))
