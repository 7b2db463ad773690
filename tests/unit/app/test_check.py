"""Checking a graph against its rules and its files."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from msgspec.structs import replace

from kg.app.answers import Graph
from kg.app.check import Checked, Level, check
from kg.domain.citation import Citation
from kg.domain.corpus import Corpus
from kg.domain.evidence import Evidence, Span
from tests import graphs, samples

ROOT = Path(__file__).resolve().parents[3]
TEXTS = ROOT / "data" / "directives"


def _checked(tmp_path: Path, corpus: Corpus, folder: Path = TEXTS) -> Checked:
    return check(graphs.written(corpus, tmp_path / "home", folder))


def _with_first_citation(change: Callable[[Citation], Citation]) -> Corpus:
    corpus = samples.corpus()
    first = corpus.held[0]
    changed = replace(first, citations=(change(first.citations[0]), *first.citations[1:]))
    return replace(corpus, held=(changed, *corpus.held[1:]))


def _codes(checked: Checked, level: Level) -> set[str]:
    return {problem.code for problem in checked.problems if problem.level is level}


@pytest.fixture(scope="module")
def of_samples(graph: Graph) -> Checked:
    """Check the graph of the samples once."""
    return check(graph)


def test_the_graph_of_the_samples_is_sound(of_samples: Checked) -> None:
    """No law is broken; what the texts contradict are warnings."""
    checked = of_samples
    assert checked.errors == 0
    assert checked.files == 4
    assert checked.quotes > 40


def test_a_shifted_quote_is_an_error(tmp_path: Path) -> None:
    """One code point off, and the check names file, line and both texts."""

    def shift(citation: Citation) -> Citation:
        span = citation.evidence.span
        return replace(citation, evidence=replace(citation.evidence, span=Span(span.start + 1, span.end + 1)))

    problems = _checked(tmp_path, _with_first_citation(shift)).problems
    (found,) = [problem for problem in problems if problem.code == "span"]
    assert found.where.startswith("00")
    assert "the graph says" in found.message


def test_a_wrong_line_is_an_error(tmp_path: Path) -> None:
    """The line is proved too, since people look there."""

    def move(citation: Citation) -> Citation:
        moved: Evidence = replace(citation.evidence, line=citation.evidence.line + 1)
        return replace(citation, evidence=moved)

    assert "line" in _codes(_checked(tmp_path, _with_first_citation(move)), Level.ERROR)


def test_a_self_citation_is_an_error(tmp_path: Path) -> None:
    """A text is never its own reader."""
    corpus = _with_first_citation(lambda citation: replace(citation, cited=citation.citing))
    assert "self-citation" in _codes(_checked(tmp_path, corpus), Level.ERROR)


def test_a_later_directive_is_a_warning(of_samples: Checked) -> None:
    """Sample 000 announces two directives that came after it: said, and not counted as an error."""
    assert "forward-citation" in _codes(of_samples, Level.WARNING)


def test_a_moved_corpus_is_found_with_files(tmp_path: Path) -> None:
    """Files that moved are an error that names the option, and the option finds them."""
    moved = copytree(TEXTS, tmp_path / "moved")
    graph = graphs.written(samples.corpus(), tmp_path / "home", tmp_path / "gone")
    checked = check(graph)
    assert _codes(checked, Level.ERROR) == {"file"}
    assert all("--files" in problem.message for problem in checked.problems if problem.code == "file")
    assert check(graph, moved).errors == 0


def test_a_changed_file_is_an_error(tmp_path: Path) -> None:
    """A file that is not the one that was read is told, once, with what to do."""
    moved = copytree(TEXTS, tmp_path / "moved")
    first = moved / samples.corpus().held[0].file
    first.write_text(f"{first.read_text(encoding='utf-8')} ", encoding="utf-8")
    graph = graphs.written(samples.corpus(), tmp_path / "home", moved)
    (problem,) = [problem for problem in check(graph).problems if problem.level is Level.ERROR]
    assert "changed" in problem.message


def test_errors_come_first(tmp_path: Path) -> None:
    """Problems are sorted by level, so that what must be mended is read first."""
    corpus = _with_first_citation(lambda citation: replace(citation, cited=citation.citing))
    levels = [problem.level for problem in _checked(tmp_path, corpus).problems]
    assert set(levels) == {Level.ERROR, Level.WARNING}
    assert levels == sorted(levels)
