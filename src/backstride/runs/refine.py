"""A clean recording: cadence in steps per minute, zeros that mean missing and absurd values gone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import Final

import numpy as np

from backstride.findings import Finding, FindingValue, Severity
from backstride.runs.cadence import CadenceDecision, decide_cadence
from backstride.runs.carried import MOSTLY, Spans, carried, inside, on_foot_only, share
from backstride.runs.places import drop_gps_jumps
from backstride.runs.recording import CadenceUnit, FloatArray, Recording, Samples, Sport, Summary
from backstride.runs.track import metres_between
from backstride.runs.witnesses import agreed

PLAUSIBLE: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "latitude_deg": (-90.0, 90.0),
        "longitude_deg": (-180.0, 180.0),
        "altitude_m": (-500.0, 9000.0),
        "distance_m": (0.0, 2e6),
        "cadence_spm": (0.0, 600.0),
        "heart_rate_bpm": (25.0, 240.0),
        "power_w": (0.0, 2500.0),
        "oscillation_mm": (10.0, 300.0),
        "contact_ms": (80.0, 1500.0),
        "balance_left_percent": (20.0, 80.0),
        "step_length_mm": (100.0, 3000.0),
        "temperature_c": (-60.0, 70.0),
    }
)
"""What a column can hold at all, in its own unit; anything else is missing. Chosen wide, as no person or place goes
beyond."""

SPEED_LIMIT_M_PER_S: Final[Mapping[Sport, float]] = MappingProxyType(
    {Sport.RUNNING: 12.5, Sport.WALKING: 12.5, Sport.CROSS_TRAINING: 60.0}
)
"""Faster is absurd: no person has run faster than 12.5 m/s. [m/s]"""

MOST_STEPS_SPM: Final = 300.0
"""Cadence beyond is absurd once it is known what it counts. Chosen. [1/min]"""

ZERO_IS_MISSING: Final = frozenset(
    {"heart_rate_bpm", "oscillation_mm", "contact_ms", "balance_left_percent", "step_length_mm"}
)
"""Columns in which devices write 0 for 'no sensor' or 'no step'."""

ZERO_THROUGHOUT_IS_MISSING: Final = ("speed_m_per_s", "distance_m", "cadence_spm", "power_w")
"""Columns that a device without the sensor fills with 0."""

ZERO_WHILE_MOVING_IS_MISSING: Final = ("cadence_spm", "power_w")
"""Columns in which 0 is true at rest and means 'no sensor' while moving."""

MOVING_M_PER_S: Final = 1.5
"""Speed from which a runner surely takes steps. [m/s]"""

DECIDED: Final = "cadence_evidence"
"""Under this name a recording's decisions say what its cadence was found to count, beside the reader's ``cadence``."""

LONGEST_GAP_S: Final = 3 * 86_400.0
"""After a longer silence it is another activity or a broken clock. [s]"""

LONGEST_S: Final = 16 * 86_400.0
"""No activity is longer: races of ten days are the longest that are run in one go. [s]"""

MISSING_SHARE_WORTH_A_WORD: Final = 0.01
"""Share of a column's samples from which dropped values are worth a finding."""


def refine(recording: Recording) -> tuple[Recording, tuple[Finding, ...]]:
    """Return the recording with cadence as steps per minute of both feet and without what cannot be true.

    Values beyond `PLAUSIBLE`, zeros that mean missing, positions no runner could have jumped to, distance that falls or
    leaps and samples after a silence of days become missing; columns that are all missing are left out. Stretches in
    which something carried the runner become pauses; an activity of which that is more than half was no run. Refining
    a refined recording changes nothing.

    Limits of what can be true are our own, chosen wide (backstride_judgement).

    Parameters
    ----------
    recording : Recording
        As a reader gave it.

    Returns
    -------
    tuple of (Recording, tuple of Finding)
        The clean recording, with what was decided in its `decisions`, and what a person may want to know.
    """
    findings: list[Finding] = []
    told_right = replace(recording, summary=_possible(recording.summary))
    near, told = agreed(_without_far_samples(told_right, findings))
    findings += told
    cut = _without_rides(near, findings)
    columns = {
        name: _plausible(name, column, cut.sport, findings)
        for name, column in cut.samples.columns.items()
        if _says_something(name, column)
    }
    _mend_places(cut, columns, findings)
    decisions = dict(cut.decisions)
    summary = _mend_cadence(cut, columns, decisions, findings)
    _drop_zeros_while_moving(cut.samples.time_s, columns)
    kept = {name: column for name, column in columns.items() if np.isfinite(column).any()}
    clean = replace(
        cut,
        samples=Samples(cut.samples.time_s, MappingProxyType(kept)),
        summary=summary,
        cadence_unit=CadenceUnit.STEPS,
        decisions=MappingProxyType(decisions),
    )
    return clean, tuple(findings)


