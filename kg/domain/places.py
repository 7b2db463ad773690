"""Places: regions, provinces, zones and localities, with what holds them and when."""

from msgspec import Struct

from kg.domain.directive import Confidence


class Place(Struct, frozen=True, order=True):
    """A place of the gazetteer, between two reorganisations."""

    id: str  # "khu-kinh-te-dung-quat"; tells same-named places of two periods apart
    name: str  # canonical: "Khu kinh tế Dung Quất", "Tỉnh Quảng Ngãi"
    kind: str  # "country", "region", "province", "district", "economic_zone", …
    aliases: tuple[str, ...]  # other words that mean it
    part_of: tuple[str, ...]  # ids of what holds it, the nearest ones only
    valid_from: str | None  # ISO days, both included
    valid_to: str | None
    successor: str | None  # id
    confidence: Confidence
    source: str

    def stands(self, date: str) -> bool:
        """Tell whether it existed on that ISO day."""
        return (self.valid_from or "") <= date <= (self.valid_to or "9999")
