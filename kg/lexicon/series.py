"""Series of indicators: which names mean one measure, so that its figures of several years make one row."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.domain.keys import slug
from kg.errors import BadData
from kg.lexicon.tables import Row, load

# What says where or when is no part of the measure.
_BRACKETED = re.compile(r"\([^()]*\)")
_WHERE = re.compile(
    r" (?:trên địa bàn(?: tỉnh| thành phố)?|trong tỉnh|toàn (?:tỉnh|thành phố)|của (?:tỉnh|thành phố))(?!\w)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r" (?:\d{1,2}|sáu|chín) tháng(?: (?:đầu|cuối))?(?: năm)?(?: (?:19|20)\d\d)?(?!\w)| cả năm(?!\w)"
    r"|(?: trong)? [Qq]uý [IV]+(?:[/ ](?:năm )?(?:19|20)\d\d)?(?!\w)|(?: bình quân)? 3 năm(?= (?:19|20)\d\d)"
    r"|(?: giai đoạn| thời kỳ| nhiệm kỳ|(?: đến| vào)?(?: cuối| hết)? năm)? (?:19|20)\d\d"
    r"(?: ?[-–] ?(?:19|20)\d\d)?(?!\w)|(?: bình quân)? (?:hằng|hàng|mỗi) năm(?!\w)"
    r"| bình quân(?= (?:giai đoạn|thời kỳ|nhiệm kỳ|5 năm|10 năm)|$)"
    r"|(?: trong)? (?:5|10|05) năm(?!\w)"
)


@dataclass(frozen=True, slots=True, order=True)
class Series:
    """A measure that texts of several years give figures of."""

    id: str  # "grdp-growth"; of a measure that the table lacks, its folded name
    name: str
    english: str  # "" where the table lacks it
    aliases: tuple[str, ...] = ()


@cache
def load_series() -> Mapping[str, Series]:
    """Read the packaged table of measures, by every folded name; BadData when one name means two."""
    found: dict[str, Series] = {}
    for series in load("indicators.tsv", _series):
        for name in (series.name, *series.aliases):
            folded = _folded(name)
            if found.setdefault(folded, series) != series:
                raise BadData("indicators.tsv", f"{name!r} means {found[folded].id} and {series.id}")
    return found


def series_of(name: str) -> Series:
    """Give the series of an indicator's name: of the table, else of the name itself."""
    folded = _folded(name)
    return load_series().get(folded) or Series(folded, name, "")


def _series(row: Row) -> Series:
    return Series(row.need("id"), row.need("name"), row.need("english"), row.several("aliases"))


def _folded(name: str) -> str:
    """Fold a name, the words about place and time left out."""
    bare = _WHEN.sub("", _WHERE.sub("", _BRACKETED.sub("", name.replace("tỉ ", "tỷ ").replace("Tỉ ", "Tỷ "))))
    return slug(bare) or slug(name)
