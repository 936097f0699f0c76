"""The tables that OpenSim and OpenCap write: .mot and .sto, with time, joint angles or ground forces."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.motion import GroundForce
from backstride.formats.motion.errors import NotAnOpenSimTable, in_a_sentence

Array = NDArray[np.float64]

_RISING_SHARE: Final = 0.5
_NO_ANGLE: Final = re.compile(r"_t[xyz]$|_t[123]$|force|torque|moment", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a motion file.

    Parameters
    ----------
    times_s : Array
        Time stamps. [s]
    columns : Mapping
        Values by column name: angles are turned to radians where the header says degrees. [rad, m, N, Nm]
    """

    times_s: Array
    columns: Mapping[str, Array]


@in_a_sentence(NotAnOpenSimTable)
def read_table(content: bytes) -> Table:
    """Return the table in a .mot or .sto file.

    Parameters
    ----------
    content : bytes
        The whole file.

    Raises
    ------
    NotAnOpenSimTable
        If there is no ``endheader`` line, no ``time`` column that rises, or a row that does not fit.
    """
    header, _, rest = content.decode("utf-8", errors="replace").replace("\r", "").partition("endheader\n")
    lines = [line for line in rest.split("\n") if line.strip()]
    if not lines:
        raise NotAnOpenSimTable("no line endheader with a table below it")
    names = lines[0].split()
    if "time" not in names:
        raise NotAnOpenSimTable("no column time")
    if len(lines) < 2:
        raise NotAnOpenSimTable("no rows below the names of the columns")
    values = _numbers("\n".join(lines[1:]), len(names))
    degrees = re.search(r"inDegrees\s*=\s*yes", header, re.IGNORECASE) is not None
    times = values[:, names.index("time")]
    keep = np.concatenate([[True], np.diff(times) > 0.0])
    if keep.mean() < _RISING_SHARE:
        raise NotAnOpenSimTable("time does not rise from row to row")
    columns = {name: values[keep, index] for index, name in enumerate(names) if name != "time"}
    return Table(times[keep], {_last(n): in_radians(_last(n), v) if degrees else v for n, v in columns.items()})


@in_a_sentence(NotAnOpenSimTable)
def read_ground_forces(content: bytes) -> tuple[GroundForce, ...]:
    """Return the ground forces in a .mot file, one for each plate or foot.

    A column group is a force ``<head>vx..vz`` (or ``<head>x..z``), its place ``<head>px..pz`` and a torque whose name
    has ``torque`` where the force's has ``force``, or ``_moment_``; a missing torque is zero.

    Raises
    ------
    NotAnOpenSimTable
        If the file is no table or has no force.
    """
    table = read_table(content)
    heads = [name.removesuffix("vx") for name in table.columns if name.endswith("vx")]
    if not heads:
        raise NotAnOpenSimTable("no column whose name ends in vx, so no force")
    return tuple(_plate(table, head) for head in heads)


def _plate(table: Table, head: str) -> GroundForce:
    force = _three(table, [f"{head}v{axis}" for axis in "xyz"])
    point = _three(table, [f"{head}p{axis}" for axis in "xyz"])
    candidates = (head.replace("force", "torque"), head.replace("force", "moment"), f"{head}m", head + "torque_")
    names = next((c for c in candidates if f"{c}x" in table.columns and c != head), None)
    moment = np.zeros_like(force) if names is None else _three(table, [f"{names}{axis}" for axis in "xyz"])
    return GroundForce(table.times_s, force, point, moment)


def _three(table: Table, names: Sequence[str]) -> Array:
    missing = [name for name in names if name not in table.columns]
    if missing:
        raise NotAnOpenSimTable(f"no column {missing[0]}")
    return np.nan_to_num(np.stack([table.columns[name] for name in names], axis=1))


def _numbers(text: str, width: int) -> Array:
    try:
        values = np.loadtxt(io.StringIO(text), ndmin=2)
    except ValueError as error:
        raise NotAnOpenSimTable(str(error)) from error
    if values.shape[1] != width:
        raise NotAnOpenSimTable(f"{width} names above {values.shape[1]} columns")
    return np.asarray(values, dtype=np.float64)


def _last(name: str) -> str:
    """Return the coordinate of a name that is written as a path, as OpenSim 4 states are: /jointset/x/NAME/value.

    A speed beside the value keeps its own name, so that it is never taken for the value.
    """
    parts = name.split("/")
    if len(parts) > 2 and parts[-1] in ("value", "speed"):
        return parts[-2] if parts[-1] == "value" else f"{parts[-2]}_speed"
    return parts[-1]


def in_radians(name: str, values: Array) -> Array:
    """Return a column in radians if it holds an angle in degrees; places, forces and torques stay as they are."""
    return values if _NO_ANGLE.search(name) else np.asarray(np.radians(values))
