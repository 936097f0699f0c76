"""Fit the parametric gait to laboratory motions: Fourier coefficients per joint, those of running linear in speed.

Running: one man on a treadmill at 2, 3, 4 and 5 m/s (hamner_2013). Walking: one man over ground (rajagopal_2016).
Prints the two data files of ``backstride.body.gait``; run as ``BACKSTRIDE_DATA=FOLDER python -m validation.fit_gait``.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from backstride.body.motion import GroundForce, Motion, low_pass
from backstride.body.person import Person
from backstride.formats.motion.reading import read_motion
from backstride.units import body_weight_n

Array = NDArray[np.float64]

EVEN = ("pelvis_tilt", "lumbar_flexion")
ODD = ("pelvis_list", "pelvis_rotation", "lumbar_bending", "lumbar_rotation")
PAIRED = (
    "hip_flexion", "hip_adduction", "hip_rotation", "knee_angle", "ankle_angle", "subtalar_angle", "mtp_angle",
    "arm_flex", "arm_add", "arm_rot", "elbow_flex",
)  # fmt: skip
HARMONICS = 4
CLEAR = 0.5
"""Joints whose curve explains less of its own variance between strides and sides keep only their mean. [1]"""
CUT_OFF_HZ = 10.0
MIDDLE_SPEED = 3.5
RUNS = {"run200": 2.0, "run300": 3.0, "run400": 4.0, "run500": 5.0}


@dataclass(frozen=True)
class Trial:
    """One trial: its motion, its plates, and strides as (start, contact, end) of the right foot. [s]"""

    motion: Motion
    forces: Sequence[GroundForce]
    strides: Sequence[tuple[float, float, float]]
    mass_kg: float


def trial(folder: Path, motion: str, forces: str, person: Person) -> Trial:
    """Read a trial; strides begin where the right foot's force rises over 50 N."""
    read = read_motion((folder / motion).read_bytes(), ".trc", person, (folder / forces).read_bytes())
    right = max(read.forces, key=lambda plate: _is_right(plate, read.motion))
    on, off = _contacts(right)
    strides = [(a, o, b) for a, b in pairwise(on) for o in off if a < o < b]
    inside = [s for s in strides if s[0] >= read.motion.times_s[0] and s[2] <= read.motion.times_s[-1]]
    return Trial(read.motion, read.forces, inside, _mass(read.forces, strides[0]))


def _mass(forces: Sequence[GroundForce], stride: tuple[float, float, float]) -> float:
    """The mean force over one stride in which both plates were trodden on."""
    length = stride[2] - stride[0]
    start = max(min(_contacts(plate)[0]) for plate in forces)
    inside = [(plate.times_s >= start) & (plate.times_s < start + length) for plate in forces]
    return sum(float(np.mean(p.force_n[i, 1])) for p, i in zip(forces, inside, strict=True)) / 9.80665


def _contacts(plate: GroundForce) -> tuple[list[float], list[float]]:
    down = plate.force_n[:, 1] > 50.0
    edges = np.flatnonzero(np.diff(down.astype(int)))
    on = [float(plate.times_s[e]) for e in edges if not down[e] and plate.times_s[e] > plate.times_s[0] + 0.02]
    return on, [float(plate.times_s[e]) for e in edges if down[e]]


def _is_right(plate: GroundForce, motion: Motion) -> float:
    """The standing leg is the straighter one: how much more the left knee bends while this plate is pressed."""
    on, off = _contacts(plate)
    mid = [(a + min(o for o in off if o > a)) / 2 for a in on if any(o > a for o in off)]
    bends = {side: np.interp(mid, motion.times_s, motion.coordinates[f"knee_angle_{side}"]) for side in "rl"}
    return float(np.mean(bends["l"] - bends["r"]))


def series(one: Trial, name: str) -> tuple[Array, float]:
    """Return mean, cosines and sines of a joint over the stride, and the share of its variance they explain."""
    phases, values = _sampled(one, name)
    orders = [k for k in range(1, HARMONICS + 1) if name not in EVEN + ODD or (k % 2 == 0) == (name in EVEN)]
    parts = [f(k * phases) for k in orders for f in (np.cos, np.sin)]
    basis = np.column_stack([np.ones(len(phases)), *parts])
    fit = np.linalg.lstsq(basis, values, rcond=None)[0]
    explained = 1.0 - np.var(values - basis @ fit) / max(np.var(values), 1e-12)
    full = np.zeros(1 + 2 * HARMONICS)
    full[0] = fit[0] if name not in ODD else 0.0
    for index, k in enumerate(orders):
        full[2 * k - 1], full[2 * k] = fit[1 + 2 * index], fit[2 + 2 * index]
    return full, float(explained)


def _sampled(one: Trial, name: str) -> tuple[Array, Array]:
    """Phases and values over all strides; the left side half a stride later counts like the right."""
    times = one.motion.times_s
    rate = (len(times) - 1) / (times[-1] - times[0])
    sides = [(f"{name}_r", 0.0), (f"{name}_l", np.pi)] if name in PAIRED else [(name, 0.0)]
    phases, values = [], []
    for column, shift in sides:
        curve = low_pass(np.unwrap(one.motion.coordinates[column])[:, None], CUT_OFF_HZ, rate)[:, 0]
        for start, _, end in one.strides:
            inside = (times >= start) & (times < end)
            phases.append(2.0 * np.pi * (times[inside] - start) / (end - start) + shift)
            values.append(curve[inside])
    return np.concatenate(phases), np.concatenate(values)


