"""Self-description: what header, opening, signature and front matter say of the text itself."""

import re
from collections import Counter
from collections.abc import Iterator

from kg.domain.description import Description, Fact
from kg.domain.evidence import Span
from kg.domain.keys import slug
from kg.extract.capitals import small
from kg.extract.issuers import canonical_issuer
from kg.extract.letterhead import issuing_body, province_above, unit_of_line
from kg.extract.symbols import full_year, repaired_suffix
from kg.extract.words import iso_date, terms, type_name, type_of_code
from kg.lexicon.authority import load_authority
from kg.lexicon.rules import load_rules
from kg.text.document import Block, BlockKind, Document

_CITATIONS, _RULES = load_rules("citations"), load_rules("description")
_HEADER = 3000  # code points at most; the longest header of the trial texts has 1,900
_KEYS = {
    "number": ("so_hieu", "so-hieu", "số hiệu", "số ký hiệu", "docid"),
    "date": ("ngay_ban_hanh", "ngày ban hành", "issued_date", "date"),
    "issuer": ("co_quan", "co-quan-ban-hanh", "cơ quan ban hành", "authority"),
    "type": ("loai_van_ban", "loại văn bản"),
    "title": ("trich_yeu", "trích yếu", "title"),
}
_SYMBOL = re.compile(rf"(?P<numbers>{_CITATIONS.parts['num']})?{_CITATIONS.parts['tail']}")
_NUMBER_LINE = _RULES.rule("number-line").regex
_DATE_LINE = _RULES.rule("date-line").regex
_TYPE_LINE = _RULES.rule("type-line").regex
_TITLE_LINE = _RULES.rule("title-line").regex
_ISSUER_LINE = _RULES.rule("issuer-line").regex
_SELF_MENTION = _RULES.rule("self-mention").regex
_CONCLUDES = _RULES.rule("concludes").regex
_SESSION = _RULES.rule("session").regex
_SIGNED = _RULES.rule("signed-for").regex
_PROVINCE = _RULES.rule("province")
_BELOW = frozenset((BlockKind.SIGNATURE, BlockKind.RECIPIENTS))
_FURNITURE = _RULES.rule("furniture").regex
_ISSUER_UNIT = _RULES.rule("issuer-unit").regex
_PROVINCIAL = frozenset({"TỈNH", "THÀNH PHỐ", "TP", "TP."})  # the province, or a city that may be one
_UNIT_LINES = 3  # lines in which the unit stands: the other column of a header may come between
_CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
_COMMITTEES = (_CENTRAL_COMMITTEE, "Tỉnh ủy", "Thành ủy")
_OF_UNITS = ("Tỉnh ủy ", "Thành ủy ", "Huyện ủy ", "Quận ủy ", "Thị ủy ", "Đảng ủy ")
_JOINT = frozenset({"TTLT", "NQLT"})
_BARE_ORGANS = frozenset({"Ban Thường vụ", "Ban Chấp hành"})
_PARTY = re.compile(r"ĐẢNG BỘ (?:TỈNH|THÀNH PHỐ|TP\.?)|(?:TỈNH|THÀNH) ỦY")
_CENTRAL_ORGANS = frozenset({"Bộ Chính trị", "Ban Bí thư"})
_OF_CENTRE = frozenset(_RULES.words["centre"])


def describe(document: Document) -> Description:
    """Read what a document says of itself; nothing is guessed, every fact names where it comes from."""
    front = {key.lower().strip("* "): value for key, value in document.front_matter}
    lines = tuple(_header(document))
    end = lines[-1].span.end if lines else 0
    number, year, suffix = _number(document, lines, front)
    title, type_fact = _title(document, lines, front), _type(document, lines, front, suffix)
    issuer, meeting, term = _issuer(document, lines, front, suffix)
    return Description(
        type=type_fact,
        number=number,
        year=year,
        suffix=suffix,
        date=_date(document, lines, front),
        issuer=issuer,
        meeting=meeting,
        term=term,
        title=title,
        province=_province(document, lines, issuer),
        session=_session(document, end),
        period=_period(title),
        header_end=end,
    )


def _header(document: Document) -> Iterator[Block]:
    """Yield the blocks before the first numbered heading."""
    for block in document.parts.each():
        if block.path or block.span.start > _HEADER or block.kind in _BELOW:
            return
        yield block


def _words(document: Document, block: Block) -> str:
    return document.text[block.span.start : block.span.end]


def _from_front(front: dict[str, str], field: str) -> str | None:
    return next((front[key] for key in _KEYS[field] if front.get(key)), None)


