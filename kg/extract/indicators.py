"""Indicators: the targets and results of a text, each with its figure, year and scope."""

import re
from collections.abc import Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from kg.domain.description import Description
from kg.domain.layers import Comparator, Indicator, IndicatorKind
from kg.extract.amounts import Amount, amounts
from kg.extract.capitals import small_letter
from kg.extract.figures import Figure, figure
from kg.extract.parts_of_year import period_of
from kg.extract.scopes import scope_of
from kg.extract.surroundings import Heading, Surroundings, surroundings, year_of
from kg.lexicon.rules import load_rules
from kg.text.document import Block, BlockKind, Document

_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.ITEM, BlockKind.HEADING, BlockKind.FOOTNOTE}
)
_SO_FAR = re.compile(
    r"ước (?:tính )?(?:đạt|thực hiện)|tháng đầu năm|so với cùng kỳ|đã (?:đạt|thực hiện|hoàn thành)"
)
_AIM = re.compile(r"[Pp]h[ấầâ][nđ] đ?[ấầâ]u|[Đđ]ến năm (?P<year>20\d\d)")
_NUMBER = re.compile(r"[-–+•\s]*\((\d{1,3})\)\s*")
_MARK = re.compile(r"[-–+•\s]*(?:\(?\w{1,4}(?:\.\d+)*[.)])?\s*")
_INCREASE = Comparator.INCREASE
_CELL = " | "  # in a table that was not told from text
_STAGE = re.compile(r"(?:giai đoạn|thời kỳ|nhiệm kỳ) 20\d\d ?[-–] ?(?P<last>20\d\d)")
_ARTICLE = "Điều "
_LAWS = frozenset(
    {"Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"}
)  # full of norms
_OWN_PREDICATE = re.compile(r" (?:đạt|vượt|được|hoàn thành|vững mạnh|tham gia|sử dụng|dùng|có|đã|đang) ")
_ATTAINS = re.compile(r" (?:đạt|vượt|được|hoàn thành|vững mạnh|tham gia|sử dụng|dùng) .*")
_BRACKETED = re.compile(r"\([^()]*\)")
_RISE, _RAISED = re.compile(r"[Tt]ăng"), re.compile(r"(?<!\w)lên(?!\w)")
_CHANGES = frozenset({Comparator.INCREASE, Comparator.DECREASE})
_FALL, _STANDS = re.compile(r"(?:[Cc]ắt )?[Gg]iảm"), re.compile(r"(?<!\w)(?:còn|xuống)(?!\w)")
_LARGE = re.compile(r"^(?:nghìn|triệu|tỷ|vạn) ")
_PART = ", trong đó "
_NORM = re.compile(r"tối thiểu|ít nhất|tối đa|không (?:quá|dưới|thấp hơn|ít hơn|vượt quá|cao hơn)")
_OPENS = re.compile(r"(?:Chỉ|Mục) tiêu")
_OF_WHOLE = re.compile(r"chiếm|đóng góp")
_KIND_OF = re.compile(r"T[ỷỉ] (?:lệ|trọng) ")
_GROUPED = frozenset({"measure", "continued"})
_MEASURED = re.compile(r"T[ỷỉ] (?:lệ|trọng) |Tốc độ|Mức |Số |Tổng |GRDP|GDP|Giá trị")
_GROUP = re.compile(
    r"(?:(?<=[.;)+-] )|^)(?P<group>(?:Cơ cấu|T[ỷỉ] (?:lệ|trọng)|Tốc độ|Số)[^.;:\n]{3,120}): (?=\D|$)"
)
_SHIFTED = re.compile(r"(?: (?:tiếp tục|có sự))? chuyển dịch.*")  # `Cơ cấu kinh tế chuyển dịch tích cực: …`
_LOOK_BACK = 200  # code points of a statement in which a cue can stand
_YEAR_BACK = 600  # of a paragraph in which the year of its figures can stand
# Right behind a unit, which is a word: without the word boundary that a rule's pattern has.
_YEAR_BEHIND = re.compile(rf"(?:{load_rules('indicators').rule('year-behind').body})(?!\w)")


