"""The file of people's decisions: a plain table that survives rebuilds."""

import csv
from collections.abc import Iterable
from datetime import date

from kg.domain.directive import DirectiveKey
from kg.domain.judgement import Judgement, Verdict
from kg.errors import BadData

COLUMNS = ("file", "start", "number", "verdict", "directive", "who", "when", "why")


def read_judgements(lines: Iterable[str], where: str) -> tuple[Judgement, ...]:
    """Read tab-separated judgements with a header line.

    Raises:
        BadData: with the line, when a column, a number, a verdict, a key, a name or a date is wrong.
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
        key = DirectiveKey.parse(directive)
        return Judgement(file, int(start), number, Verdict(verdict), key, _name(who), _day(when), why)
    except ValueError as error:
        raise BadData(
            where,
            str(error),
            hint="verdict is same, different or unsure, directive a key like tw/xiii/nq/26, when a day",
        ) from error


def _name(text: str) -> str:
    if not text.strip():
        raise ValueError("nobody is named who decided")
    return text


def _day(text: str) -> str:
    if date.fromisoformat(text).isoformat() != text:
        raise ValueError(f"a day is written as 2026-11-21, not as {text}")
    return text
