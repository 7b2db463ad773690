"""Citations: every stretch of clean text that names a directive."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from kg.domain.citation import Kind, Mention, Stated
from kg.domain.evidence import Span
from kg.domain.keys import slug
from kg.domain.letters import UPPER
from kg.extract.capitals import small
from kg.extract.issuers import canonical_issuer
from kg.extract.symbols import full_year, repaired_suffix
from kg.extract.words import iso_date, terms, type_name, type_of_code
from kg.lexicon.law_names import law_names
from kg.lexicon.rules import Rule, load_rules

_REMEMBERED = 16_384  # wordings of mentions whose reading is kept
_FILE = load_rules("citations")
_RULE = {rule.name: rule for rule in _FILE.rules}
_BY_PATTERN = tuple(rule for rule in _FILE.rules if rule.anchors)

# Every symbol has a slash before a code, or `số`, a number and a dash: plain beginnings make a fast scan.
_NUMBERS = _FILE.part("lead_num")
_SLASH = re.compile(r"/ ?(?=[A-ZĐƯ]|\d{4}[A-ZĐ]{2}|[a-zđ]{2,5}[-_][a-zđ]|t[wưu](?!\w))")
_DASHED = re.compile(r"số \d{1,5}[A-Za-zĐđ]? ?(?=[-‐‑–—−] ?[A-ZĐ]{2})")
# Before about 1996 a hyphen stood in the Government's symbols, often without `số`: Nghị định 64-CP.
_OLD_FORMS = ("-CP", "-HĐBT")
_LEAD = _FILE.part("lead")
# The number alone, where no list of numbers leads to it: tried first because it is short.
_NUMBER = _FILE.part("lead_number")
_NUMBER_WINDOW = 26
_LEAD_IN = _FILE.part("lead_in")
_IN_LIST = (", ", "; ", "và ", "số ")
_WINDOW = 90
_SYMBOL = re.compile(_FILE.parts["plain_symbol"])
_ONE_SYMBOL = re.compile(rf"(?P<number>{_FILE.parts['num']}){_FILE.parts['tail']}")
_TERM = _FILE.part("khoa")
_COUNT = re.compile(r"(?<!\w)[IVX]+(?!\w)")
_TYPES = tuple(sorted(_FILE.words["types"], key=len, reverse=True))
_TYPE_WORDS = frozenset(_TYPES)
_TYPE_LENGTHS = sorted({len(words) for words in _TYPES}, reverse=True)
_LONGEST_TYPE = max(len(words) for words in _TYPES)
# Types of two words and more by their letters without marks.
_FOLDED_TYPES = {slug(words): type_name(words) for words in _TYPES if " " in words}
_TWO = 2
_UNSIGNED = re.compile(r"số \d{1,4}(?![\d/.])")
_LAWS = (re.compile(r"uật (?!(?:này|sư|gia|pháp)(?!\w))"), re.compile(r"háp lệnh (?!này)"))
_LAW_TAIL = _FILE.part("law_tail")
_PASSED = _FILE.part("passed")
_LAW_HEADS = ("Bộ luật ", "Bộ Luật ", "Luật ", "luật ", "Pháp lệnh ")
_GENERIC = re.compile(r"(?:[Cc]ác|[Nn]hững|một số|nhiều|số|dự thảo|xây dựng|trình|ban hành) $")
# Papers with a number of their own that are no directives: a form, a licence, a contract.
_FORM, _FORM_WINDOW = _FILE.part("paper"), 40
_LOWER_LEVEL = _FILE.rule("lower-level").regex
_JOINT = re.compile(rf"(?:(?:, ?| và | - )(?:{_FILE.parts['issuer']}))*")
_BY, _CAPITAL_BY = _FILE.part("by"), (" CỦA ", " DO ")
_BYWORDS = re.compile(_FILE.parts["by_first"] + r"$")


def citations(text: str) -> tuple[Mention, ...]:
    """Find all mentions of directives in clean text, in order, none overlapping another."""
    found = sorted(_all(text), key=lambda mention: (mention.span.start, -mention.span.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


def _all(text: str) -> Iterator[Mention]:
    yield from _numbered(text)
    yield from _unsigned(text)
    yield from _laws(text)
    for rule in _BY_PATTERN:
        for match in rule.matches(text):
            if mention := _by_pattern(rule, match):
                yield mention


def _numbered(text: str) -> Iterator[Mention]:
    """Numbers first: from each symbol back to its type words, then the whole rule from there."""
    numbered, bare, done = _RULE["numbered"].regex, _RULE["bare-symbol"].regex, 0
    for core in _cores(text):
        if core < done:
            continue
        for lead in _leads(text, done, core):
            start = _type_before(text, lead)
            match = numbered.match(text, start) if start is not None else None
            if match and match.end() > core:
                done = match.end("more") if match["more"] else match.end("suffix")
                yield _mention("numbered", match)
                break
            while text[lead] in " ,:":
                lead += 1  # noqa: PLW2901 - the same place, without what parts it from the words before
            if _FORM.search(text, max(0, lead - _FORM_WINDOW), lead):
                break
            if match := bare.match(text, lead):
                done = match.end()
                if mention := _bare(match):
                    yield _with_misread_type(text, mention)
                break


def _cores(text: str) -> list[int]:
    """Give where separators of symbols stand, ascending."""
    cores = [hit.start() for hit in _SLASH.finditer(text)]
    dashed = [hit.end() for hit in _DASHED.finditer(text)]
    for form in _OLD_FORMS:
        at = text.find(form)
        while at > 0:
            if text[at - 1].isdigit():
                dashed.append(at)
            at = text.find(form, at + 1)
    return sorted({*cores, *dashed}) if dashed else cores


def _with_misread_type(text: str, mention: Mention) -> Mention:
    """Take in type words whose marks a machine lost or confused: `Nghi quyết số …`, `Quyêt định số …`."""
    start = mention.span.start
    if not text.startswith("số", start):
        return mention
    words = text[max(0, start - _LONGEST_TYPE) : start].split(" ")
    if len(words) < _TWO or words[-1]:
        return mention
    for count in (4, 3, 2):
        read = " ".join(words[-count - 1 : -1])
        kind = _FOLDED_TYPES.get(slug(read)) if len(words) > count and read else None
        if kind and read[0].isupper() and kind == mention.stated.type:
            return replace(mention, span=Span(start - len(read) - 1, mention.span.end))
    return mention


def _leads(text: str, done: int, core: int) -> Iterator[int]:
    """Yield where what leads to a separator may begin: a list of numbers, the number; `số` before it."""
    number = _NUMBER.search(text, max(done, core - _NUMBER_WINDOW), core)
    if not number:
        return
    start = number.start()
    listed = text.endswith(_IN_LIST, 0, start) and any(
        sign.isdigit() for sign in text[max(done, start - 8) : start]
    )
    if listed and (lead := _LEAD.search(text, max(done, core - _WINDOW), core)):
        yield lead.start()
        if lead.start() == start:
            return
    # `… năm 2024; số 104/2023/QH15`: what stands before may be no number of the list.
    lead_in = _LEAD_IN.search(text, max(done, start - 6), start)
    yield lead_in.start() if lead_in else start


def _type_before(text: str, end: int) -> int | None:
    """Give the start of the type words that end at `end`, directly or before `của <issuer>`."""
    if text.endswith(_TYPES, max(0, end - _LONGEST_TYPE), end):
        return _type_start(text, end)
    low = max(0, end - _WINDOW, text.rfind("\n", 0, end) + 1)
    issuer = _BYWORDS.search(text, low, end)
    return _type_start(text, issuer.start()) if issuer else None


def _type_start(text: str, end: int) -> int | None:
    for length in _TYPE_LENGTHS:
        start = end - length
        if start >= 0 and text[start:end] in _TYPE_WORDS and not (start and text[start - 1].isalnum()):
            return None if text[start:end].endswith("ế hoạch") and text.endswith("Bộ ", 0, start) else start
    return None


def _unsigned(text: str) -> Iterator[Mention]:
    rule = _RULE["numbered-without-symbol"]
    for hit in _UNSIGNED.finditer(text):
        start = _type_before(text, hit.start() - 1)
        match = rule.regex.match(text, start) if start is not None else None
        if match:
            yield _mention(rule.name, match)


def _laws(text: str) -> Iterator[Mention]:
    names, by_name = law_names(), _RULE["law-by-name"].regex
    for hit in (hit for law in _LAWS for hit in law.finditer(text)):
        if text.endswith("háp l", 0, hit.start()):
            continue  # `pháp luật` is law at large
        head = next((words for words in _LAW_HEADS if text.endswith(words, 0, hit.end())), None)
        if head is None:
            continue
        start, name_start = hit.end() - len(head), hit.end()
        if start and text[start - 1].isalnum():
            continue
        if text.startswith("về ", name_start):
            name_start += 3
        known = names.longest_at(text, name_start) or names.amending_at(text, name_start)
        if known is None and text[name_start : name_start + 1].isupper():
            known = names.reordered_at(text, name_start)
        rule = "law-in-list"
        if known is None or (known < len(text) and text[known].isalnum()):
            match = by_name.match(text, start)
            if not match:
                continue
            known, rule = match.end(), "law-by-name"
        rest = _law_tail(text, known)
        # In small letters the word is mostly a common noun: `luật về bảo vệ môi trường`.
        if head[0] == "l" and not (rest and rest[0]):
            continue
        yield _law(text, Span(start, rest.end() if rest else known), known, rest, rule)


def _law_tail(text: str, start: int) -> re.Match[str] | None:
    """Read number, day or year behind a law's name; the number of another directive is none of its own."""
    rest = _LAW_TAIL.match(text, start)
    return None if rest and rest["suffix"] and not _PASSED.search(rest["suffix"]) else rest


