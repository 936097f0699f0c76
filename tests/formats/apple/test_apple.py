"""Apple Health exports: workouts of all shapes, their routes and records, and body mass."""

import time
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.formats import apple_xml
from backstride.formats.apple import read_apple, read_apple_export
from backstride.formats.apple_units import epoch, quantity
from backstride.formats.sources import SourceKind, sources
from backstride.runs.fingerprint import fingerprint
from backstride.runs.recording import CadenceUnit, Reading, ReadOutcome, Recording, Sport
from backstride.runs.refine import refine

START = datetime(2024, 5, 1, 6, 0, tzinfo=UTC)
ZONE = timezone(timedelta(hours=2))
PROLOGUE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
]>
"""


def when(second: float) -> str:
    return (START + timedelta(seconds=second)).astimezone(ZONE).strftime("%Y-%m-%d %H:%M:%S %z")


def record(kind: str, begin: float, end: float, value: float, unit: str, source: str = "Watch") -> str:
    return (
        f' <Record type="HKQuantityTypeIdentifier{kind}" sourceName="{source}" device="&lt;&lt;HKDevice: 0x1&gt;, name:Apple Watch&gt;" '
        f'unit="{unit}" startDate="{when(begin)}" endDate="{when(end)}" value="{value}"/>\n'
    )


def workout(begin: float, end: float, inner: str = "", kind: str = "Running", attributes: str = "") -> str:
    return (
        f' <Workout workoutActivityType="HKWorkoutActivityType{kind}" duration="{(end - begin) / 60}" durationUnit="min" '
        f'{attributes} sourceName="Watch" startDate="{when(begin)}" endDate="{when(end)}">\n{inner}</Workout>\n'
    )


def export(body: str, prologue: str = PROLOGUE) -> bytes:
    return f'{prologue}<HealthData locale="en_US">\n{body}</HealthData>\n'.encode()


def run_records(begin: int, end: int) -> str:
    parts = [record("HeartRate", s, s, 140, "count/min") for s in range(begin, end, 5)]
    for s in range(begin, end, 3):
        parts += [
            record("RunningSpeed", s, s + 3, 10.8, "km/hr"),
            record("RunningPower", s, s + 3, 250, "W"),
            record("RunningGroundContactTime", s, s + 3, 245, "ms"),
            record("RunningVerticalOscillation", s, s + 3, 9.1, "cm"),
            record("RunningStrideLength", s, s + 3, 1.07, "m"),
        ]
    parts += [record("StepCount", s, s + 60, 168, "count") for s in range(begin, end, 60)]
    parts += [record("DistanceWalkingRunning", s, s + 60, 0.18, "km") for s in range(begin, end, 60)]
    return "".join(parts)


def one(data: bytes) -> Recording:
    reading = read_apple(data, "export.xml")
    assert reading.outcome is ReadOutcome.WHOLE
    (recording,) = reading.recordings
    return recording


def codes(reading: Reading) -> set[str]:
    return {finding.code for finding in reading.findings}


def test_a_run_gathers_the_records_taken_in_it() -> None:
    noise = run_records(-7200, -6900) + record("ActiveEnergyBurned", 10, 20, 5, "kcal")
    zone = '<MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>'
    recording = one(export(noise + run_records(0, 600) + workout(0, 600, zone)))
    assert (recording.sport, recording.zone, recording.format) == (Sport.RUNNING, "Europe/Berlin", "apple")
    assert recording.cadence_unit is CadenceUnit.STEPS
    expected = {
        "heart_rate_bpm": 140,
        "speed_m_per_s": 3.0,
        "power_w": 250,
        "contact_ms": 245,
        "oscillation_mm": 91,
        "step_length_mm": 1070,
        "cadence_spm": 168,
    }
    columns = recording.samples.columns
    assert {name: round(float(np.nanmedian(columns[name])), 3) for name in expected} == expected
    assert float(np.nanmax(columns["distance_m"])) == pytest.approx(1800)
    assert (recording.summary.steps, recording.summary.elapsed_s) == (1680, 600)
    assert np.all(np.diff(recording.samples.time_s) > 0)
    assert recording.samples.time_s[-1] <= 660


def test_of_two_sources_the_workouts_own_is_taken() -> None:
    phone = "".join(record("StepCount", s, s + 60, 100, "count", "Phone") for s in range(0, 600, 20))
    recording = one(export(phone + run_records(0, 600) + workout(0, 600)))
    assert recording.summary.steps == 1680


@pytest.mark.parametrize(("unit", "value"), [("mi", 1.0), ("km", 1.609344), ("m", 1609.344), ("yd", 1760)])
def test_older_workouts_have_totals_as_attributes(unit: str, value: float) -> None:
    attributes = (
        f'totalDistance="{value}" totalDistanceUnit="{unit}" totalEnergyBurned="100" totalEnergyBurnedUnit="kcal"'
    )
    recording = one(export(workout(0, 600, attributes=attributes)))
    assert recording.summary.distance_m == pytest.approx(1609.344)
    assert recording.summary.energy_kcal == 100


def test_newer_workouts_have_statistics_and_parts() -> None:
    def statistics(kind: str, figures: str) -> str:
        return f'<WorkoutStatistics type="HKQuantityTypeIdentifier{kind}" {figures}/>'

    walk = statistics("DistanceWalkingRunning", 'sum="9" unit="km"')
    inner = "".join(
        [
            '<MetadataEntry key="HKIndoorWorkout" value="1"/><MetadataEntry key="HKElevationAscended" value="1234 cm"/>',
            f'<WorkoutEvent type="HKWorkoutEventTypePause" date="{when(100)}"/>',
            f'<WorkoutEvent type="HKWorkoutEventTypeResume" date="{when(160)}"/>',
            f'<WorkoutActivity uuid="x">{walk}</WorkoutActivity>',
            statistics("DistanceWalkingRunning", 'sum="5.2" unit="km"'),
            statistics("HeartRate", 'average="151" minimum="90" maximum="180" unit="count/min"'),
            statistics("RunningGroundContactTime", 'average="250" unit="ms"'),
            statistics("RunningVerticalOscillation", 'average="9" unit="cm"'),
            statistics("StepCount", 'sum="5000" unit="count"'),
        ]
    )
    recording = one(export(workout(0, 1800, inner)))
    summary = recording.summary
    assert (summary.distance_m, summary.mean_heart_rate_bpm, summary.contact_ms) == (5200, 151, 250)
    assert (summary.oscillation_mm, summary.steps, summary.ascent_m) == (90, 5000, 12.34)
    assert not recording.treadmill  # a hall is indoors too, and the file says no more
    assert recording.activity == "indoor_running"
    assert recording.pauses == ((100, 160),)


def test_other_sports_keep_heart_rate_and_no_steps() -> None:
    recording = one(export(run_records(0, 600) + workout(0, 600, kind="Cycling")))
    assert recording.sport is Sport.CROSS_TRAINING
    assert recording.summary.mean_heart_rate_bpm == 140
    assert "cadence_spm" not in recording.samples.columns


def test_effort_scores_are_exertion() -> None:
    recording = one(export(record("WorkoutEffortScore", 0, 600, 7, "appleEffortScore") + workout(0, 600)))
    assert recording.summary.rpe == 7


def test_body_mass_is_given_by_day_also_without_workouts() -> None:
    masses = (
        record("BodyMass", 0, 0, 154.0, "lb")
        + record("BodyMass", 86400, 86400, 70.2, "kg")
        + record("BodyMass", 0, 0, 9, "kg")
    )
    reading = read_apple(export(masses), "export.xml")
    assert reading.outcome is ReadOutcome.NOT_AN_ACTIVITY
    assert [(day, round(mass, 1)) for day, mass in reading.weighings] == [
        (date(2024, 5, 1), 69.9),
        (date(2024, 5, 2), 70.2),
    ]


GPX = '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>{}</trkseg></trk></gpx>'


def _write(folder: Path, name: str, data: bytes) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


@pytest.mark.parametrize("packed", [False, True])
def test_routes_are_read_from_folders_and_archives(tmp_path: Path, packed: bool) -> None:
    points = "".join(
        f'<trkpt lat="{48 + s / 40000}" lon="11"><ele>5</ele><time>{(START + timedelta(seconds=s)).isoformat()}</time></trkpt>'
        for s in range(600)
    )
    route = '<WorkoutRoute><FileReference path="/workout-routes/{}.gpx"/></WorkoutRoute>'
    body = run_records(0, 600) + workout(0, 600, route.format("r")) + workout(9000, 9600, route.format("gone"))
    files = {
        "apple_health_export/export.xml": export(body),
        "apple_health_export/workout-routes/r.gpx": GPX.format(points).encode(),
    }
    if packed:
        with zipfile.ZipFile(tmp_path / "export.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
    else:
        for name, data in files.items():
            _write(tmp_path, name, data)
    source = next(s for s in sources([tmp_path]) if s.kind is SourceKind.APPLE_EXPORT)
    assert source.locator is not None
    reading = read_apple_export(source.locator, source.path)
    first, second = reading.recordings
    assert np.isfinite(first.samples.columns["latitude_deg"]).sum() == 600
    assert float(np.nanmedian(first.samples.columns["speed_m_per_s"])) == pytest.approx(3.0)
    assert "latitude_deg" not in second.samples.columns
    assert codes(reading) == {"apple-route-missing"}


def test_a_cut_export_gives_the_workouts_before() -> None:
    data = export(workout(0, 600) + workout(5000, 5600) + run_records(0, 600))
    reading = read_apple(data[:-4000], "export.xml")
    assert reading.outcome is ReadOutcome.SALVAGED
    assert len(reading.recordings) == 2
    assert codes(reading) == {"apple-broken"}


@pytest.mark.parametrize(
    "scar", ['<Record type="x', "<Record <<>>", "& </Workout>", '<Record a="1" a="2"/>', "\x01\x02"]
)
def test_a_broken_place_in_the_midst_is_passed_over(scar: str) -> None:
    reading = read_apple(
        export(run_records(0, 300) + scar + "\n" + run_records(300, 600) + workout(0, 600)), "export.xml"
    )
    (recording,) = reading.recordings
    assert recording.summary.steps == 1680
    assert reading.outcome is (ReadOutcome.WHOLE if scar[0] == "\x01" else ReadOutcome.SALVAGED)


def test_invalid_utf8_is_survived() -> None:
    data = export(run_records(0, 600) + workout(0, 600)).replace(b'sourceName="Watch"', b'sourceName="W\xff"', 3)
    assert read_apple(data, "x").outcome is ReadOutcome.WHOLE


def test_entities_are_refused_and_other_files_fail() -> None:
    bomb = '<!DOCTYPE HealthData [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>'
    assert codes(read_apple(export(workout(0, 60), bomb), "x")) == {"xml-entities-refused"}
    assert codes(read_apple(b"", "x")) == codes(read_apple(b"<gpx/>", "x")) == {"apple-no-health-data"}
    assert read_apple(export(workout(600, 0)), "x").recordings == ()


@given(st.integers(0, 4000), st.binary(max_size=8), st.integers(0, 40))
def test_any_flaw_ends_with_an_outcome(at: int, put: bytes, gone: int) -> None:
    data = export(run_records(0, 12) + workout(0, 60, '<WorkoutRoute><FileReference path="/x.gpx"/></WorkoutRoute>'))
    reading = read_apple(data[:at] + put + data[at + gone :], "x")
    assert reading.outcome in set(ReadOutcome)
    assert reading.outcome is ReadOutcome.WHOLE or reading.findings


def told(**attributes: str) -> str:
    """A workout of ten minutes with some attributes told otherwise."""
    usual = {
        "workoutActivityType": "HKWorkoutActivityTypeRunning", "duration": "10", "durationUnit": "min",
        "startDate": when(0), "endDate": when(600),
    }  # fmt: skip
    inner = attributes.pop("inner", "")
    return "<Workout " + " ".join(f'{k}="{v}"' for k, v in (usual | attributes).items()) + f">{inner}</Workout>"


def steps(value: str, end: str = "") -> str:
    return (
        f'<Record type="HKQuantityTypeIdentifierStepCount" unit="count" startDate="{when(0)}" '
        f'endDate="{end or when(60)}" value="{value}"/>'
    )


CENTURIES = "2525-05-01 08:00:00 +0200"
BENT = {
    **{f"steps {value}": steps(value) + told() for value in ("-168", "1e400", "-1e400", "NaN", "1e308", "9" * 400)},
    **{f"lasts {value}": told(duration=value) for value in ("1e308", "-5", "NaN", "Infinity", "", "٣")},
    "centuries": "".join(record("HeartRate", s, s, 140, "count/min") for s in range(0, 600, 5))
    + steps("168", CENTURIES) + told(endDate=CENTURIES),
    **{
        f"dates {date}": steps("168") + told(startDate=date, endDate=date)
        for date in (
            "0001-01-01 00:00:00 +1400", "9999-12-31 23:59:59 -1400", "-200-01-01 00:00:00 +0000", "2024-02-30 08:00:00 +0200",
            "2024-05-01 08:00:00 +9999", "99999999999999-05-01 08:00:00 +0200", "",
        )
    },
    **{f"text {text}": steps("168") + told(sourceName=text) for text in ("&#xD800;", "&#0;", "&#xFFFF;", "&nbsp;", "a" * 100_000)},
    "zone": told(inner='<MetadataEntry key="HKTimeZone" value="../../etc/passwd"/>'),
    "route": told(inner='<WorkoutRoute><FileReference path="../../../etc/passwd"/></WorkoutRoute>'),
    "pause": told(inner=f'<WorkoutEvent type="HKWorkoutEventTypePause" date="{CENTURIES}" duration="1e308"/>'),
    "nested": told(inner="<MetadataEntry>" * 20_000),
    "body mass": '<Record type="HKQuantityTypeIdentifierBodyMass" unit="kg" value="1e400" '
    f'startDate="{when(0)}" endDate="{when(0)}"/>',
}  # fmt: skip


@pytest.mark.parametrize("bent", BENT.values(), ids=[name[:24].encode("ascii", "replace").decode() for name in BENT])
def test_what_nobody_can_have_run_is_left_out_or_refused(bent: str) -> None:
    begun = time.process_time()
    reading = read_apple(export(bent), "export.xml")
    assert time.process_time() - begun < 2.0
    assert reading.outcome in {ReadOutcome.WHOLE, ReadOutcome.NOT_AN_ACTIVITY} or reading.findings
    for recording in reading.recordings:
        clean, _ = refine(recording)
        assert clean.summary.steps is None or clean.summary.steps > 0
        assert np.isfinite(clean.samples.time_s).all()
        assert len(clean.samples) < 500_000
        fingerprint("key", clean)
    assert all(0 < mass < 1000 for _, mass in reading.weighings)


def test_pieces_may_end_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    data = export(run_records(0, 120) + workout(0, 120)).replace(b"Watch", "Uhr äöü".encode())
    whole = one(data)
    for size in (1, 7, 64, 1000):
        monkeypatch.setattr(apple_xml, "_CHUNK", size)
        pieces = one(data)
        assert pieces.summary == whole.summary
        assert pieces.samples.time_s.tolist() == whole.samples.time_s.tolist()


def test_units_and_dates() -> None:
    assert quantity("150", "lb") == pytest.approx(68.0389)
    assert quantity("1", "furlong") is None
    assert epoch("1970-01-02 00:00:01 +0100") == 82801
    assert epoch("2018-09-10T02:28:55Z") == epoch("2018-09-10 2:28:55 AM +00:00") == 1536546535
    assert epoch("2018-09-10 02:28:55") is epoch("yesterday") is epoch(None) is None


@pytest.mark.data
def test_the_real_export_gives_its_run(data_folder: Path) -> None:
    source = next(s for s in sources([data_folder / "apple"]) if s.kind is SourceKind.APPLE_EXPORT)
    assert source.locator is not None
    reading = read_apple_export(source.locator, source.path)
    (recording,) = reading.recordings
    assert recording.start == datetime(2016, 11, 14, 14, 25, 41, tzinfo=UTC)
    assert (recording.zone, round(recording.summary.distance_m or 0)) == ("America/Los_Angeles", 800)
    assert codes(reading) == {"apple-route-elsewhen"}
