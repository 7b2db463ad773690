"""By what directives are weighed against each other."""

from enum import StrEnum


class Measure(StrEnum):
    """What directives are ranked by."""

    CITED = "cited"
    PAGERANK = "pagerank"
    HUBS = "hubs"
    AUTHORITIES = "authorities"
    BETWEENNESS = "betweenness"


class Likeness(StrEnum):
    """What makes two directives alike."""

    COUPLING = "coupling"  # they cite the same directives
    COCITATION = "cocitation"  # the same directives cite them
