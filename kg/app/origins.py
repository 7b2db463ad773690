"""Where the corpus lay when the graph was built: `kg check` and `kg judge` find its files again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import BadData

_GIVEN = "given.json"  # beside the store: what the build was asked for
_FILE = "files.tsv"  # beside the store: one line per file, its name in the graph and its path


def write_origins(folder: Path, origins: Mapping[str, Path]) -> None:
    """Write down where each file of the corpus lies, into the folder of a generation.

    Args:
        folder: of the generation being built.
        origins: from the name that a file has in the graph to its path.
    """
    lines = (f"{name}\t{path.resolve()}\n" for name, path in sorted(origins.items()))
    (folder / _FILE).write_text("".join(lines), encoding="utf-8", errors="surrogateescape")


def read_origins(folder: Path) -> dict[str, Path]:
    """Read what `write_origins` wrote; empty when nothing was written.

    Raises:
        BadData: a line is no name and path.
    """
    try:
        text = (folder / _FILE).read_text(encoding="utf-8", errors="surrogateescape")
    except FileNotFoundError:
        return {}
    origins: dict[str, Path] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        name, tab, path = line.partition("\t")
        if not tab:
            raise BadData(f"{folder / _FILE}:{number}", "a name, a tab and a path were expected")
        origins[name] = Path(path)
    return origins


@dataclass(frozen=True, slots=True)
class Given:
    """What a build was asked for, so that it can be asked for again."""

    paths: tuple[Path, ...]
    judgements: Path | None  # None where the file beside the texts is meant
    base: str


def write_given(folder: Path, paths: Sequence[Path], judgements: Path | None, base: str) -> None:
    """Write down what a build was asked for, into the folder of its generation."""
    given = {
        "paths": [str(path.resolve()) for path in paths],
        "judgements": str(judgements.resolve()) if judgements else None,
        "base": base,
    }
    (folder / _GIVEN).write_text(json.dumps(given, indent=2) + "\n", encoding="utf-8")


def read_given(folder: Path) -> Given | None:
    """Read what `write_given` wrote; None when nothing was written.

    Raises:
        BadData: it is not what was written.
    """
    file = folder / _GIVEN
    if not file.is_file():
        return None
    try:
        given = json.loads(file.read_text(encoding="utf-8"))
        judgements = given["judgements"]
        paths = tuple(Path(path) for path in given["paths"])
        return Given(paths, Path(judgements) if judgements else None, given["base"])
    except (ValueError, KeyError, TypeError) as error:
        raise BadData(str(file), "it does not say what the build was asked for") from error
