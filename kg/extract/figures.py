"""Figures in running text: which amount measures what, by the words around it.

Three wordings are read, and an amount gets the first that fits: a measure before its amount (`tỷ lệ đô thị
hóa đạt 26,5%`), an amount before what is counted (`44,81% trường mầm non`), one that goes on with the
figure before it (`…, tăng 0,43%`; `trong đó, miền núi giảm từ 6 - 7%`).
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from kg.domain.evidence import Span
from kg.domain.layers import Comparator
from kg.extract.amounts import Amount
from kg.extract.words_before import AMONG, STATEMENT_END, WordsBefore, before
from kg.lexicon.rules import load_rules

_FILE = load_rules("indicators")
_SECTOR = re.compile(_FILE.parts["sector"])
_COMPARISON, _ATTAINED = _FILE.rule("comparison").regex, _FILE.rule("attained").regex
_COMPARATORS = tuple(
    (_FILE.rule(name).regex, Comparator(_FILE.rule(name).value))
    for name in ("growth", "decline", "at-least", "at-most", "more", "about")
)
_INCREASE = Comparator.INCREASE
_SIZES = frozenset({Comparator.EQUAL, Comparator.ABOUT, Comparator.MORE})
_FALLING = ("Giảm ", "giảm ")
_CHANGES = frozenset({Comparator.INCREASE, Comparator.DECREASE})
_DRAWN, _COUNTS = frozenset({"thu hút"}), frozenset({"counted", "thing"})
_LARGE = re.compile(r"^(?:nghìn|triệu|tỷ) ")
_NOUN_BEHIND = re.compile(_FILE.rule("noun").body)  # behind a unit, which is a word
_NOUN, _NOUN_END = _FILE.rule("noun").regex, _FILE.part("noun_end")
_REMARK = re.compile(r" \([^()\n]{1,80}\)")  # `(không tính trạm y tế xã)`
_PEOPLE = re.compile(r"việc làm|ết nạp|[Ss]ố lượng|[Ss]ố ")  # measures of which a count is one
_OR_MORE, _OR_LESS = " trở lên", " trở xuống"
# Right behind a unit, which is a word: without the word boundary that a rule's pattern has.
_FROM, _AGAINST = (re.compile(rf"(?:{_FILE.rule(name).body})(?!\w)") for name in ("from", "against"))
_MULTIPLE = re.compile(r"(?:gấp|[Tt]ăng)(?: thêm| gấp)?(?: khoảng| trên| hơn| ít nhất| từ| gần)* $")
_LEVEL = re.compile(r"(?<!\w)(?:còn|xuống)(?!\w)")
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
_LAND, _EACH = frozenset({"km", "ha"}), ("trên ", "mỗi ")  # `giá trị sản phẩm trên 1 ha`
_AT_LEAST_BEHIND = re.compile(r"((?: \w+){1,3}) trở lên(?=\s|$)")
_OWN_WORDS = 60  # of an amount that goes on with the one before
_BESIDE = re.compile(
    r" (?:so với )?(?P<against>dự toán|kế hoạch|chỉ tiêu|cùng kỳ)"
    r"(?: [^\W\d_]+){0,5}?(?= và |[,;.\n)]| giao|$)(?: giao)?"
)
_SHARE_VERBS, _WITH_OBJECT = frozenset(_FILE.words["share_verbs"]), frozenset(_FILE.words["with_object"])
_OWN_SHARE = re.compile(rf"{_FILE.rule('own-share').regex.pattern} ")
_SHARE_END = re.compile(r"[;\n(,]|[.](?=\s|$)")
_FEW = 3  # words of what has a share at least
_TAIL = re.compile(r"(?: (?:cho|của|ở|ở mức|ước|và|là|được|xuống|còn|(?<!trở )lên))+$")
_ATTAINS_BEFORE = 20  # before a count: `đạt và vượt 19/28 chỉ tiêu`


class Figure(Struct, frozen=True):
    """An amount with what it measures; spans are in clean text."""

    span: Span
    name: str  # what is measured, as the text says it; of a figure that goes on, only what it adds
    comparator: Comparator
    open_end: bool  # `từ 80% trở lên`, `trên 5%`: one bound alone
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
    counted = _share(text, amount) if shared else _counted(text, amount, aimed=aimed and _bounded(said.gap))
    upto = min(said.start + clause + 1, len(text))
    stopped = last and STATEMENT_END.search(text, last.amount.span.end, upto)
    going_on = last if not stopped or said.words.lstrip(" ,").startswith(AMONG) else None
    # `đạt tối thiểu 28 m2 vào năm 2025, đến năm 2030 đạt 32 m2`: the same measure again.
    again = going_on is not None and going_on.wording == "measure" and going_on.amount.unit == amount.unit
    if going_on and text.startswith(_OF_TARGET, amount.span.end) and not said.own(clause):
        counted = None  # `kết nạp 5.800 đảng viên, đạt 105% chỉ tiêu`
    if counted and (
        shared or amount.kind == "counted" or not (said.own(clause) or (again and counted == amount.span))
    ):
        return _counting(text, said, amount, counted, last)
    return _in_row(text, said, amount, last) or _measured(text, said, amount, going_on, listed=listed)


def _end_of(last: Figure | None, amount: Amount) -> int | None:
    """Give where the figure before ends, with what it counts: `118 xã đạt chuẩn, bằng 86,1%`."""
    if last is None:
        return None
    counts = last.amount.share and last.span.end <= amount.span.start
    return last.span.end if counts else last.amount.span.end


def _is_aside(text: str, start: int, said: WordsBefore, amount: Amount) -> bool:
    """Tell whether a figure is somebody else's, of another time, or where something came from."""
    if _FROM.match(text, amount.span.end) and text.endswith("từ ", 0, amount.span.start):
        return True
    if amount.kind == "times" and not _multiplies(text, said, amount):
        return True
    each = amount.unit in _LAND and amount.low == 1 and text.endswith(_EACH, 0, amount.span.start)
    if each or (amount.kind == "rate" and text.startswith(_OF_OTHERS, amount.span.end)):
        return True
    if amount.unit == _AGE and _LIFE not in said.words:
        return True
    if text.count("(", start, amount.span.start) > text.count(")", start, amount.span.start):
        return True
    return _COMPARISON.search(said.words, max(0, said.end - _OWN_WORDS)) is not None


