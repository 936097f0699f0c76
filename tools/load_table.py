"""Make the table of loads that runs are looked up in: ``python -m tools.load_table``, from package data alone.

Every gait of the space is computed in sixteen bodies for each sex; the table keeps their median and 5 to 95 %.
A second table holds everyday poses and what-ifs. The file is data of the dose room, which never loads the body.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.changes import MUSCLE_SETS, RESOLUTION
from backstride.body.ensemble import load_ensemble
from backstride.body.gait.law import Kind, Steady, usual_cadence_spm
from backstride.body.gait.pose import lean_deg, poses
from backstride.body.kernel.loading import build_engine
from backstride.body.kernel.postures import load_tasks
from backstride.body.kernel.tasks import TaskLoads, compare_tasks
from backstride.body.model import Assumptions, build_body
from backstride.body.person import Person
from backstride.body.skeleton import LEVELS
from backstride.compute.in_order import all_in_order
from backstride.estimates import Estimate
from backstride.services.ports import Compute
from tools import load_grid as grid
from tools.place import place_told, with_place_of_work

Array = NDArray[np.float64]

VERSION: Final = "watch-to-spine/2"
KINDS: Final[tuple[Kind, ...]] = ("running", "walking")
WHAT_IF_SPEEDS: Final = (2.5, 4.0)
QUANTILES: Final = (0.05, 0.5, 0.95)
SMALL: Final = 0.01
"""Quantities below this are not divided by. [1]"""

DEFAULT_PATH: Final = Path(__file__).parents[1] / "src/backstride/dose/data/load_table.npz"


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the table and write it to its place in the package, or to where one asks for it."""
    parser = argparse.ArgumentParser(description="Rebuild the table of loads.")
    parser.add_argument("--to", type=Path, default=DEFAULT_PATH, help="File to write.")
    with_place_of_work(parser)
    told = parser.parse_args(arguments)
    arrays = made(place_told(told))
    np.savez_compressed(told.to, **arrays)  # type: ignore[arg-type]
    sys.stderr.write(f"{told.to}: {told.to.stat().st_size / 1000:.0f} kB\n")


def made(compute: Compute) -> Mapping[str, NDArray[Any]]:
    """Return the arrays of the table.

    Parameters
    ----------
    compute : Compute
        Where the work is done.
    """
    arrays: dict[str, NDArray[Any]] = {"meta": np.array(json.dumps(meta()))}
    found = all_in_order(compute, grid.computed, list(_units()))
    tasks = all_in_order(compute, compare_tasks, list(grid.PERSONS.values()))
    members = len(load_ensemble())
    per_sex = [[np.array(found[i : i + members]) for i in range(s, s + 3 * members, members)]
               for s in range(0, len(found), 3 * members)]  # fmt: skip
    arrays |= _spread_tables([own for own, _, _ in per_sex])
    arrays |= _exponents(per_sex)
    arrays["what_ifs"] = _small([_what_ifs(own) for own, _, _ in per_sex])
    arrays["tasks"] = _small([_task_rows(one) for one in tasks])
    return arrays


def meta() -> Mapping[str, Any]:
    """Return what the table is: version, axes, names, bodies, and what it was made from."""
    return {
        "version": VERSION,
        "data_sha256": data_sha256(),
        "members": len(load_ensemble()),
        "level": 0.9,
        "sexes": list(grid.PERSONS),
        "mass_kg": [person.mass_kg for person in grid.PERSONS.values()],
        "height_m": [person.height_m for person in grid.PERSONS.values()],
        "quantities": list(grid.QUANTITIES),
        "cadences": list(grid.CADENCES),
        "leans_deg": list(grid.LEANS_DEG),
        "speeds_m_per_s": {kind: list(grid.SPEEDS[kind]) for kind in KINDS},
        "usual_cadence_spm": {k: [round(usual_cadence_spm(k, v), 3) for v in grid.SPEEDS[k]] for k in KINDS},
        "usual_shoulder_line_deg": {kind: round(_shoulder_line(kind, 0.0), 2) for kind in KINDS},
        "shoulder_line_per_lean": round((_shoulder_line("running", 6.0) - _shoulder_line("running", -6.0)) / 12.0, 3),
        "tasks": list(load_tasks()),
        "task_quantities": [
            *(f"levels.{level}.compression_peak_bw" for level in LEVELS),
            *(f"groups.{group}.activation_peak" for group in grid.GROUPS),
        ],
        "what_ifs": [
            *(f"{name}={factor:g}" for name in MUSCLE_SETS for factor in grid.STRENGTHS),
            *(f"{name}={amount:g}" for name, amount in grid.MOVEMENTS),
        ],
        "what_if_speeds_m_per_s": list(WHAT_IF_SPEEDS),
        "resolution": RESOLUTION,
    }


def data_sha256() -> str:
    """Return the fingerprint of the data files that loads are made from: all but the names of markers."""
    folder = resources.files("backstride.body").joinpath("data")
    kept = (one for one in folder.iterdir() if one.name.endswith(".toml") and one.name != "landmarks.toml")
    files = sorted((one.name, one.read_bytes()) for one in kept)
    return hashlib.sha256(b"".join(name.encode() + content for name, content in files)).hexdigest()


def _units() -> Iterable[grid.Unit]:
    """Per sex: the body itself with everything, a heavier and a taller one at the usual gaits, all all members."""
    for person in grid.PERSONS.values():
        heavier = replace(person, mass_kg=person.mass_kg * grid.HEAVIER)
        taller = replace(person, height_m=person.height_m * grid.TALLER)
        yield from (_full(person, member) for member in load_ensemble())
        yield from (_usual(body, member) for body in (heavier, taller) for member in load_ensemble())


