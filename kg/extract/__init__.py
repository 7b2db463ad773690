"""Find what a text names: a document in, mentions out; pure."""

from kg.extract.extraction import Extraction, extract, read

__all__ = ["Extraction", "extract", "read"]
