"""Lines become paragraphs: joined where they were broken, footnotes put last."""

import re
from dataclasses import dataclass

from kg.text.assemble import Stretch
from kg.text.footnotes import Body, bodies_of
from kg.text.joining import BLANK, ENDS, glue, subject_goes_on
from kg.text.lines import HARD, Line, Wrapping, lines_of, wrapping_of
from kg.text.numbering import Start, start_of

LINE_END = "\n"

_PAGE_NUMBER = re.compile(r"[-–]? ?\d{1,3} ?[-–]?")
# Words that stand alone above the subject; the subject may run over several centred lines.
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
        "THÔNG TRI",
        "NGHỊ QUYẾT LIÊN TỊCH",
        "ĐIỀU LỆ",
        "CHIẾN LƯỢC",
    )
)


@dataclass(slots=True)
class Paragraph:
    """Stretches of the evened text that make one paragraph."""

    text: str  # of its first line, for naming its part
    start: Start | None
    stretches: list[Stretch]
    form: str = ""  # TABLE, HEADING or ""
    footnote: str = ""  # its number
    mark: int = -1  # where a footnote's mark stands in the evened text; -1 if nowhere


def paragraphs_of(text: str, marks: list[tuple[str, int]]) -> tuple[list[Paragraph], str]:
    """Give the paragraphs in reading order, footnotes last, and the text without glued footnote digits.

    Args:
        text: evened, without marks of Markdown.
        marks: superscript footnote marks, dropped already: number and position.
    """
    lines = lines_of(text)
    wrapping = wrapping_of(lines)
    notes: list[Paragraph] = []
    bodies, text = bodies_of(lines, wrapping, text, marks)
    if bodies:
        taken = {at for body in bodies for at in body.lines}
        notes = [_note(body, lines) for body in bodies]
        lines = [line for at, line in enumerate(lines) if at not in taken]
    return _joined(lines, wrapping) + notes, text


def _note(body: Body, lines: list[Line]) -> Paragraph:
    stretches = [Stretch(BLANK, lines[at].start, lines[at].end) for at in body.lines]
    stretches[0] = Stretch(LINE_END, body.start, stretches[0].end)
    return Paragraph(lines[body.lines.start].text, None, stretches, footnote=body.number, mark=body.mark)


def _joined(lines: list[Line], wrapping: Wrapping) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    opening = before = lines[0]
    opened: Start | None = None
    subject = False  # the paragraph is the subject below the type of document
    for at, line in enumerate(lines):
        start = start_of(line.text)
        separator = None
        if line.form or before.form:
            separator = BLANK if line.gap == 0 else None
        elif at and line.gap < HARD and not (start is not None and before.text[-1] in ENDS):
            if _is_page_number(lines, at, wrapping):
                continue
            separator = glue(before, line, start, wrapping, opening=opening, opened=opened)
            if separator is None and subject and start is None and subject_goes_on(before, line):
                separator = BLANK
        if separator is None:
            subject = before.text.rstrip(" :") in _TYPES and not line.text.isupper()
            opening, opened = line, start
            paragraphs.append(Paragraph(line.text, start, [Stretch(LINE_END, line.start, line.end)], line.form))
        else:
            paragraphs[-1].stretches.append(Stretch(separator, line.start, line.end))
        before = line
    return paragraphs


def _is_page_number(lines: list[Line], at: int, wrapping: Wrapping) -> bool:
    """Tell whether a line is a page number between the halves of a sentence."""
    line = lines[at]
    if len(line.text) > 7 or not _PAGE_NUMBER.fullmatch(line.text) or at + 1 >= len(lines):  # noqa: PLR2004 - "- 999 -"
        return False
    after = lines[at + 1]
    return after.text[0].islower() and lines[at - 1].text[-1] not in ENDS and (line.gap > 1 or wrapping.width > 0)