def _in_row(text: str, said: WordsBefore, amount: Amount, last: Figure | None) -> Figure | None:
    """Read a further figure of `lần lượt đạt 80%, 90%, 95%`."""
    if last is None or said.own(0) or text[last.span.end : amount.span.start].strip() not in {",", "và", ""}:
        return None
    if last.wording != "row" and _IN_TURN not in text[last.span.start : last.amount.span.start]:
        return None
    one = _measuring(text, said, said.clause(), amount, "row")
    return replace(one, comparator=last.comparator, open_end=last.open_end)


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
    return "từ" in gap.split() or any(regex.search(gap.lower()) for regex, _ in _COMPARATORS[2:])


def _share(text: str, amount: Amount) -> Span:
    """Give the words after a rate that say what it is a share of."""
    end = _SHARE_END.search(text, amount.span.end)
    return Span(amount.span.start, end.start() if end else len(text))


def _counted(text: str, amount: Amount, *, aimed: bool) -> Span | None:
    """Give the noun phrase after an amount that says what it counts."""
    if amount.kind == "money":
        return None
    end = amount.span.end
    if amount.kind == "thing":
        stop = _NOUN_END.search(text, end) if amount.unit in _LAND and _NOUN_BEHIND.match(text, end) else None
        return Span(amount.span.start, stop.start()) if stop else amount.span
    if amount.kind == "rate" and not _NOUN.match(text, end):
        return None
    stop = _NOUN_END.search(text, end)
    words = Span(amount.span.start, stop.start() if stop else len(text))
    if amount.kind == "rate":
        return words
    # A count of communes, people or targets is an indicator when something was attained.
    line = _line_end(text, end)
    statement = STATEMENT_END.search(text, end, line)
    attained = _ATTAINED.search(
        text, max(0, amount.span.start - _ATTAINS_BEFORE), statement.start() if statement else line
    )
    return words if attained or aimed else None


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _counting(text: str, said: WordsBefore, amount: Amount, counted: Span, last: Figure | None) -> Figure:
    """Make the figure of an amount that stands before what it counts."""
    remark = _REMARK.match(text, counted.end)
    end = remark.end() if remark else counted.end
    comparator = _comparator(text, amount, said.gap)
    # `có thêm 06 xã và 01 huyện`: the second figure is meant like the first.
    beside = last is not None and text[last.span.end : amount.span.start].strip() in {",", "và"}
    if beside and not said.gap and last and last.wording == "counted" and last.comparator is _INCREASE:
        comparator = _INCREASE
    name = text[amount.span.end : end].strip()
    if several := _AT_LEAST_BEHIND.match(text, amount.span.end, end):
        # `40% số xã trở lên đạt chuẩn`: at least so many.
        name, comparator = f"{several[1].strip()}{text[several.end() : end].rstrip()}", Comparator.AT_LEAST
        return Figure(Span(said.start + said.end, end), name, comparator, True, amount, "counted")  # noqa: FBT003 - one bound alone
    return Figure(
        Span(said.start + said.end, end), name, comparator, _open(said.gap, comparator), amount, "counted"
    )


