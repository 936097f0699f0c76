"""Marker files."""

import struct

import numpy as np
import pytest

from backstride.formats.motion.c3d import read_c3d
from backstride.formats.motion.errors import NotAC3dFile, NotATrcFile
from backstride.formats.motion.trc import read_trc

TRC = (
    "PathFileType\t4\t(X/Y/Z)\tx.trc\nDataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\n"
    "100\t100\t2\t2\tmm\nFrame#\tTime\tRASI\t\t\tLASI\t\t\n\t\tX1\tY1\tZ1\tX2\tY2\tZ2\n\n"
    "1\t0.00\t10\t1000\t120\t\t\t\n2\t0.01\t20\t1001\t121\t1\t2\t3\n"
)


def test_a_trc_file_is_read_in_metres_with_gaps() -> None:
    markers = read_trc(TRC.encode())
    assert markers.names == ("RASI", "LASI")
    assert markers.places_m[1, 0] == pytest.approx([0.02, 1.001, 0.121])
    assert np.isnan(markers.places_m[0, 1]).all()
    assert markers.times_s == pytest.approx([0.0, 0.01])


@pytest.mark.parametrize("content", ["", "x\n" * 8, TRC.replace("mm", "furlong"), TRC.split("\n1\t", maxsplit=1)[0]])
def test_what_is_no_trc_file_is_refused(content: str) -> None:
    with pytest.raises(NotATrcFile):
        read_trc(content.encode())


def parameter(group: int, name: str, kind: int, sizes: list[int], data: bytes) -> bytes:
    body = struct.pack("bb", kind, len(sizes)) + bytes(sizes) + data + b"\x00"
    return struct.pack("bb", len(name), group) + name.encode() + struct.pack("<H", len(body) + 2) + body


def made_c3d(
    kind: int = 2,
    channels: bytes = struct.pack("<6h", *range(1, 7)),
    plate: tuple[float, ...] = (0.0, 0.0, 700.0, 0.0, 0.0, 0.0),
    origin: tuple[float, ...] = (0.0, 0.0, 0.0),
) -> bytes:
    """Two frames at 100 Hz, two markers in mm, one plate at 200 Hz that reads what the runner does to it."""
    count = len(plate)
    groups = b"".join(
        struct.pack("bb", len(n), -i) + n.encode() + struct.pack("<H", 3) + b"\x00"
        for i, n in enumerate(("POINT", "ANALOG", "FORCE_PLATFORM"), 1)
    )
    floats = lambda *v: struct.pack(f"<{len(v)}f", *v)  # noqa: E731
    shorts = lambda *v: struct.pack(f"<{len(v)}h", *v)  # noqa: E731
    corners = floats(500, 0, 0, 500, 0, 400, 0, 0, 400, 0, 0, 0)
    parts = [
        parameter(1, "LABELS", -1, [6, 2], b"s:RASIs:LASI"), parameter(1, "UNITS", -1, [2], b"mm"), parameter(1, "RATE", 4, [], floats(100.0)),
        parameter(2, "USED", 2, [], shorts(count)), parameter(2, "RATE", 4, [], floats(200.0)), parameter(2, "SCALE", 4, [count], floats(*[1.0] * count)),
        parameter(2, "OFFSET", 2, [count], shorts(*[0] * count)), parameter(2, "GEN_SCALE", 4, [], floats(1.0)),
        parameter(3, "USED", 2, [], shorts(1)), parameter(3, "TYPE", 2, [1], shorts(kind)), parameter(3, "CHANNEL", 2, [count, 1], channels),
        parameter(3, "CORNERS", 4, [3, 4, 1], corners), parameter(3, "ORIGIN", 4, [3, 1], floats(*origin)),
    ]  # fmt: skip
    section = struct.pack("BBBB", 1, 80, 4, 84) + groups + b"".join(parts) + b"\x00\x00"
    section = section.ljust(4 * 512, b"\x00")
    header = struct.pack("<BBHHHHHfHHf", 2, 80, 2, 2 * count, 1, 2, 0, -1.0, 6, 2, 100.0).ljust(512, b"\x00")
    frame = floats(10, 900, 120, 0.0, 12, 900, -120, -1.0) + 2 * floats(*plate)
    return header + section + 2 * frame


def test_a_c3d_file_is_read_in_metres_with_gaps_and_names_without_subject() -> None:
    recording = read_c3d(made_c3d())
    assert recording.markers.names == ("RASI", "LASI")
    assert recording.markers.places_m[0, 0] == pytest.approx([0.01, 0.9, 0.12])
    assert np.isnan(recording.markers.places_m[0, 1]).all()
    assert recording.markers.times_s == pytest.approx([0.0, 0.01])


def test_the_ground_pushes_the_runner_up_whatever_the_plate_says() -> None:
    (plate,) = read_c3d(made_c3d()).forces
    assert len(plate.times_s) == 4
    assert plate.force_n[0] == pytest.approx([0.0, 700.0, 0.0], abs=1e-4)
    assert plate.point_m[0] == pytest.approx([0.25, 0.0, 0.2])


