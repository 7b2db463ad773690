"""Figures in running text: which amount measures what, by the words around it.

Three wordings are read, and an amount gets the first that fits: a measure before its amount (`tỷ lệ đô thị
hóa đạt 26,5%`), an amount before what is counted (`44,81% trường mầm non`), one that goes on with the
figure before it (`…, tăng 0,43%`; `trong đó, miền núi giảm từ 6 - 7%`).
"""

import re
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from kg.domain.evidence import Span
from kg.domain.layers import Comparator
from kg.extract.amounts import Amount
from kg.extract.comparators import CHANGES, COMPARATORS, LEVEL, OR_LESS, OR_MORE, bounds, comparator_of
from kg.extract.counts import ATTAINED, LAND, counted_by, deed_before, share
from kg.extract.words_before import AMONG, STATEMENT_END, WordsBefore, before
from kg.lexicon.rules import load_rules

_FILE = load_rules("indicators")
_SECTOR = re.compile(_FILE.parts["sector"])
_COMPARISON = _FILE.rule("comparison").regex
_INCREASE = Comparator.INCREASE
_SIZES = frozenset({Comparator.EQUAL, Comparator.ABOUT, Comparator.MORE})
_FALLING = ("Giảm ", "giảm ")
_DRAWN, _COUNTS = frozenset({"thu hút"}), frozenset({"counted", "thing"})
_LARGE = re.compile(r"^(?:nghìn|triệu|tỷ) ")
# Brackets hold parts of what was measured, with verbs of their own, and figures of other times.
_OTHER_TIME = re.compile(r"(?:19|20)\d\d|cùng kỳ|mục tiêu|kế hoạch|chỉ tiêu|dự kiến")
_TOTAL = re.compile(r"(?:^|tổng )[Ss]ố ")
_REMARK = re.compile(r" \([^()\n]{1,80}\)")  # `(không tính trạm y tế xã)`
_PEOPLE = re.compile(r"việc làm|ết nạp|[Ss]ố lượng|[Ss]ố ")  # measures of which a count is one
# Right behind a unit, which is a word: without the word boundary that a rule's pattern has.
_FROM, _AGAINST = (re.compile(rf"(?:{_FILE.rule(name).body})(?!\w)") for name in ("from", "against"))
_MULTIPLE = re.compile(r"(?:gấp|[Tt]ăng)(?: thêm| gấp)?(?: khoảng| trên| hơn| ít nhất| từ| gần)* $")
_FALLS = re.compile(r"(?:^|[,;:.\s])[Gg]iảm (?:dần )?$")
_BASE = re.compile(
    r"(?:(?: (?:đã )?(?:giảm|tăng|nâng)(?: mạnh| nhanh| dần)?)? |^)từ [\d.,]+ ?[^\d ,]+(?: (?:đồng|USD))?"
    r"(?: \(?(?:cuối |đầu |vào )?(?:năm \d{4}|nhiệm kỳ)\)?)?$"
)
_AT_YEAR = re.compile(r",? (?:vào |trong |đến )?năm \d{4}")
_IN_TURN = "lần lượt"
_OF_TARGET = " chỉ tiêu"
_OF_OTHERS = " về "  # `tăng 8% về số doanh nghiệp`: what grew stands behind and is not read
_AGE, _LIFE = "tuổi", "uổi thọ"
_EACH = ("trên ", "mỗi ")  # `giá trị sản phẩm trên 1 ha`
_AT_LEAST_BEHIND = re.compile(r"((?: \w+){1,3}) trở lên(?=\s|$)")
_OWN_WORDS = 60  # of an amount that goes on with the one before
_BESIDE = re.compile(
    r" (?:so với )?(?P<against>dự toán|kế hoạch|chỉ tiêu|cùng kỳ)"
    r"(?: [^\W\d_]+){0,5}?(?= và |[,;.\n)]| giao|$)(?: giao)?"
)
_SHARE_VERBS, _WITH_OBJECT = frozenset(_FILE.words["share_verbs"]), frozenset(_FILE.words["with_object"])
_OWN_SHARE = re.compile(rf"{_FILE.rule('own-share').regex.pattern} ")
_FEW = 3  # words of what has a share at least
_TAIL = re.compile(r"(?: (?:cho|của|ở|ở mức|ước|và|là|được|xuống|còn|(?<!trở )lên))+$")


class Figure(Struct, frozen=True):
    """An amount with what it measures; spans are in clean text."""

    span: Span
    name: str  # what is measured, as the text says it; of a figure that goes on, only what it adds
    comparator: Comparator
    bounds: tuple[Decimal | None, Decimal | None]  # `từ 80% trở lên`, `trên 5%` have one alone
    amount: Amount
    wording: str  # "measure", "counted", "continued" or "row"
    gap: str = ""  # the verbs and comparators before the amount
    among: bool = False  # a part of what the figure before it measures: `trong đó …`


