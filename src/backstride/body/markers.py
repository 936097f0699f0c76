"""Markers as values: which landmark each one is, and the laboratory's axes turned to ours."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.skeleton import Vector, mirrored, sided
from backstride.package_data import load_toml

Array = NDArray[np.float64]

_PLACE_WORDS: Final = r"[0-9]|top|bottom|lateral|medial|upper|lower|front|rear|anterior|posterior|proximal|distal"
_BY_CAMERAS: Final = "study"
_SIDES: Final = (("right", "r"), ("left", "l"), ("r", "r"), ("l", "l"))


@dataclass(frozen=True, slots=True)
class Markers:
    """Marker places over time.

    Parameters
    ----------
    times_s : Array
        Time stamps, shape (frames,). [s]
    names : sequence of str
        Names as the laboratory gave them.
    places_m : Array
        Places, shape (frames, markers, 3), NaN where a marker was not seen. [m]
    """

    times_s: Array
    names: tuple[str, ...]
    places_m: Array


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place on a bone where markers are put [m], how firmly one stays there and how much it weighs in a fit. [1]

    The word is the first of its names, without the side: ``asis``, ``kne``, ``ank``.
    """

    word: str
    bone: str
    at_m: Vector
    trust: float
    weight: float


@dataclass(frozen=True, slots=True)
class Axes:
    """A turn from the laboratory's axes to ours: rows are our x forwards, y up, z right in the laboratory's. [1]"""

    rows: tuple[Vector, Vector, Vector]

    def turn(self, places: Array) -> Array:
        """Return places in our axes.

        Parameters
        ----------
        places : Array, shape (..., 3)
            In the laboratory's axes. [m]

        Returns
        -------
        Array, shape (..., 3)
            x forwards, y up, z right. [m]

        Examples
        --------
        A laboratory whose z is up and whose y is forwards:

        >>> axes = Axes(((0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (1.0, 0.0, 0.0)))
        >>> axes.turn(np.array([0.1, 2.0, 1.5])).tolist()
        [2.0, 1.5, 0.1]
        """
        return np.asarray(places @ np.array(self.rows).T)


def landmark_of(name: str) -> Landmark | None:
    """Return the landmark that a marker's name stands for, or None.

    Returns
    -------
    Landmark or None
        Its place in the bone's frame at the reference stature [m]; read off the skeleton (backstride_judgement).

    Examples
    --------
    >>> landmark_of("R.ASIS").bone
    'pelvis'
    >>> landmark_of("RTH1") is None
    True
    """
    plain = _plain(name)
    table = _by_name()
    if plain in table["middle"]:
        return table["middle"][plain]
    for prefix, side in _SIDES:
        for rest in (plain.removeprefix(prefix), plain.removesuffix(prefix)):
            if rest != plain and rest in table[side]:
                return table[side][rest]
    return None


def stuck_to(name: str) -> str | None:
    """Return the bone that a marker's name says it is stuck to, or None where the name does not tell.

    Examples
    --------
    >>> stuck_to("R.Thigh.Top.Lateral")
    'femur_r'
    >>> stuck_to("LFHD")
    'head'
    >>> stuck_to("Bob:RTH1")
    'femur_r'
    """
    plain = re.sub(_PLACE_WORDS, "", _plain(name))
    bones = {
        word: row["bone"]
        for row in load_toml("backstride.body", "data/landmarks.toml")["stuck"]
        for word in row["names"]
    }
    for prefix, side in _SIDES:
        for rest in (plain.removeprefix(prefix), plain.removesuffix(prefix)):
            if rest != plain and rest in bones:
                return sided(bones[rest], side)
    return sided(bones[plain], "r") if plain in bones and sided(bones[plain], "r") == bones[plain] else None


def _plain(name: str) -> str:
    """Return a name without subject, punctuation, case, and what one pipeline writes behind every name."""
    return _bare(name).removesuffix(_BY_CAMERAS)


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.rpartition(":")[2].lower())


def by_cameras(names: Sequence[str]) -> bool:
    """Whether nobody wore these markers: OpenCap and Pose2Sim guess them from video and write so behind every name.

    Parameters
    ----------
    names : sequence of str
        As the file gives them.

    Examples
    --------
    >>> by_cameras(["r.ASIS_study", "Neck"]), by_cameras(["RASI", "C7"])
    (True, False)
    """
    return any(_bare(name).endswith(_BY_CAMERAS) for name in names)


def laboratory_axes(markers: Markers) -> Axes | None:
    """Return the turn from the laboratory's axes to ours, or None where pelvis and feet are not among the markers.

    Up is the axis along which the pelvis lies above the feet; forwards is the axis along which the front of the pelvis
    lies before its back. Axes are snapped to the laboratory's own.

    Returns
    -------
    Axes or None
        Three axes at right angles, each along one of the laboratory's own. [1]
    """
    ever: list[bool] = np.any(np.all(np.isfinite(markers.places_m), axis=2), axis=0).tolist()
    means = {n: np.nanmean(markers.places_m[:, i], axis=0) for i, n in enumerate(markers.names) if ever[i]}
    known = [(landmark_of(name), place) for name, place in means.items()]
    pelvis = [place for mark, place in known if mark is not None and mark.bone == "pelvis"]
    feet = [place for mark, place in known if mark is not None and mark.bone.startswith("calcn")]
    front = [place for mark, place in known if mark is not None and mark.bone == "pelvis" and mark.at_m[0] > 0.0]
    back = [place for mark, place in known if mark is not None and mark.bone == "pelvis" and mark.at_m[0] < 0.0]
    if not (pelvis and feet and front and back):
        return None
    up = _snapped(np.mean(pelvis, axis=0) - np.mean(feet, axis=0))
    ahead = np.mean(front, axis=0) - np.mean(back, axis=0)
    forwards = _snapped(ahead - up * (ahead @ up))
    right = np.cross(forwards, up)
    rows = [tuple(float(value) for value in axis) for axis in (forwards, up, right)]
    return Axes((rows[0], rows[1], rows[2]))  # type: ignore[arg-type]


def _snapped(direction: Array) -> Array:
    axis = np.zeros(3)
    strongest = int(np.argmax(np.abs(direction)))
    axis[strongest] = np.sign(direction[strongest])
    return axis


def _by_name() -> Mapping[str, Mapping[str, Landmark]]:
    table = load_toml("backstride.body", "data/landmarks.toml")
    return {
        "middle": dict(_rows(table["middle"], "r")),
        "r": dict(_rows(table["landmark"], "r")),
        "l": dict(_rows(table["landmark"], "l")),
    }


def _rows(rows: Sequence[Mapping[str, Any]], side: str) -> Iterator[tuple[str, Landmark]]:
    for row in rows:
        x, y, z = (float(value) for value in row["at_m"])
        place: Vector = (x, y, z) if side == "r" else mirrored((x, y, z))
        for name in row["names"]:
            firmness = (float(row["trust"]), float(row["weight"]))
            yield name, Landmark(row["names"][0], sided(row["bone"], side), place, *firmness)


class TooFewMarkers(ValueError):
    """Markers from which neither up nor forwards can be told."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        shown = ", ".join(names[:12])
        super().__init__(f"need markers at the front and back of the pelvis and on the feet; got {shown} ...")
