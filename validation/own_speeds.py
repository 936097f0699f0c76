"""Measured runs at some speeds of a runner tell the others: fitted on some runners, tried on those left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from backstride.dose.own_motion import told_by

Array = NDArray[np.float64]

REACHES_M_PER_S = (2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 15.0)
NOISES = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4)


@dataclass(frozen=True)
class Fitted:
    """Reach [m/s], noise [1], and by the name of the figure the standard deviation between runners. [log]"""

    reach: float
    noise: float
    sd: Mapping[str, float]


def errors(logs: Array, speeds: Array, told: int, reach: float, noise: float) -> tuple[Array, Array]:
    """Return errors of each speed told by so many others, shape (runners, cases), and the root of the variance left."""
    apart, left = [], []
    for asked in range(len(speeds)):
        for known in combinations([one for one in range(len(speeds)) if one != asked], told):
            weights, share = told_by(speeds[list(known)], speeds[[asked]], reach, noise)
            apart.append(logs[:, asked] - logs[:, list(known)] @ weights[0])
            left.append(np.full(len(logs), np.sqrt(share[0])))
    return np.array(apart).T, np.array(left).T


def fitted(logs: Mapping[str, Array], speeds: Array) -> Fitted:
    """Return what makes errors smallest, with one and with two speeds told, peak and mean alike."""

    def lost(reach: float, noise: float) -> float:
        each = ((errors(one, speeds, told, reach, noise)[0], one) for one in logs.values() for told in (1, 2))
        return float(sum(np.mean(apart**2) / np.mean(one**2) for apart, one in each))

    reach, noise = min(product(REACHES_M_PER_S, NOISES), key=lambda pair: lost(*pair))
    sd = {
        name: float(np.sqrt(np.mean(np.concatenate(
            [(apart / left).ravel() for apart, left in (errors(one, speeds, told, reach, noise) for told in (1, 2))]
        ) ** 2)))
        for name, one in logs.items()
    }  # fmt: skip
    return Fitted(reach, noise, sd)


def runners_left_out(logs: Mapping[str, Array], speeds: Array, name: str, told: int, t: float) -> tuple[Array, Array]:
    """Return errors of runners whose parameters were fitted on the others alone, and the half-width told for each."""
    apart, halves = [], []
    for runner in range(len(logs[name])):
        rest = fitted({key: np.delete(one, runner, axis=0) for key, one in logs.items()}, speeds)
        error, left = errors(logs[name][[runner]], speeds, told, rest.reach, rest.noise)
        apart.append(error.ravel())
        halves.append(t * rest.sd[name] * left.ravel())
    return np.concatenate(apart), np.concatenate(halves)
