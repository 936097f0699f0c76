"""Frames per second of the running body, by stage and end to end, beside OpenSim on the same motion in the same run.

BACKSTRIDE_DATA=FOLDER python benchmarks/body_speed.py [peer frames]. OpenSim is an optional peer (extra `oracle`).
"""

import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from backstride.body.kernel.balances import balance, fibres, problem
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.ground import measured_wrenches, motion_wrenches
from backstride.body.kernel.loading import build_engine, joint_motion, loading
from backstride.body.kernel.spine import level_forces
from backstride.body.kernel.statics import Problem, solve
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import Rates, rates
from backstride.body.person import Person
from backstride.formats.motion.reading import read_motion

PERSON = Person(68.6, 1.70, "m")
START_S = 0.2
LEG_BONES = ("femur", "tibia", "patella", "talus", "calcn", "toes")


def seconds(work: Callable[[], Any], repeats: int = 3) -> float:
    """Return the shortest of a few runs in processor time. [s]"""
    taken = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def stages(engine: Engine, moving: Rates, folder: Path) -> Mapping[str, float]:
    """Return frames per second of each stage and end to end."""
    read = read_jog(folder)
    joints = joint_motion(engine, moving)
    wrenches = measured_wrenches(engine, joints.positions, moving.times_s, read.forces, 12.0)
    needs = balance(engine, moving.values, joints, wrenches)
    state = fibres(engine, needs)
    posed = problem(engine, moving.values, needs, state)
    solve(posed)
    tensions = solve(posed).activations * state.available_n
    trunk = Problem(posed.moments[:, :-13], posed.required[:, :-13], posed.sigma[:-13], posed.floor)
    works: Mapping[str, Callable[[], Any]] = {
        "inverse dynamics": lambda: engine.requirement(joints),
        "inverse dynamics, lengths and moment arms": lambda: balance(engine, moving.values, joints, wrenches),
        "strength of muscles": lambda: fibres(engine, needs),
        "building the static optimisation": lambda: problem(engine, moving.values, needs, state),
        "static optimisation, whole body": lambda: solve(posed),
        "static optimisation, trunk": lambda: solve(trunk),
        "forces between vertebrae": lambda: level_forces(engine, needs, tensions),
        "end to end, joint angles to loads": lambda: loading(
            engine, moving, motion_wrenches(engine, joint_motion(engine, moving))
        ),
    }
    return {name: round(len(moving.times_s) / seconds(work), 1) for name, work in works.items()}


def read_jog(folder: Path) -> Any:
    """Return the jog at 2.67 m/s."""
    jog = folder / "motion/jog-2.67"
    motion, forces = (jog / name for name in ("subject01_Kinematics_q.sto", "subject01_Jog01_kinetics.mot"))
    return read_motion(motion.read_bytes(), ".sto", PERSON, forces.read_bytes())


def peer(folder: Path, frames: int, *, coarse: bool) -> Mapping[str, Any]:
    """Return OpenSim's static optimisation, frames per second: all 324 muscles, or only those that reach a leg."""
    if find_spec("opensim") is None:
        return {"skipped": "opensim is not installed (extra `oracle`)"}
    import opensim  # noqa: PLC0415 -- a peer, not a dependency

    opensim.Logger.setLevelString("Error")
    model = opensim.Model(str(folder / "motion/jog-2.67/FBLSmodel.osim"))
    if coarse:
        _drop_trunk_muscles(model)
    _add_helpers(opensim, model)
    model.initSystem()
    muscles = model.getMuscles().getSize()
    out = Path(os.environ.get("TMPDIR", "/tmp")) / f"backstride-peer-{'coarse' if coarse else 'whole'}"
    out.mkdir(exist_ok=True)
    ready = _analysis(opensim, model, folder, out, frames)
    took = time.process_time()
    ready.run()
    took = time.process_time() - took
    rows = max(out.glob("*StaticOptimization_force.sto"), key=lambda p: p.stat().st_mtime).read_text()
    solved = max(len(rows.split("endheader\n")[1].strip().split("\n")) - 1, 1)
    return {
        "muscles": muscles,
        "frames": solved,
        "seconds": round(took, 1),
        "static optimisation frames per second": round(solved / took, 3),
    }


