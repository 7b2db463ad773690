"""How patterns are laid out for speed: alternatives stand by their first letters, and mean the same.

At each place of a text `re` tries every alternative; laid out so, it tries those that begin with the letter
that stands there. Where nothing comes before that letter, it leaps from one such letter to the next.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

_FIRST = re.compile(r"[^\\\[\](){}?*+|.^$](?![?*+{])")
_CLASS = re.compile(r"\[([^\W_]+)\](?![?*+{])")
_OUTER = re.compile(r"\(\?P<\w+>")
# Groups inside which alternatives may be moved: the case of letters counts there, and nothing looks back.
_OPENING = re.compile(r"\(\?(?::|P<\w+>|=|!)")
_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
_GROUP, _NAMED = "(?:", "(?P<"
_QUANTIFIERS = tuple("?*+{")
_FEWEST = 3  # alternatives: fewer are tried as fast one by one
_MOST = 300  # beyond, drawing out costs more than it saves


def any_word(words: Iterable[str]) -> str:
    """Give a pattern of any of some words, the longest that fits."""
    longest_first = sorted(dict.fromkeys(words), key=len, reverse=True)
    return _by_first(list(map(re.escape, longest_first)))


def laid_out(pattern: str) -> str:
    """Put the alternatives of a pattern, and those inside it, by their first letters."""
    return _by_first([_inside(one) for one in _split(pattern)])


def bounded(pattern: str) -> str:
    """Put word boundaries around a pattern."""
    outer = _OUTER.match(pattern)
    end = _closing(pattern) if outer else 0
    rest = pattern[end + 1 :]
    if outer and not rest.startswith(_QUANTIFIERS) and len(list(_split(pattern))) == 1:
        opening, inner = outer[0], pattern[outer.end() : end]
    else:
        opening, inner, rest = _GROUP, pattern, ""
    alternatives = _drawn_out(inner)
    if alternatives is None:
        return rf"(?<!\w)(?:{laid_out(pattern)})(?!\w)"
    groups = _groups([_inside(one) for one in alternatives])
    whole = "|".join(rf"{first}(?<!\w{first}){_any(several)}" for first, several in groups.items())
    return rf"{opening}{whole}){_inside(rest)}(?!\w)"


def by_beginning(pattern: str) -> list[str]:
    """Give patterns for one, each beginning with a plain character; the one alone if that cannot be."""
    return _drawn_out(pattern) or [pattern]


def _by_first(alternatives: Sequence[str]) -> str:
    """Join alternatives; those that begin alike keep their order, and no others can match at one place."""
    if len(alternatives) < _FEWEST or not all(map(_FIRST.match, alternatives)):
        return "|".join(alternatives)
    return "|".join(first + _any(rest) for first, rest in _groups(alternatives).items())


def _groups(alternatives: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for one in alternatives:
        groups.setdefault(one[0], []).append(one[1:])
    return groups


def _any(patterns: Sequence[str]) -> str:
    return patterns[0] if len(patterns) == 1 else f"(?:{_by_first(patterns)})"


def _inside(pattern: str) -> str:
    """Lay out the groups of one alternative."""
    pieces: list[str] = []
    done = 0
    for at, end in _top_groups(pattern):
        if opening := _OPENING.match(pattern, at):
            pieces += pattern[done : opening.end()], laid_out(pattern[opening.end() : end])
            done = end
    return "".join((*pieces, pattern[done:]))


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
            maybe, rest = one[end + 1 : end + 2] == "?", one[end + 1 :].removeprefix("?")
            inner = None if rest.startswith(_QUANTIFIERS) else _drawn_out(one[len(_GROUP) : end])
            without = _drawn_out(rest) if maybe else []
            if inner is None or without is None or (_NAMED in one and len(inner) + len(without) > 1):
                return None
            found += [*(alternative + rest for alternative in inner), *without]
        else:
            return None
    return found if len(found) <= _MOST else None


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
    return next(end for _, end in _top_groups(pattern))


def _top_groups(pattern: str) -> Iterator[tuple[int, int]]:
    """Yield where each bracket stands that is in no other, and where it closes."""
    start = 0
    for at, depth, sign in _signs(pattern):
        if sign == "(" and depth == 1:
            start = at
        elif sign == ")" and depth == 0:
            yield start, at


def _signs(pattern: str) -> Iterator[tuple[int, int, str]]:
    """Yield each bar and bracket with the number of brackets open behind it."""
    depth = 0
    for sign in _SIGN.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if sign[0] in {"|", "(", ")"}:
            yield sign.start(), depth, sign[0]
