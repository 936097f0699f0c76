"""GPX files by many exporters, whole and broken."""

import tracemalloc
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from backstride.findings import Severity
from backstride.formats.gpx import read_gpx
from backstride.runs.recording import CadenceUnit, Reading, ReadOutcome, Recording, Sport

START = datetime(2024, 5, 1, 6, 0, tzinfo=UTC)
NS = 'xmlns="http://www.topografix.com/GPX/1/1"'
TPX = 'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"'


def point(second: float, extra: str = "", *, speed: float = 3.0, time: bool = True) -> str:
    latitude = 48.0 + second * speed / 111_195
    when = (START + timedelta(seconds=second)).isoformat().replace("+00:00", "Z")
    written = f"<time>{when}</time>" if time else ""
    return f'<trkpt lat="{latitude:.7f}" lon="11.5"><ele>500.5</ele>{written}{extra}</trkpt>'


def segment(begin: int, end: int, extra: str = "", *, speed: float = 3.0, step: int = 1) -> str:
    return "<trkseg>" + "".join(point(s, extra, speed=speed) for s in range(begin, end, step)) + "</trkseg>"


def gpx(body: str, *, root: str = f'version="1.1" creator="Test 1" {NS} {TPX}') -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<gpx {root}>{body}</gpx>'.encode()


def one(data: bytes, where: str = "a.gpx") -> Recording:
    reading = read_gpx(data, where)
    assert reading.outcome is ReadOutcome.WHOLE
    (recording,) = reading.recordings
    return recording


def codes(reading: Reading) -> set[str]:
    return {finding.code for finding in reading.findings}


def test_a_track_gives_its_points() -> None:
    extra = (
        "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>140</gpxtpx:hr><gpxtpx:cad>84</gpxtpx:cad>"
        "<gpxtpx:atemp>21</gpxtpx:atemp></gpxtpx:TrackPointExtension><power>250</power><vd>3</vd></extensions>"
    )
    recording = one(gpx(f"<trk><name>Morning</name><desc>easy</desc><type>Run</type>{segment(0, 60, extra)}</trk>"))
    assert recording.sport is Sport.RUNNING
    assert recording.activity == "run"
    assert recording.start == START
    assert recording.cadence_unit is CadenceUnit.UNKNOWN
    assert (recording.summary.name, recording.summary.note) == ("Morning", "easy")
    assert recording.device.product == "Test 1"
    columns = recording.samples.columns
    assert {name: float(column[7]) for name, column in columns.items() if name != "latitude_deg"} == {
        "longitude_deg": 11.5,
        "altitude_m": 500.5,
        "heart_rate_bpm": 140,
        "cadence_spm": 84,
        "temperature_c": 21,
        "power_w": 250,
        "developer.vd": 3,
    }
    assert recording.samples.time_s.tolist() == list(range(60))


@pytest.mark.parametrize("prefix", ["gpxtpx", "ns3", "gpxtrkx", "gpxdata", "tpx1"])
def test_extensions_are_read_under_any_prefix_even_an_undeclared_one(prefix: str) -> None:
    tag = f"{prefix}:TrackPointExtension"
    extra = f"<extensions><{tag}><{prefix}:hr>133</{prefix}:hr></{tag}></extensions>"
    data = gpx(f"<trk><type>9</type>{segment(0, 20, extra)}</trk>", root=f'version="1.1" {NS}')
    assert set(one(data).samples.columns["heart_rate_bpm"]) == {133.0}


@pytest.mark.parametrize(
    "root",
    ['version="1.0" xmlns="http://www.topografix.com/GPX/1/0"', 'version="1.1"', f'{NS} xsi:schemaLocation="x y"'],
)
def test_old_bare_and_sloppy_roots_are_read(root: str) -> None:
    assert len(one(gpx(f"<trk><type>Run</type>{segment(0, 20)}</trk>", root=root)).samples) == 20


