"""Words on a canvas, in as few lines as they need, what is too long with "…"; days as readers write them."""

import textwrap

from kg.graph.page_rows import BOX_LETTERS, BOX_LINES

_NAME_LETTERS, _NAME_LINES = 15, 3


def boxed(words: str) -> str:
    """Give words in lines that fill a box."""
    return _lines(words, BOX_LETTERS, BOX_LINES)


def name(words: str) -> str:
    """Give a name in short lines, to stand below its sign."""
    return _lines(words, _NAME_LETTERS, _NAME_LINES)


def day(iso: str | None) -> str | None:
    """Write "2023-12-05" as "05/12/2023", and "2023-12" as "12/2023"."""
    return "/".join(reversed(iso.split("-"))) if iso else None


def _lines(words: str, letters: int, lines: int) -> str:
    return "\n".join(textwrap.wrap(words, letters, max_lines=lines, placeholder="…"))
