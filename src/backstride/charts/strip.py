"""Days on one line of time: bars for how far was run, dots for how the back was in the morning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from backstride.charts.marks import Spot, element, line, rect, text
from backstride.charts.model import Table
from backstride.charts.scale import Scale, largest, round_ticks
from backstride.texts.figures import number, short_day

DOTS_PX: Final = 84
BARS_PX: Final = 96
_LEFT, _RIGHT, _TOP, _GAP, _BOTTOM = 36, 8, 22, 26, 26
_HEIGHT: Final = _TOP + DOTS_PX + _GAP + BARS_PX + _BOTTOM
_LABEL_PX: Final = 64
_SCORES: Final = (0, 5, 10)
_LINES: Final = 3
_BAR_SHARE: Final = 0.72
_WEEK_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class StripPoint:
    """One day.

    Parameters
    ----------
    day : date
        The day.
    bar : float
        How far was run, in the chart's unit; 0 for no run.
    dot : float or None
        Score of the back; None where none was given. [0 to 10]
    cells : tuple of str
        Bar and dot in words.
    """

    day: date
    bar: float
    dot: float | None
    cells: tuple[str, str]


@dataclass(frozen=True, slots=True)
class StripChart:
    """Days on one line of time.

    Parameters
    ----------
    name, title, description : str
        Identifier on its page, what it shows, and what a person sees in it.
    bar_label, dot_label : str
        What bars and dots are, with unit.
    headings : tuple of str
        Of the table: day, bar, dot.
    points : sequence of StripPoint
        Days in a row.
    """

    name: str
    title: str
    description: str
    bar_label: str
    dot_label: str
    headings: tuple[str, str, str]
    points: Sequence[StripPoint]


def strip_svg(chart: StripChart, width_px: int) -> str:
    """Return the days as an SVG element; without any dot only the bars.

    Parameters
    ----------
    chart : StripChart
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    has_dots = any(point.dot is not None for point in chart.points)
    shift = 0 if has_dots else -(DOTS_PX + _GAP)
    ticks = round_ticks(largest([point.bar for point in chart.points]), _LINES)
    scores = Scale(0.0, 10.0, _TOP + DOTS_PX, _TOP)
    foot = _HEIGHT - _BOTTOM + shift
    ways = Scale(0.0, ticks[-1], foot, foot - BARS_PX)
    parts = [
        *(_dots(chart, scores, width_px) if has_dots else ()),
        *_bars(chart, ways, ticks, width_px),
        *_weeks(chart, foot, width_px),
    ]
    spots = (
        Spot(x, ways.place(point.bar), f"{short_day(point.day)}: {', '.join(point.cells)}")
        for x, point in _placed(chart, width_px)
    )
    return element(chart, (width_px, _HEIGHT + shift), parts, spots)


def strip_table(chart: StripChart) -> Table:
    """Return the days with a run or a score as a table, the latest first."""
    told = [point for point in reversed(chart.points) if point.bar or point.dot is not None]
    return Table(chart.title, chart.headings, [(point.day.isoformat(), *point.cells) for point in told])


def _placed(chart: StripChart, width: int) -> Iterator[tuple[float, StripPoint]]:
    slot = (width - _LEFT - _RIGHT) / max(len(chart.points), 1)
    return ((_LEFT + slot * (n + 0.5), point) for n, point in enumerate(chart.points))


def _dots(chart: StripChart, up: Scale, width: int) -> Iterator[str]:
    yield text(_LEFT, _TOP - 9, chart.dot_label, "chart-label", "start")
    for score in _SCORES:
        place = up.place(score)
        yield line((_LEFT, place, width - _RIGHT, place), "chart-grid")
        yield text(_LEFT - 6, place + 4, f"{score}", "chart-number", "end")
    for x, point in _placed(chart, width):
        if point.dot is not None:
            yield f'<circle class="chart-point" cx="{x:.1f}" cy="{up.place(point.dot):.1f}" r="2.6"/>'


def _bars(chart: StripChart, up: Scale, ticks: Sequence[float], width: int) -> Iterator[str]:
    yield text(_LEFT, up.end - 9, chart.bar_label, "chart-label", "start")
    for value in ticks:
        place = up.place(value)
        yield line((_LEFT, place, width - _RIGHT, place), "chart-axis" if value == 0 else "chart-grid")
        yield text(_LEFT - 6, place + 4, number(value), "chart-number", "end")
    wide = (width - _LEFT - _RIGHT) / max(len(chart.points), 1) * _BAR_SHARE
    for x, point in _placed(chart, width):
        if point.bar > 0:
            top = min(up.place(point.bar), up.start - 2)
            yield rect((x - wide / 2, top, wide, up.start - top), "chart-bar")


def _weeks(chart: StripChart, foot: float, width: int) -> Iterator[str]:
    """Mondays as ticks; as many of them with their day as there is room for, the last one always."""
    mondays = [(x, point.day) for x, point in _placed(chart, width) if point.day.weekday() == 0]
    slot = (width - _LEFT - _RIGHT) / max(len(chart.points), 1)
    nth = max(1, -(-_LABEL_PX // max(int(slot * _WEEK_DAYS), 1)))
    for place, (x, day) in enumerate(reversed(mondays)):
        edge = x - slot / 2
        yield line((edge, foot, edge, foot + 4), "chart-axis")
        if place % nth == 0 and edge < width - _RIGHT - _LABEL_PX / 2:
            yield text(max(edge, _LEFT), foot + 18, short_day(day), "chart-label", "start")