def _possible(summary: Summary) -> Summary:
    """A summary without times and distances that no activity has."""
    lasts = {name: getattr(summary, name) for name in ("elapsed_s", "timer_s")}
    kept = {name: value if value is None or 0 <= value <= LONGEST_S else None for name, value in lasts.items()}
    far = summary.distance_m is not None and not 0 <= summary.distance_m <= PLAUSIBLE["distance_m"][1]
    return replace(summary, **kept, distance_m=None if far else summary.distance_m)


def _says_something(name: str, column: FloatArray) -> bool:
    return name not in ZERO_THROUGHOUT_IS_MISSING or bool(np.nan_to_num(column).any())


def speed_evidence(time_s: FloatArray, columns: Mapping[str, FloatArray]) -> FloatArray | None:
    """Return the best speed at each sample, or None: the device's own, else from distance, else from positions.

    Parameters
    ----------
    time_s : ndarray, shape (n,)
        Strictly increasing. [s]
    columns : Mapping
        Columns of samples.

    Returns
    -------
    ndarray, shape (n,), or None
        Speed; noisy where it is a difference of single samples. [m/s]

    Examples
    --------
    >>> speed_evidence(np.array([0.0, 1.0, 2.0]), {"distance_m": np.array([0.0, 3.0, 6.0])}).tolist()
    [3.0, 3.0, 3.0]
    """
    if len(time_s) < 2:
        return columns.get("speed_m_per_s")
    if "speed_m_per_s" in columns and np.isfinite(columns["speed_m_per_s"]).any():
        return columns["speed_m_per_s"]
    if "distance_m" in columns:
        return np.gradient(_finite(columns["distance_m"]), time_s)
    if "latitude_deg" in columns and "longitude_deg" in columns:
        latitude, longitude = _finite(columns["latitude_deg"]), _finite(columns["longitude_deg"])
        steps = metres_between(latitude[:-1], longitude[:-1], latitude[1:], longitude[1:])
        return np.append(steps / np.diff(time_s), np.nan)
    return None


def _without_far_samples(recording: Recording, findings: list[Finding]) -> Recording:
    time = recording.samples.time_s
    breaks = np.flatnonzero(np.diff(time) > LONGEST_GAP_S) + 1
    if breaks.size == 0 and (len(time) == 0 or time[-1] <= LONGEST_S):
        return recording
    pieces = np.split(np.arange(len(time)), breaks)
    longest = max(pieces, key=len)
    longest = longest[time[longest] - time[longest[0]] <= LONGEST_S]
    findings.append(
        Finding(
            "samples-far-in-time",
            Severity.WARNING,
            "time_s",
            MappingProxyType({"dropped": len(time) - len(longest), "kept": len(longest)}),
        )
    )
    return _piece(recording, longest)


def _piece(recording: Recording, index: np.ndarray) -> Recording:
    offset = float(recording.samples.time_s[index[0]])
    columns = {name: column[index] for name, column in recording.samples.columns.items()}
    return replace(
        recording,
        start=recording.start + timedelta(seconds=offset),
        samples=Samples(recording.samples.time_s[index] - offset, MappingProxyType(columns)),
        pauses=tuple((begin - offset, end - offset) for begin, end in recording.pauses if begin >= offset),
        laps=tuple(
            replace(lap, start_s=lap.start_s - offset, end_s=lap.end_s - offset)
            for lap in recording.laps
            if lap.start_s >= offset
        ),
    )


