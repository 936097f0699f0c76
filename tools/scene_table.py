"""Make the table of scenes that the 3-D page is drawn from: ``python -m tools.scene_table``.

Walking and running over a grid of speeds and cadences, the changes of form that a what-if may ask about, and everyday
poses: where the bones are, how hard the muscles work and how hard the lumbar levels are pressed, moment by moment, as
the middle of the ensemble in both bodies of the load table. From package data alone.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

import mujoco
import numpy as np
from numpy.typing import NDArray

from backstride.body.ensemble import load_ensemble
from backstride.body.gait.law import Steady, usual_cadence_spm
from backstride.body.gait.motion import step
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import Loading, build_engine, joint_motion, loading
from backstride.body.kernel.postures import load_tasks, pose_values
from backstride.body.kernel.tasks import task_loading
from backstride.body.model import Assumptions, build_body
from backstride.body.muscles import Muscle, Point
from backstride.body.person import Person
from backstride.body.scenes import CADENCES, CHANGE_SPEEDS, NAME, PLACE_STEP_M, SPEEDS, TURN_STEPS, gait_key, packed
from backstride.body.skeleton import LEVELS
from backstride.compute.in_order import all_in_order
from backstride.services.ports import Compute
from backstride.units import body_weight_n
from tools.load_grid import MOVEMENTS, PERSONS
from tools.load_table import data_sha256
from tools.place import place_told, with_place_of_work

Array = NDArray[np.float64]

VERSION: Final = "scenes/2"
POSES: Final = ("standing", "stair_step", "lift_10_kg_straight", "lift_10_kg_round")
DRAWN: Final = "m"
"""Whose bones are drawn; a viewer stretches them to the runner's height."""
QUANTILES: Final = (0.05, 0.5, 0.95)
DEFAULT_PATH: Final = Path(__file__).parents[1] / "src/backstride/body" / NAME
_FEET: Final = ("calcn_r", "calcn_l", "toes_r", "toes_l")


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the table and write it to its place in the package, or to where one asks for it."""
    parser = argparse.ArgumentParser(description="Rebuild the table of scenes.")
    parser.add_argument("--to", type=Path, default=DEFAULT_PATH, help="File to write.")
    with_place_of_work(parser)
    told = parser.parse_args(arguments)
    np.savez_compressed(told.to, **made(place_told(told)))  # type: ignore[arg-type]
    sys.stderr.write(f"{told.to}: {told.to.stat().st_size / 1000:.0f} kB\n")


def made(compute: Compute, members: Sequence[Assumptions] | None = None) -> Mapping[str, NDArray[Any]]:
    """Return the arrays of the table.

    Parameters
    ----------
    compute : Compute
        Where the work is done.
    members : sequence of Assumptions, optional
        The ensemble; the package's own by default.
    """
    chosen = members or load_ensemble()
    gaits = dict(_gaits())
    units = [(person, member) for person in PERSONS.values() for member in chosen]
    found = all_in_order(compute, partial(_computed, gaits=gaits), units)
    engine = build_engine(build_body(PERSONS[DRAWN], Assumptions()))
    arrays: dict[str, NDArray[Any]] = {"meta": np.array(json.dumps(_meta(engine, gaits, len(chosen))))}
    for key in (*gaits, *POSES):
        works, pressed = (np.array([one[key][part] for one in found]) for part in range(2))
        arrays[f"{key}.work"] = np.rint(100.0 * np.nanmedian(works, axis=0)).astype(np.uint8)
        spread = np.nanquantile(pressed, QUANTILES, axis=0)
        arrays[f"{key}.pressed"] = np.moveaxis(spread, 0, -1).astype(np.float16)
        places, turns = _drawn(engine, gaits.get(key), key)
        arrays[f"{key}.places"] = packed(places / PLACE_STEP_M)
        arrays[f"{key}.turns"] = packed(turns * TURN_STEPS)
    return arrays


def _gaits() -> Iterator[tuple[str, Steady]]:
    height = PERSONS[DRAWN].height_m
    for kind, speeds in SPEEDS.items():
        for speed in speeds:
            usual = Steady(kind, speed, usual_cadence_spm(kind, speed), height)
            for share in CADENCES[kind]:
                yield gait_key(kind, speed, share), replace(usual, cadence_spm=share * usual.cadence_spm)
    for speed in CHANGE_SPEEDS:
        usual = Steady("running", speed, usual_cadence_spm("running", speed), height)
        for change in MOVEMENTS:
            yield gait_key("running", speed, 1.0, change), replace(usual, form=(change,))


def _meta(engine: Engine, gaits: Mapping[str, Steady], members: int) -> Mapping[str, Any]:
    bones = engine.body.skeleton.bones
    names = [bone.name for bone in bones]
    strongest = max(muscle.max_force_n for muscle in engine.body.muscles)
    return {
        "version": VERSION,
        "data_sha256": data_sha256(),
        "members": members,
        "level": 0.9,
        "height_m": engine.body.person.height_m,
        "levels": list(LEVELS),
        "bones": [[bone.name, bone.parent] for bone in bones],
        "muscles": [_line(muscle, names, strongest) for muscle in engine.body.muscles],
        "step_s": {key: round(gait.step_s, 4) for key, gait in gaits.items()},
        "poses": list(POSES),
    }


def _line(muscle: Muscle, names: Sequence[str], strongest: float) -> Mapping[str, Any]:
    points = [[names.index(p.bone), *(round(at, 4) for at in p.at_m)] for p in muscle.path if isinstance(p, Point)]
    thickness = round(float(np.sqrt(muscle.max_force_n / strongest)), 3)
    return {"name": muscle.name, "group": muscle.group, "thickness": thickness, "points": points}


def _computed(unit: tuple[Person, Assumptions], gaits: Mapping[str, Steady]) -> Mapping[str, tuple[Array, Array]]:
    """Return the muscles' work per scene, shape (frames, muscles) [1], and compression, (frames, levels) [BW]."""
    person, member = unit
    engine = build_engine(build_body(person, member))
    found: dict[str, tuple[Array, Array]] = {}
    for key, gait in gaits.items():
        one = step(engine, replace(gait, height_m=person.height_m))
        found[key] = _told(engine, loading(engine, one.rates, one.wrenches))
    return found | {key: _most(engine, task_loading(engine, load_tasks()[key])) for key in POSES}


