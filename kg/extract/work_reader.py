"""How far the name of a work goes: read word by word from its noun on."""

import re
from dataclasses import dataclass

from msgspec import Struct

from kg.domain.evidence import Span
from kg.domain.letters import UPPER
from kg.lexicon.rules import load_rules

_FILE = load_rules("projects")
_WORK = _FILE.rule("work").regex
_STOP, _NOT_NAMES = frozenset(_FILE.words["stop"]), tuple(_FILE.words["not_names"])
_NOT_ALONE = frozenset(_FILE.words["not_alone"])
_MONEY, _NUMBERED = frozenset(_FILE.words["money"]), tuple(_FILE.words["numbered"])
_COMPOUND = re.compile(rf"(?:{'|'.join(_FILE.words['compounds'])})(?!\w)")
_JOINS = frozenset(_FILE.words["joins"])
_SIDES = ("phía Bắc", "phía Nam", "phía Đông", "phía Tây")
_LOCATES, _AND, _OF_LINE = "tại", "và", "đoạn"
_TOKEN = re.compile(r" ?(?P<dash>[-–] )?(?P<word>T[PXT]\.(?= )|[^\W_]+(?:\.\d+\w?|['’]\w+)?)")
_NUMBERS = re.compile(r"(?<=\d)(?:, \d{1,2}(?![\d/%]|[.,]\d)){1,5}")  # `Phú Thịnh 1, 2, 3`
_IN_BRACKETS = re.compile(rf" \((?:cầu |tỉnh |[{UPPER}])[^(),;\n]{{2,40}}\)")  # `Hoài Nhơn (Bình Định)`
_REMARK, _STAGE, _MORE = (_FILE.part(name) for name in ("remark", "stage", "more"))
_WITH_NUMBER = re.compile(r" số \d{1,2}(?!\w|[/.,%-]\w)")  # `Nhà máy điện gió Ia Pết - Đak Đoa số 1`
_TAILS = (
    *(_NUMBERS, _REMARK, _STAGE, _MORE, _WITH_NUMBER),
    *(_FILE.part(name) for name in ("through", "over", "on")),
)
_LINE_TAILS = (*_TAILS, _FILE.part("years"))
_SECTION = _FILE.part("section")
PART = re.compile(r"(?<!giai) đoạn(?!\w)")  # what part of a line is meant
_WITHIN = _FILE.part("within")
_UNIT_LAST = re.compile(
    rf"(?:^|[ ,])(?P<kind>xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh)(?: [{UPPER}]\w*)+$"
)
_ALONE = re.compile(r"(?<=tỉnh)(?=[,.;:)\n]| \(|$)")  # `Trung tâm Kiểm soát bệnh tật tỉnh`
_BESIDE = re.compile(  # `phía Tây Bắc thị trấn Mộ Đức`, `Nam sông Vệ`
    rf"(?:sông|suối|hồ|núi|cầu|thị trấn|thành phố|thị xã|đường|quốc lộ|xã|phường) [{UPPER}]"
)
_CODE = re.compile(r"\d{1,2}[A-Z]$")  # `Nhà máy xử lý nước thải 2A`
_LONGEST_KIND = 10  # code points: `thị trấn ` may be the end of a noun
_OWNER = _FILE.part("owner")
_DIRECTIONS = tuple(_FILE.words["directions"])
AND_STRETCH = re.compile(
    rf"(?:,| và) (?:đoạn )?(?P<name>{_FILE.parts['stretch']}(?:{_FILE.parts['stage']})?)"
    rf"(?= \(|[,.;:)\n]| [^\W{UPPER}])"
)
_NAMED_BY_FIELD = ("bệnh viện", "trường", "trung tâm", "bảo tàng", "thư viện", "nhà ", "khu ", "công viên")
# Words of a title, where `triển khai`, `hoàn thành` and `phục vụ` end a name.
_TITLE_WORDS = ("hát triển", "oàn thiện", "hắc phục", "hôi phục")
_PROJECT_NOUN, _AIR = "dự án", ("Cảng hàng không", "cảng hàng không")
_SMALL_WORDS = 9  # words in small letters in a row inside a name, before its proper name
_SMALL_AFTER = 4  # and after one, in the name of a line or of a place


class WorkName(Struct, frozen=True):
    """A work as a text names it; spans are in clean text."""

    span: Span
    noun: str  # what it is, in small letters: "nhà máy"; "dự án" where the text says no more
    name: str  # in full, when the text shares a noun among several: "Nhà máy điện khí Dung Quất II"
    rule: str


def name_end(text: str, noun: str, at: int, *, line: bool) -> int | None:
    """Give where the name ends whose noun ends at `at`; None when no proper name comes.

    Args:
        text: clean text.
        noun: in small letters, "nhà máy"; "dự án" where the text says no more.
        at: where the noun ends.
        line: whether it is a road or a railway, whose name joins places.
    """
    return _Reader(text, noun, at, line=line).read()


