"""Faults put into laboratory files of others: how many are found, and whether what was right stays."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from backstride.body.kernel.member import Task
from backstride.body.kernel.plates import DISAGREE_BW, held_against_motion
from backstride.body.motion import GroundForce
from backstride.formats.motion.plates import tidy
from backstride.formats.motion.reading import Read
from validation.data import Trial
from validation.report import Row, Section

Plates = tuple[GroundForce, ...]

CLOCK_S: Final = 0.03
WILD_M: Final = 272.7
FOUND_SHARE: Final = 0.95


def laboratory(trials: Sequence[tuple[Trial, Read]]) -> Section:
    """Return what is said of every trial as it is, and how many faults are found in it."""
    rows, found, put = [], 0, 0
    for trial, read in trials:
        said = _said(trial, read, read.forces)
        kinds = injected(read.forces)
        seen = {name: bool(_said(trial, read, plates) - said) for name, plates in kinds.items()}
        found, put = found + sum(seen.values()), put + len(seen)
        missed = ", ".join(name for name, was in seen.items() if not was) or "none"
        words = ", ".join(sorted(code for code, _ in said)) or "nothing"
        rows.append(Row("said of the file as it is", trial.name, "reported", f"{words}; faults missed: {missed}", None))
    share = found / max(put, 1)
    rows.append(Row("faults found", "all trials", f"{FOUND_SHARE:.0%}", f"{found} of {put}", share >= FOUND_SHARE))
    return Section("Laboratory files", rows, (_REMARK,))


def injected(plates: Plates) -> Mapping[str, Plates]:
    """Return plates with one fault each."""
    moved = {
        f"clock {way:+.0f} ms": tuple(replace(one, times_s=one.times_s + way / 1000.0) for one in plates)
        for way in (-1000.0 * CLOCK_S, 1000.0 * CLOCK_S)
    }
    millimetres = tuple(replace(p, point_m=p.point_m * 1000.0, moment_nm=p.moment_nm * 1000.0) for p in plates)
    downwards = tuple(replace(p, force_n=-p.force_n, moment_nm=-p.moment_nm) for p in plates)
    swapped = tuple(
        replace(p, point_m=other.point_m) for p, other in zip(plates, (*plates[1:], plates[0]), strict=True)
    )
    whole = {**moved, "millimetres": millimetres, "one wild row": _wild(plates), "forces downwards": downwards}
    return whole | ({"places swapped": swapped} if len(plates) > 1 else {})


def _wild(plates: Plates) -> Plates:
    point = plates[0].point_m.copy()
    point[int(np.argmax(plates[0].force_n[:, 1]))] = [WILD_M, 0.0, 3.0]
    return (replace(plates[0], point_m=point), *plates[1:])


def _said(trial: Trial, read: Read, plates: Plates) -> set[tuple[str, str]]:
    """Return codes and figures of everything that is said of plates; a clock by how far it is off, in 10 ms."""
    calm = tidy(plates)
    held = held_against_motion(Task(read.motion, trial.person, calm.plates, trim_s=read.trim_s))
    return {(one.code, str(round(int(one.values.get("ms", 0)), -1))) for one in (*calm.findings, *held.findings)}


_REMARK: Final = (
    f"Where measured and momentum force differ by more than {DISAGREE_BW} BW rms at 6 Hz after the clock was set right, the "
    "spine is computed from momentum; so it is in fast running on markers, where arms and thighs swing more than plates say."
)
