"""From a motion to loads, under one set of assumptions: the whole chain, no input and no output."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.balances import Fibres, balance, fibres, problem
from backstride.body.kernel.engine import Balance, Engine, JointMotion, Wrench
from backstride.body.kernel.spine import endplate_angles, in_endplate, level_forces
from backstride.body.kernel.statics import Outcome, Solution, solve
from backstride.body.model import Body
from backstride.body.motion import Rates
from backstride.body.muscles import with_trunk_fibres

Array = NDArray[np.float64]

FRAMES_AT_ONCE: Final = 200
"""Moments whose moment arms are held in memory together, about 30 MB. [1]"""


@dataclass(frozen=True, slots=True)
class Loading:
    """Loads of one motion under one set of assumptions.

    Parameters
    ----------
    levels : Mapping
        Per level: compression, anterior shear and shear to the right of the upper on the lower vertebra in the lower
        endplate's axes, shape (frames, 3). [N]
    vertebra_forces : Mapping
        Per level: force of the lower on the upper vertebra in the lower vertebra's frame, shape (frames, 3). [N]
    moments : Mapping
        Per level: net moment of all that crosses it on what lies above: extension, bending to the right, rotation to
        the left, shape (frames, 3). [Nm]
    tensions_n : Array
        Force of every muscle, shape (frames, muscles). [N]
    solution : Solution
        Activations, reserves, outcomes.
    """

    levels: Mapping[str, Array]
    vertebra_forces: Mapping[str, Array]
    moments: Mapping[str, Array]
    tensions_n: Array
    solution: Solution


def build_engine(body: Body) -> Engine:
    """Return the engine of a body whose trunk muscles have fibres that fit their neutral paths.

    Fibre lengths are those of lambrecht_2009, at most three quarters of the path; the rest is a stiff tendon.

    Returns
    -------
    Engine
        Ready to balance motions.
    """
    bare = Engine(body)
    neutral = list(bare.path_lengths(bare.map.expand(np.zeros((1, len(bare.map.names))))[0]))
    size = body.person.height_m / body.skeleton.stature_m
    bare.body = replace(body, muscles=tuple(with_trunk_fibres(body.muscles, neutral, size)))
    return bare


def loading(
    engine: Engine, rates: Rates, wrenches: Sequence[Wrench] = (), weakness: Mapping[str, float] | None = None
) -> Loading:
    """Return the loads of a motion, piece by piece so that a long one needs no more memory than a short one.

    Parameters
    ----------
    engine : Engine
        The body.
    rates : Rates
        The motion, its coordinates in the order of ``engine.map.names``.
    wrenches : sequence of Wrench
        What the ground does.
    weakness : Mapping, optional
        Factor on the strength of muscles by name. [1]

    Returns
    -------
    Loading
        Per level forces and moments of shape (frames, 3) [N, Nm], tensions of shape (frames, muscles) [N].
    """
    pieces = [slice(start, start + FRAMES_AT_ONCE) for start in range(0, max(len(rates.times_s), 1), FRAMES_AT_ONCE)]
    parts = [
        _piece(engine, _cut(rates, one), [_cut_wrench(w, one) for w in wrenches], weakness or {}) for one in pieces
    ]
    return parts[0] if len(parts) == 1 else _joined(parts)


def _piece(engine: Engine, rates: Rates, wrenches: Sequence[Wrench], weakness: Mapping[str, float]) -> Loading:
    needs = balance(engine, rates.values, joint_motion(engine, rates), wrenches)
    state = _weakened(engine, fibres(engine, needs), weakness)
    solution = solve(problem(engine, rates.values, needs, state))
    tensions = solution.activations * state.available_n + state.passive_n
    forces = level_forces(engine, needs, tensions)
    angles = endplate_angles(engine)
    levels = {level: in_endplate(force, angles[level]) for level, force in forces.items()}
    return Loading(levels, forces, net_moments(engine, needs), tensions, solution)


def _cut(rates: Rates, piece: slice) -> Rates:
    parts = (rates.values, rates.velocities, rates.accelerations)
    return Rates(rates.times_s[piece], rates.names, *(part[piece] for part in parts))


def _cut_wrench(wrench: Wrench, piece: slice) -> Wrench:
    return Wrench(wrench.bone, wrench.force_n[piece], wrench.point_m[piece], wrench.moment_nm[piece])


def _joined(parts: Sequence[Loading]) -> Loading:
    """Put pieces together again."""
    levels, forces, moments = (
        {level: np.concatenate([getattr(part, name)[level] for part in parts]) for level in getattr(parts[0], name)}
        for name in ("levels", "vertebra_forces", "moments")
    )
    told = [part.solution for part in parts]
    solution = Solution(
        np.concatenate([one.activations for one in told]),
        np.concatenate([one.reserves for one in told]),
        np.concatenate([one.outcomes for one in told]),
        np.concatenate([one.steps for one in told]),
    )
    return Loading(levels, forces, moments, np.concatenate([part.tensions_n for part in parts]), solution)


def joint_motion(engine: Engine, rates: Rates) -> JointMotion:
    """Return joint positions, velocities and accelerations of coordinates (chain rule through the curved joints).

    Returns
    -------
    JointMotion
        Positions, velocities and accelerations, each of shape (frames, joints). [rad or m, per s, per s²]
    """
    positions = engine.map.expand(rates.values)
    velocities = rates.velocities @ engine.map.linear.T
    accelerations = rates.accelerations @ engine.map.linear.T
    curved = engine.map.curved
    slopes, bends = (curved.at(rates.values, order) for order in (1, 2))
    speeds, gains = (one[:, curved.coordinates] for one in (rates.velocities, rates.accelerations))
    velocities[:, curved.joints] = slopes * speeds
    accelerations[:, curved.joints] = slopes * gains + bends * speeds**2
    return JointMotion(positions, velocities, accelerations)


def net_moments(engine: Engine, needs: Balance) -> Mapping[str, Array]:
    """Return the net moment of all that crosses a level on what lies above it.

    Returns
    -------
    Mapping of str to Array, each of shape (frames, 3)
        Extension, bending to the right, rotation to the left are positive. [Nm]
    """
    turns = ("flexion", "bending", "rotation")
    return {
        level: needs.required[:, [engine.joints.index(f"{level}_{turn}") for turn in turns]]
        for level in ("L5S1", "L4L5", "L3L4", "L2L3", "L1L2")
    }


def failed_share(solution: Solution) -> float:
    """Return the share of frames that were not solved or mean nothing. [1]

    Returns
    -------
    float
        0 to 1. [1]
    """
    bad = (solution.outcomes == Outcome.FAILED) | (solution.outcomes == Outcome.INFEASIBLE)
    return float(bad.mean())


def _weakened(engine: Engine, state: Fibres, weakness: Mapping[str, float]) -> Fibres:
    factor = np.array([weakness.get(muscle.name, 1.0) for muscle in engine.body.muscles])
    return Fibres(state.available_n * factor, state.passive_n * factor)
