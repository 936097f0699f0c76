"""Everyday things in the same body: poses that are held still, and walking in motion."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from backstride.body.ensemble import estimate, load_ensemble
from backstride.body.gait.law import Steady, usual_cadence_spm
from backstride.body.gait.motion import step
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import Loading, build_engine, failed_share, loading
from backstride.body.kernel.tasks import TaskLoads, compare_tasks
from backstride.body.model import Assumptions, build_body
from backstride.body.muscles import LEG_GROUPS, TRUNK_GROUPS
from backstride.body.person import Person
from backstride.body.skeleton import LEVELS
from backstride.units import body_weight_n

LIFTS: Final = ("lift_", "hip_hinge")
"""How the names of lifts begin: nobody could read how a run stands to one in numbers, so they are left out."""

WALKING_M_PER_S: Final = 1.3
"""Speed of everyday walking. [m/s]"""

_WHOLE: Final = 0.1


def everyday(person: Person, members: Sequence[Assumptions] | None = None) -> Mapping[str, TaskLoads]:
    """Give what standing, walking, a stair, holds and lifts do in a person's body, with the spread of the ensemble.

    Walking is in motion, made from the coefficients of one man at the person's height, and gives peaks over a step. All
    else is held still, so what a fast movement adds is left out.

    Parameters
    ----------
    person : Person
        Whose body.
    members : sequence of Assumptions, optional
        The ensemble; the package's own by default.
    """
    chosen = tuple(members or load_ensemble())
    poses = {name: one for name, one in compare_tasks(person, chosen).items() if not name.startswith(LIFTS)}
    return {"standing": poses.pop("standing"), "walking": walking(person, chosen), **poses}


def walking(person: Person, members: Sequence[Assumptions]) -> TaskLoads:
    """Give the peaks over a step of walking at `WALKING_M_PER_S`."""
    engines = [build_engine(build_body(person, member)) for member in members]
    steady = Steady("walking", WALKING_M_PER_S, usual_cadence_spm("walking", WALKING_M_PER_S), person.height_m)
    runs = [(engine, _walked(engine, steady)) for engine in engines]
    whole = [found.solution.outcomes == 0 for _, found in runs]
    kept = [run for run in runs if failed_share(run[1].solution) <= _WHOLE] or runs
    bw = body_weight_n(person.mass_kg)
    return TaskLoads(
        {level: estimate([float(np.nanmax(f.levels[level][:, 0])) / bw for _, f in kept], "BW") for level in LEVELS},
        {level: estimate([float(np.nanmax(f.levels[level][:, 1])) / bw for _, f in kept], "BW") for level in LEVELS},
        {group: estimate([_peak(e, f, group) for e, f in kept], "1") for group in (*TRUNK_GROUPS, *LEG_GROUPS)},
        float(np.mean([one.all() for one in whole])),
    )


def _walked(engine: Engine, steady: Steady) -> Loading:
    one = step(engine, steady)
    return loading(engine, one.rates, one.wrenches)


def _peak(engine: Engine, found: Loading, group: str) -> float:
    sides = []
    for side in ("r", "l"):
        mine = [i for i, m in enumerate(engine.body.muscles) if m.group == group and m.side == side]
        strength = np.array([engine.body.muscles[i].max_force_n for i in mine])
        sides.append(float(np.nanmax(found.solution.activations[:, mine] @ strength / strength.sum())))
    return max(sides)