@pytest.mark.parametrize(
    "encode",
    [
        lambda d: b"\xef\xbb\xbf" + d,
        lambda d: d.decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        lambda d: d.decode().replace("UTF-8", "ISO-8859-1").encode("latin-1"),
        lambda d: d.decode().encode("latin-1"),
        lambda d: b"\n\n  " + d,
        lambda d: d.replace(b"<name>", b"<name>\x00\x0b"),
        lambda d: d.replace(b"UTF-8", b"klingon-1"),
    ],
)
def test_encodings_and_stray_characters_are_survived(encode: object) -> None:
    data = gpx(f"<trk><name>Läufe</name><type>Run</type>{segment(0, 20)}</trk>")
    recording = one(encode(data))  # type: ignore[operator]
    assert recording.summary.name == "Läufe"


def test_segments_are_pauses_and_tracks_are_recordings() -> None:
    body = f"<trk><type>Run</type>{segment(0, 100)}{segment(160, 300)}</trk><trk><type>Walk</type>{segment(900, 960)}</trk>"
    reading = read_gpx(gpx(body), "a.gpx")
    run, walk = reading.recordings
    assert run.pauses == ((99.0, 160.0),)
    assert run.summary.elapsed_s == 299
    assert run.summary.timer_s is None  # a track has no timer
    assert (walk.sport, walk.part) == (Sport.WALKING, 1)
    assert walk.start == START + timedelta(seconds=900)


def test_two_points_are_kept() -> None:
    assert len(one(gpx(f"<trk><type>Walk</type>{segment(0, 600, step=599)}</trk>")).samples) == 2


def test_a_route_without_times_is_no_activity() -> None:
    body = "<trk><trkseg>" + "".join(point(s, time=False) for s in range(9)) + "</trkseg></trk>"
    reading = read_gpx(gpx(body), "a.gpx")
    assert reading.outcome is ReadOutcome.NOT_AN_ACTIVITY
    assert codes(reading) == {"gpx-without-time"}


def test_places_and_routes_are_no_activity() -> None:
    reading = read_gpx(gpx('<wpt lat="1" lon="2"/><rte><rtept lat="1" lon="2"/></rte>'), "a.gpx")
    assert reading.outcome is ReadOutcome.NOT_AN_ACTIVITY
    assert codes(reading) == {"gpx-without-track"}


def test_a_single_point_is_no_activity() -> None:
    reading = read_gpx(gpx(f"<trk>{segment(0, 1)}</trk>"), "a.gpx")
    assert codes(reading) == {"gpx-too-few-points"}


def test_points_without_time_are_left_out_and_said() -> None:
    body = f"<trk><type>Run</type><trkseg>{point(0)}{point(1, time=False)}{point(2)}</trkseg></trk>"
    reading = read_gpx(gpx(body), "a.gpx")
    assert len(reading.recordings[0].samples) == 2
    assert codes(reading) == {"track-points-without-time"}


def test_one_point_out_of_order_is_dropped_not_the_rest() -> None:
    body = "<trk><type>Run</type><trkseg>" + point(2800) + "".join(point(s) for s in range(100)) + "</trkseg></trk>"
    reading = read_gpx(gpx(body), "a.gpx")
    recording = reading.recordings[0]
    assert recording.start == START
    assert recording.samples.time_s.tolist() == list(range(100))
    assert codes(reading) == {"track-points-out-of-order"}


def test_segments_in_the_wrong_order_are_sorted() -> None:
    recording = one(gpx(f"<trk><type>Run</type>{segment(500, 900)}{segment(0, 400)}</trk>"))
    assert recording.samples.time_s.tolist() == [*range(400), *range(500, 900)]


