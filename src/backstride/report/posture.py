"""A runner's posture and own loads from a motion file of running."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.loading import build_engine
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import rates
from backstride.body.person import Person
from backstride.body.results import Loads
from backstride.dose.steady import Ask, steady_load
from backstride.findings import Severity
from backstride.formats.motion.errors import MotionFileProblem
from backstride.formats.motion.reading import Read, read_motion
from backstride.report.body_report import BodyReport, MotionFile, Subject, body_report
from backstride.runner import LeanFrom, OwnMotion, Runner, Sex

USUAL_MASS_KG = 70.0
USUAL_HEIGHT_M = 1.75
"""Taken where the runner's own are not told; the angle of a line hardly hangs on them. Chosen."""

Array = NDArray[np.float64]

_SEXES: Final[Mapping[Sex, Literal["f", "m", "unknown"]]] = {Sex.FEMALE: "f", Sex.MALE: "m", Sex.UNKNOWN: "unknown"}

CUT_OFF_HZ = 8.0
"""Low-pass cut-off of the motion; a mean does not hang on it. [Hz]"""


@dataclass(frozen=True, slots=True)
class Posture:
    """What a motion file tells of a runner.

    Parameters
    ----------
    lean_deg : float
        Mean lean forwards of the line from hips to shoulders against the upright. [deg]
    measured : LeanFrom
        How: by markers or angles, or guessed from video.
    own : OwnMotion or None
        What the run asks over what the table says of others; None where nobody said how fast it was.
    """

    lean_deg: float
    measured: LeanFrom
    own: OwnMotion | None = None


def posture(
    file: MotionFile,
    runner: Runner,
    speed_m_per_s: float | None = None,
    members: Sequence[Assumptions] | None = None,
) -> Posture:
    """Return a runner's posture in a motion, and with its speed what it asks of the back.

    Parameters
    ----------
    file : MotionFile
        The run, with plates and a standing trial where there are any.
    runner : Runner
        Who runs.
    speed_m_per_s : float, optional
        At which it was run; both feet come down at least once then. [m/s]
    members : sequence of Assumptions, optional
        The bodies; the package's own by default.

    Raises
    ------
    MotionFileProblem
        If the file cannot be read.
    MotionHoldsNoPosture
        If what was read of it cannot be trusted.
    MotionHoldsNoStride
        If no foot comes down twice.
    MotionFromVideo
        If loads are asked of a motion that cameras guessed: the lean they miss is what such a ratio is made of.
    RunnerOutOfRange
        If the ratios lie so far from others that the file must be wrong, or nobody runs at that speed.
    """
    who = Subject(runner.mass_kg or USUAL_MASS_KG, runner.height_m or USUAL_HEIGHT_M, _SEXES[runner.sex])
    if speed_m_per_s is None:
        read = read_motion(file.content, file.ending, who.persons()[-1], file.forces, file.standing)
        return Posture(*_lean(replace(read, by_video=read.by_video or file.by_video), who.persons()[-1]))
    report = body_report(file, who, members)
    return Posture(*_lean(report.read, who.persons()[-1]), _own_motion(report, runner.sex, speed_m_per_s))


def _lean(read: Read, person: Person) -> tuple[float, LeanFrom]:
    """Return the mean lean [deg], and how it was measured."""
    if any(finding.severity is Severity.ERROR for finding in read.findings):
        raise MotionHoldsNoPosture
    engine = build_engine(build_body(person))
    joints = engine.map.expand(rates(read.motion, engine.map.names, CUT_OFF_HZ).values)
    right, left, *hips = engine.origins(joints, ("humerus_r", "humerus_l", "femur_r", "femur_l"))
    line = np.mean(right + left - hips[0] - hips[1], axis=0)
    how = LeanFrom.PHOTO_OR_VIDEO if read.by_video else LeanFrom.MOTION_FILE
    return float(np.degrees(np.arctan2(line[0], line[1]))), how


def _own_motion(report: BodyReport, sex: Sex, speed_m_per_s: float) -> OwnMotion:
    """Return compression at L5/S1 over that of the table at that pace and cadence, peaks of steps and mean. [1]"""
    loads, who = report.loads, report.subject
    if report.read.by_video:
        raise MotionFromVideo
    if not isinstance(loads, Loads):
        raise MotionHoldsNoPosture
    if loads.cycle is None:
        raise MotionHoldsNoStride
    step_s, compression = loads.cycle.duration_s / 2.0, loads.levels["L5S1"].compression.middle
    ask = Ask("running", speed_m_per_s, 60.0 / step_s, sex=sex, mass_kg=who.mass_kg, height_m=who.height_m)
    others = steady_load(ask).table
    peak, mean = (others[f"levels.L5S1.compression_{name}_bw"].whole.value for name in ("peak", "mean"))
    peaks = step_peaks(loads.times_s, compression, step_s)
    return OwnMotion(speed_m_per_s, float(np.mean(peaks)) / peak, float(np.mean(compression)) / mean)


def step_peaks(times_s: Array, curve: Array, step_s: float) -> Array:
    """Return the greatest value within each whole step, shape (steps,), in the unit of the curve.

    Parameters
    ----------
    times_s, curve : ndarray, shape (frames,)
        Time stamps [s] and a curve that repeats with every step.
    step_s : float
        How long a step lasts. [s]

    Examples
    --------
    >>> times = np.linspace(0.0, 1.0, 101)
    >>> step_peaks(times, 2.0 + np.sin(2.0 * np.pi * times / 0.35), 0.35).round(2).tolist()
    [3.0, 3.0]
    """
    step = ((times_s - times_s[0]) // step_s).astype(int)
    whole = max(int((times_s[-1] - times_s[0]) // step_s), 1)
    return np.array([curve[step == one].max() for one in range(whole)])


class MotionHoldsNoPosture(MotionFileProblem):
    """A motion file from which no posture can be taken."""

    def __init__(self) -> None:
        super().__init__("this motion cannot be read well enough to take a posture from it; see backstride body FILE")


class MotionHoldsNoStride(MotionFileProblem):
    """A motion file too short to compare with other runs."""

    def __init__(self) -> None:
        super().__init__("no foot comes down twice in this motion: your own loads need a whole stride or more")


class MotionFromVideo(MotionFileProblem):
    """A motion that cameras guessed, from which no loads of one's own can be taken."""

    def __init__(self) -> None:
        super().__init__(
            "this motion was guessed from video, which misses the lean of the trunk by 4 degrees or more: its lean "
            "can be kept (leave out --at-speed-m-per-s), what it asks of the back cannot"
        )
