"""Fuzz every reader of files: no exception gets out, no input takes two seconds of processor time or 512 MB.

python benchmarks/fuzz_files.py [--inputs N] [--minutes M] [--seed S] [--keep FOLDER]

Inputs are made by a generator for each kind of file (whole ones with odd values) and by mutations of those. What breaks
is kept as a file in FOLDER; the last lines say how many inputs of each kind were tried and the worst of each.
"""

import gzip
import io
import json
import random
import resource
import signal
import struct
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np

from backstride.dose.table_load import TableLoad
from backstride.formats.apple import read_apple
from backstride.formats.archives import SHELF, load
from backstride.formats.diary_csv import read_table
from backstride.formats.fit.checksum import checksum
from backstride.formats.fit.read import read_fit
from backstride.formats.fit.write import write_activity
from backstride.formats.gpx import read_gpx
from backstride.formats.lists import read_garmin_gear_list, read_garmin_list, read_strava_list
from backstride.formats.motion.c3d import read_c3d
from backstride.formats.motion.errors import MotionFileProblem
from backstride.formats.motion.opensim_table import read_ground_forces
from backstride.formats.motion.trc import read_trc
from backstride.formats.sources import sources
from backstride.formats.sources_kind import kind_of
from backstride.formats.tcx import read_tcx
from backstride.runs.file_format import FileFormat
from backstride.runs.fingerprint import fingerprint
from backstride.runs.recording import CadenceUnit, Reading, ReadOutcome, Recording, Samples, Sport, Summary
from backstride.runs.refine import refine
from backstride.services.importing.figures import Figure
from tools.fuzzing import Tally, asked

MOST_S = 2.0
"""Processor time that one input may take. [s]"""
MOST_BYTES = 512 << 20
"""Memory that all inputs together may take beyond what the program holds. [B]"""
LONGEST = 200_000
"""Longer inputs are cut. [B]"""
FIGURES = Figure(TableLoad(), ())

Dice = random.Random
Maker = Callable[[Dice], bytes]


# Odd values


NUMBERS = [
    *("0", "-0", "-1", "1", "12.5", "12,5", "1e308", "1e400", "-1e400", "NaN", "Infinity", "1e-320", "9" * 400),
    *("2147483648", "4294967295", "18446744073709551616", "٣", "０", "1_000", "0x10", " 7 ", "", "--", "12;5"),
]
TIMES = [
    *("2024-05-01T06:00:00Z", "2024-05-01T06:00:00+14:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:60Z"),
    *("2024-13-45T99:99:99Z", "7525-07-20T00:00:00Z", "-200-01-01T00:00:00Z", "2024-02-30", "", "20240501T060000Z"),
    *("999999-12-31T23:59:59Z", "2024-05-01T06:00:00.123456789123Z", "2024-05-01 6:00 PM", "2566-05-01T06:00:00Z"),
    *("2024-05-01T24:00:00Z", "2024-05-01T06:00:00+99:99", "1 May 2024", "1714543200", "2024-05-01T6:43:25.000 PMZ"),
]
WORDS = [
    *("Running", "Run", "ランニング", "Бег", "", "\u202e", "a" * 5000, "\ud7ff", "İ", "ß" * 300, "𝕣", "1", "Other"),
    *("=1+1", "../../etc/passwd", "activities/1.fit", "\x0b", "&amp;", "]]>", "<![CDATA[", "%s%n", "{}", "\\ud800"),
]
ENCODINGS = ["UTF-8", "utf-16", "punycode", "idna", "zlib", "latin-1", "cp037", "utf-7", "klingon", "x" * 70, "hz"]


def number(dice: Dice) -> str:
    return dice.choice(NUMBERS) if dice.random() < 0.5 else f"{dice.gauss(0, 10 ** dice.randrange(-3, 9)):.3f}"


def moment(dice: Dice, second: int) -> str:
    if dice.random() < 0.2:
        return dice.choice(TIMES)
    return datetime.fromtimestamp(1_714_543_200 + second * dice.choice([1, 1, 1, 60]), UTC).strftime(
        "%Y-%m-%dT%H:%M:%SZ"
    )


def word(dice: Dice) -> str:
    return dice.choice(WORDS)


# Whole files


