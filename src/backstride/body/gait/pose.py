"""Joint angles of walking and running over a stride, with their rates, from Fourier coefficients."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backstride.body.gait.form import added
from backstride.body.gait.law import Steady, coefficients, duty_factor
from backstride.body.motion import Rates

Array = NDArray[np.float64]


def lean_deg(steady: Steady) -> float:
    """Return the mean lean of the trunk ahead of upright standing: the runner's own, else the usual one at this speed.

    Returns
    -------
    float
        Forwards is positive; in running 10.2 at 3.5 m/s, set so that the moments of the 13 men of fukuchi_2017 come
        out. [deg]

    Examples
    --------
    >>> lean_deg(Steady("running", 3.5, 173.0, 1.75)), lean_deg(Steady("running", 3.5, 173.0, 1.75, lean_deg=4.0))
    (10.2, 4.0)
    """
    if steady.lean_deg is not None:
        return steady.lean_deg
    table = coefficients(steady.kind)
    away = steady.speed_m_per_s - table["middle_speed_m_per_s"]
    return float(table["lean"]["at_middle_deg"] + table["lean"]["per_m_per_s_deg"] * away)


def poses(steady: Steady, names: Sequence[str], phases: Array) -> Rates:
    """Return all coordinates at some phases of the stride; the pelvis stands in its place.

    The left side does half a stride later what the right does; what is in the middle is the mean of both sides by the
    harmonics it has. Joints whose swing follows the length of the step are scaled by it; the others follow speed.

    Parameters
    ----------
    steady : Steady
        The gait.
    names : sequence of str
        Coordinates in the wanted order.
    phases : Array
        Phases of the stride. [rad]

    Returns
    -------
    Rates
        Values [rad or m], velocities [per s] and accelerations [per s²], each of shape (phases, names); zero for names
        that the gait does not know. Joint angles of one man: hamner_2013 in running, rajagopal_2016 in walking.
    """
    table = coefficients(steady.kind)
    values, first, second = (np.zeros((len(phases), len(names))) for _ in range(3))
    per_s = np.pi / steady.step_s
    for column, name in enumerate(names):
        base, side = (name[:-2], name[-1]) if name[-2:] in ("_r", "_l") else (name, "")
        if base in table["joints"]:
            fit = _fit(steady, table, base)
            shifted = phases + (np.pi if side == "l" else 0.0)
            values[:, column], first[:, column], second[:, column] = series(fit, shifted)
    for change, amount_deg in (("trunk_lean", lean_deg(steady)), *steady.form):
        shares, wave = added(change, amount_deg, duty_factor(steady))
        for name, share in shares.items():
            column = list(names).index(name)
            for table_of, part in zip((values, first, second), wave(phases), strict=True):
                table_of[:, column] += share * part
    return Rates(phases / per_s, tuple(names), values, first * per_s, second * per_s**2)


def series(fit: Array, phases: Array) -> tuple[Array, Array, Array]:
    """Return a Fourier series and its first two derivatives by phase: ``a0 + sum_k c_k cos(k x) + s_k sin(k x)``.

    Parameters
    ----------
    fit : Array, shape (1 + 2 h,)
        Mean, then cosine and sine of each of `h` harmonics: a0, c1, s1, c2, s2, ...
    phases : Array, shape (n,)
        Where. [rad]

    Returns
    -------
    tuple of Array, each of shape (n,)
        Value, first and second derivative, in the unit of the fit, per rad and per rad².

    Examples
    --------
    >>> value, first, second = series(np.array([1.0, 2.0, 3.0]), np.array([0.0]))
    >>> value.tolist(), first.tolist(), second.tolist()
    ([3.0], [3.0], [-2.0])
    """
    orders = np.arange(1, (len(fit) + 1) // 2)
    angle = phases[:, None] * orders
    cosine, sine = np.cos(angle), np.sin(angle)
    c, s = fit[1::2], fit[2::2]
    return (
        fit[0] + cosine @ c + sine @ s,
        cosine @ (orders * s) - sine @ (orders * c),
        -(cosine @ (orders**2 * c) + sine @ (orders**2 * s)),
    )


def _fit(steady: Steady, table: Mapping[str, Any], joint: str) -> Array:
    row = table["joints"][joint]
    away = steady.speed_m_per_s - table["middle_speed_m_per_s"]
    fit = np.array(row["at_middle_rad"])
    if "per_m_per_s_rad" in row:
        fit = fit + away * np.array(row["per_m_per_s_rad"])
    if joint in table["scaled_by_reach"]:
        usual = table["reach"]["of_the_fit"]
        fit[1:] *= steady.reach / (usual[0] + usual[1] * away)
    return fit
