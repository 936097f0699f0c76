"""Joint-angle and force tables."""

import numpy as np
import pytest

from backstride.formats.motion.errors import NotAnOpenSimTable
from backstride.formats.motion.opensim_table import read_ground_forces, read_table

ANGLES = b"q\nversion=1\nnRows=2\nnColumns=4\ninDegrees=yes\nendheader\ntime\tpelvis_tilt\tpelvis_ty\t/jointset/knee_r/knee_angle_r/value\n0.0\t90\t0.9\t30\n0.01\t45\t1.0\t60\n"
FORCES = (
    b"f\nnRows=2\ninDegrees=yes\nendheader\n"
    b"time ground_force_vx ground_force_vy ground_force_vz ground_force_px ground_force_py ground_force_pz"
    b" ground_torque_x ground_torque_y ground_torque_z\r\n"
    b"0.0 1 700 3 0.1 0 0.2 0 5 0\r\n0.01 1 710 3 0.1 0 0.2 0 5 0\r\n"
)


def test_degrees_become_radians_and_metres_stay() -> None:
    table = read_table(ANGLES)
    assert table.columns["pelvis_tilt"] == pytest.approx(np.radians([90.0, 45.0]))
    assert table.columns["pelvis_ty"] == pytest.approx([0.9, 1.0])


def test_state_paths_lose_their_folders() -> None:
    assert read_table(ANGLES).columns["knee_angle_r"] == pytest.approx(np.radians([30.0, 60.0]))


def test_radians_stay_when_the_header_says_so() -> None:
    table = read_table(ANGLES.replace(b"inDegrees=yes", b"inDegrees=no"))
    assert table.columns["pelvis_tilt"] == pytest.approx([90.0, 45.0])


def test_a_repeated_time_stamp_is_taken_once() -> None:
    table = read_table(ANGLES + b"0.01\t40\t1.0\t60\n0.02\t30\t1.0\t60\n")
    assert list(table.times_s) == [0.0, 0.01, 0.02]


def test_a_force_keeps_its_place_and_torque() -> None:
    (plate,) = read_ground_forces(FORCES)
    assert plate.force_n[1] == pytest.approx([1.0, 710.0, 3.0])
    assert plate.point_m[0] == pytest.approx([0.1, 0.0, 0.2])
    assert plate.moment_nm[0] == pytest.approx([0.0, 5.0, 0.0])


@pytest.mark.parametrize(
    "content",
    [b"", b"time a\n1 2\n", b"endheader\nframe a\n1 2\n", b"endheader\ntime a\n1 2 3\n", b"endheader\ntime a\n1 x\n"],
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(NotAnOpenSimTable):
        read_table(content)


def test_a_table_without_force_is_no_force_file() -> None:
    with pytest.raises(NotAnOpenSimTable, match="vx"):
        read_ground_forces(ANGLES)


@pytest.mark.data
def test_real_files_are_read(data_folder: object) -> None:
    folder = data_folder / "motion" / "jog-2.67"  # type: ignore[operator]
    table = read_table((folder / "subject01_Kinematics_q.sto").read_bytes())
    assert len(table.times_s) > 440
    assert 0.8 < table.columns["pelvis_ty"].mean() < 1.0
    plates = read_ground_forces((folder / "subject01_Jog01_kinetics.mot").read_bytes())
    assert [round(float(plate.force_n[:, 1].max())) > 1000 for plate in plates] == [True, True]
