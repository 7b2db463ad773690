"""What part each paragraph plays: header, heading, item, signature, recipients …"""

import re

from kg.domain.evidence import Span
from kg.text.assemble import Assembled
from kg.text.document import Block, BlockKind
from kg.text.lines import HEADING, TABLE
from kg.text.numbering import Level
from kg.text.paragraphs import Paragraph
from kg.text.sections import Outline

_RECIPIENTS = re.compile(r"Nơi nhận|NƠI NHẬN")
_SIGNATURE = re.compile(r"(?:T/M|K/T|T/L|T/U)\b|(?:TM|KT|TL|TUQ|Q)\. [^\W\d_]|(?:THỦ TƯỚNG|CHỦ TỊCH|BÍ THƯ)$")
_LONG = 200  # characters: a longer paragraph is no title line
_HEADING_LONG = 300  # characters
_HEADER_BLOCKS = 30
_OUTER = frozenset(
    (
        Level.ANNEX,
        Level.PART,
        Level.CHAPTER,
        Level.LETTER,
        Level.ROMAN,
        Level.DIVISION,
        Level.SUBDIVISION,
        Level.ARTICLE,
    )
)


def blocks_of(paragraphs: list[Paragraph], assembled: Assembled) -> tuple[Block, ...]:
    """Give each paragraph its span in the clean text, its kind, its number and its section."""
    outline = Outline()
    blocks: list[Block] = []
    zone = BlockKind.HEADER
    at = 0
    starts = assembled.starts
    paths: list[tuple[int, str]] = []
    ends = len(assembled.text)
    firsts = []
    for paragraph in paragraphs:
        firsts.append(starts[at])
        at += len(paragraph.stretches)
    firsts.append(ends + 1)
    for number, paragraph in enumerate(paragraphs):
        span = Span(firsts[number], firsts[number + 1] - 1)
        if paragraph.footnote:
            path = next((p for place, p in reversed(paths) if place <= paragraph.mark), outline.path)
            blocks.append(Block(span, BlockKind.FOOTNOTE, paragraph.footnote, path))
            continue
        zone = _zone(zone, paragraph, span, number)
        kind, label = zone, ""
        if zone is BlockKind.PARAGRAPH:
            kind, label = _body_kind(paragraph, span, assembled.text, outline)
        elif paragraph.form == TABLE:
            kind = BlockKind.TABLE
        blocks.append(Block(span, kind, label, outline.path))
        paths.append((paragraph.stretches[0].start, outline.path))
    return tuple(blocks)


def _zone(zone: BlockKind, paragraph: Paragraph, span: Span, number: int) -> BlockKind:
    """Tell which part of the document a paragraph stands in; body parts are PARAGRAPH."""
    text, start = paragraph.text, paragraph.start
    if _RECIPIENTS.match(text):
        return BlockKind.RECIPIENTS
    if start is not None and start.level in _OUTER:
        return BlockKind.PARAGRAPH
    if zone is BlockKind.PARAGRAPH or zone is BlockKind.HEADER:
        if zone is BlockKind.PARAGRAPH and _SIGNATURE.match(text) and span.end - span.start < _LONG // 2:
            return BlockKind.SIGNATURE
        if zone is BlockKind.HEADER and (
            span.end - span.start > _LONG or start is not None or number > _HEADER_BLOCKS
        ):
            return BlockKind.PARAGRAPH
        return zone
    if zone is BlockKind.RECIPIENTS:
        if start is not None and start.level is Level.BULLET:
            return zone
        if span.end - span.start < _LONG // 2:
            return BlockKind.SIGNATURE
        return BlockKind.PARAGRAPH
    if span.end - span.start > _LONG // 2 or start is not None or paragraph.form:
        return BlockKind.PARAGRAPH
    return zone


def _body_kind(paragraph: Paragraph, span: Span, text: str, outline: Outline) -> tuple[BlockKind, str]:
    start = paragraph.start
    if paragraph.form == TABLE:
        return BlockKind.TABLE, start.label if start else ""
    if start is None:
        return (
            BlockKind.HEADING if paragraph.form == HEADING or _is_title(text, span) else BlockKind.PARAGRAPH
        ), ""
    if start.level is Level.BULLET:
        inner = outline.bullet(paragraph.text)
        return BlockKind.BULLET, inner
    outline.enter(start)
    if start.level in _OUTER or paragraph.form == HEADING:
        return BlockKind.HEADING, start.label
    short = span.end - span.start <= _HEADING_LONG and text[span.end - 1] not in ".;,"
    return (BlockKind.HEADING if short and start.level <= Level.DECIMAL else BlockKind.ITEM), start.label


def _is_title(text: str, span: Span) -> bool:
    return span.end - span.start <= _HEADING_LONG and text[span.start : span.end].isupper()
