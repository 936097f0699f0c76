"""From markers to coordinates: weighted least squares frame by frame, marker places refined by the motion itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.engine import Engine
from backstride.body.markers import Axes, Landmark, Markers, TooFewMarkers, laboratory_axes, landmark_of, stuck_to
from backstride.body.motion import Motion
from backstride.findings import Finding, Severity

Array = NDArray[np.float64]

RIGID_M: Final = 0.012
"""Spread of the distance to a marker on the spine or breastbone below which a marker is on the trunk too. [m]"""

STEADY_M: Final = 0.020
"""A marker without a known name belongs to the bone in whose frame it moves least, if by less than this. [m]"""

NAMED_STEADY_M: Final = 0.060
"""The same for a marker whose name tells the bone. [m]"""

_RANGES_DEG: Final[Mapping[str, tuple[float, float]]] = {
    "pelvis_tilt": (-90, 60), "pelvis_list": (-45, 45), "lumbar_flexion": (-75, 40), "lumbar_bending": (-40, 40),
    "lumbar_rotation": (-50, 50), "hip_flexion": (-45, 130), "hip_adduction": (-50, 35), "hip_rotation": (-45, 45),
    "knee_angle": (-3, 150), "ankle_angle": (-50, 40), "subtalar_angle": (-25, 25), "mtp_angle": (-1, 1),
    "arm_flex": (-100, 180), "arm_add": (-150, 60), "arm_rot": (-90, 90), "elbow_flex": (0, 155),
    "neck_flexion": (-50, 50),
}  # fmt: skip
_MIDDLE_WORDS: Final = frozenset({"c7", "clav", "strn", "t10"})
_ABOVE_M: Final = 0.06
_LOST_M: Final = 0.04
_TRUNK_MARKERS: Final = 3
_SEEN_SHARE: Final = 0.5
_LONG_GAP_S: Final = 0.1
_ASTRAY_M: Final = 0.06
_ASTRAY_TIMES: Final = 3.0
_REST_PULL: Final = 3e-3
_NOD_PULL: Final = 2.0 * (0.010 / np.radians(3.0)) ** 2
_SAMPLE: Final = 40
_HINGE_BONES: Final = ("pelvis", "thorax", "head", "humerus", "forearm", "femur", "tibia", "calcn")


@dataclass(frozen=True, slots=True)
class Placed:
    """A marker fixed to a bone: column in the data, bone index in the model, place in its frame, weight, trust."""

    column: int
    bone: int
    at_m: Array
    weight: float
    trust: float


@dataclass(frozen=True, slots=True)
class Tracked:
    """A motion found from markers.

    Parameters
    ----------
    motion : Motion
        Coordinates.
    residual_m : float
        Root mean square distance of markers from their places. [m]
    axes : Axes
        The turn from the laboratory's axes to ours, for forces of the same file.
    findings : sequence of Finding
        Markers that were not used, and the like.
    """

    motion: Motion
    residual_m: float
    axes: Axes
    findings: Sequence[Finding]


def track(engine: Engine, markers: Markers) -> Tracked:
    """Return the motion that fits markers best.

    Known markers set a first pose; unknown ones are given to the bone in whose frame they lie still; all are then
    refined by the mean of what is left over, the less the more a landmark is trusted.

    How far a marker may wander is our own (backstride_judgement).

    Returns
    -------
    Tracked
        Coordinates of shape (frames,) each [rad or m] at the frames that fit a body, and the root mean square distance
        of markers [m].

    Raises
    ------
    TooFewMarkers
        If pelvis or feet cannot be told.
    """
    axes = laboratory_axes(markers)
    if axes is None:
        raise TooFewMarkers(markers.names)
    markers = _seen_enough(markers)
    places = axes.turn(markers.places_m)
    known = _known(engine, markers)
    sample = np.linspace(0, len(places) - 1, min(_SAMPLE, len(places))).astype(int)
    values = _solve_all(engine, places[sample], known)
    known = _refined(engine, places[sample], values, known)
    everything = [*known, *_adopted(engine, markers.names, places[sample], values, known)]
    times = markers.times_s
    if not _trunk_seen(engine, markers.names, everything):  # the sample tells what there is; the rest would cost time
        times, places = times[sample], places[sample]
    else:
        for _ in range(3):
            values = _solve_all(engine, places[sample], everything)
            everything = _refined(engine, places[sample], values, everything)
        values = _solve_all(engine, places, everything, _steady_trunk(engine, values))
    away = _away(engine, places, values, everything)
    keep = _fitting(away)
    values = _level_gaze(engine, values[keep], everything)
    motion = Motion(times[keep], {name: values[:, index] for index, name in enumerate(engine.map.names)})
    notes = (*_notes(markers, everything, engine), *_astray(keep))
    return Tracked(motion, float(np.sqrt(np.mean(away[keep] ** 2))), axes, notes)


def _astray(keep: NDArray[np.bool_]) -> Iterator[Finding]:
    """Say so where frames fit no body: markers that took each other's names, or jumped."""
    if not keep.all():
        yield Finding("motion-frames-astray", Severity.WARNING, "", {"frames": int((~keep).sum())})


