"""Judgements in the graph: a node each, attributed, linked to what is judged while that is there."""

from msgspec.structs import replace

from kg.domain.judgement import WHOLE_TEXT, Judgement, Verdict
from kg.rdf.iri import Iris
from kg.rdf.quads import JUDGEMENTS, corpus_quads
from kg.rdf.shacl import violations
from kg.rdf.vocabulary import KG, PREFIXES
from tests.samples import FILE_000, FILE_004, KL_2043, NQ_18, NQ_19, corpus

IRIS = Iris()


def _lines(*judgements: Judgement) -> tuple[str, ...]:
    told = replace(corpus(), judgements=tuple(sorted(judgements)))
    (graph,) = (
        one for one in corpus_quads(told, IRIS, program="test") if one.name == IRIS.shared_graph(JUDGEMENTS)
    )
    return graph.lines


def _values(lines: tuple[str, ...], name: str) -> list[str]:
    return [line.split(" ", 2)[2].rsplit(" <", 1)[0] for line in lines if f" <{name}> " in line]


def _list(number: str) -> Judgement:
    """Judge one number of the list `18, 19-NQ/TW`."""
    held = next(one for one in corpus().held if one.file == FILE_004)
    start = next(one.evidence.span.start for one in held.citations if one.number == "18")
    return Judgement(FILE_004, start, number, Verdict.SAME, NQ_18, "Lan Ng.", "2026-11-21", 'vì "đúng"')


def test_a_judgement_is_written_with_all_that_it_says() -> None:
    """Verdict, directive, person, day and reason; the graph has the shape."""
    lines = _lines(_list("18"))
    assert violations(lines) == ()
    assert _values(lines, KG.verdict) == [f"<{KG.same}>"]
    assert _values(lines, KG.directive) == [f"<{IRIS.directive(NQ_18)}>"]
    assert _values(lines, f"{PREFIXES['prov']}wasAttributedTo") == [f"<{IRIS.person('Lan Ng.')}>"]
    assert "Lan%20Ng." in IRIS.person("Lan Ng.")
    assert _values(lines, KG.judged_on) == [f'"2026-11-21"^^<{PREFIXES["xsd"]}date>']


def test_it_is_linked_to_the_target_that_is_judged() -> None:
    """A number of a list is one citation; no number is all of them; a whole text is its directive."""
    assert len(_values(_lines(_list("18")), KG.judges)) == 1
    assert len(_values(_lines(_list("")), KG.judges)) == 2
    whole = Judgement(FILE_000, 0, WHOLE_TEXT, Verdict.DIFFERENT, NQ_19, "Lan", "2026-11-21", "không")
    assert _values(_lines(whole), KG.judges) == [f"<{IRIS.directive(KL_2043)}>"]


def test_what_is_gone_is_still_written() -> None:
    """A judgement of a text that is not held says so by having nothing that it judges."""
    for gone in (replace(_list("18"), file="gone.txt"), replace(_list("18"), start=1)):
        lines = _lines(gone)
        assert violations(lines) == ()
        assert _values(lines, KG.judges) == []
        assert _values(lines, KG.file_name) == [f'"{gone.file}"']


def test_without_judgements_the_graph_is_empty() -> None:
    """A corpus that nobody judged has no judgement."""
    assert _lines() == ()
