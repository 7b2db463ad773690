"""Issuing bodies as a mention prints them → canonical names, without their province."""

import re
from functools import lru_cache

from kg.extract.body_names import with_known_names
from kg.extract.words import ordinal
from kg.lexicon.rules import load_rules

_FILE = load_rules("citations")
_MEETING, _CENTRE = _FILE.part("meeting_ordinal"), _FILE.part("central_committee")
# Bodies of the centre whose names hold its name and which are not the Central Committee.
_OTHERS = ("Ban Bí thư", "Ủy ban", "Văn phòng", "Ban T", "Ban D", "Ban N", "Ban K", "Ban Đ")
_ALONE = ("Bộ Chính trị", "Ban Bí thư")
_SPELLINGS = (
    ("uỷ", "ủy"),
    ("Uỷ", "Ủy"),
    ("Ủy ban Nhân dân", "Ủy ban nhân dân"),
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    ("UBKT", "Ủy ban Kiểm tra"),
    ("BTV ", "Ban Thường vụ "),
    ("Bộ chính trị", "Bộ Chính trị"),
    ("Bộ Chính Trị", "Bộ Chính trị"),
    ("Ban bí thư", "Ban Bí thư"),
    ("Tỉnh Ủy", "Tỉnh ủy"),
    ("Thành Ủy", "Thành ủy"),
    (" TW", " Trung ương"),
)


@lru_cache(maxsize=16_384)
def canonical_issuer(words: str) -> tuple[str, int | None]:
    """Give the canonical body and a meeting's ordinal: `Hội nghị Trung ương sáu` → the committee, 6."""
    for printed, canonical in _SPELLINGS:
        words = words.replace(printed, canonical)
    words = re.sub(r"\s+", " ", words).strip(" ,")
    if _CENTRE.search(words) and not words.startswith(_OTHERS):
        return "Ban Chấp hành Trung ương Đảng", _meeting(words)
    if words.startswith("Hội nghị"):
        body = re.sub(
            r"(?: lần)?(?: thứ)? (?:\d+|[IVX]+|[a-zưăâêôơđ]+)$", "", words.removeprefix("Hội nghị ")
        ).strip()
        body = re.sub(r"^(?:lần )?thứ [\w]+,? ", "", body)
        return _party_committee(body), _meeting(words)
    if words == "Thủ tướng":
        return "Thủ tướng Chính phủ", None
    for body in _ALONE:  # `Bộ Chính trị, Ban Bí thư` is the one that is named first
        if words.startswith(body):
            return body, None
    if words.startswith("Quốc hội"):
        return "Quốc hội", None
    if " bộ " in f" {words.lower()}":
        words = with_known_names(words[:1].upper() + words[1:])
    return _party_committee(words), None


def _party_committee(words: str) -> str:
    return re.sub(r"^Ban Chấp hành Đảng bộ(?: tỉnh| thành phố)?", "Tỉnh ủy", words)


def _meeting(words: str) -> int | None:
    for match in _MEETING.finditer(words):
        for group in match.groups():
            if group and (value := ordinal(group) or ordinal(group.split()[0])):
                return value
    return None