class _Read(Struct, frozen=True):
    """A figure where it stands, and the name of what it measures."""

    figure: Figure
    block: Block
    name: str
    above: tuple[Heading, ...]  # the nearest first


def indicators(document: Document, own: Description) -> tuple[Indicator, ...]:
    """Find the indicators of a document, in text order; the norms of an article of law are none."""
    measured = list(amounts(document.text))
    if not measured:
        return ()
    headings = surroundings(document)
    found: list[_Read] = []
    law = own.type is not None and own.type.value in _LAWS
    for amount in measured:
        block = document.block_at(amount.span.start)
        if block.kind in _READ and document.text.find(_CELL, block.span.start, block.span.end) < 0:
            one = _read(document.text, amount, block, headings, found, law=law)
            if one is not None:
                found.append(one)
    names = _shared(document.text, found)
    made = [
        (one, _indicator(document, own, replace(one, name=name)))
        for one, name in zip(found, names, strict=True)
    ]
    # A least or a most that nobody aims at is a norm: no result is told so.
    return tuple(
        indicator
        for one, indicator in made
        if indicator.kind is IndicatorKind.TARGET or not _NORM.search(one.figure.gap)
    )


def _read(  # noqa: PLR0913 - the amount, and what stands around it
    text: str, amount: Amount, block: Block, headings: Surroundings, found: Sequence[_Read], *, law: bool
) -> _Read | None:
    above = tuple(headings.above(amount.span.start, block.path))
    aimed = any(heading.aims for heading in above)
    reports = not law and next((one.ahead for one in above if one.ahead is not None), None) is False
    if (law or _ARTICLE in block.path) and not (aimed or reports or _aims(text, block, amount)):
        return None
    begin = _begin(text, block)
    last = found[-1].figure if found and found[-1].block == block else None
    listed = aimed and (block.kind is BlockKind.BULLET or _NUMBER.match(text, block.span.start) is not None)
    aimed = aimed or _OPENS.match(text, begin) is not None
    one = figure(text, begin, amount, last, listed=listed, aimed=aimed)
    if one is None:
        return None
    whole = next((before.name for before in reversed(found) if _is_whole(before, block, one)), "")
    name = _name(one, whole)
    opening = text[block.span.start : one.span.start]
    group = _GROUP.search(opening, opening.rfind(". ") + 1) if one.wording in _GROUPED else None
    if group and _PART not in name and not _MEASURED.match(name) and not one.among:
        name = f"{_SHIFTED.sub('', group['group'])}{_PART}{small_letter(name)}"
    return _Read(one, block, name, above)


def _is_whole(before: _Read, block: Block, one: Figure) -> bool:
    """Tell whether a figure before can be what another goes on with: a part can where that says no more."""
    last = before.figure
    if last.wording != "continued":
        return True
    told = last.name and not last.name.startswith("so với") and last.comparator not in _CHANGES
    bare = not one.name or one.name.startswith("so với")
    return bool(told) and last.among and bare and before.block == block


def _begin(text: str, block: Block) -> int:
    """Give where a paragraph's words begin, after its number."""
    mark = _NUMBER.match(text, block.span.start) or _MARK.match(text, block.span.start)
    return mark.end() if mark else block.span.start


def _aims(text: str, block: Block, amount: Amount) -> bool:
    return (
        _AIM.search(text, max(block.span.start, amount.span.start - _LOOK_BACK), amount.span.start)
        is not None
    )


