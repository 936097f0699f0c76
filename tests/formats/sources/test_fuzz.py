"""Whatever is done to a file, reading it ends, with one outcome and a reason for all that is not whole."""

import gzip
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from backstride.findings import Severity
from backstride.formats.apple import read_apple
from backstride.formats.gpx import read_gpx
from backstride.formats.lists import read_garmin_list, read_strava_list
from backstride.formats.sources import SHELF, load, sources
from backstride.formats.tcx import read_tcx
from backstride.runs.recording import COLUMNS, Reading, ReadOutcome

Read = Callable[[bytes, str], Reading]
ROUNDS = 60


def flipped(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice([1, 4, 40])):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def cut(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def spliced(data: bytes, dice: random.Random) -> bytes:
    a, b, c = sorted(dice.randrange(len(data)) for _ in range(3))
    return dice.choice([data[:a] + data[b:], data[:b] + data[a:], data[:a] + data[b:c] + data[a:b] + data[c:]])


def mutants(data: bytes, rounds: int, seed: int) -> Iterator[bytes]:
    dice = random.Random(seed)
    for _ in range(rounds):
        yield dice.choice([flipped, cut, spliced])(data, dice)


def hold(reading: Reading) -> None:
    """One outcome, with what belongs to it."""
    severe = any(finding.severity is Severity.ERROR for finding in reading.findings)
    if reading.outcome is ReadOutcome.FAILED:
        assert severe
        assert not reading.recordings
    elif reading.outcome is ReadOutcome.WHOLE:
        assert reading.recordings
    else:
        assert reading.findings
        usable = bool(reading.recordings) or (bool(reading.weighings) and reading.outcome is ReadOutcome.SALVAGED)
        assert usable is (reading.outcome is ReadOutcome.SALVAGED)
    for recording in reading.recordings:
        samples = recording.samples
        assert recording.start.utcoffset() is not None
        assert np.all(np.diff(samples.time_s) > 0)
        assert not len(samples) or samples.time_s[0] == 0
        for name, column in samples.columns.items():
            assert name in COLUMNS or name.startswith("developer.")
            assert column.shape == samples.time_s.shape
            assert not np.any(np.isinf(column))
            assert not np.all(np.isnan(column))


GPX = (
    b'<?xml version="1.0"?><gpx version="1.1" creator="x"><trk><type>Run</type><trkseg>%s</trkseg></trk></gpx>'
    % b"".join(
        b'<trkpt lat="48.%04d" lon="11"><ele>%d</ele><time>2024-05-01T06:%02d:%02dZ</time><extensions><hr>140</hr></extensions></trkpt>'
        % (i, i, i // 60, i % 60)
        for i in range(90)
    )
)
TCX = (
    b'<TrainingCenterDatabase><Activities><Activity Sport="Running"><Lap StartTime="2024-05-01T06:00:00Z"><Track>%s</Track>'
    b"</Lap></Activity></Activities></TrainingCenterDatabase>"
) % b"".join(
    b"<Trackpoint><Time>2024-05-01T06:%02d:%02dZ</Time><DistanceMeters>%d</DistanceMeters></Trackpoint>"
    % (i // 60, i % 60, 3 * i)
    for i in range(90)
)
STRAVA = (
    b"Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Distance\n"
    + b'12345678,"Sep 12, 2018, 3:02:23 PM","a\nb",Run,3600,10.0,activities/1.fit.gz,3600.0,10000.0\n' * 20
)
GARMIN = (
    b'[{"summarizedActivitiesExport":[{"activityId":1,"beginTimestamp":1700000000000,"duration":1.0,"workoutRpe":40}]}]'
)
APPLE = b"<HealthData>%s</HealthData>" % (
    b'<Record type="HKQuantityTypeIdentifierHeartRate" unit="count/min" startDate="2024-05-01 06:00:10 +0000" '
    b'endDate="2024-05-01 06:00:10 +0000" value="140"/>\n<Workout workoutActivityType="HKWorkoutActivityTypeRunning" '
    b'duration="1" startDate="2024-05-01 06:00:00 +0000" endDate="2024-05-01 06:01:00 +0000"></Workout>\n' * 8
)


@pytest.mark.parametrize(
    ("read", "data"),
    [
        (read_gpx, GPX),
        (read_tcx, TCX),
        (read_strava_list, STRAVA),
        (read_garmin_list, GARMIN),
        (read_apple, APPLE),
        (read_gpx, GPX.decode().encode("utf-16")),
    ],
)
def test_mutants_of_small_files_end_with_one_outcome(read: Read, data: bytes) -> None:
    hold(read(data, "a"))
    for mutant in mutants(data, 4 * ROUNDS, seed=len(data)):
        hold(read(mutant, "a"))


def archive() -> bytes:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("b.tcx", TCX)
        packed.writestr("c.gpx.gz", gzip.compress(GPX, mtime=0))
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("activities.csv", STRAVA)
        packed.writestr("a.gpx", GPX)
        packed.writestr("in.zip", inner.getvalue())
    return outer.getvalue()


def test_mutants_of_archives_are_walked_to_the_end(tmp_path: Path) -> None:
    for number, mutant in enumerate(mutants(archive(), 2 * ROUNDS, seed=7)):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(mutant)
        for source in sources([path]):
            assert source.container or source.findings or source.locator is not None
            if source.locator is not None and not source.container:
                loaded = load(source.locator, source.path)
                assert loaded.data is not None or loaded.findings
        SHELF.close()
        path.unlink()


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.parametrize(("folder", "read"), [("gpx", read_gpx), ("tcx", read_tcx), ("apple", read_apple)])
def test_mutants_of_real_files_end_with_one_outcome(data_folder: Path, folder: str, read: Read) -> None:
    for path in sorted((data_folder / folder).iterdir()):
        data = path.read_bytes()
        if len(data) < 300_000:
            for mutant in mutants(data, 10, seed=len(data)):
                hold(read(mutant, path.name))
