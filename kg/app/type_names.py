"""Types of directives as users name them: Vietnamese, English, or as symbols have them."""

import re
from functools import cache

from kg.app.spelling import fold
from kg.errors import BadQuery
from kg.lexicon.authority import load_authority


@cache
def types_named(asked: str) -> frozenset[str]:
    """Give the types, as directives bear them, that a name or code means: `laws`, `luật` and `LUAT` alike.

    Raises:
        BadQuery: no type of directives is called so.
    """
    names = {fold(asked), fold(asked).removesuffix("s")}  # in English one asks for decrees
    found = frozenset(one for one, called in _names().items() if names & called)
    if not found:
        raise BadQuery(
            f"no type of directives is called {asked!r}",
            hint='write it as "Nghị quyết", nghi quyet, NQ or resolution',
        )
    return found


def type_stated(quote: str) -> str | None:
    """Give the type with which the words of a mention begin, the longest that fits; None where none does."""
    said = f"{fold(quote)} "
    fitting = [
        (len(name), one) for one, called in _names().items() for name in called if said.startswith(f"{name} ")
    ]
    return max(fitting)[1] if fitting else None


@cache
def _names() -> dict[str, frozenset[str]]:
    """Give the folded names of each type; “Law (Act)” is two."""
    return {
        one.name: frozenset(
            fold(name)
            for name in (one.name, one.code, *re.split(r" \(|\)", one.english), *one.variants)
            if name
        )
        for one in load_authority().document_types
    }
