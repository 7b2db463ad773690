"""Progress on one line of the terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from kg.app.progress import Progress, silent


def teller() -> Progress:
    """Give what tells how far a task is; a log is spared that."""
    return _tell if sys.stderr.isatty() else silent


@contextmanager
def working(what: str) -> Iterator[None]:
    """Say what is going on while it is, where nothing can be counted; a log is spared that."""
    if not sys.stderr.isatty():
        yield
        return
    click.echo(f"\r\x1b[K{what} …", nl=False, err=True)
    try:
        yield
    finally:
        click.echo("\r\x1b[K", nl=False, err=True)


def _tell(stage: str, done: int, total: int) -> None:
    click.echo(f"\r\x1b[K{stage} {done}/{total}" if done < total else "\r\x1b[K", nl=False, err=True)
