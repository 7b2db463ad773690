"""A held text as an HTML page: every mention marked and linked to what it means, back-links beside it.

The pages hold no script at all, and their policy lets none run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.graph.page_words import Words
from kg.graph.still import still_page

_STYLE = "annotated.css"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of the text that names something."""

    start: int  # code points of the file
    end: int
    kind: str  # "decided", "open" or "pointer"
    anchor: str  # of the entry beside the text that tells what it means
    hint: str  # shown when the pointer rests on it


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text, to be linked to."""

    address: str  # "#m120" or "tw_xiii_nq_26.html#m120"
    line: int
    relation: Words


@dataclass(frozen=True, slots=True)
class Entry:
    """A directive that the text speaks of."""

    anchor: str
    label: str
    facts: tuple[str, ...]  # issuer, subject
    address: str | None  # of its own page, when its text is held
    spots: tuple[Spot, ...]  # in this text
    also: tuple[tuple[str, str], ...]  # label and address of other held texts that cite it


@dataclass(frozen=True, slots=True)
class Candidate:
    """A directive that an undecided mention may mean."""

    label: str
    address: str | None
    reasons: tuple[Words, ...]
    against: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A mention that is not decided."""

    anchor: str
    quote: str
    spot: Spot
    ambiguous: bool
    candidates: tuple[Candidate, ...]
    reasons: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class BackLink:
    """One place in another held text that cites this one."""

    label: str
    spot: Spot
    before: str
    mention: str
    after: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction that the build found in this text."""

    code: Words
    message: Words
    line: int | None


@dataclass(frozen=True, slots=True)
class TextPage:
    """All that one page shows."""

    label: str
    file: str
    facts: Mapping[str, str]  # "by", "on", "term", "title" → what is known
    text: str  # the file's text, unchanged
    marks: tuple[Mark, ...]
    entries: tuple[Entry, ...]
    undecided: tuple[Open, ...]
    cited_by: tuple[BackLink, ...]
    findings: tuple[Finding, ...]
    graph: str  # address of the directive in the drawing
    index: str  # address of the list of all texts


@dataclass(frozen=True, slots=True)
class Listed:
    """One text in the list of all."""

    label: str
    title: str
    address: str
    cites: int
    cited_by: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under one mark, or under none; `first` where the mark begins."""

    text: str
    mark: Mark | None
    first: bool


def text_page(page: TextPage) -> str:
    """Write one text with its marks as an HTML page."""
    return still_page("annotated.html", _STYLE).render(
        page=page, lines=list(enumerate(pieces(page.text, page.marks), 1))
    )


def index_page(listed: Sequence[Listed], graph: str) -> str:
    """Write the list of all texts as an HTML page."""
    return still_page("annotated_index.html", _STYLE).render(listed=listed, graph=graph)


def pieces(text: str, marks: Sequence[Mark]) -> Iterator[list[Piece]]:
    """Cut a text into lines, and each line where a mark begins or ends; the shortest mark lies on top.

    The pieces of all lines, joined by the line feeds between them, are the text.
    """
    ordered = sorted(marks, key=lambda mark: (mark.end - mark.start, mark))
    begun: set[int] = set()
    line_start = 0
    for line in text.split("\n"):
        line_end = line_start + len(line)
        here = [mark for mark in ordered if mark.start < line_end and mark.end > line_start]
        cuts = {line_start, line_end}
        cuts.update(cut for mark in here for cut in (mark.start, mark.end) if line_start < cut < line_end)
        made: list[Piece] = []
        edges = sorted(cuts)
        for start, end in pairwise(edges):
            top = next((mark for mark in here if mark.start <= start and end <= mark.end), None)
            first = top is not None and top.start not in begun
            if top is not None:
                begun.add(top.start)
            made.append(Piece(text[start:end], top, first))
        yield made
        line_start = line_end + 1