def gpx(dice: Dice) -> bytes:
    names = ["ele", "hr", "cad", "speed", "power", "atemp", "distance", "x:" + word(dice)[:9]]
    points = "".join(
        f'<trkpt lat="{48 + n * 3e-5 if dice.random() < 0.9 else number(dice)}" '
        f'lon="{number(dice) if dice.random() < 0.1 else 11}">'
        f"<time>{moment(dice, n)}</time>"
        + "".join(f"<{name}>{number(dice)}</{name}>" for name in dice.sample(names, dice.randrange(4)))
        + "</trkpt>"
        + ("</trkseg><trkseg>" if dice.random() < 0.03 else "")
        for n in range(dice.choice([0, 1, 2, 40, 120]))
    )
    trk = f"<trk><name>{word(dice)}</name><type>{word(dice)}</type><trkseg>{points}</trkseg></trk>"
    return xml(dice, f'<gpx version="1.1" creator="{word(dice)}">{trk * dice.choice([1, 1, 2])}</gpx>')


def tcx(dice: Dice) -> bytes:
    names = ["DistanceMeters", "AltitudeMeters", "Cadence", "Speed", "Watts", "RunCadence"]
    points = "".join(
        f"<Trackpoint><Time>{moment(dice, n)}</Time><HeartRateBpm><Value>{number(dice)}</Value></HeartRateBpm>"
        + "".join(f"<{name}>{number(dice)}</{name}>" for name in dice.sample(names, dice.randrange(4)))
        + "</Trackpoint>"
        + ("</Track><Track>" if dice.random() < 0.03 else "")
        for n in range(dice.choice([0, 1, 2, 40, 120]))
    )
    lap = (
        f'<Lap StartTime="{moment(dice, 0)}"><TotalTimeSeconds>{number(dice)}</TotalTimeSeconds>'
        f"<DistanceMeters>{number(dice)}</DistanceMeters><Track>{points}</Track></Lap>"
    )
    body = f'<Activity Sport="{word(dice)}"><Id>{moment(dice, 0)}</Id>{lap * dice.choice([1, 1, 3])}</Activity>'
    return xml(dice, f"<TrainingCenterDatabase><Activities>{body}</Activities></TrainingCenterDatabase>")


def apple(dice: Dice) -> bytes:
    def date(second: int) -> str:
        return (
            moment(dice, second)
            .replace("T", " ")
            .replace("Z", dice.choice([" +0200", " +02:00", "", " -9999", " PM +0100"]))
        )

    records = "".join(
        f'<Record type="HKQuantityTypeIdentifier{dice.choice(["HeartRate", "StepCount", "BodyMass", "RunningSpeed"])}" '
        f'unit="{dice.choice(["count/min", "km", "kg", "m/s", "st", ""])}" startDate="{date(n)}" '
        f'endDate="{date(n + 5)}" value="{number(dice)}"/>\n'
        for n in range(dice.choice([0, 3, 60]))
    )
    workout = (
        f'<Workout workoutActivityType="HKWorkoutActivityType{word(dice)}" duration="{number(dice)}" '
        f'startDate="{date(0)}" endDate="{date(600)}"><MetadataEntry key="HKTimeZone" value="{word(dice)}"/>'
        f'<WorkoutEvent type="HKWorkoutEventTypePause" date="{date(9)}"/></Workout>'
    )
    return xml(dice, f"<HealthData>{records}{workout * dice.randrange(3)}</HealthData>")


def xml(dice: Dice, body: str) -> bytes:
    head = f'<?xml version="1.0" encoding="{dice.choice(ENCODINGS)}"?>' if dice.random() < 0.3 else ""
    doctype = "<!DOCTYPE x [" + "<!ELEMENT a (b)>" * dice.randrange(900) + "]>" if dice.random() < 0.05 else ""
    return (head + doctype + body).encode("utf-8", "replace")


STRAVA_HEAD = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Activity Gear,Filename"
STRAVA_DAYS = [
    "Sep 12, 2018, 3:02:23 PM",
    "2023年11月17日 下午6:15:00",
    "12.09.2018, 15:02:23",
    "99999999999. 9. 9999999999",
]


def strava(dice: Dice) -> bytes:
    rows = [
        ",".join(
            f'"{cell}"'
            for cell in (
                *(dice.choice(["123456", number(dice)]), dice.choice([*STRAVA_DAYS, moment(dice, 0)]), word(dice)),
                *(word(dice), number(dice), number(dice), word(dice), word(dice)),
            )
        )
        for _ in range(dice.choice([0, 1, 30]))
    ]
    return "\n".join([STRAVA_HEAD, *rows]).encode("utf-8", "replace")


