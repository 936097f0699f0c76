"""Pain over running, by weeks on one line of time, with gaps and flare-ups marked; for paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Final

from backstride.charts.scale import Scale, largest, round_ticks
from backstride.texts.figures import number

_WIDTH, _LEFT, _RIGHT = 520, 26, 8
_PAIN_TOP, _PAIN_FOOT, _RUN_TOP, _RUN_FOOT, _HEIGHT = 14, 84, 102, 156, 172
_SCORES: Final = (0.0, 5.0, 10.0)
_LINES: Final = 2
_BAR_SHARE: Final = 0.7
_FONT: Final = "Libertinus Serif, serif"


@dataclass(frozen=True, slots=True)
class PainWeek:
    """One week.

    Parameters
    ----------
    label : str
        What stands below it; empty for none.
    distance : float or None
        How far was run, in the picture's unit; None where it is not wholly known.
    pain, low, high : float or None
        Median, lowest and highest morning; None where nothing was told. [0 to 10]
    flared : bool
        Whether pain jumped in it.
    """

    label: str
    distance: float | None
    pain: float | None = None
    low: float | None = None
    high: float | None = None
    flared: bool = False


@dataclass(frozen=True, slots=True)
class PainAndRunning:
    """Weeks in a row.

    Parameters
    ----------
    weeks : sequence of PainWeek
        Oldest first.
    pain_label, distance_label : str
        What the two rows show, with unit.
    description : str
        What a person sees in it; read aloud in place of the picture.
    """

    weeks: Sequence[PainWeek]
    pain_label: str
    distance_label: str
    description: str


def pain_and_running_svg(chart: PainAndRunning) -> str:
    """Return the picture as a standalone SVG document."""
    slot = (_WIDTH - _LEFT - _RIGHT) / max(len(chart.weeks), 1)
    along = [_LEFT + slot * (n + 0.5) for n in range(len(chart.weeks))]
    has_runs = any(week.distance for week in chart.weeks)
    running = _running(chart, along, slot) if has_runs else ()
    height = _HEIGHT if has_runs else _HEIGHT - _RUN_FOOT + _PAIN_FOOT
    parts = [*_pain(chart, along), *running, *_months(chart, along, slot, height - 4)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="{escape(chart.description)}" font-family="{_FONT}" font-size="9" fill="#333">'
        f"{''.join(parts)}</svg>"
    )


def _grid(values: Sequence[float], up: Scale, label: str, top: float) -> Iterator[str]:
    yield f'<text x="{_LEFT}" y="{top - 5:.1f}">{escape(label)}</text>'
    for value in values:
        y = up.place(value)
        yield f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#ccc" stroke-width=".5"/>'
        yield f'<text x="{_LEFT - 4}" y="{y + 3:.1f}" text-anchor="end">{number(value)}</text>'


def _pain(chart: PainAndRunning, along: Sequence[float]) -> Iterator[str]:
    up = Scale(0.0, _SCORES[-1], _PAIN_FOOT, _PAIN_TOP)
    yield from _grid(_SCORES, up, chart.pain_label, _PAIN_TOP)
    told = [(x, week) for x, week in zip(along, chart.weeks, strict=True)]
    for x, week in told:
        if week.pain is not None and week.low is not None and week.high is not None:
            span = f"M{x:.1f} {up.place(week.low):.1f}V{up.place(week.high):.1f}"
            yield f'<path d="{span}" stroke="#9db8c4" stroke-width="5" stroke-linecap="round"/>'
    for is_told, group in groupby(told, key=lambda one: one[1].pain is not None):
        if is_told:
            places = "L".join(f"{x:.1f} {up.place(week.pain or 0.0):.1f}" for x, week in group)
            yield f'<path d="M{places}" fill="none" stroke="#1f4e63" stroke-width="1.3"/>'
    for x, week in told:
        if week.pain is not None:
            yield f'<circle cx="{x:.1f}" cy="{up.place(week.pain):.1f}" r="2" fill="#1f4e63"/>'
        if week.flared:
            top = up.place(week.high if week.high is not None else _SCORES[-1])
            yield f'<path d="M{x - 4:.1f} {top - 11:.1f}h8l-4 7z" fill="#000"/>'


def _running(chart: PainAndRunning, along: Sequence[float], slot: float) -> Iterator[str]:
    ticks = round_ticks(largest([week.distance or 0.0 for week in chart.weeks]), _LINES)
    up = Scale(0.0, ticks[-1], _RUN_FOOT, _RUN_TOP)
    yield from _grid(ticks, up, chart.distance_label, _RUN_TOP)
    wide = slot * _BAR_SHARE
    for x, week in zip(along, chart.weeks, strict=True):
        if week.distance is None:
            yield f'<text x="{x:.1f}" y="{_RUN_FOOT - 2}" text-anchor="middle" fill="#777">?</text>'
        elif week.distance > 0:
            top = min(up.place(week.distance), _RUN_FOOT - 1)
            yield (
                f'<rect x="{x - wide / 2:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{_RUN_FOOT - top:.1f}" '
                'fill="#4c7f7a"/>'
            )


def _months(chart: PainAndRunning, along: Sequence[float], slot: float, foot: float) -> Iterator[str]:
    for x, week in zip(along, chart.weeks, strict=True):
        if week.label:
            yield f'<text x="{x - slot / 2:.1f}" y="{foot}">{escape(week.label)}</text>'
