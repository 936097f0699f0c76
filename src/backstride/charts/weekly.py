"""Scores from 0 to 10 by weeks as a small picture: medians as a line, spread as a band, missing weeks as gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Final

from backstride.charts.scale import Scale

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 250, 88, 16, 6, 6, 16
_TICKS: Final = (0.0, 5.0, 10.0)
_MAX: Final = 10.0
_FONT: Final = "Libertinus Serif, serif"


@dataclass(frozen=True, slots=True)
class WeekPoint:
    """One week.

    Parameters
    ----------
    label : str
        What stands below it; empty for none.
    middle, low, high : float or None
        Median and spread; None where nothing was told. [0 to 10]
    """

    label: str
    middle: float | None
    low: float | None = None
    high: float | None = None


def weekly_svg(points: Sequence[WeekPoint], description: str) -> str:
    """Return the picture as a standalone SVG document for paper.

    Parameters
    ----------
    points : sequence of WeekPoint
        One for each week, oldest first, weeks without scores included.
    description : str
        What a person sees in it; read aloud in place of the picture.
    """
    along = Scale(0.0, max(len(points) - 1, 1), _LEFT, _WIDTH - _RIGHT)
    up = Scale(0.0, _MAX, _HEIGHT - _BOTTOM, _TOP)
    parts = [*_grid(up), *_labels(points, along), *_bands(points, along, up), *_lines(points, along, up)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{escape(description)}" font-family="{_FONT}" font-size="8" fill="#333">{"".join(parts)}</svg>'
    )


def _grid(up: Scale) -> Iterator[str]:
    for tick in _TICKS:
        y = up.place(tick)
        yield f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#ccc" stroke-width=".5"/>'
        yield f'<text x="{_LEFT - 4}" y="{y + 2.5:.1f}" text-anchor="end">{tick:.0f}</text>'


def _labels(points: Sequence[WeekPoint], along: Scale) -> Iterator[str]:
    for place, point in enumerate(points):
        if point.label:
            yield f'<text x="{along.place(place):.1f}" y="{_HEIGHT - 4}">{escape(point.label)}</text>'


def _runs_of(points: Sequence[WeekPoint]) -> Iterator[list[tuple[int, WeekPoint]]]:
    for told, group in groupby(enumerate(points), key=lambda each: each[1].middle is not None):
        if told:
            yield list(group)


def _bands(points: Sequence[WeekPoint], along: Scale, up: Scale) -> Iterator[str]:
    for run in _runs_of(points):
        if any(point.low is None or point.high is None for _, point in run):
            continue
        tops = [(along.place(place), up.place(point.high or 0.0)) for place, point in run]
        bottoms = [(along.place(place), up.place(point.low or 0.0)) for place, point in reversed(run)]
        yield f'<path d="{_path([*tops, *bottoms])}Z" fill="#9db8c4" fill-opacity=".55" stroke="#9db8c4"/>'


def _lines(points: Sequence[WeekPoint], along: Scale, up: Scale) -> Iterator[str]:
    for run in _runs_of(points):
        places = [(along.place(place), up.place(point.middle or 0.0)) for place, point in run]
        yield f'<path d="{_path(places)}" fill="none" stroke="#1f4e63" stroke-width="1.2"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.4" fill="#1f4e63"/>' for x, y in places)


def _path(places: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
