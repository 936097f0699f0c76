"""Experiments take their sessions from the plan, live slow questions in phases, and see what was really done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from backstride.api.experiments import found_answer
from backstride.bootstrap import Backstride
from backstride.diary.daily import diary_days
from backstride.diary.fields import EntryKind
from backstride.diary.kit import ExerciseSet, Shoe, Worn
from backstride.learn import Direction
from backstride.learn.experiments import Arm, Protocol, SealedPair
from backstride.learn.experiments.kinds import PHASE_DAYS, Before
from backstride.learn.experiments.protocol import DEFAULT_PHASE_PAIRS, PHASE_ANALYSIS, TooFewSessions, seal
from backstride.plan.goals import Goal
from backstride.plan.sessions import SessionKind
from backstride.report.learn_words import experiment_chart
from backstride.runner import Change
from backstride.services.experiments.days import outcomes
from backstride.services.experiments.from_plan import easy_days
from backstride.services.experiments.kept import NotInThePlan, SessionTakenOut, Wanted, protocol_of
from backstride.services.experiments.seen import sessions_seen
from backstride.services.plan_values import PlanPreferences
from backstride.texts.catalogue import catalogue

START = date(2026, 3, 2)
NONE = {"none_of_these": True}


def at(day: date, hour: int = 8) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


@pytest.fixture
def home(new_home: Callable[[], Backstride]) -> Backstride:
    opened = new_home()
    told = Change(date(2020, 1, 1), birth_year=1988, mass_kg=70, height_m=1.75, zone="UTC")
    opened.me.tell(told, at(START))
    opened.safety.answer(NONE, at(START))
    return opened


@pytest.fixture
def runner(home, copies, lives) -> Backstride:
    """Somebody who ran every other day for six weeks and has a plan."""
    template = lives.template_of(home, copies["alone.fit"])
    runs = [lives.run_on(template, START - timedelta(days=n), 30.0) for n in range(2, 42, 2)]
    home.records.replace_runs([], runs)
    assert home.planning.accept(PlanPreferences(Goal.TEN_KM, 12), None, now=at(START)).plan is not None
    return home


def test_sessions_come_from_the_plan_and_only_its_easy_runs(runner):
    plan = runner.planning.current(now=at(START)).plan
    kinds = {day: [one.kind for one in plan.on(day) if one.runs] for day in easy_days(runner.planning, at(START))}
    assert kinds
    assert set(map(tuple, kinds.values())) == {(SessionKind.EASY,)}
    kept = runner.experiments.start(Wanted("time-of-day"), 5, now=at(START))
    assert set(protocol_of(kept).sessions) <= set(kinds)


def test_a_rest_day_of_the_plan_never_becomes_a_session(runner):
    planned = easy_days(runner.planning, at(START))
    rest = next(day for n in range(1, 30) if (day := START + timedelta(days=n)) not in planned)
    with pytest.raises(NotInThePlan) as refused:
        runner.experiments.start(Wanted("time-of-day", (*planned[:2], rest)), 5, now=at(START))
    assert str(rest) in str(refused.value)
    assert runner.experiments.all() == ()


def test_a_session_that_the_plan_has_dropped_is_not_opened(runner):
    kept = runner.experiments.start(Wanted("time-of-day"), 5, now=at(START))
    first = protocol_of(kept).sessions[0]
    assert runner.experiments.next(now=at(first)) in {Arm.A, Arm.B}
    dropped = replace(runner.experiments, planned=lambda _: ())
    with pytest.raises(SessionTakenOut):
        dropped.next(now=at(first))


def test_what_it_could_find_is_shown_before_anything_is_sealed(runner):
    found = runner.experiments.preview(Wanted("time-of-day"), now=at(START))
    assert runner.experiments.all() == ()
    kept = runner.experiments.start(Wanted("time-of-day"), 0, now=at(START))
    assert (found.pairs, dict(found.power), found.act_on_points) == (len(kept.pairs), dict(kept.power), kept.act_on)


@pytest.mark.parametrize(("usual", "points"), [("2", 1.0), ("5", 2.0)])
def test_the_difference_to_act_on_follows_the_usual_score_where_none_was_chosen(home, lives, usual, points):
    mornings = [lives.morning(START - timedelta(days=n), back_pain=int(usual)) for n in range(1, 15)]
    home.diary_exchange.bring(mornings, at(START))
    days = tuple(START + timedelta(days=2 * n) for n in range(4))
    assert home.experiments.preview(Wanted("time-of-day", days), now=at(START)).act_on_points == points


def phases(pairs: int = DEFAULT_PHASE_PAIRS) -> Protocol:
    return seal("strength", [START], 3, known=Before(), advice_open=True, pairs=pairs)


def test_strength_is_lived_in_phases_that_follow_each_other():
    sealed = phases()
    assert (len(sealed.pairs), sealed.phase_days, sealed.analysis) == (6, PHASE_DAYS, PHASE_ANALYSIS)
    days = [START + timedelta(days=n) for n in range(2 * 6 * PHASE_DAYS)]
    arms = [sealed.arm_on(day) for day in days]
    assert arms.count(Arm.A) == arms.count(Arm.B) == 6 * PHASE_DAYS
    assert sealed.last_day == days[-1]
    assert sealed.arm_on(days[-1] + timedelta(days=1)) is None
    assert all(len(set(arms[n : n + PHASE_DAYS])) == 1 for n in range(0, len(arms), PHASE_DAYS))


def live_phases(home, lives, kept, effect, *, swap=()):
    sealed = protocol_of(kept)
    mornings, noise = [], (0, 1, 0, -1, 0)
    for n in range((sealed.last_day - sealed.sessions[0]).days + 1):
        day = sealed.sessions[0] + timedelta(days=n)
        arm = sealed.arm_on(day)
        number = n // PHASE_DAYS
        did = (Arm.A if arm is Arm.B else Arm.B) if number in swap else arm
        if did is Arm.A and n % 3 == 0:
            home.exercise_log.tell(ExerciseSet("back extension", day, repetitions=10), at(day, 20))
        mornings.append(
            lives.morning(day + timedelta(days=1), back_pain=3 + noise[n % 5] + (effect if arm is Arm.B else 0))
        )
    home.diary_exchange.bring(mornings, at(sealed.last_day + timedelta(days=2)))
    return home.experiments.result(at(sealed.last_day + timedelta(days=3)))


def test_phases_find_a_planted_difference_and_say_what_was_seen(home, lives):
    kept = home.experiments.start(Wanted("strength", (START + timedelta(days=1),)), 7, now=at(START))
    found = live_phases(home, lives, kept, 2, swap=(0, 1))
    assert (found.result.complete, found.result.missed, found.result.swapped) == (6, 0, 1)
    assert found.result.confirmed == 5
    assert found.result.verdict.direction is Direction.HARMS
    assert found.result.effect.value == pytest.approx(2.0, abs=0.25)
    assert found.result.test.p_value == pytest.approx(2 / 2**6)
    told = found_answer(found)
    assert "Phases of B against phases of A: worse" in told.message
    assert "little confidence" in told.message
    assert "6 pairs of phases of 21 days" in told.report[0].message
    assert experiment_chart(told, catalogue()).rows[0].label == "mornings of phases"


def test_phases_without_a_difference_find_none(home, lives):
    kept = home.experiments.start(Wanted("strength", (START + timedelta(days=1),)), 7, now=at(START))
    assert live_phases(home, lives, kept, 0).result.verdict.direction in {
        Direction.NO_DIFFERENCE,
        Direction.CANNOT_TELL,
    }


def test_a_professional_who_set_strength_work_keeps_it_from_being_left_out(home):
    from backstride.learn.experiments.protocol import NotReadyYet

    with pytest.raises(NotReadyYet):
        home.experiments.start(Wanted("strength", prescribed=True), 7, now=at(START))


def pair(kind: str, **more) -> Protocol:
    days = (START + timedelta(days=1), START + timedelta(days=3))
    return Protocol(kind, "back_morning", 1.0, 1, (SealedPair(*days, Arm.A),), **more)


def stepped(lives, template, day, cadence):
    run = lives.run_on(template, day, 30.0)
    return replace(run, facts=replace(run.facts, cadence_mean_spm=cadence))


def test_the_watch_tells_quicker_steps_from_usual_ones(home, copies, lives):
    template = lives.template_of(home, copies["alone.fit"])
    before = [stepped(lives, template, START - timedelta(days=n), 168.0) for n in range(1, 20, 2)]
    sealed = pair("cadence")
    first, second = sealed.sessions
    done = [stepped(lives, template, first, 168.5), stepped(lives, template, second, 172.5)]
    assert sessions_seen(sealed, [], [*before, *done], []) == {first: Arm.A, second: Arm.B}
    unseen = [replace(done[0], facts=replace(done[0].facts, cadence_mean_spm=None))]
    assert sessions_seen(sealed, [], [*before, *unseen], []) == {}
    assert sessions_seen(sealed, [], [*before[:3], *done], []) == {}


def test_the_kit_tells_which_shoes_were_worn(home):
    sealed = pair("shoes", shoes=("one", "two"))
    first, second = sealed.sessions
    worn = [Worn("x", first, 5000.0, "two"), Worn("y", second, 5000.0, "three")]
    assert sessions_seen(sealed, [], [], worn) == {first: Arm.B}


def test_shoes_of_an_experiment_are_kept_and_sealed(home, copies, lives):
    template = lives.template_of(home, copies["alone.fit"])
    shoes = [home.kit.tell_shoe(Shoe("", name, drop_mm=8.0), at(START)) for name in ("one", "two")]
    runs = [lives.run_on(template, START - timedelta(days=n), 60.0) for n in range(1, 41)]
    runs = [replace(run, facts=replace(run.facts, distance_m=10_000.0)) for run in runs]
    home.records.replace_runs([], runs)
    for n, run in enumerate(runs):
        home.kit.wear(run.run_id, at(START), shoes[n % 2].shoe_id)
    days = tuple(START + timedelta(days=2 * n) for n in range(1, 25))
    wanted = Wanted("shoes", days, shoes=tuple(one.shoe_id for one in shoes))
    kept = home.experiments.start(wanted, 5, now=at(START))
    assert protocol_of(home.experiments.latest()).shoes == tuple(one.shoe_id for one in shoes) == kept.shoes


def test_a_coin_says_whether_to_run_today_or_tomorrow_where_a_run_may_wait(home, copies, lives):
    template = lives.template_of(home, copies["alone.fit"])
    weekdays = {1, 3, 6}
    days = [START - timedelta(days=n) for n in range(1, 57)]
    home.records.replace_runs([], [lives.run_on(template, day, 30.0) for day in days if day.weekday() in weekdays])
    kept = home.experiments.start(Wanted("run-day"), 7, now=at(START))
    pairs = protocol_of(kept).pairs
    assert all(pair.second_day - pair.first_day == timedelta(days=1) for pair in pairs)
    assert {pair.first_day.weekday() for pair in pairs} == {3}
    assert {pair.first_arm for pair in pairs} == {Arm.A, Arm.B}
    rest = next(pair for pair in pairs if pair.first_arm is Arm.B)
    assert home.experiments.next(now=at(rest.first_day)) is Arm.B
    assert home.experiments.next(now=at(rest.second_day)) is Arm.A


def test_a_rest_that_was_drawn_is_no_missed_session(home, copies, lives):
    pair = SealedPair(START, START + timedelta(days=1), Arm.B)
    sealed = Protocol("run-day", "back_morning", 1.0, 1, (pair,))
    rows = [{"date": str(START), "run_min": 0.0}, {"date": str(pair.second_day), "run_min": 30.0}]
    seen = sessions_seen(sealed, rows, [], [])
    assert seen == {START: Arm.B, pair.second_day: Arm.A}
    for day, score in ((pair.second_day, "1"), (pair.second_day + timedelta(days=1), "3")):
        home.diary.save(EntryKind.MORNING, {"at": at(day, 7).isoformat(), "back_pain": score}, at(day, 7))
    told = {one.day: one for one in diary_days(home.diary.entries())}
    [found] = outcomes(sealed, told, rows, pair.second_day + timedelta(days=1), seen)
    assert found.difference == -2.0
    assert found.confirmed


def test_days_named_one_after_the_other_are_no_days_to_wait_on(home):
    every_day = tuple(START + timedelta(days=n) for n in range(28))
    with pytest.raises(TooFewSessions):
        home.experiments.start(Wanted("run-day", every_day), 7, now=at(START))