def _finite(column: FloatArray) -> FloatArray:
    """Return a column without the infinities that a device can write."""
    return np.where(np.isfinite(column), column, np.nan)


def _without_rides(recording: Recording, findings: list[Finding]) -> Recording:
    if recording.sport is Sport.CROSS_TRAINING:
        return recording
    time, columns = recording.samples.time_s, recording.samples.columns
    spans = carried(recording, _speed_over_ground(time, columns))
    if not spans:
        return recording
    if share(spans, time) > MOSTLY:
        findings.append(Finding("faster-than-on-foot", Severity.WARNING, "speed_m_per_s"))
        decisions = {**recording.decisions, "sport": "cross_training: faster than anyone runs for most of the time"}
        return replace(recording, sport=Sport.CROSS_TRAINING, decisions=MappingProxyType(decisions))
    minutes = round(sum(end - begin for begin, end in spans) / 60.0)
    findings.append(Finding("carried", Severity.WARNING, "speed_m_per_s", MappingProxyType({"minutes": minutes})))
    return _on_foot(recording, spans)


def _speed_over_ground(time: FloatArray, columns: Mapping[str, FloatArray]) -> FloatArray | None:
    """Speed by distance or positions, which a slip of the speed alone cannot make; the device's own without them."""
    way = speed_evidence(time, {name: column for name, column in columns.items() if name != "speed_m_per_s"})
    return speed_evidence(time, columns) if way is None else way


def _on_foot(recording: Recording, spans: Spans) -> Recording:
    """A recording whose carried stretches are pauses, without the metres they brought."""
    time, before = recording.samples.time_s, recording.samples.columns
    columns = on_foot_only(before, inside(spans, time))
    summary = recording.summary
    ridden = _reach(before) - _reach(columns)
    walked = None if summary.distance_m is None or not ridden else summary.distance_m - ridden
    return replace(
        recording,
        samples=Samples(time, MappingProxyType(columns)),
        pauses=tuple(sorted((*(p for p in recording.pauses if not _covered(p, spans)), *spans))),
        summary=replace(
            summary,
            distance_m=walked if walked is not None and walked > 0 else None,
            timer_s=None,
            ascent_m=None,
            descent_m=None,
        ),
    )


def _covered(pause: tuple[float, float], spans: Spans) -> bool:
    return any(begin <= pause[0] and pause[1] <= end for begin, end in spans)


def _reach(columns: Mapping[str, FloatArray]) -> float:
    distance = columns.get("distance_m")
    return 0.0 if distance is None else float(np.nanmax(distance) - np.nanmin(distance))


def _plausible(name: str, column: FloatArray, sport: Sport, findings: list[Finding]) -> FloatArray:
    limits = (0.0, SPEED_LIMIT_M_PER_S[sport]) if name == "speed_m_per_s" else PLAUSIBLE.get(name)
    if limits is None:
        return column
    with np.errstate(invalid="ignore"):
        absurd = (column < limits[0]) | (column > limits[1])
    if not absurd.any():
        return column
    beyond = absurd & (column != 0) if name in ZERO_IS_MISSING else absurd
    _tell_dropped(name, column, beyond, findings)
    return np.where(absurd, np.nan, column)


def _tell_dropped(name: str, column: FloatArray, dropped: np.ndarray, findings: list[Finding]) -> None:
    count = int(dropped.sum())
    if count > MISSING_SHARE_WORTH_A_WORD * len(column):
        values: dict[str, FindingValue] = {"column": name, "count": count, "of": len(column)}
        findings.append(Finding("values-absurd", Severity.NOTE, name, MappingProxyType(values)))


