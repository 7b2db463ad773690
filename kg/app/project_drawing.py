"""Drawing works and investment projects on the tree of their places."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from kg.app.answers import Graph
from kg.app.names import shell_word
from kg.app.namings import Naming
from kg.app.places import rows
from kg.app.where import PlaceCard, ProjectCard, places, projects
from kg.graph.page import page
from kg.graph.page_captions import boxed, name
from kg.graph.page_model import Choice, Drawing, Filter, Item, Join, Look, Relation, Said, Subject
from kg.graph.page_rows import BOX, tree_rows
from kg.graph.page_style import FIRM, OTHER, PLAIN
from kg.graph.page_words import Words

MOST = 200  # projects that one page draws; beyond that the most named stay
_NOWHERE = "place/nowhere"  # no IRI: the branch of what no text puts anywhere
_KINDS: Final = MappingProxyType(
    {
        "road": (Words("đường, cầu", "road, bridge"), "#0072b2"),
        "railway": (Words("đường sắt", "railway"), "#3d9bd1"),
        "port": (Words("cảng", "port"), "#1d1d1f"),
        "airport": (Words("cảng hàng không", "airport"), "#7a5c2e"),
        "logistics": (Words("logistics", "logistics"), "#7a5c2e"),
        "energy": (Words("năng lượng", "energy"), "#d55e00"),
        "power_plant": (Words("nhà máy điện", "power plant"), "#d55e00"),
        "industrial_park": (Words("khu công nghiệp", "industrial park"), "#009e73"),
        "industrial_cluster": (Words("cụm công nghiệp", "industrial cluster"), "#009e73"),
        "industry": (Words("công nghiệp", "industry"), "#a8477e"),
        "urban_area": (Words("khu đô thị", "urban area"), "#b8860b"),
        "waste": (Words("xử lý chất thải", "waste"), "#b8860b"),
    }
)
_SORTS: Final = MappingProxyType(
    {
        "country": (Words("quốc gia", "country"), "star"),
        "region": (Words("vùng", "region"), "hexagon"),
        "province": (Words("tỉnh, thành phố trực thuộc trung ương", "province"), "diamond"),
        "city": (Words("thành phố", "city"), "triangle"),
        "town": (Words("thị xã", "town"), "triangle"),
        "district": (Words("huyện", "district"), "triangle"),
        "special_zone": (Words("đặc khu", "special zone"), "triangleDown"),
        "commune": (Words("xã, phường", "commune"), "triangleDown"),
        "economic_zone": (Words("khu kinh tế", "economic zone"), "square"),
        "urban_area": (Words("đô thị", "urban area"), "square"),
        "port": (Words("cảng", "port"), "square"),
        "airport": (Words("cảng hàng không", "airport"), "square"),
        "locality": (Words("địa danh", "locality"), "dot"),
        "unit": (Words("nơi ngoài bảng địa bàn", "place that the table lacks"), "dot"),
        "nowhere": (Words("chưa rõ địa bàn", "no place is stated"), "dot"),
    }
)
_STANDINGS: Final = MappingProxyType(
    {
        "to_be_made": Words("sẽ làm, đang đề xuất", "to be made"),
        "under_way": Words("đang làm", "under way"),
        "in_force": Words("đang có hiệu lực", "in force"),
        "done": Words("đã xong", "done"),
        "": Words("không nêu", "not said"),
    }
)
_BY_THE_TABLE = Words(
    "Theo bảng địa bàn của chương trình (data/authority/places.tsv).",
    "By the program's table of places (data/authority/places.tsv).",
)
_ALIKE = Words(
    "Tên gọi gần giống nhau; chưa đủ căn cứ để coi là một.",
    "The names are alike; that is not enough to say that they are one.",
)
_NO_TEXT_SAYS = Words("Không văn bản nào cho biết nơi có công trình.", "No text says where it lies.")
RELATIONS = (
    Relation(
        "located_in",
        Words("nằm tại", "located in"),
        *FIRM,
        Words("Nằm tại", "Located in"),
        Words("Công trình, dự án tại đây", "Projects here"),
    ),
    Relation("part_of", Words("thuộc", "part of"), *PLAIN, Words("Thuộc", "Part of"), Words("Gồm", "Holds")),
    Relation(
        "may_be",
        Words("có thể là một", "may be the same as"),
        "#a8477e",
        (4, 4),
        Words("Có thể cùng là", "May be the same as"),
        Words("Có thể cùng là", "May be the same as"),
    ),
)


def draw_projects(
    graph: Graph,
    inside: str | None = None,
    *,
    most: int | None = None,
    texts: Mapping[str, str] | None = None,
) -> str:
    """Draw projects on the tree of their places, as an offline page.

    Args:
        graph: an opened graph.
        inside: only projects in this place, or in a place that it holds; routes are drawn with both ends.
        most: projects to draw; of more, those that texts name most often.
        texts: address of the annotated text by directive key.

    Raises:
        UnknownName: no place bears the name.
    """
    found = projects(graph, inside=inside)
    ranked = sorted(found, key=lambda one: (-len(one.namings), one.name, one.iri))
    drawn = sorted(ranked[: most or MOST], key=lambda one: (one.name, one.iri))
    known = {place.iri: place for place in places(graph)}
    parents = _tree(known, [place for one in drawn for place in one.places])
    hang = {one.iri: [place.iri for place in one.places] or [_NOWHERE] for one in drawn}
    if any(branches == [_NOWHERE] for branches in hang.values()):
        parents[_NOWHERE] = None
    spots, right = tree_rows(parents, hang, {one.iri: len(boxed(one.name).split("\n")) for one in drawn})
    items = [_place_item(iri, known.get(iri), known) for iri in parents]
    items += [_project_item(one, texts or {}) for one in drawn]
    items.sort(key=lambda item: item.key)
    joins = [*_lies(drawn, texts or {}), *_holds(parents, known), *_alike(graph, {one.iri for one in drawn})]
    used = {name for join in joins for name in join.relations}
    title = _title(inside)
    again = f"--in {shell_word(inside)} " if inside else ""
    return page(
        Drawing(
            subject=Subject.PROJECTS,
            title=title,
            items=tuple(items),
            joins=tuple(sorted(joins, key=lambda join: (join.start, join.end, join.relations))),
            places=tuple(spots[item.key] for item in items),
            relations=tuple(relation for relation in RELATIONS if relation.name in used),
            filters=_filters(),
            curved="tree",
            rows=(-70, -40, right + BOX // 2 + 15),
            left=tuple((one.name, _again(one)) for one in ranked[most or MOST :]),
            all_items=len(found),
            redraw=f"kg draw --projects {again}--most {len(found)} -o projects.html",
        )
    )


def _title(inside: str | None) -> Words:
    if inside is None:
        return Words("Công trình, dự án theo địa bàn", "Projects on their places")
    return Words(f"Công trình, dự án tại {inside}", f"Projects in {inside}")


def _again(one: ProjectCard) -> str:
    return f"--in {shell_word(one.places[0].name)}" if one.places else ""


def _tree(known: Mapping[str, PlaceCard], wanted: Iterable[PlaceCard]) -> dict[str, str | None]:
    """Give the holder of each wanted place and of all that hold them, by name; of several the first."""
    parents: dict[str, str | None] = {}
    for place in wanted:
        here: PlaceCard | None = place
        way: set[str] = set()
        while here is not None and here.iri not in parents:
            way.add(here.iri)
            # A circle in a table of places would never end.
            holder = next((one for one in here.part_of if one in known and one not in way), None)
            parents[here.iri] = holder
            here = known[holder] if holder else None
    return dict(sorted(parents.items(), key=lambda found: (known[found[0]].name, found[0])))


def _place_item(iri: str, place: PlaceCard | None, known: Mapping[str, PlaceCard]) -> Item:
    if place is None:
        words, shape = _SORTS["nowhere"]
        look = Look(name(words.vietnamese), OTHER, shape, filled=False, dashed=True)
        return Item(
            iri,
            words.vietnamese,
            look,
            marks={"sorts": ("nowhere",)},
            timeless=True,
            hangs=True,
            facts=(("note", _NO_TEXT_SAYS),),
        )
    sort, shape = _SORTS.get(place.sort, (Words(place.sort, place.sort), "dot"))
    stood = "–".join("/".join(reversed((day or "").split("-"))) for day in (place.valid_from, place.valid_to))
    facts: dict[str, str | Words] = {
        "sort": sort,
        "aliases": "; ".join(place.also_known_as),
        "valid": stood.strip("–") and stood,
        "part_of": "; ".join(known[holder].label for holder in place.part_of if holder in known),
    }
    return Item(
        key=iri,
        label=place.label,
        look=Look(name(place.name), "#16202e" if place.sort in {"country", "region"} else "#525b69", shape),
        marks={"sorts": (place.sort,)},
        timeless=True,
        hangs=True,
        facts=tuple((field, value) for field, value in facts.items() if value),
        hint=sort.vietnamese,
    )


def _project_item(one: ProjectCard, texts: Mapping[str, str]) -> Item:
    years = sorted(int(date[:4]) for naming in one.namings if (date := _date(naming)))
    standings = tuple(sorted({naming.standing or "" for naming in one.namings}))
    kinds = [_KINDS.get(kind, (Words(kind, kind), OTHER)) for kind in one.kinds]
    both = Words(
        "; ".join(words.vietnamese for words, _ in kinds), "; ".join(words.english for words, _ in kinds)
    )
    told = [standing for standing in standings if standing in _STANDINGS and standing]
    facts: dict[str, str | Words | None] = {
        "kind": both,
        "aliases": "; ".join(one.also_known_as),
        "lies": "; ".join(place.label for place in one.places) or _NO_TEXT_SAYS,
        "standing": Words(
            "; ".join(_STANDINGS[standing].vietnamese for standing in told),
            "; ".join(_STANDINGS[standing].english for standing in told),
        )
        if told
        else None,
    }
    return Item(
        key=one.iri,
        label=one.name,
        look=Look(boxed(one.name), kinds[0][1] if kinds else OTHER, "box", filled=False, width=BOX),
        weight=len(one.namings),
        marks={"kinds": one.kinds, "standings": standings},
        years=(years[0], years[-1]) if years else None,
        facts=tuple((field, value) for field, value in facts.items() if value),
        hint="; ".join(place.label for place in one.places),
        said=tuple(_said(naming, texts) for naming in one.namings),
    )


def _lies(drawn: Iterable[ProjectCard], texts: Mapping[str, str]) -> Iterable[Join]:
    for one in drawn:
        for place in one.places:
            said = tuple(_said(naming, texts) for naming in one.namings if place.iri in naming.places)
            yield Join(one.iri, place.iri, ("located_in",), len(said), said)
        if not one.places:
            yield Join(one.iri, _NOWHERE, ("located_in",), 0, note=_NO_TEXT_SAYS)


def _holds(parents: Mapping[str, str | None], known: Mapping[str, PlaceCard]) -> Iterable[Join]:
    for iri in parents:
        for holder in known[iri].part_of if iri in known else ():
            if holder in parents:
                yield Join(iri, holder, ("part_of",), 0, note=_BY_THE_TABLE)


def _alike(graph: Graph, drawn: set[str]) -> Iterable[Join]:
    for row in rows(graph.store, "may-be"):
        if row["project"] in drawn and row["other"] in drawn:
            yield Join(row["project"], row["other"], ("may_be",), 0, note=_ALIKE)


def _said(one: Naming, texts: Mapping[str, str]) -> Said:
    start, end = one.mark
    return Said(
        before=one.sentence[:start],
        mention=one.sentence[start:end],
        after=one.sentence[end:],
        file=one.file,
        line=one.line,
        section=one.section,
        source=one.directive.label,
        address=texts.get(one.directive.key),
    )


def _date(one: Naming) -> str | None:
    return one.directive.issued_on or one.written


def _filters() -> tuple[Filter, ...]:
    kinds = (Choice(kind, words, colour) for kind, (words, colour) in _KINDS.items())
    sorts = (Choice(sort, words, shape=shape) for sort, (words, shape) in _SORTS.items())
    standings = (Choice(standing, words, OTHER, "box") for standing, words in _STANDINGS.items())
    return (
        Filter("kinds", Words("Loại công trình, dự án", "Kind of project"), tuple(kinds)),
        Filter("standings", Words("Tình trạng theo văn bản", "Standing in the texts"), tuple(standings)),
        Filter("sorts", Words("Loại địa bàn", "Sort of place"), tuple(sorts)),
    )
