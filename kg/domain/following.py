"""How citations are followed: in which direction, through which relations."""

from enum import StrEnum

# A directive rests on what it implements, is based on or guides; amending and replacing are other stories.
RESTS_ON = ("based_on", "guides", "implements")


class Direction(StrEnum):
    """Which way to go along the citations."""

    UP = "up"  # to what a directive rests on
    DOWN = "down"  # to what rests on it


class Mark(StrEnum):
    """Why a line of the tree goes no further than it does."""

    NONE = ""
    AGAIN = "again"  # its own branch stands elsewhere in the tree
    CYCLE = "cycle"  # this edge lies on a circle: both directives rest on each other