def _law(text: str, span: Span, name_end: int, rest: re.Match[str] | None, rule: str) -> Mention:
    stated = _stated_law(text[span.start : name_end], rest.groups() if rest else ())
    return Mention(span, Kind.NUMBERED if stated.numbers else Kind.NAMED, rule, stated)


@lru_cache(maxsize=_REMEMBERED)
def _stated_law(name: str, rest: tuple[str | None, ...]) -> Stated:
    group = dict(zip(_LAW_TAIL.groupindex, rest, strict=bool(rest)))
    suffix, damaged = repaired_suffix(group["suffix"]) if group.get("suffix") else (None, False)
    year = group.get("adopted") or group.get("bare") or group.get("bracketed")
    name += group.get("revised") or ""
    return Stated(
        type=type_name(name.split(" ", 1)[0] if name[0] in "Ll" else " ".join(name.split(" ")[:2])),
        numbers=(number,) if (number := group.get("numbers")) else (),
        year=int(year) if year else full_year(group.get("year")),
        symbol=suffix,
        date=iso_date(group.get("when")),
        terms=terms(group.get("session")),
        name=name[0].upper() + name[1:],
        damaged=damaged,
    )


def _by_pattern(rule: Rule, match: re.Match[str]) -> Mention | None:
    if rule.name == "by-subject" and _GENERIC.search(match.string, max(0, match.start() - 12), match.start()):
        return None
    if rule.name == "plenum-resolution" and not (match["term"] or _ordinal_in(match)):
        return None
    return _mention(rule.name, match)


