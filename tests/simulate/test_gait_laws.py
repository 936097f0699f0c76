"""A made-up runner obeys mechanics at every speed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.simulate import gait_laws
from backstride.simulate.gait_laws import GaitLaws
from backstride.simulate.person import made_up_person
from backstride.units import STANDARD_GRAVITY_M_PER_S2

speeds = st.floats(1.7, 6.0)
sharpnesses = st.floats(0.8, 1.6)


def one_step(laws: GaitLaws, speed: float) -> tuple[float, float]:
    step = 60.0 / gait_laws.running_cadence_spm(laws, np.array([speed]))
    return float(step[0]), float(gait_laws.running_contact_s(laws, np.array([speed]), step)[0])


@given(speeds, sharpnesses)
def test_mean_vertical_force_over_a_step_is_one_body_weight(speed: float, sharpness: float) -> None:
    laws = GaitLaws(sharpness=sharpness)
    step_s, contact_s = one_step(laws, speed)
    time = (np.arange(20_000) + 0.5) / 20_000 * step_s
    assert gait_laws.running_force_bw(laws, step_s, contact_s, time).mean() == pytest.approx(1.0, abs=2e-3)


@given(speeds, sharpnesses)
def test_peak_of_the_wave_is_the_peak_law(speed: float, sharpness: float) -> None:
    laws = GaitLaws(sharpness=sharpness)
    step_s, contact_s = one_step(laws, speed)
    wave = gait_laws.running_force_bw(laws, step_s, contact_s, np.linspace(0.0, step_s, 20_001))
    peak = gait_laws.running_peak_bw(laws, np.array([step_s]), np.array([contact_s]))
    assert wave.max() == pytest.approx(peak[0], rel=1e-4)


def test_half_sine_gives_the_usual_estimate_of_peak_force() -> None:
    step_s, contact_s = 60.0 / 165.0, 0.26
    peak = gait_laws.running_peak_bw(GaitLaws(sharpness=1.0), np.array([step_s]), np.array([contact_s]))
    flight_s = step_s - contact_s
    assert peak[0] == pytest.approx(np.pi / 2.0 * (flight_s / contact_s + 1.0))


def test_half_sine_travel_matches_its_closed_form() -> None:
    # Fmax tc^2 / (m pi^2) - g tc^2 / 8 is the fall of the mass in stance; flight adds g tf^2 / 8.
    step_s, contact_s, g = 60.0 / 165.0, 0.26, STANDARD_GRAVITY_M_PER_S2
    laws = GaitLaws(sharpness=1.0)
    peak = float(gait_laws.running_peak_bw(laws, np.array(step_s), np.array(contact_s)))
    stance = peak * g * contact_s**2 / np.pi**2 - g * contact_s**2 / 8.0
    flight = g * (step_s - contact_s) ** 2 / 8.0
    travel = gait_laws.running_travel_m(laws, np.array([step_s]), np.array([contact_s]))
    assert travel[0] == pytest.approx(stance + flight, rel=0.01)


@pytest.mark.parametrize(
    ("speed", "peak", "contact", "cadence"), [(2.5, 2.31, 0.276, 163), (3.5, 2.57, 0.228, 172), (4.5, 2.71, 0.197, 185)]
)
def test_default_runner_lies_near_the_mean_of_thirteen_measured_runners(
    speed: float, peak: float, contact: float, cadence: float
) -> None:
    # fukuchi_2017, level plate treadmill: means of 13; spreads between runners are 0.11-0.21 BW, 14-18 ms, 10-16 steps/min
    laws = GaitLaws()
    step_s, contact_s = one_step(laws, speed)
    assert 60.0 / step_s == pytest.approx(cadence, abs=3.0)
    assert contact_s == pytest.approx(contact, abs=0.005)
    assert gait_laws.running_peak_bw(laws, np.array([step_s]), np.array([contact_s]))[0] == pytest.approx(
        peak, abs=0.15
    )


@given(st.integers(0, 10_000), speeds)
def test_every_made_up_person_keeps_some_flight_and_moves_plausibly(seed: int, speed: float) -> None:
    person = made_up_person(np.random.default_rng(seed))
    step_s, contact_s = one_step(person.gait, speed)
    assert contact_s < step_s
    travel = gait_laws.running_travel_m(person.gait, np.array([step_s]), np.array([contact_s]))
    assert 0.03 < travel[0] < 0.16
    assert person.runner.mass_kg == person.mass_kg


@given(st.floats(0.6, 2.1))
def test_walking_peak_is_above_body_weight_and_grows_with_speed(speed: float) -> None:
    def peak(at: float) -> float:
        step = 60.0 / gait_laws.walking_cadence_spm(GaitLaws(), np.array([at]))
        return float(gait_laws.walking_peak_bw(step, gait_laws.walking_travel_m(GaitLaws(), 1.7, at * step))[0])

    assert 1.0 < peak(speed) < peak(speed + 0.1) < 1.9