def _fitting(away: Array) -> NDArray[np.bool_]:
    """Which frames fit the body, from how far markers are from their places. [m]"""
    return np.asarray(away <= max(_ASTRAY_M, _ASTRAY_TIMES * float(np.median(away))))


def _spine_seen(labels: Sequence[str], placed: Sequence[Placed]) -> bool:
    """Whether a marker on the spine says how far the trunk leans; shoulders and breastbone slide on it."""
    words = {mark.word for mark in (landmark_of(labels[one.column]) for one in placed) if mark is not None}
    return bool(words & {"c7", "t10"})


def _seen_enough(markers: Markers) -> Markers:
    """Return the markers without frames in which hardly any was seen; the motion is bridged there."""
    ever = np.isfinite(markers.places_m).all(axis=2)
    keep = ever.sum(axis=1) >= _SEEN_SHARE * ever.any(axis=0).sum()
    return Markers(markers.times_s[keep], markers.names, markers.places_m[keep])


def _trunk_seen(engine: Engine, labels: Sequence[str], placed: Sequence[Placed]) -> bool:
    """Whether enough markers are on the thorax, one of them by its name: a still spine fits anything."""
    mine = [labels[one.column] for one in placed if one.bone == engine.model.body("thorax").id]
    named = [mark.bone for mark in map(landmark_of, mine) if mark is not None]
    return len(mine) >= _TRUNK_MARKERS and "thorax" in [*named, *map(stuck_to, mine)]


def _level_gaze(engine: Engine, values: Array, placed: Sequence[Placed]) -> Array:
    """Keep a head without markers at its mean pitch in space: runners hold their gaze level while the trunk nods."""
    if any(one.bone == engine.model.body("head").id for one in placed):
        return values
    pitch = values[:, engine.map.names.index("pelvis_tilt")] + values[:, engine.map.names.index("lumbar_flexion")]
    values[:, engine.map.names.index("neck_flexion")] = np.mean(pitch) - pitch
    return values


def _known(engine: Engine, markers: Markers) -> list[Placed]:
    size = engine.body.person.height_m / engine.body.skeleton.stature_m
    found = [(column, landmark_of(name)) for column, name in enumerate(markers.names)]
    seen = np.isfinite(markers.places_m).all(axis=2).mean(axis=0)
    return [_place(engine, column, mark, size) for column, mark in found if mark is not None and seen[column] > 0.5]


def _place(engine: Engine, column: int, mark: Landmark, size: float) -> Placed:
    factor = size * engine.body.person.factors.get(mark.bone, 1.0)
    return Placed(column, engine.model.body(mark.bone).id, np.array(mark.at_m) * factor, mark.weight, mark.trust)


@dataclass(frozen=True, slots=True)
class Rest:
    """Where coordinates are drawn to when markers leave them open, and how strongly. [rad or m; m² per rad²]"""

    values: Array
    pull: Array


def _at_zero(engine: Engine) -> Rest:
    pull = np.full(len(engine.map.names), _REST_PULL**2)
    pull[:6] = 0.0
    return Rest(np.zeros(len(pull)), pull)


def _steady_trunk(engine: Engine, values: Array) -> Rest:
    """Draw the trunk's nodding towards its mean, as far as skin moves on the breastbone and trunks nod little.

    Markers wander by about 1 cm on soft parts, trunks nod by about 3 degrees in running: the pull is the square of the
    first over the second, weighted like the thorax's markers.
    """
    rest = _at_zero(engine)
    at = engine.map.names.index("lumbar_flexion")
    means, pull = rest.values.copy(), rest.pull.copy()
    means[at], pull[at] = float(np.mean(values[:, at])), _NOD_PULL
    return Rest(means, pull)


def _solve_all(engine: Engine, places: Array, placed: Sequence[Placed], rest: Rest | None = None) -> Array:
    values = np.zeros((len(places), len(engine.map.names)))
    current, cost, limits = np.zeros(values.shape[1]), np.inf, _limits(engine)
    for frame, seen in enumerate(places):
        fit = _fit(seen, placed, rest or _at_zero(engine))
        if frame > 0:
            current, cost = _solve(engine, fit, current, 15, limits)
        if cost > _LOST_M**2:  # the first frame, or a leg that went astray: begin anew from several poses
            tries = [_solve(engine, fit, start, 80, limits) for start in _starts(engine, seen, placed)]
            current, cost = min(tries, key=lambda one: one[1])
        values[frame] = current
    return values


