"""Recipients: the bodies that a directive is sent to, from its list `Nơi nhận`."""

import re

from kg.domain.evidence import Span
from kg.domain.layers import Recipient
from kg.extract.bodies import Home, bodies_in
from kg.text.document import BlockKind, Document
from kg.text.numbering import start_of

_PURPOSE = re.compile(r"\s*\([^()]*\)")  # `(b/c)`, `(để báo cáo)`
_FILED = ("Lưu", "Như trên", "Nơi nhận")
_SAME_KIND = re.compile(
    r"(?:Các|các) (?P<kind>Sở|Bộ|Ban|Vụ|Cục)(?:, (?:cơ quan|ngành|ban, ngành))?: (?P<names>.+)"
)


def recipients(document: Document, home: Home) -> tuple[Recipient, ...]:
    """Give each line of the list with the bodies it names; a line about the file copies names none."""
    found: list[Recipient] = []
    for block in document.blocks:
        if block.kind is not BlockKind.RECIPIENTS:
            continue
        numbering = start_of(document.text, block.span.start, block.span.end)
        start = block.span.start + (numbering.length if numbering else 0)
        words = document.text[start : block.span.end].rstrip(" .,;")
        bodies = () if words.startswith(_FILED) else _named(_PURPOSE.sub("", words), home)
        if bodies:
            found.append(Recipient(document.evidence(Span(start, start + len(words))), bodies))
    return tuple(found)


def _named(words: str, home: Home) -> tuple[str, ...]:
    same = _SAME_KIND.fullmatch(words)
    if same:
        words = ", ".join(f"{same['kind']} {name}" for name in re.split(r", (?=[A-ZĐ])", same["names"]))
    return bodies_in(words, home)
