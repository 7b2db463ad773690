"""Drawing panels with matplotlib: as SVG for a page, as a picture. The same panels give the same bytes.

A target is a hollow diamond on a dashed line, a result a full circle on a whole one: they differ on a copy in
black and white too. The colours are those of Okabe & Ito (2008).
"""

import textwrap
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from math import ceil
from typing import Final, Literal, NamedTuple

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator
from matplotlib.transforms import Bbox

from kg.graph.chart import RESULT, TARGET, Dot, Panel

_Beside = Literal["left", "center", "right"]
_Above = Literal["top", "center", "bottom"]

_INK, _DIM, _GRID = "#16202e", "#525b69", "#d5d9e0"
_WIDTH, _HEIGHT = 5.4, 2.5  # inches of a panel, without its name
_NAME = 0.7  # inches for a panel's name in a picture
_LEFT, _RIGHT, _TOP, _BOTTOM = 0.95, 0.15, 0.26, 0.3  # inches around the axes; a line of words fits above
_DOTS_PER_INCH = 150
_COLUMNS = 3
_LINE = 0.19  # inches of a line of small text
_LETTERS = 60  # of a line of a panel's name
_SCOPE_LETTERS = 80  # of the line below it
_SMALL, _PLAIN = 8, 10  # points
_ALL_YEARS = 8  # years between the first and the last that are all written on the axis
_MARGIN = 0.08  # of the time between the first and the last year, on either side of it
_NARROW = 0.5  # figures that differ by less than this share of the greatest are looked at from near
_SIZE = 8  # points of a marker
# Where the words of a dot may stand, from it, in points: the first free place is taken.
_SPOTS: Final[tuple[tuple[int, int, _Beside, _Above], ...]] = (
    (0, 8, "center", "bottom"),
    (0, -8, "center", "top"),
    (8, 0, "left", "center"),
    (-8, 0, "right", "center"),
    (7, 7, "left", "bottom"),
    (-7, 7, "right", "bottom"),
    (7, -7, "left", "top"),
    (-7, -7, "right", "top"),
    (0, 20, "center", "bottom"),
    (0, -20, "center", "top"),
    (8, 14, "left", "center"),
    (8, -14, "left", "center"),
    (-8, 14, "right", "center"),
    (-8, -14, "right", "center"),
    (0, 32, "center", "bottom"),
    (0, -32, "center", "top"),
)


class _Look(NamedTuple):
    colour: str
    inside: str
    marker: str
    line: Literal["-", "--"]
    words: str


_OF_AIM = {
    TARGET: _Look("#d55e00", "#ffffff", "D", "--", "chỉ tiêu"),
    RESULT: _Look("#0072b2", "#0072b2", "o", "-", "kết quả"),
}


def as_svg(panels: Sequence[Panel]) -> str:
    """Draw panels one below the other, without their names, as an SVG document.

    The dot of the point at place 3 of its chart is in a group with the id "dot-3".
    """
    with _looks():
        height = _HEIGHT * len(panels)
        figure = _figure(_WIDTH, height)
        renderer = _renderer(figure)
        many = len({panel.scope for panel in panels}) > 1
        for row, panel in enumerate(panels):
            axes = _room(figure, 0, height - _HEIGHT * (row + 1))
            if many:
                axes.set_title(_tidy(panel.scope), loc="left", fontsize=_SMALL, color=_DIM)
            _draw(axes, panel, renderer)
        return _saved(figure, "svg").decode("utf-8")


def as_png(panels: Sequence[Panel], title: str, notes: Sequence[str]) -> bytes:
    """Draw panels side by side, each with its name, a legend above and notes below."""
    with _looks():
        columns = min(_COLUMNS, max(1, len(panels)))
        rows = ceil(len(panels) / columns)
        lines = [
            line
            for note in notes
            for line in textwrap.wrap(_tidy(note), columns * 84, subsequent_indent="    ")
        ]
        head, foot = 0.75, 0.25 + _LINE * len(lines)
        width, height = _WIDTH * columns, head + rows * (_HEIGHT + _NAME) + foot
        figure = _figure(width, height)
        renderer = _renderer(figure)
        _head(figure, title)
        for place, panel in enumerate(panels):
            row, column = divmod(place, columns)
            top = height - head - row * (_HEIGHT + _NAME)
            _name(figure, panel, column * _WIDTH, top)
            _draw(_room(figure, column * _WIDTH, top - _NAME - _HEIGHT), panel, renderer)
        for turn, line in enumerate(lines):
            _write(figure, line, 0.2, foot - 0.1 - _LINE * turn, colour=_DIM)
        return _saved(figure, "png")


