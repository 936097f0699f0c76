"""Better is taken back by a rise beyond chance, not by every unlucky row of mornings."""

from datetime import date, timedelta

import numpy as np
import pytest

from backstride.diary.comparison import Veto
from backstride.diary.daily import DiaryDay
from backstride.services.learning.veto import vetoes

FIRST = date(2025, 1, 1)


def found(rng: np.random.Generator, days: int, rise: float) -> tuple[Veto, ...]:
    told, after, without, ran = {}, [], [], False
    for day in (FIRST + timedelta(days=n) for n in range(days)):
        leg = float(np.clip(np.round(1.5 + rng.normal(0.0, 1.0) + rise * ran), 0.0, 10.0))
        pill, sign = float(rng.uniform() < 0.12), 1.0 if rng.uniform() < 0.05 else None
        told[day] = DiaryDay(day, back_morning=3.0, leg_morning=leg, painkiller=pill, leg_sign=sign)
        (after if ran else without).append(day)
        ran = rng.uniform() < 0.45
    return vetoes(told, without, after)


@pytest.mark.parametrize("days", [60, 180, 365])
def test_legs_and_painkillers_that_only_vary_rarely_forbid_better(days):
    rng = np.random.default_rng(days)
    assert sum(bool(found(rng, days, 0.0)) for _ in range(60)) < 24


@pytest.mark.parametrize("days", [90, 365])
def test_a_leg_that_hurts_a_point_more_after_it_nearly_always_forbids_better(days):
    rng = np.random.default_rng(days)
    assert sum(Veto.LEG_PAIN_ROSE in found(rng, days, 1.0) for _ in range(40)) >= 38


def test_a_sign_that_was_never_there_without_counts_at_once():
    days = [FIRST + timedelta(days=n) for n in range(40)]
    told = {day: DiaryDay(day, back_morning=3.0) for day in days}
    told[days[1]] = DiaryDay(days[1], back_morning=3.0, leg_sign=1.0)
    assert vetoes(told, days[::2], days[1::2]) == (Veto.LEG_SIGNS_ROSE,)


def test_nothing_told_forbids_nothing():
    assert vetoes({}, [FIRST], [FIRST]) == ()
