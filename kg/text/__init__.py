"""Bytes to clean text: NFC, whole sentences, sections, and an exact way back to the file."""

from kg.text.document import Block, BlockKind, Document
from kg.text.offsets import OffsetMap
from kg.text.read import read_bytes, read_file

__all__ = ["Block", "BlockKind", "Document", "OffsetMap", "read_bytes", "read_file"]
