"""Set lean and pitching of the trunk in running, so that the extension moment about L5/S1 is that of 13 men.

From fukuchi_2017's reference, mean over runners at each speed: peak, least and mean moment, and when the peak comes.
The median of the ensemble's
bodies is fitted. Three unknowns per speed (lean, cosine and sine of the second harmonic of lumbar flexion), then a line through speeds.
Run as ``BACKSTRIDE_DATA=FOLDER python -m validation.fit_trunk``; prints lines for the data file of running.
"""

import csv
import os
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import least_squares

from backstride.body.ensemble import load_ensemble
from backstride.body.gait.law import Steady, coefficients
from backstride.body.gait.motion import step
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import build_engine, joint_motion
from backstride.body.model import build_body
from backstride.body.person import Person

Array = NDArray[np.float64]

SPEEDS = (2.5, 3.5, 4.5)
AIMS = (
    "L5S1_extension_moment_peak_Nm_kg", "L5S1_extension_moment_min_Nm_kg", "L5S1_extension_moment_mean_Nm_kg",
    "time_of_ext_peak_frac_step", "cadence_steps_min",
)  # fmt: skip
WEIGHTS = np.array([1.0, 0.3, 2.0, 2.0])
MASS_KG, HEIGHT_M, FRAMES = 68.0, 1.75, 32


def moment(engine: Engine, steady: Steady, pitching: Array) -> Array:
    """Return the extension moment about L5/S1 over a step, with another second harmonic of the trunk. [Nm/kg]"""
    joint = coefficients("running")["joints"]["lumbar_flexion"]
    joint["at_middle_rad"][3:5], joint["per_m_per_s_rad"][3:5] = list(pitching), [0.0, 0.0]
    one = step(engine, steady, FRAMES)
    needed = engine.requirement(joint_motion(engine, one.rates), one.wrenches)
    return np.asarray(needed[:, engine.joints.index("L5S1_flexion")] / MASS_KG)


def told(curve: Array) -> Array:
    """Return peak, least, mean, and when the peak comes as a weighted mean over what is above half of it."""
    first = curve[: 2 * len(curve) // 3]
    weight = np.clip(first - 0.5 * first.max(), 0.0, None)
    when = float((weight * np.arange(len(first))).sum() / weight.sum()) / len(curve)
    return np.array([curve.max(), curve.min(), curve.mean(), when])


def main() -> None:
    """Print lean and pitching at 3.5 m/s and per m/s."""
    folder = Path(os.environ["BACKSTRIDE_DATA"]) / "motion/treadmill-13"
    rows = list(csv.DictReader((folder / "reference.csv").open(encoding="utf-8")))
    aims = np.array([[float(row[name]) for name in AIMS] for row in rows]).reshape(-1, 3, len(AIMS)).mean(axis=0)
    person = Person(MASS_KG, HEIGHT_M, "m")
    engines = [build_engine(build_body(person, member)) for member in load_ensemble() if member.freedoms == "coupled"]
    found = []
    for speed, aim in zip(SPEEDS, aims, strict=True):

        def misfit(x: Array, speed: float = speed, aim: Array = aim) -> Array:
            steady = Steady("running", speed, aim[4], HEIGHT_M, float(x[0]) * 10.0)
            middle = np.median([told(moment(engine, steady, x[1:] * 0.1)) for engine in engines], axis=0)
            return np.asarray((middle - aim[:4]) * WEIGHTS)

        best = least_squares(misfit, [1.2, 0.3, -0.9], diff_step=1e-3)
        found.append(best.x * [10.0, 0.1, 0.1])
        sys.stderr.write(f"{speed} m/s: {np.round(found[-1], 4)}; missed by {np.round(best.fun / WEIGHTS, 3)}\n")
    slope, middle = np.polyfit(np.array(SPEEDS) - 3.5, np.array(found), 1)
    sys.stdout.write(f"lean at_middle_deg = {middle[0]:.1f}, per_m_per_s_deg = {slope[0]:.1f}\n")
    sys.stdout.write(f"lumbar_flexion second harmonic: {np.round(middle[1:], 4)}, per m/s {np.round(slope[1:], 4)}\n")


if __name__ == "__main__":
    main()
