"""Charts as one HTML page: beside each drawing the table of its figures, each with its sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from markupsafe import Markup

from kg.graph.chart import Chart, Point, is_drawn, panels
from kg.graph.chart_drawing import as_svg
from kg.graph.page_words import Words
from kg.graph.still import still_page

_REFERENCE = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure in the table beside its drawing."""

    number: int  # as in the drawing
    anchor: str
    spot: str | None  # the dot of the drawing; None when there is none
    point: Point

    @property
    def sentence(self) -> tuple[str, str, str]:
        """Cut the sentence into what stands before the figure, the figure, and what follows."""
        start, end = self.point.mark
        return self.point.sentence[:start], self.point.sentence[start:end], self.point.sentence[end:]


@dataclass(frozen=True, slots=True)
class Part:
    """One measure of the page."""

    anchor: str
    name: Words
    drawing: Markup | None
    rows: tuple[Row, ...]
    twice: bool  # whether one place, year and aim has several figures


def chart_page(charts: Sequence[Chart], title: Words, left_out: int = 0) -> str:
    """Write charts as an HTML page that needs nothing but itself, the same for the same charts.

    Args:
        charts: what is drawn.
        title: of the page.
        left_out: how many measures there are beside these; the page says so.
    """
    parts = [_part(chart, f"s{place}") for place, chart in enumerate(charts, 1)]
    return still_page("chart.html", "chart.css").render(
        title=title, parts=parts, drawn=len(parts), every=len(parts) + left_out
    )


def _part(chart: Chart, anchor: str) -> Part:
    rows = tuple(
        Row(number, f"{anchor}-{number}", f"{anchor}-d{number}" if is_drawn(point) else None, point)
        for number, point in enumerate(chart.points, 1)
    )
    drawn = panels(chart, [f"[{row.number}]" for row in rows])
    times = [(row.point.scope, row.point.year, row.point.aim) for row in rows if row.spot]
    drawing = Markup(_linked(as_svg(drawn), rows, anchor)) if drawn else None  # noqa: S704 - escaped by ElementTree
    return Part(anchor, chart.name, drawing, rows, len(set(times)) < len(times))


def _linked(svg: str, rows: Sequence[Row], anchor: str) -> str:
    """Make a drawing part of a page: each dot a link to its row, and no name that another drawing has too."""
    root = ET.fromstring(svg)  # noqa: S314 - drawn by this program a moment ago
    used = {name for element in root.iter() for name in _names_used(element)}
    for element in list(root.iter()):
        if str(element.get("id", "")).startswith("dot-"):
            _link(element, rows[int(element.attrib["id"].removeprefix("dot-"))])
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        _rename(element, used, anchor)
    for parent in list(root.iter()):
        for child in [child for child in parent if child.tag in {"metadata", "style"}]:
            parent.remove(child)
    root.attrib = {"viewBox": root.attrib["viewBox"], "role": "group", "aria-labelledby": anchor}
    return ET.tostring(root, encoding="unicode")


def _link(group: ET.Element, row: Row) -> None:
    """Wrap what is in a dot's group into a link that the keyboard reaches."""
    inside = list(group)
    for child in inside:
        group.remove(child)
    link = ET.SubElement(group, "a", {"href": f"#{row.anchor}", "id": str(row.spot)})
    said = f"[{row.number}] {row.point.year}: {row.point.amount}. {row.point.source.label}"
    title = ET.SubElement(link, "title")
    title.text = "".join(sign if sign.isprintable() else " " for sign in said)
    link.extend(inside)
    del group.attrib["id"]


def _names_used(element: ET.Element) -> Iterator[str]:
    for name, value in element.attrib.items():
        if name == _REFERENCE and value.startswith("#"):
            yield value[1:]
        elif value.startswith("url(#"):
            yield value[5:-1]


def _rename(element: ET.Element, used: set[str], anchor: str) -> None:
    for name, value in list(element.attrib.items()):
        if name == _REFERENCE:
            del element.attrib[name]
            element.set("href", f"#{anchor}-{value[1:]}")
        elif value.startswith("url(#"):
            element.set(name, f"url(#{anchor}-{value[5:]}")
        elif name == "id" and value in used:
            element.set("id", f"{anchor}-{value}")
        elif name == "id" and not value.startswith(f"{anchor}-d"):
            del element.attrib["id"]
