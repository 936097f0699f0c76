"""The laps and intervals of a run, each with what it was like."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any, Final

import numpy as np

from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.runs.recording import FloatArray, Lap

TOLD_KINDS: Final = frozenset({"rest", "warmup", "cooldown", "recovery", "interval"})
"""Kinds of laps that say something; ``active`` is every other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LapFacts:
    """One lap or interval of a run; None where nothing tells.

    Parameters
    ----------
    number : int
        From 1.
    start_s : float
        When it began, since the start of the run. [s]
    time_s : float
        By the watch's timer where it tells, else the time without pauses. [s]
    distance_m : float or None
        Its length. [m]
    speed_m_per_s : float or None
        Distance over time. [m/s]
    heart_rate_bpm, cadence_spm : float or None
        Mean heart rate, and mean steps of both feet while on foot. [1/min]
    contact_ms : float or None
        Mean ground contact of one step. [ms]
    intensity : str
        ``active``, ``rest``, ``warmup``, ``cooldown``, ``recovery``, ``interval``, or empty where nothing says.
    """

    number: int
    start_s: float
    time_s: float
    distance_m: float | None
    speed_m_per_s: float | None
    heart_rate_bpm: float | None
    cadence_spm: float | None
    contact_ms: float | None
    intensity: str

    @property
    def kind(self) -> str:
        """Its intensity where that says something, else empty."""
        return self.intensity if self.intensity in TOLD_KINDS else ""


def laps_of(gait: Gait) -> tuple[LapFacts, ...]:
    """Return the laps of a run; none where its devices told none, or one that is the whole run.

    Parameters
    ----------
    gait : Gait
        The run second by second, with its laps.

    Returns
    -------
    tuple of LapFacts
        In the order of time; lengths [m], times [s], rates [1/min], contact [ms].
    """
    if len(gait.laps) < 2:
        return ()
    return tuple(_facts(gait, number, lap) for number, lap in enumerate(gait.laps, 1))


def parts_of(gait: Gait) -> Iterator[Gait]:
    """Yield the gait of each lap by itself, in the order of `laps_of`; empty where the lap has no samples."""
    if len(gait.laps) >= 2:
        yield from (_part(gait, _seconds(gait, lap)) for lap in gait.laps)


def _seconds(gait: Gait, lap: Lap) -> slice:
    ends = (int(np.clip(round(at), 0, len(gait))) for at in (lap.start_s, lap.end_s))
    return slice(*ends)


def _part(gait: Gait, inside: slice) -> Gait:
    columns = {one.name: getattr(gait, one.name) for one in fields(gait)}
    cut: dict[str, Any] = {name: column[inside] for name, column in columns.items() if isinstance(column, np.ndarray)}
    return replace(gait, start=gait.start + timedelta(seconds=inside.start), laps=(), **cut)


def _facts(gait: Gait, number: int, lap: Lap) -> LapFacts:
    inside = _seconds(gait, lap)
    part = _part(gait, inside)
    going, on_foot = ~part.within(State.PAUSED), part.within(State.WALKING, State.RUNNING)
    told_s = lap.timer_s if lap.timer_s is not None else float(going.sum()) or lap.end_s - lap.start_s
    metres = lap.distance_m if lap.distance_m is not None else _gained(gait.distance_m, inside)
    return LapFacts(
        number=number,
        start_s=lap.start_s,
        time_s=told_s,
        distance_m=metres,
        speed_m_per_s=metres / told_s if metres and told_s > 0 else None,
        heart_rate_bpm=_mean(part.heart_rate_bpm[going]),
        cadence_spm=_mean(part.cadence_spm[on_foot]),
        contact_ms=_mean(part.contact_ms[on_foot]),
        intensity=lap.intensity,
    )


def _gained(distance_m: FloatArray, inside: slice) -> float | None:
    """Metres from the first second of a lap to the first of the next one."""
    known = distance_m[inside.start : inside.stop + 1]
    known = known[np.isfinite(known)]
    return float(known[-1] - known[0]) if known.size > 1 else None


def _mean(values: FloatArray) -> float | None:
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else None
