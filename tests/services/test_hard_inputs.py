"""Inputs of strangers that went wrong once: each has its right value, on files that are made here."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from backstride.bootstrap import Backstride
from backstride.runs.recording import Sport
from backstride.services.records import RunRow

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
START = datetime(2024, 5, 4, 6, tzinfo=UTC)
HARD = Path(os.environ.get("BACKSTRIDE_DATA", "/nowhere")) / ".." / "hard-imports"
Home = Callable[[], Backstride]


def silent(done: int, total: int | None, what: str) -> None:
    """Tell nobody."""


def runs(new_home: Home, *paths: Path) -> list[RunRow]:
    backstride = new_home()
    backstride.import_runs(list(paths), NOW, silent)
    return list(backstride.records.runs())


def track(begin_s: int, end_s: int, kind: str, speed: float = 3.0) -> str:
    points = "".join(
        f'<trkpt lat="{52 + speed * s / 111_195:.6f}" lon="19.5"><time>{START + timedelta(seconds=s):%Y-%m-%dT%H:%M:%SZ}</time></trkpt>'
        for s in range(begin_s, end_s + 1, 5)
    )
    return f"<trk><type>{kind}</type><trkseg>{points}</trkseg></trk>"


def gpx(path: Path, *tracks: str) -> Path:
    path.write_text(f'<gpx version="1.1" creator="x">{"".join(tracks)}</gpx>', encoding="utf-8")
    return path


def test_tracks_that_touch_are_the_laps_of_one_run(new_home, tmp_path):
    laps = [track(240 * n, 240 * (n + 1), "running") for n in range(4)]
    (run,) = runs(new_home, gpx(tmp_path / "a.gpx", *laps))
    assert run.facts.distance_m == pytest.approx(2880, rel=0.01)
    assert run.facts.moving_s == pytest.approx(960, abs=5)


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (track(600, 900, "running"), "minutes apart"),
        (track(240, 480, "cycling", 3.0), "another sport"),
        (track(240, 480, "running", 30.0), "kilometres apart"),
    ],
)
def test_tracks_that_do_not_touch_stay_apart(new_home, tmp_path, second, why):
    assert len(runs(new_home, gpx(tmp_path / "a.gpx", track(0, 240, "running"), second))) == 2, why


def tcx(path: Path, sport: str, speed: float, cadence: int) -> Path:
    points = "".join(
        f"<Trackpoint><Time>{START + timedelta(seconds=s):%Y-%m-%dT%H:%M:%SZ}</Time>"
        f"<DistanceMeters>{speed * s}</DistanceMeters><Cadence>{cadence}</Cadence></Trackpoint>"
        for s in range(0, 1201, 10)
    )
    lap = f'<Lap StartTime="{START:%Y-%m-%dT%H:%M:%SZ}"><TotalTimeSeconds>1200</TotalTimeSeconds><Track>{points}</Track></Lap>'
    body = f'<Activity Sport="{sport}"><Id>x</Id>{lap}</Activity>'
    path.write_text(
        f"<TrainingCenterDatabase><Activities>{body}</Activities></TrainingCenterDatabase>", encoding="utf-8"
    )
    return path


@pytest.mark.parametrize(
    ("speed", "cadence", "sport"),
    [
        (0.58, 25, Sport.CROSS_TRAINING),
        (5.0, 80, Sport.CROSS_TRAINING),
        (3.0, 0, Sport.CROSS_TRAINING),
        (3.0, 84, Sport.RUNNING),
        (3.0, 168, Sport.RUNNING),
        (1.3, 55, Sport.WALKING),
    ],
    ids=["strokes", "pedals", "no-steps", "strides", "steps", "walk"],
)
def test_a_sport_that_nothing_names_is_not_guessed_against_its_steps(new_home, tmp_path, speed, cadence, sport):
    (run,) = runs(new_home, tcx(tmp_path / "a.tcx", "Other", speed, cadence))
    assert run.sport is sport


@pytest.mark.parametrize("known", ["Biking", "Running"])
def test_a_sport_that_is_named_outweighs_one_that_is_guessed(new_home, tmp_path, known):
    guessed, named = tcx(tmp_path / "a.tcx", "Other", 3.0, 84), tcx(tmp_path / "b.tcx", known, 3.0, 84)
    for order in ([guessed, named], [named, guessed]):
        (run,) = runs(new_home, *order)
        assert run.sport is (Sport.RUNNING if known == "Running" else Sport.CROSS_TRAINING)


STRAVA = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Distance\n"


def strava(folder: Path, kind: str, file: Path | None) -> Path:
    name = f"activities/{file.name}" if file else ""
    row = f'123456,"May 4, 2024, 6:00:00 AM",Morning,{kind},1200,3.6,{name},1200.0,3600.0\n'
    (folder / "activities.csv").write_text(STRAVA + row, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("watch", "site", "right"),
    [
        ("Biking", "Run", Sport.RUNNING),
        ("Biking", "Trail Run", Sport.RUNNING),
        ("Running", "Ride", Sport.CROSS_TRAINING),
        ("Running", "Hike", Sport.WALKING),
        ("Running", "Workout", Sport.RUNNING),
        ("Running", "", Sport.RUNNING),
    ],
)
def test_a_type_corrected_on_the_site_is_heard(new_home, tmp_path, watch, site, right):
    (tmp_path / "activities").mkdir()
    file = tcx(tmp_path / "activities" / "1.tcx", watch, 3.0, 84)
    (run,) = runs(new_home, strava(tmp_path, site, file))
    assert run.sport is right
    assert (run.load is not None) is (right is not Sport.CROSS_TRAINING)


def test_a_type_corrected_later_changes_a_run_that_is_there_and_stays(new_home, tmp_path):
    (tmp_path / "activities").mkdir()
    file = tcx(tmp_path / "activities" / "1.tcx", "Biking", 3.0, 84)
    backstride = new_home()
    backstride.import_runs([tmp_path], NOW, silent)
    (before,) = backstride.records.runs()
    assert before.sport is Sport.CROSS_TRAINING
    for _ in range(2):
        backstride.import_runs([strava(tmp_path, "Run", file)], NOW, silent)
        (after,) = backstride.records.runs()
        assert after.sport is Sport.RUNNING


def test_workouts_have_an_identity_of_their_own():
    from backstride.formats.fit.decode import decode
    from backstride.formats.fit.workout import write_workout
    from backstride.plan.sessions import Session, SessionKind

    made = set()
    for day in range(9):
        session = Session(date=date(2026, 5, 4) + timedelta(days=day), kind=SessionKind.WALK, minutes=30.0)
        (part,) = decode(write_workout(session, NOW, lambda name, **_: name))
        table = part.table("file_id")
        made.add((table.number(0, "serial_number"), table.number(0, "time_created")))
    assert len(made) == 9


RIGHT = {
    "01_gpx_speed_in_kmh.gpx": (3240, 1080),
    "02_tcx_point_distance_in_km.tcx": (1800, 600),
    "03_tcx_distance_restarts_each_lap.tcx": (2160, 720),
    "05_fit_resumed_later_total_of_first_part.fit": (4500, 1500),
    "07_gpx_one_track_per_lap.gpx": (2140, 720),
    "11_tcx_pmz_clock.tcx": (1800, 600),
    "12_tcx_cadence_of_both_feet_doubled.tcx": (1800, 600),
    "13_gpx_type_ranningu.gpx": (1790, 600),
    "16_apple_long_dtd": (3600, 1200),
    "18_apple_12_hour_clock": (3600, 1200),
    "32_pass_fit_drove_home_with_the_watch_running.fit": (2700, 900),
}


@pytest.mark.data
@pytest.mark.skipif(not HARD.exists(), reason="the folder is not here")
@pytest.mark.parametrize("name", RIGHT)
def test_the_collected_inputs(new_home, name):
    (run,) = runs(new_home, HARD / name)
    distance, moving = RIGHT[name]
    assert run.sport is Sport.RUNNING
    assert run.facts.distance_m == pytest.approx(distance, rel=0.01)
    assert run.facts.moving_s == pytest.approx(moving, rel=0.01)


@pytest.mark.data
@pytest.mark.skipif(not HARD.exists(), reason="the folder is not here")
def test_the_collected_dynamics_and_laps(new_home):
    backstride = new_home()
    backstride.import_runs([HARD / "08_fit_dynamics_as_native_developer_fields.fit", HARD / "33_laps.fit"], NOW, silent)
    dynamics, lapped = backstride.records.runs()
    gait = backstride.samples.read_gait(dynamics.run_id)
    assert (np.nanmean(gait.contact_ms), np.nanmean(gait.oscillation_mm)) == pytest.approx((236, 82))
    laps = backstride.laps.of_run(lapped.run_id)
    assert [(lap.distance_m, lap.time_s) for lap in laps] == [(600, 200)] * 5
    assert all(lap.compression_peak_bw.low < lap.compression_peak_bw.value for lap in laps)
