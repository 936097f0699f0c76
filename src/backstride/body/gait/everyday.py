"""Everyday things in the same body: poses that are held still, and walking in motion."""

from collections.abc import Mapping, Sequence
from typing import Final

from backstride.body.ensemble import load_ensemble
from backstride.body.gait.law import Steady, usual_cadence_spm
from backstride.body.gait.motion import step
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import Loading, build_engine, loading
from backstride.body.kernel.postures import load_tasks
from backstride.body.kernel.tasks import TaskLoads, compare_tasks, task_loads
from backstride.body.model import Assumptions, build_body
from backstride.body.person import Person

LIFTS: Final = ("lift_", "hip_hinge")
"""How the names of lifts begin: nobody could read how a run stands to one in numbers, so they are left out."""

WALKING_M_PER_S: Final = 1.3
"""Speed of everyday walking. [m/s]"""


def everyday(person: Person, members: Sequence[Assumptions] | None = None) -> Mapping[str, TaskLoads]:
    """Return what standing, walking, a stair and holds do in a person's body, with the spread of the ensemble.

    Walking is in motion, made from the coefficients of one man at the person's height, and gives peaks over a step. All
    else is held still. Lifts are left out, since nobody could read how a run stands to a lift in numbers.

    Parameters
    ----------
    person : Person
        Whose body.
    members : sequence of Assumptions, optional
        The ensemble; the package's own by default.

    Returns
    -------
    Mapping of str to TaskLoads
        By name of the task, ``standing`` and ``walking`` first: peaks of compression and shear per level [BW] and of
        muscle work per group [1]. Poses are our own (backstride_judgement), walking is that of rajagopal_2016.
    """
    chosen = tuple(members or load_ensemble())
    still = [name for name in load_tasks() if not name.startswith(LIFTS)]
    poses = dict(compare_tasks(person, chosen, still))
    return {"standing": poses.pop("standing"), "walking": walking(person, chosen), **poses}


def walking(person: Person, members: Sequence[Assumptions]) -> TaskLoads:
    """Return the peaks over a step of walking at `WALKING_M_PER_S`.

    Parameters
    ----------
    person : Person
        Whose body.
    members : sequence of Assumptions
        The ensemble.

    Returns
    -------
    TaskLoads
        Greatest compression and anterior shear over a step [BW], and muscle work [1]; joint angles of one man
        (rajagopal_2016), peak force of keller_1996, cadence of murakami_otaka_2017.
    """
    engines = [build_engine(build_body(person, member)) for member in members]
    steady = Steady("walking", WALKING_M_PER_S, usual_cadence_spm("walking", WALKING_M_PER_S), person.height_m)
    return task_loads(person, [(engine, _walked(engine, steady)) for engine in engines])


def _walked(engine: Engine, steady: Steady) -> Loading:
    one = step(engine, steady)
    return loading(engine, one.rates, one.wrenches)
