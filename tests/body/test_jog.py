"""A measured jog against another model's answer on the same trial: agreement with a peer, never accuracy."""

import csv
from pathlib import Path

import numpy as np
import pytest

from backstride.body.kernel.member import MemberLoads, Task, member_loads
from backstride.body.model import Assumptions
from backstride.body.person import Person
from backstride.formats.motion.reading import read_motion

MAN = Person(68.6, 1.70, "m")

pytestmark = pytest.mark.data


@pytest.fixture(scope="module")
def jog(data_folder: Path) -> Path:
    return data_folder / "motion" / "jog-2.67"


@pytest.fixture(scope="module")
def told(jog: Path) -> MemberLoads:
    forces = (jog / "subject01_Jog01_kinetics.mot").read_bytes()
    read = read_motion((jog / "subject01_Kinematics_q.sto").read_bytes(), ".sto", MAN, forces)
    return member_loads(Task(read.motion, MAN, read.forces), Assumptions(cut_off_hz=20.0))


def peer(jog: Path, name: str) -> dict[str, np.ndarray]:
    with (jog / "opensim" / name).open() as file:
        rows = list(csv.DictReader(file))
    return {key: np.array([float(row[key]) for row in rows]) for key in rows[0]}


@pytest.mark.parametrize("level", ["L5S1", "L4L5", "L3L4", "L2L3", "L1L2"])
def test_compression_has_the_shape_and_size_of_the_peers(told: MemberLoads, jog: Path, level: str) -> None:
    theirs = peer(jog, "fbls_jog_joint_reactions_100Hz.csv")
    ours = np.interp(theirs["time_s"], told.times_s, told.vertebra[level][:, 0])
    assert np.corrcoef(ours, theirs[f"{level}_compression_BW"])[0, 1] > 0.9
    assert ours.max() == pytest.approx(theirs[f"{level}_compression_BW"].max(), rel=0.25)


def test_bending_and_rotation_moments_follow_the_peers(told: MemberLoads, jog: Path) -> None:
    theirs = peer(jog, "fbls_jog_inverse_dynamics_200Hz.csv")
    for axis, name in ((1, "L5S1_lateral_bend_right_moment_Nm"), (2, "L5S1_axial_rot_left_moment_Nm")):
        ours = np.interp(theirs["time_s"], told.times_s, told.moments["L5S1"][:, axis])
        assert np.sqrt(np.mean((ours - theirs[name] / MAN.mass_kg) ** 2)) < 0.10


def test_every_frame_has_an_answer(told: MemberLoads) -> None:
    assert told.solution.counts()["failed"] == 0
    assert told.solution.counts()["infeasible"] == 0
