"""What really happened on a made-up run, second by second and without noise of any device."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.runs.recording import FloatArray
from backstride.simulate import gait_laws
from backstride.simulate.heart_laws import cost_ratio, heart_rate_bpm
from backstride.simulate.noise import coloured_noise, lagged
from backstride.simulate.person import Person
from backstride.simulate.plans import Mode, Piece, RunPlan

SLOWEST_RUNNING_M_PER_S: Final = 1.6
"""Below this a made-up runner on the way to or from a stop walks [m/s]."""

SLOWEST_WALKING_M_PER_S: Final = 0.4
"""Below this a made-up runner stands [m/s]."""

HILL_SHARE: Final = 0.6
"""Share of a hill's extra cost that the runner gives back in speed; chosen."""

LIGHT_SECONDS: Final = (12, 55)
"""Shortest and longest wait at a light; chosen [s]."""

_SPEED_LAG_S: Final = 2.0


@dataclass(frozen=True, eq=False, slots=True)
class RunTruth:
    """Noise-free columns at 1 Hz; the value of second i holds from i to i + 1.

    Parameters
    ----------
    mode : ndarray of int, shape (n,)
        `Mode` of each second.
    speed_m_per_s : ndarray, shape (n,)
        Speed along the ground; 0 when standing. [m/s]
    distance_m : ndarray, shape (n,)
        Way run before each second: the integral of speed. [m]
    grade : ndarray, shape (n,)
        Slope as a ratio.
    east_m, north_m, altitude_m : ndarray, shape (n,)
        Position relative to the route's place, height above sea level; NaN on a treadmill. [m]
    cadence_spm : ndarray, shape (n,)
        Steps per minute of both feet; 0 when standing. [1/min]
    contact_s, peak_bw, travel_m : ndarray, shape (n,)
        Contact time [s], peak vertical force per step [BW], travel of the centre of mass [m]; NaN when standing.
    left_percent : ndarray, shape (n,)
        Share of ground contact on the left foot; NaN when standing. [%]
    heart_rate_bpm : ndarray, shape (n,)
        Heart rate. [1/min]
    """

    mode: np.ndarray
    speed_m_per_s: FloatArray
    distance_m: FloatArray
    grade: FloatArray
    east_m: FloatArray
    north_m: FloatArray
    altitude_m: FloatArray
    cadence_spm: FloatArray
    contact_s: FloatArray
    peak_bw: FloatArray
    travel_m: FloatArray
    left_percent: FloatArray
    heart_rate_bpm: FloatArray

    def __len__(self) -> int:
        return len(self.speed_m_per_s)

    @property
    def total_m(self) -> float:
        """Return the whole way [m]."""
        return float(self.speed_m_per_s.sum())

    @property
    def steps(self) -> float:
        """Return steps of both feet: the integral of cadence."""
        return float(self.cadence_spm.sum() / 60.0)

    def seconds_of(self, mode: Mode) -> int:
        """Return the time spent in a mode [s]."""
        return int(np.count_nonzero(self.mode == mode))

    @property
    def peak_sum_bw(self) -> float:
        """Return the sum over all steps, running and walking, of peak vertical force [BW]."""
        return float(np.nansum(self.peak_bw * self.cadence_spm) / 60.0)


def run_truth(person: Person, plan: RunPlan, rng: np.random.Generator) -> RunTruth:
    """Return what really happens when a person runs a plan.

    Parameters
    ----------
    person : Person
        Who runs.
    plan : RunPlan
        What they mean to do.
    rng : numpy.random.Generator
        Lights, unsteadiness of pace, cadence and contact.
    """
    pieces = list(_with_lights(plan, rng))
    meant = np.repeat([piece.mode for piece in pieces], [piece.seconds for piece in pieces])
    speed, grade = _speed(plan, pieces, rng)
    mode = _mode(meant, speed)
    speed = np.where(mode == Mode.STANDING, 0.0, speed)
    distance = np.cumsum(speed) - speed
    east, north, altitude = _position(plan, distance)
    running = (mode == Mode.RUNNING).astype(np.float64)
    heart = heart_rate_bpm(person.heart, speed, grade, running)
    gait = _gait(person, mode, speed, rng)
    return RunTruth(mode, speed, distance, grade, east, north, altitude, *gait, heart)


