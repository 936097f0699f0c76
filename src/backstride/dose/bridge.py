"""From a watch to two forces that a laboratory measures: under the foot, and net at L5/S1. Level running."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np

from backstride.package_data import load_toml
from backstride.reference import NORMAL_90, usual_cadence_spm
from backstride.runs.recording import FloatArray
from backstride.units import STANDARD_GRAVITY_M_PER_S2

LEVEL: Final = 0.9

Quantity = Literal["vertical_force", "net_force_l5s1"]

FURTHEST_CADENCE: Final = 0.22
"""So far off the usual cadence was the furthest of the thirteen measured (fukuchi_2017: 223 steps a minute where 184
are usual); beyond, the rule is not carried on. [1]"""

HEIGHT_SPREAD: Final = 0.05
"""Relative standard deviation of people's height, about a mean of 1.70 m, taken where a height is not told. Chosen."""


@dataclass(frozen=True, eq=False, slots=True)
class Watched:
    """Steady running as a watch tells it, one entry a moment, NaN where it does not.

    Parameters
    ----------
    speed_m_per_s, cadence_spm, contact_ms, grade_percent : ndarray, shape (n,)
        Speed [m/s], steps of both feet [1/min], ground contact time [ms], rise over run [%].
    height_m : float or None
        Standing height. [m]
    contact_error_ms : float or None
        How far off contact time may be, 90 %; None for a watch's, 0 for a force plate's. [ms]
    """

    speed_m_per_s: FloatArray
    cadence_spm: FloatArray
    contact_ms: FloatArray
    grade_percent: FloatArray
    height_m: float | None
    contact_error_ms: float | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Force:
    """A peak force moment by moment.

    Parameters
    ----------
    middle_bw, half_band_bw : ndarray, shape (n,)
        Central value and half-width of the band that holds 90 % of runners left out. [BW]
    from_contact : ndarray of bool, shape (n,)
        Where it comes from contact time.
    """

    middle_bw: FloatArray
    half_band_bw: FloatArray
    from_contact: np.ndarray


def measured() -> dict[str, Any]:
    """Return the rules of a watch and what they were measured on: 13 men on a treadmill (fukuchi_2017).

    Returns
    -------
    dict
        Coefficients by quantity and rule, half-widths of bands that hold 90 % of runners left out [BW].

    Examples
    --------
    >>> measured()["measured_on"]["mass_kg"]
    [55.0, 85.0]
    """
    return load_toml("backstride.dose", "data/fukuchi_2017_watch.toml")


def peak_force(quantity: Quantity, watched: Watched) -> Force:
    """Return a peak force in running from the best rule that the watch's quantities allow, moment by moment.

    From contact time: ``a + b (pi/4)/DF + c v`` with the duty factor ``DF = contact time / (2 step time)``
    (morin_2005, refitted); from cadence and height: ``a + b v/sqrt(g h) + c v T/h`` with the step time ``T``; from
    speed: ``a + b v`` (all fitted on fukuchi_2017). Contact time is not used on slopes, where it says nothing
    (meyer_2023). A cadence further off the usual one than any measured is taken as the furthest measured one.

    Parameters
    ----------
    quantity : str
        ``vertical_force`` under the foot, or ``net_force_l5s1``: along the trunk between sacrum and what lies above.
    watched : Watched
        What the watch told.

    Returns
    -------
    Force
        Middle and half-width of the 90 % band, each of shape (n,), positive upwards. [BW]

    Examples
    --------
    A contact time makes the band narrower than speed alone:

    >>> speed, cadence, none = np.array([3.0, 3.0]), np.array([165.0, np.nan]), np.array([np.nan, np.nan])
    >>> watched = Watched(speed, cadence, np.array([250.0, np.nan]), none, height_m=1.75)
    >>> found = peak_force("vertical_force", watched)
    >>> found.from_contact.tolist(), bool(found.half_band_bw[0] < found.half_band_bw[1])
    ([True, False], True)
    """
    rules, terms = measured()[quantity], _terms(watched)
    terms = {**terms, "reach": _reach_measured(terms, watched)}
    contact, contact_half = _by_rule(rules["from_contact"], terms)
    contact_half = np.hypot(contact_half, _clock(rules["from_contact"], terms, watched))
    cadence, cadence_half = _by_rule(rules["from_cadence"], terms)
    if watched.height_m is None:
        cadence_half = np.hypot(cadence_half, _height_doubt(rules["from_cadence"], terms))
    speed, speed_half = _by_rule(rules["from_speed"], terms)
    use_contact, use_cadence = np.isfinite(contact), np.isfinite(cadence)
    return Force(
        np.where(use_contact, contact, np.where(use_cadence, cadence, speed)),
        np.where(use_contact, contact_half, np.where(use_cadence, cadence_half, speed_half)),
        use_contact,
    )


def net_mean_bw() -> tuple[float, float]:
    """Return the mean net axial force at L5/S1 over a step, at any speed (fukuchi_2017).

    Returns
    -------
    tuple of float
        Middle, and half-width of its 90 % band: what lies above bears its own weight over a step. [BW]
    """
    mean = measured()["net_force_l5s1"]["mean"]
    return float(mean["value_bw"]), float(mean["half_band_bw"])


