"""Numbers of studies and of the normal law that several rooms use: each stands here once, with its source."""

from typing import TYPE_CHECKING, Final, overload

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

CADENCE_STANDSTILL_SPM: Final = 134.95
"""Intercept of `usual_cadence_spm` (fukuchi_2017); nobody ran that slowly. [1/min]"""

CADENCE_WITH_SPEED: Final = 10.92
"""How cadence rises with speed between the runners measured (fukuchi_2017). [1/min per m/s]"""

NORMAL_90: Final = 1.645
"""Standard deviations on either side of the mean that hold 90 % of a normal law. [1]"""

NORMAL_95: Final = 1.96
"""Standard deviations on either side of the mean that hold 95 % of a normal law. [1]"""


@overload
def usual_cadence_spm(speed_m_per_s: float) -> float: ...


@overload
def usual_cadence_spm(speed_m_per_s: "NDArray[float64]") -> "NDArray[float64]": ...


def usual_cadence_spm(speed_m_per_s: "float | NDArray[float64]") -> "float | NDArray[float64]":
    """Return the usual cadence of running at a speed: least squares over 13 men on a treadmill (fukuchi_2017).

    Parameters
    ----------
    speed_m_per_s : float or ndarray
        Speed of running; the men ran at 2.5, 3.5 and 4.5 m/s. [m/s]

    Returns
    -------
    float or ndarray, of the same shape
        Steps of both feet. [1/min]

    Examples
    --------
    >>> round(usual_cadence_spm(3.0), 1)
    167.7
    """
    return CADENCE_STANDSTILL_SPM + CADENCE_WITH_SPEED * speed_m_per_s
