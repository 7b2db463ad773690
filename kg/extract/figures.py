"""Figures in running text: which amount measures what, by the words around it.

Three wordings are read, and an amount gets the first that fits: a measure before its amount (`tỷ lệ đô thị
hóa đạt 26,5%`), an amount before what is counted (`44,81% trường mầm non`), one that goes on with the
figure before it (`…, tăng 0,43%`; `trong đó, miền núi giảm từ 6 - 7%`).
"""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from kg.domain.evidence import Span
from kg.domain.layers import Comparator
from kg.domain.letters import UPPER
from kg.extract.amounts import Amount
from kg.lexicon.rules import load_rules

_FILE = load_rules("indicators")
_SECTOR = re.compile(_FILE.parts["sector"])
_MEASURE, _LEAD = _FILE.rule("measure").regex, _FILE.rule("lead").regex
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
_GAP = re.compile(rf"(?:(?:{_FILE.parts['between']})\s*)+$")
_NOUN, _NOUN_END = _FILE.rule("noun").regex, _FILE.part("noun_end")
_STOP = re.compile(  # between two statements of one paragraph
    rf"[;:.!?…](?:(?<=[;:])(?<!trong đó.)\s|(?<=[.!?…])[”\"’)]? (?=[{UPPER}\d]))"
)
_COMMA = re.compile(r"(?:,| và)\s")
_REMARK = re.compile(r" \([^()\n]{1,80}\)")  # `(không tính trạm y tế xã)`
_PEOPLE = re.compile(r"việc làm|ết nạp|[Ss]ố lượng|[Ss]ố ")  # measures of which a count is one
_OR_MORE, _OR_LESS = " trở lên", " trở xuống"
# Right behind a unit, which is a word: without the word boundary that a rule's pattern has.
_FROM, _AGAINST = (re.compile(rf"(?:{_FILE.rule(name).body})(?!\w)") for name in ("from", "against"))
_MULTIPLE = re.compile(r"(?:gấp|[Tt]ăng)(?: thêm| gấp)?(?: khoảng| trên| hơn| ít nhất| từ| gần)* $")
_LEVEL = re.compile(r"(?<!\w)(?:còn|xuống)(?!\w)")
_FALLS = re.compile(r"(?:^|[,;:.\s])[Gg]iảm (?:dần )?$")
_BASE = re.compile(
    r"(?: (?:đã )?(?:giảm|tăng|nâng)(?: mạnh| nhanh| dần)?)? từ [\d.,]+ ?[^\d ,]+(?: (?:đồng|USD))?"
    r"(?: \(?(?:cuối |đầu |vào )?(?:năm \d{4}|nhiệm kỳ)\)?)?$"
)
_WHOLE = re.compile(rf"GR?DP|{_FILE.parts['sector']}")
_OF_ANOTHER = ("vào ", "trong ", "với ", "trên ", "của ")  # `đóng góp vào GDP`: GDP is not what is measured
_AT_YEAR = re.compile(r",? (?:vào |trong |đến )?năm \d{4}")
_IN_TURN = "lần lượt"
_AGE, _LIFE = "tuổi", "uổi thọ"
_LAND = frozenset({"km", "ha"})
_AT_LEAST_BEHIND = re.compile(r"((?: \w+){1,3}) trở lên(?=\s|$)")
_SUBJECT = re.compile(r"(?<!\w)(?:đạt|tăng|giảm|chiếm)(?!\w)")
_ASIDE = re.compile(r"so với |xếp |đứng |cao hơn|thấp hơn|cùng kỳ")
_TRAILS = re.compile(r" (?!(?:và|[Tt]rong đó|riêng|đạt|tăng|giảm)(?!\w))")
_REACH = 220  # code points before an amount in which its measure can stand
_OWN_WORDS = 60  # of an amount that goes on with the one before
_BESIDE = re.compile(
    r" (?:so với )?(?P<against>dự toán|kế hoạch|cùng kỳ)(?: [^\W\d_]+){0,5}?(?= và |[,;.\n)]| giao|$)"
    r"(?: giao)?"
)
_VAGUE = frozenset(_FILE.words["vague"])
_SHARE_VERBS, _WITH_OBJECT = frozenset(_FILE.words["share_verbs"]), frozenset(_FILE.words["with_object"])
_OWN_SHARE = re.compile(rf"{_FILE.rule('own-share').regex.pattern} ")
_SHARE_END = re.compile(r"[;\n(,]|[.](?=\s|$)")
_FEW = 3  # words of what has a share at least
_AMONG = ("trong đó", "Trong đó", "riêng", "Riêng")
_WORDS = 20  # of the subject of a sentence that reports a rate, at most
_TAIL = re.compile(r"(?: (?:cho|của|ở|ở mức|ước|và|là|được|xuống|còn|(?<!trở )lên))+$")
_ATTAINS_BEFORE = 20  # before a count: `đạt và vượt 19/28 chỉ tiêu`
_LOOSE = 80  # between a measure that begins no clause and its amount


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
    said = _before(text, start, amount, last)
    if _is_aside(text, start, said, amount):
        return None
    clause = said.clause()
    shared = amount.kind == "rate" and said.own(clause).lower() in _SHARE_VERBS
    counted = _share(text, amount) if shared else _counted(text, amount, aimed=aimed and _bounded(said.gap))
    stopped = last and _STOP.search(text, last.amount.span.end, min(said.start + clause + 1, len(text)))
    going_on = last if not stopped or said.words.lstrip(" ,").startswith(_AMONG) else None
    # `đạt tối thiểu 28 m2 vào năm 2025, đến năm 2030 đạt 32 m2`: the same measure again.
    again = going_on is not None and going_on.wording == "measure" and going_on.amount.unit == amount.unit
    if counted and (
        shared or amount.kind == "counted" or not (said.own(clause) or (again and amount.kind == "thing"))
    ):
        return _counting(text, said, amount, counted, last)
    return _in_row(text, said, amount, last) or _measured(text, said, amount, going_on, listed=listed)


