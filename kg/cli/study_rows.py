"""Lineages, ways, rankings and groups as rows."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.app.tables import Cell
from kg.cli.rows import WORDS, words_row

if TYPE_CHECKING:
    from kg.app.ranking import Group, Ranked, Similar
    from kg.app.traces import Event, FollowUp, Lineages, Paths

Cells = dict[str, Cell]

LINE_COLUMNS = (
    "direction", "depth", "key", "label", "level", "issued_on", "held", "parent", "relations", "count",
    "elsewhere", "mark", "undecided",
)  # fmt: skip
HOP_COLUMNS = (
    "way", "step", "citing", "citing_label", "relations", "cited", "cited_label", "count", *WORDS,
)  # fmt: skip
FOLLOW_UP_COLUMNS = (
    "level",
    "name",
    "verdict",
    "texts",
    "key",
    "label",
    "issued_on",
    "relations",
    "steps",
    "through",
)
EVENT_COLUMNS = ("date", "level", "role", "key", "label", "held", "cites", "cited_by")
RANKED_COLUMNS = ("rank", "score", "key", "label", "type", "level", "issued_on", "held", "documents")
SIMILAR_COLUMNS = ("by", "rank", "score", "shared", "key", "label", "issued_on", "examples")
GROUP_COLUMNS = ("number", "size", "subjects", "types", "leading", "members")


def line_rows(answer: "Lineages") -> Iterator[Cells]:
    """Give a lineage as rows of LINE_COLUMNS, the directive itself first in each direction."""
    for traced in answer.traced:
        for line in traced.lines:
            yield {
                "direction": traced.direction.value,
                "depth": line.depth,
                "key": line.directive.key,
                "label": line.directive.label,
                "level": line.level,
                "issued_on": line.directive.issued_on,
                "held": line.directive.held is not None,
                "parent": line.parent,
                "relations": line.relations,
                "count": line.count,
                "elsewhere": line.elsewhere,
                "mark": line.mark.value,
                "undecided": line.undecided,
            }


def hop_rows(answer: "Paths") -> Iterator[Cells]:
    """Give ways as rows of HOP_COLUMNS, one per citation, with the first place that says it."""
    for number, way in enumerate(answer.ways, start=1):
        for step, hop in enumerate(way, start=1):
            evidence = hop.evidence
            place = next(iter((*evidence.places, *(link.place for link in evidence.links))), None)
            yield {
                "way": number,
                "step": step,
                "citing": hop.citing.key,
                "citing_label": hop.citing.label,
                "relations": hop.relations,
                "cited": hop.cited.key,
                "cited_label": hop.cited.label,
                "count": hop.count,
                **(words_row(place) if place else dict.fromkeys(WORDS)),
            }


def follow_up_rows(answer: "FollowUp") -> Iterator[Cells]:
    """Give a follow-up as rows of FOLLOW_UP_COLUMNS: one per follower, or one for a place without any."""
    for station in answer.stations:
        for one in station.followers or (None,):
            yield {
                "level": station.level.value,
                "name": station.name,
                "verdict": station.verdict.value,
                "texts": station.texts,
                "key": one.directive.key if one else None,
                "label": one.directive.label if one else None,
                "issued_on": one.directive.issued_on if one else None,
                "relations": one.relations if one else None,
                "steps": one.steps if one else None,
                "through": one.through if one else None,
            }


def event_row(event: "Event") -> Cells:
    """Give an event as a row of EVENT_COLUMNS."""
    return {
        "date": event.date,
        "level": event.level,
        "role": event.role,
        "key": event.directive.key,
        "label": event.directive.label,
        "held": event.directive.held is not None,
        "cites": event.cites,
        "cited_by": event.cited_by,
    }


def ranked_row(row: "Ranked") -> Cells:
    """Give a place in a ranking as a row of RANKED_COLUMNS."""
    card = row.directive
    return {
        "rank": row.rank,
        "score": row.score,
        "key": card.key,
        "label": card.label,
        "type": card.type,
        "level": row.level,
        "issued_on": card.issued_on,
        "held": card.held is not None,
        "documents": card.documents,
    }


def similar_row(row: "Similar") -> Cells:
    """Give a likeness as a row of SIMILAR_COLUMNS."""
    return {
        "by": row.by.value,
        "rank": row.rank,
        "score": row.score,
        "shared": row.shared,
        "key": row.directive.key,
        "label": row.directive.label,
        "issued_on": row.directive.issued_on,
        "examples": "; ".join(card.label for card in row.examples),
    }


def group_row(group: "Group") -> Cells:
    """Give a group as a row of GROUP_COLUMNS."""
    return {
        "number": group.number,
        "size": group.size,
        "subjects": "; ".join(group.subjects),
        "types": "; ".join(group.types),
        "leading": "; ".join(card.label for card in group.leading),
        "members": "; ".join(group.members),
    }