def _measuring(text: str, said: WordsBefore, start: int, amount: Amount, wording: str) -> Figure:
    """Make the figure of an amount that stands after what it measures."""
    end = amount.span.end
    name = _BASE.sub("", _TAIL.sub("", said.own(start)))
    if name.lower() in (_WITH_OBJECT if amount.kind == "counted" else _DRAWN) and amount.kind in _COUNTS:
        name = f"{name} {_LARGE.sub('', amount.unit)}"
    if (
        name.lower() in _WITH_OBJECT
        and amount.unit in _LAND
        and (land := _counted(text, amount, aimed=False))
    ):
        end, name = land.end, f"{name}{text[end : land.end]}"
    if amount.kind == "times" and (against := _AGAINST.match(text, end)):
        end, name = against.end(), f"{name} so với {against['against']}".strip()
    beside = _BESIDE.match(text, end) if amount.kind == "rate" else None
    if beside and (beside["against"] != "cùng kỳ" or _comparator(text, amount, said.gap) not in _CHANGES):
        end, name = beside.end(), f"{name} so với {beside['against']}".strip()
    for words in (_OR_MORE, _OR_LESS):
        end += len(words) if text.startswith(words, end) else 0
    begin = said.start + start
    while text[begin] in " ,(":
        begin += 1
    comparator, gap = _comparator(text, amount, said.gap), said.gap
    sized = comparator in _SIZES or comparator is Comparator.AT_LEAST
    falls = _FALLS.search(said.words, 0, start) if wording == "measure" and sized else None
    level = _LEVEL.search(said.gap) is not None
    if wording == "measure" and comparator in _SIZES and not level and name.startswith(_FALLING):
        name, comparator = name[len(_FALLING[0]) :], Comparator.DECREASE
    elif falls and not level:
        begin = said.start + falls.start() + len(falls[0]) - len(falls[0].lstrip(" ,;:."))
        if comparator in _SIZES:
            comparator = Comparator.DECREASE
        else:  # `giảm tỷ lệ hộ nghèo 1% trở lên`
            gap = f"{falls[0].strip(' ,;:.')} {gap}"
    among = name.startswith(("của ", "có ")) or said.among(start)
    return Figure(
        Span(begin, end), name, comparator, _open(said.gap, comparator), amount, wording, gap, among
    )


def _comparator(text: str, amount: Amount, gap: str) -> Comparator:
    if text.startswith(_OR_MORE, amount.span.end):
        return Comparator.AT_LEAST
    if text.startswith(_OR_LESS, amount.span.end):
        return Comparator.AT_MOST
    # `giảm còn dưới 1%` tells the level that is reached, not the fall.
    level = amount.kind == "times" or _LEVEL.search(gap) is not None
    return next(
        (
            comparator
            for regex, comparator in _COMPARATORS
            if regex.search(gap.lower()) and not (level and comparator in _CHANGES)
        ),
        Comparator.EQUAL,
    )


def _open(gap: str, comparator: Comparator) -> bool:
    """Tell whether one bound alone is given, though the figure may be one of growth: `tăng trên 10%`."""
    said = {comparator, *(one for regex, one in _COMPARATORS if regex.search(gap.lower()))}
    return bool(said & {Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.MORE})
