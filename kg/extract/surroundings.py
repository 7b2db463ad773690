"""What the headings above a place say: whether it looks back or ahead, and at which year."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from kg.lexicon.rules import load_rules
from kg.text.document import BlockKind, Document

_FILE = load_rules("indicators")
_FUTURE, _PAST = _FILE.words["future"], _FILE.words["past"]
_YEAR = _FILE.rule("year").regex
_TERM = re.compile(r"(?:nhiệm kỳ |\()(?:19|20)\d\d ?[-–] ?(?P<last>(?:19|20)\d\d)")
_TARGETS = re.compile(r"chỉ tiêu|mục tiêu")
_NO_HEADINGS = frozenset({BlockKind.BULLET, BlockKind.FOOTNOTE})
_KEPT = 1024  # headings: many figures stand below each
_HEADING = 160  # code points of an item's beginning that can be its heading


class Heading(Struct, frozen=True):
    """A heading above a place."""

    words: str  # in small letters

    @property
    def ahead(self) -> bool | None:
        """Tell whether what stands below is still to come; None when the words do not say."""
        return _ahead(self.words)

    @property
    def aims(self) -> bool:
        """Tell whether it announces targets."""
        return _TARGETS.search(self.words) is not None

    @property
    def year(self) -> int | None:
        """Give the last year that it names, else a term's: `nhiệm kỳ 2020 - 2025`, `5 năm (2015 - 2020)`."""
        term = _TERM.search(self.words)
        return year_of(self.words) or (int(term["last"]) if term else None)


class Surroundings(Struct, frozen=True):
    """The headings of a document by their paths, each path's in text order."""

    starts: Mapping[str, Sequence[int]]
    headings: Mapping[str, Sequence[Heading]]

    def above(self, position: int, path: str) -> Iterator[Heading]:
        """Yield the headings above a place, the nearest first; `path` is that of its section."""
        while path:
            before = bisect_right(self.starts.get(path, ()), position)
            if before:
                yield self.headings[path][before - 1]
            path = path.rpartition(".")[0]


def surroundings(document: Document) -> Surroundings:
    """Collect a document's headings, those that run on into their text as well."""
    starts: defaultdict[str, list[int]] = defaultdict(list)
    headings: defaultdict[str, list[Heading]] = defaultdict(list)
    for block in document.blocks:
        if not block.label or not block.path or block.kind in _NO_HEADINGS:
            continue
        words = document.text[block.span.start : min(block.span.end, block.span.start + _HEADING)]
        if block.kind is not BlockKind.HEADING:
            words = words.partition(":" if ":" in words else ". ")[0]
        starts[block.path].append(block.span.start)
        headings[block.path].append(Heading(words.lower()))
    return Surroundings(starts, headings)


@lru_cache(maxsize=_KEPT)
def _ahead(words: str) -> bool | None:
    first = {word: words.find(word) for word in (*_FUTURE, *_PAST)}
    said = [(at, word) for word, at in first.items() if at >= 0]
    return min(said)[1] in _FUTURE if said else None


@lru_cache(maxsize=_KEPT)
def year_of(words: str) -> int | None:
    """Give the last year that words name: `năm 2021`, `Quý I/2024`."""
    last = None
    for match in _YEAR.finditer(words):
        last = int(match["year"] or match["quarter_year"] or match["last_year"])
    return last