def _number(
    document: Document, lines: tuple[Block, ...], front: dict[str, str]
) -> tuple[Fact | None, int | None, Fact | None]:
    for block in lines:
        words = _words(document, block)
        match = _NUMBER_LINE.match(words) or _SELF_MENTION.match(words)
        if match and match["suffix"]:
            span = Span(block.span.start + match.start("symbol"), block.span.start + match.end("symbol"))
            return _taken_apart(match, span, "the header states the symbol")
    printed = _from_front(front, "number")
    match = _SYMBOL.fullmatch(printed.strip("* ")) if printed else None
    return _taken_apart(match, None, "the front matter states the symbol") if match else (None, None, None)


def _taken_apart(
    match: re.Match[str], span: Span | None, reason: str
) -> tuple[Fact | None, int | None, Fact | None]:
    suffix, _ = repaired_suffix(match["suffix"])
    number = Fact(match["numbers"], span, reason) if match["numbers"] else None
    return number, full_year(match["year"]), Fact(suffix, span, reason)


def _type(
    document: Document, lines: tuple[Block, ...], front: dict[str, str], suffix: Fact | None
) -> Fact | None:
    for block in lines:
        if match := _TYPE_LINE.match(_words(document, block)):
            return Fact(
                type_name(match["type"].replace("É", "Ế")),
                Span(block.span.start, block.span.start + match.end("type")),
                "the heading states the type",
            )
    if lines and (match := _TITLE_LINE.fullmatch(_words(document, lines[0]).strip())):
        start = lines[0].span.start
        span = Span(start, start + match.end("type"))
        return Fact(type_name(match["type"]), span, "the text opens with its type and subject")
    if suffix and (found := _type_of_symbol(suffix)):
        return found
    if printed := _from_front(front, "type"):
        return Fact(type_name(printed.split(" của ")[0]), None, "the front matter states the type")
    end = lines[-1].span.end if lines else 0
    if match := _CONCLUDES.search(document.text, 0, end):
        return Fact("Kết luận", Span(*match.span()), "the opening says that the committee concludes")
    return None


def _type_of_symbol(suffix: Fact) -> Fact | None:
    if name := type_of_code(re.split("[-/]", suffix.value)[0]):
        return Fact(name, suffix.span, "the symbol's code stands for the type")
    if "-" in suffix.value:
        return Fact("Công văn", suffix.span, "a symbol of issuer and drafting unit is a letter's")
    return None


def _issuer(
    document: Document, lines: tuple[Block, ...], front: dict[str, str], suffix: Fact | None
) -> tuple[Fact | None, Fact | None, Fact | None]:
    """Give issuer, meeting and term; the heading outranks the opening, the signature and the front matter."""
    if found := _heading_issuer(document, lines, suffix):
        return found
    end = lines[-1].span.end if lines else 0
    if concludes := _CONCLUDES.search(document.text, 0, end):
        body, _ = canonical_issuer(concludes["issuer"])
        return Fact(body, Span(*concludes.span("issuer")), "the opening says who concludes"), None, None
    for block in document.parts.of_kind(BlockKind.SIGNATURE):
        if signed := _SIGNED.match(_words(document, block)):
            body, _ = canonical_issuer(small(signed["issuer"]))
            span = Span(block.span.start + signed.start("issuer"), block.span.start + signed.end("issuer"))
            return Fact(_of_party(body, document.text[:end]), span, "signed on behalf of it"), None, None
    if printed := _from_front(front, "issuer"):
        return Fact(canonical_issuer(printed)[0], None, "the front matter states the issuer"), None, None
    return _behind_code(suffix), None, None


def _heading_issuer(
    document: Document, lines: tuple[Block, ...], suffix: Fact | None
) -> tuple[Fact | None, Fact | None, Fact | None] | None:
    """Give issuer, meeting and term as letterhead and heading state them; None where they name no body."""
    named = _issuer_line(document, lines)
    # A body under the type is the issuer; a committee there leaves its unit to the letterhead.
    if (named is None or named[2] or _is_council(named[1])) and (found := issuing_body(document, lines)):
        organ = _signing_organ(document, found.name)
        return organ or Fact(found.name, found.span, "the letterhead names it lowest"), None, None
    if named is None:
        return None
    start, match, letterhead = named
    if unit := unit_of_line(match[0]):
        span = Span(start, start + match.end())
        return Fact(unit, span, "the heading states the issuer"), None, None
    body, meeting = canonical_issuer(small(match["issuer"]))
    if letterhead and (
        whose := _by_code(body, suffix)
        or _signing_organ(document, body)
        or _unit(document, lines, start, match)
    ):
        return whose, None, None
    of_term = (
        terms(small(match["term"] or match["issuer"])) if "KHÓA" in match[0] or "KHOÁ" in match[0] else ()
    )
    span = Span(start + match.start("issuer"), start + match.end("issuer"))
    return (
        Fact(body, span, "the heading states the issuer"),
        Fact(str(meeting), span, "the heading states the meeting") if meeting else None,
        Fact(of_term[-1], Span(start, start + match.end()), "the heading states the term")
        if of_term
        else None,
    )


