"""What a file says of its distance in several ways: those that agree decide."""

from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import numpy as np
import pytest

from backstride.runs.facts import facts
from backstride.runs.file_format import FileFormat
from backstride.runs.gait import gait
from backstride.runs.recording import CadenceUnit, Lap, Recording, Samples, Sport, Summary
from backstride.runs.refine import refine
from backstride.runs.witnesses import rising_again, verdict, witnesses

METRES_PER_DEGREE = 111_194.9


def run(metres: float = 3000.0, seconds: float = 1000.0, every: float = 5.0, **columns: object) -> Recording:
    """A steady run northwards; keywords take columns away (None) or put others in their place."""
    time = np.arange(0.0, seconds + 1e-9, every)
    way = metres * time / seconds
    given = {
        "latitude_deg": 52.0 + way / METRES_PER_DEGREE,
        "longitude_deg": np.full(len(time), 19.5),
        "distance_m": way,
        "speed_m_per_s": np.full(len(time), metres / seconds),
        "cadence_spm": np.full(len(time), 168.0),
        **columns,
    }
    samples = Samples(time, MappingProxyType({name: one for name, one in given.items() if one is not None}))
    return Recording(
        Sport.RUNNING,
        "running",
        datetime(2024, 5, 1, 6, tzinfo=UTC),
        Summary(distance_m=metres, timer_s=seconds),
        samples,
        FileFormat.TCX,
        cadence_unit=CadenceUnit.STEPS,
    )


NOWHERE = {"latitude_deg": None, "longitude_deg": None}


def told(recording: Recording) -> tuple[float, float, list[str]]:
    """Distance, moving time and findings that an import would give."""
    clean, found = refine(recording)
    made = facts(gait(clean), clean)
    assert made.distance_m is not None
    return made.distance_m, made.moving_s, [finding.code for finding in found]


def test_a_run_whose_witnesses_agree_is_left_alone():
    distance, moving, found = told(run())
    assert distance == pytest.approx(3000.0, rel=0.002)
    assert moving == 1000.0
    assert found == []


@pytest.mark.parametrize(("unit", "factor"), [("km/h", 3.6), ("mph", 2.236936), ("m/min", 60.0), ("mm/s", 1000.0)])
@pytest.mark.parametrize(
    "without", [(), ("distance_m",), ("distance_m", "cadence_spm"), ("latitude_deg", "longitude_deg")]
)
def test_speeds_in_another_unit(unit, factor, without):
    made = run(speed_m_per_s=np.full(201, 3.0 * factor), **dict.fromkeys(without))
    distance, _, found = told(made)
    assert distance == pytest.approx(3000.0, rel=0.01)
    assert found == ["distance-unit-mended"]
    assert np.nanmedian(refine(made)[0].samples.columns["speed_m_per_s"]) == pytest.approx(3.0, rel=0.01)


def test_speeds_in_another_unit_that_only_positions_contradict():
    made = replace(run(speed_m_per_s=np.full(201, 10.8), distance_m=None, cadence_spm=None), summary=Summary())
    distance, _, found = told(made)
    assert distance == pytest.approx(3000.0, rel=0.01)
    assert found == ["distance-unit-mended"]


@pytest.mark.parametrize(("unit", "factor"), [("km", 1e-3), ("mi", 1 / 1609.344), ("ft", 3.28084), ("cm", 100.0)])
@pytest.mark.parametrize("without", [(), ("speed_m_per_s",), ("latitude_deg", "longitude_deg")])
def test_points_in_another_unit(unit, factor, without):
    way = run().samples.columns["distance_m"] * factor
    distance, _, found = told(run(distance_m=way, **dict.fromkeys(without)))
    assert distance == pytest.approx(3000.0, rel=0.01)
    assert found == ["distance-unit-mended"]


def test_points_that_fit_no_unit_are_left_out_by_name():
    way = run().samples.columns["distance_m"] * 0.57
    clean, found = refine(run(distance_m=way))
    assert "distance_m" not in clean.samples.columns
    assert [(one.code, one.values["witness"]) for one in found] == [("distance-witness-left-out", "points")]
    assert told(run(distance_m=way))[0] == pytest.approx(3000.0, rel=0.01)


def test_a_total_of_the_first_part_only():
    made = replace(run(4500.0, 1500.0), summary=Summary(distance_m=2700.0, timer_s=900.0))
    distance, moving, found = told(made)
    assert distance == pytest.approx(4500.0, rel=0.01)
    assert moving == pytest.approx(1500.0, abs=5)
    assert found == ["distance-witness-left-out"]


