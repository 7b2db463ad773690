"""The graph as one HTML page that needs nothing but itself: opened by double click, without a network."""

import importlib.resources
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeAlias

import jinja2
from markupsafe import Markup
from pyvis.network import Network as VisNetwork

from kg.graph.network import Edge, Node, Quote
from kg.graph.page_axis import LEVELS, UNKNOWN, Axes, Standing, along_axes
from kg.graph.page_layout import forces, label_sizes
from kg.graph.page_style import SHAPES, colour_of, stroke_of
from kg.graph.page_words import Words
from kg.packaged import packaged

MOST = 1000  # nodes that an eye can follow; beyond that the most cited stay
_MOST_ARROWS = 3000  # edges; above that heads and dashes cost more than they tell
_MOST_CURVES = 500

_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_ENVIRONMENT = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
_ENVIRONMENT.policies["json.dumps_kwargs"] = {
    "ensure_ascii": False,
    "sort_keys": True,
    "separators": (",", ":"),
}

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
_BEND: Mapping[str, Json] = {"enabled": True, "type": "curvedCW", "roundness": 0.12}


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


def page(nodes: Sequence[Node], edges: Sequence[Edge], sheet: Sheet) -> str:
    """Draw the graph as an HTML page, the same for the same graph.

    More than `sheet.most` directives are cut to those in focus, those that are held and those most cited;
    the page says so, and its search still names the others.
    """
    cited = _citations(edges)
    ranked = sorted(
        nodes,
        key=lambda node: (node.key not in sheet.focus, node.held is None, -cited.get(node.key, 0), node.key),
    )
    drawn = sorted(ranked[: sheet.most], key=lambda node: node.key)
    ids = {node.key: f"n{place}" for place, node in enumerate(drawn)}
    joined = sorted(edge for edge in edges if edge.citing in ids and edge.cited in ids)
    axes = along_axes([_standing(node) for node in drawn]) if sheet.axes else None
    relations = sorted(
        {relation for edge in joined for relation in edge.relations}, key=list(sheet.relations).index
    )
    vis = VisNetwork(directed=True)
    # pyvis looks through all nodes for each one it adds: the lists are made here.
    vis.nodes = _vis_nodes(drawn, cited, ids, sheet, _places(drawn, joined, axes))
    vis.edges = _vis_edges(joined, ids, relations, curved=sheet.axes and len(joined) <= _MOST_CURVES)
    quotes = {
        f"e{place}": [_quote(one, relations, sheet.texts.get(edge.citing)) for one in edge.quotes]
        for place, edge in enumerate(joined)
    }
    data = {
        "NODES": vis.nodes,
        "EDGES": vis.edges,
        "FACTS": {ids[node.key]: _facts(node, cited.get(node.key, 0), sheet) for node in drawn},
        "LEFT": [[node.label, node.key] for node in ranked[sheet.most :]],
        "TYPES": [_type(name, sheet) for name in sorted({node.type for node in drawn})],
        "RELATIONS": [_relation(name, sheet) for name in relations],
        "LEVELS": [{"name": level, "shape": SHAPES[level]} for level in LEVELS],
        "AXES": _axes(axes),
        "FOCUS": [ids[key] for key in sorted(sheet.focus) if key in ids],
        "TITLE": {"vi": sheet.title.vietnamese, "en": sheet.title.english},
        "CUT": {"nodes": len(nodes), "edges": len(edges)} if len(drawn) < len(nodes) else None,
    }
    # Data is no script: it is read, not run, and read faster.
    scripts = [_vis_script(), _packaged("page.js")]
    return _ENVIRONMENT.from_string(_packaged("page.html")).render(
        title=sheet.title.vietnamese,
        style=_packaged("page.css"),
        data=data,
        quotes=quotes,
        scripts=scripts,
        # Only these very scripts may run: whatever a document manages to write into the page does not.
        digests=[b64encode(sha256(script.encode()).digest()).decode() for script in scripts],
    )


def _packaged(name: str) -> Markup:
    return Markup(packaged("graph", name).read_text(encoding="utf-8"))  # noqa: S704 - the program's own


def _citations(edges: Sequence[Edge]) -> Mapping[str, int]:
    """Count the directives that cite each."""
    return Counter(edge.cited for edge in edges)


def _places(nodes: Sequence[Node], edges: Sequence[Edge], axes: Axes | None) -> list[tuple[int, int]]:
    if axes is not None:
        return [axes.places[node.key] for node in nodes]
    order = {node.key: place for place, node in enumerate(nodes)}
    return forces(len(nodes), [(order[edge.citing], order[edge.cited]) for edge in edges])


