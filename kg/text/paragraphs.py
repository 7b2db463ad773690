"""Lines become paragraphs: joined where they were broken, footnotes put last."""

from msgspec import Struct

from kg.text.assemble import Assembled, assemble
from kg.text.characters import Rare
from kg.text.footnotes import Body, bodies_of, without_digits, without_superscripts
from kg.text.joining import BLANK, LINE_END, separators, without_page_numbers
from kg.text.lines import Lines, lines_of, wrapping_of


class Paragraphs(Struct, frozen=True):
    """Where each paragraph begins in the clean text, and what only the original layout told about some."""

    starts: tuple[int, ...]
    forms: dict[int, str]  # of paragraphs by number: TABLE or HEADING
    notes: dict[
        int, tuple[str, int]
    ]  # of footnotes by number of the paragraph: printed number, place of its mark or -1


def paragraphs_of(text: str, longer: dict[int, str], rare: Rare) -> tuple[Assembled, Paragraphs] | None:
    """Join, reorder and assemble a text; None when it holds no words.

    Args:
        text: evened, without marks of Markdown.
        longer: as `characters.even` gave it.
        rare: which rare characters the text may hold.
    """
    text, marks = without_superscripts(text) if rare.superscripts else (text, [])
    lines = lines_of(text)
    if not lines.texts:
        return None
    wrapping = wrapping_of(lines)
    bodies, glued = bodies_of(lines, wrapping, marks)
    without_digits(lines, glued)
    body_lines = lines.without({at for body in bodies for at in body.lines}) if bodies else lines
    body_lines = without_page_numbers(body_lines, wrapping)
    parted = separators(body_lines, wrapping) if body_lines.texts else []
    starts, texts = body_lines.starts, body_lines.texts
    notes: dict[int, tuple[str, int]] = {}
    paragraph = parted.count(LINE_END)
    for body in bodies:
        notes[paragraph] = body.number, body.mark
        paragraph += 1
        for start, words, separator in _note(body, lines):
            starts.append(start)
            texts.append(words)
            parted.append(separator)
    opening = [at for at, separator in enumerate(parted) if separator == LINE_END]
    assembled = assemble(lines.text, starts, texts, parted, longer)
    numbers = {line: number for number, line in enumerate(opening)} if body_lines.forms else {}
    forms = {numbers[at]: form for at, form in body_lines.forms.items() if at in numbers}
    return assembled, Paragraphs(tuple(assembled.starts[at] for at in opening), forms, notes)


def _note(body: Body, lines: Lines) -> list[tuple[int, str, str]]:
    """Give the lines of a footnote: where each begins, its words, what parts it from the one before."""
    found = []
    for at in body.lines:
        start = lines.starts[at]
        skip = max(0, body.start - start) if at == body.lines.start else 0
        found.append((start + skip, lines.texts[at][skip:], BLANK if at > body.lines.start else LINE_END))
    return found
