"""The tree of bones walked along a motion, all frames in one compiled pass: places, axes and inverse dynamics."""

from dataclasses import dataclass
from typing import Final

import mujoco
import numba
import numpy as np
from numpy.typing import NDArray

from backstride.units import STANDARD_GRAVITY_M_PER_S2

Array = NDArray[np.float64]
Index = NDArray[np.int64]
Flags = NDArray[np.bool_]

SUMS: Final = {"reassoc", "contract"}
"""Sums may be taken in any order, several terms at once: same answers to the last digits."""

# ruff: noqa: PLR0913, PLR0917 -- compiled functions take arrays, not objects


@dataclass(frozen=True, slots=True)
class Tree:
    """Bones and joints as arrays, numbered as the model numbers them; bone 0 is the ground.

    Parameters
    ----------
    parents, first : Array
        The bone that carries each bone, shape (bones,), and its first joint, shape (bones + 1,).
    offsets_m : Array
        Origin of each bone in its parent's frame, shape (bones, 3). [m]
    slides : Array
        Which joints slide; the others turn, shape (joints,).
    axes : Array
        Axis of each joint in its bone's frame, shape (joints, 3). [1]
    mass_kg, centres_m, tensors_kg_m2 : Array
        Mass, centre and inertia about it in the bone's frame, shape (bones,), (bones, 3), (bones, 3, 3).
    """

    parents: Index
    first: Index
    offsets_m: Array
    slides: Flags
    axes: Array
    mass_kg: Array
    centres_m: Array
    tensors_kg_m2: Array

    def moved_by(self) -> Flags:
        """Return which joints move which bone.

        Returns
        -------
        Array of bool, shape (bones, joints)
            True for a bone's own joints and those of all that carry it.
        """
        moved = np.zeros((len(self.parents), len(self.axes)), dtype=bool)
        for bone in range(1, len(self.parents)):
            moved[bone] = moved[self.parents[bone]]
            moved[bone, self.first[bone] : self.first[bone + 1]] = True
        return moved

    def carried_by(self, carrier: int) -> Index:
        """Return a bone and all that it carries.

        Returns
        -------
        Array
            Their numbers, increasing.
        """
        carried = [carrier]
        for bone in range(carrier + 1, len(self.parents)):
            if self.parents[bone] in carried:
                carried.append(bone)
        return np.array(carried)


@dataclass(frozen=True, slots=True)
class Walk:
    """Where everything is along a motion, in the ground's axes.

    Parameters
    ----------
    places_m, turns : Array
        Origins, shape (frames, bones, 3) [m], and axes as columns, shape (frames, bones, 3, 3) [1].
    lines, pivots_m : Array
        Axis of each joint [1] and a point of it [m], shape (frames, joints, 3).
    """

    places_m: Array
    turns: Array
    lines: Array
    pivots_m: Array


def tree(model: mujoco.MjModel) -> Tree:
    """Return the bones and joints of a compiled model.

    Returns
    -------
    Tree
        Masses in kg, places in m.
    """
    first = np.concatenate([[0], np.cumsum(model.body_jntnum)]).astype(np.int64)
    turned = np.empty((model.nbody, 9))
    for bone in range(model.nbody):
        mujoco.mju_quat2Mat(turned[bone], model.body_iquat[bone])
    main = turned.reshape(-1, 3, 3)
    return Tree(
        np.array(model.body_parentid, dtype=np.int64),
        first,
        np.array(model.body_pos),
        np.asarray(model.jnt_type) == int(mujoco.mjtJoint.mjJNT_SLIDE),
        np.array(model.jnt_axis),
        np.array(model.body_mass),
        np.array(model.body_ipos),
        main * model.body_inertia[:, None, :] @ np.swapaxes(main, 1, 2),
    )


def walked(bones: Tree, positions: Array) -> Walk:
    """Return where bones and joints are.

    Parameters
    ----------
    bones : Tree
        The body.
    positions : Array, shape (frames, joints)
        Joint positions. [rad or m]

    Returns
    -------
    Walk
        Of all frames. [m, 1]
    """
    values = np.ascontiguousarray(positions, dtype=np.float64)
    return Walk(*_walk(bones.parents, bones.first, bones.offsets_m, bones.slides, bones.axes, values))