def _behind_code(suffix: Fact | None) -> Fact | None:
    """Give the bodies that only the symbol tells, if each code is of one body of the nation: `TT-BLĐTBXH`."""
    if suffix is None:
        return None
    codes = re.split("[-/]", suffix.value)
    typed = type_of_code(codes[0]) is not None
    # A letter's symbol names its drafting unit behind the issuer; a joint circular's names issuers alone.
    asked = codes[1:] if typed and codes[0] in _JOINT else codes[1:2] if typed else codes[:1]
    known = [load_authority().issuer(code) for code in asked]
    names = [one.name for one in known if one and one.level in {"central", "ministry"} and one.code != "TW"]
    if not names or len(names) < len(asked):
        return None
    *first, last = names
    whole = f"{', '.join(first)} và {last}" if first else last
    return Fact(whole, suffix.span, "the symbol's code stands for the issuer")


def _issuer_line(document: Document, lines: tuple[Block, ...]) -> tuple[int, re.Match[str], bool] | None:
    """Give the line that names the issuer: under the type, else the last above it, the lowest body.

    The last value tells whether it stands above the type, as a letterhead.
    """
    above: tuple[int, re.Match[str], bool] | None = None
    typed = False
    for block in lines:
        words = _words(document, block)
        match = _ISSUER_LINE.fullmatch(words.strip(" |"))
        typed = typed or bool(_TYPE_LINE.match(words))
        if match and typed:
            return block.span.start, match, False
        if match:
            above = (block.span.start, match, True)
        elif above and not typed and _TYPE_LINE.match(words):
            return above
    return above


def _is_council(match: re.Match[str]) -> bool:
    return str(match["issuer"]).startswith(("ỦY BAN NHÂN", "HỘI ĐỒNG NHÂN", "UBND", "HĐND"))


def _by_code(body: str, suffix: Fact | None) -> Fact | None:
    """Give the commission whose code the symbol shows under its committee's letterhead: `312-TB/UBKTTW`."""
    code = suffix.value.rpartition("/")[2] if suffix and "/" in suffix.value else ""
    known = load_authority().issuer(code) if body == _CENTRAL_COMMITTEE and code != "TW" else None
    if suffix is None or known is None or known.level != "central":
        return None
    return Fact(known.name, suffix.span, "the symbol's code stands for the issuer")


def _of_party(body: str, head: str) -> str:
    """Say of which committee a bare `T/M BAN THƯỜNG VỤ` is: `ĐẢNG BỘ TỈNH TÂY NINH⏎BAN THƯỜNG VỤ`."""
    whose = _PARTY.search(head) if body in _BARE_ORGANS else None
    if whose is None:
        return body
    committee = "Tỉnh ủy" if "TỈNH" in whose[0] else "Thành ủy"
    return committee if body == "Ban Chấp hành" else f"{body} {committee}"


def _signing_organ(document: Document, body: str) -> Fact | None:
    """Give the organ that signs for a committee whose letterhead the text has: `T/M BỘ CHÍNH TRỊ`."""
    if not body.endswith(_COMMITTEES) and not body.startswith(_OF_UNITS):
        return None
    for block in document.parts.of_kind(BlockKind.SIGNATURE):
        signed = _SIGNED.match(_words(document, block))
        if signed is None:
            continue
        organ, _ = canonical_issuer(small(signed["issuer"]))
        if organ == "Ban Thường vụ":
            organ = f"Ban Thường vụ {body}"
        if organ not in _CENTRAL_ORGANS and not organ.startswith("Ban Thường vụ "):
            return None
        span = Span(block.span.start + signed.start("issuer"), block.span.start + signed.end("issuer"))
        return Fact(organ, span, "signed on behalf of it")
    return None


