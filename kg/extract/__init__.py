"""Find what a text names: a document in, mentions out; pure."""

from kg.extract.extraction import Extraction, extract, read, read_citations

__all__ = ["Extraction", "extract", "read", "read_citations"]