def demanded(
    bones: Tree, walk: Walk, velocities: Array, accelerations: Array, forces_n: Array, moments_nm: Array
) -> Array:
    """Return what joints must give for a motion: Newton and Euler outwards, then forces inwards.

    Parameters
    ----------
    bones : Tree
        The body.
    walk : Walk
        Where everything is.
    velocities, accelerations : Array, shape (frames, joints)
        Of the joints. [rad or m, per s and per s²]
    forces_n, moments_nm : Array, shape (frames, bones, 3)
        What pushes from outside on each bone, moments about the ground's origin. [N, Nm]

    Returns
    -------
    Array, shape (frames, joints)
        Positive along the joint's own axis. [N or Nm]
    """
    rates = (np.ascontiguousarray(one, dtype=np.float64) for one in (velocities, accelerations))
    return np.asarray(
        _demand(
            bones.parents, bones.first, bones.slides, bones.mass_kg, bones.centres_m, bones.tensors_kg_m2,
            walk.places_m, walk.turns, walk.lines, walk.pivots_m, *rates, forces_n, moments_nm,
        )
    )  # fmt: skip


def fixed_points(bones: Tree, walk: Walk, columns: Array, which: Index, local_m: Array) -> tuple[Array, Array]:
    """Return where points are that are fixed to bones, and how they move with some turns, in the first pose of a walk.

    Parameters
    ----------
    bones : Tree
        The body.
    walk : Walk
        Where everything is.
    columns : Array, shape (joints, turns)
        How much of each joint a turn is. [1]
    which : Array, shape (points,)
        Bone of each point.
    local_m : Array, shape (points, 3)
        Places in the bones' frames. [m]

    Returns
    -------
    tuple of Array
        Places in the ground frame, shape (points, 3) [m], and slopes, shape (points, 3, turns) [m per rad, or 1].
    """
    twists = np.zeros((len(bones.parents), columns.shape[1], 6))
    twist(bones.parents, bones.first, bones.slides, walk.lines[0], walk.pivots_m[0], columns, twists)
    return _fixed(which, local_m, walk.places_m[0], walk.turns[0], twists)  # type: ignore[no-any-return]


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def cross(a: Array, b: Array) -> tuple[float, float, float]:
    """Return the cross product of two vectors, without an array for it.

    Parameters
    ----------
    a, b : Array, shape (3,)
        The vectors.

    Returns
    -------
    tuple of float
        Its three parts. [unit of a times unit of b]
    """
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _turn(turn: Array, line: Array, angle: float) -> None:
    """Turn a bone's axes about a line, in place."""
    cosine, sine = np.cos(angle), np.sin(angle)
    for column in range(3):
        axis = turn[:, column]
        along = (line[0] * axis[0] + line[1] * axis[1] + line[2] * axis[2]) * (1.0 - cosine)
        x, y, z = cross(line, axis)
        axis[0] = axis[0] * cosine + x * sine + line[0] * along
        axis[1] = axis[1] * cosine + y * sine + line[1] * along
        axis[2] = axis[2] * cosine + z * sine + line[2] * along


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _walk(
    parents: Index, first: Index, offsets: Array, slides: Flags, axes: Array, positions: Array
) -> tuple[Array, Array, Array, Array]:
    frames, bones, joints = len(positions), len(parents), len(axes)
    places, turns = np.zeros((frames, bones, 3)), np.zeros((frames, bones, 3, 3))
    lines, pivots = np.empty((frames, joints, 3)), np.empty((frames, joints, 3))
    for frame in range(frames):
        for axis in range(3):
            turns[frame, 0, axis, axis] = 1.0
        for bone in range(1, bones):
            place, turn = places[frame, bone], turns[frame, bone]
            turn[:] = turns[frame, parents[bone]]
            for axis in range(3):
                carried = turn[axis, 0] * offsets[bone, 0] + turn[axis, 1] * offsets[bone, 1]
                place[axis] = places[frame, parents[bone], axis] + carried + turn[axis, 2] * offsets[bone, 2]
            for joint in range(first[bone], first[bone + 1]):
                line = lines[frame, joint]
                for axis in range(3):
                    line[axis] = (
                        turn[axis, 0] * axes[joint, 0] + turn[axis, 1] * axes[joint, 1] + turn[axis, 2] * axes[joint, 2]
                    )
                    pivots[frame, joint, axis] = place[axis]
                if slides[joint]:
                    for axis in range(3):
                        place[axis] += line[axis] * positions[frame, joint]
                else:
                    _turn(turn, line, positions[frame, joint])
    return places, turns, lines, pivots


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _carry(gain: Array, spin: Array, spun: Array, apart: Array) -> None:
    """Add to an acceleration what turning adds at a point that lies apart, in place."""
    x, y, z = cross(spun, apart)
    along = spin[0] * apart[0] + spin[1] * apart[1] + spin[2] * apart[2]
    square = spin[0] ** 2 + spin[1] ** 2 + spin[2] ** 2
    gain[0] += x + spin[0] * along - apart[0] * square
    gain[1] += y + spin[1] * along - apart[1] * square
    gain[2] += z + spin[2] * along - apart[2] * square


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _outwards(
    bone: int, parents: Index, first: Index, slides: Flags, places: Array, lines: Array, pivots: Array,
    velocities: Array, accelerations: Array, gains: Array, spins: Array, spuns: Array, work: Array,
) -> None:  # fmt: skip
    """Write how a bone turns and how its origin gains speed, from the bone that carries it and its own joints."""
    gain, spin, spun = gains[bone], spins[bone], spuns[bone]
    carrier = parents[bone]
    at, apart = work[0], work[1]
    for axis in range(3):
        gain[axis], spin[axis], spun[axis] = gains[carrier, axis], spins[carrier, axis], spuns[carrier, axis]
        at[axis] = places[carrier, axis]
    for joint in range(first[bone], first[bone + 1]):
        for axis in range(3):
            apart[axis] = pivots[joint, axis] - at[axis]
            at[axis] = pivots[joint, axis]
        _carry(gain, spin, spun, apart)
        line, speed, faster = lines[joint], velocities[joint], accelerations[joint]
        x, y, z = cross(spin, line)
        if slides[joint]:
            gain[0] += 2.0 * speed * x + faster * line[0]
            gain[1] += 2.0 * speed * y + faster * line[1]
            gain[2] += 2.0 * speed * z + faster * line[2]
        else:
            spun[0] += speed * x + faster * line[0]
            spun[1] += speed * y + faster * line[1]
            spun[2] += speed * z + faster * line[2]
            for axis in range(3):
                spin[axis] += speed * line[axis]
    for axis in range(3):
        apart[axis] = places[bone, axis] - at[axis]
    _carry(gain, spin, spun, apart)


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def times(matrix: Array, vector: Array, out: Array) -> None:
    """Write a matrix of three rows times a vector: much quicker than a call of a library for it.

    Parameters
    ----------
    matrix : Array, shape (3, 3)
        The matrix.
    vector, out : Array, shape (3,)
        What is turned, and where the product is written.
    """
    for axis in range(3):
        out[axis] = matrix[axis, 0] * vector[0] + matrix[axis, 1] * vector[1] + matrix[axis, 2] * vector[2]


