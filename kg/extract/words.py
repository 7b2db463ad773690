"""Small readings inside a mention: types, dates, ordinals, terms."""

import re
from datetime import date
from functools import lru_cache

from kg.lexicon.rules import load_rules

_DATE = re.compile(r"(\d{1,2}) ?(?:[/.-]|tháng|THÁNG) ?(\d{1,2}) ?(?:[/.-]|năm|NĂM) ?(\d{4})")
_ORDINALS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
# What a type is said to be for belongs to no type: `Nghị quyết chuyên đề`, `Quy chế phối hợp`.
_KIND = re.compile(rf" (?:{load_rules('citations').parts['kind_of_type']})$")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_SHORT_TYPES = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "KL": "Kết luận", "TB": "Thông báo",
    "KH": "Kế hoạch", "NĐ": "Nghị định", "TT": "Thông tư", "HD": "Hướng dẫn", "CV": "Công văn",
    "CTr": "Chương trình",
}  # fmt: skip
_TYPE_OF_CODE = {
    **_SHORT_TYPES, "BC": "Báo cáo", "TTr": "Tờ trình", "QC": "Quy chế", "TTLT": "Thông tư liên tịch",
    "PL": "Pháp lệnh", "CĐ": "Công điện", "ĐA": "Đề án", "PA": "Phương án", "BB": "Biên bản",
    "VBHN": "Văn bản hợp nhất", "NQLT": "Nghị quyết liên tịch", "SL": "Sắc lệnh", "QĐi": "Quy định",
    "QyĐ": "Quy định", "QĐNS": "Quyết định",
}  # fmt: skip


@lru_cache(maxsize=16_384)
def iso_date(words: str | None) -> str | None:
    """Read a Vietnamese day/month/year, in figures or with `tháng`, `năm`; None if it is no date."""
    match = _DATE.search(words or "")
    if not match:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def ordinal(words: str) -> int | None:
    """Read an ordinal in words, figures or Roman numerals: `thứ năm`, `mười một`, `6`, `VII`."""
    found = words.strip().removeprefix("thứ ").strip()
    if found.isdigit():
        return int(found)
    parts = found.lower().split()
    if parts and all(part in _ORDINALS for part in parts):
        return sum(_ORDINALS[part] for part in parts)
    return roman_value(found)


def roman_value(numeral: str) -> int | None:
    """Read a Roman numeral up to XXXIX; None if it is none."""
    if not numeral or any(letter not in _ROMAN for letter in numeral):
        return None
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def roman(value: int) -> str:
    """Write a number below 40 as a Roman numeral."""
    tens, rest = divmod(value, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[rest]


def terms(words: str | None) -> tuple[str, ...]:
    """Read the terms of `khóa XI, XII` or `khóa 8` as Roman numerals."""
    found = re.findall(r"(?<!\w)(?:[IVX]+|\d{1,2})(?!\w)", words or "")
    return tuple(roman(int(part)) if part.isdigit() else part for part in found)


def type_name(words: str) -> str:
    """Give the canonical name of printed type words: `NGHỊ QUYẾT` and `NQ` are `Nghị quyết`."""
    if words in _SHORT_TYPES:
        return _SHORT_TYPES[words]
    return words[0].upper() + _KIND.sub("", words[1:].lower())


def type_of_code(code: str) -> str | None:
    """Give the type that a symbol's code stands for when no type word is printed."""
    return _TYPE_OF_CODE.get(code)
