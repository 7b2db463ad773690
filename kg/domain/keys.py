"""Minting keys: the pure rules by which series, period, type and number become a directive's key."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kg.domain.directive import DirectiveKey

# These types exist in one series only. Any other type that bears the year in its symbol is numbered apart
# from the administrative series of the same type and issuer: 13/2023/QĐ-TTg and 168/QĐ-TTg.
_ONE_SERIES = frozenset({"hien-phap", "l", "luat", "nd", "nqlt", "pl", "sl", "tt", "ttlt", "vbhn"})

# The National Assembly has one series of resolutions through the legislature, with the year in each symbol.
_ALWAYS_DATED = frozenset({"qh"})

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))

_UNSAFE = re.compile(r"[^a-z0-9.]+")
_LEADING_ZEROS = re.compile(r"^0+(?=\d)")
_DASHES = re.compile(r"\s*[-\u00ad\u2010-\u2015\u2212]\s*")
_SLASHES = re.compile(r"\s*/\s*")
_PARTY_FORM = re.compile(r"(\d+[A-Za-z]?)-([^\W\d_]+\d?)/([^/\s]+)")
_STATE_FORM = re.compile(r"(\d[\d.]*[A-Za-z]?)/(?:(\d{4})/)?(?:([^\W\d_]+)-)?([^/\s]+)")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol taken apart: `26-NQ/TW`, `73/2023/NĐ-CP`, `168/QĐ-TTg`, `10/2022/QH15`."""

    number: str  # as written, without leading zeros: "26", "8B", "66.25"
    year: int | None  # only where the symbol itself bears it
    type_code: str | None  # "NQ"; None for the National Assembly
    issuer: str  # "TW", "CP", "QH15"


@lru_cache(maxsize=65_536)
def slug(text: str) -> str:
    """Fold a Vietnamese name or code to `[a-z0-9.-]`: "Quảng Ngãi" → "quang-ngai", "QĐi" → "qdi"."""
    if text.isascii() and text.isalnum():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _UNSAFE.sub("-", letters).strip("-.")


@lru_cache(maxsize=65_536)
def number_slug(number: str) -> str:
    """Give a number as keys have it: "05" → "5", "8B" → "8b", "66.25" → "66.25"."""
    return slug(number).lstrip("0") or "0"


def roman(number: int) -> str:
    """Write 1 … 39 in small Roman letters: 15 → "xv"; ValueError outside."""
    if not 1 <= number <= 39:  # noqa: PLR2004 - the letters above reach to 39
        raise ValueError(f"a term or legislature lies between 1 and 39, got {number}")
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters


def series(issuer: str, place: str | None = None) -> str:
    """Name a series: an issuer's slug, with the place's slug for a local issuer: "tu-quang-ngai"."""
    return f"{issuer}-{place}" if place else issuer


def party_key(of: str, term: str, type_slug: str, number: str) -> DirectiveKey:
    """Mint the key of a Party directive.

    Args:
        of: series, see `series`.
        term: congress term as the table of terms has it in `period`, or Roman: "XIII", "i-2025".
        type_slug: slug of the code in the symbol: "nq", "qdi".
        number: as printed; "dh" for a congress document without number, "hntw7" for a plenum's.
    """
    return DirectiveKey(of, term.lower(), type_slug, number_slug(number))


def state_key(of: str, period: str, type_slug: str, number: str, *, normative: bool = False) -> DirectiveKey:
    """Mint the key of a state directive.

    Args:
        of: series, see `series`.
        period: calendar year "2023"; legislature "xv" for the National Assembly and its Standing Committee.
        type_slug: slug of the type's code; laws and codes share "luat".
        number: as printed.
        normative: the symbol bears the year.
    """
    apart = normative and type_slug not in _ONE_SERIES and of not in _ALWAYS_DATED
    return DirectiveKey(of, period.lower(), f"{type_slug}-qppl" if apart else type_slug, number_slug(number))


def normal_symbol(symbol: str) -> str:
    """Give a symbol in one spelling: blanks, odd dashes and leading zeros gone, `Ð` put right."""
    text = unicodedata.normalize("NFC", symbol).replace("Ð", "Đ").strip()
    text = _SLASHES.sub("/", _DASHES.sub("-", text))
    return _LEADING_ZEROS.sub("", text)


def parse_symbol(symbol: str) -> Symbol | None:
    """Take a well-formed symbol apart; None when it is neither of Party nor of state form."""
    text = normal_symbol(symbol)
    if party := _PARTY_FORM.fullmatch(text):
        return Symbol(party[1], None, party[2], party[3])
    if state := _STATE_FORM.fullmatch(text):
        return Symbol(state[1], int(state[2]) if state[2] else None, state[3], state[4])
    return None
