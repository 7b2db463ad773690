"""Likeness and groups: as defined, checked by another way of counting."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import rustworkx

from kg.domain.weighing import Likeness
from kg.graph.communities import divide, subjects
from kg.graph.similarity import Alike, alike
from tests import networks

ROOT = Path(__file__).resolve().parents[3]


def test_coupling_is_what_both_cite() -> None:
    """Two directives that cite two and three others, one of them both, are alike by 1/√6."""
    of = networks.of("a>p", "a>q", "b>q", "b>r", "b>s", "c>r")
    assert alike(of, "a", Likeness.COUPLING) == [Alike("b", round(6**-0.5, 12), ("q",))]


def test_cocitation_is_who_cites_both() -> None:
    """Two directives that one text cites together, and each is cited by one more, are alike by 1/2."""
    of = networks.of("a>p", "a>q", "b>q", "c>p")
    assert alike(of, "p", Likeness.COCITATION) == [Alike("q", 0.5, ("a",))]


@pytest.mark.parametrize("by", Likeness)
def test_likeness_agrees_with_rustworkx(by: Likeness) -> None:
    """Shared neighbours counted over another library's graph give the same cosine."""
    of = networks.by_chance(150, 4)
    graph: rustworkx.PyDiGraph[str, None] = rustworkx.PyDiGraph(multigraph=False)
    graph.add_nodes_from(list(of.keys))
    graph.add_edges_from([(of.number[arc.citing], of.number[arc.cited], None) for arc in of.arcs()])
    near = graph.successor_indices if by is Likeness.COUPLING else graph.predecessor_indices
    for key in ("d00010", "d00140"):
        mine = set(near(of.number[key]))
        expected = {}
        for place, other in enumerate(of.keys):
            its = set(near(place))
            if other != key and mine & its:
                expected[other] = len(mine & its) / (len(mine) * len(its)) ** 0.5
        assert {one.key: one.score for one in alike(of, key, by)} == pytest.approx(expected)


def test_groups_divide_what_is_joined() -> None:
    """Two triangles joined by one citation are two groups; a directive without citations is in none."""
    graph = networks.network("a>b", "b>c", "a>c", "d>e", "e>f", "d>f", "c>d")
    graph.add_node("alone")
    division = divide(graph)
    assert division.groups == (("a", "b", "c"), ("d", "e", "f"))
    inside, degrees = 6 / 7, 2 * (7 / 14) ** 2  # Newman & Girvan: edges inside, minus those expected
    assert division.modularity == pytest.approx(inside - degrees, abs=1e-6)
    assert divide(networks.network()).groups == ()


def test_groups_are_the_same_in_every_process() -> None:
    """Another hash seed gives the same division."""
    program = (
        "from kg.graph.communities import divide\n"
        "from kg.graph.views import citations\n"
        "import networks\n"
        "print(divide(citations([], networks.by_chance(300, 3))))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_a_group_has_the_subjects_of_its_titles() -> None:
    """What several titles of a group say and others do not is its subject."""
    titles = {
        "a": "Về xây dựng nông thôn mới",
        "b": "Về nông thôn miền núi",
        "c": "Về chuyển đổi số",
        "d": "Về chuyển đổi số quốc gia",
    }
    assert subjects([("a", "b"), ("c", "d")], titles)[0] == ("nông thôn",)
    assert "chuyển đổi" in subjects([("a", "b"), ("c", "d")], titles)[1]


def test_a_subject_is_made_of_whole_words() -> None:
    """What titles have in common is told as far as it goes, without meetings and symbols."""
    plenum = "của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII"
    titles = {
        "a": "Quy định về khuyến khích, bảo vệ cán bộ năng động, sáng tạo, dám nghĩ vì lợi ích chung",
        "b": "Về chủ trương khuyến khích và bảo vệ cán bộ năng động, sáng tạo vì lợi ích chung",
        "c": f"Kế hoạch thực hiện Nghị quyết số 18-NQ/TW {plenum}",
        "d": f"Kế hoạch thực hiện Nghị quyết số 19-NQ/TW {plenum}",
        "e": "Về tiếp tục đổi mới phương thức lãnh đạo",
    }
    first, second = subjects([("a", "b"), ("c", "d")], titles)
    assert first == ("bảo vệ cán bộ năng động", "lợi ích chung", "khuyến khích")
    assert second == ("Kế hoạch thực hiện Nghị quyết", "Ban Chấp hành Trung ương")
