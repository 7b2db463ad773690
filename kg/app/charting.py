"""Drawing indicators over the years: as an offline page, or as a picture."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kg.app.indicators import Figure, SeriesCard
from kg.graph.chart import Chart, Panel, Point, Source, is_drawn, panels
from kg.graph.chart_drawing import as_png
from kg.graph.chart_page import chart_page
from kg.graph.page_words import Words

_TITLE = Words("Chỉ tiêu và kết quả theo năm", "Targets and results by year")
_MOST_IN_PAGE = 100  # measures; some seconds to draw and to scroll through
_MOST_IN_PICTURE = 24  # measures: eight rows of three, which still print on one long sheet
_HIGHEST_PICTURE = 300  # measures; beyond that the picture is higher than a PNG can be drawn


@dataclass(frozen=True, slots=True)
class _Chosen:
    charts: tuple[Chart, ...]  # in the order in which they came
    left_out: int


def draw_page(series: Sequence[SeriesCard], most: int | None = None) -> bytes:
    """Draw series as one HTML page, each beside the table of its figures.

    Args:
        series: as `indicators` gives them.
        most: series to draw; of more, those with figures of the most years, and the page says so.
    """
    chosen = _chosen(series, most or _MOST_IN_PAGE)
    title = chosen.charts[0].name if len(series) == 1 else _TITLE
    return chart_page(chosen.charts, title, chosen.left_out).encode("utf-8")


def draw_picture(series: Sequence[SeriesCard], most: int | None = None) -> bytes:
    """Draw series as one PNG picture, with the directives that the figures come from below it.

    A series none of whose figures has a year is not drawn; the picture says so.

    Args:
        series: as `indicators` gives them.
        most: series to draw, 300 at most; of more, those with figures of the most years, as the picture says.
    """
    chosen = _chosen(series, min(most or _MOST_IN_PICTURE, _HIGHEST_PICTURE))
    drawn = [chart for chart in chosen.charts if chart.years]
    sources: dict[tuple[str, str], int] = {}
    rooms: list[Panel] = []
    for chart in drawn:
        marks = []
        for point in chart.points:
            source = (point.source.label, point.source.file)
            number = sources.setdefault(source, len(sources) + 1) if is_drawn(point) else 0
            marks.append(f"[{number}]")
        rooms += panels(chart, marks)
    notes = [f"[{number}] {label} · {file}" for (label, file), number in sources.items()]
    if len(drawn) < len(series):
        notes.append(
            f"Đã vẽ {len(drawn)} trong {len(series)} chỉ số: những chỉ số có số liệu của nhiều năm nhất; "
            "số liệu không rõ năm không vẽ được."
        )
    title = drawn[0].name if len(series) == len(drawn) == 1 else _TITLE
    return as_png(rooms, title.vietnamese, notes)


DRAWINGS: Mapping[str, Callable[[Sequence[SeriesCard], int | None], bytes]] = {
    "html": draw_page,
    "png": draw_picture,
}


def _chosen(series: Sequence[SeriesCard], most: int) -> _Chosen:
    charts = [_chart(one) for one in series]
    ranked = sorted(
        range(len(charts)), key=lambda place: (-charts[place].years, -len(charts[place].points), place)
    )
    kept = tuple(charts[place] for place in sorted(ranked[:most]))
    return _Chosen(kept, len(charts) - len(kept))


def _chart(series: SeriesCard) -> Chart:
    return Chart(Words(series.name, series.english or series.name), tuple(map(_point, series.figures)))


def _point(figure: Figure) -> Point:
    return Point(
        year=figure.year,
        whole=figure.period is None,
        aim=figure.aim,
        low=figure.minimum if figure.minimum is not None else figure.maximum,
        high=figure.maximum if figure.maximum is not None else figure.minimum,
        unit=figure.unit,
        comparator=figure.comparator,
        scope=figure.scope,
        amount=figure.amount,
        short=figure.short,
        source=Source(figure.directive.label, figure.section, figure.file, figure.line),
        sentence=figure.sentence,
        mark=figure.mark,
    )
