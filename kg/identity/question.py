"""One question to be decided: which directive does this number or name of this mention mean?"""

from dataclasses import dataclass, replace

from kg.domain.citation import Mention, Stated
from kg.domain.reading import ReadMention
from kg.identity.candidates import Asked
from kg.identity.context import Context
from kg.identity.decision import Decision


@dataclass(frozen=True, slots=True)
class Question:
    """One target of one mention, with what stands around it."""

    item: ReadMention
    ordinal: int  # of the target within the mention
    number: str | None
    beside: tuple[str, ...]  # symbols that stand beside the mention: "18-NQ/TW"
    earlier: tuple[tuple[Mention, tuple[Decision, ...]], ...]  # decided mentions of the same text
    context: Context
    source: str  # file name

    @property
    def stated(self) -> Stated:
        """What the mention states."""
        return self.item.mention.stated

    @property
    def term(self) -> str | None:
        """The stated term that belongs to this target: `khóa XI, XII` has two."""
        terms = self.stated.terms
        return terms[min(self.ordinal, len(terms) - 1)] if terms else None

    @property
    def day(self) -> str | None:
        """The latest day on which the citing text can have been written, where it is bounded."""
        return self.context.latest if self.context.latest < "9999" else None

    def asked(self, *, undated: bool = False, unissued: bool = False) -> Asked:
        """Give what candidates are measured by; `undated` and `unissued` leave out date or issuer and term."""
        stated = self.stated
        if undated:
            stated = replace(stated, date=None, terms=())
        if unissued:
            stated = replace(stated, issuer=None, terms=())
        return Asked(stated, self.item.title, self.beside)
