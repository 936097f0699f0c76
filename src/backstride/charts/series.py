"""Curves with bands along time, as SVG and as a table; and one way to draw any chart of the house.

`Chart` is everything that can be drawn: the same frozen value gives the picture on a page (`chart_svg`), its table
(`table_of`), a stretch of it (`windowed`), the picture in a notebook (`Notebook`),
and the picture on paper (`on_paper`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from math import inf
from typing import Any, Final

from backstride.charts.inline import as_document
from backstride.charts.marks import Spot, Window, clipped, element, line, path, text
from backstride.charts.model import BandStrip, BarChart, Curve, CurveChart, Table
from backstride.charts.ranges import RangeChart, range_chart_svg, range_table
from backstride.charts.scale import Scale, round_ticks
from backstride.charts.svg import band_strip_svg, bar_chart_svg
from backstride.charts.table import chart_table
from backstride.texts.figures import banded, month, number, short_day

Chart = BarChart | BandStrip | CurveChart | RangeChart
"""Everything that can be drawn."""

MOST_ROWS: Final = 40
"""A table of a curve has at most so many rows; a longer curve is told at even distances."""
CURVE_HEIGHT_PX: Final = 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 36, 8, 28, 40
_LINES: Final = 5
_LABELS: Final = 5
_LABEL_PX: Final = 84
_MONTHS_FROM_DAYS: Final = 32 * _LABELS
"""From here on each label is another month; below, labels name days. [day]"""
_SPOT_PX: Final = 4
"""Values are read out at places that lie at least so far apart. [px]"""
PAPER: Final = (
    "<style>text{font:12px sans-serif;fill:#555}.chart-grid{stroke:#ddd}.chart-axis{stroke:#888}"
    ".chart-band{fill:#d5e4df}.chart-band-1{fill:#e6dfcf}.chart-line{fill:none;stroke:#1f6b66;stroke-width:2}"
    ".chart-line-1{stroke:#8a6d1f;stroke-dasharray:5 3}.chart-usual{stroke:#1f6b66;stroke-dasharray:5 4}"
    ".chart-bar{fill:#4c7f7a}.chart-bar-open{fill:none;stroke:#4c7f7a}.chart-flag{fill:#222}.chart-cursor{stroke:none}"
    ".chart-estimate,.chart-own,.chart-other{fill:#d5e4df;stroke:#4c7f7a}.chart-middle{stroke:#1f6b66;stroke-width:3}"
    "</style>"
)
"""Colours of charts on paper, where no page gives them."""


def chart_svg(chart: Chart, width_px: int) -> str:
    """Return any chart as an SVG element, coloured by its page.

    Parameters
    ----------
    chart : Chart
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    if isinstance(chart, BarChart):
        return bar_chart_svg(chart, width_px)
    if isinstance(chart, BandStrip):
        return band_strip_svg(chart, width_px)
    return range_chart_svg(chart, width_px) if isinstance(chart, RangeChart) else curve_chart_svg(chart, width_px)


def on_paper(svg: str) -> str:
    """Return a picture of `chart_svg` as a document of its own, in the colours of paper."""
    return as_document(svg).replace("</title>", f"</title>{PAPER}", 1)


def table_of(chart: Chart) -> Table:
    """Return any chart's facts as a table.

    Parameters
    ----------
    chart : Chart
        The chart.
    """
    if isinstance(chart, BarChart):
        return chart_table(chart)
    if isinstance(chart, RangeChart):
        return range_table(chart)
    return _curve_table(chart) if isinstance(chart, CurveChart) else _strip_table(chart)


