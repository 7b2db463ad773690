"""Reading mentions, with their words and their rivals, out of the store."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from kg.app.cards import Card, Link, Place, Rival
from kg.rdf.vocabulary import KG

Rows = Callable[..., Iterable[Mapping[str, str | None]]]


class Places:
    """The mentions of one graph; a small façade over its queries."""

    def __init__(self, rows: Rows, card: Callable[[str], Card]) -> None:
        """Take `rows(query name, variable=IRI, …)`, and what gives the card of a directive's IRI."""
        self._rows = rows
        self._card = card

    def of(self, by: str, what: str, *, citation: str | None = None, rivals: bool = False) -> tuple[Place, ...]:
        """Give the mentions whose property `by` is `what`, by citing directive and position.

        Args:
            by: a property's IRI, such as that of `kg:cited`.
            what: its value's IRI.
            citation: of this mention alone.
            rivals: also read what else each mention may have meant.
        """
        chosen = {"by": by, "what": what} | ({"citation": citation} if citation else {})
        reasons: dict[str, list[str]] = defaultdict(list)
        for row in self._rows("reasons", **chosen):
            reasons[_said(row, "citation")].append(_said(row, "reason"))
        others = self._rivals(chosen) if rivals else {}
        return tuple(
            self._place(row, tuple(reasons[_said(row, "citation")]), others.get(_said(row, "citation"), ()))
            for row in self._rows("citations", **chosen)
        )

    def undecided_about(self, directive: str) -> tuple[Place, ...]:
        """Give the mentions that may mean a directive and are not decided."""
        found = self._rows("undecided", directive=directive)
        citations = dict.fromkeys(_said(row, "citation") for row in found)
        return tuple(
            place
            for citation in citations
            for place in self.of(KG.status, KG.ambiguous, citation=citation, rivals=True)
        )

    def links(self, variable: str, directive: str) -> tuple[Link, ...]:
        """Give the relations between two others where `variable` (`subject`, `object`, `stated_by`) is the directive."""
        return tuple(
            Link(
                subject=self._card(_said(row, "subject")),
                relation=_said(row, "relation").removeprefix(KG.NAMESPACE),
                object=self._card(_said(row, "object")),
                place=self.of(KG.citing, _said(row, "stated_by"), citation=_said(row, "citation"))[0],
            )
            for row in self._rows("links", **{variable: directive})
        )

    def _place(self, row: Mapping[str, str | None], reasons: tuple[str, ...], rivals: tuple[Rival, ...]) -> Place:
        cited = row["cited"]
        return Place(
            citing=self._card(_said(row, "citing")),
            cited=self._card(cited) if cited else None,
            relation=_said(row, "relation").removeprefix(KG.NAMESPACE),
            cue=row["cue"],
            status=_said(row, "status").removeprefix(KG.NAMESPACE),
            confidence=float(_said(row, "confidence")),
            rule=_said(row, "rule"),
            reasons=reasons,
            section=row["section"] or "",
            sentence=_said(row, "sentence"),
            mark=(int(_said(row, "mark_start")), int(_said(row, "mark_end"))),
            quote=_said(row, "exact"),
            file=_said(row, "file"),
            line=int(_said(row, "line")),
            start=int(_said(row, "start")),
            end=int(_said(row, "end")),
            rivals=rivals,
        )

    def _rivals(self, chosen: Mapping[str, str]) -> dict[str, tuple[Rival, ...]]:
        found: dict[str, dict[int, tuple[str, float]]] = defaultdict(dict)
        said: dict[tuple[str, int, str], list[str]] = defaultdict(list)
        for row in self._rows("rivals", **chosen):
            citation, rank = _said(row, "citation"), int(_said(row, "rank"))
            found[citation][rank] = (_said(row, "directive"), float(_said(row, "score")))
            if row["side"]:
                said[citation, rank, row["side"]].append(_said(row, "text"))
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


def _said(row: Mapping[str, str | None], name: str) -> str:
    """Give a value that the query always binds."""
    value = row[name]
    if value is None:
        raise KeyError(name)
    return value