def _is_aside(text: str, start: int, said: "_Before", amount: Amount) -> bool:
    """Tell whether a figure is somebody else's, of another time, or where something came from."""
    if _FROM.match(text, amount.span.end) and text.endswith("từ ", 0, amount.span.start):
        return True
    if amount.kind == "times" and not _multiplies(text, said, amount):
        return True
    if amount.unit == _AGE and _LIFE not in said.words:
        return True
    if text.count("(", start, amount.span.start) > text.count(")", start, amount.span.start):
        return True
    return _COMPARISON.search(said.words, max(0, said.end - _OWN_WORDS)) is not None


def _in_row(text: str, said: "_Before", amount: Amount, last: Figure | None) -> Figure | None:
    """Read a further figure of `lần lượt đạt 80%, 90%, 95%`."""
    if last is None or said.own(0) or text[last.span.end : amount.span.start].strip() not in {",", "và", ""}:
        return None
    if last.wording != "row" and _IN_TURN not in text[last.span.start : last.amount.span.start]:
        return None
    one = _measuring(text, said, said.clause(), amount, "row")
    return replace(one, comparator=last.comparator, open_end=last.open_end)


def _measured(
    text: str, said: "_Before", amount: Amount, last: Figure | None, *, listed: bool
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


def _multiplies(text: str, said: "_Before", amount: Amount) -> bool:
    """Tell whether a multiple says how a measure grew, not how it compares with that of others."""
    behind = text[amount.span.end : amount.span.end + 1]
    grown = _MULTIPLE.search(said.words) is not None
    return grown and (_AGAINST.match(text, amount.span.end) is not None or behind in {"", ".", ";", "\n"})


class _Before(Struct, frozen=True):
    """The words of a statement before its amount."""

    start: int  # where they begin in the text
    words: str
    end: int  # in `words`: where the verbs and comparators before the amount begin
    trails: bool  # the first words belong to the figure before: `93,6% dân số, …`

    @property
    def gap(self) -> str:
        """Give the verbs and comparators."""
        return self.words[self.end :]

    def own(self, start: int) -> str:
        """Give the words from a place on, verbs and comparators left out."""
        return self.words[start : self.end].strip(" ,:(")

    def reports(self) -> bool:
        """Tell whether the words are a short sentence's subject and verb."""
        return _SUBJECT.search(self.gap) is not None and 1 < len(self.own(self.statement()).split()) <= _WORDS

    def among(self, at: int) -> bool:
        """Tell whether the words before a place make a part of it: `trong đó`, `riêng`."""
        return any(word in self.words[:at] for word in _AMONG)

    def clause(self) -> int:
        """Give where the last clause begins, its leading words left out."""
        return self._after_lead(max(self._clauses()))

    def statement(self) -> int:
        """Give where the words begin, those that lead to what is measured left out."""
        return self._after_lead(0)

    def clause_of(self, words: int) -> int:
        """Give where the last clause of so many words begins: `kinh tế số các ngành, lĩnh vực` is one."""
        starts = sorted(self._clauses(), reverse=True)
        return self._after_lead(next((at for at in starts if len(self.own(at).split()) >= words), starts[0]))

    def going_on(self) -> int:
        """Give where the words of a figure begin that goes on with the one before it."""
        among = max(self.words.rfind(word, 0, self.end) for word in _AMONG)
        starts = [self._after_lead(at) for at in ([among] if among >= 0 else self._clauses())]
        told = (at for at in starts if self.own(at) and not _ASIDE.match(self.words, at))
        return next(told, starts[-1])

    def measure(self) -> int | None:
        """Give where the measure begins: the last clause that begins with one, else one near the amount."""
        starts = sorted(self._clauses(), reverse=True)
        for index, start in enumerate(starts):
            at = self._after_lead(start)
            measure = _MEASURE.match(self.words, at, self.end)
            if measure:
                return self._whole(at, starts[index + 1 :]) if self._tells(at) else None
            if self.words.startswith(_AMONG, start):
                return None
        near = [
            hit.start()
            for hit in _MEASURE.finditer(self.words, starts[-1], self.end)
            if not (_WHOLE.match(hit[0]) and self.words.endswith(_OF_ANOTHER, 0, hit.start()))
        ]
        if not near or self.end - near[-1] > _LOOSE or not self._tells(near[-1]):
            return None
        whole = self.statement()
        bare = _MEASURE.fullmatch(self.own(near[-1])) and whole < near[-1]
        # `vốn của chương trình giải ngân 61.000 tỷ đồng`: the words before say whose it is.
        return whole if bare and len(self.own(whole).split()) <= _WORDS else near[-1]

    def _tells(self, at: int) -> bool:
        """Tell whether the words from a place on say what is measured."""
        return (
            self.own(at).lower() not in _VAGUE or _SUBJECT.search(self.gap) is not None or "ước" in self.gap
        )

    def _whole(self, at: int, before: Sequence[int]) -> int:
        """Take in a measure that is joined to this one by `và`: `Tổng mức bán lẻ và doanh thu dịch vụ`."""
        for start in before:
            begin = self._after_lead(start)
            joined = self.words[begin:at]
            if "," in joined or ":" in joined or _SUBJECT.search(joined):
                break
            if _MEASURE.match(self.words, begin, self.end):
                return begin
        return at

    def _clauses(self) -> list[int]:
        starts = [comma.end() for comma in _COMMA.finditer(self.words, 0, self.end)]
        return starts if self.trails and starts else [0, *starts]

    def _after_lead(self, start: int) -> int:
        at = self._past_marks(start)
        lead = _LEAD.match(self.words, at)
        return self._past_marks(min(lead.end(), self.end)) if lead else at

    def _past_marks(self, at: int) -> int:
        while at < self.end and self.words[at] in " ,:":
            at += 1
        return at


def _before(text: str, start: int, amount: Amount, last: Figure | None) -> _Before:
    begin = max(start, amount.span.start - _REACH, last.amount.span.end if last else 0)
    for stop in _STOP.finditer(text, begin, amount.span.start + 1):
        # `tỷ lệ huy động vào ngân sách: 10%`: this colon stands for a verb.
        if stop[0][0] != ":" or text[stop.end() : amount.span.start].strip():
            begin = stop.end()
    words = text[begin : amount.span.start]
    gap = _GAP.search(words)
    trails = last is not None and begin == last.amount.span.end and _TRAILS.match(words) is not None
    return _Before(begin, words, gap.start() if gap else len(words), trails)


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
        stop = _NOUN_END.search(text, end) if amount.unit in _LAND and _NOUN.match(text, end) else None
        return Span(amount.span.start, stop.start()) if stop else amount.span
    if amount.kind == "rate" and not _NOUN.match(text, end):
        return None
    stop = _NOUN_END.search(text, end)
    words = Span(amount.span.start, stop.start() if stop else len(text))
    if amount.kind == "rate":
        return words
    # A count of communes, people or targets is an indicator when something was attained.
    line = _line_end(text, end)
    statement = _STOP.search(text, end, line)
    attained = _ATTAINED.search(
        text, max(0, amount.span.start - _ATTAINS_BEFORE), statement.start() if statement else line
    )
    return words if attained or aimed else None


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _counting(text: str, said: _Before, amount: Amount, counted: Span, last: Figure | None) -> Figure:
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


def _measuring(text: str, said: _Before, start: int, amount: Amount, wording: str) -> Figure:
    """Make the figure of an amount that stands after what it measures."""
    end = amount.span.end
    name = _BASE.sub("", _TAIL.sub("", said.own(start)))
    if name.lower() in (_WITH_OBJECT if amount.kind == "counted" else _DRAWN) and amount.kind in _COUNTS:
        name = f"{name} {_LARGE.sub('', amount.unit)}"
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
    comparator = _comparator(text, amount, said.gap)
    falls = _FALLS.search(said.words, 0, start) if wording == "measure" and comparator in _SIZES else None
    level = _LEVEL.search(said.gap) is not None
    if wording == "measure" and comparator in _SIZES and not level and name.startswith(_FALLING):
        name, comparator = name[len(_FALLING[0]) :], Comparator.DECREASE
    elif falls and not level:
        begin, comparator = (
            said.start + falls.start() + len(falls[0]) - len(falls[0].lstrip(" ,;:.")),
            Comparator.DECREASE,
        )
    among = name.startswith(("của ", "có ")) or said.among(start)
    return Figure(
        Span(begin, end), name, comparator, _open(said.gap, comparator), amount, wording, said.gap, among
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
