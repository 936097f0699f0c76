"""From a motion to loads with bands: the ensemble run and summed up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.ensemble import Band, band, estimate, load_ensemble
from backstride.body.kernel.contacts import contact_times
from backstride.body.kernel.gait_cycle import filled, gait_cycle
from backstride.body.kernel.ground import bears, uncovered
from backstride.body.kernel.member import MemberLoads, Task, many_members
from backstride.body.kernel.plates import held_against_motion
from backstride.body.kernel.statics import Outcome
from backstride.body.model import Assumptions
from backstride.body.motion import GroundForce, force_at
from backstride.body.muscles import LEG_GROUPS, TRUNK_GROUPS
from backstride.body.results import Agreement, GroupWork, LevelLoad, Loads, Refused
from backstride.body.skeleton import LEVELS
from backstride.findings import Finding, Severity
from backstride.units import body_weight_n

Array = NDArray[np.float64]

FAILED_SHARE_MAX: Final = 0.02
"""Share of frames without a meaningful answer above which a motion is refused rather than averaged. [1]"""

MIDDLE_CUT_OFF_HZ: Final = 12.0
"""The ensemble's middle filter, for measured forces beside the ensemble's middle. [Hz]"""

STRAINED_SHARE: Final = 0.1
"""Share of frames with too weak muscles above which the reader is told. [1]"""


def analyse(
    task: Task, members: Sequence[Assumptions] | None = None, findings: Sequence[Finding] = ()
) -> Loads | Refused:
    """Return the loads of a motion with the spread of the ensemble.

    Parameters
    ----------
    task : Task
        The motion and the person.
    members : sequence of Assumptions, optional
        The ensemble; the package's own by default.
    findings : sequence of Finding
        What reading the motion found, handed through.

    Returns
    -------
    Loads or Refused
        Refused when more than `FAILED_SHARE_MAX` of the frames have no meaningful answer.
    """
    held = held_against_motion(task)
    told = many_members(held.loads, members or load_ensemble())
    return summed_up(held.task, told, (*held.findings, *findings))


def summed_up(task: Task, told: Sequence[MemberLoads], findings: Sequence[Finding]) -> Loads | Refused:
    """Return the summary of what the members said: median and 5 to 95 % of the ensemble for every curve and peak.

    Parameters
    ----------
    task : Task
        The motion and the person.
    told : sequence of MemberLoads
        What the members said, all at the same time stamps.
    findings : sequence of Finding
        Handed through.

    Returns
    -------
    Loads or Refused
        Curves of shape (frames,), compression into the endplate positive [BW], moments [Nm/kg]; refused when more than
        `FAILED_SHARE_MAX` of the frames have no meaningful answer.
    """
    outcomes = _outcomes(told)
    share = (outcomes["failed"] + outcomes["infeasible"]) / max(sum(outcomes.values()), 1)
    if share > FAILED_SHARE_MAX:
        values = MappingProxyType({"percent": round(100.0 * share, 1)})
        return Refused(share, outcomes, (Finding("motion-frames-failed", Severity.ERROR, "", values), *findings))
    ground = [band([one.ground[:, axis] for one in told], "BW") for axis in range(3)]
    plates = _plates(task, told[0].times_s, ground)
    return Loads(
        task.person,
        told[0].times_s,
        {level: _level(told, level) for level in LEVELS},
        {group: _group(told, group) for group in (*TRUNK_GROUPS, *LEG_GROUPS)},
        ground[1],
        ground[0],
        ground[2],
        plates.agreement,
        outcomes,
        (*_strained(outcomes), *plates.findings, *findings),
        gait_cycle(told, contact_times(task)),
    )


def _outcomes(told: Sequence[MemberLoads]) -> Mapping[str, int]:
    counts = [one.solution.counts() for one in told]
    return {outcome.name.lower(): sum(count[outcome.name.lower()] for count in counts) for outcome in Outcome}


def _strained(outcomes: Mapping[str, int]) -> Sequence[Finding]:
    """Say so where the model's muscles were often too weak for the motion."""
    share = outcomes["saturated"] / max(sum(outcomes.values()), 1)
    if share <= STRAINED_SHARE:
        return ()
    values = MappingProxyType({"percent": round(100.0 * share)})
    return (Finding("motion-muscles-strained", Severity.NOTE, "", values),)


