"""What tells the lines of a drawing apart."""

from itertools import combinations

import pytest

from kg.app.project_items import RELATIONS as OF_PROJECTS
from kg.app.task_items import RELATIONS as OF_TASKS
from kg.graph.page_style import OTHER, STROKES, TYPE_COLOURS, Stroke, colour_of

_OF_CITATIONS = dict(STROKES)
_TOLD_APART = 2.0  # contrast of two greys side by side; of black and white it is 21
_SEEN_ON_WHITE = 3.0  # WCAG 2.1, 1.4.11: of lines that carry meaning


def _light(colour: str) -> float:
    """Give the relative luminance of "#rrggbb", 0 … 1, as WCAG 2.1 defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@pytest.mark.parametrize(
    "strokes",
    [
        _OF_CITATIONS,
        {relation.name: (relation.colour, relation.dashes) for relation in OF_PROJECTS},
        {relation.name: (relation.colour, relation.dashes) for relation in OF_TASKS},
    ],
    ids=["citations", "projects", "tasks"],
)
def test_lines_are_told_apart_without_colours(strokes: dict[str, Stroke]) -> None:
    """Two relations of one drawing differ by their dashes, or as greys of a black and white print."""
    alike = [
        (one, other)
        for (one, (colour, dashes)), (other, (other_colour, other_dashes)) in combinations(strokes.items(), 2)
        if dashes == other_dashes and _contrast(_light(colour), _light(other_colour)) < _TOLD_APART
    ]
    assert alike == []


@pytest.mark.parametrize("name", sorted(STROKES))
def test_a_line_is_seen_on_white(name: str) -> None:
    """Every stroke stands out from the paper."""
    assert _contrast(_light(STROKES[name][0]), 1.0) >= _SEEN_ON_WHITE


def test_types_have_their_own_colours() -> None:
    """The legend lists them one below the other: one colour for two would say that they are one.

    Laws of every kind are one, and so are programmes; what is of no known type has a grey of its own.
    """
    kin = {
        "Bộ luật": "Luật",
        "Hiến pháp": "Luật",
        "Pháp lệnh": "Luật",
        "Chương trình": "Chương trình hành động",
    }
    own = [colour for name, colour in TYPE_COLOURS.items() if name not in kin]
    assert len({*own, OTHER}) == len(own) + 1
    assert {name: colour_of(name) for name in kin} == {name: colour_of(like) for name, like in kin.items()}
    assert colour_of("Thông báo") != colour_of("Công văn") != OTHER


@pytest.mark.parametrize("name", sorted(TYPE_COLOURS))
def test_a_sign_is_seen_on_white(name: str) -> None:
    """A hollow sign is its outline alone, which stands out from the paper."""
    assert _contrast(_light(colour_of(name)), 1.0) >= _SEEN_ON_WHITE
