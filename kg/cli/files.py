"""Files that a command writes: whole or not at all."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any, TypeVar

import click

STANDARD_OUTPUT = Path("-")
Function = TypeVar("Function", bound=Callable[..., Any])


def output_option(function: Function) -> Function:
    """Add `-o`."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, allow_dash=True),
        default=STANDARD_OUTPUT,
        help="File to write; without it, standard output.",
    )(function)


def write_to(output: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file aside and rename it, so that a failure leaves no half of it; "-" is standard output."""
    if output == STANDARD_OUTPUT:
        write(sys.stdout.buffer)
        return
    if output.is_dir():
        raise click.UsageError(f"{output} is a folder: name a file")
    aside = output.with_name(f".{output.name}.part")
    try:
        with aside.open("wb") as file:
            write(file)
        aside.replace(output)
    except OSError as error:
        raise click.FileError(str(output), error.strerror) from error
    finally:
        aside.unlink(missing_ok=True)
    click.echo(f"wrote {output} ({output.stat().st_size} bytes)", err=True)


def refuse_terminal(output: Path, example: str) -> None:
    """Refuse to write a page on a terminal; UsageError says what to type instead."""
    if output == STANDARD_OUTPUT and sys.stdout.isatty():
        raise click.UsageError(f"a page is no reading for a terminal: say where to write it, {example}")


def write_folder(folder: Path, pages: Iterable[tuple[str, str]]) -> None:
    """Write texts under their names into a folder, which is made; other files in it are left alone."""
    written = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in pages:
            aside = folder / f".{name}.part"
            aside.write_text(content, encoding="utf-8", newline="\n")
            aside.replace(folder / name)
            written += 1
    except OSError as error:
        raise click.FileError(str(folder), error.strerror) from error
    click.echo(f"wrote {written} pages into {folder}", err=True)
