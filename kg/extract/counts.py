"""What an amount counts: the noun phrase behind it, and the deed before it."""

import re

from kg.domain.evidence import Span
from kg.extract.amounts import Amount
from kg.extract.words_before import STATEMENT_END
from kg.lexicon.rules import load_rules

_FILE = load_rules("indicators")
ATTAINED, _ACHIEVED = _FILE.rule("attained").regex, _FILE.rule("achieved").regex
LAND, _DONE = frozenset({"km", "ha"}), frozenset(_FILE.words["done"])
_MANY = re.compile(r"(?:nghìn|triệu|vạn) [^\W\d_]")
_NOUN_BEHIND = re.compile(_FILE.rule("noun").body)  # behind a unit, which is a word
_NOUN, _NOUN_END = _FILE.rule("noun").regex, _FILE.part("noun_end")
_OBJECT_END = re.compile(rf"{_NOUN_END.pattern}|, ")  # of things that are counted one by one
_SHARE_END = re.compile(r"[;\n(,]|[.](?=\s|$)")
# `hoàn thành 1.500 căn, trước ngày 25 …`; but `12 xã, phường đạt chuẩn`.
_ASIDE_BEHIND = re.compile(
    r", (?!(?:xã|phường|thị trấn|hộ|cơ sở|doanh nghiệp|hợp tác|tổ chức|cơ quan|đơn vị)(?!\w))"
)
_ATTAINS_BEFORE = 20  # before a count: `đạt và vượt 19/28 chỉ tiêu`
_STATEMENT = 160  # before a count, in which its statement begins
_BY_NOW = re.compile(r"(?:[Đđ]ến|[Hh]iện) nay(?!.*[.;] )")
_BETWEEN = re.compile(r" (?:khoảng |trên |hơn |gần |ít nhất |tối thiểu |từ )*")  # a deed and its count


def share(text: str, amount: Amount) -> Span:
    """Give the words after a rate that say what it is a share of."""
    end = _SHARE_END.search(text, amount.span.end)
    return Span(amount.span.start, end.start() if end else len(text))


def counted_by(text: str, amount: Amount, *, aimed: bool) -> Span | None:
    """Give an amount with the noun phrase after it that says what it counts; None where it counts nothing.

    Args:
        text: clean text.
        amount: an amount in it.
        aimed: it stands below a heading that announces targets, so that a bare count is one.
    """
    if amount.kind == "money":
        return None
    end = amount.span.end
    if amount.kind == "thing":
        named = amount.unit in LAND or _MANY.match(amount.unit)
        stop = _OBJECT_END.search(text, end) if named and _NOUN_BEHIND.match(text, end) else None
        return Span(amount.span.start, stop.start()) if stop else amount.span
    if amount.kind == "rate" and not _NOUN.match(text, end):
        return None
    ends = _OBJECT_END if amount.unit in _DONE else _NOUN_END
    stop = _ASIDE_BEHIND.match(text, end) or ends.search(text, end)
    words = Span(amount.span.start, stop.start() if stop else len(text))
    if amount.kind == "rate":
        return words
    # A count of communes, people or targets is an indicator when something was attained.
    line = _line_end(text, end)
    statement = STATEMENT_END.search(text, end, line)
    begin, stated = max(0, amount.span.start - _ATTAINS_BEFORE), statement.start() if statement else line
    attained = ATTAINED.search(text, begin, words.end if amount.unit in _DONE else stated)
    return words if attained or aimed or deed_before(text, amount) else None


def deed_before(text: str, amount: Amount) -> str | None:
    """Give the verb right before a count that says what was done to so many: `kiểm tra 215 tổ chức đảng`."""
    words = text[max(0, amount.span.start - _STATEMENT) : amount.span.start]
    found = [hit for hit in _ACHIEVED.finditer(words) if _BETWEEN.fullmatch(words, hit.end())]
    # `Đến nay đã thu hút 234 dự án`: what there is by now is no result of a time.
    return found[-1]["deed"].lower() if found and not _BY_NOW.search(words) else None


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end
