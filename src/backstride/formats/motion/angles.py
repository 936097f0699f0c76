"""What a table of joint angles needs before it is believed: its unit, its gaps and whether time rises."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.findings import Finding, Severity
from backstride.formats.motion.opensim_table import Table, in_radians

Array = NDArray[np.float64]

_JOINTS: Final = ("hip_flexion", "knee_angle", "ankle_angle", "elbow_flex", "arm_flex")
_MOST_RAD: Final = 2.2 * np.pi
_LEAST_RAD: Final = np.radians(3.2)
_LONG_GAP_S: Final = 0.1


@dataclass(frozen=True, slots=True)
class Angles:
    """A believed table: time stamps [s], columns [rad, m] by lower-case name, and what had to be decided."""

    times_s: Array
    columns: Mapping[str, Array]
    findings: Sequence[Finding]


def angles(table: Table) -> Angles:
    """Return a table of joint angles with its unit checked and its gaps bridged.

    Angles beyond a full turn cannot be radians, so they are read as degrees whatever the header says; angles that all
    stay within three degrees are taken for radians under a header of degrees, an error that the file's owner must mend.
    Values that are no
    number are bridged by straight lines; a column without any number is left out.

    Parameters
    ----------
    table : Table
        What was in the file.
    """
    columns = {name.lower(): values for name, values in table.columns.items() if np.isfinite(values).any()}
    columns, bridged = _bridged(table.times_s, columns)
    columns, unit = _in_one_unit(columns)
    return Angles(table.times_s, columns, (*unit, *bridged))


def _in_one_unit(columns: Mapping[str, Array]) -> tuple[dict[str, Array], Sequence[Finding]]:
    joints = [float(np.abs(values).max()) for name, values in columns.items() if name.startswith(_JOINTS)]
    most = max(joints, default=1.0)
    if most > _MOST_RAD:
        turned = {name: in_radians(name, values) for name, values in columns.items()}
        return turned, (Finding("motion-angles-in-degrees", Severity.WARNING),)
    if most < _LEAST_RAD:
        return dict(columns), (Finding("motion-angles-tiny", Severity.ERROR),)
    return dict(columns), ()


def _bridged(times_s: Array, columns: Mapping[str, Array]) -> tuple[dict[str, Array], Sequence[Finding]]:
    out, longest = {}, 0.0
    for name, values in columns.items():
        good = np.isfinite(values)
        out[name] = values if good.all() else np.interp(times_s, times_s[good], values[good])
        longest = max(longest, _longest_gap(times_s, good))
    if longest == 0.0:
        return out, ()
    severity = Severity.WARNING if longest > _LONG_GAP_S else Severity.NOTE
    return out, (Finding("motion-gaps-bridged", severity, "", MappingProxyType({"seconds": round(longest, 2)})),)


def _longest_gap(times_s: Array, good: NDArray[np.bool_]) -> float:
    """Return the longest time between two numbers with none between, or from an end to the first number. [s]"""
    if good.all():
        return 0.0
    known = np.unique(np.concatenate([[times_s[0]], times_s[good], [times_s[-1]]]))
    return float(np.diff(known).max()) if len(known) > 1 else 0.0
