"""The pictures of one run: from its curves and its way to chart values with words."""

from collections.abc import Sequence
from math import ceil, floor
from typing import Final

import numpy as np

from backstride.charts.model import Tick
from backstride.charts.scale import round_ticks
from backstride.charts.streams import Curves, Panel
from backstride.charts.way import Way
from backstride.runner import Units
from backstride.runs.recording import FloatArray
from backstride.runs.route import Route
from backstride.runs.streams import Along, Streams
from backstride.runs.usual import UsualRun
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import Words, clock, number
from backstride.units import METRES_PER_FOOT, METRES_PER_KM, METRES_PER_MILE

SHOWN: Final = ("speed_m_per_s", "heart_rate_bpm", "cadence_spm", "altitude_m")
"""What is drawn, from top to bottom; whoever wants the rest finds it in the export."""
OUTER_PERCENT: Final = 2.0
"""Of the speeds, the slowest and fastest 2 % do not set the scale: a stop at a light would flatten the rest. [%]"""
_PACE_STEPS_S: Final = (5, 10, 15, 30, 60, 120, 300, 600)
_PACES_MAX: Final = 4
_LEAST_SPAN: Final = {"heart_rate_bpm": 20.0, "cadence_spm": 20.0, "altitude_m": 20.0}
_MINUTE_S: Final = 60.0


def run_curves(streams: Streams, usual: UsualRun | None, words: Words, texts: Catalogue) -> Curves | None:
    """Return the curves of a run with its words, or None where nothing is known along it.

    Parameters
    ----------
    streams : Streams
        The curves.
    usual : UsualRun or None
        The usual run, drawn as dashed lines.
    words : Words
        Units.
    texts : Catalogue
        The language.
    """
    made = (_panel(name, streams.columns[name], usual, words, texts) for name in SHOWN if name in streams.columns)
    panels = tuple(panel for panel in made if panel is not None)
    if not panels:
        return None
    scale = words.long_distance_m if streams.along is Along.DISTANCE else _MINUTE_S
    unit = words.distance_unit if streams.along is Along.DISTANCE else texts.say("run-minutes-unit")
    at = streams.at / scale
    top = float(at[-1] + (at[-1] - at[-2]) / 2) if len(at) > 1 else float(at[-1])
    shown = [f"{each:.{2 if top < 20 else 1}f}\u00a0{unit}" for each in at]
    return Curves("curves", texts.say("run-curves-title"), at.tolist(), _along(top, unit), panels, shown)


def run_way(route: Route, words: Words, texts: Catalogue) -> Way:
    """Return the way of a run with its words.

    Parameters
    ----------
    route : Route
        The way.
    words : Words
        Units.
    texts : Catalogue
        The language.
    """
    east, north = float(np.nanmax(route.east_m) - np.nanmin(route.east_m)), float(np.ptp(_known(route.north_m)))
    span = texts.say("run-map-description", wide=words.distance(east), high=words.distance(north))
    imperial = words.units is Units.IMPERIAL
    return Way(
        name="map",
        title=texts.say("run-map-title"),
        description=span,
        east_m=[float(each) for each in route.east_m],
        north_m=[float(each) for each in route.north_m],
        marks=[(*place, str(number)) for number, place in enumerate(route.marks, 1)],
        ends=(texts.say("run-map-start"), texts.say("run-map-end")) if route.has_ends else None,
        unit_m=METRES_PER_MILE if imperial else METRES_PER_KM,
        unit=words.distance_unit,
        short_unit_m=METRES_PER_FOOT if imperial else 1.0,
        short_unit=words.climb_unit,
        north=texts.say("run-map-north"),
    )


def _along(top: float, unit: str) -> tuple[Tick, ...]:
    places = [place for place in round_ticks(top, 12) if place < top * 0.96]
    return (*(Tick(place, number(place)) for place in places), Tick(top, unit))


