"""Directives: what names one, and what is known of one."""

from dataclasses import dataclass
from enum import StrEnum


class System(StrEnum):
    """Which of the two systems of documents a directive belongs to."""

    PARTY = "party"
    STATE = "state"
    FRONT = "front"


class Confidence(StrEnum):
    """How far an authority row can be trusted."""

    SEEN = "seen"  # read in a named source
    STATED = "stated"  # a held directive says so
    KNOWLEDGE = "knowledge"  # widely cited, unverified: ranks candidates, shown as unconfirmed


@dataclass(frozen=True, slots=True, order=True)
class DirectiveKey:
    """What makes a directive that directive: series, period, type and number.

    All four are IRI-safe slugs (`[a-z0-9.-]+`), so that the key is the end of the IRI:
    `tw/xiii/nq/26`, `tu-quang-ngai/xx/kl/2043`, `ttg/2023/qd/168`, `cp/2023/nd/73`, `qh/xv/luat/10`.
    """

    series: str  # issuing committee or organ with its province: "tw", "tu-quang-ngai", "ttg"
    period: str  # congress term ("xiii"), legislature ("xv") or calendar year ("2023")
    type: str  # slug of the type code: "nq", "kl", "qdi"; a normative series is "qd-qppl"
    number: str  # "26", "8b", "66.25"; "dh" for a congress resolution; "khong-so-…" when none is known

    def __str__(self) -> str:
        """Give the end of the IRI."""
        return f"{self.series}/{self.period}/{self.type}/{self.number}"

    @classmethod
    def parse(cls, text: str) -> "DirectiveKey":
        """Read back what `str` wrote; ValueError if it is not four parts."""
        parts = text.split("/")
        if len(parts) != 4 or not all(parts):  # noqa: PLR2004 - a key has four parts
            raise ValueError(f"a directive key has four parts, got {text!r}")
        return cls(*parts)


@dataclass(frozen=True, slots=True, order=True)
class Directive:
    """All that is known of one directive, held or only cited."""

    key: DirectiveKey
    type_name: str  # "Nghị quyết"
    symbol: str | None  # "26-NQ/TW"; None when the directive has no number or it is not known
    system: System
    issued_by: str | None  # "Bộ Chính trị"
    issued_on: str | None  # ISO date, or its known beginning: "2022-11-03", "2020-12"
    term: str | None  # Roman congress term, Party only
    title: str | None
    confidence: Confidence
    source: str  # who says so: a corpus file, or the authority row's source
    held: str | None = None  # file name of its text in the corpus
    also_known_as: tuple[str, ...] = ()