def horizontal(one: Trial) -> tuple[float, float]:
    """Return the amplitudes of braking and driving, and of the push to the middle, over a contact. [BW]"""
    bw = body_weight_n(one.mass_kg)
    fore, side = [], []
    for plate in one.forces:
        sign = 1.0 if _is_right(plate, one.motion) > 0 else -1.0
        on, off = _contacts(plate)
        for a in on:
            b = min((o for o in off if o > a), default=None)
            if b is None:
                continue
            inside = (plate.times_s >= a) & (plate.times_s <= b)
            tau = (plate.times_s[inside] - a) / (b - a)
            fore.append(-2.0 * np.mean(plate.force_n[inside, 0] * np.sin(2 * np.pi * tau)) / bw)
            side.append(-2.0 * sign * np.mean(plate.force_n[inside, 2] * np.sin(np.pi * tau)) / bw)
    return float(np.mean(fore)), float(np.mean(side))


def joints(one: Trial) -> Mapping[str, tuple[Array, float]]:
    """Return the series of every joint; the trunk's mean posture is left out, the thigh keeps its own in space.

    Markers tell how the trunk moves, but not from where: that the body stands upright at zero is an assumption of its
    own, so the mean of pelvis and spine is not taken from here, and the hip's mean is turned by the pelvis's.
    """
    told = {name: series(one, name) for name in (*EVEN, *ODD, *PAIRED)}
    told["hip_flexion"][0][0] += told["pelvis_tilt"][0][0]
    for name in EVEN:
        told[name][0][0] = 0.0
    return told


def _kept(values: Array, explained: float) -> Array:
    return values if explained >= CLEAR else np.concatenate([values[:1], np.zeros(len(values) - 1)])


def _row(values: Array) -> str:
    return "[" + ", ".join(f"{value:.4f}" for value in values) + "]"


def running(folder: Path) -> str:
    """Return the data file of running."""
    person = Person(80.5, 1.77, "m")
    trials = {speed: trial(folder / name, "markers.trc", "grf.mot", person) for name, speed in RUNS.items()}
    away = np.array(list(trials)) - MIDDLE_SPEED
    lines = []
    told = [joints(one) for one in trials.values()]
    for name in told[0]:
        explained = float(np.median([one[name][1] for one in told]))
        slope, middle = np.polyfit(away, np.array([_kept(one[name][0], explained) for one in told]), 1)
        lines += [f"[joints.{name}]", f"explained = {explained:.2f}"]
        lines += [f"at_middle_rad = {_row(middle)}", f"per_m_per_s_rad = {_row(slope)}", ""]
    push = np.array([horizontal(one) for one in trials.values()])
    fit = np.polyfit(away, push, 1)
    strides = {speed: float(np.mean([b - a for a, _, b in one.strides])) for speed, one in trials.items()}
    reach = [speed * stride / 2.0 / person.height_m for speed, stride in strides.items()]
    line = np.polyfit(away, reach, 1)
    head = [
        "[horizontal_force]",
        f"fore_bw = [{fit[1][0]:.4f}, {fit[0][0]:.4f}]", f"side_bw = [{fit[1][1]:.4f}, {fit[0][1]:.4f}]", "",
        "[reach]", f"of_the_fit = [{line[1]:.4f}, {line[0]:.4f}]", "",
    ]  # fmt: skip
    return "\n".join([*head, *lines])


def walking(folder: Path) -> str:
    """Return the data file of walking."""
    one = trial(folder / "walk", "motion_capture_walk.trc", "grf_walk.mot", Person(75.0, 1.75, "m"))
    start, contact, end = one.strides[0]
    advanced = np.interp([start, end], one.motion.times_s, one.motion.coordinates["pelvis_tx"])
    speed = float(advanced[1] - advanced[0]) / (end - start)
    fore, side = horizontal(one)
    lines = [
        f"speed_m_per_s = {speed:.3f}", f"stride_s = {end - start:.3f}",
        f"duty_factor = {(contact - start) / (end - start):.3f}", f"mass_kg = {one.mass_kg:.1f}", "",
        "[horizontal_force]", f"fore_bw = [{fore:.4f}, 0.0]", f"side_bw = [{side:.4f}, 0.0]", "",
    ]  # fmt: skip
    for name, (fit, explained) in joints(one).items():
        lines += [f"[joints.{name}]", f"explained = {explained:.2f}"]
        lines += [f"at_middle_rad = {_row(_kept(fit, explained))}", ""]
    return "\n".join(lines)


def main(environment: Mapping[str, str]) -> None:
    """Print both files."""
    folder = Path(environment["BACKSTRIDE_DATA"]) / "motion"
    sys.stdout.write("# running\n" + running(folder / "treadmill-2-5"))
    sys.stdout.write("\n# walking\n" + walking(folder) + "\n")


if __name__ == "__main__":
    main(os.environ)
