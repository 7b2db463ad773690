"""From what a mention states to the series its number belongs to (series + period + type + number)."""

import re
from enum import Enum

from msgspec import Struct

from kg.domain.citation import Stated
from kg.domain.directive import System
from kg.domain.keys import roman, series, slug
from kg.domain.letters import UPPER
from kg.identity.context import Context
from kg.identity.naming import province_of, unit_of
from kg.lexicon.authority import Authority
from kg.lexicon.rules import load_rules

_LEGISLATURE = re.compile(r"(?P<body>UBTVQH|QH|HĐNN) ?(?P<number>\d{1,2})")
_PROGRAMMES = ("Chương trình", "Chương trình hành động")
# Types whose one series is normative: no mark is needed to tell it from an administrative one.
_ONLY_NORMATIVE = frozenset({"nd", "tt", "ttlt", "nqlt", "pl", "luat", "hien-phap", "vbhn"})
_JOINT = frozenset({"ttlt", "nqlt", "hdln"})
_LOCAL = frozenset({"province", "district", "commune"})
_DISTRICT = re.compile(rf"(?:[ỦủU][yỷ]|Đảng bộ \w+) (?P<place>[{UPPER}][\w ]*)$")
# Who is meant where no symbol is printed: `Thông báo kết luận số 798 của Ủy ban Kiểm tra Trung ương`.
_TYPE_CODES = frozenset(load_rules("citations").words["type_codes"])
_ISSUER_CODES = (
    (re.compile(r"Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương"), "TW"),
    (re.compile(r"Ủy ban Kiểm tra Trung ương"), "UBKTTW"),
    (re.compile(r"Văn phòng Trung ương"), "VPTW"),
    (re.compile(r"Ban Tổ chức Trung ương"), "BTCTW"),
    (re.compile(r"(?:Ban Thường vụ |Thường trực )?(?:Tỉnh|Thành) ủy"), "TU"),
    (re.compile(r"Thủ tướng"), "TTg"),
    (re.compile(r"Văn phòng Chính phủ"), "VPCP"),
    (re.compile(r"Chính phủ"), "CP"),
    (re.compile(r"(?:Chủ tịch )?Ủy ban nhân dân"), "UBND"),
    (re.compile(r"Hội đồng nhân dân"), "HĐND"),
)


class Periods(Enum):
    """What makes a series begin again at 1."""

    TERM = "congress term"
    YEAR = "calendar year"
    FIXED = "known from the symbol"


class Series(Struct, frozen=True):
    """Where a number runs, with its kind of period."""

    name: str
    type: str  # slug
    system: System
    periods: Periods
    level: str = ""  # of the congress terms: "tw" or a province's slug
    period: str | None = None  # when the symbol itself shows it


def series_of(stated: Stated, context: Context, authority: Authority) -> Series | None:
    """Give the series a mention's number belongs to; None when issuer or province are not known."""
    return _Naming(stated, context, authority).series()


class _Naming(Struct, frozen=True):
    stated: Stated
    context: Context
    authority: Authority

    def series(self) -> Series | None:
        code, issuer = self._code_and_issuer()
        if self.stated.symbol and (match := _LEGISLATURE.search(self.stated.symbol)):
            return self._of_assembly(match, code)
        kind = self._type(code)
        if issuer is None or kind is None:
            return None
        head = re.split("[-/]", issuer)[0]
        row = self.authority.issuer(head)
        level = row.level if row else ""
        if row.system is System.PARTY if row else self._looks_like_party():
            return self._of_party(head, kind, level)
        # A code that no table has may be a local body's: `123/KL-TTr` exists in every province.
        unknown = (
            row is None
            and not self.stated.year
            and not head.startswith("B")  # a ministry of old: BKH, BTS
            and self.context.province is not None
        )
        return self._of_state(issuer, kind, local=unknown or level in _LOCAL)

    def _looks_like_party(self) -> bool:
        """Party symbols part type and issuer by a slash: `3260-KH/ĐĐQH15`."""
        return bool(self.stated.symbol and "/" in self.stated.symbol and not self.stated.year)

    def _code_and_issuer(self) -> tuple[str | None, str | None]:
        """Take a suffix apart into type code and issuer; without one the issuer's words give the code."""
        by_words = next(
            (code for pattern, code in _ISSUER_CODES if pattern.match(self.stated.issuer or "")), None
        )
        if self.stated.symbol is None:
            return None, by_words
        head, _, rest = self.stated.symbol.replace("/", "-", 1).partition("-")
        return (head, rest or by_words) if head in _TYPE_CODES else (None, self.stated.symbol)

    def _type(self, code: str | None) -> str | None:
        word = self.stated.type
        if word in _PROGRAMMES and code in {"CT", "CTr", "CTHĐ", None}:
            return "ctr"  # the type word outranks the code: CT for a programme is a common slip
        if code:
            return slug(code).replace("-", "")
        if self.stated.symbol and word in {None, "Văn bản", "Công văn"}:
            return "cv"
        found = self.authority.document_type(word) if word else None
        return found.slug if found else None

    def _of_assembly(self, match: re.Match[str], code: str | None) -> Series | None:
        kind = self._type(code)
        if kind in {None, "cv"}:
            return None  # a bare number is a law's or a resolution's: two series
        body = slug(match["body"])
        if body == "qh" and kind == "l":
            kind = "luat"
        if body == "ubtvqh" and kind == "nq" and self.stated.year:
            kind = "nq-qppl"
        return Series(body, kind or "", System.STATE, Periods.FIXED, period=roman(int(match["number"])))

    def _province(self) -> str | None:
        return province_of(self.stated.issuer, self.authority) or self.context.province

    def _of_party(self, head: str, kind: str, level: str) -> Series | None:
        name = slug(head).replace("-", "")
        if level == "central" or head.endswith("TW"):
            return Series(name, kind, System.PARTY, Periods.TERM, level="tw")
        if level == "province" or head.endswith("TU"):
            if unit_of(self.stated.issuer, None, self.authority)[0]:
                return None  # a city below the province: `Thành ủy Quảng Ngãi`
            place = self._province()
            return (
                Series(series(name, place), kind, System.PARTY, Periods.TERM, level=place) if place else None
            )
        if found := _DISTRICT.search(self.stated.issuer or ""):
            return Series(series(name, slug(found["place"])), kind, System.PARTY, Periods.YEAR)
        return Series(name, kind, System.PARTY, Periods.YEAR) if head.startswith("ĐĐ") else None

    def _of_state(self, issuer: str, kind: str, *, local: bool) -> Series | None:
        parts = [part for part in re.split("[-/]", issuer) if part]
        # The issuers of a joint document are printed in any order.
        bodies = sorted(parts) if kind in _JOINT else parts if kind != "cv" else parts[:1]
        name = "-".join(slug(part).replace("-", "") for part in bodies)
        if local:
            below, unit = unit_of(self.stated.issuer, self.context.province, self.authority)
            place = self.context.province if below else self._province()
            if place is None or (below and unit is None):
                return None
            name = series(series(name, unit) if unit else name, place)
        if self.stated.year and kind == "cv" and self.stated.type is None:
            return None  # a year without a type code is a damaged symbol: 28/2026/TTC
        if self.stated.year:
            normative = kind if kind in _ONLY_NORMATIVE else f"{kind}-qppl"
            return Series(name, normative, System.STATE, Periods.FIXED, period=str(self.stated.year))
        return Series(name, kind, System.STATE, Periods.YEAR)