@pytest.mark.parametrize("total", [1800.0, 6000.0])
def test_a_wrong_total_alone(total):
    distance, _, found = told(replace(run(), summary=Summary(distance_m=total, timer_s=1000.0)))
    assert distance == pytest.approx(3000.0, rel=0.01)
    assert found == ["distance-witness-left-out"]


def test_laps_that_count_on():
    laps = tuple(Lap(200.0 * n, 200.0 * (n + 1), 200.0, 600.0 * (n + 1)) for n in range(5))
    clean, found = refine(replace(run(), laps=laps))
    assert [(one.code, one.values["witness"]) for one in found] == [("distance-witness-left-out", "laps")]
    assert all(lap.distance_m is None for lap in clean.laps)


def test_a_treadmill_that_was_calibrated_afterwards_keeps_its_total():
    made = replace(run(**NOWHERE), summary=Summary(distance_m=3600.0, timer_s=1000.0), treadmill=True)
    distance, _, found = told(made)
    assert distance == 3600.0
    assert found == []


@pytest.mark.parametrize("noise_m", [0.0, 1.0, 3.0])
def test_noisy_positions_do_not_outvote_a_watch(noise_m):
    rng = np.random.default_rng(5)
    noisy = run().samples.columns["latitude_deg"] + rng.normal(0.0, noise_m, 201) / METRES_PER_DEGREE
    distance, _, _ = told(run(latitude_deg=noisy))
    assert distance == pytest.approx(3000.0, rel=0.002)


@pytest.mark.parametrize("share", [0.92, 1.08])
def test_a_watch_with_a_foot_pod_keeps_its_distance(share):
    made = run(distance_m=run().samples.columns["distance_m"] * share)
    distance, _, _ = told(replace(made, summary=Summary(distance_m=3000.0 * share, timer_s=1000.0)))
    assert distance == pytest.approx(3000.0 * share, rel=0.002)


def test_looking_again_changes_nothing():
    once, _ = refine(run(speed_m_per_s=np.full(201, 10.8)))
    again, found = refine(once)
    assert found == ()
    assert np.array_equal(once.samples.columns["speed_m_per_s"], again.samples.columns["speed_m_per_s"])


def test_what_is_said_names_who_agreed():
    (finding,) = refine(run(speed_m_per_s=np.full(201, 10.8)))[1]
    assert finding.values["agree"] == "positions, points, total"
    assert finding.values["unit"] == "km/h"


def test_pauses_are_in_no_distance():
    made = replace(run(), pauses=((200.0, 300.0),))
    assert witnesses(made)["speed"] == pytest.approx(2700.0, rel=0.01)
    assert witnesses(made)["positions"] == pytest.approx(2700.0, rel=0.02)


def test_steps_speak_against_distances_that_nobody_walks():
    assert verdict({"points": 300.0, "total": 30_000.0}, steps=200.0) is not None
    found = verdict({"points": 1800.0, "total": 180_000.0}, steps=1700.0)
    assert found is not None
    assert found.distance_m == 1800.0


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ([0, 100, 200, 0, 100, 200, 300], [0, 100, 200, 200, 300, 400, 500]),
        ([0, 100, 200, 300, 400], [0, 100, 200, 300, 400]),
        ([0, 100, 5, 300, 400], [0, 100, 5, 300, 400]),
        ([0, 100, 90_000, 300, 400, 500], [0, 100, 90_000, 300, 400, 500]),
    ],
    ids=["laps", "whole", "one-low", "one-high"],
)
def test_a_distance_that_begins_again_each_lap_goes_on(written, right):
    assert rising_again(np.array(written, dtype=float)).tolist() == right


def test_a_walk_along_a_street_is_no_run_of_another_unit():
    assert told(replace(run(1200.0, 1000.0), sport=Sport.WALKING))[0] == pytest.approx(1200.0, rel=0.01)


@pytest.mark.parametrize("odd", [1e308, -5.0, float("inf")])
def test_totals_that_no_activity_has_are_left_out(odd):
    made = replace(run(), summary=Summary(elapsed_s=odd, timer_s=odd, distance_m=odd))
    distance, moving, _ = told(made)
    assert (distance, moving) == (pytest.approx(3000.0, rel=0.01), pytest.approx(1000.0, abs=5))