def figure(  # noqa: PLR0913 - the amount, and what stands around it
    text: str, start: int, amount: Amount, last: Figure | None, *, listed: bool, aimed: bool
) -> Figure | None:
    """Tell what an amount measures; None when the words do not say.

    Args:
        text: clean text.
        start: where the paragraph's words begin, after its number.
        amount: an amount in this paragraph.
        last: the figure before it in this paragraph.
        listed: the paragraph is an item of a list of targets, so that all of its words are the measure.
        aimed: it stands below a heading that announces targets, so that `ít nhất 5 doanh nghiệp` is one.
    """
    said = before(text, start, amount.span.start, _end_of(last, amount))
    if _is_aside(text, start, said, amount):
        return None
    clause = said.clause()
    shared = amount.kind == "rate" and said.own(clause).lower() in _SHARE_VERBS
    counted = share(text, amount) if shared else counted_by(text, amount, aimed=aimed and _bounded(said.gap))
    upto = min(said.start + clause + 1, len(text))
    stopped = last and STATEMENT_END.search(text, last.amount.span.end, upto)
    part = said.words.lstrip(" ,").startswith(AMONG) or said.of_region()
    going_on = last if not stopped or part else None
    # `đạt tối thiểu 28 m2 vào năm 2025, đến năm 2030 đạt 32 m2`: the same measure again.
    again = going_on is not None and going_on.wording == "measure" and going_on.amount.unit == amount.unit
    if going_on and text.startswith(_OF_TARGET, amount.span.end) and not said.own(clause):
        counted = None  # `kết nạp 5.800 đảng viên, đạt 105% chỉ tiêu`
    # `nâng tổng số xã đạt chuẩn lên 25 xã`: the words before say what is counted.
    if counted == amount.span and amount.kind == "counted" and _TOTAL.search(said.own(clause)):
        counted = None
    done = amount.unit in LAND and deed_before(text, amount) is not None
    if counted and (
        shared
        or done
        or amount.kind == "counted"
        or not (said.own(clause) or (again and counted == amount.span))
    ):
        return _counting(text, said, amount, counted, last)
    return _in_row(text, said, amount, last) or _measured(text, said, amount, going_on, listed=listed)


def _end_of(last: Figure | None, amount: Amount) -> int | None:
    """Give where the figure before ends, with what it counts: `118 xã đạt chuẩn, bằng 86,1%`."""
    if last is None:
        return None
    one_by_one = last.wording == "counted" and last.amount.kind == "counted"
    counts = (last.amount.share or one_by_one) and last.span.end <= amount.span.start
    return last.span.end if counts else last.amount.span.end


def _is_aside(text: str, start: int, said: WordsBefore, amount: Amount) -> bool:
    """Tell whether a figure is somebody else's, of another time, or where something came from."""
    if _FROM.match(text, amount.span.end) and text.endswith("từ ", 0, amount.span.start):
        return True
    if amount.kind == "times" and not _multiplies(text, said, amount):
        return True
    each = amount.unit in LAND and amount.low == 1 and text.endswith(_EACH, 0, amount.span.start)
    if each or (amount.kind == "rate" and text.startswith(_OF_OTHERS, amount.span.end)):
        return True
    if amount.unit == _AGE and _LIFE not in said.words:
        return True
    if text.count("(", start, amount.span.start) > text.count(")", start, amount.span.start):
        opened = text.rfind("(", start, amount.span.start)
        part = said.tells() and not _OTHER_TIME.search(text, opened, amount.span.start)
        # `(từ 17,83% năm 2022 xuống còn 14,83%)`: the level that was reached.
        return not (part or (text.startswith("từ ", opened + 1) and LEVEL.search(said.gap)))
    clause = said.words.rfind(", ", 0, said.end)
    return _COMPARISON.search(said.words, max(0, said.end - _OWN_WORDS, clause)) is not None


def _in_row(text: str, said: WordsBefore, amount: Amount, last: Figure | None) -> Figure | None:
    """Read a further figure of `lần lượt đạt 80%, 90%, 95%`."""
    if last is None or said.own(0) or text[last.span.end : amount.span.start].strip() not in {",", "và", ""}:
        return None
    if last.wording != "row" and _IN_TURN not in text[last.span.start : last.amount.span.start]:
        return None
    one = _measuring(text, said, said.clause(), amount, "row")
    low, high = last.bounds
    return replace(
        one,
        comparator=last.comparator,
        bounds=(amount.low if low is not None else None, amount.high if high is not None else None),
    )


def _measured(
    text: str, said: WordsBefore, amount: Amount, last: Figure | None, *, listed: bool
) -> Figure | None:
    """Make the figure of an amount by the words before it; `last` is the figure that it may go on with."""
    clause = said.clause()
    own = len(said.own(clause))
    measure = said.measure() if own else None
    if measure is not None and last and said.among(measure) and _SECTOR.match(said.words, measure):
        measure = None  # a part of what was measured before it
    if measure is not None and (amount.kind != "counted" or _PEOPLE.search(said.words, measure)):
        return _measuring(text, said, measure, amount, "measure")
    if amount.kind == "counted":
        return None
    again = last is not None and not own and _AT_YEAR.match(text, amount.span.end) is not None
    if last is not None and own <= _OWN_WORDS and (own or said.gap or again):
        going = _measuring(text, said, said.going_on(), amount, "continued")
        # `miền núi giảm 6%, đồng bằng giảm 0,5%`: parts of one whole.
        beside = last.among and last.wording == "continued" and bool(going.name)
        return replace(going, among=going.among or beside)
    if own and amount.kind == "rate" and _OWN_SHARE.search(said.gap):
        return _measuring(text, said, said.clause_of(_FEW), amount, "measure")
    told = listed or (amount.kind == "rate" and said.reports())
    return _measuring(text, said, said.statement(), amount, "measure") if own and told else None