def _starts(engine: Engine, seen: Array, placed: Sequence[Placed]) -> Iterator[Array]:
    """Return poses to begin with: both knees bent, and each leg swinging in turn."""
    pelvis = engine.model.body("pelvis").id
    mine = [seen[one.column] - one.at_m for one in placed if one.bone == pelvis]
    for right, left in ((0.5, 0.5), (1.4, 0.4), (0.4, 1.4)):
        start = np.zeros(len(engine.map.names))
        start[:3] = np.nanmean(mine, axis=0)
        bends = {"knee_angle_r": right, "knee_angle_l": left, "elbow_flex_r": 1.2, "elbow_flex_l": 1.2}
        for name, value in bends.items():
            start[engine.map.names.index(name)] = value
        yield start


@dataclass(frozen=True, slots=True)
class Fit:
    """One frame to fit: bones and places of the markers seen, where they are, and the weight of each number."""

    bones: Sequence[int]
    local_m: Array
    target_m: Array
    weights: Array
    rest: Rest


def _fit(seen: Array, placed: Sequence[Placed], rest: Rest) -> Fit:
    use = [one for one in placed if np.isfinite(seen[one.column]).all()]
    weights = np.repeat([one.weight for one in use], 3)
    local = np.array([one.at_m for one in use])
    return Fit([one.bone for one in use], local, seen[[one.column for one in use]], weights, rest)


def _solve(engine: Engine, fit: Fit, start: Array, steps: int, limits: tuple[Array, Array]) -> tuple[Array, float]:
    """Return coordinates and mean squared distance [m²]: Levenberg-Marquardt, only steps that help are taken."""
    low, high = limits
    pull, home = fit.rest.pull, fit.rest.values
    values, damping = np.clip(start, low, high), 1e-3
    misfit, slope = _misfit(engine, fit, values)
    cost = float(misfit @ (fit.weights * misfit) + pull @ (values - home) ** 2)
    for _ in range(steps):
        normal = slope.T @ (fit.weights[:, None] * slope) + np.diag(pull + damping)
        step = np.linalg.solve(normal, slope.T @ (fit.weights * misfit) - pull * (values - home))
        trial = np.clip(values + np.clip(step, -0.4, 0.4), low, high)
        trial_misfit, trial_slope = _misfit(engine, fit, trial)
        trial_cost = float(trial_misfit @ (fit.weights * trial_misfit) + pull @ (trial - home) ** 2)
        if trial_cost >= cost:
            damping = damping * 8.0
            if damping > 1e3:
                break
            continue
        done = cost - trial_cost < 1e-9 * cost
        values, misfit, slope, cost, damping = trial, trial_misfit, trial_slope, trial_cost, max(damping / 6.0, 1e-9)
        if done:
            break
    return values, float(3.0 * np.mean(misfit**2))


def _misfit(engine: Engine, fit: Fit, values: Array) -> tuple[Array, Array]:
    where, jacobians = engine.points(values, fit.bones, fit.local_m)
    misfit = (fit.target_m - where).ravel()
    return misfit, jacobians.reshape(len(misfit), -1)


def _limits(engine: Engine) -> tuple[Array, Array]:
    """Return the least and the greatest value of every coordinate that a joint allows."""
    low, high = np.full(len(engine.map.names), -np.inf), np.full(len(engine.map.names), np.inf)
    for index, name in enumerate(engine.map.names):
        for start, (least, greatest) in _RANGES_DEG.items():
            if name.startswith(start):
                low[index], high[index] = np.radians(least), np.radians(greatest)
    return low, high


def _in_frames(engine: Engine, places: Array, values: Array, bone: str) -> Array:
    """Return all markers in a bone's frame, shape (frames, markers, 3)."""
    origins, axes = engine.places(engine.map.expand(values), bone)
    return np.asarray(np.einsum("fij,fmi->fmj", axes, places - origins[:, None]))


def _refined(engine: Engine, places: Array, values: Array, placed: Sequence[Placed]) -> list[Placed]:
    fit = _fitting(_away(engine, places, values, placed))
    frames = {name: _in_frames(engine, places[fit], values[fit], name) for name in _bones(engine)}
    out = []
    for one in placed:
        mean = np.nanmean(frames[engine.model.body(one.bone).name][:, one.column], axis=0)
        out.append(replace(one, at_m=one.at_m + (1.0 - one.trust) * (mean - one.at_m)))
    return out


