"""The verdict table: the first rule that holds, and size beside it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.learn import RULES, Direction, Size
from backstride.learn.mixture import Mixture
from backstride.learn.reported import SAME_SCALE, ReportedEffect, tabulated
from backstride.learn.verdict import Chances, chances, judge


def effect(mean: float, sd: float) -> ReportedEffect:
    return ReportedEffect(Mixture(np.ones(1), np.array([mean]), np.array([sd])), SAME_SCALE)


def verdict(mean: float, sd: float, *, act_on: float = 1.0, reasons=(), available: bool = True, better: bool = False):
    found = chances(effect(mean, sd), act_on, RULES, more_is_better=better)
    return judge(found, reasons, RULES.chance, difference_available=available)


@pytest.mark.parametrize(
    ("mean", "sd", "direction", "size"),
    [
        (2.0, 0.2, Direction.HARMS, Size.WORTH_ACTING_ON),
        (-2.0, 0.2, Direction.HELPS, Size.WORTH_ACTING_ON),
        (0.75, 0.05, Direction.HARMS, Size.SMALL),
        (0.9, 0.2, Direction.HARMS, Size.UNCLEAR),
        (0.0, 0.2, Direction.NO_DIFFERENCE, Size.SMALL),
        (0.5, 0.1, Direction.CANNOT_TELL, Size.NONE),
        (0.0, 1.0, Direction.CANNOT_TELL, Size.NONE),
    ],
)
def test_first_rule_that_holds(mean: float, sd: float, direction: Direction, size: Size) -> None:
    given_verdict = verdict(mean, sd)
    assert (given_verdict.direction, given_verdict.size) == (direction, size)


def test_any_reason_comes_first() -> None:
    assert verdict(3.0, 0.1, reasons=("stop-sign",)).direction is Direction.CANNOT_TELL
    assert verdict(3.0, 0.1, reasons=("stop-sign",)).reasons == ("stop-sign",)


def test_no_difference_is_not_available_when_scores_are_missing_because_of_pain() -> None:
    assert verdict(0.0, 0.1, available=False).reasons == ("missing-because-of-pain",)
    assert verdict(2.0, 0.1, available=False).direction is Direction.HARMS


def test_more_can_be_better() -> None:
    assert verdict(2.0, 0.2, better=True).direction is Direction.HELPS
    assert verdict(-2.0, 0.2, better=True).direction is Direction.HARMS


def test_allowance_for_bias_costs_certainty() -> None:
    sharp = effect(0.72, 0.1)
    assert sharp.above(RULES.margin) > RULES.chance
    assert chances(sharp, 1.0, RULES, more_is_better=False).worse < RULES.chance + 0.01


@given(st.floats(-4, 4), st.floats(0.05, 2), st.floats(0.5, 3))
def test_chances_are_chances_and_mirror(mean: float, sd: float, act_on: float) -> None:
    found = chances(effect(mean, sd), act_on, RULES, more_is_better=False)
    mirrored = chances(effect(-mean, sd), act_on, RULES, more_is_better=True)
    assert found.worse + found.better + found.within == pytest.approx(1.0, abs=1e-9)
    assert found.worse == pytest.approx(mirrored.worse, abs=1e-9)
    assert found.worse_act_on <= found.worse + 1e-12


@given(st.floats(0, 1), st.floats(0, 1))
def test_harms_never_with_a_chance_below_what_is_needed(worse: float, needed: float) -> None:
    given_verdict = judge(Chances(worse, 0.0, 0.0, worse, 0.0), (), needed, difference_available=True)
    assert (given_verdict.direction is Direction.HARMS) == (worse > needed)


def test_reported_scale_rises_and_is_flat_at_the_floor() -> None:
    scale = tabulated(np.full(50, -3.0), 0.5, 1.0)
    middle = tabulated(np.full(50, 5.0), 0.5, 1.0)
    assert scale.reported(1.0) == pytest.approx(0.0, abs=1e-3)
    assert middle.reported(1.0) == pytest.approx(1.0, abs=1e-3)
    assert middle.latent(middle.reported(0.7)) == pytest.approx(0.7, abs=1e-6)
    assert np.isinf(scale.latent(-0.5))
    assert (np.diff(scale.reported_effects) >= -1e-12).all()
