"""One unit of work: one motion and one member of the ensemble in, arrays out. Plain, picklable, no state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.balances import strengths
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.ground import ground_wrenches, root_wrench
from backstride.body.kernel.loading import Loading, build_engine, joint_motion, loading
from backstride.body.kernel.statics import Solution
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import GroundForce, Motion, rates
from backstride.body.person import Person
from backstride.units import body_weight_n

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Task:
    """What to compute.

    Parameters
    ----------
    motion : Motion
        The motion, with our names.
    person : Person
        Whose body.
    forces : sequence of GroundForce
        Measured ground forces; without any they come from the motion.
    weakness : Mapping
        Factor on the strength of muscles by name. [1]
    trim_s : float
        How much to leave out at both ends after filtering, where rates are unsure. [s]
    """

    motion: Motion
    person: Person
    forces: tuple[GroundForce, ...] = ()
    weakness: Mapping[str, float] | None = None
    trim_s: float = 0.0


@dataclass(frozen=True, slots=True)
class MemberLoads:
    """What one member of the ensemble says.

    Parameters
    ----------
    times_s : Array
        Time stamps. [s]
    levels : Mapping
        Compression, anterior shear, shear to the right, shape (frames, 3). [BW]
    vertebra : Mapping
        Force of the upper on the lower vertebra along the lower one's own axes: down, forwards, right. [BW]
    moments : Mapping
        Extension, bending right, rotation left, shape (frames, 3). [Nm/kg]
    activations, forces : Mapping
        Per group and side (``multifidus_r``): mean activation weighted by strength [1] and summed force [BW].
    strength : Mapping
        Per group and side: isometric strength. [BW]
    ground : Array
        What the ground does, from the motion alone: forwards, up, right, shape (frames, 3). [BW]
    solution : Solution
        The statics.
    """

    times_s: Array
    levels: Mapping[str, Array]
    vertebra: Mapping[str, Array]
    moments: Mapping[str, Array]
    activations: Mapping[str, Array]
    forces: Mapping[str, Array]
    strength: Mapping[str, float]
    ground: Array
    solution: Solution


def member_loads(task: Task, assumptions: Assumptions) -> MemberLoads:
    """Return what one member of the ensemble says of a motion.

    Parameters
    ----------
    task : Task
        The motion and the person.
    assumptions : Assumptions
        The member.

    Returns
    -------
    MemberLoads
        Curves of shape (frames, 3) and (frames,) over body weight [BW] or body mass [Nm/kg]; compression into the
        endplate, anterior shear and shear to the right are positive.
    """
    engine = build_engine(build_body(task.person, assumptions))
    moving = rates(task.motion, engine.map.names, assumptions.cut_off_hz).trimmed(task.trim_s)
    joints = joint_motion(engine, moving)
    wrenches = ground_wrenches(engine, joints, moving.times_s, task.forces, assumptions.cut_off_hz)
    found = loading(engine, moving, wrenches, task.weakness)
    return _told(engine, found, moving.times_s, root_wrench(engine, joints).force_n)


def _told(engine: Engine, found: Loading, times_s: Array, ground_n: Array) -> MemberLoads:
    bw, mass = body_weight_n(engine.body.person.mass_kg), engine.body.person.mass_kg
    activations, forces, strength = _by_group(engine, found)
    return MemberLoads(
        times_s,
        {level: force / bw for level, force in found.levels.items()},
        {level: force[:, [1, 0, 2]] * [1.0, -1.0, -1.0] / bw for level, force in found.vertebra_forces.items()},
        {level: moment / mass for level, moment in found.moments.items()},
        activations,
        forces,
        strength,
        ground_n / bw,
        found.solution,
    )


def _by_group(engine: Engine, found: Loading) -> tuple[Mapping[str, Array], Mapping[str, Array], Mapping[str, float]]:
    bw, full = body_weight_n(engine.body.person.mass_kg), strengths(engine)
    keys = np.array([f"{muscle.group}_{muscle.side}" for muscle in engine.body.muscles])
    activations, forces, strength = {}, {}, {}
    for key in sorted(set(keys.tolist())):
        mine = keys == key
        weights = full[mine] / full[mine].sum()
        activations[key] = found.solution.activations[:, mine] @ weights
        forces[key] = found.tensions_n[:, mine].sum(axis=1) / bw
        strength[key] = float(full[mine].sum() / bw)
    return activations, forces, strength


def many_members(task: Task, members: Sequence[Assumptions]) -> tuple[MemberLoads, ...]:
    """Return what every member says, one after the other."""
    return tuple(member_loads(task, member) for member in members)
