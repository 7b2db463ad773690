"""The reference pages of `docs/`: every command as its help tells it, every term as the ontology tells it."""

from collections.abc import Iterable, Iterator

import click
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.term import Literal, Node

from kg.cli.main import COMMANDS, cli
from kg.dev.vocabulary import NAMESPACE

_SCHEMA = Namespace("https://schema.org/")
_WIDTH = 100  # columns of a help text in the page
_PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)


def commands_page() -> str:
    """Give the text of `docs/commands.md`."""
    top = click.Context(cli, info_name="kg", terminal_width=_WIDTH, **cli.context_settings)
    lines = [
        "# Every command",
        "",
        "Made from the program's own help texts by `make generate`.",
        "",
        *_block(cli.get_help(top)),
    ]
    for name in COMMANDS:
        command = cli.get_command(top, name)
        if command is None:
            raise KeyError(name)
        context = click.Context(command, parent=top, info_name=name, **command.context_settings)
        lines += ["", f"## kg {name}", "", *_block(command.get_help(context))]
    return "\n".join(lines) + "\n"


def _block(text: str) -> list[str]:
    return ["```text", *(line.rstrip() for line in text.splitlines()), "```"]


def terms_page(graph: Graph, source: str) -> str:
    """Give the text of `docs/terms.md`.

    Args:
        graph: the ontology.
        source: its Turtle, whose order is the order of the page.
    """
    classes = _in_order(graph.subjects(RDF.type, OWL.Class), source)
    properties = _in_order({one for kind in _PROPERTIES for one in graph.subjects(RDF.type, kind)}, source)
    lines = [
        "# Every term of the graph",
        "",
        "Made from `ontology/kg.ttl` by `make generate`. All names are in the namespace",
        f"`{NAMESPACE}`, prefix `kg:`; the other prefixes are those of `kg query`.",
        "How the pieces fit together, with queries to begin with, stands in [sparql.md](sparql.md).",
    ]
    for term in classes:
        lines += ["", f"## {_name(term)}", "", *_class_lines(graph, term)]
        own = [one for one in properties if term in _domain(graph, one)]
        if own:
            lines += ["", "| property | value | meaning |", "|---|---|---|"]
            lines += [f"| `{_name(one)}` | {_value(graph, one)} | {_meaning(graph, one)} |" for one in own]
        values = _in_order(graph.subjects(RDF.type, term), source)
        if values:
            lines += ["", "| value | in Vietnamese | meaning |", "|---|---|---|"]
            lines += [
                f"| `{_name(one)}` | {_said(graph, one, RDFS.label, 'vi')} | {_explained(graph, one)} |"
                for one in values
            ]
    return "\n".join(lines) + "\n"


def _class_lines(graph: Graph, term: URIRef) -> Iterator[str]:
    yield f"*{_said(graph, term, RDFS.label, 'vi')}* · {_said(graph, term, RDFS.comment, 'en')}"
    if aligned := _aligned(graph, term, RDFS.subClassOf):
        yield ""
        yield f"A kind of {aligned}."


def _in_order(terms: Iterable[Node], source: str) -> list[URIRef]:
    """Sort the namespace's own terms by where the source defines them."""
    own = {term for term in terms if isinstance(term, URIRef) and term.startswith(NAMESPACE)}
    return sorted(own, key=lambda term: source.index(f"\n{_name(term)} a "))


def _domain(graph: Graph, term: URIRef) -> set[Node]:
    return {*graph.objects(term, RDFS.domain), *graph.objects(term, _SCHEMA.domainIncludes)}


def _value(graph: Graph, term: URIRef) -> str:
    ranges = {*graph.objects(term, RDFS.range), *graph.objects(term, _SCHEMA.rangeIncludes)}
    return ", ".join(sorted(f"`{_prefixed(graph, one)}`" for one in ranges))


def _meaning(graph: Graph, term: URIRef) -> str:
    aligned = _aligned(graph, term, RDFS.subPropertyOf)
    said = f"*{_said(graph, term, RDFS.label, 'vi')}* · {_said(graph, term, RDFS.comment, 'en')}"
    return f"{said} ⊑ {aligned}" if aligned else said


def _explained(graph: Graph, term: URIRef) -> str:
    """Give a value's comment, or its English label with the notation it bears in symbols."""
    if comment := _said(graph, term, RDFS.comment, "en"):
        return comment
    notation = graph.value(term, SKOS.notation)
    label = _said(graph, term, RDFS.label, "en")
    return f"{label}, `{notation}`" if notation is not None else label


def _aligned(graph: Graph, term: URIRef, relation: URIRef) -> str:
    return ", ".join(sorted(f"`{_prefixed(graph, one)}`" for one in graph.objects(term, relation)))


def _said(graph: Graph, term: URIRef, annotation: URIRef, language: str) -> str:
    found = (one for one in graph.objects(term, annotation) if isinstance(one, Literal))
    return next((str(one) for one in found if one.language == language), "")


def _name(term: URIRef) -> str:
    return f"kg:{term.removeprefix(NAMESPACE)}"


def _prefixed(graph: Graph, term: Node) -> str:
    return term.n3(graph.namespace_manager)
