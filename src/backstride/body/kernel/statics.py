"""Which muscles share the work: static optimisation by a dual semismooth Newton method, problem apart from solving.

At each frame, with moments A (balances by muscles, at full activation) and required balances b:

    minimise  sum_i a_i^p + (eps_i terms for p = 3)  +  sum_j (s_j / sigma_j)^2
    so that   A a + s = b,   K a + t >= k,   floor_i <= a_i <= 1,

where K a is the stiffness that the muscles give about each axis of the trunk and k what keeps it from toppling.
The dual has one unknown per row: a(l) = clip(g(A^T l), floor, 1), s(l) = sigma^2 l / 2, and the gradient of the
dual is the misfit A a(l) + s(l) - b; multipliers of stiffness are never negative. A projected Newton step uses the
muscles that are inside their bounds and the rows that bind; Armijo keeps it safe.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.dual import CUBE_SMOOTHING, solve_all

Array = NDArray[np.float64]

RESERVE_SHARE_MAX: Final = 0.10
"""Largest reserve, over the largest need of its frame, that still counts as the muscles' work. [1]"""

MEANINGLESS_SHARE: Final = 0.5
"""Largest reserve, over the largest need of its frame, above which the answer means nothing. [1]"""

STIFFNESS_RESERVE: Final = 1.0
"""Lack of stiffness that costs as much as one muscle at full activation. [Nm/rad]"""

LEAST_NEED: Final = 5.0
"""Need below which half of it is too little to make an answer mean nothing, as in quiet standing. [N or Nm]"""


class Outcome(IntEnum):
    """What became of a frame."""

    CONVERGED = 0
    """Solved, and the muscles do it."""
    SATURATED = 1
    """Solved, but reserves had to help: the muscles of the model are not strong enough."""
    INFEASIBLE = 2
    """Solved only with reserves larger than half of the need where it counts: the answer means nothing."""
    FAILED = 3
    """Not solved within the allowed number of steps, or not a number."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A series of frames to solve.

    Parameters
    ----------
    moments : Array
        What each muscle gives to each row at full activation, shape (frames, rows, muscles). [N or Nm; Nm/rad]
    required : Array
        What is asked for, shape (frames, rows). [N or Nm; Nm/rad]
    sigma : Array
        Reserve that costs as much as one full muscle, shape (rows,). [as moments]
    floor : Array
        Least activation, shape (muscles,). [1]
    exponent : float
        2, or 3 by continuation from 2. [1]
    least : Array, optional
        Rows that ask for so much or more, as stiffness does, shape (rows,); none by default.
    judged : Array, optional
        Rows that tell whether the muscles were strong enough, shape (rows,); all but the least by default.
    decisive : Array, optional
        Rows that tell whether the answer means anything, shape (rows,); all but the least by default.
    """

    moments: Array
    required: Array
    sigma: Array
    floor: Array
    exponent: float = 2.0
    least: NDArray[np.bool_] | None = None
    judged: NDArray[np.bool_] | None = None
    decisive: NDArray[np.bool_] | None = None


@dataclass(frozen=True, slots=True)
class Solution:
    """Activations (frames, muscles) [1], reserves (frames, rows) [N or Nm], and what became of each frame."""

    activations: Array
    reserves: Array
    outcomes: NDArray[np.int64]
    steps: NDArray[np.int64]

    def counts(self) -> Mapping[str, int]:
        """Return how many frames ended in each outcome, by its name in lower case.

        Returns
        -------
        Mapping of str to int
            Every outcome is there; the counts add up to the frames. [1]
        """
        return {outcome.name.lower(): int((self.outcomes == outcome).sum()) for outcome in Outcome}


def solve(problem: Problem) -> Solution:
    """Return the activations of least cost; frames that failed are NaN.

    A reserve over a tenth of the need makes a frame saturated, over half of it infeasible, our own limits
    (backstride_judgement).

    Returns
    -------
    Solution
        Activations, shape (frames, muscles), between floor and 1 [1]; reserves, shape (frames, rows) [N or Nm];
        outcomes and steps, shape (frames,).

    Raises
    ------
    ExponentUnknown
        If the exponent is neither 2 nor 3.
    """
    if problem.exponent not in (2.0, 3.0):
        raise ExponentUnknown(problem.exponent)
    required = problem.required
    least = np.zeros(required.shape[1], dtype=bool) if problem.least is None else problem.least
    whole = (np.ascontiguousarray(one, dtype=np.float64) for one in (problem.moments, required))
    activations, reserves, steps, solved = solve_all(*whole, problem.sigma, problem.floor, problem.exponent, least)
    strained, astray = (
        _reserve_share(required[:, which], reserves[:, which])
        for which in (~least if chosen is None else chosen for chosen in (problem.judged, problem.decisive))
    )
    return Solution(activations, reserves, _outcomes(strained, astray, solved), steps)


def cost(problem: Problem, activations: Array, reserves: Array) -> Array:
    """Return what activations and reserves cost together.

    Parameters
    ----------
    problem : Problem
        Exponent and sigma of it count.
    activations : Array, shape (frames, muscles)
        Activations. [1]
    reserves : Array, shape (frames, rows)
        Reserves. [N or Nm]

    Returns
    -------
    Array, shape (frames,)
        Sum of powers of activations and of squared reserves over sigma. [1]
    """
    powers = np.sum(np.abs(activations) ** problem.exponent, axis=1)
    if problem.exponent == 3.0:
        powers = powers + CUBE_SMOOTHING * np.sum(activations**2, axis=1)
    return np.asarray(powers + np.sum((reserves / problem.sigma) ** 2, axis=1))


def _reserve_share(required: Array, reserves: Array) -> Array:
    """Return the largest reserve of each frame over the largest need of its rows, or over `LEAST_NEED`. [1]"""
    return np.asarray(np.abs(reserves).max(axis=1) / np.maximum(np.abs(required).max(axis=1), LEAST_NEED))


def _outcomes(strained: Array, astray: Array, solved: NDArray[np.bool_]) -> NDArray[np.int64]:
    outcomes = np.where(np.maximum(strained, astray) > RESERVE_SHARE_MAX, Outcome.SATURATED, Outcome.CONVERGED)
    outcomes = np.where(astray > MEANINGLESS_SHARE, Outcome.INFEASIBLE, outcomes)
    return np.where(solved, outcomes, Outcome.FAILED).astype(np.int64)


class ExponentUnknown(ValueError):
    """A cost was asked for that the solver does not have."""

    def __init__(self, exponent: float) -> None:
        super().__init__(f"the exponent of the cost is {exponent:g}; 2 and 3 are known")
