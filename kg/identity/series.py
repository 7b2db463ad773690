"""From what a mention states to the series its number belongs to (design: series + period + type + number)."""

import re
from dataclasses import dataclass
from enum import Enum

from kg.domain.citation import Stated
from kg.domain.directive import System
from kg.domain.keys import roman, series, slug
from kg.identity.context import Context
from kg.lexicon.authority import Authority

_LEGISLATURE = re.compile(r"(?P<body>UBTVQH|QH|HĐNN) ?(?P<number>\d{1,2})")
_PROGRAMMES = ("Chương trình", "Chương trình hành động")
# Types whose one series is normative: no mark is needed to tell it from an administrative one.
_ONLY_NORMATIVE = frozenset({"nd", "tt", "ttlt", "nqlt", "pl", "luat", "hien-phap", "vbhn"})
_TYPE_CODES = frozenset(
    "NQ QĐ QĐi QyĐ QĐNS CT CTr CTHĐ KL QC HD TB BC KH ĐA DA PA TTr CV BB TT TTLT NĐ PL L SL VBHN NQLT CĐ TC LCT TBKL".split()
)
_ISSUER_CODES = (
    (re.compile(r"Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương"), "TW"),
    (re.compile(r"Ủy ban Kiểm tra Trung ương"), "UBKTTW"),
    (re.compile(r"Văn phòng Trung ương"), "VPTW"),
    (re.compile(r"Ban Tổ chức Trung ương"), "BTCTW"),
    (re.compile(r"(?:Ban Thường vụ |Thường trực )?(?:Tỉnh|Thành) ủy"), "TU"),
    (re.compile(r"Thủ tướng"), "TTg"),
    (re.compile(r"Văn phòng Chính phủ"), "VPCP"),
    (re.compile(r"(?<!Thủ tướng )Chính phủ"), "CP"),
    (re.compile(r"(?:Chủ tịch )?Ủy ban nhân dân"), "UBND"),
    (re.compile(r"Hội đồng nhân dân"), "HĐND"),
)


class Periods(Enum):
    """What makes a series begin again at 1."""

    TERM = "congress term"
    YEAR = "calendar year"
    FIXED = "known from the symbol"


@dataclass(frozen=True, slots=True)
class Series:
    """Where a number runs: `name/…/type`, with its kind of period."""

    name: str
    type: str  # slug
    system: System
    periods: Periods
    level: str = ""  # of the congress terms: "tw" or a province's slug
    period: str | None = None  # when the symbol itself shows it


def series_of(stated: Stated, context: Context, authority: Authority) -> Series | None:
    """Give the series a mention's number belongs to; None when issuer or province are not known."""
    code, issuer = _split(stated)
    if stated.symbol and (match := _LEGISLATURE.search(stated.symbol)):
        return _of_assembly(match, code, stated, authority)
    if issuer is None:
        return None
    kind = _type_slug(stated, code, authority)
    if kind is None:
        return None
    head = re.split("[-/]", issuer)[0]
    row = authority.issuer(head)
    party = row.system is System.PARTY if row else bool(stated.symbol and "/" in stated.symbol and not stated.year)
    if party:
        return _of_party(head, kind, row.level if row else "", stated, context, authority)
    return _of_state(issuer, head, kind, row.level if row else "", stated, context, authority)


def _split(stated: Stated) -> tuple[str | None, str | None]:
    """Take a suffix apart into type code and issuer; without a suffix the issuer's words give the code."""
    if stated.symbol:
        head, _, rest = re.sub("/", "-", stated.symbol, count=1).partition("-")
        if head in _TYPE_CODES:
            return head, rest or _code_of(stated.issuer)
        return None, stated.symbol
    return None, _code_of(stated.issuer)


def _code_of(issuer: str | None) -> str | None:
    return next((code for pattern, code in _ISSUER_CODES if issuer and pattern.match(issuer)), None)


def _type_slug(stated: Stated, code: str | None, authority: Authority) -> str | None:
    if stated.type in _PROGRAMMES and code in {"CT", "CTr", "CTHĐ", None}:
        return "ctr"  # the type word outranks the code: CT for a programme is a common slip
    if code:
        return slug(code).replace("-", "")
    if stated.type is None or (stated.symbol and stated.type in {"Văn bản", "Công văn"}):
        return "cv" if stated.symbol else None
    found = authority.document_type(stated.type)
    return found.slug if found else None


def _of_assembly(match: re.Match[str], code: str | None, stated: Stated, authority: Authority) -> Series | None:
    word = authority.document_type(stated.type) if stated.type else None
    kind = slug(code) if code else (word.slug if word else None)
    if kind is None:
        return None
    body = slug(match["body"])
    if body == "qh" and kind == "l":
        kind = "luat"
    if body == "ubtvqh" and kind == "nq" and stated.year:
        kind = "nq-qppl"
    return Series(body, kind, System.STATE, Periods.FIXED, period=roman(int(match["number"])))


def _of_party(head: str, kind: str, level: str, stated: Stated, context: Context, authority: Authority) -> Series | None:
    name = slug(head).replace("-", "")
    if head == "HNTW":
        name = "tw"
    if level == "central" or head.endswith("TW"):
        return Series(name, kind, System.PARTY, Periods.TERM, level="tw")
    if level == "province" or head.endswith("TU"):
        province = province_of(stated.issuer, authority) or context.province
        return Series(series(name, province), kind, System.PARTY, Periods.TERM, level=province) if province else None
    place = re.search(r"(?:[ỦủU][yỷ]|Đảng bộ \w+) (?P<place>[A-ZĐÀ-Ỹ][\w ]*)$", stated.issuer or "")
    if place:
        return Series(f"{name}-{slug(place['place'])}", kind, System.PARTY, Periods.YEAR)
    return Series(name, kind, System.PARTY, Periods.YEAR) if head.startswith("ĐĐ") else None


def province_of(words: str | None, authority: Authority) -> str | None:
    """Give the slug of the province that a body's words end with: `Tỉnh ủy Quảng Ngãi` → `quang-ngai`."""
    if not words:
        return None
    match = re.search(r"(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|(?:Tỉnh|Thành) ủy) (?P<place>[A-ZĐÀ-Ỹ][\wđ]*(?:[ -]+[A-ZĐÀ-Ỹ][\wđ]*)*)$", words)
    found = authority.province(slug(match["place"])) if match else None
    return found.slug if found else None


def _of_state(issuer: str, head: str, kind: str, level: str, stated: Stated, context: Context, authority: Authority) -> Series | None:
    parts = [part for part in re.split("[-/]", issuer) if part]
    letter = kind == "cv"
    bodies = parts[:1] if letter or kind not in {"ttlt", "nqlt", "hdln"} else sorted(parts)
    name = "-".join(slug(part).replace("-", "") for part in bodies)
    if level in {"province", "district", "commune"}:
        province = province_of(stated.issuer, authority) or context.province
        if province is None:
            return None
        name = series(name, province)
    if stated.year:
        normative = kind if kind in _ONLY_NORMATIVE else f"{kind}-qppl"
        return Series(name, normative, System.STATE, Periods.FIXED, period=str(stated.year))
    return Series(name, kind, System.STATE, Periods.YEAR)
