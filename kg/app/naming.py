"""What a user's words for a directive say: number, codes, date, term, issuer, subject."""

import re
from typing import NamedTuple

from kg.app.spelling import fold, iso_date, ordinal, roman, words
from kg.app.symbols import read_symbol

# What an English sentence, or a second name of the same series, is called in the graph.
_SYNONYMS = {
    "action programme": "chuong trinh hanh dong",
    "resolution": "nghi quyet",
    "conclusion": "ket luan",
    "directive": "chi thi",
    "decision": "quyet dinh",
    "decree": "nghi dinh",
    "circular": "thong tu",
    "constitution": "hien phap",
    "notice": "thong bao",
    "law": "luat",
    "thong bao ket luan": "thong bao",  # one series under two names
    "politburo": "bo chinh tri",
    "secretariat": "ban bi thu",
    "central committee": "ban chap hanh trung uong",
}
_SHORT_ISSUERS = {
    "bct": "bo chinh tri",
    "bbt": "ban bi thu",
    "bchtw": "ban chap hanh trung uong",
    "bch trung uong": "ban chap hanh trung uong",
    "btv": "ban thuong vu",
    "ttg": "thu tuong chinh phu",
}
# Words that name nothing: they neither find nor exclude a directive.
FILLERS = frozenset(
    ("so", "ngay", "cua", "ve", "viec", "va", "cac", "nhung", "mot", "do", "nay", "ra", "tai", "cho")
) | {"the", "of", "on", "a", "an", "in", "from", "dated", "by"}


class _Clue(NamedTuple):
    """A pattern, and the words without one of which it is not worth compiling (start-up counts)."""

    triggers: tuple[str, ...]
    pattern: str

    def cut(self, text: str) -> tuple[str, re.Match[str] | None]:
        """Find the first match and take it out; a bar stays, so that its neighbours are not one phrase."""
        if not any(trigger in text for trigger in self.triggers):
            return text, None
        found = re.search(self.pattern, text)
        return (f"{text[: found.start()]}|{text[found.end() :]}" if found else text), found


_ORDINAL = r"(?:thu )?(?:muoi )?(?:nhat|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi|lam|[ivx]+|\d{1,2})\b"
_DATE = _Clue(
    ("19", "20"),
    r"(?:\bngay )?\b(?:(?P<day>\d{1,2}) thang (?P<month>\d{1,2}) nam (?P<year>\d{4})"
    r"|(?P<numeric>\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{4}-\d{2}-\d{2}))(?![\d/])",
)
_YEAR = _Clue(
    ("19", "20"),
    r"\bthang (?P<month>\d{1,2})(?: ?/ ?| nam )(?P<of>\d{4})"
    r"|\b(?:nam|year|in|of|from) (?P<year>(?:19|20)\d\d)\b(?! ?[/-])",
)
_TERM = _Clue(
    ("khoa", "term", "nhiem ky"),
    r"\(?\b(?:khoa|term|nhiem ky)(?: thu)? "
    r"(?P<terms>(?:[ivxl]+|\d{1,2})\b(?:(?:,| va| and) (?:[ivxl]+|\d{1,2})\b)*)\)?",
)
_SUBJECT = _Clue(("ve ", "about", "regarding"), r"\b(?:ve viec|ve|about|regarding) (?P<subject>.+)$")
_CONGRESS = _Clue(
    ("dai hoi",),
    r"\bnghi quyet (?:cua )?dai hoi(?P<level>(?: (?!lan\b|thu\b)[a-z]{2,})*?)(?: lan)?(?: thu)?"
    r" (?P<ordinal>[ivxl]+|\d{1,2})\b(?: cua dang)?",
)
_PLENUM = _Clue(
    ("nqtw", "nq tw", "trung uong", "hntw", "quyet tw", "hoi nghi"),
    r"(?<![/-])\b(?:nqtw|nq tw|nq trung uong|hntw|nghi quyet (?:trung uong|tw)(?: lan)?"
    r"|(?:nghi quyet )?hoi nghi(?: bch)?(?: trung uong| tw| tinh uy)?(?: lan)?)"
    rf" (?P<ordinal>{_ORDINAL})(?! ?[-/])",
)
_ISSUER = _Clue(
    ("cua ", "by ", "of the "),
    r"\b(?:cua|by|of the) (?:\| ?)?(?P<name>[a-z][a-z ,-]*?)"
    r"(?= (?:ve|ban hanh|nam|ngay|thang)\b| ?[|;()\d]|$)",
)