def by_rule(quantity: Quantity, rule: str, watched: Watched) -> tuple[FloatArray, FloatArray]:
    """Return what one rule says, NaN where its quantities are missing: for validation and for what-ifs.

    Parameters
    ----------
    quantity : str
        ``vertical_force`` or ``net_force_l5s1``.
    rule : str
        ``from_contact`` (morin_2005, refitted), ``from_cadence`` or ``from_speed`` (fukuchi_2017).
    watched : Watched
        What the watch told, shape (n,).

    Returns
    -------
    tuple of ndarray, each of shape (n,)
        Peak force, positive upwards, and half-width of its 90 % band. [BW]

    Examples
    --------
    >>> nothing = np.array([np.nan])
    >>> watched = Watched(np.array([3.0]), nothing, nothing, nothing, height_m=None)
    >>> by_rule("vertical_force", "from_speed", watched)[0].round(2).tolist()
    [2.43]
    """
    return _by_rule(measured()[quantity][rule], _terms(watched))


def _by_rule(rule: Mapping[str, Any], terms: Mapping[str, FloatArray]) -> tuple[FloatArray, FloatArray]:
    parts = (factor * terms[name] for name, factor in zip(rule["terms"], rule["coefficients"], strict=True))
    middle = np.sum(list(parts), axis=0)
    return middle, np.full(len(middle), float(rule["half_band_bw"]))


def _terms(watched: Watched) -> Mapping[str, FloatArray]:
    speed, limits = _speed(watched.speed_m_per_s), measured()["contact"]["duty_factor_range"]
    stepping = np.isfinite(watched.cadence_spm) & (watched.cadence_spm > 0)
    step_s = 60.0 / np.where(stepping, watched.cadence_spm, np.nan)
    duty = watched.contact_ms / 1000.0 / (2.0 * step_s)
    with np.errstate(invalid="ignore"):
        level = ~on_slope(watched.grade_percent)
        duty = np.where((duty >= limits[0]) & (duty <= limits[1]) & level, duty, np.nan)
    height = 1.70 if watched.height_m is None else watched.height_m
    return {
        "one": np.ones(len(speed)),
        "speed": speed,
        "ratio": np.pi / 4.0 / duty,
        "froude": speed / np.sqrt(STANDARD_GRAVITY_M_PER_S2 * height),
        "reach": speed * step_s / height,
    }


def _reach_measured(terms: Mapping[str, FloatArray], watched: Watched) -> FloatArray:
    """Reach with the cadence held within the shares of the usual one that were measured: beyond, the end is taken."""
    usual = usual_cadence_spm(terms["speed"])
    stepping = np.isfinite(watched.cadence_spm) & (watched.cadence_spm > 0)
    cadence = np.where(stepping, watched.cadence_spm, np.nan)
    held = np.clip(cadence, (1.0 - FURTHEST_CADENCE) * usual, (1.0 + FURTHEST_CADENCE) * usual)
    return np.asarray(terms["reach"] * cadence / held)


def on_slope(grade_percent: FloatArray) -> np.ndarray:
    """Return where the ground is steeper than what the rules were measured on (fukuchi_2017); unknown counts as level.

    Parameters
    ----------
    grade_percent : ndarray, shape (n,)
        Rise over run, NaN where unknown. [%]

    Returns
    -------
    ndarray of bool, shape (n,)
        True where it is steeper, up or down.

    Examples
    --------
    >>> on_slope(np.array([0.0, 8.0, -8.0, np.nan])).tolist()
    [False, True, True, False]
    """
    low, high = measured()["measured_on"]["grade_percent"]
    with np.errstate(invalid="ignore"):
        return np.asarray((grade_percent < low) | (grade_percent > high))


def _speed(speed_m_per_s: FloatArray) -> FloatArray:
    low, high = measured()["measured_on"]["speed_m_per_s"]
    return np.where(np.isfinite(speed_m_per_s), speed_m_per_s, (low + high) / 2.0)


def _clock(rule: Mapping[str, Any], terms: Mapping[str, FloatArray], watched: Watched) -> FloatArray:
    """What an error in contact time makes of the force. [BW]"""
    error = watched.contact_error_ms
    if error is None:
        error = measured()["contact"]["watch_error_ms"]
    slope = dict(zip(rule["terms"], rule["coefficients"], strict=True))["ratio"]
    return np.asarray(slope * terms["ratio"] * error / np.where(watched.contact_ms > 0, watched.contact_ms, np.nan))


def _height_doubt(rule: Mapping[str, Any], terms: Mapping[str, FloatArray]) -> FloatArray:
    factors = dict(zip(rule["terms"], rule["coefficients"], strict=True))
    slope = factors["froude"] * terms["froude"] / 2.0 + factors["reach"] * terms["reach"]
    return np.asarray(NORMAL_90 * HEIGHT_SPREAD * np.abs(slope))
