"""The file of people's judgements: where it lies, reading it, and writing it whole or not at all."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from kg.domain.judgement import Judgement
from kg.errors import BadData, KgError
from kg.identity.judgements import COLUMNS, read_judgements

NAME = "judgements.tsv"  # beside the texts, where no other file is named


def beside(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Give where the judgements of a corpus lie: in each folder, and beside each file, that was given."""
    return tuple(dict.fromkeys((path if path.is_dir() else path.parent) / NAME for path in paths))


def load(file: Path) -> tuple[Judgement, ...]:
    """Read a file of judgements.

    Raises:
        BadData: it cannot be read, or breaks its format.
    """
    return read_judgements(_text(file).splitlines(), str(file))


def load_if_there(file: Path) -> tuple[Judgement, ...]:
    """Read a file of judgements; nothing is decided where there is none."""
    return load(file) if file.is_file() else ()


def save(file: Path, judgements: Iterable[Judgement]) -> None:
    """Write judgements, sorted; remarks that people wrote into the file stay, above them.

    Written aside and renamed: whoever reads sees the old file or the new one.

    Raises:
        KgError: the folder cannot be written to.
    """
    remarks = [line for line in _text(file).splitlines() if line.startswith("#")] if file.is_file() else []
    table = StringIO()
    rows = csv.writer(table, delimiter="\t", lineterminator="\n")
    for one in sorted(set(judgements)):
        rows.writerow(_row(one))
    lines = ("\t".join(COLUMNS), *remarks)
    aside = file.with_name(f".{file.name}.new")
    try:
        aside.write_text("".join(f"{line}\n" for line in lines) + table.getvalue(), encoding="utf-8")
        aside.replace(file)
    except OSError as error:
        raise KgError(f"{file} cannot be written: {error}", hint="name another with --judgements") from error


def _row(one: Judgement) -> Sequence[str | int]:
    return (
        one.file, one.start, one.number, one.verdict.value, str(one.directive), one.who, one.when, one.why,
    )  # fmt: skip


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadData(str(file), f"cannot be read as a file of judgements: {error}") from error
