"""RDF terms as N-Triples text, written by hand: making objects for each term costs ten times the time."""

import re
from decimal import Decimal
from functools import lru_cache

from kg.rdf.vocabulary import PREFIXES

_XSD = PREFIXES["xsd"]
_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}
_NAMED_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
# What canonical N-Triples escapes; a lone surrogate cannot be written as UTF-8 at all.
_SPECIAL = re.compile('[\x00-\x1f"\\\\\x7f\ufffe\uffff\ud800-\udfff]')


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return _NAMED_ESCAPES.get(character) or f"\\u{ord(character):04X}"


def iri(text: str) -> str:
    """An IRI in angle brackets; it must come from `kg.rdf.iri` or the vocabulary."""
    return f"<{text}>"


def string(text: str) -> str:
    """A plain literal."""
    return f'"{_SPECIAL.sub(_escaped, text)}"'


def vietnamese(text: str) -> str:
    """A literal in Vietnamese."""
    return f'"{_SPECIAL.sub(_escaped, text)}"@vi'


def english(text: str) -> str:
    """A literal in English."""
    return f'"{_SPECIAL.sub(_escaped, text)}"@en'


def integer(number: int) -> str:
    """An xsd:integer."""
    return f'"{number}"^^<{_XSD}integer>'


@lru_cache(maxsize=4096)
def decimal(number: float) -> str:
    """An xsd:decimal with at most four decimals, in its canonical form ("1", "0.75")."""
    return f'"{f"{number:.4f}".rstrip("0").rstrip(".")}"^^<{_XSD}decimal>'


def exact_decimal(number: Decimal) -> str:
    """An xsd:decimal of an exact number, without exponent or trailing zeros."""
    plain = f"{number:f}"
    return f'"{plain.rstrip("0").rstrip(".") if "." in plain else plain}"^^<{_XSD}decimal>'


def boolean(value: bool) -> str:  # noqa: FBT001 - the value is what is written
    """An xsd:boolean."""
    return f'"{"true" if value else "false"}"^^<{_XSD}boolean>'


def date(iso: str) -> str:
    """An xsd:date, or xsd:gYearMonth or xsd:gYear for the beginning of one; ValueError for anything else."""
    kind = _DATE_TYPES.get(len(iso))
    if kind is None or not iso.replace("-", "").isdigit():
        raise ValueError(f"an ISO date or its beginning is needed, got {iso!r}")
    return f'"{iso}"^^<{_XSD}{kind}>'
