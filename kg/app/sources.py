"""Which files are read, and which of those beside them are not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import NothingToBuild

_SUFFIXES = frozenset({".txt", ".md"})
_NOT_DIRECTIVES = frozenset({"readme.md", "license.md", "changelog.md"})
_PAPERS = frozenset({".pdf", ".docx", ".doc", ".rtf", ".odt"})  # may well be directives


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a corpus and the name it goes by in the graph."""

    path: Path
    name: str  # below the folder that was given, with "/"


def sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """Find the texts under files and folders, sorted by name; a name that two files share gets its folder's.

    Raises:
        NothingToBuild: a path does not exist, or there is no `.txt` or `.md` file in them.
    """
    found: dict[str, Source] = {}
    for root in paths:
        if not root.exists():
            raise NothingToBuild(
                f"there is no {root}", hint="name files or folders that hold .txt or .md texts"
            )
        for path in [root] if not root.is_dir() else _texts_in(root):
            name = path.name if path == root else path.relative_to(root).as_posix()
            if name in found and found[name].path.resolve() != path.resolve():
                name = f"{root.name}/{name}"
            found[name] = Source(path, name)
    if not found:
        given = ", ".join(str(path) for path in paths)
        raise NothingToBuild(
            f"there is no .txt or .md file in {given}",
            hint="other formats are not read: convert them to text first",
        )
    return tuple(found[name] for name in sorted(found))


def notes_beside(paths: Sequence[Path]) -> tuple[str, ...]:
    """Name the notes beside the texts (`README.md`), which are no directives and are not read."""
    return _names(paths, lambda path: path.name.lower() in _NOT_DIRECTIVES)


def papers_beside(paths: Sequence[Path]) -> tuple[str, ...]:
    """Name the Word and PDF files and the like beside the texts, unless one of the texts is made of them."""
    return _names(
        paths,
        lambda path: (
            path.suffix.lower() in _PAPERS
            and not any(path.with_suffix(suffix).is_file() for suffix in _SUFFIXES)
        ),
    )


def _names(paths: Sequence[Path], wanted: Callable[[Path], bool]) -> tuple[str, ...]:
    found = (
        path.relative_to(root).as_posix()
        for root in paths
        if root.is_dir()
        for path in _files_in(root)
        if wanted(path)
    )
    return tuple(sorted(found))


def _texts_in(folder: Path) -> Iterator[Path]:
    for path in _files_in(folder):
        if path.suffix.lower() in _SUFFIXES and path.name.lower() not in _NOT_DIRECTIVES:
            yield path


def _files_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and (
            path.is_file() or path.is_symlink()
        ):  # a link to nothing is reported, not passed over
            yield path