def _name(one: Figure, before: str) -> str:
    """Name what a figure measures; `before` is the name of the figure that it goes on with."""
    words = one.name
    if one.wording == "continued" and not words and (share := _OF_WHOLE.match(one.gap)):
        return f"{'Đóng góp của' if share[0] == 'đóng góp' else 'Tỷ trọng'} {small_letter(before)}"
    if one.wording == "continued":
        if _STANDS.search(one.gap):  # `giảm 4,8%, còn 16,3%`: the level of what fell
            level = before.removeprefix("Mức giảm ")
            before = level[:1].upper() + level[1:]
        if one.amount.kind == "rate" and before.startswith("Số ") and "bằng" in one.gap and not words:
            before = f"Tỷ lệ {before.removeprefix('Số ')}"
        words = _continued(before.partition(" so với ")[0], words, among=one.among)
    elif one.wording == "counted":
        words = (
            one.name if one.name.startswith(("tỷ lệ", "tỉ lệ")) else f"{_kind_of(one)} {_counted_words(one)}"
        )
    words = words[:1].upper() + words[1:]
    if one.wording == "counted":
        return words
    if one.amount.kind != "rate":
        return words
    rises = one.comparator is Comparator.AT_LEAST and _RISE.search(one.gap) and not _RAISED.search(one.gap)
    falls = one.comparator is Comparator.AT_LEAST and _FALL.search(one.gap) and not _STANDS.search(one.gap)
    grows = rises or one.comparator is _INCREASE
    if grows and not words.startswith(("Tốc độ", "Chỉ số", "Tăng")):
        return f"Tốc độ tăng {small_letter(words)}"
    if (one.comparator is Comparator.DECREASE or falls) and not words.startswith("Mức giảm"):
        return f"Mức giảm {small_letter(words)}"
    return words


def _continued(before: str, words: str, *, among: bool) -> str:
    if not words or words.startswith("so với"):
        return f"{before} {words}".strip()
    if among:
        return f"{before}{_PART}{words}"
    whole, part, _ = before.rpartition(_PART)
    if part:
        return f"{whole}{part}{words}"
    # `học sinh tiểu học trên 97%, trung học cơ sở trên 95%`: one beside the other.
    kind = _KIND_OF.match(before)
    return f"{kind[0]}{small_letter(words)}" if kind and not _KIND_OF.match(words) else words


def _kind_of(one: Figure) -> str:
    """Say what is told of what is counted: a number, a share, a cut of it (`giảm 9% lượng phát thải`)."""
    if one.amount.kind != "rate":
        return "Số"
    return "Mức giảm" if _FALL.search(one.gap) and not _STANDS.search(one.gap) else "Tỷ lệ"


def _counted_words(one: Figure) -> str:
    if one.amount.kind == "rate":
        return one.name
    return f"{_LARGE.sub('', one.amount.unit)} {one.name}".strip()


def _shared(text: str, found: Sequence[_Read]) -> tuple[str, ...]:
    """Give each name the predicate that the last of a row of counted things states for all of them.

    `44,81% trường mầm non, 82,91% trường tiểu học đạt chuẩn quốc gia`; `có 01 huyện, 6 xã đạt chuẩn`.
    """
    names = [one.name for one in found]
    for at in range(len(found)):
        row = _row_of(found, at)
        parts = _parts(names[at]) if row else []
        if len(parts) == len(row) + 1:
            names[at : at + len(parts)] = parts
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at].figure, found[at + 1].figure
        alike = found[at].block == found[at + 1].block and one.wording == other.wording == "counted"
        if not alike or text[one.span.end : other.span.start].strip() not in {",", ";", "và"}:
            continue
        if one.amount.kind == "thing":
            continue
        attains = _ATTAINS.search(names[at + 1])
        if attains and not _OWN_PREDICATE.search(names[at]):
            names[at] += attains[0]
    return tuple(
        f"{name} tăng thêm"
        if one.figure.wording == "counted" and one.figure.comparator is _INCREASE
        else name
        for one, name in zip(found, names, strict=True)
    )


def _row_of(found: Sequence[_Read], at: int) -> Sequence[_Read]:
    """Give the figures that make a row with the one at a place: `lần lượt đạt 80%, 90%, 95%`."""
    end = at + 1
    while found[at].figure.wording != "row" and end < len(found) and found[end].figure.wording == "row":
        end += 1
    return found[at + 1 : end]