@pytest.mark.parametrize(
    ("speed", "sport"), [(1.3, Sport.WALKING), (2.6, Sport.RUNNING), (4.5, Sport.RUNNING), (9.0, Sport.CROSS_TRAINING)]
)
def test_without_a_type_the_speed_decides_and_says_so(speed: float, sport: Sport) -> None:
    reading = read_gpx(gpx(f"<trk>{segment(0, 600, speed=speed)}</trk>"), "a.gpx")
    (recording,) = reading.recordings
    assert recording.sport is sport
    assert recording.decisions["sport"].startswith(sport.value)
    assert codes(reading) == {"track-sport-by-speed"}
    assert reading.findings[0].severity is Severity.NOTE


def test_without_a_type_and_movement_it_is_kept_as_other_with_a_warning() -> None:
    reading = read_gpx(gpx(f"<trk>{segment(0, 600, speed=0)}</trk>"), "a.gpx")
    assert reading.recordings[0].sport is Sport.CROSS_TRAINING
    assert reading.findings[0].severity is Severity.WARNING


def test_times_in_the_year_7500_are_mended_and_said() -> None:
    epoch = datetime(2025, 8, 1, tzinfo=UTC).timestamp()
    points = []
    for second in range(60):
        wrong = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=100 * (epoch + second))
        points.append(
            f'<trkpt lat="48.{second:04d}" lon="11"><time>{wrong.isoformat().replace("+00:00", "Z")}</time></trkpt>'
        )
    assert "7528-" in points[0]
    reading = read_gpx(gpx(f"<trk><type>Run</type><trkseg>{''.join(points)}</trkseg></trk>"), "keep.gpx")
    (recording,) = reading.recordings
    assert abs(recording.start.timestamp() - epoch) < 1e-3
    assert np.allclose(recording.samples.time_s, np.arange(60), atol=1e-3)
    assert codes(reading) == {"clock-milliseconds-mended"}
    assert recording.decisions["clock"] == "divided by 100"


def test_an_impossible_clock_fails_with_a_reason() -> None:
    body = '<trk><trkseg><trkpt lat="1" lon="2"><time>0301-01-01T00:00:00Z</time></trkpt>'
    body += '<trkpt lat="1" lon="2"><time>0301-01-01T00:00:09Z</time></trkpt></trkseg></trk>'
    reading = read_gpx(gpx(body), "a.gpx")
    assert reading.outcome is ReadOutcome.FAILED
    assert "clock-impossible" in codes(reading)


def test_an_offset_in_the_times_is_local_time() -> None:
    data = gpx(f"<trk><type>Run</type>{segment(0, 20)}</trk>").replace(b"Z</time>", b"+02:00</time>")
    recording = one(data)
    assert recording.utc_offset_s == 7200
    assert recording.start == START - timedelta(hours=2)


def test_times_without_zone_count_as_utc_and_are_said() -> None:
    reading = read_gpx(gpx(f"<trk><type>Run</type>{segment(0, 20)}</trk>").replace(b"Z</time>", b"</time>"), "a.gpx")
    assert reading.recordings[0].start == START
    assert codes(reading) == {"clock-without-zone"}


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_cut_file_gives_what_comes_before(share: float) -> None:
    data = gpx(f"<trk><type>Run</type>{segment(0, 400)}</trk>")
    reading = read_gpx(data[: int(share * len(data))], "a.gpx")
    assert reading.outcome is ReadOutcome.SALVAGED
    assert abs(len(reading.recordings[0].samples) - 400 * share) < 12
    assert codes(reading) == {"xml-cut-short"}


@pytest.mark.parametrize(
    "bomb",
    [
        '<!DOCTYPE gpx [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE gpx [<!ATTLIST trkpt big CDATA "xxxxxxxxxxxxxxxxxxxxxxxx">]>',
    ],
)
def test_entities_are_refused(bomb: str) -> None:
    data = gpx(f"<trk><type>Run</type>{segment(0, 20)}</trk>").replace(b"<gpx", bomb.encode() + b"<gpx", 1)
    for encoded in (data, data.decode().replace("UTF-8", "UTF-16").encode("utf-16")):
        reading = read_gpx(encoded, "a.gpx")
        assert reading.outcome is ReadOutcome.FAILED
        assert codes(reading) == {"xml-entities-refused"}


