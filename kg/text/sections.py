"""The sections of a document as values."""

import re

from kg.domain.corpus import SectionNode
from kg.domain.evidence import Span
from kg.text.blocks import Block, BlockKind
from kg.text.document import Document
from kg.text.numbering import start_of

_OUTSIDE = frozenset((BlockKind.RECIPIENTS, BlockKind.SIGNATURE, BlockKind.FOOTNOTE))
# `I. MỤC TIÊU TỔNG QUÁT: Nâng cao …`: the heading runs on into the text.
_RUNS_ON = re.compile(r"[^.:;]{3,150}:(?=\s)")


def sections(document: Document) -> tuple[SectionNode, ...]:
    """Give the numbered sections in text order, each with all that stands in it.

    A section ends where the next one of its own or an outer level begins, at the recipients or at the
    signature. Its range is in code points of the original file.
    """
    blocks = document.blocks
    depths = document.parts.depths()
    ends = [0] * len(blocks)
    still_open: list[tuple[int, int]] = []  # depth and number of the block that opened it
    last = 0
    for at, (block, depth) in enumerate(zip(blocks, depths, strict=True)):
        closed_to = 1 if block.kind in _OUTSIDE or (not depth and not block.path) else depth or _DEEPEST
        while still_open and still_open[-1][0] >= closed_to:
            ends[still_open.pop()[1]] = last
        if depth:
            still_open.append((depth, at))
        if block.kind is not BlockKind.FOOTNOTE:
            last = block.span.end
    for _, at in still_open:
        ends[at] = last
    return tuple(
        _node(document, block, end) for block, depth, end in zip(blocks, depths, ends, strict=True) if depth
    )


_DEEPEST = 1_000  # no section is open so deep


def _node(document: Document, block: Block, end: int) -> SectionNode:
    span = document.original_span(Span(block.span.start, max(end, block.span.end)))
    return SectionNode(block.path, block.label, _heading(document.text, block), span.start, span.end)


def _heading(text: str, block: Block) -> str:
    """Give the words of a heading without its number; "" where numbered text has none."""
    numbering = start_of(text, block.span.start, block.span.end)
    start = block.span.start + (numbering.length if numbering else 0)
    if block.kind is BlockKind.HEADING:
        return text[start : block.span.end].strip(" .:")
    if block.kind is BlockKind.TABLE:
        cells = [cell.strip() for cell in re.split(r"[|\t]", text[block.span.start : block.span.end])]
        return next((cell for cell in cells[1:] if cell), "")
    match = _RUNS_ON.match(text, start, block.span.end)
    return match[0].rstrip(":") if match else ""
