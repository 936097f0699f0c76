"""What one motion file says of the low back: reading, the ensemble, and everyday poses to set it beside."""

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from backstride.body.ensemble import load_ensemble
from backstride.body.gait.everyday import everyday
from backstride.body.kernel.analysis import summed_up
from backstride.body.kernel.member import MemberLoads, Task, member_loads
from backstride.body.kernel.plates import held_against_motion
from backstride.body.kernel.tasks import TaskLoads
from backstride.body.measured_range import by_video, outside_measured, widened
from backstride.body.model import Assumptions
from backstride.body.person import Person
from backstride.body.results import Loads, Refused
from backstride.findings import Finding, Severity
from backstride.formats.motion.reading import Read, Standing, read_motion
from backstride.services.ports import Progress

Sex = Literal["f", "m", "unknown"]

COLUMNS: Final[Mapping[str, tuple[Literal["f", "m"], ...]]] = {"f": ("f",), "m": ("m",), "unknown": ("f", "m")}


@dataclass(frozen=True, slots=True)
class Subject:
    """Who moves: mass [kg], standing height [m], and sex, where unknown means the union of both tables."""

    mass_kg: float
    height_m: float
    sex: Sex = "unknown"

    def persons(self) -> tuple[Person, ...]:
        """Return the bodies to assume."""
        return tuple(Person(self.mass_kg, self.height_m, column) for column in COLUMNS[self.sex])

    def outside_measured(self) -> tuple[str, ...]:
        """Return the reasons why few people like this one were measured."""
        return outside_measured(self.mass_kg, self.sex)


@dataclass(frozen=True, slots=True)
class MotionFile:
    """A motion file with its name, ending and bytes, and where there are any, plates and a standing trial.

    Parameters
    ----------
    name, ending : str
        What it is called, and what that ends in.
    content : bytes
        The file.
    forces : bytes or None
        Measured ground forces.
    standing : Standing or None
        The same person standing.
    by_video : bool
        Whether it was guessed from video; marker files of OpenCap and Pose2Sim say so themselves.
    """

    name: str
    ending: str
    content: bytes
    forces: bytes | None = None
    standing: Standing | None = None
    by_video: bool = False


@dataclass(frozen=True, slots=True)
class Pace:
    """How many bodies are computed at once, and who is told how many are done."""

    at_once: int = 1
    tell: Progress | None = None


@dataclass(frozen=True, slots=True)
class BodyReport:
    """Everything computed for one motion file.

    Parameters
    ----------
    name : str
        Name of the motion file.
    subject : Subject
        Who moved.
    read : Read
        What was in the files.
    loads : Loads or Refused
        Loads with bands.
    tasks : Mapping
        Everyday things in the same body: walking in motion, all else held still; none beside a refusal.
    members : int
        Bodies in the ensemble.
    """

    name: str
    subject: Subject
    read: Read
    loads: Loads | Refused
    tasks: Mapping[str, TaskLoads]
    members: int

    @property
    def duration_s(self) -> float:
        """Return how long the motion lasts. [s]"""
        times = self.read.motion.times_s
        return float(times[-1] - times[0])


def body_report(
    file: MotionFile, subject: Subject, members: Sequence[Assumptions] | None = None, pace: Pace | None = None
) -> BodyReport:
    """Return what a motion file says of the low back.

    Parameters
    ----------
    file : MotionFile
        The motion and its forces.
    subject : Subject
        Who moved.
    members : sequence of Assumptions, optional
        The ensemble; the package's own by default.
    pace : Pace, optional
        How many bodies are computed at once, and who is told; one after the other and nobody by default.

    Raises
    ------
    MotionKindUnknown, StandingNotMarkers, MotionTooShort, NotAnOpenSimTable, NotATrcFile, NotAC3dFile, TooFewMarkers
        If the files cannot be read.

    Examples
    --------
    >>> file = MotionFile("jog.mot", ".mot", Path("jog.mot").read_bytes())  # doctest: +SKIP
    >>> body_report(file, Subject(68.6, 1.70, "m")).loads.levels["L5S1"].compression_peak_bw  # doctest: +SKIP
    """
    chosen = tuple(members or load_ensemble())
    persons = subject.persons()
    read = read_motion(file.content, file.ending, persons[0], file.forces, file.standing)
    if file.by_video or read.by_video:
        read = replace(read, by_video=True, findings=(*read.findings, Finding("motion-by-video", Severity.WARNING)))
    persons = tuple(replace(person, factors=read.sizes) for person in persons)
    loads = _loads(read, persons, chosen, subject.outside_measured(), pace or Pace())
    tasks = everyday(persons[0], chosen) if isinstance(loads, Loads) else {}
    return BodyReport(file.name, subject, read, loads, tasks, len(chosen) * len(persons))


def analyse_motion(  # noqa: PLR0913 -- files by name
    motion: Path | str,
    who: Subject,
    *,
    forces: Path | str | None = None,
    standing: Path | str | None = None,
    video: bool = False,
    members: Sequence[Assumptions] | None = None,
    tell: Progress | None = None,
) -> BodyReport:
    """Return what motion files on this machine say of the low back: `body_report` for a notebook.

    Parameters
    ----------
    motion : Path or str
        Motion file: .mot, .sto, .trc or .c3d.
    who : Subject
        Who moved.
    forces : Path or str, optional
        Measured ground forces, .mot.
    standing : Path or str, optional
        The same person standing, .trc or .c3d.
    video : bool
        Whether the motion was guessed from video.
    members : sequence of Assumptions, optional
        The ensemble; the package's own by default.
    tell : Progress, optional
        Told how many of the bodies are done.

    Raises
    ------
    MotionKindUnknown, StandingNotMarkers, MotionTooShort, NotAnOpenSimTable, NotATrcFile, NotAC3dFile, TooFewMarkers
        If the files cannot be read.
    """
    path = Path(motion)
    stood = None if standing is None else Standing(Path(standing).read_bytes(), Path(standing).suffix)
    plates = None if forces is None else Path(forces).read_bytes()
    file = MotionFile(path.name, path.suffix, path.read_bytes(), plates, stood, video)
    return body_report(file, who, members, Pace(os.cpu_count() or 1, tell))


def _loads(
    read: Read, persons: Sequence[Person], members: Sequence[Assumptions], outside: Sequence[str], pace: Pace
) -> Loads | Refused:
    if any(finding.severity is Severity.ERROR for finding in read.findings):
        first = sorted(read.findings, key=lambda finding: finding.severity is not Severity.ERROR)
        return Refused(1.0, {}, tuple(first))
    tasks = [Task(read.motion, person, read.forces, trim_s=read.trim_s) for person in persons]
    held = held_against_motion(tasks[0])
    tasks = [replace(task, forces=held.loads.forces) for task in tasks]
    told = _every_body(tasks, members, pace)
    found = summed_up(held.task, told, (*held.findings, *read.findings))
    if not isinstance(found, Loads):
        return found
    return widened(by_video(found) if read.by_video else found, outside)


def _every_body(tasks: Sequence[Task], members: Sequence[Assumptions], pace: Pace) -> list[MemberLoads]:
    """Return what every body says, in their order; compiled passes let others work meanwhile."""
    pairs = [(task, member) for task in tasks for member in members]
    told: list[MemberLoads] = []
    with ThreadPoolExecutor(pace.at_once) as pool:
        for one in pool.map(member_loads, *zip(*pairs, strict=True)):
            told.append(one)
            if pace.tell is not None:
                pace.tell(len(told), len(pairs), "")
    return told
