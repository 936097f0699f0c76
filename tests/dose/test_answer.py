from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.dose.answer import answer
from backstride.dose.days import days_between, known_days, monday_of
from backstride.dose.gaps import drops, gaps
from backstride.dose.long_runs import LIMITS, long_runs
from backstride.dose.weeks import usual, week_facts
from backstride.runs.recording import Sport


def known_of(runs):
    return known_days([run.day for run in runs])


def test_a_day_is_known_between_recordings_a_week_apart_and_not_further(make):
    days = [make.after(n) for n in (0, 7, 15)]
    known = known_days(days)
    assert set(days_between(days[0], days[1])) <= known
    assert not set(days_between(make.after(8), make.after(14))) & known
    assert make.after(16) not in known
    assert make.after(16) in known_days(days, told=[make.after(16)])


def test_a_ride_makes_days_known_and_is_no_run(make):
    runs = [make.dated(0), make.dated(6, sport=Sport.CROSS_TRAINING), make.dated(12)]
    (first, second) = week_facts(runs, known_of(runs), make.after(14))[:2]
    assert (first.runs, first.run_days, first.other_days, first.rest_days, first.known_days) == (1, 1, 1, 5, 7)
    assert second.known_days == 6
    assert first.known
    assert not second.known


def test_a_week_sums_its_runs(make):
    runs = [make.dated(0, 5000), make.dated(0, 3000, hour=18), make.dated(2, 8000), make.dated(4, 4000, Sport.WALKING)]
    (week, *_) = week_facts(runs, known_of(runs), make.after(9))
    assert (week.runs, week.run_days, week.running_distance_m, week.longest_run_m) == (3, 2, 16_000, 8000)
    assert week.steps.value == 20_000
    assert week.force_peak_sum_bw.value == 40_000
    assert week.force_peak_sum_bw.low == pytest.approx(36_000)  # errors of one model go together


def test_the_usual_is_the_median_of_known_weeks_only(make):
    runs = [run for week in range(8) for run in make.every(2, 7 * week, 7 * week + 7, 1000 * (week + 1))]
    weeks = week_facts(runs, known_of(runs), make.after(60))
    normal = usual(weeks, make.after(56))
    assert normal.weeks == 8
    assert normal.running_distance_m == pytest.approx(4 * 4500)
    assert usual(weeks, make.after(21)) is None
    with_hole = [run for run in runs if not 14 <= (run.day - make.day).days < 35]
    fewer = usual(week_facts(with_hole, known_of(with_hole), make.after(60)), make.after(56))
    assert fewer.weeks == 5
    assert fewer.running_distance_m > normal.running_distance_m  # unknown weeks are not weeks of rest


def test_a_run_over_110_percent_of_the_longest_is_marked_with_what_the_study_found(make):
    runs = [*make.every(3, 0, 21, 10_000), make.dated(22, 11_400)]
    (marked,) = long_runs(runs, known_of(runs), make.after(0), make.after(23))
    assert marked.ratio == pytest.approx(1.14)
    assert (
        marked.step,
        marked.overuse_injury_hazard_ratio.value,
        marked.overuse_injury_hazard_ratio.low,
        marked.overuse_injury_hazard_ratio.high,
    ) == (
        "small",
        1.64,
        1.31,
        2.05,
    )
    assert marked.source == "frandsen_2025"
    assert marked.limits == LIMITS
    assert marked.known_days_before == 22


@pytest.mark.parametrize(
    ("last", "step"),
    [
        (11_000, None),
        (11_010, "small"),
        (13_000, "small"),
        (13_001, "moderate"),
        (20_000, "moderate"),
        (20_001, "large"),
    ],
)
def test_the_steps_are_those_of_the_study(make, last, step):
    runs = [make.dated(0, 10_000), make.dated(10, last)]
    marked = long_runs(runs, (), make.after(0), make.after(11))
    assert [one.step for one in marked] == ([] if step is None else [step])


def test_the_longest_counts_thirty_days_and_the_same_day_counts_too(make):
    assert not long_runs([make.dated(0, 5000), make.dated(31, 9000)], (), make.after(0), make.after(40))
    assert long_runs([make.dated(0, 5000), make.dated(30, 9000)], (), make.after(0), make.after(40))
    assert long_runs([make.dated(0, 5000, hour=6), make.dated(0, 9000, hour=18)], (), make.after(0), make.after(1))
    walked = [make.dated(0, 5000), make.dated(1, 20_000, Sport.WALKING), make.dated(2, 9000)]
    assert long_runs(walked, (), make.after(0), make.after(3))


