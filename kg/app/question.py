"""Whole questions in Vietnamese or English: each is put into the command that answers it.

The kinds of questions are data, `questions.toml`: patterns over folded words, the command, and examples.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import count
from typing import NamedTuple

from kg.app.names import shell_word
from kg.app.periods import day_before, read_period
from kg.app.spelling import fold, tidy
from kg.errors import BadData, BadQuery, NotUnderstood
from kg.packaged import packaged

_FILE = "questions.toml"
_PART = re.compile(r"\{([a-z_]+)\}")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_NUMBERED = "___"  # between the name of a group and its number
_PLAIN = re.compile(r"[\w./-]+")
_DEPTH = 12  # parts inside parts; deeper nesting is a circle
_LONGEST = 400  # characters; a text is no question
_NEAREST = 3  # questions offered where one is not understood
_ALIKE = 2  # words that they share with it, at least
_QUOTES = "\"'“”‘’«»"
_ANY = "any"  # a choice that tells its option nothing
_TIMES = frozenset(("by", "before", "within", "since"))


class Kind(NamedTuple):
    """One kind of questions, and the command that answers it."""

    name: str
    command: tuple[str, ...]  # "--body {body}" falls away where a question says no body
    patterns: tuple[str, ...]  # over folded words, parts expanded
    examples: Mapping[str, str]  # from a question to the command line that it becomes
    counter_examples: tuple[str, ...]  # questions that it must leave to others


class Question(NamedTuple):
    """A question as it was understood."""

    kind: str
    command: tuple[str, ...]  # "tasks", "--body", "Ban Thường vụ Tỉnh ủy"

    @property
    def line(self) -> str:
        """Give the command as one types it."""
        words = (word if _PLAIN.fullmatch(word) else shell_word(word) for word in self.command)
        return f"kg {' '.join(words)}"


class _Rules(NamedTuple):
    source: str  # where the wordings come from
    kinds: tuple[Kind, ...]
    polite_before: str  # what asks for nothing
    polite_behind: str
    asking: re.Pattern[str]  # words that no name holds: what holds one was misread
    loose: re.Pattern[str]  # words that no name begins or ends with

    def names(self, typed: str) -> bool:
        """Tell whether words can be a name; else the question was understood in part only."""
        words = typed.lower()
        return bool(words) and not self.asking.search(words) and not self.loose.search(words)


def read_question(asked: str) -> Question:
    """Understand a question: the first kind of which a pattern is all of it.

    Raises:
        BadQuery: nothing was asked.
        NotUnderstood: it is of no known kind; the error names those that are.
    """
    rules = _rules()
    plain = tidy(asked).strip(" ?.!…")
    if not plain:
        raise BadQuery(
            "nothing was asked", hint='ask, for example: kg ask "văn bản nào dẫn chiếu Nghị quyết 26-NQ/TW?"'
        )
    # Folding keeps every code point in its place, so that the words come back as they were typed.
    folded = fold(plain)
    start, end = _bare(folded, rules)
    for kind in rules.kinds if len(plain) <= _LONGEST else ():
        for pattern in kind.patterns:
            found = re.compile(pattern).fullmatch(folded, start, end)
            if found and (said := _said(found, plain, rules)) is not None:
                return Question(kind.name, tuple(_filled(kind.command, said)))
    raise NotUnderstood(asked, tuple(kind.name for kind in rules.kinds), _nearest(folded, rules.kinds))


def kinds() -> tuple[Kind, ...]:
    """Give the kinds of questions, in the order in which they are tried."""
    return _rules().kinds


def _bare(folded: str, rules: _Rules) -> tuple[int, int]:
    """Find where a question itself begins and ends: `cho biết … vậy` adds nothing to it."""
    before = re.match(rf"(?:(?:{rules.polite_before})[ ,:]+)*", folded)
    behind = re.search(rf"(?:[ ,]+(?:{rules.polite_behind}))*[ ?.!,]*$", folded)
    start, end = before.end() if before else 0, behind.start() if behind else len(folded)
    return (start, end) if start < end else (0, len(folded))


def _said(found: re.Match[str], plain: str, rules: _Rules) -> dict[str, str] | None:
    """Give what a question says; None where what should be a name or a time is none."""
    said: dict[str, str] = {}
    for group, words in found.groupdict().items():
        if words is None:
            continue
        typed = plain[found.start(group) : found.end(group)].strip(f" ,;:{_QUOTES}")
        slot = group.partition(_NUMBERED)[0]
        option, _, value = slot.partition("__")
        if value:
            if value != _ANY:
                said[option] = value
        elif slot in _TIMES:
            bounds = _bounds(slot, words)
            if bounds is None:
                return None
            said |= bounds
        elif not rules.names(typed):
            return None
        else:
            said[slot] = typed
    return said


def _bounds(slot: str, words: str) -> dict[str, str] | None:
    """Give the days between which something lies; None where the words are no time."""
    period = read_period(words)
    if period is None:
        return None
    if slot == "before" and period.first != period.last:
        # “trước năm 2025” ends with 2024; “trước ngày 30/6” is commonly said of the day itself.
        return {"until": day_before(period.first)}
    if slot == "since":
        return {"from": period.first}
    return {"from": period.first, "until": period.last} if slot == "within" else {"until": period.last}


def _nearest(folded: str, known: tuple[Kind, ...]) -> tuple[str, ...]:
    """Give the examples that share the most words with a question, of each kind the best."""
    asked = set(folded.split())
    best: list[tuple[int, int, str]] = []
    for place, kind in enumerate(known):
        shared, example = max(
            ((len(asked & set(fold(question).rstrip("?").split())), question) for question in kind.examples),
            key=lambda one: one[0],
        )
        best.append((-shared, place, example))
    return tuple(example for shared, _, example in sorted(best)[:_NEAREST] if shared <= -_ALIKE)


def _filled(command: tuple[str, ...], said: Mapping[str, str]) -> Iterator[str]:
    """Give a command with what was said; an option that needs what was not said falls away."""
    for part in command:
        if all(slot in said for slot in _PART.findall(part)):
            for word in part.split():
                yield _PART.sub(lambda slot: said[slot[1]], word)


@cache
def _rules() -> _Rules:
    """Read the rules.

    Raises:
        BadData: a rule lacks something, or names a part that there is not.
    """
    try:
        table = tomllib.loads(packaged("app", _FILE).read_text(encoding="utf-8"))
        parts: dict[str, str] = dict(table["parts"])
        parts |= {name: f"(?P<{name}>{shape})" for name, shape in table["slots"].items()}
        for option, choices in table["choices"].items():
            parts[option] = "|".join(f"(?P<{option}__{value}>{words})" for value, words in choices.items())
        found = tuple(
            Kind(
                row["name"],
                tuple(row["command"]),
                tuple(_expanded(pattern, parts) for pattern in row["patterns"]),
                row["examples"],
                tuple(row.get("counter_examples", ())),
            )
            for row in table["kind"]
        )
        asking = re.compile(rf"(?<!\w)(?:{table['asking']})(?!\w)")
        loose = re.compile(rf"^(?:{table['loose']}) | (?:{table['loose']})$")
        return _Rules(table["source"], found, table["polite_before"], table["polite_behind"], asking, loose)
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise BadData(_FILE, str(error)) from error


def _expanded(pattern: str, parts: Mapping[str, str]) -> str:
    for _ in range(_DEPTH):
        if not _PART.search(pattern):
            return _numbered(pattern)
        pattern = _PART.sub(lambda part: _part(part, parts), pattern)
    raise ValueError(f"the parts of {pattern[:60]!r} … go in a circle")


def _numbered(pattern: str) -> str:
    """Give each group a name of its own, as the engine wants it: a slot may stand in several alternatives."""
    number = count()
    return _GROUP.sub(lambda group: f"(?P<{group[1]}{_NUMBERED}{next(number)}>", pattern)


def _part(found: re.Match[str], parts: Mapping[str, str]) -> str:
    return f"(?:{parts[found[1]]})"
