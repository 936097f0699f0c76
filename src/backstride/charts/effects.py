"""Differences below each other around zero: each a band with its middle, and what is too small to matter shaded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil
from typing import Final

from backstride.charts.marks import Spot, element
from backstride.charts.model import Table
from backstride.charts.scale import Scale
from backstride.texts.figures import number

ROW_PX: Final = 44
LEAST_END: Final = 1.0
"""The scale reaches at least so far to both sides. [points]"""
_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 8, 24, 26
_BAND_PX: Final = 12


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    Parameters
    ----------
    label : str
        What it is of.
    low, middle, high : float
        The estimate. [points]
    shown : str
        The same in words.
    """

    label: str
    low: float
    middle: float
    high: float
    shown: str


@dataclass(frozen=True, slots=True)
class EffectChart:
    """Differences on one scale with zero in the middle.

    Parameters
    ----------
    name : str
        Identifier on its page, in lower case with hyphens.
    title : str
        What the chart shows, in a few words.
    description : str
        What a person sees in it, in a sentence; read aloud in place of the picture.
    left, right : str
        What lies on either side of zero.
    margin : float
        Differences smaller than this either way do not matter: shaded. [points]
    label_heading, value_heading : str
        Headings of the table's columns.
    rows : sequence of Difference
        From top to bottom.
    """

    name: str
    title: str
    description: str
    left: str
    right: str
    margin: float
    label_heading: str
    value_heading: str
    rows: Sequence[Difference]

    @property
    def end(self) -> float:
        """Where the scale ends on both sides, in whole points. [points]"""
        reach = (max(abs(row.low), abs(row.high)) for row in self.rows)
        return float(ceil(max(LEAST_END, *reach))) if self.rows else LEAST_END


def effect_table(chart: EffectChart) -> Table:
    """Return the same facts in words.

    Examples
    --------
    >>> row = Difference("next morning", -0.2, 0.1, 0.4, "+0.1 points (-0.2 to +0.4)")
    >>> effect_table(EffectChart("a", "Effects", "", "better", "worse", 0.5, "When", "Difference", [row])).rows
    (('next morning', '+0.1 points (-0.2 to +0.4)'),)
    """
    rows = tuple((row.label, row.shown) for row in chart.rows)
    return Table(chart.title, (chart.label_heading, chart.value_heading), rows)


def effect_chart_svg(chart: EffectChart, width_px: int) -> str:
    """Return differences below each other as an SVG element.

    Parameters
    ----------
    chart : EffectChart
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    along = Scale(-chart.end, chart.end, _LEFT, width_px - _RIGHT)
    height = _TOP + ROW_PX * len(chart.rows) + _BOTTOM
    rows = (part for number, row in enumerate(chart.rows) for part in _row(row, number, along))
    spots = [
        Spot(along.place(row.middle), _TOP + ROW_PX * n + 22 + _BAND_PX / 2, f"{row.label}: {row.shown}")
        for n, row in enumerate(chart.rows)
    ]
    drawn = [*_ground(chart, along, height), *rows]
    return element(chart, (width_px, height), drawn, spots)


def _ground(chart: EffectChart, along: Scale, height: int) -> Iterator[str]:
    foot, margin = height - _BOTTOM, chart.margin
    low, high = along.place(-margin), along.place(margin)
    size = f'width="{high - low:.1f}" height="{foot - _TOP}"'
    yield f'<rect class="chart-small chart-band" x="{low:.1f}" y="{_TOP}" {size}/>'
    for tick in (-chart.end, 0.0, chart.end):
        x, kind = along.place(tick), "chart-axis" if tick == 0 else "chart-grid"
        anchor = "middle" if tick == 0 else "start" if tick < 0 else "end"
        yield f'<line class="{kind}" x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{foot}"/>'
        shown = number(tick, "+g") if tick else "0"
        yield f'<text class="chart-number" x="{x:.1f}" y="{foot + 18}" text-anchor="{anchor}">{shown}</text>'
    left, right = along.place(-chart.end), along.place(chart.end)
    yield f'<text class="chart-side" x="{left:.1f}" y="{_TOP - 8}" text-anchor="start">{escape(chart.left)}</text>'
    yield f'<text class="chart-side" x="{right:.1f}" y="{_TOP - 8}" text-anchor="end">{escape(chart.right)}</text>'


def _row(row: Difference, number: int, along: Scale) -> Iterator[str]:
    top = _TOP + ROW_PX * number
    low, middle, high = (along.place(value) for value in (row.low, row.middle, row.high))
    yield f'<text class="chart-row" x="{_LEFT + 4}" y="{top + 15}">{escape(row.label)}</text>'
    yield (
        f'<rect class="chart-own" x="{low:.1f}" y="{top + 22}" width="{max(high - low, 2.0):.1f}" height="{_BAND_PX}">'
        f"<title>{escape(f'{row.label}: {row.shown}')}</title></rect>"
    )
    ends = (top + 19, top + 25 + _BAND_PX)
    yield f'<line class="chart-middle" x1="{middle:.1f}" y1="{ends[0]}" x2="{middle:.1f}" y2="{ends[1]}"/>'
