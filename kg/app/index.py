"""The side index: names, numbers and words of directives → their cards, in one SQLite file beside the store.

It is made at build and can be made again from the store: it holds nothing that the graph does not hold.
The graph answers, the index finds.
"""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import NamedTuple, Self

from kg.app.cards import Card
from kg.app.naming import Vocabulary
from kg.app.spelling import fold, words
from kg.app.symbols import is_year, plain_number

INDEX_FILE = "index.sqlite"
_SCHEMA = """
CREATE TABLE directive (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, iri TEXT NOT NULL UNIQUE, type TEXT NOT NULL, symbol TEXT, issued_on TEXT,
    issued_by TEXT, term TEXT, title TEXT, confidence TEXT NOT NULL, source TEXT NOT NULL, held TEXT,
    documents INTEGER NOT NULL, places INTEGER NOT NULL,
    number TEXT NOT NULL, year TEXT, codes TEXT NOT NULL, also_known_as TEXT NOT NULL
);
CREATE INDEX directive_by_number ON directive (number);
CREATE INDEX directive_by_places ON directive (places) WHERE places > 0;
CREATE TABLE name (name TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (name, id)) WITHOUT ROWID;
CREATE TABLE vocabulary (kind TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (kind, word)) WITHOUT ROWID;
CREATE VIRTUAL TABLE text USING fts5(words, content='', tokenize='ascii');
"""
_CARD = (
    "key, iri, type, symbol, issued_on, issued_by, term, title, confidence, source, held, documents, places"
)
_COLUMNS = f"{_CARD}, number, year, codes, also_known_as"
_NAMES_END = "\n"  # between the names in `also_known_as`


class Entry(NamedTuple):
    """A card with what it is found by."""

    card: Card
    number: str  # "26", "8b"; the key's last part when there is no symbol
    year: str | None  # the year inside a state symbol
    codes: frozenset[str]  # folded: "nq", "tw"
    also_known_as: tuple[str, ...]

    @property
    def words(self) -> frozenset[str]:
        """Give the folded words that the directive is known by."""
        return frozenset(_text(self))


def entry_of(card: Card, also_known_as: Iterable[str] = ()) -> Entry:
    """Derive from a card what it is found by."""
    head, *runs = re.findall(r"\d+(?:\.\d+)?[a-z]?(?![a-z0-9])|[a-z0-9]+", fold(card.symbol or "")) or [""]
    year = runs.pop(0) if runs and is_year(runs[0]) else None
    number = plain_number(head) if head else card.key.rpartition("/")[2]
    return Entry(card, number, year, frozenset(runs), tuple(also_known_as))


def write_entries(entries: Iterable[Entry], path: Path) -> None:
    """Write a new index file; one that stands there is replaced.

    Args:
        entries: one per directive, written in order of key, so that the same graph gives the same file.
        path: of the file to be written.
    """
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as base, base:
        base.executescript(_SCHEMA)
        for identity, entry in enumerate(sorted(entries, key=lambda entry: entry.card.key), start=1):
            _write_entry(base, identity, entry)


def _write_entry(base: sqlite3.Connection, identity: int, entry: Entry) -> None:
    card = entry.card
    base.execute(
        f"INSERT INTO directive (id, {_COLUMNS}) VALUES ({', '.join('?' * 18)})",  # noqa: S608 - constant columns
        (
            identity, card.key, card.iri, card.type, card.symbol, card.issued_on, card.issued_by, card.term,
            card.title, card.confidence, card.source, card.held, card.documents, card.places,
            entry.number, entry.year, " ".join(sorted(entry.codes)), _NAMES_END.join(entry.also_known_as),
        ),
    )  # fmt: skip
    base.executemany(
        "INSERT OR IGNORE INTO name VALUES (?, ?)", ((name, identity) for name in sorted(_names(entry)))
    )
    vocabulary = [("type", fold(card.type)), *(("code", code) for code in sorted(entry.codes))]
    base.executemany("INSERT OR IGNORE INTO vocabulary VALUES (?, ?)", vocabulary)
    base.execute("INSERT INTO text (rowid, words) VALUES (?, ?)", (identity, " ".join(_text(entry))))


def _names(entry: Entry) -> set[str]:
    card = entry.card
    names = {card.key, card.iri, *entry.also_known_as}
    if card.held:
        stem = PurePosixPath(card.held).stem
        names |= {card.held, PurePosixPath(card.held).name, stem, stem.partition("_")[0]}
    return {fold(name) for name in names}


