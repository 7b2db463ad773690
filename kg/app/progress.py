"""How far a long task is, told to whoever waits for it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Progress = Callable[[str, int, int], None]  # stage, done, of how many

_Item = TypeVar("_Item")


def silent(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def told(stage: str, items: Sequence[_Item], progress: Progress) -> Iterator[_Item]:
    """Yield items, and tell after each how many are done."""
    for done, item in enumerate(items, 1):
        yield item
        progress(stage, done, len(items))