@pytest.mark.parametrize("content", [b"", b"\x02\x51" + b"\x00" * 600])
def test_what_is_no_c3d_file_is_refused(content: bytes) -> None:
    with pytest.raises(NotAC3dFile):
        read_c3d(content)


def test_another_byte_order_is_refused() -> None:
    content = bytearray(made_c3d())
    content[512 + 3] = 86
    with pytest.raises(NotAC3dFile, match="Intel"):
        read_c3d(bytes(content))


@pytest.mark.data
def test_a_real_laboratory_file_weighs_its_runner(data_folder: object) -> None:
    content = (data_folder / "motion" / "treadmill-13" / "RBDS001" / "RBDS001runT35.c3d").read_bytes()  # type: ignore[operator]
    recording = read_c3d(content)
    assert recording.forces[0].force_n[:, 1].mean() / 9.80665 == pytest.approx(60.5, abs=1.0)
    assert np.nanmax(recording.markers.places_m[:, :, 1]) < 1.5


def trc(header: str, values: int) -> bytes:
    axes = "\t\t" + "\t".join(f"{axis}{number}" for number in range(1, values + 1) for axis in "XYZ")
    rows = [
        f"{row + 1}\t{row / 100}\t" + "\t".join(str(100.0 * (at // 3) + at % 3 + 1) for at in range(3 * values))
        for row in range(10)
    ]
    return "\n".join(["PathFileType\t4\t(X/Y/Z)\tx.trc", "DataRate", "100\tmm", header, axes, *rows]).encode()


@pytest.mark.parametrize(
    ("header", "values", "right"),
    [
        ("Frame#\tTime\tA\t\t\t\t\t\tC\t\t\tD", 4, {"A": 0, "C": 2, "D": 3}),
        ("Frame#\tTime\tA\t\t\tB\t\t\tC\t\t\t", 3, {"A": 0, "B": 1, "C": 2}),
        ("Frame#\tTime\tA\tB\tC", 3, {"A": 0, "B": 1, "C": 2}),
        ("Frame#\tTime\t\t\t\tB\t\t\tC", 3, {"B": 1, "C": 2}),
    ],
    ids=["one without a name", "all named", "names without gaps", "the first without a name"],
)
def test_a_marker_without_a_name_takes_nobodys_place(header: str, values: int, right: dict[str, int]) -> None:
    markers = read_trc(trc(header, values))
    found = {name: round(float(markers.places_m[0, at, 0]), 3) for at, name in enumerate(markers.names)}
    assert found == {name: round(0.1 * at + 0.001, 3) for name, at in right.items()}


def with_plate(kind: int, channels: int, values: tuple[float, ...], origin: tuple[float, ...]) -> bytes:
    """The made file with another kind of plate."""
    numbers = struct.pack(f"<{channels}h", *range(1, channels + 1))
    return made_c3d(kind, numbers, values, origin)


def test_a_plate_on_four_sensors_is_summed_and_acts_where_it_is_pressed() -> None:
    # 100 mm ahead of the middle along x and 50 mm along y: the sensors share by their distance
    a, b, load = 120.0, 200.0, -720.0
    shares = [(1 + x * 100 / a) * (1 + y * 50 / b) / 4 for x, y in ((1, 1), (-1, 1), (-1, -1), (1, -1))]
    content = with_plate(3, 8, (0.0, 0.0, 0.0, 0.0, *(load * share for share in shares)), (a, b, -48.0))
    (plate,) = read_c3d(content).forces
    assert np.abs(plate.force_n[0]).max() == pytest.approx(720.0, abs=1e-3)
    up = int(np.argmax(np.abs(plate.force_n[0])))
    assert plate.force_n[0, up] > 0
    moment = np.sort(np.abs(plate.moment_nm[0]))
    assert moment[-2:] == pytest.approx([720.0 * 0.05, 720.0 * 0.1], rel=1e-4)


def test_a_plate_of_a_type_that_is_not_read_is_named() -> None:
    recording = read_c3d(with_plate(5, 8, (0.0,) * 8, (0.0, 0.0, 0.0)))
    assert (recording.forces, recording.left_out) == ((), (5,))


def test_rotations_without_markers_are_refused_in_a_sentence() -> None:
    rotations = parameter(4, "USED", 2, [], struct.pack("<h", 2))
    name = struct.pack("bb", 8, -4) + b"ROTATION" + struct.pack("<H", 3) + b"\x00"
    section = (struct.pack("BBBB", 1, 80, 4, 84) + name + rotations + b"\x00\x00").ljust(4 * 512, b"\x00")
    header = struct.pack("<BBHHHHHfHHf", 2, 80, 0, 0, 1, 2, 0, -1.0, 6, 0, 100.0).ljust(512, b"\x00")
    with pytest.raises(NotAC3dFile, match="rotations of segments and no markers"):
        read_c3d(header + section)
