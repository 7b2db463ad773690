"""Symbols of directives, as printed: `26-NQ/TW`, `73/2023/NĐ-CP`, `10/2022/QH15`."""

import re
from collections.abc import Mapping
from functools import lru_cache

from kg.lexicon.authority import load_authority
from kg.lexicon.rules import load_rules

_SEPARATOR = re.compile(r" ?([-‐‑–—−_/])[-‐‑–—−_/]? ?")
_CENTRE = re.compile(r"T\.[WƯU]\.?|TƯ(?!\w)")
_SEGMENT = re.compile(r"[^-/]+")
# The few codes that the rules write with small letters; everything else is in capitals.
_AS_WRITTEN = {code.upper(): code for code in ("TTg", "CTr", "TTr", "QĐi", "QyĐ", "ThU", "SNgV")} | {
    "TG": "TTg"
}
_RUN_ON = load_rules("citations").rule("run-on").regex
_CENTURY = 1950  # two-digit years of symbols belong to 1950–2049: Nghị định số 12/98/NĐ-CP
_PARTY_ISSUERS = load_rules("citations").part("party_code")
_TYPE_CODES = frozenset(load_rules("citations").words["type_codes"])
_ISSUERS = frozenset(issuer.code for issuer in load_authority().issuers)


def _barred(codes: frozenset[str]) -> dict[str, str]:
    """Give codes with `Đ` as machines without it print them, unless that is a code too: `HDND` is HĐND."""
    return {code.replace("Đ", "D"): code for code in sorted(codes) if code.replace("Đ", "D") not in codes}


# A type stands first, issuers stand behind it: `NQLT-TP-ND` ends with an issuer, not with a decree.
_FIRST, _BEHIND = _barred(_TYPE_CODES | _ISSUERS), _barred(_ISSUERS)


@lru_cache(maxsize=16_384)
def repaired_suffix(printed: str) -> tuple[str, bool]:
    """Give the one reading of a printed suffix, and whether print and reading differ.

    The issuer decides the system, not the order of hyphen and slash (vn-directives.md §2.5):
    `NQ-TW` is `NQ/TW`, `NQ/CP` is `NQ-CP`.
    """
    plain = _SEPARATOR.sub(lambda match: "/" if match[1] == "/" else "-", printed).replace(" ", "")
    if plain not in _ISSUERS and (run_on := _RUN_ON.fullmatch(plain)):
        return f"{run_on['type']}-{run_on['issuer']}", True
    plain = _SEGMENT.sub(
        lambda match: _code(match[0], _BEHIND if match.start() else _FIRST), _CENTRE.sub("TW", plain)
    )
    head, mark, rest = _split(plain)
    if not mark:
        return plain, plain != printed
    if head in _TYPE_CODES:
        wanted = "/" if _PARTY_ISSUERS.match(re.split("[-/]", rest)[0]) else "-"
        plain = f"{head}{wanted}{rest}"
    return plain, plain != printed


def _code(segment: str, barred: Mapping[str, str]) -> str:
    """Read one segment: careless small letters, `Đ` printed as `D`."""
    if segment in _TYPE_CODES or segment in _ISSUERS:
        return segment
    capitals = segment.upper()
    code = _AS_WRITTEN.get(capitals, capitals)
    return barred.get(code, code)


def _split(suffix: str) -> tuple[str, str, str]:
    match = re.search("[-/]", suffix)
    return (suffix[: match.start()], match[0], suffix[match.end() :]) if match else (suffix, "", "")


def full_year(printed: str | None) -> int | None:
    """Read the year inside a symbol, of four or two digits."""
    if not printed:
        return None
    year = int(printed)
    if year >= 100:  # noqa: PLR2004 - four digits
        return year
    return 1900 + year if 1900 + year >= _CENTURY else 2000 + year
