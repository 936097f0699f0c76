"""Constants and conversions. SI inside; every name says its unit last."""

from typing import Final

STANDARD_GRAVITY_M_PER_S2: Final = 9.80665
"""Standard acceleration of free fall, exact by definition. [m/s²]"""

METRES_PER_KM: Final = 1000.0
"""A kilometre. [m]"""

METRES_PER_MILE: Final = 1609.344
"""International mile, exact by definition. [m]"""

METRES_PER_FOOT: Final = 0.3048
"""International foot, exact by definition. [m]"""

KILOGRAMS_PER_POUND: Final = 0.45359237
"""International avoirdupois pound, exact by definition. [kg]"""

EARTH_RADIUS_M: Final = 6_371_008.8
"""Mean radius of the WGS 84 ellipsoid, (2a + b) / 3. [m]"""


def body_weight_n(mass_kg: float) -> float:
    """Return the weight of a body.

    Parameters
    ----------
    mass_kg : float
        Body mass. [kg]

    Returns
    -------
    float
        Weight, `mass_kg` times standard gravity: one body weight (BW). [N]

    Examples
    --------
    >>> round(body_weight_n(70.0), 1)
    686.5
    """
    return mass_kg * STANDARD_GRAVITY_M_PER_S2