@contextmanager
def _looks() -> Iterator[None]:
    """Draw by our own settings, whatever those of the user are."""
    with mpl.rc_context(), warnings.catch_warnings():
        # A letter that the font lacks is drawn as a box.
        warnings.filterwarnings("ignore", message=r"Glyph .* missing from")
        mpl.rcdefaults()
        mpl.rc("axes", edgecolor=_DIM, labelcolor=_INK)
        mpl.rc("axes.spines", right=False, top=False)
        # DejaVu travels with matplotlib and has every Vietnamese letter.
        mpl.rc("font", family=["DejaVu Sans"], size=_SMALL)
        mpl.rc("svg", fonttype="none", hashsalt="kg")
        mpl.rc("text", color=_INK, parse_math=False)  # a dollar sign in a unit is a dollar
        mpl.rc("xtick", color=_DIM)
        mpl.rc("ytick", color=_DIM)
        yield


def _figure(width: float, height: float) -> Figure:
    return Figure(figsize=(width, height), dpi=_DOTS_PER_INCH, facecolor="white")


def _renderer(figure: Figure) -> RendererAgg:
    """Give what measures words before they are drawn."""
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call] # published without types
    assert isinstance(renderer, RendererAgg)  # noqa: S101 - as its documentation says
    return renderer


def _saved(figure: Figure, form: str) -> bytes:
    output = BytesIO()
    # No date and no program: they differ from one run or machine to another.
    nothing = (
        {"Date": None, "Creator": None, "Format": None, "Type": None} if form == "svg" else {"Software": None}
    )
    figure.savefig(output, format=form, metadata=nothing)
    return output.getvalue()


def _room(figure: Figure, left: float, bottom: float) -> Axes:
    """Give axes in a room whose corner is so many inches from that of the figure."""
    width, height = figure.get_size_inches()
    return figure.add_axes(
        (
            (left + _LEFT) / width,
            (bottom + _BOTTOM) / height,
            (_WIDTH - _LEFT - _RIGHT) / width,
            (_HEIGHT - _BOTTOM - _TOP) / height,
        )
    )


def _write(  # noqa: PLR0913 - what, where, and how it looks
    figure: Figure,
    words: str,
    left: float,
    top: float,
    *,
    size: float = _SMALL,
    weight: str = "normal",
    colour: str = _INK,
) -> None:
    width, height = figure.get_size_inches()
    figure.text(left / width, top / height, words, va="top", fontsize=size, fontweight=weight, color=colour)


def _head(figure: Figure, title: str) -> None:
    height = figure.get_size_inches()[1]
    _write(figure, _tidy(title), 0.2, height - 0.12, size=13, weight="bold")
    signs = [
        Line2D(
            [], [], color=look.colour, linestyle=look.line, marker=look.marker, markersize=_SIZE,
            markerfacecolor=look.inside, markeredgewidth=1.6, label=look.words,
        )
        for look in _OF_AIM.values()
    ]  # fmt: skip
    figure.legend(
        handles=signs,
        loc="upper left",
        bbox_to_anchor=(0, 1 - 0.36 / height),
        ncols=len(signs),
        frameon=False,
        fontsize=_PLAIN,
        handlelength=3,
    )


def _name(figure: Figure, panel: Panel, left: float, top: float) -> None:
    lines = textwrap.wrap(_tidy(panel.name), _LETTERS, max_lines=2, placeholder=" …")
    _write(figure, "\n".join(lines), left + 0.2, top - 0.12, size=_PLAIN, weight="bold")
    (scope,) = textwrap.wrap(_tidy(panel.scope), _SCOPE_LETTERS, max_lines=1, placeholder=" …") or [""]
    _write(figure, scope, left + 0.2, top - 0.16 - 0.18 * len(lines), colour=_DIM)


