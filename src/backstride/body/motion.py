"""Motions as values: coordinates over time, filtered once, with their rates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline
from scipy.signal import butter, sosfiltfilt

from backstride.findings import Finding, Severity

Array = NDArray[np.float64]

RATE_HZ: Final = 200.0
"""Rate at which a motion is analysed. [Hz]"""

_SELDOM_TOLD: Final = frozenset({"neck_flexion", "subtalar_angle_r", "subtalar_angle_l", "mtp_angle_r", "mtp_angle_l"})
_LUMBAR_NAMES: Final[Mapping[str, str]] = {
    "lumbar_extension": "lumbar_flexion", "lumbar_bending": "lumbar_bending", "lumbar_rotation": "lumbar_rotation",
}  # fmt: skip
NEEDED: Final = ("pelvis_tilt", "pelvis_ty", "lumbar_flexion")
"""Coordinates without which nothing can be said of the low back: how pelvis and trunk lean, rise and fall."""

_FILE_NAMES: Final[Mapping[str, str]] = {ours: theirs for theirs, ours in _LUMBAR_NAMES.items()}
_LEVEL_SUMS: Final[Mapping[str, tuple[tuple[str, float], ...]]] = {
    "lumbar_flexion": (("flex_extension", 0.089), ("l4_l5_ivdjnt_r3", 1.0), ("l3_l4_ivdjnt_r3", 1.0),
                       ("l2_l3_ivdjnt_r3", 1.0), ("l1_l2_ivdjnt_r3", 1.0)),
    "lumbar_bending": (("lat_bending", 0.1356), ("l4_l5_ivd_bendjnt_r1", 1.0), ("l3_l4_ivd_bendjnt_r1", 1.0),
                       ("l2_l3_ivd_bendjnt_r1", 1.0), ("l1_l2_ivd_bendjnt_r1", 1.0)),
    "lumbar_rotation": (("axial_rotation", 0.0412), ("l4_l5_ivd_rotjnt_r2", 1.0), ("l3_l4_ivd_rotjnt_r2", 1.0),
                        ("l2_l3_ivd_rotjnt_r2", 1.0), ("l1_l2_ivd_rotjnt_r2", 1.0), ("torso_rot", 1.0)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Motion:
    """Coordinates over time.

    Parameters
    ----------
    times_s : Array
        Time stamps, increasing, shape (frames,). [s]
    coordinates : Mapping
        Values by name, shape (frames,): angles [rad], pelvis translations [m]; names as OpenSim writes them, except
        ``lumbar_flexion``, ``lumbar_bending`` and ``lumbar_rotation``, the turn of the thorax against the pelvis.
    """

    times_s: Array
    coordinates: Mapping[str, Array]

    def between(self, start_s: float, end_s: float) -> "Motion":
        """Return the part of the motion from a start to an end. [s]

        Returns
        -------
        Motion
            Both ends included. [s]
        """
        keep = (self.times_s >= start_s - 1e-9) & (self.times_s <= end_s + 1e-9)
        return Motion(self.times_s[keep], {name: values[keep] for name, values in self.coordinates.items()})


@dataclass(frozen=True, slots=True)
class GroundForce:
    """What one plate measured.

    Parameters
    ----------
    times_s : Array
        Time stamps, shape (frames,). [s]
    force_n, point_m, moment_nm : Array
        Force of the ground on the runner, its place and the free moment there, in x forwards, y up, z right,
        shape (frames, 3). [N, m, Nm]
    """

    times_s: Array
    force_n: Array
    point_m: Array
    moment_nm: Array


@dataclass(frozen=True, slots=True)
class Rates:
    """A motion at the rate of analysis with its first and second derivatives, shape (frames, coordinates)."""

    times_s: Array
    names: tuple[str, ...]
    values: Array
    velocities: Array
    accelerations: Array

    def trimmed(self, trim_s: float) -> "Rates":
        """Return the motion without its ends, where a filter and a derivative know only one side. [s]

        Returns
        -------
        Rates
            With `trim_s` less at both ends, shape (fewer frames, coordinates).
        """
        keep = (self.times_s >= self.times_s[0] + trim_s - 1e-9) & (self.times_s <= self.times_s[-1] - trim_s + 1e-9)
        parts = (self.values, self.velocities, self.accelerations)
        return Rates(self.times_s[keep], self.names, *(part[keep] for part in parts))


@dataclass(frozen=True, slots=True)
class Named:
    """A motion whose coordinates have our names, and what had to be decided."""

    motion: Motion
    findings: Sequence[Finding] = field(default=())


def named(times_s: Array, columns: Mapping[str, Array], ours: Sequence[str]) -> Named:
    """Return a motion with our names and signs from columns with OpenSim's.

    A lumbar spine written level by level is summed to the turn of the thorax against the pelvis. A knee that bends to
    negative values is turned round. What the model does not have is left out; what it has and the file lacks stands
    at zero with a warning, or with an error where nothing can be said of the low back without it.

    Parameters
    ----------
    times_s : Array
        Time stamps. [s]
    columns : Mapping
        Values by the file's names in lower case: angles [rad], translations [m].
    ours : sequence of str
        Coordinates of the model.

    Returns
    -------
    Named
        Coordinates of shape (frames,) each: angles [rad], translations [m]; with what was turned, summed or is missing.
    """
    found = {name: values for name, values in columns.items() if name in ours}
    found |= {_LUMBAR_NAMES[name]: values for name, values in columns.items() if name in _LUMBAR_NAMES}
    for total, parts in _LEVEL_SUMS.items():
        if parts[0][0] in columns and total not in found:
            found[total] = sum((w * columns[name] for name, w in parts if name in columns), np.zeros(len(times_s)))
    findings = []
    for side in ("r", "l"):
        knee = found.get(f"knee_angle_{side}")
        if knee is not None and float(np.median(knee)) < 0.0:
            found[f"knee_angle_{side}"] = -knee
            findings.append(Finding("motion-knee-turned", Severity.NOTE, f"knee_angle_{side}"))
    missing = [name for name in ours if name not in found and name not in _SELDOM_TOLD]
    needed = [name for name in NEEDED if name in missing]
    if needed:
        values = MappingProxyType({"missing": ", ".join(_FILE_NAMES.get(name, name) for name in needed)})
        findings.insert(0, Finding("motion-needed-missing", Severity.ERROR, "", values))
    elif missing:
        values = MappingProxyType({"missing": ", ".join(missing)})
        findings.append(Finding("motion-coordinate-missing", Severity.WARNING, "", values))
    return Named(Motion(times_s, found), tuple(findings))


def rates(motion: Motion, names: Sequence[str], cut_off_hz: float | None, rate_hz: float = RATE_HZ) -> Rates:
    """Return a motion at an even rate, low-pass filtered without shift, with its derivatives.

    Parameters
    ----------
    motion : Motion
        The motion, even or not in time.
    names : sequence of str
        Coordinates in the wanted order; those that the motion lacks stand at zero.
    cut_off_hz : float or None
        Cut-off of a zero-phase Butterworth filter of fourth order; None leaves the motion as it is. [Hz]
    rate_hz : float
        Wanted rate. [Hz]

    Returns
    -------
    Rates
        Values, velocities and accelerations, each of shape (frames, len(names)). [rad or m, per s, per s²]

    Examples
    --------
    A sine of 1 Hz keeps its height, and its greatest speed is 2 pi per second:

    >>> times = np.linspace(0.0, 4.0, 401)
    >>> found = rates(Motion(times, {"knee": np.sin(2.0 * np.pi * times)}), ["knee"], 12.0).trimmed(0.5)
    >>> round(float(found.values.max()), 3), round(float(found.velocities.max() / (2.0 * np.pi)), 3)
    (1.0, 1.0)
    """
    times = even_times(motion.times_s, rate_hz)
    table = np.zeros((len(times), len(names)))
    for column, name in enumerate(names):
        if name in motion.coordinates:
            table[:, column] = CubicSpline(motion.times_s, motion.coordinates[name])(times)
    spline = CubicSpline(times, low_pass(table, cut_off_hz, rate_hz), axis=0)
    return Rates(times, tuple(names), spline(times), spline(times, 1), spline(times, 2))


def even_times(times_s: Array, rate_hz: float) -> Array:
    """Return even time stamps inside a series. [s]

    Parameters
    ----------
    times_s : Array
        Increasing time stamps; only the ends count. [s]
    rate_hz : float
        Wanted rate. [Hz]

    Returns
    -------
    Array, shape (frames,)
        From the first stamp on, never beyond the last. [s]

    Examples
    --------
    >>> even_times(np.array([2.0, 2.5]), 4.0).tolist()
    [2.0, 2.25, 2.5]
    """
    count = int(np.floor((times_s[-1] - times_s[0]) * rate_hz + 1e-6)) + 1
    return np.asarray(times_s[0] + np.arange(count) / rate_hz)


def low_pass(table: Array, cut_off_hz: float | None, rate_hz: float) -> Array:
    """Return a table filtered along its first axis: zero-phase Butterworth, fourth order in all, ends mirrored.

    The cut-off is corrected for the double pass, so that the stated frequency is the one halved in power.

    Parameters
    ----------
    table : Array, shape (frames, k)
        Columns to filter.
    cut_off_hz : float or None
        Cut-off; None, or half the rate and more, leaves the table as it is. [Hz]
    rate_hz : float
        Rate of the frames. [Hz]

    Returns
    -------
    Array, shape (frames, k)
        In the unit of the table.

    Examples
    --------
    At the cut-off a sine keeps half of its power, far below it all of it:

    >>> times = np.arange(0.0, 10.0, 0.005)
    >>> table = np.sin(2.0 * np.pi * times[:, None] * [1.0, 10.0])
    >>> kept = low_pass(table, 10.0, 200.0)[400:-400]
    >>> (kept.std(axis=0) / table[400:-400].std(axis=0)).round(2).tolist()
    [1.0, 0.71]
    """
    if cut_off_hz is None or cut_off_hz >= rate_hz / 2.0:
        return table
    corrected = cut_off_hz / (2.0**0.5 - 1.0) ** 0.25
    sections = butter(2, min(corrected, 0.49 * rate_hz), fs=rate_hz, output="sos")
    pad = min(len(table) - 1, int(rate_hz / cut_off_hz * 1.5))
    return np.asarray(sosfiltfilt(sections, table, axis=0, padtype="odd", padlen=pad))


def force_at(force: GroundForce, times_s: Array, cut_off_hz: float | None) -> GroundForce:
    """Return a measured force at other times, filtered at the cut-off of the motion.

    Force and the moment about the ground's origin are filtered, and the place where the force acts is worked out anew,
    so that a foot leaving the plate drags no place along.

    Parameters
    ----------
    force : GroundForce
        What a plate measured.
    times_s : Array, shape (frames,)
        When; outside the measurement nothing pushes. [s]
    cut_off_hz : float or None
        Low-pass filter; None for none. [Hz]

    Returns
    -------
    GroundForce
        Force and moment about the ground's origin, shape (frames, 3), places at the origin. [N, Nm, m]
    """
    rate = (len(force.times_s) - 1) / (force.times_s[-1] - force.times_s[0])
    about_origin = np.cross(force.point_m, force.force_n) + force.moment_nm
    both = low_pass(np.hstack([force.force_n, about_origin]), cut_off_hz, rate)
    at = np.stack([np.interp(times_s, force.times_s, column, 0.0, 0.0) for column in both.T], axis=1)
    return GroundForce(times_s, at[:, :3], np.zeros_like(at[:, :3]), at[:, 3:])
