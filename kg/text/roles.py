"""What part each paragraph plays: header, heading, item, signature, recipients and so on."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.domain.evidence import Span
from kg.text.blocks import Block, BlockKind
from kg.text.lines import HEADING, TABLE
from kg.text.numbering import NUMBERING_FIRST, Level, Start, start_of
from kg.text.offsets import OffsetMap
from kg.text.outline import Outline, inner_number
from kg.text.paragraphs import Paragraphs

_RECIPIENTS_LINE = ("Nơi nhận", "NƠI NHẬN")
_SIGNATURE_LINE = re.compile(
    r"(?:T/M|K/T|T/L|T/U)\b|(?:TM|KT|TL|TUQ|Q)\. ?[^\W\d_]|"
    r"(?:THỦ TƯỚNG|CHỦ TỊCH(?: QUỐC HỘI| NƯỚC)?|BÍ THƯ|TỔNG BÍ THƯ|BỘ TRƯỞNG|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|"
    r"TRƯỞNG (?:BAN|PHÒNG)|(?:TỔNG )?CỤC TRƯỞNG|CHÁNH THANH TRA)$"
)
_SIGNATURE_FIRST = frozenset("TKQCBG")
_ENDS_BODY_FIRST = _SIGNATURE_FIRST | frozenset("Nn")  # what a paragraph below the body begins with
_RECITAL = re.compile(r"Căn cứ|Theo đề nghị|Xét |Thực hiện |Trong |Ngày \d|Để |Sau |Từ ")
# Lines of a letterhead, which some files put below data about the document.
_LETTERHEAD = re.compile(
    r"CỘNG H|ĐẢNG CỘNG SẢN|Độc lập - Tự do|Số ?:|V/v |(?:[^\W\d_]+ ){1,4}[^\W\d_]+, ngày [\d .]*tháng|"
    r"(?:NGHỊ QUYẾT|KẾT LUẬN|CHỈ THỊ|QUYẾT ĐỊNH|THÔNG BÁO|KẾ HOẠCH|BÁO CÁO|CÔNG ĐIỆN|NGHỊ ĐỊNH|THÔNG TƯ)$"
)
_ROW_LABEL = re.compile(r"(\d{1,3}(?:\.\d{1,2})*|[IVX]{1,6}|[A-HĐ])\.?\s*[|\t]")
_TITLE = 300  # characters: a longer paragraph is no heading
_SIGNING = 100  # characters: signing blocks have short lines
_BESIDE = 6  # lines of a signature that stand beside one recipient
_BODY_LINE = 60  # characters: a sentence at least this long ends the header
_HEADER_BLOCKS = 30
# Looking a member up in its enumeration costs as much as all else that is done for a paragraph.
_HEADER, _HEADING, _PARAGRAPH = BlockKind.HEADER, BlockKind.HEADING, BlockKind.PARAGRAPH
_BULLET, _ITEM, _TABLE = BlockKind.BULLET, BlockKind.ITEM, BlockKind.TABLE
_FOOTNOTE, _SIGNATURE, _RECIPIENTS = BlockKind.FOOTNOTE, BlockKind.SIGNATURE, BlockKind.RECIPIENTS
_ARTICLE, _DECIMAL, _BULLETED = Level.ARTICLE, Level.DECIMAL, Level.BULLET


class Columns(NamedTuple):
    """One entry per paragraph: what `Block` says of it, and more, without a value for each."""

    starts: Sequence[int]  # in clean text
    ends: list[int]
    kinds: list[BlockKind]
    labels: list[str]
    paths: list[str]
    depths: list[int]  # of the section that the paragraph opens; 0 if it opens none
    marks: list[int]  # length of the numbering with its blank


class Parts:
    """The blocks of a document, worked out when they are first asked for."""

    __slots__ = ("_blocks", "_columns", "_offsets", "_paragraphs", "_text")

    def __init__(self, text: str, paragraphs: Paragraphs, offsets: OffsetMap) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._offsets = offsets
        self._columns: Columns | None = None
        self._blocks: tuple[Block, ...] | None = None

    def all(self) -> tuple[Block, ...]:
        """Give every block in text order."""
        if self._blocks is None:
            self._blocks = tuple(self.each())
        return self._blocks

    def each(self) -> Iterator[Block]:
        """Yield the blocks in text order, each made when it is asked for."""
        return map(self._block, range(len(self._paragraphs.starts)))

    def of_kind(self, kind: BlockKind) -> Iterator[Block]:
        """Yield the blocks of one kind in text order."""
        return (self._block(at) for at, one in enumerate(self.columns().kinds) if one is kind)

    def at(self, position: int) -> Block:
        """Give the block that holds a position; a line end belongs to the block before it."""
        return self._block(self.number(position))

    def number(self, position: int) -> int:
        """Count the blocks before the one that holds a position."""
        return max(0, bisect_right(self._paragraphs.starts, position) - 1)

    def bounds(self, at: int) -> tuple[int, int]:
        """Give where a block, by its number, begins and ends, without working out its part."""
        starts = self._paragraphs.starts
        return starts[at], starts[at + 1] - 1 if at + 1 < len(starts) else len(self._text)

    def _block(self, at: int) -> Block:
        if self._blocks is not None:
            return self._blocks[at]
        columns = self.columns()
        return Block(
            Span(columns.starts[at], columns.ends[at]),
            columns.kinds[at],
            columns.labels[at],
            columns.paths[at],
        )

    def columns(self) -> Columns:
        """Give what is known of every block, in columns."""
        if self._columns is None:
            self._columns = _Reader(self._text, self._paragraphs, self._offsets).columns()
        return self._columns


class _Reader:
    """Reads the paragraphs in order and keeps which zone and sections are open."""

    __slots__ = ("_columns", "_offsets", "_outline", "_paragraphs", "_text", "_zone")

    def __init__(self, text: str, paragraphs: Paragraphs, offsets: OffsetMap) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._offsets = offsets
        self._outline = Outline()
        self._zone = _HEADER  # PARAGRAPH in the body
        starts = paragraphs.starts
        ends = [*(start - 1 for start in starts[1:]), len(text)]
        self._columns = Columns(starts, ends, [], [], [], [], [])

    def columns(self) -> Columns:
        """Give kind, label, path and depth of every paragraph."""
        text, outline = self._text, self._outline
        forms, notes = self._paragraphs.forms, self._paragraphs.notes
        starts, ends, kinds, labels, paths, depths, marks = self._columns
        for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
            label, depth, mark = "", 0, 0
            if at in notes:
                label, kind, path = notes[at][0], _FOOTNOTE, self._path_at(notes[at][1])
            else:
                first = text[start]
                numbering = start_of(text, start, end) if first in NUMBERING_FIRST else None
                form = forms.get(at, "") if forms else ""
                if self._zone is _PARAGRAPH and at > _HEADER_BLOCKS and first not in _ENDS_BODY_FIRST:
                    kind = _PARAGRAPH
                else:
                    kind = self._in_zone(at, start, end, numbering, form)
                if numbering is not None:
                    mark = numbering.length
                if kind is _PARAGRAPH:
                    if form == TABLE:
                        kind, label, depth = self._row(start, end)
                    elif numbering is not None:
                        kind, label, depth = self._numbered(numbering, start, end, form)
                    elif form == HEADING or (end - start <= _TITLE and text[start:end].isupper()):
                        kind = _HEADING
                path = outline.path
            kinds.append(kind)
            labels.append(label)
            paths.append(path)
            depths.append(depth)
            marks.append(mark)
        return self._columns

    def _in_zone(self, at: int, start: int, end: int, numbering: Start | None, form: str) -> BlockKind:
        """Give the zone that a paragraph stands in, and keep it; PARAGRAPH in the body."""
        zone = self._next_zone(at, start, end, numbering, form)
        if zone is not self._zone:
            if self._zone is not _HEADER:
                self._outline.close()
            self._zone = zone
        return zone

    def _next_zone(self, at: int, start: int, end: int, numbering: Start | None, form: str) -> BlockKind:
        text, zone, size = self._text, self._zone, end - start
        if text[start] in "Nn" and text.startswith(_RECIPIENTS_LINE, start):
            return _RECIPIENTS
        if at <= _HEADER_BLOCKS and self._is_letterhead(start, end):
            return _HEADER
        if zone is _PARAGRAPH:
            short = size < _SIGNING and text[start] in _SIGNATURE_FIRST
            return _SIGNATURE if short and _SIGNATURE_LINE.match(text, start, end) else zone
        if zone is _HEADER:
            return _PARAGRAPH if at > _HEADER_BLOCKS or self._begins_body(start, end, numbering) else zone
        # `Q. CHỦ TỊCH` looks like a lettered item.
        if numbering is None or (text[start] == "Q" and _SIGNATURE_LINE.match(text, start, end)):
            return _SIGNATURE if size < _SIGNING and form != HEADING else _PARAGRAPH
        # A signature may stand beside the list.
        return _RECIPIENTS if numbering.level is _BULLETED and self._listed(at) else _PARAGRAPH

    def _listed(self, at: int) -> bool:
        """Tell whether the list of recipients has begun, a few lines above."""
        return _RECIPIENTS in self._columns.kinds[max(0, at - _BESIDE) : at]

    def _is_letterhead(self, start: int, end: int) -> bool:
        small = end - start < _TITLE and not self._outline.path
        return small and _LETTERHEAD.match(self._text, start, end) is not None

    def _begins_body(self, start: int, end: int, numbering: Start | None) -> bool:
        text = self._text
        if numbering is not None:
            return numbering.level is not _BULLETED
        if text[start].islower() or text[start:end].isupper():
            return False
        if end - start >= _BODY_LINE and (text[end - 1] in ".:;…" or end - start > _TITLE):
            return True
        return _RECITAL.match(text, start, end) is not None

    def _numbered(self, numbering: Start, start: int, end: int, form: str) -> tuple[BlockKind, str, int]:
        level, label, _ = numbering
        if level is _BULLETED:
            return _BULLET, inner_number(self._text, start), 0
        self._outline.enter(numbering)
        heading = end - start <= _TITLE and level <= _DECIMAL
        if heading and form != HEADING and self._text[end - 1] in ".;,":
            heading = self._text[start:end].isupper()
        return (_HEADING if heading else _ITEM), label, self._outline.depth

    def _row(self, start: int, end: int) -> tuple[BlockKind, str, int]:
        """Read a table row; a row numbered I, II … heads the rows below it."""
        match = _ROW_LABEL.match(self._text, start, end)
        label = match[1] if match else ""
        if label and label[0] in "IVX":
            self._outline.enter(Start(Level.ROMAN, label, 0))
            return _TABLE, label, self._outline.depth
        return _TABLE, label, 0

    def _path_at(self, place: int) -> str:
        """Give the section in which a footnote's mark stands; "" when it has none."""
        if place < 1 or (clean := self._offsets.to_clean(Span(place - 1, place))) is None:
            return ""
        at = bisect_right(self._paragraphs.starts, clean.start) - 1
        return self._columns.paths[at] if 0 <= at < len(self._columns.paths) else ""
