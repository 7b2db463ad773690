"""People's decisions about mentions and texts, which outrank every rule."""

from enum import StrEnum

from msgspec import Struct

from kg.domain.directive import DirectiveKey

WHOLE_TEXT = "self"  # stands for a mention's number where the text itself is judged


class Verdict(StrEnum):
    """What a person decided."""

    SAME = "same"  # it is that directive
    DIFFERENT = "different"  # it is not
    UNSURE = "unsure"  # it may be: no rule shall say that it is


class Judgement(Struct, frozen=True, order=True):
    """One decision: the mention at `start` of `file`, or the text itself, is or is not `directive`."""

    file: str
    start: int  # code points of the original file; 0 where the text itself is judged
    number: str  # which of the mention's numbers, or terms; "" for the only one; `WHOLE_TEXT` for the text
    verdict: Verdict
    directive: DirectiveKey
    who: str
    when: str  # ISO date
    why: str

    @property
    def of_text(self) -> bool:
        """Tell whether the text itself is judged, and no mention in it."""
        return self.number == WHOLE_TEXT

    @property
    def place(self) -> str:
        """Name what is judged, as `kg judge` takes it: a file, or a file and where the mention starts."""
        return self.file if self.of_text else f"{self.file}:{self.start}"

    @property
    def reason(self) -> str:
        """Say who decided what, when and why."""
        said = {
            Verdict.SAME: f"decided so on {self.when}",
            Verdict.DIFFERENT: f"decided on {self.when} that it is not {self.directive}",
            Verdict.UNSURE: f"was unsure on {self.when} whether it is {self.directive}",
        }
        return f"{self.who} {said[self.verdict]}{': ' if self.why else ''}{self.why}"
