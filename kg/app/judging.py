"""Recording what a person decides about a mention or a text, and taking it back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.app.answers import Graph
from kg.app.cards import Card, Place
from kg.app.judgement_file import beside, load_if_there, save
from kg.app.origins import read_given, read_origins
from kg.app.places import rows
from kg.domain.directive import DirectiveKey
from kg.domain.judgement import WHOLE_TEXT, Judgement, Verdict
from kg.domain.keys import number_slug
from kg.errors import BadQuery, KgError, NoSuchMention, UnknownDirective
from kg.rdf.vocabulary import KG

_INDEX = re.compile(r"m([1-9]\d*)")
_AT = re.compile(r"(?P<file>.+):(?P<start>\d+)")
_TERM = re.compile(r"[IVXL]+")
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a person says, before it is known whether there is anything of the kind."""

    mention: str  # "m3" as `kg ambiguous` counts, "FILE:START", or "FILE" for the text itself
    directive: str  # words for a directive, as `Graph.find` takes them, or a candidate's key
    verdict: Verdict
    who: str
    when: str  # ISO date
    why: str
    number: str = ""  # which of a mention's numbers, or terms


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Which judgements are taken back: those of a mention that have all that is said here."""

    mention: str  # as in `Opinion`
    directive: str = ""  # a key
    who: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was written down."""

    judgement: Judgement
    quote: str  # the words that are judged; "" for the text itself
    replaced: tuple[Judgement, ...]  # what the same person had said of it
    others: tuple[Judgement, ...]  # what other people say of it
    file: Path


@dataclass(frozen=True, slots=True)
class _Target:
    file: str
    start: int
    number: str
    quote: str = ""


def record(graph: Graph, opinion: Opinion, file: Path | None = None) -> Recorded:
    """Write a judgement into the file of judgements; it replaces what the same person said of the same.

    Args:
        graph: in which the mention and the directive are looked up.
        opinion: what is said.
        file: of judgements; None for the one that the graph was built with, or the one beside the text.

    Raises:
        NoSuchMention: nothing is there to be judged; the error names the nearest.
        UnknownDirective: the directive is not known; the error names the nearest.
        SeveralDirectives: the words fit several.
        BadQuery: a mention names several directives and no number says which; nobody is named; no reason.
    """
    who, why = " ".join(opinion.who.split()), " ".join(opinion.why.split())
    if not who or not why:
        raise BadQuery("a judgement needs who decided and why", hint="say --who NAME --why TEXT")
    target = _target(graph, opinion.mention, opinion.number)
    key = _directive(graph, opinion.directive, target)
    said = Judgement(target.file, target.start, target.number, opinion.verdict, key, who, opinion.when, why)
    place = file or _file_of(graph, target.file)
    before = load_if_there(place)
    of_it = [row for row in before if _same_thing(row, said)]
    replaced = tuple(row for row in of_it if row.who == who and _overtaken(row, said))
    save(place, [*(row for row in before if row not in replaced), said])
    others = tuple(row for row in of_it if row.who != who)
    return Recorded(said, target.quote, replaced, others, place)


def undo(graph: Graph, withdrawn: Withdrawal, file: Path | None = None) -> tuple[Judgement, ...]:
    """Take back the judgements of a mention or a text, and give them; its mention need not be there any more.

    Raises:
        NoSuchMention: nobody judged it so; the error names what is judged.
        BadQuery: several people did, and it is not said whose is meant.
    """
    mention, number = withdrawn.mention, withdrawn.number
    pointer = _indexed(graph, mention)
    found: dict[Path, list[Judgement]] = {}
    everything = {place: load_if_there(place) for place in _files(graph, file)}
    for place, known in everything.items():
        found[place] = [
            row
            for row in known
            if _points_at(pointer, row)
            and withdrawn.directive in {"", str(row.directive)}
            and withdrawn.who in {"", row.who}
            and (not number or number_slug(number) == number_slug(row.number))
        ]
    gone = tuple(row for some in found.values() for row in some)
    if not gone:
        near = tuple(f"{row.place} by {row.who}" for known in everything.values() for row in known)
        raise NoSuchMention(f"judgement of {mention}", near[:_NEAREST])
    if len({row.who for row in gone}) > 1:
        names = ", ".join(sorted({row.who for row in gone}))
        raise BadQuery(f"{names} judged {mention}", hint="say whose judgement is taken back with --who")
    for place, some in found.items():
        if some:
            save(place, [row for row in everything[place] if row not in some])
    return gone