@pytest.mark.parametrize(("back", "found"), [(10, []), (11, [10]), (40, [39])])
def test_ten_days_without_a_run_are_a_gap(make, back, found):
    runs = [make.dated(0), make.dated(back), make.dated(3, sport=Sport.CROSS_TRAINING)]
    assert [gap.days for gap in gaps(runs, make.after(back))] == found


def test_an_open_gap_ends_today(make):
    (gap,) = gaps([make.dated(0)], make.after(12))
    assert gap.still_open
    assert (gap.first_day, gap.last_day, gap.days) == (make.after(1), make.after(12), 12)


@given(st.sets(st.integers(0, 400), min_size=1, max_size=60))
def test_gaps_hold_no_run_and_every_long_stretch_is_one(make, days):
    runs = [make.dated(day) for day in days]
    found = gaps(runs, make.after(420))
    inside = {day for gap in found for day in days_between(gap.first_day, gap.last_day)}
    assert not inside & {run.day for run in runs}
    assert all(gap.days == len(days_between(gap.first_day, gap.last_day)) >= 10 for gap in found)
    assert [gap.first_day for gap in found] == sorted(gap.first_day for gap in found)


def test_a_week_of_less_than_half_is_a_drop_and_an_unknown_one_is_not(make):
    runs = [run for week in range(8) for run in make.every(2, 7 * week, 7 * week + 7, 2000 if week == 6 else 10_000)]
    (drop,) = drops(runs, make.after(57))
    assert drop.monday == make.after(42)
    assert (drop.running_distance_m, drop.usual_before_m) == (8000, 40_000)
    without = [run for run in runs if not 42 <= (run.day - make.day).days < 49]
    assert not drops(without, make.after(57))


def test_the_answer_shows_eight_weeks_and_the_one_going_on(make):
    runs = make.every(2, 0, 120)
    today = make.after(121)
    got = answer(runs, today, make.runner)
    assert [week.monday for week in got.weeks] == [monday_of(today) - timedelta(weeks=n) for n in range(8, -1, -1)]
    assert [week.complete for week in got.weeks] == [True] * 8 + [False]
    assert [one.monday for one in got.against_usual] == [week.monday for week in got.weeks if week.known][
        -len(got.against_usual) :
    ]
    assert len(got.against_usual) == 4
    assert (
        got.usual_week.running_distance_low_m
        <= got.usual_week.running_distance_m
        <= got.usual_week.running_distance_high_m
    )
    assert got.usual_week.weeks == 12
    assert all(0.7 < one.running_distance_ratio < 1.4 for one in got.against_usual)
    assert got.rest.run_days + got.rest.rest_days + got.rest.unknown_days == 28
    assert got.rest.longest_row == 1
    assert got.body_weight_n == pytest.approx(70 * 9.80665)
    assert got.outside_measured == ("sex_unknown",)
    assert not got.findings


def test_unknown_days_are_not_rest_days(make):
    got = answer([make.dated(0), make.dated(20)], make.after(22), make.runner)
    assert (got.rest.run_days, got.rest.rest_days) == (2, 0)
    assert got.rest.unknown_days == 26
    told = answer([make.dated(0), make.dated(20)], make.after(22), make.runner, told=[make.after(5)])
    assert told.rest.rest_days == 1


@pytest.mark.parametrize(
    ("days", "today", "codes"),
    [
        ([], 0, ["answer-without-runs"]),
        ([0, 2], 3, ["answer-without-usual"]),
        ([0], 90, ["answer-without-usual", "answer-without-recent-runs"]),
    ],
)
def test_an_answer_with_little_to_say_says_so(make, days, today, codes):
    got = answer([make.dated(day) for day in days], make.after(today), make.runner)
    assert [finding.code for finding in got.findings] == codes


@given(
    st.lists(
        st.tuples(st.integers(0, 200), st.floats(500, 30_000), st.sampled_from(list(Sport))),
        max_size=60,
        unique_by=lambda run: run[0],
    ),
    st.randoms(),
)
def test_the_order_of_runs_and_the_future_do_not_matter(make, told, random: Random):
    runs = [make.dated(*one) for one in told]
    today = make.after(150)
    expected = answer(runs, today, make.runner)
    shuffled = [run for run in runs if run.day <= today]
    random.shuffle(shuffled)
    assert answer(shuffled, today, make.runner) == expected
    assert all(week.known_days == week.run_days + week.other_days + week.rest_days for week in expected.weeks)


def test_a_double_distance_doubles_the_ratio_to_the_usual(make):
    runs = [*make.every(1, 0, 84), *make.every(1, 84, 112, 20_000)]
    got = answer(runs, make.after(112), make.runner)
    assert all(
        one.running_distance_ratio == one.steps_ratio == one.force_peak_sum_ratio == pytest.approx(2)
        for one in got.against_usual
    )
