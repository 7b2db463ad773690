"""Levels of authority: from the centre down to the commune."""

from enum import StrEnum


class Level(StrEnum):
    """On which level a directive is issued, the highest first."""

    CENTRAL = "central"
    MINISTRY = "ministry"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"

    @property
    def depth(self) -> int:
        """Count the levels above: 0 for the centre."""
        return list(Level).index(self)
