"""Places as triples: those that projects lie in, and all that holds them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.domain.corpus import HeldDirective
from kg.domain.directive import DirectiveKey
from kg.domain.keys import slug
from kg.domain.places import Place
from kg.identity.things import NATION, home_of
from kg.lexicon.places import load_gazetteer
from kg.rdf import terms
from kg.rdf.describe import LABEL, TYPE
from kg.rdf.iri import Iris
from kg.rdf.vocabulary import KG

_SORT, _PART_OF, _ALSO = terms.iri(KG.sort), terms.iri(KG.part_of), terms.iri(KG.also_known_as)
_FROM, _TO, _SUCCEEDED_BY = terms.iri(KG.valid_from), terms.iri(KG.valid_to), terms.iri(KG.succeeded_by)
_SOURCE = terms.iri(KG.source)

_NAMED_UNIT = "unit"  # sort of a place that no table knows: `Xã Long Sơn`


@dataclass(slots=True)
class Places:
    """Decides which place a text means by a name, and remembers those that were asked for."""

    iris: Iris
    known: dict[str, Place] = field(default_factory=dict)  # of the gazetteer, by id
    named: dict[str, tuple[str, str | None]] = field(
        default_factory=dict
    )  # others: IRI → name, id of the holder

    def node(self, name: str, held: HeldDirective) -> str:
        """Give the IRI of a place as a held text of its day means it.

        A unit that the gazetteer lacks is one of the text's own province; a text of the centre does not say
        which, so that its places are its own.
        """
        gazetteer, date = load_gazetteer(), _day(held)
        place = gazetteer.place(name, date) or gazetteer.place(name)
        if place is not None:
            self.keep(place)
            return self.iris.place(place.id)
        home = home_of(held.directive.key)
        province = next(
            (
                one
                for one in gazetteer.places
                if one.kind == "province" and slug(_bare(one)) == home and one.stands(date)
            ),
            None,
        )
        if province is not None:
            self.keep(province)
        node = self.iris.place(f"{_owner(home, held.directive.key)}/{slug(name)}")
        self.named[node] = (name, province.id if province else None)
        return node

    def keep(self, place: Place) -> None:
        """Remember a place, all that holds it, and what took over from it."""
        gazetteer = load_gazetteer()
        later = gazetteer.by_id(place.successor) if place.successor else None
        for one in (place, *gazetteer.around(place), *((later, *gazetteer.around(later)) if later else ())):
            self.known[one.id] = one

    def triples(self) -> Iterator[str]:
        """Describe every place that was asked for."""
        for place in self.known.values():
            yield from self._known(place)
        for node, (name, holder) in self.named.items():
            yield f"<{node}> {TYPE} <{KG.Place}>"
            yield f"<{node}> {LABEL} {terms.vietnamese(name)}"
            yield f"<{node}> {_SORT} {terms.string(_NAMED_UNIT)}"
            if holder:
                yield f"<{node}> {_PART_OF} <{self.iris.place(holder)}>"

    def _known(self, place: Place) -> Iterator[str]:
        node = terms.iri(self.iris.place(place.id))
        yield f"{node} {TYPE} <{KG.Place}>"
        yield f"{node} {LABEL} {terms.vietnamese(place.name)}"
        yield f"{node} {_SORT} {terms.string(place.kind)}"
        yield f"{node} {_SOURCE} {terms.string(f'{place.source} ({place.confidence})')}"
        for alias in place.aliases:
            yield f"{node} {_ALSO} {terms.vietnamese(alias)}"
        for holder in place.part_of:
            yield f"{node} {_PART_OF} <{self.iris.place(holder)}>"
        if place.valid_from:
            yield f"{node} {_FROM} {terms.date(place.valid_from)}"
        if place.valid_to:
            yield f"{node} {_TO} {terms.date(place.valid_to)}"
        if place.successor and place.successor in self.known:
            yield f"{node} {_SUCCEEDED_BY} <{self.iris.place(place.successor)}>"


def places_of(held: Iterable[HeldDirective], iris: Iris) -> Places:
    """Collect the places of all projects."""
    places = Places(iris)
    for one in held:
        for project in one.layers.projects:
            for name in project.places:
                places.node(name, one)
    return places


def _day(held: HeldDirective) -> str:
    return held.directive.issued_on or held.written[1]


def _bare(place: Place) -> str:
    return place.name.partition(" ")[2].removeprefix("phố ")


def _owner(home: str, key: DirectiveKey) -> str:
    return str(key) if home == NATION else home
