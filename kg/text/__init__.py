"""Bytes to clean text: NFC, whole sentences, sections, and an exact way back to the file."""

from kg.text.blocks import Block, BlockKind
from kg.text.document import Document
from kg.text.offsets import OffsetMap
from kg.text.read import read_bytes, read_file
from kg.text.sections import sections

__all__ = ["Block", "BlockKind", "Document", "OffsetMap", "read_bytes", "read_file", "sections"]
