"""Workouts for the watch, read back by another decoder."""

import io
from datetime import UTC, date, datetime, timedelta

import fitdecode
import pytest

from backstride.formats.fit.workout import NothingToWorkOut, write_workout
from backstride.plan.exercises import exercises
from backstride.plan.sessions import Dose, Session, SessionKind
from backstride.plan.shapes import run_walk, steady, with_hard_work
from backstride.texts.catalogue import catalogue

DAY = date(2026, 11, 23)
MADE = datetime(2026, 11, 22, 12, tzinfo=UTC)


def read(session):
    raw = write_workout(session, MADE, lambda name, **values: catalogue().say(name, **values))
    with fitdecode.FitReader(io.BytesIO(raw), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        frames = [frame for frame in reader if frame.frame_type == fitdecode.FIT_FRAME_DATA]
    found = {}
    for frame in frames:
        found.setdefault(frame.name, []).append({field.name: field.value for field in frame.fields})
    return found


def test_a_run_by_distance():
    found = read(Session(DAY, SessionKind.EASY, 30, 5000.0, 30.0, blocks=steady(5000.0)))
    assert found["file_id"][0]["type"] == "workout"
    assert found["file_id"][0]["time_created"] == MADE
    assert found["workout"][0]["sport"] == "running"
    assert found["workout"][0]["num_valid_steps"] == 1
    (step,) = found["workout_step"]
    assert step["duration_type"] == "distance"
    assert step["duration_distance"] == 5000.0


def test_running_and_walking_in_turns():
    found = read(Session(DAY, SessionKind.RUN_WALK, 30, 1000.0, 8.0, blocks=run_walk(30, 8.0)))
    warm_up, run, walk, repeat = found["workout_step"]
    assert (warm_up["duration_type"], warm_up["intensity"]) == ("time", "warmup")
    assert (run["duration_time"], run["intensity"]) == (60.0, "active")
    assert walk["intensity"] == "rest"
    assert repeat["duration_type"] == "repeat_until_steps_cmplt"
    assert (repeat["duration_step"], repeat["repeat_steps"]) == (1, 8)
    total = warm_up["duration_time"] + 8 * (run["duration_time"] + walk["duration_time"])
    assert abs(total - 1800) <= 8


@pytest.mark.parametrize(
    ("kind", "minutes"), [(SessionKind.STRIDES, 2.0), (SessionKind.TEMPO, 15.0), (SessionKind.HILLS, 4.0)]
)
def test_hard_work_stands_between_easy_running(kind, minutes):
    found = read(Session(DAY, kind, 50, 8000.0, 48.0, blocks=with_hard_work(kind, 8000.0, minutes, 2.8)))
    steps = found["workout_step"]
    assert steps[0]["duration_type"] == "distance"
    assert steps[-1]["duration_type"] == "distance"
    repeats = next(step for step in steps if step["duration_type"] == "repeat_until_steps_cmplt")
    assert abs(steps[1]["duration_time"] * repeats["repeat_steps"] - 60 * minutes) <= 1


def test_strength_by_repetitions_and_by_time():
    doses = (Dose("bridge", 3, 10), Dose("plank", 2, hold_s=20))
    found = read(Session(DAY, SessionKind.STRENGTH, 25, exercises=doses))
    bridge, rest, first_repeat, plank, _, second_repeat = found["workout_step"]
    assert (found["workout"][0]["sport"], found["workout"][0]["sub_sport"]) == ("training", "strength_training")
    assert (bridge["duration_type"], bridge["duration_reps"]) == ("reps", 10)
    assert (plank["duration_type"], plank["duration_time"]) == ("time", 20.0)
    assert rest["intensity"] == "rest"
    assert (first_repeat["duration_step"], first_repeat["repeat_steps"]) == (0, 3)
    assert (second_repeat["duration_step"], second_repeat["repeat_steps"]) == (3, 2)
    assert (bridge["exercise_category"], plank["exercise_category"]) == ("hip_raise", "plank")


@pytest.mark.parametrize("name", sorted(exercises()))
def test_every_exercise_has_a_category_the_watch_knows(name):
    step = read(Session(DAY, SessionKind.STRENGTH, 10, exercises=(Dose(name, 1, 5),)))["workout_step"][0]
    assert isinstance(step["exercise_category"], str)
    assert step["wkt_step_name"] == catalogue().say(exercises()[name].message)


@pytest.mark.parametrize(
    ("kind", "sport"), [(SessionKind.WALK, "walking"), (SessionKind.CYCLE, "cycling"), (SessionKind.SWIM, "swimming")]
)
def test_cross_training_is_one_step_by_time(kind, sport):
    found = read(Session(DAY, kind, 30))
    assert found["workout"][0]["sport"] == sport
    assert found["workout_step"][0]["duration_time"] == timedelta(minutes=30).total_seconds()


def test_a_rest_day_makes_no_workout():
    with pytest.raises(NothingToWorkOut, match="rest day"):
        write_workout(Session(DAY, SessionKind.REST), MADE, catalogue().say)
