"""A body at work: poses in, places, paths and what a motion asks for out. MuJoCo builds it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.build import compile_body
from backstride.body.kernel.chain import Walk, demanded, fixed_points, tree, walked
from backstride.body.kernel.coordinates import Map, coordinate_map
from backstride.body.kernel.paths import followed, lines_of
from backstride.body.model import Body

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class JointMotion:
    """Positions, velocities and accelerations of all joints, shape (frames, joints). [rad or m, per s, per s²]"""

    positions: Array
    velocities: Array
    accelerations: Array


@dataclass(frozen=True, slots=True)
class Wrench:
    """Forces on one bone over time, in the ground's axes.

    Parameters
    ----------
    bone : str
        The bone that is pushed.
    force_n, point_m, moment_nm : Array
        Force, place where it acts and free moment, shape (frames, 3). [N, m, Nm]
    """

    bone: str
    force_n: Array
    point_m: Array
    moment_nm: Array


@dataclass(frozen=True, slots=True)
class Balance:
    """What a motion asks for, joint by joint and frame by frame.

    Parameters
    ----------
    required : Array
        Generalised force that muscles, bones and ground together give, shape (frames, joints). [N or Nm]
    lengths_m, speeds_m_per_s : Array
        Length of every muscle's path and how fast it grows, shape (frames, muscles). [m, m/s]
    changes : Array
        Change of length per turn that was asked for, shape (frames, turns, muscles): minus the moment arm. [m or 1]
    """

    required: Array
    lengths_m: Array
    speeds_m_per_s: Array
    changes: Array


class Engine:
    """A body in MuJoCo.

    Inverse dynamics solves M(q) q'' + c(q, q') = required; the ground is at rest and its frame inertial.

    Parameters
    ----------
    body : Body
        The body to build.
    """

    def __init__(self, body: Body) -> None:
        self.body = body
        self.model = compile_body(body)
        self.map: Map = coordinate_map(body, self.model)
        self.joints = tuple(self.model.joint(index).name for index in range(self.model.njnt))
        self._tree = tree(self.model)
        self._numbers = {self.model.body(bone).name: bone for bone in range(self.model.nbody)}
        self._lines = lines_of(body.muscles, body.surfaces, self._numbers)

    def balance(self, motion: JointMotion, columns: Array, wrenches: Sequence[Wrench] = ()) -> Balance:
        """Return what a motion of the joints asks for, muscle paths included.

        Parameters
        ----------
        motion : JointMotion
            Joints over time. [rad or m, per s, per s²]
        columns : Array, shape (frames, joints, turns)
            The turns for which changes of length are wanted: how much of each joint they are. [1]
        wrenches : sequence of Wrench
            Pushes from outside, taken off what the joints must give. [N, Nm]

        Returns
        -------
        Balance
            Required generalised force, shape (frames, joints) [N or Nm]; path lengths and their speeds, shape
            (frames, muscles) [m, m/s]; lengthening per turn, shape (frames, turns, muscles) [m or 1].
        """
        walk = walked(self._tree, motion.positions)
        moving = np.concatenate([columns, motion.velocities[..., None]], axis=2)
        lengths, changes = followed(self._lines, self._tree, walk, moving)
        return Balance(self._demanded(walk, motion, wrenches), lengths, changes[:, -1], changes[:, :-1])

    def requirement(self, motion: JointMotion, wrenches: Sequence[Wrench] = ()) -> Array:
        """Return only the required generalised forces: several times faster than `balance`.

        Parameters
        ----------
        motion : JointMotion
            Joints over time. [rad or m, per s, per s²]
        wrenches : sequence of Wrench
            Pushes from outside. [N, Nm]

        Returns
        -------
        Array, shape (frames, joints)
            Positive along the joint's own axis. [N or Nm]
        """
        return self._demanded(walked(self._tree, motion.positions), motion, wrenches)

    def _demanded(self, walk: Walk, motion: JointMotion, wrenches: Sequence[Wrench]) -> Array:
        forces, moments = np.zeros((2, *walk.places_m.shape))
        for wrench in wrenches:
            bone = self._numbers[wrench.bone]
            forces[:, bone] += wrench.force_n
            moments[:, bone] += wrench.moment_nm + np.cross(wrench.point_m, wrench.force_n)
        return demanded(self._tree, walk, motion.velocities, motion.accelerations, forces, moments)

    def origins(self, positions: Array, bones: Sequence[str]) -> Array:
        """Return where several bones are in the ground frame: one pass over the motion for all of them.

        Parameters
        ----------
        positions : Array, shape (frames, joints)
            Joint positions. [rad or m]
        bones : sequence of str
            The bones.

        Returns
        -------
        Array, shape (bones, frames, 3)
            Origins: x forwards, y up, z right. [m]
        """
        which = [self._numbers[bone] for bone in bones]
        return np.ascontiguousarray(np.swapaxes(walked(self._tree, positions).places_m[:, which], 0, 1))

    def places(self, positions: Array, bone: str) -> tuple[Array, Array]:
        """Return where a bone is, and how it is turned, in the ground frame.

        Parameters
        ----------
        positions : Array, shape (frames, joints)
            Joint positions. [rad or m]
        bone : str
            The bone.

        Returns
        -------
        tuple of Array
            Origin, shape (frames, 3): x forwards, y up, z right [m]; axes as columns, shape (frames, 3, 3) [1].
        """
        walk, index = walked(self._tree, positions), self._numbers[bone]
        return walk.places_m[:, index], walk.turns[:, index]

    def path_lengths(self, position: Array) -> Array:
        """Return the length of every muscle's path in one pose.

        Parameters
        ----------
        position : Array, shape (joints,)
            Joint positions. [rad or m]

        Returns
        -------
        Array, shape (muscles,)
            From origin to insertion, tendon included. [m]
        """
        nothing = np.zeros((1, len(position), 0))
        return np.array(followed(self._lines, self._tree, walked(self._tree, position[None]), nothing)[0][0])

    def above(self, bone: str, values: Array | None = None) -> tuple[float, Array]:
        """Return the mass of a bone and all it carries, and where their centre lies from the bone's origin.

        Parameters
        ----------
        bone : str
            The bone.
        values : Array, optional
            Coordinates of the pose, shape (coordinates,); upright by default.

        Returns
        -------
        tuple
            Mass [kg], and centre in the ground's axes, shape (3,) [m].
        """
        pose = np.zeros(len(self.map.names)) if values is None else values
        walk, index = walked(self._tree, self.map.expand(pose[None])), self._numbers[bone]
        carried = self._tree.carried_by(index)
        masses = self._tree.mass_kg[carried]
        centres = walk.places_m[0] + (walk.turns[0] @ self._tree.centres_m[..., None])[..., 0]
        return float(masses.sum()), masses @ centres[carried] / masses.sum() - walk.places_m[0, index]

    def points(self, values: Array, bones: Sequence[int], local_m: Array) -> tuple[Array, Array]:
        """Return places of points that are fixed to bones, and how they move with the coordinates, in one pose.

        Parameters
        ----------
        values : Array, shape (coordinates,)
            Coordinates. [rad or m]
        bones : sequence of int
            Index of the bone of each point.
        local_m : Array, shape (points, 3)
            Places in the bones' frames. [m]

        Returns
        -------
        tuple of Array
            Places in the ground frame, shape (points, 3) [m], and Jacobians, shape (points, 3, coordinates) [m per rad,
            or 1].
        """
        walk = walked(self._tree, self.map.expand(values[None]))
        return fixed_points(self._tree, walk, self.map.slopes(values), np.asarray(bones), np.ascontiguousarray(local_m))
