"""How patterns are laid out for speed: alternatives stand by their first letter, and mean the same.

At each place of a text `re` tries every alternative; laid out so, it tries those that begin with the letter
that stands there. Where nothing comes before that letter, it leaps from one such letter to the next.
"""

import re
from collections.abc import Iterable, Iterator

_FIRST = re.compile(r"[^\\\[\](){}?*+|.^$](?![?*+{])")
_CLASS = re.compile(r"\[([^\W\d_]+)\](?![?*+{])")
_GROUP, _NAMED = "(?:", "(?P<"
_QUANTIFIERS = tuple("?*+{")
_MOST = 300  # alternatives: beyond, drawing out costs more than it saves


def any_word(words: Iterable[str]) -> str:
    """Give a pattern of any of some words, the longest that fits."""
    longest_first = sorted(dict.fromkeys(words), key=len, reverse=True)
    return _by_first(map(re.escape, longest_first), bounded=False)


def bounded(pattern: str) -> str:
    """Put word boundaries around a pattern."""
    alternatives = _drawn_out(pattern)
    if alternatives is None:
        return rf"(?<!\w)(?:{pattern})(?!\w)"
    return rf"(?:{_by_first(alternatives, bounded=True)})(?!\w)"


def _by_first(alternatives: Iterable[str], *, bounded: bool) -> str:
    """Join alternatives; those that begin alike keep their order, and no others can match at one place."""
    groups: dict[str, list[str]] = {}
    for one in alternatives:
        first = _FIRST.match(one)
        groups.setdefault(first[0] if first else "", []).append(one[1:] if first else one)
    return "|".join(
        (rf"{first}(?<!\w{first})" if bounded else first) + _any(rest) for first, rest in groups.items()
    )


def _any(patterns: list[str]) -> str:
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"


def _drawn_out(pattern: str) -> list[str] | None:
    """Give alternatives that each begin with a plain character; None when they cannot be had."""
    found: list[str] = []
    for one in _split(pattern):
        if _FIRST.match(one):
            found.append(one)
        elif (letters := _CLASS.match(one)) and _NAMED not in one:
            found += (letter + one[letters.end() :] for letter in letters[1])
        elif one.startswith(_GROUP):
            end = _closing(one)
            rest = one[end + 1 :]
            inner = None if rest.startswith(_QUANTIFIERS) else _drawn_out(one[len(_GROUP) : end])
            if inner is None or (_NAMED in one and len(inner) > 1):
                return None
            found += (alternative + rest for alternative in inner)
        else:
            return None
    return found if found and len(found) <= _MOST else None


def _split(pattern: str) -> Iterator[str]:
    """Yield the alternatives of a pattern, those inside its brackets left in one piece."""
    start = 0
    for at, depth, sign in _signs(pattern):
        if sign == "|" and depth == 0:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def _closing(pattern: str) -> int:
    """Give where the bracket closes that a pattern begins with."""
    return next(at for at, depth, sign in _signs(pattern) if sign == ")" and depth == 0)


def _signs(pattern: str) -> Iterator[tuple[int, int, str]]:
    """Yield each bar and closing bracket with the number of brackets around it."""
    depth = 0
    for sign in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", pattern, re.DOTALL):
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if sign[0] in {"|", ")"}:
            yield sign.start(), depth, sign[0]