@dataclass(slots=True)
class _Reader:
    """Reads a name word by word, as far as words can belong to it."""

    text: str
    noun: str
    position: int  # where the next word begins
    line: bool  # a road or a railway: its name joins places
    placing: bool = False  # the name says where: `tại Khu kinh tế …`
    proper: bool = False  # the word before is a proper name
    small: int = 0  # words in small letters since the last proper name
    end: int | None = None  # where the last proper name ends

    def read(self) -> int | None:
        """Read the whole name and give its end; None when no proper name comes."""
        self.placing, begin = self.line, self.position
        while (token := _TOKEN.match(self.text, self.position)) and token.start("word") > self.position:
            word = token["word"]
            first = word[0]
            named = first.isdigit() or first.isupper()
            if not (self._names(word, token.start("word")) if named else self._leads(word, token.end())):
                break
            compound = _COMPOUND.match(self.text, token.start("word")) if named else None
            self.position = compound.end() if compound else token.end()
            of_another = self.proper and named and self._of_another(token.start("word"))
            if of_another:
                continue
            if named and (self.proper or compound or not self._begins_words(word)):
                self.proper, self.small, self.end = True, 0, self.position
                if self._extended() and not self.line:
                    break
            else:
                self.proper, self.small = False, self.small + 1
                alone = self.end is None and self.small > 1 and self.noun != _PROJECT_NOUN
                if alone and _ALONE.match(self.text, self.position):
                    self.end = self.position
                    break
        if self.end is None and self.small > 1 and (owner := _OWNER.match(self.text, self.position)):
            self.end = owner.end()
        return None if self.end is None else self._with_tail(begin, self.end)

    def _begins_words(self, word: str) -> bool:
        """Tell whether a capitalised word begins common ones: `dự án Thu gom`, `Trường Cao đẳng Kỹ thuật`."""
        if word in _NOT_ALONE:
            return True
        after = _TOKEN.match(self.text, self.position) if self._opens_title(word) else None
        return after is not None and after["word"][0].islower() and after["word"] not in _STOP

    def _opens_title(self, word: str) -> bool:
        titled = self.noun == _PROJECT_NOUN or self.noun.startswith(_NAMED_BY_FIELD)
        first = self.end is None and self.small == 0 and titled
        return first and word[0].isalpha() and not word[1:2].isupper()

    def _names(self, word: str, start: int) -> bool:
        """Tell whether a number or a capitalised word goes on with the name."""
        if word[0].isdigit():
            return (
                self.proper
                or (self.small > 0 and _CODE.match(word) is not None)
                or self.text.endswith(_NUMBERED, 0, start - 1)
            )
        if word in _MONEY:
            return self.proper or self.small > 0
        return self.proper or not self.text.startswith(_NOT_NAMES, start)

    def _of_another(self, start: int) -> bool:
        """Tell whether a work begins inside the name: `nhà ga T3 Cảng hàng không …` is a part of it."""
        other = None if self.line else _WORK.match(self.text, start)
        if other is None:
            return False
        self.position, self.placing, self.proper, self.small = other.end(), True, False, 0
        return True

    def _leads(self, word: str, end: int) -> bool:
        """Tell whether a word in small letters goes on with the name."""
        # `Khu công nghiệp phía Tây thành phố Lào Cai`: a direction leads to the name.
        self.placing = self.placing or word == _LOCATES or self._towards(word, end)
        if self.text.endswith(_TITLE_WORDS, 0, end):
            return self.end is None
        if self._stops(word, end):
            return False
        if self.end is not None:
            return self.placing and self.small < _SMALL_AFTER
        return self.small < _SMALL_WORDS

    def _stops(self, word: str, end: int) -> bool:
        """Tell whether a word begins what is told of the work, or another work."""
        if word == _AND:
            further = AND_STRETCH.match(self.text, end - len(" và")) or _WORK.match(self.text, end + 1)
            return bool(further) or self.text.startswith(" đường ", end)
        if word in _STOP:
            return not (self.line and word in _JOINS) and not self.text.endswith(_AIR, 0, end)
        return word == _OF_LINE and self.text.startswith(" Km", end)

    def _towards(self, word: str, end: int) -> bool:
        before = end - len(word) - 1
        if not self.proper:
            return False
        beside = self.text.endswith(_DIRECTIONS, 0, before) and _BESIDE.match(self.text, before + 1)
        return bool(beside) or self.text.endswith(_SIDES, 0, before)

    def _extended(self) -> bool:
        """Take in what stands in brackets behind a proper name and belongs to it."""
        kinds = (_IN_BRACKETS, _REMARK, _STAGE, _MORE) if self.line else (_REMARK, _STAGE, _MORE)
        for kind in kinds:
            if hit := kind.match(self.text, self.position):
                self.position = self.end = hit.end()
                self.proper = False
                return True
        return False

    def _with_tail(self, begin: int, end: int) -> int:
        """Take in what part or stage of the work is meant, and the units in which it lies."""
        while tail := self._tail(begin, end):
            end = tail.end()
        return end

    def _tail(self, begin: int, end: int) -> re.Match[str] | None:
        for tail in _LINE_TAILS if self.line else _TAILS:
            if hit := tail.match(self.text, end):
                return hit
        units = _WITHIN.match(self.text, end)
        if units and self._holds(begin, end, units[0]):
            return units
        whole = self.line and self.noun != _OF_LINE and not PART.search(self.text, begin, end)
        return _SECTION.match(self.text, end) if whole else None

    def _holds(self, begin: int, end: int, units: str) -> bool:
        """Tell whether units behind a name hold what it ends with: `xã A, huyện B`, not `xã A, xã B`."""
        last = _UNIT_LAST.search(self.text, max(0, begin - _LONGEST_KIND), end)
        return not (last and units.startswith(f", {last['kind']} "))
