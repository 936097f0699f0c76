"""Experiments in a home: sealed, opened day by day, stopped by the diary, analysed as they were fixed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from backstride.bootstrap import Backstride
from backstride.diary.body_map import LEG
from backstride.diary.fields import EntryKind, LegSign
from backstride.diary.gate import GateClosed, GateState
from backstride.diary.kit import Shoe
from backstride.learn import Direction
from backstride.learn.experiments import Arm
from backstride.learn.experiments.protocol import NoSuchExperiment, NotReadyYet, TooFewSessions
from backstride.runner import Change
from backstride.services.diary.gear import NoSuchShoe
from backstride.services.experiments.days import left_out_of, stops
from backstride.services.experiments.kept import (
    ExperimentRunning,
    ExperimentStopped,
    NoExperimentYet,
    NoPlanToDrawFrom,
    ProtocolWasChanged,
    SessionInThePast,
    TooFewPairs,
    Wanted,
    protocol_of,
)
from backstride.services.experiments.seen import done_arm
from backstride.services.gate import NoPlanForYou

START = date(2026, 3, 2)
NONE = {"none_of_these": True}
PAIRS = 14
DAYS = tuple(START + timedelta(days=2 * n) for n in range(2 * PAIRS))


def at(day: date, hour: int = 8) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


@pytest.fixture
def home(new_home: Callable[[], Backstride]) -> Backstride:
    opened = new_home()
    opened.me.tell(Change(date(2020, 1, 1), birth_year=1988, zone="UTC"), at(START))
    return opened


@pytest.fixture
def sealed(home):
    home.safety.answer(NONE, at(START))
    kept = home.experiments.start(Wanted("time-of-day", DAYS), 5, now=at(START))
    return home, kept


def tell(home, day, **told):
    return home.diary.save(EntryKind.MORNING, {"at": at(day, 7).isoformat(), **told}, at(day, 7))


def arm_of(kept, day):
    return next(arm for pair in protocol_of(kept).pairs if (arm := pair.arm_on(day)) is not None)


def test_an_experiment_is_kept_with_its_seed_its_chance_and_its_fingerprint(sealed):
    home, kept = sealed
    assert home.experiments.latest() == replace(kept, power=dict(kept.power))
    assert (kept.seed, len(kept.pairs), kept.sealed_on) == (5, PAIRS, START)
    assert 0.0 < kept.power["0.5"] < kept.power["1"] < kept.power["2"] <= 1.0
    again = home.experiments.stop(at(START))
    assert again.fingerprint == kept.fingerprint
    later = home.experiments.start(Wanted("time-of-day", DAYS), 5, now=at(START, 9))
    assert later.fingerprint == kept.fingerprint


def test_only_today_is_opened(sealed):
    home, kept = sealed
    assert home.experiments.next(now=at(START)) is arm_of(kept, START)
    assert home.experiments.next(now=at(START + timedelta(days=1))) is None
    assert home.experiments.next(now=at(DAYS[1])) is not arm_of(kept, START)


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        (None, GateState.NEVER_ASKED),
        ({"saddle_numbness": "yes"}, GateState.EMERGENCY),
        ({"weight_loss": "yes"}, GateState.SEE_SOMEONE),
        ({"both_legs": "not_sure"}, GateState.ASK_FIRST),
    ],
)
def test_nobody_is_randomised_before_an_open_gate(home, answers, state):
    if answers is not None:
        home.safety.answer({**NONE, **answers}, at(START))
    for ask in (
        lambda: home.experiments.start(Wanted("time-of-day", DAYS), 5, now=at(START)),
        lambda: home.experiments.next(now=at(START)),
    ):
        with pytest.raises(GateClosed) as closed:
            ask()
        assert closed.value.reading.state in {state, GateState.EMERGENCY}
    assert home.experiments.all() == ()


def test_gentle_days_have_no_experiments(sealed):
    home, _ = sealed
    tell(home, START, back_pain="2")
    tell(home, START + timedelta(days=1), back_pain="8")
    home.safety.answer(NONE, at(START + timedelta(days=1), 9))
    assert home.safety.state(at(START + timedelta(days=1), 10)).state is GateState.GENTLE
    with pytest.raises(GateClosed):
        home.experiments.next(now=at(START + timedelta(days=1), 10))


def test_nobody_without_a_plan_is_randomised(new_home):
    home = new_home()
    home.safety.answer(NONE, at(START))
    with pytest.raises(NoPlanForYou):
        home.experiments.start(Wanted("time-of-day", DAYS), 5, now=at(START))


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        (Wanted("swimming", DAYS), NoSuchExperiment),
        (Wanted("treadmill", DAYS), NotReadyYet),
        (Wanted("shoes", DAYS), NotReadyYet),
        (Wanted("shoes", DAYS, shoes=("x", "y")), NoSuchShoe),
        (Wanted("run-walk", DAYS, prescribed=True), NotReadyYet),
        (Wanted("time-of-day", DAYS[:1]), TooFewSessions),
        (Wanted("time-of-day"), NoPlanToDrawFrom),
        (Wanted("time-of-day", (START - timedelta(days=1), *DAYS)), SessionInThePast),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(home, wanted, problem):
    home.safety.answer(NONE, at(START))
    with pytest.raises(problem):
        home.experiments.start(wanted, 5, now=at(START))
    with pytest.raises(NoExperimentYet):
        home.experiments.latest()


def test_pairs_that_can_never_give_a_verdict_are_not_sealed(home):
    home.safety.answer(NONE, at(START))
    wanted = Wanted("time-of-day", DAYS[:10])
    assert set(home.experiments.preview(wanted, now=at(START)).power.values()) == {0.0}
    with pytest.raises(TooFewPairs):
        home.experiments.start(wanted, 5, now=at(START))


def test_shoes_that_nobody_ran_in_are_not_compared(home):
    home.safety.answer(NONE, at(START))
    pairs = [home.kit.tell_shoe(Shoe("", name, drop_mm=drop), at(START)) for name, drop in (("one", 8.0), ("two", 2.0))]
    with pytest.raises(NotReadyYet) as problem:
        home.experiments.start(Wanted("shoes", DAYS, shoes=tuple(one.shoe_id for one in pairs)), 5, now=at(START))
    assert set(problem.value.found) == {"shoes-not-worn-in", "shoes-too-different"}


def test_one_experiment_at_a_time(sealed):
    home, _ = sealed
    with pytest.raises(ExperimentRunning):
        home.experiments.start(Wanted("cadence", DAYS), 6, now=at(START))
    home.safety.answer(NONE, at(DAYS[-1] + timedelta(days=1), 7))
    days = tuple(DAYS[-1] + timedelta(days=2 + n) for n in range(24))
    assert home.experiments.start(Wanted("cadence", days), 6, now=at(DAYS[-1] + timedelta(days=1))).kind == "cadence"


def test_what_was_changed_after_sealing_is_not_shown(sealed):
    home, kept = sealed
    home.records.tell(replace(kept, act_on=0.3), kept.fingerprint, at(START))
    for use in (
        home.experiments.latest,
        lambda: home.experiments.next(now=at(START)),
        lambda: home.experiments.result(at(START)),
    ):
        with pytest.raises(ProtocolWasChanged):
            use()


@pytest.mark.parametrize(
    ("mornings", "reason"),
    [([1, 1, 1, 6], "too-high"), ([1, 1, 1, 4], "jumped"), ([1, 1, 3, 3, 3], "stays-raised")],
)
def test_the_diary_stops_it_and_it_stays_stopped(sealed, mornings, reason):
    home, kept = sealed
    for n, score in enumerate(mornings):
        tell(home, START + timedelta(days=n), back_pain=str(score))
    found = stops(protocol_of(kept), home.diary.entries(), START + timedelta(days=len(mornings) - 1), GateState.GO)
    assert reason in found
    day = START + timedelta(days=len(mornings) - 1)
    home.experiments.result(at(day))
    assert reason in home.experiments.latest().stopped_by
    home.safety.answer(NONE, at(day + timedelta(days=14), 7))
    with pytest.raises(ExperimentStopped):
        home.experiments.next(now=at(day + timedelta(days=15)))


def test_calm_mornings_do_not_stop_it(sealed):
    home, kept = sealed
    for n, score in enumerate([2, 1, 3, 2, 4, 2]):
        tell(home, START + timedelta(days=n), back_pain=str(score), leg_pain="0")
    assert stops(protocol_of(kept), home.diary.entries(), START + timedelta(days=5), GateState.GO) == ()


@pytest.mark.parametrize("told", [{"leg_signs": [LegSign.TINGLING]}, {"leg_pain": 2}, {"regions": sorted(LEG)[:1]}])
def test_a_leg_that_shows_something_new_stops_it_and_what_it_showed_before_does_not(sealed, lives, told):
    _, kept = sealed
    told = {name: frozenset(value) if isinstance(value, list) else value for name, value in told.items()}
    before, since = (lives.morning(START + timedelta(days=n), **told) for n in (-3, 1))
    reasons = lambda entries: stops(protocol_of(kept), entries, START + timedelta(days=2), GateState.GO)  # noqa: E731
    assert reasons([since]) == ("leg",)
    assert reasons([before, since]) == ()


def test_a_stop_sign_stops_it(sealed):
    _, kept = sealed
    assert stops(protocol_of(kept), [], START + timedelta(days=2), GateState.SEE_SOMEONE) == ("stop-sign",)


def lived(home, kept, lives, template, effect, *, swap=(), skip=(), **after_b):
    """Live through all days: the morning after B is higher by the effect; some are swapped, some left out."""
    runs = []
    for day in DAYS:
        arm = arm_of(kept, day)
        did = (Arm.A if arm is Arm.B else Arm.B) if day in swap else arm
        if day not in skip:
            runs.append(lives.run_on(template, day, 40.0, hour=6 if did is Arm.A else 18))
        more = after_b if arm is Arm.B else {}
        score = 3 + (effect if arm is Arm.B else 0)
        home.diary_exchange.bring(
            [lives.morning(day + timedelta(days=1), back_pain=score, **more)], at(day + timedelta(days=1))
        )
    home.records.replace_runs([], runs)
    return home.experiments.result(at(DAYS[-1] + timedelta(days=2)))


@pytest.fixture
def doing(home, copies, lives):
    template = lives.template_of(home, copies["alone.fit"])
    home.safety.answer(NONE, at(START))
    kept = home.experiments.start(Wanted("time-of-day", DAYS, expectation=-1.0), 5, now=at(START))
    return lambda effect, **more: lived(home, kept, lives, template, effect, **more)


def test_a_planted_difference_is_found(doing):
    found = doing(-2)
    assert (found.result.complete, found.result.missed, found.result.swapped) == (PAIRS, 0, 0)
    assert found.result.verdict.direction is Direction.HELPS
    assert found.result.effect.low < -1.5
    assert found.result.test.p_value == pytest.approx(2 / 2**PAIRS)
    report = {item.code: item.values for item in found.report}
    assert report["blinding"]["expectation_points"] == -1.0
    assert report["sample-size"]["power"] is not None


def test_an_experiment_without_a_recorded_run_gives_no_verdict(home, copies, lives):
    home.safety.answer(NONE, at(START))
    kept = home.experiments.start(Wanted("time-of-day", DAYS), 5, now=at(START))
    template = lives.template_of(home, copies["alone.fit"])
    found = lived(home, kept, lives, template, -2, skip=DAYS)
    assert found.result.verdict.direction is Direction.CANNOT_TELL


def test_every_report_lists_what_was_tried_before_and_hides_the_order_until_the_end(sealed):
    home, first = sealed
    early = {item.code: item.values for item in home.experiments.result(at(DAYS[3])).report}
    assert early["sequence"]["seed"] is None
    assert early["sequence"]["order"] is None
    home.experiments.stop(at(DAYS[3]))
    later = tuple(day + timedelta(days=40) for day in DAYS)
    home.safety.answer(NONE, at(later[0] - timedelta(days=1)))
    home.experiments.start(Wanted("cadence", later), 6, now=at(later[0] - timedelta(days=1), 9))
    report = {item.code: item.values for item in home.experiments.result(at(later[-1] + timedelta(days=2))).report}
    assert report["earlier"]["count"] == 1
    assert str(first.sealed_on) in report["earlier"]["experiments"]
    assert "stopped" in report["earlier"]["experiments"]
    assert report["sequence"]["seed"] == 6


def test_no_planted_difference_is_not_found(doing):
    assert doing(0).result.verdict.direction in {Direction.NO_DIFFERENCE, Direction.CANNOT_TELL}


def test_b_is_not_called_better_when_painkillers_were_more_after_it(doing):
    verdict = doing(-2, painkiller=True).result.verdict
    assert verdict.direction is Direction.CANNOT_TELL
    assert verdict.reasons == ("veto-painkillers-rose",)


def test_missed_and_swapped_days_are_kept_as_they_were(doing):
    found = doing(-2, swap=DAYS[:2], skip=DAYS[4:5])
    assert (found.result.complete, found.result.missed, found.result.swapped) == (PAIRS - 1, 1, 1)
    assert found.result.effect.value == pytest.approx(-2.0, abs=0.2)


@pytest.mark.parametrize(
    ("kind", "row", "arm"),
    [
        ("run-walk", {"run_min": 30.0, "walk_min": 5.0}, Arm.A),
        ("run-walk", {"run_min": 0.0, "walk_min": 40.0}, Arm.B),
        ("treadmill", {"run_min": 40.0, "treadmill_min": 40.0}, Arm.B),
        ("treadmill", {"run_min": 40.0, "treadmill_min": 0.0}, Arm.A),
        ("time-of-day", {"run_min": 40.0, "early_run_min": 40.0}, Arm.A),
        ("time-of-day", {"run_min": 40.0, "early_run_min": 0.0}, Arm.B),
        ("cadence", {"run_min": 40.0}, None),
        ("time-of-day", {}, None),
        ("run-day", {"run_min": 40.0}, Arm.A),
        ("run-day", {"run_min": 0.0}, Arm.B),
        ("run-day", {}, None),
    ],
)
def test_what_the_watch_saw(kind, row, arm):
    assert done_arm(kind, row) is arm


def test_an_unknown_day_was_not_left_out():
    assert left_out_of({"run_min": 0.0, "walk_min": 0.0})
    assert not left_out_of({"run_min": 0.0, "walk_min": 30.0})
    assert not left_out_of({})
