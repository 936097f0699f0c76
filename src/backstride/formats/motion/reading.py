"""Any motion file to a motion in our names, whatever it holds: joint angles, markers, or a laboratory's own file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.inverse_kinematics import track
from backstride.body.kernel.loading import build_engine
from backstride.body.markers import Axes, Markers
from backstride.body.model import build_body
from backstride.body.motion import GroundForce, Motion, named
from backstride.body.person import Person
from backstride.findings import Finding, Severity
from backstride.formats.motion.c3d import read_c3d
from backstride.formats.motion.errors import KNOWN, MotionKindUnknown
from backstride.formats.motion.opensim_table import read_ground_forces, read_table
from backstride.formats.motion.trc import read_trc

MARKER_TRIM_S: Final = 0.05
"""Left out at both ends of a motion found from markers. [s]"""

_FAR_M: Final = 20.0

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
    """

    motion: Motion
    forces: tuple[GroundForce, ...]
    findings: tuple[Finding, ...]
    marker_residual_m: float | None = None

    @property
    def trim_s(self) -> float:
        """Give how much to leave out at both ends: nothing of smooth angles, a little of raw markers. [s]"""
        return 0.0 if self.marker_residual_m is None else MARKER_TRIM_S


def read_motion(content: bytes, ending: str, person: Person, forces: bytes | None = None) -> Read:
    """Give the motion in a file and, if there are any, the ground forces in it or in another.

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

    Raises
    ------
    MotionKindUnknown
        If the ending is none of `KNOWN`.
    """
    kind = ending.lower().lstrip(".")
    if kind not in KNOWN:
        raise MotionKindUnknown(ending)
    plates, notes = measured_forces(forces) if forces is not None else ((), ())
    if kind in ("mot", "sto"):
        return _from_angles(content, person, plates, notes)
    if kind == "trc":
        return _from_markers(read_trc(content), person, plates, notes)
    recording = read_c3d(content)
    return _from_markers(recording.markers, person, plates, notes, recording.forces if not plates else ())


def measured_forces(content: bytes) -> tuple[tuple[GroundForce, ...], tuple[Finding, ...]]:
    """Give the ground forces of a .mot file in metres; places beyond twenty metres are read as millimetres."""
    plates = read_ground_forces(content)
    loaded = [plate.point_m[np.abs(plate.force_n[:, 1]) > 20.0] for plate in plates]
    if any(len(points) and float(np.abs(points).max()) > _FAR_M for points in loaded):
        in_metres = tuple(replace(p, point_m=p.point_m / 1000.0, moment_nm=p.moment_nm / 1000.0) for p in plates)
        return in_metres, (Finding("motion-force-places-in-mm", Severity.NOTE),)
    return plates, ()


def _from_angles(content: bytes, person: Person, plates: tuple[GroundForce, ...], notes: tuple[Finding, ...]) -> Read:
    table = read_table(content)
    ours = build_engine(build_body(person)).map.names
    told = named(table.times_s, table.columns, ours)
    return Read(told.motion, plates, (*told.findings, *notes))


def _from_markers(
    markers: Markers,
    person: Person,
    plates: tuple[GroundForce, ...],
    notes: tuple[Finding, ...],
    in_laboratory: Sequence[GroundForce] = (),
) -> Read:
    tracked = track(build_engine(build_body(person)), markers)
    turned = tuple(_turned(plate, tracked.axes) for plate in in_laboratory)
    return Read(tracked.motion, (*plates, *turned), (*tracked.findings, *notes), tracked.residual_m)


def _turned(plate: GroundForce, axes: Axes) -> GroundForce:
    turn = axes.turn
    return GroundForce(plate.times_s, turn(plate.force_n), turn(plate.point_m), turn(plate.moment_nm))
