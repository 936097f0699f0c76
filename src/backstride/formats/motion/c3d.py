"""Laboratories' own files: .c3d with markers and force plates (Intel byte order, the public format of c3d.org)."""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.markers import Markers
from backstride.body.motion import GroundForce
from backstride.formats.motion.errors import NotAC3dFile, in_a_sentence

Array = NDArray[np.float64]

_BLOCK: Final = 512
_ROTATIONS: Final = (
    "it holds rotations of segments and no markers; "
    "let the program that made it write the markers, or joint angles as .mot"
)
_KINDS: Final[Mapping[int, str]] = {-1: "S1", 1: "<i1", 2: "<i2", 4: "<f4"}
_UNITS_M: Final[Mapping[str, float]] = {"m": 1.0, "cm": 0.01, "mm": 0.001}
_PLATE_MOMENTS: Final = (2, 4)
_PLATE_OF_FOUR: Final = 3
"""A plate on four sensors, with eight channels."""


@dataclass(frozen=True, slots=True)
class Recording:
    """Markers and plates of one file, both in the laboratory's axes; what the plates push on is the runner."""

    markers: Markers
    forces: tuple[GroundForce, ...]
    left_out: tuple[int, ...] = ()
    """Types of plates that are not read."""


@in_a_sentence(NotAC3dFile)
def read_c3d(content: bytes) -> Recording:
    """Return markers and ground forces in a .c3d file.

    Plates of types 2, 3 and 4 are read: six channels (type 4 through the calibration matrix, type 3 summed from the
    eight of its four sensors) are put into the laboratory's axes by the corners of the plate. The reaction on the
    runner is the plate's reading turned round where the mean load would otherwise point into the ground.

    Raises
    ------
    NotAC3dFile
        If the file is none, damaged, or in a byte order other than Intel's.
    """
    if len(content) < _BLOCK or content[1] != 0x50:
        raise NotAC3dFile("the second byte is not 0x50")
    try:
        return _recording(content)
    except (struct.error, IndexError, KeyError, ValueError) as error:
        if isinstance(error, NotAC3dFile):
            raise
        raise NotAC3dFile(f"it is damaged or cut short ({error})") from error


def _recording(content: bytes) -> Recording:
    parameters = dict(_parameters(content))
    if _first(parameters, "ROTATION:USED", 0) and not struct.unpack_from("<H", content, 2)[0]:
        raise NotAC3dFile(_ROTATIONS)
    points, analog = _samples(content, parameters)
    rate = float(_first(parameters, "POINT:RATE", struct.unpack("<f", content[20:24])[0]))
    unit = _UNITS_M.get(str(_first(parameters, "POINT:UNITS", "mm")).strip().lower(), 0.001)
    names = tuple(str(name).rpartition(":")[2].strip() for name in parameters.get("POINT:LABELS", ()))[
        : points.shape[1]
    ]
    places = points[:, : len(names), :3] * unit
    places[(points[:, : len(names), 3] < 0.0) | (places == 0.0).all(axis=2)] = np.nan
    times = np.arange(len(points)) / rate
    forces = tuple(_plates(parameters, analog, float(_first(parameters, "ANALOG:RATE", rate)), unit))
    return Recording(Markers(times, names, places), forces, tuple(_left_out(parameters)))


def _parameters(content: bytes) -> Iterator[tuple[str, Any]]:
    at = (content[0] - 1) * _BLOCK
    if at < 0 or content[at + 3] != 84:
        raise NotAC3dFile("parameters are not in Intel byte order")
    groups: dict[int, str] = {}
    at += 4
    while at + 2 < len(content) and content[at] != 0:
        length, group = abs(struct.unpack_from("b", content, at)[0]), struct.unpack_from("b", content, at + 1)[0]
        name = content[at + 2 : at + 2 + length].decode("ascii", errors="replace").upper()
        after = at + 2 + length
        step = struct.unpack_from("<H", content, after)[0]
        if group < 0:
            groups[-group] = name
        else:
            yield f"{groups.get(group, group)}:{name}", _value(content, after + 2)
        if step == 0:
            return
        at = after + step


def _value(content: bytes, at: int) -> Any:
    kind = struct.unpack_from("b", content, at)[0]
    sizes = list(content[at + 2 : at + 2 + content[at + 1]])
    start, count = at + 2 + len(sizes), int(np.prod(sizes)) if sizes else 1
    raw = content[start : start + count * abs(kind)]
    if kind == -1:
        width = sizes[0] if sizes else 1
        texts = [raw[i : i + width].decode("latin-1").rstrip("\x00 ") for i in range(0, len(raw), max(width, 1))]
        return texts if len(sizes) > 1 else "".join(texts)
    values = np.frombuffer(raw, dtype=_KINDS[kind])
    return values.astype(np.float64).reshape(sizes, order="F") if sizes else float(values[0])


def _first(parameters: Mapping[str, Any], name: str, default: Any) -> Any:
    value = parameters.get(name, default)
    return np.asarray(value).ravel()[0] if isinstance(value, np.ndarray) and value.size else value


