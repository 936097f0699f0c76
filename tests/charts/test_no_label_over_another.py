"""Numbers on the axes of a run's curves never touch, whatever the range of paces."""

import re
from itertools import combinations, pairwise

import numpy as np
import pytest

from backstride.charts.streams import NUMBER_PX, curves_svg
from backstride.runner import Units
from backstride.runs.streams import Along, Streams
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import Words
from backstride.web.pages.runs.drawings import run_curves

PACES_MIN = (3.0, 3.5, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 30.0, 40.0)
NUMBER = re.compile(r'<text class="chart-number" x="[\d.]+" y="([\d.]+)" text-anchor="end">')


def _numbers(low_min: float, high_min: float, units: Units, width: int) -> list[float]:
    at = np.arange(100.0, 10_000.0, 200.0)
    speeds = 1000.0 / (60.0 * np.linspace(low_min, high_min, len(at)))
    curves = run_curves(Streams(Along.DISTANCE, at, {"speed_m_per_s": speeds}), None, Words(units), catalogue())
    assert curves is not None
    drawn = curves_svg(curves, width)
    beside = drawn[: drawn.index('text-anchor="middle"')] if 'text-anchor="middle"' in drawn else drawn
    return sorted(map(float, NUMBER.findall(beside)))


@pytest.mark.parametrize("units", list(Units))
@pytest.mark.parametrize(("low", "high"), list(combinations(PACES_MIN, 2)))
def test_paces_from_three_to_forty_minutes_never_touch(low: float, high: float, units: Units) -> None:
    for width in (342, 680):
        places = _numbers(low, high, units, width)
        assert len(places) >= 2, (low, high)
        assert min(two - one for one, two in pairwise(places)) >= NUMBER_PX - 0.2, places
