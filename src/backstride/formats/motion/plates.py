"""Rows of force plates before they are believed: units plate by plate, wild rows, forces the wrong way round."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.motion import GroundForce
from backstride.findings import Finding, Severity

Array = NDArray[np.float64]

LOADED_N: Final = 20.0
"""Upward force above which a row says where it acts. [N]"""

FAR_M: Final = 20.0
"""Median distance of a plate's places from the origin above which they are millimetres. [m]"""

WILD_M: Final = 3.0
"""Distance from a plate's median place at which a row is not believed. [m]"""


@dataclass(frozen=True, slots=True)
class Tidy:
    """Plates that can be worked with, and what was mended on the way."""

    plates: tuple[GroundForce, ...]
    findings: tuple[Finding, ...]


def tidy(plates: Sequence[GroundForce]) -> Tidy:
    """Return plates in metres with upward forces and without wild rows.

    Units are told by the median over loaded rows, plate by plate, so that one wild row changes nothing. Forces that
    point into the ground throughout are the runner's on the plate and are turned round; single rows that pull the
    runner down, or act far from all others of their plate, are left out and counted.

    Parameters
    ----------
    plates : sequence of GroundForce
        Plates as a file gave them, y up.
    """
    upwards, turned = _upwards(plates)
    metres = [_in_metres(plate) for plate in upwards]
    calm = [_calm(plate) for plate, _ in metres]
    wild = sum(count for _, count in calm)
    findings = [Finding("motion-forces-turned", Severity.NOTE)] if turned else []
    if any(changed for _, changed in metres):
        findings.append(Finding("motion-force-places-in-mm", Severity.NOTE))
    if wild:
        findings.append(Finding("motion-force-rows-wild", Severity.WARNING, "", {"rows": wild}))
    return Tidy(tuple(plate for plate, _ in calm), tuple(findings))


def _upwards(plates: Sequence[GroundForce]) -> tuple[Sequence[GroundForce], bool]:
    pushes = np.concatenate([plate.force_n[:, 1] for plate in plates]) if plates else np.zeros(0)
    strong = pushes[np.abs(pushes) > LOADED_N]
    if not len(strong) or np.median(strong) > 0.0:
        return plates, False
    return [replace(one, force_n=-one.force_n, moment_nm=-one.moment_nm) for one in plates], True


def _in_metres(plate: GroundForce) -> tuple[GroundForce, bool]:
    loaded = plate.point_m[plate.force_n[:, 1] > LOADED_N]
    if not len(loaded) or float(np.median(np.abs(loaded).max(axis=1))) <= FAR_M:
        return plate, False
    return replace(plate, point_m=plate.point_m / 1000.0, moment_nm=plate.moment_nm / 1000.0), True


def _calm(plate: GroundForce) -> tuple[GroundForce, int]:
    """Return a plate whose unbelievable rows bear nothing, and how many there were."""
    up = plate.force_n[:, 1]
    loaded = up > LOADED_N
    middle = np.median(plate.point_m[loaded], axis=0) if loaded.any() else np.zeros(3)
    astray = (np.abs(plate.point_m - middle).max(axis=1) > WILD_M) & loaded
    wild = astray | (up < -LOADED_N) | ~np.isfinite(plate.force_n).all(axis=1)
    if not wild.any():
        return plate, 0
    keep = ~wild[:, None]
    point = np.where(keep, plate.point_m, middle)
    return replace(
        plate, force_n=_bridged(plate, wild), point_m=point, moment_nm=np.where(keep, plate.moment_nm, 0.0)
    ), int(wild.sum())


def _bridged(plate: GroundForce, wild: NDArray[np.bool_]) -> Array:
    """Return the force with wild rows bridged from their neighbours, and never pulling."""
    good = ~wild
    columns = [np.interp(plate.times_s, plate.times_s[good], column[good]) for column in plate.force_n.T]
    return np.stack(columns, axis=1) if good.any() else np.zeros_like(plate.force_n)
