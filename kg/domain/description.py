"""What a text says of itself: the raw material of its identity."""

from msgspec import Struct

from kg.domain.evidence import Span

_NORMATIVE = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"})
_TELLING = frozenset({"Chỉ thị", "Công điện"})  # numbered with a year before 2009, and no norms for all that


class Fact(Struct, frozen=True):
    """One statement of a text about itself."""

    value: str
    span: Span | None  # in clean text; None when it comes from front matter
    reason: str


class Description(Struct, frozen=True):
    """All that a text says of itself; None where it is silent. Facts are normalised, not yet reconciled."""

    type: Fact | None = None  # "Kết luận"
    number: Fact | None = None  # "2043"
    year: int | None = None  # inside a state symbol
    suffix: Fact | None = None  # "KL/TU", also when the number is missing
    date: Fact | None = None  # ISO; a month alone is "2026-06"
    issuer: Fact | None = None  # canonical body, as far as the text goes
    meeting: Fact | None = None
    term: Fact | None = None  # Roman
    title: Fact | None = None
    province: Fact | None = None  # name: "Quảng Ngãi"
    session: Fact | None = None  # ISO date of the session that the text concludes
    period: Fact | None = None  # the year that the subject speaks of last: "2021"
    header_end: int = 0  # where the header ends, in clean text

    @property
    def normative(self) -> bool:
        """Tell whether the text sets norms for everybody: by its type, or by the year in its symbol."""
        kind = self.type.value if self.type else None
        return kind in _NORMATIVE or (self.year is not None and kind not in _TELLING)