def _drop_trunk_muscles(model: Any) -> None:
    """Leave only muscles that reach a leg: the lumbar joints are then moved by torques, as coarse models do."""
    forces = model.updForceSet()
    muscles = model.getMuscles()
    for name in [muscles.get(i).getName() for i in range(muscles.getSize())]:
        points = muscles.get(name).getGeometryPath().getPathPointSet()
        bones = {points.get(i).getBodyName() for i in range(points.getSize())}
        if not any(bone.startswith(LEG_BONES) for bone in bones):
            forces.remove(forces.getIndex(name))
    model.finalizeConnections()


def _add_helpers(opensim: Any, model: Any) -> None:
    """Add what carries the pelvis, and weak reserves at every other coordinate."""
    for coordinate in list(model.getCoordinateSet()):
        name, pelvis = coordinate.getName(), coordinate.getName().startswith("pelvis")
        helper = opensim.CoordinateActuator(name)
        helper.setName(f"{'residual' if pelvis else 'reserve'}_{name}")
        helper.setOptimalForce(500.0 if pelvis else 10.0)
        model.addForce(helper)


def _analysis(opensim: Any, model: Any, folder: Path, out: Path, frames: int) -> Any:
    """Return the tool, written to XML and read back: only then does it take the model."""
    tool = opensim.AnalyzeTool()
    tool.setModel(model)
    tool.setName("peer")
    statics = opensim.StaticOptimization()
    for one in (tool.setInitialTime, statics.setStartTime):
        one(START_S)
    for one in (tool.setFinalTime, statics.setEndTime):
        one(START_S + 0.001 * frames)
    tool.getAnalysisSet().cloneAndAppend(statics)
    tool.setCoordinatesFileName(str(folder / "motion/jog-2.67/subject01_Kinematics_q.sto"))
    tool.setResultsDir(str(out))
    tool.setSolveForEquilibrium(False)
    tool.setReplaceForceSet(False)
    path = out / "setup.xml"
    tool.printToXML(str(path))
    model.printToXML(str(out / "model.osim"))
    again = opensim.AnalyzeTool(str(path), False)  # noqa: FBT003 -- not to load the model yet
    again.setModelFilename(str(out / "model.osim"))
    again.printToXML(str(path))
    return opensim.AnalyzeTool(str(path), True)  # noqa: FBT003 -- to load it now


def main() -> None:
    """Measure and print."""
    folder = Path(os.environ["BACKSTRIDE_DATA"])
    frames = int(sys.argv[1]) if len(sys.argv) > 1 else 4
    told: dict[str, Any] = {"benchmark": "body_speed", "processor_time": True, "our_fascicles": 288}
    read = read_jog(folder)
    for freedoms in ("coupled", "levels"):
        engine = build_engine(build_body(PERSON, Assumptions(freedoms=freedoms)))
        moving = rates(read.motion, engine.map.names, 12.0)
        told[f"ours, {freedoms}, frames per second"] = stages(engine, moving, folder)
    ours = told["ours, coupled, frames per second"]
    for name, coarse in (("OpenSim, whole model", False), ("OpenSim, coarse model", True)):
        told[name] = peer(folder, frames * (10 if coarse else 1), coarse=coarse)
        theirs = told[name].get("static optimisation frames per second")
        if theirs:
            told[f"ratio end to end, {name}"] = round(ours["end to end, joint angles to loads"] / theirs)
            told[f"ratio statics to statics, {name}"] = round(ours["static optimisation, whole body"] / theirs)
    told["numpy"] = np.__version__
    print(json.dumps(told, indent=1))


if __name__ == "__main__":
    main()
