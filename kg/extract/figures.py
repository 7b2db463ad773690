"""Figures in running text: which amount measures what, by the words around it.

Three wordings are read, and an amount gets the first that fits: a measure before its amount (`tỷ lệ đô thị
hóa đạt 26,5%`), an amount before what is counted (`44,81% trường mầm non`), one that goes on with the
figure before it (`…, tăng 0,43%`; `trong đó, miền núi giảm từ 6 - 7%`).
"""

import re

from msgspec import Struct

from kg.domain.evidence import Span
from kg.domain.layers import Comparator
from kg.domain.letters import UPPER
from kg.extract.amounts import Amount
from kg.lexicon.rules import load_rules

_FILE = load_rules("indicators")
_MEASURE, _LEAD = _FILE.rule("measure").regex, _FILE.rule("lead").regex
_COMPARISON, _ATTAINED = _FILE.rule("comparison").regex, _FILE.rule("attained").regex
_COMPARATORS = tuple(
    (_FILE.rule(name).regex, Comparator(_FILE.rule(name).value))
    for name in ("growth", "decline", "at-least", "at-most", "more", "about")
)
_INCREASE = Comparator.INCREASE
_GAP = re.compile(rf"(?:(?:{_FILE.parts['between']})\s*)+$")
_NOUN, _NOUN_END = _FILE.rule("noun").regex, _FILE.part("noun_end")
_STOP = re.compile(rf"[;:]\s|[.!?…][”\"’)]? (?=[{UPPER}])")  # between two statements of one paragraph
_COMMA = re.compile(r"(?:,| và)\s")
_REMARK = re.compile(r" \([^()\n]{1,80}\)")  # `(không tính trạm y tế xã)`
_PEOPLE = re.compile(r"việc làm|ết nạp|[Ss]ố lượng|[Ss]ố ")  # measures of which a count is one
_OR_MORE, _OR_LESS = " trở lên", " trở xuống"
_REACH = 220  # code points before an amount in which its measure can stand
_OWN_WORDS = 60  # of an amount that goes on with the one before
_BESIDE = re.compile(r" (?P<against>dự toán|kế hoạch)(?: [^\W\d_]+){0,5}?(?= và |[,;.\n)]| giao|$)(?: giao)?")
_VAGUE = frozenset(_FILE.words["vague"])
_SHARE_VERBS, _WITH_OBJECT = frozenset(_FILE.words["share_verbs"]), frozenset(_FILE.words["with_object"])
_OWN_SHARE = re.compile(rf"{_FILE.rule('own-share').regex.pattern} ")
_SHARE_END = re.compile(r"[;\n(,]|[.](?=\s|$)")
_FEW = 3  # words of what has a share at least
_AMONG = "trong đó"
_TAIL = re.compile(r"(?: (?:cho|của|ở|ở mức|ước|và|là))+$")
_ATTAINS_BEFORE = 20  # before a count: `đạt và vượt 19/28 chỉ tiêu`
_LOOSE = 60  # between a measure that begins no clause and its amount


class Figure(Struct, frozen=True):
    """An amount with what it measures; spans are in clean text."""

    span: Span
    name: str  # what is measured, as the text says it; of a figure that goes on, only what it adds
    comparator: Comparator
    open_end: bool  # `từ 80% trở lên`, `trên 5%`: one bound alone
    amount: Amount
    wording: str  # "measure", "counted" or "continued"


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
    aside = text.count("(", start, amount.span.start) > text.count(")", start, amount.span.start)
    if aside or _COMPARISON.search(said.words, max(0, said.end - _OWN_WORDS)):
        return None
    clause = said.clause()
    shared = amount.kind == "rate" and said.own(clause).lower() in _SHARE_VERBS
    counted = _share(text, amount) if shared else _counted(text, amount, aimed=aimed and _bounded(said.gap))
    stopped = last and _STOP.search(text, last.amount.span.end, said.start + clause)
    going_on = last is not None and (not stopped or said.words.startswith(_AMONG))
    if counted and (shared or amount.kind == "counted" or not said.own(clause)):
        return _counting(text, said, amount, counted, last)
    own = len(said.own(clause))
    measure = said.measure() if own else None
    if measure is not None and (amount.kind != "counted" or _PEOPLE.search(said.words, measure)):
        return _measuring(text, said, measure, amount, "measure")
    if going_on and own <= _OWN_WORDS and (own or said.gap) and amount.kind != "counted":
        return _measuring(text, said, clause, amount, "continued")
    if own and amount.kind == "rate" and _OWN_SHARE.search(said.gap):
        return _measuring(text, said, said.clause_of(_FEW), amount, "measure")
    return (
        _measuring(text, said, said.statement(), amount, "measure")
        if listed and own and amount.kind != "counted"
        else None
    )


