"""A runner's posture from a motion file: how far the trunk leans forwards in running."""

import numpy as np

from backstride.body.kernel.loading import build_engine
from backstride.body.model import build_body
from backstride.body.motion import rates
from backstride.body.person import Person
from backstride.findings import Severity
from backstride.formats.motion.errors import MotionFileProblem
from backstride.formats.motion.reading import read_motion
from backstride.runner import Runner, Sex

USUAL_MASS_KG = 70.0
USUAL_HEIGHT_M = 1.75
"""Taken where the runner's own are not told; the angle of a line hardly hangs on them. Chosen."""

CUT_OFF_HZ = 8.0
"""Low-pass cut-off of the motion; a mean does not hang on it. [Hz]"""


def trunk_lean_deg(content: bytes, ending: str, runner: Runner) -> float:
    """Return the mean lean forwards of the line from hips to shoulders against the vertical. [deg]

    Parameters
    ----------
    content : bytes
        The motion file.
    ending : str
        Its kind, e.g. ``.mot``.
    runner : Runner
        Who moves.

    Raises
    ------
    MotionFileProblem
        If the file cannot be read.
    MotionHoldsNoPosture
        If what was read of it cannot be trusted.
    """
    person = Person(
        mass_kg=runner.mass_kg or USUAL_MASS_KG,
        height_m=runner.height_m or USUAL_HEIGHT_M,
        sex="f" if runner.sex is Sex.FEMALE else "m",
    )
    read = read_motion(content, ending, person)
    if any(finding.severity is Severity.ERROR for finding in read.findings):
        raise MotionHoldsNoPosture
    engine = build_engine(build_body(person))
    joints = engine.map.expand(rates(read.motion, engine.map.names, CUT_OFF_HZ).values)
    shoulders, hips = (sum(engine.places(joints, f"{bone}_{s}")[0] for s in "rl") for bone in ("humerus", "femur"))
    line = np.mean(shoulders - hips, axis=0)
    return float(np.degrees(np.arctan2(line[0], line[1])))


class MotionHoldsNoPosture(MotionFileProblem):
    """A motion file from which no posture can be taken."""

    def __init__(self) -> None:
        super().__init__("this motion cannot be read well enough to take a posture from it; see backstride body FILE")
