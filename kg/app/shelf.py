"""The shelf of readings: what a file said last time, kept while its bytes and the rules stay the same."""

import pickle
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from kg.app.sources import Source
from kg.domain.reading import Reading
from kg.packaged import packaged

_FOLDER = "readings"
# What a reading depends on: the code that reads and the data that it reads by.
_CODE = ("domain", "text", "lexicon", "extract")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Readings by content, below a home folder. Losing it costs time and nothing else."""

    home: Path
    _folder: Path = field(init=False)

    def __post_init__(self) -> None:
        """Settle where this program's readings stand."""
        object.__setattr__(self, "_folder", self.home / _FOLDER / fingerprint()[:16])

    def find(self, source: Source) -> Reading | None:
        """Give the reading of a file whose bytes were read before under the same name; None otherwise."""
        try:
            content = sha256(source.path.read_bytes()).hexdigest()
            kept = pickle.loads(self._file(content, source.name).read_bytes())  # noqa: S301 - written by this program, in the user's own folder
        except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError):
            return None
        return kept if isinstance(kept, Reading) and kept.file == source.name else None

    def put(self, reading: Reading) -> None:
        """Keep a reading; written aside and renamed, so that a killed build leaves no half of one."""
        file = self._file(reading.sha256, reading.file)
        file.parent.mkdir(parents=True, exist_ok=True)
        aside = file.with_suffix(".new")
        aside.write_bytes(pickle.dumps(reading, protocol=5))
        aside.replace(file)

    def keep(self, contents: set[str]) -> None:
        """Remove the readings of everything else, and those of other versions of the program."""
        if not self._folder.parent.is_dir():
            return
        for folder in self._folder.parent.iterdir():
            for file in folder.iterdir():
                if folder != self._folder or file.name.split("-")[0] not in contents:
                    file.unlink()
            if folder != self._folder:
                folder.rmdir()

    def _file(self, content: str, name: str) -> Path:
        return self._folder / f"{content}-{sha256(name.encode()).hexdigest()[:8]}.reading"


@cache
def fingerprint() -> str:
    """Give a digest of the code and data that decide what a file says."""
    total = sha256()
    folders = [
        *(packaged(name, "") for name in _CODE),
        packaged("lexicon/rules", ""),
        packaged("authority", ""),
    ]
    for folder in folders:
        for file in sorted(folder.iterdir()):
            if file.suffix in {".py", ".toml", ".tsv"}:
                total.update(file.name.encode() + b"\0" + file.read_bytes())
    return total.hexdigest()
