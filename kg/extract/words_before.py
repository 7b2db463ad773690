"""The words of a statement before its amount: where clauses, the measure and the verbs begin."""

import re
from collections.abc import Sequence

from msgspec import Struct

from kg.domain.letters import UPPER
from kg.lexicon.rules import load_rules

_FILE = load_rules("indicators")
_MEASURE, _LEAD = _FILE.rule("measure").regex, _FILE.rule("lead").regex
STATEMENT_END = re.compile(  # between two statements of one paragraph
    rf"[;:.!?…](?:(?<=[;:])(?<!trong đó.)\s|(?<=[.!?…])[”\"’)]? (?=[{UPPER}\d]))"
)
_DEEDS = frozenset(_FILE.words["with_object"])
# A part of the land, of which the same was measured before: `; khu vực miền núi giảm 4%`.
_REGION = re.compile(
    r" ?(?:[Rr]iêng )?(?:(?:các )?(?:khu vực|vùng|huyện|xã) )?"
    r"(?:miền núi|nông thôn|đô thị|thành thị|đồng bằng|ven biển|vùng cao)"
    r"(?: (?:phía|và) [^,;]{2,20})? $"
)
_VAGUE = frozenset(_FILE.words["vague"])
_REACH = 220  # code points before an amount in which its measure can stand
_SUBJECT = re.compile(r"(?<!\w)(?:đạt|tăng|giảm|chiếm)(?!\w)")
_ASIDE = re.compile(r"so với |xếp |đứng |cao hơn|thấp hơn|cùng kỳ")
_TRAILS = re.compile(r" (?!(?:và|[Tt]rong đó|riêng|đạt|tăng|giảm)(?!\w))")
AMONG = ("trong đó", "Trong đó", "riêng", "Riêng")
_WORDS = 20  # of the subject of a sentence that reports a rate, at most
_LOOSE = 80  # between a measure that begins no clause and its amount
_WHOLE = re.compile(rf"GR?DP|{_FILE.parts['sector']}")
_OF_ANOTHER = ("vào ", "trong ", "với ", "trên ", "của ")  # `đóng góp vào GDP`: GDP is not what is measured
_COMMA = re.compile(r"(?:,| và)\s")
_GAP = re.compile(rf"(?:(?:{_FILE.parts['between']})\s*)+$")


class WordsBefore(Struct, frozen=True):
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

    def tells(self) -> bool:
        """Tell whether a subject and a verb stand before the amount."""
        return _SUBJECT.search(self.gap) is not None and bool(self.own(0))

    def among(self, at: int) -> bool:
        """Tell whether the words before a place make a part of it: `trong đó`, `riêng`."""
        return any(word in self.words[:at] for word in AMONG)

    def of_region(self) -> bool:
        """Tell whether they name no more than a part of the land."""
        return _REGION.fullmatch(self.words[: self.end]) is not None

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
        among = max(self.words.rfind(word, 0, self.end) for word in AMONG)
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
            if self.words.startswith(AMONG, start):
                return None
        near = [
            hit.start()
            for hit in _MEASURE.finditer(self.words, starts[-1], self.end)
            if not (_WHOLE.match(hit[0]) and self.words.endswith(_OF_ANOTHER, 0, hit.start()))
        ]
        if not near or self.end - near[-1] > _LOOSE or not self._tells(near[-1]):
            return None
        whole = self.statement()
        told = self.own(near[-1])
        bare = _MEASURE.fullmatch(told) and told.lower() not in _DEEDS and whole < near[-1]
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


def before(text: str, start: int, position: int, after: int | None) -> WordsBefore:
    """Read the words before an amount.

    Args:
        text: clean text.
        start: where the paragraph's words begin.
        position: where the amount begins.
        after: where the amount before it in this paragraph ends.
    """
    begin = max(start, position - _REACH, after or 0)
    for stop in STATEMENT_END.finditer(text, begin, position + 1):
        # `tỷ lệ huy động vào ngân sách: 10%`: this colon stands for a verb.
        if stop[0][0] != ":" or text[stop.end() : position].strip():
            begin = stop.end()
    opened = text.rfind("(", begin, position)
    if opened >= 0 and text.find(")", opened, position) < 0:
        begin = opened + 1  # `công nghiệp tăng 14% (khai khoáng giảm 2%)`: a part tells its own name
    words = text[begin:position]
    gap = _GAP.search(words)
    trails = after is not None and begin == after and _TRAILS.match(words) is not None
    return WordsBefore(begin, words, gap.start() if gap else len(words), trails)
