"""The answers: one object per graph, typed frozen values out, or an error that shows the way out."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from os import PathLike
from pathlib import Path

from kg.app.cards import (
    Card,
    Cited,
    CitedBy,
    Cites,
    Claim,
    Gap,
    Info,
    Link,
    Place,
    Shown,
    Signature,
    Why,
    cards_of,
)
from kg.app.index import INDEX_FILE, Index
from kg.app.lookup import Found, Narrowing, find
from kg.app.places import Places
from kg.app.rows import evidence, rows
from kg.app.signatures import signatures
from kg.domain.keys import slug
from kg.errors import NoGraph, SaysNothing, SeveralDirectives
from kg.rdf.store import Home, open_read_only
from kg.rdf.vocabulary import KG

_LONGEST_CHOICE = 12  # directives named in an error


class Graph:
    """A built graph, opened for questions; it stays as it was when it was opened.

    It loads what `kg what cites` needs and no more; `kg.Graph` is this with all that programs may ask for.

    Attributes:
        home: the folder in which it lives.
        folder: its generation, with the files that a build writes beside the triples.
        store: its triples, read-only, for SPARQL: `graph.store.query(…, use_default_graph_as_union=True)`.
    """

    def __init__(self, home: Path) -> None:
        """Open the graph in a home folder.

        Raises:
            NoGraph: nothing was built there.
            OtherVersion: it was built by a program with another layout.
        """
        self.home = home
        self.folder = Home(home).current()
        index = self.folder / INDEX_FILE
        if not index.is_file():
            raise NoGraph(str(home))
        self.store = open_read_only(Home(home))
        self._index = Index(index)
        self._card_of_iri = lru_cache(maxsize=10_000)(self._card)
        self._places = Places(self.store, self._card_of_iri)

    def find(
        self, words: str, *, term: str | None = None, date: str | None = None, about: str | None = None
    ) -> tuple[Card, ...]:
        """Give every directive that the words fit, in any spelling.

        Args:
            words: "Nghị quyết 26-NQ/TW", "nq26tw", "Luật Đất đai 2024", a key, an IRI, or a held file's name.
            term: congress term, "XIII" or "13".
            date: "2022-11-03", "03/11/2022", "2022-11" or "2022".
            about: words of the subject.

        Raises:
            UnknownDirective: nothing fits; the error names the nearest known.
            BadQuery: term or date cannot be read.
        """
        return find(self._index, words, Narrowing(term, date, about)).cards

    def cited_by(  # noqa: PLR0913 - each narrows the answer
        self,
        words: str,
        *,
        term: str | None = None,
        date: str | None = None,
        about: str | None = None,
        relation: str | None = None,
        type_name: str | None = None,
    ) -> CitedBy:
        """Tell what cites the directives that the words fit, with the words that prove it.

        Args:
            words: as in `find`.
            term: as in `find`.
            date: as in `find`.
            about: as in `find`.
            relation: only places of this relation, "implements".
            type_name: only places in directives of this type, "kết luận", "KL" or "conclusion".

        Raises:
            UnknownDirective: nothing fits; the error names the nearest known.
            BadQuery: term, date or type cannot be read.
        """
        found = find(self._index, words, Narrowing(term, date, about))
        fits = _fits(type_name)
        cited = self._cited(found.cards, relation, fits)
        return CitedBy(
            asked=words,
            cited=tuple(sorted((one for one in cited if one.places or one.links), key=_most_cited)),
            uncited=tuple(
                sorted((one.directive for one in cited if not one.places and not one.links), key=_by_date)
            ),
            undecided=tuple(
                place
                for place in self._places.undecided_about(card.iri for card in found.cards)
                if fits(place.citing) and relation in {None, place.relation}
            ),
            notes=found.notes,
        )

    def cites(  # noqa: PLR0913 - each narrows the answer
        self,
        words: str,
        *,
        term: str | None = None,
        date: str | None = None,
        about: str | None = None,
        relation: str | None = None,
        type_name: str | None = None,
    ) -> Cites:
        """Tell what one directive cites; of several that the words fit, the one whose text is held.

        Args:
            words: as in `find`.
            term: as in `find`.
            date: as in `find`.
            about: as in `find`.
            relation: only places of this relation, "implements".
            type_name: only what is of this type, "luật", "NQ" or "decree"; what is not decided is of no type.

        Raises:
            UnknownDirective: nothing fits.
            SeveralDirectives: the words fit several, and not exactly one of them is held.
            BadQuery: term, date or type cannot be read.
        """
        card = self._one(words, find(self._index, words, Narrowing(term, date, about)))
        places, fits = self._places.of(KG.citing, card.iri), _fits(type_name)
        links = self._places.links_in(card.iri) if card.held else self._places.links_from(card.iri)
        return Cites(
            words,
            card,
            tuple(
                place
                for place in places
                if relation in {None, place.relation}
                and (type_name is None or (place.cited is not None and fits(place.cited)))
            ),
            tuple(link for link in links if relation in {None, link.relation} and fits(link.object)),
        )

    def show(
        self, words: str, *, term: str | None = None, date: str | None = None, about: str | None = None
    ) -> tuple[Shown, ...]:
        """Tell all that is known of the directives that the words fit, one after the other.

        Raises:
            UnknownDirective: nothing fits.
            BadQuery: term or date cannot be read.
        """
        return tuple(self._shown(card) for card in self.find(words, term=term, date=date, about=about))

    def why(self, citing: str, cited: str) -> tuple[Why, ...]:
        """Give every piece of evidence that one directive cites another, with the rivals and why they lost.

        Args:
            citing: words for the citing directive, as in `find`.
            cited: words for the cited one; where they fit several, those that `citing` cites are meant.

        Raises:
            UnknownDirective: nothing fits, or nothing that is cited fits.
            SeveralDirectives: the words for the citing directive fit several.
        """
        one = self._one(citing, find(self._index, citing))
        wanted = {card.iri: card for card in find(self._index, cited).cards}
        places: dict[str, list[Place]] = {iri: [] for iri in wanted}
        for place in self._places.of(KG.citing, one.iri, rivals=True):
            if place.cited and place.cited.iri in wanted:
                places[place.cited.iri].append(place)
        links = {iri: self._links_between(one, iri) for iri in wanted}
        answer = tuple(
            Why(one, card, tuple(places[iri]), links[iri])
            for iri, card in wanted.items()
            if places[iri] or links[iri]
        )
        if not answer:
            known = tuple(place.cited.label for place in self._places.of(KG.citing, one.iri) if place.cited)
            raise SaysNothing(one.label, cited, tuple(dict.fromkeys(known))[:_LONGEST_CHOICE])
        return answer

    def signatures(
        self, words: str | None = None, who: str | None = None, type_name: str | None = None
    ) -> tuple[Signature, ...]:
        """Give who signed the directives that the words fit, with the words that say so.

        Args:
            words: as in `find`; None for every held directive.
            who: only signatures with this name or office, in any case, with or without marks; where none has
                it, those of persons whose names hold the words.
            type_name: only those under directives of this type, as in `cites`.

        Raises:
            UnknownDirective: nothing fits.
            BadQuery: no type is called so.
        """
        cards, fits = self.held() if words is None else self.find(words), _fits(type_name)
        found = signatures(self.store, [card.iri for card in cards if card.held and fits(card)])
        if who is None:
            return found
        whole = tuple(one for one in found if one.bears(who))
        return whole or tuple(one for one in found if f"-{slug(who)}-" in f"-{slug(one.name or '')}-")

    def evidence(self, citing: Card, cited: Card) -> Why:
        """Give the words by which one directive cites another, without rivals; none when it does not."""
        places, links = self._places.between(citing.iri, cited.iri)
        return Why(citing, cited, places, links)

    def gaps(self, limit: int | None = None, type_name: str | None = None) -> tuple[Gap, ...]:
        """Give the directives that are cited but not held, the most cited first, with who cites them.

        Raises:
            BadQuery: no type is called so.
        """
        fits = _fits(type_name)
        cards = [card for card in self._index.gaps() if fits(card)][:limit]
        return tuple(Gap(card, cards_of(self._places.of(KG.cited, card.iri))) for card in cards)

    def ambiguous(self) -> tuple[Place, ...]:
        """Give the mentions that are not decided, with the candidates and what speaks for and against."""
        return (
            *self._places.of(KG.status, KG.ambiguous, rivals=True),
            *self._places.of(KG.status, KG.unresolved, rivals=True),
        )

    def info(self) -> Info:
        """Count what the graph holds."""
        counts = {row["status"]: int(row["count"]) for row in rows(self.store, "statuses")}
        held = self._index.held()
        return Info(
            home=str(self.home),
            held=len(held),
            known=self._index.count() - len(held),
            cited=self._index.count_cited(),
            citations=sum(counts.values()),
            resolved=counts.get(KG.resolved, 0),
            ambiguous=counts.get(KG.ambiguous, 0),
            unresolved=counts.get(KG.unresolved, 0),
            findings=sum(1 for _ in rows(self.store, "findings")),
            statements=len(self.store),
            files=tuple(card.held or "" for card in held),
        )

    def held(self) -> tuple[Card, ...]:
        """Give the directives whose text is in the corpus, in order of key."""
        return tuple(self._index.held())

    def everything(self) -> tuple[Card, ...]:
        """Give every directive that the graph describes, held or not, in order of key."""
        return tuple(self._index.everything())

    def one(
        self, words: str, *, term: str | None = None, date: str | None = None, about: str | None = None
    ) -> Card:
        """Give the one directive that the words fit; of several, the one whose text is held.

        Raises:
            UnknownDirective: nothing fits.
            SeveralDirectives: the words fit several, and not exactly one of them is held.
            BadQuery: term or date cannot be read.
        """
        return self._one(words, find(self._index, words, Narrowing(term, date, about)))

    def citations(self) -> tuple[Place, ...]:
        """Give every decided mention of the graph, by citing directive and position."""
        return self._places.of(KG.status, KG.resolved)

    def links(self) -> tuple[Link, ...]:
        """Give every relation that a held text states between two other directives."""
        return self._places.links_everywhere()

    def _card(self, iri: str) -> Card:
        """Give the card of an IRI; a candidate that nothing else is known of has its key alone."""
        return self._index.card_of_iri(iri) or Card.unknown(iri)

    def _one(self, words: str, found: Found) -> Card:
        held = [card for card in found.cards if card.held]
        choice = held or list(found.cards)
        if len(choice) == 1:
            return choice[0]
        raise SeveralDirectives(words, tuple(f"{card.label} {card.key}" for card in choice[:_LONGEST_CHOICE]))

    def _cited(
        self,
        cards: Sequence[Card],
        relation: str | None = None,
        fits: Callable[[Card], bool] = lambda _: True,
    ) -> list[Cited]:
        """Read the places of several directives in one go: a query costs far more than a row."""
        iris = [card.iri for card in cards]
        found, said = self._places.about(*iris)
        places = [
            place
            for place in found
            if place.citing != place.cited and relation in {None, place.relation} and fits(place.citing)
        ]
        links = [link for link in said if relation in {None, link.relation} and fits(link.subject)]
        return [
            Cited(
                directive=card,
                places=tuple(place for place in places if place.cited == card),
                links=tuple(link for link in links if link.object == card),
            )
            for card in cards
        ]

    def _links_between(self, subject: Card, target: str) -> tuple[Link, ...]:
        return tuple(link for link in self._places.links_from(subject.iri) if link.object.iri == target)

    def _shown(self, card: Card) -> Shown:
        file = next(rows(self.store, "files", directive=[card.iri]), None)
        sections = next(rows(self.store, "section-count", directive=[card.iri]))
        return Shown(
            directive=card,
            also_known_as=self._index.also_known_as(card.key),
            sha256=file["sha256"] if file else None,
            characters=int(file["characters"]) if file else None,
            sections=int(sections["count"]),
            claims=tuple(
                Claim(row["field"], row["value"], row["reason"], **evidence(row))
                if "exact" in row
                else Claim(row["field"], row["value"], row["reason"])
                for row in rows(self.store, "claims", about=[card.iri])
            ),
            cited_by=self._cited([card])[0],
            cites=self._places.of(KG.citing, card.iri),
            signatures=signatures(self.store, [card.iri]) if card.held else (),
        )


def open_graph(home: str | PathLike[str]) -> Graph:
    """Open the graph in a home folder, for a command; `kg.open` gives a program more.

    Raises:
        NoGraph: nothing was built there.
        OtherVersion: it was built by a program with another layout.
    """
    return Graph(Path(home))


def _fits(type_name: str | None) -> Callable[[Card], bool]:
    """Give the test for a type; none was asked for where it is None.

    Raises:
        BadQuery: no type is called so.
    """
    if type_name is None:
        return lambda _: True
    from kg.app.type_names import types_named  # noqa: PLC0415 - most questions name no type, and start without

    types = types_named(type_name)
    return lambda card: card.type in types


def _most_cited(cited: Cited) -> tuple[int, int, str]:
    return -cited.documents, -len(cited.places), cited.directive.key


def _by_date(card: Card) -> tuple[str, str]:
    return card.issued_on or "", card.key
