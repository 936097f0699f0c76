"""How a made-up runner moves at each speed: laws that obey mechanics, so that every answer is known.

Running follows one force wave per step, ``F(t) = peak * sin(pi t / contact) ** sharpness`` while the foot is down and
nothing in flight. Its mean over a step is one body weight, whatever the laws say; peak and travel follow from that.
Real force waves are a little sharper than the half sine of the usual estimate [morin_2005]_, so a method that takes the
half sine for granted is wrong here by as much as it is on real runners.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from backstride.runs.recording import FloatArray
from backstride.units import STANDARD_GRAVITY_M_PER_S2

REFERENCE_SPEED_M_PER_S: Final = 3.0
"""Speed at which the laws' levels are given [m/s]."""

CONTACT_SHARE_MAX: Final = 0.95
"""Largest share of a running step with a foot on the ground: some flight is left at any speed."""

LEG_SHARE: Final = 0.54
"""Leg length over height: mean of thirteen runners of [fukuchi_2017]_."""

WALK_DUTY: Final = 1.24
"""Contact time over step time in walking: 62 % of a stride, the textbook stance phase."""


@dataclass(frozen=True, slots=True)
class GaitLaws:
    """A runner's own way of moving.

    The defaults are the means over thirteen runners at 2.5, 3.5 and 4.5 m/s, fitted to [fukuchi_2017]_; the spread
    between those runners was 11 steps/min in cadence, 6 % in contact time and 10 % in the trunk's share of travel.

    Parameters
    ----------
    cadence_spm : float
        Cadence at 3 m/s, both feet. [1/min]
    cadence_slope : float
        Rise of cadence with speed. [1/min per m/s]
    contact_s : float
        Contact time at 3 m/s. [s]
    contact_exponent : float
        Contact time goes with speed to this power.
    sharpness : float
        Exponent of the sine in the force wave; 1 is the half sine, more is sharper.
    trunk_share : float
        Travel of the watch or strap on the trunk over travel of the centre of mass.
    walk_cadence_spm : float
        Cadence in walking at 1.4 m/s. [1/min]
    walk_cadence_slope : float
        Rise of cadence with walking speed. [1/min per m/s]
    walk_travel_share : float
        Travel in walking over that of stiff legs.
    left_percent : float
        Share of ground contact on the left foot. [%]
    tiring_per_h : float
        Growth of contact time with running time, as a share. [1/h]
    """

    cadence_spm: float = 167.6
    cadence_slope: float = 11.2
    contact_s: float = 0.248
    contact_exponent: float = -0.57
    sharpness: float = 1.15
    trunk_share: float = 1.12
    walk_cadence_spm: float = 112.0
    walk_cadence_slope: float = 26.0
    walk_travel_share: float = 0.6
    left_percent: float = 50.0
    tiring_per_h: float = 0.02


def running_cadence_spm(laws: GaitLaws, speed_m_per_s: FloatArray) -> FloatArray:
    """Return cadence of both feet when running at each speed [1/min]."""
    return np.asarray(laws.cadence_spm + laws.cadence_slope * (speed_m_per_s - REFERENCE_SPEED_M_PER_S))


def walking_cadence_spm(laws: GaitLaws, speed_m_per_s: FloatArray) -> FloatArray:
    """Return cadence of both feet when walking at each speed [1/min]."""
    return np.asarray(laws.walk_cadence_spm + laws.walk_cadence_slope * (speed_m_per_s - 1.4))


def running_contact_s(laws: GaitLaws, speed_m_per_s: FloatArray, step_s: FloatArray) -> FloatArray:
    """Return contact time when running, never so long that no flight is left [s]."""
    wanted = laws.contact_s * (speed_m_per_s / REFERENCE_SPEED_M_PER_S) ** laws.contact_exponent
    return np.asarray(np.minimum(wanted, CONTACT_SHARE_MAX * step_s))


def mean_of_wave(sharpness: float) -> float:
    """Return the mean of ``sin(pi x) ** sharpness`` over 0 to 1.

    Examples
    --------
    >>> round(mean_of_wave(1.0) * math.pi, 12)
    2.0
    """
    return math.gamma((sharpness + 1.0) / 2.0) / (math.sqrt(math.pi) * math.gamma(sharpness / 2.0 + 1.0))


def running_peak_bw(laws: GaitLaws, step_s: FloatArray, contact_s: FloatArray) -> FloatArray:
    """Return peak vertical force per step from the impulse balance: its mean over a step is one body weight [BW]."""
    return np.asarray(step_s / contact_s / mean_of_wave(laws.sharpness))


def running_force_bw(laws: GaitLaws, step_s: float, contact_s: float, time_s: FloatArray) -> FloatArray:
    """Return vertical force over one running step, from touch-down [BW]."""
    down = (time_s >= 0.0) & (time_s < contact_s)
    peak = float(running_peak_bw(laws, np.array(step_s), np.array(contact_s)))
    wave = np.sin(np.pi * np.clip(time_s / contact_s, 0.0, 1.0)) ** laws.sharpness
    return np.asarray(np.where(down, peak * wave, 0.0))


def running_travel_m(laws: GaitLaws, step_s: FloatArray, contact_s: FloatArray) -> FloatArray:
    """Return vertical travel of the centre of mass per running step: the force wave integrated twice [m]."""
    unit_travel = np.interp(contact_s / step_s, _CONTACT_SHARES, _unit_travels(laws.sharpness))
    return np.asarray(STANDARD_GRAVITY_M_PER_S2 * step_s**2 * unit_travel)


_CONTACT_SHARES: Final = np.linspace(0.3, 1.0, 36)


@lru_cache(maxsize=64)
def _unit_travels(sharpness: float) -> FloatArray:
    """Return travel in units of gravity times step time squared for each share of contact."""
    time, dt = np.linspace(0.0, 1.0, 501, endpoint=False, retstep=True)
    laws = GaitLaws(sharpness=sharpness)
    force = np.array([running_force_bw(laws, 1.0, float(share), time) for share in _CONTACT_SHARES])
    velocity = np.cumsum(force - 1.0, axis=1) * dt
    travel = np.cumsum(velocity - velocity.mean(axis=1, keepdims=True), axis=1) * dt
    return np.asarray(np.ptp(travel, axis=1))


def walking_travel_m(laws: GaitLaws, height_m: float, step_length_m: FloatArray) -> FloatArray:
    """Return vertical travel of the centre of mass per walking step: a share of what stiff legs would give [m]."""
    leg_m = LEG_SHARE * height_m
    half_m = np.minimum(step_length_m / 2.0, 0.9 * leg_m)
    return np.asarray(laws.walk_travel_share * (leg_m - np.sqrt(leg_m**2 - half_m**2)))


def walking_peak_bw(step_s: FloatArray, travel_m: FloatArray) -> FloatArray:
    """Return peak vertical force of both feet in walking: a sine of that travel about one body weight [BW]."""
    return np.asarray(1.0 + travel_m / 2.0 * (2.0 * np.pi / step_s) ** 2 / STANDARD_GRAVITY_M_PER_S2)
