"""One question to be decided: which directive does this number or name of this mention mean?"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from kg.domain.citation import Stated
from kg.domain.reading import ReadMention
from kg.identity.candidates import Asked
from kg.identity.context import Context
from kg.identity.decision import Decision
from kg.identity.naming import symbol_text

_BESIDE = 160  # code points within which two mentions stand beside each other
_NEIGHBOURS = 4
_LISTED = 30  # code points between two mentions that share a subject: ` và 10 năm thực hiện `

Decided = tuple[ReadMention, tuple[Decision, ...]]


class Question(Struct, frozen=True):
    """One target of one mention, with what stands around it."""

    item: ReadMention
    ordinal: int  # of the target within the mention
    number: str | None
    mentions: Sequence[ReadMention]  # of the same text, in its order
    earlier: Sequence[Decided]  # those before this one
    context: Context
    source: str  # file name

    @property
    def stated(self) -> Stated:
        """What the mention states, completed by what the sentence around it adds."""
        stated, around = self.item.mention.stated, self.item.mention.context
        if around.type and not stated.type:
            stated = replace(stated, type=around.type)
        if around.issuer and not stated.issuer:
            stated = replace(stated, issuer=around.issuer)
        if around.terms and not stated.terms:
            stated = replace(stated, meeting=around.meeting, terms=around.terms)
        return replace(stated, date=around.date) if around.date and not stated.date else stated

    @property
    def term(self) -> str | None:
        """The stated term that belongs to this target: `khóa XI, XII` has two."""
        terms = self.stated.terms
        return terms[min(self.ordinal, len(terms) - 1)] if terms else None

    @property
    def shared_title(self) -> str | None:
        """The mention's subject, or the one of the next where both stand in one list: `A và B về X`."""
        place = len(self.earlier)
        if self.item.title or place + 1 >= len(self.mentions) or self.mentions[place] is not self.item:
            return self.item.title
        following = self.mentions[place + 1]
        listed = following.mention.rule == self.item.mention.rule
        near = 0 < following.mention.span.start - self.item.mention.span.end <= _LISTED
        return following.title if listed and near else None

    @property
    def day(self) -> str | None:
        """The latest day on which the citing text can have been written, where it is bounded."""
        return self.context.latest if self.context.latest < "9999" else None

    def asked(self, *, undated: bool = False, unissued: bool = False) -> Asked:
        """Give what candidates are measured by; `undated`, `unissued` leave out date or issuer, and term."""
        stated = self.stated
        if undated:
            stated = replace(stated, date=None, terms=())
        if unissued:
            stated = replace(stated, issuer=None, terms=())
        return Asked(stated, self.item.title, self._symbols_beside())

    def _symbols_beside(self) -> tuple[str, ...]:
        """Give the symbols beside the mention: `Nghị quyết số 18, 19-NQ/TW và Kế hoạch 125-KH/TU`."""
        here, place = self.item.mention.span, len(self.earlier)
        found: list[str] = []
        for other in self.mentions[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]:
            span, stated = other.mention.span, other.mention.stated
            near = max(span.start - here.end, here.start - span.end) < _BESIDE
            if span != here and stated.symbol and near:
                found += [symbol_text(number, stated) for number in stated.numbers]
        return tuple(found)
