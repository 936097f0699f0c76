"""Force plates held against the motion before they are believed: their clock, their places, and whether they fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.engine import Engine, JointMotion
from backstride.body.kernel.ground import FEET, bears, root_wrench, uncovered
from backstride.body.kernel.loading import build_engine, joint_motion
from backstride.body.kernel.member import Task
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import GroundForce, force_at, rates
from backstride.findings import Finding, FindingValue, Severity
from backstride.units import body_weight_n

Array = NDArray[np.float64]

CUT_OFF_HZ: Final = 6.0
"""Motion and force are compared at this cut-off. [Hz]"""

LAG_MOST_S: Final = 0.040
"""Furthest that the clock of plates is looked for. [s]"""

LAG_LEAST_S: Final = 0.004
"""Smaller lags are not corrected. [s]"""

BETTER_SHARE: Final = 0.10
"""A corrected clock must lessen the difference by so much to be believed. [1]"""

DISAGREE_BW: Final = 0.12
"""Difference of measured and momentum force above which the spine is computed from momentum, rms. [BW]"""

NEAR_M: Final = 0.35
"""Furthest that the middle place of a push lies from the heel of the foot it pushes. [m]"""

_STEP_S: Final = 0.001
_ENDS_S: Final = 0.08
_LOADED_BW: Final = 0.3


@dataclass(frozen=True, slots=True)
class Held:
    """Plates held against the motion.

    Parameters
    ----------
    task : Task
        The task with the clock of its plates set right.
    believed : bool
        Whether the spine may be computed with them; else the ground's push is taken from the motion.
    findings : tuple of Finding
        What was corrected or not believed.
    """

    task: Task
    believed: bool
    findings: tuple[Finding, ...]

    @property
    def loads(self) -> Task:
        """The task that loads are computed from."""
        return self.task if self.believed else replace(self.task, forces=())


def held_against_motion(task: Task) -> Held:
    """Return a task whose plates were compared with what the motion asks of the ground.

    The lag between measured and momentum force is looked for within `LAG_MOST_S` either way. Where they still differ
    by more than `DISAGREE_BW` after that, or where pushes do not lie under a foot, plates are not believed.

    These limits are our own (backstride_judgement).

    Parameters
    ----------
    task : Task
        A motion with measured forces, or without, which is given back as it is.

    Returns
    -------
    Held
        Its task has the plates' clock set right [s]; `Held.loads` has no plates where they are not believed.
    """
    if not task.forces:
        return Held(task, believed=True, findings=())
    engine = build_engine(build_body(task.person, Assumptions(cut_off_hz=CUT_OFF_HZ)))
    moving = rates(task.motion, engine.map.names, CUT_OFF_HZ).trimmed(max(task.trim_s, _ENDS_S))
    joints = joint_motion(engine, moving)
    weight = body_weight_n(task.person.mass_kg)
    asked = root_wrench(engine, joints).force_n[:, 1] / weight
    lag, notes = _clock(task.forces, moving.times_s, asked, weight)
    forces = tuple(replace(one, times_s=one.times_s + lag) for one in task.forces)
    astray = _astray(engine, joints, moving.times_s, forces)
    found = Held(replace(task, forces=forces), believed=not astray, findings=(*notes, *astray))
    return _agreeing(found, moving.times_s, asked, weight)


def _up(forces: Sequence[GroundForce], times_s: Array, weight: float) -> Array:
    return np.asarray(sum(force_at(one, times_s, CUT_OFF_HZ).force_n[:, 1] for one in forces) / weight)


def _clock(
    forces: Sequence[GroundForce], times_s: Array, asked: Array, weight: float
) -> tuple[float, tuple[Finding, ...]]:
    """Return by how much the plates' times must rise, and what is said of it. [s]"""
    lags = np.arange(-LAG_MOST_S, LAG_MOST_S + _STEP_S / 2.0, _STEP_S)
    wide = np.arange(times_s[0] - LAG_MOST_S, times_s[-1] + LAG_MOST_S, _STEP_S)
    measured = _up(forces, wide, weight)
    gaps = np.array([_gap(asked, np.interp(times_s - lag, wide, measured), times_s) for lag in lags])
    now = gaps[len(lags) // 2]
    best = float(lags[int(np.argmin(gaps))])
    if abs(best) < LAG_LEAST_S or abs(best) > LAG_MOST_S - _STEP_S or gaps.min() > (1.0 - BETTER_SHARE) * now:
        return 0.0, ()
    way = "late" if best < 0.0 else "early"
    values: dict[str, FindingValue] = {
        "ms": round(1000.0 * abs(best)),
        "way": way,
        "rmse": round(float(gaps.min()), 3),
        "was": round(float(now), 3),
    }
    return best, (Finding("motion-plates-clock", Severity.WARNING, "", values),)


def _gap(asked: Array, measured: Array, times_s: Array) -> float:
    """Return the rms difference where plates bore the runner, without the offset of a scale. [BW]"""
    bore = ~uncovered(asked, measured, times_s, 1.0)
    return float(np.sqrt(np.mean((asked[bore] - measured[bore]) ** 2))) if bore.any() else np.inf


def _astray(engine: Engine, joints: JointMotion, times_s: Array, forces: Sequence[GroundForce]) -> tuple[Finding, ...]:
    """Return what is said of pushes that lie under neither foot."""
    feet = [engine.places(joints.positions, foot)[0][:, [0, 2]] for foot in FEET]
    weight = body_weight_n(engine.body.person.mass_kg)
    near = all(_away(one, feet, times_s, weight) <= NEAR_M for one in forces)
    return () if near else (Finding("motion-force-places-astray", Severity.WARNING),)


def _away(force: GroundForce, feet: Sequence[Array], times_s: Array, weight: float) -> float:
    """Return the median distance of pushes from the nearer heel; 0 for a plate that bore nothing. [m]"""
    at = force_at(force, times_s, CUT_OFF_HZ)
    loaded = at.force_n[:, 1] > _LOADED_BW * weight
    if not loaded.any():
        return 0.0
    push, about = at.force_n[loaded, 1], at.moment_nm[loaded]
    centre = np.stack([about[:, 2] / push, -about[:, 0] / push], axis=1)  # on the level of the ground's origin
    apart = [np.linalg.norm(foot[loaded] - centre, axis=1) for foot in feet]
    return float(np.median(np.min(apart, axis=0)))


def _agreeing(held: Held, times_s: Array, asked: Array, weight: float) -> Held:
    """Return plates with whether they agree with the motion, where they bore the runner at all."""
    measured = _up(held.task.forces, times_s, weight)
    bore = ~uncovered(asked, measured, times_s, 1.0)
    if not bears(asked, ~bore, 1.0):
        return held  # said by the analysis: they belong to something else
    gap = _gap(asked, measured, times_s)
    if gap <= DISAGREE_BW:
        return held
    values = {"rmse": round(gap, 2), "most": DISAGREE_BW}
    return replace(
        held, believed=False, findings=(*held.findings, Finding("motion-plates-disagree", Severity.WARNING, "", values))
    )
