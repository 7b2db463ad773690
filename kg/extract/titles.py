"""The subject (trích yếu) beside a mention: `… của Bộ Chính trị về phát triển vùng …`."""

import re

from msgspec.structs import replace

from kg.domain.citation import Mention
from kg.domain.evidence import Span
from kg.lexicon.rules import load_rules

_ABOUT = re.compile(r"(?:,|:| -)? (?:(?:về(?: việc)?|V/v|VỀ(?: VIỆC)?)(?: (?P<named>[“\"])|\s)|[“\"]\s?)")
_CLOSING = re.compile(r"[”\"]")
_STATE_ABOUT = re.compile(r" (?=quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn)")
_END = load_rules("citations").part("subject_end")
_CARRIED = load_rules("cues").rule("implements").regex
_ISSUES = ("ban hành ", "phê duyệt ")
_LONGEST = 400


def with_title(text: str, mention: Mention, limit: int) -> Mention:
    """Add the subject that follows a mention; `limit` is where the next mention starts."""
    if mention.stated.name and not mention.stated.numbers:
        return mention
    start = mention.span.end
    about = _ABOUT.match(text, start) or (
        _STATE_ABOUT.match(text, start) if mention.stated.year or mention.stated.date else None
    )
    if not about:
        return mention
    quoted = about.re is _ABOUT and about["named"]
    end = (_CLOSING.search if quoted else _end)(text, about.end(), min(len(text), about.end() + _LONGEST))
    stop = min(
        end.start() if end else min(len(text), about.end() + _LONGEST),
        limit if limit > about.end() else len(text),
    )
    title = text[about.end() : stop].rstrip(" ,“")
    reaches = stop >= limit - 1  # the blank before the next mention may end a subject
    if reaches and _CARRIED.fullmatch(title):
        return mention  # `về tiếp tục thực hiện <another directive>`: a stance, no subject
    if reaches and title.startswith(_ISSUES):
        # `ban hành Kế hoạch thực hiện <another directive>`: the stance is no subject.
        carried = next((hit for hit in _CARRIED.finditer(title) if hit.end() == len(title)), None)
        title = title[: carried.start()].rstrip() if carried else title
    return replace(mention, title=Span(about.end(), about.end() + len(title))) if title else mention


def _end(text: str, start: int, stop: int) -> re.Match[str] | None:
    """Find where a subject ends; a mark that closes what was quoted inside it does not end it."""
    at = start
    while end := _END.search(text, at, stop):
        inside = text[start : end.start()]
        closes = (end[0] == "”" and inside.count("“") > inside.count("”")) or (
            end[0] == '"' and inside.count('"') % 2 == 1
        )
        if not closes:
            return end
        at = end.start() + 1
    return None
