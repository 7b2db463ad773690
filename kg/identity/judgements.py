"""People's decisions about mentions: a plain file that outranks every rule and survives rebuilds."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kg.domain.directive import DirectiveKey
from kg.errors import BadData

COLUMNS = ("file", "start", "number", "verdict", "directive", "who", "when", "why")


class Verdict(StrEnum):
    """What a person decided."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: the mention at `start` of `file` means, or does not mean, `directive`."""

    file: str
    start: int  # code points of the original file
    number: str  # which of the mention's numbers; "" for the only one
    verdict: Verdict
    directive: DirectiveKey
    who: str
    when: str  # ISO date
    why: str


def read_judgements(lines: Iterable[str], where: str) -> tuple[Judgement, ...]:
    """Read tab-separated judgements with a header line.

    Raises:
        BadData: with the line, when a column, a number, a verdict or a key is wrong.
    """
    rows = csv.reader(lines, delimiter="\t")
    header = tuple(next(rows, ()))
    if header != COLUMNS:
        raise BadData(
            where, f"line 1 must name the columns {' '.join(COLUMNS)}", hint="columns are separated by tabs"
        )
    return tuple(
        _row(row, f"{where}, line {line}")
        for line, row in enumerate(rows, 2)
        if any(row) and not row[0].startswith("#")
    )


def _row(row: list[str], where: str) -> Judgement:
    if len(row) != len(COLUMNS):
        raise BadData(
            where, f"{len(row)} columns instead of {len(COLUMNS)}", hint="columns are separated by tabs"
        )
    file, start, number, verdict, directive, who, when, why = row
    try:
        return Judgement(
            file, int(start), number, Verdict(verdict), DirectiveKey.parse(directive), who, when, why
        )
    except ValueError as error:
        raise BadData(
            where,
            str(error),
            hint="verdict is same, different or unsure; directive is a key like tw/xiii/nq/26",
        ) from error
