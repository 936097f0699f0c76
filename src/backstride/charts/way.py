"""The way of a run on the ground as SVG: north up, with a scale bar, without anybody's map tiles."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import isfinite
from typing import Final

from backstride.charts.marks import Spot, element
from backstride.texts.figures import number

MARGIN_PX: Final = 26
HEIGHT_SHARE: Final = (0.45, 1.1)
"""A picture is at least and at most so much higher than wide. [1]"""
_BAR_PX: Final = 110
_MARKS_MAX: Final = 12
_ROUND: Final = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Way:
    """A way on the ground with its words.

    Parameters
    ----------
    name, title, description : str
        Identifier on its page, what it is, and the same in a sentence.
    east_m, north_m : sequence of float
        Its points; NaN between two parts. [m]
    marks : sequence of tuple
        Named places on it: east, north, label. [m]
    ends : tuple of str or None
        Words for start and end; None where they are not shown.
    unit_m, unit : float and str
        The long unit of the scale bar. [m]
    short_unit_m, short_unit : float and str
        The short unit of the scale bar. [m]
    north : str
        Word for north.
    """

    name: str
    title: str
    description: str
    east_m: Sequence[float]
    north_m: Sequence[float]
    marks: Sequence[tuple[float, float, str]]
    ends: tuple[str, str] | None
    unit_m: float
    unit: str
    short_unit_m: float
    short_unit: str
    north: str


def way_svg(way: Way, width_px: int) -> str:
    """Return a way as an SVG element; east and north have one scale.

    Parameters
    ----------
    way : Way
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    plot = _fit(way, width_px)
    parts = (_line(way, plot), _marks(way, plot), _ends(way, plot), _bar(way, plot), _north(way, width_px))
    spots = [Spot(*plot.place(east, north), f"{label} {way.unit}") for east, north, label in way.marks]
    return element(way, (width_px, plot.height), parts, spots)


@dataclass(frozen=True, slots=True)
class _Plot:
    """How metres become dots."""

    px_per_m: float
    left_px: float
    top_px: float
    west_m: float
    north_m: float
    height: float

    def place(self, east: float, north: float) -> tuple[float, float]:
        return self.left_px + (east - self.west_m) * self.px_per_m, self.top_px + (self.north_m - north) * self.px_per_m


def _fit(way: Way, width: int) -> _Plot:
    east = [value for value in way.east_m if isfinite(value)]
    north = [value for value in way.north_m if isfinite(value)]
    wide, high = max(max(east) - min(east), 1.0), max(max(north) - min(north), 1.0)
    low, most = (share * width for share in HEIGHT_SHARE)
    room = width - 2 * MARGIN_PX
    height = min(max(high / wide * room + 2 * MARGIN_PX + 16, low), most)
    scale = min(room / wide, (height - 2 * MARGIN_PX - 16) / high)
    left = (width - wide * scale) / 2
    top = MARGIN_PX + (height - 2 * MARGIN_PX - 16 - high * scale) / 2
    return _Plot(scale, left, top, min(east), max(north), height)


def _line(way: Way, plot: _Plot) -> str:
    drawn, is_open = [], False
    for east, north in zip(way.east_m, way.north_m, strict=True):
        if not (isfinite(east) and isfinite(north)):
            is_open = False
            continue
        x, y = plot.place(east, north)
        drawn.append(f"{'L' if is_open else 'M'}{x:.1f} {y:.1f}")
        is_open = True
    path = "".join(drawn)
    return f'<path class="chart-way-edge" d="{path}"/><path class="chart-way" d="{path}"/>'


def _marks(way: Way, plot: _Plot) -> str:
    nth = -(-len(way.marks) // _MARKS_MAX) or 1
    drawn = []
    for place, (east, north, label) in enumerate(way.marks, 1):
        if place % nth == 0:
            x, y = plot.place(east, north)
            drawn.append(
                f'<circle class="chart-mark" cx="{x:.1f}" cy="{y:.1f}" r="8"/>'
                f'<text class="chart-mark-text" x="{x:.1f}" y="{y + 3.5:.1f}">{escape(label)}</text>'
            )
    return "".join(drawn)


def _ends(way: Way, plot: _Plot) -> str:
    if way.ends is None:
        return ""
    first, last = plot.place(way.east_m[0], way.north_m[0]), plot.place(way.east_m[-1], way.north_m[-1])
    return (
        f'<circle class="chart-end" cx="{first[0]:.1f}" cy="{first[1]:.1f}" r="6">'
        f"<title>{escape(way.ends[0])}</title></circle>"
        f'<rect class="chart-end-last" x="{last[0] - 5:.1f}" y="{last[1] - 5:.1f}" width="10" height="10">'
        f"<title>{escape(way.ends[1])}</title></rect>"
    )


def bar_length(px_per_m: float, unit_m: float, most_px: float = _BAR_PX) -> float:
    """Return the longest round length, in a unit, that a scale bar has room for.

    Parameters
    ----------
    px_per_m : float
        Scale of the picture. [px/m]
    unit_m : float
        Length of the unit. [m]
    most_px : float
        Room for the bar. [px]

    Examples
    --------
    >>> bar_length(0.1, 1000.0)
    1.0
    """
    most = most_px / px_per_m / unit_m
    power = 10.0 ** (len(f"{most:.0f}") - 1) if most >= 1 else 1.0
    while power > most:
        power /= 10
    return max(factor * power for factor in _ROUND if factor * power <= most)


def _bar(way: Way, plot: _Plot) -> str:
    is_long = _BAR_PX / plot.px_per_m >= way.unit_m
    unit_m, unit = (way.unit_m, way.unit) if is_long else (way.short_unit_m, way.short_unit)
    length = bar_length(plot.px_per_m, unit_m)
    end, foot = 12 + length * unit_m * plot.px_per_m, plot.height - 10
    return (
        f'<path class="chart-scale" d="M12 {foot - 5:.1f}V{foot:.1f}H{end:.1f}V{foot - 5:.1f}"/>'
        f'<text class="chart-label" x="{end + 6:.1f}" y="{foot + 2:.1f}">{number(length)}\u00a0{escape(unit)}</text>'
    )


def _north(way: Way, width: int) -> str:
    x = width - 16
    return (
        f'<path class="chart-north" d="M{x} 8l5 14l-5 -4l-5 4Z"/>'
        f'<text class="chart-label" x="{x}" y="36" text-anchor="middle">{escape(way.north)}</text>'
    )
