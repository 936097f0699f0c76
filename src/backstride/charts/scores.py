"""Scores from 0 to 10 by day: points against the usual, drawn and as a table; a day without a score is a gap."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from backstride.charts.marks import Spot, element, line, path, rect, text
from backstride.charts.model import Table
from backstride.charts.scale import Scale, every_nth

HEIGHT_PX: Final = 220
TOP_SCORE: Final = 10.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 28, 8, 16, 28
_LABEL_PX: Final = 76
_POINT_PX: Final = 3.5
_TICKS: Final = (0, 2, 4, 6, 8, 10)


@dataclass(frozen=True, slots=True)
class ScoreDay:
    """One day of a chart of scores.

    Parameters
    ----------
    label : str
        What stands below it.
    scores : sequence of float or None
        One score for each kind of point; None where none was given. [0 to 10]
    cells : sequence of str
        The same and whatever else the table says of the day, in words.
    """

    label: str
    scores: Sequence[float | None]
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class ScoreChart:
    """Scores by day against the usual.

    Parameters
    ----------
    name : str
        Identifier on its page.
    title : str
        What the chart shows, in a few words.
    description : str
        What a person sees in it, in a sentence; read aloud in place of the picture.
    headings : sequence of str
        Headings of the table: the day's, then one for each cell.
    days : sequence of ScoreDay
        From left to right, without leaving out a day.
    usual : tuple of float or None
        Lowest and highest score that counts as usual, where that is known. [0 to 10]
    """

    name: str
    title: str
    description: str
    headings: Sequence[str]
    days: Sequence[ScoreDay]
    usual: tuple[float, float] | None = None


def score_chart_svg(chart: ScoreChart, width_px: int) -> str:
    """Return a chart of scores as an SVG element: the usual as a band behind, each kind of point in a shape of its own.

    Parameters
    ----------
    chart : ScoreChart
        What is drawn.
    width_px : int
        Width of the picture. [px]
    """
    up = Scale(0.0, TOP_SCORE, HEIGHT_PX - _BOTTOM, _TOP)
    parts = [*_usual(chart, up, width_px), *_grid(up, width_px), *_days(chart, up, width_px)]
    spots = _spots(chart, up, width_px)
    return element(chart, (width_px, HEIGHT_PX), parts, spots)


def score_table(chart: ScoreChart) -> Table:
    """Return the facts of a chart of scores as a table, the last day first.

    Parameters
    ----------
    chart : ScoreChart
        The chart.

    Examples
    --------
    >>> chart = ScoreChart("scores", "Mornings", "", ("Day", "Back"), [ScoreDay("1 Nov", (2.0,), ("2",))])
    >>> score_table(chart).rows
    (('1 Nov', '2'),)
    """
    return Table(chart.title, tuple(chart.headings), tuple((day.label, *day.cells) for day in reversed(chart.days)))


def _spots(chart: ScoreChart, up: Scale, width: int) -> Iterator[Spot]:
    slot = (width - _LEFT - _RIGHT) / max(len(chart.days), 1)
    for index, day in enumerate(chart.days):
        said = ", ".join(f"{head} {cell}" for head, cell in zip(chart.headings[1:], day.cells, strict=False))
        scored = [score for score in day.scores if score is not None]
        yield Spot(_LEFT + slot * (index + 0.5), up.place(scored[0] if scored else 0.0), f"{day.label}: {said}")


def _usual(chart: ScoreChart, up: Scale, width: int) -> Iterator[str]:
    if chart.usual is not None:
        low, high = (up.place(value) for value in chart.usual)
        yield rect((_LEFT, high, width - _RIGHT - _LEFT, max(low - high, 1)), "chart-band")


def _grid(up: Scale, width: int) -> Iterator[str]:
    for value in _TICKS:
        place = up.place(value)
        yield line((_LEFT, place, width - _RIGHT, place), "chart-axis" if value == 0 else "chart-grid")
        yield text(_LEFT - 6, place + 4, f"{value}", "chart-number", "end")


def _days(chart: ScoreChart, up: Scale, width: int) -> Iterator[str]:
    room = width - _LEFT - _RIGHT
    slot, nth = room / max(len(chart.days), 1), every_nth(len(chart.days), room, _LABEL_PX)
    for index, day in enumerate(chart.days):
        middle = _LEFT + slot * (index + 0.5)
        for kind, score in reversed(list(enumerate(day.scores))):
            if score is not None:
                yield _point(middle, up.place(score), kind)
        if (len(chart.days) - 1 - index) % nth == 0:
            anchor = "end" if middle > width - _RIGHT - _LABEL_PX / 2 else "middle"
            yield text(middle, HEIGHT_PX - 8, day.label, "chart-label", anchor)


def _point(x: float, y: float, kind: int) -> str:
    if kind == 0:
        return f'<circle class="chart-point" cx="{x:.1f}" cy="{y:.1f}" r="{_POINT_PX}"/>'
    size = _POINT_PX + 1.5
    corners = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
    return path(corners, "chart-point-open", is_closed=True)
