"""Who signed a directive, in what office and for whom, with the words that say so."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pyoxigraph import Store

from kg.app.cards import Charge, Signature
from kg.app.rows import evidence, rows
from kg.rdf.vocabulary import KG

_MANNERS = ("on_behalf_of", "in_place_of", "by_order_of", "by_authority_of")  # in this order


def signatures(store: Store, directives: Sequence[str]) -> tuple[Signature, ...]:
    """Give the signatures of directives by their IRIs, in the order of IRI and text."""
    if not directives:
        return ()
    charges: defaultdict[str, list[Charge]] = defaultdict(list)
    for row in rows(store, "signature-charges", directive=list(directives)):
        charges[row["signature"]].append(Charge(row["manner"].removeprefix(KG.NAMESPACE), row["name"]))
    return tuple(
        Signature(
            iri=row["signature"],
            directive=row["directive"],
            name=row.get("name"),
            office=row.get("office"),
            charges=_in_order(charges[row["signature"]]),
            seat=row.get("seat"),
            rule=row["rule"],
            **evidence(row),
        )
        for row in rows(store, "signatures", directive=list(directives))
    )


def signatures_for(store: Store, body: str) -> tuple[Signature, ...]:
    """Give the signatures under what was issued by a body (its IRI), or signed for it or within it."""
    return signatures(store, [row["directive"] for row in rows(store, "signed-for", body=[body])])


def _in_order(charges: Iterable[Charge]) -> tuple[Charge, ...]:
    return tuple(sorted(charges, key=lambda one: (_MANNERS.index(one.manner), one.name)))