def garmin(dice: Dice) -> bytes:
    def value() -> Any:
        return dice.choice(
            [None, True, 1, -1, 1e300, 10**400, word(dice), [], {}, 1_714_543_200_000, [[[]]], float("inf")]
        )

    keys = ["activityId", "beginTimestamp", "startTimeLocal", "activityType", "duration", "workoutRpe", "name", "steps"]
    rows = [{key: value() for key in keys if dice.random() < 0.8} for _ in range(dice.randrange(5))]
    for row in rows:
        if dice.random() < 0.7:
            row |= {"activityId": 7, "beginTimestamp": 1_714_543_200_000}
    return json.dumps([{"summarizedActivitiesExport": rows}]).encode()


def gear(dice: Dice) -> bytes:
    held = {
        "gearDTOS": [{"gearPk": dice.choice([1, None, "1"]), "displayName": word(dice)}],
        "gearActivityDTOs": {"1": [{"activityId": dice.choice([7, 1e300, None, "7"])}]},
    }
    return json.dumps([held]).encode()


def fit(dice: Dice) -> bytes:
    count = dice.choice([2, 30, 200])
    rng = np.random.default_rng(dice.randrange(1 << 30))
    time_s = np.cumsum(rng.integers(1, dice.choice([2, 4, 4000]), count)).astype(float)
    names = [
        "latitude_deg",
        "longitude_deg",
        "distance_m",
        "speed_m_per_s",
        "cadence_spm",
        "heart_rate_bpm",
        "contact_ms",
    ]
    scales = [80.0, 170.0, 5000.0, 4.0, 170.0, 150.0, 240.0]
    columns = {n: rng.random(count) * s for n, s in zip(names, scales, strict=True) if dice.random() < 0.8}
    return write_activity(
        Recording(
            sport=dice.choice(list(Sport)),
            activity=dice.choice(["running", "cycling", "generic"]),
            start=datetime(2024, 5, 1, 6, tzinfo=UTC),
            summary=Summary(distance_m=1000.0, timer_s=300.0),
            samples=Samples(time_s - time_s[0], MappingProxyType(columns)),
            format=FileFormat.FIT,
            cadence_unit=CadenceUnit.STEPS,
        )
    )


def fit_resealed(data: bytes) -> bytes:
    """Make the checksum right again, so that what was changed is read and not doubted."""
    if len(data) < 16:
        return data
    body = data[:-2]
    return body + struct.pack("<H", checksum(body))


def trc(dice: Dice) -> bytes:
    names = "\t\t\t".join(dice.choice(["RASI", "", word(dice)]) for _ in range(dice.randrange(1, 6)))
    rows = "\n".join(
        "\t".join([str(n), f"{n / 100}", *(number(dice) for _ in range(9))]) for n in range(dice.choice([0, 2, 50]))
    )
    head = f"PathFileType\t4\t(X/Y/Z)\tx.trc\nDataRate\n100\t100\t{number(dice)}\t3\tmm\nFrame#\tTime\t{names}"
    return f"{head}\n\tX1\tY1\n\n{rows}\n".encode("utf-8", "replace")


def mot(dice: Dice) -> bytes:
    names = ["time", *dice.sample(["hip_flexion_r", "ground_force_vx", "ground_force_vy", "ground_force_vz", "x"], 4)]
    rows = "\n".join(
        "\t".join([f"{n / 100}", *(number(dice) for _ in names[1:])]) for n in range(dice.choice([0, 2, 50]))
    )
    head = f"Coordinates\nversion=1\nnRows={number(dice)}\ninDegrees=yes\nendheader"
    return f"{head}\n{chr(9).join(names)}\n{rows}\n".encode("utf-8", "replace")


