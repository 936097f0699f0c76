"""Phases with and without are counted from what was done."""

import numpy as np

from backstride.learn.phases import count_phases


def test_phases_are_counted() -> None:
    rng = np.random.default_rng(1)
    runs = (rng.uniform(size=360) < np.repeat([0.6, 0.05], 60)[np.arange(360) % 120]).astype(float) * 45.0
    assert count_phases(runs) == 6
    assert count_phases((rng.uniform(size=360) < 0.4) * 45.0) < 4
    assert count_phases(np.zeros(360)) == 0
    assert count_phases(np.ones(5)) == 0
    assert count_phases(np.full(100, np.nan)) == 0
