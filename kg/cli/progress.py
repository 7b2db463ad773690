"""Progress on one line of the terminal."""

import sys

import click

from kg.app.progress import Progress, silent


def teller() -> Progress:
    """Give what tells how far a task is; a log is spared that."""
    return _tell if sys.stderr.isatty() else silent


def _tell(stage: str, done: int, total: int) -> None:
    click.echo(f"\r\x1b[K{stage} {done}/{total}" if done < total else "\r\x1b[K", nl=False, err=True)
