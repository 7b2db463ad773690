"""From words to directives: every one that the words fit, or an error that names the nearest."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from kg.app.cards import Card
from kg.app.index import Entry, Index
from kg.app.naming import FILLERS, Naming, read_naming
from kg.app.spelling import fold, iso_date, roman, words
from kg.app.symbols import is_year
from kg.errors import BadQuery, UnknownDirective, UnknownFile

_NEAREST = 5
_SUFFIXES = (".txt", ".md")
_FILE_NUMBER = re.compile(r"0\d{2,}")  # as files are numbered: 003; a directive's number is 03 or 3
_JOINED = re.compile(r"[a-z]+(?:-[a-z]+)+")
_HYPHENATED = re.compile(r"[a-z]{2,}(?:-[a-z0-9]+){2,}")  # as words stand in the names of files
_ENOUGH = 0.5  # share of the words of a subject or a name that a directive's own words must contain
_ALL = 1.0  # beside a number every other word counts: “Thông tri 12” is no Nghị quyết 12


class Narrowing(NamedTuple):
    """What the user adds to the words to choose among the directives they fit."""

    term: str | None = None  # "XIII" or "13"
    date: str | None = None  # "2022-11-03", "03/11/2022", "2022-11" or "2022"
    about: str | None = None  # words of the subject


class Found(NamedTuple):
    """The directives that words fit, and notes on how they were understood."""

    cards: tuple[Card, ...]
    notes: tuple[str, ...] = ()


def find(index: Index, asked: str, narrowing: Narrowing | None = None) -> Found:
    """Find every directive that the words fit.

    Raises:
        BadQuery: there are no words, or the narrowing cannot be read.
        UnknownFile: the words are the name of a file that is not held.
        UnknownDirective: nothing fits; the error names the nearest known directives.
    """
    if not words(asked):
        raise BadQuery("no directive was named", hint='name one: kg what cites "Nghị quyết 26-NQ/TW"')
    narrowing = narrowing or Narrowing()
    whole = index.named(asked)
    if whole:
        return Found(tuple(entry.card for entry in _narrow(asked, whole, narrowing)))
    if files := _of_files(index, asked):
        return Found(tuple(entry.card for entry in _narrow(asked, files, narrowing)))
    # Words joined by hyphens that no file has in its name are words: `cong-dien` is a type.
    said = asked.replace("-", " ") if _JOINED.fullmatch(fold(asked)) else asked
    naming = read_naming(said, index.vocabulary())
    entries, notes = _fitting(index, naming)
    if not entries:
        raise UnknownDirective(asked, _nearest(index, naming))
    return Found(tuple(entry.card for entry in _narrow(asked, entries, narrowing)), notes)


def _of_files(index: Index, asked: str) -> list[Entry]:
    """Give the held directives whose files the words name, whole or by a part; [] where they name no file.

    Raises:
        UnknownFile: they can only be the name of a file, and none is held that fits.
    """
    name = fold(asked).rpartition("/")[2] if fold(asked).endswith(_SUFFIXES) else fold(asked)
    surely = name.endswith(_SUFFIXES) or "_" in name or _FILE_NUMBER.fullmatch(name)
    if not surely and not _HYPHENATED.fullmatch(name):
        return []
    held = [(fold(PurePosixPath(entry.card.held or "").name), entry) for entry in index.held_entries()]
    fits = (
        (entry for file, entry in held if name in {file, file.rpartition(".")[0]}),
        (entry for file, entry in held if file.startswith(name)),
        (entry for file, entry in held if name in file and not name.isdecimal()),
    )
    for found in map(list, fits):
        if found:
            return found
    if not surely:
        return []
    raise UnknownFile(asked, tuple(_nearest_files(name, held)))


def _nearest_files(name: str, held: Sequence[tuple[str, Entry]]) -> list[str]:
    """Give the held files that begin most like a name."""

    def alike(file: str) -> int:
        return next(
            (end for end, pair in enumerate(zip(name, file, strict=False)) if len({*pair}) > 1), len(name)
        )

    ranked = sorted(held, key=lambda file: (-alike(file[0]), file[0]))
    return [entry.card.held or "" for _, entry in ranked[:_NEAREST]]


def _fitting(index: Index, naming: Naming) -> tuple[list[Entry], tuple[str, ...]]:
    for reading in _readings(naming):
        entries, notes = _fit(_candidates(index, reading), reading)
        if entries:
            return entries, notes
    return [], ()


def _readings(naming: Naming) -> list[Naming]:
    """Give the naming, and then with its number taken for a year or the other way round: `Hiến pháp 2013`."""
    readings = [naming]
    if len(naming.numbers) == 1 and is_year(naming.numbers[0]) and not naming.year:
        readings.append(naming._replace(numbers=(), year=naming.numbers[0]))
    if naming.year and not naming.numbers:
        readings.append(naming._replace(numbers=(naming.year,), year=None))
    return readings


def _candidates(index: Index, naming: Naming) -> list[Entry]:
    if naming.numbers:
        return [entry for number in naming.numbers for entry in index.numbered(number)]
    if naming.congress:
        return index.congresses()
    # A name without a number needs words of its own: a type and a date alone name nothing.
    own = (*naming.words, *naming.subject)
    if naming.plenum is not None:
        return index.passed_by_plenum(naming.plenum)
    return index.worded(own)


def _fit(entries: Sequence[Entry], naming: Naming) -> tuple[list[Entry], tuple[str, ...]]:
    kept = [entry for entry in entries if _hard_facts_fit(entry, naming)]
    kept = _of_type(kept, naming.type)
    kept = _worded(kept, naming.words, _ALL if naming.numbers else _ENOUGH)
    kept = _worded(kept, naming.subject, _ENOUGH)
    if not naming.numbers:
        kept = _side_by_side(kept, naming.words)
        kept = _exactly_named(kept, naming) or kept
    notes: list[str] = []
    if naming.issuer and kept:
        of_issuer = [entry for entry in kept if _issued_by(entry, naming.issuer)]
        if not of_issuer and not naming.codes:
            return [], ()
        if not of_issuer:
            notes.append(
                f"none of them is known to be issued by “{naming.issuer}”: these words were set aside"
            )
        kept = of_issuer or kept
    return kept, tuple(notes)


def _hard_facts_fit(entry: Entry, naming: Naming) -> bool:
    series, period, *_ = entry.card.key.split("/")
    issued_on = entry.card.issued_on
    return (
        naming.codes <= entry.codes
        and (not naming.terms or period in naming.terms or fold(entry.card.term or "-") in naming.terms)
        and (not naming.year or naming.year in {entry.year, period, (issued_on or "")[:4]})
        and (not naming.date or _dated(entry.card, naming.date))
        and (not naming.national or series == "tw")
    )


def _dated(card: Card, date: str) -> bool:
    known = card.issued_on
    if known is None:
        # A year may still be said by the key: the series of state numbers restart with it.
        return len(date) == len("2023") and card.key.split("/")[1] == date
    return known.startswith(date) or date.startswith(known)


def _of_type(entries: list[Entry], name: str | None) -> list[Entry]:
    if name is None:
        return entries
    exact = [entry for entry in entries if fold(entry.card.type) == name]
    # “Chương trình hành động” and “Chương trình” number one series.
    return exact or [entry for entry in entries if _kin(fold(entry.card.type), name)]


def _kin(one: str, other: str) -> bool:
    return one.startswith(f"{other} ") or other.startswith(f"{one} ")


def _worded(entries: list[Entry], asked: Sequence[str], enough: float) -> list[Entry]:
    """Keep the entries that contain most of the words asked for, if that is enough of them."""
    wanted = frozenset(asked)
    if not wanted or not entries:
        return entries
    shares = [len(wanted & entry.words) / len(wanted) for entry in entries]
    best = max(shares)
    return (
        [entry for entry, share in zip(entries, shares, strict=True) if share == best]
        if best >= enough
        else []
    )


def _side_by_side(entries: list[Entry], asked: Sequence[str]) -> list[Entry]:
    """Keep the entries in which two syllables stand together: apart they are two words, and name nothing."""
    if len(asked) != 2:  # noqa: PLR2004 - more make a name, whose words are found in any order
        return entries
    pair = f" {' '.join(asked)} "
    return [
        entry
        for entry in entries
        if pair in f" {' '.join(words(f'{entry.card.type} {entry.card.title or entry.card.label}'))} "
    ]


def _exactly_named(entries: list[Entry], naming: Naming) -> list[Entry]:
    """Keep the entries whose title is no more than the words: the law itself and not those that amend it."""
    said = FILLERS.union((naming.type or "").split())
    asked = {*naming.words, *naming.subject} - said
    return [entry for entry in entries if set(words(entry.card.title or "")) - said == asked]


def _issued_by(entry: Entry, issuer: str) -> bool:
    known = fold(entry.card.issued_by or "")
    return bool(known) and (issuer in known or known in issuer)


def _narrow(asked: str, entries: list[Entry], narrowing: Narrowing) -> list[Entry]:
    kept = entries
    if narrowing.term is not None:
        term = roman(narrowing.term)
        if term is None:
            raise BadQuery(
                f"{narrowing.term!r} is no term", hint="give a congress term, --term XIII or --term 13"
            )
        kept = [
            entry for entry in kept if term in {entry.card.key.split("/")[1], fold(entry.card.term or "")}
        ]
    if narrowing.date is not None:
        date = iso_date(narrowing.date)
        if date is None:
            raise BadQuery(
                f"{narrowing.date!r} is no date", hint="give --date 2022-11-03, 03/11/2022, 2022-11 or 2022"
            )
        kept = [entry for entry in kept if _dated(entry.card, date)]
    if narrowing.about is not None:
        kept = _worded(kept, words(narrowing.about), _ENOUGH)
    if not kept:
        said = ", ".join(
            f"{name} {value}"
            for name, value in (
                ("term", narrowing.term),
                ("date", narrowing.date),
                ("about", narrowing.about),
            )
            if value is not None
        )
        raise UnknownDirective(f"{asked} ({said})", tuple(entry.card.label for entry in entries[:_NEAREST]))
    return kept


def _nearest(index: Index, naming: Naming) -> tuple[str, ...]:
    """Name what is known nearby: the same number elsewhere, neighbours in the series, then like words."""
    same_number = [entry for number in naming.numbers for entry in index.numbered(number)]
    same_number.sort(key=lambda entry: _farness(entry, naming))
    near = same_number
    if naming.codes and naming.numbers:
        asked = _digits(naming.numbers[0])
        near += sorted(
            index.series(naming.codes), key=lambda entry: (abs(_digits(entry.number) - asked), entry.card.key)
        )
    if not naming.numbers:
        near += index.worded((*naming.words, *naming.subject, *(naming.type or "").split()), limit=_NEAREST)
    return tuple(dict.fromkeys(entry.card.label for entry in near))[:_NEAREST]


def _farness(entry: Entry, naming: Naming) -> tuple[int, int, bool, str]:
    """Rank what bears the number asked for: by shared codes, by years, and what somebody cites first."""
    shared = len(entry.codes & naming.codes)
    return -shared, _distance(entry, naming), entry.card.places == 0, entry.card.key


def _distance(entry: Entry, naming: Naming) -> int:
    """Give the years between an entry and the date asked for; 0 when either is open."""
    asked, known = naming.date or naming.year, entry.card.issued_on
    return abs(int(asked[:4]) - int(known[:4])) if asked and known else 0


def _digits(number: str) -> int:
    leading = number.partition(".")[0].rstrip("abcd")
    return int(leading) if leading.isdecimal() else 0
