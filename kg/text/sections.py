"""The sections of a document as values."""

import re

from kg.domain.corpus import SectionNode
from kg.text.blocks import BlockKind
from kg.text.document import Document

# Looking a member up in its enumeration is dear, and a text has thousands of paragraphs.
_HEADING, _TABLE, _FOOTNOTE = BlockKind.HEADING, BlockKind.TABLE, BlockKind.FOOTNOTE
_OUTSIDE = frozenset((BlockKind.RECIPIENTS, BlockKind.SIGNATURE, _FOOTNOTE))
# `I. MỤC TIÊU TỔNG QUÁT: Nâng cao …`: the heading runs on into the text.
_LONGEST = 150  # characters of such a heading
_RUNS_ON = re.compile(rf"[^.:;]{{3,{_LONGEST}}}:(?=\s)")


def sections(document: Document) -> tuple[SectionNode, ...]:
    """Give the numbered sections in text order, each with all that stands in it.

    A section ends where the next one of its own or an outer level begins, at the recipients or at the
    signature. Its range is in code points of the original file.
    """
    text, bounds = document.text, document.offsets.bounds
    starts, ends, kinds, labels, paths, _, marks = document.parts.columns()
    found: list[SectionNode] = []
    for at, closing in _closings(document):
        end = ends[at]
        heading = _heading(text, starts[at] + marks[at], end, kinds[at])
        first, last = bounds(starts[at], max(end, closing))
        found.append(SectionNode(paths[at], labels[at], heading, first, last))
    return tuple(found)


def _closings(document: Document) -> list[tuple[int, int]]:
    """Give the number of each block that opens a section, and where in clean text the section ends."""
    _, ends, kinds, _, paths, depths, _ = document.parts.columns()
    closings: dict[int, int] = {}
    still_open: list[tuple[int, int]] = []  # depth and number of the block that opened it
    last = 0
    for at, (kind, depth, path) in enumerate(zip(kinds, depths, paths, strict=True)):
        outside = kind in _OUTSIDE
        if depth or outside or not path:
            closed_to = 1 if outside or not depth else depth
            while still_open and still_open[-1][0] >= closed_to:
                closings[still_open.pop()[1]] = last
        if depth:
            still_open.append((depth, at))
            closings[at] = 0  # keeps the order of the text
        if kind is not _FOOTNOTE:
            last = ends[at]
    for _, at in still_open:
        closings[at] = last
    return list(closings.items())


def _heading(text: str, start: int, end: int, kind: BlockKind) -> str:
    """Give the words of a heading without its number; "" where numbered text has none."""
    if kind is _HEADING:
        return text[start:end].strip(" .:")
    if kind is _TABLE:
        cells = [cell.strip() for cell in re.split(r"[|\t]", text[start:end])]
        return next((cell for cell in cells[1:] if cell), "")
    if text.find(":", start, min(end, start + _LONGEST + 1)) < 0:
        return ""
    match = _RUNS_ON.match(text, start, end)
    return match[0].rstrip(":") if match else ""