def _level(told: Sequence[MemberLoads], level: str) -> LevelLoad:
    forces = [one.levels[level] for one in told]
    moments = [one.moments[level] for one in told]
    return LevelLoad(
        estimate([float(np.nanmax(f[:, 0])) for f in forces], "BW"),
        estimate([float(np.nanmean(f[:, 0])) for f in forces], "BW"),
        estimate([float(np.nanmax(f[:, 1])) for f in forces], "BW"),
        estimate([float(np.nanmax(np.abs(f[:, 2]))) for f in forces], "BW"),
        estimate([float(np.nanmax(m[:, 0])) for m in moments], "Nm/kg"),
        estimate([float(np.nanmax(np.abs(m[:, 1]))) for m in moments], "Nm/kg"),
        estimate([float(np.nanmax(np.abs(m[:, 2]))) for m in moments], "Nm/kg"),
        *(band([filled(f[:, axis]) for f in forces], "BW") for axis in range(3)),
        *(band([m[:, axis] for m in moments], "Nm/kg") for axis in range(3)),
    )


def _group(told: Sequence[MemberLoads], group: str) -> GroupWork:
    sides = [(f"{group}_r", f"{group}_l")] * len(told)
    active = [np.stack([one.activations[key] for key in pair]) for one, pair in zip(told, sides, strict=True)]
    forces = [np.stack([one.forces[key] for key in pair]) for one, pair in zip(told, sides, strict=True)]
    strength = [one.strength[f"{group}_r"] for one in told]
    peaks = [float(np.nanmax(force)) for force in forces]
    return GroupWork(
        estimate([float(np.nanmax(one)) for one in active], "1"),
        estimate([float(np.nanmean(one)) for one in active], "1"),
        estimate(peaks, "BW"),
        estimate([float(np.nanmean(one)) for one in forces], "BW"),
        estimate([peak / full for peak, full in zip(peaks, strength, strict=True)], "1"),
        band([filled(one[0]) for one in active], "1"),
        band([filled(one[1]) for one in active], "1"),
    )


@dataclass(frozen=True, slots=True)
class _Plates:
    """What plates measured beside what the motion asks for, and when they bore the runner."""

    agreement: Mapping[str, Agreement]
    findings: Sequence[Finding]


def _plates(task: Task, times_s: Array, ground: Sequence[Band]) -> _Plates:
    """Hold the motion's ground force against the plates', filtered alike, while they bore the runner."""
    if not task.forces:
        return _Plates({}, ())
    measured = total_force(task.forces, times_s, MIDDLE_CUT_OFF_HZ) / body_weight_n(task.person.mass_kg)
    bore = ~uncovered(ground[1].middle, measured[:, 1], times_s, 1.0)
    if not bears(ground[1].middle, ~bore, 1.0):
        return _Plates({}, (Finding("motion-plates-elsewhere", Severity.WARNING),))
    names = ("fore_force", "vertical_force", "side_force")
    told = {name: agreement(ground[axis].middle[bore], measured[bore, axis]) for axis, name in enumerate(names)}
    values = MappingProxyType({"percent": round(100.0 * float(1.0 - bore.mean()))})
    note = Finding("motion-plates-missed", Severity.NOTE, "", values)
    return _Plates(told, () if bore.all() else (note,))


def total_force(forces: Sequence[GroundForce], times_s: Array, cut_off_hz: float | None) -> Array:
    """Return the sum of all plates' forces at other times, shape (frames, 3). [N]

    Parameters
    ----------
    forces : sequence of GroundForce
        The plates.
    times_s : Array, shape (frames,)
        When. [s]
    cut_off_hz : float or None
        Low-pass filter of the force; None for none. [Hz]

    Returns
    -------
    Array, shape (frames, 3)
        Force of the ground on the runner: forwards, up, to the right. [N]
    """
    return np.asarray(sum((force_at(one, times_s, cut_off_hz).force_n for one in forces), np.zeros((len(times_s), 3))))


def agreement(computed: Array, measured: Array) -> Agreement:
    """Return correlation and root mean square difference of two curves; the correlation with a flat curve is 0.

    Parameters
    ----------
    computed, measured : Array, shape (n,)
        Two curves at the same moments. [BW]

    Returns
    -------
    Agreement
        Pearson's r [1] and root mean square difference [BW].

    Examples
    --------
    >>> found = agreement(np.array([0.0, 1.0, 2.0]), np.array([1.0, 2.0, 3.0]))
    >>> round(found.r, 6), found.rmse_bw
    (1.0, 1.0)
    """
    if np.std(computed) == 0.0 or np.std(measured) == 0.0:
        return Agreement(0.0, float(np.sqrt(np.mean((computed - measured) ** 2))))
    r = float(np.corrcoef(computed, measured)[0, 1])
    return Agreement(r, float(np.sqrt(np.mean((computed - measured) ** 2))))
