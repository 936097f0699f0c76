"""Laws of the small parts of the body: what each says at its edges, by figures that are not read off the code."""

import numpy as np
import pytest

from backstride.body.cycles import Strides, over_cycle
from backstride.body.ensemble import Band
from backstride.body.gait.law import Steady, duty_factor, force_bw, peak_bw
from backstride.body.measured_range import _wider
from backstride.estimates import Estimate


def test_a_wider_band_is_half_as_wide_again_on_both_sides():
    band = _wider(Band(np.array([4.0]), np.array([3.0]), np.array([6.0]), "BW"))
    assert isinstance(band, Band)
    assert (band.low[0], band.middle[0], band.high[0]) == (2.5, 4.0, 7.0)
    one = _wider(Estimate(4.0, 3.0, 6.0, 0.9, "BW"))
    assert isinstance(one, Estimate)
    assert (one.low, one.value, one.high, one.unit) == (2.5, 4.0, 7.0, "BW")


def test_a_single_stride_has_no_spread_between_strides():
    times = np.linspace(0.0, 2.0, 201)
    curve = np.sin(2.0 * np.pi * times) * (1.0 + times)
    one = over_cycle(times, [curve], Strides("r", np.array([0.0]), np.array([1.0])), "BW")
    two = over_cycle(times, [curve], Strides("r", np.array([0.0, 1.0]), np.array([1.0, 2.0])), "BW")
    assert one.between_cycles is None
    assert two.between_cycles == pytest.approx(1.0 / np.sqrt(2.0), abs=0.02)


def test_the_push_of_the_ground_is_as_great_as_its_peak_and_gone_in_flight():
    for speed in (2.2, 3.0, 4.0):
        steady = Steady("running", speed, 134.95 + 10.92 * speed, 1.75)
        phases = np.linspace(0.0, 2.0 * np.pi, 4000, endpoint=False)
        up = force_bw(steady, phases)[:, 1]
        assert up.max() == pytest.approx(peak_bw(steady), abs=0.02)
        assert np.mean(up > 0.0) == pytest.approx(duty_factor(steady), abs=0.001)
        assert up.min() >= 0.0
