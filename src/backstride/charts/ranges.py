"""Estimates below each other on one scale: each a band with its middle, from one value a picture and a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from backstride.charts.marks import Spot, element
from backstride.charts.model import Table
from backstride.charts.scale import Scale, round_ticks
from backstride.texts.figures import number

ROW_PX: Final = 44
_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 16, 8, 42
_BAND_PX: Final = 12
_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class RangeRow:
    """One estimate.

    Parameters
    ----------
    label : str
        What it is of.
    low, middle, high : float
        The estimate, in the chart's unit.
    shown : str
        The same in words, for the table.
    is_own : bool
        Whether it is the runner's own: drawn in full colour.
    """

    label: str
    low: float
    middle: float
    high: float
    shown: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class RangeChart:
    """Estimates on one scale that begins at zero.

    Parameters
    ----------
    name : str
        Identifier on its page, in lower case with hyphens.
    title : str
        What the chart shows, in a few words.
    description : str
        What a person sees in it, in a sentence; read aloud in place of the picture.
    unit : str
        Unit of the scale.
    label_heading, value_heading : str
        Headings of the table's columns.
    rows : sequence of RangeRow
        From top to bottom.
    """

    name: str
    title: str
    description: str
    unit: str
    label_heading: str
    value_heading: str
    rows: Sequence[RangeRow]


def range_table(chart: RangeChart) -> Table:
    """Return the same facts in words.

    Examples
    --------
    >>> row = RangeRow("walking", 1.0, 1.5, 2.0, "1.5 body weights (1.0 to 2.0)")
    >>> range_table(RangeChart("a", "Loads", "", "body weights", "What", "Load", [row])).rows
    (('walking', '1.5 body weights (1.0 to 2.0)'),)
    """
    rows = tuple((row.label, row.shown) for row in chart.rows)
    return Table(chart.title, (chart.label_heading, chart.value_heading), rows)


def range_chart_svg(chart: RangeChart, width_px: int) -> str:
    """Return estimates below each other as an SVG element: the band as a band, the middle as a line.

    Parameters
    ----------
    chart : RangeChart
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    ticks = round_ticks(max((row.high for row in chart.rows), default=0.0), _LINES)
    along = Scale(0.0, ticks[-1], _LEFT, width_px - _RIGHT)
    height = _TOP + ROW_PX * len(chart.rows) + _BOTTOM
    drawn = [
        *_grid(ticks, along, height, chart.unit),
        *(part for n, row in enumerate(chart.rows) for part in _row(row, n, along)),
    ]
    spots = [
        Spot(along.place(row.middle), _TOP + ROW_PX * n + 22 + _BAND_PX / 2, f"{row.label}: {row.shown}")
        for n, row in enumerate(chart.rows)
    ]
    return element(chart, (width_px, height), drawn, spots)


def _grid(ticks: Sequence[float], along: Scale, height: int, unit: str) -> Iterator[str]:
    foot = height - _BOTTOM
    for tick in ticks:
        x, kind = along.place(tick), "chart-axis" if tick == 0 else "chart-grid"
        yield f'<line class="{kind}" x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{foot}"/>'
        anchor = "start" if tick == 0 else "end" if tick == ticks[-1] else "middle"
        yield f'<text class="chart-number" x="{x:.1f}" y="{foot + 16}" text-anchor="{anchor}">{number(tick)}</text>'
    end = along.place(ticks[-1])
    yield f'<text class="chart-number" x="{end:.1f}" y="{foot + 34}" text-anchor="end">{escape(unit)}</text>'


def _row(row: RangeRow, number: int, along: Scale) -> Iterator[str]:
    top = _TOP + ROW_PX * number
    kind = "chart-own" if row.is_own else "chart-other"
    low, middle, high = (along.place(value) for value in (row.low, row.middle, row.high))
    yield f'<text class="chart-row {kind}-label" x="{_LEFT + 4}" y="{top + 15}">{escape(row.label)}</text>'
    yield (
        f'<rect class="{kind}" x="{low:.1f}" y="{top + 22}" width="{max(high - low, 2.0):.1f}" height="{_BAND_PX}">'
        f"<title>{escape(f'{row.label}: {row.shown}')}</title></rect>"
    )
    ends = (top + 19, top + 25 + _BAND_PX)
    yield f'<line class="chart-middle" x1="{middle:.1f}" y1="{ends[0]}" x2="{middle:.1f}" y2="{ends[1]}"/>'
