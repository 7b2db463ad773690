"""Letters of Vietnamese, as ranges for patterns: code-point ranges mix capital and small ones."""

import re

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"

# Where the mark stands in oa, oe, uy is a matter of school (vn-directives.md §6.6): both are met.
TONES = (("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
         ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
         ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"))  # fmt: skip
_ONE_SCHOOL = dict(TONES)
_OTHER_SCHOOL = {one: other for other, one in TONES}
_LAST, _LAST_OF_ONE = (
    re.compile(f"(?<![qQ])(?:{'|'.join(school)})(?!\\w)") for school in (_ONE_SCHOOL, _OTHER_SCHOOL)
)


def one_school(words: str) -> str:
    """Write small letters with the mark on the first of oa, oe, uy: `hoà` is `hòa`; `huỳnh`, `quý` stay."""
    return _LAST.sub(lambda hit: _ONE_SCHOOL[hit[0]], words)


def other_school(words: str) -> str:
    """Write small letters the other way: `hòa` is `hoà`."""
    return _LAST_OF_ONE.sub(lambda hit: _OTHER_SCHOOL[hit[0]], words)
