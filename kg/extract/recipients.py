"""Recipients: the bodies that a directive is sent to, from its list `Nơi nhận`."""

import re
from collections.abc import Iterator
from functools import cache

from kg.domain.evidence import Span
from kg.domain.keys import slug
from kg.domain.layers import Recipient
from kg.extract.bodies import HEADS, begins_body, bodies_in
from kg.extract.body_names import Home
from kg.extract.signers import without_signature
from kg.lexicon.authority import load_authority
from kg.lexicon.layout import bounded
from kg.lexicon.rules import load_rules
from kg.text.document import Block, BlockKind, Document
from kg.text.numbering import start_of

_FILE = load_rules("recipients")
_FILED, _OF_ONE_KIND = _FILE.rule("filed").regex, _FILE.rule("of-one-kind").regex
_DEPUTIES, _ONE_TAIL = _FILE.rule("head-and-deputies").regex, _FILE.rule("one-tail").regex
_LEVEL, _BARE = _FILE.rule("level-at-the-end").regex, frozenset(_FILE.words["bare"])
_TO = _FILE.rule("to").regex
_HEAD = 4000  # code points in which a letter names to whom it goes
_PURPOSE = re.compile(r"\s*\([^()]*\)")  # `(b/c)`, `(để báo cáo)`
_SHORT = dict(pair.split(" = ") for pair in _FILE.words["short"])
_SHORTS = re.compile(bounded("|".join(sorted(map(re.escape, _SHORT), key=len, reverse=True))))
_EACH = re.compile(rf"{load_rules('bodies').parts['one_by_one']}:")  # `Bộ trưởng các Bộ: Y tế, Nội vụ`
_STAFF = re.compile(r": .*")  # `VPCP: BTCN, các PCN` goes to the office, whoever reads it there


def recipients(document: Document, home: Home) -> tuple[Recipient, ...]:
    """Give each line of the list with the bodies it names; a line about the file copies names none."""
    found: list[Recipient] = []
    for block in (*_addressees(document), *document.parts.of_kind(BlockKind.RECIPIENTS)):
        numbering = start_of(document.text, block.span.start, block.span.end)
        start = block.span.start + (numbering.length if numbering else 0)
        if to := _TO.match(document.text, start, block.span.end):
            start = to.end()
        words = document.text[start : block.span.end].rstrip(" .,;")
        bodies = () if not words or _FILED.fullmatch(words) else tuple(dict.fromkeys(_named(words, home)))
        if bodies:
            found.append(Recipient(document.evidence(Span(start, start + len(words))), bodies))
    return tuple(found)


def _addressees(document: Document) -> Iterator[Block]:
    """Yield the lines at the head that say to whom a letter goes: `Kính gửi: …`, and the bullets below."""
    listed = False
    for block in document.parts.each():
        start, end = block.span.start, block.span.end
        if block.path or start > _HEAD:
            return
        if _TO.match(document.text, start, end):
            listed = True
        elif listed and start_of(document.text, start, end) is None:
            return
        if listed:
            yield block


def _named(words: str, home: Home) -> Iterator[str]:
    """Yield the bodies of a line, part by part: a part that names none, as roles do, spoils no other."""
    parts = [part.strip(" -~.,") for part in without_signature(_PURPOSE.sub("", words)).split(";")]
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        level = _LEVEL.fullmatch(following) if part in _BARE else None
        bare = _SHORTS.sub(lambda hit: _SHORT[hit[0]], f"{part} {level['tail']}" if level else part)
        for piece in _apart(bare):
            yield from bodies_in(_mended(piece), home)
        if _STAFF.search(bare) and not _OF_ONE_KIND.fullmatch(bare) and not _EACH.search(bare):
            return  # what follows is inside that office


def _apart(words: str) -> tuple[str, ...]:
    """Give what shares its words in full: `HĐND, UBND các tỉnh` are `HĐND các tỉnh` and `UBND các tỉnh`."""
    if kind := _OF_ONE_KIND.fullmatch(words):
        names = re.split(r", (?=[A-ZĐ])", kind["names"])
        return tuple(f"{kind['kind']} {_fields().get(name, name)}" for name in names)
    if not _EACH.search(words):
        words = _STAFF.sub("", words)
    if several := _DEPUTIES.fullmatch(words):
        return f"{several['head']} {several['tail']}", several["deputies"]
    if shared := _ONE_TAIL.fullmatch(words):
        return tuple(
            _with_tail(name, shared["tail"]) for name in (*shared["first"].split(", "), shared["last"])
        )
    return (words,)


def _with_tail(name: str, tail: str) -> str:
    if name.endswith(" ủy") and tail.startswith("các "):
        rank = " trực thuộc Trung ương" if tail.lower().endswith("trung ương") else ""
        return f"Các {name.lower()}{rank}"
    return f"{name} {tail}"


def _mended(words: str) -> str:
    """Mend the marks of a damaged head: `Hội đông Dân tộc` is `Hội đồng Dân tộc`."""
    if not words or begins_body(words, 0, len(words)):
        return words
    parts = words.split(" ")
    for count in range(min(len(parts), 4), 1, -1):
        if head := _heads().get(slug(" ".join(parts[:count]))):
            return " ".join((head, *parts[count:]))
    return words


@cache
def _heads() -> dict[str, str]:
    return {slug(head): head for head in HEADS}


@cache
def _fields() -> dict[str, str]:
    """What ministries and departments look after, by its short form: `NNMT`, `XD`."""
    return {
        alias.removeprefix("B"): body.name.removeprefix("Bộ ")
        for body in load_authority().bodies
        if body.kind == "ministry" and body.name.startswith("Bộ ")
        for alias in body.aliases
        if alias.startswith("B") and " " not in alias
    }