def _most(engine: Engine, found: Loading) -> tuple[Array, Array]:
    """Return work and compression of a pose, or of a lift at the moment when L5/S1 is pressed most."""
    works, pressed = _told(engine, found)
    at = int(np.nanargmax(pressed[:, LEVELS.index("L5S1")]))
    return works[at : at + 1], pressed[at : at + 1]


def _told(engine: Engine, found: Loading) -> tuple[Array, Array]:
    weight = body_weight_n(engine.body.person.mass_kg)
    pressed = np.stack([found.levels[level][:, 0] / weight for level in LEVELS], axis=1)
    return found.solution.activations, pressed


def _drawn(engine: Engine, gait: Steady | None, key: str) -> tuple[Array, Array]:
    joints = _pose(engine, key) if gait is None else _moving(engine, gait)
    bones = engine.body.skeleton.bones
    places, turns = np.empty((len(joints), len(bones), 3)), np.empty((len(joints), len(bones), 4))
    for index, bone in enumerate(bones):
        origin, axes = engine.places(joints, bone.name)
        places[:, index] = origin
        for frame, matrix in enumerate(axes):
            mujoco.mju_mat2Quat(turns[frame, index], np.ascontiguousarray(matrix).ravel())
    feet = [i for i, bone in enumerate(bones) if bone.name in _FEET]
    places[:, :, 1] -= places[:, feet, 1].min()
    return places, turns * np.where(turns[..., :1] < 0.0, -1.0, 1.0)


def _pose(engine: Engine, key: str) -> Array:
    """Return the joints of a pose; a lift is drawn where it begins, near which it presses most."""
    return engine.map.expand(pose_values(engine, load_tasks()[key])[None])


def _moving(engine: Engine, gait: Steady) -> Array:
    """Return the joints over a step with the pelvis's own rise and sway, which its accelerations tell."""
    rates = step(engine, gait).rates
    values = rates.values.copy()
    for axis, repeats in (("x", 1.0), ("y", 1.0), ("z", -1.0)):
        column = rates.names.index(f"pelvis_t{axis}")
        values[:, column] = _travelled(rates.accelerations[:, column], repeats, 2.0 * gait.step_s)
    return joint_motion(engine, replace(rates, values=values)).positions


def _travelled(per_s2: Array, repeats: float, stride_s: float) -> Array:
    """Return the way about its mean of what is accelerated so over a step, and again or mirrored over the next. [m]"""
    whole = np.concatenate([per_s2, repeats * per_s2])
    waves = np.fft.rfft(whole)
    turns_per_s = 2.0 * np.pi * np.arange(len(waves)) / stride_s
    waves[0] = 0.0
    waves[1:] /= -(turns_per_s[1:] ** 2)
    return np.asarray(np.fft.irfft(waves, len(whole))[: len(per_s2)])


if __name__ == "__main__":
    main()