def _standing(node: Node) -> Standing:
    return Standing(node.issued_on, node.level or UNKNOWN, node.key)


def _vis_nodes(
    nodes: Sequence[Node],
    cited: Mapping[str, int],
    ids: Mapping[str, str],
    sheet: Sheet,
    places: Sequence[tuple[int, int]],
) -> list[Mapping[str, Json]]:
    ranked = sorted(
        range(len(nodes)),
        key=lambda place: (nodes[place].key not in sheet.focus, -cited.get(nodes[place].key, 0), place),
    )
    letters = label_sizes(places, ranked)
    return [
        {
            "id": ids[node.key],
            "label": _short(node),
            "x": x,
            "y": y,
            "size": round(8 + 3 * min(cited.get(node.key, 0), 60) ** 0.5 + 5 * (node.key in sheet.focus), 1),
            "shape": SHAPES[node.level or UNKNOWN],
            "color": {
                "background": colour_of(node.type) if node.held else "#ffffff",
                "border": colour_of(node.type),
            },
            "font": {"size": letter},
            "shapeProperties": {"borderDashes": [4, 3] if node.confidence == "knowledge" else False},
        }
        for node, (x, y), letter in zip(nodes, places, letters, strict=True)
    ]


def _vis_edges(
    edges: Sequence[Edge], ids: Mapping[str, str], relations: Sequence[str], *, curved: bool
) -> list[Mapping[str, Json]]:
    order = {name: place for place, name in enumerate(relations)}
    light = len(edges) > _MOST_ARROWS
    made: list[Mapping[str, Json]] = []
    for place, edge in enumerate(edges):
        colour, dashes = stroke_of(edge.relations[0])
        drawn: dict[str, Json] = {
            "id": f"e{place}",
            "from": ids[edge.citing],
            "to": ids[edge.cited],
            "color": colour,
            "n": len(edge.quotes),
            "r": [order[name] for name in edge.relations],
        }
        if not light:
            drawn["width"] = 1 + min(len(edge.quotes), 6) / 2
            if dashes:
                drawn["dashes"] = dashes
        if curved:
            drawn["smooth"] = _BEND
        made.append(drawn)
    return made


def _short(node: Node) -> str:
    return f"{node.symbol or node.type}\n{_day(node.issued_on) or ''}".strip()


def _day(iso: str | None) -> str | None:
    return "/".join(reversed(iso.split("-"))) if iso else None


def _facts(node: Node, cited: int, sheet: Sheet) -> Mapping[str, Json]:
    facts: dict[str, Json] = {
        "label": node.label,
        "key": node.key,
        "type": node.type,
        "symbol": node.symbol,
        "on": _day(node.issued_on),
        "year": int(node.issued_on[:4]) if node.issued_on else None,
        "by": node.issued_by,
        "term": node.term,
        "title": node.title,
        "held": node.held,
        "level": node.level or UNKNOWN,
        "unconfirmed": node.confidence == "knowledge" or None,
        "cited": cited or None,
        "text": sheet.texts.get(node.key),
    }
    return {name: fact for name, fact in facts.items() if fact is not None}


def _quote(quote: Quote, relations: Sequence[str], text: str | None) -> Mapping[str, Json]:
    start, end = quote.mark
    return {
        "before": quote.sentence[:start],
        "mention": quote.sentence[start:end],
        "after": quote.sentence[end:],
        "r": relations.index(quote.relation) if quote.relation in relations else -1,
        "section": quote.section,
        "file": quote.file,
        "line": quote.line,
        **({"text": f"{text}#L{quote.line}"} if text else {}),
    }


def _type(name: str, sheet: Sheet) -> Mapping[str, Json]:
    return {"vi": name, "en": sheet.types.get(name, name), "colour": colour_of(name)}


def _relation(name: str, sheet: Sheet) -> Mapping[str, Json]:
    words, (colour, dashes) = sheet.relations[name], stroke_of(name)
    return {"vi": words.vietnamese, "en": words.english, "colour": colour, "dashes": dashes}


def _axes(axes: Axes | None) -> Json:
    if axes is None:
        return None
    return {
        "bands": [[stripe.name, stripe.start, stripe.end] for stripe in axes.bands],
        "columns": [[stripe.name, stripe.start, stripe.end] for stripe in axes.columns],
    }


def _vis_script() -> Markup:
    """The drawing library, out of the installed pyvis, without the address of its source map."""
    script = importlib.resources.files("pyvis").joinpath(_VIS).read_text(encoding="utf-8")
    return Markup(re.sub(r"//# sourceMappingURL=.*", "", script))  # noqa: S704 - a library's own text
