"""Which body a name means, by the authority table: one body has one name in the graph."""

import re
from functools import cache

from kg.domain.authority import Body
from kg.domain.directive import DirectiveKey
from kg.domain.keys import slug
from kg.identity.things import NATION, home_of
from kg.lexicon.authority import load_authority
from kg.lexicon.rules import load_rules

_GROUP = re.compile(r"(?:^|\W)[Cc]ác ")
_OF_CENTRE = load_rules("bodies").rule("of-centre").regex
_COMMITTEE_OF_FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam"
_FRONT = frozenset({"Mặt trận Tổ quốc Việt Nam", _COMMITTEE_OF_FRONT})  # what `Mặt trận` is written out to
_BLANKS = 2  # in a name that no other body is likely to bear: `Ban bí thư Trung ương`, not `Trung ương`


def known_body(name: str) -> Body | None:
    """Give the body of a name, or of another name that one body of the centre alone has."""
    return _known().get(slug(name))


def canonical_body(name: str) -> str:
    """Give the name that the table has for a body; one that it lacks keeps its own."""
    known = known_body(name)
    return known.name if known else name


def same_body(one: str, other: str) -> bool:
    """Tell whether two names are names of one body."""
    return slug(canonical_body(one)) == slug(canonical_body(other))


def body_in(name: str, own: DirectiveKey) -> str:
    """Say whose a group or the Front is: `Các sở, ban, ngành` of two provinces are two groups.

    In a text of the centre a group is nobody's in particular, and `Mặt trận` is the whole Front; in a
    province's text it is the province's. A group that the table knows is that of the province which the table
    tells of.
    """
    home = home_of(own)
    province = load_authority().province(home) if home != NATION else None
    if province is None:
        return name
    if name in _FRONT:
        return f"{_COMMITTEE_OF_FRONT} {province.kind} {province.name}"
    if not _GROUP.search(name) or _OF_CENTRE.search(name) or province.name in name:
        return name
    known = known_body(name)
    if known and (known.parent or "").endswith(province.name):
        return known.name
    if name.endswith((" tỉnh", " thành phố")) and " các " not in name:
        return f"{name} {province.name}"
    return f"{name} ({province.kind} {province.name})"


@cache
def _known() -> dict[str, Body]:
    bodies = load_authority().bodies
    found: dict[str, Body | None] = {}
    for body in bodies:
        # A province's `Ban Thường vụ Tỉnh ủy` is every province's: only the centre's other names are its own.
        long = (alias for alias in body.aliases if alias.count(" ") >= _BLANKS and body.level == "central")
        for alias in {slug(alias) for alias in long}:
            found[alias] = None if alias in found else body
    return {name: body for name, body in found.items() if body} | {slug(body.name): body for body in bodies}