def _panel(name: str, values: FloatArray, usual: UsualRun | None, words: Words, texts: Catalogue) -> Panel | None:
    known = _known(values)
    if known.size < 2:
        return None
    if name == "speed_m_per_s":
        return _pace_panel(values, usual, words, texts)
    scale = METRES_PER_FOOT if name == "altitude_m" and words.units is Units.IMPERIAL else 1.0
    drawn = values / scale
    low, high = float(np.nanmin(drawn)), float(np.nanmax(drawn))
    ticks = _ticks(low, high, _LEAST_SPAN[name])
    middle = getattr(usual, name, None) if usual else None
    return Panel(
        label=texts.say(f"run-curve-{_word(name)}", unit=words.climb_unit),
        description=texts.say(f"run-curve-{_word(name)}-said", low=number(low, ".0f"), high=number(high, ".0f")),
        values=[float(each) for each in drawn],
        ticks=ticks,
        usual=_usual(middle, ticks, texts.say("run-curve-usual")),
        is_ground=name == "altitude_m",
        shown=[f"{number(each, '.0f')}\u00a0{_unit(name, words, texts)}" for each in drawn],
    )


def _unit(name: str, words: Words, texts: Catalogue) -> str:
    return words.climb_unit if name == "altitude_m" else texts.say(f"run-curve-{_word(name)}-unit")


def _word(name: str) -> str:
    return {"heart_rate_bpm": "heart", "cadence_spm": "cadence", "altitude_m": "height"}[name]


def _pace_panel(values: FloatArray, usual: UsualRun | None, words: Words, texts: Catalogue) -> Panel | None:
    moving = values[np.isfinite(values) & (values > 0)]
    if moving.size < 2:
        return None
    slow, fast = (float(each) for each in np.percentile(moving, [OUTER_PERCENT, 100 - OUTER_PERCENT]))
    low, high = words.pace_seconds(fast), words.pace_seconds(slow)
    ticks = _pace_ticks(low, high, words)
    return Panel(
        label=texts.say("run-curve-pace", unit=words.pace_unit),
        description=texts.say("run-curve-pace-said", fast=clock(low), slow=clock(high), unit=words.pace_unit),
        values=[float(each) for each in np.where(values > 0, values, np.nan)],
        ticks=ticks,
        usual=_usual(usual.speed_m_per_s if usual else None, ticks, texts.say("run-curve-usual")),
        shown=[f"{clock(words.pace_seconds(each))}\u00a0{words.pace_unit}" if each > 0 else "" for each in values],
    )


def _pace_ticks(low_s: float, high_s: float, words: Words) -> tuple[Tick, ...]:
    """Return round paces around a span as heights, which are speeds: fast is up."""
    step = next((step for step in _PACE_STEPS_S if (high_s - low_s) / step <= _PACES_MAX), _PACE_STEPS_S[-1])
    first, last = floor(low_s / step), max(ceil(high_s / step), floor(low_s / step) + 1)
    paces = [float(step * number) for number in range(max(first, 1), last + 1)]
    paces = paces if len(paces) <= _PACES_MAX + 2 else [paces[0], paces[-1]]
    return tuple(Tick(words.long_distance_m / pace, clock(pace)) for pace in paces)


def _ticks(low: float, high: float, least: float) -> tuple[Tick, ...]:
    middle, span = (low + high) / 2, max(high - low, least)
    step = round_ticks(span, 3)[1]
    first, last = floor((middle - span / 2) / step), ceil((middle + span / 2) / step)
    return tuple(Tick(step * place, number(step * place)) for place in range(first, last + 1))


def _usual(value: float | None, ticks: Sequence[Tick], label: str) -> Tick | None:
    ends = sorted(tick.value for tick in ticks)
    return Tick(value, label) if value is not None and ends[0] <= value <= ends[-1] else None


def _known(values: FloatArray) -> FloatArray:
    return values[np.isfinite(values)]
