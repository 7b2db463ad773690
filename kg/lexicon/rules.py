"""Rules: named patterns with examples, read from TOML files that travel with the package.

A pattern is written the way the words stand in clean text: a blank is a blank, a line break in the
file and an indentation of four or more mean nothing, `{name}` inserts a part or a word list of the same
file, `{upper}` is a capital letter, and both spellings of a tone mark (`khóa`, `khoá`) are matched by
writing either. The loader adds the word boundaries.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from kg.domain.letters import TONES, UPPER
from kg.errors import BadData
from kg.lexicon.layout import any_word, bounded, by_beginning, laid_out
from kg.lexicon.occurrences import Occurrences, Words

_PLAIN = re.compile(r"[^\\\[\](){}?*+|.^$]+")
_PART = re.compile(r"\{([a-z_]+)\}")
_NOTHING_BEFORE = ("",)
_END = sys.maxsize  # of a text, whatever its length
_KEPT = 2  # texts: all rules look at one before the next is read
_DEPTH = 12  # parts inside parts; deeper nesting is a circle

_CASED = tuple((form(a), form(b)) for a, b in TONES for form in (str.lower, str.capitalize, str.upper))
_PAIRS = {one: (a, b) for a, b in _CASED for one in (a, b)}
_EITHER = {one: f"(?:{a}|{b})" for one, (a, b) in _PAIRS.items()}
_TONED = re.compile(f"(?:{'|'.join(_EITHER)})(?!\\w)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A pattern that begins with plain characters; one look at the whole text finds where those stand."""

    literal: str
    regex: re.Pattern[str] | None  # none where the literal is the whole pattern

    def spans(self, text: str, start: int = 0, end: int = _END) -> Iterable[tuple[int, int]]:
        """Give where the pattern stands in text[start:end], as its own `finditer` would find it."""
        starts = _standing_in(text).within(self.literal, start, end)
        return self._from(text, starts, end) if starts else ()

    def _from(self, text: str, starts: Sequence[int], end: int) -> Iterator[tuple[int, int]]:
        stop = 0
        for at in starts:
            if at < stop:
                continue
            if not self.regex:
                stop = at + len(self.literal)
                yield at, stop
            elif match := self.regex.match(text, at, end):
                stop = match.end()
                yield at, stop


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern: what it is for, what it must match, what it must leave alone."""

    name: str
    regex: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    source: str
    body: str  # the expanded pattern without its word boundaries, for joining rules into one scan
    value: str = ""  # what a match stands for, where the file says so: a relation
    anchors: tuple["Anchor", ...] = ()  # where a match is worth trying
    before: tuple[str, ...] = ()  # what may stand between a match's start and its anchor, longest first

    def starts(self, text: str, start: int = 0, end: int = _END) -> Iterator[int]:
        """Yield where in text[start:end] to try the rule: a literal scan is a hundred times faster."""
        for anchor in self.anchors:
            for at, _ in anchor.spans(text, start, end):
                if self.before == _NOTHING_BEFORE:
                    yield at
                    continue
                if not text.endswith(self.before, start, at):
                    continue
                for head in self.before:
                    begins = at - len(head)
                    if begins >= start and text.startswith(head, begins):
                        yield begins
                        break

    def matches(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Yield the rule's matches in text[start:end], anchor by anchor."""
        for begins in self.starts(text, start, end):
            if match := self.regex.match(text, begins, end):
                yield match

    def first(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Give the rule's first match in text[start:end]."""
        return min(self.matches(text, start, end), key=re.Match.start, default=None)


@dataclass(frozen=True, slots=True)
class RuleFile:
    """All rules of one file in their order, and its parts and word lists."""

    rules: tuple[Rule, ...]
    parts: dict[str, str]  # expanded, without boundaries
    words: dict[str, tuple[str, ...]]

    def rule(self, name: str) -> Rule:
        """Give the rule of that name; KeyError if there is none."""
        for rule in self.rules:
            if rule.name == name:
                return rule
        raise KeyError(name)

    def part(self, name: str) -> re.Pattern[str]:
        """Compile one part alone, for parsing inside a match."""
        return re.compile(self.parts[name])


@cache
def load_rules(name: str) -> RuleFile:
    """Read `rules/NAME.toml`; BadData names the rule whose pattern or shape is wrong."""
    where = f"rules/{name}.toml"
    text = files("kg.lexicon").joinpath("rules", f"{name}.toml").read_text(encoding="utf-8")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadData(where, str(error)) from error
    words = {key: tuple(value) for key, value in table.get("words", {}).items()}
    raw = {key: any_word(form for word in value for form in _spellings(word)) for key, value in words.items()}
    raw["upper"] = f"[{UPPER}]"
    raw |= {key: _joined(value) for key, value in table.get("parts", {}).items()}
    parts = {key: laid_out(_expanded(value, raw, where)) for key, value in raw.items()}
    rules = tuple(_rule(row, raw, where) for row in table.get("rule", ()))
    return RuleFile(rules, parts, words)


@lru_cache(maxsize=_KEPT)
def _standing_in(text: str) -> Occurrences:
    return _literals().in_text(text)


@cache
def _literals() -> Words:
    """Collect the plain beginnings of the anchors of all rule files: one look at a text finds them all."""
    names = (file.name for file in files("kg.lexicon").joinpath("rules").iterdir())
    every = (load_rules(name.removesuffix(".toml")) for name in names if name.endswith(".toml"))
    anchors = (anchor for file in every for rule in file.rules for anchor in rule.anchors)
    return Words(anchor.literal for anchor in anchors)


def _rule(row: dict[str, object], parts: dict[str, str], where: str) -> Rule:
    try:
        name, pattern = str(row["name"]), _joined(str(row["pattern"]))
        examples, counter = _strings(row["examples"]), _strings(row.get("counter_examples", ()))
        source = str(row["source"])
    except KeyError as error:
        raise BadData(where, f"a rule lacks {error}") from error
    try:
        body = _expanded(pattern, parts, where)
        regex = re.compile(bounded(body))
    except re.error as error:
        raise BadData(where, f"rule {name!r}: {error}") from error
    starts = (both for start in _strings(row.get("anchors", ())) for both in _spellings(start))
    anchors = tuple(_anchor(one, where) for start in dict.fromkeys(starts) for one in by_beginning(start))
    before = _strings(row.get("before", _NOTHING_BEFORE))
    return Rule(name, regex, examples, counter, source, body, str(row.get("value", "")), anchors, before)


def _spellings(pattern: str) -> tuple[str, str]:
    """Give a pattern with the tone marks of either school: an anchor is looked for letter by letter."""
    return (
        _TONED.sub(lambda match: _PAIRS[match[0]][0], pattern),
        _TONED.sub(lambda match: _PAIRS[match[0]][1], pattern),
    )


def _anchor(pattern: str, where: str) -> Anchor:
    """Take the plain beginning off a pattern; a character that may be missing is not of it."""
    plain = _PLAIN.match(pattern)
    literal = plain[0] if plain else ""
    if pattern[len(literal) : len(literal) + 1] in {"?", "*", "{"}:
        literal = literal[:-1]
    if not literal:
        raise BadData(where, f"the anchor {pattern!r} begins with no plain character")
    return Anchor(literal, re.compile(pattern) if len(literal) < len(pattern) else None)


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()


def _joined(pattern: str) -> str:
    return re.sub(r"(?:^|\n)(?: {4,})?", "", pattern)


def _expanded(pattern: str, parts: dict[str, str], where: str) -> str:
    for _ in range(_DEPTH):
        if not _PART.search(pattern):
            return _TONED.sub(lambda match: _EITHER[match[0]], pattern)
        try:
            pattern = _PART.sub(lambda match: f"(?:{parts[match[1]]})", pattern)
        except KeyError as error:
            raise BadData(where, f"there is no part {error}") from error
    raise BadData(where, f"the parts of {pattern[:60]!r} … go in a circle")
