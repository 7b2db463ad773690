"""For which place a figure holds: a zone that its sentence names, else the province of the text."""

import re
from functools import lru_cache

from kg.domain.description import Description
from kg.domain.evidence import Span
from kg.domain.letters import UPPER
from kg.lexicon.authority import load_authority
from kg.lexicon.places import load_gazetteer
from kg.text.document import Document

_BELOW = re.compile(
    r"(?<!\w)(?P<kind>[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn)(?: ủy)?(?!\w)"
    rf"(?: (?P<name>[{UPPER}]\w*(?: [{UPPER}]\w*)*))?"
)
_ZONE = re.compile(r"hu kinh tế|KKT")


def scope_of(document: Document, start: int, own: Description) -> str | None:
    """Give the zone that the sentence names before a figure, else the province of the text."""
    sentence = document.sentence_at(start)
    if _ZONE.search(document.text, sentence.start, start):
        gazetteer, province = load_gazetteer(), own.province.value if own.province else None
        for named in gazetteer.named_in(document.text, Span(sentence.start, start), province):
            place = gazetteer.place(named.name)
            if place and place.kind == "economic_zone":
                return place.name
    return home_scope(own)


def home_scope(own: Description) -> str | None:
    """Give the district or commune whose body speaks, else the province of a text.

    A body of the centre has none, whichever it names often; nor has one of a district that is not named.
    """
    issuer = own.issuer.value if own.issuer else ""
    if below := _BELOW.search(issuer):
        return f"{below['kind'].capitalize()} {below['name']}" if below["name"] else None
    if own.province is None or _of_centre(issuer):
        return None
    home = load_gazetteer().province(own.province.value)
    return home.name if home else None


@lru_cache(maxsize=64)
def _of_centre(issuer: str) -> bool:
    return any(body.name == issuer and body.level == "central" for body in load_authority().bodies)
