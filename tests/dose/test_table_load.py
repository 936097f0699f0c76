from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.dose.first_load import FirstLoad
from backstride.dose.model import EXPONENTS, RunLoad
from backstride.dose.table_load import TableLoad
from backstride.runner import Sex
from backstride.runs.motion_state import State
from backstride.store.codec import from_json, to_json

MODEL = TableLoad()
STEADY = {"speed_m_per_s": 3.0, "cadence_spm": 165.0}


def cut(gait, start, end):
    columns = {name: getattr(gait, name)[start:end] for name in gait.__slots__ if name not in ("start", "origin")}
    return replace(gait, **columns)


def varied(make, seconds=1200):
    gait = make.gait(seconds=seconds, **STEADY)
    at = np.arange(seconds)
    return replace(gait, speed_m_per_s=3.0 + 0.4 * np.sin(at / 60), cadence_spm=168.0 + 6 * np.sin(at / 45))


def test_steady_running_has_levels_groups_and_load_time(make):
    run = MODEL(make.gait(seconds=600, **STEADY), make.runner, make.day)
    assert set(run.levels) == {"L5S1", "L4L5", "L3L4", "L2L3", "L1L2"}
    assert "multifidus" in run.groups
    level = run.levels["L5S1"]
    assert run.load_time_bw_s.value == pytest.approx(600 * level.compression_mean_bw.value)
    assert run.powered_sums[0] == pytest.approx(run.steps.value * level.compression_peak_bw.value, rel=1e-3)
    assert len(run.powered_sums) == len(EXPONENTS)
    assert run.outside_measured == ()


@settings(max_examples=15, deadline=None)
@given(at=st.integers(60, 1140))
def test_a_run_split_in_two_sums_to_the_whole(make, at):
    whole = varied(make)
    parts = [MODEL(cut(whole, *ends), make.runner, make.day) for ends in ((0, at), (at, 1200))]
    one = MODEL(whole, make.runner, make.day)
    for name in ("load_time_bw_s", "steps", "peak_sum_bw"):
        for end in ("low", "value", "high"):
            assert sum(getattr(getattr(p, name), end) for p in parts) == pytest.approx(
                getattr(getattr(one, name), end), rel=2e-3
            )
    assert np.sum([p.powered_sums for p in parts], axis=0) == pytest.approx(one.powered_sums, rel=1e-5)


@given(seconds=st.integers(60, 3000), more=st.integers(1, 600))
@settings(max_examples=20, deadline=None)
def test_longer_is_more(make, seconds, more):
    short, long = (MODEL(make.gait(seconds=n, **STEADY), make.runner, make.day) for n in (seconds, seconds + more))
    assert long.load_time_bw_s.value > short.load_time_bw_s.value
    assert all(a > b for a, b in zip(long.powered_sums, short.powered_sums, strict=True))


def test_walking_and_running_are_looked_up_apart(make):
    walk = MODEL(make.gait(state=State.WALKING, speed_m_per_s=1.4, cadence_spm=112.0), make.runner, make.day)
    run = MODEL(make.gait(**STEADY), make.runner, make.day)
    assert walk.levels["L5S1"].compression_peak_bw.value < run.levels["L5S1"].compression_peak_bw.value
    assert walk.net_peak_bw is None
    assert walk.running_peak_bw is None


def test_standing_asks_nothing_that_the_table_knows(make):
    still = MODEL(make.gait(state=State.STANDING, speed_m_per_s=0.0), make.runner, make.day)
    assert (still.levels, still.groups, still.load_time_bw_s, still.powered_sums) == (None, None, None, None)


@pytest.mark.parametrize(
    ("columns", "reason"),
    [({"grade_percent": 6.0}, "slope"), ({"speed_m_per_s": 2.0}, "speed_below"), ({"cadence_spm": 210.0}, "cadence"),
     ({"speed_m_per_s": 5.5}, "speed_above"), ({"speed_m_per_s": np.nan}, "speed_unknown")],
)  # fmt: skip
def test_a_run_unlike_those_measured_is_wider_and_says_why(make, columns, reason):
    usual = MODEL(make.gait(**STEADY), make.runner, make.day).load_time_bw_s
    other = MODEL(make.gait(**(STEADY | columns)), make.runner, make.day)
    assert reason in other.outside_measured
    wide = other.load_time_bw_s
    assert (wide.high - wide.value) / wide.value >= 1.3 * (usual.high - usual.value) / usual.value


def test_a_runner_unlike_those_measured_is_wider(make):
    woman = replace(make.runner, sex=Sex.FEMALE)
    run = MODEL(make.gait(**STEADY), woman, make.day)
    assert run.outside_measured == ("sex_f",)


def test_the_store_can_keep_it(make):
    run = MODEL(varied(make), make.runner, make.day)
    assert from_json(RunLoad, to_json(run)) == run


def test_a_load_kept_by_the_first_model_is_still_read(make):
    old = to_json(FirstLoad()(make.gait(**STEADY), make.runner, make.day))
    for name in ("net_peak_bw", "levels", "groups", "load_time_bw_s", "powered_sums"):
        old.pop(name)
    assert from_json(RunLoad, old).levels is None


def test_forces_agree_with_the_first_model_within_their_bands(make):
    mine, first = (model(make.gait(**STEADY), make.runner, make.day) for model in (MODEL, FirstLoad()))
    assert mine.steps == first.steps
    assert first.running_peak_bw.low < mine.running_peak_bw.value < first.running_peak_bw.high
