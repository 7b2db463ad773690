"""Words on a canvas, in as few lines as they need; what is too long ends with "…"."""

import textwrap

from kg.graph.page_rows import BOX_LETTERS, BOX_LINES

_NAME_LETTERS, _NAME_LINES = 15, 3


def boxed(words: str) -> str:
    """Give words in lines that fill a box."""
    return _lines(words, BOX_LETTERS, BOX_LINES)


def name(words: str) -> str:
    """Give a name in short lines, to stand below its sign."""
    return _lines(words, _NAME_LETTERS, _NAME_LINES)


def _lines(words: str, letters: int, lines: int) -> str:
    return "\n".join(textwrap.wrap(words, letters, max_lines=lines, placeholder="…"))
