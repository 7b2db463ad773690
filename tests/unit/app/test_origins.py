"""Where the files of a corpus lie."""

from pathlib import Path

import pytest

from kg.app.origins import read_origins, write_origins
from kg.errors import BadData


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Names and paths come back, and a folder without the file has none."""
    assert read_origins(tmp_path) == {}
    origins = {"a/văn bản.txt": tmp_path / "văn bản.txt", "b.txt": tmp_path / "b.txt"}
    write_origins(tmp_path, origins)
    assert read_origins(tmp_path) == origins


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    """A line without a tab is an error with its number."""
    (tmp_path / "files.tsv").write_text("no tab here\n")
    with pytest.raises(BadData, match=r"files\.tsv:1"):
        read_origins(tmp_path)
