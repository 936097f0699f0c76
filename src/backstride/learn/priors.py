"""What is believed before the first morning, as values: every prior of the daily model."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

PHI_MAX: Final = 0.99
"""Largest day-to-day memory of the swing."""
SLOW_MEMORIES_DAYS: Final = (14.0, 21.0, 30.0, 42.0)
"""Memories of the slow average of the dose; the data mix them. [d]"""
UNIT_RUNS_A_DAY: Final = 3.0 / 7.0
"""The weeks effect is for this much more, held for weeks. [standard runs per day]"""
REPORT_EFFECT_SD: Final = 2.0
"""Prior standard deviation of an effect when it is reported. [points]"""
VERDICT_EFFECT_SD: Final = 1.0
"""Prior standard deviation of an effect when it is judged. [points]"""
INTERCEPT_SD: Final = 5.0
WEEKDAY_SD: Final = 0.5
NUISANCE_SD: Final = 1.0
ASPECT_SD: Final = 0.5
"""Of other parts of running beside the one that is asked about. [points]"""
EARLIER_SD: Final = 0.5
"""Of what a run still does on the third morning. [points]"""
HALF_LEFT: Final = 0.5
"""Share of that which is left on each later morning."""


@dataclass(frozen=True, slots=True)
class HyperPrior:
    """Normal priors of logit(phi / 0.99), log sa, log sl and log se.

    Parameters
    ----------
    means, sds : tuple of 4 float
        On those transformed scales.
    """

    means: tuple[float, float, float, float]
    sds: tuple[float, float, float, float]

    def natural(self, z: Floats) -> Floats:
        """Return phi, sa, sl, se of standardised points: AR(1) memory and spread, the level's daily step, noise.

        The priors are our own (backstride_judgement).

        Parameters
        ----------
        z : ndarray, shape (m, 4)
            Points that are standard normal under this prior.

        Returns
        -------
        ndarray, shape (m, 4)
            phi inside 0 and 0.99 [1], the others above 0 [points].

        Examples
        --------
        >>> NORMAL_HYPER.natural(np.zeros((1, 4))).round(3).tolist()
        [[0.616, 1.0, 0.04, 0.45]]
        """
        u = np.asarray(self.means) + np.asarray(self.sds) * z
        out = np.exp(u)
        out[:, 0] = PHI_MAX / (1.0 + np.exp(-u[:, 0]))
        return out


NORMAL_HYPER: Final = HyperPrior((0.5, 0.0, float(np.log(0.04)), float(np.log(0.45))), (1.5, 0.8, 1.0, 0.5))
"""For scores away from the ends of the scale."""
CENSORED_HYPER: Final = HyperPrior((0.5, 0.0, float(np.log(0.04)), float(np.log(0.5))), (1.5, 0.8, 1.0, 0.4))
"""For scores that pile up on an end of the scale."""