def curve_chart_svg(chart: CurveChart, width_px: int) -> str:
    """Return a chart of curves as an SVG element: bands behind, middles as lines, gaps where nothing is known.

    Parameters
    ----------
    chart : CurveChart
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    chart = thinned(chart, width_px)
    places = [_number(at) for at in chart.along]
    known = [v for curve in chart.curves for values in (curve.middle, curve.high) for v in values if v is not None]
    ticks = round_ticks(max(known, default=0.0), _LINES)
    up = Scale(ticks[0], ticks[-1], CURVE_HEIGHT_PX - _BOTTOM, _TOP)
    last = places[-1] if len(places) > 1 else places[0] + 1.0
    along = Scale(places[0], last, _LEFT, width_px - _RIGHT)
    drawn = (part for index, curve in enumerate(chart.curves) for part in _drawn(curve, places, along, up, index))
    plot = (along.start, 0.0, along.end - along.start, float(CURVE_HEIGHT_PX))
    parts = [*_grid(ticks, up, width_px, chart.unit), *_bottom(chart, along, width_px), clipped(plot, drawn)]
    if chart.has_cursor:
        parts.append(_cursor(along))
    size, window = (width_px, CURVE_HEIGHT_PX), Window(places[0], last, along.start, along.end)
    return element(chart, size, parts, _spots(chart, along, up), window)


def windowed(chart: CurveChart, low: float, high: float) -> CurveChart:
    """Return a chart of the places between two, and of one more on either side; of two at least.

    Parameters
    ----------
    chart : CurveChart
        The chart.
    low, high : float
        The ends, in the unit of what runs along the bottom; of days, their proleptic ordinals. [day]

    Examples
    --------
    >>> chart = CurveChart("a", "", "", "", [0.0, 1.0, 2.0, 3.0], "", [Curve("x", [1.0, 2.0, 3.0, 4.0])])
    >>> windowed(chart, 1.2, 1.4).along
    [1.0, 2.0]
    """
    places = [_number(at) for at in chart.along]
    first = max(min(bisect_right(places, low) - 1, len(places) - 2), 0)
    last = min(max(bisect_left(places, high), first + 1), len(places) - 1)
    return _at(chart, range(first, last + 1))


@dataclass(frozen=True, slots=True)
class Notebook:
    """A chart as a notebook shows it.

    Parameters
    ----------
    chart : CurveChart, BarChart, BandStrip or RangeChart
        What is drawn.
    width_px : int
        Its width. [px]
    """

    chart: Chart
    width_px: int = 640

    def _repr_svg_(self) -> str:
        return on_paper(chart_svg(self.chart, self.width_px))


def _spots(chart: CurveChart, along: Scale, up: Scale) -> Iterator[Spot]:
    """Return what is known where; of places too near each other, the first."""
    before = -inf
    places: Sequence[float | date] = chart.along
    for index, place in enumerate(places):
        x, main = along.place(_number(place)), chart.curves[0].middle[index]
        told = [
            f"{each.name} {_value(each, index, chart.digits)}"
            for each in chart.curves
            if each.middle[index] is not None
        ]
        if told and x - before >= _SPOT_PX:
            yield Spot(x, up.place(main or 0.0), f"{_place(place)}: {', '.join(told)} {chart.unit}")
            before = x


def thinned(chart: CurveChart, most: int) -> CurveChart:
    """Return a chart of at most so many places: the ends, and the lowest and highest of the main curve in each part.

    Parameters
    ----------
    chart : CurveChart
        The chart.
    most : int
        Places that a picture can show.
    """
    count = len(chart.along)
    if count <= most:
        return chart
    length = -(-2 * count // max(most - 2, 2))
    main = [-inf if value is None else value for value in chart.curves[0].middle]
    kept = {0, count - 1}
    for start in range(0, count, length):
        part = range(start, min(start + length, count))
        kept |= {min(part, key=main.__getitem__), max(part, key=main.__getitem__)}
    return _at(chart, sorted(kept))


def _at(chart: CurveChart, kept: Sequence[int]) -> CurveChart:
    def of(values: Sequence[float | None]) -> Sequence[float | None]:
        return [values[at] for at in kept] if values else ()

    curves = [Curve(each.name, of(each.middle), of(each.low), of(each.high)) for each in chart.curves]
    along: Any = [chart.along[at] for at in kept]
    return replace(chart, along=along, curves=curves)


def _number(at: float | date) -> float:
    return float(at.toordinal()) if isinstance(at, date) else float(at)


def _grid(ticks: Sequence[float], up: Scale, width: int, unit: str) -> Iterator[str]:
    for value in ticks:
        place = up.place(value)
        yield line((_LEFT, place, width - _RIGHT, place), "chart-axis" if value == 0 else "chart-grid")
        yield text(_LEFT - 6, place + 4, number(value), "chart-number", "end")
    yield text(0, _TOP - 14, unit, "chart-number", "start")


def _bottom(chart: CurveChart, along: Scale, width: int) -> Iterator[str]:
    foot = CURVE_HEIGHT_PX - _BOTTOM + 16
    for place, label in _labels(chart.along, along, width):
        anchor = "start" if place < _LEFT + 12 else "end" if place > width - _RIGHT - 12 else "middle"
        yield text(place, foot, label, "chart-label", anchor)
    yield text((_LEFT + width - _RIGHT) / 2, CURVE_HEIGHT_PX - 6, chart.along_label, "chart-label", "middle")


def _labels(along: Sequence[float] | Sequence[date], scale: Scale, width: int) -> Iterator[tuple[float, str]]:
    count = max(2, min(_LABELS, int(width / _LABEL_PX), len(along)))
    span = _number(along[-1]) - _number(along[0])
    for step in range(count):
        at = along[round(step * (len(along) - 1) / (count - 1))]
        yield scale.place(_number(at)), _day(at, span) if isinstance(at, date) else number(at)


def _day(at: date, span_days: float) -> str:
    """Return a day as short as the span allows without saying the same twice."""
    return short_day(at) if span_days < _MONTHS_FROM_DAYS else f"{month(at)} {at.year}"


def _drawn(curve: Curve, places: Sequence[float], along: Scale, up: Scale, index: int) -> Iterator[str]:
    for part in _known(places, curve.low, curve.high) if curve.low else ():
        there = [(along.place(x), up.place(high)) for x, _, high in part]
        back = [(along.place(x), up.place(low)) for x, low, _ in reversed(part)]
        yield path([*there, *back], f"chart-band chart-band-{index}", is_closed=True)
    for part in _known(places, curve.middle, curve.middle):
        yield path([(along.place(x), up.place(middle)) for x, middle, _ in part], f"chart-line chart-line-{index}")


def _known(
    places: Sequence[float], low: Sequence[float | None], high: Sequence[float | None]
) -> Iterator[list[tuple[float, float, float]]]:
    """Return the stretches in which something is known."""
    for is_known, part in groupby(zip(places, low, high, strict=True), lambda each: None not in each):
        if is_known:
            yield [(x, float(a or 0.0), float(b or 0.0)) for x, a, b in part]


def _cursor(along: Scale) -> str:
    mark = line((0, _TOP - 6, 0, CURVE_HEIGHT_PX - _BOTTOM), "chart-cursor")
    start, end = f"{along.start:.0f}", f"{along.end:.0f}"
    return f'<g data-cursor="" data-from="{start}" data-to="{end}" transform="translate({start} 0)">{mark}</g>'


def _curve_table(chart: CurveChart) -> Table:
    nth = max(-(-len(chart.along) // MOST_ROWS), 1)
    headings = (chart.along_label, *(f"{curve.name} [{chart.unit}]" for curve in chart.curves))
    rows = [
        (_place(chart.along[at]), *(_value(curve, at, chart.digits) for curve in chart.curves))
        for at in range(0, len(chart.along), nth)
    ]
    return Table(chart.title, headings, rows)


def _place(at: float | date) -> str:
    return at.isoformat() if isinstance(at, date) else number(at)


def _value(curve: Curve, at: int, digits: int) -> str:
    middle, low, high = (values[at] if values else None for values in (curve.middle, curve.low, curve.high))
    if middle is None:
        return "–"
    how = f".{digits}f"
    return number(middle, how) if low is None or high is None else banded(middle, low, high, how)


def _strip_table(strip: BandStrip) -> Table:
    own = (strip.title, banded(strip.middle, strip.low, strip.high))
    return Table(strip.title, ("", ""), [own, *((tick.label, number(tick.value)) for tick in strip.ticks)])