def _parts(name: str) -> list[str]:
    """Give each thing of an enumeration what is said of all: `Tỷ lệ trường mầm non, tiểu học đạt chuẩn`."""
    things, _, last = name.rpartition(" và ") if " và " in name else name.rpartition(", ")
    kind, attains = _KIND_OF.match(name), _ATTAINS.search(last)
    said = attains[0] if attains else ""
    rows = [*things.split(", "), last.removesuffix(said)]
    return [f"{one if kind is None or at == 0 else kind[0] + one}{said}" for at, one in enumerate(rows)]


def _indicator(document: Document, own: Description, read: _Read) -> Indicator:
    text, block, one, amount = document.text, read.block, read.figure, read.figure.amount
    number = _NUMBER.match(text, block.span.start)
    said = _BRACKETED.sub("", text[max(block.span.start, amount.span.start - _LOOK_BACK) : one.span.end])
    kind = _kind(said, read.above, own)
    if _OPENS.match(text, _begin(text, block)):
        kind = IndicatorKind.TARGET
    year = _year(text, read, own, kind)
    # What has come out is of no year after the text's own, whatever year its subject looks ahead to.
    written = int(own.date.value[:4]) if own.date and own.date.value[:4].isdigit() else None
    if kind is IndicatorKind.RESULT:
        year = min(filter(None, (year, written)), default=None)
    words = text[max(block.span.start, amount.span.start - _YEAR_BACK) : one.span.end]
    titles = (heading.words for heading in read.above), (own.title.value,) if own.title else ()
    of_year = _YEAR_BEHIND.match(text, amount.span.end)
    return Indicator(
        evidence=document.evidence(one.span),
        indicator=read.name,
        minimum=one.bounds[0],
        maximum=one.bounds[1],
        unit=amount.unit,
        comparator=one.comparator,
        year=year,
        period=None
        if of_year
        else period_of(words, len(words) - (one.span.end - one.span.start), chain(*titles), year, kind),
        kind=kind,
        number=f"({number[1]})" if number else None,
        scope=scope_of(document, one.span.start, own),
        rule=f"indicator-{one.wording}",
    )


def _year(text: str, read: _Read, own: Description, kind: IndicatorKind) -> int | None:
    """Give the year right behind the amount, else the last before it, else a heading's or the document's."""
    amount = read.figure.amount.span
    if behind := _YEAR_BEHIND.match(text, amount.end):
        return int(behind["year"])
    said = text[max(read.block.span.start, amount.start - _YEAR_BACK) : read.figure.span.end]
    if year := year_of(_BRACKETED.sub("", said)):
        return year
    if year := next(filter(None, (heading.year for heading in read.above)), None):
        return year
    if own.period is None and own.title and kind is IndicatorKind.TARGET:
        stage = _STAGE.search(own.title.value)  # `phát triển công nghiệp giai đoạn 2021 - 2025`
        if stage:
            return int(stage["last"])
    facts = (own.period, own.session, own.date)
    return next((int(fact.value[:4]) for fact in facts if fact and fact.value[:4].isdigit()), own.year)


def _kind(said: str, above: Sequence[Heading], own: Description) -> IndicatorKind:
    written = own.date.value[:4] if own.date else ""
    last = said[said.rfind(". ") + 1 :]
    if written.isdigit() and (year := year_of(last)) and year < int(written) and not _AIM.search(last):
        return IndicatorKind.RESULT  # `Năm 2023, toàn tỉnh giải ngân …` in a text of 2024
    if any(not (aim["year"] and aim["year"] <= written) for aim in _AIM.finditer(said)):
        return IndicatorKind.TARGET
    if _SO_FAR.search(said):
        return IndicatorKind.RESULT
    ahead = next((heading.ahead for heading in above if heading.ahead is not None), False)
    return IndicatorKind.TARGET if ahead else IndicatorKind.RESULT
