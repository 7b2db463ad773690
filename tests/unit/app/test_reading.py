"""Finding texts and reading them: which files, under which names, in the shape of the gold annotations."""

from pathlib import Path

import pytest

from kg.app.reading import gold_shape, identified, read_source
from kg.app.sources import sources
from kg.errors import NothingToBuild, UnreadableFile
from tests.texts import FOLDER, SAMPLES, conclusion, name_of


def _write(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Thực hiện tốt nhiệm vụ.", encoding="utf-8")
    return folder


def test_texts_below_a_folder(tmp_path: Path) -> None:
    """Text and Markdown files of any depth, sorted; hidden files, read-mes and others are left out."""
    _write(
        tmp_path,
        "b.txt",
        "a/c.md",
        "A.TXT",
        ".hidden.txt",
        ".git/x.txt",
        "README.md",
        "a/readme.md",
        "d.pdf",
        "e.docx",
    )
    assert [source.name for source in sources([tmp_path])] == ["A.TXT", "a/c.md", "b.txt"]


def test_a_file_given_by_name(tmp_path: Path) -> None:
    """A file is taken as it is named, whatever its ending; given twice it is taken once."""
    file = _write(tmp_path, "a.text") / "a.text"
    assert [source.name for source in sources([file, file])] == ["a.text"]


def test_two_files_of_one_name_keep_their_folders(tmp_path: Path) -> None:
    """The second file of a name gets its folder's name before it."""
    one, two = _write(tmp_path / "one", "a.txt"), _write(tmp_path / "two", "a.txt")
    assert [source.name for source in sources([one, two])] == ["a.txt", "two/a.txt"]


@pytest.mark.parametrize("names", [[], ["a.pdf"], ["README.md"]])
def test_no_text_is_an_error(names: list[str], tmp_path: Path) -> None:
    """A folder without texts, and a path that does not exist, are told with the way out."""
    _write(tmp_path, *names)
    with pytest.raises(NothingToBuild, match="there is no") as caught:
        sources([tmp_path])
    assert caught.value.hint
    with pytest.raises(NothingToBuild, match="absent"):
        sources([tmp_path / "absent"])


def test_reading_a_source() -> None:
    """A source is read under its name; one that is gone is UnreadableFile."""
    (source,) = (one for one in sources([FOLDER]) if one.name == name_of("001"))
    assert read_source(source).file == name_of("001")
    (gone,) = sources([FOLDER / SAMPLES[0]])
    gone = type(gone)(FOLDER / "gone.txt", "gone.txt")
    with pytest.raises(UnreadableFile, match="no such file"):
        read_source(gone)


def test_the_shape_of_the_gold(tmp_path: Path) -> None:
    """Citations carry quote, offsets, stated facts, relation and targets with their status."""
    text = conclusion(
        "Thực hiện Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị theo Nghị quyết số 10-NQ/TW."
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    shape = gold_shape([tmp_path])["a.txt"]
    citations = shape["citations"]
    assert isinstance(citations, list)
    for citation in citations:
        assert text[citation["start"] : citation["end"]] == citation["quote"]
    first, second = citations
    assert first["stated"]["date"] == "2022-11-03"
    assert [(target["directive"], target["status"]) for target in first["targets"]] == [
        ("tw/xiii/nq/26", "resolved")
    ]
    assert [target["status"] for target in second["targets"]] == ["ambiguous"]
    assert second["targets"][0]["candidates"]
    assert shape["identity"] == {
        "type": "Kết luận",
        "symbol": "15-KL/TU",
        "date": "2023-12-05",
        "issuer": "Ban Thường vụ Tỉnh ủy Quảng Ngãi",
        "term": "XX",
        "title": "công tác cán bộ",
        "signers": [],
    }


def test_identified_without_a_graph() -> None:
    """Files are identified as one corpus in memory."""
    assert len(identified([FOLDER]).held) == len(SAMPLES)