def _with_lights(plan: RunPlan, rng: np.random.Generator) -> Iterator[Piece]:
    """Return the pieces with waits at lights, whose gaps are exponential in distance."""
    if plan.route is None or plan.lights_per_km <= 0.0:
        yield from plan.pieces
        return
    mean_m = 1000.0 / plan.lights_per_km
    to_light_m = float(rng.exponential(mean_m))
    for piece in plan.pieces:
        left_s = piece.seconds
        while piece.mode is not Mode.STANDING and to_light_m < left_s * piece.speed_m_per_s:
            before_s = int(to_light_m / piece.speed_m_per_s) + 1
            yield Piece(before_s, piece.mode, piece.speed_m_per_s)
            yield Piece(int(rng.integers(LIGHT_SECONDS[0], LIGHT_SECONDS[1] + 1)), Mode.STANDING, 0.0)
            left_s -= before_s
            to_light_m = float(rng.exponential(mean_m))
        to_light_m -= left_s * piece.speed_m_per_s
        yield Piece(left_s, piece.mode, piece.speed_m_per_s)


def _speed(plan: RunPlan, pieces: list[Piece], rng: np.random.Generator) -> tuple[FloatArray, FloatArray]:
    """Return speed and grade; each depends on the other through the place reached, so it goes round three times."""
    level = np.repeat([piece.speed_m_per_s for piece in pieces], [piece.seconds for piece in pieces])
    sway = 0.0 if plan.route is None else coloured_noise(rng, len(level), 0.035, (40.0, 6.0))
    level = level * (1.0 + sway)
    speed, grade = lagged(level, _SPEED_LAG_S, 0.0), np.zeros(len(level))
    if plan.route is None:
        return speed, grade
    for _ in range(3):
        grade = plan.route.grade_at(np.cumsum(speed) - speed)
        speed = lagged(level / (1.0 + HILL_SHARE * (cost_ratio(grade) - 1.0)), _SPEED_LAG_S, 0.0)
    return speed, grade


def _mode(meant: np.ndarray, speed: FloatArray) -> np.ndarray:
    mode = np.where((meant == Mode.RUNNING) & (speed >= SLOWEST_RUNNING_M_PER_S), Mode.RUNNING, Mode.WALKING)
    slowing = (meant == Mode.STANDING) & (speed >= SLOWEST_RUNNING_M_PER_S)
    mode = np.where(slowing, Mode.RUNNING, mode)
    return np.where(speed < SLOWEST_WALKING_M_PER_S, Mode.STANDING, mode)


def _position(plan: RunPlan, distance_m: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    if plan.route is None:
        nowhere = np.full(len(distance_m), np.nan)
        return nowhere, nowhere, nowhere
    return plan.route.at(distance_m)


def _gait(
    person: Person, mode: np.ndarray, speed: FloatArray, rng: np.random.Generator
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray, FloatArray]:
    """Return cadence, contact, peak, travel and left share from the person's laws at the true speed."""
    laws, running = person.gait, mode == Mode.RUNNING
    moved = np.maximum(speed, SLOWEST_WALKING_M_PER_S)
    lawful = np.where(running, gait_laws.running_cadence_spm(laws, moved), gait_laws.walking_cadence_spm(laws, moved))
    cadence = lawful * (1.0 + coloured_noise(rng, len(speed), 0.008, (15.0,)))
    step_s = 60.0 / cadence
    tired = 1.0 + laws.tiring_per_h * np.cumsum(running) / 3600.0 + coloured_noise(rng, len(speed), 0.01, (30.0,))
    fresh = gait_laws.running_contact_s(laws, moved, step_s)
    contact = np.where(running, np.minimum(fresh * tired, 0.95 * step_s), gait_laws.WALK_DUTY * step_s)
    run_travel = gait_laws.running_travel_m(laws, step_s, np.where(running, contact, 0.7 * step_s))
    walk_travel = gait_laws.walking_travel_m(laws, person.height_m, moved * step_s)
    travel = np.where(running, run_travel, walk_travel)
    run_peak = gait_laws.running_peak_bw(laws, step_s, contact)
    peak = np.where(running, run_peak, gait_laws.walking_peak_bw(step_s, walk_travel))
    left = laws.left_percent + coloured_noise(rng, len(speed), 0.3, (60.0,))
    still = mode == Mode.STANDING
    contact, peak, travel, left = (np.where(still, np.nan, column) for column in (contact, peak, travel, left))
    return np.where(still, 0.0, cadence), contact, peak, travel, left
