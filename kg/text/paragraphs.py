"""Lines become paragraphs: joined, parted at columns, footnotes put last."""

import re
from dataclasses import dataclass, field

from kg.text.assemble import Stretch
from kg.text.footnotes import bodies_of
from kg.text.joining import BLANK, glue, subject_goes_on
from kg.text.lines import HARD, Line, Wrapping, lines_of, wrapping_of
from kg.text.numbering import POSSIBLE, Start, start_of

_PAGE_NUMBER = re.compile(r"[-–]? ?\d{1,3} ?[-–]?")
_TYPES = frozenset(
    (
        "NGHỊ QUYẾT",
        "KẾT LUẬN",
        "CHỈ THỊ",
        "QUYẾT ĐỊNH",
        "QUY ĐỊNH",
        "THÔNG BÁO",
        "KẾ HOẠCH",
        "BÁO CÁO",
        "HƯỚNG DẪN",
        "CHƯƠNG TRÌNH HÀNH ĐỘNG",
        "CHƯƠNG TRÌNH",
        "CÔNG ĐIỆN",
        "NGHỊ ĐỊNH",
        "THÔNG TƯ",
        "LUẬT",
        "PHÁP LỆNH",
        "QUY CHẾ",
        "TỜ TRÌNH",
        "ĐỀ ÁN",
        "THÔNG BÁO KẾT LUẬN",
        "PHỤ LỤC",
    )
)


@dataclass(slots=True)
class Paragraph:
    """Stretches of the evened text that make one paragraph."""

    text: str  # of its first line, for naming its part
    start: Start | None
    stretches: list[Stretch] = field(default_factory=list)
    form: str = ""  # TABLE, HEADING or ""
    footnote: str = ""  # its number
    mark: int = -1  # where a footnote's mark stands in the evened text; -1 if nowhere


def paragraphs_of(text: str, marks: list[tuple[str, int]]) -> list[Paragraph]:
    """Give the paragraphs in reading order, footnotes last."""
    lines = lines_of(text)
    wrapping = wrapping_of(lines)
    notes: list[Paragraph] = []
    if bodies := bodies_of(lines, wrapping, text):
        lines, notes = _without_bodies(lines, bodies, text, marks)
    return _joined(lines, wrapping) + notes


def _joined(lines: list[Line], wrapping: Wrapping) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    opening: Line | None = None
    before: Line | None = None
    opened: Start | None = None
    subject = False
    for at, line in enumerate(lines):
        start = start_of(line.text) if line.text[0] in POSSIBLE else None
        separator = None
        if before is not None and opening is not None:
            if line.form or before.form:
                separator = BLANK if line.gap == 0 else None
            elif line.gap < HARD:
                if _is_page_number(lines, at, wrapping):
                    continue
                separator = glue(before, line, start, wrapping, opening=opening, opened=opened)
                if separator is None and subject and start is None and subject_goes_on(before, line):
                    separator = BLANK
        if separator is None:
            subject = (
                bool(paragraphs) and paragraphs[-1].text.rstrip(" :") in _TYPES and not line.text.isupper()
            )
            opening, opened = line, start
            paragraph = Paragraph(line.text, start, [Stretch("\n", line.start, line.end)], form=line.form)
            paragraphs.append(paragraph)
        else:
            paragraphs[-1].stretches.append(Stretch(separator, line.start, line.end))
        before = line
    return paragraphs


def _is_page_number(lines: list[Line], at: int, wrapping: Wrapping) -> bool:
    """Tell whether a line is a page number between the halves of a sentence."""
    line = lines[at]
    if not _PAGE_NUMBER.fullmatch(line.text) or at + 1 >= len(lines):
        return False
    after = lines[at + 1]
    return (
        after.text[0].islower()
        and lines[at - 1].text[-1] not in ".;:!?"
        and (line.gap > 1 or wrapping.width > 0)
    )


def _without_bodies(
    lines: list[Line], bodies: list[tuple[str, range]], text: str, marks: list[tuple[str, int]]
) -> tuple[list[Line], list[Paragraph]]:
    """Take the footnote bodies out of the lines."""
    notes = []
    taken: set[int] = set()
    for number, run in bodies:
        taken.update(run)
        stretches = [
            Stretch("\n" if at == run.start else BLANK, lines[at].start, lines[at].end) for at in run
        ]
        mark = next(
            (place for label, place in reversed(marks) if label == number and place < lines[run.start].start),
            -1,
        )
        notes.append(Paragraph(lines[run.start].text, None, stretches, footnote=number, mark=mark))
    return [line for at, line in enumerate(lines) if at not in taken], notes