def _adopted(
    engine: Engine, labels: Sequence[str], places: Array, values: Array, known: Sequence[Placed]
) -> Iterator[Placed]:
    """Return markers without a known place to a bone: the one their name tells, else the one they lie still on."""
    taken = {one.column for one in known}
    seen = np.isfinite(places).all(axis=2).mean(axis=0)
    open_ones = [c for c in range(len(labels)) if c not in taken and seen[c] > _SEEN_SHARE]
    names = _bones(engine)
    fit = _fitting(_away(engine, places, values, known))
    frames = np.stack([_in_frames(engine, places[fit][:, open_ones], values[fit], name) for name in names])
    spread = np.sqrt(np.nanvar(frames, axis=1).sum(axis=-1))
    rigid = rigid_with_trunk(labels, places, known)
    for index, column in enumerate(open_ones):
        told = stuck_to(labels[column]) or ("thorax" if column in rigid else None)
        best = names.index(told) if told in names else int(np.argmin(spread[:, index]))
        if spread[best, index] < (NAMED_STEADY_M if told else STEADY_M):
            mean = np.nanmean(frames[best][:, index], axis=0)
            yield Placed(column, engine.model.body(names[best]).id, mean, 0.3, 0.0)


def rigid_with_trunk(labels: Sequence[str], places: Array, known: Sequence[Placed]) -> set[int]:
    """Return the columns of markers without a known place that keep their distance to the spine or breastbone.

    A marker on the trunk lies between the top of it and the pelvis, so the head, which also keeps its distance, is not
    taken for a part of the trunk; its bone by name or by rest comes first.

    How still is still is our own (backstride_judgement).

    Parameters
    ----------
    labels : sequence of str
        Names of the markers.
    places : Array
        Places, shape (frames, markers, 3), y up. [m]
    known : sequence of Placed
        Markers with a known place.

    Returns
    -------
    set of int
        Columns of `places` whose distance to an anchor spreads by less than `RIGID_M`.
    """
    words = {one.column: mark.word for one in known if (mark := landmark_of(labels[one.column])) is not None}
    anchors = [column for column, word in words.items() if word in _MIDDLE_WORDS]
    if not anchors:
        return set()
    heights = np.nanmean(places[..., 1], axis=0)
    low = max((heights[column] for column, word in words.items() if word in ("asis", "psis")), default=0.0)
    top = max(heights[column] for column in anchors)
    open_ones = [c for c in range(len(labels)) if c not in words and low + _ABOVE_M < heights[c] < top + _ABOVE_M]
    return {column for column in open_ones if _keeps_distance(places, column, anchors)}


def _keeps_distance(places: Array, column: int, anchors: Sequence[int]) -> bool:
    apart = [np.linalg.norm(places[:, column] - places[:, anchor], axis=1) for anchor in anchors]
    return bool(min(float(np.nanstd(one)) for one in apart) < RIGID_M)


def _bones(engine: Engine) -> list[str]:
    names = [engine.model.body(index).name for index in range(engine.model.nbody)]
    return [name for name in names if name.split("_")[0] in _HINGE_BONES]


def _away(engine: Engine, places: Array, values: Array, placed: Sequence[Placed]) -> Array:
    """Return the root mean square distance of markers from their places, frame by frame. [m]"""
    frames = {name: _in_frames(engine, places, values, name) for name in _bones(engine)}
    away = [frames[engine.model.body(one.bone).name][:, one.column] - one.at_m for one in placed]
    return np.asarray(np.sqrt(np.nanmean(np.sum(np.square(away), axis=-1), axis=0)))


def _joined_to_trunk(labels: Sequence[str], placed: Sequence[Placed], engine: Engine) -> list[str]:
    """Return the names of markers on the thorax whose names say nothing."""
    mine = [labels[one.column] for one in placed if one.bone == engine.model.body("thorax").id]
    return [name for name in mine if landmark_of(name) is None and stuck_to(name) is None]


def _notes(markers: Markers, placed: Sequence[Placed], engine: Engine) -> tuple[Finding, ...]:
    used = {one.column for one in placed}
    unused = [name for column, name in enumerate(markers.names) if column not in used]
    notes = [Finding("motion-markers-unused", Severity.NOTE, "", {"names": ", ".join(unused)})] if unused else []
    joined = _joined_to_trunk(markers.names, placed, engine)
    if joined:
        notes.append(Finding("motion-trunk-by-rigidity", Severity.NOTE, "", {"names": ", ".join(joined)}))
    gap = float(np.diff(markers.times_s).max()) if len(markers.times_s) > 1 else 0.0
    if gap > _LONG_GAP_S:
        notes.append(Finding("motion-gaps-bridged", Severity.WARNING, "", {"seconds": round(gap, 2)}))
    if not _trunk_seen(engine, markers.names, placed):
        notes.append(Finding("motion-trunk-missing", Severity.ERROR, "", {"needed": _TRUNK_MARKERS}))
    elif not _spine_seen(markers.names, placed):
        notes.append(Finding("motion-trunk-unsure", Severity.WARNING))
    return tuple(notes)
