"""A drawing as one HTML page that needs nothing but itself: opened by double click, without a network."""

import importlib.resources
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TypeAlias

import jinja2
from markupsafe import Markup
from pyvis.network import Network as VisNetwork

from kg.graph.page_layout import LETTERS, label_sizes
from kg.graph.page_model import Drawing, Filter, Item, Join, Relation, Said
from kg.graph.page_words import Words
from kg.packaged import packaged

_MOST_ARROWS = 3000  # joins; above that heads and dashes cost more than they tell
_PLAIN = "#8a8f98"  # the colour of joins that say no more; the page's own default

_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_SCRIPTS = (
    "page_words.js",
    "page_canvas.js",
    "page_panel.js",
    "page_filters.js",
    "page_crowd.js",
    "page.js",
)
_ENVIRONMENT = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
_ENVIRONMENT.policies["json.dumps_kwargs"] = {
    "ensure_ascii": False,
    "sort_keys": True,
    "separators": (",", ":"),
}

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
_BENDS: Mapping[str, Json] = {
    "arc": {"enabled": True, "type": "curvedCW", "roundness": 0.12},
    "tree": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.85},
}


def page(drawing: Drawing) -> str:
    """Write a drawing as an HTML page, the same for the same drawing."""
    ids = {item.key: f"n{place}" for place, item in enumerate(drawing.items)}
    relations = [relation.name for relation in drawing.relations]
    vis = VisNetwork(directed=True)
    # pyvis looks through all nodes for each one it adds: the lists are made here.
    vis.nodes = _vis_nodes(drawing, ids)
    vis.edges = _vis_edges(drawing.joins, ids, relations, drawing.curved)
    quotes: dict[str, Json] = {
        f"e{place}": [_said(one, relations) for one in join.said]
        for place, join in enumerate(drawing.joins)
        if join.said
    }
    quotes |= {
        ids[item.key]: [_said(one, relations) for one in item.said] for item in drawing.items if item.said
    }
    data: dict[str, Json] = {
        "SUBJECT": drawing.subject.value,
        "NODES": vis.nodes,
        "EDGES": vis.edges,
        "FACTS": {ids[item.key]: _facts(item) for item in drawing.items},
        "NOTES": {
            f"e{place}": _both(join.note) for place, join in enumerate(drawing.joins) if join.note is not None
        },
        "LEFT": drawing.left,
        "FILTERS": [_filter(one) for one in drawing.filters],
        "RELATIONS": [_relation(relation) for relation in drawing.relations],
        "AXES": {"bands": drawing.backdrop.bands, "columns": drawing.backdrop.columns}
        if drawing.backdrop
        else None,
        "ROWS": drawing.rows,
        "FOCUS": [ids[key] for key in sorted(drawing.focus) if key in ids],
        "TITLE": _both(drawing.title),
        "CUT": {"all": drawing.all_items, "redraw": drawing.redraw} if drawing.left else None,
    }
    # Data is no script: it is read, not run, and read faster.
    scripts = [_vis_script(), *(_packaged(name) for name in _SCRIPTS)]
    return _ENVIRONMENT.from_string(_packaged("page.html")).render(
        title=drawing.title.vietnamese,
        style=_packaged("page.css"),
        data=data,
        quotes=quotes,
        scripts=scripts,
        # Only these very scripts may run: whatever a document manages to write into the page does not.
        digests=[b64encode(sha256(script.encode()).digest()).decode() for script in scripts],
    )


def _packaged(name: str) -> Markup:
    return Markup(packaged("graph", name).read_text(encoding="utf-8"))  # noqa: S704 - the program's own


