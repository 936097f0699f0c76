"""Write what OpenSim's own model is made of, how it moves and what its inverse dynamics gives, for our kernel to repeat.

Run by a Python that has opensim and scipy: python opensim_kinematics.py MODEL.osim MOTION.sto MASS_KG OUT.npz.
"""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import opensim
from scipy.interpolate import CubicSpline

UPPER = ("pelvis", "lumbar5", "lumbar4", "lumbar3", "lumbar2", "lumbar1", "torso", "humerus_r", "ulna_r", "radius_r",
         "hand_r", "humerus_l", "ulna_l", "radius_l", "hand_l")  # fmt: skip
AT_L5S1 = ("flex_extension", "lat_bending", "axial_rotation")
RATE_HZ = 100.0


def in_own_units(name: str, value: Any) -> Any:
    """Return values of the motion file in OpenSim's own units."""
    shifts = name.startswith("pelvis_t") and name[-1] in "xyz"
    return value if shifts or name[-2:] in ("t1", "t2") else np.radians(value)


def read(path: str) -> tuple[list[str], Any]:
    """Return names and table of a .sto file."""
    lines = Path(path).read_text().split("endheader\n")[1].strip().split("\n")
    return lines[0].split(), np.array([[float(v) for v in line.split()] for line in lines[1:]])


def scaled(model: Any, mass_kg: float) -> None:
    """Make every part of the model as much heavier as the whole."""
    factor = mass_kg / model.getTotalMass(model.initSystem())
    for body in model.getBodySet():
        body.setMass(body.getMass() * factor)
        inertia = body.get_inertia()
        body.set_inertia(opensim.Vec6(*[inertia.get(i) * factor for i in range(6)]))


def tree_order(model: Any, state: Any) -> list[str]:
    """Return the coordinates in the order of the state's speeds, found by writing a different speed to each."""
    coordinates = list(model.getCoordinateSet())
    for number, coordinate in enumerate(coordinates):
        coordinate.setSpeedValue(state, number + 1.0)
    speeds = state.getU()
    return [coordinates[round(speeds[i]) - 1].getName() for i in range(len(coordinates))]


def main(model_path: str, motion_path: str, mass_kg: str, out_path: str) -> None:
    """Write masses, centres, inertias, poses of the upper body and the moments at L5/S1 at 100 Hz."""
    opensim.Logger.setLevelString("Error")
    model = opensim.Model(model_path)
    scaled(model, float(mass_kg))
    for force in model.getForceSet():  # muscles and stops would count as known forces
        force.set_appliesForce(False)
    model.setGravity(opensim.Vec3(0.0, -9.80665, 0.0))
    state = model.initSystem()
    names, table = read(motion_path)
    times = np.arange(table[0, 0], table[-1, 0], 1.0 / RATE_HZ)
    keep = np.concatenate([[True], np.diff(table[:, 0]) > 0.0])
    raw = np.stack(
        [
            in_own_units(n, np.interp(times, table[keep, 0], c))
            for n, c in zip(names[1:], table[keep, 1:].T, strict=True)
        ],
        axis=1,
    )
    spline = CubicSpline(times, raw, axis=0)
    coordinates = [model.getCoordinateSet().get(name) for name in names[1:]]
    bodies = [model.getBodySet().get(name) for name in UPPER]
    solver = opensim.InverseDynamicsSolver(model)
    order = tree_order(model, state)
    places, axes, moments = [], [], []
    for time in times:
        for coordinate, value, speed in zip(coordinates, spline(time), spline(time, 1), strict=True):
            coordinate.setValue(state, float(value), False)  # noqa: FBT003 -- constraints are met later
            coordinate.setSpeedValue(state, float(speed))
        model.realizeVelocity(state)
        transforms = [body.getTransformInGround(state) for body in bodies]
        places.append([[t.p()[i] for i in range(3)] for t in transforms])
        axes.append([[[t.R().get(i, j) for j in range(3)] for i in range(3)] for t in transforms])
        wanted = dict(zip(names[1:], spline(time, 2), strict=True))
        udot = opensim.Vector(len(order), 0.0)
        for index, name in enumerate(order):
            udot[index] = float(wanted.get(name, 0.0))
        force = solver.solve(state, udot)
        moments.append([force[order.index(name)] for name in AT_L5S1])
    np.savez(out_path, times=times, places=places, axes=axes, mass=[b.getMass() for b in bodies],
             centre=[[b.get_mass_center().get(i) for i in range(3)] for b in bodies], moments=moments,
             inertia=[[b.get_inertia().get(i) for i in range(6)] for b in bodies], names=UPPER,
             total=model.getTotalMass(state))  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
