"""The shelf of readings: the same bytes are not read twice, and a damaged shelf costs only time."""

from pathlib import Path

import pytest

from kg.app import shelf as module
from kg.app.shelf import Shelf, fingerprint
from kg.app.sources import Source
from kg.domain.reading import Reading
from kg.extract import read
from kg.text import read_file


@pytest.fixture
def source(tmp_path: Path) -> Source:
    """Give a text in a folder."""
    file = tmp_path / "a.txt"
    file.write_text("Thực hiện Nghị quyết số 26-NQ/TW ngày 03/11/2022.", encoding="utf-8")
    return Source(file, "a.txt")


def _put(shelf: Shelf, source: Source) -> Reading:
    reading = read(read_file(source.path, source.name))
    shelf.put(reading)
    return reading


def _files(home: Path) -> list[Path]:
    return sorted(path for path in (home / "readings").rglob("*") if path.is_file())


def test_what_was_put_is_found(source: Source, tmp_path: Path) -> None:
    """A reading comes back equal, also from another shelf of the same home."""
    assert Shelf(tmp_path / "home").find(source) is None
    reading = _put(Shelf(tmp_path / "home"), source)
    assert Shelf(tmp_path / "home").find(source) == reading


def test_other_bytes_are_read_anew(source: Source, tmp_path: Path) -> None:
    """A changed file, another name for the same bytes, and a file that is gone are not found."""
    shelf = Shelf(tmp_path / "home")
    _put(shelf, source)
    other = tmp_path / "b.txt"
    other.write_bytes(source.path.read_bytes())
    assert shelf.find(Source(other, "b.txt")) is None
    source.path.write_text("Thực hiện tốt.", encoding="utf-8")
    assert shelf.find(source) is None
    source.path.unlink()
    assert shelf.find(source) is None


@pytest.mark.parametrize("damage", [b"", b"\x80\x05", b"no pickle", b"\x80\x05K\x01."])
def test_a_damaged_reading_is_read_anew(damage: bytes, source: Source, tmp_path: Path) -> None:
    """Half a file, other content, or a value of another kind is as if nothing were there."""
    shelf = Shelf(tmp_path / "home")
    _put(shelf, source)
    (file,) = _files(tmp_path / "home")
    file.write_bytes(damage)
    assert shelf.find(source) is None
    assert shelf.find(source) != _put(shelf, source)
    assert shelf.find(source) is not None


def test_what_is_not_kept_goes(source: Source, tmp_path: Path) -> None:
    """Readings of other contents and other versions of the program go; an absent shelf is fine."""
    home = tmp_path / "home"
    Shelf(home).keep(set())
    reading = _put(Shelf(home), source)
    old = home / "readings" / "0123456789abcdef"
    old.mkdir()
    (old / "x.reading").write_bytes(b"old")
    Shelf(home).keep({reading.sha256})
    assert Shelf(home).find(source) == reading
    assert not old.exists()
    Shelf(home).keep(set())
    assert _files(home) == []


def test_other_rules_read_anew(source: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reading depends on the rules that made it: under another fingerprint nothing is found."""
    _put(Shelf(tmp_path / "home"), source)
    monkeypatch.setattr(module, "fingerprint", lambda: "f" * 64)
    assert Shelf(tmp_path / "home").find(source) is None


def test_the_fingerprint_is_stable() -> None:
    """The same code and data give the same digest."""
    assert fingerprint() == fingerprint.__wrapped__()
    assert len(fingerprint()) == 64