@numba.njit(cache=True)  # type: ignore[untyped-decorator]
def _needed(
    mass: float, centre: Array, tensor: Array, place: Array, turn: Array, gain: Array, spin: Array, spun: Array,
    force: Array, moment: Array, work: Array,
) -> None:  # fmt: skip
    """Add the force that moves a bone and its moment about the ground's origin, in place."""
    push, arm, inside, turning, rate, other = work
    times(turn, centre, arm)
    push[:] = gain
    _carry(push, spin, spun, arm)
    times(turn.T, spin, inside)
    times(turn.T, spun, turning)
    times(tensor, turning, rate)
    times(tensor, inside, other)
    x, y, z = cross(inside, other)
    rate[0] += x
    rate[1] += y
    rate[2] += z
    times(turn, rate, other)
    for axis in range(3):
        push[axis] *= mass
        arm[axis] += place[axis]
        force[axis] += push[axis]
        moment[axis] += other[axis]
    x, y, z = cross(arm, push)
    moment[0] += x
    moment[1] += y
    moment[2] += z


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _demand(
    parents: Index, first: Index, slides: Flags, mass: Array, centres: Array, tensors: Array, places: Array,
    turns: Array, lines: Array, pivots: Array, velocities: Array, accelerations: Array, forces: Array, moments: Array,
) -> Array:  # fmt: skip
    frames, bones = len(places), len(parents)
    required = np.empty((frames, len(slides)))
    gains, spins, spuns = np.zeros((bones, 3)), np.zeros((bones, 3)), np.zeros((bones, 3))
    gains[0, 1] = STANDARD_GRAVITY_M_PER_S2
    push, moment, work = np.empty((bones, 3)), np.empty((bones, 3)), np.empty((6, 3))
    for frame in range(frames):
        push[:], moment[:] = -forces[frame], -moments[frame]
        for bone in range(1, bones):
            _outwards(
                bone, parents, first, slides, places[frame], lines[frame], pivots[frame],
                velocities[frame], accelerations[frame], gains, spins, spuns, work,
            )  # fmt: skip
            _needed(
                mass[bone], centres[bone], tensors[bone], places[frame, bone], turns[frame, bone],
                gains[bone], spins[bone], spuns[bone], push[bone], moment[bone], work,
            )  # fmt: skip
        for bone in range(bones - 1, 0, -1):
            for joint in range(first[bone], first[bone + 1]):
                line, whole = lines[frame, joint], 0.0
                if slides[joint]:
                    for axis in range(3):
                        whole += line[axis] * push[bone, axis]
                else:
                    x, y, z = cross(pivots[frame, joint], push[bone])
                    whole = (
                        line[0] * (moment[bone, 0] - x)
                        + line[1] * (moment[bone, 1] - y)
                        + line[2] * (moment[bone, 2] - z)
                    )
                required[frame, joint] = whole
            for axis in range(3):
                push[parents[bone], axis] += push[bone, axis]
                moment[parents[bone], axis] += moment[bone, axis]
    return required


