"""Tiers of trust in a decided citation: what its confidence means, measured against annotated texts."""

# A confidence ranks decisions by what they rest on; `make quality` prints each tier's measured precision.
FIRM = "firm"  # number and period are stated, or named in full earlier in the same text
LIKELY = "likely"  # the subject agrees, or the version in force is the only one
TENTATIVE = "tentative"  # words of a name dropped or swapped, or nothing else known under that number
TIERS = (FIRM, LIKELY, TENTATIVE)

_FIRM_FROM, _LIKELY_FROM = 0.95, 0.85


def tier(confidence: float) -> str:
    """Give the tier of a confidence of 0 … 1."""
    if confidence >= _FIRM_FROM:
        return FIRM
    return LIKELY if confidence >= _LIKELY_FROM else TENTATIVE
