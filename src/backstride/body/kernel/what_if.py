"""Run what-ifs: every member of the ensemble with and without the change, compared member by member."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.changes import MOVEMENTS, MUSCLE_SETS, RESOLUTION, Answer, Change, Kind, Shift
from backstride.body.ensemble import estimate, load_ensemble
from backstride.body.kernel.member import MemberLoads, Task, many_members
from backstride.body.model import Assumptions
from backstride.body.motion import Motion
from backstride.body.muscles import load_muscles
from backstride.body.skeleton import LEVELS

Array = NDArray[np.float64]

LEAST: Final = 0.01
"""Loads and works below this are not divided by: muscles may rest. [BW or 1]"""


def what_if(task: Task, change: Change, members: Sequence[Assumptions] | None = None) -> Answer:
    """Return what a change does to a motion's loads.

    Another movement cannot keep the forces that plates measured, so both sides of such a comparison take the ground
    force from the motion.

    Parameters
    ----------
    task : Task
        The motion and the person.
    change : Change
        What is changed.
    members : sequence of Assumptions, optional
        The ensemble; the package's own by default.

    Returns
    -------
    Answer
        Relative change of peaks per level and muscle group, member by member: 0.1 is a tenth more. [1]
    """
    chosen = members or load_ensemble()
    base = replace(task, forces=()) if change.kind is Kind.MOVEMENT or change.name == "body_mass" else task
    return compare(change, many_members(base, chosen), many_members(changed(base, change), chosen))


def compare(change: Change, before: Sequence[MemberLoads], after: Sequence[MemberLoads]) -> Answer:
    """Return the relative change of peaks between two runs of the same members.

    Changes under 3 % count as unseen, our own limit (backstride_judgement).

    Returns
    -------
    Answer
        Change over the value before, or over `LEAST` where that is larger; positive is more. [1]
    """
    pairs = list(zip(before, after, strict=True))
    groups = sorted({key[:-2] for key in before[0].forces})
    return Answer(
        change,
        {
            level: _shift([(_peak(a.levels[level][:, 0]), _peak(b.levels[level][:, 0])) for a, b in pairs])
            for level in LEVELS
        },
        {
            level: _shift([(_largest(a.vertebra[level][:, 1]), _largest(b.vertebra[level][:, 1])) for a, b in pairs])
            for level in LEVELS
        },
        {group: _shift([(_both(a.forces, group), _both(b.forces, group)) for a, b in pairs]) for group in groups},
    )


def changed(task: Task, change: Change) -> Task:
    """Return the task with the change made."""
    if change.name in MUSCLE_SETS:
        return replace(task, weakness=weakness(MUSCLE_SETS[change.name], change.amount, change.side))
    if change.name == "body_mass":
        return replace(task, person=replace(task.person, mass_kg=task.person.mass_kg * change.amount))
    return replace(task, motion=moved(task.motion, change))


def weakness(groups: Sequence[str], factor: float, side: str = "") -> Mapping[str, float]:
    """Return the factor on strength of every muscle of some groups.

    Parameters
    ----------
    groups : sequence of str
        Muscle groups.
    factor : float
        Strength over the present one. [1]
    side : str
        ``r``, ``l`` or empty for both.

    Returns
    -------
    Mapping of str to float
        By the muscle's name. [1]

    Examples
    --------
    >>> set(weakness(["gluteus_medius"], 0.8, "r").values())
    {0.8}
    """
    return {m.name: factor for m in load_muscles() if m.group in groups and (not side or m.side == side)}


def moved(motion: Motion, change: Change) -> Motion:
    """Return another movement: a constant change of form, a drop of the pelvis in stance, or longer steps.

    What a change of form adds to which joint is our own (backstride_judgement).

    Parameters
    ----------
    motion : Motion
        The motion as it was. [rad, m]
    change : Change
        Degrees of a form, degrees of a drop, or a factor on the swing of the hips. [deg or 1]

    Returns
    -------
    Motion
        At the same times; coordinates of shape (frames,). [rad, m]
    """
    coordinates = dict(motion.coordinates)
    for name, share in MOVEMENTS.get(change.name, {}).items():
        coordinates[name] = coordinates[name] + np.radians(change.amount) * share
    if change.name == "opposite_pelvis_drop":
        coordinates |= _dropped(coordinates, np.radians(change.amount))
    if change.name == "step_length":
        for name in ("hip_flexion_r", "hip_flexion_l"):
            middle = float(np.mean(coordinates[name]))
            coordinates[name] = middle + change.amount * (coordinates[name] - middle)
    return Motion(motion.times_s, coordinates)


def _dropped(coordinates: Mapping[str, Array], drop: float) -> Mapping[str, Array]:
    """Let the pelvis sink on the side of the leg that swings, thorax and stance leg staying where they are.

    A positive list lowers the right side; the leg that is straighter at the hip and knee is the one that stands.
    """
    swing = (coordinates["knee_angle_r"] - coordinates["knee_angle_l"]) / 0.3
    right_sinks = drop * np.tanh(swing)
    return {
        "pelvis_list": coordinates["pelvis_list"] + right_sinks,
        "lumbar_bending": coordinates["lumbar_bending"] - right_sinks,
        "hip_adduction_r": coordinates["hip_adduction_r"] - right_sinks,
        "hip_adduction_l": coordinates["hip_adduction_l"] + right_sinks,
    }


def _peak(curve: Array) -> float:
    return float(np.nanmax(curve))


def _largest(curve: Array) -> float:
    return float(np.nanmax(np.abs(curve)))


def _both(forces: Mapping[str, Array], group: str) -> float:
    return max(_peak(forces[f"{group}_r"]), _peak(forces[f"{group}_l"]))


def _shift(pairs: Sequence[tuple[float, float]]) -> Shift:
    relative = estimate([(after - before) / max(abs(before), LEAST) for before, after in pairs], "1")
    return Shift(relative, abs(relative.value) >= RESOLUTION)