def _full(person: Person, member: Assumptions) -> grid.Unit:
    height = person.height_m
    usual = [gait for kind in KINDS for gait in grid.usual_gaits(kind, height)]
    whole = [gait for kind in KINDS for gait in grid.gaits(kind, height)]
    moved = [gait for speed in WHAT_IF_SPEEDS for gait in grid.other_movements(speed, height)]
    weak = [one for speed in WHAT_IF_SPEEDS for one in grid.other_muscles(speed, height)]
    return grid.Unit(person, member, (*usual, *whole, *moved), tuple(weak))


def _usual(person: Person, member: Assumptions) -> grid.Unit:
    return grid.Unit(person, member, tuple(g for kind in KINDS for g in grid.usual_gaits(kind, person.height_m)))


def _spread_tables(own: Sequence[Array]) -> Mapping[str, NDArray[np.float32]]:
    """Return the quantiles per kind of gait, (sexes, speeds, cadences, leans, quantities, 3: low, middle, high)."""
    tables: dict[str, NDArray[np.float32]] = {}
    start = _usual_count()
    for kind in KINDS:
        shape = (len(grid.SPEEDS[kind]), len(grid.CADENCES), len(grid.LEANS_DEG))
        rows = [one[:, start : start + int(np.prod(shape))] for one in own]
        spread = [np.moveaxis(np.nanquantile(one, QUANTILES, axis=0), 0, -1) for one in rows]
        tables[kind] = _small(spread).reshape(len(own), *shape, len(grid.QUANTITIES), 3)
        start += int(np.prod(shape))
    return tables


def _exponents(per_sex: Sequence[Sequence[Array]]) -> Mapping[str, NDArray[np.float32]]:
    """Return how each quantity goes with mass and height, as exponents, shape (sexes, speeds, quantities, 2)."""
    tables: dict[str, NDArray[np.float32]] = {}
    start = 0
    for kind in KINDS:
        count = len(grid.SPEEDS[kind])
        part = slice(start, start + count)
        rows = [
            np.stack(
                [_exponent(own, other, part, factor) for other, factor in ((heavy, grid.HEAVIER), (tall, grid.TALLER))],
                -1,
            )
            for own, heavy, tall in per_sex
        ]
        tables[f"{kind}_exponents"] = _small(rows)
        start += count
    return tables


def _exponent(own: Array, other: Array, part: slice, factor: float) -> Array:
    ratio = np.maximum(other[:, part], SMALL) / np.maximum(own[:, part], SMALL)
    return np.asarray(np.clip(np.log(np.nanmedian(ratio, axis=0)) / np.log(factor), -2.0, 2.0))


def _small(rows: Sequence[Array]) -> NDArray[np.float32]:
    return np.asarray(rows, dtype=np.float32)


def _usual_count() -> int:
    return sum(len(grid.SPEEDS[kind]) for kind in KINDS)


def _what_ifs(own: Array) -> Array:
    """Return relative changes member by member, shape (what-ifs, speeds, quantities, 3), by name in order."""
    movements, strengths = len(grid.MOVEMENTS) + 1, len(MUSCLE_SETS) * len(grid.STRENGTHS)
    tail = own[:, own.shape[1] - len(WHAT_IF_SPEEDS) * (movements + strengths) :]
    moved = tail[:, : len(WHAT_IF_SPEEDS) * movements].reshape(len(own), len(WHAT_IF_SPEEDS), movements, -1)
    weak = tail[:, len(WHAT_IF_SPEEDS) * movements :].reshape(len(own), len(WHAT_IF_SPEEDS), strengths, -1)
    base = np.maximum(np.abs(moved[:, :, :1]), SMALL)
    change = (np.concatenate([weak, moved[:, :, 1:]], axis=2) - moved[:, :, :1]) / base
    return np.moveaxis(np.nanquantile(change, QUANTILES, axis=0), (0, 2), (3, 0))


def _task_rows(tasks: Mapping[str, TaskLoads]) -> Array:
    return np.array([[_three(value) for value in _task_values(one)] for one in tasks.values()])


def _task_values(one: TaskLoads) -> Sequence[Estimate]:
    return [*one.compression_bw.values(), *one.activation.values()]


def _three(one: Estimate) -> tuple[float, float, float]:
    return one.low, one.value, one.high


def _shoulder_line(kind: Kind, more_deg: float) -> float:
    """Return the mean angle of the line from hips to shoulders against the vertical, at the middle speed. [deg]"""
    person = grid.PERSONS["m"]
    engine = build_engine(build_body(person))
    speed = grid.SPEEDS[kind][len(grid.SPEEDS[kind]) // 2]
    gait = Steady(kind, speed, usual_cadence_spm(kind, speed), person.height_m)
    gait = replace(gait, lean_deg=lean_deg(gait) + more_deg)
    joints = engine.map.expand(poses(gait, engine.map.names, np.linspace(0.0, np.pi, 24, endpoint=False)).values)
    shoulders, hips = (sum(engine.places(joints, f"{b}_{s}")[0] for s in "rl") for b in ("humerus", "femur"))
    line = np.mean(shoulders - hips, axis=0)
    return float(np.degrees(np.arctan2(line[0], line[1])))


if __name__ == "__main__":
    main()
