"""Colours, shapes and strokes of a drawing, told apart without seeing colours as well.

The colours are those of Okabe & Ito (2008), made for all kinds of colour vision; beside them a level has its
shape, a relation its dashes, and a held text is a filled shape.
"""

from types import MappingProxyType
from typing import Final

from kg.graph.page_words import Words

OTHER = "#6b7280"
# Types that are near each other in rank share a colour; the label on the node tells them apart.
TYPE_COLOURS: Final = MappingProxyType(
    {
        "Nghị quyết": "#0072b2",
        "Kết luận": "#d55e00",
        "Chỉ thị": "#b8860b",
        "Quyết định": "#009e73",
        "Luật": "#a8477e",
        "Bộ luật": "#a8477e",
        "Hiến pháp": "#a8477e",
        "Pháp lệnh": "#a8477e",
        "Nghị định": "#3d9bd1",
        "Thông tư": "#7a5c2e",
        "Chương trình hành động": "#1d1d1f",
        "Chương trình": "#1d1d1f",
        "Kế hoạch": "#1d1d1f",
    }
)
SHAPES: Final = MappingProxyType(
    {
        "central": "dot",
        "ministry": "square",
        "province": "diamond",
        "district": "triangle",
        "commune": "triangleDown",
        "unknown": "hexagon",
    }
)
LEVEL_WORDS: Final = MappingProxyType(
    {
        "central": Words("trung ương", "centre"),
        "ministry": Words("bộ, ngành", "ministry"),
        "province": Words("tỉnh, thành phố", "province"),
        "district": Words("huyện", "district"),
        "commune": Words("xã, cơ sở", "commune"),
        "unknown": Words("chưa rõ", "unknown"),
    }
)
_PLAIN = ("#8a8f98", ())
STROKES: Final = MappingProxyType(
    {
        "cites": _PLAIN,
        "implements": ("#0072b2", ()),
        "based_on": ("#009e73", ()),
        "approves": ("#3d9bd1", (10, 4)),
        "amends": ("#d55e00", (10, 4)),
        "replaces": ("#a8477e", (4, 4)),
        "repeals": ("#1d1d1f", (4, 4)),
        "guides": ("#b8860b", ()),
        "reports_on": ("#7a5c2e", (2, 4)),
    }
)


def colour_of(type_name: str) -> str:
    """Give the colour of a type of directive."""
    return TYPE_COLOURS.get(type_name, OTHER)


def stroke_of(relation: str) -> tuple[str, tuple[int, ...]]:
    """Give the colour and the dashes, in pixels, of a relation."""
    return STROKES.get(relation, _PLAIN)
