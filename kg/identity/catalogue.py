"""All directives that are known, by what a mention may say of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from operator import attrgetter

from kg.domain.authority import Law
from kg.domain.citation import Stated
from kg.domain.directive import Directive, DirectiveKey
from kg.domain.keys import slug
from kg.identity.context import Context
from kg.identity.decision import Decision
from kg.identity.series import Series, series_of
from kg.lexicon.authority import Authority

_ALIKE = 0.8  # share of words two names of one law have in common: `An toàn thông tin (mạng)`
_ORDER = attrgetter("key.series", "key.period", "key.type", "key.number")  # of keys, in plain words
_LAW_KIND = re.compile(r"^(?:Bộ [Ll]uật|Luật|Pháp lệnh) ")


@dataclass(slots=True)
class Catalogue:
    """Grows while a corpus is identified: authority rows, held texts, and directives cited in full."""

    authority: Authority
    by_key: dict[DirectiveKey, Directive] = field(default_factory=dict)
    by_series: dict[tuple[str, str, str], dict[DirectiveKey, Directive]] = field(
        default_factory=dict
    )  # series, type, number
    _alike: dict[str, tuple[Law, ...]] = field(default_factory=dict)
    _series: dict[tuple[str | int | None, ...], Series | None] = field(default_factory=dict)
    _law_words: dict[str, frozenset[str]] = field(default_factory=dict)
    by_type: dict[tuple[str, str], dict[DirectiveKey, Directive]] = field(
        default_factory=dict
    )  # series, type
    tabled: frozenset[DirectiveKey] = frozenset()  # the authority's rows; they come first in `by_key`, sorted
    decided: dict[tuple[object, ...], Decision] = field(default_factory=dict)  # until more is known

    def add(self, directive: Directive) -> None:
        """Add a directive, or complete what is known of it; what was known first stays."""
        key = directive.key
        known = self.by_key.get(key)
        self.decided.clear()
        merged = merged_facts(known, directive) if known else directive
        self.by_key[key] = merged
        self.by_series.setdefault((key.series, key.type, key.number), {})[key] = merged
        self.by_type.setdefault((key.series, key.type), {})[key] = merged

    def fork(self) -> "Catalogue":
        """Give a catalogue that grows apart from this one; what only follows from the tables stays shared."""
        return replace(
            self,
            by_key=dict(self.by_key),
            by_series={place: dict(found) for place, found in self.by_series.items()},
            by_type={place: dict(found) for place, found in self.by_type.items()},
            decided={},
        )

    def rows(self) -> Iterator[Directive]:
        """Yield what is known now of each directive of the authority's tables, sorted by key."""
        return islice(self.by_key.values(), len(self.tabled))

    def series(self, stated: Stated, context: Context) -> Series | None:
        """Give the series of a mention; a few thousand combinations of words name millions of mentions."""
        words = (stated.symbol, stated.type, stated.issuer, stated.year, context.province)
        if words not in self._series:
            self._series[words] = series_of(stated, context, self.authority)
        return self._series[words]

    def alike_laws(self, name: str) -> tuple[Law, ...]:
        """Give the versions of the one law whose name has nearly the same words."""
        if name not in self._alike:
            self._alike[name] = self._find_alike(_words(name))
        return self._alike[name]

    def _find_alike(self, words: frozenset[str]) -> tuple[Law, ...]:
        laws = self.authority.laws
        if not self._law_words:
            self._law_words.update((law.name, _words(law.name)) for law in laws)
        shares = {name: len(words & other) / len(words | other) for name, other in self._law_words.items()}
        best = max(shares.values(), default=0.0)
        names = [name for name, share in shares.items() if share == best]
        alike = best >= _ALIKE and len(names) == 1
        return tuple(law for law in laws if law.name == names[0]) if alike else ()

    def numbered(self, series: str, kind: str, number: str) -> tuple[Directive, ...]:
        """Give every known directive of that series, type and number, of all periods, sorted by key."""
        found = self.by_series.get((series, kind, number), {}).values()
        return tuple(sorted(found, key=_ORDER)) if len(found) > 1 else tuple(found)

    def of_type(self, series: str, kind: str) -> tuple[Directive, ...]:
        """Give every known directive of that series and type, sorted by key."""
        return tuple(sorted(self.by_type.get((series, kind), {}).values(), key=_ORDER))


@lru_cache(maxsize=1)
def _tables(authority: Authority) -> Catalogue:
    catalogue = Catalogue(authority)
    for known in authority.known:
        catalogue.add(known.directive)
    for law in authority.laws:
        catalogue.add(law.directive)
    catalogue.by_key = dict(sorted(catalogue.by_key.items()))
    catalogue.tabled = frozenset(catalogue.by_key)
    return catalogue


def catalogue_of(authority: Authority) -> Catalogue:
    """Give a catalogue of all that the tables know, to be grown."""
    return _tables(authority).fork()


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in slug(_LAW_KIND.sub("", name)).split("-") if word != "va")


def merged_facts(first: Directive, second: Directive) -> Directive:
    """Complete the first claim with what only the second says; a held text upgrades a stub in place."""
    better = first if first.held or not second.held else second
    other = second if better is first else first
    return Directive(
        key=better.key,
        type_name=better.type_name,
        symbol=better.symbol or other.symbol,
        system=better.system,
        issued_by=better.issued_by or other.issued_by,
        issued_on=better.issued_on or other.issued_on,
        term=better.term or other.term,
        title=better.title or other.title,
        confidence=better.confidence,
        source=better.source,
        held=better.held or other.held,
        also_known_as=tuple(sorted({*better.also_known_as, *other.also_known_as})),
    )
