"""What a graph has read, said beside every result: no ranking may pretend to know what it has not read."""

from dataclasses import dataclass

from kg.graph.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an answer rests on."""

    held: int  # directives whose text was read
    cited_only: int  # directives known through others: whom they cite is not known
    citations: int  # pairs of a citing and a cited directive
    decided: int  # mentions of directives in the texts
    undecided: int  # mentions that may mean several directives, or none that is known

    @property
    def undecided_share(self) -> float:
        """Give the undecided part of all mentions, 0 … 1."""
        return self.undecided / (self.decided + self.undecided) if self.undecided else 0.0

    @property
    def sentence(self) -> str:
        """Say it in words."""
        return (
            f"rests on {self.held} directives that were read; {self.cited_only} more are only cited, "
            f"so whom they cite is not known; {self.undecided} of {self.decided + self.undecided} mentions "
            f"({self.undecided_share:.1%}) are not decided and count nowhere"
        )


def coverage(of: Snapshot) -> Coverage:
    """Count what a snapshot has read."""
    held = int(of.held.sum())
    return Coverage(
        held=held,
        cited_only=len(of.keys) - held,
        citations=len(set(zip(of.citing.tolist(), of.cited.tolist(), strict=True))),
        decided=int(of.decided.sum()),
        undecided=int(of.undecided.sum()),
    )
