"""The drawing of a citation graph: directives by type and level, citations by relation."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.graph.network import Edge, Node
from kg.graph.page_axis import UNKNOWN, Axes, Standing, along_axes
from kg.graph.page_captions import day
from kg.graph.page_captions import name as in_lines
from kg.graph.page_layout import forces
from kg.graph.page_model import (
    MOST,
    Backdrop,
    Choice,
    Drawing,
    Filter,
    Item,
    Join,
    Look,
    Relation,
    Said,
    Subject,
    facts,
)
from kg.graph.page_style import LEVEL_WORDS, SHAPES, colour_of, stroke_of
from kg.graph.page_words import Words

_MOST_CURVES = 500
_UNCONFIRMED = Words("chưa xác nhận qua nguồn nào", "not confirmed by any source")
NOT_HELD = Words("chưa có trong kho", "not in the corpus")
TYPES, LEVELS = "types", "levels"


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a drawing is titled, cut and arranged, and what it says beside the graph.

    Attributes:
        title: of the page.
        relations: "implements" → its names.
        types: English names of types, by the Vietnamese ones.
        texts: address of the annotated text by directive key, relative to the page.
        focus: keys of the directives that the drawing is about; they are never cut.
        axes: whether nodes stand by year and level; otherwise by who is joined to whom.
        most: nodes to draw.
    """

    title: Words
    relations: Mapping[str, Words]
    types: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    focus: frozenset[str] = frozenset()
    axes: bool = False
    most: int = MOST


def citation_drawing(nodes: Sequence[Node], edges: Sequence[Edge], sheet: Sheet) -> Drawing:
    """Arrange a citation graph as a drawing.

    More than `sheet.most` directives are cut to those in focus, those that are held and those most cited;
    the page says so, and its search still names the others.
    """
    cited = Counter(edge.cited for edge in edges)
    ranked = sorted(
        nodes, key=lambda node: (node.key not in sheet.focus, node.held is None, -cited[node.key], node.key)
    )
    drawn = sorted(ranked[: sheet.most], key=lambda node: node.key)
    keys = {node.key for node in drawn}
    joined = sorted(edge for edge in edges if edge.citing in keys and edge.cited in keys)
    axes = along_axes([_standing(node) for node in drawn]) if sheet.axes else None
    named = sorted({name for edge in joined for name in edge.relations}, key=list(sheet.relations).index)
    return Drawing(
        subject=Subject.CITATIONS,
        title=sheet.title,
        items=tuple(directive_item(node, cited[node.key], sheet) for node in drawn),
        joins=tuple(_join(edge, sheet.texts.get(edge.citing)) for edge in joined),
        places=tuple(_places(drawn, joined, axes)),
        relations=tuple(Relation(name, sheet.relations[name], *stroke_of(name)) for name in named),
        filters=(type_filter({node.type for node in drawn}, sheet.types), level_filter()),
        focus=sheet.focus,
        backdrop=_backdrop(axes),
        curved="arc" if sheet.axes and len(joined) <= _MOST_CURVES else "",
        left=tuple((node.label, node.key) for node in ranked[sheet.most :]),
        all_items=len(nodes),
        redraw=f"kg draw --most {len(nodes)} -o graph.html",
    )


def directive_item(node: Node, cited: int, sheet: Sheet) -> Item:
    """Give a directive as a thing of a drawing."""
    year = int(node.issued_on[:4]) if node.issued_on else None
    return Item(
        key=node.key,
        label=node.label,
        look=Look(
            caption=f"{node.symbol or in_lines(node.label)}\n{day(node.issued_on) or ''}".strip(),
            colour=colour_of(node.type),
            shape=SHAPES[node.level or UNKNOWN],
            size=round(8 + 3 * min(cited, 60) ** 0.5 + 5 * (node.key in sheet.focus), 1),
            filled=bool(node.held),
            dashed=node.confidence == "knowledge",
        ),
        weight=cited,
        marks={TYPES: (node.type,), LEVELS: (node.level or UNKNOWN,)},
        years=(year, year) if year else None,
        facts=facts(
            type=Words(node.type, sheet.types.get(node.type, node.type)) if node.type else None,
            symbol=node.symbol,
            on=day(node.issued_on),
            by=node.issued_by,
            term=node.term,
            title=node.title,
            level=LEVEL_WORDS[node.level or UNKNOWN],
            text=node.held or NOT_HELD,
            note=_UNCONFIRMED if node.confidence == "knowledge" else None,
            key=node.key,
        ),
        hint=node.title or "",
        address=sheet.texts.get(node.key),
    )


def type_filter(types: set[str], english: Mapping[str, str]) -> Filter:
    """Give the filter by type of directive."""
    choices = (Choice(name, Words(name, english.get(name, name)), colour_of(name)) for name in sorted(types))
    return Filter(TYPES, Words("Loại văn bản", "Type of document"), tuple(choices))


def level_filter() -> Filter:
    """Give the filter by level of the issuer."""
    choices = (Choice(name, LEVEL_WORDS[name], shape=shape) for name, shape in SHAPES.items())
    return Filter(LEVELS, Words("Cấp ban hành", "Level of the issuer"), tuple(choices))


def _join(edge: Edge, address: str | None) -> Join:
    quotes = tuple(Said.cut(quote, relation=quote.relation, address=address) for quote in edge.quotes)
    return Join(edge.citing, edge.cited, edge.relations, len(quotes), quotes)


def _places(nodes: Sequence[Node], edges: Sequence[Edge], axes: Axes | None) -> list[tuple[int, int]]:
    if axes is not None:
        return [axes.places[node.key] for node in nodes]
    order = {node.key: place for place, node in enumerate(nodes)}
    return forces(len(nodes), [(order[edge.citing], order[edge.cited]) for edge in edges])


def _standing(node: Node) -> Standing:
    return Standing(node.issued_on, node.level or UNKNOWN, node.key)


def _backdrop(axes: Axes | None) -> Backdrop | None:
    if axes is None:
        return None
    return Backdrop(
        bands=tuple((stripe.name, stripe.start, stripe.end) for stripe in axes.bands),
        columns=tuple((stripe.name, stripe.start, stripe.end) for stripe in axes.columns),
    )
