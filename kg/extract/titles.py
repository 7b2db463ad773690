"""The subject (trích yếu) beside a mention: `… của Bộ Chính trị về phát triển vùng …`."""

import re
from dataclasses import replace

from kg.domain.citation import Mention
from kg.domain.evidence import Span

_ABOUT = re.compile(r"(?:,|:| -)? (?:về(?: việc)?|V/v|[“\"])\s?")
_STATE_ABOUT = re.compile(r" (?=quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn)")
# The subject ends where the citing sentence resumes.
_END = re.compile(
    r"[;.\n)”\"]|, (?=nhất là|trong đó|đồng thời|gắn với|bảo đảm|góp phần|tạo |nhằm|đã |được|các |(?:Bộ )?Luật|Nghị |Quyết |Chỉ thị|Kết luận|Thông |Kế hoạch|Công văn)"
    r"| (?=gắn với|đã được|có hiệu lực|để |nhằm )| (?:và|, )? ?(?=(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Thông báo|Kế hoạch|Công văn|Nghị định|Thông tư) (?:số )?\d)"
)
_LONGEST = 400


def with_title(text: str, mention: Mention, limit: int) -> Mention:
    """Add the subject that follows a mention; `limit` is where the next mention starts."""
    if mention.stated.name and not mention.stated.numbers:
        return mention
    start = mention.span.end
    about = _ABOUT.match(text, start) or (_STATE_ABOUT.match(text, start) if mention.stated.year or mention.stated.date else None)
    if not about:
        return mention
    end = _END.search(text, about.end(), min(len(text), about.end() + _LONGEST))
    stop = min(end.start() if end else min(len(text), about.end() + _LONGEST), limit if limit > about.end() else len(text))
    title = text[about.end() : stop].rstrip(" ,“")
    return replace(mention, title=Span(about.end(), about.end() + len(title))) if title else mention
