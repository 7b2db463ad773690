"""The whole graph as one file: the same graph gives the same bytes."""

from collections.abc import Iterator
from typing import IO

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, RdfFormat, Store, parse, serialize

from kg.packaged import packaged
from kg.rdf.sparql import written

SHAPES = ("nq", "nt", "ttl", "jsonld")


def dump(store: Store, shape: str, output: IO[bytes]) -> None:
    """Write all that the store holds, as UTF-8.

    Args:
        store: any store of triples.
        shape: "nq" keeps the named graphs, one after the other by name, the lines of each sorted; "nt", "ttl"
            and "jsonld" hold the union of all graphs, each triple once, sorted by subject.
        output: a binary file. Memory grows with the largest graph for "nq", with the whole for the others.

    Raises:
        ValueError: the shape is none of SHAPES.
    """
    if shape == "nq":
        for graph in _graphs(store):
            output.writelines(_sorted_lines(store, graph, RdfFormat.N_QUADS))
        return
    if shape not in SHAPES:
        raise ValueError(f"a graph is written as one of {', '.join(SHAPES)}, not {shape!r}")
    lines = sorted(
        {line for graph in _graphs(store) for line in _sorted_lines(store, graph, RdfFormat.N_TRIPLES)}
    )
    if shape == "nt":
        output.writelines(lines)
    elif shape == "ttl":
        quads = parse(b"".join(lines), RdfFormat.N_TRIPLES)
        output.write(written((quad.triple for quad in quads), RdfFormat.TURTLE))
    else:
        output.write(_json_ld(b"".join(lines)))


def _graphs(store: Store) -> list[NamedNode | BlankNode | DefaultGraph]:
    return [DefaultGraph(), *sorted(store.named_graphs(), key=str)]


def _sorted_lines(
    store: Store, graph: NamedNode | BlankNode | DefaultGraph, shape: RdfFormat
) -> Iterator[bytes]:
    quads = store.quads_for_pattern(None, None, None, graph)
    if shape == RdfFormat.N_QUADS:
        text = serialize(quads, format=shape)
    else:
        text = serialize((quad.triple for quad in quads), format=shape)
    yield from sorted((text or b"").splitlines(keepends=True))


def _json_ld(triples: bytes) -> bytes:
    """Compact JSON-LD with `ontology/context.jsonld`, whose nodes and values are sorted."""
    # rdflib (0.1 s) is needed for this shape only.
    import json  # noqa: PLC0415

    from rdflib import Graph  # noqa: PLC0415

    context = json.loads(packaged("ontology", "context.jsonld").read_text(encoding="utf-8"))["@context"]
    graph = Graph(bind_namespaces="none").parse(data=triples, format="nt")
    document = json.loads(graph.serialize(format="json-ld", context=context, auto_compact=False))
    return (json.dumps(_ordered(document), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _ordered(value: object) -> object:
    """Sort what JSON-LD leaves unordered: nodes and repeated values; the graph holds no RDF lists."""
    if isinstance(value, dict):
        return {name: one if name == "@context" else _ordered(one) for name, one in value.items()}
    if isinstance(value, list):
        return sorted((_ordered(one) for one in value), key=repr)
    return value