def _draw(axes: Axes, panel: Panel, renderer: RendererAgg) -> None:
    for aim, look in _OF_AIM.items():
        line = panel.line(aim)
        middles = [(dot.low + dot.high) / 2 for dot in line]
        axes.plot([dot.across for dot in line], middles, look.line, color=look.colour, linewidth=1, alpha=0.7)
    for dot in panel.dots:
        look = _OF_AIM[dot.aim]
        if dot.low < dot.high:
            axes.plot(
                [dot.across] * 2,
                [dot.low, dot.high],
                color=look.colour,
                linewidth=2.5,
                marker="_",
                markersize=9,
            )
        (drawn,) = axes.plot(
            [dot.across], [(dot.low + dot.high) / 2], marker=look.marker, markersize=_SIZE, color=look.colour,
            markerfacecolor=look.inside, markeredgewidth=1.6, zorder=3, linestyle="none",
        )  # fmt: skip
        drawn.set_gid(f"dot-{dot.place}")
    _scale(axes, panel)
    _label(axes, panel.dots, renderer)


def _scale(axes: Axes, panel: Panel) -> None:
    first, last = panel.dots[0].year, panel.dots[-1].year
    room = max(0.6, _MARGIN * (last - first))
    axes.set_xlim(first - room, last + room)
    axes.set_xticks(_years(panel))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda year, _place: f"{year:.0f}"))
    low, high = min(dot.low for dot in panel.dots), max(dot.high for dot in panel.dots)
    if low >= 0 and not 0 < high - low < _NARROW * high:
        low = 0  # far apart, or all the same: measured from nothing
    room = (high - low or abs(high) or 1) * 0.22
    axes.set_ylim(low if low == 0 else low - room, high + room)
    axes.yaxis.set_major_locator(MaxNLocator(5))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _place: _number(value)))
    axes.grid(axis="y", color=_GRID, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_ylabel("\n".join(textwrap.wrap(_tidy(panel.unit), 34, max_lines=2, placeholder=" …")))
    axes.yaxis.set_label_coords(-0.15, 0.5)


def _years(panel: Panel) -> list[int]:
    """Give the years to write on the axis: all, or of many those that have figures, if not too near."""
    first, last = panel.dots[0].year, panel.dots[-1].year
    if last - first <= _ALL_YEARS:
        return list(range(first, last + 1))
    years: list[int] = []
    for dot in panel.dots:
        if not years or dot.year - years[-1] >= (last - first) / _ALL_YEARS:
            years.append(dot.year)
    return years


def _label(axes: Axes, dots: Sequence[Dot], renderer: RendererAgg) -> None:
    """Write the words of each dot where they cover neither a dot nor other words, if there is room."""
    frame = axes.bbox.padded(_SIZE)
    taken = [_box(axes, dot) for dot in dots]
    for dot in dots:
        words = axes.annotate(
            _tidy(dot.words),
            (dot.across, (dot.low + dot.high) / 2),
            xytext=(0, 0),
            textcoords="offset points",
            bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.75, "pad": 0.6},
        )
        # A range is higher than a marker, by so many points at either end.
        more = _box(axes, dot).height / 2 * 72 / _DOTS_PER_INCH - _SIZE / 2
        for right, up, beside, above in _SPOTS:
            words.set_position((right, up + (more if up > 0 else -more if up < 0 else 0)))
            words.set_horizontalalignment(beside)
            words.set_verticalalignment(above)
            box = words.get_window_extent(renderer)
            if _inside(frame, box) and not any(box.overlaps(other) for other in taken):
                break
        taken.append(box)


def _box(axes: Axes, dot: Dot) -> Bbox:
    (left, bottom), (right, top) = axes.transData.transform([(dot.across, dot.low), (dot.across, dot.high)])
    return Bbox.from_extents(left, bottom, right, top).padded(_SIZE / 2 * _DOTS_PER_INCH / 72)


def _inside(frame: Bbox, box: Bbox) -> bool:
    return bool(frame.x0 <= box.x0 and box.x1 <= frame.x1 and frame.y0 <= box.y0 and box.y1 <= frame.y1)


def _number(value: float) -> str:
    """Print a number of an axis as Vietnamese texts do: 1.250,5."""
    return f"{value:,.10g}".replace(",", " ").replace(".", ",").replace(" ", ".").replace("-", "−")


def _tidy(words: str) -> str:
    """Leave out what no font draws and no XML holds: control signs and the like."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())
