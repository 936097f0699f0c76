"""Everyday poses, holds and lifts in the same body: what running figures are set beside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.ensemble import estimate, load_ensemble
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import Loading, build_engine, failed_share, joint_motion, loading
from backstride.body.kernel.postures import Row, carried_wrenches, load_tasks, support_wrenches, task_rates
from backstride.body.model import Assumptions, build_body
from backstride.body.muscles import LEG_GROUPS, TRUNK_GROUPS
from backstride.body.person import Person
from backstride.body.skeleton import LEVELS
from backstride.estimates import Estimate
from backstride.units import body_weight_n

Array = NDArray[np.float64]

_WHOLE: Final = 0.1


@dataclass(frozen=True, slots=True)
class TaskLoads:
    """Load and muscle work of one pose, or the most of one movement.

    Parameters
    ----------
    compression_bw, shear_front_bw : Mapping
        Per level. [BW]
    activation : Mapping
        Per muscle group, the mean over its muscles of the harder working side, weighted by strength. [1]
    solved_share : float
        Share of members whose muscles were strong enough throughout. [1]
    """

    compression_bw: Mapping[str, Estimate]
    shear_front_bw: Mapping[str, Estimate]
    activation: Mapping[str, Estimate]
    solved_share: float


def compare_tasks(
    person: Person, members: Sequence[Assumptions] | None = None, names: Sequence[str] | None = None
) -> Mapping[str, TaskLoads]:
    """Return what tasks do in a person's body, with the spread of the ensemble; a lift gives its peaks.

    Parameters
    ----------
    person : Person
        Whose body.
    members : sequence of Assumptions, optional
        The ensemble; the package's own by default.
    names : sequence of str, optional
        Which tasks; all by default.

    Returns
    -------
    Mapping of str to TaskLoads
        By name of the task: compression into the endplate and anterior shear per level [BW], muscle work per group [1].
        Poses are our own (backstride_judgement).
    """
    engines = [build_engine(build_body(person, member)) for member in members or load_ensemble()]
    return {
        name: task_loads(person, [(engine, task_loading(engine, row)) for engine in engines])
        for name, row in load_tasks().items()
        if names is None or name in names
    }


def task_loading(engine: Engine, row: Row) -> Loading:
    """Return the loads of one pose or movement under one member, its weight shared by the supports.

    Returns
    -------
    Loading
        One frame of a pose, many of a movement. [N, Nm]
    """
    rates = task_rates(engine, row)
    joints = joint_motion(engine, rates)
    carried = carried_wrenches(engine, rates, joints, row)
    return loading(engine, rates, [*carried, *support_wrenches(engine, joints, carried, row["supports"])])


def task_loads(person: Person, runs: Sequence[tuple[Engine, Loading]]) -> TaskLoads:
    """Return the most of every curve over a pose, a movement or a step, with the spread of the members that solved it.

    Parameters
    ----------
    person : Person
        Whose body.
    runs : sequence
        Engine and loads of every member.

    Returns
    -------
    TaskLoads
        Estimates over members: compression into the endplate and anterior shear [BW], activation of the harder working
        side [1].
    """
    bw = body_weight_n(person.mass_kg)
    kept = [run for run in runs if failed_share(run[1].solution) <= _WHOLE] or list(runs)
    return TaskLoads(
        {level: estimate([float(np.nanmax(f.levels[level][:, 0])) / bw for _, f in kept], "BW") for level in LEVELS},
        {level: estimate([float(np.nanmax(f.levels[level][:, 1])) / bw for _, f in kept], "BW") for level in LEVELS},
        {group: estimate([_most(e, f, group) for e, f in kept], "1") for group in (*TRUNK_GROUPS, *LEG_GROUPS)},
        float(np.mean([bool((found.solution.outcomes == 0).all()) for _, found in runs])),
    )


def _most(engine: Engine, found: Loading, group: str) -> float:
    return max(float(np.nanmax(group_activation(engine, found, [group], side))) for side in ("r", "l"))


def group_activation(engine: Engine, found: Loading, groups: Sequence[str], side: str) -> Array:
    """Return the mean activation of some groups on one side, weighted by strength.

    Returns
    -------
    Array, shape (frames,)
        Between 0 and 1. [1]
    """
    mine = [i for i, m in enumerate(engine.body.muscles) if m.group in groups and m.side == side]
    strength = np.array([engine.body.muscles[i].max_force_n for i in mine])
    return np.asarray(found.solution.activations[:, mine] @ strength / strength.sum())
