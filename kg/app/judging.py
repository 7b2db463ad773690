"""Recording what a person decides about a mention or a text, and taking it back."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.app.answers import Graph
from kg.app.judgement_file import beside, load_if_there, save
from kg.app.origins import read_given, read_origins
from kg.app.pointing import NEAREST, Target, pointer_of, points_at, target_of
from kg.app.type_names import type_stated, types_named
from kg.domain.directive import DirectiveKey
from kg.domain.judgement import Judgement, Verdict
from kg.domain.keys import number_slug
from kg.errors import BadQuery, KgError, NoSuchMention, UnknownDirective


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
    doubt: str = ""  # why the judgement may be a slip: the words state another type than the directive has


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
    target = target_of(graph, opinion.mention, opinion.number)
    key = _directive(graph, opinion.directive, target)
    said = Judgement(target.file, target.start, target.number, opinion.verdict, key, who, opinion.when, why)
    place = file or _file_of(graph, target.file)
    before = load_if_there(place)
    of_it = [row for row in before if _same_thing(row, said)]
    replaced = tuple(row for row in of_it if row.who == who and _overtaken(row, said))
    save(place, [*(row for row in before if row not in replaced), said])
    others = tuple(row for row in of_it if row.who != who)
    return Recorded(said, target.quote, replaced, others, place, _doubt(graph, said, target))


def undo(graph: Graph, withdrawn: Withdrawal, file: Path | None = None) -> tuple[Judgement, ...]:
    """Take back the judgements of a mention or a text, and give them; its mention need not be there any more.

    Raises:
        NoSuchMention: nobody judged it so; the error names what is judged.
        BadQuery: several people did, and it is not said whose is meant.
    """
    mention, number = withdrawn.mention, withdrawn.number
    pointer = pointer_of(graph, mention)
    found: dict[Path, list[Judgement]] = {}
    everything = {place: load_if_there(place) for place in _files(graph, file)}
    for place, known in everything.items():
        found[place] = [
            row
            for row in known
            if points_at(pointer, row)
            and withdrawn.directive in {"", str(row.directive)}
            and withdrawn.who in {"", row.who}
            and (not number or number_slug(number) == number_slug(row.number))
        ]
    gone = tuple(row for some in found.values() for row in some)
    if not gone:
        near = tuple(f"{row.place} by {row.who}" for known in everything.values() for row in known)
        raise NoSuchMention(f"judgement of {mention}", near[:NEAREST])
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


def _directive(graph: Graph, words: str, target: Target) -> DirectiveKey:
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


def _doubt(graph: Graph, said: Judgement, target: Target) -> str:
    """Say where the words name one type of directives and the judgement means one of another."""
    stated = type_stated(target.quote)
    meant = next((card.type for card in graph.everything() if card.key == str(said.directive)), None)
    if said.verdict is not Verdict.SAME or not stated or not meant or meant in types_named(stated):
        return ""
    if meant.startswith(f"{stated} ") or stated.startswith(f"{meant} "):  # “Chương trình”, “… hành động”
        return ""
    return f"the words say {stated}, and {said.directive} is of the type {meant}"


def _same_thing(row: Judgement, said: Judgement) -> bool:
    return (row.file, row.start, row.number) == (said.file, said.start, said.number)


def _overtaken(row: Judgement, said: Judgement) -> bool:
    """Tell whether a person's earlier word cannot stand beside the later one."""
    return row.directive == said.directive or row.verdict is said.verdict is Verdict.SAME


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
