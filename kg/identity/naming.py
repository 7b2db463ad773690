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
# `Ủy ban nhân dân Bình Định`, `Sở Nội vụ Hà Nội`: a province's name without its kind.
_BARE_PLACE = re.compile(
    rf"(?:nhân dân|Đảng bộ|Sở [{UPPER}][\w ,-]*?) (?P<place>[{UPPER}]\w*(?:[ -]+[{UPPER}]\w*){{0,4}})$"
)
# A body below the province: its name holds its own place, or says only that it is one.
_BELOW = re.compile(
    rf"(?:^|.*? )(?P<unit>(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường|[Đđ]ặc khu)"
    rf"(?P<place> [{UPPER}\d][\w -]*)?)$"
)
_CITY = re.compile(rf"(?:^|.* )(?:[Tt]hành phố|TP\.?|Thành ủy)(?P<place> [{UPPER}][\w -]*)?$")
_PROVINCIAL = re.compile(r"(?:Tỉnh|Thành) ủy$|nhân dân(?: tỉnh| thành phố)?$|Đảng bộ tỉnh$")


def symbol_text(number: str, stated: Stated) -> str:
    """Write the repaired symbol: `26-NQ/TW`, `73/2023/NĐ-CP`, `168/QĐ-TTg`."""
    suffix = stated.symbol or ""
    if "/" in suffix:
        return f"{number}-{suffix}"
    return f"{number}/{stated.year}/{suffix}" if stated.year else f"{number}/{suffix}".rstrip("/")


def province_of(words: str | None, authority: Authority) -> str | None:
    """Give the slug of the province that a body's words end with: `Tỉnh ủy Quảng Ngãi` → `quang-ngai`."""
    match = (_PLACED.search(words) or _BARE_PLACE.search(words)) if words else None
    found = authority.province(slug(match["place"])) if match else None
    return found.slug if found else None


def unit_of(words: str | None, province: str | None, authority: Authority) -> tuple[bool, str | None]:
    """Tell whether a body sits below the province, and give the slug of its unit if its words name it.

    `Ủy ban nhân dân huyện Bình Sơn` → (True, "huyen-binh-son"); `… thành phố` is below a province that is no
    city itself, and nobody knows which (True, None); `… thành phố Đà Nẵng` is the province's (False, None).
    """
    if words is None:
        return False, None
    if below := _BELOW.fullmatch(words):
        return True, slug(below["unit"]) if below["place"] else None
    city = _CITY.fullmatch(words)
    if city is None:
        return False, None
    name = slug(city["place"] or "") or province
    itself = any(one.slug == name and one.kind == "thành phố" for one in authority.provinces)
    if itself or name is None:
        return False, None
    return True, f"thanh-pho-{name}" if city["place"] else None


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
