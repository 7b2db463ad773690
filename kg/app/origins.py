"""Where the files of the corpus lay when the graph was built, so that `kg check` finds them again."""

from collections.abc import Mapping
from pathlib import Path

from kg.errors import BadData

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
