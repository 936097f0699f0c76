"""Runs told by hand: they count as others do, join the files that tell them too, and leave nothing when taken out."""

from datetime import UTC, datetime, timedelta

import pytest

from backstride.bounds import OutOfBounds
from backstride.runs.by_hand import HandRun, RunTooFast
from backstride.runs.run_facts import Origin
from backstride.services.runs.by_hand import NotByHand, RunNotYetRun
from backstride.services.runs.history import NoSuchRun
from backstride.store.health import examine

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
START = NOW - timedelta(days=1)


def silent(done: int, total: int | None, what: str) -> None:
    """Tell nobody."""


def told(**more) -> HandRun:
    return HandRun(**{"key": "", "start": START, "minutes": 45.0, "distance_m": 8000.0} | more)


def test_a_told_run_has_its_figures_and_a_load(new_home):
    backstride = new_home()
    run = backstride.hand_runs.add(told(effort=4), NOW, silent)
    facts = run.facts
    assert (facts.distance_m, facts.running_distance_m, facts.moving_s) == (8000, 8000, 2700)
    assert facts.steps_origin is Origin.DERIVED
    assert facts.effort.rating.value == 4
    assert run.load.levels["L5S1"].compression_peak_bw.value > 1
    week = backstride.history.answer(NOW.date()).weeks[-1]
    assert (week.runs, week.running_distance_m) == (1, pytest.approx(8000))


def test_of_a_run_whose_distance_is_not_told_no_load_is_known(new_home):
    run = new_home().hand_runs.add(told(distance_m=None), NOW, silent)
    assert (run.facts.moving_s, run.facts.running_share, run.load) == (2700, 1.0, None)


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"minutes": 0.0}, OutOfBounds),
        ({"minutes": 1e6}, OutOfBounds),
        ({"distance_m": 1.0}, OutOfBounds),
        ({"effort": 11.0}, OutOfBounds),
        ({"minutes": 10.0}, RunTooFast),
        ({"start": NOW + timedelta(hours=1)}, RunNotYetRun),
    ],
)
def test_what_cannot_be_is_refused(new_home, wrong, refusal):
    backstride = new_home()
    with pytest.raises(refusal):
        backstride.hand_runs.add(told(**wrong), NOW, silent)
    assert backstride.records.runs() == ()


def test_a_change_keeps_the_identifier_and_what_is_not_named(new_home):
    backstride = new_home()
    run = backstride.hand_runs.add(told(effort=4), NOW, silent)
    changed = backstride.hand_runs.change(run.run_id, {"minutes": 50.0}, NOW, silent)
    assert changed.run_id == run.run_id
    assert (changed.facts.moving_s, changed.facts.distance_m, changed.facts.effort.rating.value) == (3000, 8000, 4)
    assert backstride.records.runs() == (changed,)


def test_a_run_taken_out_leaves_a_sound_home(new_home):
    backstride = new_home()
    run = backstride.hand_runs.add(told(), NOW, silent)
    backstride.hand_runs.take_out(run.run_id, NOW, silent)
    assert backstride.records.runs() == ()
    assert backstride.records.recordings() == []
    backstride.records.close()
    assert [one.code for one in examine(backstride.home).findings] == []
    with pytest.raises(NoSuchRun):
        backstride.hand_runs.take_out(run.run_id, NOW, silent)


def test_a_file_that_tells_the_same_run_is_the_same_run(new_home, copies):
    backstride = new_home()
    start = datetime(2026, 5, 4, 17, 1, tzinfo=UTC)
    by_hand = backstride.hand_runs.add(told(start=start, minutes=20.0, distance_m=3900.0), NOW, silent)
    backstride.import_runs([copies["one.fit"]], NOW, silent)
    (run,) = backstride.records.runs()
    assert {source.format.value for source in run.sources} == {"fit", "hand"}
    assert run.facts.steps_origin is Origin.MEASURED
    backstride.hand_runs.take_out(by_hand.run_id, NOW, silent)
    (alone,) = backstride.records.runs()
    assert [source.format.value for source in alone.sources] == ["fit"]
    with pytest.raises(NotByHand, match="comes from a file"):
        backstride.hand_runs.change(alone.run_id, {"minutes": 50.0}, NOW, silent)


def test_told_runs_are_made_again_with_everything_else(new_home):
    backstride = new_home()
    run = backstride.hand_runs.add(told(), NOW, silent)
    (source,) = run.sources
    backstride.samples.drop(source.recording)
    backstride.remake([], [], [], NOW, silent)
    assert backstride.samples.read_gait(run.run_id).distance_m[-1] == pytest.approx(8000, rel=0.01)