# Tuples with names, here and on the whole way to an answer: a dataclass takes five times as long to be made,
# and `kg what cites` makes them all anew at every start.
class Vocabulary(NamedTuple):
    """The codes and type names of a graph, folded: what makes `nqtw` two codes and `du lich` two words."""

    codes: frozenset[str]  # "nq", "tw", "ttg", "qh15"
    types: frozenset[str]  # "nghi quyet", "chuong trinh hanh dong"


class Naming(NamedTuple):
    """What the words say, folded; empty where they are silent."""

    asked: str
    numbers: tuple[str, ...] = ()  # without leading zeros
    codes: frozenset[str] = frozenset()
    type: str | None = None
    year: str | None = None  # inside the symbol, or bare beside a name
    date: str | None = None  # ISO, or the beginning of one
    terms: tuple[str, ...] = ()  # lower-case Roman
    congress: bool = False
    national: bool = False  # the words say that it is the national congress
    plenum: int | None = None
    issuer: str | None = None
    words: tuple[str, ...] = ()  # the rest, which the directive's own words must contain
    subject: tuple[str, ...] = ()


def read_naming(asked: str, vocabulary: Vocabulary) -> Naming:
    """Understand words that name a directive, in any spelling, in Vietnamese or English."""
    text = fold(asked)
    for synonym, name in _SYNONYMS.items():
        if synonym in text:
            text = re.sub(rf"\b{synonym}s?\b", name, text)
    text, date = _DATE.cut(text)
    text, term = _TERM.cut(text)
    text, subject = _SUBJECT.cut(text)
    text, congress = _CONGRESS.cut(text)
    text, plenum = _PLENUM.cut(text)
    text, year = _YEAR.cut(text)
    text, issuer = _ISSUER.cut(text)
    type_name, text = _take_type(text, vocabulary.types)
    symbol = read_symbol(text, vocabulary.codes, asked)
    level = (congress["level"] if congress else "").split()
    return Naming(
        asked=asked,
        numbers=symbol.numbers,
        codes=symbol.codes,
        type=type_name or ("nghi quyet" if congress or plenum else None),
        year=symbol.year,
        date=_iso(date, year),
        terms=_terms(congress["ordinal"] if congress else term["terms"] if term else ""),
        congress=congress is not None,
        national="quoc" in level or bool(congress and congress[0].endswith("cua dang")),
        plenum=ordinal(plenum["ordinal"]) if plenum else None,
        issuer=_issuer_name(issuer["name"]) if issuer else None,
        words=tuple(word for word in symbol.words if word not in FILLERS),
        subject=tuple(word for word in words(subject["subject"]) if word not in FILLERS) if subject else (),
    )


def _iso(date: re.Match[str] | None, year: re.Match[str] | None) -> str | None:
    if date is not None:
        return iso_date(date["numeric"] or f"{date['day']}/{date['month']}/{date['year']}")
    if year is not None:
        return year["year"] or iso_date(f"{year['month']}/{year['of']}")
    return None


def _terms(text: str) -> tuple[str, ...]:
    return tuple(term for word in words(text) if word not in {"va", "and"} and (term := roman(word)))


def _issuer_name(text: str) -> str | None:
    name = " ".join(words(text))
    for short, full in _SHORT_ISSUERS.items():
        if short in name:
            name = re.sub(rf"\b{short}\b", full, name)
    # “Ban Chấp hành Trung ương Đảng” is that committee's longer name.
    return (name.removesuffix(" dang") if name.endswith("trung uong dang") else name) or None


def _take_type(text: str, types: frozenset[str]) -> tuple[str | None, str]:
    """Take the first type name out of the text; of two that begin together the longer one."""
    found = [
        (at.start(), -len(name), name)
        for name in sorted(types)
        if name in text and (at := re.search(rf"\b{name}\b", text))
    ]
    if not found:
        return None, text
    start, _, name = min(found)
    # The word after a type name is its number, said or not.
    return name, f"{text[:start]} so {text[start + len(name) :]}"
