"""Reasons and findings in the reader's language: the graph states them in English."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.graph.page_words import Words
from kg.packaged import packaged

_FIELD = re.compile(r"\{(!?)(\w+)\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which the rules give a reason."""

    english: str  # "dated {day}, in term {term}"
    vietnamese: str  # "ngày {day}, trong khóa {term}"; {!clash} is translated in its turn
    pattern: re.Pattern[str]


@cache
def wordings() -> tuple[Wording, ...]:
    """Give all wordings, those that say most by themselves first."""
    with packaged("app", "reasons.toml").open("rb") as file:
        rows = tomllib.load(file)["reason"]
    found = [Wording(row["english"], row["vietnamese"], _pattern(row["english"])) for row in rows]
    return tuple(sorted(found, key=lambda one: -len(_FIELD.sub("", one.english))))


def in_vietnamese(reason: str) -> str:
    """Put a reason into Vietnamese; a person's words and the names of laws stay as they are."""
    for wording in wordings():
        if match := wording.pattern.fullmatch(reason):
            return _filled(wording.vietnamese, match.groupdict())
    return reason


def _filled(words: str, said: Mapping[str, str]) -> str:
    def value(field: re.Match[str]) -> str:
        return in_vietnamese(said[field[2]]) if field[1] else said[field[2]]

    return _FIELD.sub(value, words)


def both(reason: str) -> Words:
    """Give a reason in both languages."""
    return Words(in_vietnamese(reason), reason)


def _pattern(english: str) -> re.Pattern[str]:
    parts = _FIELD.split(english)
    # Between two fields stand its own words; a field is told by every third part.
    made = "".join(
        f"(?P<{part}>.+?)" if place % 3 == 2 else re.escape(part)  # noqa: PLR2004 - as the line above says
        for place, part in enumerate(parts)
        if place % 3 != 1
    )
    return re.compile(made, re.DOTALL)
