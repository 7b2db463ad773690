"""On which level, and for which place, a directive was issued, as its key and the table of issuers say."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.domain.level import Level
from kg.lexicon.authority import load_authority


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a directive stands in the order of authority."""

    level: Level | None  # None when the table does not know the issuer
    place: str | None  # slug of the province, district or commune; None above them


def standing(key: str) -> Standing:
    """Read a directive's standing off its key: "tu-quang-ngai/xx/kl/2043" is of a province."""
    return _of_series(key.partition("/")[0])


@cache
def _of_series(series: str) -> Standing:
    levels = _levels()
    if series in levels:
        return Standing(levels[series], None)
    # A joint directive names its issuers, the leading one first; a local issuer names its place.
    for end in range(len(series) - 1, 0, -1):
        if series[end] == "-" and (level := levels.get(series[:end])):
            local = level.depth >= Level.PROVINCE.depth
            return Standing(level, series[end + 1 :] if local else None)
    return Standing(None, None)


@cache
def _levels() -> Mapping[str, Level]:
    known = {level.value: level for level in Level}
    # The same slug may be used on two levels; the higher one is the usual.
    rows = sorted(load_authority().issuers, key=lambda one: (one.slug, one.level not in known, one.code))
    levels: dict[str, Level] = {}
    for issuer in rows:
        if issuer.level in known:
            levels.setdefault(issuer.slug, known[issuer.level])
        elif issuer.level == "congress":
            levels.setdefault(issuer.slug, Level.PROVINCE)
    return levels


def station_name(slug: str) -> str:
    """Name what a slug stands for: "Quảng Ngãi", "Bộ Công an"; the slug itself where a part is not known."""
    province = load_authority().province(slug)
    return province.name if province else ", ".join(_issuer_names(slug)) or slug


def _issuer_names(slug: str) -> list[str]:
    """Name the issuers of a slug, several of a joint directive; [] unless all are known."""
    if slug in _issuers():
        return [_issuers()[slug]]
    for end in range(len(slug) - 1, 0, -1):
        if slug[end] == "-" and slug[:end] in _issuers() and (rest := _issuer_names(slug[end + 1 :])):
            return [_issuers()[slug[:end]], *rest]
    return []


@cache
def _issuers() -> Mapping[str, str]:
    # One slug may have several rows, of several legislatures; all have one name.
    return {issuer.slug: issuer.name for issuer in reversed(load_authority().issuers)}
