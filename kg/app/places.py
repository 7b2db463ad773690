"""Reading mentions, with their words and their rivals, out of the store."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from pyoxigraph import NamedNode, Store

from kg.app.cards import Card, Link, Place, Rival
from kg.app.rows import evidence, rows
from kg.rdf.vocabulary import KG


class Places:
    """The mentions of one graph, read by its packaged queries."""

    def __init__(self, store: Store, card: Callable[[str], Card]) -> None:
        """Take the store, and what gives the card of a directive's IRI."""
        self._store = store
        self._card = card

    def of(self, by: str, *what: str, rivals: bool = False) -> tuple[Place, ...]:
        """Give the mentions whose property `by` is one of `what`, by citing directive and position.

        Args:
            by: a property's IRI, such as that of `kg:cited`.
            what: IRIs of values.
            rivals: also read what else each mention may have meant.
        """
        return self._list(self._citations("mentions", by=[by], what=what), rivals=rivals)

    def undecided_about(self, directives: Iterable[str]) -> tuple[Place, ...]:
        """Give the mentions that may mean one of the directives and are not decided."""
        return self._list(self._citations("undecided", directive=directives), rivals=True)

    def about(self, *directives: str) -> tuple[tuple[Place, ...], tuple[Link, ...]]:
        """Give the mentions of these directives, and what other directives do to them, as held texts say."""
        citations = self._citations("mentions", by=[KG.cited], what=directives)
        read = self._read(citations)
        return tuple(read.values()), self._links(citations, read)

    def links_from(self, directive: str) -> tuple[Link, ...]:
        """Give what this directive does to others, as other held texts say."""
        links = self._links(self._citations("links-from", subject=[directive]))
        return tuple(link for link in links if link.subject.iri == directive)

    def links_in(self, directive: str) -> tuple[Link, ...]:
        """Give what the text of this directive says of two others."""
        return self._links(self._citations("mentions", by=[KG.citing], what=[directive]))

    def between(self, citing: str, cited: str) -> tuple[tuple[Place, ...], tuple[Link, ...]]:
        """Give the mentions by which one directive cites another, and what third texts say of the two."""
        of_cited = self._subjects(KG.cited, cited)
        own = of_cited & self._subjects(KG.citing, citing)
        said = {node for other in self._subjects(KG.cited, citing) for node in self._subjects(KG.via, other)}
        links = self._links(sorted(of_cited & said))
        return self._list(sorted(own)), tuple(
            link for link in links if (link.subject.iri, link.object.iri) == (citing, cited)
        )

    def _subjects(self, relation: str, value: str) -> set[str]:
        found = self._store.quads_for_pattern(None, NamedNode(relation), NamedNode(value), None)
        return {quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)}

    def links_everywhere(self) -> tuple[Link, ...]:
        """Give what held texts say of two others."""
        return self._links(self._citations("mentions", by=[KG.status], what=[KG.resolved]))

    def _citations(self, name: str, **bound: Iterable[str]) -> list[str]:
        return [row["citation"] for row in rows(self._store, name, **bound)]

    def _list(self, citations: list[str], *, rivals: bool = False) -> tuple[Place, ...]:
        return tuple(self._read(citations, rivals=rivals).values())

    def _read(self, citations: list[str], *, rivals: bool = False) -> dict[str, Place]:
        """Read the mentions by their IRIs, ordered by citing directive and position."""
        reasons: dict[str, list[str]] = defaultdict(list)
        for row in rows(self._store, "reasons", citation=citations):
            reasons[row["citation"]].append(row["reason"])
        others = self._rivals(citations) if rivals else {}
        found: dict[str, Place] = {}
        for row in rows(self._store, "citations", citation=citations):
            citation = row["citation"]
            found[citation] = self._place(row, tuple(reasons[citation]), others.get(citation, ()))
        return found

    def _links(self, citations: list[str], read: dict[str, Place] | None = None) -> tuple[Link, ...]:
        """Give what the mentions say of two others; `read` are those of them that were read already."""
        found = list(rows(self._store, "links", citation=citations))
        said = list(dict.fromkeys(row["citation"] for row in found))
        places = self._read(said) if read is None else read
        return tuple(
            Link(
                subject=self._card(row["subject"]),
                relation=row["relation"].removeprefix(KG.NAMESPACE),
                object=self._card(row["object"]),
                place=places[row["citation"]],
            )
            for row in found
        )

    def _place(self, row: dict[str, str], reasons: tuple[str, ...], rivals: tuple[Rival, ...]) -> Place:
        cited = row.get("cited")
        return Place(
            citing=self._card(row["citing"]),
            cited=self._card(cited) if cited else None,
            relation=row["relation"].removeprefix(KG.NAMESPACE),
            cue=row.get("cue"),
            status=row["status"].removeprefix(KG.NAMESPACE),
            confidence=float(row["confidence"]),
            reasons=reasons,
            rivals=rivals,
            rule=row["rule"],
            **evidence(row),
        )

    def _rivals(self, citations: list[str]) -> dict[str, tuple[Rival, ...]]:
        found: dict[str, dict[int, tuple[str, float]]] = defaultdict(dict)
        said: dict[tuple[str, int, str], list[str]] = defaultdict(list)
        for row in rows(self._store, "rivals", citation=citations):
            citation, rank = row["citation"], int(row["rank"])
            found[citation][rank] = (row["directive"], float(row["score"]))
            if "side" in row:
                said[citation, rank, row["side"]].append(row["text"])
        return {
            citation: tuple(
                Rival(
                    self._card(directive),
                    score,
                    tuple(said[citation, rank, KG.reason]),
                    tuple(said[citation, rank, KG.against]),
                )
                for rank, (directive, score) in sorted(ranked.items())
            )
            for citation, ranked in found.items()
        }