def _ordinal_in(match: re.Match[str]) -> bool:
    return canonical_issuer(match["issuer"])[1] is not None


def _bare(match: re.Match[str]) -> Mention | None:
    symbol = _taken_apart(match["symbol"])
    if symbol is None:
        return None
    number, year, suffix, damaged = symbol
    issuer, meeting = canonical_issuer(match["issuer"]) if match["issuer"] else (None, None)
    stated = Stated(
        type_of_code(re.split("[-/]", suffix)[0]),
        (number,),
        year,
        suffix,
        iso_date(match["when"] or match["when_behind"]),
        issuer,
        meeting,
        terms(_inner_term(match[0][match.end("symbol") - match.start() :], None)),
        damaged=damaged,
    )
    return Mention(Span(*match.span()), Kind.NUMBERED, "bare-symbol", stated)


@lru_cache(maxsize=_REMEMBERED)
def _taken_apart(symbol: str) -> tuple[str, int | None, str, bool] | None:
    match = _ONE_SYMBOL.fullmatch(symbol)
    if not match:
        return None
    suffix, damaged = repaired_suffix(match["suffix"])
    return match["number"], full_year(match["year"]), suffix, damaged


def _mention(rule: str, match: re.Match[str]) -> Mention:
    names = match.re.groupindex
    start, end = match.span()
    suffix = match.end("suffix") - start if "suffix" in names else -1
    if rule == "numbered" and match["issuer"] and "iên tịch" in match["type"]:
        joint = _JOINT.match(match.string, end)
        end = joint.end() if joint else end
    stated = _stated(rule, match[0], match.groups(), max(0, suffix))
    if rule == "numbered" and not match["issuer"] and match.string.startswith(_CAPITAL_BY, end):
        end, stated = _by_in_capitals(match.string, end, stated)
    if "about" in names and match["about"]:
        end = match.start("about")
    return Mention(Span(start, end), Kind.NUMBERED if stated.numbers else Kind.NAMED, rule, stated)


