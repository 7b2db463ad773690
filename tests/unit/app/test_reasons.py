"""Reasons in Vietnamese: no wording hides another, and none of the graph's is left out."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.app.answers import Graph
from kg.app.reasons import Wording, in_vietnamese, wordings
from kg.app.rows import rows

_FIELD = re.compile(r"\{!?(\w+)\}")
_LAW = re.compile(r"(?:Luật|Bộ luật|Hiến pháp).*, \d{4}.*")
_ROOT = Path(__file__).resolve().parents[3]
_DECIDING = (  # the modules that say why a mention means what it means, and what is found to be wrong
    *(
        f"kg/identity/{name}.py"
        for name in (
            "candidates",
            "findings",
            "identify",
            "laws",
            "meetings",
            "periods",
            "resolve",
            "verdicts",
        )
    ),
    "kg/app/build.py",
    "kg/domain/judgement.py",
)
_ENGLISH = re.compile(r"[ -~–“”…]*[a-z]+ [a-z]+[ -~–“”…]*")  # two words at least, and no other letters
_STAGES = {"deciding what is meant", "writing the graph"}  # what a build shows while it runs


def _parts(node: ast.expr) -> tuple[str, ...]:
    """Give what stands between the fields of a literal."""
    values = node.values if isinstance(node, ast.JoinedStr) else [node]
    return tuple(one.value for one in values if isinstance(one, ast.Constant) and isinstance(one.value, str))


def _said(node: ast.AST) -> Iterator[tuple[str, ...]]:
    """Give the literals of a piece of code; what explains it or is raised as an error is none."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.Raise) or (
            isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Constant)
        ):
            continue
        if isinstance(inner, ast.JoinedStr | ast.Constant):
            yield _parts(inner)
        else:
            yield from _said(inner)


def _reasons() -> list[tuple[str, ...]]:
    files = [ast.parse((_ROOT / name).read_text(encoding="utf-8")) for name in _DECIDING]
    found = {parts for file in files for parts in _said(file)}
    return sorted(parts for parts in found if _ENGLISH.fullmatch("".join(parts)) and parts[0] not in _STAGES)


@pytest.mark.parametrize("parts", _reasons(), ids=" … ".join)
def test_every_reason_of_the_code_has_a_wording(parts: tuple[str, ...]) -> None:
    """Whatever the code can say, in samples or not, stands in a wording, whole or as a part of it."""
    pattern = re.compile(".+".join(map(re.escape, parts)))
    assert any(pattern.search(wording.english) for wording in wordings())


@pytest.mark.parametrize("wording", wordings(), ids=lambda wording: wording.english)
def test_a_wording_is_put_into_vietnamese(wording: Wording) -> None:
    """What differs is carried over, and no other wording takes the words for its own."""
    names = set(_FIELD.findall(wording.english))
    assert names == set(_FIELD.findall(wording.vietnamese))
    english = _FIELD.sub(lambda field: f"<{field[1]}>", wording.english)
    assert in_vietnamese(english) == _FIELD.sub(lambda field: f"<{field[1]}>", wording.vietnamese)


def test_a_reason_inside_a_reason_is_vietnamese_too() -> None:
    """A finding quotes why the facts clash."""
    said = "“Nghị quyết 26”: dated 2022-11-03, which lies in term XIII, but said to be of term XII"
    told = "“Nghị quyết 26”: ngày 2022-11-03 nằm trong khóa XIII, nhưng lại ghi khóa XII"
    assert in_vietnamese(said) == told


def test_what_people_wrote_stays() -> None:
    """The words of a judgement are in no table, and stay as they are."""
    assert in_vietnamese("tôi đã xem bản gốc") == "tôi đã xem bản gốc"
    said = "Lan decided so on 2026-11-21: in term XII, I think"
    assert in_vietnamese(said) == "Lan xác nhận như vậy ngày 2026-11-21: in term XII, I think"


def test_every_reason_of_the_samples_is_vietnamese(graph: Graph) -> None:
    """All that the pages of the samples may show as a reason or finding has its wording."""
    places = (*graph.citations(), *graph.ambiguous())
    said = {reason for place in places for reason in place.reasons}
    said |= {
        reason for place in places for rival in place.rivals for reason in (*rival.reasons, *rival.against)
    }
    said |= {row["message"] for row in rows(graph.store, "findings")}
    assert len(said) > 10
    assert [one for one in said if in_vietnamese(one) == one and not _LAW.fullmatch(one)] == []
