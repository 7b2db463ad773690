"""Names as a text's readers understand them: symbols put together, bodies with their province."""

import re

from kg.domain.citation import Stated
from kg.domain.directive import Directive
from kg.domain.keys import slug
from kg.domain.letters import UPPER
from kg.lexicon.authority import Authority

_PLACED = re.compile(
    rf"(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|(?:Tỉnh|Thành) ủy) (?P<place>[{UPPER}]\w*(?:[ -]+[{UPPER}]\w*)*)$"
)
_PROVINCIAL = re.compile(r"(?:Tỉnh|Thành) ủy$|nhân dân(?: tỉnh| thành phố)?$|Đảng bộ tỉnh$")


def symbol_text(number: str, stated: Stated) -> str:
    """Write the repaired symbol: `26-NQ/TW`, `73/2023/NĐ-CP`, `168/QĐ-TTg`."""
    suffix = stated.symbol or ""
    if "/" in suffix:
        return f"{number}-{suffix}"
    return f"{number}/{stated.year}/{suffix}" if stated.year else f"{number}/{suffix}".rstrip("/")


def province_of(words: str | None, authority: Authority) -> str | None:
    """Give the slug of the province that a body's words end with: `Tỉnh ủy Quảng Ngãi` → `quang-ngai`."""
    match = _PLACED.search(words) if words else None
    found = authority.province(slug(match["place"])) if match else None
    return found.slug if found else None


def complete_issuer(issuer: str | None, province: str | None, authority: Authority) -> str | None:
    """Add the province to a provincial body's name where the text leaves it out."""
    if issuer is None or province is None or province_of(issuer, authority):
        return issuer
    found = authority.province(province)
    if found is None or not _PROVINCIAL.search(issuer):
        return issuer
    middle = "" if issuer.endswith(("ủy", "tỉnh", "thành phố")) else f" {found.kind}"
    return f"{issuer}{middle} {found.name}"


def issuer_in_place(
    stated: Stated, province: str | None, authority: Authority, cited: Directive | None
) -> str | None:
    """Give the stated issuer with the province of the text; a bare congress by what it was resolved to."""
    if stated.issuer == "Đại hội" and cited:
        return cited.issued_by
    return complete_issuer(stated.issuer, province, authority)
