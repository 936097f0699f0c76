"""Everyday poses and holds in the same body: what running figures are set beside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backstride.body.ensemble import estimate, load_ensemble
from backstride.body.kernel.engine import Engine, JointMotion, Wrench
from backstride.body.kernel.ground import root_wrench
from backstride.body.kernel.loading import Loading, build_engine, joint_motion, loading
from backstride.body.kernel.statics import Outcome
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import Rates
from backstride.body.muscles import LEG_GROUPS, TRUNK_GROUPS
from backstride.body.person import Person
from backstride.body.skeleton import LEVELS
from backstride.estimates import Estimate
from backstride.package_data import load_toml
from backstride.units import STANDARD_GRAVITY_M_PER_S2, body_weight_n

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TaskLoads:
    """Load and muscle work of one pose.

    Parameters
    ----------
    compression_bw, shear_front_bw : Mapping
        Per level. [BW]
    activation : Mapping
        Per muscle group, the mean over its muscles of the harder working side, weighted by strength. [1]
    solved_share : float
        Share of members whose muscles were strong enough. [1]
    """

    compression_bw: Mapping[str, Estimate]
    shear_front_bw: Mapping[str, Estimate]
    activation: Mapping[str, Estimate]
    solved_share: float


def compare_tasks(person: Person, members: Sequence[Assumptions] | None = None) -> Mapping[str, TaskLoads]:
    """Give what every task of the list does in a person's body, with the spread of the ensemble."""
    table = {name: row for name, row in load_toml("backstride.body", "data/tasks.toml").items() if name != "source"}
    engines = [build_engine(build_body(person, member)) for member in members or load_ensemble()]
    return {
        name: _summed(person, [(engine, task_loading(engine, row)) for engine in engines])
        for name, row in table.items()
    }


def task_loading(engine: Engine, row: Mapping[str, Any]) -> Loading:
    """Give the loads of one pose under one member."""
    values = np.zeros((1, len(engine.map.names)))
    for name, angle in row["angles_deg"].items():
        values[0, engine.map.names.index(name)] = np.radians(angle)
    still = np.zeros_like(values)
    rates = Rates(np.zeros(1), engine.map.names, values, still, still)
    joints = joint_motion(engine, rates)
    held = _held(engine, joints, float(row.get("hands_kg", 0.0)))
    return loading(engine, rates, [*held, *_supports(engine, joints, held, row["supports"])])


def _held(engine: Engine, joints: JointMotion, mass_kg: float) -> list[Wrench]:
    weight = np.array([[0.0, -mass_kg * STANDARD_GRAVITY_M_PER_S2 / 2.0, 0.0]])
    hands = ("hand_r", "hand_l") if mass_kg else ()
    return [Wrench(hand, weight, engine.places(joints.positions, hand)[0], np.zeros((1, 3))) for hand in hands]


def _supports(engine: Engine, joints: JointMotion, held: Sequence[Wrench], bones: Sequence[str]) -> list[Wrench]:
    """Share the weight over the supports: upward forces that balance it in height and pitch, and the rest as moments.

    A foot is pushed under the centre of mass as far as one foot or two can; a moment takes up what is left.
    """
    whole = root_wrench(engine, joints)
    force = whole.force_n[0] - sum((one.force_n[0] for one in held), np.zeros(3))
    moment = whole.moment_nm[0] - sum((np.cross(one.point_m[0], one.force_n[0]) for one in held), np.zeros(3))
    places = [engine.places(joints.positions, bone)[0][0] for bone in bones]
    shares = _shares(force, moment, places)
    pushes = [share * force for share in shares]
    left = moment - sum((np.cross(place, push) for place, push in zip(places, pushes, strict=True)), np.zeros(3))
    return [
        Wrench(bone, push[None], place[None], (left * share)[None])
        for bone, push, place, share in zip(bones, pushes, places, shares, strict=True)
    ]


def _shares(force: Array, moment: Array, places: Sequence[Array]) -> Array:
    if len(places) == 1:
        return np.ones(1)
    apart = float(places[0][0] - places[1][0])
    if abs(apart) < 0.05:
        return np.full(2, 0.5)
    centre = float(moment[2] / force[1])  # where along x the weight acts
    first = float(np.clip((centre - places[1][0]) / apart, 0.0, 1.0))
    return np.array([first, 1.0 - first])


def _summed(person: Person, runs: Sequence[tuple[Engine, Loading]]) -> TaskLoads:
    bw = body_weight_n(person.mass_kg)
    good = [found.solution.outcomes[0] in (Outcome.CONVERGED, Outcome.SATURATED) for _, found in runs]
    kept = [run for run, fine in zip(runs, good, strict=True) if fine] or list(runs)
    return TaskLoads(
        {level: estimate([float(f.levels[level][0, 0]) / bw for _, f in kept], "BW") for level in LEVELS},
        {level: estimate([float(f.levels[level][0, 1]) / bw for _, f in kept], "BW") for level in LEVELS},
        {group: estimate([_activation(e, f, group) for e, f in kept], "1") for group in (*TRUNK_GROUPS, *LEG_GROUPS)},
        float(np.mean([f.solution.outcomes[0] == Outcome.CONVERGED for _, f in runs])),
    )


def _activation(engine: Engine, found: Loading, group: str) -> float:
    sides = []
    for side in ("r", "l"):
        mine = [i for i, m in enumerate(engine.body.muscles) if m.group == group and m.side == side]
        strength = np.array([engine.body.muscles[i].max_force_n for i in mine])
        sides.append(float(found.solution.activations[0, mine] @ strength / strength.sum()))
    return max(sides)