def _unit(document: Document, lines: tuple[Block, ...], start: int, match: re.Match[str]) -> Fact | None:
    """Give the unit below a province whose body the header names: `ỦY BAN NHÂN DÂN⏎HUYỆN BÌNH SƠN`."""
    if not _is_council(match):
        return None
    below = [block for block in lines if block.span.start > start][:_UNIT_LINES]
    for block in below:
        here = _ISSUER_UNIT.fullmatch(_words(document, block).strip(" |-*"))
        if here:
            break
    else:
        return None
    if here["kind"] in _PROVINCIAL:
        return None
    span = Span(block.span.start, block.span.end)
    body, _ = canonical_issuer(small(match["issuer"]))
    return Fact(f"{body} {here['kind'].lower()} {_titled(here['place'])}", span, "the header names the unit")


def _date(document: Document, lines: tuple[Block, ...], front: dict[str, str]) -> Fact | None:
    for block in lines:
        words = _words(document, block)
        if match := _DATE_LINE.search(words):
            span = Span(block.span.start + match.start(), block.span.start + match.end())
            if found := iso_date(match[0]):
                return Fact(found, span, "the header states place and date")
            if match["month"]:
                return Fact(
                    f"{match['year']}-{int(match['month']):02}",
                    span,
                    "the header states the month, the day is blank",
                )
            return Fact(match["year"], span, "the header states the year, day and month are blank")
        if (match := _SELF_MENTION.match(words)) and (found := iso_date(match["when"])):
            return Fact(
                found,
                Span(block.span.start, block.span.start + match.end()),
                "the heading names the document with its date",
            )
    printed = _from_front(front, "date")
    found = (iso_date(printed) or printed) if printed else None
    return (
        Fact(found, None, "the front matter states the date")
        if found and re.fullmatch(r"\d{4}-\d\d-\d\d", found)
        else None
    )


def _title(document: Document, lines: tuple[Block, ...], front: dict[str, str]) -> Fact | None:
    """Take the small-letter line under type and issuer, or the line that begins with `về`."""
    if lines and (match := _TITLE_LINE.fullmatch(_words(document, lines[0]).strip())):
        start = lines[0].span.start
        span = Span(start + match.start("subject"), start + match.end("subject"))
        return Fact(match["subject"], span, "the heading states the subject")
    typed = False
    for block in lines:
        words = _words(document, block)
        if _TYPE_LINE.match(words) or _ISSUER_LINE.fullmatch(words):
            typed = typed or bool(_TYPE_LINE.match(words))
            continue
        about = re.match(r"(?:[Vv]ề (?:việc )?|V/v |VỀ (?:VIỆC )?)", words)
        if about or (typed and not _FURNITURE.match(words) and not _CONCLUDES.search(words)):
            start = block.span.start + (about.end() if about else 0)
            return Fact(
                document.text[start : block.span.end].rstrip(" .;"),
                Span(start, block.span.end),
                "the heading states the subject",
            )
    printed = _from_front(front, "title")
    return Fact(printed, None, "the front matter states the title") if printed else None


def _session(document: Document, end: int) -> Fact | None:
    match = _SESSION.search(document.text, 0, min(len(document.text), end + 1))
    found = iso_date(match["date"]) if match else None
    return (
        Fact(found, Span(*match.span()), "the opening names the session that is concluded")
        if match and found
        else None
    )


def _period(title: Fact | None) -> Fact | None:
    years = re.findall(r"năm (20\d{2})", title.value) if title else []
    return Fact(max(years), title.span, "the last year that the subject names") if title and years else None


def _province(document: Document, lines: tuple[Block, ...], issuer: Fact | None) -> Fact | None:
    if issuer and issuer.value in _OF_CENTRE:
        return None
    if (above := province_above(document, lines)) and load_authority().province(slug(above.name)):
        return Fact(above.name, above.span, "the header names the province")
    head = document.text[: lines[-1].span.end] if lines else ""
    for rule, reason in (
        ("issuer-place", "the header names the province"),
        ("date-place", "the header is dated there"),
    ):
        match = _RULES.rule(rule).regex.search(head)
        if match and load_authority().province(slug(match["place"])):
            return Fact(_titled(match["place"]), Span(*match.span("place")), reason)
    places = tuple(_PROVINCE.matches(document.text))
    found: Counter[str] = Counter(match["place"] for match in places)
    if not found:
        return None
    (name, count), *rest = found.most_common(2)
    if rest and rest[0][1] * 2 > count:
        return None
    first = next(match for match in places if match["place"] == name)
    return Fact(name, Span(*first.span()), f"the text names no other province as often ({count} times)")


def _titled(words: str) -> str:
    return " ".join(part.capitalize() for part in words.split()) if words.isupper() else words
