"""Any motion file to a motion in our names, whatever it holds: joint angles, markers, or a laboratory's own file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.inverse_kinematics import track
from backstride.body.kernel.loading import build_engine
from backstride.body.kernel.sizes import Sizes, sizes
from backstride.body.markers import Axes, by_cameras
from backstride.body.model import build_body
from backstride.body.motion import GroundForce, Motion, named
from backstride.body.person import Person
from backstride.findings import Finding, Severity
from backstride.formats.motion.angles import angles
from backstride.formats.motion.c3d import Recording, read_c3d
from backstride.formats.motion.errors import KNOWN, MARKERS, MotionKindUnknown, MotionTooShort, StandingNotMarkers
from backstride.formats.motion.opensim_table import read_ground_forces, read_table
from backstride.formats.motion.plates import tidy
from backstride.formats.motion.trc import read_trc

MARKER_TRIM_S: Final = 0.05
"""Left out at both ends of a motion found from markers. [s]"""

FRAMES_MIN: Final = 8
"""Fewest frames that a motion is made of. [1]"""

DURATION_MIN_S: Final = 0.1
"""Least time that is left of a motion after its ends. [s]"""

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Read:
    """What was in the files.

    Parameters
    ----------
    motion : Motion
        Coordinates.
    forces : sequence of GroundForce
        Ground forces, empty where none were given.
    findings : sequence of Finding
        What was wrong or had to be decided.
    marker_residual_m : float or None
        Root mean square distance of markers from the body's, where markers were read. [m]
    sizes : Mapping
        Sizes of bones over what the height gives, where markers told them. [1]
    by_video : bool
        Whether no markers were worn and cameras guessed them.
    """

    motion: Motion
    forces: tuple[GroundForce, ...]
    findings: tuple[Finding, ...]
    marker_residual_m: float | None = None
    sizes: Mapping[str, float] = field(default_factory=dict)
    by_video: bool = False

    @property
    def trim_s(self) -> float:
        """Return how much to leave out at both ends: nothing of smooth angles, a little of raw markers. [s]"""
        return 0.0 if self.marker_residual_m is None else MARKER_TRIM_S


@dataclass(frozen=True, slots=True)
class Standing:
    """A standing trial: the content of a marker file, and what its name ends in."""

    content: bytes
    ending: str


def read_motion(
    content: bytes, ending: str, person: Person, forces: bytes | None = None, standing: Standing | None = None
) -> Read:
    """Return the motion in a file and, if there are any, the ground forces in it or in another.

    Parameters
    ----------
    content : bytes
        The motion file.
    ending : str
        What its name ends in, of `KNOWN`.
    person : Person
        Whose body markers are fitted with.
    forces : bytes, optional
        A .mot file of ground forces.
    standing : Standing, optional
        Markers of the same person standing upright: they tell how long the bones are.

    Raises
    ------
    MotionKindUnknown, StandingNotMarkers, MotionTooShort
        If an ending is none of `KNOWN`, the standing trial holds no markers, or there is hardly any motion.
    """
    kind = ending.lower().lstrip(".")
    if kind not in KNOWN:
        raise MotionKindUnknown(ending)
    plates, notes = measured_forces(forces) if forces is not None else ((), ())
    stood = _standing_sizes(standing, person)
    if kind in ("mot", "sto"):
        read = _from_angles(content, _sized(person, stood), plates, (*notes, *stood.findings))
        return long_enough(replace(read, sizes=stood.factors))
    recording = _recorded(content, kind)
    told = _both(stood, sizes(build_engine(build_body(person)), recording.markers, standing=False))
    read = _from_markers(
        recording, _sized(person, told), plates, (*notes, *_plates_left_out(recording), *told.findings)
    )
    return long_enough(replace(read, sizes=told.factors))


def long_enough(read: Read) -> Read:
    """Return a motion back if there is enough of it.

    Raises
    ------
    MotionTooShort
        If it has fewer than `FRAMES_MIN` frames or lasts less than `DURATION_MIN_S` without its ends.
    """
    times = read.motion.times_s
    lasts = float(times[-1] - times[0]) if len(times) else 0.0
    missing = any(finding.severity is Severity.ERROR for finding in read.findings)
    if not missing and (len(times) < FRAMES_MIN or lasts - 2.0 * read.trim_s < DURATION_MIN_S):
        raise MotionTooShort(len(times), lasts, DURATION_MIN_S + 2.0 * read.trim_s)
    return read


def _standing_sizes(standing: Standing | None, person: Person) -> Sizes:
    if standing is None:
        return Sizes()
    kind = standing.ending.lower().lstrip(".")
    if kind not in MARKERS:
        raise StandingNotMarkers(standing.ending)
    found = sizes(build_engine(build_body(person)), _recorded(standing.content, kind).markers, standing=True)
    missing = Finding("motion-standing-silent", Severity.WARNING)
    return found if found.factors else Sizes(findings=(*found.findings, missing))


def _recorded(content: bytes, kind: str) -> Recording:
    return Recording(read_trc(content), ()) if kind == "trc" else read_c3d(content)


def _plates_left_out(recording: Recording) -> tuple[Finding, ...]:
    return tuple(Finding("motion-plate-type", Severity.WARNING, "", {"type": kind}) for kind in recording.left_out)


def _both(stood: Sizes, moving: Sizes) -> Sizes:
    """Return what a standing trial told, and what only the motion's own markers tell."""
    return Sizes({**moving.factors, **stood.factors}, stood.findings if stood.factors else moving.findings)


def _sized(person: Person, told: Sizes) -> Person:
    return replace(person, factors={**person.factors, **told.factors})


def measured_forces(content: bytes) -> tuple[tuple[GroundForce, ...], tuple[Finding, ...]]:
    """Return the ground forces of a .mot file in metres, upwards and without wild rows, and what was mended."""
    found = tidy(read_ground_forces(content))
    return found.plates, found.findings


def _from_angles(content: bytes, person: Person, plates: tuple[GroundForce, ...], notes: tuple[Finding, ...]) -> Read:
    table = angles(read_table(content))
    ours = build_engine(build_body(person)).map.names
    told = named(table.times_s, table.columns, ours)
    return Read(told.motion, plates, (*told.findings, *table.findings, *notes))


def _from_markers(
    recording: Recording, person: Person, plates: tuple[GroundForce, ...], notes: tuple[Finding, ...]
) -> Read:
    tracked = track(build_engine(build_body(person)), recording.markers)
    own = tidy([_turned(plate, tracked.axes) for plate in recording.forces])
    said = notes if plates else (*notes, *own.findings)
    video = by_cameras(recording.markers.names)
    findings = (*tracked.findings, *said)
    return Read(tracked.motion, plates or own.plates, findings, tracked.residual_m, by_video=video)


def _turned(plate: GroundForce, axes: Axes) -> GroundForce:
    turn = axes.turn
    return GroundForce(plate.times_s, turn(plate.force_n), turn(plate.point_m), turn(plate.moment_nm))
