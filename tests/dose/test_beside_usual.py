"""One run beside the usual one: the back's share, and the one thing that stood out."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from backstride.dose.beside_usual import BesideUsual, Trait, beside_usual, ruler
from backstride.dose.model import RunLoad
from backstride.runs.run_facts import RunFacts


@pytest.fixture
def facts(make: SimpleNamespace) -> Callable[..., RunFacts]:
    return lambda **told: replace(make.dated(0).facts, **told)


@pytest.fixture
def load(make: SimpleNamespace) -> Callable[[float], RunLoad]:
    known = make.dated(0).load
    return lambda total: replace(known, peak_sum_bw=known.peak_sum_bw.scaled(total / known.peak_sum_bw.value, "BW"))


USUAL = [{"moving_s": 1800.0 + 60 * n, "distance_m": 5000.0 + 150 * n, "climb_m": 40.0 + 4 * n} for n in range(8)]


def test_an_ordinary_run_stands_out_in_nothing(facts: Any, load: Any) -> None:
    before, loads = [facts(**one) for one in USUAL], [load(10_000.0) for _ in USUAL]
    seen = beside_usual(facts(moving_s=2000.0, distance_m=5500.0, climb_m=50.0), load(12_000.0), before, loads)
    assert (seen.back_ratio, seen.stood_out) == (pytest.approx(1.2), None)


@pytest.mark.parametrize(
    ("told", "trait", "ratio"),
    [
        ({"climb_m": 324.0}, Trait.CLIMB, 6.0),
        ({"moving_s": 4020.0, "distance_m": 11_000.0}, Trait.TIME, 2.0),
        ({"moving_s": 1250.0, "distance_m": 5000.0}, Trait.SPEED, 1.46),
    ],
)
def test_what_is_far_from_usual_stands_out(facts: Any, told: Any, trait: Trait, ratio: float) -> None:
    seen = beside_usual(facts(**told), None, [facts(**one) for one in USUAL], [None] * len(USUAL))
    assert (seen.stood_out, seen.back_ratio) == (trait, None)
    assert seen.ratio == pytest.approx(ratio, rel=0.03)


def test_of_few_runs_nothing_is_called_usual(facts: Any, load: Any) -> None:
    before = [facts(**one) for one in USUAL[:4]]
    assert beside_usual(facts(climb_m=900.0), load(1.0), before, [load(1.0)] * 4) == BesideUsual()


def test_a_run_lies_on_the_ruler_of_those_before_it_by_what_it_and_they_tell(facts: Any, load: Any) -> None:
    before = [(facts(**one, descent_m=None), load(1000.0 * (10 + n))) for n, one in enumerate(USUAL)]
    found = {one.name: one for one in ruler((facts(distance_m=7000.0, moving_s=2400.0), load(9_000.0)), before)}
    assert list(found) == ["back", "distance", "time", "pace", "climb"]
    assert (found["distance"].value, found["distance"].before.least, found["distance"].before.most) == (
        7000,
        5000,
        6050,
    )
    back = found["back"].before
    assert found["back"].value == pytest.approx(9_000.0)
    assert [back.least, back.quarter, back.middle, back.three_quarters, back.most] == pytest.approx(
        [10_000, 11_750, 13_500, 15_250, 17_000]
    )


def test_with_few_runs_or_without_loads_there_is_no_ruler_for_them(facts: Any) -> None:
    run, before = (facts(), None), [(facts(**one), None) for one in USUAL]
    assert ruler(run, before[:4]) == ()
    assert "back" not in {one.name for one in ruler(run, before)}
