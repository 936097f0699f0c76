"""Charts as SVG, drawn on the server: no script, no style attribute, colours by class.

The classes ``chart-*`` are coloured by the page's tokens, so that a picture follows light, dark and print. Text keeps
its size: a narrow picture shows fewer labels instead of smaller ones.
"""

from collections.abc import Iterator
from typing import Final

from backstride.charts.marks import Spot, element, line, rect, text
from backstride.charts.model import BandStrip, Bar, BarChart, Tick
from backstride.charts.scale import Scale, every_nth, largest, round_ticks
from backstride.texts.figures import banded, number

BAR_HEIGHT_PX: Final = 220
STRIP_HEIGHT_PX: Final = 72
_LEFT, _RIGHT, _TOP, _BOTTOM = 36, 8, 28, 28
_LABEL_PX: Final = 52
_BAR_SHARE: Final = 0.68
_BAR_MAX_PX: Final = 44
_ZERO_PX: Final = 2
_LINES: Final = 5


def bar_chart_svg(chart: BarChart, width_px: int) -> str:
    """Return a bar chart as an SVG element.

    Parameters
    ----------
    chart : BarChart
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    top = largest([bar.value for bar in chart.bars] + ([chart.band.top] if chart.band else []))
    ticks = round_ticks(top, _LINES)
    up = Scale(0.0, ticks[-1], BAR_HEIGHT_PX - _BOTTOM, _TOP)
    parts = [*_grid(ticks, up, width_px, chart.unit), *_band(chart, up, width_px), *_bars(chart, up, width_px)]
    size = (width_px, BAR_HEIGHT_PX)
    return element(chart, size, parts, _bar_spots(chart, up, width_px))


def band_strip_svg(strip: BandStrip, width_px: int) -> str:
    """Return a band strip as an SVG element.

    Parameters
    ----------
    strip : BandStrip
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    along = Scale(strip.ticks[0].value, strip.ticks[-1].value, 8, width_px - 8)
    low, middle, high = (along.place(value) for value in (strip.low, strip.middle, strip.high))
    parts = [
        line((8, 30, width_px - 8, 30), "chart-axis"),
        *(part for tick in strip.ticks for part in _strip_tick(tick, along, width_px)),
        rect((low, 16, max(high - low, 3), 28), "chart-estimate"),
        line((middle, 12, middle, 48), "chart-middle"),
    ]
    spots = [Spot(along.place(tick.value), 30, tick.label) for tick in strip.ticks]
    spots.append(Spot(middle, 30, f"{strip.title}: {banded(strip.middle, strip.low, strip.high)}"))
    size = (width_px, STRIP_HEIGHT_PX)
    return element(strip, size, parts, sorted(spots))


def _bar_spots(chart: BarChart, up: Scale, width: int) -> Iterator[Spot]:
    slot = (width - _LEFT - _RIGHT) / max(len(chart.bars), 1)
    for index, bar in enumerate(chart.bars):
        said = ", ".join(part for part in (bar.shown, bar.note) if part)
        yield Spot(_LEFT + slot * (index + 0.5), up.place(bar.value or 0.0), f"{bar.label}: {said}")


def _grid(ticks: tuple[float, ...], up: Scale, width: int, unit: str) -> Iterator[str]:
    for value in ticks:
        place = up.place(value)
        yield line((_LEFT, place, width - _RIGHT, place), "chart-axis" if value == 0 else "chart-grid")
        yield text(_LEFT - 6, place + 4, number(value), "chart-number", "end")
    yield text(_LEFT - 6, _TOP - 14, unit, "chart-number", "end")


def _band(chart: BarChart, up: Scale, width: int) -> Iterator[str]:
    if chart.band is None:
        return
    if chart.band.low is not None and chart.band.high is not None:
        high, low = up.place(chart.band.high), up.place(chart.band.low)
        yield rect((_LEFT, high, width - _RIGHT - _LEFT, max(low - high, 1)), "chart-band")
    middle = up.place(chart.band.middle)
    yield line((_LEFT, middle, width - _RIGHT, middle), "chart-usual")


def _bars(chart: BarChart, up: Scale, width: int) -> Iterator[str]:
    room = width - _LEFT - _RIGHT
    slot = room / max(len(chart.bars), 1)
    nth = every_nth(len(chart.bars), room, _LABEL_PX)
    thick = min(slot * _BAR_SHARE, _BAR_MAX_PX)
    for index, bar in enumerate(chart.bars):
        middle = _LEFT + slot * (index + 0.5)
        yield from _bar(bar, middle, thick, up)
        if (len(chart.bars) - 1 - index) % nth == 0:
            yield text(middle, BAR_HEIGHT_PX - 8, bar.label, "chart-label", "middle")


def _bar(bar: Bar, middle: float, width: float, up: Scale) -> Iterator[str]:
    if bar.value is None:
        return
    foot = up.place(0.0)
    # A known zero leaves a mark on the axis; the unknown leaves none.
    top = min(up.place(bar.value), foot - _ZERO_PX)
    kind = "chart-bar chart-bar-open" if bar.is_open else "chart-bar"
    yield rect((middle - width / 2, top, width, foot - top), kind, f"{bar.label}: {bar.shown}")
    if bar.is_flagged:
        yield f'<path class="chart-flag" d="M{middle - 5:.1f} {top - 12:.1f}h10l-5 8z"/>'


def _strip_tick(tick: Tick, along: Scale, width: int) -> Iterator[str]:
    place = along.place(tick.value)
    anchor = "start" if place < 40 else "end" if place > width - 40 else "middle"
    yield line((place, 24, place, 36), "chart-axis")
    yield text(place, 66, tick.label, "chart-label", anchor)