def _multiplies(text: str, said: WordsBefore, amount: Amount) -> bool:
    """Tell whether a multiple says how a measure grew, not how it compares with that of others."""
    behind = text[amount.span.end : amount.span.end + 1]
    grown = _MULTIPLE.search(said.words) is not None
    return grown and (_AGAINST.match(text, amount.span.end) is not None or behind in {"", ".", ";", "\n"})


def _bounded(gap: str) -> bool:
    """Tell whether an amount is said to be a bound or a rough figure: `tối thiểu có`, `có từ`."""
    return "từ" in gap.split() or any(regex.search(gap.lower()) for regex, _ in COMPARATORS[2:])


def _counting(text: str, said: WordsBefore, amount: Amount, counted: Span, last: Figure | None) -> Figure:
    """Make the figure of an amount that stands before what it counts."""
    remark = _REMARK.match(text, counted.end)
    end = remark.end() if remark else counted.end
    comparator = comparator_of(text, amount, said.gap)
    # `có thêm 06 xã và 01 huyện`: the second figure is meant like the first.
    beside = last is not None and text[last.span.end : amount.span.start].strip() in {",", "và"}
    if beside and not said.gap and last and last.wording == "counted" and last.comparator is _INCREASE:
        comparator = _INCREASE
    name = text[amount.span.end : end].removeprefix(OR_MORE).strip()
    deed = deed_before(text, amount) if amount.kind == "counted" or amount.unit in LAND else None
    if deed and not ATTAINED.search(name):
        name = f"{name} {'thu hút được' if deed == 'thu hút' else f'được {deed}'}".strip()
    if several := _AT_LEAST_BEHIND.match(text, amount.span.end, end):
        # `40% số xã trở lên đạt chuẩn`: at least so many.
        name, comparator = f"{several[1].strip()}{text[several.end() : end].rstrip()}", Comparator.AT_LEAST
    meant = bounds(amount, said.gap, comparator)
    return Figure(Span(said.start + said.end, end), name, comparator, meant, amount, "counted", said.gap)


def _measuring(text: str, said: WordsBefore, start: int, amount: Amount, wording: str) -> Figure:
    """Make the figure of an amount that stands after what it measures."""
    end = amount.span.end
    name = _BASE.sub("", _TAIL.sub("", said.own(start)))
    if name.lower() in (_WITH_OBJECT if amount.kind == "counted" else _DRAWN) and amount.kind in _COUNTS:
        name = f"{name} {_LARGE.sub('', amount.unit)}"
    if (
        name.lower() in _WITH_OBJECT
        and (amount.unit in LAND or amount.kind == "rate")
        and (land := counted_by(text, amount, aimed=False))
    ):
        end, name = land.end, f"{name}{text[end : land.end]}"
    if amount.kind == "times" and (against := _AGAINST.match(text, end)):
        end, name = against.end(), f"{name} so với {against['against']}".strip()
    beside = _BESIDE.match(text, end) if amount.kind == "rate" else None
    if beside and (beside["against"] != "cùng kỳ" or comparator_of(text, amount, said.gap) not in CHANGES):
        end, name = beside.end(), f"{name} so với {beside['against']}".strip()
    for words in (OR_MORE, OR_LESS):
        end += len(words) if text.startswith(words, end) else 0
    begin = said.start + start
    while text[begin] in " ,(":
        begin += 1
    comparator, gap = comparator_of(text, amount, said.gap), said.gap
    sized = comparator in _SIZES or comparator is Comparator.AT_LEAST
    falls = _FALLS.search(said.words, 0, start) if wording == "measure" and sized else None
    level = LEVEL.search(said.gap) is not None
    if wording == "measure" and comparator in _SIZES and not level and name.startswith(_FALLING):
        name, comparator = name[len(_FALLING[0]) :], Comparator.DECREASE
    elif falls and not level:
        begin = said.start + falls.start() + len(falls[0]) - len(falls[0].lstrip(" ,;:."))
        if comparator in _SIZES:
            comparator = Comparator.DECREASE
        else:  # `giảm tỷ lệ hộ nghèo 1% trở lên`
            gap = f"{falls[0].strip(' ,;:.')} {gap}"
    among = (
        name.startswith(("của ", "có ")) or said.among(start) or (wording == "continued" and said.of_region())
    )
    meant = bounds(amount, said.gap, comparator)
    return Figure(Span(begin, end), name, comparator, meant, amount, wording, gap, among)