def _mend_places(recording: Recording, columns: dict[str, FloatArray], findings: list[Finding]) -> None:
    time, limit = recording.samples.time_s, SPEED_LIMIT_M_PER_S[recording.sport]
    if "latitude_deg" in columns and "longitude_deg" in columns:
        latitude, longitude, dropped = drop_gps_jumps(time, columns["latitude_deg"], columns["longitude_deg"], limit)
        columns["latitude_deg"], columns["longitude_deg"] = latitude, longitude
        if dropped:
            values = MappingProxyType({"count": dropped, "of": len(time)})
            findings.append(Finding("position-jumps", Severity.NOTE, "latitude_deg", values))
    elif "latitude_deg" in columns or "longitude_deg" in columns:
        columns.pop("latitude_deg", None)
        columns.pop("longitude_deg", None)
    if "distance_m" in columns:
        columns["distance_m"] = _rising(time, columns["distance_m"], limit, findings)


def _rising(time: FloatArray, distance: FloatArray, limit: float, findings: list[Finding]) -> FloatArray:
    known = np.flatnonzero(np.isfinite(distance))
    steps, spans = np.diff(distance[known]), np.diff(time[known])
    wrong = (steps < 0) | (steps > limit * spans + 200.0)
    if not wrong.any():
        return distance
    values = MappingProxyType({"count": int(wrong.sum())})
    findings.append(Finding("distance-leaps", Severity.NOTE, "distance_m", values))
    mended = distance.copy()
    mended[known] = distance[known[0]] + np.concatenate([[0.0], np.cumsum(np.where(wrong, 0.0, steps))])
    return mended


def _mend_cadence(
    recording: Recording, columns: dict[str, FloatArray], decisions: dict[str, str], findings: list[Finding]
) -> Summary:
    summary = recording.summary
    if recording.sport is Sport.CROSS_TRAINING:
        columns.pop("cadence_spm", None)
        return replace(summary, mean_cadence_spm=None, steps=None)
    if "cadence_spm" not in columns:
        return summary
    if DECIDED in decisions:
        return summary
    decision = _decide(recording, columns)
    decisions[DECIDED] = decision.why
    columns["cadence_spm"] = _below_most(columns["cadence_spm"] * decision.factor)
    findings.extend(_cadence_findings(decision))
    return _summary_in_steps(summary, columns["cadence_spm"])


def _decide(recording: Recording, columns: Mapping[str, FloatArray]) -> CadenceDecision:
    speed = speed_evidence(recording.samples.time_s, columns)
    return decide_cadence(columns["cadence_spm"], speed, recording.cadence_unit, recording.sport)


def _below_most(cadence: FloatArray) -> FloatArray:
    return np.where(cadence > MOST_STEPS_SPM, np.nan, cadence)


def _cadence_findings(decision: CadenceDecision) -> Iterator[Finding]:
    if decision.against_declared:
        values = MappingProxyType({"factor": decision.factor})
        yield Finding("cadence-unit-corrected", Severity.NOTE, "cadence_spm", values)


def _summary_in_steps(summary: Summary, cadence_spm: FloatArray) -> Summary:
    """Bring the mean cadence of a summary to the samples' unit, by the nearer factor of two."""
    stepping = cadence_spm[cadence_spm > 0]
    if summary.mean_cadence_spm is None or stepping.size == 0:
        return summary
    mean = float(stepping.mean())
    factor = min((1.0, 2.0, 0.5), key=lambda f: abs(np.log(f * max(summary.mean_cadence_spm or 0, 1e-3) / mean)))
    return replace(summary, mean_cadence_spm=summary.mean_cadence_spm * factor)


def _drop_zeros_while_moving(time: FloatArray, columns: dict[str, FloatArray]) -> None:
    with_zeros = [name for name in ZERO_WHILE_MOVING_IS_MISSING if name in columns and (columns[name] == 0).any()]
    speed = speed_evidence(time, columns) if with_zeros else None
    if speed is None:
        return
    for name in with_zeros:
        untrue = (columns[name] == 0) & (np.nan_to_num(speed) > MOVING_M_PER_S)
        columns[name] = np.where(untrue, np.nan, columns[name])
