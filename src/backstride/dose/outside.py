"""What lies outside the people and runs that were measured, and by how much it widens a band."""

from collections.abc import Iterator
from typing import Final

from backstride.dose.bridge import measured
from backstride.dose.first_load import STEEP_DOWN_PERCENT, WIDENED_MOST, WIDENED_ONCE
from backstride.reference import usual_cadence_spm
from backstride.runner import Sex

TIRED: Final = "fatigue"
"""The measured runners were fresh."""

POSTURE: Final = "posture"
"""A lean beyond those the table was made for."""


def factor(reasons: tuple[str, ...]) -> float:
    """Return the factor on the half-width of a band outside what was measured (backstride_judgement).

    Parameters
    ----------
    reasons : tuple of str
        Codes of why.

    Returns
    -------
    float
        1 with none, 1.5 with one reason, 2.25 with more. [1]

    Examples
    --------
    >>> factor(()), factor(("slope",)), factor(("slope", "mass_above"))
    (1.0, 1.5, 2.25)
    """
    return 1.0 if not reasons else WIDENED_ONCE if len(reasons) == 1 else WIDENED_MOST


def about_runner(sex: Sex, mass_kg: float | None, age_years: float | None) -> Iterator[str]:
    """Return why a runner is unlike those measured; an unknown age is no reason, an unknown mass is one.

    Parameters
    ----------
    sex : Sex
        Of the runner.
    mass_kg : float or None
        Body mass. [kg]
    age_years : float or None
        Age. [year]

    Returns
    -------
    iterator of str
        Codes such as ``mass_above``; the measured were men of 55 to 85 kg and 22 to 55 years (fukuchi_2017).

    Examples
    --------
    >>> list(about_runner(Sex.MALE, 90.0, None))
    ['mass_above']
    """
    limits = measured()["measured_on"]
    if sex.value not in limits["sexes"]:
        yield "sex_unknown" if sex is Sex.UNKNOWN else f"sex_{sex.value}"
    if mass_kg is None:
        yield "mass_unknown"
    yield from beyond("mass", mass_kg, limits["mass_kg"])
    yield from beyond("age", age_years, limits["age_years"])


def about_running(speed_m_per_s: float, cadence_spm: float | None, grade_percent: float) -> Iterator[str]:
    """Return why steady running is unlike that measured: speed, a very odd cadence, slope.

    Parameters
    ----------
    speed_m_per_s : float
        Speed. [m/s]
    cadence_spm : float or None
        Steps of both feet. [1/min]
    grade_percent : float
        Rise over run. [%]

    Returns
    -------
    iterator of str
        Codes such as ``speed_below``; the measured ran on the level (fukuchi_2017), impact peaks rise steeply downhill
        (gottschall_kram_2005).

    Examples
    --------
    >>> list(about_running(3.0, 165.0, -9.0))
    ['slope', 'steep_descent']
    """
    limits = measured()["measured_on"]
    yield from beyond("speed", speed_m_per_s, limits["speed_m_per_s"])
    if cadence_spm is not None and odd_cadence(speed_m_per_s, cadence_spm):
        yield "cadence"
    if not limits["grade_percent"][0] <= grade_percent <= limits["grade_percent"][1]:
        yield "slope"
    if grade_percent < STEEP_DOWN_PERCENT:
        yield "steep_descent"


def odd_cadence(speed_m_per_s: float, cadence_spm: float) -> bool:
    """Whether hardly anybody measured ran with such a cadence, at all or at this speed.

    Parameters
    ----------
    speed_m_per_s : float
        Speed. [m/s]
    cadence_spm : float
        Steps of both feet. [1/min]

    Returns
    -------
    bool
        Against the range and the line of fukuchi_2017.

    Examples
    --------
    >>> odd_cadence(3.0, 167.0), odd_cadence(3.0, 120.0)
    (False, True)
    """
    limits = measured()["measured_on"]
    low, high = limits["cadence_spm"]
    usual = usual_cadence_spm(speed_m_per_s)
    return not low <= cadence_spm <= high or abs(cadence_spm / usual - 1.0) > limits["cadence_from_usual"]


def beyond(name: str, value: float | None, limits: tuple[float, float]) -> Iterator[str]:
    """Return ``<name>_below`` or ``<name>_above`` where a known value lies outside its limits.

    Parameters
    ----------
    name : str
        Of the figure.
    value : float or None
        The figure; an unknown one is no reason.
    limits : tuple of float
        Least and greatest measured, in the unit of the value.

    Returns
    -------
    iterator of str
        At most one code.

    Examples
    --------
    >>> list(beyond("mass", 90.0, (55.0, 85.0))), list(beyond("mass", None, (55.0, 85.0)))
    (['mass_above'], [])
    """
    if value is not None and value < limits[0]:
        yield f"{name}_below"
    if value is not None and value > limits[1]:
        yield f"{name}_above"
