"""Projects and their places as things of a drawing: how they look, what is told of them, how they join."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from kg.app.namings import Naming
from kg.app.quoting import quoted
from kg.app.where import PlaceCard, ProjectCard
from kg.graph.page_captions import boxed, day, name
from kg.graph.page_model import Choice, Filter, Item, Join, Look, Relation, facts
from kg.graph.page_rows import BOX
from kg.graph.page_style import FIRM, OTHER, PLAIN
from kg.graph.page_words import Words

NOWHERE = "place/nowhere"  # no IRI: the branch of what no text puts anywhere
ALIKE = Words(
    "Tên gọi gần giống nhau; chưa đủ căn cứ để coi là một.",
    "The names are alike; that is not enough to say that they are one.",
)
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


def nowhere() -> Item:
    """Give the branch of what no text puts anywhere."""
    words, shape = _SORTS["nowhere"]
    return Item(
        key=NOWHERE,
        label=words.vietnamese,
        look=Look(name(words.vietnamese), OTHER, shape, filled=False, dashed=True),
        marks={"sorts": ("nowhere",)},
        timeless=True,
        hangs=True,
        facts=facts(note=_NO_TEXT_SAYS),
    )


def place_item(place: PlaceCard, known: Mapping[str, PlaceCard]) -> Item:
    """Give a place; `known` names what holds it."""
    sort, shape = _SORTS.get(place.sort, (Words(place.sort, place.sort), "dot"))
    stood = f"{day(place.valid_from) or ''}–{day(place.valid_to) or ''}"
    return Item(
        key=place.iri,
        label=place.label,
        look=Look(name(place.name), "#16202e" if place.sort in {"country", "region"} else "#525b69", shape),
        marks={"sorts": (place.sort,)},
        timeless=True,
        hangs=True,
        facts=facts(
            sort=sort,
            aliases="; ".join(place.also_known_as),
            valid=stood.strip("–") and stood,
            part_of="; ".join(known[holder].label for holder in place.part_of if holder in known),
        ),
        hint=sort.vietnamese,
    )


def project_item(one: ProjectCard, texts: Mapping[str, str]) -> Item:
    """Give a project with the sentences that name it; `texts` are addresses by directive key."""
    years = sorted(int(date[:4]) for naming in one.namings if (date := _date(naming)))
    standings = tuple(sorted({naming.standing or "" for naming in one.namings}))
    kinds = [_KINDS.get(kind, (Words(kind, kind), OTHER)) for kind in one.kinds]
    told = [_STANDINGS[standing] for standing in standings if standing in _STANDINGS and standing]
    where = "; ".join(place.label for place in one.places)
    return Item(
        key=one.iri,
        label=one.name,
        look=Look(boxed(one.name), kinds[0][1] if kinds else OTHER, "box", filled=False, width=BOX),
        weight=len(one.namings),
        marks={"kinds": one.kinds, "standings": standings},
        years=(years[0], years[-1]) if years else None,
        facts=facts(
            kind=_listed(words for words, _ in kinds),
            aliases="; ".join(one.also_known_as),
            lies=where or _NO_TEXT_SAYS,
            standing=_listed(told) if told else None,
        ),
        hint=where,
        said=tuple(quoted(naming, texts) for naming in one.namings),
    )


def lies_in(drawn: Iterable[ProjectCard], texts: Mapping[str, str]) -> Iterable[Join]:
    """Join each project to its places, with the sentences that put it there."""
    for one in drawn:
        for place in one.places:
            said = tuple(quoted(naming, texts) for naming in one.namings if place.iri in naming.places)
            yield Join(one.iri, place.iri, ("located_in",), len(said), said)
        if not one.places:
            yield Join(one.iri, NOWHERE, ("located_in",), 0, note=_NO_TEXT_SAYS)


def holds(parents: Mapping[str, str | None], known: Mapping[str, PlaceCard]) -> Iterable[Join]:
    """Join each place of a tree to all that hold it there."""
    for iri in parents:
        for holder in known[iri].part_of if iri in known else ():
            if holder in parents:
                yield Join(iri, holder, ("part_of",), 0, note=_BY_THE_TABLE)


def filters() -> tuple[Filter, ...]:
    """Give the filters by kind, by standing and by sort of place."""
    kinds = (Choice(kind, words, colour) for kind, (words, colour) in _KINDS.items())
    sorts = (Choice(sort, words, shape=shape) for sort, (words, shape) in _SORTS.items())
    standings = (Choice(standing, words, OTHER, "box") for standing, words in _STANDINGS.items())
    return (
        Filter("kinds", Words("Loại công trình, dự án", "Kind of project"), tuple(kinds)),
        Filter("standings", Words("Tình trạng theo văn bản", "Standing in the texts"), tuple(standings)),
        Filter("sorts", Words("Loại địa bàn", "Sort of place"), tuple(sorts)),
    )


def _listed(words: Iterable[Words]) -> Words:
    several = list(words)
    return Words("; ".join(one.vietnamese for one in several), "; ".join(one.english for one in several))


def _date(one: Naming) -> str | None:
    return one.directive.issued_on or one.written_to
