"""Between the few coordinates that a motion has and the many joints that the model has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import mujoco
import numpy as np
from numpy.typing import NDArray

from backstride.body.model import RHYTHM_LEVELS, Body, rhythm_shares
from backstride.body.skeleton import LEVELS, Coupling

Array = NDArray[np.float64]

SHEATH_SHARE: Final = 0.643
"""Share of lumbar flexion by which the abdominal sheath turns against the pelvis (Christophy 2012). [1]"""

LUMBAR: Final = ("lumbar_flexion", "lumbar_bending", "lumbar_rotation")
"""Turn of the thorax against the pelvis: forwards is negative, to the right and to the left are positive."""


@dataclass(frozen=True, slots=True)
class Curved:
    """Joints that follow a coordinate as a polynomial.

    Parameters
    ----------
    joints, coordinates : Array
        Which joint follows which coordinate, shape (curved,).
    polynomials : Array
        Coefficients, lowest power first, shape (powers, curved).
    """

    joints: NDArray[np.int64]
    coordinates: NDArray[np.int64]
    polynomials: Array

    def at(self, values: Array, order: int) -> Array:
        """Return the joints' values at those of all coordinates, or their first or second derivatives.

        Returns
        -------
        Array, shape (..., curved)
            In rad or m, per unit of the coordinate for each order.
        """
        return derivative_at(self.polynomials, values[..., self.coordinates], order)


@dataclass(frozen=True, slots=True)
class Map:
    """How joints follow coordinates.

    Parameters
    ----------
    names : sequence of str
        Coordinates: pelvis, lumbar totals, limbs.
    linear : Array
        Joint values per coordinate value, shape (joints, coordinates). [1]
    curved : Curved
        The joints that follow a coordinate as a polynomial.
    levels : Array
        Columns for single lumbar turns instead of totals, shape (joints, 15): flexion, bending, rotation of each level.
    """

    names: tuple[str, ...]
    linear: Array
    curved: Curved
    levels: Array

    def expand(self, values: Array) -> Array:
        """Return joint values of coordinate values.

        Parameters
        ----------
        values : Array, shape (frames, coordinates)
            Coordinates. [rad or m]

        Returns
        -------
        Array, shape (frames, joints)
            Lumbar totals shared by the levels, polynomials followed. [rad or m]
        """
        joints = values @ self.linear.T
        joints[:, self.curved.joints] = self.curved.at(values, 0)
        return np.asarray(joints)

    def slopes(self, values: Array) -> Array:
        """Return the derivative of joints by coordinates at one frame.

        Parameters
        ----------
        values : Array, shape (coordinates,)
            Coordinates. [rad or m]

        Returns
        -------
        Array, shape (joints, coordinates)
            Change of a joint per change of a coordinate. [1]
        """
        slopes = self.linear.copy()
        slopes[self.curved.joints, self.curved.coordinates] = self.curved.at(values, 1)
        return slopes

    def columns(self, values: Array, names: Sequence[str]) -> Array:
        """Return the derivative of joints by some coordinates.

        Parameters
        ----------
        values : Array, shape (frames, coordinates)
            Coordinates. [rad or m]
        names : sequence of str
            Which coordinates.

        Returns
        -------
        Array, shape (frames, joints, len(names))
            Change of a joint per change of a coordinate. [1]
        """
        at = [self.names.index(name) for name in names]
        columns = np.repeat(self.linear[None, :, at], len(values), axis=0)
        slopes = self.curved.at(values, 1)
        for index, (joint, coordinate) in enumerate(zip(self.curved.joints, self.curved.coordinates, strict=True)):
            if coordinate in at:
                columns[:, joint, at.index(coordinate)] = slopes[:, index]
        return columns


def derivative_at(polynomial: Array, at: Array, order: int) -> Array:
    """Return a polynomial, lowest power first, or its first or second derivative.

    Parameters
    ----------
    polynomial : Array, shape (powers,) or (powers, n)
        Coefficients, lowest power first; of n polynomials, each for one of the last axis of `at`.
    at : Array
        Where.
    order : int
        0, 1 or 2.

    Returns
    -------
    Array, of the shape of `at`
        By Horner's rule; in the unit of the polynomial, per unit of `at` for each order.

    Examples
    --------
    >>> x = np.array([2.0])
    >>> [derivative_at(np.array([1.0, 0.0, 3.0]), x, order).tolist() for order in (0, 1, 2)]
    [[13.0], [12.0], [6.0]]
    """
    value = np.zeros_like(at)
    for power in range(len(polynomial) - 1, order - 1, -1):
        value = value * at + (1.0, power, power * (power - 1))[order] * polynomial[power]
    return value


def coordinate_map(body: Body, model: mujoco.MjModel) -> Map:
    """Return how the joints of a body follow the coordinates that a motion has.

    Returns
    -------
    Map
        Lumbar flexion is shared by the levels as `Assumptions.rhythm` says (christophy_2012, raabe_2016), the abdominal
        sheath turns with `SHEATH_SHARE` of it (christophy_2012). [1]
    """
    joints = [model.joint(index).name for index in range(model.njnt)]
    row = {name: index for index, name in enumerate(joints)}
    follows = {one.joint: one for one in body.skeleton.couplings}
    lumbar = {*(f"{level}_{turn}" for level in RHYTHM_LEVELS for turn in ("flexion", "bending", "rotation"))}
    shifts = {f"{level}_{axis}" for level in LEVELS for axis in "xyz"}
    free = [n for n in joints if n not in follows and n not in lumbar and n not in shifts and n != "abdomen_flexion"]
    names = (*free[:6], *LUMBAR, *free[6:])
    linear = np.zeros((len(joints), len(names)))
    for name in free:
        linear[row[name], names.index(name)] = 1.0
    _share_lumbar(linear, row, names, body)
    return Map(names, linear, _curved(list(follows.values()), row, names), _level_columns(row))


def _curved(couplings: Sequence[Coupling], row: Mapping[str, int], names: Sequence[str]) -> Curved:
    polynomials = np.zeros((max(len(one.polynomial) for one in couplings), len(couplings)))
    for index, one in enumerate(couplings):
        polynomials[: len(one.polynomial), index] = one.polynomial
    joints, coordinates = [row[one.joint] for one in couplings], [names.index(one.follows) for one in couplings]
    return Curved(np.array(joints), np.array(coordinates), polynomials)


def _share_lumbar(linear: Array, row: Mapping[str, int], names: Sequence[str], body: Body) -> None:
    for turn, shares in rhythm_shares(body.assumptions.rhythm).items():
        column = names.index(f"lumbar_{turn}")
        for level, share in zip(RHYTHM_LEVELS, shares, strict=True):
            if f"{level}_{turn}" in row:
                linear[row[f"{level}_{turn}"], column] = share
    linear[row["abdomen_flexion"], names.index("lumbar_flexion")] = SHEATH_SHARE


def _level_columns(row: Mapping[str, int]) -> Array:
    columns = np.zeros((len(row), 3 * len(LEVELS)))
    for index, level in enumerate(LEVELS):
        for axis, turn in enumerate(("flexion", "bending", "rotation")):
            columns[row[f"{level}_{turn}"], 3 * index + axis] = 1.0
        columns[row["abdomen_flexion"], 3 * index] = SHEATH_SHARE
    return columns