def judgements(graph: Graph, file: Path | None = None) -> tuple[Judgement, ...]:
    """Give every judgement that is on file, obeyed by the graph yet or not."""
    return tuple(sorted({row for place in _files(graph, file) for row in load_if_there(place)}))


def _target(graph: Graph, mention: str, number: str) -> _Target:
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
        return _Target(_held(graph, mention).held or "", 0, WHOLE_TEXT)
    return _mention(graph, _held(graph, at["file"]), int(at["start"]), number)


def _mention(graph: Graph, text: Card, start: int, number: str) -> _Target:
    known = list(rows(graph.store, "judgeable", citing=[text.iri]))
    here = [row for row in known if int(row["start"]) == start]
    if not here:
        # Who read the number as a line is helped, too.
        known.sort(key=lambda row: (int(row["line"]) != start, abs(int(row["start"]) - start)))
        near = dict.fromkeys(f"{text.held}:{row['start']} “{_short(row['exact'])}”" for row in known)
        raise NoSuchMention(f"{text.held}:{start}", tuple(near)[:_NEAREST])
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
    return _Target(text.held or "", start, "" if alone else named or number, _short(here[0]["exact"]))


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
        raise NoSuchMention(name, tuple(card.held or "" for card in (found or held))[:_NEAREST])
    return found[0]


def _directive(graph: Graph, words: str, target: _Target) -> DirectiveKey:
    """Look up the directive; a candidate of the mention may be known by nothing but its key."""
    rivals = {
        rival.card.key
        for place in graph.ambiguous()
        if (place.file, place.start) == (target.file, target.start)
        for rival in place.rivals
    }
    if words in rivals:
        return DirectiveKey.parse(words)
    try:
        return DirectiveKey.parse(graph.one(words).key)
    except UnknownDirective as error:
        raise UnknownDirective(words, (*error.near, *sorted(rivals))) from error


def _same_thing(row: Judgement, said: Judgement) -> bool:
    return (row.file, row.start, row.number) == (said.file, said.start, said.number)


def _overtaken(row: Judgement, said: Judgement) -> bool:
    """Tell whether a person's earlier word cannot stand beside the later one."""
    return row.directive == said.directive or row.verdict is said.verdict is Verdict.SAME


def _indexed(graph: Graph, mention: str) -> str:
    """Write a number of `kg ambiguous` as file and start; anything else stays as it is."""
    if not _INDEX.fullmatch(mention):
        return mention
    place = _undecided(graph, mention)
    return f"{place.file}:{place.start}"


def _points_at(pointer: str, row: Judgement) -> bool:
    at = _AT.fullmatch(pointer)
    if at and (row.of_text or int(at["start"]) != row.start):
        return False
    name = at["file"] if at else pointer
    return bool(at) != row.of_text and (row.file == name or row.file.rpartition("/")[2].startswith(name))


def _files(graph: Graph, named: Path | None) -> tuple[Path, ...]:
    if named:
        return (named,)
    given = read_given(graph.folder)
    if given and given.judgements:
        return (given.judgements,)
    if given:
        return beside(given.paths)
    raise KgError("nothing tells where the corpus lies", hint="say which file with --judgements FILE")


def _file_of(graph: Graph, text: str) -> Path:
    """Choose the file of judgements that the next build reads for a text."""
    choice = _files(graph, None)
    origin = read_origins(graph.folder).get(text)
    return next((place for place in choice if origin and origin.is_relative_to(place.parent)), choice[0])


def _short(quote: str) -> str:
    return " ".join(quote.split())


def rebuild_command(graph: Graph, file: Path | None) -> str:
    """Write the command that builds the graph anew, with the judgements."""
    given = read_given(graph.folder)
    words: list[str] = [] if not given else [str(path) for path in given.paths]
    named = file or (given.judgements if given else None)
    return " ".join(
        ["kg build", *_quoted(words or ["FOLDER"]), *(["--judgements", str(named)] if named else [])]
    )


def _quoted(words: Iterable[str]) -> list[str]:
    return [f'"{word}"' if " " in word else word for word in words]
