"""What the ground must do in walking and running: the law of the vertical force, and the coefficients behind it."""

from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from backstride import reference
from backstride.package_data import load_toml
from backstride.units import STANDARD_GRAVITY_M_PER_S2

Array = NDArray[np.float64]
Kind = Literal["running", "walking"]

FILES: Final = {"running": "data/running_hamner_2013.toml", "walking": "data/walking_rajagopal_2016.toml"}

_DUTY_FACTORS: Final = {"running": (0.22, 0.48), "walking": (0.52, 0.70)}


@dataclass(frozen=True, slots=True)
class Steady:
    """Steady walking or running.

    Parameters
    ----------
    kind : str
        ``running`` or ``walking``.
    speed_m_per_s, cadence_spm : float
        Speed [m/s] and steps of both feet [1/min].
    height_m : float
        Standing height. [m]
    lean_deg : float or None
        Mean lean of the trunk forwards from upright standing; None for the usual one. [deg]
    form : tuple
        Changes of form by name of `backstride.body.gait.form`. [deg]
    """

    kind: Kind
    speed_m_per_s: float
    cadence_spm: float
    height_m: float
    lean_deg: float | None = None
    form: tuple[tuple[str, float], ...] = ()

    @property
    def step_s(self) -> float:
        """Return the time of a step: a minute over the cadence.

        Returns
        -------
        float
            From one foot's coming down to the other's. [s]

        Examples
        --------
        >>> round(Steady("running", 3.0, 168.0, 1.75).step_s, 3)
        0.357
        """
        return 60.0 / self.cadence_spm

    @property
    def froude(self) -> float:
        """Return speed over the root of gravity times height: a speed that bodies of any size share.

        Returns
        -------
        float
            ``v / sqrt(g h)``. [1]

        Examples
        --------
        >>> round(Steady("running", 3.0, 168.0, 1.75).froude, 3)
        0.724
        """
        return self.speed_m_per_s / float(np.sqrt(STANDARD_GRAVITY_M_PER_S2 * self.height_m))

    @property
    def reach(self) -> float:
        """Return the length of a step over the height.

        Returns
        -------
        float
            ``v t / h``. [1]

        Examples
        --------
        >>> round(Steady("running", 3.0, 168.0, 1.75).reach, 3)
        0.612
        """
        return self.speed_m_per_s * self.step_s / self.height_m


def coefficients(kind: Kind) -> dict[str, Any]:
    """Return the data file of a kind of gait: joint angles of one man, forces of several people.

    Returns
    -------
    dict
        Running: hamner_2013 with forces of fukuchi_2017; walking: rajagopal_2016 with the peak of keller_1996.
    """
    return load_toml("backstride.body", FILES[kind])


def usual_cadence_spm(kind: Kind, speed_m_per_s: float) -> float:
    """Return the usual cadence at a speed: a line in running (fukuchi_2017), a fixed walk ratio in walking.

    Parameters
    ----------
    kind : str
        ``running`` or ``walking``.
    speed_m_per_s : float
        Speed; running was measured at 2.5 to 4.5. [m/s]

    Returns
    -------
    float
        Steps of both feet; in walking the step length over the cadence is 0.00646 m min (murakami_otaka_2017). [1/min]

    Examples
    --------
    >>> round(usual_cadence_spm("running", 3.0), 1), round(usual_cadence_spm("walking", 1.3), 1)
    (167.7, 109.9)
    """
    if kind == "running":
        return reference.usual_cadence_spm(speed_m_per_s)
    return float(np.sqrt(60.0 * speed_m_per_s / coefficients(kind)["usual_cadence"]["walk_ratio_m_min"]))