@numba.njit(cache=True, fastmath=SUMS)  # type: ignore[untyped-decorator]
def twist(parents: Index, first: Index, slides: Flags, lines: Array, pivots: Array, columns: Array, out: Array) -> None:
    """Write how each bone turns, and how the point of it at the ground's origin moves, in one pose.

    Parameters
    ----------
    parents, first, slides : Array
        The tree.
    lines, pivots : Array, shape (joints, 3)
        Axes of the joints [1] and points of them [m].
    columns : Array, shape (joints, turns)
        How much of each joint a turn is. [1]
    out : Array, shape (bones, turns, 6)
        Where it is written: per turn, turning [1] and moving [m]; the ground's row stays as it is, nothing.
    """
    for bone in range(1, len(parents)):
        out[bone] = out[parents[bone]]
        for joint in range(first[bone], first[bone + 1]):
            line = lines[joint]
            x, y, z = cross(pivots[joint], line)
            for turn in range(columns.shape[1]):
                share = columns[joint, turn]
                if share == 0.0:
                    continue
                moved = out[bone, turn]
                if slides[joint]:
                    for axis in range(3):
                        moved[3 + axis] += share * line[axis]
                else:
                    for axis in range(3):
                        moved[axis] += share * line[axis]
                    moved[3] += share * x
                    moved[4] += share * y
                    moved[5] += share * z


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _fixed(which: Index, local: Array, places: Array, turns: Array, twists: Array) -> tuple[Array, Array]:
    where, slopes = np.empty((len(which), 3)), np.empty((len(which), 3, twists.shape[1]))
    for point in range(len(which)):
        bone, at = which[point], where[point]
        times(turns[bone], local[point], at)
        for axis in range(3):
            at[axis] += places[bone, axis]
        for turn in range(twists.shape[1]):
            x, y, z = cross(twists[bone, turn, :3], at)
            slopes[point, 0, turn] = twists[bone, turn, 3] + x
            slopes[point, 1, turn] = twists[bone, turn, 4] + y
            slopes[point, 2, turn] = twists[bone, turn, 5] + z
    return where, slopes