def _vis_nodes(drawing: Drawing, ids: Mapping[str, str]) -> list[Mapping[str, Json]]:
    items = drawing.items
    joined = Counter(end for join in drawing.joins for end in (join.start, join.end))
    ranked = sorted(
        range(len(items)),
        key=lambda place: (
            items[place].key not in drawing.focus,
            -joined[items[place].key],
            -items[place].weight,
            place,
        ),
    )
    # What is read in rows is read near by.
    letters = label_sizes(drawing.places, [] if drawing.rows else ranked)
    return [
        _vis_node(item, ids[item.key], where, letter)
        for item, where, letter in zip(items, drawing.places, letters, strict=True)
    ]


def _vis_node(item: Item, name: str, where: tuple[int, int], letters: int) -> Mapping[str, Json]:
    """Give one node; what is as the page's defaults have it is left out, since each word costs at opening."""
    look = item.look
    node: dict[str, Json] = {
        "id": name,
        "label": look.caption,
        "x": where[0],
        "y": where[1],
        "size": look.size,
        "shape": look.shape,
        "color": {"background": look.colour if look.filled else "#ffffff", "border": look.colour},
    }
    if look.dashed:
        node["shapeProperties"] = {"borderDashes": [4, 3]}
    if look.width is not None:
        node["widthConstraint"] = {"minimum": look.width}
        node["font"] = {"align": "left"}
    elif letters != LETTERS:
        node["font"] = {"size": letters}
    return node


def _vis_edges(
    joins: Sequence[Join], ids: Mapping[str, str], relations: Sequence[str], curved: str
) -> list[Mapping[str, Json]]:
    order = {name: place for place, name in enumerate(relations)}
    light = len(joins) > _MOST_ARROWS
    made: list[Mapping[str, Json]] = []
    for place, join in enumerate(joins):
        drawn: dict[str, Json] = {
            "id": f"e{place}",
            "from": ids[join.start],
            "to": ids[join.end],
            "n": join.count,
            "r": [order[name] for name in join.relations],
        }
        if not light:
            drawn["width"] = 1 + min(join.count, 6) / 2
        if curved:
            drawn["smooth"] = _BENDS[curved]
        made.append(drawn)
    return made


def _facts(item: Item) -> Mapping[str, Json]:
    facts: dict[str, Json] = {
        "label": item.label,
        "key": item.key,
        "rows": [[name, _both(value) if isinstance(value, Words) else value] for name, value in item.facts],
        "marks": item.marks,
        "years": item.years,
        "timeless": item.timeless or None,
        "hangs": item.hangs or None,
        "weight": item.weight or None,
        "hint": item.hint or None,
        "address": item.address,
    }
    return {name: fact for name, fact in facts.items() if fact is not None}


def _said(one: Said, relations: Sequence[str]) -> Mapping[str, Json]:
    quote: dict[str, Json] = {
        "before": one.before,
        "mention": one.mention,
        "after": one.after,
        "r": relations.index(one.relation) if one.relation in relations else -1,
        "section": one.section,
        "source": one.source,
        "file": one.file,
        "line": one.line,
    }
    return quote | ({"text": f"{one.address}#L{one.line}"} if one.address else {})


def _filter(one: Filter) -> Mapping[str, Json]:
    choices: list[Json] = [
        {"value": choice.value, "colour": choice.colour, "shape": choice.shape, **_both(choice.words)}
        for choice in one.choices
    ]
    return {"name": one.name, "choices": choices, **_both(one.words)}


def _relation(one: Relation) -> Mapping[str, Json]:
    return {
        "name": one.name,
        "colour": one.colour,
        "dashes": one.dashes,
        "forward": _both(one.forward) if one.forward else None,
        "backward": _both(one.backward) if one.backward else None,
        **_both(one.words),
    }


def _both(words: Words) -> dict[str, Json]:
    return {"vi": words.vietnamese, "en": words.english}


def _vis_script() -> Markup:
    """The drawing library, out of the installed pyvis, without the address of its source map."""
    script = importlib.resources.files("pyvis").joinpath(_VIS).read_text(encoding="utf-8")
    return Markup(re.sub(r"//# sourceMappingURL=.*", "", script))  # noqa: S704 - a library's own text
