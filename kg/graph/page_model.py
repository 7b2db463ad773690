"""What a drawing is made of, whatever it shows: things, how they stand to each other, and what filters them.

Every use case makes its drawing out of these; `kg.graph.page` writes it as a page and knows no more of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, Self

from kg.graph.page_words import Words

MOST = 1000  # directives that an eye can follow; beyond that the most important stay
MOST_PROJECTS = 200  # that one page draws; beyond that the most named stay
MOST_TASKS = 200  # that one page draws


class Subject(StrEnum):
    """What a page is about: it chooses the page's own words."""

    CITATIONS = "citations"
    PROJECTS = "projects"
    TASKS = "tasks"


class Quoted(Protocol):
    """A sentence of a held text with the place of the words that count in it."""

    @property
    def file(self) -> str:
        """The text."""

    @property
    def line(self) -> int:
        """Where in it, counted from 1."""

    @property
    def section(self) -> str:
        """Its path, "B.III.2.1"."""

    @property
    def sentence(self) -> str:
        """In clean text."""

    @property
    def mark(self) -> tuple[int, int]:
        """Where the words stand in the sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """A sentence of a held text, with the words that count in it."""

    before: str
    mention: str
    after: str
    file: str
    line: int
    section: str = ""
    source: str = ""  # the directive, where the page does not say it otherwise
    relation: str = ""
    address: str | None = None  # of the annotated text, relative to the page

    @classmethod
    def cut(cls, quoted: Quoted, *, source: str = "", relation: str = "", address: str | None = None) -> Self:
        """Cut a sentence at the words that count."""
        start, end = quoted.mark
        return cls(
            before=quoted.sentence[:start],
            mention=quoted.sentence[start:end],
            after=quoted.sentence[end:],
            file=quoted.file,
            line=quoted.line,
            section=quoted.section,
            source=source,
            relation=relation,
            address=address,
        )


@dataclass(frozen=True, slots=True)
class Look:
    """How a thing is drawn."""

    caption: str  # the words on or below it
    colour: str
    shape: str
    size: float = 12.0
    filled: bool = True
    dashed: bool = False
    width: int | None = None  # of a box at least, in pixels


@dataclass(frozen=True, slots=True)
class Item:
    """A thing of the drawing.

    Attributes:
        key: its name in addresses and commands.
        label: its name in lists and above its facts.
        look: how it is drawn.
        weight: how much it matters, in lists and in the search.
        marks: filter → its values there; where it has none, the filter leaves it alone.
        years: the first and the last year in which it counts; None when it has no date.
        timeless: whether the period leaves it alone.
        hangs: whether it is shown only while something that is shown leads to it.
        facts: (name of the field, value), in order; a name is a word of page_words.js.
        hint: a second line in lists.
        said: sentences about it.
        address: of its annotated text.
    """

    key: str
    label: str
    look: Look
    weight: int = 0
    marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    years: tuple[int, int] | None = None
    timeless: bool = False
    hangs: bool = False
    facts: tuple[tuple[str, str | Words], ...] = ()
    hint: str = ""
    said: tuple[Said, ...] = ()
    address: str | None = None


def facts(**told: str | Words | None) -> tuple[tuple[str, str | Words], ...]:
    """Give the facts of a thing, without those of which nothing is known."""
    return tuple((field, value) for field, value in told.items() if value)


@dataclass(frozen=True, slots=True)
class Join:
    """How one thing stands to another; the first relation gives the stroke."""

    start: str  # key
    end: str
    relations: tuple[str, ...]
    count: int
    said: tuple[Said, ...] = ()
    note: Words | None = None  # what it rests on, where no sentence says it


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, which is also a line of the legend."""

    value: str
    words: Words
    colour: str = ""
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A group of values by which things are shown or hidden."""

    name: str
    words: Words
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of the drawing: its names, and how it is read from either end."""

    name: str
    words: Words
    colour: str
    dashes: tuple[int, ...] = ()
    forward: Words | None = None  # heads what a thing leads to: "Nằm tại"; None for the page's own words
    backward: Words | None = None


@dataclass(frozen=True, slots=True)
class Backdrop:
    """Stripes behind a drawing along time and authority, each with its name, start and end in pixels."""

    bands: tuple[tuple[str, int, int], ...]
    columns: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that one page shows.

    Attributes:
        subject: what it is about.
        title: of the page.
        items: the things that are drawn, in order of key.
        joins: how they stand to each other, in order.
        places: where each item stands, in pixels.
        relations: those that occur.
        filters: those that mean something here.
        focus: keys of what the drawing is about.
        backdrop: what is painted behind.
        curved: how joins bend: "" for straight lines, else a kind of curve that the page knows.
        rows: left, top and right, in pixels, of a drawing that is read in rows from its top; None for others.
        left: what was left out: its label, and what to type to draw it (a key, or an option with its value).
        all_items: how many there are, with those left out.
        redraw: what to type to draw them all.
    """

    subject: Subject
    title: Words
    items: tuple[Item, ...]
    joins: tuple[Join, ...]
    places: tuple[tuple[int, int], ...]
    relations: tuple[Relation, ...]
    filters: tuple[Filter, ...] = ()
    focus: frozenset[str] = frozenset()
    backdrop: Backdrop | None = None
    curved: str = ""
    rows: tuple[int, int, int] | None = None
    left: tuple[tuple[str, str], ...] = ()
    all_items: int = 0
    redraw: str = ""
