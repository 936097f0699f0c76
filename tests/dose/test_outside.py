"""What lies outside of what was measured: figures read off the study, not off the code."""

import pytest

from backstride.dose.outside import odd_cadence

# 13 men: about 168 steps a minute at 3 m/s and 184 at 4.5 m/s; a cadence 15 % off is one that none of them had


@pytest.mark.parametrize(
    ("speed", "cadence", "odd"),
    [(3.0, 168.0, False), (3.0, 191.0, False), (3.0, 194.0, True), (3.0, 144.5, False), (3.0, 141.0, True),
     (4.5, 158.0, False), (4.5, 155.0, True), (4.5, 210.0, False), (4.5, 213.0, True), (2.5, 139.0, True),
     (4.7, 226.0, True)],
)  # fmt: skip
def test_a_cadence_is_odd_beside_the_usual_one_at_its_speed(speed, cadence, odd):
    assert odd_cadence(speed, cadence) is odd
