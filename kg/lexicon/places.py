"""The gazetteer: which words name a place, and what holds it, on a given day.

Provinces come from `provinces.tsv`, everything else from `places.tsv`. A bare name (`Sơn Tây`, `Bình Sơn`) of
a district, a commune or a locality means it only in texts of its own province: elsewhere it may be another.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby
from operator import itemgetter

from kg.domain.authority import Province
from kg.domain.evidence import Span
from kg.domain.letters import one_school
from kg.domain.places import Place
from kg.errors import BadData
from kg.lexicon.authority import load_authority
from kg.lexicon.occurrences import Words
from kg.lexicon.tables import Row, load

PROVINCE, COUNTRY = "province", "country"
_LOCAL = frozenset({"city", "town", "district", "commune", "locality"})
_COUNTRY = "viet-nam"
# `xã Long Sơn`: a unit that says what it is needs no table.
_UNIT = re.compile(
    r"(?<!\w)(?<!liên )(?<!ường )"
    r"(?P<kind>[Tt]ỉnh|[Tt]hành phố|TP\.?|[Tt]hị xã|TX\.?|[Hh]uyện(?: đảo)?|[Qq]uận|[Pp]hường|[Xx]ã|"
    r"[Tt]hị trấn|[Đđ]ặc khu) (?P<name>[^\W\d_]+(?:(?: - | )[^\W\d_]+){0,6})"
)
# What `_UNIT` can begin with.
_KINDS = frozenset(
    form
    for kind in ("tỉnh", "thành phố", "thị xã", "huyện", "quận", "phường", "xã", "thị trấn", "đặc khu")
    for form in (kind, kind.capitalize())
) | {"TP", "TX"}
_CAPITALISED = re.compile(r"(?: - | )?(?P<first>\w)\w*")
_SPELLED = {"tp": "Thành phố", "tp.": "Thành phố", "tx": "Thị xã", "tx.": "Thị xã", "huyện đảo": "Huyện"}


@dataclass(frozen=True, slots=True)
class Named:
    """A place as a text names it."""

    span: Span
    name: str  # canonical; of a unit that no table knows, kind and name as printed: "Xã Long Sơn"


@dataclass(frozen=True)
class Gazetteer:
    """Every place that the tables know, sorted by id."""

    places: tuple[Place, ...]

    def by_id(self, place: str) -> Place | None:
        """Give the place of an id."""
        return self._by_id.get(place)

    def place(self, name: str, date: str | None = None) -> Place | None:
        """Give the place of a canonical name on an ISO day; without a day, the latest that bore it."""
        found = [one for one in self._by_name.get(name, ()) if date is None or one.stands(date)]
        return max(found, key=lambda one: (one.valid_from or "", one.id), default=None)

    def province(self, name: str, date: str | None = None) -> Place | None:
        """Give the province of a bare name, "Quảng Ngãi", on an ISO day; without a day, the latest."""
        return self.place(f"Tỉnh {name}", date) or self.place(f"Thành phố {name}", date)

    def around(self, place: Place) -> tuple[Place, ...]:
        """Give all that holds a place, directly or not, sorted by id; the place itself is not among them."""
        found: dict[str, Place] = {}
        open_ = [*place.part_of]
        while open_:
            holder = self._by_id[open_.pop()]
            if holder.id not in found:
                found[holder.id] = holder
                open_ += holder.part_of
        return tuple(found[one] for one in sorted(found))

    def named_in(self, text: str, within: Span, province: str | None = None) -> tuple[Named, ...]:
        """Find the places that a stretch of clean text names, in order, the longest name at each position.

        Args:
            text: clean text.
            within: where to look.
            province: name of the text's province, "Quảng Ngãi"; its local names may stand bare, and those of
                provinces that are named beside them.
        """
        offset, end = within.start, within.end
        hits = self._looked_for.hits(text[offset:end])
        homes = {province, *(word for _, word in hits if word in self._homes)}
        found: list[Named] = []
        taken = read = offset
        for at, several in groupby(hits, key=itemgetter(0)):
            start = offset + at
            if at and (text[start - 1].isalnum() or text[start - 1] == "_"):
                continue  # inside a word
            words = [word for _, word in several]
            unit = _UNIT.match(text, start, end) if start >= read and not _KINDS.isdisjoint(words) else None
            if start < taken:
                continue
            named = self._at(text, start, words, homes) or (self._unit(unit) if unit else None)
            if named is not None:
                found.append(named)
                taken = read = named.span.end
        return tuple(found)

    def _at(self, text: str, start: int, words: Sequence[str], homes: Collection[str | None]) -> Named | None:
        for spelled in sorted(words, key=len, reverse=True):
            stop = start + len(spelled)
            if stop < len(text) and (text[stop].isalnum() or text[stop] == "_"):
                continue
            for name, home in self._by_words.get(spelled, ()):
                if home is None or home in homes:
                    return Named(Span(start, stop), name)
        return None

    @staticmethod
    def _unit(hit: re.Match[str]) -> Named | None:
        """Read a unit that says what it is, as far as its name is capitalised."""
        end = hit.start("name")
        for word in _CAPITALISED.finditer(hit.string, end, hit.end()):
            if not word["first"].isupper():
                break
            end = word.end()
        if end == hit.start("name"):
            return None
        kind = _SPELLED.get(hit["kind"].lower(), hit["kind"].capitalize())
        return Named(Span(hit.start(), end), f"{kind} {one_school(hit.string[hit.start('name') : end])}")

    @cached_property
    def _by_id(self) -> Mapping[str, Place]:
        return {place.id: place for place in self.places}

    @cached_property
    def _homes(self) -> frozenset[str]:
        return frozenset(home for rows in self._by_words.values() for _, home in rows if home)

    @cached_property
    def _looked_for(self) -> Words:
        return Words((*self._by_words, *self._homes, *_KINDS))

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[Place]]:
        groups: dict[str, list[Place]] = defaultdict(list)
        for place in self.places:
            groups[place.name].append(place)
        return groups

    @cached_property
    def _by_words(self) -> Mapping[str, Sequence[tuple[str, str | None]]]:
        """Words, also with a small letter first → name, and the province that a bare local name needs."""
        index: dict[str, set[tuple[str, str, str | None]]] = defaultdict(set)
        for place in self.places:
            for words, home in self._words(place):
                for spelled in (words, words[0].lower() + words[1:]):
                    index[spelled].add((words, place.name, home))
        return {
            spelled: [row[1:] for row in sorted(rows, key=lambda row: (row[0], row[1], row[2] or ""))]
            for spelled, rows in index.items()
        }

    def _words(self, place: Place) -> Iterator[tuple[str, str | None]]:
        if place.kind == "port":  # what lies at a port lies in its zone, which has the port's names
            return
        home = self._home(place) if place.kind in _LOCAL else None
        yield place.name, home if place.kind == "locality" else None
        for alias in place.aliases:
            says_kind = alias.split()[0].lower() in {
                "huyện",
                "tp",
                "tp.",
                "tx",
                "tx.",
                "tỉnh",
                "thành",
                "cửa",
            }
            yield alias, None if says_kind else home

    def _home(self, place: Place) -> str | None:
        provinces = [one for one in self.around(place) if one.kind == PROVINCE]
        return provinces[0].name.partition(" ")[2] if provinces else None


@cache
def load_gazetteer() -> Gazetteer:
    """Read the packaged tables of provinces and places, once.

    Raises:
        BadData: a table breaks its format, or names a place that neither has.
    """
    holders: dict[str, list[str]] = defaultdict(list)

    def place(row: Row) -> Place:
        for member in row.several("members"):
            holders[member].append(row.need("id"))
        return Place(
            id=row.need("id"),
            name=row.need("name"),
            kind=row.need("kind"),
            aliases=row.several("aliases"),
            part_of=row.several("part_of"),
            valid_from=row.get("valid_from"),
            valid_to=row.get("valid_to"),
            successor=row.get("successor"),
            confidence=row.confidence(),
            source=row.need("source"),
        )

    known = load("places.tsv", place)
    provinces = tuple(_province(one, holders.get(one.id)) for one in load_authority().provinces)
    gazetteer = Gazetteer(tuple(sorted((*known, *provinces), key=lambda one: one.id)))
    ids = {one.id for one in gazetteer.places}
    named = {holder for one in gazetteer.places for holder in (*one.part_of, *filter(None, [one.successor]))}
    if strange := sorted((named | set(holders)) - ids):
        raise BadData("places.tsv", f"{', '.join(strange)}: no place has this id")
    return gazetteer


def _province(row: Province, regions: Sequence[str] | None) -> Place:
    kind = row.kind[0].upper() + row.kind[1:]
    return Place(
        id=row.id,
        name=f"{kind} {row.name}",
        kind=PROVINCE,
        aliases=(row.name, *row.aliases),
        part_of=tuple(regions or (_COUNTRY,)),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        successor=row.successor,
        confidence=row.confidence,
        source=row.source,
    )
