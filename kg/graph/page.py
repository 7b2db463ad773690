"""The graph as one HTML page that needs nothing but itself: opened by double click, without a network."""

import importlib.resources
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import jinja2
import networkx as nx
from markupsafe import Markup
from pyvis.network import Network as VisNetwork

from kg.graph.network import Edge, Node, Quote, network
from kg.packaged import packaged

# The page draws what an eye can follow; beyond that the most cited stay. 1 000 nodes draw in half a second.
MOST_NODES = 1000
_SEED = 26  # any fixed number: the same graph is drawn the same
_SLOW_LAYOUT = 500  # nodes; above that the spring layout takes seconds, the other one does not
_SPACING = 170  # pixels between neighbours
_COLOURS = ("#2f6db5", "#c2542d", "#3b8f5a", "#8a5bb0", "#b08a1e", "#2a9aa5", "#b34a7a", "#6b7684")
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 200, "hideEdgesOnDrag": True, "multiselect": True},
    "nodes": {"shape": "dot", "font": {"size": 13, "strokeWidth": 3, "strokeColor": "#ffffff"}},
    "edges": {"smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}}},
}


@dataclass(frozen=True, slots=True)
class Names:
    """How the page calls things."""

    title: str
    relations: Mapping[str, str]  # "implements" → "thực hiện"


def page(nodes: Sequence[Node], edges: Sequence[Edge], names: Names) -> str:
    """Draw the graph as an HTML page, the same for the same graph.

    More than MOST_NODES directives are cut to those that are held and those most cited.
    """
    kept = _most_telling(nodes, edges)
    joined = sorted(edge for edge in edges if edge.citing in kept and edge.cited in kept)
    drawn = sorted((node for node in nodes if node.key in kept), key=lambda node: node.key)
    ids = {node.key: f"n{place}" for place, node in enumerate(drawn)}
    types = sorted({node.type for node in drawn})
    shades = {name: _COLOURS[min(place, len(_COLOURS) - 1)] for place, name in enumerate(types)}
    strokes = {name: _COLOURS[place % len(_COLOURS)] for place, name in enumerate(sorted(names.relations))}
    used = sorted({relation for edge in joined for relation in edge.relations})
    vis = VisNetwork(directed=True)
    _add_nodes(vis, drawn, joined, ids, shades)
    for place, edge in enumerate(joined):
        vis.add_edge(
            ids[edge.citing],
            ids[edge.cited],
            id=f"e{place}",
            width=1 + min(len(edge.quotes), 6) / 2,
            color=strokes.get(edge.relations[0], _COLOURS[-1]),
            said=_said(edge, names),
        )
    environment = jinja2.Environment(autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    template = environment.from_string(packaged("graph", "page.html").read_text(encoding="utf-8"))
    return template.render(
        title=names.title,
        nodes=vis.nodes,
        edges=vis.edges,
        facts={ids[node.key]: {"label": node.label, "facts": list(_facts(node))} for node in drawn},
        quotes={
            f"e{place}": [_quote(one, names) for one in edge.quotes] for place, edge in enumerate(joined)
        },
        options=_OPTIONS,
        types=[{"name": name, "colour": shades[name]} for name in types],
        relations=[
            {"name": names.relations.get(name, name), "colour": strokes.get(name, _COLOURS[-1])}
            for name in used
        ],
        vis=_vis_script(),
    )


def _add_nodes(
    vis: VisNetwork,
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    ids: Mapping[str, str],
    shades: Mapping[str, str],
) -> None:
    graph = network(nodes, edges)
    places = _layout(graph)
    for node in nodes:
        shade = shades[node.type]
        x, y = places[node.key]
        vis.add_node(
            ids[node.key],
            label=_short(node),
            # vis shows a title as text; pyvis would switch to HTML for the five letters of a link.
            title=node.label,
            x=x,
            y=y,
            size=8 + 3 * min(graph.in_degree(node.key), 8),
            color={"background": shade if node.held else "#ffffff", "border": shade},
            borderWidth=2,
            shapeProperties={"borderDashes": [4, 3] if node.confidence == "knowledge" else False},
        )


def _layout(graph: "nx.DiGraph[str]") -> dict[str, tuple[int, int]]:
    """Place the nodes beforehand: in the page it takes a minute and never gives the same picture twice."""
    lay = nx.spring_layout if len(graph) <= _SLOW_LAYOUT else nx.forceatlas2_layout
    places = {key: (float(x), float(y)) for key, (x, y) in lay(graph, seed=_SEED).items()}
    widest = max((max(abs(x), abs(y)) for x, y in places.values()), default=0) or 1
    scale = _SPACING * len(graph) ** 0.5 / 2 / widest
    return {key: (round(x * scale), round(y * scale)) for key, (x, y) in places.items()}


def _most_telling(nodes: Sequence[Node], edges: Sequence[Edge]) -> frozenset[str]:
    cited: dict[str, int] = {}
    for edge in edges:
        cited[edge.cited] = cited.get(edge.cited, 0) + len(edge.quotes)
    ranked = sorted(nodes, key=lambda node: (node.held is None, -cited.get(node.key, 0), node.key))
    return frozenset(node.key for node in ranked[:MOST_NODES])


def _short(node: Node) -> str:
    when = "/".join(reversed(node.issued_on.split("-"))) if node.issued_on else ""
    return f"{node.symbol or node.type}\n{when}".strip()


def _facts(node: Node) -> Iterator[tuple[str, str]]:
    facts = {
        "Loại": node.type,
        "Số, ký hiệu": node.symbol,
        "Ngày ban hành": "/".join(reversed(node.issued_on.split("-"))) if node.issued_on else None,
        "Cơ quan ban hành": node.issued_by,
        "Khóa": node.term,
        "Trích yếu": node.title,
        "Toàn văn": node.held or "chưa có trong kho",
        "Lưu ý": "chưa xác nhận qua nguồn nào" if node.confidence == "knowledge" else None,
    }
    return ((name, value) for name, value in facts.items() if value)


def _said(edge: Edge, names: Names) -> str:
    relations = ", ".join(names.relations.get(name, name) for name in edge.relations)
    return f"{relations} ({len(edge.quotes)} chỗ)"


def _quote(quote: Quote, names: Names) -> dict[str, str]:
    start, end = quote.mark
    section = f"mục {quote.section} · " if quote.section else ""
    return {
        "before": quote.sentence[:start],
        "mention": quote.sentence[start:end],
        "after": quote.sentence[end:],
        "relation": names.relations.get(quote.relation, quote.relation),
        "where": f"{section}{quote.file}, dòng {quote.line}",
    }


def _vis_script() -> Markup:
    """The drawing library, out of the installed pyvis, without the address of its source map."""
    script = importlib.resources.files("pyvis").joinpath(_VIS).read_text(encoding="utf-8")
    return Markup(re.sub(r"//# sourceMappingURL=.*", "", script))  # noqa: S704 - a library's own text