def c3d(dice: Dice) -> bytes:
    def parameter(name: str, kind: int, sizes: list[int], raw: bytes) -> bytes:
        body = struct.pack("b", kind) + bytes([len(sizes), *sizes]) + raw + b"\0"
        return struct.pack("bb", len(name), 1) + name.encode() + struct.pack("<H", 2 + len(body)) + body

    def odd() -> int:
        return dice.choice([0, 1, 2, 4, 255, dice.randrange(256)])

    points = dice.choice([0, 1, 3, 65_535])
    group = struct.pack("bb", 5, -1) + b"POINT" + struct.pack("<H", 3) + b"\0"
    parts = [
        parameter("RATE", 4, [], struct.pack("<f", dice.choice([100.0, 0.0, -1.0, float("nan")]))),
        parameter("LABELS", -1, [4, odd()], b"RASILPSI"),
        parameter("FRAMES", dice.choice([2, 4, 7, -1]), [odd()] * dice.randrange(3), bytes(8)),
        parameter(dice.choice(["UNITS", "USED", "SCALE"]), -1, [2], b"mm"),
    ]
    dice.shuffle(parts)
    head = bytes([2, 0x50]) + struct.pack("<HHHH", points, odd(), 1, dice.choice([0, 1, 20, 65_535]))
    head += struct.pack("<HfHHf", 0, dice.choice([-1.0, 1.0, float("nan")]), dice.choice([0, 1, 3, 60_000]), 0, 100.0)
    body = b"\x01\x50\x01\x54" + group + b"".join(parts)
    return head.ljust(512, b"\0") + body.ljust(512, b"\0") + bytes(dice.randrange(256) for _ in range(800))


def diary(dice: Dice) -> bytes:
    head = dice.choice(["day,back,note", "date;pain;run", "\ufeffday\tscore", word(dice)])
    rows = "\n".join(
        ",".join([moment(dice, 0)[:10], number(dice), f'"{word(dice)}"']) for _ in range(dice.randrange(9))
    )
    return f"{head}\n{rows}".encode("utf-8", "replace")


def archive(dice: Dice) -> bytes:
    makers = [gpx, tcx, strava, garmin, fit, apple]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", dice.choice([0, 8, 8, 12, 14])) as held:
        for _ in range(dice.randrange(4)):
            data = archive(dice) if dice.random() < 0.15 else dice.choice(makers)(dice)
            name = dice.choice(["a.gpx", "x/b.fit.gz", "activities.csv", "../e.tcx", "", "in.zip", "a.gpx", word(dice)])
            info = zipfile.ZipInfo(name or "?")
            info.filename = name
            info.compress_type = held.compression
            held.writestr(info, gzip.compress(data, 1) if name.endswith(".gz") else data)
    return out.getvalue()


MAKERS: Mapping[str, Maker] = MappingProxyType(
    {
        "gpx": gpx,
        "tcx": tcx,
        "apple": apple,
        "strava": strava,
        "garmin": garmin,
        "gear": gear,
        "fit": fit,
        "trc": trc,
        "mot": mot,
        "c3d": c3d,
        "diary": diary,
        "archive": archive,
    }
)


# Mutations


def flipped(data: bytes, dice: Dice) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice([1, 1, 4, 40])):
        changed[dice.randrange(len(changed))] = dice.choice([0, 255, 127, 128, dice.randrange(256)])
    return bytes(changed)


def cut(data: bytes, dice: Dice) -> bytes:
    return data[: dice.randrange(len(data))]


def spliced(data: bytes, dice: Dice) -> bytes:
    a, b, c = sorted(dice.randrange(len(data)) for _ in range(3))
    return dice.choice([data[:a] + data[b:], data[:b] + data[a:], data[:a] + data[b:c] + data[a:b] + data[c:]])


def repeated(data: bytes, dice: Dice) -> bytes:
    a = dice.randrange(len(data))
    piece = data[a : a + dice.randrange(1, 40)]
    return data[:a] + piece * dice.choice([2, 30, 3000]) + data[a:]


def odd(data: bytes, dice: Dice) -> bytes:
    a = dice.randrange(len(data))
    told = dice.choice([number(dice), word(dice), moment(dice, 0)]).encode("utf-8", "replace")
    return data[:a] + told + data[a + dice.randrange(0, 12) :]


def wide(data: bytes, dice: Dice) -> bytes:
    return data.decode("latin-1").encode(dice.choice(["utf-16", "utf-16-be", "utf-8-sig", "utf-32"]))


MUTATIONS = (flipped, flipped, cut, spliced, repeated, odd, odd, wide)