def duty_factor(steady: Steady) -> float:
    """Return the share of a stride that one foot is on the ground.

    Returns
    -------
    float
        In running a plane over `Steady.froude` and `Steady.reach` fitted to 13 men (fukuchi_2017), held within 0.22 and
        0.48; in walking one man's 0.63 (rajagopal_2016). [1]

    Examples
    --------
    >>> round(duty_factor(Steady("running", 3.0, 167.71, 1.75)), 3)
    0.35
    """
    rule = coefficients(steady.kind)["vertical_force"]["duty_factor"]
    low, high = _DUTY_FACTORS[steady.kind]
    return float(np.clip(rule[0] + rule[1] * steady.froude + rule[2] * steady.reach, low, high))


def peak_bw(steady: Steady) -> float:
    """Return the peak of the vertical ground force under one foot.

    Returns
    -------
    float
        Positive upwards: in running a plane over `Steady.froude` and `Steady.reach` (fukuchi_2017), in walking a line
        over speed (keller_1996), never below 1.05. [BW]

    Examples
    --------
    >>> round(peak_bw(Steady("running", 3.0, 167.71, 1.75)), 2)
    2.44
    >>> round(peak_bw(Steady("walking", 1.5, 115.0, 1.75)), 2)
    1.2
    """
    table = coefficients(steady.kind)["vertical_force"]
    if steady.kind == "running":
        rule = table["peak_bw"]
        return float(rule[0] + rule[1] * steady.froude + rule[2] * steady.reach)
    at, value, slope = table["peak_at_m_per_s"]
    return max(float(value + slope * (steady.speed_m_per_s - at)), float(table["least_peak_bw"]))


def force_bw(steady: Steady, phases: Array) -> Array:
    """Return what the ground does to the right foot: forwards, up, right, shape (phases, 3). [BW]

    Over its contact the vertical force is ``a sin(x) + b sin(3x)``: `a` follows from the law of impulse (over a
    stride the ground carries the body's weight), `b` from the peak. Braking and driving are one sine, and sum to 0.

    Parameters
    ----------
    steady : Steady
        The gait.
    phases : Array
        Phases of the stride, 0 where the right foot comes down. [rad]

    Returns
    -------
    Array, shape (phases, 3)
        Forwards, up, to the right: 0 in flight. Coefficients of fukuchi_2017 in running, of rajagopal_2016 and
        keller_1996 in walking. [BW]

    Examples
    --------
    Over a stride both feet together bear one body weight, whatever the peak:

    >>> steady = Steady("running", 3.0, 168.0, 1.75)
    >>> phases = np.linspace(0.0, 2.0 * np.pi, 2000, endpoint=False)
    >>> round(2.0 * float(force_bw(steady, phases)[:, 1].mean()), 3)
    1.0
    """
    duty, table = duty_factor(steady), coefficients(steady.kind)
    share = np.mod(phases, 2.0 * np.pi) / (2.0 * np.pi) / duty
    down, angle = share < 1.0, np.pi * share
    first, third = _shape(duty, peak_bw(steady))
    away = steady.speed_m_per_s - table["middle_speed_m_per_s"]
    fore, side = (rule[0] + rule[1] * away for rule in table["horizontal_force"].values())
    curves = (-fore * np.sin(2.0 * angle), first * np.sin(angle) + third * np.sin(3.0 * angle), -side * np.sin(angle))
    return np.stack(curves, axis=-1) * down[..., None]


def _shape(duty: float, peak: float) -> tuple[float, float]:
    """Return `a` and `b`: their mean is a step's impulse, their greatest the peak, as near as a bounded `b` comes."""
    whole = np.pi / (4.0 * duty)
    angle = np.linspace(0.0, np.pi / 2.0, 91)
    thirds = np.linspace(-0.3, 0.9, 241) if duty > 0.5 else np.linspace(0.3, -0.6, 241)
    curves = (whole - thirds[:, None] / 3.0) * np.sin(angle) + thirds[:, None] * np.sin(3.0 * angle)
    best = int(np.argmin(np.abs(curves.max(axis=1) - peak) + 1e-6 * np.abs(thirds)))
    return float(whole - thirds[best] / 3.0), float(thirds[best])