class _Before(Struct, frozen=True):
    """The words of a statement before its amount."""

    start: int  # where they begin in the text
    words: str
    end: int  # in `words`: where the verbs and comparators before the amount begin

    @property
    def gap(self) -> str:
        """Give the verbs and comparators."""
        return self.words[self.end :]

    def own(self, start: int) -> str:
        """Give the words from a place on, verbs and comparators left out."""
        return self.words[start : self.end].strip(" ,:(")

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

    def measure(self) -> int | None:
        """Give where the measure begins: the last clause that begins with one, else one near the amount."""
        for start in sorted(self._clauses(), reverse=True):
            at = self._after_lead(start)
            measure = _MEASURE.match(self.words, at, self.end)
            if measure:
                return None if self.own(at).lower() in _VAGUE else at
            if self.words.startswith(_AMONG, start):
                return None
        near = [hit.start() for hit in _MEASURE.finditer(self.words, 0, self.end)]
        said = near and self.end - near[-1] <= _LOOSE and self.own(near[-1]).lower() not in _VAGUE
        return near[-1] if said else None

    def _clauses(self) -> list[int]:
        return [0, *(comma.end() for comma in _COMMA.finditer(self.words, 0, self.end))]

    def _after_lead(self, start: int) -> int:
        lead = _LEAD.match(self.words, start)
        at = min(lead.end(), self.end) if lead else start
        while at < self.end and self.words[at] in " ,":
            at += 1
        return at


def _before(text: str, start: int, amount: Amount, last: Figure | None) -> _Before:
    begin = max(start, amount.span.start - _REACH, last.amount.span.end if last else 0)
    for stop in _STOP.finditer(text, begin, amount.span.start):
        # `tỷ lệ huy động vào ngân sách: 10%`: this colon stands for a verb.
        if stop[0][0] != ":" or text[stop.end() : amount.span.start].strip():
            begin = stop.end()
    words = text[begin : amount.span.start]
    gap = _GAP.search(words)
    return _Before(begin, words, gap.start() if gap else len(words))


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
        return amount.span
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
    if not said.gap and last is not None and last.wording == "counted" and last.comparator is _INCREASE:
        comparator = _INCREASE
    name = text[amount.span.end : end].strip()
    return Figure(
        Span(said.start + said.end, end), name, comparator, _open(said.gap, comparator), amount, "counted"
    )


def _measuring(text: str, said: _Before, start: int, amount: Amount, wording: str) -> Figure:
    """Make the figure of an amount that stands after what it measures."""
    end = amount.span.end
    name = _TAIL.sub("", said.own(start))
    if amount.kind == "counted" and name.lower() in _WITH_OBJECT:
        name = f"{name} {amount.unit}"
    beside = _BESIDE.match(text, end) if amount.kind == "rate" else None
    if beside:
        end, name = beside.end(), f"{name} so với {beside['against']}".strip()
    for words in (_OR_MORE, _OR_LESS):
        end += len(words) if text.startswith(words, end) else 0
    begin = said.start + start
    while text[begin] in " ,(":
        begin += 1
    comparator = _comparator(text, amount, said.gap)
    return Figure(Span(begin, end), name, comparator, _open(said.gap, comparator), amount, wording)


def _comparator(text: str, amount: Amount, gap: str) -> Comparator:
    if text.startswith(_OR_MORE, amount.span.end):
        return Comparator.AT_LEAST
    if text.startswith(_OR_LESS, amount.span.end):
        return Comparator.AT_MOST
    return next(
        (comparator for regex, comparator in _COMPARATORS if regex.search(gap.lower())), Comparator.EQUAL
    )


def _open(gap: str, comparator: Comparator) -> bool:
    """Tell whether one bound alone is given, though the figure may be one of growth: `tăng trên 10%`."""
    said = {comparator, *(one for regex, one in _COMPARATORS if regex.search(gap.lower()))}
    return bool(said & {Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.MORE})