def made(kind: str, dice: Dice) -> bytes:
    """Return one input: whole, or with up to three mutations."""
    data = MAKERS[kind](dice)
    for _ in range(dice.choice([0, 1, 1, 1, 2, 3])):
        if data:
            data = dice.choice(MUTATIONS)(data, dice)[:LONGEST]
    return fit_resealed(data) if kind == "fit" and dice.random() < 0.7 else data


# What is asked of each reader


class Untrue(AssertionError):
    """A reader broke its word."""


def checked(reading: Reading, dice: Dice) -> None:
    """Look at what a reader gave, and do with its recordings what an import does."""
    if (reading.outcome is ReadOutcome.WHOLE) and not reading.recordings:
        raise Untrue
    if reading.outcome is ReadOutcome.FAILED and (reading.recordings or not reading.findings):
        raise Untrue
    for recording in reading.recordings[:3]:
        if len(recording.samples) and not (np.diff(recording.samples.time_s) > 0).all():
            raise Untrue
        clean, _ = refine(recording)
        fingerprint("key", clean)
        if dice.random() < 0.2:
            FIGURES(clean)


def motion(read: Callable[[bytes], object], data: bytes) -> None:
    try:
        read(data)
    except MotionFileProblem as problem:
        if not str(problem):
            raise Untrue from problem


def walked(data: bytes, folder: Path, dice: Dice) -> None:
    path = folder / dice.choice(["a.zip", "a.bin", "b.gz"])
    path.write_bytes(data)
    try:
        for source in sources([path]):
            if source.locator is not None and not source.container:
                load(source.locator, source.path)
    finally:
        SHELF.close()
        path.unlink()


def tried(kind: str, data: bytes, folder: Path, dice: Dice) -> None:
    """Read one input as its kind."""
    kind_of(f"a.{kind}", data[:8192])
    readers: Mapping[str, Callable[[bytes, str], Reading]] = {
        "gpx": read_gpx,
        "tcx": read_tcx,
        "apple": read_apple,
        "strava": read_strava_list,
        "garmin": read_garmin_list,
        "gear": read_garmin_gear_list,
        "fit": read_fit,
    }
    if kind in readers:
        checked(readers[kind](data, f"a.{kind}"), dice)
    elif kind in {"trc", "mot", "c3d"}:
        motion({"trc": read_trc, "mot": read_ground_forces, "c3d": read_c3d}[kind], data)
    elif kind == "diary":
        read_table(data)
    else:
        walked(data, folder, dice)


# The run


class TooSlow(Exception):
    """An input took far more than its time."""


@contextmanager
def watched() -> Iterator[None]:
    """Interrupt what takes far too long."""

    def stop(_number: int, _frame: object) -> None:
        raise TooSlow

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, 10 * MOST_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def attempt(kind: str, folder: Path, dice: Dice) -> tuple[bytes, str]:
    """Make and read one input."""
    data = made(kind, dice)
    try:
        with watched():
            tried(kind, data, folder, dice)
    except Exception:  # noqa: BLE001 - that none gets out is what is tried
        return data, traceback.format_exc()
    return data, ""


def fuzzed(inputs: int, seed: int, minutes: float = 1e9, keep: Path | None = None) -> Tally:
    """Try so many inputs, in turn of every kind, or as many as fit in the time."""
    tally, until = Tally(MOST_S, keep), time.monotonic() + 60.0 * minutes
    kinds = list(MAKERS)
    with tempfile.TemporaryDirectory() as folder:
        for number_ in range(inputs):
            if time.monotonic() > until:
                break
            kind = kinds[number_ % len(kinds)]
            tally.one(kind, seed + number_ // len(kinds), partial(attempt, kind, Path(folder)))
            if number_ % 20_000 == 19_999:
                print(f"{number_ + 1} inputs, {len(tally.broken)} broken", flush=True)
    return tally


def limit_memory() -> None:
    """Let requests beyond the limit fail."""
    held = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_DATA, (held + MOST_BYTES, resource.RLIM_INFINITY))


def main() -> int:
    told = asked(__doc__)
    limit_memory()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tally = fuzzed(told.inputs, told.seed, told.minutes, told.keep)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print("\n".join(tally.lines()), f"memory: {before / 1024:.0f} MB before, {peak / 1024:.0f} MB at most", sep="\n")
    return 1 if tally.broken else 0


if __name__ == "__main__":
    sys.exit(main())
