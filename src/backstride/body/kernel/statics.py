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
        Balance that each muscle gives at full activation, shape (frames, balances, muscles). [N or Nm]
    required : Array
        Balance that is required, shape (frames, balances). [N or Nm]
    sigma : Array
        Reserve that costs as much as one full muscle, shape (balances,). [N or Nm]
    floor : Array
        Least activation, shape (muscles,). [1]
    exponent : float
        2, or 3 by continuation from 2. [1]
    judged : Array, optional
        Which balances tell whether the muscles were strong enough, shape (balances,); all by default.
    decisive : Array, optional
        Which balances tell whether the answer means anything, shape (balances,); all by default.
    stiffening : Array, optional
        Stiffness that each muscle gives at full activation, shape (frames, axes, muscles). [Nm/rad]
    stiffness : Array, optional
        Least stiffness that active muscles must give, shape (frames, axes). [Nm/rad]
    """

    moments: Array
    required: Array
    sigma: Array
    floor: Array
    exponent: float = 2.0
    judged: NDArray[np.bool_] | None = None
    decisive: NDArray[np.bool_] | None = None
    stiffening: Array | None = None
    stiffness: Array | None = None


@dataclass(frozen=True, slots=True)
class Solution:
    """Activations (frames, muscles) [1], reserves (frames, balances) [N or Nm], and what became of each frame."""

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
        Activations, shape (frames, muscles), between floor and 1 [1]; reserves, shape (frames, balances) [N or Nm];
        outcomes and steps, shape (frames,).

    Raises
    ------
    ExponentUnknown
        If the exponent is neither 2 nor 3.
    """
    if problem.exponent not in (2.0, 3.0):
        raise ExponentUnknown(problem.exponent)
    required = problem.required
    activations, reserves, steps, solved = solve_all(*_rows(problem))
    reserves = reserves[:, : required.shape[1]]
    every = np.ones(required.shape[1], dtype=bool)
    strained, astray = (
        _reserve_share(required[:, which], reserves[:, which], least)
        for which, least in ((_mask(problem.judged, every), LEAST_NEED), (_mask(problem.decisive, every), LEAST_NEED))
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
    reserves : Array, shape (frames, balances)
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


def _rows(problem: Problem) -> tuple[Array, Array, Array, Array, float, NDArray[np.bool_]]:
    """Return the rows of balances and, below them, those of stiffness, as the compiled solver takes them."""
    moments, required, sigma = problem.moments, problem.required, problem.sigma
    least = np.zeros(required.shape[1], dtype=bool)
    if problem.stiffening is not None and problem.stiffness is not None:
        axes = problem.stiffness.shape[1]
        moments = np.concatenate([moments, problem.stiffening], axis=1)
        required = np.concatenate([required, problem.stiffness], axis=1)
        sigma = np.concatenate([sigma, np.full(axes, STIFFNESS_RESERVE)])
        least = np.concatenate([least, np.ones(axes, dtype=bool)])
    whole = (np.ascontiguousarray(one, dtype=np.float64) for one in (moments, required))
    return (*whole, np.asarray(sigma), problem.floor, problem.exponent, least)  # type: ignore[return-value]


def _mask(chosen: NDArray[np.bool_] | None, every: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return every if chosen is None else chosen


def _reserve_share(required: Array, reserves: Array, least: float) -> Array:
    """Return the largest reserve of each frame over the largest need of its balances, or over a least need. [1]"""
    return np.asarray(np.abs(reserves).max(axis=1) / np.maximum(np.abs(required).max(axis=1), least))


def _outcomes(strained: Array, astray: Array, solved: NDArray[np.bool_]) -> NDArray[np.int64]:
    outcomes = np.where(np.maximum(strained, astray) > RESERVE_SHARE_MAX, Outcome.SATURATED, Outcome.CONVERGED)
    outcomes = np.where(astray > MEANINGLESS_SHARE, Outcome.INFEASIBLE, outcomes)
    return np.where(solved, outcomes, Outcome.FAILED).astype(np.int64)


class ExponentUnknown(ValueError):
    """A cost was asked for that the solver does not have."""

    def __init__(self, exponent: float) -> None:
        super().__init__(f"the exponent of the cost is {exponent:g}; 2 and 3 are known")
