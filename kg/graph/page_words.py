"""Names that a page shows in Vietnamese or in English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """One name in both languages."""

    vietnamese: str
    english: str
