"""What a person points at when judging: a mention of the list, a place of a text, or a text itself."""

import re
from dataclasses import dataclass

from kg.app.answers import Graph
from kg.app.cards import Card, Place
from kg.app.rows import rows
from kg.domain.judgement import WHOLE_TEXT, Judgement
from kg.domain.keys import number_slug
from kg.errors import BadQuery, NoSuchMention
from kg.rdf.vocabulary import KG

NEAREST = 3  # places named in an error
_INDEX = re.compile(r"m([1-9]\d*)")
_AT = re.compile(r"(?P<file>.+):(?P<start>\d+)")
_TERM = re.compile(r"[IVXL]+")


@dataclass(frozen=True, slots=True)
class Target:
    """A mention, or one number of it, or a text."""

    file: str
    start: int
    number: str
    quote: str = ""


def target_of(graph: Graph, mention: str, number: str) -> Target:
    """Find what is pointed at.

    Args:
        graph: in which it is looked up.
        mention: "m3" as `kg ambiguous` counts, "FILE:START", or "FILE" for the text itself.
        number: which of a mention's numbers, or terms; "" where it has one.

    Raises:
        NoSuchMention: nothing is there; the error names the nearest.
        BadQuery: a mention names several directives and no number says which.
    """
    if index := _INDEX.fullmatch(mention):
        place = _undecided(graph, mention)
        own = _number_of(graph, int(index[1]))
        if own and number and number_slug(own) != number_slug(number):
            raise NoSuchMention(f"number {number} of {mention}", (own,))
        return _mention(graph, place.citing, place.start, number or own)
    at = _AT.fullmatch(mention)
    if not at and number:
        raise BadQuery(
            f"{mention!r} is a whole text, and has no number {number}",
            hint="--number is for a mention, m1 or FILE:START; for a text leave it out",
        )
    if not at:
        return Target(_held(graph, mention).held or "", 0, WHOLE_TEXT)
    return _mention(graph, _held(graph, at["file"]), int(at["start"]), number)


def pointer_of(graph: Graph, mention: str) -> str:
    """Write a number of `kg ambiguous` as file and start; anything else stays as it is."""
    if not _INDEX.fullmatch(mention):
        return mention
    place = _undecided(graph, mention)
    return f"{place.file}:{place.start}"


def points_at(pointer: str, row: Judgement) -> bool:
    """Tell whether a judgement is about what `pointer_of` gave."""
    at = _AT.fullmatch(pointer)
    if at and (row.of_text or int(at["start"]) != row.start):
        return False
    name = at["file"] if at else pointer
    return bool(at) != row.of_text and (row.file == name or row.file.rpartition("/")[2].startswith(name))


def _mention(graph: Graph, text: Card, start: int, number: str) -> Target:
    known = list(rows(graph.store, "judgeable", citing=[text.iri]))
    here = [row for row in known if int(row["start"]) == start]
    if not here:
        # Who read the number as a line is helped, too.
        known.sort(key=lambda row: (int(row["line"]) != start, abs(int(row["start"]) - start)))
        near = dict.fromkeys(f"{text.held}:{row['start']} “{_short(row['exact'])}”" for row in known)
        raise NoSuchMention(f"{text.held}:{start}", tuple(near)[:NEAREST])
    numbers = [row["number"] for row in here if "number" in row]
    named = next((one for one in numbers if number_slug(one) == number_slug(number)), "")
    # Terms are not stored one by one: they are words of the mention.
    said = numbers or [word for word in re.findall(r"\w+", here[0]["exact"]) if _TERM.fullmatch(word)]
    if number and not named and number_slug(number) not in map(number_slug, said):
        raise NoSuchMention(f"number {number} of {text.held}:{start}", tuple(said))
    if len(here) > 1 and not number:
        which = f"the numbers {', '.join(numbers)}" if numbers else "several terms"
        raise BadQuery(
            f"“{_short(here[0]['exact'])}” names {which}", hint="say with --number which of them is meant"
        )
    alone = len(here) == 1
    return Target(text.held or "", start, "" if alone else named or number, _short(here[0]["exact"]))


def _number_of(graph: Graph, index: int) -> str:
    """Find the number that an undecided mention of a list is about: the one in the same place of its kind."""
    undecided = graph.ambiguous()
    place = undecided[index - 1]
    same = [one for one in undecided[:index] if (one.file, one.start) == (place.file, place.start)]
    rank = sum(one.status == place.status for one in same) - 1
    of_kind = [
        row.get("number", "")
        for row in rows(graph.store, "judgeable", citing=[place.citing.iri])
        if int(row["start"]) == place.start and row["status"] == f"{KG.NAMESPACE}{place.status}"
    ]
    return of_kind[rank]


def _undecided(graph: Graph, index: str) -> Place:
    undecided, wanted = graph.ambiguous(), int(index[1:])
    if wanted > len(undecided):
        last = (f"m{len(undecided)}, the last that `kg ambiguous` shows",) if undecided else ()
        raise NoSuchMention(index, last)
    return undecided[wanted - 1]


def _held(graph: Graph, name: str) -> Card:
    held = graph.held()
    exact = [card for card in held if card.held == name]
    found = exact or [card for card in held if (card.held or "").rpartition("/")[2].startswith(name)]
    if len(found) != 1:
        raise NoSuchMention(name, tuple(card.held or "" for card in (found or held))[:NEAREST])
    return found[0]


def _short(quote: str) -> str:
    return " ".join(quote.split())
