"""The symbol in a user's words: `26-NQ/TW`, `nq26tw`, `NQ 26`, `18, 19-NQ/TW`, `73/2023/NĐ-CP`."""

import re
import unicodedata
from itertools import pairwise
from typing import NamedTuple

from kg.app.spelling import fold, tidy

_RUN = re.compile(r"[a-z0-9]+(?:\.\d+)*")
_GLUED = re.compile(r"(?P<before>[a-z]*)(?P<number>\d+(?:\.\d+)?(?:[a-d](?![a-z0-9]))?)(?P<after>[a-z]*\d*)")
_VOWELS = frozenset("aeiouy")
_YEARS = range(1930, 2100)
_JOINTS = ("-", "/", "")


class Symbol(NamedTuple):
    """What a text says of a symbol, folded, and the words that are no part of one."""

    numbers: tuple[str, ...]  # without leading zeros
    codes: frozenset[str]
    year: str | None
    words: tuple[str, ...]


class _Token:
    __slots__ = ("codes", "joint", "number", "text")

    def __init__(self, text: str, joint: str, codes: tuple[str, ...] = (), *, number: bool = False) -> None:
        self.text = text
        self.joint = joint  # what stands before it: "" inside one run, else "-", "/", ",", " "
        self.codes = codes
        self.number = number


def plain_number(number: str) -> str:
    """Give a number as it is compared: folded, without leading zeros."""
    return fold(number).lstrip("0") or "0"


def is_year(number: str) -> bool:
    """Tell whether a number can be a year of this subject."""
    return number.isdecimal() and int(number) in _YEARS


def read_symbol(text: str, known: frozenset[str], asked: str) -> Symbol:
    """Find numbers, year and codes.

    Args:
        text: folded words, dates and names already taken out.
        known: the folded codes that occur in the graph.
        asked: the same words as typed; their capitals and diacritics tell the code TU from “tư”.
    """
    tokens = _tokens(text, known)
    _doubt_syllables(tokens, asked)
    year = _take_year(tokens)
    sure = _sure_numbers(tokens)
    loose = [token.text for token in tokens if token.number]
    numbers = sure or [number for number in loose if not is_year(number)]
    left = [number for number in loose if is_year(number) and number not in numbers]
    return Symbol(
        numbers=tuple(dict.fromkeys(plain_number(number) for number in numbers)),
        codes=frozenset(code for token in tokens for code in token.codes),
        year=year or (left[0] if left else None),
        words=tuple(token.text for token in tokens if not token.codes and not token.number),
    )


def _split(run: str, known: frozenset[str]) -> tuple[str, ...]:
    """Cut `nqtw` into its codes; empty when it is no chain of known codes."""
    if run in known:
        return (run,)
    for cut in range(2, len(run) - 1):
        if run[:cut] in known and (rest := _split(run[cut:], known)):
            return (run[:cut], *rest)
    return ()


def _tokens(text: str, known: frozenset[str]) -> list[_Token]:
    tokens: list[_Token] = []
    end = 0
    for run in _RUN.finditer(text):
        joint = text[end : run.start()].strip() or " "
        end = run.end()
        if codes := _split(run[0], known):
            tokens.append(_Token(run[0], joint, codes))
            continue
        glued = _GLUED.fullmatch(run[0])
        sides = {side: _split(glued[side], known) for side in ("before", "after")} if glued else {}
        if glued is None or any(glued[side] and not codes for side, codes in sides.items()):
            tokens.append(_Token(run[0], joint))
            continue
        if sides["before"]:
            tokens.append(_Token(glued["before"], joint, sides["before"]))
            joint = ""
        tokens.append(_Token(glued["number"], joint, number=True))
        if sides["after"]:
            tokens.append(_Token(glued["after"], "", sides["after"]))
    return tokens


def _doubt_syllables(tokens: list[_Token], asked: str) -> None:
    """Make words again of codes that stand like words: “tu” in `luat dau tu 2020`."""
    runs = re.findall(r"\w+", tidy(asked))
    accented = {fold(run) for run in runs if _has_marks(run)}
    capital = {fold(run) for run in runs if run.isupper()}
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        joined = (before and token.joint in _JOINTS and (before.codes or before.number)) or (
            after and after.joint in _JOINTS and (after.codes or after.number)
        )
        # Without a vowel it is no Vietnamese syllable; “tu” and “hu” are both syllable and code.
        alone = token.text in capital or _VOWELS.isdisjoint(token.text) or bool(before and before.codes)
        if not joined and (token.text in accented or not alone):
            token.codes = ()


def _has_marks(run: str) -> bool:
    return any(unicodedata.category(mark) == "Mn" for mark in unicodedata.normalize("NFD", run))


def _take_year(tokens: list[_Token]) -> str | None:
    for before, token in pairwise(tokens):
        if before.number and token.number and token.joint == "/" and is_year(token.text):
            tokens.remove(token)
            return token.text
    return None


def _sure_numbers(tokens: list[_Token]) -> list[str]:
    """Give the numbers that a code or `số` vouches for, and those before them in one list."""
    sure: list[str] = []
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if not token.number:
            continue
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        vouched = (
            (after is not None and after.codes)
            or (before is not None and before.text in {"so", "no"})
            or (before is not None and before.codes and not (token.joint == " " and is_year(token.text)))
            or (after is not None and after.number and after.joint in {",", ";"} and after.text in sure)
        )
        beyond = tokens[index + 2] if index + 2 < len(tokens) else None
        paired = (
            after is not None and after.text in {"va", "and"} and beyond is not None and beyond.text in sure
        )
        if vouched or paired:
            sure.insert(0, token.text)
    # A list may also hang on its first number: `số 798, 799`.
    for before, token in pairwise(tokens):
        if token.number and before.text in sure and token.joint in {",", ";"} and token.text not in sure:
            sure.append(token.text)
    return sure
