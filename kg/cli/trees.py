"""Lineages as trees of lines, and ways as chains of steps."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.layout import Layout, counted, fitted
from kg.domain.following import Direction, Mark

if TYPE_CHECKING:
    from kg.app.traces import Hop, Line, Lineages, Paths, Traced

_TITLES = {Direction.UP: "It rests on", Direction.DOWN: "Resting on it"}
_MARKS = {Mark.AGAIN: "  ↑ again", Mark.CYCLE: "  ↺ cycle"}


def tree_lines(answer: "Lineages", layout: Layout) -> Iterator[str]:
    """Lay out a lineage in each of its directions."""
    yield from layout.heading(answer.directive)
    for traced in answer.traced:
        yield ""
        yield click.style(f"{_TITLES[traced.direction]} ({', '.join(answer.relations)}):", bold=True)
        yield from _branches(traced, layout)
        if len(traced.lines) == 1:
            yield "  nothing that is known"
        if traced.beyond:
            yield f"  … and {counted(traced.beyond, 'directive')} deeper; --depth shows more"
        for circle in traced.cycles:
            names = " → ".join(card.label for card in (*circle, circle[0]))
            yield from layout.note(f"cycle: {names}", "  ")


def path_lines(answer: "Paths", layout: Layout) -> Iterator[str]:
    """Lay out ways, each step with the words that say so."""
    start, end = (answer.end, answer.start) if answer.turned else (answer.start, answer.end)
    if not answer.ways:
        yield f"No citations lead from {answer.start.label} to {answer.end.label}, nor back."
        return
    if answer.turned:
        yield f"No citations lead from {answer.start.label} to {answer.end.label}; the other way round:"
        yield ""
    more = ", and there are more" if answer.cut else ""
    yield click.style(f"{start.label} → {end.label}: {counted(len(answer.ways), 'way')}{more}", bold=True)
    for number, way in enumerate(answer.ways, start=1):
        yield ""
        yield click.style(f"Way {number}, {counted(len(way), 'citation')}", bold=True)
        for hop in way:
            yield from _hop(hop, layout)


def _branches(traced: "Traced", layout: Layout) -> Iterator[str]:
    last = _last(traced.lines)
    open_above: list[bool] = []
    for place, (line, is_last) in enumerate(zip(traced.lines[1:], last[1:], strict=True), start=1):
        del open_above[line.depth - 1 :]
        rails = "".join("│  " if still else "   " for still in open_above)
        open_above.append(not is_last)
        hanging = any(following.depth > line.depth for following in traced.lines[place + 1 : place + 2])
        below = f"  {rails}{'   ' if is_last else '│  '}{'│  ' if hanging else '   '}"
        yield from fitted(f"  {rails}{'└─ ' if is_last else '├─ '}{_line(line)}", layout.width, below)


def _last(lines: "Sequence[Line]") -> list[bool]:
    """Tell of each line whether no other line hangs on the same one below it."""
    last: list[bool] = []
    deeper: set[int] = set()
    for line in reversed(lines):
        last.append(line.depth not in deeper)
        deeper = {depth for depth in deeper if depth < line.depth} | {line.depth}
    return last[::-1]


def _line(line: "Line") -> str:
    places = f" ×{line.count}" if line.count > 1 else ""
    said = "; third texts say so" if line.elsewhere == line.count else ""
    facts = f"{line.relations.replace('_', ' ')}{places}{said}"
    held = "" if line.directive.held else "; not held"
    level = f"; {line.level}" if line.level else ""
    return f"{line.directive.label}  [{facts}{level}{held}]{_MARKS.get(line.mark, '')}"


def _hop(hop: "Hop", layout: Layout) -> Iterator[str]:
    relations = hop.relations.replace("_", " ")
    yield from layout.note(f"{hop.citing.label} — {relations} → {hop.cited.label}", "  ")
    for place in hop.evidence.places[:1]:
        yield from layout.place(place)
    for link in hop.evidence.links[: 0 if hop.evidence.places else 1]:
        yield from layout.link(link)
    if hop.count > 1:
        yield f"    … and {counted(hop.count - 1, 'more place')}: kg why {hop.citing.key} {hop.cited.key}"