def _samples(content: bytes, parameters: Mapping[str, Any]) -> tuple[Array, Array]:
    used, per_frame = struct.unpack_from("<HH", content, 2)
    first, last = struct.unpack_from("<HH", content, 6)
    scale, block = struct.unpack_from("<f", content, 12)[0], struct.unpack_from("<H", content, 16)[0]
    frames = int(_first(parameters, "POINT:FRAMES", last - first + 1)) or last - first + 1
    real = scale < 0.0
    width = used * 4 + per_frame
    raw = np.frombuffer(content, "<f4" if real else "<i2", offset=(block - 1) * _BLOCK)
    table = raw[: (len(raw) // width) * width].reshape(-1, width)[: frames % 65536 or len(raw)].astype(np.float64)
    points = table[:, : used * 4].reshape(len(table), used, 4).copy()
    if not real:
        points[:, :, :3] *= abs(scale)
    channels = int(_first(parameters, "ANALOG:USED", 0))
    analog = table[:, used * 4 :].reshape(-1, channels) if channels else np.zeros((0, 0))
    gain = np.asarray(parameters.get("ANALOG:SCALE", np.ones(channels))).ravel()[:channels]
    zero = np.asarray(parameters.get("ANALOG:OFFSET", np.zeros(channels))).ravel()[:channels]
    return points, (analog - zero) * gain * float(_first(parameters, "ANALOG:GEN_SCALE", 1.0)) if channels else analog


def _left_out(parameters: Mapping[str, Any]) -> Iterator[int]:
    kinds = np.asarray(parameters.get("FORCE_PLATFORM:TYPE", [])).ravel()
    used = kinds[: int(_first(parameters, "FORCE_PLATFORM:USED", 0))]
    yield from sorted({int(kind) for kind in used} - {*_PLATE_MOMENTS, _PLATE_OF_FOUR})


def _of_four(eight: Array, origin: Array) -> Array:
    """Return forces and moments of a plate on four sensors, about the middle of their level (Kistler's sums).

    Parameters
    ----------
    eight : ndarray, shape (n, 8)
        Fx of sensors 1 and 2, of 3 and 4, Fy of 1 and 4, of 2 and 3, and Fz of each. [N]
    origin : ndarray, shape (3,)
        Half of the distances between sensors along x and y, and their level below the top.
    """
    x12, x34, y14, y23, z1, z2, z3, z4 = eight.T
    along, across = origin[0], origin[1]
    moments = (
        across * (z1 + z2 - z3 - z4),
        along * (z2 + z3 - z1 - z4),
        across * (x34 - x12) + along * (y14 - y23),
    )
    return np.stack((x12 + x34, y14 + y23, z1 + z2 + z3 + z4, *moments), axis=1)


def _plates(parameters: Mapping[str, Any], analog: Array, rate: float, unit: float) -> Iterator[GroundForce]:
    kinds = np.asarray(parameters.get("FORCE_PLATFORM:TYPE", [])).ravel()
    for index in range(min(int(_first(parameters, "FORCE_PLATFORM:USED", 0)), len(kinds))):
        if int(kinds[index]) not in {*_PLATE_MOMENTS, _PLATE_OF_FOUR} or not len(analog):
            continue
        table = np.asarray(parameters["FORCE_PLATFORM:CHANNEL"])
        rows = table.shape[0] if table.ndim > 1 else len(table) // len(kinds)
        is_of_four = int(kinds[index]) == _PLATE_OF_FOUR
        channels = table.reshape(rows, -1, order="F")[: 8 if is_of_four else 6, index].astype(int) - 1
        six = analog[:, channels]
        if int(kinds[index]) == 4:
            matrix = np.asarray(parameters["FORCE_PLATFORM:CAL_MATRIX"]).reshape(6, 6, -1, order="F")[:, :, index]
            six = six @ matrix.T
        corners = np.asarray(parameters["FORCE_PLATFORM:CORNERS"]).reshape(3, 4, -1, order="F")[:, :, index].T * unit
        told = np.asarray(parameters["FORCE_PLATFORM:ORIGIN"]).reshape(3, -1, order="F")[:, index]
        if is_of_four:
            six, told = _of_four(six, told), told * (0.0, 0.0, 1.0)
        origin = told * unit
        yield _in_laboratory(six, corners, origin, rate, unit)


def _in_laboratory(six: Array, corners: Array, origin: Array, rate: float, unit: float) -> GroundForce:
    x = (corners[0] + corners[3] - corners[1] - corners[2]) / 2.0
    y = (corners[0] + corners[1] - corners[2] - corners[3]) / 2.0
    axes = np.stack([x / np.linalg.norm(x), y / np.linalg.norm(y), np.cross(x, y) / np.linalg.norm(np.cross(x, y))])
    force, moment = six[:, :3] @ axes, six[:, 3:] * unit @ axes
    middle = corners.mean(axis=0) - origin @ axes
    normal = axes[2]
    sign = -1.0 if float(np.mean(force @ normal)) * float(np.sign(normal @ _up(corners))) < 0.0 else 1.0
    place = np.tile(middle, (len(force), 1))
    return GroundForce(np.arange(len(six)) / rate, sign * force, place, sign * moment)


def _up(corners: Array) -> Array:
    """Return the laboratory's axis that stands on the plate."""
    spread = np.ptp(corners, axis=0)
    axis = np.zeros(3)
    axis[int(np.argmin(spread))] = 1.0
    return axis
