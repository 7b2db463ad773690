"""Which projects and which plans of several texts are one: keys by what their names have in common.

A key is minted only from words that texts agree upon. Names that are near and not alike are candidates of
each other, never one: a wrong link is worse than an open one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from kg.domain.directive import DirectiveKey
from kg.domain.evidence import Span
from kg.domain.keys import slug
from kg.domain.layers import Project
from kg.lexicon.authority import load_authority
from kg.lexicon.places import load_gazetteer

NATION = "vn"
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
# Words that some texts say of a work and others leave out.
_LOOSE = frozenset({"cac", "tuyen", "va", "khu-vuc"})
_PROJECT = re.compile(r"^(?:[Cc]ác )?[Dd]ự án ")
_COUNT = re.compile(r"^(?:\d{1,2}|[Cc]ác) ")
_PROVINCE_AFTER = re.compile(r", tỉnh [^,]+?(?= thành | đến |,|$)")
_NATIONAL = re.compile(r"quốc gia|Quốc hội|cả nước|Quy hoạch điện|giáo dục quốc dân")
# `nối phía Bắc và phía Nam đô thị`: sides of a place name no work; `cao tốc Bắc - Nam` is named by them.
_SIDES = re.compile(r"phía (?:Bắc|Nam|Đông|Tây),? và phía (?:Bắc|Nam|Đông|Tây)")
_NAME = re.compile(r"(?<!^)(?<![.] )(?:[^\W\d_a-zà-ỹ]\w*|\d+)")
_FEWEST = 2  # words of a proper name that two works must share to be candidates


def home_of(key: DirectiveKey) -> str:
    """Give the slug of the province whose organ issued a directive; "vn" for the centre."""
    _, _, place = key.series.partition("-")
    return place if place and load_authority().province(place) else NATION


def project_key(canonical: str, home: str) -> str:
    """Mint the key of a work: `quang-ngai/nha-may-loc-dau-dung-quat`."""
    words = slug(_PROJECT.sub("", canonical)).split("-")
    return f"{home}/{'-'.join(_ROMAN.get(word, word) for word in words if word not in _LOOSE)}"


def plan_key(canonical: str, home: str) -> str:
    """Mint the key of a plan: `quang-ngai/quy-hoach-tinh-quang-ngai-…`; `vn/…` for the nation's."""
    bare = _PROVINCE_AFTER.sub("", _COUNT.sub("", canonical)).replace("giai đoạn", "thời kỳ")
    nation = canonical.startswith("Chiến lược") or _NATIONAL.search(canonical)
    return f"{NATION if nation else home}/{slug(bare)}"


def candidates(projects: Mapping[str, Iterable[Project]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of keys whose works may be one: of one kind and province, a name inside the other."""
    named = {
        key: (
            key.partition("/")[0],
            {one.kind for one in same},
            set.union(*(_proper(one.canonical) for one in same)),
        )
        for key, same in ((key, list(same)) for key, same in projects.items())
    }
    for one, other in combinations(sorted(named), 2):
        (home, kinds, words), (other_home, other_kinds, other_words) = named[one], named[other]
        if home != other_home or not kinds & other_kinds:
            continue
        less, more = sorted((words, other_words), key=len)
        numbers, others = ({word for word in names if word.isdigit()} for names in (words, other_words))
        alike = numbers == others or not (numbers and others)
        if alike and len(less) >= _FEWEST and less - numbers - others <= more:
            yield one, other


def _proper(canonical: str) -> set[str]:
    """Give the proper name in a work's name, as folded words, without those of the places where it lies."""
    bare = _SIDES.sub("", _PROJECT.sub("", canonical))
    for place in reversed(load_gazetteer().named_in(bare, Span(0, len(bare)))):
        bare = f"{bare[: place.span.start]}·{bare[place.span.end :]}"
    words = (slug(hit[0]) for hit in _NAME.finditer(bare))
    return {_ROMAN.get(word, word) for word in words if word}
