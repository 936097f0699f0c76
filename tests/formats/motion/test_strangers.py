"""Motion files as strangers send them: what is mended is told, what cannot be used is refused with its reason."""

import numpy as np
import pytest

from backstride.body.person import Person
from backstride.findings import Severity
from backstride.formats.motion.c3d import read_c3d
from backstride.formats.motion.errors import (
    MotionTooShort,
    NotAC3dFile,
    NotAnOpenSimTable,
    NotATrcFile,
    StandingNotMarkers,
)
from backstride.formats.motion.opensim_table import read_table
from backstride.formats.motion.reading import Read, Standing, read_motion
from backstride.formats.motion.trc import read_trc

MAN = Person(70.0, 1.75, "m")
COLUMNS = (
    "pelvis_tilt",
    "pelvis_tx",
    "pelvis_ty",
    "lumbar_extension",
    "hip_flexion_r",
    "hip_flexion_l",
    "knee_angle_r",
)


def table(degrees: bool = True, header: str = "yes", columns: tuple[str, ...] = COLUMNS, frames: int = 30) -> bytes:
    """Joint angles of a slow squat."""
    times = np.arange(frames) / 50.0
    bend = 20.0 + 40.0 * (1.0 - np.cos(3.0 * times))
    known = {name: bend if degrees else np.radians(bend) for name in COLUMNS}
    known |= {"pelvis_ty": np.full(frames, 0.9), "pelvis_tx": np.zeros(frames)}
    rows = np.column_stack([times, *(known.get(name.lower(), bend) for name in columns)])
    text = "\n".join("\t".join(f"{value:.6f}" for value in row) for row in rows)
    return f"squat\ninDegrees={header}\nendheader\n{chr(9).join(('time', *columns))}\n{text}\n".encode()


def codes(read: Read) -> set[str]:
    return {finding.code for finding in read.findings}


def test_degrees_under_a_header_of_radians_are_known_by_turning_too_far() -> None:
    right, wrong = (read_motion(table(header=header), ".mot", MAN) for header in ("yes", "no"))
    assert "motion-angles-in-degrees" in codes(wrong)
    assert "motion-angles-in-degrees" not in codes(right)
    for name in ("hip_flexion_r", "pelvis_ty"):
        assert wrong.motion.coordinates[name] == pytest.approx(right.motion.coordinates[name], abs=1e-7)


def test_radians_under_a_header_of_degrees_are_an_error() -> None:
    told = read_motion(table(degrees=False, header="yes"), ".mot", MAN)
    assert [f.severity for f in told.findings if f.code == "motion-angles-tiny"] == [Severity.ERROR]


@pytest.mark.parametrize("lost", ["pelvis_tilt", "pelvis_ty", "lumbar_extension"])
def test_without_what_the_low_back_needs_there_is_an_error_that_names_it(lost: str) -> None:
    told = read_motion(table(columns=tuple(c for c in COLUMNS if c != lost)), ".mot", MAN)
    (error,) = (f for f in told.findings if f.severity is Severity.ERROR)
    assert error.code == "motion-needed-missing"
    assert error.values["missing"] == lost


def test_capital_letters_in_names_do_not_matter() -> None:
    told, plain = (read_motion(table(columns=c), ".mot", MAN) for c in (tuple(c.upper() for c in COLUMNS), COLUMNS))
    assert told.motion.coordinates["pelvis_ty"] == pytest.approx(0.9)
    for name, values in plain.motion.coordinates.items():
        assert told.motion.coordinates[name] == pytest.approx(values)


def test_a_hole_is_bridged_and_a_long_one_is_a_warning() -> None:
    rows = table().decode().split("\n")
    for first, last, severity in ((10, 11, Severity.NOTE), (8, 20, Severity.WARNING)):
        holed = rows[:4] + [
            "\t".join([r.split("\t")[0], "nan", *r.split("\t")[2:]]) if first <= i <= last else r
            for i, r in enumerate(rows[4:])
        ]
        told = read_motion("\n".join(holed).encode(), ".mot", MAN)
        assert [f.severity for f in told.findings if f.code == "motion-gaps-bridged"] == [severity]
        assert np.isfinite(told.motion.coordinates["pelvis_tilt"]).all()


def test_hardly_any_motion_is_refused() -> None:
    with pytest.raises(MotionTooShort, match="4 frames"):
        read_motion(table(frames=4), ".mot", MAN)


@pytest.mark.parametrize("content", [table(frames=0), b"endheader\ntime a\n0.2 1\n0.1 2\n0.0 3\n"])
def test_no_rows_or_time_that_runs_backwards_is_no_table(content: bytes) -> None:
    with pytest.raises(NotAnOpenSimTable, match=r"no rows|does not rise"):
        read_table(content)


def test_markers_whose_time_stands_are_refused() -> None:
    head = "PathFileType\t4\nx\n100 100 2 1 mm 100 1 2\nFrame#\tTime\tC7\t\t\n\t\tX1\tY1\tZ1\n"
    with pytest.raises(NotATrcFile, match="does not rise"):
        read_trc(f"{head}1\t0.0\t1\t2\t3\n2\t0.0\t1\t2\t3\n".encode())


def test_a_damaged_laboratory_file_is_refused_by_its_own_class() -> None:
    head = bytearray(1024)
    head[0], head[1], head[512 + 3] = 2, 0x50, 84
    head[512 + 4 : 512 + 12] = bytes([3, 255, 65, 66, 67, 250, 255, 0])
    with pytest.raises(NotAC3dFile):
        read_c3d(bytes(head[:700]))


def test_a_standing_trial_of_angles_is_refused() -> None:
    with pytest.raises(StandingNotMarkers, match=r"\.c3d or \.trc"):
        read_motion(table(), ".mot", MAN, standing=Standing(table(), ".mot"))


def test_speeds_beside_values_in_a_states_file_are_not_taken_for_them() -> None:
    names = [f"/jointset/j/{name}/{kind}" for name in COLUMNS for kind in ("value", "speed")]
    plain = read_motion(table(), ".mot", MAN)
    rows = [line.split("\t") for line in table().decode().split("endheader\n")[1].strip().split("\n")[1:]]
    both = ["\t".join([row[0], *(cell for value in row[1:] for cell in (value, "77.7"))]) for row in rows]
    text = "\n".join(["states", "inDegrees=yes", "endheader", "\t".join(["time", *names]), *both, ""])
    told = read_motion(text.encode(), ".sto", MAN)
    for name, values in plain.motion.coordinates.items():
        assert told.motion.coordinates[name] == pytest.approx(values)
