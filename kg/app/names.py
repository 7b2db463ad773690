"""Finding things by the words that somebody types: whole names first, then names that hold the words."""

from collections.abc import Callable, Iterable, Sequence
from shlex import quote
from typing import TypeVar

from kg.domain.keys import slug
from kg.errors import UnknownName

_T = TypeVar("_T")
_OBEYED = frozenset('"$`\\!\n')  # inside double quotes
_NEAREST = 6  # names offered when nothing fits
_ALIKE = 0.75  # of a word's letters, in difflib's measure: “grpd” is a slip of “grdp”, “xyz” is none of “xây”


def named(
    what: str, asked: str, things: Sequence[_T], names: Callable[[_T], Iterable[str]]
) -> tuple[_T, ...]:
    """Give the things that bear a name, in any case, with or without marks.

    Where none does, those with a name that holds the words, as they stand or in any order; at last those that
    have the words in all their names together: `GRDP growth`.

    Args:
        what: what they are, for the error: "place".
        asked: the words.
        things: all there are.
        names: the names of one.

    Raises:
        UnknownName: none bears it, and no names hold the words.
    """
    wanted = slug(asked)
    folded = [(thing, [slug(name) for name in names(thing)]) for thing in things]
    whole = tuple(thing for thing, known in folded if wanted in known)
    if whole or not wanted:
        return whole or tuple(things)
    part = tuple(thing for thing, known in folded if any(f"-{wanted}-" in f"-{name}-" for name in known))
    if part:
        return part
    words = set(wanted.split("-"))
    said = [(thing, [set(name.split("-")) for name in known]) for thing, known in folded]
    if in_any_order := tuple(thing for thing, names_of in said if any(words <= one for one in names_of)):
        return in_any_order
    if among_all := tuple(thing for thing, names_of in said if words <= set().union(*names_of)):
        return among_all
    raise UnknownName(what, asked, nearest(asked, (name for thing in things for name in names(thing))))


def nearest(asked: str, names: Iterable[str], most: int = _NEAREST) -> tuple[str, ...]:
    """Name those that share most words with what was asked; where none does, those with words spelt alike."""
    wanted = set(slug(asked).split("-"))
    known = {name: set(slug(name).split("-")) for name in names}
    if not any(wanted & words for words in known.values()):
        from difflib import get_close_matches  # noqa: PLC0415 - only a misspelt name needs it

        every = set().union(*known.values())
        wanted = {near for word in wanted for near in get_close_matches(word, sorted(every), cutoff=_ALIKE)}
    ranked = sorted((-len(wanted & words), name) for name, words in known.items())
    return tuple(name for shared, name in ranked[:most] if shared)


def shell_word(words: str) -> str:
    """Write words as one word of a command to paste: names from texts may hold what a shell obeys."""
    return f'"{words}"' if not _OBEYED & set(words) else quote(words)
