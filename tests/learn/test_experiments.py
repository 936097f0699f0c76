"""Experiments: sealed pairs of planned sessions, an exact test, and refusals that hold."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.learn import Direction
from backstride.learn.experiments import (
    KINDS,
    Arm,
    Around,
    Earlier,
    PairOutcome,
    StopReason,
    analyse,
    paired_test,
    power_of_pairs,
    report_items,
    reveal,
    seal,
    stop_reasons,
)
from backstride.learn.experiments.kinds import Before, cadence_raise_percent, hindrances
from backstride.learn.experiments.power import UNKNOWN_SPREAD, missed_pairs, pair_spread
from backstride.learn.experiments.protocol import AdviceClosed, NoSuchExperiment, NotReadyYet, TooFewSessions
from backstride.learn.experiments.randomisation import NoCompletePair
from backstride.learn.experiments.result import PairsOfAnotherProtocol, mornings_after, pair_posterior

START = date(2026, 3, 2)
READY = Before(shoe_km=(60.0, 45.0), shoe_drop_mm=(8.0, 6.0), treadmill_runs=3)


def days(count: int, every: int = 3) -> list[date]:
    return [START + timedelta(days=every * i) for i in range(count)]


def protocol(count: int = 48, seed: int = 5, kind: str = "shoes"):
    return seal(kind, days(count), seed, known=READY, advice_open=True)


def outcomes(sealed, effect: float, spread: float, seed: int = 1) -> list[PairOutcome]:
    rng = np.random.default_rng(seed)
    return [
        PairOutcome(pair, float(a), float(a) + round(effect + spread * rng.normal()))
        for pair, a in zip(sealed.pairs, rng.integers(2, 5, len(sealed.pairs)), strict=True)
    ]


def test_only_allowed_days_and_each_once() -> None:
    sealed = protocol(60)
    used = [day for pair in sealed.pairs for day in (pair.first_day, pair.second_day)]
    assert set(used) <= set(days(60))
    assert len(used) == len(set(used)) == 48


def test_same_seed_same_order_and_both_orders_occur() -> None:
    assert protocol(seed=5) == protocol(seed=5)
    assert protocol(seed=5).fingerprint != protocol(seed=6).fingerprint
    assert {pair.first_arm for pair in protocol().pairs} == set(Arm)


def test_only_today_is_revealed() -> None:
    sealed = protocol()
    pair = sealed.pairs[0]
    assert {reveal(sealed, pair.first_day), reveal(sealed, pair.second_day)} == set(Arm)
    assert reveal(sealed, pair.first_day + timedelta(days=1)) is None


def test_days_far_apart_are_no_pair() -> None:
    sealed = seal(
        "time-of-day", [START, START + timedelta(days=40), START + timedelta(days=42)], 1, known=READY, advice_open=True
    )
    assert [(p.first_day, p.second_day) for p in sealed.pairs] == [
        (START + timedelta(days=40), START + timedelta(days=42))
    ]


def test_refusals() -> None:
    with pytest.raises(AdviceClosed):
        seal("shoes", days(10), 1, known=READY, advice_open=False)
    with pytest.raises(NoSuchExperiment, match="shoes"):
        seal("barefoot", days(10), 1, known=READY, advice_open=True)
    with pytest.raises(TooFewSessions):
        seal("shoes", days(1), 1, known=READY, advice_open=True)
    with pytest.raises(NotReadyYet, match="shoes-not-worn-in"):
        seal("shoes", days(10), 1, known=Before(), advice_open=True)
    with pytest.raises(NoCompletePair):
        paired_test([])
    with pytest.raises(PairsOfAnotherProtocol):
        analyse(protocol(seed=5), outcomes(protocol(seed=77), 0.0, 1.0))


@pytest.mark.parametrize(
    ("kind", "known", "code"),
    [
        ("shoes", Before(shoe_km=(60.0, 29.0)), "shoes-not-worn-in"),
        ("shoes", Before(shoe_km=(60.0, 60.0), shoe_drop_mm=(10.0, 4.0)), "shoes-too-different"),
        ("treadmill", Before(treadmill_runs=1), "treadmill-unfamiliar"),
        ("strength", Before(prescribed=True), "set-by-a-clinician"),
    ],
)
def test_what_keeps_a_kind_from_starting(kind: str, known: Before, code: str) -> None:
    assert hindrances(KINDS[kind], known) == (code,)


def test_cadence_rises_in_two_steps() -> None:
    assert [cadence_raise_percent(day) for day in (0, 13, 14)] == [3.0, 3.0, 5.0]


@given(st.lists(st.integers(-4, 4), min_size=1, max_size=9))
def test_exact_test_is_the_count_over_all_orders(differences: list[int]) -> None:
    sums = [
        abs(sum(s * d for s, d in zip(signs, differences, strict=True)))
        for signs in itertools.product((1, -1), repeat=len(differences))
    ]
    expected = np.mean([total >= abs(sum(differences)) for total in sums])
    assert paired_test([float(d) for d in differences]).p_value == pytest.approx(expected)


def test_exact_test_keeps_its_level_on_nothing() -> None:
    rng = np.random.default_rng(3)
    found = [paired_test(np.round(rng.normal(0, 1.5, 16)).tolist()).p_value <= 0.05 for _ in range(600)]
    assert np.mean(found) <= 0.065


def test_five_pairs_can_never_win() -> None:
    assert paired_test([9.0] * 5).p_value == paired_test([9.0] * 5).smallest_p == 0.0625


def test_result_of_a_real_difference_and_of_none() -> None:
    sealed = protocol()
    harm = analyse(sealed, outcomes(sealed, 1.5, 1.0))
    assert harm.verdict.direction is Direction.HARMS
    assert harm.test is not None
    assert harm.test.p_value < 0.01
    assert harm.effect is not None
    assert harm.effect.low < 1.5 < harm.effect.high
    none = analyse(sealed, outcomes(sealed, 0.0, 0.5))
    assert none.verdict.direction is Direction.NO_DIFFERENCE


def test_nothing_is_judged_with_few_pairs_and_missed_ones_are_counted() -> None:
    sealed = protocol()
    some = outcomes(sealed, 3.0, 0.5)[:8]
    some[0] = PairOutcome(some[0].pair, None, 4.0)
    result = analyse(sealed, some)
    assert result.verdict.reasons == ("few-pairs",)
    assert (result.planned, result.complete, result.missed) == (24, 7, 17)
    assert analyse(sealed, []).effect is None


def test_posterior_of_pairs_covers_at_its_rate() -> None:
    rng, held = np.random.default_rng(8), []
    for _ in range(300):
        truth = rng.normal(0.0, 1.0)
        posterior = pair_posterior(rng.normal(truth, 1.5, 20).tolist(), 2.0)
        held.append(posterior.quantile(0.05) <= truth <= posterior.quantile(0.95))
    assert 0.85 <= np.mean(held) <= 0.95


def test_mornings_after_find_the_right_arm() -> None:
    sealed = protocol(4)
    scores = {day + timedelta(days=1): float(i) for i, day in enumerate(days(4))}
    first = mornings_after(sealed, scores, START + timedelta(days=60))[0]
    assert {first.morning_after_a, first.morning_after_b} == {0.0, 1.0}
    assert (first.morning_after_a == 0.0) == (first.pair.first_arm is Arm.A)
    assert mornings_after(sealed, scores, START) == ()


def test_power_grows_with_effect_and_pairs() -> None:
    rng = np.random.default_rng(2)
    small, large, many = (power_of_pairs(n, e, 1.5, rng) for n, e in ((12, 0.5), (12, 2.0), (24, 0.5)))
    assert small < large
    assert small < many + 0.05
    assert power_of_pairs(24, 0.0, 1.5, rng) <= 0.08


@pytest.mark.parametrize(("pairs", "effect", "spread"), [(12, 2.0, 1.0), (16, 1.0, 1.2), (24, 1.0, 1.5)])
def test_the_chance_shown_before_the_start_is_that_of_the_verdict(pairs: int, effect: float, spread: float) -> None:
    """Sealed, lived and analysed from end to end, with the share of lost pairs that the preview counts in."""
    missed, rng = 0.2, np.random.default_rng(3)
    shown = power_of_pairs(pairs, effect, spread, np.random.default_rng(4), missed=missed)
    found = 0
    for seed in range(300):
        sealed = protocol(2 * pairs, seed=seed)
        lived = []
        for pair in sealed.pairs:
            a = None if rng.uniform() < missed else 3.0
            lived.append(PairOutcome(pair, a, 3.0 + round(rng.normal(effect, spread))))
        found += analyse(sealed, lived).verdict.direction is Direction.HARMS
    assert found / 300 == pytest.approx(shown, abs=3.5 * np.sqrt(0.25 * (1 / 300 + 1 / 400)))


def test_pairs_that_cannot_give_a_verdict_show_no_chance() -> None:
    assert power_of_pairs(11, 3.0, 0.5, np.random.default_rng(1)) == 0.0
    assert power_of_pairs(12, 3.0, 0.5, np.random.default_rng(1), missed=0.3) < 0.05


def test_more_lost_mornings_leave_less_chance() -> None:
    rng = np.random.default_rng(1)
    often, rarely = (
        missed_pairs(np.where(rng.uniform(size=90) < share, np.nan, 3.0), phases=False) for share in (0.5, 0.1)
    )
    assert often > 0.6
    assert rarely < 0.3


def test_without_a_recorded_session_there_is_no_verdict() -> None:
    sealed = protocol()
    lived = outcomes(sealed, 3.0, 0.5)
    assert analyse(sealed, lived, recorded=24).verdict.direction is Direction.HARMS
    assert analyse(sealed, lived, recorded=0).verdict.reasons == ("nothing-recorded",)


def test_confirmed_pairs_are_analysed_beside_all() -> None:
    sealed = protocol()
    lived = [replace(one, confirmed=n % 2 == 0) for n, one in enumerate(outcomes(sealed, 2.0, 0.5))]
    found = analyse(sealed, lived)
    assert found.effect is not None
    assert found.confirmed_effect is not None
    assert found.confirmed == 12
    assert found.confirmed_effect.high - found.confirmed_effect.low > found.effect.high - found.effect.low
    assert found.confirmed_verdict is not None
    assert found.confirmed_verdict.direction is Direction.HARMS
    assert analyse(sealed, outcomes(sealed, 2.0, 0.5)).confirmed_effect is None


def test_spread_comes_from_own_scores() -> None:
    assert pair_spread(np.full(3, 2.0)) == UNKNOWN_SPREAD
    assert pair_spread(np.random.default_rng(1).normal(3, 1, 200)) == pytest.approx(np.sqrt(2), rel=0.1)


@pytest.mark.parametrize(
    ("mornings", "before", "leg", "sign", "reason"),
    [
        ((2.0, 6.0), 4.0, False, False, StopReason.TOO_HIGH),
        ((2.0, 5.0), 2.0, False, False, StopReason.JUMPED),
        ((4.0, 4.0, 4.0), 4.0, False, False, StopReason.STAYS_RAISED),
        ((2.0,), 2.0, True, False, StopReason.LEG),
        ((2.0,), 2.0, False, True, StopReason.STOP_SIGN),
    ],
)
def test_each_stop_rule_alone(mornings, before, leg: bool, sign: bool, reason: StopReason) -> None:
    assert stop_reasons(mornings, 2.0, before, leg=leg, stop_sign_open=sign) == (reason,)


def test_usual_days_go_on_even_with_a_high_usual() -> None:
    assert stop_reasons((5.0, 6.0, 5.0), 5.0, 5.0, leg=False, stop_sign_open=False) == ()


def test_report_says_everything_that_was_fixed_and_found() -> None:
    sealed = protocol()
    lived = outcomes(sealed, 1.5, 1.0)
    earlier = (Earlier("shoes", START - timedelta(days=90), START - timedelta(days=80)),)
    around = Around(power=0.8, outcomes=lived, usual=3.0, highest=6.0, earlier=earlier)
    items = {item.code: item.values for item in report_items(analyse(sealed, lived), around)}
    order = " ".join("AB" if pair.first_arm is Arm.A else "BA" for pair in sealed.pairs)
    assert items["sequence"] == {"seed": sealed.seed, "order": order, "fingerprint": sealed.fingerprint}
    assert items["periods"]["periods"].count("A ") == 24
    assert items["dates"] == {"first": str(sealed.sessions[0]), "last": str(sealed.last_day)}
    assert items["carry-over"]["closest_days"] >= 1
    assert items["harms"]["highest"] == 6.0
    assert items["earlier"]["count"] == 1
    assert {"participant", "stop-rules", "limitations", "confirmed"} <= set(items)
    assert items["flow"]["complete"] == 24
    assert items["blinding"]["blinded"] is False
    assert items["effect"]["low"] < 1.5 < items["effect"]["high"]
    assert items["verdict"]["direction"] == "harms"
    empty = {item.code: item.values for item in report_items(analyse(sealed, []), Around(over=False))}
    assert empty["sequence"] == {"seed": None, "order": None, "fingerprint": sealed.fingerprint}
    assert empty["effect"]["value"] is None
    assert set(empty) == set(items)
