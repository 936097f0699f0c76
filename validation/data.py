"""The data sets of the validation: where each comes from, under which licence, and how it is read."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.person import Person
from backstride.formats.motion.reading import Read, read_motion

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Trial:
    """A motion with measured ground forces: files below the data folder, whose it is, and when plates bore all of it."""

    name: str
    motion: str
    forces: str
    person: Person
    speed_m_per_s: float
    span_s: tuple[float, float] | None = None


WALKER_KG: Final = 85.0
"""Mass of the walking man, from the mean vertical force of a stride; his height is not told. [kg]"""

ORIGINS: Final[Mapping[str, str]] = {
    "jog-2.67": "one man, 68.6 kg, jogging over ground at 2.67 m/s (Raabe and Chaudhari 2016, SimTK project "
    "fullbodylumbar; no licence of the data is stated), with results of OpenSim 4.6 on the same trial",
    "treadmill-2-5": "one man, 80.5 kg, running at 2, 3, 4 and 5 m/s (Hamner and Delp 2013; licence beside the files)",
    "walk": "one man walking (Rajagopal 2016; no licence of the data is stated)",
}

ANGLES: Final = Trial(
    "jog-2.67, residual-reduced angles", "jog-2.67/subject01_Kinematics_q.sto", "jog-2.67/subject01_Jog01_kinetics.mot",
    Person(68.6, 1.70, "m"), 2.67,
)  # fmt: skip

MARKER_TRIALS: Final = (
    Trial("jog-2.67, markers", "jog-2.67/subject01_Jog01.trc", ANGLES.forces, Person(68.6, 1.70, "m"), 2.67),
    *(
        Trial(f"treadmill {speed} m/s", f"treadmill-2-5/run{speed}00/markers.trc", f"treadmill-2-5/run{speed}00/grf.mot",
              Person(80.47, 1.772, "m"), float(speed))
        for speed in (2, 3, 4, 5)
    ),
    Trial("walk", "walk/motion_capture_walk.trc", "walk/grf_walk.mot", Person(WALKER_KG, 1.77, "m"), 1.3, (0.5, 1.95)),
)  # fmt: skip


def read_trial(folder: Path, trial: Trial) -> Read:
    """Return the motion and forces of a trial."""
    motion = folder / "motion" / trial.motion
    return read_motion(
        motion.read_bytes(), motion.suffix, trial.person, (folder / "motion" / trial.forces).read_bytes()
    )


def present(folder: Path, trials: Sequence[Trial]) -> tuple[list[Trial], list[str]]:
    """Return the trials whose files are there, and the names of those that are absent."""
    there = [trial for trial in trials if (folder / "motion" / trial.motion).is_file()]
    return there, [trial.name for trial in trials if trial not in there]


def read_columns(path: Path) -> Mapping[str, Array]:
    """Return a comma-separated table as columns."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {name: np.array([float(row[name]) for row in rows]) for name in rows[0]}
