"""The held texts as pages: each with its mentions, what they mean, who cites it, and its contradictions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kg.app.answers import Graph
from kg.app.cards import Card, Place
from kg.app.export import citation_graph
from kg.app.origins import read_origins
from kg.app.reasons import both
from kg.app.rows import rows
from kg.app.sheet import Wish, draw
from kg.app.text_pages import GRAPH_PAGE, INDEX_PAGE, page_names
from kg.errors import UnreadableFile
from kg.graph.annotated import (
    BackLink,
    Candidate,
    Entry,
    Finding,
    Listed,
    Mark,
    Open,
    Spot,
    TextPage,
    index_page,
    text_page,
)
from kg.graph.page_words import Words
from kg.rdf.labels import ENGLISH, VIETNAMESE
from kg.rdf.store import Home
from kg.text.decode import decode

_SELF = "self"
_MOST_OTHERS = 12  # other texts that are named beside a cited directive


@dataclass(frozen=True, slots=True)
class Annotated:
    """One file of the annotated corpus, or the reason why it could not be written."""

    name: str  # of the file
    content: str
    problem: UnreadableFile | None = None


def annotated(graph: Graph, files: Path | None = None) -> Iterator[Annotated]:
    """Give the annotated pages of all held texts, then their list and the drawing that links to them.

    A text that cannot be read, or is no longer what the graph was built from, gives a problem and no page.

    Args:
        graph: an opened graph.
        files: the folder of the corpus, when it was moved since the build.
    """
    corpus = _Corpus(graph)
    origins = read_origins(Home(graph.home).current())
    written: list[Card] = []
    for card in corpus.held:
        name = card.held or ""
        try:
            text = _text(name, files / name if files else origins.get(name), corpus.digests[card.iri])
        except UnreadableFile as error:
            yield Annotated(corpus.names[card.key], "", error)
            continue
        written.append(card)
        yield Annotated(corpus.names[card.key], text_page(corpus.page(card, text)))
    yield Annotated(INDEX_PAGE, index_page([corpus.listed(card) for card in written], GRAPH_PAGE))
    addresses = {card.key: corpus.names[card.key] for card in written}
    yield Annotated(GRAPH_PAGE, draw(*citation_graph(graph), Wish(texts=addresses)))


def _text(name: str, path: Path | None, digest: str) -> str:
    again = "build the graph again"
    if path is None:
        raise UnreadableFile(name, "nothing tells where it lies", hint="say where: --files FOLDER")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(
            name, f"{path} cannot be read ({error.strerror})", hint="if it was moved: --files FOLDER"
        ) from error
    if sha256(data).hexdigest() != digest:
        raise UnreadableFile(name, f"{path} changed since the graph was built", hint=again)
    return decode(name, data).text


class _Corpus:
    """All that the pages say, read from the graph once."""

    def __init__(self, graph: Graph) -> None:
        self.held = graph.held()
        self.names = page_names(self.held)
        self.digests = {row["directive"]: row["sha256"] for row in rows(graph.store, "files")}
        self._decided: dict[str, list[Place]] = defaultdict(list)
        self._back: dict[str, list[Place]] = defaultdict(list)
        for place in graph.citations():
            if place.cited is not None:
                self._decided[place.citing.key].append(place)
                if place.cited != place.citing:
                    self._back[place.cited.key].append(place)
        self._open: dict[str, list[Place]] = defaultdict(list)
        for place in graph.ambiguous():
            self._open[place.citing.key].append(place)
        self._pointers: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in rows(graph.store, "pointers"):
            self._pointers[row["citing"]].append(row)
        self._findings: dict[str, list[Finding]] = defaultdict(list)
        by_iri = {card.iri: card.held for card in self.held}
        for row in rows(graph.store, "findings"):
            file = row.get("file") or by_iri.get(row.get("about", ""))
            line = int(row["line"]) if "line" in row else None
            if file:
                self._findings[file].append(Finding(both(row["code"]), both(row["message"]), line))

    def page(self, card: Card, text: str) -> TextPage:
        """Put together what the page of one text shows."""
        cited: dict[Card, list[Place]] = defaultdict(list)
        for place in self._decided[card.key]:
            if place.cited is not None:
                cited[place.cited].append(place)
        anchors = {one.iri: f"d{number}" for number, one in enumerate(sorted(cited), 1)} | {card.iri: _SELF}
        undecided = sorted(self._open[card.key], key=lambda place: (place.start, place.end, place.quote))
        return TextPage(
            label=card.label,
            file=card.held or "",
            facts=_facts(card),
            text=text,
            marks=tuple(sorted({*self._marks(card, cited, anchors), *_open_marks(undecided)})),
            entries=tuple(
                self._entry(card, one, cited[one], anchors[one.iri]) for one in sorted(cited) if one != card
            ),
            undecided=tuple(self._undecided(number, place) for number, place in enumerate(undecided, 1)),
            cited_by=tuple(
                self._back_link(place)
                for place in sorted(self._back[card.key], key=lambda place: (place.citing.key, place.start))
            ),
            findings=tuple(self._findings[card.held or ""]),
            graph=f"{GRAPH_PAGE}#{card.key}",
            index=INDEX_PAGE,
        )

    def listed(self, card: Card) -> Listed:
        """Give the line of one text in the list of all."""
        cited = {place.cited.key for place in self._decided[card.key] if place.cited} - {card.key}
        citing = {place.citing.key for place in self._back[card.key]}
        return Listed(card.label, card.title or "", self.names[card.key], len(cited), len(citing))

    def _marks(
        self, card: Card, cited: Mapping[Card, Sequence[Place]], anchors: Mapping[str, str]
    ) -> Iterator[Mark]:
        for target, places in cited.items():
            for place in places:
                hint = f"{VIETNAMESE[place.relation]}: {target.label}"
                yield Mark(place.start, place.end, "decided", anchors[target.iri], hint)
        labels = {one.iri: one.label for one in (*cited, card)}
        for row in self._pointers[card.iri]:
            target_iri = row.get("refers_to", "")
            if target_iri in anchors:
                hint = f"chỉ {labels[target_iri]}"
                yield Mark(int(row["start"]), int(row["end"]), "pointer", anchors[target_iri], hint)

    def _entry(self, card: Card, cited: Card, places: Sequence[Place], anchor: str) -> Entry:
        others = {place.citing for place in self._back[cited.key]} - {card}
        also = [(one.label, self.names[one.key]) for one in sorted(others) if one.key in self.names]
        return Entry(
            anchor=anchor,
            label=cited.label,
            facts=tuple(fact for fact in (cited.issued_by, cited.title) if fact),
            address=self.names.get(cited.key),
            spots=tuple(_spot(place) for place in sorted(places, key=lambda place: place.start)),
            also=tuple(also[:_MOST_OTHERS]),
        )

    def _undecided(self, number: int, place: Place) -> Open:
        return Open(
            anchor=f"o{number}",
            quote=" ".join(place.sentence[slice(*place.mark)].split()),  # without the marks of Markdown
            spot=_spot(place),
            ambiguous=place.status == "ambiguous",
            candidates=tuple(
                Candidate(
                    rival.card.label,
                    self.names.get(rival.card.key),
                    _told(rival.reasons),
                    _told(rival.against),
                )
                for rival in place.rivals
            ),
            reasons=_told(place.reasons),
        )

    def _back_link(self, place: Place) -> BackLink:
        start, end = place.mark
        return BackLink(
            label=place.citing.label,
            spot=_spot(place, self.names[place.citing.key]),
            before=place.sentence[:start],
            mention=place.sentence[start:end],
            after=place.sentence[end:],
        )


def _told(reasons: Sequence[str]) -> tuple[Words, ...]:
    return tuple(both(reason) for reason in reasons)


def _open_marks(undecided: Sequence[Place]) -> Iterator[Mark]:
    for number, place in enumerate(undecided, 1):
        yield Mark(place.start, place.end, "open", f"o{number}", "chưa xác định")


def _spot(place: Place, page: str = "") -> Spot:
    return Spot(
        f"{page}#m{place.start}", place.line, Words(VIETNAMESE[place.relation], ENGLISH[place.relation])
    )


def _facts(card: Card) -> dict[str, str]:
    facts = {"by": card.issued_by, "on": card.date, "term": card.term, "title": card.title}
    return {name: fact for name, fact in facts.items() if fact}