def _text(entry: Entry) -> list[str]:
    card = entry.card
    parts = (card.type, card.symbol, card.issued_by, card.title, *entry.also_known_as)
    return [word for part in parts if part for word in words(part)]


class Index:
    """A read-only index; a context manager that closes its file."""

    def __init__(self, path: Path) -> None:
        # Nobody writes into a finished generation: `immutable` spares SQLite its locks.
        self._base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)

    def __enter__(self) -> Self:
        """Give the index itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._base.close()

    def vocabulary(self) -> Vocabulary:
        """Give the codes and type names that occur in the graph."""
        rows = self._base.execute("SELECT kind, word FROM vocabulary").fetchall()
        return Vocabulary(
            codes=frozenset(word for kind, word in rows if kind == "code"),
            types=frozenset(word for kind, word in rows if kind == "type"),
        )

    def card_of_iri(self, iri: str) -> Card | None:
        """Give the card of an IRI; None when the graph describes no such directive."""
        found = self._entries("WHERE iri = ?", iri)
        return found[0].card if found else None

    def also_known_as(self, key: str) -> tuple[str, ...]:
        """Give the other names of a directive."""
        return tuple(name for entry in self._entries("WHERE key = ?", key) for name in entry.also_known_as)

    def count(self) -> int:
        """Count the directives."""
        return self._count("1")

    def count_cited(self) -> int:
        """Count the directives that a held one cites."""
        return self._count("places > 0")

    def named(self, name: str) -> list[Entry]:
        """Find directives by a whole name: key, IRI, file name, or a name they are also known by."""
        return self._entries("WHERE id IN (SELECT id FROM name WHERE name = ?)", fold(name).strip("<>"))

    def numbered(self, number: str) -> list[Entry]:
        """Find directives by their plain number."""
        return self._entries("WHERE number = ?", number)

    def passed_by_plenum(self, ordinal: int) -> list[Entry]:
        """Find the directives that are called by a plenum of that ordinal, in any term."""
        condition = "WHERE id IN (SELECT id FROM name WHERE name GLOB ?)"
        return self._entries(condition, f"*trung uong {ordinal} khoa*")

    def congresses(self) -> list[Entry]:
        """Find the documents of congresses, which bear no number."""
        return self._entries("WHERE number GLOB 'dh*'")

    def worded(self, asked: Iterable[str], limit: int = 200) -> list[Entry]:
        """Find directives whose names and subject share a word with those asked for, best first."""
        query = " OR ".join(f'"{word}"' for word in asked)
        if not query:
            return []
        rows = self._base.execute(
            "SELECT rowid FROM text WHERE text MATCH ? ORDER BY rank, rowid LIMIT ?", (query, limit)
        )
        return [entry for (identity,) in rows.fetchall() for entry in self._entries("WHERE id = ?", identity)]

    def series(self, codes: frozenset[str]) -> list[Entry]:
        """Find the numbered directives whose symbol has exactly these codes."""
        return self._entries("WHERE codes = ?", " ".join(sorted(codes)))

    def everything(self) -> list[Card]:
        """Give the cards of all directives, in order of key."""
        return [entry.card for entry in self._entries("")]

    def held_entries(self) -> list[Entry]:
        """Give all directives whose text is in the corpus, in order of key."""
        return self._entries("WHERE held IS NOT NULL")

    def held(self) -> list[Card]:
        """Give the cards of all directives whose text is in the corpus, in order of key."""
        return [entry.card for entry in self.held_entries()]

    def gaps(self) -> list[Card]:
        """Give the cards of cited directives without a text, the most cited first."""
        order = "WHERE places > 0 AND held IS NULL ORDER BY documents DESC, places DESC, key"
        return [entry.card for entry in self._entries(order)]

    def _count(self, condition: str) -> int:
        (count,) = self._base.execute(f"SELECT COUNT(*) FROM directive WHERE {condition}").fetchone()  # noqa: S608 - constant
        return int(count)

    def _entries(self, condition: str, *values: object) -> list[Entry]:
        order = "" if "ORDER BY" in condition else " ORDER BY key"
        rows = self._base.execute(f"SELECT {_COLUMNS} FROM directive {condition}{order}", values)  # noqa: S608 - constant text
        return [
            Entry(
                Card(*row[:13]),
                row[13],
                row[14],
                frozenset(row[15].split()),
                tuple(row[16].split(_NAMES_END)) if row[16] else (),
            )
            for row in rows
        ]
