"""Blocks: the paragraphs of a document and the part each one plays."""

from enum import StrEnum

from msgspec import Struct

from kg.domain.evidence import Span


class BlockKind(StrEnum):
    """What part a paragraph plays."""

    HEADER = "header"  # issuer, motto, symbol, place and date, type, subject
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    ITEM = "item"  # numbered text: 1. 1.1. a) (17)
    TABLE = "table"  # one row
    FOOTNOTE = "footnote"
    SIGNATURE = "signature"
    RECIPIENTS = "recipients"


class Block(Struct, frozen=True):
    """One paragraph, heading, item or table row."""

    span: Span  # in clean text
    kind: BlockKind
    label: str  # numbering as printed without its mark: "A", "III", "2.1", "17", "5", "a"; "" if none
    path: str  # of its section, "B.III.2.1", "Chương I.Điều 5.2.a"; "" before the first and below the last
