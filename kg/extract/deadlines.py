"""Deadlines: the words that say by when, as an interval of days."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from kg.domain.days import last_day
from kg.domain.evidence import Evidence, Span
from kg.domain.layers import Deadline
from kg.extract.inside import inside
from kg.lexicon.rules import load_rules
from kg.text.document import Document

_FILE = load_rules("deadlines")
_DAY, _MONTH, _QUARTER, _HALF, _YEAR = (
    _FILE.rule(name).regex for name in ("day", "month", "quarter", "half", "year")
)
_RECURRING, _CELL = _FILE.rule("recurring"), _FILE.rule("cell").regex
_RELATIVE, _QUARTERLY, _EVERY = (_FILE.rule(name).regex for name in ("relative", "quarterly", "every"))
_COUNTED = ("rong vòng ", "rong thời ", "hậm nhất ", "ối đa ")  # such a deadline begins with one of these
_DAY_CELL, _RECURRING_CELL = (_FILE.rule(name).regex for name in ("day-cell", "recurring-cell"))
# Every deadline but a recurring one holds one of these; a pattern that begins with plain characters leaps.
_STATED_YEAR = re.compile(r"(?:20\d\d|199\d)(?!\w)(?<!\w\d{4})")
_NUMBERS = (
    _STATED_YEAR,
    re.compile(r"háng \d"),
    re.compile(r"uý [IV1-4]"),
    re.compile(r"gày \d{1,2}/\d{1,2}(?![/\d])"),
)
_BEFORE, _AFTER = 48, 16  # code points of a deadline on either side of that number
# A deadline begins with one of the opening words; where none stands before a number, none is looked for.
_OPENS = re.compile(_FILE.parts["opens"])
_STATEMENT_END = re.compile(r"[;.!?](?=\s)")
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


class Due(Struct, frozen=True):
    """A deadline in clean text."""

    span: Span
    first: str | None  # ISO days
    last: str | None
    recurring: str | None


def dues_in(text: str, start: int, end: int, year: int | None) -> tuple[Due, ...]:
    """Give the deadlines stated in text[start:end], in text order.

    Args:
        text: clean text.
        start: where to begin.
        end: where to stop.
        year: of the document, for days and months that name none.
    """
    repeated = [
        Due(Span(*hit.span()), None, None, hit[0].lower())
        for hit in (*_RECURRING.matches(text, start, end), *_every(text, start, end))
    ]
    dated = _dated(text, start, end, year)
    if repeated:
        # `định kỳ 6 tháng … trước ngày 15 tháng 6 và trước ngày 01 tháng 12`: of every year, not of this one.
        dated = [
            due
            for due in dated
            if _STATED_YEAR.search(text, due.span.start, due.span.end)
            or not any(_together(text, due, other) for other in repeated)
        ]
    relative = _relative(text, start, end)
    if not repeated and relative is None:
        return tuple(reversed(dated))
    found = list(dated)
    for due in sorted(repeated, key=lambda due: due.span):
        if not any(other.recurring and _together(text, due, other) for other in found):
            found.append(due)
    if relative and not any(_together(text, relative, other) for other in found):
        found.append(relative)
    return tuple(sorted(found, key=lambda due: due.span))


def final_of(dues: Sequence[Due]) -> Due | None:
    """Give the deadline by which all is done: the latest day, else a repetition, else one without a day."""
    return max(reversed(dues), key=lambda due: (due.last or "", due.recurring is not None), default=None)


def _together(text: str, one: Due, other: Due) -> bool:
    """Tell whether two deadlines stand in one statement."""
    first, second = sorted((one.span, other.span))
    return _STATEMENT_END.search(text, first.start, second.start) is None


def _dated(text: str, start: int, end: int, year: int | None) -> list[Due]:
    """Give the deadlines that name a day or a period; of two readings of one place, the one that goes on."""
    found = [
        due
        for number in _NUMBERS
        for hit in number.finditer(text, start, end)
        for opens in _OPENS.finditer(text, max(start, hit.start() - _BEFORE), hit.start())
        for pattern in (_DAY, _MONTH, _QUARTER, _HALF, _YEAR)
        if (match := pattern.match(text, opens.start(), min(end, hit.end() + _AFTER)))
        if (due := _period(match, year)) is not None
    ]
    dues: list[Due] = []
    for due in sorted(found, key=lambda due: (-due.span.end, due.span.start)):
        if not dues or due.span.end <= dues[-1].span.start:
            dues.append(due)
    return dues


def _every(text: str, start: int, end: int) -> Iterable[re.Match[str]]:
    return _EVERY.finditer(text, start, end) if text.find(" lần", start, end) >= 0 else ()


def _relative(text: str, start: int, end: int) -> Due | None:
    """Give a deadline without a day in its words: `ngày 10 của tháng đầu quý`, `trong vòng 05 ngày`."""
    if text.find(" quý", start, end) >= 0 and (quarterly := _QUARTERLY.search(text, start, end)):
        return Due(Span(*quarterly.span()), None, None, quarterly[0].lower())
    hits = (
        match
        for words in _COUNTED
        if (at := text.find(words, start, end)) > start
        if (match := _RELATIVE.search(text, at - 1, end))
    )
    found = min(hits, key=re.Match.start, default=None)
    return Due(Span(*found.span()), None, None, None) if found else None


def due_in_cell(text: str, start: int, end: int, year: int | None = None) -> Due | None:
    """Give the deadline that a table's cell states; None when the cell is empty or says something else.

    Args:
        text: clean text.
        start: where the cell begins.
        end: where it ends.
        year: of the document, for days, months and quarters that name none.
    """
    repeated = _RECURRING_CELL.search(text, start, end)
    if repeated:
        return Due(Span(*repeated.span()), None, None, repeated[0].lower())
    days = [match for match in _DAY_CELL.finditer(text, start, end) if year or match["year"] or match["y"]]
    if days:
        return _period(days[-1], year)
    # The last one that is named: `Quý I - Quý III/2024`, `Từ tháng 3/2023 đến tháng 6/2023`.
    found = [due for match in _CELL.finditer(text, start, end) if (due := _of_cell(match, year))]
    return found[-1] if found else None


def _of_cell(match: re.Match[str], year: int | None) -> Due | None:
    fields, span = match.groupdict(), Span(*match.span())
    stated = fields["year"] or fields["qyear"] or fields["hyear"] or fields["only"] or fields["to"] or year
    if stated is None:
        return None
    of = int(stated)
    if month := fields["month"] or fields["m"]:
        period = _of_month(span, of, int(month))
    elif fields["quarter"]:
        begins, ends = (
            _of_quarter(span, of, fields[name] or fields["quarter"]) for name in ("quarter", "until")
        )
        period = Due(span, begins.first, ends.last, None)
    elif fields["half"]:
        period = _of_half(span, of, fields["half"])
    else:
        period = Due(span, f"{fields['from'] or of}-01-01", f"{of}-12-31", None)
    return _before(period) if period and fields["before"] else period


def deadline_of(document: Document, whole: Evidence, outer: Span, due: Due) -> Deadline:
    """Give a deadline with its evidence, which stands inside the evidence of its task."""
    return Deadline(inside(document, whole, outer, due.span), due.first, due.last, due.recurring)


def _period(match: re.Match[str], year: int | None) -> Due | None:
    """Read one match; None when it names no possible day or a year before the document's."""
    fields = match.groupdict()
    stated = fields.get("year") or fields.get("y") or (str(year) if year else None)
    if stated is None or (year and int(stated) < year):
        return None
    span, of = Span(*match.span()), int(stated)
    month, day = fields.get("month") or fields.get("m"), fields.get("day") or fields.get("d")
    if month is None or day is None:
        quarter, half = fields.get("quarter") or fields.get("bare"), fields.get("half")
        period = (
            _of_quarter(span, of, quarter)
            if quarter
            else _of_half(span, of, half)
            if half
            else _of_month(span, of, int(month))
            if month
            else Due(span, f"{of}-01-01", f"{of}-12-31", None)
        )
        return _before(period) if period and "rước " in match[0] else period
    iso = f"{of}-{int(month):02}-{int(day):02}"
    try:
        date.fromisoformat(iso)
    except ValueError:  # the calendar has no such day
        return None
    return Due(span, None, iso, None)


def _before(period: Due) -> Due:
    """Give the last day before a period: `trước năm 2025` is over with 2024."""
    last = date.fromisoformat(period.first) - timedelta(days=1) if period.first else None
    return Due(period.span, None, last.isoformat() if last else None, None)


def _of_month(span: Span, year: int, month: int) -> Due | None:
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    iso = f"{year}-{month:02}"
    return Due(span, f"{iso}-01", last_day(iso), None)


def _of_half(span: Span, year: int, half: str) -> Due:
    if half == "đầu":
        return Due(span, f"{year}-01-01", f"{year}-06-30", None)
    return Due(span, f"{year}-07-01", f"{year}-12-31", None)


def _of_quarter(span: Span, year: int, quarter: str) -> Due:
    last = _QUARTERS[quarter] * 3
    return Due(span, f"{year}-{last - 2:02}-01", last_day(f"{year}-{last:02}"), None)