@pytest.mark.parametrize("piece", ["<a>", "<a/>", "<trk>", "<trkpt>", "<trk><trkseg><trkpt><a/>"])
def test_masses_of_elements_stay_small_in_memory(piece: str) -> None:
    data = gpx(piece * 100_000)
    tracemalloc.start()
    outcome = read_gpx(data, "a.gpx").outcome
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert outcome in {ReadOutcome.FAILED, ReadOutcome.NOT_AN_ACTIVITY}
    assert peak < 60 << 20


def test_points_hold_no_endless_lists() -> None:
    body = f"<trk><type>Run</type><trkseg>{point(0)}{point(1)}<trkpt>{'<a/>' * 100_000}</trkpt></trkseg></trk>"
    reading = read_gpx(gpx(body), "a.gpx")
    assert reading.outcome is ReadOutcome.SALVAGED
    assert len(reading.recordings[0].samples) == 2


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "gpx-empty"), (b"<html><body>", "gpx-not-gpx"), (b"\x00" * 99, "gpx-empty")]
)
def test_what_is_no_gpx_fails_with_a_reason(data: bytes, code: str) -> None:
    reading = read_gpx(data, "a.gpx")
    assert reading.outcome is ReadOutcome.FAILED
    assert code in codes(reading)


def test_absurd_values_and_null_island_are_missing() -> None:
    body = segment(0, 20, "<extensions><hr>900</hr><speed>inf</speed></extensions>").replace('lon="11.5"', 'lon="999"')
    recording = one(gpx(f"<trk><type>Run</type>{body}</trk>"))
    assert set(recording.samples.columns) == {"altitude_m"}


@pytest.mark.data
def test_every_real_file_is_whole(data_folder: Path) -> None:
    readings = {p.name: read_gpx(p.read_bytes(), p.name) for p in sorted((data_folder / "gpx").iterdir())}
    assert {r.outcome for r in readings.values()} == {ReadOutcome.WHOLE}
    assert all(r.recordings[0].sport is Sport.RUNNING for name, r in readings.items() if name.startswith("no-type"))
    assert all(2010 < r.recordings[0].start.year < 2030 for r in readings.values())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Mountain Biking 8/3/12 5:13 pm", Sport.CROSS_TRAINING),
        ("Running 1/2/23 7:31 am", Sport.RUNNING),
        ("suuntoapp-Hiking-2023-01-02T07-31-00Z", Sport.WALKING),
        ("Bike path", Sport.RUNNING),
    ],
)
def test_a_name_that_begins_with_the_sport_and_a_date_names_the_sport(name: str, kind: Sport) -> None:
    points = "".join(
        f'<trkpt lat="{50 + 3 * s / 111195:.7f}" lon="8"><time>2023-01-02T07:{s // 60:02d}:{s % 60:02d}Z</time></trkpt>'
        for s in range(0, 1200, 2)
    )
    data = f"<gpx><trk><name>{name}</name><trkseg>{points}</trkseg></trk></gpx>".encode()
    assert read_gpx(data, "a.gpx").recordings[0].sport is kind


@pytest.mark.parametrize(("speed", "kind"), [(4.6, Sport.RUNNING), (5.6, Sport.CROSS_TRAINING)])
def test_a_track_without_a_word_that_goes_as_fast_as_wheels_is_no_run(speed: float, kind: Sport) -> None:
    points = "".join(
        f'<trkpt lat="{50 + speed * s / 111195:.7f}" lon="8"><time>2023-01-02T07:{s // 60:02d}:{s % 60:02d}Z</time>'
        "</trkpt>"
        for s in range(0, 1200, 2)
    )
    data = f"<gpx><trk><trkseg>{points}</trkseg></trk></gpx>".encode()
    assert read_gpx(data, "a.gpx").recordings[0].sport is kind
