"""The one owner of MuJoCo's mutable state: poses in, lengths, moment arms and balances out."""

from collections.abc import Sequence
from dataclasses import dataclass

import mujoco
import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.build import compile_body
from backstride.body.kernel.coordinates import Map, coordinate_map
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
    lengths_m : Array
        Length of every muscle's path, shape (frames, muscles). [m]
    length_jacobian : Array
        Change of length per change of joint, shape (frames, muscles, joints): minus the moment arm. [m or 1]
    speeds_m_per_s : Array
        Speed of lengthening, shape (frames, muscles). [m/s]
    """

    required: Array
    lengths_m: Array
    length_jacobian: Array
    speeds_m_per_s: Array


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
        self._data = mujoco.MjData(self.model)
        self._sparse = _sparse_places(self.model)

    def balance(self, motion: JointMotion, wrenches: Sequence[Wrench] = ()) -> Balance:
        """Return what a motion of the joints asks for, muscle paths included.

        Parameters
        ----------
        motion : JointMotion
            Joints over time. [rad or m, per s, per s²]
        wrenches : sequence of Wrench
            Pushes from outside, taken off what the joints must give. [N, Nm]

        Returns
        -------
        Balance
            Required generalised force, shape (frames, joints) [N or Nm]; path lengths and their speeds, shape
            (frames, muscles) [m, m/s]; lengthening per joint, shape (frames, muscles, joints): minus the moment arm
            [m or 1].
        """
        frames, muscles = len(motion.positions), self.model.ntendon
        required = np.empty((frames, self.model.nv))
        lengths, stored = np.empty((frames, muscles)), np.empty((frames, len(self._data.ten_J)))
        pushes = [(wrench, self.model.body(wrench.bone).id) for wrench in wrenches]
        for frame in range(frames):
            self._pose(motion.positions[frame], motion.velocities[frame], motion.accelerations[frame])
            mujoco.mj_tendon(self.model, self._data)
            lengths[frame], stored[frame] = self._data.ten_length, self._data.ten_J
            self._required(required[frame])
            self._less_pushes(required[frame], pushes, frame)
        places, inside = self._sparse
        jacobian = np.zeros((frames, muscles * self.model.nv))
        jacobian[:, places] = stored[:, inside]
        jacobian = jacobian.reshape(frames, muscles, self.model.nv)
        return Balance(required, lengths, jacobian, (jacobian @ motion.velocities[..., None])[..., 0])

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
        required = np.empty((len(motion.positions), self.model.nv))
        pushes = [(wrench, self.model.body(wrench.bone).id) for wrench in wrenches]
        for frame in range(len(motion.positions)):
            self._pose(motion.positions[frame], motion.velocities[frame], motion.accelerations[frame])
            self._required(required[frame])
            self._less_pushes(required[frame], pushes, frame)
        return required

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
        which = [self.model.body(bone).id for bone in bones]
        found = np.empty((len(bones), len(positions), 3))
        for frame, position in enumerate(positions):
            self._data.qpos[:] = position
            mujoco.mj_kinematics(self.model, self._data)
            found[:, frame] = self._data.xpos[which]
        return found

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
        index = self.model.body(bone).id
        origins, axes = np.empty((len(positions), 3)), np.empty((len(positions), 3, 3))
        for frame, position in enumerate(positions):
            self._data.qpos[:] = position
            mujoco.mj_kinematics(self.model, self._data)
            origins[frame] = self._data.xpos[index]
            axes[frame] = self._data.xmat[index].reshape(3, 3)
        return origins, axes

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
        self._pose(position, np.zeros_like(position), np.zeros_like(position))
        mujoco.mj_tendon(self.model, self._data)
        return np.array(self._data.ten_length)

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
        still = np.zeros(self.model.nv)
        pose = np.zeros(len(self.map.names)) if values is None else values
        self._pose(self.map.expand(pose[None])[0], still, still)
        index = self.model.body(bone).id
        return float(self.model.body_subtreemass[index]), self._data.subtree_com[index] - self._data.xpos[index]

    def points(self, position: Array, bones: Sequence[int], local_m: Array) -> tuple[Array, Array]:
        """Return places of points that are fixed to bones, and how they move with the joints, in one pose.

        Parameters
        ----------
        position : Array, shape (joints,)
            Joint positions. [rad or m]
        bones : sequence of int
            Index of the bone of each point.
        local_m : Array, shape (points, 3)
            Places in the bones' frames. [m]

        Returns
        -------
        tuple of Array
            Places in the ground frame, shape (points, 3) [m], and Jacobians, shape (points, 3, joints) [m per rad, or
            1].
        """
        self._pose(position, np.zeros_like(position), np.zeros_like(position))
        places, jacobians = np.empty((len(bones), 3)), np.zeros((len(bones), 3, self.model.nv))
        for index, bone in enumerate(bones):
            places[index] = self._data.xpos[bone] + self._data.xmat[bone].reshape(3, 3) @ local_m[index]
            mujoco.mj_jac(self.model, self._data, jacobians[index], None, places[index], bone)
        return places, jacobians

    def _pose(self, position: Array, velocity: Array, acceleration: Array) -> None:
        self._data.qpos[:], self._data.qvel[:], self._data.qacc[:] = position, velocity, acceleration
        mujoco.mj_kinematics(self.model, self._data)
        mujoco.mj_comPos(self.model, self._data)

    def _required(self, out: Array) -> None:
        mujoco.mj_comVel(self.model, self._data)
        mujoco.mj_rne(self.model, self._data, 1, out)

    def _less_pushes(self, required: Array, pushes: Sequence[tuple[Wrench, int]], frame: int) -> None:
        """Take what pushes from outside give off what the joints must, in place."""
        for wrench, bone in pushes:
            mujoco.mj_applyFT(self.model, self._data, -wrench.force_n[frame], -wrench.moment_nm[frame],
                              wrench.point_m[frame], bone, required)  # fmt: skip


def _sparse_places(model: mujoco.MjModel) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where every stored number of the length Jacobian stands, row by row, and where it is stored."""
    count, start = np.asarray(model.ten_J_rownnz), np.asarray(model.ten_J_rowadr)
    rows = np.repeat(np.arange(model.ntendon), count)
    inside = np.concatenate([np.arange(s, s + c) for s, c in zip(start, count, strict=True)])
    return rows * model.nv + np.asarray(model.ten_J_colind)[inside], inside
