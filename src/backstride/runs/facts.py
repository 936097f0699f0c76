"""Facts of a run: how far, how long, how many steps, how much of it running."""

import numpy as np

from backstride.runs.effort import effort
from backstride.runs.gait import Gait
from backstride.runs.hills import climb_and_descent
from backstride.runs.motion_state import State
from backstride.runs.recording import Recording, Sport, Summary
from backstride.runs.run_facts import Origin
from backstride.runs.run_facts import RunFacts as RunFacts
from backstride.runs.steps import steps

SUMMARY_AGREES = (0.5, 2.0)
"""A device's own total distance is taken when it lies within these factors of the samples' distance (a treadmill may be
calibrated afterwards, but not by more)."""


TIMER_COVERS = 0.95
"""A timer that is shorter than this share of the time seen to move is that of a part, or was not kept. Chosen. [1]"""


def facts(
    gait: Gait, recording: Recording, *, age_years: int | None = None, highest_heart_rate_bpm: float | None = None
) -> RunFacts:
    """Return the facts of a run.

    Parameters
    ----------
    gait : Gait
        Of `recording`.
    recording : Recording
        Refined; its summary fills what the samples do not tell.
    age_years : int or None
        Age of the runner, for effort. [year]
    highest_heart_rate_bpm : float or None
        Highest heart rate known of the runner, for effort. [1/min]

    Returns
    -------
    RunFacts
        Distances [m], times [s], steps of both feet [steps], shares [1], cadence [1/min].
    """
    summary = recording.summary
    running, walking = _seconds_of(gait, recording.sport, summary)
    moving = running + walking
    elapsed = max(float(len(gait) - 1), summary.elapsed_s or 0.0)
    count, count_origin = (None, Origin.ABSENT) if _is_cross(recording) else steps(gait, summary)
    climb, descent, climb_origin = _climb(gait, summary)
    distance = _distance(gait, summary)
    return RunFacts(
        sport=recording.sport,
        distance_m=distance,
        moving_s=min(_timer_s(gait, summary) if _is_cross(recording) else _moving_s(summary, moving), elapsed),
        elapsed_s=elapsed,
        steps=count,
        steps_origin=count_origin,
        climb_m=climb,
        descent_m=descent,
        climb_origin=climb_origin,
        running_share=running / moving if moving else None,
        walking_share=walking / moving if moving else None,
        running_distance_m=None if _is_cross(recording) else _running_distance(gait, recording.sport, distance),
        cadence_mean_spm=None if _is_cross(recording) else _mean_cadence(gait, recording.sport, summary),
        effort=effort(gait, summary, age_years, highest_heart_rate_bpm),
        has_dynamics=Origin.MEASURED in (gait.origin["contact_ms"], gait.origin["oscillation_mm"]),
        treadmill=recording.treadmill,
    )


def _is_cross(recording: Recording) -> bool:
    return recording.sport is Sport.CROSS_TRAINING


def _seconds_of(gait: Gait, sport: Sport, summary: Summary) -> tuple[float, float]:
    """Seconds running and walking; where nothing tells, the active time by the name of the sport."""
    running, walking = float(gait.within(State.RUNNING).sum()), float(gait.within(State.WALKING).sum())
    if running + walking > 0 or sport is Sport.CROSS_TRAINING:
        return (running, walking) if sport is not Sport.CROSS_TRAINING else (0.0, 0.0)
    whole = float(gait.within(State.UNKNOWN).sum()) if len(gait) > 1 else _timer_s(gait, summary)
    return (whole, 0.0) if sport is Sport.RUNNING else (0.0, whole)


def _moving_s(summary: Summary, seen: float) -> float:
    """Time by the watch's own timer, which knows of every stop; without it, or against it, the time seen to move."""
    timer = summary.timer_s
    return timer if timer is not None and timer >= TIMER_COVERS * seen else seen


def _timer_s(gait: Gait, summary: Summary) -> float:
    if summary.timer_s is not None:
        return summary.timer_s
    active = float(len(gait) - gait.within(State.PAUSED).sum())
    return active if len(gait) > 1 else summary.elapsed_s or 0.0


def _distance(gait: Gait, summary: Summary) -> float | None:
    sampled = float(gait.distance_m[-1] - gait.distance_m[0]) if len(gait) else np.nan
    if not sampled > 0:
        return summary.distance_m
    told = summary.distance_m
    if told is not None and SUMMARY_AGREES[0] <= told / sampled <= SUMMARY_AGREES[1]:
        return told
    return sampled


def _running_distance(gait: Gait, sport: Sport, distance: float | None) -> float | None:
    if distance is None:
        return None
    gained = np.diff(gait.distance_m, prepend=gait.distance_m[:1])
    whole = float(np.nansum(gained))
    if whole <= 0:
        return distance if sport is Sport.RUNNING else 0.0
    return distance * float(np.nansum(gained[gait.within(State.RUNNING)])) / whole


def _mean_cadence(gait: Gait, sport: Sport, summary: Summary) -> float | None:
    states = (State.RUNNING, State.WALKING)
    for state in states if sport is Sport.RUNNING else reversed(states):
        cadence = gait.cadence_spm[gait.within(state)]
        stepping = cadence[cadence > 0]
        if stepping.size:
            return float(stepping.mean())
    return summary.mean_cadence_spm


def _climb(gait: Gait, summary: Summary) -> tuple[float | None, float | None, Origin]:
    if summary.ascent_m is not None:
        return summary.ascent_m, summary.descent_m, Origin.MEASURED
    if gait.origin["altitude_m"] is Origin.ABSENT:
        return None, None, Origin.ABSENT
    return *climb_and_descent(gait.altitude_m), Origin.DERIVED
