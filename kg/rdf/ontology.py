"""The ontology as a named graph, so that labels and classes can be asked for beside the data."""

from functools import cache

from pyoxigraph import RdfFormat, parse, serialize

from kg.packaged import packaged


@cache
def ontology_triples() -> tuple[str, ...]:
    """Give the triples of `ontology/kg.ttl` as canonical N-Triples without the final dot, sorted.

    The file has no blank nodes, whose names would change from run to run.
    """
    triples = (
        quad.triple for quad in parse(path=str(packaged("ontology", "kg.ttl")), format=RdfFormat.TURTLE)
    )
    text = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    return tuple(sorted(line.removesuffix(" .") for line in text.decode("utf-8").split("\n") if line))
