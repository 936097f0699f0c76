"""A season's parts touch each other as planted, and its diary hides what it should."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from itertools import pairwise

import numpy as np
import pytest

from backstride.runs.recording import Sport
from backstride.simulate.back_laws import Back, BackLaws
from backstride.simulate.demo import DEMO_DAYS, DEMO_SEED, demo_season
from backstride.simulate.habits import Habits, run_chance, score_is_missing
from backstride.simulate.person import NAME, Person
from backstride.simulate.plans import Kind
from backstride.simulate.season import Season, season, standard_dose_bw

TODAY = date(2026, 5, 4)
START = date(2025, 9, 1)
SHORT = Habits(back_gap_day=20, spike_day=18, illness_day=None, journey_day=45, journey_days=5, strap_day=10)


@pytest.fixture(scope="module")
def demo() -> Season:
    return demo_season(DEMO_SEED, TODAY)


@pytest.fixture(scope="module")
def short() -> Season:
    return season(Person(), START, 60, np.random.default_rng(4), SHORT)


def test_demo_is_a_runners_year(demo: Season) -> None:
    runs = [run for run in demo.runs if run.plan.kind is not Kind.WALK]
    assert 110 <= len(runs) <= 200
    assert demo.days[0].day == TODAY - timedelta(days=DEMO_DAYS)
    assert demo.days[-1].day == TODAY - timedelta(days=1)
    assert {gap.reason for gap in demo.gaps} == {"back", "ill"}
    assert {run.plan.zone for run in runs} == {"Europe/Berlin", "Europe/Lisbon"}
    assert {recording.sport for recording in demo.recordings} == set(Sport)
    assert {run.plan.kind for run in runs} == set(Kind) - {Kind.WALK}


def test_demo_crosses_changes_of_the_clocks(demo: Season) -> None:
    berlin = {run.recording.utc_offset_s for run in demo.runs if run.plan.zone == "Europe/Berlin"}
    assert berlin == {3600, 7200}


def test_everything_in_the_demo_is_called_simulated(demo: Season) -> None:
    assert all(str(recording.summary.name).startswith(NAME) for recording in demo.recordings)
    assert all(str(recording.device.product).startswith("simulated") for recording in demo.recordings)


def test_no_two_recordings_overlap(demo: Season) -> None:
    spans = [(recording.start, recording.summary.elapsed_s or 0.0) for recording in demo.recordings]
    for (start, length_s), (after, _) in pairwise(spans):
        assert start.astimezone(UTC) + timedelta(seconds=length_s) < after.astimezone(UTC)


def test_same_seed_same_season_other_seed_another(short: Season) -> None:
    again = season(Person(), START, 60, np.random.default_rng(4), SHORT)
    other = season(Person(), START, 60, np.random.default_rng(5), SHORT)
    assert (again.days, again.truth) == (short.days, short.truth)
    assert other.days != short.days


def test_answer_is_what_the_planted_laws_make_of_past_doses(short: Season) -> None:
    laws, keep, slow = short.effects, np.exp(-1.0 / short.effects.weeks_memory_d), 0.0
    doses = [0.0, 0.0]
    for day in short.truth:
        expected = laws.next_morning * doses[-1] + laws.morning_after * doses[-2] + laws.weeks * slow
        assert day.answer == pytest.approx(expected)
        doses.append(day.dose)
        slow = keep * slow + (1.0 - keep) * day.dose * 7.0 / 3.0


def test_doses_are_the_runs_sums_of_peak_force(short: Season) -> None:
    total = sum(run.truth.peak_sum_bw for run in short.runs if run.plan.kind is not Kind.WALK)
    assert sum(day.dose for day in short.truth) * standard_dose_bw(Person()) == pytest.approx(total)


def test_gap_for_the_back_holds_a_flare_and_no_run_then_run_walk(short: Season) -> None:
    gap = short.gaps[0]
    assert (gap.last - gap.first).days + 1 == SHORT.back_gap_days
    doses = {day.day: day.dose for day in short.truth}
    felt = {day.day: day.felt for day in short.truth}
    assert all(doses[gap.first + timedelta(days=k)] == 0.0 for k in range(SHORT.back_gap_days))
    assert felt[gap.first] > felt[gap.first - timedelta(days=1)] + 1.0
    back = [run for run in short.runs if gap.last < run.recording.start.date() <= gap.last + timedelta(days=14)]
    assert {run.plan.kind for run in back} <= {Kind.RUN_WALK, Kind.WALK}


def test_spike_is_the_longest_run_by_far(short: Season) -> None:
    lengths = sorted(run.truth.total_m for run in short.runs)
    assert lengths[-1] > 1.4 * lengths[-2]


def test_strap_measures_from_its_day_on(short: Season) -> None:
    has = [(run.recording.start.date(), "contact_ms" in run.recording.samples.columns) for run in short.runs]
    bought = START + timedelta(days=10)
    assert not any(told for day, told in has if day < bought)
    assert any(told for day, told in has if day >= bought)


def test_missing_pages_are_empty_but_the_truth_knows(short: Season) -> None:
    every = season(Person(), START, 40, np.random.default_rng(1), replace(SHORT, missing=0.0))
    assert all(day.back_pain is not None for day in every.days)
    none = [day for day in short.days if day.back_pain is None]
    assert none
    assert all(day.sleep_h is None and day.function is None for day in none)
    assert len(short.truth) == len(short.days) == 60


def test_scores_lie_on_the_scale_and_follow_what_is_felt(demo: Season) -> None:
    pairs = [
        (day.back_pain, truth.felt)
        for day, truth in zip(demo.days, demo.truth, strict=True)
        if day.back_pain is not None
    ]
    scores, felt = np.array(pairs).T
    assert ((scores >= 0) & (scores <= 10)).all()
    assert np.corrcoef(scores, felt)[0, 1] > 0.85


def test_effort_is_told_after_runs_only(demo: Season) -> None:
    ran = {truth.day for truth in demo.truth if truth.dose > 0.0}
    assert {day.day for day in demo.days if day.effort is not None} == ran


@pytest.mark.parametrize("log_odds", [0.0, 0.5, 1.5])
@pytest.mark.parametrize("ran", [False, True])
def test_pain_keeps_from_running_by_the_knob(log_odds: float, ran: bool) -> None:
    habits = replace(Habits(), decision_log_odds=log_odds)
    usual, worse = (run_chance(habits, 1, above, ran=ran) for above in (0.0, 1.0))
    assert np.log(usual / (1.0 - usual)) - np.log(worse / (1.0 - worse)) == pytest.approx(log_odds)


def test_runs_left_out_for_the_back_follow_worse_mornings(demo: Season) -> None:
    told = {
        reason: [truth.score for day, truth in zip(demo.days, demo.truth, strict=True) if day.skipped_because == reason]
        for reason in ("back", None)
    }
    assert len(told["back"]) >= 8
    assert np.mean(told["back"]) > np.mean(told[None]) + 0.5


def test_moments_are_local_and_in_order(demo: Season) -> None:
    for day in demo.days:
        moments = [moment for moment in (day.painkiller_at, day.morning_at, day.run_start, day.after_run_at) if moment]
        assert all(moment.utcoffset() is not None and moment.date() == day.day for moment in moments)
        assert moments == sorted(moments)


def test_half_the_efforts_are_told_to_the_watch_too(demo: Season) -> None:
    told = {run.plan.start: run.recording.summary.rpe for run in demo.runs if run.plan.kind is not Kind.WALK}
    efforts = {day.run_start: day.effort for day in demo.days if day.run_start}
    assert 0.35 < np.mean([rpe is not None for rpe in told.values()]) < 0.65
    assert all(rpe is None or rpe == efforts[start] for start, rpe in told.items())


def test_missing_share_is_the_knob() -> None:
    rng = np.random.default_rng(1)
    share = np.mean([score_is_missing(Habits(), 0.0, rng) for _ in range(20_000)])
    assert share == pytest.approx(Habits().missing, abs=0.01)


def test_back_without_effects_is_stationary_about_its_usual() -> None:
    laws = BackLaws(next_morning=0.0, morning_after=0.0, weeks=0.0, level_step_sd=0.0, flare_per_d=0.0, weekday_sd=0.0)
    back = Back(laws, np.random.default_rng(1))
    felt = np.array([back.morning(day % 7) for day in range(20_000)])
    assert felt.mean() == pytest.approx(laws.usual, abs=0.05)
    assert felt.std() == pytest.approx(laws.wander_sd, rel=0.03)
    assert np.corrcoef(felt[1:], felt[:-1])[0, 1] == pytest.approx(laws.wander_memory, abs=0.02)
