"""Answers for reading: directives as headings, and under each citing document its places with their words."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple, Protocol

import click

from kg.app.cards import Card, Cited, Link, Place
from kg.domain.tiers import FIRM, tier

_WIDEST = 110  # columns; longer lines are hard to read
_UNKNOWN_WIDTH = 100  # columns, where the output is no terminal
_LINES = 3  # of a quoted sentence, unless it is wanted whole
_INDENT = "    "
_WORDS = re.compile(r"( *)([^ ]+)")
# A quote may hold what its file holds; a terminal would obey it.
_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)])


class Marked(Protocol):
    """A sentence in which words are marked."""

    @property
    def mark(self) -> tuple[int, int]:
        """Where they stand in the sentence."""
        ...

    @property
    def marked(self) -> str:
        """The sentence with the words in guillemets."""
        ...


class Layout(NamedTuple):
    """How wide the page is, and whether whole sentences are wanted."""

    full: bool = False
    width: int = _UNKNOWN_WIDTH

    def heading(self, card: Card) -> Iterator[str]:
        """Introduce a directive: name, date, issuer, term, subject."""
        name = card.name if card.symbol else self._cut(card.name)
        yield click.style(name, bold=True) + _identity(card, "  ")
        about = f"{card.title} " if card.title and card.symbol else ""
        yield from self._wrap(f"{about}[{card.key}]{_standing(card)}", "  ")

    def cited(self, cited: Cited, limit: int | None = None) -> Iterator[str]:
        """Lay out one directive with the places that cite it, by citing document."""
        yield from self.heading(cited.directive)
        yield f"  cited by {counted(cited.documents, 'document')} at {counted(len(cited.places), 'place')}"
        for citing, places in groupby(cited.places[:limit], key=lambda place: place.citing):
            yield ""
            yield from self.citing(citing)
            for place in places:
                yield from self.place(place)
        if limit is not None and len(cited.places) > limit:
            yield ""
            yield f"  … and {counted(len(cited.places) - limit, 'more place')}; --limit shows more"
        for link in cited.links:
            yield ""
            yield from self.link(link)

    def citing(self, card: Card) -> Iterator[str]:
        """Introduce a document whose places follow."""
        first, *more = self._wrap(f"{card.label}{_by(card)}", "  ", "    ")
        yield click.style(first, bold=True)
        yield from more

    def place(self, place: Place, target: Card | None = None) -> Iterator[str]:
        """Lay out one mention: section, relation, where it stands, and its sentence."""
        facts = [place.section or "(head)", place.relation.replace("_", " ")]
        if target is not None:
            facts.append(f"→ {target.label}")
        if place.status != "resolved":
            facts.append(place.status)
        elif place.confidence < 1:
            trust = tier(place.confidence)
            facts.append(f"{place.confidence:.2f}" if trust == FIRM else f"{trust} {place.confidence:.2f}")
        yield f"{_INDENT}{'  '.join(facts)}  {click.style(f'{place.file}:{place.line}', dim=True)}"
        yield from self.sentence(place)

    def sentence(self, place: Marked) -> Iterator[str]:
        """Lay out the sentence of a mention, shortened around it unless it is wanted whole."""
        room = self.width - len(_INDENT) - 2
        text = place.marked if self.full else shortened(place, _LINES * room)
        yield from highlighted(wrapped(text, room), f"{_INDENT}  ")

    def link(self, link: Link) -> Iterator[str]:
        """Lay out a relation that a text states between two other directives."""
        relation = link.relation.replace("_", " ")
        said_by = link.place.citing.label
        yield from self._wrap(f"{link.subject.label} {relation} {link.object.label}, says {said_by}:", "  ")
        yield from self.place(link.place)

    def one_line(self, card: Card) -> Iterator[str]:
        """Lay out a directive in a list."""
        title = f": {card.title}" if card.title and card.symbol else ""
        yield from self._wrap(f"{card.name}{_identity(card, ' · ')}{title}{_standing(card)}", "  ", "    ")

    def note(self, text: str, indent: str = "") -> Iterator[str]:
        """Lay out a remark."""
        yield from self._wrap(text, indent)

    def _wrap(self, text: str, indent: str, following: str | None = None) -> list[str]:
        return wrapped(text, self.width, indent, indent if following is None else following)

    def _cut(self, text: str) -> str:
        return text if len(text) <= self.width else f"{text[: self.width - 2].rpartition(' ')[0]} …"


def page(*, full: bool = False) -> Layout:
    """Give a layout as wide as the terminal."""
    return Layout(full=full, width=max(40, min(terminal_width(), _WIDEST)))


def terminal_width() -> int:
    """Give the columns of the terminal, by the rules of `shutil`, which would load every archive format."""
    stated = os.environ.get("COLUMNS", "")
    if stated.isdecimal() and int(stated):
        return int(stated)
    try:
        return (
            os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns or _UNKNOWN_WIDTH
        )
    except (OSError, ValueError):
        return _UNKNOWN_WIDTH


def wrapped(text: str, width: int, indent: str = "", following: str = "") -> list[str]:
    """Break text at blanks into lines of at most `width` characters; a longer word has a line of its own."""
    lines: list[str] = []
    line = indent
    for word in words_of(text):
        if line.strip() and len(line) + len(word) + (not line.endswith(" ")) > width:
            lines.append(line)
            line = following
        line += word if not line.strip() else f" {word}"
    return [*lines, line] if line.strip() else lines


def words_of(text: str) -> list[str]:
    """Give the words of a text, control characters dropped."""
    return text.translate(_CONTROLS).split()


def counted(number: int, thing: str) -> str:
    """Say how many: `1 place`, `3 places`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def shortened(place: Marked, room: int) -> str:
    """Give the marked sentence, cut at blanks so that some `room` characters around the mention stay."""
    text = place.marked
    start, end = place.mark[0], place.mark[1] + 2  # two guillemets
    spare = room - (end - start)
    if len(text) <= room:
        return text
    # What one side does not need is the other's.
    before = min(start, max(spare // 2, spare - (len(text) - end), 0))
    after = min(len(text) - end, max(spare - before, 0))
    left, right = start - before, end + after
    if left > 0:
        blank = text.find(" ", left, start)
        left = blank + 1 if blank >= 0 else start
    if right < len(text):
        blank = text.rfind(" ", end, right)
        right = blank if blank >= 0 else end
    return f"{'… ' if left > 0 else ''}{text[left:right]}{' …' if right < len(text) else ''}"


def highlighted(lines: Iterable[str], indent: str) -> Iterator[str]:
    """Set what stands between the guillemets of the mention in bold, over the lines it runs on."""
    inside = False
    for line in lines:
        written = indent
        for part in _parts(line):
            inside = inside or part.startswith("«")
            written += click.style(part, bold=True) if inside else part
            inside = inside and not part.endswith("»")
        yield written


def show(lines: Iterable[str]) -> None:
    """Print laid-out lines, none wider than the page; colours stay only on a terminal."""
    width = page().width
    click.echo("\n".join(part for line in lines for part in fitted(line, width)))


def fitted(line: str, width: int, following: str | None = None) -> list[str]:
    """Break a line that is wider than the page, colours not counted; its blanks stay as they are.

    Args:
        line: with or without colours.
        width: columns.
        following: what the further lines begin with; without it, the indent of the line and two blanks more.
    """
    if len(line) <= width or len(click.unstyle(line)) <= width:
        return [line]
    if following is None:
        following = " " * (len(line) - len(line.lstrip(" ")) + 2)
    lines, now = [], ""
    for blanks, word in _WORDS.findall(line):
        if now.strip() and len(click.unstyle(f"{now}{blanks}{word}")) > width:
            lines.append(now)
            now = f"{following}{word}"
        else:
            now += blanks + word
    return [*lines, now]


def _parts(line: str) -> list[str]:
    parts, rest = [], line
    for mark, place in (("«", 0), ("»", 1)):
        at = rest.find(mark)
        if at >= 0:
            parts.append(rest[: at + place])
            rest = rest[at + place :]
    return [part for part in (*parts, rest) if part]


def _identity(card: Card, before: str) -> str:
    facts = [card.date, card.issued_by, f"khóa {card.term}" if card.term else None]
    told = " · ".join(fact for fact in facts if fact and fact not in card.name)
    return f"{before}{told}" if told else ""


def _by(card: Card) -> str:
    return f" · {card.issued_by}" if card.issued_by and card.issued_by not in card.label else ""


def _standing(card: Card) -> str:
    standing = ["its text is held"] if card.held else []
    if card.unconfirmed:
        standing.append("unconfirmed: known from no named source")
    return f" ({'; '.join(standing)})" if standing else ""
