"""Which body a name means, by the authority table: one body has one name in the graph."""

from functools import cache

from kg.domain.authority import Body
from kg.domain.keys import slug
from kg.lexicon.authority import load_authority

_BLANKS = (
    2  # in a name that no other body is likely to bear: `Bộ chính trị`, and not `Trung ương`, `Ban Thường vụ`
)


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
