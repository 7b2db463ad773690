"""Colours, shapes and strokes of a drawing, told apart without seeing colours as well.

The colours are those of Okabe & Ito (2008), made for all kinds of colour vision, and of Tol (2021); beside
them a level has its shape, a held text is a filled shape, and a relation has dashes of its own. Two strokes
are solid, and differ by their darkness.
"""

from types import MappingProxyType
from typing import Final

from kg.graph.page_words import Words

OTHER = "#6b7280"
# Laws of every kind share a colour, and programmes do; the label on the node tells them apart.
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
        "Kế hoạch": "#5e4fa2",
        "Thông báo": "#117733",
        "Công văn": "#cc6677",
        "Công điện": "#332288",
        "Báo cáo": "#882255",
        "Tờ trình": "#808000",
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
Stroke = tuple[str, tuple[int, ...]]
PLAIN: Final[Stroke] = ("#8a8f98", ())
# The blue of Okabe & Ito, darker: printed without colours it is told from PLAIN.
FIRM: Final[Stroke] = ("#00568a", ())
STROKES: Final = MappingProxyType(
    {
        "cites": PLAIN,
        "implements": FIRM,
        "based_on": ("#009e73", (14, 3)),
        "approves": ("#3d9bd1", (6, 3)),
        "amends": ("#d55e00", (10, 3, 3, 3)),
        "replaces": ("#a8477e", (4, 6)),
        "repeals": ("#1d1d1f", (8, 8)),
        "guides": ("#b8860b", (10, 3, 2, 3, 2, 3)),
        "reports_on": ("#7a5c2e", (2, 3)),
    }
)


def colour_of(type_name: str) -> str:
    """Give the colour of a type of directive."""
    return TYPE_COLOURS.get(type_name, OTHER)


def stroke_of(relation: str) -> Stroke:
    """Give the colour and the dashes, in pixels, of a relation."""
    return STROKES.get(relation, PLAIN)
