"""Subjects (trích yếu) compared by words: titles drift from text to text."""

import re
from functools import lru_cache
from itertools import pairwise

_WORD = re.compile(r"\w+")
# Words that every subject may begin with or hold; they tell nothing apart.
_EMPTY = frozenset(
    {"về", "việc", "của", "các", "và", "một", "số", "trong", "với", "đối", "cho", "đến", "năm", "là", "có"}
    | {"do", "theo", "được", "tiếp", "tục", "nghị", "quyết", "chỉ", "thị", "kết", "luận"}
)
_ROMAN = re.compile(r"(?<!\w)[IVX]{1,5}(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_ENOUGH = 3  # words below which agreement says little


@lru_cache(maxsize=20_000)
def _pairs_and_words(subject: str) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    words = [word for word in _WORD.findall(_same_tones(subject.lower())) if word not in _EMPTY]
    return frozenset(words), frozenset(pairwise(words))


_OLD_TONES = (
    ("oà", "òa"),
    ("oá", "óa"),
    ("oả", "ỏa"),
    ("oã", "õa"),
    ("oạ", "ọa"),
    ("uỷ", "ủy"),
    ("uỳ", "ùy"),
    ("uý", "úy"),
    ("uỵ", "ụy"),
    ("uỹ", "ũy"),
)


def _same_tones(words: str) -> str:
    for old, new in _OLD_TONES:
        words = words.replace(old, new)
    return words


def likeness(one: str | None, other: str | None) -> float:
    """Say how far the shorter subject's words and word pairs stand in the longer one: 0 … 1.

    Two Roman numerals or years that differ (`Đại hội … XIII`, `… XIV`) make two subjects: 0.
    """
    if not one or not other or _clash(one, other):
        return 0.0
    words_a, pairs_a = _pairs_and_words(one)
    words_b, pairs_b = _pairs_and_words(other)
    fewer = min(len(words_a), len(words_b))
    if fewer < _ENOUGH:
        return 0.0
    words = len(words_a & words_b) / fewer
    pairs = len(pairs_a & pairs_b) / max(1, min(len(pairs_a), len(pairs_b)))
    return (words + pairs) / 2


def coverage(one: str | None, other: str | None) -> float:
    """Say how far two subjects are the same as a whole: shared words among all words, 0 … 1."""
    if not one or not other or _clash(one, other):
        return 0.0
    words_a, words_b = _pairs_and_words(one)[0], _pairs_and_words(other)[0]
    return len(words_a & words_b) / max(1, len(words_a | words_b))


def _clash(one: str, other: str) -> bool:
    return any(a and b and not a & b for a, b in zip(_marks(one), _marks(other), strict=True))


@lru_cache(maxsize=20_000)
def _marks(subject: str) -> tuple[frozenset[str], ...]:
    """Give the Roman numerals and the years in a subject."""
    return tuple(frozenset(mark.findall(subject)) for mark in (_ROMAN, _YEAR))