def _by_in_capitals(text: str, end: int, stated: Stated) -> tuple[int, Stated]:
    """Take in the issuer that a heading in capitals names behind a symbol: `… CỦA BỘ CHÍNH TRỊ`."""
    line = text.find("\n", end)
    tail = small(text[end : line if line >= 0 else len(text)])
    by = _BY.match(tail)
    if by is None:
        return end, stated
    issuer, meeting = canonical_issuer(by["issuer"])
    of_term = stated.terms or terms(_inner_term(by[0], None))
    return end + by.end(), replace(stated, issuer=issuer, meeting=meeting, terms=of_term)


@lru_cache(maxsize=_REMEMBERED)
def _stated(rule: str, words: str, groups: tuple[str | None, ...], after_symbol: int) -> Stated:
    """Read what a match says; a text repeats its mentions word by word, so that most are read once."""
    group = dict(zip(_RULE[rule].regex.groupindex, groups, strict=True))
    numbers = tuple(_NUMBERS.findall(group.get("numbers") or ""))
    more = tuple(_taken_apart(symbol[0]) for symbol in _SYMBOL.finditer(group.get("more") or ""))
    suffix, damaged = repaired_suffix(group["suffix"] or "") if group.get("suffix") else (None, False)
    congress = rule == "congress-resolution"
    body = group.get("issuer") or group.get("beside") or group.get("session")
    when = group.get("when") or group.get("when_behind")
    issuer, meeting = canonical_issuer(body) if body else (None, None)
    return Stated(
        type=type_name(group["type"] or group["platform"] or ""),
        numbers=numbers + tuple(symbol[0] for symbol in more if symbol),
        year=full_year(group.get("year") or group.get("year_behind")),
        symbol=suffix,
        date=iso_date(when),
        impossible=_impossible(when),
        issuer=_congress(words) if congress else issuer,
        meeting=None if congress else meeting,
        terms=terms(group.get("term") or _inner_term(words[after_symbol:], body if congress else None)),
        name=words if rule in {"constitution", "charter"} else None,
        damaged=damaged,
    )


def _impossible(when: str | None) -> str | None:
    """Give the words of a date that is none: `ngày 38/01/2023`."""
    return when.strip(" ,") if when and iso_date(when) is None else None


def _congress(words: str) -> str:
    """Tell the national congress from a provincial or lower one; a bare `Đại hội XX` stays bare."""
    if lower := _LOWER_LEVEL.search(words):
        return f"Đại hội đại biểu {lower[0][0].upper()}{lower[0][1:]}"
    if re.search(r"[Đđ]ảng bộ|tỉnh", words):
        place = re.search(rf"(?:[Đđ]ảng bộ )(?:tỉnh|thành phố) [{UPPER}].*?(?= lần|$)", words)
        return f"Đại hội đại biểu {place[0] if place else 'Đảng bộ tỉnh'}"
    return "Đại hội đại biểu toàn quốc của Đảng" if re.search(r"toàn quốc|Đảng", words) else "Đại hội"


def _inner_term(words: str, congress: str | None) -> str | None:
    """Find the term inside a mention's words, or the count of a congress."""
    found = _TERM.search(words) or (_COUNT.search(congress) if congress else None)
    return found[0] if found else None
