"""Small graphs for tests, written without reading any text."""

import dataclasses
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from kg.app.answers import Graph
from kg.app.index import INDEX_FILE
from kg.app.indexing import write_index
from kg.app.origins import write_origins
from kg.domain.corpus import Corpus, HeldDirective
from kg.domain.evidence import Evidence, Span
from kg.domain.layers import Comparator, Indicator, IndicatorKind, Layers, Project, Task, TaskCue
from kg.rdf.generation import new_generation
from kg.rdf.iri import Iris
from kg.rdf.quads import corpus_quads
from kg.rdf.store import Home
from tests import samples

HOSTILE = '=cmd()|<img src=x onerror=alert(1)></script><script>alert("href")</script>\x07'


def written(corpus: Corpus, home: Path, folder: Path) -> Graph:
    """Write a corpus as the graph of `home`, its files lying in `folder`, and open it."""
    quads = home.parent / "all.nq"
    lines = (line for graph in corpus_quads(corpus, Iris(), program="test") for line in graph.lines)
    quads.write_text("".join(lines), encoding="utf-8")
    with new_generation(Home(home)) as generation:
        generation.load([quads])
        write_index(corpus, generation.folder / INDEX_FILE)
        write_origins(generation.folder, {held.file: folder / held.file for held in corpus.held})
        generation.publish()
    return Graph(home)


def hostile() -> Corpus:
    """Give the hand-made corpus with a title and sentences that try to run as formula, markup and script."""
    corpus = samples.corpus()
    return replace(
        corpus,
        held=tuple(_hostile(held) for held in corpus.held),
        authority=tuple(dataclasses.replace(directive, title=HOSTILE) for directive in corpus.authority),
    )


def _hostile(held: HeldDirective) -> HeldDirective:
    citations = (
        replace(
            citation,
            evidence=replace(
                citation.evidence, sentence=citation.evidence.sentence + HOSTILE.replace("\x07", "")
            ),
        )
        for citation in held.citations
    )
    figure = replace(held.citations[0].evidence, sentence=HOSTILE.replace("\x07", ""), mark=Span(0, 6))
    indicator = Indicator(
        evidence=figure,
        indicator=HOSTILE,
        minimum=Decimal(5),
        maximum=None,
        unit=HOSTILE,
        comparator=Comparator.AT_LEAST,
        year=2021 if held.directive.issued_on else None,
        period=None,
        kind=IndicatorKind.TARGET,
        number=None,
        scope=HOSTILE,
        rule="test",
    )
    return replace(
        held,
        directive=dataclasses.replace(held.directive, title=HOSTILE, symbol=None),
        citations=tuple(citations),
        layers=_layers(held.citations[0].evidence, indicator) if held.citations else held.layers,
    )


def _layers(words: Evidence, indicator: Indicator) -> Layers:
    """Give a project and a task with hostile names, at words that the text has, beside an indicator."""
    quiet = HOSTILE.replace("\x07", "")
    words = replace(words, sentence=words.sentence + quiet)
    task = Task(words, words, (f"Sở {quiet}",), (), TaskCue.GIAO, None, quiet, "by-hand")
    project = Project(words, f"Cầu {quiet}", (f"Xã {quiet}",), "road", None, "by-hand")
    return Layers(tasks=(task,), projects=(project,), indicators=(indicator,))
